import { plainOf, type Facts, type KeptFacts, type PlainFacts, type StoredFacts } from "../../core/fact-table.ts";
import type { Place, Salary } from "../../core/facts.ts";
import { noPlace } from "../../core/facts.ts";
import { canonicalJson } from "../../core/json.ts";
import { tellsOf } from "../../core/posting-address.ts";
import { decodeKept, encodeKept } from "../../core/kept-facts.ts";
import { lastDayBefore } from "../../core/normalize/requirements/deadline.ts";
import type { Seniority } from "../../core/normalize/seniority/rank.ts";
import { titleSeniorityOf } from "../../core/normalize/seniority/title-seniority.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import type { jobs } from "../schema/schema-postings.ts";
import { noBases, toldBases } from "./told-bases.ts";
import { packedConflicts, packKnown, unpackKnown, type ListedKnown, type PackedKnown } from "./packed-known.ts";

type StoredPlace = [
  raw: string | null,
  city: string | null,
  region: string | null,
  country: string | null,
  is_remote: boolean | null,
  confidence: number,
  geonameId?: number,
];
/** The primary place, which its columns tell: `raw` only where it is not `location_text` (0 before an id). */
type PlaceOfColumns = [confidence: number, is_remote: boolean | null, raw?: string | null | 0, geonameId?: number];
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
 * read (zod compiles no checks in Workers, which forbid it). Beside these stands what core/fact-table.ts and
 * core/kept-facts.ts keep here, each fact under the name that its entry says.
 */
interface DerivedFacts {
  /** Version of the normaliser that made these facts. */
  v: number;
  /** Every place, primary first. */
  p?: (StoredPlace | PlaceOfColumns)[];
  /** The primary place where it is not the first of those. */
  p0?: StoredPlace | PlaceOfColumns;
  /** Every range of pay; 0: the one that its columns tell. */
  s?: (StoredSalary | 0)[];
  /** Where pay, the work model and the language are from, where it is not what `k` tells; 0: unknown. */
  sb?: Salary["basis"] | 0;
  wb?: string | 0;
  lb?: Facts["languageBasis"] | 0;
  /** Facts beyond the posting's budget of steps. */
  ob?: Facts["overBudget"];
  /** `deadlineAt`; read by SQL too. */
  d?: number;
  /** `deadline`, where it is not the day that `d` ends. */
  dd?: string;
  /** How facts were derived (packed-known.ts); the last key. */
  k?: PackedKnown | ListedKnown;
}

function dayOfField(deadlineAt: number | null): string | null {
  return deadlineAt === null ? null : lastDayBefore(deadlineAt);
}

function encodeDerived(facts: StoredFacts): DerivedFacts {
  const derived: DerivedFacts = { v: NORMALIZER_VERSION };
  const { places, place, salaryRanges, salary } = facts;
  if (places.length > 0) derived.p = places.map((one) => encodePlace(one, facts));
  if (canonicalJson(place) !== canonicalJson(places[0] ?? noPlace)) derived.p0 = encodePlace(place, facts);
  if (salaryRanges.length > 0) derived.s = salaryRanges.map((pay) => (isSame(pay, salary) ? 0 : encodeSalary(pay)));
  const told = toldBases(facts.known, facts);
  if (salary.basis !== told.salary) derived.sb = salary.basis ?? 0;
  if (facts.workplaceBasis !== told.workplace) derived.wb = facts.workplaceBasis ?? 0;
  if (facts.languageBasis !== told.language) derived.lb = facts.languageBasis ?? 0;
  if (facts.overBudget.length > 0) derived.ob = facts.overBudget;
  if (facts.deadlineAt !== null) derived.d = facts.deadlineAt;
  Object.assign(derived, encodeKept(facts));
  const { deadline } = facts;
  if (deadline !== null && deadline !== dayOfField(facts.deadlineAt)) derived.dd = deadline;
  const known = packKnown(facts.known, facts);
  if (known !== null) derived.k = known;
  return derived;
}

function encodePlace(
  { raw, city, region, country, is_remote, confidence, geoname_id: id }: Place,
  { place, locationText }: StoredFacts,
): StoredPlace | PlaceOfColumns {
  if (city !== place.city || region !== place.region || country !== place.country)
    return id === null
      ? [raw, city, region, country, is_remote, confidence]
      : [raw, city, region, country, is_remote, confidence, id];
  const isLine = raw === locationText;
  if (id !== null) return [confidence, is_remote, isLine ? 0 : raw, id];
  return isLine ? [confidence, is_remote] : [confidence, is_remote, raw];
}

