import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../../../src/worker/app.ts";
import { ADMIN_TOKEN, fakeDependencies, ORIGIN, type AppCalls } from "../../app-under-test.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import { continueOptOuts } from "../../../../src/cron/boards/opt-out.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

const KNOWN = "d7a0f0f6-44cd-5a0a-9b0c-0d4c0f6a7b10";
const OTHER = "d7a0f0f6-44cd-5a0a-9b0c-0d4c0f6a7b11";
let app: ReturnType<typeof createApp>;
let calls: AppCalls;

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});
beforeEach(() => {
  const fake = fakeDependencies();
  app = createApp(fake.deps);
  calls = fake.calls;
});

async function admin(
  method: string,
  path: string,
  body?: unknown,
  token: string | null = ADMIN_TOKEN,
  given: Env = env,
): Promise<Response> {
  const headers = new Headers();
  if (token !== null) headers.set("Authorization", `Bearer ${token}`);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  return app.request(
    `${ORIGIN}/admin${path}`,
    { method, headers, body: body === undefined ? null : JSON.stringify(body) },
    given,
    createExecutionContext(),
  );
}

const routes: [method: string, path: string, body?: unknown][] = [
  ["POST", "/sources", { url: "https://jobs.lever.co/spotify" }],
  ["GET", "/sources"],
  ["POST", "/sources/detect", { url: "https://jobs.lever.co/spotify" }],
  ["POST", "/sources/ask", { url: "https://jobs.lever.co/spotify" }],
  ["POST", `/sources/${KNOWN}/pause`],
  ["POST", `/sources/${KNOWN}/resume`],
  ["POST", `/sources/${KNOWN}/crawl`],
  ["POST", `/sources/${KNOWN}/opt-out`, { reason: "asked by mail" }],
  ["POST", `/sources/${KNOWN}/opt-in`],
  ["GET", "/opt-outs"],
  ["POST", "/crawl"],
  ["POST", "/reindex"],
  ["POST", "/replay", { hold: true }],
  ["GET", "/replay"],
  ["DELETE", "/replay"],
  ["GET", "/nothing"],
  ["POST", "/sources", "no object"],
];

describe("without the admin token", () => {
  it.each(routes)("%s %s is 401 and does nothing", async (method, path, body) => {
    const attempts: [string | null, Env][] = [
      [null, env],
      ["", env],
      ["wrong-admin-token", env],
      [ADMIN_TOKEN.slice(0, -1), env],
      [`${ADMIN_TOKEN}x`, env],
      ["", { ...env, ADMIN_TOKEN: "" }],
      ["undefined", { ...env, ADMIN_TOKEN: undefined as unknown as string }],
      ["fifteen-letters", { ...env, ADMIN_TOKEN: "fifteen-letters" }],
    ];
    for (const [token, given] of attempts) {
      const response = await admin(method, path, body, token, given);
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toContain("Bearer");
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(response.headers.get("Cache-Control")).toBe("no-store");
    }
    expect(calls).toEqual({ addBoard: [], setPaused: [], crawlNow: [], sendTest: [] });
  });
});

