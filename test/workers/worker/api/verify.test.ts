import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { jobId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { notAsked, verifyBoard } from "../../../../src/cron/boards/verify-board.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { createApp } from "../../../../src/worker/app.ts";
import type { Verification } from "../../../../src/worker/api/verification.ts";
import { optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { createSimulator, type Simulator } from "../../../sim/simulator.ts";
import { BASE, fakeDependencies, ORIGIN, REFUSING } from "../../app-under-test.ts";
import { mcpClients } from "../mcp/mcp-clients.ts";
import { askedPosting } from "../../asked-posting.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";
import { inPart, sampled } from "../../../sampled.ts";

beforeEach(emptyStores);

const MINUTE = 60_000;

/** A crawled board of the simulator, and the app that verifies its postings. */
async function stage(provider: string, more: { postings?: number; rates?: object } = {}) {
  const world = {
    seed: 5,
    boards: 2,
    providers: [provider as never, provider as never],
    postingsPerBoard: more.postings ?? 12,
  };
  const sim = createSimulator({ world: { ...world, ...(more.rates === undefined ? {} : { rates: more.rates }) } });
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const crawler = createTestCrawler(sim, { fetchTimeoutMs: 20_000 });
  const id = await crawler.add({ url: board.url, name: board.name });
  for (let crawl = 0; crawl < 3; crawl++) await crawler.crawl(id);
  const taken = new Map<string, number>();
  const takeVerification = (source: string): Promise<boolean> => {
    const isFree = crawler.clock.now - (taken.get(source) ?? -Infinity) >= limits.verifiedMs;
    if (isFree) taken.set(source, crawler.clock.now);
    return Promise.resolve(isFree);
  };
  const { deps } = fakeDependencies();
  const app = createApp({
    ...deps,
    now: () => crawler.clock.now,
    verify: async (_env, _context, asked) =>
      await verifyBoard({ ...crawler.deps, takeVerification }, asked.sourceId, asked.key),
  });
  const send = async (body: object): Promise<Response> =>
    await app.request(
      `${ORIGIN}${BASE}/verify`,
      { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
      env,
    );
  const verify = async (body: object): Promise<Verification> => {
    const response = await send(body);
    const text = await response.text();
    if (response.status !== 200) throw new Error(text);
    return (JSON.parse(text) as { data: Verification }).data;
  };
  const idOf = (key: string): string => jobId(board.provider, board.board, key);
  const keys = [...(await sim.truth(board.id))];
  return { sim, board, crawler, id, app, send, verify, idOf, keys, takeVerification };
}

async function closings(): Promise<number> {
  return (await env.DB.prepare("select count(*) as n from events where type = 'job.closed'").first<number>("n")) ?? 0;
}

const listRequests = (sim: Simulator): number => sim.requests.filter(({ url }) => !url.endsWith("/robots.txt")).length;

const names = Object.keys(providers);
describe.each(sampled(names, 8))(`%s${inPart(8)}`, (name) => {
  it("an open posting is open, and a board that answers nothing good closes none", async () => {
    const { sim, board, crawler, verify } = await stage(name);
    const posting = await env.DB.prepare("select job_id from jobs where closed_at is null limit 1").first("job_id");
    crawler.clock.now += HOUR;
    const found = await verify({ job_id: posting });
    expect(found).toMatchObject({ answer: "open", asked_now: true, active: true, provider: name });
    expect(found.payload_sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const fault of ["throttled", "server_error", "not_found", "garbage", "empty", "wrong_board"] as const) {
      crawler.clock.now += 25 * HOUR;
      sim.setFault(board.id, fault, { times: 1 });
      const told = await verify({ job_id: posting });
      // Some postings' own addresses answer, whatever the list is.
      const answer = told.reason === "own_address" ? "open" : "cannot_tell";
      expect([fault, told.answer, told.active]).toEqual([fault, answer, true]);
      sim.clearFaults();
    }
    expect(await closings()).toBe(0);
  });
});

describe("a Lever board", () => {
  it("is asked by the tool of assistants as by the call, and the crawl is no part of the answer's cost", async () => {
    const { crawler, app, idOf, keys, id } = await stage("lever", { postings: 60 });
    crawler.clock.now += HOUR;
    const before = await readSource(env.DB, id);
    const send = async (path: string, init: RequestInit = {}) => app.request(`${ORIGIN}${path}`, init, env);
    const client = await mcpClients["the package of 2026, protocol of 2026-07-28"](send);
    const job = idOf(keys[0] ?? "");
    const { structuredContent } = await client.call("verify_posting", { job_id: job });
    expect(structuredContent).toMatchObject({
      data: { answer: "open", asked_now: true, job_id: job, crawl_number: (before?.crawlNumber ?? 0) + 1 },
      page: `${ORIGIN}/jobs/${job}`,
    });
    expect((structuredContent?.["cost"] as { rows_read: number } | undefined)?.rows_read).toBeLessThan(20);
  });

  it("lists it: open, asked once, and the answer is kept a minute", async () => {
    const { sim, crawler, verify, idOf, keys, id } = await stage("lever");
    crawler.clock.now += HOUR;
    const before = await readSource(env.DB, id);
    sim.requests.length = 0;
    const found = await verify({ job_id: idOf(keys[0] ?? "") });
    expect(found).toMatchObject({
      answer: "open",
      reason: "listed",
      asked_now: true,
      as_of: new Date(crawler.clock.now).toISOString(),
      http_status: 200,
      crawl_number: (before?.crawlNumber ?? 0) + 1,
      ask_again_at: null,
    });
    expect(listRequests(sim)).toBe(1);
    crawler.clock.now += 30_000;
    const again = await verify({ job_id: idOf(keys[1] ?? "") });
    expect(again).toMatchObject({ answer: "open", reason: "listed", asked_now: false, as_of: found.as_of });
    expect(again.ask_again_at).toBe(new Date(crawler.clock.now + 30_000).toISOString());
    expect(listRequests(sim)).toBe(1);
    crawler.clock.now += 31_000;
    expect(await verify({ job_id: idOf(keys[0] ?? "") })).toMatchObject({ asked_now: true });
    expect(listRequests(sim)).toBe(2);
  });

  it("is known by the posting's address too, and tells one that came since", async () => {
    const { sim, board, crawler, verify, keys } = await stage("lever", { rates: { quietBoards: 0, opens: 0.5 } });
    let fresh: string | undefined;
    for (let round = 0; round < 50 && fresh === undefined; round++) {
      sim.advance();
      fresh = [...(await sim.truth(board.id))].find((key) => !keys.includes(key));
    }
    crawler.clock.now += HOUR;
    const url = `https://jobs.lever.co/${board.board}/${fresh}`;
    expect(await verify({ url })).toMatchObject({ answer: "open", reason: "listed", active: true });
    crawler.clock.now += 2 * MINUTE;
    const unknown = await verify({ url: `https://jobs.lever.co/${board.board}/00000000-0000-4000-8000-000000000000` });
    expect(unknown).toMatchObject({ answer: "cannot_tell", job_id: null, active: null });
    expect(["never_seen", "asked_lately", "list_implausible", "owes_proof"]).toContain(unknown.reason);
  });

  it("leaves the plan of crawls as it is when nothing changed", async () => {
    const { crawler, verify, idOf, keys, id } = await stage("lever", { rates: { quietBoards: 1 } });
    const before = await readSource(env.DB, id);
    for (let minute = 0; minute < 5; minute++) {
      crawler.clock.now += 2 * MINUTE;
      await verify({ job_id: idOf(keys[0] ?? "") });
    }
    const after = await readSource(env.DB, id);
    expect(after?.crawlNumber).toBe((before?.crawlNumber ?? 0) + 5);
    expect([after?.intervalMs, after?.nextCrawlAfter]).toEqual([before?.intervalMs, before?.nextCrawlAfter]);
  });
});

/** A Lever board that says what a test has it say; `own`: what the address of a posting answers that the list lacks. */
async function scripted(own: (key: string) => number) {
  const script = {
    list: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    status: 200,
    board: "acme",
    asked: 0,
  };
  const fetch = async (request: Request): Promise<Response> => {
    const key = askedPosting(request);
    if (key !== undefined) return new Response("{}", { status: script.list.includes(key) ? 200 : own(key) });
    script.asked++;
    const list = script.list.map((one) => ({
      id: one,
      text: `Posting ${one}`,
      createdAt: 1_760_000_000_000,
      hostedUrl: `https://jobs.lever.co/${script.board}/${one}`,
    }));
    return new Response(script.status === 200 ? JSON.stringify(list) : "no", { status: script.status });
  };
  const crawler = createTestCrawler({ fetch: fetch as never });
  const id = await crawler.add({ url: "https://jobs.lever.co/acme", name: "Acme" });
  await crawler.crawl(id);
  const { deps } = fakeDependencies();
  const app = createApp({
    ...deps,
    now: () => crawler.clock.now,
    verify: async (_env, _context, { sourceId, key }) =>
      await verifyBoard({ ...crawler.deps, takeVerification: () => Promise.resolve(true) }, sourceId, key),
  });
  const verify = async (key: string): Promise<Verification> => {
    const response = await app.request(
      `${ORIGIN}${BASE}/verify`,
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ job_id: jobId("lever", "acme", key) }),
      },
      env,
    );
    expect(response.status).toBe(200);
    return (await response.json<{ data: Verification }>()).data;
  };
  return { script, crawler, id, app, verify };
}

