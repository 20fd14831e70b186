import { createHmac } from "node:crypto";
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { deliverWebhooks } from "../../../../src/cron/webhooks/deliver-webhooks.ts";
import { pruneWebhookLog } from "../../../../src/db/clients/webhook-log.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { ADMIN_TOKEN, ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { catalogue, NOW, seedBoards } from "../../seed.ts";

const JOB = jobId("lever", "spotify", "spotify-9");
const HOOK = "https://hooks.example.com/jobs";
interface Made {
  data: Record<string, unknown> & { endpoint_id: string; subscription_id: string; secret?: string };
}
let [ada, bob] = ["", ""];

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  const makeKey = async (name: string): Promise<string> => {
    const made = await postJson("/admin/keys", { name }, { Authorization: `Bearer ${ADMIN_TOKEN}` });
    return (await made.json<{ data: { key: string } }>()).data.key;
  };
  ada = await makeKey("Ada");
  bob = await makeKey("Bob");
});
beforeEach(async () => {
  await env.DB.batch(
    ["webhook_log", "webhook_deliveries", "webhook_subscriptions", "webhook_endpoints"].map((table) =>
      env.DB.prepare(`delete from ${table}`),
    ),
  );
});

const post = async (key: string, path: string, body: unknown): Promise<Response> =>
  postJson(BASE + path, body, { "x-api-key": key });
const made = async (key: string, path: string, body: unknown, status = 201): Promise<Made["data"]> => {
  const response = await post(key, path, body);
  const text = await response.text();
  expect([path, response.status, text.slice(0, 200)]).toEqual([path, status, expect.any(String)]);
  return (JSON.parse(text) as Made).data;
};
const get = async (key: string, path: string) =>
  (await ask(BASE + path, { headers: { "x-api-key": key } })).json<{
    data: (Record<string, unknown> & { subscription_id: string })[];
    meta?: { next_cursor?: string };
  }>();
const remove = async (key: string, path: string): Promise<number> =>
  (await ask(BASE + path, { method: "DELETE", headers: { "x-api-key": key } })).status;

it.each([
  ["GET", "/webhook_endpoints"],
  ["POST", "/webhook_endpoints"],
  ["DELETE", `/webhook_endpoints/${orgId("acme")}`],
  ["GET", "/subscriptions"],
  ["POST", "/subscriptions"],
  ["DELETE", `/subscriptions/${orgId("acme")}`],
  ["POST", `/webhook_deliveries/${orgId("acme")}/test`],
  ["GET", `/webhook_deliveries/${orgId("acme")}`],
  ["POST", `/webhook_deliveries/${orgId("acme")}/s1/redeliver`],
  ["POST", "/webhook_endpoints/subscriptions"],
  ["DELETE", `/webhook_endpoints/subscriptions/${orgId("acme")}`],
])("%s %s needs a key", async (method, path) => {
  const init = method === "POST" ? { headers: { "Content-Type": "application/json" }, body: "{}" } : {};
  const response = await ask(BASE + path, { method, ...init });
  expect(response.status).toBe(401);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("WWW-Authenticate")).toContain("Bearer");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  // Where keys come from, and nothing of the operator's token.
  const { detail } = await response.json<{ detail: string }>();
  expect(detail).toContain("POST /job-postings/v1/keys gives you one");
  expect(detail).not.toMatch(/admin/i);
});

