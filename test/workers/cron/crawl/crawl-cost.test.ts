import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { countEvents } from "../../../../src/db/crawl/chain-events.ts";
import { limits } from "../../../../src/core/limits.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { createRandom } from "../../../sim/random.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { askCounted, BASE } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";
import { objectKeys } from "../../stores.ts";

/** Lever's list as the site would answer it, for postings that the test makes by hand. */
function leverBoard(postings: object[]): { fetch: (request: string | URL | Request) => Promise<Response> } {
  return { fetch: () => Promise.resolve(Response.json(postings)) };
}

const categories = {
  location: "Berlin, Germany",
  team: "Platform",
  department: "Engineering",
  commitment: "Full-time",
  allLocations: ["Berlin, Germany"],
};
const paris = { location: "Paris, France", allLocations: ["Paris, France"] };
const leverPosting = (index: number, over: object = {}): Record<string, unknown> => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  text: `Engineer ${index}`,
  categories,
  country: "DE",
  workplaceType: "hybrid",
  createdAt: 1_760_000_000_000 + index,
  description: `<p>We build things, number ${index}. This is a text about the work that you will do and about the team that you will join here.</p>`,
  hostedUrl: `https://costs.example/jobs/${index}`,
  applyUrl: `https://costs.example/jobs/${index}/apply`,
  ...over,
});

describe("what a change costs", () => {
  const url = "https://jobs.lever.co/costs";
  const hundred = Array.from({ length: 100 }, (_, index) => leverPosting(index));
  const withChange = (over: object): object[] => [leverPosting(0, over), ...hundred.slice(1)];
  /** At the addresses that Lever gives them: they say board and key, so that no index has them. */
  const listed = (board: { url: string }, postings: object[]) =>
    leverBoard(postings.map((one) => ({ ...one, ...addressesAt(`${board.url}/${(one as { id: string }).id}`) })));
  const addressesAt = (address: string) => ({ hostedUrl: address, applyUrl: `${address}/apply` });

  it.each([
    // Its rank too, which is of the same row of events.
    ["title", { text: "Staff Engineer" }, 2, 5],
    [
      "description",
      {
        description:
          "<p>This is another text about the work that you will do and the people with whom you will do it.</p>",
      },
      1,
      // Nothing is counted by it: the log of counts stays.
      5,
    ],
    [
      "title and description",
      {
        text: "Principal Engineer",
        description:
          "<p>Once more this is another text about the work and the people with whom you will do it here.</p>",
      },
      3,
      6,
    ],
    ["salary", { salaryRange: { min: 70_000, max: 90_000, currency: "EUR", interval: "per-year-salary" } }, 4, 6],
    ["work model", { workplaceType: "remote" }, 1, 5],
    ["department", { categories: { ...categories, department: "Sales" } }, 1, 5],
    ["place", { country: "FR", categories: { ...categories, ...paris } }, 4, 5],
    [
      "everything",
      {
        text: "Senior Seller",
        country: "FR",
        workplaceType: "remote",
        description:
          "<p>Wir suchen eine Person, die mit uns und für uns an der Sache arbeitet, und das ist nicht alles.</p>",
        salaryRange: { min: 70_000, max: 90_000, currency: "EUR", interval: "per-year-salary" },
        categories: { ...categories, ...paris, team: "Field", department: "Sales", commitment: "Part-time" },
      },
      16,
      7,
    ],
  ])("of a posting with another %s each row that is written is known", async (name, over, events, rows) => {
    const board = { url: `${url}${name.replaceAll(" ", "")}`, name: `Costs ${name}` };
    const first = createTestCrawler(listed(board, hundred));
    const id = await first.add(board);
    await first.crawl(id);
    const second = createTestCrawler(listed(board, withChange(over)));
    second.clock.now = first.clock.now;
    const changed = await second.crawl(id);
    if (changed.kind !== "changed") throw new Error(`the crawl came to ${changed.kind}`);
    expect(countEvents(changed.commit)).toBe(events);
    // The crawl's own: its row with index, the board with its due index, the feed's index, the log of counts.
    const own = 6;
    // Its events (one row), the posting, its place by change time; where they change its description, and its words
    // in the index (those of its description too), once more for its place among those posted and among those paid in a currency.
    expect(changed.rowsWritten - own).toBe(rows);
  });

  it("one whose address says no key, or no board, has an index row more for each", async () => {
    const written: number[] = [];
    for (const [name, address] of [
      ["said", (id: string) => `${url}said/${id}`],
      ["nokey", () => `${url}nokey/map-reader`],
      ["noboard", (id: string) => `https://example.com/jobs/${id}`],
    ] as const) {
      const list = (text: string) =>
        leverBoard([leverPosting(0, { text, ...addressesAt(address(String(leverPosting(0)["id"]))) })]);
      const first = createTestCrawler(list("Engineer"));
      const id = await first.add({ url: `${url}${name}`, name });
      await first.crawl(id);
      const second = createTestCrawler(list("Staff Engineer"));
      second.clock.now = first.clock.now;
      const changed = await second.crawl(id);
      written.push(changed.kind === "changed" ? changed.rowsWritten : 0);
    }
    const [said = 0, ...hidden] = written;
    expect(hidden).toEqual([said + 1, said + 1]);
  });

  it("a moved date refreshes the row and is no event", async () => {
    const board = { url: `${url}dates`, name: "Dates" };
    const first = createTestCrawler(listed(board, hundred));
    const id = await first.add(board);
    await first.crawl(id);
    const second = createTestCrawler(listed(board, withChange({ createdAt: 1_790_000_000_000 })));
    second.clock.now = first.clock.now;
    const moved = await second.crawl(id);
    if (moved.kind !== "changed") throw new Error(`the crawl came to ${moved.kind}`);
    expect(countEvents(moved.commit)).toBe(0);
    // Its index row and the log of counts, since the day it was posted is searched and counted by; its place among
    // those posted, that it leaves and that it takes.
    expect(moved.rowsWritten).toBe(9);
    const row = await env.DB.prepare(
      "select posted_at from jobs join sources on sources.id = source where source_id = ? and key like '%000'",
    )
      .bind(id)
      .first();
    expect(row).toEqual({ posted_at: 1_790_000_000_000 });
  });
});

