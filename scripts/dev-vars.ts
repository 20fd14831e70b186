import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";
import { settingNames } from "../src/core/operator-settings.ts";

/** What `.dev.vars` of this folder says, by name; nothing where there is no such file. */
export async function readDevVars(file = ".dev.vars"): Promise<Partial<Record<string, string>>> {
  return existsSync(file) ? parseEnv(await readFile(file, "utf8")) : {};
}

/**
 * The operator's settings among them, as `NAME:value` for a local Worker. wrangler itself hands over only the names
 * that `[secrets]` of wrangler.toml requires, and looks for the file beside the configuration, which the demo's is not.
 * `PUBLIC_ORIGIN` is no matter of that file: it is `request` in every local set-up.
 */
export function settingVariables(own: Partial<Record<string, string>>): string[] {
  return settingNames.flatMap((name) => {
    const value = own[name];
    return value === undefined || name === "PUBLIC_ORIGIN" ? [] : [`${name}:${value}`];
  });
}