describe("endpoints", () => {
  it("show their secret once, and are their key's alone", async () => {
    const endpoint = await made(ada, "/webhook_endpoints", { url: HOOK });
    expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(endpoint).toMatchObject({ url: HOOK, status: "active", disabled_at: null, failing_since: null });
    const again = await made(ada, "/webhook_endpoints", { url: HOOK }, 200);
    expect(again).toMatchObject({ endpoint_id: endpoint.endpoint_id });
    expect(again).not.toHaveProperty("secret");
    const others = await made(bob, "/webhook_endpoints", { url: HOOK });
    expect(others.endpoint_id).not.toBe(endpoint.endpoint_id);
    expect(others.secret).not.toBe(endpoint.secret);

    const response = await ask(`${BASE}/webhook_endpoints`, { headers: { "x-api-key": ada } });
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    const text = await response.text();
    expect(text).not.toContain("whsec_");
    expect((JSON.parse(text) as { data: unknown[] }).data).toHaveLength(1);
    expect(await remove(bob, `/webhook_endpoints/${endpoint.endpoint_id}`)).toBe(404);
    expect(await remove(ada, `/webhook_endpoints/${endpoint.endpoint_id}`)).toBe(200);
    expect(await remove(ada, `/webhook_endpoints/${endpoint.endpoint_id}`)).toBe(404);
    expect((await get(ada, "/webhook_endpoints")).data).toEqual([]);
  });

  it.each([
    {},
    { url: "http://hooks.example.com/" },
    { url: "https://10.0.0.1/" },
    // A name that leads to a private network, where that can be reached.
    { url: "https://leads-inside.example.com/" },
    { url: "https://jobledger.example/job-postings/v1/jobs" },
    { url: `https://hooks.example.com/${"x".repeat(2_001)}` },
    { url: 5 },
    { url: HOOK, strict: true, ulr: 1 },
  ])("%j is refused", async (body) => {
    const response = await post(ada, "/webhook_endpoints", body);
    expect(response.status).toBe(400);
    expect((await response.json<{ errors: unknown[] }>()).errors).toHaveLength(1);
  });

  it("are limited in number for a key", async () => {
    for (let count = 0; count < limits.webhookEndpointsPerKey; count++)
      await made(ada, "/webhook_endpoints", { url: `${HOOK}/${count}` });
    expect((await post(ada, "/webhook_endpoints", { url: HOOK })).status).toBe(409);
    expect((await post(ada, "/subscriptions", { url: HOOK, job_id: JOB })).status).toBe(409);
    await made(ada, "/webhook_endpoints", { url: `${HOOK}/0` }, 200);
    await made(bob, "/webhook_endpoints", { url: HOOK });
  });
});

describe("subscriptions", () => {
  it.each(["/subscriptions", "/webhook_endpoints/subscriptions"])(
    "POST %s with job_id, url and events makes the endpoint too, and DELETE ends it",
    async (path) => {
      const body = { job_id: JOB.toUpperCase(), url: HOOK, events: ["job.closed", "job.updated"] };
      const first = await made(ada, path, body);
      expect(first).toMatchObject({
        job_id: JOB,
        source_id: null,
        org_id: null,
        url: HOOK,
        events: ["job.updated", "job.closed"],
      });
      expect(first.secret).toMatch(/^whsec_/);
      const again = await made(ada, path, { ...body, events: "job.updated,job.closed" }, 200);
      expect(again).toMatchObject({ subscription_id: first.subscription_id });
      expect(again).not.toHaveProperty("secret");
      expect((await get(bob, path)).data).toEqual([]);
      expect(await remove(bob, `${path}/${first.subscription_id}`)).toBe(404);
      expect(await remove(ada, `${path}/${first.subscription_id}`)).toBe(200);
      expect((await get(ada, path)).data).toEqual([]);
    },
  );

  it("are of a posting, a board or a company, at an endpoint of one's own, all kinds of event by default", async () => {
    const { endpoint_id } = await made(ada, "/webhook_endpoints", { url: HOOK });
    for (const subject of [{ job_id: JOB }, { source_id: sourceId("ashby", "acme") }, { org_id: orgId("acme") }]) {
      const one = await made(ada, "/subscriptions", { endpoint_id, ...subject });
      expect(one).toMatchObject({ ...subject, endpoint_id });
      expect(one["events"]).toEqual(["job.created", "job.updated", "job.closed", "job.reopened"]);
    }
    const foreign = await post(bob, "/subscriptions", { endpoint_id, job_id: JOB });
    expect(foreign.status).toBe(400);
    const pages: string[] = [];
    let cursor = "";
    do {
      const { data, meta } = await get(ada, `/subscriptions?limit=2${cursor}`);
      pages.push(...data.map((one) => one.subscription_id));
      cursor = meta?.next_cursor === undefined ? "" : `&cursor=${meta.next_cursor}`;
      if (cursor !== "")
        expect((await ask(`${BASE}/subscriptions?limit=2${cursor}`, { headers: { "x-api-key": bob } })).status).toBe(
          400,
        );
    } while (cursor !== "");
    expect(new Set(pages).size).toBe(3);
    expect(await remove(ada, `/webhook_endpoints/${endpoint_id}`)).toBe(200);
    expect((await get(ada, "/subscriptions")).data).toEqual([]);
  });

  it.each([
    { url: HOOK },
    { job_id: JOB },
    { url: HOOK, job_id: "x" },
    { url: HOOK, job_id: "0".repeat(40) },
    { url: HOOK, org_id: orgId("nobody") },
    { url: HOOK, source_id: sourceId("lever", "nobody") },
    { url: HOOK, job_id: JOB, org_id: orgId("acme") },
    { url: HOOK, endpoint_id: orgId("acme"), job_id: JOB },
    { endpoint_id: orgId("acme"), job_id: JOB },
    { url: "https://127.0.0.1/", job_id: JOB },
    { url: HOOK, job_id: JOB, events: ["job.deleted"] },
    { url: HOOK, job_id: JOB, event: "job.closed", strict: true },
    { url: HOOK, job_id: JOB, search: { q: "engineer" } },
    { url: HOOK, search: { contry: "Germany" } },
    { url: HOOK, search: { event_types: "job.closed" } },
    { url: HOOK, search: { limit: 5 } },
    { url: HOOK, search: { country: "Nowhere at all" } },
    { url: HOOK, search: { q: "", status: "gone" } },
    { url: HOOK, search: { active: true, status: "any" } },
    { url: HOOK, search: "engineer" },
    { url: HOOK, search: { country: [] } },
    { url: HOOK, job_id: JOB, events: [] },
    {
      url: HOOK,
      search: {
        org_ids: Array.from({ length: 100 }, (_, index) => orgId(`${index}`)),
        source_ids: Array.from({ length: 100 }, (_, index) => orgId(`${index}`)),
      },
    },
    { url: "http://127.0.0.1:8080/", search: { q: "engineer" } },
  ])("%j is refused, and nothing is made", async (body) => {
    expect((await post(ada, "/subscriptions", body)).status).toBe(400);
    expect((await get(ada, "/webhook_endpoints")).data).toEqual([]);
  });
});

