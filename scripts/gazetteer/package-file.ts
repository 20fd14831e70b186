import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A data file of a development dependency; their `exports` name code alone. */
export function packageFile(name: string, file: string): string {
  return join(import.meta.dirname, "../../node_modules", name, file);
}

export function readJson(name: string, file: string): unknown {
  return JSON.parse(readFileSync(packageFile(name, file), "utf8"));
}
