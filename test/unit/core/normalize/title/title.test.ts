import { describe, expect, it } from "vitest";
import type { Posting } from "../../../../../src/core/posting.ts";
import { readTitle } from "../../../../../src/core/normalize/title/title.ts";

const place = (text: string): Posting["places"] => [{ text, city: null, region: null, country: null }];
const bare = (title: string, where: string | null = null): string | null =>
  readTitle({ title, locationText: where, places: where === null ? [] : place(where) }).value;

describe("the bare role of a title", () => {
  it.each([
    // Rank and grade.
    ["Senior Data Engineer", "Data Engineer"],
    ["Sr. Buyer II", "Buyer"],
    // A field of work and what of it, where nothing says who.
    ["Finance, Accounts Services", "Finance, Accounts Services"],
    ["Sales, Berlin", "Sales"],
    ["Rust Lead Senior Developer", "Rust Developer"],
    ["Software Engineer, New Grad", "Software Engineer"],
    ["Staff, Product Manager", "Product Manager"],
    ["Engineer/Associate Engineer", "Engineer"],
    ["Desenvolvedor Backend Sênior", "Desenvolvedor Backend"],
    ["Engenheiro de Dados Pleno II", "Engenheiro de Dados"],
    ["Junior 1st Level Supporter", "1st Level Supporter"],
    // A place, a region or a shift at its end; a genitive is none, nor is what a word means otherwise.
    ["Customer Success Engineer Dubai", "Customer Success Engineer"],
    ["Sales Manager Germany", "Sales Manager"],
    ["Software Engineer San Diego", "Software Engineer"],
    ["Bauleiter (m/w/d) Raum München", "Bauleiter"],
    ["Servicetechniker (m/w/d) im Großraum Stuttgart", "Servicetechniker"],
    ["Infermiere/a turno notturno", "Infermiere"],
    ["Büro- und Schreibkraft für die Polizeiinspektion Bamberg-Land", "Büro- und Schreibkraft"],
    ["Fachkraft für Lagerlogistik", "Fachkraft für Lagerlogistik"],
    ["Projektleiter Wasserkraft", "Projektleiter Wasserkraft"],
    ["Experienced Python Software Developer", "Python Software Developer"],
    ["Experienced Hire - Tax", "Experienced Hire"],
    ["Steuerfachwirt (m/w/d) Homeoffice möglich", "Steuerfachwirt"],
    ["Supervisor de Loja", "Supervisor de Loja"],
    ["Android Developer Mobile", "Android Developer Mobile"],
    ["Software Development Engineer in Test - Full Stack", "Software Development Engineer in Test"],
    ["Ingenieurin / Ingenieur Tiefbau (w/m/d)", "Ingenieurin Tiefbau"],
    ["Vendeur en boulangerie (H/F) 35h/semaine", "Vendeur en Boulangerie"],
    // What is no rank, or the only word for who does it.
    ["Staff Nurse", "Staff Nurse"],
    ["Senior Living Advisor", "Senior Living Advisor"],
    ["Data Science Intern", "Data Science Intern"],
    ["Software Engineer Intern", "Software Engineer"],
    ["Platform Lead", "Platform Lead"],
    ["Chief Financial Officer", "Chief Financial Officer"],
    ["Mid-Level Java Developer", "Java Developer"],
    ["Mid-Market Account Executive", "Mid-Market Account Executive"],
    ["Senior or Staff Engineer, Infrastructure", "Engineer"],
    ["M\u0142odszy Specjalista ds. Marketingu", "Specjalista ds. Marketingu"],
    // Case, and who is wanted where.
    ["Chef d'\u00E9quipe maintenance H/F", "Chef d'\u00C9quipe Maintenance"],
    ["Est\u00E1gio em Engenharia", "Est\u00E1gio em Engenharia"],
    ["Manager, WFM-RTS", "Manager, WFM-RTS"],
    ["Irish Linguists Needed", "Irish Linguist"],
    ["Staff Nurses x4", "Staff Nurse"],
    ["Seasonal/Temporary Public Works Labourers", "Public Works Labourer"],
    ["Night Carers - Leeds", "Night Carer"],
    ["2 x Care Assistants", "Care Assistant"],
    ["Auxiliares de ayuda a domicilio", "Auxiliar de Ayuda a Domicilio"],
    ["Directors of Nursing", "Director of Nursing"],
    ["Head of Drivers", "Head of Drivers"],
    ["Director, Sales Specialists", "Director, Sales Specialists"],
    ["Sales Partners Manager", "Sales Partners Manager"],
    ["Un(e) chef(fe) de projet", "Chef de Projet"],
    ["Wir suchen Erzieher/innen", "Erzieher"],
    ["Nous recrutons un d\u00e9veloppeur web H/F", "D\u00e9veloppeur Web"],
    ["Convocatoria de una plaza de arquitecto t\u00e9cnico", "Arquitecto T\u00e9cnico"],
    ["Vaga para Analista de Sistemas", "Analista de Sistemas"],
    ["Vacancy for Teachers", "Teacher"],
    ["Hiring: Data Analysts", "Data Analyst"],
    ["UN Security Officer", "UN Security Officer"],
    ["Eine Welt Referent", "Eine Welt Referent"],
    ["10x Engineer", "10x Engineer"],
    ["Movers and Drivers", "Movers and Drivers"],
    ["Hiring for Equity Program Manager", "Hiring for Equity Program Manager"],
    ["Une infirmi\u00e8re", "Infirmi\u00e8re"],
    ["Hiring Manager", "Hiring Manager"],
    ["Recruiting Coordinator", "Recruiting Coordinator"],
    ["Urgent Care Nurse", "Urgent Care Nurse"],
    ["360 Recruitment Consultant", "360 Recruitment Consultant"],
    ["Data Scientist Full-Time Full", "Data Scientist"],
    ["Principal", "Principal"],
    ["Assistant Vice President - Credit Risk", "Assistant Vice President - Credit Risk"],
    ["Chief of Staff to the CFO", "Chief of Staff"],
    ["Office of the CTO - Technical Program Manager", "Technical Program Manager"],
    ["Koch / K\u00F6chin (m/w/d)", "Koch"],
    ["Ksi\u0119gowa / Ksi\u0119gowy", "Ksi\u0119gowa"],
    ["UX/UI Designer", "UX/UI Designer"],
    ["Ausbildung zum Elektroniker (m/w/d) 2027", "Elektroniker"],
    ["Verk\u00E4ufer (m/w/d) auf Minijob-Basis", "Verk\u00E4ufer"],
    ["Account Manager EMEA", "Account Manager"],
    // Marks of gender.
    ["Engineer (m/f/d)", "Engineer"],
    ["Entwickler*in (w/m/x) ", "Entwickler"],
    ["Style Advisor m/w/d", "Style Advisor"],
    ["Vendeur(euse) en CDD 35H", "Vendeur"],
    ["Diseñador(a) Animador(a)", "Diseñador Animador"],
    ["Krankenpfleger/in (gn)", "Krankenpfleger"],
    ["Chef de projet digital H/F", "Chef de Projet Digital"],
    // Team, place, employment, work model, numbers.
    ["Software Engineer, Payments Platform", "Software Engineer"],
    ["Account Manager - DACH", "Account Manager"],
    ["Office Manager Chicago", "Office Manager", "Chicago, IL"],
    ["Engineer - Austin, TX", "Engineer", "Austin, TX"],
    ["Nurse Paralegal (Remote)", "Nurse Paralegal"],
    ["Freelance UX Designer", "UX Designer"],
    ["Elektriker 80-100%", "Elektriker"],
    ["Contract Manager", "Contract Manager"],
    ["Remote Sensing Scientist", "Remote Sensing Scientist"],
    ["JR2021016 - Engineer", "Engineer"],
    ["Truck Driver - Req #48211", "Truck Driver"],
    ["2027 Data Analyst", "Data Analyst"],
    ["Berlin - Account Executive", "Account Executive", "Berlin"],
    ["Recruiter at our office", "Recruiter"],
    // Who leads keeps the subject.
    ["Senior Director, Legal - Dublin", "Director, Legal", "Dublin"],
    ["Manager - Coding (REMOTE)", "Manager - Coding"],
    ["Head of Customer Success - India", "Head of Customer Success", "India"],
    ["Director, Berlin", "Director", "Berlin"],
    // Pay, hours and shifts in other words; a rank of the young that no role word stands beside.
    ["Warehouse Worker $21.50 per hour", "Warehouse Worker"],
    ["CNA $18-$22/hr", "CNA"],
    ["Verpleegkundige (m/v/x) 32 uur", "Verpleegkundige"],
    ["Pflegefachkraft (m/w/d) f\u00FCr den Nachtdienst", "Pflegefachkraft"],
    ["Contable Junior (Madrid)", "Contable"],
    ["Strong Junior QA Engineer", "QA Engineer"],
    ["Sales Intern", "Sales Intern"],
    // What a scholar is one of, and where.
    ["Lecturer in Law", "Lecturer in Law"],
    ["Lecturer in London", "Lecturer"],
    ["Responsable de secteur H/F", "Responsable de Secteur"],
    ["Regional Director - Benelux", "Regional Director"],
    // Of two genders the first, of a rank and its role in one word both.
    ["Starszy Ksi\u0119gowy / Starsza Ksi\u0119gowa", "Ksi\u0119gowy"],
    ["Skladn\u00EDk/skladnice", "Skladn\u00EDk"],
    ["Fachfrau/-mann Gesundheit 60%", "Fachfrau Gesundheit"],
    ["Data Scientist Python/R", "Data Scientist Python/R"],
    ["Seniorr\u00E5dgiver", "Seniorr\u00E5dgiver"],
    // Title case.
    ["REGISTERED NURSE - ICU", "Registered Nurse"],
    ["junior ios developer", "iOS Developer"],
    ["director of sales", "Director of Sales"],
    ["iOS Developer", "iOS Developer"],
    [".NET developer", ".NET Developer"],
    ["AI engineer / researcher (LLM)", "AI Engineer / Researcher"],
    ["Front End/ Full Stack Developer", "Front End/Full Stack Developer"],
    // What is to be had, and on what terms.
    ["Python Developer Job", "Python Developer"],
    ["Vacature Kok", "Kok"],
    ["Acme Malmö söker nya säljare på deltid", "Säljare"],
    ["Kita Regenbogen sucht eine Erzieherin", "Erzieherin"],
    ["URGENT!! Forklift Operator needed ASAP", "Forklift Operator"],
    ["Assistant Manager - Store 0231", "Assistant Manager"],
    ["Lærer søges til Aarhus", "Lærer"],
    ["Lagerarbetare heltid", "Lagerarbetare"],
    ["Cocinero para restaurante", "Cocinero"],
    ["Cameriere di sala stagione estiva", "Cameriere di Sala"],
    ["Magazynier (m/k) 3 zmiany", "Magazynier"],
    ["Erfaren regnskapsfører søkes", "Regnskapsfører"],
    ["Quereinsteiger als Berufskraftfahrer (m/w/d)", "Berufskraftfahrer"],
    ["6 agenti di polizia locale", "Agente di Polizia Locale"],
    ["Monteur mit 4-Tage-Woche (m/w/d)", "Monteur"],
    ["Financieel Medewerker 32-40 uur per week", "Financieel Medewerker"],
    ["Technicien de maintenance F/H - 3x8", "Technicien de Maintenance"],
    ["Développeur/se web en contrat d'apprentissage", "Développeur Web"],
    ["Verzorgende IG voor de nachtdienst", "Verzorgende IG"],
    ["Android Developer na Allegro", "Android Developer"],
    ["Frontend vývojář v Plzni", "Frontend Vývojář"],
    ["Praktykant w Dziale HR", "Praktykant w Dziale HR"],
    ["AI Engineer · VC-backed startup", "AI Engineer"],
    ["IT-Administrator (m/w/d) 1st/2nd Level", "IT-Administrator"],
    // One person of both genders, or of several.
    ["Enfermera/o quirófano", "Enfermera Quirófano"],
    ["Erzieherinnen und Erzieher (m/w/d)", "Erzieher"],
    ["Pädagogische Fachkräfte für die Kita", "Pädagogische Fachkraft"],
    // Chinese, Japanese and Vietnamese: brackets, ranks and announcements of their own.
    ["高级Java工程师（上海）", "Java工程师"],
    ["博士后招聘公告", "博士后"],
    ["【大阪】Account Manager", "Account Manager"],
    ["Lập trình viên Java. Số lượng: 05", "Lập Trình Viên Java"],
    ["(m/f/d)", null],
    ["#12345", null],
    ["", null],
  ])("of %j is %j", (title, expected, where?: string) => {
    expect(bare(title, where ?? null)).toBe(expected);
  });

  it("is never a text without letters, whatever the title", () => {
    const pieces =
      "Senior|/|(|)|[| - |Engineer|Head of|, |\u0130|\uD800|*in|#123|m/w/d|80%|II|in|Berlin|&|\u2022".split("|");
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 2_000; round++) {
      const title = Array.from({ length: next(9) }, () => pieces[next(pieces.length)] + " ".repeat(next(2))).join("");
      expect(bare(title, "Berlin") ?? "a").toMatch(/\p{L}/u);
    }
  });
});
