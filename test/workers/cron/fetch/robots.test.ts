import { env } from "cloudflare:workers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { crawlBoard, type CrawlOutcome } from "../../../../src/cron/crawl/crawl-board.ts";
import { lever } from "../../../../src/cron/providers/ats/lever.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { limits } from "../../../../src/core/limits.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler, type TestCrawler } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

const HOST = "jobs.pages.example";
const LIST = `https://${HOST}/board/acme?page=1`;
const ROBOTS = `https://${HOST}/robots.txt`;

/** An ATS whose lists and postings are pages for people; what they hold is as Lever's. */
const pages: Provider = {
  ...lever,
  name: "pages",
  label: "Pages",
  example: "acme",
  format: "json",
  hosts: () => [HOST, "www.pages.example"],
  asks: "pages",
  boardFromUrl: ({ hostname, pathname }) => (hostname === HOST ? (pathname.split("/")[2] ?? null) : null),
  boardUrl: (board) => `https://${HOST}/board/${board}`,
  listRequest: (board) => ({ url: `https://${HOST}/board/${board}?page=1` }),
  meanings: { goneRedirects: ["gone.pages.example"], emptyList: "empty" },
  detailRequest: (board, key) => ({ url: `https://${HOST}/posting/${board}/${key}` }),
};
const registry: Record<string, Provider> = providers;
beforeAll(() => {
  registry["pages"] = pages;
});
afterAll(() => {
  delete registry["pages"];
});

const sim = createSimulator({ world: { seed: 12, boards: 2, postingsPerBoard: 6, rates: { quietBoards: 0 } } });
let list = "";
type Answers = Record<string, () => Response | Promise<Response>>;
let answers: Answers = {};
let asked: string[] = [];
let crawler: TestCrawler;
let id = "";

const text = (body: string, init?: ResponseInit) => (): Response => new Response(body, init);
const redirect = (location: string) => (): Response => new Response(null, { status: 302, headers: { location } });

beforeEach(async () => {
  await emptyStores();
  const board = sim.boards().find(({ provider }) => provider === "lever");
  list = await (await sim.fetch(`https://api.lever.co/v0/postings/${board?.board}?mode=json`)).text();
  asked = [];
  answers = { [LIST]: text(list) };
  crawler = createTestCrawler(
    {
      fetch: async (input) => {
        const { url } = new Request(input);
        asked.push(url);
        const answer = answers[url];
        if (answer === undefined) return new Response(null, { status: 404 });
        return await answer();
      },
    },
    { fetchTimeoutMs: 500 },
  );
  id = await crawler.add({ url: pages.boardUrl("acme"), name: "Acme" });
});

/** Crawls with what robots.txt says, and what came of it. */
async function crawlUnder(robots: Answers[string]): Promise<string> {
  answers[ROBOTS] = robots;
  const outcome = await crawler.crawl(id);
  return outcome.kind === "failed" ? outcome.failure.code : outcome.kind;
}

