import type { FreshPosting } from "./survey-list.ts";

/** Answers that must agree where a board has more postings. */
const AGREEING_MIN = 3;
/** "2100 Acme USA", "PA_SMMC Acme Hospital": what an employer's own books call a unit of it. */
const unit = /_|^\d{2,}[\s-]|\d{3,}$/u;

/**
 * The name that postings' own answers give their company, where the list gives none: the one of all that came, of
 * three or of the whole board. Units of one employer have several, and are no name of it. Null: none for sure.
 */
export function agreedName(
  fresh: readonly Pick<FreshPosting, "posting">[],
  { seen }: { seen: ReadonlySet<string> },
): string | null {
  const names = fresh.map(({ posting }) => posting?.companyName ?? null);
  const [name = null] = names;
  if (name === null || unit.test(name) || names.some((one) => one !== name)) return null;
  return names.length >= Math.min(AGREEING_MIN, seen.size) ? name : null;
}
