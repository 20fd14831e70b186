import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { optOutBoard, continueOptOuts } from "../../../../src/cron/boards/opt-out.ts";
import type { Job } from "../../../../src/core/job.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { createTestCrawler, type TestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";

const TEXT =
  "You will build the engines that our customers rest on, with a team of nine. We care about plain words, about " +
  "tests that fail, and about the people who read what we write. Our interviews take two weeks and three talks.";

interface Listed {
  key: number;
  title?: string;
  text?: string;
  place?: string;
}
const leverPosting = ({ key, title = "Engineer", text = TEXT, place = "Berlin, Germany" }: Listed): object => ({
  id: `00000000-0000-4000-8000-${String(key).padStart(12, "0")}`,
  text: title,
  categories: { location: place, team: "Core", department: "R", commitment: "Full-time", allLocations: [place] },
  createdAt: 1_760_000_000_000 + key,
  description: `<p>${text}</p>`,
  hostedUrl: `https://careers.example/${key}`,
  applyUrl: `https://careers.example/${key}/apply`,
});

/** Lever boards by token, as lists to be changed; a posting's own address answers 404 when no list has it. */
function boards() {
  const lists = new Map<string, Listed[]>();
  const fetch = (request: string | URL | Request): Promise<Response> => {
    const { pathname } = new URL(request instanceof Request ? request.url : request);
    const [, , , token = "", id] = pathname.split("/");
    const list = (lists.get(token) ?? []).map(leverPosting);
    if (id === undefined) return Promise.resolve(Response.json(list));
    const found = list.find((one) => (one as { id: string }).id === id);
    return Promise.resolve(found === undefined ? new Response("", { status: 404 }) : Response.json(found));
  };
  return { lists, crawler: createTestCrawler({ fetch }) };
}

let world: ReturnType<typeof boards>;
let crawler: TestCrawler;
beforeEach(async () => {
  await emptyStores();
  world = boards();
  crawler = world.crawler;
});

/** A crawl of a board of a company, by the company's name. */
async function crawl(token: string, list: Listed[], name = "Acme") {
  world.lists.set(token, list);
  const id = await crawler.add({ url: `https://jobs.lever.co/${token}`, name });
  return crawler.crawl(id);
}
const keyOf = ({ provider_job_key: key }: Job): number => Number(key.slice(-12));
async function postings(query: string): Promise<Job[]> {
  const response = await ask(`${BASE}/jobs?${query}`);
  const { data } = await response.json<{ data: Job[] }>();
  return data;
}
const collapsed = async (query = ""): Promise<[key: number, others: number | undefined][]> =>
  (await postings(`collapse=duplicates&${query}`)).map((job) => [keyOf(job), job.duplicate_count]);
const others = async (): Promise<[number, number | null][]> => {
  const { results } = await env.DB.prepare("select key, others from jobs order by key").all<{
    key: string;
    others: number | null;
  }>();
  return results.map(({ key, others: n }) => [Number(key.slice(-12)), n]);
};

const sorted = (counts: (number | null | undefined)[]): number[] =>
  counts.map((count) => count ?? 0).toSorted((a, b) => a - b);

