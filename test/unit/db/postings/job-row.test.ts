import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { factTable, type KeptFacts, type KeptName, type StoredFacts } from "../../../../src/core/fact-table.ts";
import type { Place, Salary } from "../../../../src/core/facts.ts";
import { NORMALIZER_VERSION } from "../../../../src/core/normalize/normalize-posting.ts";
import {
  factColumns,
  factsOfRow,
  isSamePlaced,
  normalizerOfRow,
  repackedFacts,
  type FactColumns,
} from "../../../../src/db/postings/job-row.ts";

const place = (raw: string, city: string | null, is_remote: boolean | null): Place => ({
  raw,
  city,
  region: null,
  country: "Germany",
  is_remote,
  confidence: 0.9,
  geoname_id: null,
});
const pay = (min: number): Salary => ({
  raw: `from ${min}`,
  min,
  max: null,
  currency: "EUR",
  period: "year",
  basis: "pay_text",
});
const nowhere: Place = {
  raw: null,
  city: null,
  region: null,
  country: null,
  is_remote: null,
  confidence: 0,
  geoname_id: null,
};

const bare: StoredFacts = {
  title: "Engineer",
  normalizedTitle: null,
  locationText: null,
  place: nowhere,
  places: [],
  department: null,
  team: null,
  employmentType: null,
  workplaceType: null,
  workplaceBasis: null,
  seniority: null,
  salary: { raw: null, min: null, max: null, currency: null, period: null, basis: null },
  salaryRanges: [],
  language: null,
  languageBasis: null,
  overBudget: [],
  yearsAsked: null,
  remoteScope: null,
  education: null,
  visaSponsorship: null,
  securityClearance: null,
  openings: null,
  deadline: null,
  agency: null,
  known: { evidence: [], conflicts: [] },
  sourceUrl: null,
  applyUrl: null,
  postedAt: null,
  updatedAt: null,
  deadlineAt: null,
};
const full: StoredFacts = {
  ...bare,
  normalizedTitle: "Engineer",
  place: place("Berlin", "Berlin", false),
  places: [place("Berlin", "Berlin", false), place("Remote", null, true)],
  workplaceType: "remote",
  workplaceBasis: 'title: "(Remote)"',
  salary: pay(1),
  salaryRanges: [pay(1), pay(2)],
  language: "de",
  languageBasis: "detected",
  sourceUrl: "https://jobs.example/1",
  applyUrl: "https://jobs.example/1/apply",
  deadlineAt: 1_790_000_000_000,
};
const whose = { board: "acme", key: "77" };
const cases: [string, StoredFacts][] = [
  ["nothing known", bare],
  ["everything known", full],
  ["a primary place that is not the first", { ...full, place: place("Hamburg", "Hamburg", null) }],
  ["a place and no list of places", { ...full, places: [] }],
  ["no primary place beside others", { ...full, place: nowhere }],
  ["a rank", { ...full, seniority: "mid" }],
  ["another normalised title", { ...full, normalizedTitle: "Ingenieur" }],
  ["the same address twice", { ...full, applyUrl: full.sourceUrl }],
  ["an address to apply at elsewhere", { ...full, applyUrl: "https://apply.example/+1" }],
  ["an address to apply at alone", { ...full, sourceUrl: null }],
  ["no address to apply at", { ...full, applyUrl: null }],
  ["an address with its board and key", { ...full, sourceUrl: "https://ats.example/acme/77?at=acme&id=77" }],
  ["a place that its line does not say", { ...full, locationText: "Berlin | Remote" }],
  ["a place that its line says", { ...full, locationText: "Berlin" }],
  ["a place without a line, beside one", { ...full, locationText: "Berlin", place: { ...full.place, raw: null } }],
  ["pay that is none of its ranges", { ...full, salary: pay(3) }],
];
/** What the rows before that migration could not say. */
const laterCases: [string, StoredFacts][] = [
  ["facts beyond the budget", { ...full, overBudget: ["salary", "language"] }],
  [
    "what it asks for, and from where",
    {
      ...full,
      yearsAsked: { min: 3, max: null, required: false },
      remoteScope: {
        worldwide: false,
        countries: ["US"],
        regions: ["US-CA"],
        time_zones: ["CET"],
        exclude: ["US-NY"],
        quote: "Remote (US)",
      },
    },
  ],
  [
    "what it asks for and offers",
    {
      ...full,
      education: { value: "bachelor", required: true },
      visaSponsorship: "no",
      securityClearance: { value: "top_secret", required: true },
      openings: 3,
      agency: "no",
      deadline: "2026-03-12",
    },
  ],
  [
    "what it wishes for",
    {
      ...full,
      education: { value: "none", required: false },
      visaSponsorship: "yes",
      agency: "yes",
      deadlineAt: Date.UTC(2026, 2, 13, 3, 59, 59),
      deadline: "2026-03-12",
      securityClearance: { value: "any", required: false },
    },
  ],
  [
    "how facts are known",
    {
      ...full,
      known: {
        evidence: [
          {
            fact: "workplace_type",
            confidence: 0.9,
            field: "description",
            method: "statement",
            quote: "from home",
            at: 7,
          },
          { fact: "normalized_title", confidence: 0.7, field: "title", method: "role", quote: "Eng", at: 0 },
          { fact: "salary", confidence: 0.99, field: "pay", method: "structured", quote: "1 EUR", at: null },
        ],
        conflicts: [
          { fact: "workplace_type", value: "on_site", field: "location_text", method: "line", quote: "Office", at: 3 },
        ],
      },
    },
  ],
];

