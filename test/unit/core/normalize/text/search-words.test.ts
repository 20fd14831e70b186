import { describe, expect, it } from "vitest";
import { indexedSearchWords, readSearchWords } from "../../../../../src/core/normalize/text/search-words.ts";
import { readWordQuery, sayWordQuery } from "../../../../../src/db/search/word-query.ts";

/** Whether a text is found by every word of a query. */
const isFound = (text: string, query: string): boolean => {
  const words = new Set(indexedSearchWords(text));
  return readSearchWords(query).every((word) => words.has(word));
};

describe("words of a search", () => {
  it.each([
    ["Sr. Front-End Engineers", "senior frontend engineer"],
    ["Senior Frontend Engineer", "sr front end engineers"],
    ["Full Stack Developer", "fullstack"],
    ["Node.js Developer", "nodejs"],
    ["NodeJS Developer", "node.js"],
    ["React Developer", "React.js"],
    ["ML Engineer", "machine learning"],
    ["Machine Learning Engineer", "ml"],
    ["Machine Learning Engineer", "learning"],
    ["Front End Lead", "front"],
    ["Product Designers", "designer"],
    ["Facilities Manager", "facility"],
    ["Registered Nurses", "nurse"],
    ["Entwicklerinnen gesucht", "Entwickler"],
    ["Entwickler*in", "Entwicklerin"],
    ["D\u00e9veloppeuse web", "d\u00e9veloppeur"],
    ["Directeur commercial", "directrice"],
    ["Infirmier\u00b7\u00e8re", "infirmi\u00e8re"],
    ["Infirmier(\u00e8re)", "infirmi\u00e8res"],
    ["Infirmi\u00e8re de nuit", "infirmier"],
    ["Technicien\u00b7ne", "technicienne"],
    ["Technicienne de laboratoire", "technicien"],
    ["Assistante administrative", "assistant administratif"],
    ["Agent administratif", "agents administratives"],
    ["Charg\u00e9e de projet", "charg\u00e9 de projet"],
    ["Charg\u00e9(e) de client\u00e8le", "charg\u00e9e"],
    ["Charg\u00e9\u00b7e d'affaires", "charg\u00e9es"],
    ["Employ\u00e9 polyvalent", "employ\u00e9e"],
    ["Boucher", "bouch\u00e8re"],
    ["Boulang\u00e8re", "boulanger"],
    ["Conseill\u00e8res de vente", "conseiller"],
    ["Ing\u00e9nieure commerciale", "ing\u00e9nieur commercial"],
    ["Conseill\u00e8re professionnelle", "professionnel"],
    ["Cheffe de projet", "chef de projet"],
    ["Enfermero/a", "enfermera"],
    ["Enfermeiro(a)", "enfermeira"],
    ["Krankenpfleger:in", "Krankenpflegerin"],
    ["Ingeniera de datos", "ingenieros"],
    ["Desarrollador", "desarrolladoras"],
    ["Engenheira de dados", "engenheiro"],
    ["Sviluppatrice", "sviluppatore"],
    ["\u30bd\u30d5\u30c8\u30a6\u30a7\u30a2\u30a8\u30f3\u30b8\u30cb\u30a2", "\u30a8\u30f3\u30b8\u30cb\u30a2"],
    ["\uc18c\ud504\ud2b8\uc6e8\uc5b4\uc5d4\uc9c0\ub2c8\uc5b4", "\uc5d4\uc9c0\ub2c8\uc5b4"],
    ["R&D Manager", "r & d"],
    ["C/C++ Developer", "c"],
  ])("%s is found by %s", (text, query) => {
    expect(isFound(text, query)).toBe(true);
  });

  it.each(["C", "C++", "C#", "F#", "Objective-C", ".NET"])("%s is a word of its own", (name) => {
    const others = ["C", "C++", "C#", "F#", "Objective-C", ".NET"].filter((other) => other !== name);
    expect(isFound(`${name} Developer`, name)).toBe(true);
    expect(others.filter((other) => isFound(`${other} Developer`, name))).toEqual([]);
  });

  it.each([
    ["Accounting Manager", "account"],
    ["Business Analyst", "busines"],
    ["Camp Counselor", "campus"],
    ["Sphere Operator", "spher"],
    ["Sales in Cayenne", "cayen"],
    ["(a) Driver and/or Cook", "driver(era)"],
    ["Marketing Lead", "market"],
    ["Engineering Manager", "engineer"],
    ["Licensee Manager", "license"],
    ["Wholesale Buyer", "wholesal"],
    ["Atmosphere Lead", "atmospher"],
    ["Sheriff Deputy", "sherive"],
  ])("%s is not found by %s", (text, query) => {
    expect(isFound(text, query)).toBe(false);
  });
});

describe("a query of words", () => {
  const shown = (text: string): string[] =>
    readWordQuery(text).clauses.map(
      ({ operands, excluded }) =>
        `${excluded ? "not " : ""}${operands.map(({ words, isPhrase }) => (isPhrase ? `<${words.join(" ")}>` : words.join(" "))).join(" or ")}`,
    );
  it.each([
    ["engineer -senior", ["engineer", "not senior"]],
    ['"machine learning" OR nurse berlin', ["<machinelearning> or nurse", "berlin"]],
    ["a OR b OR c", ["a or b or c"]],
    ["OR a OR", ["or", "a"]],
    ['-"head of', ["not <head of>"]],
    ["front end -back end", ["frontend", "not back", "end"]],
    ["a OR -b", ["a", "not b"]],
    ["-a OR b", ["not a", "b"]],
    ["nurse OR", ["nurse"]],
    ["nurse OR OR driver", ["nurse or driver"]],
    ['nurse "OR"', ["nurse", "<or>"]],
    ["OR nurse", ["or", "nurse"]],
    ["nurse -OR driver", ["nurse", "not or", "driver"]],
    ["nurse | driver", ["nurse", "driver"]],
    ["|", []],
    ["- a --b", ["a", "not b"]],
    ['""', []],
    ["front-end", ["frontend"]],
  ])("%s", (text, clauses) => {
    expect(shown(text)).toEqual(clauses);
  });

  it("says what of the text each word is read from", () => {
    const said = sayWordQuery(
      readWordQuery('Sr. front end (C++) "site reliability" OR SRE -"head of" -Managers R & D'),
    );
    const one = (written: string, words: string[], phrase = false) => ({ written, words, phrase });
    expect(said).toEqual([
      { excluded: false, any_of: [one("Sr.", ["senior"])] },
      { excluded: false, any_of: [one("front end", ["frontend"])] },
      { excluded: false, any_of: [one("(C++)", ["cplusplus"])] },
      { excluded: false, any_of: [one('"site reliability"', ["site", "reliability"], true), one("SRE", ["sre"])] },
      { excluded: true, any_of: [one('"head of"', ["head", "of"], true)] },
      { excluded: true, any_of: [one("Managers", ["manager"])] },
      { excluded: false, any_of: [one("R & D", ["rnd"])] },
    ]);
  });

  it("takes any text", () => {
    for (const text of ['"', "-", "--", 'OR OR "', "\u0000", "a".repeat(500), "-OR", '"OR"', "\ud800"])
      expect(() => shown(text)).not.toThrow();
  });
});
