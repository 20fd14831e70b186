import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Place } from "../../../../src/core/facts.ts";
import { normalizePlaces } from "../../../../src/core/normalize/place/location.ts";
import { planFilters, type JobFilterValues } from "../../../../src/db/search/job-filters.ts";
import { holdsGroup, matchExpression } from "../../../../src/db/index/match-expression.ts";
import { wordsOfRow } from "../../../../src/db/search/matching-rows.ts";
import { readNamedRows } from "../../../../src/db/search/read-named-rows.ts";
import { jobId } from "../../../../src/core/ids.ts";
import { inPart, tier } from "../../../sampled.ts";
import { createRandom } from "../../../sim/random.ts";
import { seedBoards } from "../../seed.ts";

const SEED = 20_261_130;
const POSTINGS = 300;
const REQUESTS = tier(300, 3_000, 20_000);

/** A place of the world that is played: what it is, as lists have it, and what people may call each part of it. */
interface Spot {
  /** A place line that the rules read. */
  line: string;
  city: string | null;
  region: string | null;
  country: string | null;
  /** ISO 3166-1. */
  code: string;
  /** Degrees; of a city that lists have. */
  at: [latitude: number, longitude: number] | null;
}

const spot = (
  line: string,
  city: string | null,
  region: string | null,
  country: string,
  code: string,
  at: Spot["at"],
) => ({
  line,
  city,
  region,
  country,
  code,
  at,
});
/** Cities of one name in several countries and regions, regions of one code in two countries, and towns that no list has. */
const spots: Spot[] = [
  spot("London, UK", "London", "England", "United Kingdom", "GB", [51.51, -0.13]),
  spot("London, Ontario", "London", "ON", "Canada", "CA", [42.98, -81.23]),
  spot("Leeds, UK", "Leeds", "England", "United Kingdom", "GB", [53.8, -1.55]),
  spot("Paris, France", "Paris", "\u00CEle-de-France", "France", "FR", [48.85, 2.35]),
  spot("Paris, TX", "Paris", "TX", "United States", "US", [33.66, -95.56]),
  spot("Austin, TX", "Austin", "TX", "United States", "US", [30.27, -97.74]),
  spot("Lyon, France", "Lyon", "Auvergne-Rh\u00F4ne-Alpes", "France", "FR", [45.75, 4.85]),
  spot("Birmingham, UK", "Birmingham", "England", "United Kingdom", "GB", [52.48, -1.9]),
  spot("Birmingham, AL", "Birmingham", "AL", "United States", "US", [33.52, -86.8]),
  spot("Newport, Wales", "Newport", "Wales", "United Kingdom", "GB", [51.59, -3]),
  spot("Portland, ME", "Portland", "ME", "United States", "US", [43.66, -70.26]),
  spot("Portland, OR", "Portland", "OR", "United States", "US", [45.52, -122.68]),
  spot("M\u00FCnchen", "Munich", "Bavaria", "Germany", "DE", [48.14, 11.58]),
  spot("Wien, \u00D6sterreich", "Vienna", "Vienna", "Austria", "AT", [48.21, 16.37]),
  spot("Seattle, WA", "Seattle", "WA", "United States", "US", [47.61, -122.33]),
  spot("Perth, WA, Australia", "Perth", "WA", "Australia", "AU", [-31.95, 115.86]),
  spot("Singapore", "Singapore", null, "Singapore", "SG", [1.29, 103.85]),
  spot("Germany", null, null, "Germany", "DE", null),
  spot("Canada", null, null, "Canada", "CA", null),
  spot("Ontario, Canada", null, "ON", "Canada", "CA", null),
  spot("Texas, USA", null, "TX", "United States", "US", null),
  spot("Western Australia", null, "WA", "Australia", "AU", null),
  spot("Qwxtown, TX, USA", "Qwxtown", "TX", "United States", "US", null),
  spot("Qwxtown, Ontario, Canada", "Qwxtown", "ON", "Canada", "CA", null),
];
/** Other names of them, in other languages too. */
const otherNames: Record<string, string[]> = {
  Munich: ["M\u00FCnchen", "Muenchen", "Monaco di Baviera"],
  Vienna: ["Wien"],
  Germany: ["DE", "Deutschland", "Alemania"],
  "United Kingdom": ["GB", "UK", "Great Britain"],
  Canada: ["CA", "Kanada"],
  "United States": ["US", "USA", "Vereinigte Staaten"],
  TX: ["Texas"],
  ON: ["Ontario"],
  Bavaria: ["Bayern"],
};

