import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, it } from "vitest";
import { createSimulator } from "../../../sim/simulator.ts";
import type { Job } from "../../../../src/core/job.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { renameOrg } from "../../../../src/db/crawl/rename-org.ts";
import { sources } from "../../../../src/db/schema/schema.ts";

const COMPANY = "select org_id, slug, name, name_basis, domain from orgs where id = ?";
const COPIES = `select org_id, org_slug as slug, org_name as name, org_name_basis as name_basis, org_domain as domain
  from sources where org = ? order by id`;
const POSTINGS = "select distinct provider, board, org_name as name from jobs where org = ? order by provider";

it("every board and posting of a company bears the name that one of them gives it", async () => {
  const sim = createSimulator({ world: { seed: 9, boards: 6, postingsPerBoard: 4 } });
  const crawler = createTestCrawler(sim);
  const greenhouse = sim.boards().find((board) => board.provider === "greenhouse");
  const lever = sim.boards().find((board) => board.provider === "lever");
  if (greenhouse === undefined || lever === undefined) throw new Error("the simulator has none");

  const first = await crawler.add({ url: greenhouse.url, name: "" });
  const row = await env.DB.prepare("select org, org_name from sources where source_id = ?")
    .bind(first)
    .first<{ org: number; org_name: string }>();
  if (row === null) throw new Error("no board");
  // A person says of another board that it is of the company that is called by its token so far.
  const second = await crawler.add({ url: lever.url, name: row.org_name });
  const company = async (): Promise<unknown> => env.DB.prepare(COMPANY).bind(row.org).first();
  const copies = async (): Promise<unknown[]> => (await env.DB.prepare(COPIES).bind(row.org).all()).results;
  const postings = async (): Promise<unknown[]> => (await env.DB.prepare(POSTINGS).bind(row.org).all()).results;
  expect(await company()).toMatchObject({ name: row.org_name, name_basis: "board_token" });
  expect(await copies()).toEqual([await company(), await company()]);
  await crawler.crawl(second);
  expect(await postings()).toEqual([{ provider: "lever", board: lever.board, name: row.org_name }]);

  expect((await crawler.crawl(first)).kind).toBe("changed");
  expect(await company()).toMatchObject({ name: greenhouse.name, name_basis: "payload" });
  expect(greenhouse.name).not.toBe(row.org_name);
  expect(await copies()).toEqual([await company(), await company()]);
  // Those that were there, and those of the very crawl that brought the name.
  expect(await postings()).toEqual([
    { provider: "greenhouse", board: greenhouse.board, name: greenhouse.name },
    { provider: "lever", board: lever.board, name: greenhouse.name },
  ]);
});

it("postings are found by their company's name, whichever of its boards brought it, and counted", async () => {
  await emptyStores();
  const sim = createSimulator({ world: { seed: 9, boards: 6, postingsPerBoard: 4 } });
  const crawler = createTestCrawler(sim);
  const greenhouse = sim.boards().find((board) => board.provider === "greenhouse");
  const lever = sim.boards().find((board) => board.provider === "lever");
  if (greenhouse === undefined || lever === undefined) throw new Error("the simulator has none");
  const first = await crawler.add({ url: greenhouse.url, name: "" });
  const token = await env.DB.prepare("select org_name as name from sources").first<{ name: string }>();
  const second = await crawler.add({ url: lever.url, name: token?.name ?? "" });
  await crawler.crawl(second);
  const found = async (q: string): Promise<{ total: number; providers: string[]; count: number | undefined }> => {
    const asked = `q=${encodeURIComponent(q)}`;
    const list = await (
      await ask(`${BASE}/jobs?${asked}&include_total=true&limit=100`)
    ).json<{ data: Job[]; meta: { total_matching: number } }>();
    const facets = await (
      await ask(`${BASE}/jobs/facets?${asked}&field=org`)
    ).json<{ data: { count: number }[]; meta: { capped: boolean } }>();
    expect(facets.meta.capped).toBe(false);
    expect(list.data.length).toBe(list.meta.total_matching);
    const providers = [...new Set(list.data.map(({ provider }) => provider))].toSorted();
    return { total: list.meta.total_matching, providers, count: facets.data[0]?.count };
  };
  // By its token, while it has no other name.
  expect(await found(token?.name ?? "")).toEqual({ total: 4, providers: ["lever"], count: 4 });
  const words = greenhouse.name.split(" ");
  const [word = ""] = words;
  expect(word.length).toBeGreaterThan(3);
  expect((await found(word)).total).toBe(0);
  expect((await crawler.crawl(first)).kind).toBe("changed");
  const both = { total: 8, providers: ["greenhouse", "lever"], count: 8 };
  for (const q of [word, greenhouse.name, `"${greenhouse.name}"`]) expect(await found(q)).toEqual(both);
  expect((await found(`-"${greenhouse.name}"`)).total).toBe(0);
  expect((await found(`"${words.toReversed().join(" ")}"`)).total).toBe(words.length > 1 ? 0 : 8);
  // Nothing is left for the cron: all are under today's words.
  const { results } = await env.DB.prepare("select distinct rules_version as version from jobs").all();
  expect(results).toHaveLength(1);
  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
});

