import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { Job } from "../../../../src/core/job.ts";
import { JobEvent } from "../../../../src/core/event.ts";
import { moveDescriptionsStep } from "../../../../src/db/again/move-descriptions.ts";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

interface List {
  data: Job[];
  meta: {
    limit: number;
    count: number;
    order: string;
    next_cursor?: string;
    ignored_params?: { parameter: string; did_you_mean: string | null }[];
  };
}

const SPOTIFY = orgId("spotify");
const ACME = orgId("acme");
const search = async (query: string): Promise<List> => {
  const response = await ask(`${BASE}/jobs/search?${query}`);
  expect(response.status).toBe(200);
  return response.json<List>();
};
const everyPage = async (query: string): Promise<Job[]> => {
  const found: Job[] = [];
  let cursor: string | undefined;
  do {
    const page = await search(`${query}${cursor === undefined ? "" : `&cursor=${cursor}`}`);
    found.push(...page.data);
    cursor = page.meta.next_cursor;
  } while (cursor !== undefined);
  return found;
};

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

describe("a list of postings", () => {
  it("has the contract's shape, newest first, open ones by default", async () => {
    const { data, meta } = await search("");
    expect(data).toHaveLength(25);
    for (const job of data) {
      Job.parse(job);
      expect(job.active).toBe(true);
    }
    expect(meta).toMatchObject({ limit: 25, count: 25, order: "committed:desc" });
    expect(data[0]).toMatchObject({
      org_name: "Tiny Co",
      provider: "lever",
      salary_min: 210_000,
      salary_raw: "$210,000 - $260,000",
    });
    expect(Object.keys(data[0] ?? {})).toContain("normalized_title");
  });

  it("is whole when paged through: each posting once, for any page size", async () => {
    for (const limit of [1, 7, 100]) {
      const found = await everyPage(`limit=${limit}&status=any&provider=lever`);
      expect(found).toHaveLength(67);
      expect(new Set(found.map((job) => job.job_id)).size).toBe(67);
    }
    expect(await everyPage("limit=31")).toHaveLength(124);
  });

  it("has no next_cursor on a last page that is exactly full", async () => {
    const { data, meta } = await search(`org_ids=${orgId("tiny")}&limit=7`);
    expect(data).toHaveLength(7);
    expect(meta).not.toHaveProperty("next_cursor");
  });

  const filterCases: [query: string, count: number][] = [
    ["provider=lever", 61],
    ["ats_provider=lever", 61],
    ["provider=lever,ashby", 88],
    ["provider=lever&provider=ashby", 88],
    [`org_ids=${ACME}`, 63],
    [`org_ids=${ACME.toUpperCase()}`, 63],
    [`org_ids=${ACME},${SPOTIFY}`, 117],
    [`org_ids=${ACME}&provider=ashby`, 27],
    [`source_ids=${sourceId("lever", "tiny")}`, 7],
    ["status=expired", 13],
    ["active=false", 13],
    ["active=true", 124],
    ["status=any", 137],
    ["status=any&provider=greenhouse", 40],
    ["provider=", 124],
    [`org_ids=${orgId("nobody")}`, 0],
    [`source_ids=${sourceId("lever", "nobody")},${sourceId("lever", "tiny")}`, 7],
    [`org_ids=${orgId("empty")}`, 0],
  ];
  it.each(filterCases)("%s matches %i", async (query, count) => {
    expect(await everyPage(`${query}&limit=100`)).toHaveLength(count);
  });

  it("takes a hundred ids", async () => {
    const ids = [SPOTIFY, ...Array.from({ length: 99 }, (_, index) => orgId(`other-${index}`))];
    expect(await everyPage(`org_ids=${ids.join(",")}&limit=100`)).toHaveLength(54);
  });

  it("takes the same parameters as a JSON body, numbers and lists as JSON or as text", async () => {
    const bodies = [
      { provider: ["lever", "ashby"], limit: 3, active: true },
      { provider: "lever,ashby", limit: "3", active: "true", cursor: null },
    ];
    for (const body of bodies) {
      const response = await postJson(`${BASE}/jobs/search`, body);
      expect(response.status).toBe(200);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect((await response.json<List>()).data).toEqual((await search("provider=lever,ashby&limit=3")).data);
    }
    const bare = await ask(`${BASE}/jobs/search`, { method: "POST" });
    expect((await bare.json<List>()).meta.limit).toBe(25);
  });

  it("names parameters that it does not know", async () => {
    expect((await search("limit=1&nonsense=1&limt=3")).meta.ignored_params).toEqual([
      { parameter: "nonsense", did_you_mean: null },
      { parameter: "limt", did_you_mean: "limit" },
    ]);
    expect((await search("limit=1")).meta).not.toHaveProperty("ignored_params");
    const posted = await postJson(`${BASE}/jobs/search?also=1`, { limit: 1, nonsense: { deep: true } });
    expect((await posted.json<List>()).meta.ignored_params?.map((one) => one.parameter)).toEqual(["also", "nonsense"]);
    expect((await ask(`${BASE}/jobs/search?contry=Germany&strict=true`)).status).toBe(400);
    expect((await postJson(`${BASE}/jobs/search`, { contry: "Germany", strict: true })).status).toBe(400);
    expect((await ask(`${BASE}/jobs/search?country=Germany&strict=true`)).status).toBe(200);
  });

  it("is the same under /jobs and /sources/{id}/jobs", async () => {
    const plain = await (await ask(`${BASE}/jobs?provider=lever&limit=4`)).json();
    expect(plain).toEqual(await search("provider=lever&limit=4"));
    const board = await ask(`${BASE}/sources/${sourceId("greenhouse", "acme")}/jobs?limit=100`);
    expect((await board.json<List>()).data).toHaveLength(36);
    expect((await ask(`${BASE}/sources/${sourceId("lever", "nobody")}/jobs`)).status).toBe(404);
  });

  it("adds descriptions when asked", async () => {
    const { data } = await search("include=description&limit=2");
    expect(data[0]).toMatchObject({
      description_html: "<p>About <strong>tiny-6</strong></p>",
      description_text: "About tiny-6",
    });
    expect((await search("limit=1")).data[0]).not.toHaveProperty("description_html");
  });
});

