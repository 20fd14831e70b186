import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { accuracy } from "../../../../src/core/accuracy.ts";
import { describeProvider } from "../../../../src/cron/providers/describe-provider.ts";
import { lever } from "../../../../src/cron/providers/ats/lever.ts";
import { otherAts } from "../../../../src/cron/providers/other-ats.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { continueCoverage } from "../../../../src/db/boards/count-coverage.ts";
import { ProviderCoverage } from "../../../../src/worker/api/provider-coverage.ts";
import { createApp } from "../../../../src/worker/app.ts";
import type { AppDependencies } from "../../../../src/worker/dependencies.ts";
import { ask, askCounted, BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

interface Answer {
  data: ProviderCoverage[];
  meta: { count: number; as_of: string | null; fill_as_of: string | null };
}

/** Asks the API, or the page, of other providers than the tests' own. */
const askWith = async (given: Partial<AppDependencies>, path: string) =>
  await createApp({ ...fakeDependencies().deps, ...given }).request(`${ORIGIN}${path}`, {}, env);
const apiWith = async (given: Partial<AppDependencies>): Promise<Answer> =>
  await (await askWith(given, `${BASE}/providers`)).json();
const one = ({ data }: Answer, name: string): ProviderCoverage | undefined =>
  data.find(({ provider }) => provider === name);

beforeEach(async () => {
  await emptyDatabase(env.DB);
});

describe("GET /providers", () => {
  beforeEach(async () => {
    await seedBoards(env.DB, catalogue());
  });

  it("says of each ATS that is read how much of it there is, and of the others why not", async () => {
    await env.DB.prepare("update sources set rejected = 4, last_complete_at = ? where provider = 'greenhouse'")
      .bind(NOW - 2 * HOUR)
      .run();
    await continueCoverage(env.DB, NOW);
    const response = await ask(`${BASE}/providers`);
    const answer = await response.json<Answer>();
    expect(answer.data.map((item) => ProviderCoverage.unwrap().strict().parse(item).provider)).toEqual([
      "lever",
      "greenhouse",
      "ashby",
      "ukg",
    ]);
    const now = new Date(NOW).toISOString();
    expect(answer.meta).toEqual({ count: 4, as_of: now, fill_as_of: now, accuracy });
    expect(one(answer, "greenhouse")).toMatchObject({
      label: "Greenhouse",
      read: true,
      why_not_read: null,
      asks: "documented_api",
      proven: true,
      boards: 1,
      active_jobs: 36,
      total_jobs: 40,
      rejected_postings: 4,
      rejected_share: 0.1,
      confirmed: { within_1h: 0, within_24h: 1, within_72h: 1 },
      last_success_at: now,
      fill: { places: 1, country: 1, salary: 1, posted_at: 1, description: 1 },
      conflicts: { workplace_type: 1, locations: 0 },
    });
    expect(one(answer, "ukg")).toMatchObject({
      read: false,
      why_not_read: "Its robots.txt disallows the list.",
      asks: null,
      proven: null,
      boards: 0,
      active_jobs: 0,
      rejected_share: null,
      last_success_at: null,
      fill: { places: null, salary: null },
      conflicts: { locations: null },
      confirmed: { within_1h: null, within_24h: null, within_72h: null },
    });
    expect(response.headers.get("Cache-Control")).toContain("max-age=30");
    expect(response.headers.get("ETag")).toMatch(/^"/);
  });

  it("and the page shows what is contradicted, and how right derived fields were measured", async () => {
    await continueCoverage(env.DB, NOW);
    const html = await (await ask("/coverage")).text();
    const contradicted = html.slice(html.indexOf('id="contradicted"'), html.indexOf('id="accuracy"'));
    expect(contradicted).toContain("Workplace type");
    expect(contradicted).not.toContain("Openings");
    const measured = html.slice(html.indexOf('id="accuracy"'), html.indexOf('id="not-read"'));
    expect(measured).toContain(`Measured on ${accuracy.measured_on}`);
    for (const { part } of accuracy.fields) expect(measured.toLowerCase()).toContain(`>${part}<`);
  });

  it("says of what was not counted yet that it is not known, and counts postings all the same", async () => {
    const answer = await (await ask(`${BASE}/providers`)).json<Answer>();
    expect(answer.meta).toMatchObject({ as_of: null, fill_as_of: null });
    expect(one(answer, "lever")).toMatchObject({ active_jobs: 61, rejected_share: null, fill: { country: null } });
    expect(await (await ask("/coverage")).text()).toContain("Not counted yet.");
  });

  it.each([`${BASE}/providers`, "/coverage", "/coverage.csv"])("%s reads five rows", async (path) => {
    await continueCoverage(env.DB, NOW);
    const { response, rowsRead, statements } = await askCounted(path);
    expect(response.status).toBe(200);
    expect([rowsRead, statements.length]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(rowsRead).toBeLessThanOrEqual(5);
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  it("knows no parameter", async () => {
    const answer = await (await ask(`${BASE}/providers?provder=lever`)).json();
    expect(answer).toMatchObject({ meta: { ignored_params: [{ parameter: "provder" }] } });
    expect((await ask(`${BASE}/providers?provder=lever&strict=true`)).status).toBe(400);
  });
});

describe("all that is registered", () => {
  const known = { providers: Object.values<Provider>(providers).map(describeProvider), otherAts };

  it("is on the API and on the page, every provider and every other ATS", async () => {
    const answer = await apiWith(known);
    expect(answer.data.filter(({ read }) => read).map(({ provider }) => provider)).toEqual(
      expect.arrayContaining(Object.keys(providers)),
    );
    expect(answer.data).toHaveLength(Object.keys(providers).length + otherAts.length);
    for (const { name, why } of otherAts)
      expect(one(answer, name)).toMatchObject({ read: false, why_not_read: why, asks: null });
    for (const { name, asks } of Object.values<Provider>(providers))
      expect(one(answer, name)).toMatchObject({ read: true, asks });

    const html = await (await askWith(known, "/coverage")).text();
    const read = html.slice(html.indexOf('id="read"'), html.indexOf('id="filled"'));
    const others = html.slice(html.indexOf('id="not-read"'));
    for (const name of Object.keys(providers)) expect(read).toContain(`/sources?provider=${name}"`);
    for (const { label, why } of otherAts) {
      expect(others).toContain(label);
      expect(others).toContain(why);
    }
  });

  it("says of UKG Pro that its robots.txt disallows the list", async () => {
    expect(one(await apiWith(known), "ukg")?.why_not_read).toContain("robots.txt");
  });
});

describe("a provider whose payloads nobody has seen", () => {
  const documented: Provider = { ...(lever satisfies Provider), name: "lever", label: "Paper", proven: false };
  const given = { providers: [describeProvider(documented)], otherAts: [] };
  const page = async (): Promise<string> => await (await askWith(given, "/coverage")).text();

  it("is unproven in API and page until a crawl has found a posting", async () => {
    expect(one(await apiWith(given), "lever")).toMatchObject({ label: "Paper", proven: false });
    expect(await page()).toContain("<td>Unproven</td>");
    await seedBoards(env.DB, [
      {
        provider: "lever",
        board: "first",
        slug: "first",
        name: "First",
        jobs: [{ key: "a", title: "A", closed: true }],
      },
    ]);
    // Closed or not: it was read.
    expect(one(await apiWith(given), "lever")).toMatchObject({ active_jobs: 0, total_jobs: 1, proven: true });
    expect(await page()).not.toContain("<td>Unproven</td>");
  });

  it("is not so because its empty board was crawled", async () => {
    await seedBoards(env.DB, [{ provider: "lever", board: "none", slug: "none", name: "None", jobs: [] }]);
    await continueCoverage(env.DB, NOW);
    const found = one(await apiWith(given), "lever");
    expect(found).toMatchObject({ boards: 1, proven: false, last_success_at: new Date(NOW).toISOString() });
  });
});
