import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { NORMALIZER_VERSION } from "../../../../src/core/normalize/normalize-posting.ts";
import type { Job } from "../../../../src/core/job.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { seedPlaces } from "../../seed-places.ts";

/** Postings by what their place lines say, read by the rules; the key is the line. */
const lines = [
  "M\u00FCnchen",
  "Munich, Germany",
  "Bangalore, India",
  "Bengaluru",
  "NYC",
  "New York City, NY",
  "Krak\u00F3w, Poland",
  "Cracow",
  "Boston, Massachusetts",
  "Boston, MA",
  "Boston, Lincolnshire, United Kingdom",
  "Edinburgh, Scotland",
  "Seoul, Korea",
  "EMEA",
  "Lateinamerika",
  "Remote - European Union",
  "Worldwide",
  "Vienna, Austria; Lyon, France",
  "Buffalo, NY",
  "Chicago, IL; Toronto, ON",
];

beforeAll(async () => {
  await seedPlaces(lines.map((line) => ({ line })));
});

const find = async (query: string): Promise<string[]> => {
  const { response, rowsRead } = await askCounted(`${BASE}/jobs?${query}`);
  const { data } = await response.json<{ data: Job[] }>();
  expect([query, response.status]).toEqual([query, 200]);
  // A list by change time looks at each change.
  if (!query.includes("changed_after")) expect(rowsRead).toBeLessThanOrEqual(2 * data.length + 5);
  return data.map((job) => job.provider_job_key).toSorted();
};
const q = encodeURIComponent;

describe("a city is one under all its names", () => {
  it.each([
    ["Munich,M\u00FCnchen,Muenchen", ["Munich, Germany", "M\u00FCnchen"]],
    ["Bangalore,Bengaluru", ["Bangalore, India", "Bengaluru"]],
    ["NYC,New York City", ["NYC", "New York City, NY"]],
    ["Krakow,Krak\u00F3w,Cracow,Krakau", ["Cracow", "Krak\u00F3w, Poland"]],
  ])("%s", async (names, keys) => {
    for (const name of names.split(",")) {
      expect([name, await find(`city=${q(name)}`)]).toEqual([name, keys]);
      expect([name, await find(`location=${q(name)}`)]).toEqual([name, keys]);
      expect(await find(`city_exclude=${q(name)}`)).toHaveLength(lines.length - keys.length);
    }
  });

  it("facets show one value for it, and count under any name", async () => {
    const address = `${BASE}/jobs/facets?field=city`;
    const { data } = await (await ask(address)).json<{ data: { value: string; count: number }[] }>();
    const counts = new Map(data.map(({ value, count }) => [value, count]));
    for (const name of ["Munich", "Bengaluru", "New York", "Krak\u00F3w"])
      expect([name, counts.get(name)]).toEqual([name, 2]);
    expect(["M\u00FCnchen", "NYC", "Cracow", "Bangalore"].filter((name) => counts.has(name))).toEqual([]);
    const one = await ask(`${address}&city=${q("M\u00FCnchen")}`);
    expect((await one.json<{ data: unknown }>()).data).toEqual([{ value: "Munich", count: 2 }]);
  });

  it("its page has one address, whatever it is called there", async () => {
    for (const path of ["city/M%C3%BCnchen", "city/Muenchen"]) {
      const response = await ask(`/browse/${path}`, { redirect: "manual" });
      expect([response.status, response.headers.get("Location")]).toEqual([301, "/browse/city/Munich"]);
    }
    expect((await ask("/browse/city/Munich", { redirect: "manual" })).status).toBe(200);
    expect((await ask("/browse/city/munich", { redirect: "manual" })).status).toBe(200);
    const pair = await ask("/browse/city/NYC/department/Engineering", { redirect: "manual" });
    expect(pair.headers.get("Location")).toBe("/browse/city/New%20York/department/Engineering");
  });
});