describe("the closing policy", () => {
  it("closes at once what its own address proves gone, and says so again", async () => {
    const { script, crawler, verify } = await scripted(() => 404);
    script.list = script.list.filter((key) => key !== "3");
    crawler.clock.now += HOUR;
    const found = await verify("3");
    expect(found).toMatchObject({
      answer: "closed",
      reason: "closed_now",
      own_http_status: 404,
      http_status: 200,
      active: false,
      inactive_at: new Date(crawler.clock.now).toISOString(),
    });
    crawler.clock.now += 2 * MINUTE;
    expect(await verify("3")).toMatchObject({ answer: "closed", reason: "closed_before", asked_now: true });
    expect(await closings()).toBe(1);
    // What it found is in the archive as a crawl's is: a replay makes the same of it.
    const before = await dumpFacts(env.DB);
    await emptyDatabase(env.DB);
    await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
    const after = await dumpFacts(env.DB);
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
  });

  it("is open where the list lacks it and its own address answers", async () => {
    const { script, crawler, verify } = await scripted(() => 200);
    script.list = script.list.slice(1);
    crawler.clock.now += HOUR;
    expect(await verify("1")).toMatchObject({ answer: "open", reason: "own_address", own_http_status: 200 });
    expect(await closings()).toBe(0);
  });

  it("counts no absence sooner than a crawl that is due would: three verifications in minutes prove nothing", async () => {
    const { script, crawler, verify } = await scripted(() => 503);
    script.list = script.list.slice(1);
    crawler.clock.now += HOUR;
    script.asked = 0;
    expect(await verify("1")).toMatchObject({ answer: "cannot_tell", reason: "absent_unproved", active: true });
    for (let minutes = 2; minutes < 15; minutes += 2) {
      crawler.clock.now += 2 * MINUTE;
      const told = await verify("1");
      expect(told).toMatchObject({ answer: "cannot_tell", reason: "absent_unproved", asked_now: false, active: true });
      expect(Date.parse(told.ask_again_at ?? "")).toBeGreaterThan(crawler.clock.now);
      expect(await verify("2")).toMatchObject({ answer: "open", asked_now: false });
    }
    expect(script.asked).toBe(1);
    expect(await closings()).toBe(0);
    // A quarter of an hour apart each, three lists in a row are the proof that they always are.
    for (const answer of ["cannot_tell", "closed"]) {
      crawler.clock.now += limits.intervalMsMin;
      expect((await verify("1")).answer).toBe(answer);
    }
    expect(script.asked).toBe(3);
  });

  it("closes nothing by a list that is cut, empty or another board's, however often it is asked", async () => {
    const { script, crawler, verify } = await scripted(() => 503);
    const whole = script.list;
    for (const [list, board] of [
      [whole.slice(0, 5), "acme"],
      [[], "acme"],
      [["90", "91", "92"], "other"],
    ] as const) {
      script.list = [...list];
      script.board = board;
      crawler.clock.now += HOUR;
      expect(await verify("9")).toMatchObject({ answer: "cannot_tell", reason: "list_implausible", active: true });
      for (let minute = 0; minute < 14; minute++) {
        crawler.clock.now += MINUTE;
        expect(await verify("9")).toMatchObject({ answer: "cannot_tell", active: true, asked_now: false });
      }
      script.list = whole;
      script.board = "acme";
      crawler.clock.now += HOUR;
      expect(await verify("9")).toMatchObject({ answer: "open", active: true });
    }
    expect(await closings()).toBe(0);
  });

  it("cannot tell of a board that is gone, until a week of it has closed its postings", async () => {
    const { script, crawler, id, verify } = await scripted(() => 404);
    script.status = 404;
    crawler.clock.now += HOUR;
    script.asked = 0;
    expect(await verify("1")).toMatchObject({
      answer: "cannot_tell",
      reason: "crawl_failed",
      http_status: 404,
      error_code: "not_found",
      active: true,
    });
    // Its pause is kept, so that asking again makes no failure more.
    for (let minute = 0; minute < 14; minute++) {
      crawler.clock.now += MINUTE;
      expect(await verify("1")).toMatchObject({ answer: "cannot_tell", reason: "resting", active: true });
    }
    expect(script.asked).toBe(1);
    for (let day = 0; day < 9 && (await closings()) === 0; day++) {
      crawler.clock.now += 24 * HOUR;
      await crawler.crawl(id);
    }
    expect(await closings()).toBe(12);
  });

  it("does not ask a board that asked to be left alone, that is paused, or that has cost much of its day", async () => {
    const { script, crawler, id, verify } = await scripted(() => 404);
    crawler.clock.now += HOUR;
    script.status = 429;
    expect(await verify("1")).toMatchObject({ answer: "cannot_tell", reason: "crawl_failed", error_code: "throttled" });
    script.status = 200;
    crawler.clock.now += 2 * MINUTE;
    script.asked = 0;
    expect(await verify("1")).toMatchObject({ reason: "resting", http_status: 429 });
    crawler.clock.now += 25 * HOUR;
    const set = async (what: string): Promise<unknown> =>
      await env.DB.prepare(`update sources set ${what} where source_id = ?`).bind(id).run();
    await set("paused = 1");
    expect(await verify("1")).toMatchObject({ answer: "cannot_tell", reason: "paused" });
    await set(
      `paused = 0, last_crawled_at = ${crawler.clock.now - HOUR}, spent_requests = ${limits.requestsPerBoardDayMax}`,
    );
    expect(await verify("1")).toMatchObject({ answer: "cannot_tell", reason: "over_budget" });
    await set("reading = 2, spent_requests = 0");
    expect(await verify("1")).toMatchObject({ answer: "cannot_tell", reason: "being_asked" });
    expect(script.asked).toBe(0);
    expect(await closings()).toBe(0);
  });
});

