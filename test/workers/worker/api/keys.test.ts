import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { DAY_MS } from "../../../../src/core/time.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { createKey } from "../../../../src/worker/create-key.ts";
import { STYLE_PATH } from "../../../../src/worker/pages/parts/style.ts";
import { ADMIN_TOKEN, ask, askCounted, BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { catalogue, NOW, seedBoards } from "../../seed.ts";

interface MadeKey {
  key: string;
  prefix: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
  expires_unused_after_days: number | null;
  revoked_at: string | null;
}

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});
beforeEach(async () => {
  await env.DB.prepare("delete from api_keys").run();
});

async function admin(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = new Headers({ Authorization: `Bearer ${ADMIN_TOKEN}` });
  if (body !== undefined) headers.set("Content-Type", "application/json");
  return ask(`/admin${path}`, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
}

async function makeKey(name = "a client"): Promise<MadeKey> {
  const response = await admin("POST", "/keys", { name });
  expect(response.status).toBe(201);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  return (await response.json<{ data: MadeKey }>()).data;
}

describe("keys", () => {
  it("are shown once and stored as their hash", async () => {
    const made = await makeKey("  Ada's mirror ");
    expect(made.key).toMatch(/^jobs_live_[A-Za-z0-9_-]{43}$/);
    expect(made.key.startsWith(made.prefix)).toBe(true);
    expect(made).toMatchObject({ name: "Ada's mirror", created_at: new Date(NOW).toISOString(), revoked_at: null });
    expect((await makeKey()).key).not.toBe(made.key);
    const { results } = await env.DB.prepare("select * from api_keys where name = ?").bind(made.name).all();
    expect(results).toMatchObject([{ key_hash: sha256(made.key), prefix: made.prefix }]);
    const list = await admin("GET", "/keys");
    const text = await list.text();
    expect(text).toContain(made.prefix);
    expect(text).not.toContain(made.key.slice(made.prefix.length));
    expect(list.headers.get("Cache-Control")).toBe("no-store");
  });

  it.each([{}, { name: "" }, { name: " " }, { name: 5 }, { name: "x".repeat(101) }])("refuse %j", async (body) => {
    expect((await admin("POST", "/keys", body)).status).toBe(400);
  });

  it("are the operator's alone", async () => {
    const { prefix } = await makeKey();
    for (const [method, path] of [
      ["POST", "/keys"],
      ["GET", "/keys"],
      ["POST", `/keys/${prefix}/revoke`],
    ] as const) {
      expect((await ask(`/admin${path}`, { method })).status).toBe(401);
    }
    expect((await admin("GET", "/keys")).status).toBe(200);
  });

  it("are revoked for good, at the first time", async () => {
    const { key, prefix } = await makeKey();
    const headers = { "x-api-key": key };
    expect((await ask(`${BASE}/jobs`, { headers })).status).toBe(200);
    const revoked = await admin("POST", `/keys/${prefix}/revoke`);
    const { data } = await revoked.json<{ data: MadeKey }>();
    expect([revoked.status, data.revoked_at]).toEqual([200, new Date(NOW).toISOString()]);
    expect(data).not.toHaveProperty("key");
    await env.DB.prepare("update api_keys set revoked_at = 5 where prefix = ?").bind(prefix).run();
    const again = await (await admin("POST", `/keys/${prefix}/revoke`)).json<{ data: MadeKey }>();
    expect(again.data.revoked_at).toBe(new Date(5).toISOString());
    expect((await ask(`${BASE}/jobs`, { headers })).status).toBe(401);
    expect((await admin("POST", "/keys/jobs_live_AAAAAAAA/revoke")).status).toBe(404);
    expect((await admin("POST", "/keys/nonsense/revoke")).status).toBe(400);
  });

  it("are at most so many at once", async () => {
    const rows = `with recursive n(v) as (select 1 union all select v + 1 from n where v < ?)
      insert into api_keys select 'h' || v, 'p' || v, 'x', 1, null, null, null from n`;
    await env.DB.prepare(rows).bind(limits.keysActiveMax).run();
    expect((await admin("POST", "/keys", { name: "one more" })).status).toBe(409);
    await env.DB.prepare("update api_keys set revoked_at = 2 where key_hash = 'h1'").run();
    await makeKey();
    const { data } = await (await admin("GET", "/keys")).json<{ data: MadeKey[] }>();
    expect(data).toHaveLength(limits.keysActiveMax + 1);
    expect(data.at(-1)?.prefix).toBe("p1");
  });
});

describe("a request with a key", () => {
  it("costs one row more, by either header, and is stored by nobody", async () => {
    const { key } = await makeKey();
    await ask(`${BASE}/jobs`, { headers: { "x-api-key": key } });
    const bare = await askCounted(`${BASE}/jobs`);
    expect(bare.response.headers.get("Vary")).toBe("Accept-Encoding, Authorization, X-Api-Key");
    for (const headers of [
      { "x-api-key": key },
      { Authorization: `Bearer ${key}` },
      { Authorization: `bearer  ${key}`, "X-API-Key": key },
    ]) {
      const { response, rowsRead, statements } = await askCounted(`${BASE}/jobs`, { headers });
      expect(response.status).toBe(200);
      expect(rowsRead - bare.rowsRead).toBe(1);
      expect(statements.some(({ params }) => params.includes(key))).toBe(false);
      expect(response.headers.get("Cache-Control")).toBe("private, no-store");
      expect(response.headers.get("RateLimit-Policy")).toBe('"keyed";q=200;w=10');
    }
  });

  it("is noted once a day, for the operator to see, whatever the clock does", async () => {
    const { key, last_used_at } = await makeKey();
    expect(last_used_at).toBeNull();
    const headers = { "x-api-key": key };
    const written = async (): Promise<number[]> =>
      (await askCounted(`${BASE}/jobs`, { headers })).statements.flatMap(({ rowsWritten }) => rowsWritten || []);
    const setUse = async (at: number) => env.DB.prepare("update api_keys set used_at = ?").bind(at).run();
    expect([await written(), await written()]).toEqual([[1], []]);
    for (const at of [NOW - DAY_MS, NOW + DAY_MS]) {
      await setUse(at);
      expect([await written(), await written()]).toEqual([[1], []]);
    }
    await setUse(NOW - DAY_MS + 1);
    expect(await written()).toEqual([]);
    await setUse(NOW - DAY_MS);
    // Those that come at one moment write it once.
    const many = await Promise.all(Array.from({ length: 5 }, written));
    expect(many.flat()).toEqual([1]);
    const { data } = await (await admin("GET", "/keys")).json<{ data: MadeKey[] }>();
    expect(data).toMatchObject([{ last_used_at: new Date(NOW).toISOString(), expires_unused_after_days: null }]);
  });

  it("is answered where its use can't be noted", async () => {
    const { key } = await makeKey();
    const { deps } = fakeDependencies();
    const failing = createApp({ ...deps, noteKeyUse: () => Promise.reject(new Error("D1 is read-only")) });
    const response = await failing.request(`${ORIGIN}${BASE}/jobs`, { headers: { "x-api-key": key } }, env);
    expect(response.status).toBe(200);
  });

  const missing = `jobs_live_${"A".repeat(43)}`;
  const bad: [string, Record<string, string>, rows: number][] = [
    ["unknown", { "x-api-key": missing }, 0],
    ["unknown bearer", { Authorization: `Bearer ${missing}` }, 0],
    ["too short", { "x-api-key": missing.slice(0, -1) }, 0],
    ["too long", { "x-api-key": `${missing}A` }, 0],
    ["of another kind", { "x-api-key": "sk_live_123" }, 0],
    ["no bearer", { Authorization: "Basic YTpi" }, 0],
    ["the admin's token", { Authorization: `Bearer ${ADMIN_TOKEN}` }, 0],
    ["two that differ", { "x-api-key": missing, Authorization: `Bearer ${missing.replace("AA", "BB")}` }, 0],
    ["hostile", { "x-api-key": "jobs_live_' or 1=1 --" }, 0],
  ];
  it.each(bad)("that is %s is a 401", async (_name, headers, rows) => {
    for (const path of [`${BASE}/jobs`, `${BASE}/stats`, `${BASE}/openapi.json`, `${BASE}/nothing`]) {
      const { response, rowsRead } = await askCounted(path, { headers });
      expect(response.status).toBe(401);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(response.headers.get("WWW-Authenticate")).toContain('error="invalid_token"');
      expect((await response.json<{ detail: string }>()).detail).toContain(`POST ${BASE}/keys`);
      expect(response.headers.get("RateLimit")).toBe('"keyless";r=49;t=1');
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(rowsRead).toBe(rows);
    }
  });
});

describe("a key of one's own", () => {
  const from = (address: string) => ({ "CF-Connecting-IP": address, "Content-Type": "application/json" });
  const make = async (address: string, body: object = {}, given: Env = env): Promise<Response> =>
    ask(`${BASE}/keys`, { method: "POST", headers: from(address), body: JSON.stringify(body) }, given);

  it("is given at once, and opens what needs one", async () => {
    const made = await make("192.0.2.1", { name: " my mirror " });
    expect([made.status, made.headers.get("Cache-Control")]).toEqual([201, "no-store"]);
    const { data } = await made.json<{ data: MadeKey }>();
    expect(data).toMatchObject({
      name: "my mirror",
      last_used_at: null,
      expires_unused_after_days: limits.keyUnusedDaysMax,
      revoked_at: null,
    });
    expect((await ask(`${BASE}/subscriptions`, { headers: { "x-api-key": data.key } })).status).toBe(200);
    expect((await ask(`${BASE}/keys`, { method: "POST" })).status).toBe(201);
    const { results } = await env.DB.prepare("select made_by from api_keys").all<{ made_by: string }>();
    expect(results.map((row) => row.made_by.length)).toEqual([24, 24]);
  });

  it("is made so often by a network in a day, an IPv6 one that anybody has", async () => {
    for (let count = 0; count < limits.keysPerNetworkDay; count++)
      expect((await make(`2001:db8:0:${count}::1`)).status).toBe(201);
    const refused = await make("2001:db8:0:ffff::ff");
    // The seed's noon.
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, String(12 * 3_600)]);
    expect((await make("2001:db8:1:0::1")).status).toBe(201);
  });

  describe("of which so many are given out", () => {
    /** All of them, made at `at`, used at `usedAt`. */
    async function giveAll(at: number, usedAt: number | null): Promise<void> {
      const rows = `with recursive n(v) as (select 1 union all select v + 1 from n where v < ?)
        insert into api_keys select 'h' || v, 'p' || v, 'x', ? - v, null, 'm' || v, ? from n`;
      await env.DB.prepare(rows).bind(limits.keysSelfMadeMax, at, usedAt).run();
    }
    const count = async (): Promise<number | null> =>
      await env.DB.prepare("select count(*) as n from api_keys").first<number>("n");

    it("is refused with what would free one, whoever asks, and costs no reads while that is so", async () => {
      await giveAll(NOW, null);
      // What an isolate remembers is this one's.
      const own = createApp(fakeDependencies().deps);
      const ofNetwork = async (address: string, given: Env): Promise<Response> =>
        own.request(`${ORIGIN}${BASE}/keys`, { method: "POST", headers: from(address), body: "{}" }, given);
      const refused = await ofNetwork("192.0.2.1", { ...env, CONTACT: "ops@example.org" } as unknown as Env);
      expect(refused.status).toBe(409);
      const { detail } = await refused.json<{ detail: string }>();
      for (const word of [limits.keysSelfMadeMax, limits.keyUnusedDaysMax, "ops@example.org"])
        expect(detail).toContain(String(word));
      const { db, statements } = countingD1(env.DB);
      expect((await ofNetwork("192.0.2.2", { ...env, DB: db })).status).toBe(409);
      expect(statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBe(0);
      await makeKey("the operator's own");
    });

    it("takes the place of the oldest that was never used, a day after that was made", async () => {
      const made = createKey(() => NOW);
      await giveAll(NOW - DAY_MS, NOW);
      expect(await made(env, "new", "192.0.2.1")).toBe("full");
      await env.DB.prepare("update api_keys set used_at = null where key_hash in ('h3', 'h7')").run();
      const after = createKey(() => NOW);
      for (const gone of ["h7", "h3"]) {
        expect(await after(env, "new", `net of ${gone}`)).toHaveProperty("key");
        expect(await count()).toBe(limits.keysSelfMadeMax);
        expect(await env.DB.prepare("select 1 from api_keys where key_hash = ?").bind(gone).first()).toBeNull();
      }
      // Those that were made just now stay.
      expect(await after(env, "new", "192.0.2.3")).toBe("full");
      expect(await count()).toBe(limits.keysSelfMadeMax);
    });
  });

  it("is made no more often by a network that asks for many at one moment", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, async () => await make("192.0.2.9")));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    const made = Array.from({ length: limits.keysPerNetworkDay }, () => 201);
    expect(statuses).toEqual([...made, ...Array.from({ length: 30 - made.length }, () => 429)]);
  });

  it("is not given where the operator switched it off, and refusals say who gives them", async () => {
    const off = { ...env, SELF_SERVICE_KEYS: "off", CONTACT: "ops@example.org" } as unknown as Env;
    expect((await make("192.0.2.1", {}, off)).status).toBe(404);
    for (const path of ["/jobs", "/subscriptions"]) {
      const headers: Record<string, string> = path === "/jobs" ? { "x-api-key": "jobs_live_x" } : {};
      const response = await ask(`${BASE}${path}`, { headers }, off);
      expect([response.status, (await response.json<{ detail: string }>()).detail]).toEqual([
        401,
        expect.stringContaining("The operator of this service gives them (ops@example.org)."),
      ]);
    }
    expect((await (await ask(`${BASE}/subscriptions`)).json<{ detail: string }>()).detail).toContain(
      `POST ${BASE}/keys`,
    );
  });

  it.each([
    { "x-api-key": "" },
    { "x-api-key": "  " },
    { Authorization: "Bearer " },
    { Authorization: "bearer" },
    { Authorization: "" },
  ])("that is empty is none: %o", async (headers) => {
    const response = await ask(`${BASE}/jobs?limit=1`, { headers: headers as unknown as Record<string, string> });
    expect([response.status, response.headers.get("RateLimit-Policy")]).toEqual([200, '"keyless";q=50;w=5']);
  });
});