/** The columns by which a place, or a range of pay, need not be spelled out. */
type ToldByColumns = Omit<FactColumns, "derived">;
type PlaceColumns = Pick<ToldByColumns, "country" | "region" | "city" | "locationText">;

function decodePlace(stored: StoredPlace | PlaceOfColumns, columns: PlaceColumns): Place {
  if (isSpelledOut(stored)) {
    const [raw, city, region, country, is_remote, confidence, geoname_id = null] = stored;
    return { raw, city, region, country, is_remote, confidence, geoname_id };
  }
  const [confidence, is_remote, raw = 0, geoname_id = null] = stored;
  const { city, region, country, locationText } = columns;
  return { raw: raw === 0 ? locationText : raw, city, region, country, is_remote, confidence, geoname_id };
}

function isSpelledOut(stored: StoredPlace | PlaceOfColumns): stored is StoredPlace {
  return stored.length > 4;
}

function encodeSalary({ raw, min, max, currency, period, basis }: Salary): StoredSalary {
  return [raw, min, max, currency, period, basis];
}

function decodeSalary([raw, min, max, currency, period, basis]: StoredSalary): Salary {
  return { raw, min, max, currency, period, basis };
}

function isSame(one: Salary, other: Salary): boolean {
  return JSON.stringify(encodeSalary(one)) === JSON.stringify(encodeSalary(other));
}

function salaryOf(columns: ToldByColumns, basis: Salary["basis"]): Salary {
  return {
    raw: columns.salaryRaw,
    min: columns.salaryMin,
    max: columns.salaryMax,
    currency: columns.salaryCurrency,
    period: columns.salaryPeriod,
    basis,
  };
}

/** What is spelled out (0: null), or else what the evidence tells. */
function toldOr<T extends string>(stored: T | null | 0 | undefined, told: T | null): T | null {
  if (stored === undefined) return told;
  return stored === 0 ? null : stored;
}

/** Whether two rows' `derived` say the same facts: of how they are known only what is contradicted is in the index. */
export function isSamePlaced(one: Pick<FactColumns, "derived">, other: Pick<FactColumns, "derived">): boolean {
  if (one.derived === other.derived) return true;
  if (withoutKnown(one.derived) !== withoutKnown(other.derived)) return false;
  const [before, after] = [one, other].map(({ derived }) => packedConflicts((JSON.parse(derived) as DerivedFacts).k));
  return before === after;
}

/** `k` is the last of its keys; within a text its quotes would be escaped. */
function withoutKnown(derived: string): string {
  const at = derived.lastIndexOf(',"k":');
  return at === -1 ? derived : derived.slice(0, at);
}

/** What postings are found and counted by of what `derived` keeps: places, and facts without a column. */
type KeptFacets = KeptFacts & Pick<Facts, "place" | "places">;

/** These facts alone, of a row of which only these columns were read. */
export function keptFacetsOfRow(row: PlaceColumns & Pick<FactColumns, "derived">): KeptFacets {
  const derived = JSON.parse(row.derived) as DerivedFacts;
  return { ...decodePlaces(derived, row), ...decodeKept(derived) };
}

/** The same with nothing of the places but which city the primary one is. */
export function keptFactsOfRow(row: Pick<FactColumns, "derived">): KeptFacts & PrimaryCity {
  const derived = JSON.parse(row.derived) as DerivedFacts;
  const stored = derived.p0 ?? derived.p?.[0] ?? [0, null];
  const [id = null] = isSpelledOut(stored) ? stored.slice(6) : stored.slice(3);
  return { ...decodeKept(derived), place: { geoname_id: id as number | null } };
}

/** As facts have it. */
export interface PrimaryCity {
  place: Pick<Place, "geoname_id">;
}

function decodePlaces({ p = [], p0 }: DerivedFacts, row: PlaceColumns): Pick<Facts, "place" | "places"> {
  const places = p.map((one) => decodePlace(one, row));
  return { places, place: p0 === undefined ? (places[0] ?? noPlace) : decodePlace(p0, row) };
}

/** A normalised title has a letter in it, so none says that it is the title itself. */
const AS_TITLE = "";
/** Of a posting that states no rank: null is a row's of rules before version 17. */
const NO_RANK = "";
/** An address to apply at that begins with the posting's own is stored as what follows: no address begins so. */
const AFTER_SOURCE = "+";

/**
 * In a posting's address what its row has beside it, its key and its board: two characters that no address has.
 */
const KEY = "\u0001";
const BOARD = "\u0002";

