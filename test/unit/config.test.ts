import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { limits } from "../../src/core/limits.ts";

it("wrangler.toml limits requests as clients are told", async () => {
  const config = await readFile("wrangler.toml", "utf8");
  const limitOf = (name: string, seconds: number): number =>
    Number(
      new RegExp(
        `name = "${name}"\\nnamespace_id = "\\d+"\\nsimple = \\{ limit = (\\d+), period = ${seconds} \\}`,
      ).exec(config)?.[1],
    );
  const { requests, verifications } = limits;
  for (const [name, seconds, { keyless, keyed }] of [
    ["API", 10, requests],
    ["VERIFY", 60, verifications],
  ] as const) {
    expect(limitOf(`${name}_LIMIT_KEYLESS`, seconds)).toBe(keyless.burst + seconds * keyless.perSecond);
    expect(limitOf(`${name}_LIMIT_KEYED`, seconds)).toBe(keyed.burst + seconds * keyed.perSecond);
  }
});

it("wrangler.toml gives a message as many deliveries as the consumer counts on, and lost ones a consumer", async () => {
  const config = await readFile("wrangler.toml", "utf8");
  const crawl =
    /queue = "jobledger-crawl"\n(?:(?!\[\[)[\s\S])*?max_retries = (\d+)[\s\S]*?dead_letter_queue = "([\w-]+)"/.exec(
      config,
    );
  expect(Number(crawl?.[1])).toBe(limits.messageRetriesMax);
  expect(config).toContain(`[[queues.consumers]]\nqueue = "${crawl?.[2]}"`);
  expect(await readFile("src/worker/compose.ts", "utf8")).toContain(`"${crawl?.[2]}"`);
});

it("a batch of crawls makes no more subrequests than an invocation has", async () => {
  const config = await readFile("wrangler.toml", "utf8");
  const batch = /queue = "jobledger-crawl"\n(?:(?!\[\[)[\s\S])*?max_batch_size = (\d+)/.exec(config);
  const [gate, archive, own] = [1, 1, 40];
  const asked = gate + 1 + limits.redirectsMax;
  // Each but the last is full, by pages or by bytes; the last one is read and written again as the list is left.
  const shelves =
    Math.ceil(limits.pagesPerBoardMax / limits.pagesPerCrawlMax) +
    Math.ceil(limits.payloadBytesMax / limits.listBytesPerCrawlMax) +
    3;
  const most =
    limits.pagesPerCrawlMax * (asked + archive) +
    shelves +
    // Those of the last message, which are on no shelf: who goes on with the list reads them one by one.
    limits.pagesPerCrawlMax * archive +
    (limits.detailsReadPerCrawlMax + limits.detailsPerCrawlMax) * asked +
    limits.robotsRedirectsMax +
    own;
  expect(most).toBeLessThanOrEqual(limits.subrequestsPerCrawlMax);
  // developers.cloudflare.com/workers/platform/limits: of the paid plan, where nothing else is set.
  expect(Number(batch?.[1]) * limits.subrequestsPerCrawlMax).toBeLessThanOrEqual(10_000);
});

it("wrangler.toml runs the cron as often as the plan counts on", async () => {
  expect(await readFile("wrangler.toml", "utf8")).toContain(`crons = ["*/${limits.cronSeconds / 60} * * * *"]`);
});

it("what is served is written only where the version of the data moves", async () => {
  const writing: string[] = [];
  for (const file of await readdir("src", { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = await readFile(path.join("src", file), "utf8");
    if (/["`\s](?:insert into|insert or|update \w+ set|delete from)\s/i.test(source))
      writing.push(path.basename(file, ".ts"));
    expect(source, file).not.toMatch(
      /\.(?:insert|update|delete)\((?:orgs|sources|crawls|jobs|events|countPacks|countLog)\)/,
    );
  }
  // apply-crawl (with board-writes and crawls-by-time in its batch) moves the version with its board's slot (board-slots), register-board and prune-ledger by
  // `noteAction` (catalogue-state); count-log, fold-counts, job-orders, put-texts, org-index, settle-openings and
  // rename-org are part of their batches;
  // keys, webhooks and lost messages are not served from a cache;
  // dump-facts empties a database for a replay, which registers its boards anew; a step of reindex, or of
  // describe-postings, moves the version, counted-to is part of its batch; descriptions that were moved say the same. Each step of remove-board that removes
  // what is served, remove-mistake and opt-outs, note an action; refuse-opted-out only makes a batch fail; reread-boards
  // and cron-marks note how far the cron has come, which nobody is told, as board-payloads does;
  // retention-state and description-versions move the version with what was removed; merge-index leaves the index saying the same;
  // pack-rows writes what rows say, shorter: nothing is answered otherwise.
  // What count-coverage, count-read-days, count-truth and opened-hours write is served with a tag of its bytes (data-version.ts names it).
  // carry-over, replay-journal and replay-progress write the database that a replay makes, which nobody is served from.
  expect(writing.toSorted()).toEqual([
    "api-keys",
    "apply-crawl",
    "board-payloads",
    "board-slots",
    "board-writes",
    "carry-over",
    "catalogue-state",
    "count-coverage",
    "count-log",
    "count-read-days",
    "count-truth",
    "counted-to",
    "crawls-by-time",
    "cron-marks",
    "describe-postings",
    "description-versions",
    "dump-facts",
    "fan-out-events",
    "fold-counts",
    "job-orders",
    "lost-messages",
    "match-searches",
    "merge-index",
    "move-descriptions",
    "opened-hours",
    "opt-outs",
    "org-index",
    "pack-rows",
    "prune-ledger",
    "put-texts",
    "refuse-opted-out",
    "register-board",
    "reindex",
    "remove-board",
    "remove-descriptions",
    "remove-mistake",
    "remove-unused-keys",
    "rename-org",
    "replay-journal",
    "replay-progress",
    "reread-boards",
    "retention-state",
    "settle-openings",
    "webhook-deliveries",
    "webhook-log",
    "webhooks",
  ]);
});

it("the demo, which the end-to-end tests ask, is built as production is", async () => {
  const partsOf = async (file: string): Promise<Record<string, string | undefined>> => {
    const text = await readFile(file, "utf8");
    const valueOf = (name: string): string | undefined => new RegExp(`^${name} = (.*)$`, "m").exec(text)?.[1];
    const aliases = [...text.matchAll(/^"([^"]+)" = "([^"]+)"$/gm)].map(
      ([, name = "", target = ""]) => [name, path.resolve(path.dirname(file), target)] as const,
    );
    const names = ["minify", "keep_names", "compatibility_date", "compatibility_flags"];
    return Object.fromEntries([...names.map((name) => [name, valueOf(name)] as const), ...aliases]);
  };
  const production = await partsOf("wrangler.toml");
  expect(Object.values(production)).not.toContain(undefined);
  expect(Object.keys(production)).toHaveLength(6);
  expect(await partsOf("test/sim/demo.toml")).toEqual(production);
});
