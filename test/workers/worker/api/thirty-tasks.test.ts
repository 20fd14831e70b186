import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId } from "../../../../src/core/ids.ts";
import type { Job } from "../../../../src/core/job.ts";
import { verifyBoard } from "../../../../src/cron/boards/verify-board.ts";
import { inlineEnums } from "../../../../src/worker/api/enum-names.ts";
import { createApp } from "../../../../src/worker/app.ts";
import type { ApiDocument } from "../../../../src/worker/pages/docs/docs.tsx";
import { readCsv } from "../../../read-csv.ts";
import { BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { emptyStores } from "../../stores.ts";
import { companies, crawlKnownBoards, openKeys, type BoardName } from "./known-boards.ts";

/**
 * What users of job-data APIs do, as such APIs' public documentation has it, each in at most two calls: over boards whose
 * every posting is known (known-boards.ts), crawled by the real crawler. Each asserts the right answer, none a mere shape.
 */
const CALLS_MAX = 2;
let world: Awaited<ReturnType<typeof crawlKnownBoards>>;
let app: ReturnType<typeof createApp>;
let document: ApiDocument;
const done = new Set<string>();
const tasks: string[] = [];

beforeAll(async () => {
  await emptyStores();
  world = await crawlKnownBoards();
  const { crawler } = world;
  app = createApp({
    ...fakeDependencies().deps,
    now: () => crawler.clock.now,
    verify: async (_env, _context, { sourceId, key }) =>
      await verifyBoard({ ...crawler.deps, takeVerification: () => Promise.resolve(true) }, sourceId, key),
  });
  document = inlineEnums(await (await app.request(`${ORIGIN}${BASE}/openapi.json`, {}, env)).json<ApiDocument>());
});

type List = { data: Job[]; meta: { next_cursor?: string; total_matching?: number; ignored_params?: unknown } };
type Call = <T = List>(address: string, body?: unknown, headers?: Record<string, string>) => Promise<T>;

const boardOf: Record<string, BoardName> = { n: "northwind", g: "globex", i: "initech" };
const idOf = (key: string): string => jobId("lever", boardOf[key.slice(0, 1)] ?? "", key);
const keys = ({ data }: List): string[] => data.map(({ provider_job_key }) => provider_job_key).toSorted();
const at = (ms: number): string => new Date(ms).toISOString();

/** A task: what it does, with a counted way to ask. A number in front, so that a report names it. */
function task(name: string, work: (call: Call) => Promise<void>, isThere: () => boolean = () => true): void {
  tasks.push(name);
  it(name, async (context) => {
    if (!isThere()) context.skip("the API has no such parameter yet");
    let calls = 0;
    await work(async (address, body, headers = {}) => {
      calls++;
      const path = address.startsWith("/") ? address : `${BASE}/${address}`;
      const init =
        body === undefined
          ? { headers }
          : { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
      const response = await app.request(`${ORIGIN}${path}`, init, env);
      const text = await response.text();
      expect(response.status, `${path}: ${text.slice(0, 300)}`).toBeLessThan(300);
      return (/json/.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : text) as never;
    });
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(CALLS_MAX);
    done.add(name);
  });
}

/** A search of one call finds exactly what is known to be asked for. */
function search(name: string, query: string, expected: () => string[]): void {
  task(name, async (call) => {
    const wanted = expected();
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(openKeys().length);
    const found = await call(`jobs/search?limit=100&${query}`);
    expect(keys(found)).toEqual(wanted);
    expect(found.meta.ignored_params).toBeUndefined();
  });
}

describe("find", () => {
  task("1 a posting by an address with trackers", async (call) => {
    const url = encodeURIComponent("https://jobs.lever.co/northwind/n1/apply?utm_source=feed&lever-source=x#form");
    const { data } = await call<{ data: Job }>(`jobs/lookup?url=${url}`);
    expect([data.job_id, data.title]).toEqual([idOf("n1"), "Senior Backend Engineer"]);
  });
  task("2 all open postings of a company by its name", async (call) => {
    const { data: org } = await call<{ data: { org_id: string; active_jobs: number } }>(
      `orgs/lookup?name=${encodeURIComponent("Globex Health")}`,
    );
    const found = await call(`jobs/search?org_ids=${org.org_id}`);
    expect(keys(found)).toEqual(openKeys((_, key) => key.startsWith("g")));
    expect(org.active_jobs).toBe(found.data.length);
  });
  search("3 a company's postings by words, in one call", "q=northwind", () =>
    openKeys((_, key) => key.startsWith("n")),
  );
  task("4 what is new since a day, without what was there before", async (call) => {
    const found = await call(`jobs/search?baseline=false&first_seen_after=${at(world.between)}`);
    expect(keys(found)).toEqual(["n8"]);
  });
  search("5 remote jobs that may be done from France", "remote_from=FR", () => ["g4"]);
  search("6 remote jobs of a country", "workplace_type=remote&country=Germany", () =>
    openKeys(({ model, country }) => model === "remote" && country === "DE"),
  );
  search("7 pay from 190,000 dollars, whatever the currency", "salary_min=190000", () => ["n2", "n3"]);
  search("8 hourly pay in a range of dollars a year", "salary_min=44000&salary_max=60000", () => ["n5"]);
  search("9 within 50 km of Berlin", "near=52.52,13.405&radius_km=50", () =>
    openKeys(({ places: [place = ""] }) => /Berlin|Potsdam/.test(place)),
  );
  search("10 a phrase, in whatever form", `q=${encodeURIComponent('"machine learning" engineers')}`, () => ["n2"]);
  search("11 engineers, but no senior ones", `q=${encodeURIComponent("engineer -senior -staff -principal")}`, () => [
    "n4",
    "n8",
  ]);
  search("12 C++ and not C#", `title=${encodeURIComponent("C++")}`, () => ["n6"]);
  search("13 titles without some words", "department=Engineering&title_exclude=engineer+engineering", () => [
    "n6",
    "n7",
  ]);
  search("14 internships", "employment_type=internship", () => openKeys(({ commitment }) => commitment === "Intern"));
  search("15 every place of a posting counts", "city=Dallas", () => ["i4"]);
  search("16 visa sponsorship", "visa_sponsorship=yes", () => ["n1"]);
  search(
    "17 all but two companies and part-time work",
    "country=us&q=-northwind+-globex&employment_type_exclude=part_time",
    () =>
      openKeys(({ country, commitment }, key) => country === "US" && commitment !== "Part-time" && key.startsWith("i")),
  );
  search("18 posted in the week before, as boards say", `posted_after=2026-10-25`, () =>
    openKeys(({ age = 0 }) => age < 7),
  );
  task("19 one row for each opening", async (call) => {
    const all = await call("jobs/search?q=initech+shop");
    const once = await call<List & { data: (Job & { duplicate_count: number })[] }>(
      "jobs/search?q=initech+shop&collapse=duplicates",
    );
    expect(keys(all)).toEqual(["i1", "i2"]);
    expect(once.data.map(({ duplicate_count }) => duplicate_count)).toEqual([1]);
  });
  task("20 the other places of an opening", async (call) => {
    const { data } = await call<{ data: Job }>(`jobs/${idOf("i1")}`);
    const cluster = data.duplicate_cluster_id ?? "";
    expect(keys(await call(`jobs/search?duplicate_cluster_id=${cluster}`))).toEqual(["i1", "i2"]);
  });
});

describe("count", () => {
  task("21 how many there are", async (call) => {
    const { meta } = await call("jobs/search?country=Germany&limit=1&include_total=true");
    expect(meta.total_matching).toBe(openKeys(({ country }) => country === "DE").length);
  });
  task("22 by country and work model", async (call) => {
    const { facets } = await call<{ facets: Record<string, { value: string; count: number }[]> }>(
      "jobs/facets?field=country,workplace_type",
    );
    const counted = Object.fromEntries((facets["country"] ?? []).map(({ value, count }) => [value, count]));
    const of = (code: string): number => openKeys(({ country }) => country === code).length;
    expect(counted).toEqual({
      Germany: of("DE"),
      "United States": of("US"),
      France: of("FR"),
      "United Kingdom": of("GB"),
    });
    const models = Object.fromEntries((facets["workplace_type"] ?? []).map(({ value, count }) => [value, count]));
    const by = (model: string): number => openKeys((one) => one.model === model).length;
    expect(models).toEqual({ remote: by("remote"), hybrid: by("hybrid"), on_site: by("on-site") });
  });
});

describe("keep up", () => {
  task("23 what changed since the last sync, closed ones too", async (call) => {
    const found = await call(`jobs/search?status=any&changed_after=${at(world.between)}`);
    expect(found.data.map(({ provider_job_key, active }) => [provider_job_key, active])).toEqual([
      ["n8", true],
      ["g5", false],
      ["i3", true],
    ]);
  });
  task("24 what closed, and the proof", async (call) => {
    type Closings = { data: { job_id: string; metadata: { reason: string } }[] };
    const { data } = await call<Closings>("events/search?event_types=job.closed");
    expect(data.map(({ job_id, metadata }) => [job_id, metadata.reason])).toEqual([[idOf("g5"), "http_404"]]);
    const { data: job } = await call<{ data: Job }>(`jobs/${idOf("g5")}`);
    expect([job.active, job.status, job.title]).toEqual([false, "expired", "Accountant"]);
    expect(Date.parse(job.inactive_at ?? "")).toBeGreaterThan(world.between);
  });
  task("25 what of a posting changed, from what to what", async (call) => {
    type Diff = { data: { changes: { field_name: string; old_value: unknown; new_value: unknown }[] } };
    const { data } = await call<Diff>(`jobs/${idOf("i3")}/diff?from=${at(world.between)}`);
    expect(data.changes.filter(({ field_name: name }) => name === "title")).toEqual([
      { field_name: "title", old_value: "Principal Engineer", new_value: "Principal Platform Engineer" },
    ]);
  });
  task("26 a posting as it was", async (call) => {
    const { data } = await call<{ data: Job }>(`jobs/${idOf("i3")}?at=${at(world.between)}`);
    expect(data.title).toBe("Principal Engineer");
  });
  task("27 a feed of what is new of a search", async (call) => {
    const feed = await call<string>("/jobs.rss?q=engineer&country=Germany");
    const titles = [...feed.matchAll(/<item>\s*<title>([^<]*)/g)].map(([, title = ""]) => title);
    expect(titles).toEqual([expect.stringContaining("Site Reliability Engineer")]);
  });
  task("28 events of a company pushed to an address", async (call) => {
    const { data: made } = await call<{ data: { key: string } }>("keys", { name: "sync" });
    const { data: org } = { data: { org_id: await orgOf("globex") } };
    const body = { url: "https://hooks.example.com/in", org_id: org.org_id, events: ["job.closed"] };
    const { data } = await call<{ data: Record<string, unknown> }>("subscriptions", body, { "x-api-key": made.key });
    expect(data).toMatchObject({ org_id: org.org_id, events: ["job.closed"] });
    expect(String(data["secret"])).toMatch(/^whsec_/);
  });
});

describe("in bulk", () => {
  task("29 a hundred postings by ids and addresses at once", async (call) => {
    type Found = { data: { data: Job | null }[] };
    const { data } = await call<Found>("jobs/batch_lookup", {
      job_ids: [idOf("n3"), "0".repeat(40)],
      urls: ["https://jobs.lever.co/globex/g2?ref=x", "https://jobs.lever.co/globex/nobody"],
    });
    expect(data.map(({ data: job }) => job?.title ?? null)).toEqual(["Head of Sales", null, "Nurse Manager", null]);
  });
  task("30 every open posting as a table", async (call) => {
    const [head = [], ...rows] = readCsv((await call<string>("/jobs.csv?country=Germany")).replace(/^\uFEFF/, ""));
    const column = head.indexOf("job_id");
    const wanted = openKeys(({ country }) => country === "DE").map(idOf);
    expect(rows.map((row) => row[column] ?? "").toSorted()).toEqual(wanted.toSorted());
  });
  task("31 a list to its end by pages, each posting once", async (call) => {
    const first = await call("jobs/search?limit=12");
    const second = await call(`jobs/search?limit=12&cursor=${first.meta.next_cursor ?? ""}`);
    expect(second.meta.next_cursor).toBeUndefined();
    expect([...first.data, ...second.data].map(({ provider_job_key }) => provider_job_key).toSorted()).toEqual(
      openKeys(),
    );
  });
});

describe("trust", () => {
  task("32 the bytes that a posting was read from", async (call) => {
    const raw = await call<{ text: string; id: string }>(`jobs/${idOf("n2")}/raw`);
    expect([raw.id, raw.text]).toEqual(["n2", "Staff Machine Learning Engineer"]);
  });
  task("33 which board an address is of, and when it was read", async (call) => {
    type Board = { data: { provider: string; source_id: string; last_crawled_at: string; health: string } };
    const { data } = await call<Board>("sources/lookup?url=https://jobs.lever.co/initech/i4");
    expect([data.provider, data.source_id, data.health]).toEqual(["lever", world.sourceIds.initech, "ok"]);
    expect(Date.parse(data.last_crawled_at)).toBe(world.crawler.clock.now);
  });
  task("34 a company's postings by department", async (call) => {
    type Breakdown = { data: { active_jobs: number; department: { value: string; count: number }[] } };
    const { data } = await call<Breakdown>(`orgs/${await orgOf("northwind")}/breakdown`);
    expect(data.active_jobs).toBe(8);
    expect(Object.fromEntries(data.department.map(({ value, count }) => [value, count]))).toEqual({
      Engineering: 6,
      Sales: 1,
      Operations: 1,
    });
  });
});

describe("ask in order, and inside texts", () => {
  task("35 best first: titles that have the words before companies and departments", async (call) => {
    const { data } = await call("jobs/search?q=sales+OR+engineering&sort=relevance");
    const inTitle = data.map(({ title }) => /sales|engineering/i.test(title));
    expect(inTitle.slice(0, 2)).toEqual([true, true]);
    expect(inTitle.slice(2).includes(true)).toBe(false);
    expect(data.length).toBe(openKeys(({ department }) => ["Sales", "Engineering"].includes(department)).length);
  });
  task("36 whether a posting is open at this moment", async (call) => {
    const body = { url: "https://jobs.lever.co/globex/g2" };
    const { data } = await call<{ data: { answer: string; job_id: string } }>("verify", body);
    expect([data.answer, data.job_id]).toEqual(["open", idOf("g2")]);
  });
  task(
    "37 the best paid first",
    async (call) => {
      const { data } = await call("jobs/search?sort=pay&salary_currency=USD&limit=2");
      expect(data.map(({ provider_job_key: key }) => key)).toEqual(["n3", "g1"]);
    },
    () => takes("/jobs/search", "sort", "pay"),
  );
  task("38 words inside descriptions", async (call) =>
    expect(keys(await call("jobs/search?description=sponsorship"))).toEqual(["n1"]),
  );
  task(
    "39 what closed in a country",
    async (call) => {
      const asked = "events/search?event_types=job.closed";
      const [canada, germany] = [await call(`${asked}&country=Canada`), await call(`${asked}&country=Germany`)];
      expect(canada.data.map(({ job_id: id }) => id)).toEqual([idOf("g5")]);
      expect(germany.data).toEqual([]);
    },
    () => takes("/events/search", "country"),
  );
});

/** Not by a call of a task: it is given there. */
async function orgOf(board: BoardName): Promise<string> {
  const name = companies[board];
  const row = await env.DB.prepare("select org_id as id from orgs where name = ?").bind(name).first<{ id: string }>();
  return row?.id ?? expect.fail(name);
}

/** Whether the document has a parameter, and a word of it where one is given: what waits for it is not done till then. */
function takes(path: string, parameter: string, word?: string): boolean {
  const found = document.paths[BASE + path]?.["get"]?.parameters?.find(({ name }) => name === parameter);
  return found !== undefined && (word === undefined || (found.schema.enum ?? []).includes(word));
}

it("at least 26 of them are done", () => {
  console.log({ event: "tasks", done: done.size, not_done: tasks.filter((name) => !done.has(name)) });
  expect(tasks.length).toBeGreaterThanOrEqual(30);
  expect(done.size).toBeGreaterThanOrEqual(26);
});