/** Where a posting of a row stands, and its form. */
export function addressesOfRow(row: Whose & Pick<FactRow, "sourceUrl" | "applyUrl">): (string | null)[] {
  const sourceUrl = readUrl(row.sourceUrl, row);
  return [sourceUrl, readApplyUrl(row.applyUrl, sourceUrl)];
}

/** An address without its posting's key as a board's row has it. */
export function storedAddress(url: string, board: string): string {
  return url.replace(board, () => BOARD);
}

/** Only what a lookup makes of the address again is left out: whatever else it says, an index has. */
function shortenUrl(url: string | null, whose: Whose): string | null {
  if (url === null) return null;
  const tells = tellsOf(url, whose);
  const keyless = tells.key ? url.replace(whose.key, () => KEY) : url;
  return tells.board ? storedAddress(keyless, whose.board) : keyless;
}

function readUrl(stored: string | null, { board, key }: Whose): string | null {
  return stored?.replace(BOARD, () => board).replace(KEY, () => key) ?? null;
}

function shortenApplyUrl({ sourceUrl, applyUrl }: StoredFacts): string | null {
  if (sourceUrl === null || applyUrl === null || !applyUrl.startsWith(sourceUrl)) return applyUrl;
  return AFTER_SOURCE + applyUrl.slice(sourceUrl.length);
}

function readApplyUrl(applyUrl: string | null, sourceUrl: string | null): string | null {
  return applyUrl?.startsWith(AFTER_SOURCE) === true ? `${sourceUrl ?? ""}${applyUrl.slice(1)}` : applyUrl;
}

/** A row's rank. Rules before version 17 stored none and took the title's: so do rows that they made, of postings that closed for ever. */
export function seniorityOfRow({ seniority, title }: Pick<FactColumns, "seniority" | "title">): Seniority | null {
  if (seniority === null) return titleSeniorityOf(title);
  return seniority === NO_RANK ? null : seniority;
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

/** Whose facts they are: columns of the same row. */
type Whose = Pick<typeof jobs.$inferSelect, "board" | "key">;
export type FactRow = FactColumns & Whose;

export function factColumns(facts: StoredFacts, whose: Whose): FactColumns {
  const { title, locationText, language, sourceUrl, applyUrl: _long, ...others } = plainOf(facts);
  return {
    title,
    normalizedTitle: facts.normalizedTitle === facts.title ? AS_TITLE : facts.normalizedTitle,
    locationText,
    country: facts.place.country,
    region: facts.place.region,
    city: facts.place.city,
    ...others,
    seniority: facts.seniority ?? NO_RANK,
    salaryRaw: facts.salary.raw,
    salaryMin: facts.salary.min,
    salaryMax: facts.salary.max,
    salaryCurrency: facts.salary.currency,
    salaryPeriod: facts.salary.period,
    language,
    sourceUrl: shortenUrl(sourceUrl, whose),
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

/** What `factColumns` makes of a row's own facts today: the same facts, of the same version of the normaliser. */
export function repackedFacts(row: FactRow): Pick<FactColumns, "sourceUrl" | "derived"> {
  const { sourceUrl, derived } = factColumns(factsOfRow(row), row);
  const packed = JSON.parse(derived) as DerivedFacts;
  return { sourceUrl, derived: JSON.stringify({ ...packed, v: normalizerOfRow(row) }) };
}

/** The facts of a row that `factColumns` made. */
export function factsOfRow(row: FactRow): StoredFacts {
  const derived = JSON.parse(row.derived) as DerivedFacts;
  const { s = [], ob = [], d = null, k } = derived;
  const known = unpackKnown(k, row);
  // Rows that list what is known spell out where it is from, too.
  const told = typeof k === "string" ? toldBases(known, row) : noBases;
  const { place, places } = decodePlaces(derived, row);
  const salary = salaryOf(row, toldOr(derived.sb, told.salary));
  const sourceUrl = readUrl(row.sourceUrl, row);
  return {
    ...plainOf(row),
    ...decodeKept(derived),
    seniority: seniorityOfRow(row),
    normalizedTitle: row.normalizedTitle === AS_TITLE ? row.title : row.normalizedTitle,
    place,
    places,
    workplaceBasis: toldOr(derived.wb, told.workplace),
    salary,
    salaryRanges: s.map((pay) => (pay === 0 ? salary : decodeSalary(pay))),
    languageBasis: toldOr(derived.lb, told.language),
    overBudget: ob,
    deadline: derived.dd ?? dayOfField(d),
    known,
    sourceUrl,
    applyUrl: readApplyUrl(row.applyUrl, sourceUrl),
    postedAt: row.postedAt,
    updatedAt: row.updatedAt,
    deadlineAt: d,
  };
}