const random = createRandom(SEED);
const called = (name: string): string => random.pick([name, ...(otherNames[name] ?? [])]);
const postings = Array.from({ length: POSTINGS }, (_, index) => ({
  key: `p${index}`,
  spots: random.sample(spots, random.pick([1, 2, 2, 2, 3, 4])),
}));

beforeAll(async () => {
  const read = new Map(spots.map(({ line }) => [line, normalizePlaces([], line).map(({ place }) => place)]));
  // What is played is what the rules read.
  for (const { line, city, region, country } of spots)
    expect([line, read.get(line)]).toEqual([line, [expect.objectContaining({ city, region, country })]]);
  for (const { line, at } of spots)
    expect([line, read.get(line)?.[0]?.geoname_id != null]).toEqual([line, at !== null]);
  const jobs = postings.map(({ key, spots: own }) => {
    const places = own.flatMap(({ line }) => read.get(line) ?? []) as [Place, ...Place[]];
    const locationText = own.map(({ line }) => line).join("; ");
    return { key, title: "Engineer", facts: { locationText, place: places[0], places } };
  });
  await seedBoards(env.DB, [{ provider: "lever", board: "one", slug: "one", name: "One", jobs }]);
});

type Holds = (one: Spot) => boolean;
/** A condition on a place: its parameter's value, and what a place must be: any of these, of each all parts. */
interface Condition {
  name: "city" | "region" | "country" | "near" | "location";
  value: string | string[];
  any: Holds[][];
  /** The cities that it names. */
  towns: string[];
}

const isOf =
  (part: "city" | "region" | "country", name: string | null): Holds =>
  (one) =>
    one[part] === name;
const isMet = (any: Holds[][], one: Spot): boolean => any.some((all) => all.every((holds) => holds(one)));

function listed(name: "city" | "region" | "country"): Condition {
  const names = spots.map((one) => one[name]).filter((one) => one !== null);
  const asked = random.sample([...new Set(names)], random.int(1, 3));
  const towns = name === "city" ? asked : [];
  return { name, value: asked.map(called), any: asked.map((one) => [isOf(name, one)]), towns };
}

function citiesWithin(): Condition {
  const cities = spots.filter(({ city, region }) => city !== null && region !== null);
  const asked = random.sample(cities, random.int(1, 2));
  const value = asked.map(({ city, country }) => `${called(city ?? "")}, ${called(country ?? "")}`);
  const any = asked.map(({ city, country }) => [isOf("city", city), isOf("country", country)]);
  return { name: "city", value, any, towns: asked.flatMap(({ city }) => city ?? []) };
}

function located(): Condition {
  const known = spots.filter(({ city }) => city !== "Qwxtown");
  const asked = random.sample(known, random.int(1, 2)).map(({ city, country }) => {
    const isWhole = city === null || random.int(0, 2) > 0;
    const parts = [city === null ? "" : called(city), isWhole ? longName(country ?? "") : ""];
    return {
      city,
      text: parts.filter((part) => part !== "").join(", "),
      all: [...(city === null ? [] : [isOf("city", city)]), ...(isWhole ? [isOf("country", country)] : [])],
    };
  });
  const towns = asked.flatMap(({ city }) => city ?? []);
  return { name: "location", value: asked.map(({ text }) => text), any: asked.map(({ all }) => all), towns };
}

/** A code that stands alone may be a state's. */
const longName = (country: string): string =>
  random.pick([country, ...(otherNames[country] ?? []).filter((one) => one.length > 3)]);

function near(): Condition {
  const { at } = random.pick(spots.filter((one) => one.at !== null));
  const [latitude, longitude] = at ?? [0, 0];
  const isClose = ([north, east]: [number, number]): boolean => Math.hypot(north - latitude, east - longitude) < 0.3;
  const any: Holds[][] = [[(one) => one.at !== null && isClose(one.at)]];
  return { name: "near", value: `${latitude},${longitude}`, any, towns: [] };
}

