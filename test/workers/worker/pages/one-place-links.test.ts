import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../app-under-test.ts";
import { seedPlaces } from "../../seed-places.ts";

beforeAll(async () => {
  await seedPlaces(
    [
      "London, UK",
      "London, UK; Lyon, France",
      "Manchester, UK; Toronto, ON, Canada",
      "London, Ontario, Canada",
      "Lyon, France; Austin, TX",
      "Perth, WA, Australia; Seattle, WA",
      // A town that no list has may be anywhere.
      "Qwxtown, UK; Berlin, Germany",
    ].map((line) => ({ line })),
  );
});

interface Link {
  label: string;
  count: number | null;
  href: string;
}

/** The links of a page that narrow what it shows by a place, by their section. */
async function placeLinks(path: string, field: string): Promise<Link[]> {
  const page = await (await ask(path)).text();
  const section = new RegExp(`<section class="breakdown" aria-labelledby="by-${field}">.*?</section>`).exec(page)?.[0];
  return [...(section ?? "").matchAll(/<li(.*?)<\/li>/g)].map(([, item = ""]) => ({
    label: (/<a[^>]*>([^<]*)/.exec(item)?.[1] ?? "").replaceAll(/[\u2066-\u2069]/g, "").trim(),
    count: Number(/class="number">(\d+)/.exec(item)?.[1] ?? "NaN"),
    href: (/href="([^"]*)"/.exec(item)?.[1] ?? "").replaceAll("&amp;", "&"),
  }));
}

async function found(href: string): Promise<number> {
  const response = await ask(href);
  expect([href, response.status]).toEqual([href, 200]);
  return [...(await response.text()).matchAll(/class="title"/g)].length;
}

describe("a place beside a place leads to postings", () => {
  it.each([
    ["/jobs?country=GB", "city", ["London", "Manchester", "Qwxtown"]],
    ["/jobs?country=GB", "region", ["England"]],
    ["/jobs?country=CA", "city", ["London", "Toronto"]],
    ["/jobs?city=London", "country", ["United Kingdom", "Canada"]],
    ["/jobs?region=US-WA", "city", ["Seattle"]],
    ["/jobs?near=45.76,4.84", "city", ["Lyon"]],
    ["/jobs?location=France", "country", ["France"]],
    ["/browse/country/France", "city", ["Lyon"]],
    ["/browse/city/Lyon", "country", ["France"]],
  ])("%s, by %s", async (path, field, labels) => {
    const links = await placeLinks(path, field);
    expect([path, links.map(({ label }) => label).toSorted()]).toEqual([path, labels.toSorted()]);
    for (const { href, count } of links) expect([href, await found(href)]).toEqual([href, count]);
  });

  it("and what is chosen stays, with what else could be", async () => {
    const links = await placeLinks("/jobs?country=GB&city=Lyon", "city");
    expect(links.map(({ label }) => label).toSorted()).toEqual(["London", "Lyon", "Manchester", "Qwxtown"]);
    expect((await placeLinks("/jobs", "city")).length).toBe(8);
  });
});

it("beside a search of a company's postings says that all are counted", async () => {
  expect(await (await ask("/companies/one")).text()).toContain('<h2 id="breakdowns">Breakdowns</h2>');
  const narrowed = await (await ask("/companies/one?country=GB")).text();
  expect(narrowed).toContain('<h2 id="breakdowns">All its open postings</h2>');
});
