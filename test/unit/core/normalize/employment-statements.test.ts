import { describe, expect, it } from "vitest";
import { readEmployment } from "../../../../src/core/normalize/employment/employment.ts";
import { silent, type Said } from "../../../../src/core/normalize/said.ts";
import { withoutUnchosen } from "../../../../src/core/normalize/text/unchosen.ts";

const valueOf = (said: Partial<Said>): string | null =>
  readEmployment({ ...silent, title: "Specialist", ...said }).value;

describe("what is said of others, denied, or one of two is no employment of the job", () => {
  it.each([
    "Gestionarás la contratación temporal de personal para nuestros clientes",
    "Experiencia en contratación temporal y selección",
    "Gestión de nóminas, contratación temporal y altas",
    "Elaborar contratos temporales y finiquitos",
    "Coordinarás al personal temporal",
    "Tramitar el nombramiento interino",
    "Atención a funcionarios interinos y personal laboral temporal",
    "Conoscenza dei contratti a tempo determinato",
    "Gestione delle assunzioni a tempo determinato",
    "Gerir contratos a termo resolutivo certo dos colaboradores",
    "Sie beraten Kunden zur befristeten Beschäftigung",
    "Vi hjælper virksomheder med midlertidige ansættelser",
    "Randstad es líder en contratación temporal",
    "300 dipendenti a tempo indeterminato e 50 a tempo determinato",
    "Keine befristete Anstellung!",
    "Sin contratos temporales.",
    "No contratos temporales: contrato indefinido desde el primer día",
    "fast stilling, ingen midlertidige ansættelser",
    "Contratación temporal: no",
    "Contrato indefinido. Gestionarás contratos temporales.",
    "Contratto a tempo indeterminato dopo un periodo a tempo determinato.",
    "Contratto a tempo determinato o indeterminato",
    "a tempo determinato o indeterminato",
    "Contrato temporal o indefinido según valía",
    "Hours\n- Full time support is available from our helpdesk",
    "Hours\n\nFull time staff get free parking",
    "Commitment\nFull time commitment to customers",
    "Status\nFull time staff: 120",
    "Employment status\nFull-time student status required",
    "Position\nFull-time nanny agency owner",
    "Working hours\nPart time colleagues: 20h",
    "Type\nTemporary event structures",
    "Type\n\nSeasonal menus",
    "Schedule\nTemporary road closures may affect commuting",
    "Position\nIntern mentoring",
    "Type\nInternship coordinator experience",
    "Type\nContract research organisation",
    "Job type\nContract manufacturing",
    "Hours\nLess than full time",
    "Vertragsart\nnicht befristet",
    "Anstellungsart\nKeine Minijobs",
    "Hours\n- Full time\n- Part time",
    "Employment type:\nFull time\nPart time",
    "Arbeitszeit\nVollzeit\nTeilzeit",
    "Hours\n- Full time (37.5 hours)\n- Part time (20 hours)",
    "Type de contrat\nCDI\nCDD",
    "Benefits for employees working full time (38 hours): pension",
    "Bonus for referrals of full time (40h) hires",
    "Reports: 4 people, 2 of them part-time (20 hours per week)",
    "My colleague works part time (20h)",
    "Our stores are staffed part time, 20 hours a week, by students",
    "Student visa: part time 20 hours per week max",
    "Training is full time (40 hours a week) for the first two weeks, then part time",
    "Wymiar etatu: 1 lub 0,5",
    "Wymiar etatu: 0,5 lub 1",
    "Wymiar etatu: 1/2 - 1",
    "Befristet: nein",
    "Befristet:\nNein",
    "Befristet bis: -",
    "Tempo determinato: no",
    "Vikariat är inte aktuellt",
    "Contract\nNot temporary",
    "Customer due diligence (CDD)",
    "- CDD, EDD and KYC reviews",
    "Experience with KYC, CDD, EDD",
    "Befristet\nNein\nOrt\nBerlin",
    "Contratos temporales y finiquitos",
    "- Contratación temporal de personal para clientes",
    "Bases legales: gestión de contratos temporales",
    "Wir bieten keine befristete Stelle",
    "Der Vertrag ist nicht befristet",
    "Die Stelle ist nicht befristet.",
    "Nous ne proposons pas de CDD",
    "Pas de CDD",
    "Ce n'est pas un CDD",
    "Not a full time role",
    "This is not a temporary position.",
    "CDI (pas de CDD)",
    "Job type\nPermanent\nContract",
    "Contract type\nPermanent / Temporary",
    "Tijdelijk contract: nee",
    "Deltid: Nej",
    "Teilzeit möglich: nein",
    "Part time: No",
    "Full time: no",
    "befristet oder unbefristet",
    "CDD ou CDI",
    "CDI / CDD",
    "Contrat : CDD ou CDI",
    "a tempo determinato/indeterminato",
    "vaktinanställning: nej",
    "Hours: Full time\nPart time",
    "Job type: Full-time\nJob type: Part-time",
    "Det er ikke en midlertidig stilling",
    "Anställningsform: ej vikariat",
    "Contract? No",
    "Bases de cotización para contratos temporales",
    "Befristete Einstellungen begleiten",
    "Wymiar etatu: 1 / 0,5",
    "CDD reviews for corporate clients",
    "Onboarding clients (CDD)",
    "Conduct CDD, sanctions screening",
    "Freelance: no",
    "Internship: No",
    "Contract\nWe offer a temporary home to ideas.",
    "Type de contrat\nCDI",
    "Full time (38 hours) nurses get a bonus",
    "Part time (20 hours) students are welcome",
    "Our nurses work full time, 38 hours a week",
    "The nurses work full time and are paid well",
    "Nos infirmières travaillent à temps plein, 38 heures par semaine",
    "Unsere Pflegekräfte arbeiten Vollzeit, 38 Stunden",
    "Duration of contract: unlimited",
    "Contract length: ongoing",
    "Status: full",
    "Nomination for a temporary work visa will be considered",
    "full-time; part-time considered",
  ])("%j", (descriptionText) => {
    expect(valueOf({ descriptionText })).toBe(null);
  });
  it.each([
    "Contract Data Labeling Platform Engineer",
    "Contract Annotator Tools Product Manager",
    "Responsabile Contratti a Tempo Determinato",
    "Interino Bank Clerk",
    "Recruiter Befristete Stellen",
    "CDD Analyst",
    "KYC Analyst (CDD)",
    "Compliance Officer - CDD",
    "CDD Onboarding Specialist",
    "Senior CDD Analyst - Financial Crime",
    "Chargé de conformité CDD et KYC",
    "Analyste KYC / CDD / EDD",
    "CDD/CDI Vendeur",
    "Contract Nurse Recruiter",
    "Engineer - Singapore (Remote temporary until the office is established)",
  ])("title %j", (title) => {
    expect(valueOf({ title })).toBe(null);
  });
});

