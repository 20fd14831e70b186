import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { JobEvent } from "../../../../../src/core/event.ts";
import { orgId, sourceId } from "../../../../../src/core/ids.ts";
import { ask, askCounted, BASE } from "../../../app-under-test.ts";
import { HOUR, NOW, seedBoards } from "../../../seed.ts";

const BOARDS = 30;
const CRAWLS = 60;
const board = (index: number) => ({ provider: "lever", board: `b${index}`, slug: `org-${Math.floor(index / 2)}` });

/** Thirty boards of fifteen companies, each crawled sixty times; board 4 changed in every tenth crawl only. */
beforeAll(async () => {
  await seedBoards(
    env.DB,
    Array.from({ length: BOARDS }, (_, index) => ({
      ...board(index),
      name: `Org ${index}`,
      jobs: [{ key: "k", title: `Posting ${index}` }],
    })),
  );
  const { results } = await env.DB.prepare("select source, id from jobs order by source").all<{
    source: number;
    id: number;
  }>();
  const statements: D1PreparedStatement[] = [];
  for (let number = 3; number <= CRAWLS; number++) {
    for (const { source, id } of results) {
      const isSilent = source === 5 && number % 10 !== 0;
      const events = isSilent ? 0 : 2;
      const at = NOW + number * HOUR;
      statements.push(
        env.DB.prepare("insert into crawls (source, number, at, outcome, events) values (?, ?, ?, ?, ?)").bind(
          source,
          number,
          at,
          isSilent ? "unchanged" : "changed",
          events,
        ),
      );
      if (isSilent) continue;
      const changes = JSON.stringify([
        ["title", `${number}`, `${number + 1}`],
        ["city", `${number}`, `${number + 1}`],
      ]);
      const type = number % 7 === 0 ? "job.closed" : "job.updated";
      statements.push(
        env.DB.prepare(
          "insert into events (source, crawl_number, ordinal, job, type, changes, observed_at) values (?, ?, 0, ?, ?, ?, ?)",
        ).bind(source, number, id, type, changes, at),
      );
    }
  }
  statements.push(env.DB.prepare("update sources set crawl_number = ?").bind(CRAWLS));
  await env.DB.batch(statements);
});

interface Page {
  data: JobEvent[];
  meta: { next_cursor?: string | null };
}

/** Every event of a search, page by page. */
async function readAll(query: string): Promise<JobEvent[]> {
  const found: JobEvent[] = [];
  let cursor = "";
  do {
    const page: Page = await (await ask(`${BASE}/events/search?${query}${cursor}`)).json<Page>();
    found.push(...page.data);
    const next = page.meta.next_cursor == null ? "" : `&cursor=${page.meta.next_cursor}`;
    if (next !== "" && next === cursor) throw new Error(`${query} goes on where it was`);
    cursor = next;
  } while (cursor !== "");
  return found;
}

const keysOf = (events: readonly JobEvent[]): string[] => events.map(({ event_key: key }) => key);

describe("the feed of some boards", () => {
  const searches: [name: string, query: string, of: (event: JobEvent) => boolean][] = [
    ["one board", `source_ids=${sourceId("lever", "b7")}`, (event) => event.source_id === sourceId("lever", "b7")],
    ["a quiet board", `source_ids=${sourceId("lever", "b4")}`, (event) => event.source_id === sourceId("lever", "b4")],
    ["a company of two boards", `org_ids=${orgId("org-1")}`, (event) => event.org_id === orgId("org-1")],
    [
      "two companies",
      `org_ids=${orgId("org-0")},${orgId("org-9")}`,
      ({ org_id: id }) => id === orgId("org-0") || id === orgId("org-9"),
    ],
    [
      "a board that is not the company's",
      `org_ids=${orgId("org-0")}&source_ids=${sourceId("lever", "b9")}`,
      () => false,
    ],
    [
      "one kind of event",
      `org_ids=${orgId("org-1")}&event_types=job.closed`,
      (event) => event.org_id === orgId("org-1") && event.event_type === "job.closed",
    ],
    [
      "some days",
      `org_ids=${orgId("org-1")}&observed_after=${new Date(NOW + 20 * HOUR).toISOString()}&observed_before=${new Date(NOW + 40 * HOUR).toISOString()}`,
      ({ org_id: id, observed_at: at }) =>
        id === orgId("org-1") && Date.parse(at) >= NOW + 20 * HOUR && Date.parse(at) < NOW + 40 * HOUR,
    ],
  ];

  it.each(searches)("%s: is the whole feed, filtered, in its order, whatever the page", async (name, query, of) => {
    const all = (await readAll("limit=100")).filter(of);
    if (name.includes("not the company's")) expect(all).toEqual([]);
    else expect(all.length).toBeGreaterThan(5);
    for (const limit of [7, 100]) expect(keysOf(await readAll(`${query}&limit=${limit}`))).toEqual(keysOf(all));
  });

  it("has what the first crawl found only when it is asked for", async () => {
    const query = `source_ids=${sourceId("lever", "b7")}&limit=100`;
    const [without, all] = [await readAll(query), await readAll(`${query}&include_baseline=true`)];
    expect(keysOf(all.slice(0, without.length))).toEqual(keysOf(without));
    expect(all.slice(without.length).map(({ event_type: type }) => type)).toEqual(["job.created"]);
  });

  it("finds a quiet board's events without a look at the others", async () => {
    const { response, rowsRead } = await askCounted(
      `${BASE}/events/search?source_ids=${sourceId("lever", "b4")}&limit=5`,
    );
    expect((await response.json<Page>()).data).toHaveLength(5);
    expect(rowsRead).toBeLessThanOrEqual(50);
  });
});

describe("the page of events", () => {
  const addresses = [
    "/events",
    "/events?event_types=job.closed",
    `/events?org_ids=${orgId("org-1")}`,
    `/events?org_ids=${orgId("org-1")}&event_types=job.closed`,
    `/events?source_ids=${sourceId("lever", "b4")}`,
    "/events?provider=ashby",
    `/events?org_ids=${orgId("org-1")}&observed_after=2026-06-07&observed_before=2026-06-08`,
  ];

  it.each(addresses)("%s reads 200 rows at most, and what it says the API gives", async (address) => {
    let path: string | null = address;
    for (let turn = 0; turn < 4 && path !== null; turn++) {
      const { response, rowsRead, statements } = await askCounted(path);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect([path, rowsRead <= 200, statements.length <= 8]).toEqual([path, true, true]);
      const call = /curl &#39;https:\/\/jobledger\.example([^&]*(?:&amp;[^&#]*)*)&#39;/.exec(html)?.[1] ?? "";
      const { data } = await (await ask(call.replaceAll("&amp;", "&"))).json<Page>();
      const shown = new Set([...html.matchAll(/<a class="title" href="\/jobs\/(\w+)"/g)].map(([, id]) => id));
      if (shown.size > 0) expect(shown).toEqual(new Set(data.map(({ job_id: id }) => id)));
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? null;
    }
  });
});
