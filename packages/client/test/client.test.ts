import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId } from "../../../src/core/ids.ts";
import { createApp } from "../../../src/worker/app.ts";
import { createBuckets } from "../../../src/worker/http/token-bucket.ts";
import { ask, BASE, fakeDependencies, makeTestKey, ORIGIN } from "../../../test/workers/app-under-test.ts";
import { catalogue, seedBoards } from "../../../test/workers/seed.ts";
import { ApiError, createClient, type ClientOptions } from "../src/client.ts";

const JOB = jobId("lever", "spotify", "spotify-9");

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

type Answer = () => Response | Promise<Response>;
/** A client of the app, before which some answers stand; what it asked, and how long it waited. */
function clientOf(first: Answer[] = [], options: Partial<ClientOptions> = {}) {
  const asked: string[] = [];
  const waits: number[] = [];
  const client = createClient({
    baseUrl: ORIGIN,
    fetch: async (address, init) => {
      const path = address.slice(ORIGIN.length);
      asked.push(`${init.method} ${path}`);
      return (await first.shift()?.()) ?? ask(path, init);
    },
    wait: async (ms) => void waits.push(ms),
    ...options,
  });
  return { client, asked, waits };
}
const refusal = (status: number, headers: Record<string, string> = {}) => new Response("busy", { status, headers });
const all = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
};

describe("a list", () => {
  it("gives everything once, whatever the size of its pages, and stops where its reader does", async () => {
    const { client, asked } = clientOf();
    const ids = (await all(client.list("/jobs", { status: "any", limit: 7 }))).map((job) => job.job_id);
    expect(new Set(ids).size).toBe(ids.length);
    const { meta } = await client.get("/jobs", { status: "any", include_total: true });
    expect(ids).toHaveLength(meta.total_matching ?? -1);
    expect(ids.length).toBeGreaterThan(100);
    expect(asked.length).toBe(Math.ceil(ids.length / 7) + 1);
    const { client: other, asked: few } = clientOf();
    for await (const event of other.list("/events/search", { limit: 2, include_baseline: true })) {
      expect(event.event_id).toMatch(/^[0-9a-f]{32}$/);
      break;
    }
    expect(few).toHaveLength(1);
    expect((await all(client.list("/orgs", { limit: 1 }))).length).toBeGreaterThan(2);
    expect((await all(client.pages("/sources", { limit: 1, provider: ["lever", "ashby"] }))).length).toBeGreaterThan(1);
    expect((await all(client.list("/jobs/{job_id}/events", { job_id: JOB, limit: 1 }))).length).toBeGreaterThan(1);
  });

  it("asks for several values as the API means them, commas of places included", async () => {
    const { client } = clientOf();
    const given = { location: ["Nowhere at all", "New York, NY"], country: ["us", "de"], limit: 3 };
    const [byQuery, byBody] = await Promise.all([
      client.get("/jobs/search", given),
      client.post("/jobs/search", given),
    ]);
    expect(byQuery.data.length).toBe(3);
    expect(byQuery.data).toEqual(byBody.data);
    expect((await client.get("/jobs", { location: ["Nowhere at all"] })).data).toEqual([]);
  });
});

