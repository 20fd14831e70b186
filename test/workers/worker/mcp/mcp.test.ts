import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId } from "../../../../src/core/ids.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { keepFields } from "../../../../src/worker/mcp/tool.ts";
import { tools } from "../../../../src/worker/mcp/tools.ts";
import {
  ask,
  askCounted,
  BASE,
  fakeDependencies,
  makeTestKey,
  ORIGIN,
  postJson,
  REFUSING,
} from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";
import { mcpClients, type Given, type ListedTool, type McpClient } from "./mcp-clients.ts";

const JOB = jobId("lever", "spotify", "spotify-9");
const VERSION = "select version, epoch from catalogue where id = 1";
type ToolName = keyof typeof tools;

/** A question to each tool, the calls of the API that answer it, and the page that shows it. */
const asked: Record<ToolName, { given: Given; calls: [path: string, body?: Given][]; page: string }> = {
  search_jobs: {
    given: { country: ["us"], workplace_type: "remote", limit: 2, include_total: true },
    calls: [["/jobs/search", { country: ["us"], workplace_type: "remote", limit: 2, include_total: true }]],
    page: "/jobs?country=us&workplace_type=remote",
  },
  get_job: {
    given: { job_id: JOB.toUpperCase(), description_format: ["text", "markdown"] },
    calls: [[`/jobs/${JOB}?description_format=text,markdown`]],
    page: `/jobs/${JOB}`,
  },
  job_history: {
    given: { job_id: JOB, limit: 1 },
    calls: [[`/jobs/${JOB}/events?limit=1`]],
    page: `/jobs/${JOB}/events`,
  },
  company: {
    given: { name: "SPOTIFY" },
    calls: [["/orgs/lookup?name=spotify"], ["/orgs/2c375125-86b8-58f7-8a06-481cf5f27a13/breakdown"]],
    page: "/companies/spotify",
  },
  facets: {
    given: { field: ["org", "city"], location: ["Berlin", "New York, NY"], provider_exclude: "lever" },
    calls: [["/jobs/facets", { field: "org,city", location: ["Berlin", "New York, NY"], provider_exclude: "lever" }]],
    page: "/jobs?location=Berlin&location=New+York%2C+NY&provider_exclude=lever",
  },
  pay_percentiles: {
    given: { group_by: "city", values: 3, provider_exclude: "lever" },
    calls: [["/stats/percentiles?group_by=city&values=3&provider_exclude=lever"]],
    page: "/jobs?provider_exclude=lever",
  },
  changes_since: {
    given: { observed_after: "2026-06-01", event_types: ["job.closed"], limit: 3 },
    calls: [["/events/search?observed_after=2026-06-01&event_types=job.closed&limit=3"]],
    page: "/events?observed_after=2026-06-01&event_types=job.closed",
  },
  verify_posting: {
    given: { job_id: JOB },
    calls: [["/verify", { job_id: JOB }]],
    page: `/jobs/${JOB}`,
  },
  coverage: { given: {}, calls: [["/providers"]], page: "/coverage" },
  find_by_url: {
    given: { url: "jobs.lever.co/spotify/spotify-9" },
    calls: [["/jobs/lookup?url=jobs.lever.co/spotify/spotify-9"]],
    page: `/jobs/${JOB}`,
  },
};
const names = Object.keys(tools) as ToolName[];

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

/** What the API answers to the calls, and the rows that it reads for them. */
async function askApi(calls: [path: string, body?: Given][]) {
  let rowsRead = 0;
  const answers: { data: object; meta?: Given }[] = [];
  for (const [path, body] of calls) {
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    const counted = await askCounted(BASE + path, body === undefined ? {} : init);
    // The version of the data is read for the ETag alone, and the epoch once in a while.
    for (const { sql, rowsRead: rows } of counted.statements) rowsRead += sql === VERSION ? 0 : rows;
    answers.push(await counted.response.json());
  }
  return { answers, rowsRead };
}

