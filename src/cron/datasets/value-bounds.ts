import type { Json } from "../../core/json.ts";

type Bound = string | number | boolean;

/** The least and the greatest of a column's values as Parquet orders them; null: there is none. */
export function boundsOf(values: readonly Json[]): [min: Bound, max: Bound] | null {
  let [min, max]: [Bound | null, Bound | null] = [null, null];
  for (const value of values) {
    if (value === null || typeof value === "object") continue;
    if (min === null || isLess(value, min)) min = value;
    if (max === null || isLess(max, value)) max = value;
  }
  return min === null || max === null ? null : [min, max];
}

function isLess(one: Bound, other: Bound): boolean {
  return typeof one === "string" && typeof other === "string" ? isTextLess(one, other) : one < other;
}

/** Units from the halves of characters on: only where both texts have such a one may the two orders differ. */
const WIDE = /[\uD800-\uFFFF]/;

/** By bytes of UTF-8, which JavaScript's order is not: halves of a character beyond 16 bits are below U+E000 there. */
function isTextLess(one: string, other: string): boolean {
  // A text of letters of one byte is known to have none without a look at them.
  if (!WIDE.test(one) || !WIDE.test(other)) return one < other;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return rankOf(a) < rankOf(b);
  }
  return one.length < other.length;
}

const HALVES = 0xd800;
const BEHIND_HALVES = 0xe000;

function rankOf(unit: number): number {
  return unit >= HALVES && unit < BEHIND_HALVES ? unit + 0x1_0000 : unit;
}