const workplaceOf = (field: "workplace_text" | "description", quote: string) => ({
  fact: "workplace_type" as const,
  confidence: 0.9,
  field,
  method: "provider_word",
  quote,
  at: 0,
});
const languageOf = { fact: "language" as const, confidence: 0.9, field: "language" as const, method: "provider_word" };
const knownOf = (...evidence: StoredFacts["known"]["evidence"]) => ({ known: { evidence, conflicts: [] } });
const noPay = { salary: bare.salary, salaryRanges: [] };
/** Facts whose evidence tells where they are from, and others. */
const basisCases: [string, StoredFacts][] = [
  [
    "a basis that its evidence tells",
    { ...full, workplaceBasis: 'workplaceType: "Remote"', ...knownOf(workplaceOf("workplace_text", "Remote")) },
  ],
  ["another basis than its evidence tells", { ...full, ...knownOf(workplaceOf("workplace_text", "Remote")) }],
  [
    "no basis beside evidence",
    { ...full, workplaceBasis: null, languageBasis: null, ...knownOf(workplaceOf("description", "we meet")) },
  ],
  [
    "a language of the provider's",
    { ...full, languageBasis: "provider", ...knownOf({ ...languageOf, quote: "de", at: 0 }) },
  ],
  ["a language without a basis", { ...full, languageBasis: null, ...knownOf({ ...languageOf, quote: "de", at: 0 }) }],
  [
    "evidence of pay without pay",
    { ...full, ...noPay, ...knownOf({ ...languageOf, fact: "salary", quote: "1", at: null }) },
  ],
  [
    "evidence whose words look like its marks",
    {
      ...full,
      title: "Engineer | Berlin",
      known: {
        evidence: [
          { ...workplaceOf("description", ':1:"|~-.\\'), at: 40_000, confidence: 1 },
          { ...workplaceOf("description", "|"), method: "|:2:~", at: null, confidence: 0 },
          { ...workplaceOf("description", ""), fact: "locations", field: "title", quote: "Berlin", at: 11 },
          { ...workplaceOf("description", ""), fact: "locations", field: "title", quote: "Engineer", at: 11 },
          { ...workplaceOf("description", "\ud800 \u{1f600}"), fact: "agency", field: "native" },
        ],
        conflicts: [
          { fact: "agency", field: "native", method: "statement", quote: "|", at: 0, value: "" },
          { fact: "salary", field: "pay", method: "pay_word", quote: "€5", at: 35, value: "5-5 EUR ?|" },
        ],
      },
    },
  ],
];

/** Values of each fact that `derived` keeps, and how it keeps them: what rows have, they have for ever. */
const keptValues: {
  [Name in KeptName]: [NonNullable<KeptFacts[(typeof factTable)[Name]["key"]]>, stored: unknown][];
} = {
  education: [
    [{ value: "master", required: true }, "master"],
    [{ value: "none", required: false }, ["none"]],
  ],
  visa_sponsorship: [
    ["yes", 1],
    ["no", 0],
  ],
  security_clearance: [
    [{ value: "any", required: true }, "any"],
    [{ value: "sc", required: false }, ["sc"]],
  ],
  openings: [[12, 12]],
  agency: [
    ["yes", 1],
    ["no", 0],
  ],
};

