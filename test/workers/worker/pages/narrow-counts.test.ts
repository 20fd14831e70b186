import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { ask, askCounted } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

const BASE = "/job-postings/v1";
const placeIn = (country: string) => ({
  raw: "x",
  city: null,
  region: null,
  country,
  is_remote: null,
  confidence: 1,
  geoname_id: null,
});
/** Of each country so many remote and so many other engineers; some also in Spain. */
const engineers = (country: string, remote: number, others: number) =>
  Array.from({ length: remote + others }, (_, index) => ({
    key: `${country}${index}`,
    title: "Software Engineer",
    facts: {
      workplaceType: index < remote ? ("remote" as const) : ("on_site" as const),
      place: placeIn(country),
      places: index % 5 === 0 ? [placeIn(country), placeIn("Spain")] : [placeIn(country)],
    },
  }));

beforeAll(async () => {
  const jobs = [
    ...engineers("Austria", 12, 40),
    ...engineers("Germany", 4, 100),
    ...engineers("France", 8, 3),
    ...engineers("Italy", 0, 90),
  ];
  await seedBoards(env.DB, [{ provider: "lever", board: "acme", slug: "acme", name: "Acme", jobs }]);
});

/** What the page shows of a field: its note, and each value with its number, null where it has none. */
async function shown(query: string, field: string): Promise<{ note: string; counts: [string, number | null][] }> {
  const { response, rowsRead } = await askCounted(`/jobs?${query}`);
  expect(rowsRead).toBeLessThanOrEqual(200);
  const page = await response.text();
  const section = new RegExp(`<section class="breakdown" aria-labelledby="by-${field}">.*?</section>`).exec(page)?.[0];
  const counts = [...(section ?? "").matchAll(/<li(.*?)<\/li>/g)].map(([, item = ""]): [string, number | null] => {
    const number = /class="number">([^<]*)/.exec(item)?.[1] ?? "";
    return [(/<a[^>]*>([^<]*)/.exec(item)?.[1] ?? "").trim(), /^\d/.test(number) ? Number(number) : null];
  });
  const aside = /<aside class="facets".*?<\/aside>/.exec(page)?.[0] ?? "";
  return { note: /class="note">([^<]*)/.exec(section?.includes("note") === true ? section : aside)?.[1] ?? "", counts };
}

async function facets(query: string, field: string): Promise<[string, number][]> {
  const answer = await ask(`${BASE}/jobs/facets?field=${field}&${query}`);
  const { data } = await answer.json<{ data: { value: string; count: number }[] }>();
  return data.map(({ value, count }) => [value, count]);
}

it("beside a short list counts what else could be chosen as the API's facets do", async () => {
  const { note, counts } = await shown("q=engineer&country=Germany&workplace_type=remote", "country");
  expect(note).toBe("All postings without this condition.");
  const counted = await facets("q=engineer&workplace_type=remote", "country");
  expect(counted).toContainEqual(["Austria", 12]);
  expect(new Map(counts)).toEqual(new Map(counted));
});

it("shows no number where more match than a page may read, and says so", async () => {
  const { note, counts } = await shown("q=engineer&country=Germany,Italy&workplace_type=on_site", "workplace_type");
  expect(note).toMatch(
    /^Values of the newest \d+ postings without this condition; more match, so they have no numbers\.$/,
  );
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.every(([, count]) => count === null)).toBe(true);
});

it("of a list with more pages shows its values without numbers, of one that is whole those of the API", async () => {
  const more = await shown("q=software+engineer&workplace_type=on_site", "country");
  expect(more.note).toBe("Values of the 50 postings on this page; more match, so they have no numbers.");
  expect(more.counts.length).toBeGreaterThan(0);
  expect(more.counts.every(([, count]) => count === null)).toBe(true);
  const whole = await shown("q=software+engineer&workplace_type=remote", "country");
  expect(whole.note).toBe("All postings of this search.");
  expect(new Map(whole.counts)).toEqual(new Map(await facets("q=software+engineer&workplace_type=remote", "country")));
  expect(whole.counts).toContainEqual(["Spain", 6]);
});