it("a name that only postings' own answers give is the company's, and a replay finds it again", async () => {
  await emptyStores();
  const sim = createSimulator({ world: { seed: 9, boards: 1, postingsPerBoard: 4, providers: ["icims"] } });
  const [board] = sim.boards();
  if (board === undefined) throw new Error("the simulator has none");
  const crawler = createTestCrawler(sim);
  const id = await crawler.add({ url: board.url, name: "" });
  expect((await crawler.crawl(id)).kind).toBe("changed");
  const { results } = await env.DB.prepare("select org_name as name, org_name_basis as basis from sources").all();
  expect(results).toEqual([{ name: board.name, basis: "payload" }]);
  const named = await env.DB.prepare("select distinct org_name as name from jobs").all();
  expect(named.results).toEqual([{ name: board.name }]);
  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
});

it("a token that stands in for a name says so, on the record and its page", async () => {
  const sim = createSimulator({ world: { seed: 9, boards: 6, postingsPerBoard: 4 } });
  const crawler = createTestCrawler(sim);
  const board = sim.boards().find(({ provider }) => provider === "ashby") ?? sim.boards()[0];
  if (board === undefined) throw new Error("the simulator has none");
  for (const [name, basis] of [
    ["", "board_token"],
    ["Acme", "registration"],
  ] as const) {
    await emptyStores();
    await crawler.crawl(await crawler.add({ url: board.url, name }));
    const found = await env.DB.prepare("select job_id from jobs limit 1").first<{ job_id: string }>();
    const id = found?.job_id ?? "";
    const { data } = await (await ask(`${BASE}/jobs/${id}`)).json<{ data: Job }>();
    expect(data.extensions.org_name_basis).toBe(basis);
    const page = await (await ask(`/jobs/${id}`)).text();
    expect(page.includes("no name is known")).toBe(basis === "board_token");
  }
});

it("what closes or changes between its company's renaming and its indexing leaves no place in an order behind", async () => {
  await emptyStores();
  const sim = createSimulator({ world: { seed: 21, boards: 2, postingsPerBoard: 40, rates: { quietBoards: 0 } } });
  const crawler = createTestCrawler(sim);
  const ids: string[] = [];
  for (const board of sim.boards()) ids.push(await crawler.add({ url: board.url, name: "" }));
  for (const id of ids) await crawler.crawl(id);
  await env.DB.prepare("update sources set org_name_basis = 'board_token'").run();
  // As the crawl that finds the name does it: what indexes them anew has not come yet.
  for (const source of await drizzle(env.DB).select().from(sources))
    await env.DB.batch(renameOrg(env.DB, { source, orgName: "Zebra Works" }));
  for (let round = 1; round < 8; round++) {
    sim.setRound(round);
    for (const id of ids) await crawler.crawl(id);
  }
  const closed = await env.DB.prepare("select count(*) as n from jobs where closed_at > 0").first<number>("n");
  expect(closed).toBeGreaterThan(3);
  const { job_orders: places = [] } = await dumpFacts(env.DB);
  await reindexAll(env.DB, () => undefined);
  const { job_orders: rebuilt = [] } = await dumpFacts(env.DB);
  const placeOf = (line: string): string => line.split(" ").slice(0, 2).join(" ");
  expect(places.map(placeOf)).toEqual(rebuilt.map(placeOf));
});