describe("places", () => {
  const boston = ["Boston, MA", "Boston, Massachusetts"];
  it.each([
    ["Boston, MA", boston],
    ["Boston, Massachusetts", boston],
    ["Boston", ["Boston, Lincolnshire, United Kingdom", ...boston]],
    ["Massachusetts", boston],
    ["New York, NY", ["NYC", "New York City, NY"]],
    ["NY, NY", ["NYC", "New York City, NY"]],
    ["New York", ["Buffalo, NY", "NYC", "New York City, NY"]],
    ["New York, US", ["Buffalo, NY", "NYC", "New York City, NY"]],
    ["US-NY", ["Buffalo, NY", "NYC", "New York City, NY"]],
    ["FR", ["Vienna, Austria; Lyon, France"]],
    ["DE, FR", ["Munich, Germany", "M\u00FCnchen", "Vienna, Austria; Lyon, France"]],
    ["KR", ["Seoul, Korea"]],
    ["DE", []],
    [
      "EU",
      [
        "Cracow",
        "Krak\u00F3w, Poland",
        "Munich, Germany",
        "M\u00FCnchen",
        "Remote - European Union",
        "Vienna, Austria; Lyon, France",
      ],
    ],
    ["remote in European Union", ["Remote - European Union"]],
    ["NY", ["Buffalo, NY", "NYC", "New York City, NY"]],
    ["Germany, Austria", ["Munich, Germany", "M\u00FCnchen", "Vienna, Austria; Lyon, France"]],
    ["lyon", ["Vienna, Austria; Lyon, France"]],
    ["Scotland", ["Edinburgh, Scotland"]],
    ["England, Scotland", ["Boston, Lincolnshire, United Kingdom", "Edinburgh, Scotland"]],
    ["Korea", ["Seoul, Korea"]],
    ["Republic of Korea", ["Seoul, Korea"]],
    ["Worldwide", ["Worldwide"]],
    ["LATAM", ["Lateinamerika"]],
    ["DACH", ["Munich, Germany", "M\u00FCnchen", "Vienna, Austria; Lyon, France"]],
    [
      "European Union",
      [
        "Cracow",
        "Krak\u00F3w, Poland",
        "Munich, Germany",
        "M\u00FCnchen",
        "Remote - European Union",
        "Vienna, Austria; Lyon, France",
      ],
    ],
    ["APAC", ["Bangalore, India", "Bengaluru", "Seoul, Korea"]],
  ])("location=%s", async (asked, keys) => {
    expect(await find(`location=${q(asked)}`)).toEqual(keys.toSorted());
    expect(await find(`location=${q(asked)}&changed_after=2020-01-01`)).toEqual(keys.toSorted());
  });

  it("an area is what states it or a part of it, and its countries", async () => {
    const found = await find("location=EMEA");
    expect(found).toEqual(
      expect.arrayContaining(["EMEA", "Remote - European Union", "M\u00FCnchen", "Edinburgh, Scotland"]),
    );
    expect(found).not.toEqual(expect.arrayContaining(["NYC"]));
    expect(await find("country=EMEA")).toEqual(
      found.filter((key) => !["EMEA", "Remote - European Union"].includes(key)),
    );
  });

  it.each([
    ["country", "Canada", ["Chicago, IL; Toronto, ON"]],
    ["region", "Ontario", ["Chicago, IL; Toronto, ON"]],
    ["city", "Lyon", ["Vienna, Austria; Lyon, France"]],
    ["location", "Lyon, France", ["Vienna, Austria; Lyon, France"]],
    ["location_text", "Toronto", ["Chicago, IL; Toronto, ON"]],
  ])("%s finds any place of a posting, not its first alone: %s", async (name, value, keys) => {
    expect(await find(`${name}=${q(value)}`)).toEqual(keys);
  });

  it.each([
    ["location", "Germany, Austria", ["Munich, Germany", "M\u00FCnchen", "Vienna, Austria; Lyon, France"]],
    ["country", "Germany, Austria", ["Munich, Germany", "M\u00FCnchen", "Vienna, Austria; Lyon, France"]],
    ["region", "Illinois, New York", ["Buffalo, NY", "Chicago, IL; Toronto, ON", "NYC", "New York City, NY"]],
    ["city", "Vienna, Toronto", ["Chicago, IL; Toronto, ON", "Vienna, Austria; Lyon, France"]],
    ["location", "Toronto, Lyon", ["Chicago, IL; Toronto, ON", "Vienna, Austria; Lyon, France"]],
    ["location", "NY; Canada", ["Buffalo, NY", "Chicago, IL; Toronto, ON", "NYC", "New York City, NY"]],
  ])("the box of %s takes a list: %s", async (name, value, keys) => {
    const query = `${name}=${q(value)}`;
    expect(await find(query)).toEqual(keys);
    const page = await (await ask(`/jobs?${query}`)).text();
    expect(page).toContain(`name="${name}" value="${value}"`);
    expect(page).toContain(`${keys.length} in all`);
  });

  it("several values are a union, in an address and in a body", async () => {
    const both = [...boston, "Seoul, Korea"].toSorted();
    expect(await find(`location=${q("Boston, MA")}&location=Korea`)).toEqual(both);
    const body = JSON.stringify({ location: ["Boston, MA", "Korea"] });
    const response = await ask(`${BASE}/jobs/search`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json" },
    });
    const { data } = await response.json<{ data: Job[] }>();
    expect(data.map((job) => job.provider_job_key).toSorted()).toEqual(both);
  });

  it("too many are refused", async () => {
    const asked = lines
      .map((_, index) => `Nosuchtown${index}`)
      .concat("a", "b")
      .join("; ");
    const response = await ask(`${BASE}/jobs?location=${q(asked)}`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("at most 20 places")]);
  });

  it("one word is counted exactly still", async () => {
    const { meta } = await (await ask(`${BASE}/jobs?location=Germany&include_total=true`)).json<{ meta: object }>();
    expect(meta).toMatchObject({ total_matching: 2, total_matching_capped: false });
  });

  it.each(["USA", "United States", "U.S.", "Vereinigte Staaten"])(
    "a country is counted exactly under any of its names, beyond what is counted one by one: %s",
    async (name) => {
      const places = await ask(`${BASE}/jobs?country=us&limit=1&include_total=true`);
      const { meta } = await places.json<{ meta: { total_matching: number } }>();
      const asked = await askCounted(`${BASE}/jobs?location=${q(name)}&limit=1&include_total=true`);
      const counted = await asked.response.json<{ meta: object }>();
      expect(counted.meta).toMatchObject({ total_matching: meta.total_matching, total_matching_capped: false });
      // Rows of counts, not of what matches.
      expect(asked.rowsRead).toBeLessThan(10);
      expect(meta.total_matching).toBeGreaterThan(5);
    },
  );
});

