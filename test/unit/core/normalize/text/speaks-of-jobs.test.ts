import { describe, expect, it } from "vitest";
import type { Spoken } from "../../../../../src/core/normalize/text/speaks-of.ts";
import {
  isAskedInSomeJobs,
  isNotThisJob,
  isOfSomeJobs,
} from "../../../../../src/core/normalize/text/speaks-of-jobs.ts";

const spoken = (text: string, language: string | null = null): Spoken => ({ text, language: () => language });

/** Whether some jobs ask for what stands in brackets. */
function asked(marked: string, language: string | null = null): boolean {
  const [from, to] = [marked.indexOf("["), marked.indexOf("]") - 1];
  return isAskedInSomeJobs(spoken(marked.replace(/[[\]]/g, ""), language), from, to);
}

describe("of which jobs a sentence speaks", () => {
  it.each([
    "Visas are sponsored for some roles.",
    "Visas are sponsored for engineering roles.",
    "It depends on the role.",
    "Some of our sites ask for a clearance.",
  ])("%j: of some", (text) => {
    expect(isOfSomeJobs(spoken(text))).toBe(true);
  });
  it.each([
    "Visas are sponsored for all roles.",
    "We sponsor visas for this role and some others.",
    "We sponsor visas.",
  ])("%j: of all, or of this one", (text) => {
    expect(isOfSomeJobs(spoken(text))).toBe(false);
  });
  it("parts what some jobs ask for from work in several of them", () => {
    expect(asked("Some roles require a [clearance].")).toBe(true);
    expect(asked("Certain contracts, though not this one, need a [clearance].")).toBe(true);
    expect(asked("A [clearance] is required for certain contracts")).toBe(true);
    expect(asked("[5 years] in several leadership roles")).toBe(false);
    expect(asked("[5 years] in customer-facing roles required")).toBe(false);
    expect(asked("[5 years] in other sales positions required")).toBe(false);
    expect(asked("A [bachelor's] degree, as most of our projects require statistics")).toBe(false);
    expect(asked("You worked on many projects, and we require a [bachelor's] degree")).toBe(false);
  });
  it("knows that this one is left out", () => {
    expect(isNotThisJob(spoken("We sponsor for some roles, but not this one."))).toBe(true);
    expect(isNotThisJob(spoken("This role is not eligible."))).toBe(true);
    expect(isNotThisJob(spoken("This is not only a job: we sponsor visas"))).toBe(false);
    expect(isNotThisJob(spoken("We sponsor visas for this role."))).toBe(false);
    expect(isNotThisJob(spoken("We sponsor visas, but we cannot for this role."))).toBe(true);
    expect(isNotThisJob(spoken("We sponsor visas, but relocation is not available for this role."))).toBe(false);
    expect(isNotThisJob(spoken("This role is not remote, but visas are sponsored."))).toBe(false);
    expect(isNotThisJob(spoken("This role is not eligible for a bonus, but visas are sponsored."))).toBe(false);
  });
});

describe.each<[language: string, some: string[], ours: string[]]>([
  [
    "en",
    [
      "Senior roles may require [10 years]",
      "Our more senior positions require [8 years]",
      "For senior positions, [10 years] are needed",
      "For some roles, a [degree] is required",
    ],
    [
      "This senior role requires [10 years]",
      "Senior engineer: requires [10 years]",
      "In senior positions, [10 years] of experience",
      "For this and some other roles, a [degree] is required, and for this role too",
    ],
  ],
  [
    "de",
    ["Für einige Stellen ist eine [Promotion] erforderlich", "Einige Stellen erfordern eine [Promotion]"],
    ["Für diese Stelle ist eine [Promotion] erforderlich", "Einige Jahre in Führungspositionen, [Promotion]"],
  ],
  ["fr", ["Certains postes exigent un [doctorat]"], ["Pour ce poste, un [doctorat] est exigé"]],
  ["es", ["Algunos puestos requieren un [máster]"], ["Este puesto requiere un [máster]"]],
  ["pt", ["Algumas vagas exigem [mestrado]"], ["Esta vaga exige [mestrado]"]],
  ["it", ["Alcune posizioni richiedono un [dottorato]"], ["Questa posizione richiede un [dottorato]"]],
  ["nl", ["Voor sommige functies is een [master] vereist"], ["Voor deze functie is een [master] vereist"]],
  ["pl", ["Niektóre stanowiska wymagają [doktoratu]"], ["To stanowisko wymaga [doktoratu]"]],
  ["sv", ["Vissa tjänster kräver [masterexamen]"], ["Tjänsten kräver [masterexamen]"]],
])("what jobs ask for in %s", (language, some, ours) => {
  it.each(some)("%j: some", (marked) => {
    expect(asked(marked, language)).toBe(true);
    expect(asked(marked)).toBe(true);
  });
  it.each(ours)("%j: this one", (marked) => {
    expect(asked(marked, language)).toBe(false);
  });
});

it.each([
  ["de", "Für einige Stellen bieten wir Visa-Sponsoring, aber nicht für diese Stelle"],
  ["fr", "Certains postes sont sponsorisés, mais pas pour ce poste"],
  ["es", "Ofrecemos visas para algunos puestos, pero no para este puesto"],
  ["pt", "Oferecemos visto para algumas vagas, mas não para esta vaga"],
  ["nl", "Wij regelen visa voor sommige functies, maar niet voor deze functie"],
])("in %s knows that this one is left out, and what is for some: %j", (language, text) => {
  expect(isNotThisJob(spoken(text, language))).toBe(true);
  const [some = ""] = text.split(",");
  expect(isOfSomeJobs(spoken(some, language))).toBe(true);
  expect(isNotThisJob(spoken(some, language))).toBe(false);
});