describe.each(Object.entries(keptValues) as [KeptName, [unknown, unknown][]][])("of %s a row", (name, values) => {
  it.each(values)("keeps %j as %j, and nothing else", (value, stored) => {
    const { key, derived: own } = factTable[name];
    const columns = factColumns({ ...bare, [key]: value }, whose);
    expect(columns.derived).toBe(JSON.stringify({ v: NORMALIZER_VERSION, [own]: stored }));
    expect(factsOfRow({ ...whose, ...columns })).toEqual({ ...bare, [key]: value });
  });
});

const scope = {
  worldwide: false,
  countries: ["FR"],
  regions: [],
  time_zones: ["CET"],
  exclude: [],
  quote: "in France",
};
it.each([
  ["yearsAsked", { min: 3, max: null, required: true }, "y", [3, null, 1]],
  ["yearsAsked", { min: null, max: 5, required: false }, "y", [null, 5, 0]],
  ["remoteScope", scope, "r", scope],
])("of several values, %s, a row keeps %j under a name that never changes", (key, value, own, stored) => {
  const columns = factColumns({ ...bare, [key]: value }, whose);
  expect(columns.derived).toBe(JSON.stringify({ v: NORMALIZER_VERSION, [own]: stored }));
  expect(factsOfRow({ ...whose, ...columns })).toEqual({ ...bare, [key]: value });
});

describe("a row", () => {
  it.each([...cases, ...laterCases, ...basisCases])("gives back the facts it was made of: %s", (_name, facts) => {
    expect(factsOfRow({ ...whose, ...factColumns(facts, whose) })).toEqual(facts);
  });

  it("spells out nothing that its columns tell", () => {
    const facts = { ...full, locationText: "Berlin", sourceUrl: "https://ats.example/acme/77" };
    const { derived, sourceUrl } = factColumns(facts, whose);
    expect(sourceUrl).toBe("https://ats.example/\u0002/\u0001");
    expect(JSON.parse(derived)).toMatchObject({ p: [[0.9, false], { 0: "Remote" }], s: [0, { 0: "from 2" }] });
  });

  it("gives back the facts of a row that spells them out", () => {
    const { places, salaryRanges } = full;
    const p = places.map(({ raw, city, region, country, is_remote, confidence }) => [
      raw,
      city,
      region,
      country,
      is_remote,
      confidence,
    ]);
    const s = salaryRanges.map(({ raw, min, max, currency, period, basis }) => [
      raw,
      min,
      max,
      currency,
      period,
      basis,
    ]);
    const columns = factColumns(full, whose);
    const derived = JSON.stringify({ ...(JSON.parse(columns.derived) as object), p, s, v: 2 });
    const old = { ...whose, ...columns, derived, sourceUrl: full.sourceUrl };
    expect(factsOfRow(old)).toEqual(full);
    expect(repackedFacts(old)).toEqual({
      sourceUrl: columns.sourceUrl,
      derived: columns.derived.replace(`"v":${NORMALIZER_VERSION}`, '"v":2'),
    });
  });

  it("gives back what a row knows that lists it, and where its facts are from", () => {
    const e = [
      [1, 4, "provider_word", 0, "Remote", 90],
      [5, 0, "a_rule", 0, 3, 70],
    ];
    const c = [[1, 1, "place_line", 2, "Office", "on_site"]];
    const columns = factColumns(full, whose);
    const derived = JSON.stringify({ v: 7, lb: "detected", k: { e, c } });
    const old = { ...whose, ...columns, derived };
    const facts = factsOfRow(old);
    expect(facts).toMatchObject({ workplaceBasis: null, languageBasis: "detected" });
    expect(facts.known).toEqual({
      evidence: [
        { ...workplaceOf("workplace_text", "Remote") },
        { fact: "normalized_title", confidence: 0.7, field: "title", method: "a_rule", quote: "Eng", at: 0 },
      ],
      conflicts: [
        {
          fact: "workplace_type",
          field: "location_text",
          method: "place_line",
          quote: "Office",
          at: 2,
          value: "on_site",
        },
      ],
    });
    const packed = { ...old, ...repackedFacts(old) };
    expect(packed.derived).toContain('"k":"');
    expect(factsOfRow(packed)).toEqual(facts);
    expect(normalizerOfRow(packed)).toBe(7);
    const without = (derivedOf: string) => JSON.stringify({ ...(JSON.parse(derivedOf) as object), wb: undefined });
    // Both forms name the same facts as contradicted; of where a fact is from nothing is in the index.
    expect(isSamePlaced({ derived: without(packed.derived) }, old)).toBe(true);
  });

  it("keeps what is known in a third of its room", () => {
    const known = {
      evidence: [
        workplaceOf("workplace_text", "Remote"),
        {
          ...workplaceOf("description", ""),
          fact: "normalized_title" as const,
          field: "title" as const,
          quote: full.title,
        },
      ],
      conflicts: [],
    };
    const { k } = JSON.parse(factColumns({ ...full, known }, whose).derived) as { k: string };
    expect(k).toBe("1412i:6:Remote5012i.8.");
  });

  it("has the same words in the index whatever it rests on, unless something else is contradicted", () => {
    const derivedOf = (...conflicts: StoredFacts["known"]["conflicts"]): { derived: string } =>
      factColumns({ ...full, known: { evidence: [], conflicts } }, whose);
    const one = { fact: "salary", value: "1", field: "title", method: "rule", quote: "Eng", at: 0 } as const;
    const unopposed = derivedOf();
    expect(isSamePlaced(unopposed, unopposed)).toBe(true);
    expect(isSamePlaced(derivedOf(one), derivedOf({ ...one, value: "2" }, one))).toBe(true);
    expect(isSamePlaced(unopposed, derivedOf(one))).toBe(false);
    expect(isSamePlaced(derivedOf(one), derivedOf(one, { ...one, fact: "language" }))).toBe(false);
    expect(isSamePlaced(unopposed, factColumns({ ...full, openings: 2 }, whose))).toBe(false);
  });

  it("spells out nothing that is absent, and no address twice", () => {
    expect(JSON.parse(factColumns(bare, whose).derived)).toEqual({ v: NORMALIZER_VERSION });
    expect(factColumns(full, whose)).toMatchObject({ normalizedTitle: "", applyUrl: "+/apply" });
  });
});