describe("how often D1 is called after the list is known", () => {
  const aboutUs =
    "We build things for people who build things, and this is what all of our postings say of us. ".repeat(9);
  const texts = (index: number, version: number): object => ({
    description: `<p>${aboutUs}</p><p>Number ${index}, as we said it the ${version}th time.</p>`,
  });

  it("is twice at most when nothing changed, and four times when postings changed, came and closed", async () => {
    const listed = new Map(Array.from({ length: 60 }, (_, index) => [index, 0]));
    const counting = countingD1(env.DB);
    let [before, asked] = [0, 0];
    const fetch = (request: string | URL | Request): Promise<Response> => {
      const { pathname } = new URL(request instanceof Request ? request.url : request);
      // Their own addresses say nothing: only the third list in a row that lacks one closes it.
      if (!pathname.endsWith("/calls")) {
        asked++;
        return Promise.resolve(new Response("", { status: 500 }));
      }
      before = counting.calls();
      return Promise.resolve(
        Response.json([...listed].map(([index, version]) => leverPosting(index, texts(index, version)))),
      );
    };
    const crawler = createTestCrawler({ fetch }, { db: counting.db });
    const id = await crawler.add({ url: "https://jobs.lever.co/calls", name: "Calls" });
    const crawl = async (): Promise<{ calls: number; closed: number; kind: string }> => {
      const outcome = await crawler.crawl(id);
      const closed = outcome.kind === "changed" ? outcome.commit.crawl.closed : 0;
      return { calls: counting.calls() - before, closed, kind: outcome.kind };
    };
    expect((await crawl()).calls).toBeLessThanOrEqual(4);
    const unchanged = await crawl();
    expect(unchanged.kind).toBe("unchanged");
    expect(unchanged.calls).toBeLessThanOrEqual(2);
    let closed = 0;
    for (let round = 1; round <= 6; round++) {
      listed.delete(round);
      listed.set(60 + round, 0);
      for (const index of [10, 11]) listed.set(index, round);
      const changed = await crawl();
      expect(changed.kind).toBe("changed");
      expect(changed.calls, `round ${round}`).toBeLessThanOrEqual(4);
      closed += changed.closed;
    }
    expect(closed).toBeGreaterThan(2);
    // What is asked behind the list is no reason for a call more.
    expect(asked).toBeGreaterThan(2);
  });
});

