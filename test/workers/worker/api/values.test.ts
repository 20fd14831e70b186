import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId, sourceId } from "../../../../src/core/ids.ts";
import { createApp } from "../../../../src/worker/app.ts";
import type { ApiDocument } from "../../../../src/worker/pages/docs/docs.tsx";
import { ask, askCounted, BASE, fakeDependencies, ORIGIN, postJson } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

interface Refused {
  detail: string;
  errors: { parameter: string; message: string }[];
}
interface Answer {
  data: { job_id: string; source_id: string; provider: string; last_changed_at: string }[];
  meta: Record<string, unknown>;
}
let document: ApiDocument;

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  document = await (await ask(`${BASE}/openapi.json`)).json<ApiDocument>();
});

const list = async (query: string): Promise<Answer> => {
  const response = await ask(`${BASE}${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return response.json<Answer>();
};
const idsOf = ({ data }: Answer): string[] => data.map((one) => one.job_id ?? one.source_id);

describe("a bad value", () => {
  const bad: [query: string, message: RegExp][] = [
    ["salary_min=100k", /^must be a number from 0 to 1000000000/],
    ["salary_min=100,000", /^must be a number from 0/],
    ["salary_max=-1", /^must be a number from 0/],
    ["salary_min=1e99", /^must be a number from 0/],
    ["org_ids=acme", /^must be a UUID$/],
    ["country=Atlantis", /^"Atlantis" is no country; give its English name or ISO 3166 code$/],
    ["country=us,ZZ", /^"ZZ" is no country/],
    ["country_exclude=England", /^"England" is no country/],
    ["language=english", /two-letter code/],
    ["employment_type=permanent", /^must be one of full_time, /],
    ["status=open", /^must be one of active, expired, any$/],
    ["posted_after=2026-06-06T7:56", /ISO-8601 date, or date and time \(UTC without a zone\)/],
    ["posted_after=2026-02-30", /ISO-8601/],
    ["posted_after=1700000000", /ISO-8601/],
    [`q=${"x".repeat(501)}`, /^at most 500 characters$/],
    [`q=${Array.from({ length: 61 }, (_, index) => `w${index}`).join("+")}`, /^at most 60 words$/],
    ['title_exclude="', /^must hold a letter or a digit$/],
    ["description=the+team", /^holds only words that most descriptions have; ask for others$/],
    [`city=${Array.from({ length: 101 }, (_, index) => index).join()}`, /^at most 100 values$/],
    ["salary_min=80.000", /^must be a number from 0 .*without separators/],
    ["salary_max=1.250.000", /^must be a number from 0/],
    ["country=,", /^holds no value/],
    ["provider=,", /^holds no value/],
    ["job_ids=", /^holds no value/],
    ["org_ids=", /^holds no value/],
    ["source_ids=,", /^holds no value/],
    ["seniority=junior", /^must be one of .*; junior is entry here$/],
    ["seniority=mid-level", /^must be one of .*; mid-level is mid here$/],
    ["employment_type=full_time,freelance", /^must be one of .*; freelance is contract here$/],
    ["limit=1&limit=2", /^takes one value, and 2 were given; give it once$/],
  ];
  it.each(bad)("%s is a 400 that says what is allowed", async (query, message) => {
    const response = await ask(`${BASE}/jobs?${query}`);
    expect(response.status).toBe(400);
    const { errors } = await response.json<Refused>();
    expect(errors.map((one) => one.parameter)).toEqual([query.split("=")[0]]);
    expect(errors[0]?.message).toMatch(message);
  });

  it.each([
    [{ job_ids: [] }, "job_ids", "holds no value"],
    [{ source_ids: [""] }, "source_ids", "holds no value"],
    [{ country: [] }, "country", "holds no value"],
    [{ location: [] }, "location", "holds no value"],
    [{ limit: [3] }, "limit", "takes one value, no list"],
  ])("in a body, %j", async (body, parameter, message) => {
    const response = await postJson(`${BASE}/jobs/search`, body);
    const { errors } = await response.json<Refused>();
    expect([response.status, errors[0]?.parameter, errors[0]?.message]).toEqual([
      400,
      parameter,
      expect.stringContaining(message),
    ]);
  });

  it.each(["q=", "country=", "location=", "city=&region=&provider=", "salary_min=80.5"])(
    "an empty field of a form, and a plain decimal, are none: %s",
    async (query) => {
      expect((await list(`/jobs?${query}`)).data.length).toBeGreaterThan(query === "salary_min=80.5" ? -1 : 0);
    },
  );

  const reversed: [query: string, parameter: string, message: RegExp][] = [
    ["/jobs?salary_min=90000&salary_max=60000", "salary_max", /^must be at least salary_min$/],
    ["/jobs?posted_after=2026-06-06&posted_before=2026-06-05", "posted_before", /^must be later than posted_after/],
    // A day is the time that it begins at.
    [
      "/jobs?first_seen_after=2026-06-06&first_seen_before=2026-06-06",
      "first_seen_before",
      /a day ends where the next/,
    ],
    ["/jobs?updated_after=2026-06-06T01:00:00%2B02:00&updated_before=2026-06-05T22:00:00Z", "updated_before", /later/],
    ["/jobs?closed_before=2026-06-05&closed_after=2026-06-06", "closed_before", /later than closed_after/],
    ["/jobs?changed_after=2026-06-06&changed_before=2026-06-05", "changed_before", /later than changed_after/],
    ["/jobs/facets?field=country&salary_min=2&salary_max=1", "salary_max", /at least/],
    ["/events/search?observed_after=2026-06-06&observed_before=2026-06-05", "observed_before", /later/],
    ["/stats/series?posted_after=2026-06-06&posted_before=2026-06-05", "posted_before", /later/],
    ["/stats/percentiles?posted_after=2026-06-06&posted_before=2026-06-05", "posted_before", /later/],
  ];
  it.each(reversed)("%s: a range the wrong way round is a 400, no empty list", async (query, parameter, message) => {
    const response = await ask(`${BASE}${query}`);
    expect(response.status).toBe(400);
    const { errors } = await response.json<Refused>();
    expect(errors.map((one) => one.parameter)).toEqual([parameter]);
    expect(errors[0]?.message).toMatch(message);
  });

  it("a range the wrong way round is one on pages, in feeds and tables too; one of a single amount is none", async () => {
    for (const path of ["/jobs", "/jobs.rss", "/jobs.csv", "/companies/spotify"]) {
      const page = await ask(`${path}?posted_after=2026-06-06&posted_before=2026-06-05`);
      expect([path, page.status]).toEqual([path, 400]);
      expect(await page.text()).toContain("must be later than posted_after");
    }
    await list("/jobs?salary_min=60000&salary_max=60000");
    await list("/jobs?posted_after=2026-06-05&posted_before=2026-06-05T00:00:00.001Z");
    await list("/jobs?posted_after=2026-06-06&first_seen_before=2026-06-05");
  });

  it("is told in words of the API for every parameter and every JSON type", async () => {
    const names = Object.keys(
      document.paths[`${BASE}/jobs/search`]?.["post"]?.requestBody?.content["application/json"]?.schema.properties ??
        {},
    );
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) {
      for (const value of [{ a: 1 }, [[]], [{}], 1.5, "\u2603"]) {
        const response = await postJson(`${BASE}/jobs/search`, { [name]: value });
        if (response.status === 200) continue;
        const { detail } = await response.json<Refused>();
        expect([name, value, response.status, detail]).toEqual([name, value, 400, expect.stringContaining(name)]);
        expect(detail).not.toMatch(/Invalid|Too big|Too small|received|NaN/);
      }
    }
  });
});

describe("one value in several forms", () => {
  const same: [form: string, as: string][] = [
    ["workplace_type=Remote", "workplace_type=remote"],
    ["workplace_type=on-site,HYBRID", "workplace_type=on_site,hybrid"],
    ["employment_type=Full%20Time", "employment_type=full_time"],
    ["provider=Lever", "provider=lever"],
    ["status=Any", "status=any"],
    ["first_seen_after=2026-06-04T00:00Z", "first_seen_after=2026-06-04"],
    ["first_seen_after=2026-06-04T02:00:00%2B02:00", "first_seen_after=2026-06-04"],
    // A client that forgets to escape the plus.
    ["first_seen_after=2026-06-04T02:00:00+02:00", "first_seen_after=2026-06-04"],
    ["first_seen_after=2026-06-04T02:00:00%2B0200", "first_seen_after=2026-06-04"],
    ["first_seen_after=2026-06-03T22:00:00.000-02", "first_seen_after=2026-06-04T00:00:00Z"],
    ["country=US&country=DE", "country=us,germany"],
  ];
  it.each(same)("%s finds what %s finds", async (form, as) => {
    const found = idsOf(await list(`/jobs?limit=100&${form}`));
    expect(found).toEqual(idsOf(await list(`/jobs?limit=100&${as}`)));
    const all = (await list("/jobs?limit=100")).data.length;
    if (!form.startsWith("first_seen")) return;
    // The bound lies among the postings, or equal lists would prove nothing.
    const after = (await list("/jobs?limit=100&first_seen_after=2026-06-03")).data.length;
    expect(all + after).toBeGreaterThan(0);
  });

  it("takes JSON numbers, texts, lists and comma lists alike", async () => {
    const bodies: [Record<string, unknown>, Record<string, unknown>][] = [
      [{ limit: "3" }, { limit: 3 }],
      [{ active: 0 }, { active: "false" }],
      [{ salary_exists: 1 }, { salary_exists: true }],
      [{ salary_min: "99500" }, { salary_min: 99_500 }],
      [{ provider: "lever,ashby" }, { provider: ["ashby", "lever"] }],
      [{ country: ["us,de"] }, { country: ["US", "Germany"] }],
    ];
    for (const [one, other] of bodies) {
      const [left, right] = await Promise.all(
        [one, other].map(async (body) => (await postJson(`${BASE}/jobs/search`, body)).json<Answer>()),
      );
      expect(left?.data.length).toBeGreaterThanOrEqual(0);
      expect([one, left?.data]).toEqual([one, right?.data]);
    }
  });
});

it("strict=true makes an unknown parameter a 400 at every address", async () => {
  const { data } = await list("/jobs?limit=1");
  const ids: Record<string, string> = {
    job_id: data[0]?.job_id ?? "",
    source_id: sourceId("ashby", "acme"),
    org_id: orgId("acme"),
  };
  const asked: string[] = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    if (methods["get"] === undefined || !path.startsWith(BASE) || path.endsWith("/openapi.json")) continue;
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "x");
    const needed: [end: string, query: string][] = [
      ["/facets", "field=city&"],
      ["/orgs/lookup", "slug=acme&"],
      ["/lookup", "url=jobs.lever.co/spotify&"],
      ["/diff", "from=2026-06-05&"],
    ];
    const query = needed.find(([end]) => path.endsWith(end))?.[1] ?? "";
    const response = await ask(`${address}?${query}nonsense=1&strict=true`);
    if (response.status === 401) continue;
    asked.push(path);
    const { errors = [] } = await response.json<Partial<Refused>>();
    expect([path, response.status, errors.map((one) => one.parameter)]).toEqual([path, 400, ["nonsense"]]);
  }
  expect(asked.length).toBeGreaterThan(14);
  const body = { org_ids: [orgId("acme")], nonsense: 1, strict: true };
  expect((await postJson(`${BASE}/orgs/batch_lookup`, body)).status).toBe(400);
});

describe("facets by change time", () => {
  it("count only what changed in the window", async () => {
    await env.DB.prepare("update jobs set changed_at = ? where id % 3 = 0")
      .bind(NOW + HOUR)
      .run();
    const window = `changed_after=${new Date(NOW + HOUR).toISOString()}&changed_before=2100-01-01`;
    const changed = await list(`/jobs?${window}&limit=100`);
    expect(changed.meta["next_cursor"]).toBeUndefined();
    const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=provider&${window}`);
    const { data, meta } = await response.json<{
      data: { value: string; count: number }[];
      meta: { capped: boolean; ignored_params?: unknown };
    }>();
    const counts = new Map<string, number>();
    for (const { provider } of changed.data) counts.set(provider, (counts.get(provider) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(1);
    expect(new Map(data.map(({ value, count }) => [value, count]))).toEqual(counts);
    expect(meta).toEqual({ field: "provider", count: counts.size, limit: 100, capped: false });
    const row = await env.DB.prepare("select count(*) as n from jobs where changed_at > ?")
      .bind(NOW)
      .first<{ n: number }>();
    expect(rowsRead).toBeLessThanOrEqual((row?.n ?? 0) + 10);
  });
});

