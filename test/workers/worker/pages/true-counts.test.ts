import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Place } from "../../../../src/core/facts.ts";
import { normalizePlaces } from "../../../../src/core/normalize/place/location.ts";
import { inPart, sampled } from "../../../sampled.ts";
import { createRandom } from "../../../sim/random.ts";
import { orgId } from "../../../../src/core/ids.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { seedBoards, type SeedBoard } from "../../seed.ts";

/** Cities of one name in several countries and regions, regions of one code, towns that no list has, and wholes of both. */
const lines = [
  "London, UK",
  "London, Ontario, Canada",
  "Leeds, UK",
  "Toronto, ON, Canada",
  "Paris, France",
  "Paris, TX",
  "Austin, TX",
  "Lyon, France",
  "Madrid, Spain",
  "Perth, WA, Australia",
  "Perth, UK",
  "Seattle, WA",
  "York, UK",
  "New York, NY",
  "San José, Costa Rica",
  "San Jose, CA",
  "Birmingham, UK",
  "Birmingham, AL",
  "München",
  "Singapore",
  "Luxembourg",
  "Germany",
  "Canada",
  "Ontario, Canada",
  "Western Australia",
  "Qwxtown, TX, USA",
  "Qwxtown, UK",
  "QWXTOWN, Ontario, Canada",
  "Remote, Europe",
];
const departments = ["Sales", "SALES", "sales", "Sales, EMEA", "Sales EMEA", "Förderung", "Forderung", "R&D", null];
const titles = ["Software Engineer", "Senior Data Engineer", "Account Executive", "Nurse", "Store Manager"];
const companies = ["acme", "globex", "initech"];
const models = ["remote", "hybrid", "on_site", null] as const;
const random = createRandom(20_261_130);

beforeAll(async () => {
  const read = new Map(lines.map((line) => [line, normalizePlaces([], line).map(({ place }) => place)]));
  const boards = companies.map((slug, index): SeedBoard => ({
    provider: index === 2 ? "ashby" : "lever",
    board: slug,
    slug,
    name: slug,
    jobs: Array.from({ length: 60 }, (_, at) => {
      const own = random.sample(lines, random.pick([1, 1, 2, 2, 3, 5, 8]));
      const places = own.flatMap((line) => read.get(line) ?? []) as [Place, ...Place[]];
      const facts = {
        locationText: own.join("; "),
        place: places[0],
        places,
        department: random.pick(departments),
        workplaceType: random.pick(models),
      };
      return { key: `${slug}${at}`, title: random.pick(titles), closed: at % 9 === 0, facts };
    }),
  }));
  await seedBoards(env.DB, boards);
});

/** How many postings a search finds. */
async function total(search: URLSearchParams): Promise<number> {
  const query = new URLSearchParams(search);
  query.set("include_total", "true");
  query.set("limit", "1");
  query.set("strict", "true");
  const response = await ask(`${BASE}/jobs?${query.toString()}`);
  expect([query.toString(), response.status]).toEqual([query.toString(), 200]);
  return (await response.json<{ meta: { total_matching: number } }>()).meta.total_matching;
}

interface Counted {
  /** Of the section that it stands in: of a field whose values are chosen. */
  isChoice: boolean;
  label: string;
  href: string;
  count: number;
}

/** Each link of a page that has a number beside it. */
function countedLinks(html: string): Counted[] {
  return [...html.matchAll(/(?:<p class="note">[^<]*<\/p>)?<ol class="(?:bars|counts)">.*?<\/ol>/g)].flatMap(
    ([section]) =>
      [...section.matchAll(/<li(.*?)<\/li>/g)].flatMap(([, item = ""]) => {
        const count = /class="number">([\d,]+)</.exec(item)?.[1];
        const href = (/href="([^"]*)"/.exec(item)?.[1] ?? "").replaceAll("&amp;", "&");
        if (count === undefined || item.includes('class="chosen"')) return [];
        const label = (/<a[^>]*>([^<]*)/.exec(item)?.[1] ?? "").trim();
        return [{ isChoice: section.includes('class="note"'), label, href, count: Number(count.replaceAll(",", "")) }];
      }),
  );
}