describe("what is said of the job itself is", () => {
  it.each([
    ["Se ofrece un contrato temporal de 3 meses", "temporary"],
    ["Se crea una bolsa para la contratación temporal de auxiliares", "temporary"],
    ["Stillingene er midlertidige utdanningsstillinger", "temporary"],
    ["Incorporación mediante contratación temporal", "temporary"],
    ["Type de contrat\nCDD", "temporary"],
    ["Contract\nFixed term\nHours\nFull time", "contract"],
    ["Hours\nFull time, 37.5 hours per week", "full_time"],
    ["Hours\nFull time, Monday to Friday", "full_time"],
    ["Employment type\nInternship\nFull time", "internship"],
    ["Anställningsform\nVikariat", "temporary"],
    ["Befristet: ja", "temporary"],
    ["Full time\n-\nLondon", "full_time"],
    ["Full-time, no weekends", "full_time"],
    ["Job type: Contract\nFull time", "contract"],
    ["Hours: Full time\nSalary\nNo bonus", "full_time"],
    ["Contratto di lavoro è a tempo determinato", "temporary"],
    ["Funcionario interino", "temporary"],
    ["This role is part time (20 hours per week).", "part_time"],
    ["Teilzeit (20 Std.)", "part_time"],
    ["Full time - 40 hours", "full_time"],
    ["Contract\nTemp to perm", "temporary"],
    ["Job Type:\n\nPart Time", "part_time"],
    ["Vaga: PJ", "contract"],
    ["Jornada: completa", "full_time"],
    ["Jornada laboral\nParcial", "part_time"],
    ["Çalışma şekli\nTam zamanlı", "full_time"],
    ["Foglalkoztatás jellege\nTeljes munkaidő", "full_time"],
    ["雇用形態：正社員", "full_time"],
    ["Rodzaj zatrudnienia: Umowa o pracę na czas określony", "temporary"],
    ["Level: Entry, Location: El Paso, TX, Position Type: PRN", "per_diem"],
    ["Location: Berlin | Type: Part-time | Team: Legal", "part_time"],
    ["Paris\nCDD\nWe look for somebody who joins us and builds what matters.", "temporary"],
    ["You will work full time, 38 hours a week", "full_time"],
    ["Full time (38 hours) with shifts", "full_time"],
    ["Contract duration: 6 months", "contract"],
    ["business: Acme\njob_type: full_time", "full_time"],
    ["full-time; salary estimate $97,000-$133,100", "full_time"],
    ["This is a temporary role with visa sponsorship.", "temporary"],
    ["Hours: Full-time (40 hours per week). Nomination for a temporary visa (482) is possible.", "full_time"],
  ])("%j is %s", (descriptionText, expected) => {
    expect(valueOf({ descriptionText })).toBe(expected);
  });
  it.each([
    ["Vendeur H/F - CDD", "temporary"],
    ["CDD 6 mois - Vendeur", "temporary"],
    ["Auxiliaire de vie CDD (H/F)", "temporary"],
    ["Profesor interino", "temporary"],
    ["Koch (befristet)", "temporary"],
    ["Impiegato a tempo determinato", "temporary"],
    ["Contract Data Labeler", "contract"],
    ["Contract Python Developer", "contract"],
    ["Pflichtpraktikant*in (all genders) Controlling", "internship"],
  ])("title %j is %s", (title, expected) => {
    expect(valueOf({ title })).toBe(expected);
  });
  it("reads CDD as a contract where the posting is French", () => {
    expect(valueOf({ title: "Comptable (CDD)", language: "fr" })).toBe("temporary");
    const descriptionText = "Nous cherchons pour notre bureau une personne; vous aimez les chiffres.";
    expect(valueOf({ title: "Comptable (CDD)", descriptionText })).toBe("temporary");
    expect(valueOf({ title: "KYC Analyst (CDD)", descriptionText })).toBe(null);
  });
});

