import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { limits } from "../../src/core/limits.ts";

it("wrangler.toml limits requests as clients are told", async () => {
  const config = await readFile("wrangler.toml", "utf8");
  const limitOf = (name: string): number =>
    Number(
      new RegExp(`name = "${name}"\\nnamespace_id = "\\d+"\\nsimple = \\{ limit = (\\d+), period = 60 \\}`).exec(
        config,
      )?.[1],
    );
  expect(limitOf("API_LIMIT_KEYLESS")).toBe(limits.requestsPerMinuteKeyless);
  expect(limitOf("API_LIMIT_KEYED")).toBe(limits.requestsPerMinuteKeyed);
});
