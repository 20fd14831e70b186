import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
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

it("what is served is written only where the version of the data moves", async () => {
  const writing: string[] = [];
  for (const file of await readdir("src", { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = await readFile(path.join("src", file), "utf8");
    if (/["`\s](?:insert into|insert or|update \w+ set|delete from)\s/i.test(source)) writing.push(file);
    expect(source, file).not.toMatch(
      /\.(?:insert|update|delete)\((?:orgs|sources|crawls|jobs|events|countPacks|countLog)\)/,
    );
  }
  // apply-crawl adds to `crawls`, register-board and prune-ledger to `admin_actions`; keys are not served, and
  // count-packs is part of their batches, and fold-counts moves what was counted to where it is kept;
  // dump-facts empties a database for a replay, which registers its boards anew; a rebuilt index
  // is the index that was; an epoch ends where dump-facts empties.
  expect(writing.toSorted()).toEqual(
    [
      "api-keys",
      "apply-crawl",
      "count-packs",
      "dump-facts",
      "epoch",
      "fold-counts",
      "prune-ledger",
      "rebuild-job-index",
      "register-board",
    ].map((name) => `db/${name}.ts`),
  );
});