describe("with it", () => {
  it("adds a board once", async () => {
    const body = { url: "https://jobs.lever.co/spotify", name: "Spotify", domain: "Spotify.com" };
    const first = await admin("POST", "/sources", body);
    expect(first.status).toBe(201);
    expect(await first.json()).toEqual({
      data: {
        source_id: KNOWN,
        created: true,
        asked: { listed: 7, total: 7, postings: [{ title: "Cook", place: "Berlin", url: null }] },
      },
    });
    expect((await admin("POST", "/sources", { url: body.url })).status).toBe(200);
    expect(calls.addBoard).toEqual([
      { url: body.url, name: "Spotify", domain: "spotify.com" },
      { url: body.url, name: null, domain: null },
    ]);
  });

  it("adds none that does not answer as one, unless it is told to", async () => {
    const typo = await admin("POST", "/sources", { url: "https://jobs.lever.co/typo" });
    expect([typo.status, await typo.json()]).toMatchObject([
      400,
      {
        detail: 'Lever has no board "typo". It was not added; with "unseen" it is.',
        errors: [{ parameter: "url", message: 'Lever has no board "typo".' }],
      },
    ]);
    const slow = await admin("POST", "/sources", { url: "https://jobs.lever.co/slow" });
    expect([slow.status, slow.headers.get("Content-Type")]).toEqual([503, "application/problem+json"]);
    const unseen = await admin("POST", "/sources", { url: "https://jobs.lever.co/spotify", unseen: true });
    expect(await unseen.json()).toMatchObject({ data: { asked: null } });
  });

  it("asks a board, and gives its answer to who wants it", async () => {
    const ask = async (body: unknown) => await (await admin("POST", "/sources/ask", body)).json<{ data: object }>();
    const alive = { status: "alive", provider: "lever", board: "acme", listed: 1, total: null };
    const { data } = await ask({ url: "https://jobs.lever.co/acme" });
    expect(data).toMatchObject(alive);
    expect(data).not.toHaveProperty("payloads");
    expect(await ask({ url: "https://jobs.lever.co/acme", payloads: true })).toMatchObject({
      data: { ...alive, payloads: [btoa("[]")] },
    });
    expect(await ask({ provider: "lever", board: "typo" })).toEqual({
      data: {
        status: "refused",
        provider: "lever",
        board: "typo",
        reason: "not_found",
        detail: "No such board.",
        passes: false,
      },
    });
  });

  it("names the providers when none knows the address", async () => {
    const response = await admin("POST", "/sources", { url: "https://example.com/jobs" });
    expect(response.status).toBe(400);
    const problem = await response.json<{ errors: { parameter: string; allowed: string[] }[]; detail: string }>();
    expect(problem.errors[0]?.parameter).toBe("url");
    expect(problem.errors[0]?.allowed).toContain("Lever: https://jobs.lever.co/spotify");
    expect(problem.detail).toContain("https://jobs.ashbyhq.com/acme");
  });

  it.each([
    [{}],
    [{ url: "" }],
    [{ url: 5 }],
    [{ url: "https://jobs.lever.co/x", domain: "no domain" }],
    [{ url: `https://${"x".repeat(3_000)}` }],
  ])("refuses %j", async (body) => {
    expect((await admin("POST", "/sources", body)).status).toBe(400);
    expect(calls.addBoard).toEqual([]);
  });

  it("pauses, resumes and crawls", async () => {
    expect(await (await admin("POST", `/sources/${KNOWN}/pause`)).json()).toEqual({
      data: { source_id: KNOWN, paused: true },
    });
    expect(await (await admin("POST", `/sources/${KNOWN}/resume`)).json()).toEqual({
      data: { source_id: KNOWN, paused: false },
    });
    expect(calls.setPaused).toEqual([
      [KNOWN, true],
      [KNOWN, false],
    ]);
    const one = await admin("POST", `/sources/${KNOWN}/crawl`);
    expect([one.status, await one.json()]).toEqual([202, { data: { boards_due: 1 } }]);
    const all = await admin("POST", "/crawl");
    expect([all.status, await all.json()]).toEqual([202, { data: { boards_due: 5 } }]);
    expect(calls.crawlNow).toEqual([KNOWN, null]);
    for (const action of ["pause", "resume", "crawl"]) {
      expect((await admin("POST", `/sources/${OTHER}/${action}`)).status).toBe(404);
      expect((await admin("POST", `/sources/nonsense/${action}`)).status).toBe(400);
    }
  });

  it("opts a board out, says so, and lets it in again", async () => {
    const id = sourceId("lever", "tiny");
    const bad = [{ reason: "" }, { reason: 5 }, { reason: "x".repeat(2_000) }, []];
    for (const body of bad) expect((await admin("POST", `/sources/${id}/opt-out`, body)).status).toBe(400);
    for (const action of ["opt-out", "opt-in"]) {
      const unknown = await admin("POST", `/sources/${OTHER}/${action}`);
      expect([unknown.status, unknown.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
      expect((await admin("POST", `/sources/nonsense/${action}`)).status).toBe(400);
    }
    const out = await admin("POST", `/sources/${id}/opt-out`, { reason: "asked by mail" });
    const opted = {
      source_id: id,
      provider: "lever",
      board: "tiny",
      opted_out_at: new Date(NOW).toISOString(),
      reason: "asked by mail",
      state: "emptying_archive",
    };
    expect([out.status, await out.json()]).toEqual([200, { data: opted }]);
    // Again, without a body: it stays as it is.
    const again = await admin("POST", `/sources/${id}/opt-out`);
    expect([again.status, await again.json()]).toEqual([200, { data: opted }]);
    expect(await (await admin("GET", "/sources?limit=100")).text()).not.toContain(id);
    const early = await admin("POST", `/sources/${id}/opt-in`);
    expect([early.status, (await early.json<{ detail: string }>()).detail]).toEqual([
      409,
      "It is still being removed; its state is at GET /admin/opt-outs.",
    ]);
    await continueOptOuts({ db: env.DB, bucket: env.RAW }, NOW + HOUR);
    const list = await admin("GET", "/opt-outs?limit=5");
    expect(list.headers.get("Cache-Control")).toBe("no-store");
    expect(await list.json()).toEqual({ data: [{ ...opted, state: "done" }] });
    expect((await admin("GET", "/opt-outs?limit=0")).status).toBe(400);
    const back = await admin("POST", `/sources/${id}/opt-in`);
    expect([back.status, await back.json()]).toEqual([200, { data: { source_id: id, opted_out: false } }]);
    expect(await (await admin("GET", "/opt-outs")).json()).toEqual({ data: [] });
  });

  it("says why a board that is opted out is not added", async () => {
    const url = "https://jobs.lever.co/out";
    const response = await admin("POST", "/sources", { url });
    const problem = await response.json<{ detail: string }>();
    expect([response.status, response.headers.get("Content-Type")]).toEqual([409, "application/problem+json"]);
    expect(problem.detail).toBe(`This board was opted out. POST /admin/sources/${KNOWN}/opt-in allows it again.`);
  });

  it("says that there is no room for one board more", async () => {
    const response = await admin("POST", "/sources", { url: "https://jobs.lever.co/toomany" });
    expect([response.status, response.headers.get("Content-Type")]).toEqual([409, "application/problem+json"]);
    expect((await response.json<{ detail: string }>()).detail).toBe("There are boards enough.");
  });

  it("lists the boards, uncached", async () => {
    const response = await admin("GET", "/sources?limit=2");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect((await response.json<{ data: unknown[] }>()).data).toHaveLength(2);
    expect((await admin("GET", "/nothing")).status).toBe(404);
    expect((await admin("DELETE", "/sources")).status).toBe(405);
  });
});

it("registers boards by the list, says of each row what became of it, and refuses what is no list", async () => {
  const boards = [
    { url: "https://jobs.lever.co/listed", name: "Listed" },
    { provider: "ashby", board: "listed" },
    { url: "https://acme.example/jobs" },
    { provider: "nosuch", board: "x" },
  ];
  const response = await admin("POST", "/sources/batch", { boards });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    data: [
      { row: 0, status: "added", provider: "lever", board: "listed", source_id: sourceId("lever", "listed") },
      { row: 1, status: "added", provider: "ashby" },
      { row: 2, status: "refused", reason: "unknown_address" },
      { row: 3, status: "refused", reason: "unknown_provider" },
    ],
    meta: { added: 2, refused: 2 },
  });
  const bad = [
    {},
    { boards: [] },
    { boards: [{}] },
    { boards: [{ url: "x", board: "y" }] },
    { boards: Array.from({ length: 1_001 }, () => ({ url: "x" })) },
  ];
  for (const body of bad) expect((await admin("POST", "/sources/batch", body)).status).toBe(400);
  expect((await admin("POST", "/sources/batch", { boards }, null)).status).toBe(401);
  const long = { boards, more: "x".repeat(2_000_000) };
  expect((await admin("POST", "/sources/batch", long)).status).toBe(413);
});