describe.each(Object.keys(mcpClients) as (keyof typeof mcpClients)[])("%s", (kind) => {
  it("speaks its own protocol at the one address, is told what this is, lists the tools and calls each", async () => {
    const client = await mcpClients[kind]();
    expect(client.instructions()).toContain("Null means not known");
    expect((await client.list()).map(({ name }) => name)).toEqual(names);
    for (const name of names) {
      const { isError, structuredContent, content } = await client.call(name, asked[name].given);
      expect([name, isError ?? false, content?.[0]?.text]).toEqual([name, false, JSON.stringify(structuredContent)]);
      expect(structuredContent).toMatchObject({
        page: ORIGIN + asked[name].page,
        cost: { rows_read: expect.any(Number) },
      });
    }
    const newest = kind.endsWith("2026-07-28") ? "2026-07-28" : "2025-11-25";
    expect(new Set(client.versions.slice(1))).toEqual(new Set([newest]));
    await client.close();
  });

  it("is told of bad input what is wrong and what is allowed, as the tool's own error", async () => {
    const client = await mcpClients[kind]();
    const errorOf = async (name: ToolName, given: Given): Promise<string> => {
      const { isError, content, structuredContent } = await client.call(name, given);
      expect([isError, structuredContent]).toEqual([true, undefined]);
      return content?.[0]?.text ?? "";
    };
    expect(await errorOf("search_jobs", { workplace_type: "moon", limit: 1_000 })).toBe(
      "workplace_type: must be one of remote, hybrid, on_site, unknown; limit: must be a whole number from 1 to 100",
    );
    expect(await errorOf("search_jobs", { countri: "us" })).toMatch(
      /did you mean country\?\nAllowed for countri: q, title, /,
    );
    expect(await errorOf("search_jobs", { provider: "nobody" })).toMatch(
      /nobody is not known here.*\nAllowed for provider: lever, /,
    );
    expect(await errorOf("search_jobs", { q: "a\0b" })).toMatch(/NUL/);
    expect(await errorOf("search_jobs", { cursor: "x" })).toMatch(/start again without cursor/);
    expect(await errorOf("get_job", {})).toBe("job_id: is needed");
    expect(await errorOf("get_job", { job_id: ".." })).toBe("job_id: must be 40 hex digits");
    expect(await errorOf("get_job", { job_id: "0".repeat(40) })).toMatch(/There is no posting with the id/);
    expect(await errorOf("get_job", { job_id: JOB, descriptions: true })).toMatch(
      /Allowed for descriptions: .*description_format/,
    );
    expect(await errorOf("job_history", { job_id: [JOB, { a: 1 }] })).toBe("job_id: must be 40 hex digits");
    expect(await errorOf("company", {})).toBe("name: give one of name, slug, domain");
    expect(await errorOf("company", { name: "spot" })).toBe(
      'There is no company with the name "spot". There is: Spotify (slug spotify).',
    );
    expect(await errorOf("company", { slug: "nobody-at-all" })).toBe(
      'There is no company with the slug "nobody-at-all".',
    );
    expect(await errorOf("facets", { field: [] })).toMatch(/^field: is needed: one or more of country, region, /);
    expect(await errorOf("facets", { field: "moon" })).toMatch(/must be one of country, region/);
    expect(await errorOf("changes_since", {})).toBe("observed_after: is needed");
    expect(await errorOf("changes_since", { observed_after: "yesterday" })).toMatch(/must be an ISO-8601 date/);
    expect(await errorOf("verify_posting", {})).toBe("url: give either url or job_id");
    expect(await errorOf("verify_posting", { url: "jobs.lever.co/nobody/1" })).toMatch(/is not read here/);
    expect(await errorOf("find_by_url", { url: "nowhere.example.com/1" })).toMatch(/names no board of an ATS/);
    expect(await errorOf("find_by_url", { url: { a: ["b"] } })).toMatch(/must be a web address/);
    await expect(client.call("nothing", {})).rejects.toThrow(/not found/);
    await client.close();
  });
});