/** The search that a link of a page leads to; of a value beside chosen ones the search for that alone. */
function searchOf(page: URL, { isChoice, href }: Counted): URLSearchParams | null {
  const link = new URL(href, page);
  if (link.pathname === "/jobs") {
    if (!isChoice) return link.searchParams;
    const search = new URLSearchParams(link.searchParams);
    for (const [name, values] of link.searchParams) {
      const before = page.searchParams.get(name);
      if (before !== null && values.startsWith(`${before},`)) search.set(name, values.slice(before.length + 1));
    }
    return search;
  }
  const [, section, ...rest] = link.pathname.split("/").map(decodeURIComponent);
  if (section === "companies" && link.search !== "")
    return new URLSearchParams([["org_ids", orgId(rest[0] ?? "")], ...link.searchParams]);
  if (section !== "browse") return null;
  return new URLSearchParams(rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1] ?? ""]] : [])));
}

/** Follows every counted link of a page, and says which find another number. */
async function lies(path: string): Promise<{ wrong: string[]; followed: string[] }> {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  const html = await response.text();
  const page = new URL(path, "https://jobledger.test");
  const wrong: string[] = [];
  const followed: string[] = [];
  for (const counted of countedLinks(html)) {
    const search = searchOf(page, counted);
    followed.push(counted.href);
    const found = search === null ? await companyCount(counted.href) : await total(search);
    if (found !== counted.count)
      wrong.push(`${path}: ${counted.label} ${counted.count}, ${counted.href} finds ${found}`);
    if (!counted.href.startsWith("/browse")) continue;
    const lead = /<p class="lead">([\d,]+) open/.exec(await (await ask(counted.href)).text())?.[1];
    if (lead !== String(counted.count)) wrong.push(`${path}: ${counted.label} ${counted.count}, its page says ${lead}`);
  }
  return { wrong, followed };
}

async function companyCount(href: string): Promise<number> {
  const html = await (await ask(href)).text();
  return Number(/<p class="lead">([\d,]+) open/.exec(html)?.[1] ?? "NaN");
}

const searches = [
  "country=GB",
  "country=CA",
  "country=US",
  "country=GB&city=London",
  "city=London",
  "city=Perth",
  "city=Qwxtown",
  "city=Munich",
  "region=WA",
  "region=US-WA",
  "region=ON",
  "location=London",
  "location=York",
  "location=France",
  "location=Luxembourg",
  "location=Canada",
  "location=Europe",
  "location=Ontario",
  "near=51.5,-0.12&radius_km=100",
  "country_exclude=CA",
  "city_exclude=London",
  "region_exclude=TX",
  "q=engineer",
  "q=engineer&country=GB",
  "q=nurse&location=London",
  "country=CA&workplace_type=remote",
  "country=FR,GB",
  "department=sales",
  "provider=ashby",
  "country=GB&status=expired",
  "city=Paris&status=any",
];

const [EVERY, EVERY_PAGE] = [3, 10];

describe("every number is what its link finds", () => {
  it.each(["/", "/browse", "/companies", ...companies.map((slug) => `/companies/${slug}`)])("of %s", async (path) => {
    const { wrong } = await lies(path);
    expect(wrong).toEqual([]);
  });

  it.each(["country", "region", "city", "department", "title_family", "workplace_type"])(
    `of all values of %s, and of their pages${inPart(EVERY_PAGE)}`,
    async (field) => {
      const { wrong, followed } = await lies(`/browse/${field}`);
      expect(followed.length).toBeGreaterThan(2);
      for (const page of sampled(followed, EVERY_PAGE)) wrong.push(...(await lies(page)).wrong);
      expect(wrong).toEqual([]);
    },
  );

  it(`of pages of searches${inPart(EVERY)}`, async () => {
    const wrong: string[] = [];
    let followed = 0;
    for (const search of sampled(searches, EVERY)) {
      const found = await lies(`/jobs?${search}`);
      followed += found.followed.length;
      wrong.push(...found.wrong);
    }
    expect(wrong).toEqual([]);
    expect(followed).toBeGreaterThan(90);
  });

  it.each(["country", "region", "city", "department", "title_family"])(
    `of facets by %s${inPart(EVERY)}`,
    async (field) => {
      const wrong: string[] = [];
      for (const search of sampled(searches, EVERY, field.length)) {
        const response = await ask(`${BASE}/jobs/facets?field=${field}&${search}`);
        const { data, meta } = await response.json<{
          data: { value: string; count: number }[];
          meta: { capped: boolean };
        }>();
        expect(meta.capped).toBe(false);
        for (const { value, count } of data) {
          const narrowed = new URLSearchParams(search);
          const asked = narrowed.get(field);
          // Of a field that is asked for there is nothing but what is: all of the search, or one of its values.
          if (asked === null || asked.includes(",")) narrowed.set(field, value.replaceAll(",", " "));
          const found = await total(narrowed);
          if (found !== count) wrong.push(`${search}: ${field} ${value} ${count}, found ${found}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