it("a board is asked by one verification at a time", async () => {
  const { sim, crawler, verify, idOf, keys } = await stage("lever");
  crawler.clock.now += HOUR;
  sim.requests.length = 0;
  const told = await Promise.all(keys.slice(0, 4).map(async (key) => await verify({ job_id: idOf(key) })));
  expect(listRequests(sim)).toBe(1);
  expect(told.filter((one) => one.asked_now)).toHaveLength(1);
  for (const one of told) expect(one.active).toBe(true);
});

it("a host without a free turn is asked nothing", async () => {
  const { sim, crawler, verify, idOf, keys } = await stage("lever");
  crawler.deps.takeTurn = () => Promise.resolve(false);
  crawler.clock.now += HOUR;
  sim.requests.length = 0;
  expect(await verify({ job_id: idOf(keys[0] ?? "") })).toMatchObject({ answer: "cannot_tell", reason: "busy" });
  expect(sim.requests).toEqual([]);
});

it("what is not here, or out, is a 404; bad input says what is wrong", async () => {
  const { sim, board, crawler, id, send, idOf, keys } = await stage("lever");
  const problem = async (body: object): Promise<[number, string]> => {
    const response = await send(body);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    return [response.status, (await response.json<{ detail: string }>()).detail];
  };
  crawler.clock.now += HOUR;
  sim.requests.length = 0;
  expect(await problem({})).toEqual([400, "url: give either url or job_id"]);
  expect(await problem({ url: board.url, job_id: idOf("x") })).toEqual([400, "url: give either url or job_id"]);
  expect(await problem({ url: board.url })).toEqual([400, "url: is a board's address; give that of one posting"]);
  expect((await problem({ job_id: "f".repeat(40) }))[0]).toBe(404);
  expect((await problem({ url: "https://jobs.lever.co/nobody-here/1" }))[0]).toBe(404);
  expect((await problem({ url: "http://169.254.169.254/latest/meta-data" }))[0]).toBe(404);
  expect((await problem({ url: "javascript:alert(1)" }))[0]).toBe(400);
  await optOutBoard({ db: env.DB, bucket: env.RAW }, id, null, crawler.clock.now);
  expect((await problem({ job_id: idOf(keys[0] ?? "") }))[0]).toBe(404);
  expect(sim.requests).toEqual([]);
});