it("what a search does not know is told as the list of postings tells it", async () => {
  const response = await post(ada, "/subscriptions", { url: HOOK, search: { contry: "de", remote: true } });
  const { errors } = await response.json<{ errors: { parameter: string; message: string; allowed: string[] }[] }>();
  const allowed: unknown = expect.arrayContaining(["country", "q"]);
  expect(errors).toMatchObject([
    { parameter: "search.contry", message: "is not known here; did you mean country?", allowed },
    { parameter: "search.remote", message: expect.stringContaining("is workplace_type here") as string, allowed },
  ]);
  const none = await post(ada, "/subscriptions", { url: HOOK, job_id: JOB, events: [] });
  expect([none.status, await none.text()]).toEqual([400, expect.stringContaining("events: holds no value")]);
});

describe("a search", () => {
  it("is subscribed to once, however it is written, and shown as it is understood", async () => {
    const first = await made(ada, "/subscriptions", {
      url: HOOK,
      search: {
        country: "germany,france",
        q: "engineer",
        remote_policy: ["remote"],
        status: "any",
        field_name: "Title",
      },
      events: "job.updated",
    });
    expect(first).toMatchObject({
      job_id: null,
      search: { country: ["germany", "france"], q: "engineer", remote_policy: ["remote"], field_name: ["title"] },
    });
    const again = await made(
      ada,
      "/subscriptions",
      {
        url: HOOK,
        search: { field_name: ["title"], q: "engineer", remote_policy: "remote", country: ["germany", "france"] },
        events: ["job.updated"],
      },
      200,
    );
    expect(again.subscription_id).toBe(first.subscription_id);
    await made(ada, "/subscriptions", { url: HOOK, search: {} });
    const near = await made(ada, "/subscriptions", { url: HOOK, search: { near: "40.7,-74", radius_km: 20 } });
    expect(near["search"]).toEqual({ near: "40.7,-74", radius_km: 20 });
    // What is shown is what may be asked for.
    const same = await made(ada, "/subscriptions", { url: HOOK, search: near["search"] }, 200);
    expect(same.subscription_id).toBe(near.subscription_id);
    const listed = (await get(ada, "/subscriptions")).data;
    expect(listed.map(({ search }) => search)).toEqual([first["search"], {}, near["search"]]);
  });

  it("says which of its filters is wrong", async () => {
    const response = await post(ada, "/subscriptions", {
      url: HOOK,
      search: { salary_min: "much", country: "Nowhere" },
    });
    const { errors } = await response.json<{ errors: { parameter: string }[] }>();
    expect(errors.map(({ parameter }) => parameter).toSorted()).toEqual(["search.country", "search.salary_min"]);
  });

  it("is one of so many of a key", async () => {
    for (let count = 0; count < limits.webhookSearchesPerKey; count++)
      await made(ada, "/subscriptions", { url: `${HOOK}/${count % 3}`, search: { q: `word${count}` } });
    expect((await post(ada, "/subscriptions", { url: HOOK, search: { q: "another" } })).status).toBe(409);
    await made(ada, "/subscriptions", { url: HOOK, job_id: JOB });
    await made(ada, "/subscriptions", { url: `${HOOK}/0`, search: { q: "word0" } }, 200);
    await made(bob, "/subscriptions", { url: HOOK, search: { q: "another" } });
  });
});

