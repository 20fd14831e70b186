import { describe, expect, it } from "vitest";
import { isOfOthers, isToldToOthers } from "../../../../../src/core/normalize/text/speaks-of.ts";

/** Whether what stands in brackets is said of others, in a posting of this language. */
function ofOthers(marked: string, language: string | null = null): boolean {
  const [from, to] = [marked.indexOf("["), marked.indexOf("]") - 1];
  return isOfOthers({ text: marked.replace(/[[\]]/g, ""), language: () => language }, from, to);
}

describe("of whom a sentence says a thing", () => {
  it.each([
    "You will supervise [MBA] students.",
    "You'll work closely with [PhD]-level researchers.",
    "You will hire [bachelors] and masters graduates.",
    "Manage engineers with [5 years] of experience.",
    "Recruit candidates with an active [Secret] clearance.",
    "Train apprentices to [NVQ] level 2",
    "Our founders each hold [MBAs] from good schools.",
    "Half of our team have a [master's] degree",
    "We are a team of [PhDs] and cooks.",
    "You report to our lead, who holds a [PhD]",
    "Sie betreuen Studierende im [Bachelor]",
    "Vous encadrez des \u00e9tudiants de [licence]",
    "Profesor de [bachillerato]",
    "L\u00e4rare p\u00e5 [yrkesutbildning]",
    "Wir sind ein Gymnasium mit [Abitur]",
    "Founders bring [20 years] of experience",
    "Your colleagues have [10 years] of experience",
    "You'll work alongside artists with [10 years] of experience",
    "You will support engineers with [5 years] of experience",
    "Your predecessor had [7 years] of experience",
    "N\u00e1\u0161 t\u00fdm m\u00e1 v\u00edce ne\u017e [10 let] zku\u0161enost\u00ed",
    "Echipa noastr\u0103 are peste [10 ani] de experien\u021b\u0103",
    "Csapatunk t\u00f6bb mint [10 \u00e9v] tapasztalattal rendelkezik",
    "Tiimill\u00e4mme on yli [10 vuoden] kokemus",
    "Nasi klienci maj\u0105 co najmniej [5 lat] do\u015bwiadczenia",
    "Vous formez des techniciens ayant [5 ans] d'exp\u00e9rience",
    "Formar\u00e1s a t\u00e9cnicos con [5 a\u00f1os] de experiencia",
    "Formerai tecnici con [5 anni] di esperienza",
    "Je begeleidt monteurs met [5 jaar] ervaring",
    "\u6211\u4eec\u7684\u5bfc\u5e08\u6709[10\u5e74]\u4ee5\u4e0a\u7ecf\u9a8c",
    "\uba58\ud1a0\ub294 \uacbd\ub825 [10\ub144] \uc774\uc0c1\uc785\ub2c8\ub2e4",
    "\u7d4c\u9a13[10\u5e74\u4ee5\u4e0a]\u306e\u30a8\u30f3\u30b8\u30cb\u30a2\u304c\u6307\u5c0e\u3057\u307e\u3059",
  ])("%j: others", (marked) => {
    expect(ofOthers(marked)).toBe(true);
  });

  it.each([
    "You have a [bachelor's] degree and will supervise students.",
    "You work with clients and hold a [bachelor's] degree.",
    "[Master's] degree required to supervise interns.",
    "[PhD] in biology; work with scientists",
    "Our teams need a cook with [5 years] of experience",
    "We are hiring nurses with [5 years] of experience",
    "We are looking for teachers with a [bachelor's] degree",
    "Our team of cooks grows, and you bring a [diploma]",
    "You work alongside senior cooks, with [3 years] of your own",
    "You must have a [master's] degree to work with patients",
    "Candidates with an active [Secret] clearance are preferred",
    "Du f\u00fchrst ein Team und hast einen [Bachelor]",
    "We need support engineers with a [bachelor's] degree",
    "Looking for lead developers with [3 years] of experience",
    "N\u00e1\u0161 t\u00fdm hled\u00e1 kuchařa s [5 let] praxe",
    "Echipa noastr\u0103 caut\u0103 un bucătar cu [5 ani] de experiență",
    "Hiring nurses with [3 years] of experience",
    "To join our team, a [bachelor's] degree is required",
    "Our client has a requirement for a [Secret] clearance",
    "Our ideal team leader has [3 years] of experience",
    "We are a small clinic looking for a nurse with a [bachelor's] degree",
    "Reporting to the CFO, with a [bachelor's] degree",
    "Teacher of English, [bachelor's] degree required",
  ])("%j: whoever applies", (marked) => {
    expect(ofOthers(marked)).toBe(false);
  });
});

