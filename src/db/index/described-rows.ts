import { descriptionWords } from "../../core/normalize/text/description-words.ts";
import { limits } from "../../core/limits.ts";
import { htmlToText } from "../../core/normalize/text/html-text.ts";
import { readDescriptions } from "../postings/read-descriptions.ts";
import { ownText } from "../../core/normalize/text/own-text.ts";
import { searchToken } from "./job-index.ts";

/**
 * The words of descriptions in the indexes of postings: tokens of their own beside the others, of open postings alone.
 * No row remembers them; who indexes a posting whose text is not at hand reads it.
 */

/** A posting, as far as its description takes. */
interface Described {
  descriptionHash: string | null;
  closedAt: number | null;
}

/** The index tokens of a description. */
export function describedWords(text: string | null): string {
  return text === null ? "" : descriptionWords(text).map(tokenOf).join(" ");
}

/** Few words are most of what is read; emptied when full. */
const knownTokens = new Map<string, string>();
const TOKENS_KEPT = 10_000;

function tokenOf(word: string): string {
  let token = knownTokens.get(word);
  if (token === undefined) {
    if (knownTokens.size >= TOKENS_KEPT) knownTokens.clear();
    knownTokens.set(ownText(word), (token = searchToken("description", word)));
  }
  return token;
}

/** The texts of some postings' descriptions by their hashes. Reads a row for each, and one for each board of them. */
export async function readTexts(
  db: D1Database,
  rows: readonly Pick<Described, "descriptionHash">[],
): Promise<Map<string, string>> {
  const hashes = [...new Set(rows.flatMap(({ descriptionHash: hash }) => (hash === null ? [] : [hash])))];
  const texts = new Map<string, string>();
  for (let from = 0; from < hashes.length; from += limits.pageRowsMax) {
    const html = await readDescriptions(db, hashes.slice(from, from + limits.pageRowsMax));
    for (const [hash, one] of html) texts.set(hash, htmlToText(one));
  }
  return texts;
}

/** What the index is to hold of the descriptions of some postings, as stored: by `descriptionHash`. Of closed ones nothing. */
export async function readDescribedWords(
  db: D1Database,
  rows: readonly Described[],
): Promise<(row: Described) => string> {
  const open = rows.filter(({ closedAt }) => closedAt === null);
  const words = new Map([...(await readTexts(db, open))].map(([hash, text]) => [hash, describedWords(text)]));
  return ({ descriptionHash: hash, closedAt }) => (closedAt === null && hash !== null ? (words.get(hash) ?? "") : "");
}
