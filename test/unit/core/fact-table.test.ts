import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { TOKEN_LETTERS } from "../../../src/core/fact-kinds.ts";
import {
  factTable,
  facetFacts,
  filteredFacts,
  keptNames,
  plainNames,
  type FactName,
} from "../../../src/core/fact-table.ts";
import { Job } from "../../../src/core/job.ts";
import { countedFields } from "../../../src/db/counts/count-moves.ts";
import { readToken, searchToken, tokenLetters } from "../../../src/db/index/job-index.ts";
import { jobs } from "../../../src/db/schema/schema-postings.ts";
import { jobFilters } from "../../../src/db/search/job-filters.ts";
import { facetFields } from "../../../src/db/search/read-facets.ts";
import { JobAtSchema } from "../../../src/worker/api/job-at-schema.ts";
import { factWords } from "../../../src/worker/pages/parts/format.ts";

/** A letter that came to mean another fact would be read out of rows that bear it: they live for ever. */
const letters: Record<string, string> = {
  country: "c",
  region: "r",
  city: "y",
  department: "d",
  team: "t",
  employment_type: "e",
  workplace_type: "w",
  seniority: "n",
  education: "j",
  visa_sponsorship: "v",
  security_clearance: "1",
  agency: "2",
  language: "g",
};

it("never changes the letters of what is counted and no fact", () => {
  expect(countedFields).toMatchObject({ all: "a", provider: "p", org: "o", title_family: "0" });
});

it("knows its facts by letters that no other thing has, and that never change", () => {
  const known = Object.fromEntries(facetFacts.map(({ name, facet }) => [name, facet.letter]));
  expect(known).toMatchObject(letters);
  for (const all of [tokenLetters.map(([letter]) => letter), Object.values(countedFields)]) {
    expect(new Set(all).size).toBe(all.length);
  }
});

it("begins tokens with one of the characters that there are for it, each of its own", () => {
  expect(new Set(TOKEN_LETTERS).size).toBe(TOKEN_LETTERS.length);
  // One UTF-16 unit each: so none is the beginning of another, and tokens, keys and scopes are cut behind the first.
  for (const letter of TOKEN_LETTERS) expect(letter).toHaveLength(1);
  const taken = tokenLetters.map(([letter]) => letter);
  for (const letter of taken) expect(TOKEN_LETTERS).toContain(letter);
  // A plain word of any field has no letter; one that is none is a hash behind the letter of that field.
  expect(taken).toContain(readToken(searchToken("any", "東京")).letter);
});

it("has none of a to z and 0 to 9 left: the next fact takes the first letter behind them that no other thing has", () => {
  const taken = new Set(tokenLetters.map(([letter]) => letter));
  const free = TOKEN_LETTERS.split("").filter((letter) => !taken.has(letter));
  expect(free.filter((letter) => /[a-z0-9]/.test(letter))).toEqual([]);
  expect(free.length).toBeGreaterThan(0);
});

/** Rows hold these for ever, too. */
const keptUnder: Record<string, string> = {
  education: "ed",
  visa_sponsorship: "vs",
  security_clearance: "cl",
  openings: "op",
  agency: "ag",
};

it("keeps facts in `derived` under names that never change", () => {
  expect(Object.fromEntries(keptNames.map((name) => [name, factTable[name].derived]))).toMatchObject(keptUnder);
});

describe.each(Object.keys(factTable) as FactName[])("the fact %s", (name) => {
  it("is told of the past, under the order of events", () => {
    expect(Object.keys(JobAtSchema.unwrap().shape)).toContain(name);
  });

  it.runIf(plainNames.some((one) => one === name))("has a column, and a place on the record", () => {
    const entry = factTable[name];
    expect(Object.keys(getTableColumns(jobs))).toContain("key" in entry ? entry.key : "");
    const { extensions } = Job.unwrap().shape;
    const record = name === "seniority" ? extensions.unwrap().shape : Job.unwrap().shape;
    if (name !== "language") expect(Object.keys(record)).toContain(name);
  });

  it.runIf(filteredFacts.some((one) => one.name === name))("is a filter, a facet and a sentence", () => {
    expect(jobFilters).toHaveProperty(name);
    expect(facetFields).toHaveProperty(name);
    expect(jobFilters).toHaveProperty([name, "says"], expect.stringMatching(/^[a-z ]+$/));
  });

  it("is shown in words, and as it stands where no rule makes its value any more", () => {
    const entry = factTable[name];
    const words = "words" in entry ? Object.entries(entry.words) : [];
    expect(words.map(([word]) => factWords(name, word))).toEqual(words.map(([, shown]) => shown));
    expect(factWords(name, "of_old")).toBe("of_old");
  });
});
