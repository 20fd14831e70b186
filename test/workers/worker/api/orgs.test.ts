import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { namedPlaces, type PlaceRow } from "../../../named-places.ts";
import { orgId } from "../../../../src/core/ids.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { orgDays } from "../../../../src/db/boards/org-activity.ts";
import { Org } from "../../../../src/worker/api/orgs.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

const sim = createSimulator({ world: { seed: 41, boards: 6, postingsPerBoard: 30 } });
const crawler = createTestCrawler(sim);

beforeAll(async () => {
  const ids: string[] = [];
  for (const board of sim.boards()) ids.push(await crawler.add(board));
  for (let round = 0; round < 3; round++) {
    sim.setRound(round);
    for (const id of ids) await crawler.crawl(id);
    crawler.clock.now += 24 * 3_600_000;
  }
  const more = [
    ["acmerobotics", "Acme Robotics, Inc.", "acme-robotics.example"],
    ["acmetwo", "ACME", "acme.example"],
    ["cafe", "Café Zürich", null],
    ["nine", "9 to 5", null],
  ] as const;
  for (const [token, name, domain] of more) {
    await addBoard(env.DB, env.RAW, { url: `https://jobs.lever.co/${token}`, name, domain }, crawler.clock.now);
  }
});

const slugs = async (query: string): Promise<string[]> => {
  const found: string[] = [];
  let cursor = "";
  for (let page = 0; page < 30; page++) {
    const response = await ask(`${BASE}/orgs?${query}${cursor}`);
    expect(response.status, query).toBe(200);
    const { data, meta } = await response.json<{ data: Org[]; meta: { next_cursor?: string } }>();
    found.push(...data.map((org) => Org.parse(org).slug));
    if (meta.next_cursor === undefined) return found;
    cursor = `&cursor=${meta.next_cursor}`;
  }
  throw new Error("the list has no end");
};

describe("the list of companies", () => {
  const cases: [query: string, finds: string[]][] = [
    ["q=acme", ["acme", "acme-robotics-inc"]],
    ["q=acm", ["acme", "acme-robotics-inc"]],
    ["q=ROBOTICS+acme", ["acme-robotics-inc"]],
    ["q=robotics+acme+nothing", []],
    ["q=zurich", ["cafe-zurich"]],
    ["q=%22+OR+*", []],
    ["letter=c", ["cafe-zurich"]],
    ["letter=A", ["acme", "acme-robotics-inc"]],
  ];
  it.each(cases)("%s finds %j", async (query, finds) => {
    const found = (await slugs(`${query}&limit=1`)).filter((slug) => /^(acme|cafe|9)/.test(slug));
    expect(found.toSorted()).toEqual(finds);
    expect(await slugs(query)).toEqual(await slugs(`${query}&limit=2`));
  });

  it("is sorted by open postings or by name, each company once for any page size", async () => {
    const { results } = await env.DB.prepare("select slug, name, open_jobs from orgs").all<{
      slug: string;
      name: string;
      open_jobs: number;
    }>();
    const byName = results.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    expect(await slugs("sort=name&limit=1")).toEqual(byName.map(({ slug }) => slug));
    const open = new Map(results.map((org) => [org.slug, org.open_jobs]));
    const listed = await slugs("limit=3");
    expect(listed.map((slug) => open.get(slug))).toEqual([...open.values()].toSorted((a, b) => b - a));
    expect(new Set(listed).size).toBe(results.length);
    const { rowsRead } = await askCounted(`${BASE}/orgs?sort=name&limit=5`);
    expect(rowsRead).toBeLessThanOrEqual(2 * 5 + 5);
  });

  it("says what opened and closed in 30 days as the events do", async () => {
    const { results } = await env.DB.prepare(
      `select slug, sum(type in ('job.created', 'job.reopened') and not c.baseline) as opened,
         sum(type = 'job.reopened') as reopened, sum(type = 'job.closed') as closed
       from events e join crawls c on c.source = e.source and c.number = e.crawl_number
         join sources s on s.id = e.source join orgs on orgs.id = s.org group by slug`,
    ).all<{ slug: string; opened: number; reopened: number; closed: number }>();
    expect(results.reduce((sum, { opened }) => sum + opened, 0)).toBeGreaterThan(0);
    // What came back counts as opened, as its documentation says.
    expect(results.reduce((sum, { reopened }) => sum + reopened, 0)).toBeGreaterThan(0);
    const { data } = await (await ask(`${BASE}/orgs?limit=100`)).json<{ data: Org[] }>();
    for (const { slug, opened, closed } of results) {
      expect(data.find((org) => org.slug === slug)).toMatchObject({ opened_30d: opened, closed_30d: closed });
    }
  });
});