describe("titles above a text, questions, boxes and what others have", () => {
  it.each<[string, string | null]>([
    ["Lead Veterinarian - Full Time\nA flexible roster suits your strengths.", "full_time"],
    ["Dental insurance - full time\nLunch every day.", null],
    ["Contratto a tempo determinato, full time", "temporary"],
    [`${"We are a clinic by the sea. ".repeat(8)}\nHealth cover - part time`, null],
    ["Hours: Full-time 45 hour contract", "full_time"],
    ["A 20-hour contract over four days", null],
    ["100 %, unbefristet", "full_time"],
    ["80\u2013100 %, unbefristet", null],
    ["full-time FTE; must be authorized to work here.", "full_time"],
    ["Meta\n- [x] Full Time\n- [x] Salary", "full_time"],
    ["Is this position full-time?\nYes", "full_time"],
    ["Is this a full-time position?\nAsk our recruiters.", null],
    ["Instead of an internship, you get a real role with duties.", null],
    ["An internship at a law firm is desirable.", null],
    ["The internship lasts ten weeks.", "internship"],
    ["Part time (20 hours) cleaners are needed", "part_time"],
    ["Part time employees are not insured.", null],
    ["Temporary Duty travel may be needed", null],
    ["Full-time; dental for full-time staff. Part-time; no dental", null],
    ["We are looking for a full time and a part time cook.", null],
    ["For 6 temporary annually recurring seasonal contracts", "temporary"],
    ["Per diem shifts available as needed.", "per_diem"],
    ["Freelancers only, please.", "contract"],
    ["Long-term contract (B2B)", "contract"],
    ["Vous n\u00e9gociez les contrats \u00e0 temps partiel.", null],
    ["Contrataci\u00f3n por honorarios", "contract"],
    ["Stageplaats van 5 maanden", "internship"],
    ["Full time and Remote", "full_time"],
    ["These are full-time positions.", "full_time"],
    ["All positions are full time.", "full_time"],
    ["Most of these are full-time positions.", null],
    ["Full-time positions are open at all our stores.", null],
    ["Job: Programmer\nSchedule Full-time", "full_time"],
    ["Schedule full-time staff across our stores.", null],
    ["Type: Full time perpetual contract (no end date).", "full_time"],
    ["Full Time Employee (FTE)", "full_time"],
    ["Health plan for each full time employee", null],
    ["Long term temporary assignment", "temporary"],
    ["Befristung: 24 Monate", "temporary"],
    ["Befristung: keine", null],
    ["Freie Mitarbeit", "contract"],
    ["Zeitarbeit", "temporary"],
    ["Beca de pr\u00e1cticas", "internship"],
    ["Stage (5 maanden)", "internship"],
    ["Summer 2026 internship", "internship"],
    ["This is a contract to hire, near Deerfield.", "contract"],
    ["Mission int\u00e9rimaire - 18 Mois\nTemps plein", "temporary"],
    ["Rollerna \u00e4r deltidstj\u00e4nster.", "part_time"],
    ["Tipo de contrato: indefinido, xornada completa", "full_time"],
    ["T\u00f6\u00f6suhe: T\u00e4ist\u00f6\u00f6aeg", "full_time"],
    ["Lanaldia: lanaldi osoa", "full_time"],
    ["Starfshlutfall: hlutastarf", "part_time"],
    ["Slodze: pilna slodze", "full_time"],
    ["Lo\u1ea1i h\u00ecnh c\u00f4ng vi\u1ec7c: To\u00e0n th\u1eddi gian", "full_time"],
    ["Wir suchen eine Aushilfe f\u00fcr die Sommermonate.", "temporary"],
    ["\u5951\u7d04\u793e\u54e1\u307e\u305f\u306f\u6b63\u793e\u54e1", null],
    ["\u63a1\u7528\u8eab\u5206\n\u7814\u7a76\u54e1\uff08\u4efb\u671f\u5236\u8077\u54e1\uff09", "temporary"],
  ])("%j is %s", (text, expected) => {
    expect(valueOf({ descriptionText: withoutUnchosen(text) })).toBe(expected);
  });

  it.each<[string, string | null]>([
    ["Field technician (short term)", "temporary"],
    ["Short-Term Rentals Manager", null],
    ["Selbstst\u00e4ndiger Handelsvertreter (w/m/d)", "contract"],
    ["Selbstst\u00e4ndiges Arbeiten und mehr", null],
    ["Aushilfe K\u00fcche", "temporary"],
    ["Aushilfe auf Minijobbasis (m/w/d)", "part_time"],
    ["Stage lighting technician", null],
  ])("title %j is %s", (title, expected) => {
    expect(valueOf({ title })).toBe(expected);
  });

  it("a stage is an internship where the posting is French", () => {
    expect(valueOf({ title: "STAGE M\u00c9DIATION CULTURELLE", language: "fr" })).toBe("internship");
    expect(valueOf({ title: "Stage Manager (H/F)", language: "fr" })).toBe(null);
  });
});

