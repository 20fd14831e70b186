import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId, orgId } from "../../../../src/core/ids.ts";
import { ask, BASE, ORIGIN, postJson } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

const JOB = jobId("lever", "spotify", "spotify-0");

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

const data = async (response: Response): Promise<unknown> => {
  expect(response.status).toBe(200);
  return (await response.json<{ data: unknown }>()).data;
};

it("lists what there is, each of it there", async () => {
  for (const path of [BASE, `${BASE}/`]) {
    const list = (await data(await ask(path))) as { method: string; path: string; url: string }[];
    expect(list.length).toBeGreaterThan(30);
    expect(list).toContainEqual(expect.objectContaining({ method: "GET", path: `${BASE}/jobs/search` }));
    expect(list.some((one) => one.path.startsWith("/admin"))).toBe(false);
    expect(list.every((one) => one.url === ORIGIN + one.path)).toBe(true);
  }
});

it("has a catalogue where RFC 9727 looks for it", async () => {
  const response = await ask("/.well-known/api-catalog");
  expect(response.headers.get("Content-Type")).toContain("application/linkset+json");
  expect(response.headers.get("Link")).toContain('rel="api-catalog"');
  const { linkset } = await response.json<{ linkset: Record<string, { href: string }[]>[] }>();
  expect(linkset.map(({ anchor }) => anchor)).toEqual([ORIGIN + BASE, `${ORIGIN}/mcp`]);
  for (const item of linkset) {
    const links = ["service-desc", "service-doc", "status"].flatMap((relation) => item[relation] ?? []);
    expect(links.length).toBeGreaterThan(2);
    for (const { href } of links) expect([href, (await ask(href.replace(ORIGIN, ""))).status]).toEqual([href, 200]);
  }
  expect((await ask("/.well-known/api-catalog", { method: "HEAD" })).headers.get("Link")).toContain("api-catalog");
});

describe("Markdown", () => {
  const md = async (path: string, accept = "text/markdown") => ask(path, { headers: { Accept: accept } });

  it.each([
    [`/jobs/${JOB}`, "## Description"],
    ["/companies/spotify", "## Newest postings"],
    ["/docs", "## `GET /job-postings/v1/jobs/search`"],
  ])("%s", async (path, part) => {
    const page = await ask(path);
    const response = await md(path);
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/markdown; charset=utf-8"]);
    const text = await response.text();
    expect(text).toMatch(/^# \S/);
    expect(text).toContain(part);
    // One address, two answers: caches keep both apart.
    expect(response.headers.get("ETag")).not.toBe(page.headers.get("ETag"));
    for (const one of [page, response]) expect(one.headers.get("Vary")).toContain("Accept,");
    const again = await ask(path, {
      headers: { Accept: "text/markdown", "If-None-Match": response.headers.get("ETag") ?? "" },
    });
    expect([again.status, again.headers.get("Vary")]).toEqual([304, response.headers.get("Vary")]);
    for (const accept of ["*/*", "text/html", "text/html,text/markdown;q=0.9", "text/markdown;q=0"])
      expect((await md(path, accept)).headers.get("Content-Type")).toContain("text/html");
  });

  it("a board's text is no markup in it", async () => {
    await env.DB.prepare("update jobs set title = ?, inferred_at = inferred_at + 1 where job_id = ?")
      .bind("# [x](javascript:1) <b>*y*", JOB)
      .run();
    const text = await (await md(`/jobs/${JOB}`)).text();
    expect(text.split("\n")[0]).toBe(String.raw`# \# \[x\](javascript:1) \<b\>\*y\*`);
  });
});

it.each([
  "2026-06-04T12:00",
  "2026-06-04 12:00:00",
  "2026-06-04T12:00:00.000",
  "2026-06-04T12:00:00Z",
  "2026-06-04T14:00:00+02:00",
])("%s is a time of UTC", async (time) => {
  const query = (value: string): string => `${BASE}/jobs?first_seen_after=${encodeURIComponent(value)}&limit=3`;
  expect(await data(await ask(query(time)))).toEqual(await data(await ask(query("2026-06-04T12:00:00.000Z"))));
  expect(await data(await ask(`${BASE}/jobs?first_seen_before=${encodeURIComponent(time)}`))).toEqual([]);
});

it.each([
  [
    "/events/search",
    { org_ids: [orgId("spotify")], include_baseline: true, limit: 3 },
    `org_ids=${orgId("spotify")}&include_baseline=true&limit=3`,
  ],
  ["/jobs/facets", { field: ["country", "provider"], country: "us" }, "field=country,provider&country=us"],
  ["/jobs/facets", { field: "org", q: "posting" }, "field=org&q=posting"],
])("POST %s is as GET", async (path, body, query) => {
  const posted = await postJson(BASE + path, body);
  expect([posted.status, posted.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  expect(await posted.json()).toEqual(await (await ask(`${BASE}${path}?${query}`)).json());
  expect((await postJson(BASE + path, { ...body, posting_id: "x" })).status).toBe(400);
});

it.each([
  "/jobs.csv",
  "/jobs.rss",
  "/jobs.atom",
  "/jobs.json",
  "/companies.json",
  "/companies/spotify.csv",
  "/events.csv",
  "/events.rss?country=us",
  "/.well-known/api-catalog",
])("%s may be read by pages of any origin, its Link too", async (path) => {
  const response = await ask(path, { headers: { Origin: "https://app.example" } });
  expect([response.status, response.headers.get("Access-Control-Allow-Origin")]).toEqual([200, "*"]);
  expect(response.headers.get("Access-Control-Expose-Headers")).toContain("Link");
  expect(response.headers.get("Vary")).toContain("Accept-Encoding");
});

it("a page is no data", async () => {
  expect((await ask("/jobs")).headers.has("Access-Control-Allow-Origin")).toBe(false);
  expect((await ask("/admin/x.csv")).headers.has("Access-Control-Allow-Origin")).toBe(false);
});

it("a posting says when it last changed", async () => {
  const response = await ask(`${BASE}/jobs/${JOB}`);
  const modified = response.headers.get("Last-Modified") ?? "";
  expect(Date.parse(modified)).toBeGreaterThan(0);
  const at = (time: number) =>
    ask(`${BASE}/jobs/${JOB}`, { headers: { "If-Modified-Since": new Date(time).toUTCString() } });
  expect((await at(Date.parse(modified))).status).toBe(304);
  expect((await at(Date.parse(modified) - 1_000)).status).toBe(200);
});
