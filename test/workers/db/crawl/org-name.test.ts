import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { createSimulator } from "../../../sim/simulator.ts";
import type { Job } from "../../../../src/core/job.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";

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