describe("postings of thousands of words", () => {
  it("are crawled, searched and counted like others, as far as their first words", async () => {
    const random = createRandom(5);
    const word = (): string => random.int(36 ** 5, 36 ** 7).toString(36);
    const words = (count: number): string => Array.from({ length: count }, word).join(" ");
    const vast = Array.from({ length: 60 }, (_, index) =>
      leverPosting(index, {
        text: `Seller ${words(60)}`,
        categories: {
          ...categories,
          department: `"\\é`.repeat(300) + String(index),
          location: words(100),
          allLocations: Array.from({ length: 40 }, () => words(100)),
        },
      }),
    );
    const crawler = createTestCrawler(leverBoard(vast));
    const id = await crawler.add({ url: "https://jobs.lever.co/vast", name: "Vast" });
    let crawls = 0;
    for (let outcome = await crawler.crawl(id); outcome.kind === "changed"; outcome = await crawler.crawl(id)) {
      expect(++crawls).toBeLessThan(4);
    }
    const row = await env.DB.prepare("select open_jobs, health from sources where source_id = ?").bind(id).first();
    expect(row).toEqual({ open_jobs: 60, health: "ok" });
    const facets = await askCounted(`${BASE}/jobs/facets?field=org,department&q=seller&limit=100`);
    expect(facets.response.status).toBe(200);
    expect((await facets.response.json<{ data: object[] }>()).data).toContainEqual({ value: "Vast", count: 60 });
    const kept = await dumpFacts(env.DB);
    await reindexAll(env.DB, () => undefined);
    const rebuilt = await dumpFacts(env.DB);
    expect(rebuilt["job_index"]).toEqual(kept["job_index"]);
    expect(new Set(rebuilt["counts"])).toEqual(new Set(kept["counts"]));
    // The log is no longer than one row holds, and every posting has all its words up to the limit.
    const most = kept["job_index"]?.find((line) => (line.match(/\uE000l/g)?.length ?? 0) > 300);
    expect(most?.match(/\uE000l/g)?.length).toBeLessThanOrEqual(limits.placeWordsMax);
  });
});

describe("what an unchanged board costs", () => {
  const sim = createSimulator({ world: { seed: 5, boards: 3, postingsPerBoard: 100, rates: { quietBoards: 1 } } });

  it.each(sim.boards())(
    "$provider: an unchanged board of 100 postings writes at most 4 rows and no object",
    async (board) => {
      const crawler = createTestCrawler(sim);
      // Other tests' crawls are in this database too: a clock that goes back costs a row.
      const newest = await env.DB.prepare("select max(at) as at from crawls").first<{ at: number }>();
      crawler.clock.now = newest?.at ?? crawler.clock.now;
      const id = await crawler.add(board);
      await crawler.crawl(id);
      const objects = (await objectKeys()).length;
      sim.requests.length = 0;
      const conditional = await crawler.crawl(id);
      expect(conditional.kind).toBe("unchanged");
      expect(sim.requests.at(-1)?.status).toBe(304);
      expect(conditional).toHaveProperty("rowsWritten");
      expect("rowsWritten" in conditional && conditional.rowsWritten).toBeLessThanOrEqual(4);
      // The same without validators: the same bytes come again, and still nothing is stored or read.
      await env.DB.prepare("update sources set etag = null, last_modified = null where source_id = ?").bind(id).run();
      const sameBytes = await crawler.crawl(id);
      expect(sim.requests.at(-1)?.status).toBe(200);
      expect(sameBytes.kind).toBe("unchanged");
      expect("rowsWritten" in sameBytes && sameBytes.rowsWritten).toBeLessThanOrEqual(4);
      expect((await objectKeys()).length).toBe(objects);
    },
  );
});

