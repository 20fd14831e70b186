import { createHmac } from "node:crypto";
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, it } from "vitest";
import type { JobEvent } from "../../../../src/core/event.ts";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { deliverWebhooks, type WebhookDependencies } from "../../../../src/cron/webhooks/deliver-webhooks.ts";
import { insertKey, revokeKey } from "../../../../src/db/clients/api-keys.ts";
import { emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { fanOutEvents } from "../../../../src/db/clients/fan-out-events.ts";
import { readDueEndpoints } from "../../../../src/db/clients/webhook-deliveries.ts";
import { deleteEndpoint, saveEndpoint, saveSubscription } from "../../../../src/db/clients/webhooks.ts";
import { searchSubject, type WebhookSearch } from "../../../../src/db/clients/webhook-search.ts";
import { ask } from "../../app-under-test.ts";
import { crashingD1, createCrashPoints } from "../../../sim/judge/crash-points.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";

const SECRET = `whsec_${Buffer.from("k".repeat(32)).toString("base64")}`;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const KEYS = ["one", "two", "three"].map((index) => ({ keyHash: index.repeat(8), prefix: index }));

let board = 0;
let postings: Record<string, unknown>[] = [];
let crawler: ReturnType<typeof createTestCrawler>;
let source = "";
const token = (): string => `hooks${board}`;
const posting = (index: number, over: object = {}): Record<string, unknown> => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  text: `Engineer ${index}`,
  categories: { location: "Berlin, Germany", department: "Engineering", commitment: "Full-time" },
  country: "DE",
  createdAt: 1_760_000_000_000 + index,
  description: "<p>This is a text about the work that you will do and about the team that you will join here.</p>",
  hostedUrl: `https://jobs.lever.co/${token()}/${index}`,
  applyUrl: `https://jobs.lever.co/${token()}/${index}/apply`,
  ...over,
});
/** The list, and of each posting on it its own address. */
const answerAsBoard = async (request: string | URL | Request): Promise<Response> => {
  const { pathname } = new URL(request instanceof Request ? request.url : request);
  const [, , , id] = pathname.split("/").slice(1);
  const one = postings.find((candidate) => candidate["id"] === id);
  if (id === undefined) return Promise.resolve(Response.json(postings));
  return Promise.resolve(one === undefined ? new Response(null, { status: 404 }) : Response.json(one));
};
const jobOf = (index: number): string => jobId("lever", token(), String(posting(index)["id"]));

/** A board of ten postings that was crawled once, and nobody subscribed to anything. */
beforeEach(async () => {
  await emptyDatabase(env.DB);
  await env.DB.batch(
    ["webhook_log", "webhook_deliveries", "webhook_subscriptions", "webhook_endpoints", "api_keys"].map((table) =>
      env.DB.prepare(`delete from ${table}`),
    ),
  );
  for (const { keyHash, prefix } of KEYS)
    await insertKey(env.DB, { keyHash, prefix, name: prefix, at: 0, madeBy: null });
  board++;
  postings = Array.from({ length: 10 }, (_, index) => posting(index));
  crawler = createTestCrawler({ fetch: answerAsBoard });
  source = await crawler.add({ url: `https://jobs.lever.co/${token()}`, name: `Hooks ${board}` });
  await crawler.crawl(source);
});

/** What arrived, and what the receiver answers next. */
function receiver() {
  const sent: { request: Request; body: string }[] = [];
  let answer: (request: Request) => Response | Promise<Response> = () => new Response("thanks");
  const run = async (over: Partial<WebhookDependencies> = {}): Promise<number> =>
    deliverWebhooks({
      db: env.DB,
      userAgent: "Jobledger/test",
      now: () => crawler.clock.now,
      fetch: async (request) => {
        sent.push({ request: request.clone(), body: await request.clone().text() });
        return answer(request);
      },
      ...over,
    });
  const events = (): JobEvent[] => sent.map(({ body }) => (JSON.parse(body) as { data: JobEvent }).data);
  return { sent, run, events, answerWith: (next: typeof answer) => void (answer = next) };
}

interface Over {
  url?: string;
  events?: string;
  key?: number;
  hexSignature?: boolean;
  /** In place of the subject. */
  search?: WebhookSearch;
}

async function subscribe(given: string, over: Over = {}): Promise<string> {
  const { keyHash } = KEYS[over.key ?? 0] ?? { keyHash: "" };
  const url = over.url ?? "https://hooks.example.com/in";
  const endpoint = {
    endpointId: crypto.randomUUID(),
    keyHash,
    url,
    secret: SECRET,
    at: crawler.clock.now,
    hexSignature: over.hexSignature ?? null,
  };
  const saved = await saveEndpoint(env.DB, endpoint);
  const endpointId = saved?.row.endpointId ?? "";
  const events = over.events ?? "job.created job.updated job.closed job.reopened";
  const at = crawler.clock.now;
  const [subject, search] =
    over.search === undefined ? [given, null] : [searchSubject(over.search), JSON.stringify(over.search)];
  const subscriptionId = crypto.randomUUID();
  await saveSubscription(env.DB, { subscriptionId, keyHash, endpointId, subject, search, events, at });
  return endpointId;
}
const change = async (index: number, over: object): Promise<void> => {
  postings = postings.map((one) => (one["id"] === posting(index)["id"] ? { ...one, ...over } : one));
  await crawler.crawl(source);
};
const waiting = async (): Promise<number> =>
  (await env.DB.prepare("select count(*) as n from webhook_deliveries").first<{ n: number }>())?.n ?? -1;
