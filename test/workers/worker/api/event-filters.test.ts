import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { JobEvent } from "../../../../src/core/event.ts";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { FACTS, HOUR, NOW, seedBoards } from "../../seed.ts";

const [BOARDS, CRAWLS] = [12, 11];
const places = ["Germany", "France", "United States"];
const board = (index: number) => ({ provider: index % 4 === 3 ? "ashby" : "lever", board: `b${index}` });

/** Twelve boards of three postings, each crawled eleven times: an update of title and city, sometimes a closing. */
beforeAll(async () => {
  await seedBoards(
    env.DB,
    Array.from({ length: BOARDS }, (_, index) => ({
      ...board(index),
      slug: `org-${index % 7}`,
      name: `Org ${index % 7}`,
      jobs: ["Engineer", "Designer", "Cook"].map((word, at) => {
        const place = { ...FACTS.place, city: `City ${at}`, country: places[(index + at) % 3] ?? null };
        return {
          key: word,
          title: `${word} ${index}`,
          closed: word === "Cook" && index % 2 === 0,
          baseline: word !== "Designer",
          facts: {
            place,
            places: [place],
            locationText: `City ${at}`,
            workplaceType: index === 5 ? ("hybrid" as const) : ("remote" as const),
          },
        };
      }),
    })),
  );
  const { results } = await env.DB.prepare("select source, id from jobs order by source, id").all<{
    source: number;
    id: number;
  }>();
  const statements: D1PreparedStatement[] = [];
  for (let number = 3; number <= CRAWLS; number++) {
    const at = NOW + number * HOUR;
    for (let source = 1; source <= BOARDS; source++) {
      statements.push(
        env.DB.prepare("insert into crawls (source, number, at, outcome, events) values (?, ?, ?, 'changed', 3)").bind(
          source,
          number,
          at,
        ),
      );
      const own = results.filter((row) => row.source === source);
      const [some, other] = [own[(number + source) % 3]?.id, own[(number + source + 1) % 3]?.id];
      const add = (ordinal: number, job: number | undefined, type: string, changes: unknown, metadata: object): void =>
        void statements.push(
          env.DB.prepare(
            "insert into events (source, crawl_number, ordinal, job, type, changes, observed_at, metadata) values (?, ?, ?, ?, ?, ?, ?, ?)",
          ).bind(source, number, ordinal, job, type, JSON.stringify(changes), at, JSON.stringify(metadata)),
        );
      add(
        0,
        some,
        "job.updated",
        [
          ["title", `${number}`, "x"],
          ["city", "a", `${number}`],
        ],
        { payload: "p" },
      );
      const reason = number % 2 === 0 ? "absent_confirmed" : "deadline_passed";
      add(2, other, "job.closed", [[null, "active", "expired"]], { reason, crawl: number, crawls: [], payloads: [] });
    }
  }
  statements.push(env.DB.prepare("update sources set crawl_number = ?").bind(CRAWLS));
  for (let from = 0; from < statements.length; from += 500) await env.DB.batch(statements.slice(from, from + 500));
});

interface Page {
  data: JobEvent[];
  meta: { next_cursor?: string; has_more: boolean; partial?: boolean; limit: number; count: number };
}

const ROWS_MAX = 2_050;

async function readAll(query: string, limit = 100): Promise<JobEvent[]> {
  const found: JobEvent[] = [];
  let cursor = "";
  for (let turn = 0; turn < 300; turn++) {
    const { response, rowsRead } = await askCounted(`${BASE}/events/search?${query}&limit=${limit}${cursor}`);
    expect([query, response.status]).toEqual([query, 200]);
    expect(rowsRead).toBeLessThanOrEqual(ROWS_MAX);
    const { data, meta } = await response.json<Page>();
    found.push(...data);
    // A page that is not full says so, unless it is the last one.
    expect(meta.partial ?? false).toBe(meta.next_cursor !== undefined && data.length < limit);
    expect(meta.has_more).toBe(meta.next_cursor !== undefined);
    if (meta.next_cursor === undefined) return found;
    cursor = `&cursor=${meta.next_cursor}`;
  }
  throw new Error(`${query} has no end`);
}

async function postingsOf(query: string): Promise<Map<string, { title: string; city: string | null }>> {
  const found = new Map<string, { title: string; city: string | null }>();
  let cursor = "";
  do {
    // Descriptions of closed postings are found by change time alone.
    const any = query.includes("description=") ? "status=any&changed_after=2000-01-01&" : "status=any&";
    const page = await (
      await ask(`${BASE}/jobs/search?${/status=|active=/.test(query) ? "" : any}${query}&limit=100${cursor}`)
    ).json<{ data: { job_id: string; title: string; city: string | null }[]; meta: { next_cursor?: string } }>();
    for (const job of page.data) found.set(job.job_id, job);
    cursor = page.meta.next_cursor === undefined ? "" : `&cursor=${page.meta.next_cursor}`;
  } while (cursor !== "");
  return found;
}

const keysOf = (events: readonly JobEvent[]): string[] => events.map(({ event_key: key }) => key);
const JOB = jobId("lever", "b0", "Engineer");