it("a client has its limit, beside the one of requests", async () => {
  const { deps } = fakeDependencies();
  const { idOf, keys } = await stage("lever");
  const app = createApp({ ...deps, verifyLimits: { keyless: REFUSING, keyed: REFUSING } });
  const path = `/jobs/${idOf(keys[0] ?? "")}/verify`;
  const page = await app.request(`${ORIGIN}${path}`, { method: "POST" }, env);
  expect([page.status, page.headers.get("retry-after")]).toEqual([429, "7"]);
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  const api = await app.request(
    `${ORIGIN}${BASE}/verify`,
    { ...init, body: JSON.stringify({ job_id: idOf(keys[0] ?? "") }) },
    env,
  );
  expect([api.status, api.headers.get("ratelimit")]).toEqual([429, '"verify-keyless";r=0;t=7']);
});

it("the posting's page has a form without a script, whose answer is a page", async () => {
  const { crawler, app, idOf, keys } = await stage("lever");
  const path = `/jobs/${idOf(keys[0] ?? "")}`;
  const posting = await (await app.request(`${ORIGIN}${path}`, {}, env)).text();
  expect(posting).toContain(`<form class="verify" method="post" action="${path}/verify">`);
  crawler.clock.now += HOUR;
  const form = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "" };
  const answer = await app.request(`${ORIGIN}${path}/verify`, form, env);
  const text = await answer.text();
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(text).toContain("<h1>Open</h1>");
  expect(text).toContain("Its board lists it.");
  expect(text).toContain("its board, which was asked now");
  // Within the minute it is not asked again, and nothing on the page says that it was.
  const again = await (await app.request(`${ORIGIN}${path}/verify`, form, env)).text();
  expect(again).toContain("its board’s last crawl; it was not asked again");
  expect(again).not.toMatch(/asked now/i);
});