/** The form of a row's facts before the migration. */
function spelledOut(facts: StoredFacts): Record<string, string | null> {
  const { place: primary, places, salaryRanges, workplaceBasis, languageBasis, deadlineAt } = facts;
  const salaryBasis = facts.salary.basis;
  const { title, normalizedTitle, sourceUrl, applyUrl } = facts;
  const derived = { place: primary, places, salaryRanges, salaryBasis, workplaceBasis, languageBasis, deadlineAt };
  return {
    title,
    normalized_title: normalizedTitle,
    source_url: sourceUrl,
    apply_url: applyUrl,
    derived: JSON.stringify({ ...derived, normalizer: 3 }),
  };
}

it("the migration keeps the facts of the rows that are there", () => {
  const files = readdirSync("migrations").filter((file) => file.endsWith(".sql"));
  const own = files.find((file) => file.endsWith("_compact_facts.sql")) ?? "";
  const db = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  for (const file of files.toSorted()) {
    if (file === own) break;
    db.exec(readFileSync(`migrations/${file}`, "utf8"));
  }
  const required = db
    .prepare("select name, type from pragma_table_info('jobs') where \"notnull\" and name <> 'id'")
    .all() as { name: string; type: string }[];
  for (const [index, [, facts]] of cases.entries()) {
    const row: Record<string, string | number | null> = { id: index + 1 };
    for (const { name, type } of required) row[name] = type === "TEXT" ? `x${index}` : 0;
    Object.assign(row, spelledOut(facts));
    const names = Object.keys(row);
    db.prepare(`insert into jobs (${names.join()}) values (${names.map(() => "?").join()})`).run(...Object.values(row));
  }
  db.exec(readFileSync(`migrations/${own}`, "utf8"));
  const rows = db
    .prepare(
      "select title, normalized_title as normalizedTitle, source_url as sourceUrl, apply_url as applyUrl, derived from jobs order by id",
    )
    .all() as unknown as FactColumns[];
  expect(rows).toHaveLength(cases.length);
  for (const [index, [, facts]] of cases.entries()) {
    const row = rows[index];
    if (row === undefined) throw new Error("no row");
    expect(factsOfRow({ ...whose, ...factColumns(facts, whose), ...row })).toEqual(facts);
    expect(normalizerOfRow(row)).toBe(3);
  }
});