describe("an endpoint is tried", () => {
  it("bears the hex signature when its owner asks, until he asks for none", async () => {
    expect(await made(ada, "/webhook_endpoints", { url: HOOK })).toMatchObject({ hex_signature: false });
    expect(await made(ada, "/webhook_endpoints", { url: HOOK, hex_signature: true }, 200)).toMatchObject({
      hex_signature: true,
    });
    expect(await made(ada, "/webhook_endpoints", { url: HOOK }, 200)).toMatchObject({ hex_signature: true });
    expect(await made(ada, "/webhook_endpoints", { url: HOOK, hex_signature: false }, 200)).toMatchObject({
      hex_signature: false,
    });
  });

  it("by a test event, one in ten seconds, by its owner alone", async () => {
    const { endpoint_id: id } = await made(ada, "/webhook_endpoints", { url: HOOK });
    expect((await post(bob, `/webhook_deliveries/${id}/test`, {})).status).toBe(404);
    const response = await post(ada, `/webhook_deliveries/${id}/test`, {});
    expect([response.status, await response.json()]).toEqual([
      200,
      { data: { webhook_id: `${id}.test.1`, status: "failed", answer: "http_500" } },
    ]);
    const soon = await post(ada, `/webhook_deliveries/${id}/test`, {});
    expect([soon.status, soon.headers.get("Retry-After")]).toEqual([429, "10"]);
    await env.DB.prepare("update webhook_endpoints set tested_at = tested_at - 6500").run();
    const later = await post(ada, `/webhook_deliveries/${id}/test`, {});
    expect([later.status, later.headers.get("Retry-After")]).toEqual([429, "4"]);
    const listed = await (
      await ask(`${BASE}/webhook_deliveries/${id}`, { headers: { "x-api-key": ada } })
    ).json<{ data: { delivery_id: string }[] }>();
    expect(listed.data).toEqual([
      expect.objectContaining({ event_type: "endpoint.test", status: "failed", answer: "http_500", event_id: null }),
    ]);
    // It has no event that could be sent again, and is no overflow.
    const again = `/webhook_deliveries/${id}/${listed.data[0]?.delivery_id}/redeliver`;
    expect((await post(ada, again, {})).status).toBe(404);
    expect((await env.DB.prepare("select count(*) as n from webhook_deliveries").first())?.["n"]).toBe(0);
  });

  it("over the Worker itself: signed, with the newest event, and to this machine only with the switch", async () => {
    const sent: { url: string; headers: Headers; body: string }[] = [];
    const worker = createWorker(() => ({
      fetch: async (request) => {
        sent.push({ url: request.url, headers: request.headers, body: await request.text() });
        return new Response(null, { status: 204 });
      },
      rateFactor: 1,
    }));
    const call = async (path: string, body: object, over: object = {}): Promise<Response> =>
      await worker.fetch(
        new Request(`https://jobledger.example${BASE}${path}`, {
          method: "POST",
          headers: { "x-api-key": ada, "Content-Type": "application/json" },
          body: JSON.stringify(body),
        }),
        { ...env, ...over },
        createExecutionContext(),
      );
    const { data } = await (await call("/webhook_endpoints", { url: HOOK, hex_signature: true })).json<Made>();
    const tried = await (
      await call(`/webhook_deliveries/${data.endpoint_id}/test`, {})
    ).json<{ data: { webhook_id: string } }>();
    expect(tried.data).toMatchObject({ status: "delivered", answer: "http_204" });
    const [noted] = (await get(ada, `/webhook_deliveries/${data.endpoint_id}`)).data;
    expect(noted).toMatchObject({ status: "delivered", event_type: "endpoint.test", attempts: 1 });
    const [{ url, headers, body } = { url: "", headers: new Headers(), body: "" }] = sent;
    expect([url, headers.get("webhook-id")]).toEqual([HOOK, tried.data.webhook_id]);
    const told = JSON.parse(body) as { type: string; event_type: string; job_id: string; data: { event_id: string } };
    const newest = await (
      await ask(`${BASE}/events/search?limit=1&include_baseline=true`)
    ).json<{ data: { job_id: string }[] }>();
    expect(told).toMatchObject({
      type: "endpoint.test",
      event_type: "endpoint.test",
      job_id: newest.data[0]?.job_id,
      data: newest.data[0],
    });
    expect(new Webhook(data.secret ?? "").verify(body, Object.fromEntries(headers))).toEqual(told);
    expect(headers.get("x-bluedoor-signature")).toBe(
      createHmac("sha256", data.secret ?? "")
        .update(body)
        .digest("hex"),
    );

    const local = { url: "http://127.0.0.1:9" };
    const status = async (over: object): Promise<number> => (await call("/webhook_endpoints", local, over)).status;
    expect(await status({})).toBe(400);
    expect(await status({ LOCAL_WEBHOOKS: "on", PUBLIC_ORIGIN: "https://jobs.example.org" })).toBe(400);
    expect(await status({ LOCAL_WEBHOOKS: "off", PUBLIC_ORIGIN: "request" })).toBe(400);
    const switched = { LOCAL_WEBHOOKS: "on", PUBLIC_ORIGIN: "request" };
    expect(await status(switched)).toBe(201);
    // What was made with the switch is not asked without it.
    const { data: own } = await (await call("/webhook_endpoints", local, switched)).json<Made>();
    const off = await (await call(`/webhook_deliveries/${own.endpoint_id}/test`, {})).json<{ data: object }>();
    expect(off.data).toMatchObject({ status: "failed", answer: "network_error" });
    expect(sent).toHaveLength(1);
    for (const other of [
      "http://127.0.0.2:9/",
      "http://localhost:9/",
      "http://10.0.0.1/",
      "http://user@127.0.0.1/",
      "https://127.0.0.1/",
    ])
      expect([other, (await call("/webhook_endpoints", { url: other }, switched)).status]).toEqual([other, 400]);
  });
});