const makers = [() => listed("city"), () => listed("region"), () => listed("country"), citiesWithin, located, near];
function draw(): Condition[] {
  const drawn = random.sample(makers, random.pick([1, 2, 2, 3])).map((make) => make());
  return [...new Map(drawn.map((one) => [one.name, one])).values()];
}

/**
 * One place meets them all. Where a town is asked for that the posting has and no list does, nobody can say where that
 * lies, so each condition is met by any of its places; but near a spot is only a city that lists have.
 */
function isFound(own: Spot[], conditions: Condition[]): boolean {
  const isTownOf = ({ city, at }: Spot): boolean =>
    city !== null && at === null && conditions.some(({ towns }) => towns.includes(city));
  const meant = conditions.some(({ name }) => name === "near") ? own.filter(({ at }) => at !== null) : own;
  const isOne = meant.some((one) => conditions.every(({ any }) => isMet(any, one)));
  return isOne || (own.some(isTownOf) && meant === own && isFoundInParts(own, conditions));
}

function isFoundByHalves(own: Spot[], conditions: Condition[]): boolean {
  return conditions.every(({ any }) => any.some((all) => all.every((holds) => own.some(holds))));
}

/** The same, where one place meets all parts of what is asked as one ("London, Canada"), or the town of these that is of no list. */
function isFoundInParts(own: Spot[], conditions: Condition[]): boolean {
  const isMetBy = (all: Holds[]): boolean => {
    const isOfTown = own.some((one) => one.city !== null && one.at === null && all[0]?.(one) === true);
    return own.some((one) => all.every((holds) => holds(one))) || (isOfTown && all.every((holds) => own.some(holds)));
  };
  return conditions.every(({ any }) => any.some(isMetBy));
}

const ids = { orgs: new Map<string, number>(), sources: new Map<string, number>() };

it(`generated searches find the postings of which one place meets all of it${inPart("300 of 20,000", "3,000 of 20,000")}`, async () => {
  const rows = await readNamedRows(
    env.DB,
    postings.slice(0, 100).map(({ key }) => jobId("lever", "one", key)),
  );
  const words = new Map(rows.map((row) => [row.key, wordsOfRow(row)]));
  const find = env.DB.prepare(
    "select jobs.key from job_index cross join jobs where job_index match ? and jobs.id = job_index.rowid",
  );
  let [found, several] = [0, 0];
  for (let count = 0; count < REQUESTS; count++) {
    const conditions = draw();
    const values = Object.fromEntries(conditions.map(({ name, value }) => [name, value])) as Partial<JobFilterValues>;
    const { groups, without } = planFilters({ ...values, status: "active" }, ids);
    const right = postings.filter(({ spots: own }) => isFound(own, conditions)).map(({ key }) => key);
    const isNone = groups.some((group) => group.length === 0);
    const read = isNone ? [] : await find.bind(matchExpression(groups, without)).raw<[string]>();
    const keys = read.map(([key]) => key);
    const said = `seed ${SEED}, request ${count}: ${JSON.stringify(values)}`;
    const name = (key: string): string =>
      `${key}: ${postings
        .find((one) => one.key === key)
        ?.spots.map(({ line }) => line)
        .join("; ")}`;
    if (keys.toSorted().join() !== right.toSorted().join())
      expect([said, keys.toSorted().map(name)]).toEqual([said, right.toSorted().map(name)]);
    // What is asked of rows is the same.
    const isHeld = (own: ReadonlySet<string>): boolean =>
      groups.every((group) => holdsGroup(group, own)) && !holdsGroup(without, own);
    const held = [...words].filter(([, own]) => isHeld(own)).map(([key]) => key);
    expect([said, held.toSorted()]).toEqual([said, right.filter((key) => words.has(key)).toSorted()]);
    found += Number(right.length > 0);
    const byHalves = postings.filter(({ spots: own }) => isFoundByHalves(own, conditions));
    several += Number(byHalves.length > right.length);
  }
  // Worth something only if most find something, and of many two places would have met them by halves.
  expect(found).toBeGreaterThan(REQUESTS / 3);
  expect(several).toBeGreaterThan(REQUESTS / 4);
}, 600_000);