const endpointRow = async () =>
  env.DB.prepare("select failing_since, disabled_at, disabled_reason from webhook_endpoints").first();

describe("a delivery", () => {
  it("is each event of what was subscribed to, once, signed as Standard Webhooks says", async () => {
    await subscribe(`job_id:${jobOf(3)}`);
    const { sent, run, events } = receiver();
    await change(3, { text: "Platform Engineer", workplaceType: "remote" });
    await change(4, { text: "Nobody listens" });
    expect(await run()).toBe(2);
    expect(await run()).toBe(0);
    expect(events().map((event) => [event.job_id, event.event_type, event.field_name])).toEqual([
      [jobOf(3), "job.updated", "title"],
      [jobOf(3), "job.updated", "workplace_type"],
    ]);
    for (const [index, { request, body }] of sent.entries()) {
      expect([request.method, request.url, request.redirect]).toEqual([
        "POST",
        "https://hooks.example.com/in",
        "manual",
      ]);
      expect(request.headers.get("Content-Type")).toBe("application/json");
      expect(request.headers.get("webhook-id")).toBe(events()[index]?.event_id);
      const { type, timestamp, data } = JSON.parse(body) as { type: string; timestamp: string; data: JobEvent };
      expect([type, timestamp]).toEqual([data.event_type, data.observed_at]);
      // By hand, as the specification has it, and by the library that receivers use.
      const [id, time] = [request.headers.get("webhook-id") ?? "", request.headers.get("webhook-timestamp") ?? ""];
      expect(time).toBe(String(Math.floor(crawler.clock.now / 1_000)));
      const key = await crypto.subtle.importKey(
        "raw",
        Buffer.from(SECRET.slice("whsec_".length), "base64"),
        { name: "HMAC", hash: "SHA-256" },
        false,
        ["sign"],
      );
      const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${id}.${time}.${body}`));
      expect(request.headers.get("webhook-signature")).toBe(`v1,${Buffer.from(mac).toString("base64")}`);
      expect(new Webhook(SECRET).sign(id, new Date(Number(time) * 1_000), body)).toBe(
        request.headers.get("webhook-signature"),
      );
    }
    expect(await waiting()).toBe(0);
  });

  it("says beside the event whose it is and which subscription asked for it, and bears the hex signature if asked", async () => {
    await subscribe(`job_id:${jobOf(3)}`, { hexSignature: true });
    await subscribe(`job_id:${jobOf(3)}`, { url: "https://plain.example.com/", key: 1 });
    const { sent, run } = receiver();
    await change(3, { text: "Platform Engineer" });
    expect(await run()).toBe(2);
    const { results } = await env.DB.prepare(
      "select s.subscription_id as id, e.url from webhook_subscriptions s join webhook_endpoints e on e.id = s.endpoint",
    ).all<{ id: string; url: string }>();
    for (const { request, body } of sent) {
      const told = JSON.parse(body) as Record<string, unknown> & { data: JobEvent };
      expect(told).toMatchObject({
        event_type: "job.updated",
        event_id: told.data.event_id,
        job_id: jobOf(3),
        org_id: told.data.org_id,
        observed_at: told.data.observed_at,
        subscription_id: results.find(({ url }) => url === request.url)?.id,
      });
      expect(told.data).toMatchObject({ title: "Platform Engineer", org_name: `Hooks ${board}`, country: "Germany" });
      const isAsked = !request.url.includes("plain");
      const hex = createHmac("sha256", SECRET).update(body).digest("hex");
      expect(request.headers.get("x-bluedoor-signature")).toBe(isAsked ? hex : null);
    }
  });

  it("tells closings and reopenings, only of the kinds asked for", async () => {
    await subscribe(`job_id:${jobOf(1)}`, { events: "job.closed" });
    await subscribe(`source_id:${source}`, { url: "https://all.example.com/", key: 1 });
    const { sent, run } = receiver();
    const gone = postings[1];
    postings = postings.filter((one) => one !== gone);
    for (let round = 0; round < 4; round++) await crawler.crawl(source);
    postings = [...postings, gone ?? {}, posting(11)];
    await crawler.crawl(source);
    await run();
    const told = sent.map(
      ({ request, body }) => `${new URL(request.url).host} ${(JSON.parse(body) as { type: string }).type}`,
    );
    expect(told.toSorted()).toEqual([
      "all.example.com job.closed",
      "all.example.com job.created",
      "all.example.com job.reopened",
      "hooks.example.com job.closed",
    ]);
  });

  it("comes once to an endpoint that subscribed to it twice, and to every endpoint that did", async () => {
    await subscribe(`job_id:${jobOf(2)}`);
    await subscribe(`source_id:${source}`);
    await subscribe(`org_id:${orgId(`hooks-${board}`)}`, { url: "https://org.example.com/", key: 1 });
    const { sent, run } = receiver();
    await change(2, { text: "Another" });
    await run();
    expect(sent.map(({ request }) => new URL(request.url).host).toSorted()).toEqual([
      "hooks.example.com",
      "org.example.com",
    ]);
  });

  it("tells nothing of what was before the subscription, nor of a board's first crawl", async () => {
    await change(2, { text: "Before" });
    const other = { url: "https://jobs.lever.co/otherboard", name: `Hooks ${board}` };
    await subscribe(`source_id:${sourceId("lever", token())}`);
    await subscribe(`org_id:${orgId(`hooks-${board}`)}`);
    await crawler.crawl(await crawler.add(other));
    const { run } = receiver();
    expect(await run()).toBe(0);
  });
});

describe("a failure", () => {
  it.each([
    ["HTTP 500", () => new Response("no", { status: 500 })],
    ["a redirect", () => new Response(null, { status: 302, headers: { Location: "https://169.254.169.254/" } })],
    ["HTTP 400", () => new Response("no", { status: 400 })],
    ["no connection", () => Promise.reject(new TypeError("refused"))],
  ])("by %s is tried again later under the same id, until it arrives", async (_what, answer) => {
    await subscribe(`job_id:${jobOf(5)}`);
    const { sent, run, answerWith } = receiver();
    answerWith(answer);
    await change(5, { text: "Tried" });
    expect(await run()).toBe(0);
    expect(sent).toHaveLength(1);
    expect(await endpointRow()).toMatchObject({ failing_since: crawler.clock.now, disabled_at: null });
    crawler.clock.now += 5 * MINUTE - 1;
    await run();
    expect(sent).toHaveLength(1);
    crawler.clock.now += 1;
    await run();
    expect(sent).toHaveLength(2);
    answerWith(() => new Response(null, { status: 204 }));
    crawler.clock.now += 15 * MINUTE;
    expect(await run()).toBe(1);
    expect(new Set(sent.map(({ request }) => request.headers.get("webhook-id"))).size).toBe(1);
    expect(await endpointRow()).toMatchObject({ failing_since: null, disabled_at: null });
    expect(await waiting()).toBe(0);
  });

  it("of the address stops what else is due there for this run, one of an event does not", async () => {
    await subscribe(`source_id:${source}`);
    const { sent, run, answerWith } = receiver();
    postings = postings.map((_, index) => posting(index, { text: `Renamed ${index}` }));
    await crawler.crawl(source);
    answerWith(() => new Response(null, { status: 503 }));
    await run();
    expect(sent).toHaveLength(1);
    expect(await waiting()).toBe(10);
    crawler.clock.now += 5 * MINUTE;
    answerWith(
      (request) =>
        new Response(null, {
          status: request.headers.get("webhook-id") === sent[0]?.request.headers.get("webhook-id") ? 400 : 200,
        }),
    );
    expect(await run()).toBe(9);
    expect(await waiting()).toBe(1);
  });

  it("by 410 disables the endpoint at once, with the reason", async () => {
    await subscribe(`source_id:${source}`);
    const { sent, run, answerWith } = receiver();
    answerWith(() => new Response(null, { status: 410 }));
    await change(1, { text: "Gone", workplaceType: "remote" });
    await run();
    expect(sent).toHaveLength(1);
    expect(await endpointRow()).toMatchObject({ disabled_at: crawler.clock.now, disabled_reason: "http_410" });
    await change(1, { text: "Nobody is told" });
    expect([await run(), sent.length, await waiting()]).toEqual([0, 1, 0]);
    // Its owner sends the address again: nothing that came meanwhile is lost without a word.
    await subscribe(`source_id:${source}`);
    answerWith(() => new Response());
    expect(await run()).toBe(1);
    const notice = JSON.parse(sent.at(-1)?.body ?? "{}") as {
      type: string;
      data: { missed_from: string; recover: string[] };
    };
    expect(notice).toMatchObject({ type: "endpoint.overflow", data: { recover: [expect.stringContaining(source)] } });
    const first = (JSON.parse(sent[0]?.body ?? "{}") as { data: { observed_at: string } }).data.observed_at;
    expect(Date.parse(notice.data.missed_from)).toBeLessThanOrEqual(Date.parse(first));
    await change(1, { text: "Told again" });
    expect(await run()).toBe(1);
    expect(sent.at(-1)?.body).toContain('"job.updated"');
  });

  it("for three days disables it", async () => {
    await subscribe(`source_id:${source}`);
    const { run, answerWith } = receiver();
    answerWith(() => new Response(null, { status: 500 }));
    const start = crawler.clock.now;
    for (let hour = 0; crawler.clock.now - start < limits.webhookFailingMsMax + 2 * DAY; hour++) {
      if (hour % 20 === 0) await change(1, { text: `Renamed ${hour}` });
      else crawler.clock.now += 60 * MINUTE;
      await run();
    }
    expect(await endpointRow()).toMatchObject({ disabled_reason: "http_500" });
    expect(await waiting()).toBe(0);
  });

  it("is not one of three days for a clock that jumped over them", async () => {
    await subscribe(`source_id:${source}`);
    const { run, answerWith } = receiver();
    answerWith(() => new Response(null, { status: 400 }));
    await change(1, { text: "Tried" });
    await run();
    crawler.clock.now += limits.webhookFailingMsMax + 30 * DAY;
    await run({ isSteady: false });
    expect(await endpointRow()).toMatchObject({ disabled_at: null });
    expect(await waiting()).toBe(1);
    crawler.clock.now += DAY;
    await run({ isSteady: true });
    expect(await endpointRow()).toMatchObject({ disabled_reason: "http_400" });
  });

  it("of the database at any of its calls, before it is carried out or behind, loses no event", async () => {
    await subscribe(`source_id:${source}`);
    const { sent, run, events } = receiver();
    const points = createCrashPoints();
    let made = 0;
    for (let call = 1, isOver = false; !isOver; call++)
      for (const when of ["before", "after"] as const) {
        for (let count = 0; count < 3; count++) await change(count, { text: `Renamed ${++made}` });
        points.arm({ call, when });
        await run({ db: crashingD1(env.DB, points) }).catch(() => undefined);
        isOver = !points.isDead();
        // An endpoint whose turn was cut off is due again at once, or when its last failure says.
        crawler.clock.now += 60 * MINUTE;
        await run();
        const ids = new Set(sent.map(({ request }) => request.headers.get("webhook-id")));
        expect([ids.size, await waiting()], `call ${call}, ${when}`).toEqual([made, 0]);
        expect(await env.DB.prepare("select waiting from webhook_endpoints").first("waiting")).toBe(0);
        expect(await env.DB.prepare("select count(*) as n from webhook_log").first("n")).toBe(made);
      }
    expect(made).toBeGreaterThan(20);
    expect(events().length).toBeLessThan(2 * made);
  });

  it("of one endpoint holds up no other", async () => {
    await subscribe(`source_id:${source}`, { url: "https://down.example.com/" });
    await subscribe(`source_id:${source}`, { url: "https://up.example.com/", key: 1 });
    const { run, answerWith } = receiver();
    answerWith((request) => new Response(null, { status: request.url.includes("down") ? 500 : 200 }));
    await change(1, { text: "For both" });
    expect(await run()).toBe(1);
  });
});

it("comes all the same when the clock goes back a month after a subscription, and after a failure", async () => {
  crawler.clock.now += 30 * DAY;
  await subscribe(`source_id:${source}`);
  const { run, events, answerWith } = receiver();
  answerWith(() => new Response(null, { status: 503 }));
  await change(1, { text: "Told while the clock was ahead" });
  expect(await run()).toBe(0);
  crawler.clock.now -= 30 * DAY;
  answerWith(() => new Response("thanks"));
  expect(await run()).toBe(1);
  await change(2, { text: "Told after it went back" });
  expect(await run()).toBe(1);
  expect(events().map(({ job_id }) => job_id)).toEqual([jobOf(1), jobOf(1), jobOf(2)]);
  expect(await endpointRow()).toEqual({ failing_since: null, disabled_at: null, disabled_reason: null });
});

it("a revoked key's endpoints are told nothing more", async () => {
  await subscribe(`source_id:${source}`);
  const { sent, run } = receiver();
  await change(1, { text: "Due" });
  await run();
  await change(2, { text: "Due when revoked" });
  await revokeKey(env.DB, "one", crawler.clock.now);
  await run();
  expect(sent).toHaveLength(1);
  expect(await endpointRow()).toMatchObject({ disabled_reason: "key_revoked" });
});

it("an event that is due when its key is revoked is dropped", async () => {
  await subscribe(`source_id:${source}`);
  const { sent, run, answerWith } = receiver();
  answerWith(() => new Response(null, { status: 500 }));
  await change(1, { text: "Due" });
  await run();
  await revokeKey(env.DB, "one", crawler.clock.now);
  crawler.clock.now += 5 * MINUTE;
  await run();
  expect([sent.length, await waiting()]).toEqual([1, 0]);
});

it("what is due to an endpoint that was removed goes nowhere, not even to the next endpoint", async () => {
  const endpointId = await subscribe(`source_id:${source}`);
  const { sent, run, answerWith } = receiver();
  answerWith(() => new Response(null, { status: 500 }));
  await change(1, { text: "Due" });
  await run();
  await deleteEndpoint(env.DB, KEYS[0]?.keyHash ?? "", endpointId);
  await subscribe(`source_id:${source}`, { url: "https://other.example.com/", key: 1 });
  crawler.clock.now += 5 * MINUTE;
  await run();
  expect([sent.length, await waiting()]).toEqual([1, 0]);
});

it("an event whose board was removed meanwhile is dropped, and holds up nothing", async () => {
  await subscribe(`job_id:${jobOf(3)}`);
  const { run, sent, answerWith } = receiver();
  await change(3, { text: "Platform Engineer" });
  answerWith(() => new Response(null, { status: 503 }));
  await run();
  expect(await waiting()).toBe(1);
  await env.DB.batch(["events", "jobs"].map((table) => env.DB.prepare(`delete from ${table}`)));
  crawler.clock.now += DAY;
  expect(await run()).toBe(0);
  expect([await waiting(), sent.length]).toEqual([0, 1]);
});

it("a rebuilt database pushes nothing again, and its subscriptions go on", async () => {
  await subscribe(`job_id:${jobOf(3)}`);
  const { run } = receiver();
  await change(3, { text: "Pushed" });
  expect(await run()).toBe(1);
  await emptyDatabase(env.DB);
  source = await crawler.add({ url: `https://jobs.lever.co/${token()}`, name: `Hooks ${board}` });
  await crawler.crawl(source);
  expect(await run()).toBe(0);
  await change(3, { text: "Pushed after" });
  expect(await run()).toBe(1);
});

describe("what it costs", () => {
  it("a crawl writes not a row more for subscriptions, and the cron none for events that nobody wants", async () => {
    const written = async (text: string): Promise<number> => {
      const counting = countingD1(env.DB);
      const counted = createTestCrawler(
        { fetch: () => Promise.resolve(Response.json(postings)) },
        { db: counting.db, now: () => crawler.clock.now },
      );
      postings = postings.with(7, posting(7, { text }));
      crawler.clock.now += 60 * MINUTE;
      await counted.crawl(source);
      return counting.statements.reduce((sum, one) => sum + one.rowsWritten, 0);
    };
    const before = await written("First");
    await subscribe(`job_id:${jobOf(7)}`);
    await subscribe(`job_id:${jobOf(1)}`);
    expect(await written("Second")).toBe(before);
    const { run } = receiver();
    await run();
    await written("Third");
    await env.DB.prepare("delete from webhook_subscriptions where subject like ?")
      .bind(`%${jobOf(7)}`)
      .run();
    const counting = countingD1(env.DB);
    await deliverWebhooks({ ...crawler.deps, db: counting.db });
    // The mark alone.
    expect(counting.statements.reduce((sum, one) => sum + one.rowsWritten, 0)).toBeLessThanOrEqual(1);
    const again = countingD1(env.DB);
    await deliverWebhooks({ ...crawler.deps, db: again.db });
    expect(again.statements.reduce((sum, one) => sum + one.rowsWritten, 0)).toBe(0);
    expect(again.statements.reduce((sum, one) => sum + one.rowsRead, 0)).toBeLessThanOrEqual(5);
  });

  it("nobody subscribed: one look", async () => {
    await change(1, { text: "Unheard" });
    const counting = countingD1(env.DB);
    await deliverWebhooks({ ...crawler.deps, db: counting.db });
    expect(counting.statements.reduce((sum, one) => sum + one.rowsRead, 0)).toBeLessThanOrEqual(2);
  });

  it("six rows an event to find who wants it, seven to push it", async () => {
    await subscribe(`source_id:${source}`);
    postings = postings.map((_, index) => posting(index, { text: `Renamed ${index}` }));
    await crawler.crawl(source);
    const counting = countingD1(env.DB);
    await deliverWebhooks({ ...crawler.deps, db: counting.db, fetch: () => Promise.resolve(new Response()) });
    const read = counting.statements.reduce((sum, one) => sum + one.rowsRead, 0);
    expect(read).toBeGreaterThan(10);
    expect(read).toBeLessThanOrEqual(10 * (9 + 8) + 20);
    expect(await readDueEndpoints(env.DB, crawler.clock.now)).toEqual([]);
  });
});

/** A board of so many postings, all of which have just come. */
async function grow(count: number): Promise<void> {
  postings = Array.from({ length: count }, (_, index) => posting(index));
  await crawler.crawl(source);
}
const hostsOf = (sent: { request: Request }[]): string[] => sent.map(({ request }) => new URL(request.url).host);
/** Endpoints of one key at addresses of their own, each subscribed to the whole board. */
async function subscribeMany(key: number, count: number, name: string): Promise<void> {
  for (let index = 0; index < count; index++)
    await subscribe(`source_id:${source}`, { key, url: `https://${name}${index}.example.com/` });
}

describe("turns", () => {
  it("of a key with thousands of events leave all others theirs, in the run that finds them", async () => {
    await subscribeMany(0, 10, "flood");
    await subscribe(`job_id:${jobOf(3)}`, { key: 1, url: "https://one.example.com/" });
    const { sent, run } = receiver();
    await grow(400);
    await change(3, { text: "The one that counts" });
    // 3,910 for the first key, one for the second.
    expect(await run()).toBe(limits.webhookDeliveriesPerRun);
    const at = hostsOf(sent).indexOf("one.example.com");
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(limits.webhookTurnsAtOnce * limits.webhookDeliveriesPerTurn);
    // Of the first key all endpoints had as much, but for the turns that the run ended in.
    const told = Object.values(Object.groupBy(hostsOf(sent), (host) => host)).map((of) => of?.length ?? 0);
    const floods = told.filter((count) => count > 1);
    expect(floods).toHaveLength(10);
    expect(Math.max(...floods) - Math.min(...floods)).toBeLessThanOrEqual(2 * limits.webhookDeliveriesPerTurn);
    expect(await run()).toBe(3_911 - limits.webhookDeliveriesPerRun);
    // In order, each once.
    const ids = sent
      .filter(({ request }) => request.url.includes("flood0"))
      .map(({ request }) => request.headers.get("webhook-id"));
    expect(new Set(ids).size).toBe(391);
  });

  it("keep the order of an endpoint's events", async () => {
    await subscribe(`source_id:${source}`);
    const { events, run } = receiver();
    await grow(60);
    for (const text of ["Second", "Third", "Fourth"]) await change(5, { text });
    expect(await run()).toBe(53);
    const times = events().map((event) => event.observed_at);
    expect(times).toEqual(times.toSorted());
    expect(
      events()
        .slice(-3)
        .map((event) => event.new_value),
    ).toEqual(["Second", "Third", "Fourth"]);
  });

  it("of slow endpoints do not take the run's time from others", async () => {
    await subscribeMany(0, 10, "slow");
    await subscribeMany(1, 2, "fast");
    const { sent, run, answerWith } = receiver();
    await grow(100);
    const fast = (): number => hostsOf(sent).filter((host) => host.startsWith("fast")).length;
    let [open, most] = [0, 0];
    answerWith(async (request) => {
      if (request.url.includes("fast")) return new Response();
      open += 1;
      most = Math.max(most, open);
      // As long as that.
      while (fast() < 180) await scheduler.wait(5);
      open -= 1;
      return new Response();
    });
    expect(await run()).toBe(180 + 900);
    expect(most).toBe(limits.webhookTurnsPerKey);
  });

  it("end with the run's time", async () => {
    await subscribe(`source_id:${source}`);
    const { sent, run, answerWith } = receiver();
    await grow(100);
    answerWith(() => {
      crawler.clock.now += 9_000;
      return new Response();
    });
    await run();
    expect(sent.length).toBeLessThanOrEqual(1 + limits.webhookRunMsMax / 9_000 + 1);
    expect(await waiting()).toBe(90 - sent.length);
  });

  it("of an endpoint that is down are one try a run, and write no row for each that waits", async () => {
    await subscribe(`source_id:${source}`);
    const { sent, run, answerWith } = receiver();
    await grow(310);
    answerWith(() => new Response(null, { status: 503 }));
    await run();
    expect([sent.length, await waiting()]).toEqual([1, 300]);
    crawler.clock.now += 5 * MINUTE;
    const counting = countingD1(env.DB);
    const down = { fetch: () => Promise.resolve(new Response(null, { status: 503 })) };
    await deliverWebhooks({ ...crawler.deps, ...down, db: counting.db });
    expect(counting.statements.reduce((sum, one) => sum + one.rowsWritten, 0)).toBeLessThanOrEqual(5);
    expect(counting.statements.reduce((sum, one) => sum + one.rowsRead, 0)).toBeLessThanOrEqual(150);
  });
});

describe("an endpoint for which too much waits", () => {
  type Overflow = { type: string; data: { endpoint_id: string; missed_from: string; recover: string[] } };
  /** As if so many waited. */
  const fillUp = async (): Promise<void> => {
    await env.DB.prepare("update webhook_endpoints set waiting = ?")
      .bind(limits.webhookWaitingMax - 10)
      .run();
  };
  const row = async () =>
    env.DB.prepare("select waiting, full_since, missed_from from webhook_endpoints").first<Record<string, number>>();
  const told = (sent: { body: string }[]): Overflow[] => sent.map(({ body }) => JSON.parse(body) as Overflow);

  it("is told once from where to read, behind what waited, and then again has events", async () => {
    const endpointId = await subscribe(`source_id:${source}`);
    const { sent, run } = receiver();
    await fillUp();
    // Nothing is tried: what failed would come behind the rest.
    await env.DB.prepare("update webhook_endpoints set retry_at = ?")
      .bind(crawler.clock.now + DAY / 2)
      .run();
    const start = crawler.clock.now;
    postings = postings.map((_, index) => posting(index, { text: `Kept ${index}` }));
    await crawler.crawl(source);
    await run();
    expect(await row()).toMatchObject({ waiting: limits.webhookWaitingMax, full_since: crawler.clock.now });
    expect(sent).toEqual([]);
    // Left out.
    await change(1, { text: "Missed" });
    await change(2, { text: "Missed too" });
    await run();
    expect(await waiting()).toBe(10);
    crawler.clock.now += DAY;
    await run();
    const messages = told(sent);
    expect(messages.map(({ type }) => type)).toEqual([
      ...Array.from({ length: 10 }, () => "job.updated"),
      "endpoint.overflow",
    ]);
    const notice = messages.at(-1)?.data;
    expect(notice).toMatchObject({ endpoint_id: endpointId });
    expect(Date.parse(notice?.missed_from ?? "")).toBeLessThanOrEqual(start + 60 * MINUTE);
    expect(notice?.recover).toEqual([
      `GET /job-postings/v1/jobs?changed_after=${notice?.missed_from ?? ""}&status=any&limit=100&source_ids=${source}`,
    ]);
    expect(await row()).toMatchObject({ full_since: null, missed_from: null });

    // The call that it names has what was missed.
    const response = await ask((notice?.recover[0] ?? "").slice("GET ".length));
    const titles = (await response.json<{ data: { title: string }[] }>()).data.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(["Missed", "Missed too"]));

    sent.length = 0;
    await change(3, { text: "Told again" });
    expect(await run()).toBe(1);
    expect(told(sent).map(({ type }) => type)).toEqual(["job.updated"]);
  });

  it("gets the same notice until it takes it, and misses nothing that comes meanwhile", async () => {
    await subscribe(`job_id:${jobOf(1)}`);
    const { sent, run, answerWith } = receiver();
    await env.DB.prepare("update webhook_endpoints set waiting = ?").bind(limits.webhookWaitingMax).run();
    await change(1, { text: "The last one kept" });
    answerWith(
      (request) =>
        new Response(null, { status: request.headers.get("webhook-id")?.includes("overflow") === true ? 400 : 200 }),
    );
    await run();
    await run();
    await change(1, { text: "After the notice was tried" });
    expect(await run()).toBe(1);
    answerWith(() => new Response());
    crawler.clock.now += DAY;
    expect(await run()).toBe(1);
    const notices = sent.filter(({ body }) => body.includes("endpoint.overflow"));
    expect(notices.length).toBeGreaterThan(1);
    expect(new Set(notices.map(({ request }) => request.headers.get("webhook-id"))).size).toBe(1);
    expect(told(notices)[0]?.data.recover).toEqual([`GET /job-postings/v1/jobs/${jobOf(1)}/events`]);
    expect([await waiting(), (await row())?.["missed_from"]]).toEqual([0, null]);
  });
});

describe("a search that is subscribed to", () => {
  const told = (sent: { body: string }[]): string[] =>
    sent.map(({ body }) => (JSON.parse(body) as { data: JobEvent }).data.title).toSorted();

  it.each<[string, WebhookSearch, string[]]>([
    ["of words", { q: "designer" }, ["Designer 1", "Designer 2"]],
    ["of words and places", { q: "designer", country: ["Germany"] }, ["Designer 1"]],
    ["of a phrase", { q: '"designer 2"' }, ["Designer 2"]],
    ["of a description", { description: "rust" }, ["Designer 2"]],
    ["of a phrase in descriptions", { q: "designer", description: '"text about the work"' }, ["Designer 1"]],
    ["of descriptions without a word", { q: "designer", description: "-rust" }, ["Designer 1"]],
    ["that leaves out", { country_exclude: ["Germany"] }, ["Designer 2"]],
    ["of a field", { field_name: ["country"] }, ["Designer 2"]],
    ["of another board", { source_ids: [sourceId("lever", "nobody")] }, []],
    ["of all boards but one", { q: "designer", source_ids_exclude: ["x"] }, ["Designer 1", "Designer 2"]],
    ["of an ATS", { provider: ["ashby"], q: "designer" }, []],
    ["of what is closed", { q: "designer", status: "expired" }, []],
    ["of a reason", { reason: ["http_404"] }, []],
    ["of nothing that there is", { city: ["Nowhere"] }, []],
  ])("%s gets the events of what it finds, once each", async (_what, search, titles) => {
    await subscribe("", { search });
    const { sent, run } = receiver();
    postings = postings.map((one, index) =>
      index === 1
        ? { ...one, text: "Designer 1" }
        : index === 2
          ? { ...one, text: "Designer 2", description: inRust, ...abroad }
          : one,
    );
    await crawler.crawl(source);
    for (let round = 0; round < 2; round++) await run();
    expect([...new Set(told(sent))]).toEqual(titles);
    const ids = sent.map(({ request }) => request.headers.get("webhook-id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { body } of sent)
      expect((JSON.parse(body) as { subscription_id: unknown }).subscription_id).not.toBeNull();
  });
  const inRust = "<p>We write Rust here, and everything that is ours is made by those of us who know it well.</p>";
  const abroad = {
    categories: { location: "Paris, France", department: "Engineering", commitment: "Full-time" },
    country: "FR",
  };

  it("has new postings, closings with their reason, and nothing of before", async () => {
    await change(3, { text: "Designer before" });
    await subscribe("", { search: { q: "designer OR engineer", job_ids: [jobOf(11), jobOf(4)] } });
    await subscribe("", { search: { reason: ["http_404"] }, events: "job.closed" });
    const { sent, run } = receiver();
    const gone = postings[4];
    postings = [...postings.filter((one) => one !== gone), posting(11), posting(12)];
    for (let round = 0; round < 4; round++) await crawler.crawl(source);
    await run();
    expect(sent.map(({ body }) => (JSON.parse(body) as { type: string }).type).toSorted()).toEqual([
      "job.closed",
      "job.created",
    ]);
  });

  it("is told by which search to read what it missed", async () => {
    await subscribe("", { search: { q: "designer", country: ["Germany", "France"], location: ["Berlin, Germany"] } });
    const { sent, run } = receiver();
    await env.DB.prepare("update webhook_endpoints set waiting = ?, retry_at = ?")
      .bind(limits.webhookWaitingMax, crawler.clock.now + DAY / 2)
      .run();
    await change(1, { text: "Designer 1" });
    await run();
    await change(2, { text: "Designer 2" });
    await run();
    crawler.clock.now += DAY;
    await run();
    expect(told(sent)).toEqual(expect.arrayContaining(["Designer 1"]));
    expect(told(sent)).not.toContain("Designer 2");
    const notice = sent
      .map(({ body }) => JSON.parse(body) as { type: string; data: { recover: string[] } })
      .find(({ type }) => type === "endpoint.overflow");
    const call = notice?.data.recover[0]?.slice("GET ".length) ?? "";
    expect(call).toContain("/events/search?observed_after=");
    const { data } = await (await ask(call)).json<{ data: JobEvent[] }>();
    expect([...new Set(data.map(({ title }) => title))].toSorted()).toEqual(["Designer 1", "Designer 2"]);
  });

  it("costs rows for searches and rows for events, never for one with the other", async () => {
    const rows = async (searches: number, changed: number): Promise<number> => {
      await env.DB.batch(
        ["webhook_deliveries", "webhook_subscriptions"].map((table) => env.DB.prepare(`delete from ${table}`)),
      );
      for (let index = 0; index < searches; index++)
        await subscribe("", { search: { q: `nobody${index}` }, key: index % 3 });
      postings = postings.map((one, index) =>
        index < changed ? posting(index, { text: `Other ${searches} ${index}` }) : one,
      );
      await crawler.crawl(source);
      const counting = countingD1(env.DB);
      await deliverWebhooks({ ...crawler.deps, db: counting.db });
      return counting.statements.reduce((sum, one) => sum + one.rowsRead, 0);
    };
    postings = Array.from({ length: 40 }, (_, index) => posting(index));
    await crawler.crawl(source);
    const [few, manySearches, manyEvents, both] = [
      await rows(2, 2),
      await rows(30, 2),
      await rows(2, 40),
      await rows(30, 40),
    ];
    expect(manySearches - few).toBeLessThanOrEqual(28 * 3);
    expect(manyEvents - few).toBeLessThanOrEqual(38 * 9);
    // To the row what the two cost alone.
    expect(both - few).toBeLessThanOrEqual(manySearches - few + (manyEvents - few) + 2);
  });

  it("looks at so many descriptions a step, and loses no event of those behind", async () => {
    const count = 1.4 * limits.webhookTextsPerStep;
    await subscribe("", { search: { description: '"text about the work"', field_name: ["title"] } });
    postings = Array.from({ length: count }, (_, index) => posting(index));
    for (let crawl = 0; crawl < 5; crawl++) await crawler.crawl(source);
    while (await fanOutEvents(env.DB, crawler.clock.now));
    // Four crawls, each of other postings: in the third are too many.
    for (let crawl = 0; crawl < 4; crawl++) {
      postings = postings.map((one, index) =>
        index % 4 === crawl ? posting(index, { text: `Designer ${index}` }) : one,
      );
      await crawler.crawl(source);
    }
    expect(await fanOutEvents(env.DB, crawler.clock.now)).toBe(true);
    expect(await waiting()).toBe(count / 2);
    while (await fanOutEvents(env.DB, crawler.clock.now));
    expect(await waiting()).toBe(count);
  });

  it("that can't be read holds up nobody", async () => {
    await subscribe("", { search: { q: "designer" } });
    await subscribe("", {
      search: { country: 5 } as unknown as WebhookSearch,
      url: "https://broken.example.com/",
      key: 1,
    });
    const { sent, run } = receiver();
    await change(1, { text: "Designer 1" });
    await run();
    expect(hostsOf(sent)).toEqual(["hooks.example.com"]);
  });
});
