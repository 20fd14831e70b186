import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { askBoard } from "../../../../src/cron/boards/ask-board.ts";
import { getGzip } from "../../../../src/cron/archive/gzip-objects.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { ticketFor } from "../../../sim/protocols/protocol.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler, type TestCrawler } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

/** More than one page of its search. */
const POSTINGS = 230;
const sim = createSimulator({ world: { seed: 5, boards: 1, providers: ["paycom"], postingsPerBoard: POSTINGS } });
const board = sim.boards()[0] ?? expect.fail("no board");
const TOKEN = ticketFor(board.board.toUpperCase());
const PAGE = /\/portal\//;

let crawler: TestCrawler;
/** Answers in place of the simulator's, for some addresses. */
let spoiled: ((request: Request) => Response | null) | null = null;
/** Slots that the hosts have left; then none. */
let slots = Infinity;
let id = "";

beforeEach(async () => {
  await emptyStores();
  [spoiled, slots, sim.requests.length] = [null, Infinity, 0];
  crawler = createTestCrawler(
    { fetch: async (input, init) => spoiled?.(new Request(input, init)) ?? (await sim.fetch(input, init)) },
    { takeTurn: () => Promise.resolve(slots-- > 0) },
  );
  id = await crawler.add(board);
});

const askedFor = (path: RegExp): number => sim.requests.filter(({ url }) => path.test(url)).length;
const openJobs = async (): Promise<number> => (await readSource(env.DB, id))?.openJobs ?? 0;

/** Crawls until the list is taken to its end: each continuation comes at once. */
async function crawlOn(): Promise<void> {
  while (((await readSource(env.DB, id))?.reading ?? 0) > 0) {
    crawler.clock.now -= 3_500_000;
    await crawler.crawl(id);
  }
}

it("is got once in a crawl, and asked with for pages and answers", async () => {
  await crawler.crawl(id);
  // robots.txt of two hosts, the ticket, three pages, forty answers.
  expect([askedFor(/robots\.txt/), askedFor(PAGE), askedFor(/previews/), askedFor(/job-postings/)]).toEqual([
    2, 1, 3, 40,
  ]);
  expect(sim.requests.every(({ status, url }) => status === 200 || url.endsWith("/robots.txt"))).toBe(true);
  // The board pays for it.
  expect((await readSource(env.DB, id))?.spentRequests).toBe(1 + 3 + 40);
  await crawlOn();
  expect(await openJobs()).toBe(POSTINGS);
  sim.requests.length = 0;
  expect((await crawler.crawl(id)).kind).toBe("unchanged");
  expect([askedFor(PAGE), askedFor(/previews/)]).toEqual([1, 3]);
});

it("lets a list go on in a later crawl with a ticket of its own, and stands nowhere in what is kept", async () => {
  // Two robots.txt, the ticket, two of three pages.
  slots = 5;
  expect((await crawler.crawl(id)).kind).toBe("unchanged");
  expect([askedFor(PAGE), askedFor(/previews/)]).toEqual([1, 2]);
  slots = Infinity;
  await crawlOn();
  expect(await openJobs()).toBe(POSTINGS);
  expect(askedFor(/previews/)).toBe(3);
  const textOf = async (key: string): Promise<string> =>
    new TextDecoder().decode((await getGzip(env.RAW, key)) ?? undefined);
  const kept = await Promise.all((await objectKeys()).map(textOf));
  const facts = await dumpFacts(env.DB);
  expect(kept.length).toBeGreaterThan(5);
  for (const text of [...kept, JSON.stringify(facts)]) expect(text).not.toContain(TOKEN);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  expect(await dumpFacts(env.DB)).toEqual(facts);
});

it("that is not had, or is none any more, closes nothing", async () => {
  await crawler.crawl(id);
  await crawlOn();
  const failures: [RegExp, number, string, string][] = [
    [PAGE, 200, "<!DOCTYPE html><html><body>Maintenance</body></html>", "bad_payload"],
    [PAGE, 404, "", "not_found"],
    [PAGE, 403, "", "blocked"],
    [/previews/, 401, "", "blocked"],
  ];
  for (const [path, status, body, code] of failures) {
    spoiled = ({ url }) => (path.test(url) ? new Response(body, { status }) : null);
    const outcome = await crawler.crawl(id);
    expect(outcome.kind === "failed" ? outcome.failure.code : outcome.kind, `${status} ${body}`).toBe(code);
    expect(await openJobs()).toBe(POSTINGS);
  }
  spoiled = null;
  expect((await crawler.crawl(id)).kind).toBe("unchanged");
  expect((await readSource(env.DB, id))?.health).toBe("ok");
});

it("is not got where robots.txt does not allow its page, nor is anything behind it", async () => {
  spoiled = ({ url }) =>
    url === "https://www.paycomonline.net/robots.txt" ? new Response("User-agent: *\nDisallow: /v4/") : null;
  const outcome = await crawler.crawl(id);
  expect(outcome.kind === "failed" ? outcome.failure.code : outcome.kind).toBe("robots_disallowed");
  expect(askedFor(/portal/)).toBe(0);
});

it("is asked for at the machine that its page names, and at no other host than the provider's", async () => {
  spoiled = ({ url }) =>
    PAGE.test(url)
      ? new Response(
          `<script>x={"sessionJWT":"${TOKEN}","u":"{\\"atsPortalMantleServiceUrl\\":\\"https:\\/\\/evil.example\\"}"}</script>`,
        )
      : null;
  const outcome = await crawler.crawl(id);
  expect(outcome.kind === "failed" ? outcome.failure.code : outcome.kind).toBe("redirect_refused");
});

it("is got for a board that is asked before it is added", async () => {
  const asked = await askBoard(crawler.deps, providers.paycom, board.board);
  expect(asked).toMatchObject({ ok: true, listed: 100, total: POSTINGS });
  expect(askedFor(PAGE)).toBe(1);
});
