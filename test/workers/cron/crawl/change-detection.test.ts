import { STORED_HASHES } from "../../../../src/db/again/dump-facts.ts";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { crawlBoard, type CrawlOutcome } from "../../../../src/cron/crawl/crawl-board.ts";
import { sha256, sourceId } from "../../../../src/core/ids.ts";
import { canonicalJson } from "../../../../src/core/json.ts";
import ashby from "../../../fixtures/ashby/acme.json";
import greenhouse from "../../../fixtures/greenhouse/acme.json";
import lever from "../../../fixtures/lever/acme.json";
import { createTestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";
import type { EventType } from "../../../../src/core/event.ts";
import { titleSeniorityOf } from "../../../../src/core/normalize/seniority/title-seniority.ts";
import { unpackChanges, unpackMetadata } from "../../../../src/db/events/packed-event.ts";

type Fields = Record<string, unknown>;
type ProviderName = "ashby" | "greenhouse" | "lever";

const fixtures: Record<ProviderName, unknown> = { ashby, greenhouse, lever };
const addresses: Record<ProviderName, (board: string) => string> = {
  ashby: (board) => `https://jobs.ashbyhq.com/${board}`,
  greenhouse: (board) => `https://boards.greenhouse.io/${board}`,
  lever: (board) => `https://jobs.lever.co/${board}`,
};

/** The postings of a payload, to be changed in place. */
function postingsOf(payload: unknown): Fields[] {
  return (Array.isArray(payload) ? payload : (payload as { jobs: Fields[] }).jobs) as Fields[];
}

/** What changes of every posting of a board, and the payload's text of it. */
type Change = (posting: Fields) => void;
const eachPosting =
  (change: Change) =>
  (payload: unknown): string => {
    postingsOf(payload).forEach(change);
    return JSON.stringify(payload);
  };

/** A list inside of a posting the other way round; of fields that may be missing. */
function turn(value: unknown): void {
  if (Array.isArray(value)) value.reverse();
}

/** Every object's keys the other way round, whatever is in it. */
function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, turnKeys(inner)]);
  return Object.fromEntries(entries.toReversed());
}

/** A text of a posting, "" where it has none. */
function textOf(posting: Fields | undefined, field: string): string {
  const value = posting?.[field];
  return typeof value === "string" ? value : "";
}

const PIXEL = '<img width="1" height="1" style="display:none" src="https://click.tracker.example/p.gif?id=';
const escaped = (html: string): string =>
  html.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Changes of whole boards that say nothing new of any posting. */
