import { describe, expect, it } from "vitest";
import { silent, type Said } from "../../../../src/core/normalize/said.ts";
import { countSteps } from "../../../../src/core/normalize/steps.ts";
import { readWorkplace, workplaceBasis } from "../../../../src/core/normalize/workplace/workplace.ts";
import { createRandom } from "../../../sim/random.ts";

const read = (parts: Partial<Said>) => readWorkplace({ ...silent, title: "Engineer", ...parts });
const place = (text: string) => [{ text, city: null, region: null, country: null }];

describe("readWorkplace", () => {
  it.each([
    ["OnSite", "on_site"],
    ["on-site", "on_site"],
    ["ON_SITE", "on_site"],
    ["Hybrid", "hybrid"],
    ["remote", "remote"],
    ["Hybrid Remote", "hybrid"],
    ["Remote/Hybrid", null],
    ["unspecified", null],
    ["toString", null],
  ])("provider's word %j gives %s", (workplaceText, value) => {
    expect(read({ workplaceText }).value).toBe(value);
  });

  it("says which words decided, and where they stand", () => {
    const word = read({ workplaceText: "Remote" });
    expect(word).toMatchObject({ value: "remote", confidence: 0.99, evidence: [{ field: "workplace_text", at: 0 }] });
    expect(workplaceBasis(word)).toBe('workplaceType: "Remote"');
    expect(read({ title: "Engineer (Remote)" }).evidence).toEqual([
      { field: "title", method: "title_mark", quote: "Remote", at: 10 },
    ]);
    expect(workplaceBasis(read({ locationText: "Remote - US" }))).toBe('location: "Remote - US"');
    expect(workplaceBasis(read({ isRemote: true }))).toBe("isRemote: true");
    expect(read({})).toEqual({ value: null, confidence: 0, evidence: [], conflicts: [] });
    expect(workplaceBasis(read({}))).toBeNull();
  });

  it.each<[Partial<Said>, string | null]>([
    [{ title: "Engineer - Remote" }, "remote"],
    [{ title: "Engineer, 100% remote in Spain" }, "remote"],
    [{ title: "Data Engineer | Remote, US" }, "remote"],
    [{ title: "Remote Account Executive" }, "remote"],
    [{ title: "Engineer (Hybrid)" }, "hybrid"],
    [{ title: "Ing\u00e9nieur (t\u00e9l\u00e9travail partiel)" }, "hybrid"],
    [{ title: "Engineer (Remote or Hybrid)" }, null],
    [{ title: "Manager, Giving (Chicago/Hybrid)" }, "hybrid"],
    [{ title: "Manager, Giving (Chicago/Onsite)" }, "on_site"],
    [{ title: "Manager, Giving (Chicago/Remote)" }, null],
    [{ title: "Manager, Giving (Remote/Hybrid)" }, null],
    [{ title: "Remote Sensing Scientist" }, null],
    [{ title: "Manager, Remote Teams" }, null],
    [{ title: "Hybrid Cloud Architect" }, null],
    [{ title: "Office Manager" }, null],
    [{ title: "Virtual Assistant" }, null],
    [{ title: "On-Site Mining Engineer" }, "on_site"],
    [{ title: "Entwickler (m/w/d) - 100 % Remote m\u00f6glich" }, "remote"],
    [{ title: "Entwickler (m/w/d) - Remote m\u00f6glich" }, null],
    [{ title: "On-Site Property Manager" }, null],
    [{ title: "Onsite Customer Support Engineer" }, null],
    [{ title: "\u3010\u5168\u804c\u8fdc\u7a0b\u3011\u524d\u7aef" }, "remote"],
    [{ title: "\u8fdc\u7a0b\u652f\u6301\u5de5\u7a0b\u5e08" }, null],
    [{ locationText: "San Francisco-Hybrid" }, "hybrid"],
    [{ locationText: "K\u00f6ln; Hybrid" }, "hybrid"],
    [{ locationText: "Hybrid or Remote" }, null],
    [{ locationText: "US-Austin, US-Boston, US-West Coast (Remote)" }, null],
    [{ locationText: "Austin, TX, US (Remote)" }, "remote"],
    [{ locationText: "Vor Ort in Leeds, mobiles Arbeiten m\u00f6glich" }, null],
    [{ locationText: "Seattle, WA or Remote" }, null],
    [{ locationText: "Remote-Friendly, United States" }, null],
    [{ locationText: "Germany, Remote; London, United Kingdom" }, null],
    [{ locationText: "Italy, Remote; Spain, Remote" }, "remote"],
    [{ locationText: "Remote (US or Canada)" }, "remote"],
    [{ locationText: "Remote - Poland/Ukraine" }, "remote"],
    // One town beside the word is where the job belongs; several, or an "or", are a choice.
    [{ locationText: "Remote / New York" }, "remote"],
    [{ locationText: "Austin, TX / Remote" }, "remote"],
    [{ locationText: "Austin, TX / US Remote" }, "remote"],
    [{ locationText: "Oak Brook, IL / Remote, US EST time zone" }, "remote"],
    [{ locationText: "London, Paris / Remote" }, null],
    [{ locationText: "London / Paris / Remote" }, null],
    [{ locationText: "Boston, MA / Reno, NV or Remote" }, null],
    [{ locationText: "Dallas, TX; Remote" }, null],
    [{ locationText: "Flexible / Remote" }, null],
    [{ locationText: "Various locations / Remote" }, null],
    [{ locationText: "Hybrid / Remote" }, null],
    [{ locationText: "On-site Berlin / Remote" }, null],
    [{ locationText: "Milano (in sede)" }, "on_site"],
    [{ locationText: "Lyon, t\u00e9l\u00e9travail partiel" }, "hybrid"],
    [{ locationText: "New York, San Francisco, US-Remote" }, null],
    [{ locationText: "Chicago, US-Remote, Canada-Remote" }, null],
    [{ locationText: "Austin, TX, Remote" }, "remote"],
    [{ locationText: "Partial Remote; Bethlehem" }, "hybrid"],
    [{ locationText: "T\u00e9l\u00e9travail partiel" }, "hybrid"],
    [{ locationText: "Presencial" }, "on_site"],
    [{ locationText: "H\u00edbrido" }, "hybrid"],
    [{ locationText: "Madrid (Teletrabajo)" }, "remote"],
    [{ locationText: "In-Office" }, "on_site"],
    [{ locationText: "San Francisco office" }, null],
    [{ places: place("Remote - Canada") }, "remote"],
    [{ locationText: "San Francisco-Hybrid", isRemote: true }, "hybrid"],
    [{ workplaceText: "Hybrid", isRemote: true }, "hybrid"],
    [{ workplaceText: "on_site", locationText: "Remote - US" }, null],
  ])("tags %j give %s", (parts, value) => {
    expect(read(parts).value).toBe(value);
  });

  it.each([
    ["This is a fully remote role.", "remote"],
    ["This role is remote within the US.", "remote"],
    ["The position can be fully remote.", "remote"],
    ["Location: Remote", "remote"],
    ["Dieser Job ist zu 100 % remote m\u00f6glich.", "remote"],
    ["Poste en full t\u00e9l\u00e9travail.", "remote"],
    ["Trabalho 100% remoto", "remote"],
    ["Modalidad: teletrabajo", "remote"],
    ["This role is remote-friendly.", null],
    ["We work with remote teams and remote sensing data.", null],
    ["Experience working in a hybrid or remote environment.", null],
    ["You may work from anywhere for up to 4 weeks a year.", null],
    ["Hybrid: 3 days in the office", "hybrid"],
    ["You will spend three days per week in our Berlin office.", "hybrid"],
    ["You work in-person at our HQ at least 2 days a week.", "hybrid"],
    ["We are onsite 3 days/week.", "hybrid"],
    ["We keep 3 coordinated days in the office.", "hybrid"],
    ["All staff work from our offices on Mondays and Thursdays.", "hybrid"],
    ["2 jours de t\u00e9l\u00e9travail par semaine", "hybrid"],
    ["Zwei Tage Homeoffice pro Woche", "hybrid"],
    ["Dos d\u00edas de teletrabajo a la semana", "hybrid"],
    ["Due giorni di smart working a settimana", "hybrid"],
    ["Je werkt twee dagen thuis.", "hybrid"],
    ["This is a hybrid role.", "hybrid"],
    ["Modelo h\u00edbrido", "hybrid"],
    ["You will grow into a hybrid role that combines sales and support.", null],
    ["You come to the office two days per month.", null],
    ["This role is based onsite at our facility in Hillsboro.", "on_site"],
    ["This role requires presence in our Berlin lab every day.", "on_site"],
    ["Le poste est \u00e0 pourvoir sur site \u00e0 Toulouse.", "on_site"],
    ["La posizione prevede la presenza in sede tutti i giorni.", "on_site"],
    ["Our team works from the office Tuesday through Thursday, with Monday and Friday from home.", "hybrid"],
    ["Mobiles Arbeiten ist bis zu 60 % m\u00f6glich.", "hybrid"],
    ["Engage with the remote employees (>50% of our workforce).", null],
    ["Je werkt gedeeltelijk thuis en gedeeltelijk op kantoor.", "hybrid"],
    ["Jobba hemifr\u00e5n tv\u00e5 dagar i veckan.", "hybrid"],
    ["The job is performed from a home office.", "remote"],
    ["Trabajo en remoto desde cualquier punto de Espa\u00f1a.", "remote"],
    ["Remote-Arbeit innerhalb Deutschlands m\u00f6glich", "remote"],
    ["We're happy for you to work from home, from our office, or both.", null],
    ["Work from anywhere in the world.", "remote"],
    ["If you live near Boston you work in the office 3 days a week.", null],
    ["The final stage is an on-site interview at our office, 2 days a week at most.", null],
    ["You have 25 days of holiday.", null],
    ["Hybrid current opening.", "hybrid"],
    ["Full-Time/Onsite Reno, Nevada", "on_site"],
    ["Sales Associate | Full-time, in-office", "on_site"],
    ["Full-time/on-site or remote", null],
    // One of two is chosen: neither is said.
    ["This role is open to onsite work in Berlin or remote work within European hours.", null],
    ["The position is on-site in Berlin or fully remote within Germany.", null],
    ["This role is remote within the US or on-site in Austin.", null],
    ["We hire you remotely or in our London office.", null],
    ["Work location: office/remote.", null],
    ["Arbeitsort: vor Ort oder remote", null],
    ["Poste en pr\u00e9sentiel ou en t\u00e9l\u00e9travail.", null],
    ["Modalidad: presencial o remoto", null],
    ["Si lavora in sede o da remoto.", null],
    // Two places, two ways of the one, or a hybrid's: no such choice.
    ["This is an on-site role in San Francisco or Oakland.", "on_site"],
    ["This role is fully on-site at a lab or office in Boston.", "on_site"],
    ["This is a remote role with visits to our office or client sites.", "remote"],
    ["This role is fully remote within the US or Canada.", "remote"],
    ["This is a hybrid role: you work from our office or from home.", "hybrid"],
    ["This role is fully on-site in Denver.", "on_site"],
    ["We're an in-office company.", "on_site"],
    ["We use an in-person work model.", "on_site"],
    ["We are in the office five days a week.", "on_site"],
    ["Modalidad de trabajo: presencial", "on_site"],
    ["You prefer an in-person role over remote.", null],
    ["We are an in-office company and work in our office 4 days a week.", "hybrid"],
    ["This is not a remote position.", null],
    ["This is a remote role. Others work in the office 3 days per week.", null],
  ])("description %j gives %s", (descriptionText, value) => {
    const derived = read({ descriptionText });
    expect(derived.value).toBe(value);
    for (const { quote, at } of [...derived.evidence, ...derived.conflicts])
      expect(descriptionText.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });

  it("believes a flag that means 'not only on site' where the text speaks of remote work and no city is named", () => {
    const flag = { isRemote: true, native: { isRemote: true } };
    const descriptionText = "As a fully remote company, we hire all over.";
    expect(read({ ...flag, locationText: "Tampa" }).value).toBeNull();
    expect(read({ ...flag, locationText: "Tampa", descriptionText }).value).toBeNull();
    expect(read({ ...flag, locationText: "United States" }).value).toBeNull();
    expect(read({ ...flag, locationText: "United States", descriptionText }).value).toBe("remote");
    expect(read({ ...flag, locationText: "Europe", descriptionText }).confidence).toBe(0.7);
    expect(read({ ...flag, locationText: "Tampa", descriptionText: "This role is fully remote." }).value).toBe(
      "remote",
    );
    expect(read({ isRemote: true, native: { telecommuting: true }, locationText: "S\u00e3o Paulo" }).value).toBe(
      "remote",
    );
  });

  it("lets the more specific statement win, and keeps the other as a conflict", () => {
    const denied = read({ workplaceText: "remote", descriptionText: "Please note: this is not a remote position." });
    expect(denied).toMatchObject({ value: null, conflicts: [{ value: "remote" }, { value: "not_remote", at: 21 }] });
    expect(workplaceBasis(denied)).toBe('description: "not a remote position"');
    expect(read({ isRemote: true, descriptionText: "This role is on-site." }).value).toBe("on_site");
    expect(read({ locationText: "Remote", descriptionText: "Remote work is fine." }).value).toBe("remote");
    const days = read({ workplaceText: "OnSite", descriptionText: "You are in our office 3 days a week." });
    expect(days).toMatchObject({ value: "hybrid", conflicts: [{ value: "on_site", field: "workplace_text" }] });
    const both = read({ workplaceText: "OnSite", title: "Engineer (Remote)" });
    expect(both).toMatchObject({ value: null, evidence: [] });
    expect(both.conflicts.map(({ value }) => value)).toEqual(["on_site", "remote"]);
  });

  it("gives a member or null of any text, with quotes where it says", () => {
    const { next } = createRandom(16);
    const words =
      "remote hybrid on-site office days week 3 five a in our this role is not fully - ( ) . , ; \n t\u00e9l\u00e9travail or US \u0130 location: \u{1F600}".split(
        " ",
      );
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 40 }, () => words[Math.floor(next() * words.length)]).join(" ");
      const said = { ...silent, title: text.slice(0, 60), locationText: text.slice(20, 90), descriptionText: text };
      const { value, evidence, conflicts } = readWorkplace(said);
      expect(["remote", "hybrid", "on_site", null]).toContain(value);
      const texts = { title: said.title, location_text: said.locationText, description: text };
      for (const { field, quote, at } of [...evidence, ...conflicts])
        expect(texts[field as keyof typeof texts].slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
  });

  it("takes steps in proportion to the text, however hostile", () => {
    for (const piece of ["this is a ", "hybrid ", "5 days a week in the ", "3 days office. ", "remote\n", "in our "]) {
      const [short = 0, long = 0] = [100_000, 200_000].map((chars) => {
        const steps = countSteps(Number.MAX_SAFE_INTEGER);
        readWorkplace({ ...silent, descriptionText: piece.repeat(chars / piece.length) }, steps);
        return steps.taken();
      });
      expect(long).toBeLessThan(2.1 * short);
      expect(long).toBeLessThan(20 * 200_000);
    }
  });

  it.each<[string, string | null]>([
    ["You'll be expected in the office Tuesday through Thursday.", "hybrid"],
    ["You'll be expected in the office Monday through Friday.", "on_site"],
    ["100% Remote innerhalb Deutschlands", "remote"],
    ["Tryb pracy\nZdalna", "remote"],
    ["Arbeitsmodell | Hybrid", "hybrid"],
    ["Location Type\n\nOn-site", "on_site"],
    ["Remote status: On-site", "on_site"],
    ["Modalidad\nRemoto", "remote"],
    ["Způsob práce: na dálku", "remote"],
    ["Çalışma şekli: Uzaktan", "remote"],
    ["Формат работы: гибрид", "hybrid"],
    ["근무형태: 하이브리드", "hybrid"],
    ["Télétravail : partiel", "hybrid"],
    ["Remote\nHybrid", null],
    ["Workplace\nRemote\nHybrid\nOn-site", null],
    ["Workplace type\nRemote control rooms are run by our teams.", null],
    ["Type\nHybrid vehicles and their parts", null],
    ["Work location: Office", null],
    ["Job type: Not remote", null],
    ["Full-time, on-site gym", null],
    ["Full-time, onsite parking and meals", null],
    ["Full-time, on-site in Leeds", "on_site"],
    ["You develop the control unit (hybrid powertrain) with us.", null],
    ["Software Engineer (hybrid - Berlin)", "hybrid"],
    ["Local: Amsterdam, Holanda (presencial)", "on_site"],
    ["Local\nAmsterdam, Holanda (presencial)", "on_site"],
    ["Travail à distance total. Début immédiat.", "remote"],
    ["This role is based on campus with scope to be undertaken in a hybrid manner.", "hybrid"],
    ["You will run workshops in a hybrid way for customers.", null],
    ["Data is stored in a hybrid fashion across clouds.", null],
    ["The team works in a hybrid way, two days in the office.", "hybrid"],
    ["Standort\nRemote teams across Europe", null],
    ["Praca zdalna", "remote"],
    ["Praca zdalna lub hybrydowa", null],
    ["Praca stacjonarna w biurze", "on_site"],
    ["Position type: Remote (US only)", "remote"],
    ["This job is eligible for telework up to 4 days a week.", "hybrid"],
    ["This is a home-based role.", "remote"],
    ["勤務形態：フルリモート", "remote"],
    ["在宅勤務あり（週2日）", "hybrid"],
    ["Jobbet är på plats i Stockholm.", "on_site"],
    ["Distansarbete möjligt 2 dagar i veckan", "hybrid"],
    ["You will design hybrid work solutions for customers.", null],
    ["Telework: not eligible", null],
  ])("%s: %s", (descriptionText, value) => {
    expect(read({ descriptionText }).value).toBe(value);
  });
});