describe("a provider of pages asks the host's robots.txt first", () => {
  it.each<[about: string, robots: Answers[string], outcome: string]>([
    ["allows the page", text("User-agent: *\nDisallow: /posting"), "changed"],
    ["forbids the page", text("User-agent: jobledger\nDisallow: /board"), "robots_disallowed"],
    ["forbids it to others", text("User-agent: other\nDisallow: /"), "changed"],
    ["is not there", text("", { status: 404 }), "changed"],
    ["may not be read", text("", { status: 403 }), "changed"],
    ["is asked too often", text("", { status: 429 }), "robots_disallowed"],
    ["fails", text("", { status: 500 }), "robots_disallowed"],
    ["is not available", text("", { status: 503 }), "robots_disallowed"],
    ["can't be reached", () => Promise.reject(new Error("connection refused")), "robots_disallowed"],
    [
      "never ends",
      () => new Response(new ReadableStream({ pull: async () => new Promise(() => undefined) })),
      "robots_disallowed",
    ],
    ["moved to another host of the provider", redirect("https://www.pages.example/robots.txt"), "robots_disallowed"],
    ["leads off the provider's hosts", redirect("https://elsewhere.example/robots.txt"), "robots_disallowed"],
    ["leads to where boards that are gone lead", redirect("https://gone.pages.example/"), "changed"],
    ["leads off https", redirect(`http://${HOST}/robots2.txt`), "robots_disallowed"],
    ["leads in a circle", redirect(ROBOTS), "robots_disallowed"],
  ])("that %s", async (_, robots, outcome) => {
    answers["https://www.pages.example/robots.txt"] = text("User-agent: *\nDisallow: /board");
    expect(await crawlUnder(robots)).toBe(outcome);
    expect(asked[0]).toBe(ROBOTS);
    expect(asked.includes(LIST)).toBe(outcome === "changed");
    expect(asked.every((url) => pages.hosts("acme").includes(new URL(url).hostname) && url.startsWith("https:"))).toBe(
      true,
    );
  });

  it("follows five redirects and no sixth", async () => {
    const hop = (n: number): string => `https://${HOST}/robots-${n}.txt`;
    for (let n = 1; n < 5; n++) answers[hop(n)] = redirect(hop(n + 1));
    answers[hop(5)] = text("User-agent: *\nAllow: /");
    expect(await crawlUnder(redirect(hop(1)))).toBe("changed");
    await env.RAW.delete(`robots/host=${HOST}.json`);
    answers[hop(5)] = redirect(hop(6));
    answers[hop(6)] = text("User-agent: *\nAllow: /");
    expect(await crawlUnder(redirect(hop(1)))).toBe("robots_disallowed");
    expect(asked).not.toContain(hop(6));
  });

  it("reads 500 KiB of it and leaves the rest", async () => {
    const filler = (bytes: number): string => `#${"x".repeat(bytes - 2)}\n`;
    const group = "User-agent: *\n";
    const rule = "Disallow: /board\n";
    const before = limits.robotsBytesMax - group.length - rule.length;
    expect(await crawlUnder(text(group + filler(before) + rule + filler(100_000)))).toBe("robots_disallowed");
    await env.RAW.delete(`robots/host=${HOST}.json`);
    expect(await crawlUnder(text(group + filler(before + rule.length) + rule))).toBe("changed");
  });

  it("keeps what it said for a day, a failure for an hour", async () => {
    const timesAsked = (): number => asked.filter((url) => url === ROBOTS).length;
    expect(await crawlUnder(text("User-agent: *\nAllow: /"))).toBe("changed");
    const said = crawler.clock.now;
    crawler.clock.now = said + limits.robotsMsMax - 3_600_000 - 1;
    await crawlUnder(text("User-agent: *\nDisallow: /"));
    expect(timesAsked()).toBe(1);
    crawler.clock.now = said + limits.robotsMsMax - 3_600_000;
    expect(await crawlUnder(text("", { status: 500 }))).toBe("robots_disallowed");
    expect(timesAsked()).toBe(2);
    crawler.clock.now += limits.robotsRetryMs - 3_600_000 - 1;
    expect(await crawlUnder(text("", { status: 404 }))).toBe("robots_disallowed");
    expect(timesAsked()).toBe(2);
    expect(await crawlUnder(text("", { status: 404 }))).toBe("unchanged");
    expect(timesAsked()).toBe(3);
    expect(await objectKeys("robots/")).toHaveLength(1);
  });

  it("is refused a page that an allowed one redirects to, and a host that has its own rules", async () => {
    answers[LIST] = redirect(`https://${HOST}/private`);
    answers[`https://${HOST}/private`] = text(list);
    expect(await crawlUnder(text("User-agent: *\nDisallow: /private"))).toBe("robots_disallowed");
    expect(asked).not.toContain(`https://${HOST}/private`);
    answers[LIST] = redirect("https://www.pages.example/list");
    answers["https://www.pages.example/list"] = text(list);
    answers["https://www.pages.example/robots.txt"] = text("User-agent: *\nDisallow: /");
    expect(await crawlUnder(text(""))).toBe("robots_disallowed");
    expect(asked).not.toContain("https://www.pages.example/list");
  });

  it("waits for the host's turn for it as for any page", async () => {
    answers[ROBOTS] = text("");
    const turns: string[] = [];
    const deps = { ...crawler.deps, takeTurn: (host: string) => Promise.resolve(turns.push(host) < 2) };
    expect(await crawlBoard(deps, id, 1)).toEqual({ kind: "busy" });
    expect([turns, asked]).toEqual([[HOST, HOST], [ROBOTS]]);
    const none = { ...crawler.deps, takeTurn: () => Promise.resolve(false) };
    await env.RAW.delete(`robots/host=${HOST}.json`);
    expect(await crawlBoard(none, id, 1)).toEqual({ kind: "busy" });
    expect(asked).toEqual([ROBOTS]);
  });
});

