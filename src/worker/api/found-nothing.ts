import { z } from "@hono/zod-openapi";
import { foldName } from "../../core/normalize/text/fold-name.ts";
import { knownTitleWords } from "../../core/normalize/title/known-words.ts";
import { countVariations, VARIATIONS_MAX } from "../../db/search/count-variations.ts";
import type { JobFilterValues } from "../../db/search/job-filters.ts";
import type { ResolvedIds } from "../../db/search/filter-kinds.ts";
import { resolveIds } from "../../db/search/resolve-ids.ts";
import { nearestName } from "../http/nearest-name.ts";
import type { IgnoredParam } from "../http/request-text.ts";

/** A word or a condition of a search, as a search of its own. */
interface AloneSearch {
  parameter: keyof JobFilterValues;
  /** Null: the whole condition. */
  word: string | null;
  filters: JobFilterValues;
}

export const FindsNothing = z.lazy(() =>
  z.array(z.object({ parameter: z.string(), value: z.string() })).openapi({
    description:
      "Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20.",
  }),
);

export const wordFilters = ["q", "title"] as const;
/** Words of a search that are looked for one by one. */
export const WORDS_MAX = 5;
const VALUE_CHARS_MAX = 100;

/** What of a search finds nothing alone; null where it asks for one thing only. Reads two rows for each that finds something. */
export async function readFindsNothing(
  db: D1Database,
  filters: JobFilterValues,
): Promise<z.infer<typeof FindsNothing> | null> {
  const parts = aloneSearches(filters);
  if (parts.length < 2) return null;
  const none = await findingNothing(db, parts, await resolveIds(db, filters));
  return none.map(({ parameter, word }) => ({ parameter, value: shownValue(word ?? filters[parameter]) }));
}

/** Those of a search's parts that are known to find nothing; of a single part nothing is asked: it is the search itself. */
export async function findingNothing<Part extends { filters: JobFilterValues }>(
  db: D1Database,
  parts: Part[],
  ids: ResolvedIds,
): Promise<Part[]> {
  const some = parts.slice(0, VARIATIONS_MAX);
  if (some.length < 2) return [];
  // One match of each says enough.
  const counts = await countVariations(
    db,
    some.map(({ filters }) => filters),
    ids,
    some.length,
  );
  return some.filter((_, index) => counts[index]?.count === 0 && !counts[index].isMore);
}

function shownValue(value: unknown): string {
  const text = Array.isArray(value) ? value.join(", ") : String(value);
  return text.slice(0, VALUE_CHARS_MAX).toWellFormed();
}

/**
 * Each word and each condition as a search of its own. Not what says something of another condition (an amount of its
 * currency, a distance of its place), nor what leaves out: alone they ask for something else.
 */
export function aloneSearches(filters: JobFilterValues): AloneSearch[] {
  const { status } = filters;
  const words = wordFilters.flatMap((parameter) =>
    plainWords(filters[parameter])
      .slice(0, WORDS_MAX)
      .map((word): AloneSearch => ({ parameter, word, filters: { status, [parameter]: word } })),
  );
  const names = (Object.keys(filters) as (keyof JobFilterValues)[]).filter(
    (name) => filters[name] !== undefined && !NOT_ALONE.test(name),
  );
  return [
    ...words,
    ...names.map((parameter) => ({ parameter, word: null, filters: { status, [parameter]: filters[parameter] } })),
  ];
}
const NOT_ALONE = /^(?:q|title|status|salary_\w+|near|job_ids|\w+_exclude)$/;

/** The words of a text that has no phrase, exclusion or OR. */
export function plainWords(text: string | undefined): string[] {
  if (text === undefined || /["]|(?:^|\s)-|\bOR\b/.test(text)) return [];
  return text.split(/\s+/).filter((word) => foldName(word) !== "");
}

/** The word of titles that a mistyped one was probably meant to be; null of one that is known. */
export function meantWord(word: string): string | null {
  const folded = foldName(word);
  const known = knownTitleWords();
  if (!/^[a-z]{4,40}$/.test(folded) || known.includes(folded) || known.includes(folded.replace(/s$/, ""))) return null;
  return nearestName(folded, known);
}

/** Words of a search that found nothing which are nearly one that titles have. */
export function wordsNotKnown(filters: JobFilterValues): IgnoredParam[] {
  return wordFilters.flatMap((parameter) =>
    plainWords(filters[parameter])
      .slice(0, WORDS_MAX)
      .flatMap((value) => {
        const meant = meantWord(value);
        return meant === null ? [] : [{ parameter, value: shownValue(value), did_you_mean: meant }];
      }),
  );
}
