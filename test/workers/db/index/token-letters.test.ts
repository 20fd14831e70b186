import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { TOKEN_LETTERS } from "../../../../src/core/fact-kinds.ts";
import { matchExpression } from "../../../../src/db/index/match-expression.ts";

const MARK = "\uE000";

/**
 * SQLite's tokenizer folds letters and drops accents by tables of its own: a letter that it made another one, or took
 * for no letter, would find the postings of another fact, or none.
 */
it.each(["job_index", "job_orders"])("%s tells tokens of all letters apart, whatever follows them", async (index) => {
  const tokens = TOKEN_LETTERS.split("").flatMap((letter) =>
    ["yes", "0a1", letter].map((value) => `${MARK}${letter}${value}`),
  );
  await env.DB.batch(
    tokens.map((token, at) => env.DB.prepare(`insert into ${index} (rowid, words) values (?, ?)`).bind(at + 1, token)),
  );
  const find = env.DB.prepare(`select rowid as id from ${index} where ${index} match ?`);
  const found = await env.DB.batch<{ id: number }>(tokens.map((token) => find.bind(matchExpression([[token]]))));
  expect(found.map(({ results }) => results.map(({ id }) => id))).toEqual(tokens.map((_, at) => [at + 1]));
  // Nor is any a part of a word of a title, which has no mark.
  const bare = await env.DB.batch<{ id: number }>(
    tokens.map((token) => find.bind(matchExpression([[token.slice(1)]]))),
  );
  expect(bare.flatMap(({ results }) => results)).toEqual([]);
});
