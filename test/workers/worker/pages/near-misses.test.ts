import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { countVariations } from "../../../../src/db/search/count-variations.ts";
import { readOrgsNamedIn } from "../../../../src/db/boards/named-orgs.ts";
import type { Place } from "../../../../src/core/facts.ts";
import { ask, askCounted } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
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
const berlin = place("Berlin", "Germany");
const paris = place("Paris", "France");
const wilmington = { ...place("Wilmington", "United States"), region: "DE" };
const of = (key: string, title: string, where: Place, closed = false) => ({
  key,
  title,
  closed,
  facts: { place: where, places: [where], department: null },
});

beforeAll(async () => {
  const engineers = Array.from({ length: 60 }, (_, index) => of(`e${index}`, "Platform Engineer", paris));
  const jobs = [
    ...engineers,
    of("cook", "Cook", berlin),
    of("gone", "Baker", berlin, true),
    of("sea", "Sailor", wilmington),
  ];
  await seedBoards(env.DB, [
    { provider: "lever", board: "stripe", slug: "stripe", name: "Stripe", jobs },
    { provider: "lever", board: "dp", slug: "deutsche-post", name: "Deutsche Post", jobs: [of("d", "Driver", paris)] },
  ]);
});

async function helpOf(query: string): Promise<string[]> {
  const page = await (await ask(`/jobs?${query}`)).text();
  const list = /<ul class="plain near">(.*?)<\/ul>/.exec(page)?.[1] ?? "";
  return [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) => item.replaceAll(/<[^>]+>/g, "").trim());
}

async function linkedFrom(query: string, text: string): Promise<string> {
  const page = await (await ask(`/jobs?${query}`)).text();
  const link = [...page.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].find(([, , words]) => words === text);
  return (link?.[1] ?? "").replaceAll("&amp;", "&");
}

it("counts the search without each condition, each a link to it", async () => {
  const help = await helpOf("q=engineer&city=Berlin");
  expect(help).toContain("More than 12 postings without city is Berlin");
  expect(help).toContain("1 posting without title, department or company has “engineer”");
  expect(await linkedFrom("q=engineer&city=Berlin", "1 posting")).toBe("/jobs?city=Berlin");
  const found = await (await ask("/jobs?city=Berlin")).text();
  expect([...found.matchAll(/class="title"/g)]).toHaveLength(1);
});

it("leaves out what would find nothing, and says nothing of a number that it can't tell", async () => {
  const help = await helpOf("q=cook&city=Paris&salary_min=250000");
  expect(help.find((line) => line.includes("without city"))).toMatch(/^The same search without/);
  // Of none an amount can only leave none.
  const none = await helpOf("q=plumber&city=Berlin&salary_min=250000");
  expect(none.filter((line) => /without (?:city|title)/.test(line))).toEqual([
    "The same search without title, department or company has “plumber”",
  ]);
  expect(await helpOf("q=plumber&workplace_type=hybrid&city=Oslo")).toEqual([
    ...["plumber", "city is Oslo", "work model is Hybrid"].map((part) => `Nothing is found for ${part} alone.`),
    "Browse shows which places, departments and work models there are.",
  ]);
});

it("knows the word that was meant, the words that are too many, and closed postings", async () => {
  expect((await helpOf("q=platfrom%20enginer"))[0]).toMatch(
    /^More than 9 postings with platform engineer in place of platfrom enginer$/,
  );
  expect(await helpOf("q=enginer")).toContain("More than 19 postings with engineer in place of enginer");
  expect(await linkedFrom("q=enginer", "More than 19 postings")).toBe("/jobs?q=engineer");
  expect(await helpOf("q=cook%20zeppelin")).toContain("1 posting without zeppelin");
  expect(await helpOf("q=baker")).toContain("1 posting with those that are closed");
});