describe("the work model in other words", () => {
  it.each<[string, string | null]>([
    ["Remote applicants will not be considered.", null],
    ["Remote applicants are welcome: this is a fully remote role.", "remote"],
    ["Work from home during training, then in the office.", null],
    ["While many of our teams are remote, this role is on-site in Reno.", "on_site"],
    ["This is an on-site role in Leeds; hybrid schedules are not available.", "on_site"],
    ["You'll be working out of our Bristol warehouse with the rest of the crew.", "on_site"],
    ["You will work with the team of our Bristol warehouse.", null],
    ["You will report to our client's hospital.", null],
    ["Candidates have to relocate to Austin and work from our headquarters.", "on_site"],
    ["Du jobbar p\u00e5 plats p\u00e5 v\u00e5rt kontor.", "on_site"],
    ["Le poste s'exerce exclusivement en atelier.", "on_site"],
    ["Werk volledig vanuit huis", "remote"],
    ["Posici\u00f3n remota para todo M\u00e9xico", "remote"],
    ["Posici\u00f3n remota o h\u00edbrida", null],
    ["Trabajo desde casa", "remote"],
    ["Presencial", "on_site"],
    ["Presencial en Montevideo", "on_site"],
    ["Einsatz vor Ort bei uns in Mannheim", "on_site"],
    ["Einsatz vor Ort beim Kunden", null],
    ["Werklocatie: op kantoor in Eindhoven", "on_site"],
    ["Arbetet sker p\u00e5 plats i Malm\u00f6", "on_site"],
    ["This role works on-site in our Basel laboratories.", "on_site"],
    ["You'll be on the shop floor with our machinists every day.", "on_site"],
    ["Telecommute position, US only", "remote"],
    ["We ask everyone to spend Tuesdays and Thursdays in our Chicago office.", "hybrid"],
    ["Dois dias presenciais por semana em Lisboa", "hybrid"],
    ["Presencial o remoto", null],
    ["Modalitat de treball: Presencial", "on_site"],
    ["Trabajo desde casa 2 d\u00edas por semana", "hybrid"],
    ["Sr. Account Executive (Remote)", "remote"],
    ["Atua\u00e7\u00e3o 100%remoto", "remote"],
    ["#LI-Remote #LI-AB1", "remote"],
    ["Employees near an office are expected to come in three days a week.", null],
    ["This position is eligible for a hybrid schedule after the training period.", null],
    ["In office Mon-Thu, from home on Friday", "hybrid"],
    ["We are a remote-first company, but this role requires working from our Austin lab.", "on_site"],
    ["Not eligible for remote work. This job is performed on site.", "on_site"],
    ["This role is not remote and not hybrid: you'll be in the office every day.", "on_site"],
    ["Arbeitsort: vor Ort in Stuttgart, kein Homeoffice", "on_site"],
    ["All employees work from the office Monday through Friday.", "on_site"],
    ["Onsite role at our Phoenix facility", "on_site"],
    ["Praca z biura w Warszawie", "on_site"],
    ["Poste 100% pr\u00e9sentiel \u00e0 Lille", "on_site"],
    ["Si lavora in presenza presso la nostra sede.", "on_site"],
    ["A combination of remote and in-office work", "hybrid"],
    ["Hybrid in Seattle", "hybrid"],
    ["In this hybrid position, you'll come to the office as needed.", "hybrid"],
    ["Remote position with quarterly offsites", "remote"],
    ["You'll be working remotely full time.", "remote"],
    ["This job is 100% WFH.", "remote"],
    ["Teletrabajo 100% desde cualquier punto de Espa\u00f1a", "remote"],
    ["Helt p\u00e5 distans", "remote"],
    ["Onsite 2x per week", "hybrid"],
    ["You'll split your time between home and our Madrid office.", "hybrid"],
    ["This is not a remote role; you'll be at our facility in Dayton every day.", "on_site"],
    ["Location: US Remote", "remote"],
    ["Home office 100%", "remote"],
    ["This role is based onsite at our Memphis plant.", "on_site"],
    ["This position does not offer remote or hybrid work.", "on_site"],
    ["Arbete p\u00e5 plats", "on_site"],
    ["Tj\u00e4nsten inneb\u00e4r arbete p\u00e5 plats i Lund.", "on_site"],
    ["Krever fysisk oppm\u00f8te p\u00e5 kontoret hver dag.", "on_site"],
    ["WFO, 6 days a week", "on_site"],
    ["Work mode: 3 days WFO, 2 days WFH", "hybrid"],
    ["You'll be part of an in-person team in Austin.", "on_site"],
    ["We work six days a week in-person in Boston.", "on_site"],
    ["We're together in the office Tuesday through Thursday.", "hybrid"],
    ["70% of your time will be spent in the office.", "hybrid"],
    ["30% of your time is spent at the office of a client", null],
    ["We expect 6 days per month in our Leeds hub.", "hybrid"],
    ["Hjemmearbejde to dage om ugen", "hybrid"],
    ["Home office 3 dny v t\u00fddnu", "hybrid"],
    ["Atua\u00e7\u00e3o h\u00edbrida, com 3 idas por semana ao escrit\u00f3rio", "hybrid"],
    ["Je werkt volledig op afstand.", "remote"],
    ["Arbetet utf\u00f6rs helt p\u00e5 distans.", "remote"],
    ["Pr\u00e1ce pln\u011b na d\u00e1lku", "remote"],
    ["You may perform this job from any location in Canada.", "remote"],
    ["The position is virtual, with some travel.", "remote"],
    ["The role is based in Spain, with a work-from-home arrangement.", "remote"],
    ["Work from the comfort of your own home.", "remote"],
    ["Work from wherever you want for four weeks a year.", null],
    ["Virtual reality products for our customers", null],
    ["Thuiswerken is bij deze functie niet mogelijk.", "on_site"],
    ["Our hub in Porto has 40 people.", null],
    ["You'll report to our Fresno facility every day.", "on_site"],
    ["We require everyone to be in the studio Monday to Friday.", "on_site"],
    ["Our studio is open Monday to Friday.", null],
    ["Local candidates, onsite from day 1", "on_site"],
    ["Werkplek: op locatie in Ede", "on_site"],
    ["Praca wy\u0142\u0105cznie stacjonarna", "on_site"],
    ["Praca w biurze lub zdalnie", null],
    ["\u52e4\u52d9\u5f62\u614b\uff1a\u51fa\u793e", "on_site"],
    ["Onsite Mon/Wed, remote the other days", "hybrid"],
    ["You'd be in the office around half the week.", "hybrid"],
    ["We ask people to come in two days each week", "hybrid"],
    ["H\u00edbrido em Santos, 2x por semana", "hybrid"],
    ["Order supplies for the office 2 days a week", null],
    ["Work location: Anywhere in Canada (remote)", "remote"],
    ["The job can be done entirely from home.", "remote"],
    ["T\u00e9l\u00e9travail \u00e0 temps plein", "remote"],
    ["Arbetet sker p\u00e5 distans.", "remote"],
    ["Full remote available", null],
    ["You'll work on-site at our San Mateo HQ.", "on_site"],
    ["On-site attendance is required.", "on_site"],
    ["Deutschlandweit remote", "remote"],
    ["Remote-friendly structure", null],
    ["You will be in our Ghent workshop every shift; remote work is not possible.", "on_site"],
    ["Attendance at our Perth depot is required.", "on_site"],
    ["Anwesenheit im Werk ist erforderlich", "on_site"],
    ["Bis zu 40 % Ihrer Arbeitszeit von zu Hause", "hybrid"],
    ["Half of your working days are in the Leeds office.", "hybrid"],
    ["Drei B\u00fcrotage, sonst mobil", "hybrid"],
    ["Plads til to hjemmearbejdsdage", "hybrid"],
    ["Work model: Flex (in office 60% of the time)", "hybrid"],
    ["The job is done entirely from home.", "remote"],
    ["You do it from your own home, wherever that is.", "remote"],
    ["Working style: fully distributed", "remote"],
    ["Der Arbeitsplatz ist komplett ortsunabh\u00e4ngig.", "remote"],
    ["Ty\u00f6 tehd\u00e4\u00e4n kokonaan et\u00e4n\u00e4.", "remote"],
    ["\ud558\uc774\ube0c\ub9ac\ub4dc \uadfc\ubb34", "hybrid"],
    ["\u6bce\u65e5\u51fa\u793e", "on_site"],
    ["Our software lets nurses work from home.", null],
    ["70% of our engineers work from home.", null],
    ["We have no offices in Asia.", null],
    ["Deliver parts to the store every day.", null],
    ["You report to the plant manager daily.", null],
    ["Save 10% in office supplies.", null],
    ["Remote-first (with perks)", null],
    ["Remote sites across Alaska are yours.", null],
    ["We offer flexible working, including remote and hybrid.", null],
    ["T\u00e9l\u00e9travail total possible", null],
    ["Hybrid and electric vehicles are our trade.", null],
    ["Onsite parking and gym", null],
    ["Office hours are Monday through Friday.", null],
    ["Employees may work from anywhere four weeks per year.", null],
  ])("%j gives %s", (descriptionText, value) => {
    expect(read({ descriptionText }).value).toBe(value);
  });
});

