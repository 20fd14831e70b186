/**
 * The words of the inverted index `job_index`: facet tokens; title words come with search by words.
 *
 * A facet token starts with U+E000, a private-use character. SQLite's unicode61 tokenizer takes
 * private-use characters as letters; no text from outside is indexed or matched with them, so
 * no title and no query can ever form a facet token.
 */
const MARK = "\uE000";

/** Facets by which lists can be filtered; the letter is the token's. */
const facets = { status: "s", provider: "p", org: "o", source: "b" } as const;
export type Facet = keyof typeof facets;

/** The token of one facet value; `value` is an id or an enum word, letters and digits only. */
export function facetToken(facet: Facet, value: string | number): string {
  const text = String(value);
  if (!/^[\p{L}\p{N}]+$/u.test(text)) throw new RangeError(`not a token value: ${JSON.stringify(text)}`);
  return `${MARK}${facets[facet]}${text.toLowerCase()}`;
}

/** A MATCH expression: each group is an OR of tokens, all groups must hold. */
export function matchExpression(groups: string[][]): string {
  return groups.map((tokens) => `(${tokens.map((token) => `"${token}"`).join(" OR ")})`).join(" AND ");
}

/** The index words of a posting. */
export function jobWords(source: { id: number; org: number; provider: string }, status: "active" | "expired"): string {
  return [
    facetToken("status", status),
    facetToken("provider", source.provider),
    facetToken("org", source.org),
    facetToken("source", source.id),
  ].join(" ");
}
