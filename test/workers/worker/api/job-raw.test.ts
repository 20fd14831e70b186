import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { jobId, sha256, sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { ADMIN_TOKEN, BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

/** A posting with fields for people, as Greenhouse has them; the people are invented. */
const user = { user_id: 7, name: "Invented Person", email: "invented.person@acme.example", employee_id: "E-invented" };
const posting = (title: string): object => ({
  id: 41,
  title,
  location: { name: "Berlin, Germany" },
  absolute_url: "https://acme.example/jobs/41",
  content: "&lt;p&gt;Ask talent@acme.example about the work.&lt;/p&gt;",
  metadata: [
    { id: 1, name: "Time Type", value: "Full Time", value_type: "single_select" },
    { id: 2, name: "CFO Approver", value: user, value_type: "user" },
    { id: 3, name: "Recruiters", value: [user], value_type: "user" },
  ],
  hiring_team: { recruiters: [user] },
});
const PATHS = ["/metadata/1/value", "/metadata/2/value", "/hiring_team"];
const INVENTED = /invented/i;

const id = jobId("greenhouse", "acme", "41");
const source = sourceId("greenhouse", "acme");
const app = createApp({ ...fakeDependencies().deps, now: () => Date.parse("2026-12-01T00:00:00Z") });
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.request(ORIGIN + path, { headers }, env);
const operator = { Authorization: `Bearer ${ADMIN_TOKEN}` };
/** The bytes of the posting, crawl by crawl; and when it was read. */
const sent: string[] = [];
const times: string[] = [];

beforeAll(async () => {
  let list = "";
  const crawler = createTestCrawler({ fetch: () => Promise.resolve(new Response(list)) });
  await crawler.add({ url: "https://boards.greenhouse.io/acme", name: "Acme" });
  for (const title of ["Engineer", "Lead Engineer"]) {
    const element = JSON.stringify(posting(title), null, 1);
    sent.push(element);
    list = `{"jobs":[${element}]}`;
    expect((await crawler.crawl(source)).kind).toBe("changed");
    times.push(new Date(crawler.clock.now).toISOString());
  }
});

it("leaves out what is nobody's business, says what, and still proves the rest", async () => {
  const response = await get(`${BASE}/jobs/${id}/raw`);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).not.toMatch(INVENTED);
  expect(text).toContain("talent@acme.example");
  expect(response.headers.get("X-Redacted")).toBe(PATHS.join(", "));
  expect(response.headers.get("X-Redacted-Count")).toBe("3");
  expect(response.headers.get("X-Fragment-Sha256")).toBe(sha256(sent[1] ?? ""));
  expect(JSON.parse(text)).toEqual({
    ...posting("Lead Engineer"),
    metadata: [
      { id: 1, name: "Time Type", value: "Full Time", value_type: "single_select" },
      { id: 2, name: "CFO Approver", value: "[redacted]", value_type: "user" },
      { id: 3, name: "Recruiters", value: "[redacted]", value_type: "user" },
    ],
    hiring_team: "[redacted]",
  });
});

it("is cached like every read", async () => {
  const first = await get(`${BASE}/jobs/${id}/raw`);
  expect(first.headers.get("Cache-Control")).toMatch(/^public, max-age=/);
  const etag = first.headers.get("ETag") ?? "";
  expect((await get(`${BASE}/jobs/${id}/raw`, { "If-None-Match": etag })).status).toBe(304);
});

it("of every instant", async () => {
  for (const [index, at] of times.entries()) {
    const response = await get(`${BASE}/jobs/${id}/raw?at=${at}`);
    const text = await response.text();
    expect(text).not.toMatch(INVENTED);
    expect(response.headers.get("X-Redacted-Count")).toBe("3");
    expect(response.headers.get("X-Fragment-Sha256")).toBe(sha256(sent[index] ?? ""));
    const untouched = await get(`/admin/jobs/${id}/raw?at=${at}`, operator);
    expect(await untouched.text()).toBe(sent[index]);
  }
});

it("shows all of it to the operator alone, and nobody stores it", async () => {
  const response = await get(`/admin/jobs/${id}/raw`, operator);
  expect(await response.text()).toBe(sent[1]);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("ETag")).toBeNull();
  expect(response.headers.get("X-Fragment-Sha256")).toBe(sha256(sent[1] ?? ""));
  expect(response.headers.get("X-Redacted")).toBeNull();
  for (const headers of [{}, { Authorization: "Bearer wrong" }]) {
    const refused = await get(`/admin/jobs/${id}/raw`, headers);
    expect(refused.status).toBe(401);
    expect(await refused.text()).not.toMatch(INVENTED);
  }
  expect((await get(`/admin/jobs/${"0".repeat(40)}/raw`, operator)).status).toBe(404);
});