describe("what is asked, needed, sold or led beside the job", () => {
  it.each<[string, string | null]>([
    ["Is this position part-time? Yes", "part_time"],
    ["Is it a contract position?\nYes", "contract"],
    ["Is part-time possible? Yes", null],
    ["Is this role open to part time? Yes", null],
    ["Ist Teilzeit m\u00f6glich? Ja", null],
    ["Est-ce possible \u00e0 temps partiel ? Oui", null],
    ["\u00bfEs posible la jornada parcial? S\u00ed", null],
    ["Is temporary housing provided? Yes", null],
    ["Is there an internship program? Yes", null],
    ["Part-time cashiers wanted", "part_time"],
    ["Full-time attention is needed.", null],
    ["Temporary housing is needed.", null],
    ["Seasonal flu shot is needed.", null],
    ["Seasonal pickers needed", "temporary"],
    ["Temporary barriers are needed.", null],
    ["Full-time carers are needed by our clients; you place them.", null],
    ["Temporary roadworks contracts are won by our sales team.", null],
    ["Part-time tutors needed at our other branch.", null],
    ["For 2 seasonal harvest contracts", "temporary"],
    ["We do not offer temporary contracts.", null],
    ["You sell temporary fencing contracts.", null],
    ["Negotiate temporary labour contracts with agencies.", null],
    ["Conversion from temporary to permanent contract is possible.", null],
    ["PRN shifts available now.", "per_diem"],
    ["Extra per diem shifts available.", null],
    ["Rollen är heltid.", "full_time"],
    ["Rollerna är heltid eller deltid.", null],
    ["Casual shifts available at our sister site.", null],
    ["Contractors only need a badge.", null],
    ["Contractors only: park in lot B.", null],
    ["Paid vacation - full time\nStaff discount", null],
    ["Perks\nDental, vision (full time)", null],
    ["Conocimiento en contrataci\u00f3n por servicios profesionales.", null],
    [
      "\u30b9\u30bf\u30c3\u30d5\u69cb\u6210\uff1a\u30d1\u30fc\u30c8\uff08\u30a2\u30eb\u30d0\u30a4\u30c8\uff095\u540d",
      null,
    ],
    [
      "\u30a2\u30eb\u30d0\u30a4\u30c8(20\u540d)\u306e\u7ba1\u7406\u3092\u304a\u4efb\u305b\u3057\u307e\u3059\u3002",
      null,
    ],
  ])("%j is %s", (text, expected) => {
    expect(valueOf({ descriptionText: text })).toBe(expected);
  });

  it.each<[string, string | null]>([
    ["Nurse - Short Term", "temporary"],
    ["Property Manager (Short-Term)", null],
    ["Portfolio Manager - Short Term", null],
    ["Trader, Short Term", null],
    ["Selbstständiger Handelsvertreter (m/w/d)", "contract"],
    ["Fahrer, selbständiger Kurier", "contract"],
    ["Mitarbeiter für selbständige Händler", null],
    ["Betreuung selbständiger Makler", null],
    ["Selbstständige Assistenz im Büro", null],
  ])("title %j is %s", (title, expected) => {
    expect(valueOf({ title })).toBe(expected);
  });

  it("a stage of a theatre is none of a French posting either", () => {
    expect(valueOf({ title: "Stage Lighting Technician", language: "fr" })).toBe(null);
    expect(valueOf({ title: "Stage production audiovisuelle", language: "fr" })).toBe("internship");
  });
});

