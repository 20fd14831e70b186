import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import { Problem } from "../../../../src/worker/http/problem.ts";
import { ask, BASE, postJson } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

interface List {
  data: { job_id: string }[];
  meta: { ignored_params?: { parameter: string }[] };
}

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

const read = async (path: string): Promise<List> => {
  const response = await ask(`${BASE}${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json<List>();
};
const idsOf = ({ data }: List): string[] => data.map(({ job_id: id }) => id);

describe("a list in brackets is a list", () => {
  const [one, two] = [orgId("acme"), orgId("tiny")];
  it.each([
    `org_ids[]=${one}&org_ids[]=${two}`,
    `org_ids%5B%5D=${one}&org_ids%5B%5D=${two}`,
    `org_ids[0]=${one}&org_ids[1]=${two}`,
    `org_ids=${one}&org_ids[]=${two}`,
  ])("%s", async (query) => {
    const whole = idsOf(await read(`/jobs?org_ids=${one},${two}&limit=100`));
    expect(whole.length).toBeGreaterThan(0);
    const answer = await read(`/jobs?${query}&limit=100`);
    expect(idsOf(answer)).toEqual(whole);
    expect(answer.meta.ignored_params).toBeUndefined();
  });

  it("in other forms of the list and on the page too", async () => {
    const csv = await (await ask(`/jobs.csv?org_ids[]=${one}`)).text();
    expect(csv).toBe(await (await ask(`/jobs.csv?org_ids=${one}`)).text());
    const page = await ask(`/jobs?org_ids[]=${one}`);
    expect([page.status, await page.text()]).toEqual([200, await (await ask(`/jobs?org_ids=${one}`)).text()]);
  });
});

describe("a name that would narrow the answer is a 400 where it is not known", () => {
  it.each([
    ["/jobs?provider_job_key=spotify-1", null],
    ["/jobs?posting_ids=x", null],
    ["/jobs?orgIds=x", "org_ids"],
    ["/jobs?contry=Germany", "country"],
    ["/jobs/search?country_excluded=Germany", "country_exclude"],
    ["/jobs?filter[country]=Germany", null],
    ["/jobs?seen_since=2026-01-01", null],
    ["/jobs/facets?field=city&contry=Germany", "country"],
    ["/events/search?changed_after=2026-01-01", null],
    ["/events/search?contry=Germany", "country"],
    ["/sources?org_id=x", "org_ids"],
    ["/orgs?domain=example.com", null],
    ["/crawls?source_id=x", null],
    ["/stats?provider=lever", null],
  ])("%s", async (path, meant) => {
    const response = await ask(`${BASE}${path}`);
    expect([path, response.status]).toEqual([path, 400]);
    const problem = Problem.parse(await response.json());
    const [error] = problem.errors ?? [];
    expect(error?.message).toBe(`is not known here${meant === null ? "" : `; did you mean ${meant}?`}`);
    expect(error?.allowed).toContain("strict");
  });

  it.each(["source_url", "apply_url", "url"])("%s says where addresses are looked up", async (name) => {
    const response = await ask(`${BASE}/jobs?${name}=https://jobs.lever.co/spotify/1`);
    expect([response.status, (await response.json<Problem>()).detail]).toEqual([
      400,
      expect.stringContaining("/jobs/lookup?url="),
    ]);
  });

  it("in a body, and in the query of a POST", async () => {
    const search = async (query: string, body: object): Promise<number> =>
      (await postJson(`${BASE}/jobs/search${query}`, body)).status;
    expect(await search("", { job_id: "x" })).toBe(400);
    expect(await search("", { contry: "Germany" })).toBe(400);
    expect(await search("?country=Germany", {})).toBe(400);
    expect(await search("?limit=1", { nonsense: 1 })).toBe(200);
  });

  it.each(["limt=3", "nonsense=1", "_=7", "utm_id=1", "fbclid=1", "includ=description", "includetotal=1"])(
    "%s narrows nothing and is said to be ignored",
    async (query) => {
      const { meta } = await read(`/jobs?limit=1&${query}`);
      expect(meta.ignored_params).toMatchObject([{ parameter: query.split("=")[0] }]);
    },
  );
});