it.each<[Partial<Said>, string | null]>([
  [{ locationText: "Remote; United States" }, "remote"],
  [{ locationText: "New York; Remote" }, null],
  [{ title: "Remote/Hybrid Accountant" }, null],
  [{ title: "Scrum Master (Hybrid, 3 days in office)" }, "hybrid"],
  [{ locationText: "100% Remote | Kenya" }, "remote"],
  [{ title: "D\u00e9veloppeur Full Remote" }, "remote"],
])("tags %j give %s", (said, value) => {
  expect(read(said).value).toBe(value);
});

it.each<[string, string | null]>([
  ["This role has hybrid responsibility across business development and sales.", null],
  ["This hybrid role will begin as a Launch Manager.", null],
  ["This is a hybrid role combining sales and engineering.", null],
  ["This is a hybrid role, 3 days in the office.", "hybrid"],
  ["This hybrid role is based in Leeds.", "hybrid"],
  ["This hybrid role combines work at home and at our offices.", "hybrid"],
  ["Flexible remote/hybrid work environment", null],
  ["You have difficulty working remotely full time.", null],
  ["You will be working remotely full time.", "remote"],
  ["Vor Ort in Leeds, mobiles Arbeiten m\u00f6glich", null],
  ["Vor Ort in Leeds", "on_site"],
])("%j is read for the place of work, not for its trade: %s", (descriptionText, value) => {
  expect(read({ descriptionText }).value).toBe(value);
});