it("an app that asks nobody says so", async () => {
  const { deps } = fakeDependencies();
  const { idOf, keys } = await stage("lever");
  const app = createApp({ ...deps, verify: () => Promise.resolve(notAsked("not_asking", null)) });
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  const body = JSON.stringify({ job_id: idOf(keys[0] ?? "") });
  const { data } = await (
    await app.request(`${ORIGIN}${BASE}/verify`, { ...init, body }, env)
  ).json<{ data: Verification }>();
  expect(data).toMatchObject({ answer: "cannot_tell", reason: "not_asking", asked_now: false, active: true });
});

it("the whole Worker asks, once in a minute whatever isolate it is, and few times for one client", async () => {
  const { sim, idOf, keys } = await stage("lever");
  const send = async (key: string | undefined, address: string): Promise<Response> => {
    const worker = createWorker(() => ({ fetch: sim.fetch, rateFactor: 1_000 }));
    const context = createExecutionContext();
    const request = new Request(`${ORIGIN}${BASE}/verify`, {
      method: "POST",
      headers: { "content-type": "application/json", "cf-connecting-ip": address },
      body: JSON.stringify({ job_id: idOf(key ?? "") }),
    });
    const response = await worker.fetch(request as never, env, context);
    await waitOnExecutionContext(context);
    return response;
  };
  sim.requests.length = 0;
  const answers = await Promise.all(keys.slice(0, 3).map(async (key) => await send(key, "192.0.2.1")));
  const told = await Promise.all(answers.map(async (one) => (await one.json<{ data: Verification }>()).data));
  expect(told.filter((one) => one.asked_now)).toHaveLength(1);
  for (const one of told) if (one.asked_now) expect(one).toMatchObject({ answer: "open", reason: "listed" });
  expect(listRequests(sim)).toBe(1);
  // Of each isolate anew: what the location counts over a minute ends it.
  const { keyless } = limits.verifications;
  const statuses: number[] = [];
  const most = keyless.burst + 60 * keyless.perSecond;
  // The minute may turn meanwhile: then it is counted anew, once.
  for (let time = 0; time < 2 * most && statuses.at(-1) !== 429; time++)
    statuses.push((await send(keys[0], "192.0.2.1")).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await send(keys[0], "192.0.2.2")).status).toBe(200);
});