describe("boards of several ATS", () => {
  it("come page after page as one list", async () => {
    const whole = idsOf(await list("/sources?provider=lever,ashby&limit=100"));
    const apart = await Promise.all(["ashby", "lever"].map(async (one) => list(`/sources?ats_provider=${one}`)));
    expect(whole).toEqual(apart.flatMap(idsOf));
    expect(apart.every(({ data }) => data.length > 0)).toBe(true);
    const paged: string[] = [];
    let cursor = "";
    do {
      const page = await list(`/sources?provider=lever,ashby&limit=1${cursor}`);
      paged.push(...idsOf(page));
      const next = page.meta["next_cursor"];
      cursor = typeof next === "string" ? `&cursor=${next}` : "";
    } while (cursor !== "");
    expect(paged).toEqual(whole);
    expect((await ask(`${BASE}/sources?provider=lever&ats_provider=lever`)).status).toBe(400);
  });
});

describe("/health", () => {
  it("says that the database answers, for one row and uncached", async () => {
    const { response, rowsRead } = await askCounted("/health");
    expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    expect(await response.json()).toEqual({ status: "ok", newest_crawl_at: expect.stringMatching(/Z$/) as string });
    expect(rowsRead).toBeLessThanOrEqual(1);
  });

  it("is a 503 when it does not", async () => {
    const broken = { ...env, DB: {} as D1Database };
    const response = await createApp(fakeDependencies().deps).request(`${ORIGIN}/health`, {}, broken);
    expect(response.status).toBe(503);
  });
});
