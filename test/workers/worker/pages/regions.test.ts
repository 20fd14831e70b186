import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { jobId } from "../../../../src/core/ids.ts";
import { ask } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

const places = [
  ["San Diego", "CA", "United States"],
  ["San Jose", "CA", "United States"],
  ["Munich", "Bavaria", "Germany"],
  ["Toronto", "ON", "Canada"],
] as const;

beforeAll(async () => {
  const jobs = places.map(([city, region, country], index) => {
    const place = { raw: "x", city, region, country, is_remote: null, confidence: 1, geoname_id: null };
    return { key: `k${index}`, title: "Nurse", facts: { place, places: [place], locationText: null } };
  });
  await seedBoards(env.DB, [{ provider: "lever", board: "acme", slug: "acme", name: "Acme", jobs }]);
});

const pageOf = async (path: string): Promise<string> => {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.text()).replaceAll("&amp;", "&");
};

/** The links of the regions on a page, by the names that they bear. */
async function regionsOn(path: string): Promise<Record<string, string>> {
  const section = /<section class="breakdown" aria-labelledby="by-region">.*?<\/section>/.exec(await pageOf(path))?.[0];
  const links = [...(section ?? "").matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)];
  return Object.fromEntries(links.map(([, href = "", name = ""]) => [name.trim(), href]));
}

it("regions bear their names wherever they are listed, and links have the code that the API takes", async () => {
  expect(await regionsOn("/jobs")).toEqual({
    California: "/jobs?region=CA",
    Bavaria: "/jobs?region=Bavaria",
    Ontario: "/jobs?region=ON",
  });
  expect(await regionsOn("/browse")).toMatchObject({ California: "/browse/region/CA", Ontario: "/browse/region/ON" });
  expect(await regionsOn("/browse/country/Canada")).toEqual({ Ontario: "/browse/country/Canada/region/ON" });
  const company = await regionsOn("/companies/acme");
  expect(company["California"]).toMatch(/^\/jobs\?org_ids=[^&]+&region=CA$/);
});

it("a search for a region is one, under its name or its code", async () => {
  for (const value of ["CA", "california", "California"]) {
    const page = await pageOf(`/jobs?region=${value}`);
    expect(page).toMatch(/<h1>\s*Open postings where region is California\s*<\/h1>/);
    expect(page).toContain('region is California <span aria-hidden="true">×</span>');
    // Chosen once, and taken away by its link.
    expect(page.match(/aria-label="Remove: California"/g)).toHaveLength(1);
    expect(await regionsOn(`/jobs?region=${value}`)).toMatchObject({
      California: "/jobs",
      Ontario: expect.any(String),
    });
  }
  expect(await pageOf("/jobs?region_exclude=ON")).toContain("region is not Ontario");
});

it("a region has one page, with its name in the title", async () => {
  const page = await pageOf("/browse/region/CA");
  expect(page).toContain("<title>Jobs in the region of California · Jobledger</title>");
  expect(page).toContain("2 open postings in the region of California");
  for (const [name, own] of [
    ["California", "CA"],
    ["Bayern", "Bavaria"],
  ]) {
    const response = await ask(`/browse/region/${name}`);
    expect([response.status, response.headers.get("Location")]).toEqual([301, `/browse/region/${own}`]);
  }
  expect((await ask("/browse/region/Nobodyland")).status).toBe(404);
});

it("a posting whose board writes no place is in a region with a name", async () => {
  const page = await pageOf(`/jobs/${jobId("lever", "acme", "k0")}`);
  expect(page).toMatch(/<dt>Location<\/dt>\s*<dd[^>]*>San Diego, California, United States<\/dd>/);
  expect(await pageOf("/jobs")).toContain("Munich, Bavaria, Germany");
});
