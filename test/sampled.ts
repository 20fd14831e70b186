/**
 * `npm run check` sets THOROUGH and plays all that there is. `npm test` has five minutes, however many providers
 * there are: what grows by each of them, or by every call that may fail, is played in part, the same part each time.
 */
export const isThorough = ["1", "whole"].includes(process.env["THOROUGH"] ?? "");

/** `THOROUGH=whole npm test`, by hand: of three tests the check plays a part too, within its half hour. */
export const isWhole = process.env["THOROUGH"] === "whole";

/** One in so many; each `turn` begins with another one, so that all turns together play all. In the check all. */
export function sampled<T>(all: Iterable<T>, every: number, turn = 0): T[] {
  return [...all].filter((_, index) => isThorough || index % every === turn % every);
}

/** What a sampled test says of itself, behind its title. */
export const oneIn = (every: number): string => (isThorough ? "" : ` (one in ${every}; all in the check)`);
