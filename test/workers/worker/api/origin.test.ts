import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId, orgId } from "../../../../src/core/ids.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { ADMIN_TOKEN, app, BASE, fakeDependencies, makeTestKey } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

const JOB = jobId("lever", "spotify", "spotify-0");
const FORGED = "https://evil.example";
/** Whatever holds absolute addresses, and failures. */
const paths = [
  "/",
  "/jobs?limit=3",
  `/jobs/${JOB}`,
  `/jobs/${JOB}/events`,
  "/companies",
  "/companies/acme",
  "/browse",
  "/browse/city",
  "/browse/provider/lever",
  "/events",
  "/sources",
  "/status",
  "/about",
  "/docs",
  "/jobs.rss?limit=3",
  "/jobs.atom?limit=3",
  "/jobs.json?limit=3",
  "/jobs.csv?limit=3",
  "/companies.csv?limit=1",
  "/sitemap.xml",
  "/sitemap/browse.xml",
  "/sitemap/jobs-0.xml",
  "/robots.txt",
  "/opensearch.xml",
  "/llms.txt",
  "/agents.md",
  "/docs",
  "/favicon.ico",
  `/docs/go?path=${BASE}/stats`,
  `${BASE}/openapi.json`,
  `${BASE}/jobs?limit=3`,
  `${BASE}/jobs?country_=1&strict=true`,
  `${BASE}/nothing`,
  "/nothing",
  `/jobs?cursor=nonsense`,
  "//evil.example/x",
];

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

/** All that an answer says, headers too. */
async function said(path: string, publicOrigin: string): Promise<string> {
  const given = { ...env, PUBLIC_ORIGIN: publicOrigin } as Env;
  const headers = { Host: "evil.example", "X-Forwarded-Host": "evil.example", Forwarded: "host=evil.example" };
  const response = await app.request(`${FORGED}${path}`, { headers }, given);
  expect(response.status).toBeLessThan(500);
  return JSON.stringify([...response.headers]) + (await response.text());
}

describe.each(["https://jobs.example.org", ""])("with PUBLIC_ORIGIN=%s", (publicOrigin) => {
  it.each(paths)("no forged host stands in the answer of %s", async (path) => {
    const text = await said(path, publicOrigin);
    // What is asked for may be said again, as a path.
    expect(text.replaceAll("//evil.example/x", "")).not.toContain("evil.example");
  });
});

it("absolute addresses bear the configured origin", async () => {
  const own = "https://jobs.example.org";
  const expectations: [string, string][] = [
    [`/jobs/${JOB}`, `<link rel="canonical" href="${own}/jobs/${JOB}"/>`],
    ["/jobs.rss", `<link>${own}/jobs</link>`],
    ["/jobs.atom", `<link rel="self" href="${own}/jobs.atom"/>`],
    ["/jobs.csv?limit=1", `<${own}/jobs.csv?limit=1&cursor=`],
    ["/sitemap.xml", `<loc>${own}/sitemap/browse.xml</loc>`],
    ["/robots.txt", `Sitemap: ${own}/sitemap.xml`],
    [`${BASE}/openapi.json`, `"servers":[{"url":"${own}"}]`],
  ];
  for (const [path, expected] of expectations) expect(await said(path, `${own}/ignored`)).toContain(expected);
  // In development the request's.
  expect(await said("/robots.txt", "request")).toContain(`Sitemap: ${FORGED}/sitemap.xml`);
});

it("a webhook leads back neither to the configured host nor to the one that was asked", async () => {
  const headers = { "x-api-key": await makeTestKey(), "Content-Type": "application/json" };
  for (const host of ["jobs.example.org", "hooks.jobs.example.org", "evil.example"]) {
    const body = JSON.stringify({ org_id: orgId("acme"), url: `https://${host}/in` });
    const given = { ...env, PUBLIC_ORIGIN: "https://jobs.example.org" } as unknown as Env;
    const response = await app.request(`${FORGED}${BASE}/subscriptions`, { method: "POST", headers, body }, given);
    expect((await response.json<{ detail: string }>()).detail).toContain("must not lead back to this API");
  }
});

describe("wrong admin tokens", () => {
  /** An app whose clients may ask so often, ever. */
  const limited = (most: number) => {
    const { deps } = fakeDependencies();
    const counts = new Map<string, number>();
    deps.rateLimits.keyless.take = (_env, client) => {
      counts.set(client, (counts.get(client) ?? 0) + 1);
      return Promise.resolve({ isAllowed: (counts.get(client) ?? 0) <= most, remaining: 0, seconds: 7 });
    };
    const strict = createApp(deps);
    return async (token: string | null, address: string): Promise<Response> =>
      strict.request(
        `${FORGED}/admin/sources`,
        { headers: { "CF-Connecting-IP": address, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) } },
        env,
      );
  };

  it("are limited by address, and the right one never is", async () => {
    const tryToken = limited(3);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++)
      statuses.push((await tryToken(`wrong-token-${attempt}`, "192.0.2.1")).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429, 429]);
    const refused = await tryToken(null, "192.0.2.1");
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "7"]);
    expect((await tryToken("wrong-token", "192.0.2.2")).status).toBe(401);
    for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.3"])
      for (let call = 0; call < 5; call++) expect((await tryToken(ADMIN_TOKEN, address)).status).toBe(200);
    expect((await tryToken("wrong-token", "192.0.2.3")).status).toBe(401);
  });
});