describe.each<[language: string, others: string[], applicants: string[]]>([
  [
    "en",
    [
      "Your mentor has [12 years] of experience",
      "Your future manager brings [20 years] of experience",
      "Your lecturers all have a [PhD]",
      "Support students with a [high school diploma]",
      "Lead a group of developers with [10 years] of experience",
      "Help drivers with [2 years] of experience",
    ],
    [
      "Support staff with a [bachelor's] degree",
      "Serving staff with at least [3 years] of experience",
      "Lead developers with at least [3 years] of experience",
      "Train drivers with [2 years] of experience",
      "As your mentor would say: you have [5 years] of experience",
      "Your team lead will see that you bring [5 years] of experience",
    ],
  ],
  [
    "de",
    [
      "Dein Mentor hat [12 Jahre] Erfahrung",
      "Unser Team bringt im Schnitt [10 Jahre] Erfahrung mit",
      "Du leitest Auszubildende mit [Abitur] an",
    ],
    [
      "Für unser Team suchen wir jemanden mit [Masterabschluss]",
      "Unser Team wächst, und du hast [5 Jahre] Erfahrung",
      "Wir sind auf der Suche nach Pflegekräften mit [3 Jahren] Erfahrung",
    ],
  ],
  [
    "fr",
    [
      "Votre tuteur a [12 ans] d’expérience",
      "Notre équipe cumule [40 ans] d’expérience",
      "Nos associés ont un [doctorat]",
    ],
    [
      "Vous encadrez une équipe et avez [5 ans] d’expérience",
      "Notre équipe recherche une personne avec [3 ans] d’expérience",
      "Vous travaillez avec nos clients et possédez un [master]",
    ],
  ],
  [
    "es",
    ["Tu mentora tiene [12 años] de experiencia", "Apoyarás a estudiantes de [doctorado]"],
    ["Buscamos para nuestro equipo una persona con [3 años] de experiencia", "Nuestro equipo crece y tienes [2 años]"],
  ],
  [
    "pt",
    ["O teu mentor tem [10 anos] de experiência", "Vais orientar alunos de [mestrado]"],
    ["Procuramos para a nossa equipe alguém com [4 anos] de experiência"],
  ],
  [
    "it",
    ["Il tuo tutor ha [10 anni] di esperienza", "Seguirai studenti di [dottorato]"],
    ["Cerchiamo per il nostro team una persona con [3 anni] di esperienza", "Il nostro team cresce e hai [3 anni]"],
  ],
  [
    "nl",
    ["Jouw mentor heeft [12 jaar] ervaring", "Je begeleidt studenten met een [bachelor]"],
    ["Voor ons team zoeken wij iemand met [3 jaar] ervaring", "Je werkt met ons team en hebt [3 jaar] ervaring"],
  ],
  [
    "pl",
    [
      "Twój mentor ma [12 lat] doświadczenia",
      "Nasz zespół ma łącznie [40 lat] doświadczenia",
      "Nasi trenerzy mają [10 lat] doświadczenia",
    ],
    [
      "Do naszego zespołu szukamy osoby z [3 latami] doświadczenia",
      "Doświadczenie w pracy z klientami minimum [3 lata]",
      "Praca z klientami, [wykształcenie wyższe]",
    ],
  ],
  [
    "sv",
    ["Din mentor har [12 års] erfarenhet", "Du handleder studenter på [masterutbildning]"],
    ["Till vårt team söker vi dig med [3 års] erfarenhet"],
  ],
  [
    "no",
    ["Veilederen din har fått støtte; din mentor har [12 års] erfaring"],
    ["Til vårt team søker vi deg med [3 års]"],
  ],
  [
    "ja",
    ["\u5f0a\u793e\u306e\u30e1\u30f3\u30d0\u30fc\u306f\u5e73\u5747[10\u5e74]\u306e\u7d4c\u9a13"],
    ["\u30c1\u30fc\u30e0\u30ea\u30fc\u30c0\u30fc\u7d4c\u9a13[3\u5e74]\u4ee5\u4e0a"],
  ],
])("in %s", (language, others, applicants) => {
  it.each(others)("%j: others, where the language is known and where it is not", (marked) => {
    expect(ofOthers(marked, language)).toBe(true);
    expect(ofOthers(marked)).toBe(true);
  });
  it.each(applicants)("%j: whoever applies", (marked) => {
    expect(ofOthers(marked, language)).toBe(false);
  });
});

it("takes no word for another language's", () => {
  // "Met" and "med" are "with" elsewhere, "con" and "a" "with" and "has".
  expect(ofOthers("Unterricht con [3 Jahren]", "de")).toBe(false);
  expect(ofOthers("Dein Pate hat [12 Jahre] Erfahrung", "fr")).toBe(false);
  expect(ofOthers("Our founders hold [MBAs]", "fr")).toBe(true);
});

it.each([
  ["es", "Experiencia en el trabajo con clientes de", "3 años"],
  ["de", "Erfahrung in der Arbeit mit Kunden in", "3 Jahren"],
])("in %s knows how long one dealt with others: %j %j", (language, before, years) => {
  const text = `${before} ${years}`;
  expect(isOfOthers({ text, language: () => language }, before.length + 1, text.length, true)).toBe(false);
});

it("takes how long one did a thing for no time of others", () => {
  const [text, teacher] = ["Experience managing people for at least 3 years", "Teacher of 3 years"];
  const language = (): null => null;
  expect(isOfOthers({ text, language }, text.length - 7, text.length, true)).toBe(false);
  expect(isOfOthers({ text: teacher, language }, 11, 18, true)).toBe(false);
});

it("knows what its holder tells others", () => {
  expect(isToldToOthers("You tell clients that we do not sponsor visas.")).toBe(true);
  expect(isToldToOthers("We tell you that we sponsor visas.")).toBe(false);
  expect(isToldToOthers("You will tell candidates that we sponsor visas.")).toBe(true);
  expect(isToldToOthers("We inform applicants that we do not sponsor visas.")).toBe(false);
});

describe("a sentence of another language than its posting's", () => {
  it.each([
    "Unsere Gr\u00fcnder haben einen [Masterabschluss]",
    "Nos fondateurs ont plus de [10 ans] d'exp\u00e9rience",
    "Ons team heeft meer dan [10 jaar] ervaring",
    "Nuestro equipo tiene m\u00e1s de [15 a\u00f1os] de experiencia",
  ])("%j is read by its own words", (marked) => {
    expect(ofOthers(marked, "en")).toBe(true);
  });
});