describe("a name that is no place", () => {
  const unknownOf = async (query: string): Promise<unknown> =>
    (await (await ask(`${BASE}/jobs?${query}`)).json<{ meta: { unknown_values?: unknown } }>()).meta.unknown_values;
  it.each([
    ["location=Muinch", { parameter: "location", value: "Muinch", did_you_mean: "Munich" }],
    ["location=Germny", { parameter: "location", value: "Germny", did_you_mean: "Germany" }],
    ["city=Bostn", { parameter: "city", value: "Bostn", did_you_mean: "Boston" }],
    ["region=qwxqwxqwx", { parameter: "region", value: "qwxqwxqwx", did_you_mean: null }],
  ])("is said where it finds nothing: %s", async (query, said) => {
    expect(await unknownOf(query)).toEqual([said]);
    const facets = await ask(`${BASE}/jobs/facets?field=city&${query}`);
    expect((await facets.json<{ meta: object }>()).meta).toMatchObject({ unknown_values: [said] });
    const html = await (await ask(`/jobs?${query}`)).text();
    expect(html).toContain(`No place is called ${said.value}`);
    if (said.did_you_mean !== null)
      expect(html).toContain(`<a href="/jobs?${said.parameter}=${said.did_you_mean}">${said.did_you_mean}</a>`);
  });

  it.each(["location=10001&q=nosuchword", "location=Midwest&q=nosuchword", "location=Anywhere&q=nosuchword"])(
    "is said of what no list has: %s",
    async (query) => {
      const value = new URLSearchParams(query).get("location");
      const hint: unknown = expect.stringContaining("near=");
      expect(await unknownOf(query)).toEqual([{ parameter: "location", value, did_you_mean: null, hint }]);
    },
  );

  it("is not said of places that are known, of words that are none, nor where something is found", async () => {
    for (const query of ["city=Oslo", "location=remote&q=nosuchword", "location=Lincolnshire", "location=Atlanta"])
      expect([query, await unknownOf(query)]).toEqual([query, undefined]);
  });
});