describe("questions, tags and offices", () => {
  it.each<[string, string | null]>([
    ["Is this role remote? Yes", "remote"],
    ["Is this role remote?\nYes", "remote"],
    ["Is this role remote?\nNo", null],
    ["Is this role remote?\nOur recruiters tell you more.", null],
    ["Is remote work possible? Yes", null],
    ["Is hybrid work possible?\nNo", null],
    ["Are you comfortable working remotely? Yes", null],
    ["\u00bfEs remoto? S\u00ed", "remote"],
    ["\u00c9 remoto? N\u00e3o, presencial.", "on_site"],
    ["D\u00e1 para ser remoto?\n- Essa vaga infelizmente \u00e9 presencial, em Campinas.", "on_site"],
    ["Labels: J\u00fanior, Presencial, CLT", "on_site"],
    ["Tags: python, remote, full-time", "remote"],
    ["Tags: remote sensing, python", null],
    ["Labels: Presencial, Remoto", null],
    // The firm's office as the place of the work; who has more models says so.
    ["We're looking for somebody who can work from our offices in Newark.", "on_site"],
    ["The position is based in our office in Berlin.", "on_site"],
    ["Du arbeitest in unserem B\u00fcro in Jena.", "on_site"],
    ["Poste bas\u00e9 dans nos bureaux de Nantes, pas de t\u00e9l\u00e9travail.", "on_site"],
    ["Je werkt vanuit ons kantoor in Zwolle.", "on_site"],
    ["You may work from our office in Newark.", null],
    ["Our design team works from our office in Newark.", null],
    ["The option to work from our offices in Newark is yours.", null],
    ["You will work from our office in Newark or from home.", null],
    ["You will work in our office of strategy and our office management.", null],
    ["You will work from our office in Newark. We have a hybrid working model.", "hybrid"],
    ["You will work from our office in Newark. This is a fully remote role.", "remote"],
    // Said of all, and of the job among them.
    ["Everyone at the company works from home.", "remote"],
    ["All our staff work on site at the hospital.", "on_site"],
    ["You will join our on-site team in Galway.", "on_site"],
    ["Pr\u00e4senz im B\u00fcro ist an allen Tagen erforderlich.", "on_site"],
    ["Pr\u00e4senz im B\u00fcro ist teilweise erforderlich.", null],
    ["Si lavora interamente da remoto", "remote"],
    ["Trabalho remoto com idas ao escrit\u00f3rio uma vez por semana", "hybrid"],
    ["Our events run in a hybrid format.", null],
    ["Einsatzort: Remote & Onsite in \u00d6sterreich", "hybrid"],
    ["% Remote", null],
    ["Einsatzart: 20\n            % Remote", "hybrid"],
    ["Einsatzart: 100\n            % Remote", "remote"],
    ["Einsatzart: 0\n            % Remote", null],
    ["Homeworking/Nationwide", "remote"],
    ["Homeworking allowance", null],
    ["Day 1 onsite, no remote.", "on_site"],
    ["Must be local to Atlanta; onsite 5 days.", "on_site"],
    ["Poste en distanciel", "remote"],
    ["Modalidad de trabajo: Mixta", "hybrid"],
    ["Trabalho de qualquer lugar", "remote"],
    ["Trabalho de qualquer lugar por at\u00e9 quatro semanas", null],
    ["We all work from our office in Bristol.", "on_site"],
    ["Deine Arbeit findet in unserem B\u00fcro in Jena statt.", "on_site"],
    ["This must be hybrid onsite near Deerfield.", "hybrid"],
    ["\u8fdc\u7a0b\u5de5\u4f5c\uff0c\u5730\u70b9\u4e0d\u9650", "remote"],
    ["\u652f\u6301\u8fdc\u7a0b\u7528\u6237", null],
    ["Courses are taught in a hybrid format.", null],
    ["You have the option to work from home occasionally.", null],
  ])("%s: %s", (descriptionText, value) => {
    expect(read({ descriptionText }).value).toBe(value);
  });

  it("leaves a line that names another model beside a town undecided by an office", () => {
    const descriptionText = "The position is based in our office in Berlin.";
    expect(read({ descriptionText, locationText: "Berlin" }).value).toBe("on_site");
    expect(read({ descriptionText, locationText: "Berlin or Remote" }).value).toBeNull();
  });
});

