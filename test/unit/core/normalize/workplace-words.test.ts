import { expect, it } from "vitest";
import { silent, type Said } from "../../../../src/core/normalize/said.ts";
import { readWorkplace } from "../../../../src/core/normalize/workplace/workplace.ts";

const read = (parts: Partial<Said>) => readWorkplace({ ...silent, title: "Engineer", ...parts });

it.each<[string, string | null]>([
  ["The successful candidate will work on-site at our plant in Dayton.", "on_site"],
  ["Applicants must be available to work onsite in our Reston headquarters.", "on_site"],
  ["We're a small team that works in person in Brooklyn and we expect you to join us there.", "on_site"],
  ["Job Setting: On-site", "on_site"],
  ["We believe in working together in person, so this role requires full-time office presence.", "on_site"],
  ["Employees in this position are required to report on-site.", "on_site"],
  ["Seeking an onsite Desktop Support Technician for our Dallas campus.", "on_site"],
  ["The role requires daily on-site presence.", "on_site"],
  ["Required to work in-office full time.", "on_site"],
  ["Wir arbeiten alle gemeinsam im Büro in Berlin-Mitte, kein Homeoffice.", "on_site"],
  ["Se trabaja de forma presencial en Madrid.", "on_site"],
  ["Disponibilidade para trabalhar presencialmente em Recife", "on_site"],
  ["Je werkt op locatie in Rotterdam.", "on_site"],
  ["Arbejdet foregår på kontoret i Aarhus.", "on_site"],
  ["Treball presencial a Girona", "on_site"],
  ["You will be required to attend the office twice weekly.", "hybrid"],
  ["Expect two office days a week.", "hybrid"],
  ["Blended working: home and our Dublin office.", "hybrid"],
  ["A hybrid role combining home working with days in our Sheffield office", "hybrid"],
  ["Du arbeitest hybrid, also teils im Büro in Hamburg und teils von zu Hause.", "hybrid"],
  ["Mix aus Büro und Homeoffice", "hybrid"],
  ["Vous alternez entre le bureau et le télétravail.", "hybrid"],
  ["Treball híbrid, dos dies a la setmana a l'oficina", "hybrid"],
  ["Pracujeme výhradně z kanceláře v Ostravě.", "on_site"],
  ["Budapest, irodai munkavégzés, távmunka nem lehetséges", "on_site"],
  ["Home office lehetőség heti 2 nap", "hybrid"],
  ["Teljesen távoli munkavégzés", "remote"],
  ["Távmunka nem lehetséges", null],
  ["Muncă la birou, nu oferim muncă remote", "on_site"],
  ["Salariu bun; telemuncă", "remote"],
  ["Evden çalışabilirsiniz", "remote"],
  ["Uzaktan çalışma imkânı yoktur", null],
  ["Εργασία με φυσική παρουσία στα γραφεία μας", "on_site"],
  ["Υβριδικό μοντέλο εργασίας", "hybrid"],
  ["工作方式：远程，可在中国任意城市工作", "remote"],
  ["需要到办公室上班", "on_site"],
  ["不接受远程", null],
  ["负责远程教育平台", null],
  ["リモートワーク不可。", null],
  ["オフィス勤務となります", "on_site"],
  ["재택근무는 지원하지 않습니다", null],
  ["We work remotely and so will you.", "remote"],
  ["Where: Remote, UK", "remote"],
  ["Open to candidates across the US; you will work from your home.", "remote"],
  ["Looking for a remote Customer Success Specialist to join our team.", "remote"],
  ["We're a fully distributed company, so you can live wherever you like.", "remote"],
  ["As part of our all-remote team, you will", "remote"],
  ["This remote position requires occasional travel to our HQ.", "remote"],
  ["The work is done remotely and hours are flexible.", "remote"],
  ["Vous travaillez à distance, depuis chez vous.", "remote"],
  ["Ofrecemos trabajo en remoto", "remote"],
  ["Jobbet utförs på distans", "remote"],
  ["Arbeid hjemmefra på fulltid", "remote"],
  ["You'll join us in person in our Soho studio, five days.", "on_site"],
  ["Candidates need to be in office Monday to Friday.", "on_site"],
  ["Ce poste nécessite une présence quotidienne sur site.", "on_site"],
  ["El trabajo se realiza de manera presencial en nuestra planta de Querétaro.", "on_site"],
  ["De functie wordt op locatie uitgevoerd in Eindhoven.", "on_site"],
  ["Miejsce pracy: stacjonarnie, Poznań", "on_site"],
  ["Du jobber på kontoret vårt i Bergen.", "on_site"],
  ["The successful candidate will work a hybrid pattern between home and our Glasgow site.", "hybrid"],
  ["We're hiring a remote Backend Engineer based in Europe.", "remote"],
  ["Position: Remote; Hours: 40 per week", "remote"],
  ["Du arbeitest remote aus ganz Deutschland.", "remote"],
  ["Remote-Job mit flexiblen Arbeitszeiten", "remote"],
  ["Trabajarás desde casa con horario flexible.", "remote"],
  ["You will support remote employees with laptops and VPN.", null],
  ["We have an onsite gym and a subsidised canteen.", null],
  ["Experience with remote patient monitoring devices", null],
  ["You'll manage a remote team across four time zones.", null],
  ["Flexible working possible, ask us.", null],
  ["Travel to client sites up to 50%.", null],
  ["You will install equipment on-site at customers.", null],
  ["The first interview is remote, the last on site.", null],
  ["Onsite training provided during your first week.", null],
  ["Remote work may be considered for exceptional candidates.", null],
  ["You will deliver in-person training to store staff.", null],
  ["Work with our on-site contractors to deliver projects.", null],
  ["Occasional home working can be agreed with your manager.", null],
  ["Home office equipment budget of €500", null],
  ["Possibilité de télétravail après la période d'essai", null],
  ["Homeoffice möglich", null],
  ["Auxílio home office", null],
  ["Thuiswerken is bespreekbaar", null],
  ["Our offices are located in the heart of Lisbon.", null],
  ["Kunden vor Ort beraten und betreuen", null],
  ["Suivi des chantiers sur site et relation clients", null],
  ["Visitas presenciales a clientes de la zona", null],
  ["Atendimento presencial e remoto aos clientes", null],
  ["Manage relationships with partners in person and remotely", null],
  ["You will coordinate office moves and on-site events.", null],
  ["Knowledge of hybrid cloud and remote access solutions", null],
  ["You'll work closely with colleagues in our Berlin office.", null],
  ["You will report to the Head of Sales in our London office.", null],
  ["Work authorization is required for on-site visits.", null],
  ["Staff enjoy on-site childcare, and can work flexibly.", null],
  ["Deploy and support on-premise installations at customer facilities", null],
  ["Our product lets employees work from anywhere.", null],
  ["We help companies hire remote talent.", null],
  ["Join a platform where freelancers work remotely for global brands' customers.", null],
])("words of %j add up to %s", (descriptionText, value) => {
  expect(read({ descriptionText }).value).toBe(value);
});

