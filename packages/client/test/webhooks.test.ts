import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { deliverWebhooks } from "../../../src/cron/webhooks/deliver-webhooks.ts";
import { createTestCrawler } from "../../../test/workers/crawler.ts";
import { ask, makeTestKey, ORIGIN } from "../../../test/workers/app-under-test.ts";
import { createSimulator } from "../../../test/sim/simulator.ts";
import { createClient } from "../src/client.ts";
import { verifyWebhook, WebhookError, type WebhookHeaders } from "../src/webhooks.ts";

const simulator = createSimulator({ world: { seed: 5, boards: 1, postingsPerBoard: 12, rates: { quietBoards: 0 } } });
const crawler = createTestCrawler(simulator);
const now = () => crawler.clock.now;
const other = `whsec_${btoa("another secret of somebody")}`;
let secret = "";
/** What the service pushed. */
const pushed: { headers: Headers; body: string }[] = [];

beforeAll(async () => {
  const apiKey = await makeTestKey();
  const client = createClient({
    baseUrl: ORIGIN,
    apiKey,
    fetch: async (address, init) => ask(address.slice(ORIGIN.length), init),
  });
  const [board] = simulator.boards();
  if (board === undefined) throw new Error("no board");
  const source = await crawler.add(board);
  simulator.setRound(0);
  await crawler.crawl(source);
  const { data } = await client.post("/subscriptions", { url: "https://hooks.example.com/jobs", source_id: source });
  const endpoints = await client.post("/webhook_endpoints", { url: "https://hooks.example.com/again" });
  expect(endpoints.data.secret).toMatch(/^whsec_/);
  secret = data.secret ?? expect.fail("no secret");
  for (let round = 1; round < 5; round++) {
    simulator.setRound(round);
    await crawler.crawl(source);
  }
  const fetch = async (request: Request): Promise<Response> => {
    pushed.push({ headers: new Headers(request.headers), body: await request.text() });
    return new Response("thanks");
  };
  await deliverWebhooks({ db: env.DB, fetch, userAgent: "Jobledger/test", now });
  expect(pushed.length).toBeGreaterThan(0);
});
const one = () => pushed[0] ?? expect.fail("nothing was pushed");

it("takes what the service pushes, with headers of every kind, and text or bytes", async () => {
  for (const { headers, body } of pushed) {
    const message = await verifyWebhook(body, headers, secret, { now });
    expect(message).toEqual(JSON.parse(body));
    if (message.type === "endpoint.overflow") throw new Error("none was left out");
    expect(message.data.event_id).toBe(headers.get("webhook-id"));
    const plain = Object.fromEntries(headers);
    const upper = Object.fromEntries([...headers].map(([name, value]) => [name.toUpperCase(), [value]]));
    const bytes = new TextEncoder().encode(body);
    for (const kind of [plain, upper] as WebhookHeaders[])
      for (const text of [body, bytes])
        expect(await verifyWebhook(text, kind, [other, secret], { now })).toEqual(message);
    expect(await verifyWebhook(body, headers, secret.slice("whsec_".length), { now })).toEqual(message);
  }
});

describe("refuses", () => {
  const refusal = async (
    change: Record<string, string | null>,
    body = one().body,
    secrets: string | string[] = secret,
  ) => {
    const headers = new Headers(one().headers);
    for (const [name, value] of Object.entries(change))
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    return verifyWebhook(body, headers, secrets, { now }).then(
      () => "taken",
      (error: unknown) => (error instanceof WebhookError ? error.message : String(error)),
    );
  };

  it("another text, id, time or secret", async () => {
    expect(await refusal({})).toBe("taken");
    const none = "no signature of it is of this secret";
    expect(await refusal({}, `${one().body} `)).toBe(none);
    expect(await refusal({}, one().body, other)).toBe(none);
    expect(await refusal({}, one().body, [])).toBe(none);
    expect(await refusal({ "webhook-id": "x" })).toBe(none);
    const sentAt = Number(one().headers.get("webhook-timestamp"));
    expect(await refusal({ "webhook-timestamp": String(sentAt + 1) })).toBe(none);
    const [, mac = ""] = (one().headers.get("webhook-signature") ?? "").split(",");
    for (const signature of ["v1,", "v1,%", `v1a,${mac}`, mac, `v2,${mac}`, `v1,${mac.slice(4)}`, "v1,AAAA"])
      expect([signature, await refusal({ "webhook-signature": signature })]).toEqual([signature, none]);
    expect(await refusal({ "webhook-signature": `v1,AAAA v2,x v1,${mac}` })).toBe("taken");
  });

  it("what is old, what is of tomorrow, and what lacks a header", async () => {
    const { headers, body } = one();
    for (const seconds of [-400, 400]) {
      const later = () => now() + seconds * 1_000;
      await expect(verifyWebhook(body, headers, secret, { now: later })).rejects.toThrow("too far from now");
      const wide = { now: later, toleranceSeconds: 500 };
      expect(await verifyWebhook(body, headers, secret, wide)).toEqual(JSON.parse(body));
    }
    expect(await refusal({ "webhook-timestamp": "soon" })).toBe("webhook-timestamp is no time");
    for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"])
      expect(await refusal({ [name]: null })).toBe(`${name} is missing`);
    expect(await refusal({}, body, "whsec_")).toMatch(/none of the service's/);
    expect(await refusal({}, body, "no base64!")).toMatch(/none of the service's/);
  });
});