describe("a tool", () => {
  let client: McpClient;
  let listed: ListedTool[];
  beforeAll(async () => {
    client = await mcpClients["the package of 2026, protocol of 2026-07-28"]();
    listed = await client.list();
  });

  it.each(names)("%s answers what the API does, at its cost, and its page is there", async (name) => {
    const { given, calls, page } = asked[name];
    await client.call(name, given);
    const { answers, rowsRead } = await askApi(calls);
    const { structuredContent } = await client.call(name, given);
    const tool: { keeps: (field: string) => boolean; keepsMeta?: (field: string) => boolean } = tools[name];
    const [first] = answers;
    const data = calls.length > 1 ? Object.assign({}, ...answers.map((one) => one.data)) : first?.data;
    const { meta, ...besides } = first ?? {};
    expect(structuredContent).toEqual({
      ...besides,
      data: keepFields(data, tool.keeps),
      ...(meta === undefined ? {} : { meta: keepFields(meta, tool.keepsMeta ?? (() => true)) }),
      page: ORIGIN + page,
      cost: { rows_read: expect.any(Number) },
    });
    expect([rowsRead, rowsRead + 1].map((cost) => ({ rows_read: cost }))).toContainEqual(structuredContent?.["cost"]);
    expect(JSON.stringify(structuredContent).length).toBeGreaterThan(150);
    expect(rowsRead).toBeGreaterThan(0);
    expect((await ask(page)).status).toBe(200);
  });

  it.each(names)("%s says that it changes nothing, what it takes and what it answers", (name) => {
    const tool = listed.find((one) => one.name === name) ?? expect.fail(name);
    expect(tool.annotations).toMatchObject({
      readOnlyHint: name !== "verify_posting",
      destructiveHint: false,
    });
    expect(tool.title).not.toBe("");
    expect(tool.description?.length).toBeGreaterThan(50);
    for (const given of Object.keys(asked[name].given))
      if (!given.endsWith("_exclude"))
        expect([given, tool.inputSchema.properties?.[given]]).not.toEqual([given, undefined]);
    for (const [given, schema] of Object.entries(tool.inputSchema.properties ?? {}))
      expect([given, typeof schema["description"]]).toEqual([given, "string"]);
    for (const needed of tool.inputSchema.required ?? []) expect(tool.inputSchema.properties).toHaveProperty(needed);
    expect(Object.keys(tool.outputSchema?.properties ?? {})).toEqual(expect.arrayContaining(["data", "page", "cost"]));
  });

  it("takes every filter of the search, but those under another name, and no list is longer than a model reads", () => {
    const search = listed.find(({ name }) => name === "search_jobs")?.inputSchema.properties ?? {};
    expect(Object.keys(search)).toEqual(
      expect.arrayContaining([
        "q",
        "location",
        "near",
        "radius_km",
        "seniority",
        "salary_min",
        "education",
        "status",
        "cursor",
      ]),
    );
    expect(Object.keys(search).filter((name) => /_exclude$|^ats_|^location_text$|^strict$/.test(name))).toEqual([
      "title_exclude",
    ]);
    expect(JSON.stringify(listed.map(({ outputSchema: _out, ...told }) => told)).length).toBeLessThan(24_000);
  });

  it("a filter is told in full once, and elsewhere by its first sentence", () => {
    const told = (tool: string, name: string): string =>
      String(listed.find((one) => one.name === tool)?.inputSchema.properties?.[name]?.["description"]);
    const whole = told("search_jobs", "location");
    for (const tool of ["facets", "changes_since"]) {
      const [first, rest] = told(tool, "location").split(" More of it: ");
      expect([rest, whole.startsWith(`${first} `)]).toEqual(["search_jobs.", true]);
    }
    expect(told("changes_since", "observed_after")).not.toContain("More of it");
  });

  it("finds a board by its address, and a posting as it stood", async () => {
    const board = await client.call("find_by_url", { url: "https://jobs.lever.co/spotify" });
    expect(board.structuredContent).toMatchObject({
      data: null,
      meta: { address: { kind: "board", board: "spotify" } },
    });
    expect((await ask(new URL(String(board.structuredContent?.["page"])).pathname)).status).toBe(200);
    const past = await client.call("get_job", { job_id: JOB, at: "2026-06-05" });
    expect(past.structuredContent).toMatchObject({
      data: { job_id: JOB, title: expect.any(String) },
      page: `${ORIGIN}/jobs/${JOB}?at=2026-06-05`,
    });
  });

  it("goes on where a cursor says", async () => {
    const first = await client.call("search_jobs", { limit: 2 });
    const { next_cursor: cursor } = { ...(first.structuredContent?.["meta"] as { next_cursor: string }) };
    const second = await client.call("search_jobs", { limit: 2, cursor });
    const ids = [first, second].flatMap(({ structuredContent = {} }) =>
      (structuredContent["data"] as { job_id: string }[]).map((one) => one.job_id),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it("says nothing of what went wrong inside", async () => {
    const broken = {
      ...env,
      DB: {
        prepare: () => {
          throw new Error("no such table: secrets");
        },
      } as unknown as D1Database,
    };
    const inside = await mcpClients["the package of 2025"](async (path, init) => ask(path, init, broken));
    const { isError, content } = await inside.call("get_job", { job_id: JOB });
    expect([isError, content]).toEqual([
      true,
      [{ type: "text", text: "Something went wrong on our side. Try again later." }],
    ]);
  });
});

describe("/mcp", () => {
  const initialize = {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "tests", version: "1" } },
  };
  const accept = { Accept: "application/json, text/event-stream" };

  it("answers a call of 2025 in one piece, as JSON, and one of a tool that is not here with an error", async () => {
    const call = async (name: string) => {
      const body = { jsonrpc: "2.0", id: 7, method: "tools/call", params: { name, arguments: {} } };
      const answer = await postJson("/mcp", body, accept);
      const said: { id: number; result?: { structuredContent?: object }; error?: { code: number } } =
        await answer.json();
      return { type: answer.headers.get("Content-Type"), ...said };
    };
    const known = {
      type: "application/json",
      id: 7,
      result: { structuredContent: { data: expect.any(Array) as never } },
    };
    expect(await call("search_jobs")).toMatchObject(known);
    expect(await call("apply")).toMatchObject({ type: "application/json", id: 7, error: { code: -32_602 } });
  });

  it("counts a request as the API does, and knows keys", async () => {
    const { deps } = fakeDependencies();
    const app = createApp({ ...deps, rateLimits: { ...deps.rateLimits, keyless: REFUSING } });
    const send = async (headers: Record<string, string>) =>
      app.request(
        `${ORIGIN}/mcp`,
        {
          method: "POST",
          headers: { "Content-Type": "application/json", ...accept, ...headers },
          body: JSON.stringify(initialize),
        },
        env,
      );
    const refused = await send({});
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "7"]);
    const keyed = await send({ "X-Api-Key": await makeTestKey() });
    expect([keyed.status, keyed.headers.get("RateLimit-Policy")]).toEqual([200, expect.stringContaining('"keyed"')]);
    const unknown = await postJson("/mcp", initialize, { ...accept, Authorization: "Bearer jobs_live_nothing" });
    expect([unknown.status, unknown.headers.get("Content-Type")]).toEqual([401, "application/problem+json"]);
  });

  it("counts verifications as the API does, for whoever sent the request", async () => {
    const { deps } = fakeDependencies();
    const app = createApp({ ...deps, verifyLimits: { ...deps.verifyLimits, keyless: REFUSING } });
    const verify = async (headers: Record<string, string>) => {
      const client = await mcpClients["the package of 2026, protocol of 2026-07-28"](async (path, init = {}) => {
        const given = new Headers(init.headers);
        for (const [name, value] of Object.entries(headers)) given.set(name, value);
        return app.request(`${ORIGIN}${path}`, { ...init, headers: given }, env);
      });
      return client.call("verify_posting", { job_id: JOB });
    };
    const refused = await verify({});
    expect([refused.isError, refused.content?.[0]?.text]).toEqual([
      true,
      expect.stringMatching(/^More than 1 verifications at once.* Wait 7 s and try again\. A key/),
    ]);
    expect((await verify({ "X-Api-Key": await makeTestKey() })).structuredContent).toMatchObject({
      data: { job_id: JOB, asked_now: false },
    });
  });

  it("refuses many calls in one, what is no JSON, what is too long, and to be listened to", async () => {
    const many = await postJson("/mcp", [initialize, initialize], accept);
    expect([many.status, await many.json()]).toEqual([
      400,
      { jsonrpc: "2.0", error: { code: -32_600, message: "One message a request: there are no batches." }, id: null },
    ]);
    const broken = await postJson("/mcp", "{", accept);
    expect([broken.status, await broken.json()]).toMatchObject([400, { error: { code: -32_700 } }]);
    expect((await postJson("/mcp", { ...initialize, more: "x".repeat(100_001) }, accept)).status).toBe(413);
    const meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "tests", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const listening = await postJson(
      "/mcp",
      {
        jsonrpc: "2.0",
        id: 1,
        method: "subscriptions/listen",
        params: { _meta: meta, notifications: { toolsListChanged: true } },
      },
      { ...accept, "Mcp-Protocol-Version": "2026-07-28", "Mcp-Method": "subscriptions/listen" },
    );
    expect(await listening.text()).toMatch(/Subscription limit reached/);
  });

  it("leads people to the documentation, has no stream to GET, and may be asked by pages of anybody", async () => {
    const person = await ask("/mcp", { headers: { Accept: "text/html,*/*" } });
    expect([person.status, person.headers.get("Location")]).toEqual([302, "/docs#assistants"]);
    expect((await ask("/mcp", { headers: { Accept: "text/event-stream" } })).status).toBe(405);
    const preflight = await ask("/mcp", {
      method: "OPTIONS",
      headers: {
        Origin: "https://elsewhere.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "mcp-protocol-version,mcp-method,mcp-name",
      },
    });
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(preflight.headers.get("Access-Control-Allow-Headers")?.toLowerCase()).toContain("mcp-method");
    const answer = await postJson("/mcp", initialize, { ...accept, Origin: "https://elsewhere.example" });
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
  });
});
