import { env } from "cloudflare:workers";
import { html } from "hono/html";
import { beforeAll, expect, it } from "vitest";
import { ListForms, longList, type ListFormsData } from "../../../../src/worker/pages/parts/list-forms.tsx";
import { ask } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

const POSTINGS = 230;

beforeAll(async () => {
  const jobs = Array.from({ length: POSTINGS }, (_, index) => ({
    key: `many-${index}`,
    title: `Engineer ${index}`,
    html: null,
  }));
  const few = [{ key: "few-0", title: "Nurse", html: null }];
  await seedBoards(env.DB, [
    { provider: "lever", board: "many", slug: "many", name: "Many", jobs },
    { provider: "lever", board: "few", slug: "few", name: "Few", jobs: few },
  ]);
});

const pageAt = async (path: string): Promise<string> => await (await ask(path)).text();

/** What a page says of its CSV, and where that is. */
function csvOf(page: string): { words: string; href: string } {
  const [, words = "", href = ""] = /<span>([^<]*) as\s*<a href="([^"]*)">CSV<\/a>/.exec(page) ?? [];
  return { words, href: href.replaceAll("&amp;", "&") };
}

async function titlesIn(csv: string): Promise<string[]> {
  const [, ...lines] = (await pageAt(csv)).trim().split("\r\n");
  return lines.map((line) => line.split(",")[1] ?? "");
}

it("pages of a long search say which part of it their CSV is, and give all of it between them", async () => {
  const found: string[] = [];
  const said: string[] = [];
  for (let path: string | undefined = "/jobs?q=engineer"; path !== undefined;) {
    const page: string = await pageAt(path);
    const { words, href } = csvOf(page);
    said.push(words);
    found.push(...(await titlesIn(href)));
    path = /<a rel="next" href="([^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(said[0]).toBe("The first 100 postings");
  expect(new Set(said.slice(1))).toEqual(new Set(["Up to 100 postings from this page on"]));
  expect(new Set(found).size).toBe(POSTINGS);
});

it.each(["/jobs?q=nurse", "/companies/few", "/jobs?q=nothingofthekind"])(
  "%s has one CSV of all its postings",
  async (path) => {
    expect(csvOf(await pageAt(path)).words).toBe("These postings");
  },
);

it.each(["/", "/companies/many", "/browse/provider/lever"])(
  "%s says that its CSV begins a longer list",
  async (path) => {
    const { words, href } = csvOf(await pageAt(path));
    expect(words).toBe("The first 100 postings");
    expect(await titlesIn(href)).toHaveLength(100);
  },
);

it("what was asked to be shorter is said as it is, and tables are no other", async () => {
  const long = longList({ total: null, hasMore: true });
  const forms = async (data: ListFormsData): Promise<string> => (await html`${<ListForms {...data} />}`).toString();
  expect(await forms({ feed: "/jobs?limit=20", rows: "postings", long })).toContain("The first 20 postings");
  expect(await forms({ table: "/sources", rows: "postings", long })).toContain("The first 100 rows as");
  expect(await forms({ table: "/sources", rows: "postings", long: { cursor: "a b" } })).toContain(
    "/sources.csv?cursor=a%20b",
  );
  expect(await forms({ table: "/sources", rows: "postings" })).toContain("This table as");
  expect(longList({ total: 100, hasMore: true })).toBeUndefined();
  expect(longList({ total: 101, hasMore: true })).toEqual({ cursor: null });
  expect(longList({ total: 40, cursor: "x", hasMore: false })).toEqual({ cursor: "x" });
});