describe("include_total", () => {
  it.each([
    ["", 124],
    ["status=any", 137],
    ["status=expired", 13],
    ["provider=lever", 61],
    [`org_ids=${ACME}`, 63],
    [`org_ids=${orgId("nobody")}`, 0],
    ["provider=lever&status=any", 67],
    ["provider=lever&q=posting", 61],
    ["provider_exclude=lever", 63],
    ["posted_after=2026-05-07T06:00:00Z", 124],
    ["posted_after=2026-05-07T18:00:00Z", 0],
  ])("%s is %i", async (query, total) => {
    const { response, rowsRead } = await askCounted(`${BASE}/jobs?limit=1&include_total=true&${query}`);
    expect((await response.json<List>()).meta).toMatchObject({ total_matching: total, total_matching_capped: false });
    // Where rows are checked, those that fail are read too; two tell that list and total are of one instant.
    expect(rowsRead).toBeLessThanOrEqual(query.startsWith("posted") ? 4 * 124 + 10 + 2 : 2 * total + 20);
    expect((await search(`limit=1&${query}`)).meta).not.toHaveProperty("total_matching");
  });

  it("is not there by change time, and says so", async () => {
    expect((await search("include_total=true&changed_after=2026-01-01&limit=1")).meta).toMatchObject({
      total_matching_unavailable: true,
    });
  });
});

describe("what a list costs", () => {
  it.each([
    ["limit=25", 25],
    ["limit=100", 100],
    ["limit=100&status=any", 100],
    ["limit=50&provider=lever", 50],
    ["limit=50&provider=lever,ashby,greenhouse&status=any", 50],
  ])("%s", async (query, returned) => {
    const { response, rowsRead } = await askCounted(`${BASE}/jobs/search?${query}`);
    expect((await response.json<List>()).data).toHaveLength(returned);
    expect(rowsRead).toBeLessThanOrEqual(2 * returned + 4);
  });

  it("does not grow on deep pages", async () => {
    let cursor = "";
    for (let page = 0; page < 5; page++) {
      const { response, rowsRead } = await askCounted(`${BASE}/jobs/search?limit=20&status=any${cursor}`);
      expect(rowsRead).toBeLessThanOrEqual(2 * 20 + 4);
      cursor = `&cursor=${(await response.json<List>()).meta.next_cursor ?? ""}`;
    }
  });

  it("is three rows for one posting, two more for its description", async () => {
    const id = jobId("lever", "spotify", "spotify-3");
    expect((await askCounted(`${BASE}/jobs/${id}`)).rowsRead).toBe(3);
    const withDescription = async () => (await askCounted(`${BASE}/jobs/${id}?include=description`)).rowsRead;
    // One that the cron has not moved yet has no base, but is looked for at two places.
    expect(await withDescription()).toBe(5);
    while (await moveDescriptionsStep(env.DB)) void 0;
    expect(await withDescription()).toBe(5);
  });
});

describe("a description comes in the forms that are asked for, and in no other", () => {
  const id = jobId("lever", "spotify", "spotify-3");
  const names = async (path: string): Promise<string[]> => {
    const { data } = await (await ask(`${BASE}${path}`)).json<{ data: Job | Job[] }>();
    const [job] = Array.isArray(data) ? data : [data];
    return Object.keys(job ?? {}).filter((name) => name.startsWith("description_"));
  };
  it.each([
    ["", []],
    ["include=description", ["description_text", "description_html"]],
    ["description_format=markdown", ["description_markdown"]],
    ["description_format=html,text", ["description_text", "description_html"]],
    ["include=description&description_format=text", ["description_text"]],
  ])("%s", async (query, expected) => {
    for (const path of [`/jobs/${id}?`, "/jobs?limit=1&", `/jobs/lookup?url=https://jobs.lever.co/spotify/spotify-3&`])
      expect([path, await names(`${path}${query}`)]).toEqual([path, expected]);
  });

  it("of one posting as Markdown, at two rows more as in any form", async () => {
    const { response, rowsRead } = await askCounted(`${BASE}/jobs/${id}?description_format=markdown`);
    expect(rowsRead).toBe(5);
    expect((await response.json<{ data: Job }>()).data.description_markdown).not.toContain("<");
    expect((await ask(`${BASE}/jobs/${id}?description_format=pdf`)).status).toBe(400);
  });
});

