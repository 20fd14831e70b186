import { describe, expect, it } from "vitest";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { readYears } from "../../../../../src/core/normalize/requirements/years.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { countSteps as countTaken, unlimited } from "../../../../../src/core/normalize/steps.ts";
import { countSteps } from "../../../../counted-regex.ts";
import { createRandom } from "../../../../sim/random.ts";

const read = (text: string) => readYears(findStatements({ ...silent, descriptionText: text }, unlimited), unlimited);

describe("years of experience", () => {
  it.each([
    ["3-5+ years of sales experience", 3, null],
    ["3 to 5 years of sales experience", 3, 5],
    ["Five (5) years\u2019 experience with CNC machines", 5, null],
    ["5 or more years of experience", 5, null],
    ["Up to 2 years of experience", null, 2],
    ["\u2022 4+ years as a data scientist", 4, null],
    ["Mindestens 1 Jahr Berufserfahrung", 1, null],
    ["Zwei bis drei Jahre Erfahrung", 2, 3],
    ["2-j\u00e4hrige Berufserfahrung", 2, null],
    ["au moins un an d\u2019exp\u00e9rience", 1, null],
    ["3 \u00e0 5 ans d'exp\u00e9rience", 3, 5],
    ["Experiencia m\u00ednima de 2 a\u00f1os en obra", 2, null],
    ["cinco (5) a\u00f1os de experiencia", 5, null],
    ["m\u00ednimo de 4 anos de experi\u00eancia", 4, null],
    ["almeno 3 anni di esperienza", 3, null],
    ["minimaal 3 jaar ervaring", 3, null],
    ["Applicants without 5 years of experience will not be considered.", 5, null],
    ["Required Experience3 - 4 years", 3, 4],
    ["Requirements10+ years of experience in ETL", 10, null],
    ["Conhecimento comprovado em SQL no m\u00ednimo de 3 anos;Dom\u00ednio de modelos", 3, null],
    ["Expertise in welding, at least 4 years", 4, null],
    ["M\u00ednim 3 anys d'experi\u00e8ncia", 3, null],
    ["Years of experience: 3-5", 3, 5],
    ["Years of experience required: 5+", 5, null],
  ])("%j", (text, min, max) => {
    expect(read(text).value).toEqual({ min, max, required: true });
  });

  it.each([
    "For over 20 years, we have built experience in trade.",
    "Our team has 30 years of combined experience.",
    "Years of experience: see below",
    "Model C3 - 4 years of warranty",
    "Knowledge of our 5 years plan",
    "The founders bring 12 years of experience to the team.",
    "Founders bring 12 years of experience to the team.",
    "Each owner has 12 years of experience.",
    "Our hiring managers have 10+ years of experience.",
    "Since 1990 we have been recruiting, with 30 years of experience.",
    "Candidates with more than 10 years of experience will not be considered.",
    "Less than 2 years of experience need not apply.",
    "You are at least 18 years of age.",
    "Several years of experience",
    "Mehrj\u00e4hrige Berufserfahrung",
    "Une premi\u00e8re exp\u00e9rience",
    "A 2-year contract to gain experience",
    "Four-year degree required",
    "Paid sabbatical after 5 years of service",
    "Seit 40 Jahren steht unsere Erfahrung f\u00fcr Qualit\u00e4t.",
    "Al menos 1 a\u00f1o y medio de experiencia",
  ])("%j states none", (text) => {
    expect(read(text)).toEqual({ value: null, confidence: 0, evidence: [], conflicts: [] });
  });

  it("takes what is asked for before what is wished for, and says which it is", () => {
    expect(read("5 years of experience preferred").value).toEqual({ min: 5, max: null, required: false });
    expect(read("Nice to have\n- 5 years of experience").value).toEqual({ min: 5, max: null, required: false });
    expect(read("3 years of experience, ideally in retail").value).toEqual({ min: 3, max: null, required: true });
    expect(read("5 years of experience preferred.\n3 years of experience required.").value).toMatchObject({ min: 3 });
    expect(read("10+ years of experience.\n4+ years of experience as a lead.").value).toMatchObject({ min: 10 });
  });

  it("quotes what it read, where it stands", () => {
    const text = "About us\nWe build.\nYou have min. 3 years of experience.";
    const [evidence] = read(text).evidence;
    expect(evidence).toMatchObject({ field: "description", quote: "3 years" });
    expect(text.slice(evidence?.at ?? 0)).toMatch(/^3 years of/);
  });
});

