import { z } from "zod";
import {
  kept,
  keptWord,
  part,
  partOfPlaces,
  requiredText,
  text,
  textPart,
  word,
  type Facet,
  type FactFilter,
} from "./fact-kinds.ts";
import {
  ClearanceAsked,
  ClearanceLevel,
  EducationAsked,
  EducationLevel,
  EmploymentType,
  WorkplaceType,
  type ComposedFacts,
  type RemoteScope,
} from "./facts.ts";
import { canonicalJson, type Json } from "./json.ts";
import { count, level, yesNo } from "./kept-kinds.ts";
import { Seniority } from "./normalize/seniority/rank.ts";
import { readCountries, readCurrencies, readLanguages, readRegions } from "./normalize/asked-values.ts";

/**
 * Every fact whose change is an event, but for the description, in the order of a crawl's events.
 *
 * A fact is an entry here, a column of `jobs` (or, of what few state, a name in `jobs.derived`) and a line where
 * `normalizePosting` makes it; the compiler asks for them. From the entry follows all else that knows it by name: see
 * CONTRIBUTING.
 */
export const factTable = {
  title: requiredText("title"),
  location_text: text("locationText"),
  country: partOfPlaces("country", {
    letter: "c",
    filter: {
      label: "Country",
      noun: "country",
      description:
        "Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place.",
      read: readCountries,
    },
  }),
  region: partOfPlaces("region", {
    letter: "r",
    filter: {
      label: "Region",
      noun: "region",
      description:
        "Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case.",
      read: readRegions,
    },
  }),
  city: partOfPlaces("city", {
    letter: "y",
    filter: {
      label: "City",
      noun: "city",
      description:
        "Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`).",
    },
  }),
  // A list in another order is the same list.
  locations: part(z.array(z.string()), ({ places }) =>
    places.length > 1 ? places.map((place) => place.raw ?? canonicalJson(place)).toSorted() : [],
  ),
  department: text("department", {
    facet: {
      letter: "d",
      filter: { label: "Department", noun: "department", description: "Departments; case and accents don't matter." },
    },
  }),
  team: text("team", { facet: { letter: "t", filter: null } }),
  employment_type: word("employmentType", EmploymentType, {
    label: "Employment type",
    words: {
      full_time: "Full time",
      part_time: "Part time",
      contract: "Contract",
      temporary: "Temporary",
      internship: "Internship",
      per_diem: "Per diem",
      volunteer: "Volunteer",
    },
    facet: {
      letter: "e",
      filter: {
        label: "Employment",
        noun: "employment",
        description: "Kinds of employment; `unknown` for postings that state none.",
      },
    },
  }),
  workplace_type: word("workplaceType", WorkplaceType, {
    label: "Work model",
    words: { remote: "Remote", hybrid: "Hybrid", on_site: "On site" },
    facet: {
      letter: "w",
      filter: {
        label: "Work model",
        noun: "work model",
        description: "Work models; `unknown` for postings that state none.",
      },
    },
  }),
  // The title's, else the text's (normalize/seniority).
  seniority: word("seniority", Seniority, {
    words: {
      intern: "Internship",
      entry: "Entry level",
      mid: "Mid level",
      senior: "Senior",
      staff: "Staff",
      principal: "Principal",
      lead: "Lead",
      manager: "Manager",
      head: "Head",
      director: "Director",
      vp: "Vice president",
      executive: "Executive",
    },
    facet: {
      letter: "n",
      filter: {
        label: "Seniority",
        noun: "seniority",
        description: "Rank by title, else text; `unknown`: by neither.",
      },
    },
  }),
  salary_min: part(z.number().nullable(), ({ salary }) => salary.min),
  salary_max: part(z.number().nullable(), ({ salary }) => salary.max),
  salary_currency: textPart("salaryCurrency", ({ salary }) => salary.currency, {
    letter: "8",
    filter: {
      label: "Currency of pay",
      noun: "currency of pay",
      description: "Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case.",
      read: readCurrencies,
    },
  }),
  salary_period: part(z.string().nullable(), ({ salary }) => salary.period),
  years_of_experience_min: part(z.number().nullable(), ({ yearsAsked }) => yearsAsked?.min ?? null),
  years_of_experience_max: part(z.number().nullable(), ({ yearsAsked }) => yearsAsked?.max ?? null),
  // In words, so that a change can be read.
  remote_scope: part(z.string().nullable(), ({ remoteScope }) => (remoteScope === null ? null : inWords(remoteScope))),
  education: keptWord("education", "ed", level(EducationLevel, EducationAsked), {
    label: "Education",
    words: {
      none: "None",
      high_school: "High school",
      vocational: "Vocational training",
      associate: "Associate degree",
      bachelor: "Bachelor",
      master: "Master",
      doctorate: "Doctorate",
    },
    facet: {
      letter: "j",
      filter: {
        label: "Education",
        noun: "education",
        description:
          "The lowest education that the posting asks for or wishes for; `none`: it says that none is needed.",
      },
    },
  }),
  visa_sponsorship: keptWord("visaSponsorship", "vs", yesNo, {
    label: "Visa sponsorship",
    words: { yes: "Yes", no: "No" },
    facet: {
      letter: "v",
      filter: {
        label: "Visa sponsorship",
        noun: "visa sponsorship",
        description:
          "Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain.",
      },
    },
  }),
  security_clearance: keptWord("securityClearance", "cl", level(ClearanceLevel, ClearanceAsked), {
    label: "Security clearance",
    words: {
      none: "None",
      any: "Some",
      public_trust: "Public Trust",
      sc: "SC",
      secret: "Secret",
      dv: "DV",
      top_secret: "Top Secret",
    },
    facet: {
      letter: "1",
      filter: {
        label: "Security clearance",
        noun: "security clearance",
        description:
          "The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed.",
      },
    },
  }),
  // How many are hired for this posting.
  openings: kept("openings", "op", count, { label: "Openings" }),
  deadline: part(z.string().nullable(), ({ deadline }) => deadline),
  // Placed for a client who hires (yes), or by the employer itself (no).
  agency: keptWord("agency", "ag", yesNo, {
    label: "Agency",
    words: { yes: "Yes", no: "No" },
    facet: {
      letter: "2",
      filter: {
        label: "Agency",
        noun: "agency",
        description:
          "Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain.",
      },
    },
  }),
  language: text("language", {
    facet: {
      letter: "g",
      filter: {
        label: null,
        noun: "language",
        description: "Languages of the posting, as two-letter codes (`en`).",
        read: readLanguages,
      },
    },
  }),
  source_url: text("sourceUrl"),
  apply_url: text("applyUrl"),
  application_deadline: part(z.number().nullable(), ({ deadlineAt }) => deadlineAt),
};