describe("one posting", () => {
  it("was last seen by its board's last complete crawl while open", async () => {
    const id = jobId("lever", "spotify", "spotify-3");
    const { data } = await (await ask(`${BASE}/jobs/${id}?include=description`)).json<{ data: Job }>();
    Job.parse(data);
    expect(data).toMatchObject({
      active: true,
      last_seen_at: new Date(NOW).toISOString(),
      last_checked_at: new Date(NOW).toISOString(),
      inactive_at: null,
      description_text: "About spotify-3",
    });
    expect(data.raw_payload_uri).toMatch(
      /^r2:\/\/jobledger-raw\/raw\/provider=lever\/board=spotify\/date=2026-06-04\/.*\.json$/,
    );
  });

  it("keeps its own last sight when closed, and still answers 200", async () => {
    const id = jobId("lever", "spotify", "spotify-9").toUpperCase();
    const { data } = await (await ask(`${BASE}/jobs/${id}`)).json<{ data: Job }>();
    expect(data).toMatchObject({
      active: false,
      status: "expired",
      last_seen_at: new Date(NOW - 2 * HOUR).toISOString(),
      last_checked_at: new Date(NOW - HOUR).toISOString(),
      inactive_at: new Date(NOW - HOUR).toISOString(),
    });
  });

  it("was never seen before it was first seen", async () => {
    await env.DB.prepare("update sources set last_complete_at = ? where board = 'tiny'")
      .bind(NOW - 200 * HOUR)
      .run();
    const { data } = await (await ask(`${BASE}/jobs/${jobId("lever", "tiny", "tiny-0")}`)).json<{ data: Job }>();
    expect(data.last_seen_at).toBe(data.first_seen_at);
    expect(data.last_checked_at).toBe(data.first_seen_at);
    await env.DB.prepare("update sources set last_complete_at = ? where board = 'tiny'").bind(NOW).run();
  });

  it("is 404 when unknown and 400 when the id can't be one", async () => {
    expect((await ask(`${BASE}/jobs/${"0".repeat(40)}`)).status).toBe(404);
    for (const bad of ["nonsense", "%00", "0".repeat(41)]) expect((await ask(`${BASE}/jobs/${bad}`)).status).toBe(400);
  });

  it("has a history, newest first, that pages", async () => {
    const id = jobId("lever", "spotify", "spotify-9");
    const { data, meta } = await (
      await ask(`${BASE}/jobs/${id}/events`)
    ).json<{ data: JobEvent[]; meta: List["meta"] }>();
    expect(data.map((event) => JobEvent.parse(event).event_type)).toEqual(["job.closed", "job.created"]);
    expect(data[0]).toMatchObject({
      event_key: `${id}|2|job.closed|`,
      metadata: { reason: "http_404", crawl: 2, crawls: [2] },
      source_id: sourceId("lever", "spotify"),
    });
    expect(data[1]?.metadata).toMatchObject({ baseline: true });
    expect(meta).toMatchObject({ count: 2, limit: 25 });
    const first = await (await ask(`${BASE}/jobs/${id}/events?limit=1`)).json<List>();
    const second = await (
      await ask(`${BASE}/jobs/${id}/events?limit=1&cursor=${first.meta.next_cursor ?? ""}`)
    ).json<List>();
    expect([...first.data, ...second.data]).toEqual(data);
    expect(second.meta).not.toHaveProperty("next_cursor");
    expect((await ask(`${BASE}/jobs/${"0".repeat(40)}/events`)).status).toBe(404);
  });
});

it("says on request how words were read, and never otherwise", async () => {
  const query = `q=${encodeURIComponent('Spotify "posting 7" -Managers')}&title_exclude=a+OR+b`;
  const read = async (more: string) =>
    (await ask(`${BASE}/jobs?${query}${more}`)).json<{ data: Job[]; meta: { query?: unknown } }>();
  const word = (written: string, words: string[], phrase = false) => ({ written, words, phrase });
  const { data, meta } = await read("&include_query=true");
  expect(meta.query).toEqual({
    q: [
      { excluded: false, any_of: [word("Spotify", ["spotify"])] },
      { excluded: false, any_of: [word('"posting 7"', ["posting", "7"], true)] },
      { excluded: true, any_of: [word("Managers", ["manager"])] },
    ],
    title_exclude: [{ excluded: true, any_of: [word("a", ["a"]), word("b", ["b"])] }],
  });
  expect(data.map(({ title }) => title)).toEqual(["spotify posting 7"]);
  expect((await read("")).meta).not.toHaveProperty("query");
  const plain = await (await ask(`${BASE}/jobs?include_query=true&limit=1`)).json<{ meta: { query: unknown } }>();
  expect(plain.meta.query).toEqual({});
});