describe("a board with more changes than one crawl writes", () => {
  it("is read on by the next crawls, as one baseline, closing nothing meanwhile", async () => {
    const total = limits.changesPerCrawlMax * 2 + 50;
    const all = Array.from({ length: total }, (_, index) => leverPosting(index));
    const crawler = createTestCrawler(leverBoard(all));
    const id = await crawler.add({ url: "https://jobs.lever.co/large", name: "Large" });
    const payloads = (await objectKeys("raw/provider=lever/board=large")).length;
    const state = async (): Promise<unknown> =>
      await env.DB.prepare(
        "select open_jobs, reading, last_complete_at is null as incomplete from sources where source_id = ?",
      )
        .bind(id)
        .first();
    const taken: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const crawl = await crawler.crawl(id);
      if (crawl.kind !== "changed") throw new Error(`the crawl came to ${crawl.kind}`);
      taken.push(crawl.commit.crawl.opened);
      expect(crawl.commit.crawl).toMatchObject({ baseline: true, closed: 0, held: 0 });
      expect((crawl.commit.board.reading ?? 0) > 0).toBe(turn < 2);
    }
    expect(taken).toEqual([limits.changesPerCrawlMax, limits.changesPerCrawlMax, 50]);
    expect(await state()).toEqual({ open_jobs: total, reading: 0, incomplete: 0 });
    // The same bytes were stored once.
    expect((await objectKeys("raw/provider=lever/board=large")).length - payloads).toBe(1);
    expect((await crawler.crawl(id)).kind).toBe("unchanged");

    // Half of them vanish: suspect, nothing closes.
    const half = createTestCrawler(leverBoard(all.slice(0, total / 2)));
    half.clock.now = crawler.clock.now;
    const lost = await half.crawl(id);
    expect(lost.kind === "changed" && lost.commit.crawl).toMatchObject({ closed: 0, held: total / 2 });
  });
});

describe("a board beyond the limits", () => {
  it("is refused with a recorded reason, and nothing of it closes", async () => {
    const url = "https://jobs.lever.co/toomany";
    const few = createTestCrawler(leverBoard([leverPosting(1), leverPosting(2)]));
    const id = await few.add({ url, name: "Too many" });
    await few.crawl(id);
    const many = Array.from({ length: limits.postingsPerCrawlMax + 1 }, (_, index) => ({ id: String(index + 10) }));
    const refused = createTestCrawler(leverBoard(many));
    refused.clock.now = few.clock.now;
    expect(await refused.crawl(id)).toMatchObject({ kind: "failed", failure: { code: "bad_payload" } });
    const row = await env.DB.prepare(
      "select outcome, detail from crawls join sources on sources.id = source where source_id = ? order by number desc limit 1",
    )
      .bind(id)
      .first<{ outcome: string; detail: string }>();
    expect(row?.outcome).toBe("failed");
    expect(JSON.parse(row?.detail ?? "")).toMatchObject({
      error: "bad_payload",
      message: expect.stringContaining(String(limits.postingsPerCrawlMax)),
    });
    const open = await env.DB.prepare("select open_jobs, health from sources where source_id = ?").bind(id).first();
    expect(open).toEqual({ open_jobs: 2, health: "failing" });
  });
});