describe("filters of postings", () => {
  it.each([
    "country=Germany",
    "country=de,fr",
    "country_exclude=Germany",
    "q=engineer",
    "q=engineer+-7",
    'q="cook+4"',
    "title=designer&country=us",
    "description=the+cook",
    'description="about+engineer"&country=France',
    "description=-designer",
    "description=kitchen",
    "location=City+1,+France",
    "workplace_type=hybrid",
    "remote_policy=remote&q=cook",
    "status=active",
    "active=false",
    "baseline=false",
    "salary_min=300000",
    "salary_min=100000&country=France",
    "first_seen_after=2026-06-05",
    "provider=ashby&country=France",
    "provider_exclude=lever&q=engineer",
    `org_ids=${orgId("org-2")}&q=designer`,
    `org_ids_exclude=${orgId("org-2")}`,
    `source_ids=${sourceId("lever", "b0")},${sourceId("lever", "b1")}&country=Germany`,
    `source_ids_exclude=${sourceId("lever", "b0")}`,
    `job_ids=${JOB},${jobId("lever", "b6", "Cook")}`,
    `job_ids=${JOB}&country=France`,
    `job_ids=${jobId("lever", "nobody", "x")}`,
    `job_ids=${JOB}&source_ids=${sourceId("lever", "b1")}`,
  ])("%s: the events of the postings that a search finds, each with title, company and place", async (query) => {
    const postings = await postingsOf(query);
    const whole = (await readAll("include_baseline=true")).filter(({ job_id: id }) => postings.has(id));
    const found = await readAll(`${query}&include_baseline=true`);
    expect(keysOf(found)).toEqual(keysOf(whole));
    for (const event of found) {
      const { title, city } = postings.get(event.job_id) ?? {};
      expect([event.title, event.city, event.org_name.startsWith("Org ")]).toEqual([title, city, true]);
      expect([event.location_text, event.country === null]).toEqual([city, false]);
    }
    expect(keysOf(await readAll(`${query}&include_baseline=true`, 29))).toEqual(keysOf(whole));
  });

  it("are taken as JSON too", async () => {
    const posted = await postJson(`${BASE}/events/search`, { country: ["Germany"], field_name: "title", limit: 5 });
    const asked = await ask(`${BASE}/events/search?country=Germany&field_name=title&limit=5`);
    expect(await posted.json()).toEqual(await asked.json());
  });

  it.each(["changed_after=2026-01-01", "field_name=nothing", "reason=bored", "status=gone", "active=true&status=any"])(
    "%s is refused",
    async (query) => expect((await ask(`${BASE}/events/search?${query}`)).status).toBe(400),
  );
});

describe("filters of events", () => {
  it.each([
    ["field_name=title", ({ field_name: field }: JobEvent) => field === "title"],
    ["field_name=city,title", ({ field_name: field }: JobEvent) => field !== null],
    ["field_name=description", () => false],
    [
      "reason=deadline_passed",
      (event: JobEvent) => event.event_type === "job.closed" && event.metadata.reason === "deadline_passed",
    ],
    [
      "reason=absent_confirmed,http_404",
      (event: JobEvent) => event.event_type === "job.closed" && event.metadata.reason !== "deadline_passed",
    ],
    ["reason=absent_confirmed&field_name=city", () => false],
  ])("%s", async (query, of) => {
    const whole = (await readAll("a=1")).filter(of);
    expect(keysOf(await readAll(query))).toEqual(keysOf(whole));
    expect(keysOf(await readAll(query, 9))).toEqual(keysOf(whole));
  });
});

describe("what a page costs", () => {
  // Of these each crawl of three events has two or more.
  it.each([
    ["a=1", 25, 80],
    ["include_baseline=false", 100, 280],
    ["country=Germany,France", 25, 160],
    ["q=engineer", 25, 250],
    [`source_ids=${sourceId("lever", "b0")}&q=engineer`, 10, 110],
    [`job_ids=${JOB}`, 10, 110],
  ])("%s, %i events: at most %i rows", async (query, limit, rows) => {
    const { response, rowsRead } = await askCounted(`${BASE}/events/search?${query}&limit=${limit}`);
    expect((await response.json<Page>()).data).toHaveLength(limit);
    expect(rowsRead).toBeLessThanOrEqual(rows);
  });

  it("is bounded where nothing is found, and the answer says that it goes on", async () => {
    const numbers = JSON.stringify(Array.from({ length: 600 }, (_, index) => index));
    await env.DB.batch([
      env.DB.prepare(
        "insert into crawls (source, number, at, outcome, events) select 1, 100 + value, ?, 'changed', 1 from json_each(?)",
      ).bind(NOW + 100 * HOUR, numbers),
      env.DB.prepare(
        "insert into events (source, crawl_number, ordinal, job, type, changes, observed_at) select 1, 100 + value, 0, 1 + value % 36, 'job.created', '[0]', ? from json_each(?)",
      ).bind(NOW + 100 * HOUR, numbers),
    ]);
    const { response, rowsRead } = await askCounted(`${BASE}/events/search?q=nobodyhasthis&limit=100`);
    const { data, meta } = await response.json<Page>();
    expect([data.length, meta.partial, typeof meta.next_cursor]).toEqual([0, true, "string"]);
    expect(rowsRead).toBeLessThanOrEqual(ROWS_MAX);
  });
});
