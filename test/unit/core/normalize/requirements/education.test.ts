import { describe, expect, it } from "vitest";
import { readEducation } from "../../../../../src/core/normalize/requirements/education.ts";
import { EducationLevel } from "../../../../../src/core/facts.ts";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";
import { countSteps } from "../../../../counted-regex.ts";
import { createRandom } from "../../../../sim/random.ts";

const read = (text: string, title = "") =>
  readEducation(findStatements({ ...silent, title, descriptionText: text }, unlimited), unlimited);

describe("education", () => {
  it.each([
    ["Bachelor\u2019s or Master\u2019s degree in physics required.", "bachelor"],
    ["BS/MS in Computer Science", "bachelor"],
    ["BS in computer science required", "bachelor"],
    ["Trade certificate in plumbing required", "vocational"],
    ["Degree in engineering", "bachelor"],
    ["Bachelor's degree required; an MBA is preferred", "bachelor"],
    ["MBA required", "master"],
    ["PhD in biology required", "doctorate"],
    ["Associate's degree in nursing", "associate"],
    ["High school diploma or GED; a college degree is a plus", "high_school"],
    ["Abgeschlossenes Jurastudium", "bachelor"],
    ["Soveltuva korkeakoulututkinto ja ammatillinen tutkinto", "vocational"],
    ["Tohtorin tutkinto", "doctorate"],
    ["Üniversitelerin Bilgisayar Mühendisliği bölümünden mezun", "bachelor"],
    ["Ön lisans mezunu", "associate"],
    ["Meslek lisesi mezunu", "vocational"],
    ["Végzettség: középfokú", "high_school"],
    ["Főiskolai vagy egyetemi diploma", "bachelor"],
    ["Diplomă de licență în drept", "bachelor"],
    ["Școală profesională", "vocational"],
    ["Πτυχίο πληροφορικής", "bachelor"],
    ["Απόφοιτος λυκείου", "high_school"],
    ["Διδακτορικό δίπλωμα", "doctorate"],
    ["VŠ vzdělání ekonomického směru", "bachelor"],
    ["Vyučení v oboru, praxe není podmínkou", "vocational"],
    ["學歷要求：專科以上", "associate"],
    ["Ausbildung oder Studium im Bereich Handel", "vocational"],
    ["Abgeschlossene Ausbildung als Koch", "vocational"],
    ["De formation Bac+5 en informatique", "master"],
    ["Bac +2/3 en maintenance", "associate"],
    ["Titulaire d\u2019un dipl\u00f4me de niveau Bac \u00e0 Bac+2", "high_school"],
    ["Grado en Derecho", "bachelor"],
    ["Formaci\u00f3n: T\u00e9cnico Superior de Formaci\u00f3n Profesional", "associate"],
    ["Ensino m\u00e9dio completo", "high_school"],
    ["Ensino superior completo", "bachelor"],
    ["Laurea magistrale in ingegneria", "master"],
    ["Een afgeronde hbo/wo opleiding", "bachelor"],
    ["Mbo-diploma elektrotechniek", "vocational"],
    ["Bachelor's degree in a relevant field (e.g., Law, Chemistry) is required", "bachelor"],
    ["Bachelor's degree in Law, Trade, or related field (MBA or advanced degree preferred)", "bachelor"],
    ["Advanced Clinical Degree in a related field required (i.e. MD, NP, PA, MSN)", "master"],
    ["Bachelor's degree in Law or a related field (Master's or relevant certifications a plus)", "bachelor"],
    ["Certificate of a 2-year technical degree", "associate"],
    ["High school diploma or GED certificate required", "high_school"],
    ["School certificate or GED required", "high_school"],
    ["Trade certificate or vocational diploma required", "vocational"],
    ["Bachelor's degree in nursing and RN license required", "bachelor"],
    ["You have a PhD and work well with people", "doctorate"],
    ["Currently pursuing or recent graduate with a Bachelor's degree", "bachelor"],
  ])("%j asks for it", (text, value) => {
    expect(read(text).value).toEqual({ value, required: true });
  });

  it.each([
    ["Bachelor's degree or equivalent experience", "bachelor"],
    ["Bachelor's degree or 5 years of experience", "bachelor"],
    ["PhD in biology preferred", "doctorate"],
    ["A bachelor's degree in finance, law, or a related field is preferred", "bachelor"],
    ["Preferred qualifications\n- Master's degree in statistics", "master"],
    ["Studium oder vergleichbare Qualifikation", "bachelor"],
    ["Une licence en droit est un plus", "bachelor"],
    ["Bachelor's degree in a relevant field (e.g., Law, Chemistry) is preferred but not required", "bachelor"],
    ["Training such as a computer science degree, a bootcamp certificate, or previous work experience", "bachelor"],
    ["Minimum 2 years of translation experience and/or Linguistics/Translation degree", "bachelor"],
    ["RN, or PhD with direct experience", "doctorate"],
    ["Bachelor's degree in accounting or CPA certification", "bachelor"],
    ["No degree required.", "none"],
    ["Keine spezielle Ausbildung erforderlich", "none"],
  ])("%j only wishes for it", (text, value) => {
    expect(read(text).value).toEqual({ value, required: false });
  });

  it.each([
    "You work with a high degree of independence.",
    "You'll work with people holding a PhD.",
    "Currently enrolled in a 2-year MBA program",
    "Currently enrolled in a 2-year MBA program at a graduate school",
    "You are a first-year student of a 2-year MBA program",
    "Certified Scrum Master with a 360 degree view",
    "Maintain master data, and master their tools",
    "Good knowledge of MS Office, in Boston, MA or remote",
    "Diplomatic and patient",
    "You bring maturity to our team",
    "Tuition reimbursement for a bachelor's degree",
    "Our team has PhDs from many schools.",
    "Currently pursuing a Bachelor's degree",
    "You mentor high school students",
    "Post-secondary programs",
    "Alto grado de autonom\u00eda",
    "Formation interne assur\u00e9e",
    "Wir bieten eine Ausbildung in einem tollen Team.",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });

  it.each([
    "N\u00e3o \u00e9 necess\u00e1rio ensino superior, mas deve ter conhecimento.",
    "No es necesario t\u00edtulo universitario.",
    "学歴不問",
    "学历不限",
  ])("%j says that none is needed, as English does", (text) => {
    expect(read(text).value).toEqual({ value: "none", required: false });
  });

  it.each([
    "Kandidatuddannelse er ikke et krav",
    "Vyu\u010den\u00ed nen\u00ed nutn\u00e9",
    "Studii superioare nu sunt necesare",
    "\u0412\u044b\u0441\u0448\u0435\u0435 \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u0435 \u043d\u0435 \u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044f",
    "Δεν απαιτείται πτυχίο",
    "Vzdělání nerozhoduje, i vyučen",
    "Fels\u0151fok\u00fa v\u00e9gzetts\u00e9g nem sz\u00fcks\u00e9ges",
    "Korkeakoulututkinto ei ole v\u00e4ltt\u00e4m\u00e4t\u00f6n",
    "\u672c\u79d1\u751f\u5bfc\u5e08",
    "Experience as BA in banking",
  ])("%j does not ask for what it names", (text) => {
    expect([null, "none"]).toContain(read(text).value?.value ?? null);
  });

  it("takes no training that is the job for one that is asked for", () => {
    const text = "Die Ausbildung dauert drei Jahre.\nAbgeschlossene Schule oder Ausbildung";
    expect(read(text, "Ausbildung zum Koch (m/w/d)").value).toBeNull();
    expect(read(text, "Koch (m/w/d)").value?.value).toBe("vocational");
  });

  it("takes no degree that a public post is called after for one that is asked for", () => {
    const text = "Carreira: T\u00e9cnico Superior";
    expect(read(text, "T\u00e9cnico Superior").value).toBeNull();
    expect(read("Se requiere t\u00edtulo de t\u00e9cnico superior en electricidad", "Electricista").value?.value).toBe(
      "associate",
    );
  });

  it("quotes what is there, whatever a text holds", () => {
    const random = createRandom(17);
    const pieces =
      "Bachelor's |degree |or |PhD|, |\n|. |(|BS/MS |in Law |Bac |+|2|Studium |\u0130|\ud800|preferred".split("|");
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => random.pick(pieces)).join("");
      const { value, evidence } = read(text);
      expect([...EducationLevel.options, undefined]).toContain(value?.value);
      for (const { quote, at } of evidence) expect(text.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
  });

  it.each(["degree ", "bachelor", "BS or ", "diplom de ", "bac \u00e0 ", "or ", "a"])(
    "takes steps in proportion to a text of %j",
    (piece) => {
      const cost = (chars: number) => countSteps(() => read(`degree ${piece.repeat(chars / piece.length)}`)).steps;
      expect(cost(3_000)).toBeLessThan(2.6 * cost(1_500));
    },
  );
});

