import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The file that a Worker has as a `Data` module, for scripts and tests that run in Node (`imports` of package.json). */
export const readPackedCities = (): Uint8Array =>
  readFileSync(join(import.meta.dirname, "../src/core/normalize/place/data/cities.bin"));