describe("an opening on several boards and in several places", () => {
  it("is one row of a collapsed list, the one first seen, whatever the company's boards", async () => {
    await crawl("acme", [{ key: 1 }, { key: 2, title: "Cook" }]);
    await crawl("acme-eu", [
      { key: 3, place: "Paris, France" },
      { key: 4, place: "Rome, Italy" },
    ]);
    await crawl("globex", [{ key: 5 }], "Globex");
    expect((await postings("")).map(keyOf)).toEqual([5, 4, 3, 2, 1]);
    expect(await collapsed()).toEqual([
      [5, 0],
      [2, 0],
      [1, 2],
    ]);
    const all = await postings("");
    const ids = new Map(all.map((job) => [keyOf(job), job.duplicate_cluster_id]));
    expect(new Set([1, 3, 4].map((key) => ids.get(key))).size).toBe(1);
    expect(new Set([1, 2, 5].map((key) => ids.get(key))).size).toBe(3);
    expect((await postings(`duplicate_cluster_id=${ids.get(3) ?? ""}`)).map(keyOf)).toEqual([4, 3, 1]);
  });

  it("is found under filters that its head does not meet, once", async () => {
    await crawl("acme", [{ key: 1 }]);
    await crawl("acme-eu", [
      { key: 3, place: "Paris, France" },
      { key: 4, place: "Lyon, France" },
    ]);
    expect(await collapsed("country=france")).toEqual([[3, 2]]);
    expect(await collapsed("country=france,germany")).toEqual([[1, 2]]);
    expect(await collapsed("q=engineer&posted_after=2001-01-01T05:00:00Z")).toEqual([[1, 2]]);
    expect(await collapsed("city=lyon&status=any")).toEqual([[4, 2]]);
  });

  it("gets another head when its head closes or says something else, and none when one is left", async () => {
    await crawl("acme", [{ key: 1 }, { key: 9, title: "Cook" }]);
    await crawl("acme-eu", [{ key: 3 }, { key: 4 }]);
    expect(await others()).toEqual([
      [1, 2],
      [3, -1],
      [4, -1],
      [9, null],
    ]);
    await crawl("acme", [{ key: 9, title: "Cook" }]);
    const after = await others();
    expect(after.filter(([key]) => key === 1)).toEqual([[1, null]]);
    expect(sorted(after.map(([, n]) => n))).toEqual([-1, 0, 0, 1]);
    expect((await collapsed()).map(([, n]) => n)).toEqual([1, 0]);
    await crawl("acme-eu", [{ key: 3, text: `${TEXT} And more.` }, { key: 4 }]);
    expect((await others()).map(([, n]) => n)).toEqual([null, null, null, null]);
    expect(await collapsed()).toHaveLength(3);
    // It comes back: it was first seen before the other one.
    await crawl("acme", [{ key: 1 }, { key: 9, title: "Cook" }]);
    expect(await others()).toEqual([
      [1, 1],
      [3, null],
      [4, -1],
      [9, null],
    ]);
  });

  it("leaves with a board that opts out, and its other postings stand for it", async () => {
    await crawl("acme", [{ key: 1 }]);
    await crawl("acme-eu", [{ key: 3 }, { key: 4 }]);
    const { results } = await env.DB.prepare("select source_id from sources order by id").all<{ source_id: string }>();
    const stores = { db: env.DB, bucket: env.RAW };
    await optOutBoard(stores, results[0]?.source_id ?? "", "asked", crawler.clock.now);
    await continueOptOuts(stores, crawler.clock.now);
    expect(sorted((await others()).map(([, n]) => n))).toEqual([-1, 1]);
    expect(await collapsed()).toHaveLength(1);
  });
});

it("a replay and an index made anew come to the same heads", async () => {
  await crawl("acme", [{ key: 1 }, { key: 9, title: "Cook" }]);
  await crawl("acme-eu", [{ key: 3 }, { key: 4 }]);
  await crawl("acme", [{ key: 9, title: "Cook" }]);
  await crawl("acme-eu", [{ key: 3 }, { key: 4 }, { key: 5 }]);
  const before = await dumpFacts(env.DB);
  await reindexAll(env.DB, () => undefined);
  expect((await dumpFacts(env.DB))["job_index"]).toEqual(before["job_index"]);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  expect(await dumpFacts(env.DB)).toEqual(before);
});

it("a posting that comes after another one of its opening and place went is told from it", async () => {
  const cook = { key: 9, title: "Cook" };
  await crawl("acme", [cook]);
  await crawl("acme", [cook, { key: 1 }, { key: 2, place: "Paris, France" }]);
  await crawl("acme", [cook]);
  await crawl("acme", [cook, { key: 3 }]);
  const [job] = await postings("q=engineer");
  expect(keyOf(job as Job)).toBe(3);
  const { response, rowsRead } = await askCounted(`${BASE}/jobs/${job?.job_id ?? ""}`);
  const { data } = await response.json<{ data: Job }>();
  const first = (await postings("q=engineer&status=expired")).find((one) => keyOf(one) === 1);
  expect(data.extensions.repost).toEqual({
    reposted_from: first?.job_id,
    last_seen_at: first?.last_seen_at,
    location_text: "Berlin, Germany",
    basis: "description",
    first_opened_at: first?.first_seen_at,
    days_open: 0,
    postings: 2,
  });
  // The posting and its board, its place in the index, two for each other one of its opening, and the version.
  expect(rowsRead).toBeLessThanOrEqual(2 + 1 + 2 * 2 + 1);
  const page = await (await ask(`/jobs/${job?.job_id ?? ""}`)).text();
  expect(page).toContain(`/jobs/${first?.job_id ?? "?"}`);
  expect(page).toContain("Reposted");

  // What a first crawl found goes on from none, whatever is of its opening: none of it is read.
  await crawl("acme", [cook, { key: 3 }, { key: 10, title: "Cook" }]);
  const cooks = (await postings("q=cook")).map(async (one) => {
    const answer = await askCounted(`${BASE}/jobs/${one.job_id}`);
    const { data: single } = await answer.response.json<{ data: Job }>();
    return [keyOf(one), single.extensions.repost, answer.rowsRead];
  });
  expect(await Promise.all(cooks)).toEqual([
    [10, null, 2 + 1 + 2 + 1],
    [9, null, 2 + 1],
  ]);
});

