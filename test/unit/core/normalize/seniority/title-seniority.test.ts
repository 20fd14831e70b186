import { describe, expect, it } from "vitest";
import { Seniority } from "../../../../../src/core/normalize/seniority/rank.ts";
import { readTitleSeniority, titleSeniorityOf } from "../../../../../src/core/normalize/seniority/title-seniority.ts";

/** Titles by the bar: English, then what other languages and marks around them make of the same rank. */
const said: Record<Seniority, string> = {
  intern: `Software Engineering Intern|Internship, Marketing (Summer 2027)|Werkstudent Data (m/w/d)|Pflichtpraktikum Vertrieb|
    Co-op, Robotics|Becario de Finanzas|Estágio em Mídia|Stage Communication (H/F)|Chargé d'études H/F - STAGE|Intern`,
  entry: `Junior Accountant|Software Engineer, New Grad|Entry-Level Analyst|Jr. Buyer|Associate Software Engineer|
    Ausbildung zum Koch (m/w/d)|Técnico Júnior|Apprenti boulanger (H/F)|Trainee Vertrieb|Graduate Engineer`,
  mid: `Mid-level Engineer|Mid Project Manager|Digital Art Director Mid|Software Engineer (Mid-Level)|Middle Backend Developer|Intermediate Accountant|Analista Pleno|Desarrollador Semi Senior|Semi-Senior Developer|Medior Developer|
    Engenheiro de Dados Pleno II|Consultant IA Confirmé|Desarrollador Semisenior|Mid-Career Planner`,
  senior: `Senior Software Engineer|Sr. Buyer|Account Executive, Senior|Desenvolvedor Sênior|Analista SR|Ingénieur sénior|
    Senior Executive Assistant to the CTO|(Senior) Controller (m/w/d)|Senior Product Manager`,
  staff: `Staff Software Engineer|Staff Product Designer|Software Engineer, Staff Engineer|Software Engineer, Staff|
    Staff+ Data Engineer|Senior Staff Engineer|Staff, Product Manager`,
  principal: `Principal Engineer|Senior Principal Research Scientist|Principal|Principal Consultant|Principal, Growth Equity|
    Ingénieur principal`,
  lead: `Lead Data Engineer|Tech Lead, Payments|Team Lead Support|Product Designer, Lead|Platform Lead|Complaints Reporting Lead|
    Teamleiterin Lager (m/w/d)|Chef d'équipe H/F|Líder de Produção|Teamleider|Shift Leader`,
  manager: `Manager, Sales Operations|Senior Manager - Tax|Engineering Manager, Platform|Shift Supervisor|Store Manager|
    Assistant Store Manager|Manager/Senior Manager, Treasury|Gerente de Loja|Responsable de magasin|Filialleitung (m/w/d)`,
  head: `Head of Finance|Global Head of People|Leiter Einkauf (m/w/d)|Leiter*in Vertrieb|Hoofd Financiën|
    Support Manager, India Head`,
  director: `Director of Engineering|Senior Director, Legal|Managing Director|Associate Director, Biostatistics|
    Directeur commercial|Direttore Vendite|Diretora de Operações`,
  vp: `VP Sales|Vice President, Marketing|SVP of Product|VP, Head of Sales|Regional Manager - Vice President`,
  executive: `Chief Financial Officer|CTO|Chief Information Security Officer|CTO / Co-Founder|Geschäftsführer (m/w/d)|
    Interim CFO`,
};