describe("deliveries", () => {
  interface Listed {
    data: {
      delivery_id: string;
      status: string;
      event_id: string | null;
      job_id: string;
      answer: string | null;
      attempts: number;
    }[];
    meta: { next_cursor?: string };
  }
  const run = async (answer: () => Response, at: number): Promise<number> =>
    await deliverWebhooks({ db: env.DB, userAgent: "test", now: () => at, fetch: () => Promise.resolve(answer()) });

  it("are listed, what waits first, and sent again when their owner asks", async () => {
    const subscribed = await made(ada, "/subscriptions", { url: HOOK, search: { q: "posting" }, events: "job.closed" });
    await env.DB.prepare("update webhook_subscriptions set created_at = 0").run();
    await env.DB.prepare("update cron_marks set value = 0 where name = 'webhooks'").run();
    let count = 0;
    const at = NOW + 60_000;
    // Some are taken, and some not.
    expect(await run(() => new Response(null, { status: count++ % 3 === 2 ? 400 : 200 }), at)).toBe(9);
    const path = `/webhook_deliveries/${subscribed.endpoint_id}`;
    expect((await ask(`${BASE}${path}`, { headers: { "x-api-key": bob } })).status).toBe(404);
    const all: Listed["data"] = [];
    let cursor = "";
    do {
      const { response, rowsRead } = await askCounted(`${BASE}${path}?limit=4${cursor}`, {
        headers: { "x-api-key": ada },
      });
      expect(rowsRead).toBeLessThanOrEqual(5 * 5 + 5);
      const { data, meta } = await response.json<Listed>();
      all.push(...data);
      cursor = meta.next_cursor === undefined ? "" : `&cursor=${meta.next_cursor}`;
    } while (cursor !== "");
    expect(all.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 4 }, () => "pending"),
      ...Array.from({ length: 9 }, () => "delivered"),
    ]);
    expect(new Set(all.map(({ event_id: id }) => id)).size).toBe(13);
    const feed = await (
      await ask(`${BASE}/events/search?event_types=job.closed&limit=100`)
    ).json<{ data: { event_id: string }[] }>();
    expect(new Set(all.map(({ event_id: id }) => id))).toEqual(new Set(feed.data.map(({ event_id: id }) => id)));
    expect(all[0]).toMatchObject({ answer: "http_400", attempts: 1, subscription_id: subscribed.subscription_id });
    expect(all[4]).toMatchObject({ answer: "http_200", attempts: 1, next_attempt_at: null });

    // One that arrived, and one that waits for its turn.
    const again = async (key: string, id: string): Promise<number> =>
      (await post(key, `${path}/${id}/redeliver`, {})).status;
    const [waiting, done] = [all[0]?.delivery_id ?? "", all[4]?.delivery_id ?? ""];
    expect([
      await again(bob, done),
      await again(ada, "s999999"),
      await again(ada, "p999999"),
      await again(ada, "x"),
    ]).toEqual([404, 404, 404, 400]);
    expect([await again(ada, done), await again(ada, done), await again(ada, waiting)]).toEqual([200, 200, 200]);
    const sent: (string | null)[] = [];
    await deliverWebhooks({
      db: env.DB,
      userAgent: "test",
      now: () => at + 1,
      fetch: (request) => {
        sent.push(request.headers.get("webhook-id"));
        return Promise.resolve(new Response());
      },
    });
    expect(new Set(sent)).toEqual(new Set([all[0]?.event_id, all[4]?.event_id]));
    expect(sent).toHaveLength(2);
    const { data: endpoints } = await get(ada, "/webhook_endpoints");
    expect(endpoints[0]).toMatchObject({ waiting: 3 });
  });

  it("that wait behind one that failed say when they are tried", async () => {
    const { endpoint_id: id } = await made(ada, "/subscriptions", { url: HOOK, search: {}, events: "job.closed" });
    await env.DB.prepare("update webhook_subscriptions set created_at = 0").run();
    await env.DB.prepare("update cron_marks set value = 0 where name = 'webhooks'").run();
    const at = NOW + 60_000;
    await run(() => new Response(null, { status: 503 }), at);
    const { data } = (await get(ada, `/webhook_deliveries/${id}?limit=100`)) as unknown as {
      data: { status: string; next_attempt_at: string }[];
    };
    expect(data.length).toBeGreaterThan(5);
    for (const { status, next_attempt_at: next } of data) {
      expect(status).toBe("pending");
      expect(Date.parse(next)).toBeGreaterThan(at);
    }
  });

  it("are forgotten after a week, for a row's look while there is nothing to forget", async () => {
    const insert = env.DB.prepare(
      "insert into webhook_log (endpoint, source, crawl_number, ordinal, place, attempts, status, at) values (1, 1, 1, 1, 1, 1, 'delivered', ?)",
    );
    const day = 24 * 60 * 60_000;
    await env.DB.batch([NOW - 8 * day, NOW - 7 * day - 1, NOW - 6 * day, NOW].map((at) => insert.bind(at)));
    expect(await pruneWebhookLog(env.DB, NOW)).toBe(2);
    const counting = countingD1(env.DB);
    expect(await pruneWebhookLog(counting.db, NOW)).toBe(0);
    expect(counting.statements.reduce((sum, one) => sum + one.rowsRead, 0)).toBe(1);
  });
});