const common: [about: string, change: (payload: unknown) => string][] = [
  ["postings in another order", (payload) => (turn(postingsOf(payload)), JSON.stringify(payload))],
  ["keys in another order", (payload) => JSON.stringify(turnKeys(payload))],
  ["other white space", (payload) => JSON.stringify(payload, null, 3)],
  [
    "a new key, with values of all kinds",
    eachPosting((posting) => Object.assign(posting, { rollOut: { a: [1, null, "x"] } })),
  ],
  ["a new key that is null", eachPosting((posting) => Object.assign(posting, { internalScore: null }))],
];
const own: Record<ProviderName, [about: string, change: Change][]> = {
  greenhouse: [
    ["a moved updated_at", (posting) => Object.assign(posting, { updated_at: "2026-11-20T01:02:03-05:00" })],
    ["a moved first_published", (posting) => Object.assign(posting, { first_published: "2026-11-19T01:02:03-05:00" })],
    ["a key language, new to some", (posting) => Object.assign(posting, { language: "en" })],
    [
      "a pixel",
      (posting) => Object.assign(posting, { content: `${textOf(posting, "content")}${escaped(`${PIXEL}7">`)}` }),
    ],
    ["metadata in another order", (posting) => turn(posting["metadata"])],
    ["pay ranges in another order", (posting) => turn(posting["pay_input_ranges"])],
    ["offices in another order", (posting) => turn(posting["offices"])],
    ["departments in another order", (posting) => turn(posting["departments"])],
  ],
  lever: [
    ["a moved createdAt", (posting) => Object.assign(posting, { createdAt: 1_790_000_000_000 })],
    ["an updatedAt", (posting) => Object.assign(posting, { updatedAt: 1_790_000_000_000 })],
    ["a pixel", (posting) => Object.assign(posting, { additional: `${textOf(posting, "additional")}${PIXEL}7">` })],
    ["places in another order", (posting) => turn((posting["categories"] as Fields)["allLocations"])],
    [
      "the same markup spaced otherwise",
      (posting) => Object.assign(posting, { description: `\n${textOf(posting, "description")}\n` }),
    ],
  ],
  ashby: [
    ["a moved publishedAt", (posting) => Object.assign(posting, { publishedAt: "2026-11-20T01:02:03.000+00:00" })],
    ["an updatedAt", (posting) => Object.assign(posting, { updatedAt: "2026-11-20T01:02:03.000+00:00" })],
    [
      "a pixel",
      (posting) => Object.assign(posting, { descriptionHtml: `${textOf(posting, "descriptionHtml")}${PIXEL}7">` }),
    ],
    ["places in another order", (posting) => turn(posting["secondaryLocations"])],
    [
      "pay tiers in another order",
      (posting) => turn((posting["compensation"] as Fields | undefined)?.["compensationTiers"]),
    ],
    [
      "pay components in another order",
      (posting) => {
        const tiers = ((posting["compensation"] as Fields | undefined)?.["compensationTiers"] ?? []) as Fields[];
        for (const tier of tiers) turn(tier["components"]);
      },
    ],
  ],
};
const cases = (["ashby", "greenhouse", "lever"] as const).flatMap((provider) =>
  [...common, ...own[provider].map(([about, change]): (typeof common)[number] => [about, eachPosting(change)])].map(
    ([about, change]) => ({ provider, about, change }),
  ),
);

/** The fixtures' own board: a list that names another one is not taken. */
const BOARD = "acme";

beforeEach(async () => {
  await emptyStores();
});

/** A board that answers one payload after the other, crawled with each. */
async function crawlEach(
  provider: ProviderName,
  payloads: string[],
): Promise<{ id: string; outcomes: CrawlOutcome[] }> {
  const waiting = [...payloads];
  const crawler = createTestCrawler({ fetch: () => Promise.resolve(new Response(waiting.shift())) });
  await crawler.add({ url: addresses[provider](BOARD), name: BOARD });
  const id = sourceId(provider, BOARD);
  const outcomes: CrawlOutcome[] = [];
  for (let number = 1; number <= payloads.length; number++) {
    crawler.clock.now += 3_600_000;
    outcomes.push(await crawlBoard(crawler.deps, id, number));
  }
  return { id, outcomes };
}

/** A board with more than one of everything that is a list. */
function richFixture(provider: ProviderName): unknown {
  const payload = structuredClone(fixtures[provider]);
  const [posting] = postingsOf(payload);
  if (provider === "greenhouse" && posting !== undefined) {
    (posting["departments"] as Fields[]).push({ id: 13, name: "Vehicles", child_ids: [], parent_id: null });
    (posting["offices"] as Fields[]).push({ id: 8, name: "East", location: "New York, New York, United States" });
  }
  return payload;
}

async function eventsAfter(id: string, crawl: number): Promise<{ changes: unknown; metadata: Fields; type: string }[]> {
  const { results } = await env.DB.prepare(
    "select type, changes, metadata from events join sources on sources.id = source where source_id = ? and events.crawl_number > ?",
  )
    .bind(id, crawl)
    .all<{ type: EventType; changes: string; metadata: string }>();
  return results.map(({ type, changes, metadata }) => ({
    type,
    changes: unpackChanges(type, changes),
    metadata: unpackMetadata(type, metadata) as Fields,
  }));
}

describe("no event", () => {
  it.each(cases)("$provider: $about", async ({ provider, change }) => {
    const before = JSON.stringify(richFixture(provider));
    const after = change(richFixture(provider));
    expect(sha256(after)).not.toBe(sha256(before));
    const { id, outcomes } = await crawlEach(provider, [before, after]);
    expect(outcomes.map(({ kind }) => kind)[0]).toBe("changed");
    expect(await eventsAfter(id, 1)).toEqual([]);
    const { results } = await env.DB.prepare(
      "select number, opened, updated, closed, reopened, held, crawls.rejected, accepted from crawls join sources on sources.id = source where source_id = ? order by number",
    )
      .bind(id)
      .all();
    const none = { opened: 0, updated: 0, closed: 0, reopened: 0, held: 0, rejected: 0 };
    const [first] = results;
    expect(first?.["opened"]).toBeGreaterThan(0);
    expect(results).toEqual([
      { ...none, number: 1, opened: first?.["opened"], accepted: first?.["opened"] },
      { ...none, number: 2, accepted: first?.["opened"] },
    ]);
  });
});

describe("an event", () => {
  const texts: Record<ProviderName, string> = { ashby: "descriptionHtml", greenhouse: "content", lever: "description" };
  const titles: Record<ProviderName, string> = { ashby: "title", greenhouse: "title", lever: "text" };

  it.each(["ashby", "greenhouse", "lever"] as const)(
    "%s: a new description carries both hashes and both payloads, another field its old and new value",
    async (provider) => {
      const payload = structuredClone(fixtures[provider]);
      const before = JSON.stringify(payload);
      const [posting] = postingsOf(payload);
      const oldTitle = textOf(posting, titles[provider]).replace(/\s+/g, " ").trim();
      Object.assign(posting ?? {}, {
        [texts[provider]]: `${textOf(posting, texts[provider])} We also brew.`,
        [titles[provider]]: "Brewer",
      });
      const after = JSON.stringify(payload);
      const { id } = await crawlEach(provider, [before, after]);
      const [event, ...more] = await eventsAfter(id, 1);
      expect([event?.type, more]).toEqual(["job.updated", []]);
      const changes = event?.changes as [string, unknown, unknown][];
      expect(changes.find(([field]) => field === "title")).toEqual(["title", oldTitle, "Brewer"]);
      const description = changes.find(([field]) => field === "description");
      expect(description).toEqual([
        "description",
        expect.stringMatching(/^[0-9a-f]{64}$/),
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ]);
      expect(description?.[1]).not.toBe(description?.[2]);
      // Where the old title named a rank, that changes with it.
      const ranks = titleSeniorityOf(oldTitle) === null ? [] : ["seniority"];
      expect(changes.map(([field]) => field).toSorted()).toEqual(["description", ...ranks, "title"]);
      expect(event?.metadata).toEqual({
        payload: expect.stringContaining(sha256(after)),
        previous_payload: expect.stringContaining(sha256(before)),
      });
      // Both texts and both payloads are there to be looked at.
      const hashes = JSON.stringify([description?.[1], description?.[2]]);
      const kept = await env.DB.prepare(
        `select count(*) as n from (${STORED_HASHES}) where hash in (select value from json_each(?))`,
      )
        .bind(hashes)
        .first();
      expect(kept).toEqual({ n: 2 });
      for (const name of [event?.metadata["payload"], event?.metadata["previous_payload"]]) {
        const key = `raw/provider=${provider}/board=${BOARD}/date=${String(name).slice(0, 10)}/${String(name)}.json`;
        expect(await env.RAW.head(key), key).not.toBeNull();
      }
      expect(canonicalJson(fixtures[provider] as never)).toBe(canonicalJson(JSON.parse(before) as never));
    },
  );
});