function inWords({ worldwide, countries, regions, exclude }: RemoteScope): string {
  const open = [...(worldwide ? ["worldwide"] : []), ...countries, ...regions];
  return `${open.join(", ")}${exclude.length === 0 ? "" : ` but ${exclude.join(", ")}`}`;
}

type Table = typeof factTable;
export type FactName = keyof Table;
/** Names of the entries that have this. */
type Having<Trait> = { [Name in FactName]: Table[Name] extends Trait ? Name : never }[FactName];

/** Facts of their own, with columns of their own. */
export type PlainName = Having<{ key: string; column: string }>;
export type PlainFacts = { [Name in PlainName as Table[Name]["key"]]: z.infer<Table[Name]["schema"]> };

/** Facts that `derived` keeps. */
export type KeptName = Having<{ derived: string }>;
export type KeptFacts = { [Name in KeptName as Table[Name]["key"]]: z.infer<Table[Name]["schema"]> | null };

/**
 * The facts of a posting after normalisation: everything that is served, compared between two
 * crawls and filtered by. A fact that the posting does not state is null.
 */
export interface Facts extends ComposedFacts, PlainFacts, KeptFacts {}
/** Facts without the description, which is stored apart. */
export type StoredFacts = Omit<Facts, "descriptionText">;

/** Facts with an index token: of any text, or of one of their words. */
export type TextFacetName = Having<{ kind: "text" | "place"; facet: Facet }>;
export type WordFacetName = Having<{ kind: "word"; facet: Facet }>;
export type KeptFacetName = Having<{ kind: "kept"; facet: Facet }>;
/** Those that are asked for, and counted. */
export type FilteredFactName = Having<{ facet: { filter: FactFilter } }>;
type FacetFactName = TextFacetName | WordFacetName | KeptFacetName;
/** Columns of those with a token, and of those that are asked for; what `derived` keeps has none. */
export type FacetColumn = Table[Exclude<FacetFactName, KeptFacetName>]["column"];
export type FilteredColumn = Table[Exclude<FilteredFactName, KeptFacetName>]["column"];