describe("others' offices, other questions and what is only sometimes so", () => {
  it.each<[string, string | null]>([
    // Who is there is not the one who is looked for.
    ["You will report to the General Counsel, based at our Leeds headquarters.", null],
    ["You will work with the CTO, based in our Paris office.", null],
    ["The recruiter is based in our Leeds office.", null],
    ["Our servers are located in our headquarters.", null],
    ["You support our sales force working from our regional offices.", null],
    ["This role is based in our Leeds office.", "on_site"],
    ["You will be based at our headquarters in Leeds.", "on_site"],
    // Of something else than the job.
    ["On-site parking? Yes", null],
    ["Remote access provided? Yes", null],
    ["Is the interview remote? Yes", null],
    ["Is there on-site support? Yes", null],
    ["Vor Ort Kantine? Ja", null],
    ["Is this position on-site? Yes", "on_site"],
    ["Ist die Stelle remote? Ja", "remote"],
    // All of them, and not always.
    ["Everyone works remotely during August.", null],
    ["Everyone works from home occasionally.", null],
    ["Not everyone works remotely.", null],
    ["When everyone works remotely, trust is key.", null],
    ["Everyone at our customers works remotely.", null],
    ["Everyone works on-site.", "on_site"],
    ["Everyone works in-office two days a week.", "hybrid"],
    // What is not asked for, and what comes to an office without working there.
    ["Die Anwesenheit im B\u00fcro ist erforderlich.", "on_site"],
    ["Die Anwesenheit im B\u00fcro ist nicht erforderlich.", null],
    ["Pr\u00e9sence au bureau non obligatoire.", null],
    ["Presen\u00e7a no escrit\u00f3rio n\u00e3o \u00e9 exigida.", null],
    ["Pr\u00e9sence au bureau deux jours par semaine obligatoire.", "hybrid"],
    ["A vaga \u00e9 presencial.", "on_site"],
    ["A vaga n\u00e3o \u00e9 presencial.", null],
    ["La entrevista del puesto es presencial.", null],
    ["O treinamento da vaga \u00e9 presencial.", null],
    ["Fruta en la oficina dos veces por semana.", null],
    ["Limpieza de oficina dos veces por semana.", null],
    ["Presencia en la oficina dos veces por semana.", "hybrid"],
    // The job, though its subject is of events and classes.
    ["The events manager position is hybrid.", "hybrid"],
    ["This class coordinator job is a hybrid position.", "hybrid"],
    ["Conferences in hybrid format are your task.", null],
  ])("%s: %s", (descriptionText, value) => {
    expect(read({ descriptionText }).value).toBe(value);
  });
});
