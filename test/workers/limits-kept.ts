import { limits } from "../../src/core/limits.ts";

/** Our limits before the first file changed any: this module is evaluated once, by the setup of that one. */
const asTheyAre = structuredClone(limits);

export function restoreLimits(): void {
  Object.assign(limits, structuredClone(asTheyAre));
}