describe("education in other words", () => {
  it.each([
    ["BSN required", "bachelor"],
    ["Any graduate", "bachelor"],
    ["College degree required", "bachelor"],
    ["Laurea specialistica in fisica", "master"],
    ["Meister oder Techniker", "vocational"],
    ["Certificate III in Early Childhood Education", "vocational"],
    ["A-levels or equivalent", "high_school"],
    ["Diploma di perito meccanico", "high_school"],
    ["Wykszta\u0142cenie wy\u017csze techniczne", "bachelor"],
    ["Gymnasieexamen", "high_school"],
    ["\u5927\u5352\u4ee5\u4e0a", "bachelor"],
    ["\u9ad8\u5352\u4ee5\u4e0a", "high_school"],
  ])("%j gives %s", (text, value) => {
    expect(read(text).value).toMatchObject({ value });
  });

  it.each([
    "We ensure a level playing field for all.",
    "Du kannst dich als Techniker oder Meister weiterbilden.",
    "Teach courses at bachelor's level.",
    "An A-level Sociology teacher",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("a degree that is no condition", () => {
  it.each([
    ["BA or BS degree (preferred) or higher", { value: "bachelor", required: false }],
    ["Bachelor's degree (strongly preferred) in marketing", { value: "bachelor", required: false }],
    ["2 years of experience and/or a degree in marketing", { value: "bachelor", required: false }],
    ["5 years of relevant experience or a bachelor's degree", { value: "bachelor", required: false }],
    ["Experience with SQL or a degree in statistics", { value: "bachelor", required: false }],
    // The brackets and the "or" are of something else.
    ["Bachelor's degree (required) or higher", { value: "bachelor", required: true }],
    ["Bachelor's degree in finance (Master's preferred)", { value: "bachelor", required: true }],
    ["Bachelor's degree (computer science preferred)", { value: "bachelor", required: true }],
    ["3+ years of experience in sales or marketing and a bachelor's degree", { value: "bachelor", required: true }],
    ["Bachelor's degree and 5 years of experience, or Master's and 3 years", { value: "bachelor", required: true }],
    // Who studies has none.
    ["Enrollment in a Computer Science PhD Program.", null],
    ["As a PhD intern, you will work on models.", null],
    ["Students in a Master's program", null],
    ["In the final year of your Bachelor's degree", null],
    ["PhD in physics required. Interns report to you.", { value: "doctorate", required: true }],
  ])("%j", (text, value) => {
    expect(read(text).value).toEqual(value);
  });
});

describe("another's degree", () => {
  it.each([
    "We help adults finish their bachelor's degree online.",
    "Advise students who want to earn a master's degree.",
    "Employees can earn a bachelor's degree for free.",
    "Earn a bachelor's degree while you work.",
    "Our CEO has an MBA from a school in Lyon.",
    "You report to our CTO, who holds a PhD.",
    "Collaborate with PhD statisticians and physicians.",
    "No PhD needed.",
    "BSN differential of $1.50 an hour",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
  it.each([
    ["Must have completed their bachelor's degree by June.", "bachelor"],
    ["Bachelor's degree with the ability to help customers get results", "bachelor"],
    ["We are hiring PhD scientists.", "doctorate"],
    ["You can get the job with a bachelor's degree.", "bachelor"],
  ])("%j asks for it all the same", (text, value) => {
    expect(read(text).value).toEqual({ value, required: true });
  });
  it("is none where no bachelor's is needed", () => {
    expect(read("No bachelor's degree needed.").value).toEqual({ value: "none", required: false });
  });
});

describe("what is required before it", () => {
  it.each([
    ["License required, BSN preferred", { value: "bachelor", required: false }],
    ["5 years of experience required, MBA a plus", { value: "master", required: false }],
    ["Driver's licence mandatory; degree desirable", { value: "bachelor", required: false }],
    ["ADN required, BSN preferred", { value: "associate", required: true }],
    ["Required: Bachelor's degree; Master's preferred", { value: "bachelor", required: true }],
    ["Experience required, bachelor's degree required", { value: "bachelor", required: true }],
  ])("is no demand of %j", (text, value) => {
    expect(read(text).value).toEqual(value);
  });
});

describe("degrees of further languages", () => {
  it.each([
    ["Civil\u00f8konom eller anden kandidatgrad i finans", "master"],
    ["Du har en cand.merc. i \u00f8konomi", "master"],
    ["Mastergrad i informatikk", "master"],
    ["H\u00f8yskoleutdanning innen helse", "bachelor"],
    ["Fagbrev som elektriker", "vocational"],
    ["Masterexamen i datavetenskap", "master"],
    ["Akademische Ausbildung mit juristischem Schwerpunkt", "bachelor"],
    ["Magisterstudium abgeschlossen", "master"],
    ["Estudis m\u00ednims de batxillerat", "high_school"],
    ["Grau universitari en enginyeria", "bachelor"],
    ["Secundario completo", "high_school"],
    ["St\u0159edo\u0161kolsk\u00e9 vzd\u011bl\u00e1n\u00ed", "high_school"],
    ["K\u00f6z\u00e9pfok\u00fa v\u00e9gzetts\u00e9g", "high_school"],
    ["Fels\u0151fok\u00fa v\u00e9gzetts\u00e9g", "bachelor"],
    ["Studii superioare finalizate", "bachelor"],
    ["Soveltuva korkeakoulututkinto", "bachelor"],
    ["\u00dcniversitelerin lisans mezunu", "bachelor"],
    ["Tytu\u0142 magistra farmacji", "master"],
    ["Niveau recommand\u00e9 licence", "bachelor"],
    ["Master 1 ou Master 2 en psychologie", "master"],
    ["\u672c\u79d1\u53ca\u4ee5\u4e0a\u5b66\u5386", "bachelor"],
    ["\ub300\uc878 \uc774\uc0c1", "bachelor"],
    ["\uc804\ubb38\ub300\uc878 \uc774\uc0c1", "associate"],
    ["\uc11d\uc0ac \ud559\uc704 \uc774\uc0c1", "master"],
    ["Academic education: economics", "bachelor"],
    ["Academic education (B.A)", "bachelor"],
    ["Degree: Graduate / Post Graduate / MBA", "bachelor"],
    ["BS or MBA in finance", "bachelor"],
    ["Graduated in foreign trade or related areas", "bachelor"],
    ["JD with 6+ years of experience in a law firm", "doctorate"],
    ["Una FP en Salud Ambiental", "vocational"],
    ["T\u00edtulo de Graduado en ESO", "high_school"],
    ["Habilita\u00e7\u00f5es: 12.\u00ba ano", "high_school"],
    ["Diploma di istruzione secondaria di secondo grado", "high_school"],
    ["Je hebt een masterdiploma", "master"],
    ["Diploma secundair onderwijs", "high_school"],
    ["Socionomexamen", "bachelor"],
    ["Wykszta\u0142cenie: wy\u017csze", "bachelor"],
    ["Wykszta\u0142cenie: \u015brednie", "high_school"],
    ["Zweites juristisches Staatsexamen", "master"],
    ["Ylempi korkeakoulututkinto", "master"],
    ["Completion of two years of post-secondary education", "associate"],
    [
      "\u0412\u044b\u0441\u0448\u0435\u0435 \u0442\u0435\u0445\u043d\u0438\u0447\u0435\u0441\u043a\u043e\u0435 \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u0435",
      "bachelor",
    ],
    ["Escolaridade: t\u00e9cnico completo", "vocational"],
    ["Heilerziehungspfleger mit dreij\u00e4hriger Fachschulausbildung", "vocational"],
    ["12.\u00ba ano de escolaridade", "high_school"],
    ["S\u00f8kere m\u00e5 ha eksamen p\u00e5 mastergrads- eller hovedfagsniv\u00e5", "master"],
    ["BA in Law or an MBA required", "bachelor"],
    ["Master's degree obtained within the last year or currently in progress", "master"],
  ])("%j asks for it", (text, value) => {
    expect(read(text).value).toEqual({ value, required: true });
  });
  it.each([
    "We serve the tertiary education sector.",
    "PhD candidates welcome.",
    "Our clients are in post-secondary education.",
    "\u041d\u0430\u0448\u0435 \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u0435",
    "Utdanningsstillinger fram mot doktorgrad (ph.d.)",
    "Our founder graduated in 2012.",
    "Our FP&A team",
    "PhD candidates are encouraged to apply.",
    "Our academic education clients",
    "Lise leads our sales.",
    "Au niveau de la licence du logiciel",
    "Ask your scrum master 12 questions.",
    "\u5927\u5b66\u7684\u5408\u4f5c\u4f19\u4f34",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("degrees of others", () => {
  it.each([
    "You will supervise MBA students.",
    "You work with PhD scientists.",
    "Our team of PhDs builds models.",
    "You help students with a bachelor's.",
    "You report to our Chief Scientist, who holds a PhD",
    "Some roles require a degree.",
    "Docente de grado superior en inform\u00e1tica.",
    "Ausbildung der Azubis geh\u00f6rt zu Ihren Aufgaben.",
    "Undervisning p\u00e5 gymnasiet i Lund.",
    "HBO series editor",
    "BTS fan merchandise",
    "We are a Series B tech company.",
    "Plan B tech support",
    "Plan de carrera: crecimiento real en la empresa.",
    "Any graduates of our bootcamp may join the meetup.",
    "HBO Sports is looking for an editor",
    "Our founders met during their PhD.",
    "Our students earn a bachelor's degree in business.",
    "Founded by two engineers who met during their PhD.",
    "MS or BS EN standards",
    "\u535a\u58eb\u8ab2\u7a0b\u306e\u5b66\u751f\u3092\u652f\u63f4",
    "\u5927\u5352\u521d\u4efb\u7d66\u8abf\u67fb\u306e\u696d\u52d9",
    "\ubc15\uc0ac\ub2d8 \ubcd1\uc6d0",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
  it.each([
    ["Master's degree and experience supervising graduate students", "master"],
    ["A PhD is required; you will supervise MBA students.", "doctorate"],
    ["You join our team of consultants and bring an MBA.", "master"],
    ["\u535a\u58eb\u306e\u5b66\u4f4d\u3092\u6709\u3059\u308b\u8005", "doctorate"],
    ["\u672c\u79d1\u53ca\u4ee5\u4e0a\u5b66\u5386", "bachelor"],
    ["\uace0\uc878 \uc774\uc0c1", "high_school"],
    ["Titulaire d'un BTS", "associate"],
    ["BTS MUC", "associate"],
    ["BTS Commerce", "associate"],
    ["B Tech in mechanical engineering", "bachelor"],
    ["\u25a1 Bachelor's degree required", "bachelor"],
    ["BTS requis", "associate"],
    ["Opleidingsniveau: HBO", "bachelor"],
    ["HBO Informatica", "bachelor"],
    ["HBO degree in economics", "bachelor"],
    ["MBO Techniek", "vocational"],
    ["Vzd\u011bl\u00e1n\u00ed: vysoko\u0161kolsk\u00e9", "bachelor"],
    ["Utbildning: gymnasieskola", "high_school"],
    ["\u672c\u79d1\uff08\u542b\uff09\u4ee5\u4e0a", "bachelor"],
    ["\u7855\u58eb\u7814\u7a76\u751f\u53ca\u4ee5\u4e0a", "master"],
    ["\u4fee\u58eb\u8ab2\u7a0b\u4fee\u4e86", "master"],
    ["\uc11d\uc0ac \ub610\ub294 \ubc15\uc0ac", "master"],
    ["We need support engineers with a bachelor's degree.", "bachelor"],
    ["To join our team, a bachelor's degree is required.", "bachelor"],
  ])("%j asks for it all the same", (text, value) => {
    expect(read(text).value).toMatchObject({ value });
  });
});

describe("a form's words, and any degree beside a level", () => {
  it.each(["### Advanced Degree Requirements", "No degree mentioned", "Possibilidade de Bolsa MBA (parceria)"])(
    "%j asks for none",
    (text) => {
      expect(read(text).value).toBeNull();
    },
  );
  it.each([
    ["- [x] This position requires a Master's degree or higher", "master"],
    ["Qualification:\nAny Graduates", "bachelor"],
    ["Qualification:\nB Tech/BE/MCA", "bachelor"],
    ["A relevant degree is required; a PhD would be an advantage.", "bachelor"],
    ["Degree in physics (Master's required)", "master"],
  ])("%j asks for it", (text, value) => {
    expect(read(text).value).toEqual({ value, required: true });
  });
});

describe("what is asked for beside what is wished, in one clause", () => {
  it.each([
    ["A degree is required and a PhD would be advantageous.", "bachelor"],
    ["A bachelor's degree is required and a master's would be an advantage.", "bachelor"],
    ["High school diploma is required and a college degree is a plus.", "high_school"],
    ["Ein Studium ist erforderlich und eine Promotion w\u00e4re von Vorteil.", "bachelor"],
    ["Ein Bachelor ist Voraussetzung, ein Master von Vorteil.", "bachelor"],
    ["Une licence en droit est exig\u00e9e et un master serait un plus.", "bachelor"],
    ["Se requiere licenciatura y se valorar\u00e1 m\u00e1ster.", "bachelor"],
    ["\u00c9 necess\u00e1ria licenciatura e um mestrado ser\u00e1 uma mais-valia.", "bachelor"],
    ["Een hbo-diploma is vereist en een master is een pr\u00e9.", "bachelor"],
    ["Kandidatexamen kr\u00e4vs och en masterexamen \u00e4r meriterande.", "bachelor"],
  ])("%j asks for the lower one", (text, value) => {
    expect(read(text).value).toEqual({ value, required: true });
  });

  it.each([
    ["A PhD would be advantageous.", "doctorate"],
    ["A bachelor's degree in a similar subject would be of benefit.", "bachelor"],
    ["Ein Masterabschluss w\u00e4re von Vorteil.", "master"],
    ["Un master serait un atout.", "master"],
    ["Mestrado ser\u00e1 valorizado.", "master"],
    ["Il dottorato \u00e8 gradito.", "doctorate"],
    ["Een master is een pluspunt.", "master"],
    ["Det \u00e4r meriterande med masterexamen.", "master"],
    ["En masterexamen \u00e4r \u00f6nskv\u00e4rd.", "master"],
    ["A master's degree is a plus, not required.", "master"],
    ["Ein Studium ist nicht zwingend erforderlich, aber von Vorteil.", "bachelor"],
    ["A degree is preferred but not required.", "bachelor"],
  ])("%j only wishes", (text, value) => {
    const got = read(text).value;
    expect(got?.required ?? false).toBe(false);
    if (got?.value !== "none") expect(got).toEqual({ value, required: false });
  });
});

describe("education under a label", () => {
  it.each([
    ["Education: Bachelor", "bachelor"],
    ["Education\nHigh School", "high_school"],
    ["Education level: Masters", "master"],
    ["Minimum education | Associates", "associate"],
    ["Qualification: Graduate", "bachelor"],
    ["Degrees required: High school degree required", "high_school"],
    ["Abschluss: Master", "master"],
    ["Niveau d'\u00e9tudes : Licence", "bachelor"],
    ["Estudios m\u00ednimos: Grado", "bachelor"],
    ["Nivel de estudios: Universitario", "bachelor"],
    ["Titolo di studio: Diploma", "high_school"],
    ["Opleidingsniveau: HBO", "bachelor"],
    ["Wykszta\u0142cenie: \u015brednie", "high_school"],
    ["\u5b66\u6b74\uff1a\u5927\u5b66", "bachelor"],
  ])("%j: %s", (text, value) => {
    expect(read(text).value).toEqual({ value, required: true });
  });
  it("says that it is wished, or that none is asked for", () => {
    expect(read("Preferred education: Bachelor").value).toEqual({ value: "bachelor", required: false });
    expect(read("Degree required: No").value).toEqual({ value: "none", required: false });
  });
  it.each(["Industry: Higher education", "Education: we pay for yours", "Formation: 2 mois"])(
    "%j asks for none",
    (text) => {
      expect(read(text).value).toBeNull();
    },
  );
});

describe("schools of a country", () => {
  it.each([
    ["EFZ als Informatiker/in", "vocational"],
    ["Diplom/Lehrabschluss als Chemietechnolog", "vocational"],
    ["FP Rama Mec\u00e1nica", "vocational"],
    ["AS/BS Degree", "associate"],
    ["Grau de Mestre em Engenharia", "master"],
    ["Formaci\u00f3n en Ingenier\u00eda: industrial o similares", "bachelor"],
    ["Escolaridade: ensino medio completo", "high_school"],
    ["Ensino m\u00e9dio completo ou cursando administra\u00e7\u00e3o", "high_school"],
    ["Licenciatura en Ciencias\nT\u00e9cnico superior en prevenci\u00f3n de riesgos", "bachelor"],
  ])("%j: %s", (text, value) => {
    expect(read(text).value).toEqual({ value, required: true });
  });
  it("takes the higher of two lines that each require one", () => {
    const lines = "Required: High School Diploma or GED\nRequired: Bachelor's Degree in Business";
    expect(read(lines).value).toEqual({ value: "bachelor", required: true });
    const lower = "High school diploma required\nBachelor's degree preferred";
    expect(read(lower).value).toEqual({ value: "high_school", required: true });
  });
});

describe("schools, trades and degrees by the names that a language has for them", () => {
  it.each([
    ["Lehre als Chemielabortechniker/in oder HTL für Chemie", "vocational"],
    ["Abgeschlossene Lehre als Elektriker", "vocational"],
    ["Du hast eine Lehre im Metallbereich abgeschlossen", "vocational"],
    ["Du hast Bauingenieurwesen studiert oder bist staatlich geprüfter Bautechniker bzw. Meister.", "vocational"],
    ["Examinierte Pflegefachkraft", "vocational"],
    ["Gelernter Tischler", "vocational"],
    ["HTL-Abschluss", "vocational"],
    ["Du hast Informatik studiert", "bachelor"],
    ["Ciclo formativo de laboratorio o de química", "vocational"],
    [
      "Certificado de profesionalidad de Atención Sociosanitaria o título de Técnico en Cuidados Auxiliares de Enfermería.",
      "vocational",
    ],
    ["Título de Técnico en Cuidados Auxiliares de Enfermería", "vocational"],
    ["CFGM de Informática", "vocational"],
    ["Técnico Auxiliar de Enfermería (TCAE)", "vocational"],
    ["Formación académica: bachiller", "high_school"],
    ["Bachiller graduado", "high_school"],
    ["Secundaria completa", "high_school"],
    ["Tecnólogo en sistemas", "associate"],
    ["Técnico laboral en enfermería", "vocational"],
    ["Diploma o laurea", "high_school"],
    ["Diploma tecnico", "high_school"],
    ["Attestato di qualifica OSS", "vocational"],
    ["Attestato OSS", "vocational"],
    ["Licenza media", "high_school"],
    ["Baccalauréat en comptabilité", "bachelor"],
    ["Diplôme d'État d'aide-soignant", "vocational"],
    ["DEAS exigé", "vocational"],
    ["DEP en mécanique", "vocational"],
    ["Titre professionnel de chauffeur", "vocational"],
    ["Diplôme d'études professionnelles", "vocational"],
    ["Diplôme d'études collégiales", "associate"],
    ["er uddannet og autoriseret social- og sundhedsassistent", "vocational"],
    ["Du er uddannet elektriker", "vocational"],
    ["Faglært tømrer", "vocational"],
    ["Videregående skole", "high_school"],
    ["Utbildad undersköterska", "vocational"],
    ["Undersköterskeutbildning", "vocational"],
    ["Yrkeshögskoleutbildning", "vocational"],
    ["Lähihoitajan tutkintoa ja JulkiTerhikki-rekisteröintiä", "vocational"],
    ["Lähihoitajan tutkinto", "vocational"],
    ["Sairaanhoitajan tutkinto", "bachelor"],
    ["AMK-tutkinto", "bachelor"],
    ["VMBO diploma", "high_school"],
    ["Pabo-diploma", "bachelor"],
    ["Wykształcenie wyższe magisterskie", "master"],
    ["Técnico em Eletrotécnica completo", "vocational"],
    ["Curso profissional de cozinha", "vocational"],
    ["No education required. 1 month of experience as a server.", "none"],
    ["No formal qualifications needed", "none"],
    ["DPT, MPT or BSPT from an accredited program", "bachelor"],
    ["Completed apprenticeship as an electrician", "vocational"],
    ["Trade-qualified electrician", "vocational"],
    ["City & Guilds qualification", "vocational"],
    ["Bachiller en Administración", "bachelor"],
    ["Bachiller con experiencia en ventas", "high_school"],
    ["Staatlich anerkannter Erzieher", "vocational"],
    ["Staatlich anerkannte Erzieherin oder Kinderpflegerin", "vocational"],
    ["Sie haben Betriebswirtschaft studiert und bringen Erfahrung mit.", "bachelor"],
    ["No educational requirements; no qualifications needed", "none"],
  ])("%j asks for %s", (text, level) => {
    expect(read(text).value?.value).toBe(level);
  });

  it.each([
    "Unsere Lehre lautet: Kunden zuerst",
    "Forschung und Lehre an der Universität",
    "Sie betreuen Auszubildende und Lehrlinge.",
    "Wir bieten Ausbildung und Studium im Betrieb",
    "Unser Meister Karl leitet die Werkstatt.",
    "Master-Kurse für unsere Kunden",
    "Wer sich weiterbilden will, kann berufsbegleitend einen Bachelor an der FH machen",
    "Impartir ciclos formativos a jóvenes",
    "Docencia en ciclo formativo",
    "Formation en interne",
    "Vous accompagnez les élèves du CAP au bac pro",
    "Du underviser lærlinge",
    "Uddannet personale passer børnene",
    "Opleiding en training via onze academie",
    "Je begeleidt mbo-studenten",
    "Szkolenia i studia podyplomowe dofinansowane",
    "Zajęcia dla uczniów liceum",
    "Curso técnico oferecido pela empresa",
    "German is taught from Year 7 through to A-level",
    "A-level, with strong pupil uptake at both GCSE and A-level",
    "Lehrtätigkeit an der HTL",
    "Wir sind Ausbildungsbetrieb.",
    "Our apprentices complete an NVQ",
    "Our High School is seeking an enthusiastic teacher.",
    "Wir suchen Lehrkräfte für Forschung und Lehre",
    "Lehre aus Fehlern ziehen",
    "Die Stelle ist staatlich gefördert.",
    "Staatlich anerkannter Bildungsträger",
    "Staatlich anerkannte Schule sucht Verwaltungskraft",
    "Curso de inducción pagado por la empresa",
    "Técnico de soporte con ganas de aprender",
    "Título de técnico superior en prevención",
    "Diploma per ogni partecipante",
    "Zeitgemäße Technik, gelernte Abläufe",
    "Vi er et uddannet team",
    "Utbildad personal handleder dig",
    "Ciclos de pagos y facturación",
    "You gain a trade apprenticeship with us",
    "Technical support for apprenticeship providers",
    "Qualifica richiesta: impiegato",
    "Inquadramento: qualifica professionale operaio",
    "Kund:innen, die Informatik studiert haben, lieben uns",
    "Unsere Gründer haben in Berlin studiert.",
    "Wir haben zusammen studiert.",
    "ciclo de vida del producto",
    "La licenza software è gratuita",
    "The VWO platform for A/B tests",
    "VWO and Optimizely experience",
    "AMK Group is a market leader",
    "DEC 2026 start",
    "Dep en route",
    "Il supporto alla qualifica dei fornitori",
    "Bachelor party planning",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("trades and schools of somebody else", () => {
  const around = (text: string) => read(`Acme, 80. ${text} Kontakt: jobs@acme.example`).value;
  it.each([
    "Sie betreuen Kinder gemeinsam mit staatlich anerkannten Erziehern.",
    "Unsere examinierten Pflegekräfte betreuen 40 Bewohner.",
    "Sie unterstützen die examinierte Pflegefachkraft.",
    "Ihr Chef ist gelernter Schreiner.",
    "Der Gründer, gelernter Elektriker, startete 1970 in einer Garage.",
    "Lehre im Betrieb: zwölf Plätze jedes Jahr.",
    "Die HTL für Mechatronik ist unser Kunde.",
    "Du hast bei uns den Chef, der Physik studiert hat.",
    "Du hast ein Team, das an der TU studiert.",
    "You will visit apprentices who have completed an apprenticeship.",
    "City & Guilds accredited training is given in your first year.",
    "Our trade-qualified team takes care of repairs.",
    "Time served with us counts towards your pension.",
    "The college offers NVQ and City and Guilds courses to its learners.",
    "L'école délivre un titre professionnel à ses stagiaires.",
    "Le DEP en est la cause, selon le rapport.",
    "Notre centre prépare au diplôme d'État d'aide-soignant.",
    "El centro ofrece ciclos formativos y bachiller.",
    "Darás apoyo al técnico en cuidados auxiliares de enfermería.",
    "Trabajarás junto a un técnico auxiliar de enfermería.",
    "Asesorarás a bachilleres que eligen universidad.",
    "Plan de carrera profesional dentro de la compañía.",
    "O técnico em enfermagem completo da equipe trabalha com você.",
    "Insegni in una scuola che rilascia il diploma di liceo.",
    "Rilasciamo attestato di qualifica al termine del corso.",
    "Collabori con le OSS in possesso di attestato OSS.",
    "Il diploma tecnico dei nostri allievi è riconosciuto in Europa.",
    "Je geeft les aan leerlingen van havo en vwo.",
    "Je ontwikkelt lesmateriaal voor het vmbo.",
    "Vi utbildar undersköterskor i egen regi: undersköterskeutbildning på arbetstid.",
    "Du samarbetar med utbildad undersköterska.",
    "Yrkeshögskoleutbildning anordnas av oss.",
    "Faglært og ufaglært arbejdskraft formidles af os.",
    "Du arbejder tæt sammen med uddannet social- og sundhedsassistent.",
    "Du bliver uddannet kok hos os på fire år.",
    "Du samarbeider med utdannet elektriker.",
    "Järjestämme lähihoitajan koulutusta alueen nuorille.",
    "Du lernst von staatlich anerkannten Erzieherinnen.",
    "Das Team besteht aus examinierten Pflegefachkräften.",
    "Die Auszubildenden zur Pflegefachkraft begleitest du in der Lehre zum Abschluss.",
    "An der HTL oder Fachschule hältst du Vorträge.",
    "You will quality-assure City & Guilds qualifications for our learners.",
    "The plant is run by time-served tradesmen.",
    "Nous accueillons des jeunes en CAP cuisine.",
    "Prepararás a opositores con título de técnico.",
    "Los auxiliares con certificado de profesionalidad dependen de ti.",
    "A equipa tem dois técnicos com curso profissional.",
    "Accompagni i ragazzi dalla licenza media al diploma tecnico.",
    "La cooperativa eroga corsi per la qualifica di OSS.",
    "Le OSS con qualifica di OSS rispondono a te.",
    "Je bent mentor van een vmbo-klas.",
    "De havo-afdeling groeit.",
    "Du får en uddannet kok ved din side.",
    "Opiskelijamme suorittavat lähihoitajan tutkinnon.",
  ])("%j asks for none", (text) => {
    expect(around(text)).toBeNull();
  });
  it.each([
    ["Verstärken Sie unser Team als examinierte Pflegefachkraft.", "vocational"],
    ["Für unsere Kita suchen wir staatlich anerkannte Erzieher.", "vocational"],
    ["Our ideal candidate is trade-qualified.", "vocational"],
    ["Candidatos con certificado de profesionalidad", "vocational"],
    ["Persona con título de técnico en electricidad", "vocational"],
    ["Lehre im Metallbau oder vergleichbar", "vocational"],
    ["Du är utbildad undersköterska.", "vocational"],
    ["Docent economie: diploma havo vereist.", "high_school"],
    ["Carrera profesional en ingeniería o afín", "bachelor"],
  ])("%j asks for %s", (text, value) => {
    expect(around(text)?.value).toBe(value);
  });
});

describe("schools of one country, and none", () => {
  it.each([
    ["BS or higher degree in a technical field", "bachelor"],
    ["Ense\u00f1anza media completa", "high_school"],
    ["12th pass or graduates can apply", "high_school"],
    ["10+2 with good English", "high_school"],
    ["Kaufm\u00e4nnische Grundbildung mit EFZ", "vocational"],
    ["\uc9c0\uc6d0 \uc790\uaca9\n- \ud559\ub825 \ubb34\uad00", "none"],
    ["Een diploma heb je niet nodig.", "none"],
    ["Diploma's zijn niet nodig", "none"],
    ["10+2 days of leave after a year of school", null],
    ["The media: ense\u00f1anza for all", null],
    ["\ud559\ub825 \uc99d\uba85\uc11c \uc81c\ucd9c", null],
  ])("%j is %s", (text, expected) => {
    expect(read(text).value?.value ?? null).toBe(expected);
  });
});

describe("a degree that is named and not asked for", () => {
  it.each([
    ["College degree (not required)", "none"],
    ["Bachelor's degree - not essential", "none"],
    ["Applicants without a degree are encouraged.", "none"],
    ["Non-degree applicants welcome", "none"],
    ["Bachelor's degree (required)", "bachelor"],
    ["Bachelor's degree, not only in law", "bachelor"],
  ])("%j: %s", (text, level) => {
    expect(read(text).value?.value).toBe(level);
  });
});
