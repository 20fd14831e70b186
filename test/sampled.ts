/**
 * Two tiers. `npm test` has five minutes on two cores, however many providers there are: it plays every kind of thing
 * at least once, in a quick form, the same each time. `npm run check` sets THOROUGH=1 and plays the long forms too.
 * A test whose quick form is a part of it says so in its title, by `inPart`; a unit test holds it.
 */
export const isThorough = ["1", "whole"].includes(process.env["THOROUGH"] ?? "");

/** `THOROUGH=whole npm test`, by hand: of some tests the check plays a part too, within its half hour. */
export const isWhole = process.env["THOROUGH"] === "whole";

/** How much is played: of the quick form, of the check, and with THOROUGH=whole where that is more. */
export function tier<T>(quick: T, check: T, whole: T = check): T {
  return isWhole ? whole : isThorough ? check : quick;
}

/**
 * One in so many; each `turn` begins with another one, so that all turns together play all. In the check all, or one in
 * `inCheck`.
 */
export function sampled<T>(all: Iterable<T>, quick: number, turn = 0, inCheck = 1): T[] {
  const every = tier(quick, inCheck, 1);
  return [...all].filter((_, index) => index % every === turn % every);
}

/**
 * What a test says of itself, behind its title, where it plays a part: one in so many, or what part it is.
 * `inCheck` is the check's part, of those that the check does not play whole either.
 */
export function inPart(quick: number | string, inCheck?: number | string): string {
  const played = isWhole ? undefined : isThorough ? inCheck : quick;
  if (played === undefined) return "";
  const rest = isThorough
    ? "all with THOROUGH=whole"
    : inCheck === undefined
      ? "all in the check"
      : "more in the check";
  return ` (${typeof played === "number" ? `one in ${played}` : played}; ${rest})`;
}
