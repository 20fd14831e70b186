import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

const place = (city: string, country: string) => ({
  raw: city,
  city,
  region: null,
  country,
  is_remote: null,
  confidence: 1,
  geoname_id: null,
});
const of = (key: string, title: string, city: string, country: string) => ({
  key,
  title,
  facts: { place: place(city, country), places: [place(city, country)], department: null },
});

beforeAll(async () => {
  const engineers = Array.from({ length: 60 }, (_, index) => of(`e${index}`, "Platform Engineer", "Paris", "France"));
  const jobs = [...engineers, of("cook", "Cook", "Berlin", "Germany")];
  await seedBoards(env.DB, [{ provider: "lever", board: "stripe", slug: "stripe", name: "Stripe", jobs }]);
});

interface Answer {
  data: unknown[];
  meta: { finds_nothing?: object[]; unknown_values?: object[] };
}

async function search(query: string): Promise<Answer & { rowsRead: number }> {
  const { response, rowsRead } = await askCounted(`${BASE}/jobs?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return { ...(await response.json<Answer>()), rowsRead };
}

describe("a search that finds nothing says", () => {
  it.each<[query: string, nothing: [string, string][]]>([
    ["q=plumber&city=Berlin", [["q", "plumber"]]],
    ["q=engineer&city=Berlin", []],
    [
      "q=plumber%20engineer&city=Oslo,Bergen&workplace_type=hybrid",
      [
        ["q", "plumber"],
        ["city", "Oslo, Bergen"],
        ["workplace_type", "hybrid"],
      ],
    ],
    [
      "title=cook&country=FR&status=expired",
      [
        ["title", "cook"],
        ["country", "FR"],
      ],
    ],
    ["title=cook&org_ids=00000000-0000-4000-8000-000000000000", [["org_ids", "00000000-0000-4000-8000-000000000000"]]],
  ])("%s", async (query, nothing) => {
    const { data, meta, rowsRead } = await search(query);
    expect(data).toEqual([]);
    expect(meta.finds_nothing).toEqual(nothing.map(([parameter, value]) => ({ parameter, value })));
    expect(rowsRead).toBeLessThanOrEqual(5 + 2 * (query.split(/&|%20/).length + 1));
  });

  it("the word that was probably meant, at no row", async () => {
    const { meta, rowsRead } = await search("q=platfrom%20enginer");
    expect(meta.unknown_values).toEqual([
      { parameter: "q", value: "platfrom", did_you_mean: "platform" },
      { parameter: "q", value: "enginer", did_you_mean: "engineer" },
    ]);
    expect(rowsRead).toBeLessThanOrEqual(5);
    expect((await search("q=plumber")).meta).not.toHaveProperty("unknown_values");
  });

  it("the same of a POST, and nothing of one condition, of a later page, of a list by change or one that finds something", async () => {
    const posted = await postJson(`${BASE}/jobs/search`, { q: "plumber", city: "Berlin" });
    expect(await posted.json()).toMatchObject({ meta: { finds_nothing: [{ parameter: "q", value: "plumber" }] } });
    for (const query of [
      "q=plumber",
      "city=Oslo",
      "q=cook&city=Berlin",
      "q=plumber&salary_min=1",
      "q=plumber&city=Berlin&changed_after=2020-01-01",
    ])
      expect([query, (await search(query)).meta]).toEqual([
        query,
        expect.not.objectContaining({ finds_nothing: expect.anything() }),
      ]);
  });

  it("at most so much, whatever is asked", async () => {
    const words = "engineer ".repeat(5).trim().replaceAll(" ", "%20");
    const many =
      "country=France&city=Paris&provider=lever&baseline=false&language=en&salary_exists=true&visa_sponsorship=yes";
    const { data, rowsRead } = await search(`q=${words}&title=cook%20platform&${many}`);
    expect(data).toEqual([]);
    expect(rowsRead).toBeLessThanOrEqual(25);
    expect((await ask(`${BASE}/jobs?q=a&city=b&strict=true`)).status).toBeLessThan(500);
  });
});