describe("limits", () => {
  /** An app whose clients may ask `quota` times. */
  function limitedApp(quota: number) {
    const taken: string[] = [];
    const { deps } = fakeDependencies();
    const limit = (name: string) => ({
      burst: quota,
      perSecond: 1,
      take: (_env: Env, client: string) => {
        taken.push(`${name} ${client}`);
        const left = quota - taken.filter((one) => one === taken.at(-1)).length;
        return Promise.resolve({ isAllowed: left >= 0, remaining: Math.max(0, left), seconds: quota - left });
      },
    });
    const app = createApp({ ...deps, rateLimits: { keyless: limit("keyless"), keyed: limit("keyed") } });
    const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      app.request(`${ORIGIN}${path}`, { headers }, env);
    return { get, taken };
  }

  it("refuse with a 429 that says when to come back", async () => {
    const { get } = limitedApp(2);
    const headers = { "CF-Connecting-IP": "192.0.2.1" };
    for (const rest of [1, 0]) {
      const response = await get(`${BASE}/jobs?limit=1`, headers);
      expect([rest, response.status]).toEqual([rest, 200]);
      expect(response.headers.get("RateLimit-Policy")).toBe('"keyless";q=2;w=2');
      expect(response.headers.get("RateLimit")).toBe(`"keyless";r=${rest};t=${2 - rest}`);
    }
    const refused = await get(`${BASE}/jobs?limit=1`, headers);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ status: 429, title: "Too Many Requests" });
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "retry-after": "3",
      ratelimit: '"keyless";r=0;t=3',
      "ratelimit-policy": '"keyless";q=2;w=2',
      "access-control-allow-origin": "*",
    });
    const page = await get("/jobs", headers);
    expect(page.status).toBe(429);
    expect(page.headers.get("Content-Type")).toContain("text/html");
    expect(page.headers.get("Retry-After")).toBe("4");
    expect((await get("/jobs", { "CF-Connecting-IP": "192.0.2.2" })).status).toBe(200);
  });

  it("count a key apart from its address, and a bad key as no key", async () => {
    const { get, taken } = limitedApp(1);
    const { key } = await makeKey();
    const address = { "CF-Connecting-IP": "192.0.2.1" };
    expect((await get(`${BASE}/stats`, address)).status).toBe(200);
    expect((await get(`${BASE}/stats`, { ...address, "x-api-key": key })).status).toBe(200);
    expect((await get(`${BASE}/stats`, { "CF-Connecting-IP": "192.0.2.9", "x-api-key": key })).status).toBe(429);
    const other = { "CF-Connecting-IP": "192.0.2.3", "x-api-key": "jobs_live_x" };
    expect((await get(`${BASE}/stats`, other)).status).toBe(401);
    expect((await get(`${BASE}/stats`, other)).status).toBe(429);
    expect(taken.join()).not.toContain(key);
  });

  it("take a subscriber's IPv6 addresses for one, and leave the operator alone", async () => {
    const { get, taken } = limitedApp(9);
    for (const address of ["2001:db8:0:7::1", "2001:0DB8:0000:0007:ffff::", "2001:db8:0:7:1:2:3:4", "::1", "fe80::"]) {
      await get("/about", { "CF-Connecting-IP": address });
    }
    await get("/about");
    await get("/admin/keys", { Authorization: `Bearer ${ADMIN_TOKEN}` });
    const net = "keyless 2001:db8:0:7::/64";
    expect(taken).toEqual([net, net, net, "keyless 0:0:0:0::/64", "keyless fe80:0:0:0::/64", "keyless unknown"]);
  });

  it.each(["/robots.txt", "/health", "/llms.txt", "/agents.md", "/favicon.svg", STYLE_PATH])(
    "never hold for %s",
    async (path) => {
      const { get, taken } = limitedApp(0);
      const response = await get(path);
      expect([response.status, response.headers.has("RateLimit"), taken]).toEqual([200, false, []]);
    },
  );

  it("are on every answer that is counted, whatever it is", async () => {
    for (const path of [`${BASE}/jobs?limit=1`, `${BASE}/jobs?limit=x`, `${BASE}/nothing`, "/about", "/jobs.rss"]) {
      const response = await ask(path);
      expect([path, response.headers.get("RateLimit"), response.headers.get("RateLimit-Policy")]).toEqual([
        path,
        '"keyless";r=49;t=1',
        '"keyless";q=50;w=5',
      ]);
    }
    const known = await ask(`${BASE}/jobs?limit=1`);
    const again = await ask(`${BASE}/jobs?limit=1`, { headers: { "If-None-Match": known.headers.get("ETag") ?? "" } });
    expect([again.status, again.headers.get("RateLimit")]).toEqual([304, '"keyless";r=49;t=1']);
  });

  it("hold in the Worker as it is deployed: a burst, then a 429 with the time to the next one", async () => {
    const worker = createWorker(() => ({ fetch, rateFactor: 1 }));
    const get = async (): Promise<Response> => {
      const request = new Request(`${ORIGIN}/about`, { headers: { "CF-Connecting-IP": "198.51.100.7" } });
      return worker.fetch(request as never, env, createExecutionContext());
    };
    const { burst, perSecond } = limits.requests.keyless;
    const answers: Response[] = [];
    const start = Date.now();
    for (let count = 0; count < burst + 5; count++) answers.push(await get());
    const refilled = Math.ceil(((Date.now() - start) / 1_000) * perSecond);
    const passed = answers.filter(({ status }) => status === 200).length;
    expect(passed).toBeGreaterThanOrEqual(Math.min(burst, burst + 5));
    expect(passed).toBeLessThanOrEqual(burst + refilled);
    for (const refused of answers.filter(({ status }) => status !== 200))
      expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "1"]);
  });
});