describe("seniority", () => {
  it.each([
    ["Stagiair Marketing", "intern"],
    ["Software Engineer - New College Grad", "entry"],
    ["Recent Graduate, Operations", "entry"],
    ["University Grad - Hardware", "entry"],
    ["New Grad Recruiter", null],
    ["University Graduate Programs Coordinator", null],
    ["Mł. Programista Python", "entry"],
    ["Regular Java Developer", "mid"],
    ["Programista .NET (Regular)", "mid"],
    ["Programista C++ (mid)", "mid"],
    ["V\u00fdvoj\u00e1\u0159 (mid)", "mid"],
    ["Regular Driver, weekends", null],
    ["Regiomanager kinderopvang", "manager"],
    ["Store Manager in Training - Dallas", "entry"],
    ["Manager-in-Training (MIT)", "entry"],
    ["Supervisor In Training Program", "entry"],
    ["Manager in Training & Development", "manager"],
    ["Manager in Training and Education", "manager"],
    ["Training Manager", null],
    ["Diretor de Arte", null],
    ["Directora Creativa", null],
    ["Directeur artistique", null],
    ["Directeur des ventes", "director"],
    ["Chief Officer", null],
    ["Chief Operating Officer", "executive"],
    ["Praktykant w Dziale HR", "intern"],
    ["M\u0142odszy Specjalista", "entry"],
    ["Starszy Programista Java", "senior"],
    ["Kierownik Sklepu", "manager"],
    ["Butikschef till Malm\u00F6", "manager"],
    ["Teamledare kundtj\u00E4nst", "lead"],
    ["Dyrektor Finansowy", "director"],
    ["K\u00FCchenchef", null],
    ["Salgschef", "manager"],
    ["Myym\u00E4l\u00E4p\u00E4\u00E4llikk\u00F6", "manager"],
    ["Projektchef", null],
    ["Seniorr\u00E5dgiver", "senior"],
    ["Seniorenbetreuer (m/w/d)", null],
    ["Vedouc\u00ED prodejny", "manager"],
    ["Vedouc\u00ED projektu", null],
    ["Subgerente de Tienda", "manager"],
    ["Sat\u0131\u015F M\u00FCd\u00FCr\u00FC", "manager"],
    ["Stajyer M\u00FChendis", "intern"],
    ["Studentermedhj\u00E6lper til Marketing", "intern"],
    ["Senior Mid-Market Account Executive", "senior"],
    ["Mid-Market Account Executive", null],
    ["JR-0012345 Data Analyst", null],
    ["Senior Care Assistant", "senior"],
    ["Senior Care Advisor", null],
    ["资深产品经理", "senior"],
    ["高级中学数学教师", null],
    ["シニアエンジニア", "senior"],
    ["シニア歓迎のレジ係", null],
    ["销售总监助理", null],
    ["财务主管", "manager"],
    ["初级/高级会计", null],
    ["实习编辑", "intern"],
    ["주니어 디자이너", "entry"],
    ["디자인 팀장", "lead"],
    ["課長候補", null],
    ["新卒採用担当", null],
    ["Kıdemli Yazılım Uzmanı", "senior"],
    ["Finans Direktörü", "director"],
    ["Ředitelka školy", "director"],
    ["Vedoucí týmu", "lead"],
    ["Șef echipă", "lead"],
    ["Vanhempi asiantuntija", "senior"],
    ["Daglig leder", null],
    ["Διευθυντής πωλήσεων", "director"],
  ])("%s is %s, in Dutch, Polish and Swedish too", (title, rank) => {
    expect(titleSeniorityOf(title)).toBe(rank);
  });

  it.each(Object.entries(said).flatMap(([rank, titles]) => titles.split(/\|\s*/).map((title) => [title, rank])))(
    "%s is %s",
    (title, rank) => {
      expect(titleSeniorityOf(title)).toBe(rank);
    },
  );

  it.each(
    `Software Engineer|Staff Nurse|Staff Accountant|Account Executive|Product Manager|Art Director|School Principal||
    Lead Generation Specialist|Senior Living Advisor|Assistant Vice President|Internal Auditor|International Tax Specialist|
    Assistant Principal, Elementary School|Stage Manager|Internship Program Manager|Junior High Teacher|Sous Chef|
    Projektleiter Hochbau|Chef de projet digital|Gerente de Projetos|Regular Cashier|Arquitecto técnico, jefe de obra|Account Executive, Mid City|Middle School Teacher|Middle Office Analyst|
    Mid-Market Account Executive|Intermediate Care Nurse|Maths Teacher - Intermediate Phase|Swim Instructor - Intermediate|
    Middle Grades Teacher|Middle Years Teacher|Middle Voltage Engineer|Mid Yorkshire Physiotherapist|Mid-Level Provider|
    Mid-Range Systems Engineer|Intermediate Products Chemist|Account Executive Mid-Commercial|Middle River Driver|
    Secretario del Pleno|Turno pleno vendedor|Pleno Sol|Jornada Plena|Mid Shift Line Cook|Sales Associate|Support Engineer II|
    Graduate Recruitment Advisor|Associate Professor of Chemistry|Thought Leadership Partner`.split(/\|\s*/),
  )("%s says no rank", (title) => {
    expect(readTitleSeniority({ title })).toEqual({ value: null, confidence: 0, evidence: [], conflicts: [] });
  });

  it.each(
    `Assistant to the CEO|Executive Assistant to the CEO Office|Executive Assistant, Chief People Officer|Chief of Staff|
    Chief of Staff to the CEO|Office of the CTO, Program Analyst|CFO Services Consultant|Recruiter, Executive Search|
    Assistente do Diretor|Director's Office Coordinator|EA to VP Sales`.split(/\|\s*/),
  )("%s serves a rank and has none", (title) => {
    expect(titleSeniorityOf(title)).toBeNull();
  });

  it.each([
    ["Junior/Senior Developer", ["entry", "senior"]],
    ["Senior or Staff Engineer", ["senior", "staff"]],
    ["Senior Engineer / Staff Engineer", ["senior", "staff"]],
    ["Mid/Senior Developer", ["mid", "senior"]],
    ["Regular/Senior Developer", ["middle", "senior"]],
    ["Analyst/Senior Analyst", ["senior"]],
    ["Senior Area Manager/Associate Director", ["manager", "director"]],
  ])("%s offers several, and is none", (title, ranks) => {
    const { value, conflicts } = readTitleSeniority({ title });
    expect(value).toBeNull();
    for (const rank of ranks) expect(conflicts.map((one) => one.value)).toContain(rank);
  });

  it("quotes what it rests on, and is less sure of what stands in brackets", () => {
    expect(readTitleSeniority({ title: "Data Engineer, Sênior" })).toEqual({
      value: "senior",
      confidence: 0.9,
      evidence: [{ field: "title", method: "rank_word", quote: "Sênior", at: 15 }],
      conflicts: [],
    });
    expect(readTitleSeniority({ title: "(Senior) Engineer" }).confidence).toBe(0.7);
  });

  it("is null or a rank, with its quote in place, of any text", () => {
    const pieces =
      "Senior|/|(|)| - |Chief|Officer|Head of|to the|CEO|\u0130|\u00DF|\uD800|'|*in|manager|,|staff|engineer| | ".split(
        "|",
      );
    let seed = 1;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 2_000; round++) {
      const title = Array.from({ length: next(9) }, () => pieces[next(pieces.length)] + " ".repeat(next(2))).join("");
      const { value, evidence, conflicts } = readTitleSeniority({ title });
      expect(value === null || Seniority.options.includes(value)).toBe(true);
      for (const { quote, at } of [...evidence, ...conflicts])
        expect(title.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
  });
});

describe("seniors and juniors who are not the job's holder", () => {
  it.each([
    ["Carer for Seniors", null],
    ["Auxiliar de residencia senior", null],
    ["Auxiliar de residência sénior", null],
    ["Animateur résidence seniors", null],
    ["Éducateur sportif équipe junior", null],
    ["Entrenador categoría junior", null],
    ["Comptable senior", "senior"],
    ["Développeurs seniors", "senior"],
    ["Contable junior", "entry"],
    ["Wanted for London: Senior Cook", "senior"],
  ])("%j: %s", (title, value) => {
    expect(titleSeniorityOf(title)).toBe(value);
  });
});