describe("what it costs", () => {
  it("a posting that is alone costs no row written, one beside a head one, a head that closes takes one more", async () => {
    const many = Array.from({ length: 20 }, (_, key) => ({ key: 100 + key, title: `Cook ${key}` }));
    const own = await crawl("acme", many);
    const alone = await crawl("acme", [...many, { key: 1 }]);
    await crawl("acme-eu", [{ key: 2, title: "Cook" }]);
    await crawl("acme-us", many.slice(0, 1));
    const beside = await crawl("acme-eu", [
      { key: 2, title: "Cook" },
      { key: 3, title: "Engineer" },
    ]);
    const written = (outcome: Awaited<ReturnType<typeof crawl>>): number =>
      "rowsWritten" in outcome ? outcome.rowsWritten : Number.NaN;
    expect(own.kind).toBe("changed");
    expect(written(beside) - written(alone)).toBe(1);
    const unchanged = await crawl("acme", [...many, { key: 1 }]);
    expect(written(unchanged)).toBe(4);
  });

  it("a collapsed list reads two rows a posting returned and five, however many it leaves out", async () => {
    const copies = Array.from({ length: 60 }, (_, key) => ({ key: 100 + key, place: `Town ${key}` }));
    await crawl("acme", [{ key: 1 }, ...copies, { key: 2, title: "Cook" }, { key: 3, title: "Waiter" }]);
    const { response, rowsRead } = await askCounted(`${BASE}/jobs?collapse=duplicates&limit=3`);
    const { data } = await response.json<{ data: Job[] }>();
    expect(sorted(data.map((job) => job.duplicate_count))).toEqual([0, 0, 60]);
    expect(rowsRead).toBeLessThanOrEqual(2 * 3 + 5);
  });
});

it("pages of a collapsed list hold each opening once, and a cursor goes on in its own list only", async () => {
  const copies = (from: number): Listed[] =>
    Array.from({ length: 12 }, (_, n) => ({ key: from + n, title: `Engineer ${n % 4}` }));
  await crawl("acme", copies(100));
  await crawl("acme-eu", copies(200));
  for (const filter of ["", "&q=engineer"]) {
    const seen: number[] = [];
    let cursor = "";
    do {
      const response = await ask(`${BASE}/jobs?collapse=duplicates&limit=3${filter}${cursor}`);
      const { data, meta } = await response.json<{ data: Job[]; meta: { next_cursor?: string } }>();
      seen.push(...data.map(keyOf));
      expect(data.every((job) => job.duplicate_count === 5)).toBe(true);
      cursor = meta.next_cursor === undefined ? "" : `&cursor=${meta.next_cursor}`;
      if (cursor !== "") expect((await ask(`${BASE}/jobs?limit=3${filter}${cursor}`)).status).toBe(400);
    } while (cursor !== "");
    expect([filter, seen.length, new Set(seen).size]).toEqual([filter, 4, 4]);
  }
});

it("totals are of openings without filters, unavailable under them; by change time it is a 400", async () => {
  await crawl("acme", [{ key: 1 }, { key: 2 }, { key: 3, title: "Cook" }]);
  const meta = async (query: string): Promise<object> =>
    (await (await ask(`${BASE}/jobs?collapse=duplicates&include_total=true${query}`)).json<{ meta: object }>()).meta;
  expect(await meta("")).toMatchObject({ total_matching: 2 });
  expect(await meta("&q=cook")).toMatchObject({ total_matching_unavailable: true });
  expect((await ask(`${BASE}/jobs?collapse=duplicates&changed_after=2026-01-01`)).status).toBe(400);
  expect((await ask(`${BASE}/jobs?collapse=all`)).status).toBe(400);
});

it("two crawls at once that both bring an opening's first posting leave one head", async () => {
  await crawl("acme", [{ key: 9, title: "Cook" }]);
  await crawl("acme-eu", [{ key: 8, title: "Waiter" }]);
  world.lists.set("acme", [{ key: 9, title: "Cook" }, { key: 1 }]);
  world.lists.set("acme-eu", [{ key: 8, title: "Waiter" }, { key: 2 }]);
  const ids = await env.DB.prepare("select source_id from sources order by id").all<{ source_id: string }>();
  await Promise.all(ids.results.map(async ({ source_id: id }) => crawler.crawl(id)));
  expect(sorted((await others()).map(([, n]) => n))).toEqual([-1, 0, 0, 1]);
});