it("what is disallowed is on the ledger with its reason, holds the board back, and closes nothing", async () => {
  expect(await crawlUnder(text(""))).toBe("changed");
  const before = await env.DB.prepare("select open_jobs from sources").first();
  expect(before).not.toEqual({ open_jobs: 0 });
  await env.RAW.delete(`robots/host=${HOST}.json`);
  const pauses: number[] = [];
  for (let week = 0; week < 12; week++) {
    expect(await crawlUnder(text("User-agent: *\nDisallow: /"))).toBe("robots_disallowed");
    const row = await readSource(env.DB, id);
    expect(row).toMatchObject({ health: "blocked", failures: week + 1 });
    pauses.push((row?.nextCrawlAfter ?? 0) - (row?.lastCrawledAt ?? 0));
    crawler.clock.now += 7 * 24 * 3_600_000;
  }
  expect(pauses[0]).toBe(limits.intervalMsMin);
  expect(pauses.at(-1)).toBe(limits.intervalMsMax);
  expect(await env.DB.prepare("select open_jobs from sources").first()).toEqual(before);
  const crawl = await env.DB.prepare("select outcome, closed, detail from crawls order by number desc limit 1").first<{
    detail: string;
  }>();
  expect(crawl).toMatchObject({ outcome: "failed", closed: 0 });
  expect(JSON.parse(crawl?.detail ?? "")).toEqual({
    error: "robots_disallowed",
    message: `robots.txt does not allow ${LIST}`,
  });
});

it("a posting's own page that is disallowed is not asked, so the posting stays open until lists agree", async () => {
  expect(await crawlUnder(text("User-agent: *\nDisallow: /posting"))).toBe("changed");
  const postings = JSON.parse(list) as unknown[];
  answers[LIST] = text(JSON.stringify(postings.slice(1)));
  const kinds: CrawlOutcome["kind"][] = [];
  for (let crawl = 0; crawl < 2; crawl++) kinds.push((await crawler.crawl(id)).kind);
  expect(kinds).toEqual(["changed", "changed"]);
  expect(asked.some((url) => url.includes("/posting/"))).toBe(false);
  const closed = "select count(*) as n from events where type = 'job.closed'";
  expect(await env.DB.prepare(closed).first()).toEqual({ n: 0 });
  // Allowed, its page is asked, and is what proves it gone.
  await env.RAW.delete(`robots/host=${HOST}.json`);
  await crawlUnder(text("User-agent: *\nAllow: /"));
  expect(asked.filter((url) => url.includes("/posting/"))).toHaveLength(1);
  expect(await env.DB.prepare(closed).first()).toEqual({ n: 1 });
});

it("a documented API is asked without it", async () => {
  const requests: string[] = [];
  const plain = createTestCrawler({
    fetch: async (input) => {
      requests.push(new Request(input).url);
      return await sim.fetch(input);
    },
  });
  for (const board of sim.boards()) await plain.crawl(await plain.add(board));
  expect(requests.length).toBeGreaterThanOrEqual(sim.boards().length);
  expect(requests.filter((url) => url.includes("robots"))).toEqual([]);
  expect(sourceId("pages", "acme")).toBe(id);
});