describe("statements", () => {
  it("never throw, and quote what is there", () => {
    const random = createRandom(16);
    const pieces = [
      "3",
      "-",
      "+",
      " years ",
      " of experience",
      "\n",
      ". ",
      "(",
      "jahre",
      "\u0130",
      "\ud800",
      "ans ",
      "degree",
      "visa ",
    ];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => random.pick(pieces)).join("");
      for (const { quote, at } of read(text).evidence)
        expect(text.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
  });

  it.each(["1 year ", "one ", "our ", "\n"])("take steps in proportion to a text of %j", (piece) => {
    const cost = (chars: number) => {
      const text = piece.repeat(chars / piece.length);
      return countSteps(() => read(text)).steps;
    };
    expect(cost(6_000)).toBeLessThanOrEqual(2.6 * cost(3_000));
  });

  it("announce what they cost", () => {
    const steps = countTaken(10);
    expect(() => findStatements({ ...silent, descriptionText: "3 years" }, steps)).toThrow("more than 10 steps");
  });
});

describe("years in other words", () => {
  it.each([
    ["\u2022 5+ YoE in mobile engineering", 5, null, true],
    ["You have 1yrs+ experience in sales", 1, null, true],
    ["A minimum of 18 months experience in a call centre", 1.5, null, true],
    ["You have worked as a chef for at least 2 years.", 2, null, true],
    ["Who you are: 6+ years shipping products", 6, null, true],
    ["Experience:\n- Forklift: 1 year (Required)", 1, null, true],
    ["It's a plus if you have 2 years of Go experience", 2, null, false],
    ["Ideal candidates have 3-5 years in consulting", 3, 5, true],
    ["We'd like to see 4 years in retail, but it isn't essential.", 4, null, false],
    ["An asset: 2+ years with Rust", 2, null, false],
    ["Al menos 6 a\u00f1os conduciendo camiones", 6, null, true],
    ["Senior level: 8 years+ in tax", 8, null, true],
    ["Experience: minimum 24 months in a laboratory", 2, null, true],
    ["Entry-level to 3 years of experience", 0, 3, true],
    ["Minst to \u00e5rs erfaring", 2, null, true],
    ["V\u00e4hint\u00e4\u00e4n kahden vuoden kokemus", 2, null, true],
    ["\uacbd\ub825 5\ub144 \uc774\uc0c1", 5, null, true],
    ["Minimum 3 lata do\u015bwiadczenia", 3, null, true],
    ["3-5 \u00e5rs erfarenhet inom IT", 3, 5, true],
    ["Tapasztalat: 1-3 év", 1, 3, true],
    ["Legalább két év vezetői tapasztalat", 2, null, true],
    ["Minimum 5 ani experiență", 5, null, true],
    ["2-3 ani experiență constituie avantaj", 2, 3, false],
    ["Τουλάχιστον 5 έτη εμπειρίας", 5, null, true],
    ["3-5 χρόνια προϋπηρεσία", 3, 5, true],
    ["En az 12 yıl tecrübe", 12, null, true],
    ["Tercihen 1 yıl tecrübeli", 1, null, false],
    ["En fazla 2 yıl deneyimli", null, 2, true],
    ["Alespoň tři roky praxe", 3, null, true],
    ["Praxe v oboru 3 roky výhodou", 3, null, false],
    ["两年以上设计经验", 2, null, true],
    ["年限要求：5-10 年", 5, 10, true],
    ["3年以上管理经验者优先", 3, null, false],
    ["번역 경험 2년 이상", 2, null, true],
    ["\u55b6\u696d\u7d4c\u9a132\u301c5\u5e74", 2, 5, true],
    ["Java\u306e\u7d4c\u9a133\u5e74\u4ee5\u4e0a\u6b53\u8fce", 3, null, false],
  ])("%j", (text, min, max, required) => {
    expect(read(text).value).toEqual({ min, max, required });
  });

  it.each([
    "A three-year strategic plan; experience is welcome",
    "Up to year end of experience",
    "No experience necessary, we train you for 2 years.",
    "Keine Erfahrung notwendig, Ausbildung 3 Jahre",
    "3 years of warranty",
    "5 years of growth, and no end",
    "7 months of experience",
    "A 12 month contract; experience is welcome",
    "With 15 years of experience, our agency leads the market",
    "Forte de 15 ans d'exp\u00e9rience, notre agence accompagne ses clients",
    "Od 20 lat dzia\u0142amy na rynku",
    "Cégünk 30 év tapasztalattal rendelkezik",
    "Şirketimiz 25 yıl deneyimli",
    "Η εταιρεία μας έχει 30 χρόνια εμπειρίας",
    "我们公司拥有20年行业经验",
    "创始人拥有20年行业经验",
    "始于2015年，经验丰富",
    "\u5275\u696d20\u5e74\u306e\u4f1a\u793e\u3067\u3059",
  ])("%j states none", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("years that stand in a degree's place", () => {
  it.each([
    ["2 years of experience and/or a degree in marketing", 2, false],
    ["Bachelor's degree or 4 years of experience", 4, false],
    ["Either a degree in law or at least 5 years of experience", 5, false],
    ["3+ years of experience in sales or marketing and a bachelor's degree", 3, true],
    ["Bachelor's degree in engineering, or equivalent, and 3+ years of experience", 3, true],
    ["Bachelor's degree with 5 years of experience, or Master's with 3 years", 5, true],
  ])("%j", (text, min, required) => {
    expect(read(text).value).toEqual({ min, max: null, required });
  });
});

describe("years of several roads", () => {
  it.each([
    ["Master's degree and 3+ years of experience or Bachelor's degree and 6+ years of experience", 6],
    ["PhD with 1 year, MS with 3 years or BS with 6 years of relevant experience", 6],
    ["2 years of experience with a Master's or 4 years of experience with a Bachelor's degree", 4],
    ["High school diploma and 6 years of experience, or Bachelor's degree and 2 years of experience", 6],
    ["6 years of experience, or 4 years with a master's", 6],
    ["Minimum of 4 years' experience with a Bachelor's degree, or 8 years in lieu of a degree", 4],
    ["Master mit 2 Jahren Berufserfahrung oder Bachelor mit 4 Jahren Berufserfahrung", 4],
    // Of one job in several respects: the first, as ever.
    ["3+ years of experience with Python or Java, and 2+ years of experience with AWS", 3],
    ["9+ years in a firm, government, or in-house with 4+ years of experience in privacy", 9],
    ["8+ years of experience in engineering, including 3+ years in management", 8],
  ])("%j", (text, min) => {
    expect(read(text).value).toEqual({ min, max: null, required: true });
  });

  it("are none where either of two is enough, and no degree parts them", () => {
    expect(read("2+ years of experience in retail or 3+ years of experience in hotels").value).toBeNull();
    expect(read("2+ years of experience in retail or 2+ years of experience in hotels").value?.min).toBe(2);
  });
});

describe("years of others", () => {
  it.each([
    "With 15 years of experience, Acme is a leader in recruiting.",
    "You'll be mentored by engineers with 10+ years of experience.",
    "Learn from chefs who have over 10 years of experience.",
    "At least 5 years of residence in the UK",
    "Acme has spent 8 years building it.",
    "Our founders have been over 12 years in the trade.",
    "You'll work with people who have 20 years of experience",
    "You will manage cooks with 5 years of experience.",
    "Recruit candidates with 5+ years of experience",
    "Acme has 10 years of experience serving banks.",
    "An experienced team: 10 years together",
    "Some roles require 5 years of experience.",
    "At least 5 years of continuous residence in the UK",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
  it.each([
    ["With 5+ years of experience, you are able to lead.", 5],
    ["The ideal candidate has spent 8 years in sales.", 8],
    ["5+ years of continuous experience as an engineer", 5],
    ["**Experience:** 7\\+ years", 7],
    ["**Experience:** 1\\.5\\+ years", 1.5],
    ["With 5 years of experience, the ideal candidate is a leader.", 5],
    ["We are hiring nurses with 5+ years of experience", 5],
    ["Hiring nurses with 5+ years of experience", 5],
    ["We need support engineers with 5+ years of experience", 5],
    ["Experience managing engineers for at least 5 years", 5],
    ["5+ years of experience on several large projects required.", 5],
    ["Developer has 5+ years of experience building web applications.", 5],
    ["We have an opening for a chef with 5+ years of experience", 5],
    ["5+ years in customer-facing roles", 5],
    ["Required: 5+ years software engineering, at least 2 years of AI", 5],
    ["Contar con m\u00e1s de 5 a\u00f1os de experiencia en presupuestos", 5],
    ["You work alongside senior engineers, with 3+ years of experience yourself.", 3],
  ])("%j asks for them all the same", (text, min) => {
    expect(read(text).value).toMatchObject({ min, required: true });
  });
});

describe("years under a label", () => {
  it.each([
    ["Minimum experience: 4", 4, null],
    ["Required years of experience\n5", 5, null],
    ["Experience required (years): 3", 3, null],
    ["Exp: 2-4 yrs", 2, 4],
    ["Berufserfahrung (Jahre): 4", 4, null],
    ["Exp\u00e9rience requise\n2 \u00e0 5 ans", 2, 5],
    ["Experiencia m\u00ednima\nAl menos 2 a\u00f1os", 2, null],
    ["Anni di esperienza: 5", 5, null],
    ["\u5e74\u9650\u8981\u6c42\uff1a5-10 \u5e74", 5, 10],
  ])("%j: %j to %j", (text, min, max) => {
    expect(read(text).value).toEqual({ min, max, required: true });
  });
  it("says that they are wished", () => {
    expect(read("Preferred experience: 4").value).toEqual({ min: 4, max: null, required: false });
    expect(read("Exp\u00e9rience souhait\u00e9e : 2 ans").value).toMatchObject({ min: 2, required: false });
  });
  it.each(["Contract\n3 years", "Experience: we have 40 staff", "Experience\n401 employees", "Exp: 99"])(
    "%j asks for none",
    (text) => {
      expect(read(text).value).toBeNull();
    },
  );
});

describe("years in lists of demands", () => {
  it.each([
    ["Required: bachelor's in CS; 3+ years professional software development; Python.", 3],
    ["Requirements: bachelor's or equivalent; 10+ years relevant work; 5+ years data extraction", 10],
    ["- Expert-level Go: over 4 years of professional production code.", 4],
    ["Minimum of 5++ years of experience in sales", 5],
    ["Requisitos\n\u2022 Construir sistemas h\u00e1 mais de 6 anos;", 6],
    ["Requisitos: trabajar en hosteler\u00eda desde hace al menos 2 a\u00f1os.", 2],
    ["Anforderungen: Studium; 3+ Jahre Softwareentwicklung; Python.", 3],
    ["Profil : dipl\u00f4me d'ing\u00e9nieur ; 3 ans minimum en d\u00e9veloppement web.", 3],
    ["Relevant experience not less than 5 years.", 5],
    ["* 11+ years", 11],
  ])("%j: %j", (text, min) => {
    expect(read(text).value).toEqual({ min, max: null, required: true });
  });
  it.each([
    "Requirements: a 2 year commitment; a van.",
    "Requirements: Python; 2 years contract.",
    "Profil\nRejoignez un groupe du secteur depuis 2 ans !",
    "2 or more years science degree",
    "* 11 years",
    "The project runs for 3 years; requirements: Python.",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
  it.each([
    ["2+ years of experience would be advantageous", 2],
    ["Mindestens 3 Jahre Berufserfahrung w\u00e4ren von Vorteil.", 3],
    ["2 ans d'exp\u00e9rience seraient un plus.", 2],
    ["3 jaar werkervaring is een pluspunt.", 3],
    ["Meriterande med 3 \u00e5rs erfarenhet av f\u00f6rs\u00e4ljning.", 3],
  ])("%j only wishes", (text, min) => {
    expect(read(text).value).toEqual({ min, max: null, required: false });
  });
  it("takes a wish for another thing for none of its own", () => {
    expect(
      read("Minimum Qualifications: Bachelor\u2019s degree preferred, 4+ years relevant experience").value,
    ).toEqual({
      min: 4,
      max: null,
      required: true,
    });
  });
  it.each([
    "Har erfarenhet av att ha passat ett eller flera barn (0 - 6 \u00e5r)",
    "Experience with children aged 3-5 years is required.",
    "Erfahrung mit Kindern im Alter von 3 bis 6 Jahren",
  ])("%j says how old children are", (text) => {
    expect(read(text).value).toBeNull();
  });
  it.each([
    ["Experience with children, 3-5 years", 3],
    ["At least 2 years of experience working with children (3-6 years)", 2],
  ])("%j asks for years beside children", (text, min) => {
    expect(read(text).value?.min).toBe(min);
  });
});

describe("a year in words, in which time, how old and since when one has a paper", () => {
  it.each([
    [
      "At least 12 months of Class A verifiable driving experience within the last 3 years",
      { min: 1, max: null, required: true },
    ],
    [
      "At least 2 years post-graduate experience; aged care preferred but not essential",
      { min: 2, max: null, required: true },
    ],
    [
      "University degree in IT, combined with more than 6 years' professional experience;",
      { min: 6, max: null, required: true },
    ],
    ["You have worked at a hotel reception for at least a year", { min: 1, max: null, required: true }],
    ["have worked at a hotel reception for at least a year", { min: 1, max: null, required: true }],
    ["1 year of security, military or law enforcement experience preferred", { min: 1, max: null, required: false }],
    [
      "PREFERRED QUALIFICATIONS\n- CPA\n- Two years of college teaching experience",
      { min: 2, max: null, required: false },
    ],
    ["Se valorarán 2 años en venta técnica", { min: 2, max: null, required: false }],
    ["Valoramos 2 años de experiencia", { min: 2, max: null, required: false }],
    ["Minimum rok doświadczenia w sprzedaży", { min: 1, max: null, required: true }],
    ["co najmniej roczne doświadczenie", { min: 1, max: null, required: true }],
    ["Roczne doświadczenie na podobnym stanowisku", { min: 1, max: null, required: true }],
    ["dwuletnie doświadczenie zawodowe", { min: 2, max: null, required: true }],
    ["minimum trzyletnie doświadczenie", { min: 3, max: null, required: true }],
    ["minst ett års erfarenhet", { min: 1, max: null, required: true }],
    ["Vähintään vuoden kokemus", { min: 1, max: null, required: true }],
    ["A year of experience in a kitchen", { min: 1, max: null, required: true }],
    ["3 years minimum as a manager", { min: 3, max: null, required: true }],
  ])("%j asks for %o", (text, years) => {
    expect(read(text).value).toEqual(years);
  });

  it.each([
    "hold a driver's license for at least 3 years",
    "have had a driver's license for at least 3 years",
    "Must be at least 21 years old",
    "Tener al menos 21 años cumplidos",
    "16 años cumplidos",
    "Requisitos: nacionalidad española, 16 años cumplidos, título de Graduado en ESO",
    "Mayor de 18 años",
    "Ter no mínimo 18 anos completos",
    "Maior de 18 anos",
    "Mindestens 18 Jahre alt",
    "Du bist mindestens 18 Jahre",
    "Âgé d'au moins 18 ans",
    "Avoir 18 ans révolus",
    "Almeno 18 anni compiuti",
    "Età minima 18 anni",
    "Minimaal 18 jaar oud",
    "Je bent minimaal 18 jaar",
    "Ukończone 18 lat",
    "ukończony 18 rok życia",
    "Minst 18 år",
    "Du är minst 18 år gammal",
    "Du har fyldt 18 år",
    "Vähintään 18 vuotta",
    "have passed one year of high school algebra (or placement test) with a C or better",
    "Driving licence held for 2 years",
    "Führerschein seit mindestens 2 Jahren",
    "Permis B depuis plus de 2 ans",
    "Permiso de conducir B con 2 años de antigüedad",
    "Patente B da almeno 3 anni",
    "Carnet B con al menos 2 años de antigüedad",
    "Rijbewijs B minimaal 2 jaar in bezit",
    "Prawo jazdy kat. B od min. 2 lat",
    "B-körkort sedan minst 2 år",
    "CNH categoria B há pelo menos 2 anos",
    "Clean driving record for the past 3 years",
    "No accidents in the last 5 years",
    "No DUI within the past 7 years",
    "Unser Team hat im Schnitt 10 Jahre Erfahrung",
    "Con más de 20 años de experiencia, somos líderes",
    "La formation dure 2 ans",
    "Die Ausbildung dauert 3 Jahre",
    "Contrat de 2 ans",
    "Residency in the EU for 5 years",
    "You have lived in the UK for the last 5 years",
    "5-year background check",
    "Kinderen van 0 tot 4 jaar",
    "Work visa valid for 2 years",
    "hasta un máximo de 5 años, 0,10 puntos por mes trabajado",
    "Requisitos\n• Tener al menos 21 años cumplidos",
    "You need to\n* be 21 or older\n* have had a driver's license for at least 3 years",
    "Anforderungen\n- Mindestens 18 Jahre",
    "Requisiti\n- Almeno 18 anni",
    "Vereisten\n- Minimaal 18 jaar",
    "Requirements\n- Minimum 18 years",
    "Wymagania\n- min. 18 lat",
    "Profil\n- Au moins 18 ans",
    "Anforderungen\n- Führerschein Klasse B seit mindestens 3 Jahren",
    "We pay $500 a year for experience days",
    "Usean vuoden kokemus",
    "Salary review once a year; experience matters",
    "You will be paid at least a year-end bonus",
  ])("%j asks for no experience", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("years that are paid for, wished or another's", () => {
  it.each([
    "Additional $1.25 for two years of field experience.",
    "Up to $20,000 sign-on bonus for experienced nurses who commit to 2 years.",
    "Pay rises to $30 with three years of experience.",
    "5 years of experience earns you an extra $2 an hour",
    "Later we will be able to hire nurses with less than 2 years of experience.",
    "Je krijgt begeleiding door een adviseur met 15 jaar ervaring.",
    "Vous serez encadr\u00e9 par un ing\u00e9nieur ayant 15 ans d'exp\u00e9rience.",
    "Te acompa\u00f1ar\u00e1 una tutora con 10 a\u00f1os de experiencia.",
    "Voc\u00ea ser\u00e1 orientado por engenheiros com 10 anos de experi\u00eancia.",
    "Sarai affiancato da un tecnico con 20 anni di esperienza.",
    "Pracujesz pod okiem in\u017cyniera z 15 lat do\u015bwiadczenia.",
    "Du blir handledd av en kollega med 10 \u00e5rs erfarenhet.",
    "Du wirst angeleitet von einer Meisterin mit 20 Jahren Erfahrung.",
  ])("%j: nobody is asked for them", (text) => {
    expect(read(text).value).toBeNull();
  });

  it.each<[string, number | null, number | null, boolean]>([
    ["Minimum 1 year of lab experience preferred", 1, null, false],
    ["Minimum 3 years of sales experience with a preferred background in hotels", 3, null, true],
    ["Det er \u00f8nskelig med 2 \u00e5rs erfaring fra servicearbeid.", 2, null, false],
    ["Experien\u021ba \u00een v\u00e2nz\u0103ri de minimum 1 an constituie un avantaj", 1, null, false],
    [
      "A degree; a diploma with eight years' experience will be considered\n- Minimum five years' experience",
      5,
      null,
      true,
    ],
    ["Wymagania\n- co najmniej 3 lata na podobnym stanowisku", 3, null, true],
    ["Au moins 3 ans sur un poste similaire", 3, null, true],
    ["\ubc31\uc5d4\ub4dc \uac1c\ubc1c \uacbd\ub825 3\ub144 \uc774\uc0c1 7\ub144 \uc774\ud558", 3, 7, true],
    ["\uacbd\ub825 3\ub144 \uc774\ud558", null, 3, true],
    ["\u5b9f\u52d9\u7d4c\u9a133\u5e74\u4ee5\u4e0a5\u5e74\u4ee5\u4e0b", 3, 5, true],
  ])("%j", (text, min, max, required) => {
    expect(read(text).value).toEqual({ min, max, required });
  });
});

describe("years that one gets by the job", () => {
  it.each([
    "Et års erfaring får du hos os.",
    "Efter et år har du erfaring nok til at lede.",
    "Du får et års erfaring som trainee.",
    "Rok doświadczenia zdobędziesz u nas.",
    "Saat vähintään vuoden kokemuksen johtamisesta.",
    "Dopo un anno di esperienza con noi cresci.",
    "A year of practical experience is what our course gives students.",
  ])("%j asks for none", (text) => {
    expect(read(text).value).toBeNull();
  });
  it.each([
    ["Minimum et års erfaring med regnskab", 1],
    ["Min. rok doświadczenia w sprzedaży", 1],
  ])("%j asks for %d", (text, min) => {
    expect(read(text).value?.min).toBe(min);
  });
});