/** A fact with a token. */
export interface FacetFact<Name extends FacetFactName = FacetFactName> {
  name: Name;
  kind: "text" | "place" | "word" | "kept";
  /** Null: `derived` keeps it. */
  column: FacetColumn | null;
  facet: Facet;
  valueOf: (facts: StoredFacts) => string | null;
  /** All values by which it is found and counted: of places more than one. */
  valuesOf: (facts: StoredFacts) => string[];
}

const names = Object.keys(factTable) as FactName[];
export const factNames: readonly FactName[] = names;

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(factTable, name);
}

/** Facts with a token, in the table's order. */
export const facetFacts = names.flatMap((name) => {
  const entry = factTable[name];
  const column = "column" in entry ? entry.column : null;
  return entry.facet === null ? [] : [{ ...entry, column, name } as FacetFact];
});
export const textFacets = facetFacts.filter(
  (fact): fact is FacetFact<TextFacetName> => fact.kind === "text" || fact.kind === "place",
);
export const keptFacets = facetFacts.filter((fact): fact is FacetFact<KeptFacetName> => fact.kind === "kept");
export const wordFacets = facetFacts.filter((fact): fact is FacetFact<WordFacetName> => fact.kind === "word");
/** Facts that are asked for, and counted. */
export const filteredFacts = facetFacts.filter(
  (fact): fact is FacetFact<FilteredFactName> => fact.facet.filter !== null,
);

/** Columns by which they are counted. */
export const filteredColumns = filteredFacts
  .map(({ column }) => column as FilteredColumn | null)
  .filter((column) => column !== null);

/** Something of each of some facts, by their names. */
export function byName<Name extends FacetFactName, Value>(
  facts: readonly FacetFact<Name>[],
  valueOf: (fact: FacetFact<Name>) => Value,
): Record<Name, Value> {
  return Object.fromEntries(facts.map((fact) => [fact.name, valueOf(fact)])) as Record<Name, Value>;
}

/** Every fact under the API's name, as events and the content hash have it. */
export function comparedValues(facts: StoredFacts): [name: FactName, value: Json][] {
  return names.map((name) => [name, factTable[name].valueOf(facts as Facts)]);
}

export const plainNames = names.filter(
  (name): name is PlainName => "key" in factTable[name] && "column" in factTable[name],
);
export const keptNames = names.filter((name): name is KeptName => "derived" in factTable[name]);
/** What each fact may have been, whatever the rules of its time. */
export const pastShape = Object.fromEntries(names.map((name) => [name, factTable[name].past])) as {
  [Name in FactName]: Table[Name]["past"];
};

/** Facts with a row of their own on the posting's page. */
export type LabelledName = Having<{ label: string }> & PlainName;
export const labelledFacts = plainNames.flatMap((name) => {
  const { label } = factTable[name];
  return label === null ? [] : [{ name: name as LabelledName, label }];
});

const plainKeys = plainNames.map((name) => factTable[name].key);

/** The plain facts alone, of all facts or of a row: their columns bear the same names, and hold the same but for a rank. */
export function plainOf(source: Record<keyof PlainFacts, string | null>): PlainFacts {
  const facts: Record<string, string | null> = {};
  for (const key of plainKeys) facts[key] = source[key];
  return facts as unknown as PlainFacts;
}
