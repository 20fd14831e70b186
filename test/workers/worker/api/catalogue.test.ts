import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId, sourceId } from "../../../../src/core/ids.ts";
import { Org } from "../../../../src/worker/api/orgs.ts";
import { Source } from "../../../../src/worker/api/source.ts";
import { ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

interface List<T> {
  data: T[];
  meta: { next_cursor?: string };
}

async function everyPage<T>(path: string): Promise<T[]> {
  const found: T[] = [];
  let cursor = "";
  for (;;) {
    const { data, meta } = await (await ask(`${BASE}/${path}${cursor}`)).json<List<T>>();
    found.push(...data);
    if (meta.next_cursor === undefined) return found;
    cursor = `&cursor=${meta.next_cursor}`;
  }
}

describe("companies", () => {
  it("come most open first, each once however paged", async () => {
    const orgs = await everyPage<Org>("orgs?limit=1");
    expect(orgs.map((org) => [Org.parse(org).slug, org.active_jobs])).toEqual([
      ["acme", 63],
      ["spotify", 54],
      ["tiny", 7],
      ["empty", 0],
    ]);
    expect(await everyPage("orgs?limit=100")).toEqual(orgs);
  });

  it("are found by id, 404 when unknown, 400 when no id", async () => {
    const { data } = await (await ask(`${BASE}/orgs/${orgId("acme")}`)).json<{ data: Org }>();
    expect(data).toMatchObject({ display_name: "Acme", slug: "acme", domain: null });
    expect((await ask(`${BASE}/orgs/${orgId("nobody")}`)).status).toBe(404);
    expect((await ask(`${BASE}/orgs/nonsense`)).status).toBe(400);
  });

  it("are looked up many at once, in the order asked", async () => {
    const ids = [orgId("tiny"), orgId("nobody"), orgId("acme"), orgId("tiny")];
    const response = await postJson(`${BASE}/orgs/batch_lookup`, { org_ids: ids });
    const { data } = await response.json<{ data: { input: { org_id: string }; data: Org | null }[] }>();
    expect(data.map((one) => one.input.org_id)).toEqual(ids);
    expect(data.map((one) => one.data?.slug ?? null)).toEqual(["tiny", null, "acme", "tiny"]);
    expect((await (await postJson(`${BASE}/orgs/batch_lookup`, { org_ids: [] })).json<{ data: [] }>()).data).toEqual(
      [],
    );
    const bad = [
      {},
      { org_ids: "x" },
      { org_ids: ["x"] },
      { org_ids: [1] },
      { org_ids: Array.from({ length: 101 }, (_, i) => orgId(String(i))) },
    ];
    for (const body of bad) expect((await postJson(`${BASE}/orgs/batch_lookup`, body)).status).toBe(400);
    expect((await ask(`${BASE}/orgs/batch_lookup`, { method: "POST" })).status).toBe(400);
  });
});

describe("boards", () => {
  it("come by provider and token, each once however paged", async () => {
    const sources = await everyPage<Source>("sources?limit=2");
    expect(sources.map((source) => `${Source.parse(source).provider}/${source.board}`)).toEqual([
      "ashby/acme",
      "ashby/empty",
      "greenhouse/acme",
      "lever/spotify",
      "lever/tiny",
    ]);
    expect((await everyPage<Source>("sources?limit=1&provider=lever")).map((source) => source.board)).toEqual([
      "spotify",
      "tiny",
    ]);
    expect(await everyPage(`sources?limit=1&org_ids=${orgId("acme")}`)).toHaveLength(2);
    expect(await everyPage(`sources?limit=1&org_ids=${orgId("nobody")}`)).toEqual([]);
  });

  it("say how their crawls go", async () => {
    const { data } = await (await ask(`${BASE}/sources/${sourceId("lever", "spotify")}`)).json<{ data: Source }>();
    expect(data).toMatchObject({
      org_id: orgId("spotify"),
      org_name: "Spotify",
      health: "ok",
      active_jobs: 54,
      last_crawled_at: new Date(NOW).toISOString(),
      next_crawl_after: new Date(NOW + HOUR).toISOString(),
      crawl_interval_seconds: 3_600,
    });
    expect((await ask(`${BASE}/sources/${sourceId("lever", "nobody")}`)).status).toBe(404);
    expect((await ask(`${BASE}/sources/1`)).status).toBe(400);
  });
});

describe("totals", () => {
  it("are read from the counts, not counted", async () => {
    const { response, rowsRead } = await askCounted(`${BASE}/stats`);
    const { data } = await response.json<{ data: Record<string, unknown> }>();
    expect(data).toMatchObject({
      records: 137,
      active: 124,
      expired: 13,
      new_24h: 12,
      new_24h_capped: false,
      orgs: 4,
      sources: 5,
      countries: [{ value: "United States", active: 124, total: 137 }],
      read_models: { jobs: { lag_seconds: 0, as_of: new Date(NOW - HOUR).toISOString() } },
    });
    expect(data["providers"]).toEqual([
      { value: "lever", active: 61, total: 67, rejected: 0, rejected_share: 0 },
      { value: "greenhouse", active: 36, total: 40, rejected: 0, rejected_share: 0 },
      { value: "ashby", active: 27, total: 30, rejected: 0, rejected_share: 0 },
    ]);
    expect(rowsRead).toBeLessThan(50);
  });
});
