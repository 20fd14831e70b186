import { plainOf, type Facts, type PlainFacts, type StoredFacts } from "../../core/fact-table.ts";
import type { Place, Salary } from "../../core/facts.ts";
import { canonicalJson } from "../../core/json.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import type { jobs } from "../schema/schema-postings.ts";

type StoredPlace = [
  raw: string | null,
  city: string | null,
  region: string | null,
  country: string | null,
  is_remote: boolean | null,
  confidence: number,
];
type StoredSalary = [
  raw: string | null,
  min: number | null,
  max: number | null,
  currency: string | null,
  period: Salary["period"],
  basis: Salary["basis"],
];

/**
 * Facts that only the single record shows, kept as JSON in `jobs.derived`. Short names, lists for
 * records and nothing for what is absent: spelled out it was a quarter of a posting's bytes. Only
 * `factColumns` writes it, so no value is checked when it is read: that took a list as long as its
 * read (zod compiles no checks in Workers, which forbid it).
 */
interface DerivedFacts {
  /** Version of the normaliser that made these facts. */
  v: number;
  /** Every place, primary first. */
  p?: StoredPlace[];
  /** The primary place where it is not the first of those. */
  p0?: StoredPlace;
  /** Every range of pay. */
  s?: StoredSalary[];
  sb?: Salary["basis"];
  wb?: string;
  lb?: Facts["languageBasis"];
  /** Facts beyond the posting's budget of steps. */
  ob?: Facts["overBudget"];
  /** `deadlineAt`; read by SQL too. */
  d?: number;
}

const noPlace: Place = { raw: null, city: null, region: null, country: null, is_remote: null, confidence: 0 };

function encodeDerived(facts: StoredFacts): DerivedFacts {
  const derived: DerivedFacts = { v: NORMALIZER_VERSION };
  const { places, place, salaryRanges, salary } = facts;
  if (places.length > 0) derived.p = places.map(encodePlace);
  if (canonicalJson(place) !== canonicalJson(places[0] ?? noPlace)) derived.p0 = encodePlace(place);
  if (salaryRanges.length > 0)
    derived.s = salaryRanges.map((pay) => [pay.raw, pay.min, pay.max, pay.currency, pay.period, pay.basis]);
  if (salary.basis !== null) derived.sb = salary.basis;
  if (facts.workplaceBasis !== null) derived.wb = facts.workplaceBasis;
  if (facts.languageBasis !== null) derived.lb = facts.languageBasis;
  if (facts.overBudget.length > 0) derived.ob = facts.overBudget;
  if (facts.deadlineAt !== null) derived.d = facts.deadlineAt;
  return derived;
}

function encodePlace(place: Place): StoredPlace {
  return [place.raw, place.city, place.region, place.country, place.is_remote, place.confidence];
}

function decodePlace([raw, city, region, country, is_remote, confidence]: StoredPlace): Place {
  return { raw, city, region, country, is_remote, confidence };
}

function decodeDerived(json: string) {
  const { p = [], p0, s = [], sb = null, wb = null, lb = null, ob = [], d = null } = JSON.parse(json) as DerivedFacts;
  const places = p.map(decodePlace);
  const salaryRanges = s.map(([raw, min, max, currency, period, basis]): Salary => ({
    raw,
    min,
    max,
    currency,
    period,
    basis,
  }));
  const place = p0 === undefined ? (places[0] ?? noPlace) : decodePlace(p0);
  return {
    place,
    places,
    salaryRanges,
    salaryBasis: sb,
    workplaceBasis: wb,
    languageBasis: lb,
    overBudget: ob,
    deadlineAt: d,
  };
}

/** A normalised title has a letter in it, so none says that it is the title itself. */
const AS_TITLE = "";
/** An address to apply at that begins with the posting's own is stored as what follows: no address begins so. */
const AFTER_SOURCE = "+";

function shortenApplyUrl({ sourceUrl, applyUrl }: StoredFacts): string | null {
  if (sourceUrl === null || applyUrl === null || !applyUrl.startsWith(sourceUrl)) return applyUrl;
  return AFTER_SOURCE + applyUrl.slice(sourceUrl.length);
}

function readApplyUrl({ sourceUrl, applyUrl }: Pick<FactColumns, "sourceUrl" | "applyUrl">): string | null {
  return applyUrl?.startsWith(AFTER_SOURCE) === true ? `${sourceUrl ?? ""}${applyUrl.slice(1)}` : applyUrl;
}

/** The columns of `jobs` that facts fill. */
export type FactColumns = Pick<
  typeof jobs.$inferSelect,
  | keyof PlainFacts
  | "normalizedTitle"
  | "country"
  | "region"
  | "city"
  | "salaryRaw"
  | "salaryMin"
  | "salaryMax"
  | "salaryCurrency"
  | "salaryPeriod"
  | "derived"
  | "postedAt"
  | "updatedAt"
>;

export function factColumns(facts: StoredFacts): FactColumns {
  const { title, locationText, language, sourceUrl, applyUrl: _long, ...others } = plainOf(facts);
  return {
    title,
    normalizedTitle: facts.normalizedTitle === facts.title ? AS_TITLE : facts.normalizedTitle,
    locationText,
    country: facts.place.country,
    region: facts.place.region,
    city: facts.place.city,
    ...others,
    salaryRaw: facts.salary.raw,
    salaryMin: facts.salary.min,
    salaryMax: facts.salary.max,
    salaryCurrency: facts.salary.currency,
    salaryPeriod: facts.salary.period,
    language,
    sourceUrl,
    applyUrl: shortenApplyUrl(facts),
    derived: JSON.stringify(encodeDerived(facts)),
    postedAt: facts.postedAt,
    updatedAt: facts.updatedAt,
  };
}

/** Version of the normaliser that made a row's facts. */
export function normalizerOfRow(row: Pick<FactColumns, "derived">): number {
  return (JSON.parse(row.derived) as DerivedFacts).v;
}

/** The facts of a row that `factColumns` made. */
export function factsOfRow(row: Omit<FactColumns, "country" | "region" | "city">): StoredFacts {
  const derived = decodeDerived(row.derived);
  return {
    ...plainOf(row),
    normalizedTitle: row.normalizedTitle === AS_TITLE ? row.title : row.normalizedTitle,
    place: derived.place,
    places: derived.places,
    workplaceBasis: derived.workplaceBasis,
    salary: {
      raw: row.salaryRaw,
      min: row.salaryMin,
      max: row.salaryMax,
      currency: row.salaryCurrency,
      period: row.salaryPeriod,
      basis: derived.salaryBasis,
    },
    salaryRanges: derived.salaryRanges,
    languageBasis: derived.languageBasis,
    overBudget: derived.overBudget,
    applyUrl: readApplyUrl(row),
    postedAt: row.postedAt,
    updatedAt: row.updatedAt,
    deadlineAt: derived.deadlineAt,
  };
}
