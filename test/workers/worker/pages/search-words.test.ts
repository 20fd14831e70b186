import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { jobId, orgId } from "../../../../src/core/ids.ts";
import type { JobFilterName } from "../../../../src/db/search/job-filters.ts";
import { ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

const [spotify, acme, nobody] = [orgId("spotify"), orgId("acme"), orgId("nobody")];

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

const titleIn = (text: string): string =>
  (/<title>(.*?)(?: · Jobledger)?<\/title>/.exec(text)?.[1] ?? "").replaceAll("&#39;", "'");

/** Every filter (none can be left out), what is asked of it and what a list of it is called. */
const cases = {
  q: ["q=engineer", "title, department or company has “engineer”"],
  description: ["description=visa+sponsorship", "description has “visa sponsorship”"],
  title: ["title=engineer", "title has “engineer”"],
  location: ["location=berlin", "place has “berlin”"],
  title_exclude: ["title_exclude=senior", "title has nothing of “senior”"],
  location_text: ["location_text=berlin", "place has “berlin”"],
  near: ["near=52.52,13.40", "place is within 50\u00A0km of 52.52, 13.40"],
  country: ["country=us,france", "country is United States or France"],
  region: ["region=NY", "region is New York"],
  city: ["city=Berlin", "city is Berlin"],
  department: ["department_exclude=Sales", "department is not Sales"],
  language: ["language=en", "language is en"],
  provider: ["provider=lever,ashby", "ATS is Lever or Ashby"],
  org_ids: [`org_ids=${acme},${spotify}`, "company is Acme or Spotify"],
  source_ids: [`source_ids=${nobody}`, `board is ${nobody}`],
  duplicate_cluster_id: ["duplicate_cluster_id=t00000000000000a1", "opening is t00000000000000a1"],
  employment_type: ["employment_type=full_time", "employment is Full time"],
  seniority: ["seniority=vp", "seniority is Vice president"],
  title_family: ["title_family=data_engineer,it_manager", "kind of work is Data engineer or IT manager"],
  title_group: ["title_group=data_and_ai", "field of work is Data and AI"],
  workplace_type: ["workplace_type=remote", "work model is Remote"],
  remote_policy: ["remote_policy=remote", "work model is Remote"],
  agency: ["agency_exclude=yes", "agency is not Yes"],
  education: ["education=bachelor,master", "education is Bachelor or Master"],
  visa_sponsorship: ["visa_sponsorship=yes", "visa sponsorship is Yes"],
  security_clearance: ["security_clearance_exclude=top_secret", "security clearance is not Top Secret"],
  remote_from: ["remote_from=FR", "one may work from “FR”"],
  conflict: ["conflict=workplace_type,salary", "contradicted fact is Work model or Pay"],
  salary_min: ["salary_min=90000", "pay is at least $90,000 a year"],
  salary_max: ["salary_max=90000", "pay is at most $90,000 a year"],
  salary_exists: ["salary_exists=false", "pay is not stated"],
  baseline: ["baseline=false", "they were new when they were first seen"],
  posted_after: ["posted_after=2026-01-02", "posted on or after 2026-01-02"],
  posted_before: ["posted_before=2026-01-02", "posted before 2026-01-02"],
  updated_after: ["updated_after=2026-01-02", "updated on or after 2026-01-02"],
  updated_before: ["updated_before=2026-01-02", "updated before 2026-01-02"],
  first_seen_after: ["first_seen_after=2026-01-02", "first seen on or after 2026-01-02"],
  first_seen_before: ["first_seen_before=2026-01-02", "first seen before 2026-01-02"],
  closed_after: ["closed_after=2026-01-02", "closed on or after 2026-01-02"],
  closed_before: ["closed_before=2026-01-02", "closed before 2026-01-02"],
  salary_currency: ["salary_currency=EUR", "currency of pay is EUR"],
  job_ids: [`job_ids=${jobId("lever", "spotify", "spotify-0")}`, "they are asked for by their ids"],
  status: ["status=any&baseline=true", "the first crawl of their board found them"],
} satisfies Record<JobFilterName, [query: string, condition: string]>;

it.each(Object.entries(cases))(
  "%s is said as it is asked, on page, chip and feeds",
  async (name, [query, condition]) => {
    const whose = name === "status" ? "Open and closed" : name.startsWith("closed_") ? "Closed" : "Open";
    const sentence = `${whose} postings where ${condition}`;
    const html = await (await ask(`/jobs?${query}`)).text();
    expect(titleIn(html)).toBe(sentence);
    // Of several values each is a chip.
    expect(html).toContain(`aria-label="Remove: ${condition.split(" or ")[0]}`);
    // A feed leaves the baseline out, and says so, unless it is asked for one or the other.
    const ofFeed = query.includes("baseline=")
      ? sentence
      : `New ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
    expect(titleIn(await (await ask(`/jobs.rss?${query}`)).text())).toBe(ofFeed);
    expect((await (await ask(`/jobs.json?${query}`)).json<{ title: string }>()).title).toBe(`${ofFeed} · Jobledger`);
    const whole = await (await ask(`/jobs.json?${query}&include_baseline=true`)).json<{ title: string }>();
    expect(whole.title).toBe(`${sentence} · Jobledger`);
  },
);

it.each([
  [`org_ids=${nobody}`, `company is ${nobody}`],
  [`org_ids_exclude=${spotify}`, "company is not Spotify"],
  [`org_ids=${acme}&org_ids_exclude=${spotify}`, "company is Acme and company is not Spotify"],
])("companies are named by their own names: %s", async (query, condition) => {
  for (const path of ["/jobs", "/jobs.atom?include_baseline=true"]) {
    const title = titleIn(await (await ask(`${path}${path.includes("?") ? "&" : "?"}${query}`)).text());
    expect(title).toBe(`Open postings where ${condition}`);
  }
});

it.each([
  ["location=Germany,%20Austria", "place has “Germany” or “Austria”", ["Germany", "Austria"], "location"],
  ["location=Boston,%20MA&location=Paris", "place has “Boston, MA” or “Paris”", ["Boston, MA", "Paris"], "location"],
  ["country=us,france", "country is United States or France", ["us", "france"], "country"],
])("several values are said as one condition and are a chip each: %s", async (query, condition, values, parameter) => {
  const html = await (await ask(`/jobs?${query}`)).text();
  expect(titleIn(html)).toBe(`Open postings where ${condition}`);
  const chips = [...(/<ul class="chips".*?<\/ul>/s.exec(html)?.[0] ?? "").matchAll(/href="\/jobs\?([^"]*)"/g)];
  const left = chips.map(([, search = ""]) => new URLSearchParams(search.replaceAll("&amp;", "&")).get(parameter));
  expect(left).toEqual(values.toReversed());
});

it("a country that is written the other way round is one chip", async () => {
  const html = await (await ask("/jobs?country=Korea,%20South")).text();
  const chips = /<ul class="chips".*?<\/ul>/.exec(html)?.[0] ?? "";
  expect(chips.match(/aria-label="Remove: /g)).toHaveLength(1);
  // Its facet takes it for one value too.
  expect(html.match(/aria-label="Remove: /g)).toHaveLength(2);
});

it("a hundred companies are ten names and a number, and ten are looked up at most", async () => {
  const others = Array.from({ length: 99 }, (_, index) => orgId(`other-${index}`));
  const { response, statements } = await askCounted(`/jobs?org_ids=${[spotify, ...others].join(",")}`);
  expect(titleIn(await response.text())).toMatch(/^Open postings where company is Spotify, .* or 90 others$/);
  // The postings on the page name Spotify; of the nine others each was looked up once.
  const named = statements.filter(({ sql }) => sql.includes('"name"') && sql.includes('from "orgs"'));
  expect(named.map(({ params }) => params.length)).toEqual([9]);
});

it("a parameter in the query of a POST is told where it belongs, not its own name", async () => {
  type Answer = { meta: { ignored_params?: unknown[] }; detail?: string };
  const search = async (query: string, body: object): Promise<Answer> =>
    (await postJson(`${BASE}/jobs/search?${query}`, body)).json<Answer>();
  const inBody = "belongs in the JSON body of a POST";
  expect((await search("limit=1&utm_id=7", { country: "Germany" })).meta.ignored_params).toEqual([
    { parameter: "limit", did_you_mean: null, hint: inBody },
    { parameter: "utm_id", did_you_mean: null },
  ]);
  expect((await search("country=France&contry=x", {})).detail).toBe(
    `country: ${inBody}; contry: is not known here; did you mean country?`,
  );
  expect((await search("limit=1", { strict: true })).detail).toBe(`limit: ${inBody}`);
});

it.each([
  ["q=engineer", "Open postings where title, department or company has “engineer”"],
  [
    "q=engineer&near=52.52,13.40",
    "Open postings where title, department or company has “engineer” and 1 condition more",
  ],
  [
    "q=engineer&country=germany&workplace_type=remote&salary_min=50000&near=52.52,13.40&posted_after=2026-01-02",
    "Open postings where title, department or company has “engineer” and 5 conditions more",
  ],
  [
    "country=germany&workplace_type=remote&posted_after=2026-01-02&salary_min=1",
    "Open postings where country is Germany, work model is Remote and 2 conditions more",
  ],
])("the heading of %s is no longer than a phone's three lines, its chips and title say all", async (query, heading) => {
  const html = await (await ask(`/jobs?${query}`)).text();
  const [, h1 = ""] = /<h1>(.*?)<\/h1>/s.exec(html.replaceAll(/<\/?time>/g, "")) ?? [];
  expect(h1.trim()).toBe(heading);
  const [, chips = ""] = /aria-label="Conditions">(.*?)<\/ul>/s.exec(html) ?? [];
  expect(chips.match(/aria-label="Remove: /g)).toHaveLength(query.split("&").length);
  if (query.includes("near=")) expect(titleIn(html)).toContain("place is within 50\u00A0km of 52.52, 13.40");
});

it("no date is broken between lines in a heading", async () => {
  const html = await (await ask("/jobs?posted_after=2026-01-02")).text();
  expect(html).toMatch(/<h1>\s*Open postings where posted on or after <time>2026-01-02<\/time>/);
});