it("names each word and condition that finds nothing by itself, where no search beside it is known to find any", async () => {
  const alone = async (query: string): Promise<string[]> =>
    (await helpOf(query)).filter((line) => line.startsWith("Nothing is found for"));
  const { statements } = await askCounted("/jobs?q=zebra%20yak&country=France&employment_type=internship");
  const counts = statements.filter(({ sql }) => sql.includes("from job_index where job_index match ? limit ?"));
  expect(counts).toHaveLength(2);
  expect(counts.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBeLessThanOrEqual(80);
  expect(await alone("q=cook%20zebra&country=France&salary_min=900000")).toEqual(["Nothing is found for zebra alone."]);
  expect(await alone("q=zebra%20yak&country=France&employment_type=internship")).toEqual([
    "Nothing is found for zebra alone.",
    "Nothing is found for yak alone.",
    "Nothing is found for employment is Internship alone.",
  ]);
  // Each finds something, only not together; a near search says it already; one word is the whole search.
  expect(await alone("q=cook%20sailor&city=Paris")).toEqual([]);
  expect(await alone("q=cook%20zebra")).toEqual([]);
  expect(await alone("q=zebra")).toEqual([]);
  // What leaves out finds all the rest by itself.
  expect(await alone("q=zebra&country_exclude=France")).toEqual([]);
});

it("names companies that the words name, and places that it does not know", async () => {
  expect(await helpOf("q=stripe%20surgeon")).toContain("The company Stripe has 62 open postings.");
  expect(await helpOf("q=deutsche%20post%20surgeon")).toContain("The company Deutsche Post has 1 open posting.");
  expect(await helpOf("q=surgeon&city=Berlinn")).toContain("No place is called Berlinn; did you mean Berlin?");
});

it("says how a code that means two places was read, whether something was found or not, and leads to the other one", async () => {
  const notesOf = async (path: string): Promise<string[]> => {
    const html = await (await ask(path)).text();
    return [...html.matchAll(/<p class="note reading">(.*?)<\/p>/g)].map(([, note = ""]) => note);
  };
  const delaware = /^DE: read as region=DE \(Delaware, United States\); country=DE is Germany\./;
  const germany = (path: string): string => `<a href="${path}">Search in Germany</a>`;
  const isFound = async (path: string): Promise<boolean> => /class="title"/.test(await (await ask(path)).text());
  for (const [path, link, found] of [
    ["/jobs?q=plumber&location=DE", "/jobs?q=plumber&amp;country=DE", false],
    ["/jobs?location=DE", "/jobs?country=DE", true],
    ["/companies/stripe?location=de", "/companies/stripe?country=DE", true],
  ] as const) {
    expect(await isFound(path), path).toBe(found);
    const [note = "", ...more] = await notesOf(path);
    expect(more).toEqual([]);
    expect(note).toMatch(path.includes("=de") ? /^de: read as/ : delaware);
    expect(note).toContain(germany(link));
  }
  // Among others, or beside a country, there is no such link; an amount has none.
  expect(await notesOf("/jobs?location=DE%3B%20Paris")).toEqual([expect.not.stringContaining("Search in")]);
  expect(await notesOf("/jobs?location=DE&country=France")).toEqual([expect.not.stringContaining("Search in")]);
  expect(await notesOf("/jobs?salary_min=1000&salary_currency=EUR")).toEqual([
    expect.stringMatching(/^1000: US dollars a year, to which EUR is converted/),
  ]);
  expect(await notesOf("/jobs?location=Paris&salary_min=1000&salary_currency=USD")).toEqual([]);
});

it("says that there is nothing yet where no condition is asked for", async () => {
  const page = await (await ask("/jobs?q=zeppelin")).text();
  expect(page).toContain("No postings match all of this together.");
});

it("reads 80 rows at most for ten counts over any number of matches, and 30 for companies", async () => {
  const ids = { orgs: new Map<string, number>(), sources: new Map<string, number>() };
  for (const variations of [1, 2, 10]) {
    const counting = countingD1(env.DB);
    const searches = Array.from({ length: variations }, () => ({ status: "any" as const }));
    const counted = await countVariations(counting.db, searches, ids);
    const most = Math.floor(40 / variations) - 1;
    expect(counted).toEqual(searches.map(() => ({ count: most, isMore: true })));
    expect(counting.statements).toHaveLength(1);
    expect(counting.statements[0]?.rowsRead ?? Infinity).toBeLessThanOrEqual(80 + variations);
    // What is asked alone has half of it.
    await countVariations(counting.db, searches, ids, 20);
    expect(counting.statements[1]?.rowsRead ?? Infinity).toBeLessThanOrEqual(40 + variations);
  }
  const counting = countingD1(env.DB);
  expect((await readOrgsNamedIn(counting.db, "the deutsche post of stripe", 3)).map(({ slug }) => slug)).toEqual([
    "stripe",
    "deutsche-post",
  ]);
  expect(counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBeLessThanOrEqual(30);
});
