import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { ask } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

const countries = ["Germany", "Germany", "Germany", "France", "France", "Austria"];
const places = countries.map((country) => ({
  raw: "x",
  city: null,
  region: null,
  country,
  is_remote: null,
  confidence: 1,
  geoname_id: null,
}));
const jobs = places.map((place, index) => ({
  key: `k${index}`,
  title: index === 0 ? "Cook" : "Engineer",
  closed: index === 2,
  facts: {
    workplaceType: index % 2 === 0 ? ("remote" as const) : ("on_site" as const),
    place,
    places: [place],
  },
}));

beforeAll(async () => {
  await seedBoards(env.DB, [{ provider: "lever", board: "acme", slug: "acme", name: "Acme", jobs }]);
});

interface Shown {
  label: string;
  count: number;
  href: string;
  chosen: boolean;
}

async function shown(query: string, field: string): Promise<{ note: string; bars: Shown[] }> {
  const page = await (await ask(`/jobs?${query}`)).text();
  const section = new RegExp(`<section class="breakdown" aria-labelledby="by-${field}">.*?</section>`).exec(page)?.[0];
  const bars = [...(section ?? "").matchAll(/<li(.*?)<\/li>/g)].map(([, item = ""]) => ({
    label: (/<a[^>]*>([^<]*)/.exec(item)?.[1] ?? "").trim(),
    count: Number(/class="number">(\d+)/.exec(item)?.[1]),
    href: (/href="([^"]*)"/.exec(item)?.[1] ?? "").replaceAll("&amp;", "&"),
    chosen: item.includes('class="chosen"'),
  }));
  return { note: /class="note">([^<]*)/.exec(section ?? "")?.[1] ?? "", bars };
}

it("keeps the other values of a field that was chosen, each with what it would find; a link adds or takes away", async () => {
  const { note, bars } = await shown("country=germany", "country");
  expect(note).toBe("All postings without this condition.");
  expect(bars).toEqual([
    { label: "France", count: 2, href: "/jobs?country=germany%2CFrance", chosen: false },
    { label: "Germany", count: 2, href: "/jobs", chosen: true },
    { label: "Austria", count: 1, href: "/jobs?country=germany%2CAustria", chosen: false },
  ]);
});

it("counts under the other condition exactly, of any status", async () => {
  const { bars } = await shown("country=DE&workplace_type=remote&status=any", "country");
  expect(bars.map(({ label, count, chosen }) => [label, count, chosen])).toEqual([
    ["Germany", 2, true],
    ["France", 1, false],
  ]);
  const models = await shown("country=DE&workplace_type=remote&status=any", "workplace_type");
  expect(models.bars.map(({ label, count, chosen }) => [label, count, chosen])).toEqual([
    ["Remote", 2, true],
    ["On site", 1, false],
  ]);
});

it("under more conditions counts the newest; what is chosen and finds nothing is still shown", async () => {
  const { note, bars } = await shown("country=France,Spain&workplace_type=remote&q=engineer", "country");
  expect(note).toBe("All postings without these conditions.");
  const rest = "&workplace_type=remote&q=engineer";
  expect(bars).toEqual([
    { label: "Spain", count: Number.NaN, href: `/jobs?country=France${rest}`, chosen: true },
    { label: "France", count: 1, href: `/jobs?country=Spain${rest}`, chosen: true },
  ]);
  // Where nothing is found, what would be is counted in its place.
  const none = await shown("country=Spain&workplace_type=remote&q=engineer", "country");
  expect(none.note).toBe("Not counted under so many conditions.");
  expect(none.bars).toEqual([{ label: "Spain", count: Number.NaN, href: `/jobs?${rest.slice(1)}`, chosen: true }]);
});

it("replaces an alias: two names for one condition would be refused", async () => {
  const { bars } = await shown("ats_provider=lever", "provider");
  expect(bars).toEqual([{ label: "Lever", count: 5, href: "/jobs", chosen: true }]);
  const { bars: others } = await shown("ats_provider=lever", "country");
  for (const { href } of others) expect((await ask(href)).status).toBe(200);
});