describe("how a value was read", () => {
  const metaOf = async (path: string) => (await (await ask(`${BASE}/${path}`)).json<{ meta: object }>()).meta;
  const notes = [
    {
      parameter: "location",
      value: "DE",
      note: "read as region=DE (Delaware, United States); country=DE is Germany",
    },
  ];

  it("is said of a code of a state that is a country's too, found or not, and is no fault", async () => {
    for (const path of ["jobs?location=DE", "jobs?location=DE&strict=true", "jobs/facets?field=city&location=DE"])
      expect([path, await metaOf(path)]).toMatchObject([path, { notes }]);
    expect(await metaOf("jobs?location_text=IN")).toMatchObject({
      notes: [{ parameter: "location_text", value: "IN" }],
    });
    for (const path of [
      "jobs?location=FR",
      "jobs?location=NY",
      `jobs?location=${q("DE, FR")}`,
      "jobs?country=DE",
      "jobs",
    ])
      expect([path, await metaOf(path)]).toEqual([path, expect.not.objectContaining({ notes: expect.anything() })]);
  });

  it("is said of a region of several countries, unless a country or its code says which", async () => {
    const wa = "region=AU-WA (Western Australia, Australia), region=US-WA (Washington, United States)";
    expect(await metaOf("jobs?region=WA")).toMatchObject({
      notes: [{ parameter: "region", value: "WA", note: `read as each of ${wa}` }],
    });
    const limburg = "region=BE-VLI (Limburg, Belgium), region=NL-LI (Limburg, Netherlands)";
    expect(await metaOf("jobs?region=ON,limburg&country=NL,BE")).toMatchObject({
      notes: [{ parameter: "region", value: "limburg", note: `read as each of ${limburg}` }],
    });
    for (const path of [
      "region=US-WA",
      "region=WA&country=AU",
      "region=Washington",
      "region=ON",
      "region=Limburg&country=NL",
    ])
      expect([path, await metaOf(`jobs?${path}`)]).toEqual([
        path,
        expect.not.objectContaining({ notes: expect.anything() }),
      ]);
  });

  it("is said of US dollars beside another currency", async () => {
    const note = "US dollars a year, to which EUR is converted: salary_currency says what postings state";
    const told = [{ parameter: "salary_min", value: "80000", note }];
    expect(await metaOf("jobs?salary_min=80000&salary_currency=EUR")).toMatchObject({ notes: told });
    for (const path of [
      "jobs?salary_min=80000",
      "jobs?salary_min=80000&salary_currency=usd",
      "jobs?salary_currency=EUR",
    ])
      expect([path, await metaOf(path)]).toEqual([path, expect.not.objectContaining({ notes: expect.anything() })]);
  });
});

