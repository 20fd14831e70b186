import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { ADMIN_TOKEN, ask, BASE, postJson } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

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
    ["webhook_deliveries", "webhook_subscriptions", "webhook_endpoints"].map((table) =>
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
  ["POST", "/webhook_endpoints/subscriptions"],
  ["DELETE", `/webhook_endpoints/subscriptions/${orgId("acme")}`],
])("%s %s needs a key", async (method, path) => {
  const init = method === "POST" ? { headers: { "Content-Type": "application/json" }, body: "{}" } : {};
  const response = await ask(BASE + path, { method, ...init });
  expect(response.status).toBe(401);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("WWW-Authenticate")).toContain("Bearer");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
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
  ])("%j is refused, and nothing is made", async (body) => {
    expect((await post(ada, "/subscriptions", body)).status).toBe(400);
    expect((await get(ada, "/webhook_endpoints")).data).toEqual([]);
  });
});
