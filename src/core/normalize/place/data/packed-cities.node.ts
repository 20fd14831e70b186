import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `cities.bin`, for scripts and tests that run in Node. */
export const readPackedCities = (): Uint8Array => readFileSync(join(import.meta.dirname, "cities.bin"));