describe("a call", () => {
  it("answers what the API does, typed, with a key too", async () => {
    const { client } = clientOf();
    const { data } = await client.get("/jobs/{job_id}", { job_id: JOB, description_format: ["text"] });
    expect(data).toEqual(
      (await (await ask(`${BASE}/jobs/${JOB}?description_format=text`)).json<{ data: object }>()).data,
    );
    const { client: keyed } = clientOf([], { apiKey: await makeTestKey() });
    const endpoint = await keyed.post("/webhook_endpoints", { url: "https://hooks.example.com/1" });
    const { data: endpoints } = await keyed.get("/webhook_endpoints", {});
    expect(endpoints.map((one) => one.endpoint_id)).toEqual([endpoint.data.endpoint_id]);
    await keyed.delete("/webhook_endpoints/{endpoint_id}", { endpoint_id: endpoint.data.endpoint_id });
    expect((await keyed.get("/webhook_endpoints", {})).data).toEqual([]);
    await expect(client.get("/webhook_endpoints", {})).rejects.toMatchObject({ status: 401 });
  });

  it("that is wrong is an error that says what is allowed, at once", async () => {
    const { client, asked } = clientOf();
    const error = await client.get("/jobs", { workplace_type: ["moon" as "remote"] }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: "ApiError",
      status: 400,
      message: "workplace_type: must be one of remote, hybrid, on_site, unknown",
      problem: { errors: [{ parameter: "workplace_type", allowed: ["remote", "hybrid", "on_site", "unknown"] }] },
    });
    expect(asked).toHaveLength(1);
    await expect(client.get("/jobs/{job_id}", { job_id: "a/b?c" })).rejects.toMatchObject({ status: 400 });
    for (const id of ["..", "."]) await expect(client.get("/jobs/{job_id}", { job_id: id })).rejects.toThrow(TypeError);
  });

  it("is tried again as Retry-After says, in seconds or as a date", async () => {
    const inAMinute = new Date(Date.now() + 50_000).toUTCString();
    const { client, asked, waits } = clientOf([
      () => refusal(429, { "Retry-After": "7" }),
      () => refusal(503, { "Retry-After": inAMinute }),
    ]);
    expect((await client.get("/jobs", { limit: 1 })).data).toHaveLength(1);
    expect(asked).toHaveLength(3);
    expect(waits[0]).toBe(7_000);
    expect(waits[1]).toBeGreaterThan(40_000);
    expect(waits[1]).toBeLessThanOrEqual(50_000);
  });

  it.each<[string, Record<string, string>, number]>([
    ["of no time, which would be at once again and again", { "Retry-After": "0" }, 500],
    ["that is past", { "Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT" }, 500],
    ["that is no time", { "Retry-After": "1.5" }, 500],
    ["that is none either", { "Retry-After": "soon" }, 500],
    // The service's clock is years behind ours.
    [
      "by the service's own clock",
      { "Retry-After": "Wed, 21 Oct 2015 07:28:09 GMT", Date: "Wed, 21 Oct 2015 07:28:00 GMT" },
      9_000,
    ],
    ["in seconds, with room around", { "Retry-After": " 3 " }, 3_000],
  ])("waits for a Retry-After %s", async (_what, headers, expected) => {
    const { client, waits } = clientOf([() => refusal(429, headers)]);
    await client.get("/stats", {});
    expect(waits).toEqual([expected]);
  });

  it("waits for what the Worker's own limit asks, and then has its answer", async () => {
    let now = 0;
    const take = createBuckets({ burst: 2, perSecond: 1 });
    const { deps } = fakeDependencies();
    const keyless = {
      burst: 2,
      perSecond: 1,
      take: async (_env: Env, name: string) => Promise.resolve(take(name, now)),
    };
    const app = createApp({ ...deps, rateLimits: { ...deps.rateLimits, keyless } });
    const client = createClient({
      baseUrl: ORIGIN,
      fetch: async (address, init) => app.request(address, init, env),
      wait: async (ms) => void (now += ms),
    });
    expect(await all(client.list("/orgs", { limit: 1 }))).toHaveLength(
      (await (await ask(`${BASE}/orgs?limit=100`)).json<{ data: object[] }>()).data.length,
    );
    expect(now).toBeGreaterThanOrEqual(1_000);
  });

  it("gives up: after so many tries, and where it would wait too long", async () => {
    const busy = () => refusal(429, { "Retry-After": "1" });
    const tried = clientOf([busy, busy, busy, busy], { retries: 2 });
    await expect(tried.client.get("/stats", {})).rejects.toMatchObject({ status: 429, problem: null });
    expect([tried.asked.length, tried.waits]).toEqual([3, [1_000, 1_000]]);
    const long = clientOf([() => refusal(429, { "Retry-After": "3600" })]);
    await expect(long.client.get("/stats", {})).rejects.toMatchObject({ status: 429 });
    expect(long.waits).toEqual([]);
  });

  it("that may have changed something is not sent twice, and one that reads is", async () => {
    const lost = () => {
      throw new TypeError("connection reset");
    };
    const reads = clientOf([lost, () => refusal(500), () => refusal(502)]);
    expect((await reads.client.get("/jobs", { limit: 1 })).data).toHaveLength(1);
    expect(reads.waits).toEqual([500, 1_000, 2_000]);
    for (const failure of [lost, () => refusal(500)]) {
      const writing = clientOf([failure]);
      await expect(writing.client.post("/keys", { name: "twice" })).rejects.toThrow();
      expect(writing.asked).toHaveLength(1);
    }
    const asking = clientOf([lost, () => refusal(500)]);
    expect((await asking.client.post("/jobs/search", { limit: 1 })).data).toHaveLength(1);
    expect(asking.asked).toEqual(Array.from({ length: 3 }, () => `POST ${BASE}/jobs/search`));
    const refused = clientOf([() => refusal(429, { "Retry-After": "1" })]);
    expect((await refused.client.post("/jobs/batch_lookup", { job_ids: [JOB] })).data).toHaveLength(1);
  });

  it("whose answer breaks off, or is another's page, is asked again", async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start: (stream) => stream.enqueue(new TextEncoder().encode('{"data": [')),
          pull: (stream) => stream.error(new TypeError("connection reset")),
        }),
      );
    const { client, waits } = clientOf([broken, () => new Response("<html>sign in</html>")]);
    expect((await client.get("/jobs", { limit: 1 })).data).toHaveLength(1);
    expect(waits).toEqual([500, 1_000]);
    const never = clientOf([broken, broken, broken], { retries: 2 });
    await expect(never.client.get("/jobs", { limit: 1 })).rejects.toThrow("connection reset");
  });

  it("names a thing in an address that is asked by POST, and what it lacks is said before it is sent", async () => {
    const { client: keyed, asked } = clientOf([], { apiKey: await makeTestKey() });
    const { data } = await keyed.post("/webhook_endpoints", { url: "https://hooks.example.com/2" });
    const id = { endpoint_id: data.endpoint_id };
    await expect(
      keyed.post("/webhook_deliveries/{endpoint_id}/{delivery_id}/redeliver", { ...id, delivery_id: "none" }),
    ).rejects.toMatchObject({ status: 400, problem: { errors: [{ parameter: "delivery_id" }] } });
    expect(asked.at(-1)).toBe(`POST ${BASE}/webhook_deliveries/${id.endpoint_id}/none/redeliver`);
    await keyed.delete("/webhook_endpoints/{endpoint_id}", id);
    const { client, asked: none } = clientOf([], { apiKey: "" });
    for (const nothing of [undefined as unknown as string, ""])
      await expect(client.get("/jobs/{job_id}", { job_id: nothing })).rejects.toThrow("job_id");
    expect(none).toEqual([]);
    // An empty key is none: the variable is not set.
    expect((await client.get("/jobs", { limit: 1 })).data).toHaveLength(1);
  });

  it("goes on behind pages that are empty", async () => {
    const pages = [
      { data: [], meta: { next_cursor: "a", has_more: true } },
      { data: [{ event_id: "1" }], meta: { next_cursor: "b", has_more: true } },
      { data: [], meta: { next_cursor: "c", has_more: true } },
      { data: [{ event_id: "2" }], meta: { has_more: false } },
    ];
    const asked: (string | null)[] = [];
    const client = createClient({
      baseUrl: "https://jobledger.test",
      fetch: async (input) => {
        asked.push(new URL(new Request(input).url).searchParams.get("cursor"));
        return Response.json(pages[asked.length - 1]);
      },
    });
    const found = await all(client.list("/events/search", { country: ["MT"] }));
    expect(found.map(({ event_id: id }) => id)).toEqual(["1", "2"]);
    expect(asked).toEqual([null, "a", "b", "c"]);
  });

  it("that finds nothing is an empty list, and a cursor of nowhere says to begin again", async () => {
    const { client } = clientOf();
    expect(await all(client.list("/jobs", { q: "zzzznothing" }))).toEqual([]);
    expect(await all(client.pages("/jobs", { q: "zzzznothing" }))).toHaveLength(1);
    await expect(all(client.list("/jobs", { cursor: "rubbish" }))).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ parameter: "cursor" }] },
    });
  });

  it("stops when it is told to, waiting or not", async () => {
    const stop = new AbortController();
    const { client } = clientOf([() => refusal(429, { "Retry-After": "30" })], {
      wait: async (_ms, signal) => {
        stop.abort(new Error("enough"));
        signal?.throwIfAborted();
        return Promise.resolve();
      },
    });
    await expect(client.get("/stats", {}, { signal: stop.signal })).rejects.toThrow("enough");
    // The wait that it comes with.
    const later = new AbortController();
    const waiting = createClient({
      baseUrl: ORIGIN,
      fetch: async () => {
        setTimeout(() => later.abort(new Error("stopped")), 1);
        return Promise.resolve(refusal(503, { "Retry-After": "30" }));
      },
    });
    await expect(waiting.get("/stats", {}, { signal: later.signal })).rejects.toThrow("stopped");
  });
});
