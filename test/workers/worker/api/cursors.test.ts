import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeCursor, type CursorList } from "../../../../src/core/cursor.ts";
import { jobId, orgId } from "../../../../src/core/ids.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readEpoch } from "../../../../src/db/boards/catalogue-state.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { Problem } from "../../../../src/worker/http/problem.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";

const simulator = createSimulator({ world: { seed: 31, boards: 6, postingsPerBoard: 25 } });
const crawler = createTestCrawler(simulator);
let lists: string[] = [];

beforeAll(async () => {
  const boards: string[] = [];
  for (const board of simulator.boards()) boards.push(await crawler.add(board));
  for (let round = 0; round <= 3; round++) {
    simulator.setRound(round);
    for (const board of boards) await crawler.crawl(board);
  }
  const busy = await env.DB.prepare(
    "select job_id as id from jobs join events on events.job = jobs.id group by jobs.id having count(*) > 1",
  ).first<{ id: string }>();
  lists = [
    "jobs?limit=1",
    "jobs/search?status=any&limit=1",
    "jobs?changed_after=2026-01-01&status=any&limit=1",
    `sources/${boards[0] ?? ""}/jobs?limit=1`,
    `jobs/${busy?.id ?? ""}/events?limit=1`,
    "events/search?limit=1",
    "orgs?limit=1",
    "sources?limit=1",
    "crawls?limit=1",
    `sources/${boards[0] ?? ""}/crawls?limit=1`,
  ];
});

const cursorOf = async (path: string): Promise<string> => {
  const response = await ask(`${BASE}/${path}`);
  return (await response.json<{ meta: { next_cursor: string } }>()).meta.next_cursor;
};
const at = async (path: string, cursor: string): Promise<Response> => ask(`${BASE}/${path}&cursor=${cursor}`);
const refusal = async (response: Response): Promise<string> => {
  expect(response.status).toBe(400);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = Problem.parse(await response.json());
  expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(["cursor"]);
  expect(problem.detail).toContain("start again without cursor");
  return problem.detail;
};

describe("a cursor", () => {
  it("goes on in its list and in no other", async () => {
    const cursors = await Promise.all(lists.map(cursorOf));
    for (const [index, cursor] of cursors.entries()) {
      for (const [other, path] of lists.entries()) {
        const response = await at(path, cursor);
        if (other === index) expect([path, response.status]).toEqual([path, 200]);
        else await refusal(response);
      }
    }
  });

  it("goes on with the same filters however they are written, and with any limit", async () => {
    const cursor = await cursorOf("jobs?provider=lever,ashby&limit=2");
    const wanted = (await (await at("jobs?provider=lever,ashby&limit=3", cursor)).json<{ data: unknown }>()).data;
    const same = [
      await at("jobs/search?limit=3&ats_provider=ashby&ats_provider=lever", cursor),
      await at("jobs?provider=ashby,lever&status=active&active=&limit=3&include_total=true", cursor),
      await at("jobs?provider=ashby,lever&active=true&limit=3", cursor),
      await postJson(`${BASE}/jobs/search`, { provider: ["ashby", "lever"], limit: "3", cursor }),
    ];
    for (const response of same) expect((await response.json<{ data: unknown }>()).data).toEqual(wanted);
  });

  it.each(["provider=lever", "provider=lever,ashby&q=a", "status=any&provider=lever,ashby", ""])(
    "is refused with other filters: %s",
    async (query) => {
      const cursor = await cursorOf("jobs?provider=lever,ashby&limit=2");
      expect(await refusal(await ask(`${BASE}/jobs?${query}&cursor=${cursor}`))).toContain("with these filters");
      expect((await ask(`/jobs?${query}&cursor=${cursor}`)).status).toBe(400);
    },
  );

  it("of another company's events or boards, or of another time of change, is refused", async () => {
    const company = orgId("nobody");
    await refusal(await at(`events/search?org_ids=${company}`, await cursorOf("events/search?limit=1")));
    await refusal(await at(`sources?org_ids=${company}`, await cursorOf("sources?limit=1")));
    const byChange = await cursorOf("jobs?changed_after=2026-01-01&limit=1");
    await refusal(await at("jobs?changed_after=2026-01-02&limit=1", byChange));
  });

  it("costs no row but the one by which the answer is tagged", async () => {
    const { statements } = await askCounted(`${BASE}/jobs?limit=1&cursor=${await cursorOf("jobs?limit=1")}`);
    const reads = statements.filter(({ sql }) => sql.startsWith("select version, epoch"));
    expect(reads.map(({ rowsRead }) => rowsRead)).toEqual([1]);
    // Asked for without that, it is read once in a moment.
    const counting = countingD1(env.DB);
    for (let time = 0; time < 2; time++) expect(await readEpoch(counting.db)).toMatch(/^[0-9a-f]{8}$/);
    expect(counting.statements.map(({ rowsRead }) => rowsRead)).toEqual([1]);
  });

  const extremes = [0, 1, -1, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e300, 0.5];
  it.each(extremes)("of ours with the position %d is answered or refused, never an error", async (number) => {
    const epoch = await readEpoch(env.DB);
    const filters = { status: "active" };
    const job = jobId("lever", "nobody", "1");
    const made: [CursorList, string, (string | number)[]][] = [
      [{ kind: "jobs", filters }, "jobs?", [number]],
      [{ kind: "jobs_by_change", filters: { ...filters, from: 0 } }, "jobs?changed_after=1970-01-01", [number, number]],
      [{ kind: "orgs", filters: {} }, "orgs?", [number, number]],
      [{ kind: "sources", filters: {} }, "sources?", [String(number), String(number)]],
      [{ kind: "events", filters: { includeBaseline: false } }, "events/search?", [number, number]],
      [{ kind: "job_events", filters: { jobId: job } }, `jobs/${job}/events?`, [number, number]],
    ];
    for (const [list, path, position] of made) {
      const response = await at(path, encodeCursor(list, epoch, position));
      expect([path, response.status < 500]).toEqual([path, true]);
    }
  });
});

describe("a rebuilt database", () => {
  it("refuses the cursors from before a replay, and shows another version", async () => {
    const cursors = await Promise.all(lists.map(cursorOf));
    const tags = await Promise.all(lists.map(async (path) => (await ask(`${BASE}/${path}`)).headers.get("ETag") ?? ""));
    const facts = await dumpFacts(env.DB);
    await emptyDatabase(env.DB);
    await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
    expect((await dumpFacts(env.DB))["jobs"]).toEqual(facts["jobs"]);
    for (const [index, path] of lists.entries()) {
      expect(await refusal(await at(path, cursors[index] ?? ""))).toContain("rebuilt");
      // A client that starts again must not be told to keep the page with the old cursor.
      const again = await ask(`${BASE}/${path}`, { headers: { "If-None-Match": tags[index] ?? "" } });
      expect([path, again.status]).toEqual([path, 200]);
      expect((await at(path, await cursorOf(path))).status).toBe(200);
    }
  });

  it("keeps its cursors when only the index is rebuilt, and every posting its place", async () => {
    const cursor = await cursorOf("jobs?limit=5");
    const wanted = await (await at("jobs?limit=5", cursor)).text();
    await reindexAll(env.DB, () => undefined);
    expect(await (await at("jobs?limit=5", cursor)).text()).toBe(wanted);
  });
});
