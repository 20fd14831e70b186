import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../../../src/worker/http/problem.ts";
import { ask, BASE, postJson } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

/** Requests as users and assistants write them who know other APIs of postings: each works, or is told what to use. */
beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

interface List {
  data: { title: string }[];
  meta: { count: number; ignored_params?: { parameter: string; did_you_mean: string | null; hint?: string }[] };
}

describe("a name of other APIs is a 400 that says ours, where it would narrow the list", () => {
  it.each([
    ["remote=true", /workplace_type here: remote/],
    ["company=stripe", /org_ids here: .*orgs\/lookup\?name=/],
    ["skills=python", /description here/],
    ["keywords=engineer", /is q here/],
    ["query=engineer", /is q here/],
    ["job_type=full_time", /employment_type/],
    ["experience_level=senior", /seniority/],
    ["category=engineering", /title_group here: or department/],
    ["posted_since=7d", /posted_after here: a date like/],
    ["date_posted=week", /posted_after/],
    ["salaryMin=100000", /salary_min/],
    ["lat=52.5&lng=13.4", /near here: latitude,longitude/],
    ["where=Berlin", /is location here/],
    ["is_open=true", /status here: active, expired or any/],
    ["has_salary=true", /salary_exists here/],
    ["salary_period=year", /salary_min here: US dollars a year/],
    ["degree=bachelor", /education/],
    ["at=2026-01-01", /first_seen_before here: .*\?at=/],
    ["duplicate=false", /collapse here: collapse=duplicates/],
    ["page=2", /cursor here: meta\.next_cursor/],
    ["offset=20", /cursor here/],
  ])("%s", async (query, says) => {
    for (const response of [
      await ask(`${BASE}/jobs/search?${query}`),
      await postJson(`${BASE}/jobs/search`, Object.fromEntries(new URLSearchParams(query))),
    ]) {
      const { detail } = await response.json<Problem>();
      expect([response.status, detail]).toEqual([400, expect.stringMatching(says)]);
    }
  });
});

it.each([
  ["per_page=5", "limit"],
  ["order_by=date", "sort"],
  ["page=1", "cursor"],
  ["offset=0", "cursor"],
  ["total=true", "include_total"],
])("%s narrows nothing: the answer says that %s is meant", async (query, meant) => {
  const { meta } = await (await ask(`${BASE}/jobs/search?${query}`)).json<List>();
  expect(meta.ignored_params).toMatchObject([{ did_you_mean: meant, hint: expect.stringContaining(meant) as unknown }]);
});

it("of several that are called so the one is meant that the address knows", async () => {
  const detail = async (path: string): Promise<string> => (await (await ask(`${BASE}${path}`)).json<Problem>()).detail;
  expect(await detail("/events/search?type=closed")).toContain("is event_types here");
  expect(await detail("/jobs/search?type=contract")).toContain("is employment_type here");
  expect(await detail("/events/search?since=2026-01-01")).toContain("is observed_after here");
});

describe("other spellings of values work", () => {
  it.each([
    ["country=USA", "country=us"],
    ["country=UK", "country=GB"],
    ["location=New+York", "location=NYC"],
    ["workplace_type=On-Site", "workplace_type=on_site"],
    ["workplace_type=onsite", "workplace_type=on_site"],
    ["employment_type=Full+Time", "employment_type=full_time"],
    ["employment_type=fulltime", "employment_type=full_time"],
    ["title_family=Software+Engineer", "title_family=software_engineer"],
    ["provider=Greenhouse", "provider=greenhouse"],
    ["salary_min=100000.00", "salary_min=100000"],
    ["active=True", "active=true"],
  ])("%s is %s", async (query, same) => {
    const [one, other] = await Promise.all(
      [query, same].map(async (given) => {
        const response = await ask(`${BASE}/jobs/search?limit=100&${given}`);
        expect([given, response.status]).toEqual([given, 200]);
        return await response.json<List>();
      }),
    );
    expect(one?.data).toEqual(other?.data);
    expect(one?.meta.ignored_params).toBeUndefined();
  });
});

it.each([
  ["sort=newest", "sort: must be one of first_seen, posted, pay, relevance"],
  ["limit=1000", "limit: must be a whole number from 1 to 100"],
  ["posted_after=7d", "posted_after: must be an ISO-8601 date"],
  ["salary_min=100k", "salary_min: must be a number from 0 to 1000000000, without separators, like 100000"],
  ["seniority=rockstar", "seniority: must be one of intern, entry, mid, senior"],
  ["title_family=rockstar", 'title_family: "rockstar" is none that is known; field=title_family of /jobs/facets lists'],
  ["title_group=rockstar", "title_group: must be one of software, data_and_ai"],
  ["country=Narnia", 'country: "Narnia" is no country'],
  ["limit=10&limit=20", "limit:"],
])("%s is refused: %s", async (query, says) => {
  const response = await ask(`${BASE}/jobs/search?${query}`);
  expect([response.status, (await response.json<Problem>()).detail]).toEqual([400, expect.stringContaining(says)]);
});