it("adds words up only where nothing else speaks of the model", () => {
  const descriptionText = "The successful candidate will work on-site at our plant in Dayton.";
  expect(read({ descriptionText }).evidence).toEqual([
    { field: "description", method: "words", quote: "on-site", at: 35 },
  ]);
  expect(read({ descriptionText, workplaceText: "Remote" }).value).toBe("remote");
  expect(read({ descriptionText: `${descriptionText} We work remotely and so will you.` }).value).toBeNull();
});

it.each<[Partial<Said>, string | null]>([
  [{ descriptionText: "As a fully remote company, we hire everywhere." }, "remote"],
  [{ descriptionText: "As a fully remote company, we hire everywhere.", locationText: "United Kingdom" }, "remote"],
  [{ descriptionText: "As a fully remote company, we hire everywhere.", locationText: "Leeds" }, null],
  [{ descriptionText: "We are a 100% remote team. This role is on-site." }, "on_site"],
  [{ descriptionText: "Join our fully distributed engineering team" }, "remote"],
  [{ descriptionText: "We are remote! Work where you work best." }, "remote"],
  [{ descriptionText: "The team is fully remote and distributed across Europe." }, "remote"],
  [{ descriptionText: "We are remote-friendly." }, null],
  [{ descriptionText: "Horario flexible y posibilidad de trabajo remoto" }, null],
  [{ descriptionText: "Vollzeit / Remote" }, "remote"],
  [{ descriptionText: "Vollzeit / Remote oder vor Ort" }, null],
  [{ descriptionText: "Volledig thuiswerken" }, "remote"],
  [{ descriptionText: "Fully remote interviews with our team" }, null],
  [{ descriptionText: "As a remote-first company, we hire everywhere." }, null],
])("what a firm says of itself, %j, gives %s", (said, value) => {
  expect(read(said).value).toBe(value);
});

