import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

/** A database before whose `at`-th call something else happens, or before every one from there on. */
function interrupted(db: D1Database, at: number, happen: () => Promise<void>, once = true) {
  let calls = 0;
  const inner = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const come = async (): Promise<void> => {
    const call = calls++;
    if (once ? call === at : call >= at) await happen();
  };
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => (await come(), await statement.all()),
      run: async () => (await come(), await statement.run()),
      first: async () => (await come(), await statement.first()),
      raw: async () => (await come(), await statement.raw()),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  const wrappedDb = {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) => {
      await come();
      return db.batch(statements.map((statement) => inner.get(statement) ?? statement));
    },
  } as unknown as D1Database;
  return { db: wrappedDb, calls: () => calls };
}

const posting = (index: number) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  text: `Engineer ${index}`,
  categories: { location: "Berlin, Germany", department: "Engineering", commitment: "Full-time" },
  country: "DE",
  createdAt: 1_760_000_000_000 + index,
  description: "<p>This is a text about the work that you will do and about the team that you will join here.</p>",
  hostedUrl: `https://jobs.lever.co/snapshots/${index}`,
  applyUrl: `https://jobs.lever.co/snapshots/${index}/apply`,
});
let count = 6;
const crawler = createTestCrawler({
  fetch: () => Promise.resolve(Response.json(Array.from({ length: count }, (_, index) => posting(index)))),
});
let source = "";
/** One posting more. */
const crawlOneMore = async (): Promise<void> => {
  count += 1;
  await crawler.crawl(source);
};

beforeAll(async () => {
  source = await crawler.add({ url: "https://jobs.lever.co/snapshots", name: "Snapshots" });
  await crawler.crawl(source);
});

type List = { data: unknown[]; meta: { total_matching?: number; total_matching_unavailable?: boolean } };
type Facets = { facets: Record<string, { count: number }[]> };
const rowsIn = (html: string): number => [...html.matchAll(/class="title" href="\/jobs\/\w+"/g)].length;

/** What an answer says of how many there are, each way that it says it. */
const answers: [path: string, says: (text: string) => (number | undefined)[]][] = [
  // Pages of 25 and 50 rows: before there are more.
  ["/browse/country/Germany", (text) => [rowsIn(text), ...openIn(text)]],
  ["/companies/snapshots", (text) => [rowsIn(text), ...openIn(text)]],
  [
    `${BASE}/jobs?limit=100&include_total=true&country=germany`,
    (text) => {
      const { data, meta } = JSON.parse(text) as List;
      return [data.length, meta.total_matching];
    },
  ],
  [
    `${BASE}/jobs/facets?field=country,city,department&q=engineer`,
    (text) => Object.values((JSON.parse(text) as Facets).facets).map(([value]) => value?.count),
  ],
  ["/jobs?country=germany", (text) => [rowsIn(text), Number(/([\d,]+) in all/.exec(text)?.[1]), facetIn(text)]],
];
/** Wherever a page says how many are open: description, heading, lists. */
function openIn(html: string): number[] {
  return [...html.matchAll(/([\d,]+) open posting/g)].map(([, number]) => Number(number));
}
/** Of the values beside a list the count of Berlin. */
function facetIn(html: string): number {
  return Number(/Berlin[\s\S]*?>(\d+)</.exec(html.slice(html.indexOf('id="by-city"')))?.[1]);
}

describe.each(answers)("%s", (path, says) => {
  it("says one thing, whenever a crawl comes between its reads", async () => {
    const quiet = interrupted(env.DB, -1, crawlOneMore);
    await ask(path, {}, { ...env, DB: quiet.db });
    expect(quiet.calls()).toBeGreaterThan(2);
    for (let at = 0; at < quiet.calls(); at++) {
      const { db } = interrupted(env.DB, at, crawlOneMore);
      const said = says(await (await ask(path, {}, { ...env, DB: db })).text());
      expect(new Set(said).size, `before call ${at}: ${said.join(", ")}`).toBe(1);
    }
  });
});

/** Facets by what one batch or one statement says. */
it.each(["", "&provider=lever", "&country_exclude=france", "&provider=lever&country=germany&department=engineering"])(
  "facets of one read, under %j, say one thing without looking twice",
  async (filters) => {
    const path = `${BASE}/jobs/facets?field=country,city,department${filters}`;
    const { statements } = await askCounted(path);
    expect(statements.filter(({ sql }) => sql.includes("substr(moves, -16)"))).toEqual([]);
    const quiet = interrupted(env.DB, -1, crawlOneMore);
    await ask(path, {}, { ...env, DB: quiet.db });
    for (let at = 0; at < quiet.calls(); at++) {
      const { db } = interrupted(env.DB, at, crawlOneMore);
      const { facets } = await (await ask(path, {}, { ...env, DB: db })).json<Facets>();
      const said = Object.values(facets).map(([value]) => value?.count);
      expect([new Set(said).size, said.length], `before call ${at}: ${said.join(", ")}`).toEqual([1, 3]);
    }
  },
);

it("facets that name companies, or add matches to counts, look twice", async () => {
  for (const query of ["field=org", "field=country&q=engineer"]) {
    const { statements } = await askCounted(`${BASE}/jobs/facets?${query}`);
    expect(statements.filter(({ sql }) => sql.includes("substr(moves, -16)"))).toHaveLength(2);
  }
});

it("a list between whose reads crawls come every time has no total", async () => {
  const { db } = interrupted(env.DB, 0, crawlOneMore, false);
  const response = await ask(`${BASE}/jobs?limit=3&include_total=true`, {}, { ...env, DB: db });
  const { data, meta } = await response.json<List>();
  expect([data.length, meta.total_matching, meta.total_matching_unavailable]).toEqual([3, undefined, true]);
});

it("costs two rows and two calls, and none where nothing is counted", async () => {
  const plain = await askCounted(`${BASE}/jobs?limit=3&org_ids=${orgId("snapshots")}`);
  expect(plain.statements.filter(({ sql }) => sql.includes("substr(moves, -16)"))).toEqual([]);
  const counted = await askCounted(`${BASE}/jobs?limit=3&include_total=true`);
  const looks = counted.statements.filter(({ sql }) => sql.includes("substr(moves, -16)"));
  expect(looks.map(({ rowsRead }) => rowsRead)).toEqual([1, 1]);
});