describe("one company", () => {
  it("is looked up by exactly one of name, slug and domain", async () => {
    for (const [query, slug] of [
      ["name=acme", "acme"],
      ["name=acme+robotics+inc", "acme-robotics-inc"],
      ["domain=ACME.example", "acme"],
      ["domain=https://www.acme.example/careers", "acme"],
      ["slug=%20ACME", "acme"],
      ["slug=cafe-zurich", "cafe-zurich"],
      ["name=cafe+zurich", "cafe-zurich"],
    ] as const) {
      const { data } = await (await ask(`${BASE}/orgs/lookup?${query}`)).json<{ data: Org }>();
      expect(data, query).toMatchObject({ org_id: orgId(slug), slug });
    }
    for (const query of ["name=acm", "slug=nobody", "domain=acme", "name=%22"]) {
      expect((await ask(`${BASE}/orgs/lookup?${query}`)).status, query).toBe(404);
    }
    for (const query of ["", "name=a&slug=b", `name=${"x".repeat(201)}`]) {
      expect((await ask(`${BASE}/orgs/lookup?${query}`)).status, query).toBe(400);
    }
  });

  it("is broken down exactly, in few rows", async () => {
    const org = await env.DB.prepare("select id, org_id from orgs order by open_jobs desc limit 1").first<{
      id: number;
      org_id: string;
    }>();
    const { response, rowsRead } = await askCounted(`${BASE}/orgs/${org?.org_id}/breakdown`);
    expect(rowsRead).toBeLessThanOrEqual(5);
    const { data } = await response.json<{ data: Record<string, { value: string; count: number }[]> }>();
    const { results: rows } = await env.DB.prepare(
      `select jobs.* from jobs join sources on sources.id = jobs.source where sources.org = ? and closed_at is null`,
    )
      .bind(org?.id)
      .all<Record<string, string | null>>();
    for (const column of ["department", "country", "city", "workplace_type", "employment_type", "language"]) {
      const values = rows.flatMap((row) => valuesOf(row, column));
      const counted = [...Map.groupBy(values, (value) => value)]
        .map(([value, some]) => ({ value, count: some.length }))
        .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
      expect(data[column], column).toEqual(counted);
      expect(counted.length).toBeGreaterThan(0);
    }
    expect(data["days"]).toHaveLength(90);
  });
});

/** What a row counts under: of places each that it names. */
function valuesOf(row: Record<string, string | null>, column: string): string[] {
  if (column !== "country" && column !== "city") return [row[column] ?? null].filter((value) => value !== null);
  return namedPlaces(row as unknown as PlaceRow, column);
}

it("keeps 90 days of activity, whatever order crawls come in", () => {
  const at = Date.UTC(2026, 10, 24, 12);
  const day = Math.floor(at / 86_400_000);
  const days = orgDays(
    JSON.stringify([
      [day - 89, 1, 0],
      [day, 2, 3],
    ]),
    at,
  );
  expect([days.length, days[0], days.at(-1)]).toEqual([
    90,
    { date: "2026-08-27", opened: 1, closed: 0 },
    { date: "2026-11-24", opened: 2, closed: 3 },
  ]);
});