it.each<[string, string | null]>([
  ["Conhecimento de SQLTrabalho 100% remotoTempo de contrato: 6 meses", "remote"],
  ["Sobre a empresaModalidade de Trabalho: Home Office;Regime: PJ", "remote"],
  ["Experience in remote JavaScript debugging", null],
])("lines that a board glued to each other are parted: %j gives %s", (descriptionText, value) => {
  expect(read({ descriptionText }).value).toBe(value);
});

it.each<[string, string | null]>([
  ["Type: Contract | Onsite (6-12 months)", "on_site"],
  ["Onsite | Houston | $50 an hour", "on_site"],
  ["20 hours per week, on-site at our Leeds location", "on_site"],
  ["37.5 hours per week (Hybrid)", "hybrid"],
  ["Hybrid way of working between home and office", "hybrid"],
  ["Our techs run four to five calls a day, start from home, and are on call one week out of seven.", null],
  ["Remote Job: teilweise", "hybrid"],
  ["Homeoffice: teilweise\nGehalt: 12 Euro", "hybrid"],
  ["Remote: partially", "hybrid"],
  ["T\u00e9l\u00e9travail : partiel", "hybrid"],
  ["Short weeks and a hybrid work policy that allows you to work from wherever you are", null],
  ["A hybrid policy that lets you work from anywhere up to four weeks a year", "hybrid"],
  ["The main work is at a remote field camp.", null],
  ["This position is at a remote camp in Alaska.", null],
  ["This job is in remote villages of the north.", null],
  ["This position is fully remote.", "remote"],
  ["Parking | Onsite gym | Free lunch", null],
  ["Remote job: No", null],
  ["Location\nLeeds\nRemote\nNo\nSummary", null],
  ["- Remote\n- No\n- Full time", null],
  ["Remote\nNorthern region", "remote"],
  ["Remote\nYes", "remote"],
  ["The work is done in an office or home-based setting.", null],
  ["Remote working: none", null],
  ["T\u00e9l\u00e9travail : non", "on_site"],
  ["Two days per week, on-site at our Leeds location", "hybrid"],
])("%j gives %s", (descriptionText, value) => {
  expect(read({ descriptionText }).value).toBe(value);
});

it.each<[string, string | null]>([
  ["In-person work at these locations is encouraged and, at times, required.", null],
  ["In-person work is encouraged but not required.", null],
  ["In-person work is required five days a week.", "on_site"],
  ["On-site role in Leeds, all backgrounds welcome.", "on_site"],
  ["This position is available remotely in the United States.", "remote"],
  ["This role is available remotely or on-site.", null],
  ["Is this role remote? Yes / No", null],
  ["Is this role remote? Yes", "remote"],
  ["Commute: must drive personal vehicle to and from the plant each day", null],
])("%j says of the work model %j", (descriptionText, says) => {
  expect(readWorkplace({ ...silent, descriptionText }).value).toBe(says);
});