it("no other address of the posting publishes it", async () => {
  const [from, to] = times;
  const api = [
    `/jobs/${id}?include=description`,
    `/jobs/${id}?at=${from}&include=description`,
    `/jobs/${id}/events`,
    `/jobs/${id}/diff?from=${from}&to=${to}`,
    "/jobs?include=description",
    "/jobs/facets?field=department,employment_type",
    "/events/search?include_baseline=true",
    `/sources/${source}/crawls`,
  ].map((path) => BASE + path);
  const pages = ["/", "/jobs", "/jobs.csv", "/jobs.json", "/jobs.rss?baseline=true", `/jobs/${id}`, "/events.csv"];
  const others = [`/jobs/${id}?at=${from}`, `/jobs/${id}/events`, "/companies/acme", "/events?include_baseline=true"];
  for (const path of [...api, ...pages, ...others]) {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, 200]);
    expect(await response.text(), path).not.toMatch(INVENTED);
  }
});

it("the header that names what is left out stays small, and says how many more there are", async () => {
  const { deps } = fakeDependencies();
  const redacted = Array.from({ length: limits.redactedPathsMax }, (_, index) => `/list/${index}${"/0".repeat(120)}`);
  const part = { bytes: new Uint8Array([0x7b, 0x7d]), redacted, redactedCount: 5_000 };
  const small = createApp({ ...deps, readFragment: () => Promise.resolve(part) });
  const response = await small.request(`${ORIGIN}${BASE}/jobs/${id}/raw`, {}, env);
  const header = response.headers.get("X-Redacted") ?? "";
  const [, named = "", more] = /^(.*), and (\d+) more$/.exec(header) ?? [];
  expect(named.length).toBeLessThanOrEqual(limits.redactedHeaderBytesMax);
  expect(named.length).toBeGreaterThan(limits.redactedHeaderBytesMax - 300);
  expect(named.split(", ")).toEqual(redacted.slice(0, named.split(", ").length));
  expect(named.split(", ").length + Number(more)).toBe(5_000);
});

it.each([
  ["nests a field that nobody reads", "custom", 70],
  ["nests a field that is shown", "employmentType", 5_000],
])("an answer that %s too deeply is left out wholly, and says so", async (_, field, levels) => {
  const deep = "[".repeat(levels) + "]".repeat(levels);
  const answers = new Map([
    ["/careers/list", '{"meta":{"totalCount":1},"result":[{"id":"1","jobOpeningName":"Job"}]}'],
    ["/careers/1/detail", `{"result":{"jobOpening":{"jobOpeningName":"Job","${field}":${deep}}}}`],
  ]);
  const crawler = createTestCrawler({
    fetch: (request) => {
      const answer = answers.get(new URL(new Request(request).url).pathname);
      return Promise.resolve(new Response(answer ?? "", { status: answer === undefined ? 404 : 200 }));
    },
  });
  const board = `acme${levels}`;
  const own = await crawler.add({ url: `https://${board}.bamboohr.com/careers`, name: "Acme" });
  expect(await crawler.crawl(own)).toMatchObject({ kind: "changed", commit: { crawl: { opened: 1 } } });
  const response = await get(`${BASE}/jobs/${jobId("bamboohr", board, "1")}/raw`);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/json");
  expect(await response.json()).toBe("[redacted]");
  expect(response.headers.get("X-Redacted-Count")).toBe("1");
  expect(response.headers.get("X-Redacted")).toBe("");
});