it("what anybody has asked takes a share of a host, and what is due waits for none of it", async () => {
  const world = { seed: 5, boards: 4, providers: ["adprm" as const, "lever" as const], postingsPerBoard: 4 };
  const sim = createSimulator({ world });
  const crawler = createTestCrawler(sim);
  for (const board of sim.boards()) await crawler.add(board);
  const worker = createWorker(() => ({ fetch: sim.fetch, rateFactor: 1_000 }));
  const send = async (path: string, body: string, type: string, client: string): Promise<string> => {
    const context = createExecutionContext();
    const headers = { "content-type": type, "cf-connecting-ip": client };
    const request = new Request(`${ORIGIN}${path}`, { method: "POST", headers, body });
    const text = await (await worker.fetch(request as never, env, context)).text();
    await waitOnExecutionContext(context);
    return text;
  };
  const verify = async (url: string, client: string): Promise<Verification> =>
    (JSON.parse(await send(`${BASE}/verify`, JSON.stringify({ url }), "application/json", client)) as { data: never })
      .data;
  const boardsOf = (name: string): string[] =>
    sim.boards().flatMap(({ provider, board }) => (provider === name ? [board] : []));
  const [first, second] = boardsOf("adprm").map((board) => `https://myjobs.adp.com/${board}/cx/job/1`);
  const share = env.HOST_GATE.getByName("anybody adprm");
  expect((await verify(first ?? "", "198.51.100.1")).reason).toBe("never_seen");
  // As many others would use it up.
  await share.reserve("others", 1_000_000, Infinity);
  sim.requests.length = 0;
  expect((await verify(second ?? "", "198.51.100.2")).reason).toBe("busy");
  const form = `url=${encodeURIComponent("https://myjobs.adp.com/nobody-has-this/cx")}`;
  const page = await send("/add", form, "application/x-www-form-urlencoded", "198.51.100.3");
  expect(page).toContain("was asked too often just now");
  expect(sim.requests).toEqual([]);
  // Another host has a share of its own, and what is due waits for nobody.
  const ofLever = `https://jobs.lever.co/${boardsOf("lever")[0]}/00000000-0000-4000-8000-000000000000`;
  expect((await verify(ofLever, "198.51.100.4")).reason).toBe("never_seen");
  expect(await env.HOST_GATE.getByName("adprm").reserve("due", 0, limits.gateWaitMsMax)).toBeLessThan(100);
});