describe("near a spot", () => {
  it.each([
    ["near=48.14,11.58", ["Munich, Germany", "M\u00FCnchen"]],
    ["near=48.14,11.58&radius_km=5", ["Munich, Germany", "M\u00FCnchen"]],
    ["near=47.8,13.0&radius_km=150", ["Munich, Germany", "M\u00FCnchen"]],
    ["near=42.36,-71.06&radius_km=20", ["Boston, MA", "Boston, Massachusetts"]],
    ["near=52.98,-0.02&radius_km=20", ["Boston, Lincolnshire, United Kingdom"]],
    ["near=45.75,4.85", ["Vienna, Austria; Lyon, France"]],
    ["near=0,-140&radius_km=200", []],
  ])("%s", async (query, keys) => {
    expect(await find(query)).toEqual(keys.toSorted());
    expect(await find(`${query}&changed_after=2020-01-01`)).toEqual(keys.toSorted());
  });

  it("says that places are being read by newer rules, since their cities are not all known yet", async () => {
    const partial = async (query: string): Promise<unknown> => {
      const { response, rowsRead } = await askCounted(`${BASE}/jobs?${query}`);
      const { data, meta } = await response.json<{ data: object[]; meta: { partial?: boolean } }>();
      expect(rowsRead).toBeLessThanOrEqual(2 * data.length + 5);
      return meta.partial;
    };
    const mark = env.DB.prepare("insert or replace into cron_marks (name, value) values ('reprocessed', ?)");
    const searches = ["near=48.14,11.58", "location=Greater London", "location=Germany", "city=Munich"];
    expect(await Promise.all(searches.map(partial))).toEqual([undefined, undefined, undefined, undefined]);
    await mark.bind(NORMALIZER_VERSION - 1).run();
    expect(await Promise.all(searches.map(partial))).toEqual([true, true, undefined, undefined]);
    await mark.bind(NORMALIZER_VERSION).run();
    expect(await Promise.all(searches.map(partial))).toEqual([undefined, undefined, undefined, undefined]);
    await env.DB.prepare("delete from cron_marks where name = 'reprocessed'").run();
  });

  it("says how many cities were looked for, and that there are more", async () => {
    const metaOf = async (path: string) => (await (await ask(`${BASE}/${path}`)).json<{ meta: object }>()).meta;
    expect(await metaOf("jobs?near=48.14,11.58&radius_km=10")).toMatchObject({ near: { cut: false } });
    expect(await metaOf("jobs?near=40.71,-74&radius_km=100")).toMatchObject({ near: { cut: true } });
    expect(await metaOf("jobs/facets?field=city&near=40.71,-74&radius_km=100")).toMatchObject({ near: { cut: true } });
    expect(await metaOf("jobs")).not.toHaveProperty("near");
  });

  // "52,52,13,40" is how half of the world writes it; a third number may be a height, or half of such a one.
  it.each([
    ["near=Berlin", "near"],
    ["near=91,0", "near"],
    ["radius_km=10", "radius_km"],
    ["near=1,2&radius_km=0", "radius_km"],
    ["near=1,2,3", "near"],
    ["near=52,52,13,40", "near"],
    ["near=1,2,3&radius_km=4", "near"],
  ])("%s is refused, and what is allowed is said", async (query, name) => {
    for (const path of ["jobs", "jobs/facets?field=city", "stats/series", "events/search"]) {
      const response = await ask(`${BASE}/${path}${path.includes("?") ? "&" : "?"}${query}`);
      const { errors } = await response.json<{ errors: { parameter: string; message: string }[] }>();
      expect([path, response.status, errors.map(({ parameter }) => parameter)]).toEqual([path, 400, [name]]);
      expect(errors[0]?.message).toMatch(/radius_km|kilometres|near/);
    }
  });

  it("is one condition on the page, with its radius", async () => {
    const html = await (await ask("/jobs?near=48.14,11.58&radius_km=20")).text();
    expect(html).toContain('<a href="/jobs" aria-label="Remove: place is within 20\u00A0km of 48.14, 11.58"');
  });
});
