import { readOrgsNamedIn } from "../../../db/boards/named-orgs.ts";
import type { OrgRow } from "../../../db/boards/read-orgs.ts";
import { countVariations, VARIATIONS_MAX, type Variation } from "../../../db/search/count-variations.ts";
import type { ResolvedIds } from "../../../db/search/filter-kinds.ts";
import type { JobFilterValues } from "../../../db/search/job-filters.ts";
import {
  aloneSearches,
  findingNothing,
  meantWord,
  plainWords,
  wordFilters,
  WORDS_MAX,
} from "../../api/found-nothing.ts";
import { withoutCondition } from "../parts/chips.tsx";
import type { Condition } from "../parts/search-words.ts";

/** A search that differs a little from one that found nothing. */
interface NearSearch {
  /** What is left out, or put in place of what. */
  change: { without: string } | { word: string; by: string } | { withClosed: true };
  href: string;
  filters: JobFilterValues;
}

export interface NearMisses {
  /** Those that find something, and those of which that is not known. */
  searches: (Pick<NearSearch, "change" | "href"> & { found: Variation })[];
  /** Words and conditions that find nothing even by themselves. Looked for where no near search is known to find any. */
  nothing: string[];
  /** Companies that the words name. */
  orgs: OrgRow[];
}

interface Search {
  address: URL;
  filters: JobFilterValues;
  ids: ResolvedIds;
  conditions: readonly Condition[];
}

const ORGS_MAX = 3;

/**
 * What helps where nothing was found. Three statements at most: 80 rows read for the counts, 30 for the companies. The
 * third one is asked where the first counted nothing, so that it read two rows a search: 40 more are within the 80.
 */
export async function readNearMisses(db: D1Database, search: Search): Promise<NearMisses> {
  const near = nearSearches(search).slice(0, VARIATIONS_MAX);
  const words = search.filters.q ?? search.filters.title;
  const [counts, orgs] = await Promise.all([
    countVariations(
      db,
      near.map(({ filters }) => filters),
      search.ids,
    ),
    words === undefined ? [] : readOrgsNamedIn(db, words, ORGS_MAX),
  ]);
  const searches = near.flatMap(({ change, href }, index) => {
    const found = counts[index] ?? null;
    return found?.count === 0 ? [] : [{ change, href, found }];
  });
  const isAnyFound = searches.some(({ found }) => found !== null);
  return { searches, nothing: isAnyFound ? [] : await findNothing(db, search), orgs };
}

/** The words and conditions that find nothing by themselves, as far as the index can tell it. */
async function findNothing(db: D1Database, search: Search): Promise<string[]> {
  const none = await findingNothing(db, aloneParts(search), search.ids);
  return none.map(({ text }) => text);
}

/** Conditions as people read them. */
function aloneParts({ filters, conditions }: Search): { text: string; filters: JobFilterValues }[] {
  const texts = new Map(conditions.map(({ parameter, text }) => [parameter, text]));
  return aloneSearches(filters).flatMap(({ parameter, word, filters: alone }) => {
    const text = word ?? texts.get(parameter);
    return text === undefined ? [] : [{ text, filters: alone }];
  });
}

/** Mistyped words first, then each condition left out, each word, and closed postings added. */
function nearSearches({ address, filters, conditions }: Search): NearSearch[] {
  const known = conditions.filter(({ parameter }) => Object.hasOwn(filters, parameter));
  const without = known.map(({ parameter, text }): NearSearch => ({
    change: { without: text },
    href: withoutCondition(address, parameter, null),
    filters: { ...filters, [parameter]: undefined },
  }));
  const all: NearSearch = {
    change: { withClosed: true },
    href: hrefWith(address, "status", "any"),
    filters: { ...filters, status: "any" },
  };
  return [
    ...nearWords({ address, filters }),
    // With one condition alone there is nothing left to look for.
    ...(known.length > 1 || filters.status !== "active" ? without : []),
    ...shorter({ address, filters }),
    ...(filters.status === "active" ? [all] : []),
  ];
}

type Asked = Pick<Search, "address" | "filters">;
/** The search with words that are known in place of those that are nearly such. */
function nearWords({ address, filters }: Asked): NearSearch[] {
  return wordFilters.flatMap((name) => {
    const words = plainWords(filters[name]);
    const meant = words.map((word) => meantWord(word) ?? word);
    const [word, by] = [words.join(" "), meant.join(" ")];
    if (by === word) return [];
    return [{ change: { word, by }, href: hrefWith(address, name, by), filters: { ...filters, [name]: by } }];
  });
}

/** The search without each of its words. */
function shorter({ address, filters }: Asked): NearSearch[] {
  return wordFilters.flatMap((name) => {
    const words = plainWords(filters[name]);
    if (words.length < 2 || words.length > WORDS_MAX) return [];
    return words.map((word, index): NearSearch => {
      const text = words.toSpliced(index, 1).join(" ");
      return { change: { without: word }, href: hrefWith(address, name, text), filters: { ...filters, [name]: text } };
    });
  });
}

function hrefWith(address: URL, name: string, value: string): string {
  const search = new URLSearchParams(address.searchParams);
  search.set(name, value);
  return `${address.pathname}?${search.toString()}`;
}