it.each([
  ["Ik kwam hier zes jaar geleden binnen als stagiair en ben nu teamlead.", null],
  ["I joined as an intern and now lead the team.", null],
  ["Dann habe ich als Praktikant begonnen.", null],
  ["Wat doe je als stagiair?", "internship"],
  ["Is this position full-time? Yes", "full_time"],
  ["Is this position full-time? Yes / No", null],
])("%j states %j", (descriptionText, value) => {
  expect(readEmployment({ ...silent, descriptionText }).value).toBe(value);
});

describe("hours on call, who is looked for, and conditions that go on", () => {
  it.each<[Partial<Said>, string | null]>([
    [{ descriptionText: "Hours: Monday-Friday 7:00-3:30, with on-call one weekend in four.\nFull-time." }, "full_time"],
    [{ descriptionText: "Schedule: On call" }, null],
    [{ descriptionText: "Job Type: On-call" }, "per_diem"],
    [{ descriptionText: "We are working with a school to recruit a full time cook." }, "full_time"],
    [{ descriptionText: "You will recruit part-time staff." }, null],
    [{ descriptionText: "Contract through June 30 with possible extension." }, "contract"],
    [{ descriptionText: "Negotiate each contract through 2027." }, null],
    [{ descriptionText: "Condiciones: contrato temporal de sustituci\u00f3n por maternidad." }, "temporary"],
    [{ descriptionText: "Condiciones: contrato temporal o indefinido seg\u00fan perfil." }, null],
    [{ descriptionText: "Onze winkel zoekt een parttime verkoper." }, "part_time"],
    [{ descriptionText: "Wij zoeken een fulltime of parttime verkoper." }, null],
    [{ descriptionText: "Notre boutique recherche une vendeuse; nos clients cherchent un temps partiel." }, null],
    [{ descriptionText: "Sinua odottaa vakituinen ja kokoaikainen ty\u00f6." }, "full_time"],
    [{ descriptionText: "Kokoaikaiset ty\u00f6ntekij\u00e4t saavat edun." }, null],
    [{ title: "Stagiair HR" }, "internship"],
    [{ title: "Freelancer Vertrieb IT" }, "contract"],
    [{ title: "Freelancer Community Manager" }, null],
    [{ title: "Enfermero UCI \u2013 contrato de sustituci\u00f3n" }, "temporary"],
  ])("%j is %s", (said, expected) => {
    expect(valueOf(said)).toBe(expected);
  });
});
