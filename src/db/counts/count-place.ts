import {
  byName,
  facetFacts,
  filteredFacts,
  keptFacets,
  type FacetColumn,
  type KeptFacts,
  type StoredFacts,
} from "../../core/fact-table.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { titleFacts } from "../../core/title-facts.ts";
import { boardOfRow, rowWords } from "../index/job-index.ts";
import type { JobRow } from "../postings/job-of-row.ts";
import { factsOfRow, keptFactsOfRow, type PrimaryCity } from "../postings/job-row.ts";
import { countKey, type CountedField, type CountPlace } from "./count-moves.ts";
import { dayValue, payValues, type Seen } from "./life-keys.ts";
import { packPlace, unpackPlace } from "./pack-place.ts";
import { placesTogether } from "./places-together.ts";

/** The columns of a posting by which it is counted. */
export type CountedColumns = Pick<JobRow, "title" | "derived" | "firstSeenAt" | "baseline" | FacetColumn>;

/** Its facts, and when it came. */
export type CountedFacts = StoredFacts & Seen;

/** Whose posting it is: `sources.id`, `orgs.id`. */
export interface CountedBoard {
  id: number;
  org: number;
  provider: string;
}

/** Where a posting counts by today's rules; `words`: `jobWords`. Under each of its places, but of the words of a place by what that place has. */
export function countPlace(board: CountedBoard, facts: CountedFacts, words: string): CountPlace {
  const keys = Object.entries(countedValues(board, facts)).map(([field, values]) =>
    values.map((value) => countKey(field as CountedField, value)),
  );
  const together = placesTogether(facts, words);
  return {
    words,
    // Those that its columns tell come first: so they are packed, and read back.
    keys: [...keys.flatMap((some) => some.slice(0, 1)), ...keys.flatMap((some) => some.slice(1))],
    ...(together.length > 0 ? { together } : {}),
  };
}

function countedValues(
  board: CountedBoard,
  facts: CountedFacts,
): Record<Exclude<CountedField, "orgs" | "sources" | "closed" | "days_open">, string[]> {
  const day = dayValue(facts.firstSeenAt);
  return {
    all: [""],
    provider: [board.provider],
    org: [String(board.org)],
    ...byName(filteredFacts, ({ valuesOf }) => valuesOf(facts)),
    title_family: listed(titleFacts.title_family.valueOf(facts.title)),
    opened: facts.baseline ? [] : [day],
    found: facts.baseline ? [day] : [],
    pay: payValues(facts.salary),
  };
}

const listed = (value: string | null): string[] => (value === null ? [] : [value]);

/** A place as its row remembers it, in hex; and the version of the rules that made it. `facts`: the row's, where they are at hand. */
export function rememberPlace(
  place: CountPlace,
  board: CountedBoard,
  job: CountedColumns,
  facts: KeptFacts & PrimaryCity = keptFactsOfRow(job),
): { remembered: string; rulesVersion: number } {
  return {
    remembered: packPlace(place, valuesByLetter(board, job, facts)).toString("hex"),
    rulesVersion: NORMALIZER_VERSION,
  };
}

/**
 * Where a stored posting is indexed and counted: as it remembers it. What was never counted yet
 * (`sources.countedTo`) is indexed under today's words at most.
 */
export function placeOfRow(row: JobRow): CountPlace {
  const board = boardOfRow(row);
  if (row.remembered === null) return placeByRules(row);
  return unpackPlace(Uint8Array.from(row.remembered), valuesByLetter(board, row));
}

/** Where it counts by today's rules. */
export function placeByRules(row: JobRow): CountPlace {
  const { firstSeenAt, baseline } = row;
  return countPlace(boardOfRow(row), { ...factsOfRow(row), firstSeenAt, baseline }, rowWords(row));
}

/**
 * The columns, and the words that `derived` keeps, that the packed form refers to, by the letters of their keys. Part
 * of its format: a letter may be added, none may come to mean another.
 */
function valuesByLetter(
  board: CountedBoard,
  job: CountedColumns,
  kept: KeptFacts & PrimaryCity = keptFactsOfRow(job),
): Record<string, string | null> {
  const values: Record<string, string | null> = {
    a: "",
    p: board.provider,
    o: String(board.org),
    b: String(board.id),
    "+": dayValue(job.firstSeenAt),
    "=": dayValue(job.firstSeenAt),
    β: kept.place.geoname_id === null ? null : String(kept.place.geoname_id),
  };
  for (const { facet, column } of facetFacts) if (column !== null) values[facet.letter] = job[column];
  for (const { facet, valueOf } of keptFacets) values[facet.letter] = valueOf(kept as StoredFacts);
  return values;
}
