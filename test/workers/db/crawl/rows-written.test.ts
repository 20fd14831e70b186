import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { DAY_MS } from "../../../../src/core/time.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler } from "../../crawler.ts";

/** Rows that each crawl's own batch changed, as D1 counts them: without entries of indexes. */
const changes: number[] = [];
const bindings = new WeakMap<D1PreparedStatement, { sql: string; values: unknown[] }>();

/**
 * Of a full-text index D1 counts the rows of its inner tables, some of them with the next statement:
 * there it is what the statement was given, and of the two that may come next what they write.
 */
function changedRows(statement: D1PreparedStatement, meta: D1Meta | undefined): number {
  const { sql, values } = bindings.get(statement) ?? { sql: "", values: [] };
  // Of one that only reads D1 says what those before it changed.
  if (sql.startsWith("select")) return 0;
  if (sql.includes("into org_index") || sql.includes("into count_log")) return 1;
  if (/(into job_index|(into|from) job_orders) /.test(sql)) return (JSON.parse(String(values[0])) as unknown[]).length;
  // Events have no index.
  return (sql.includes("into events") ? meta?.rows_written : meta?.changes) ?? 0;
}

const db = new Proxy(env.DB, {
  get: (target, name) => {
    if (name === "prepare")
      return (sql: string) => {
        const statement = target.prepare(sql);
        const bind = statement.bind.bind(statement);
        statement.bind = (...values: unknown[]) => {
          const bound = bind(...values);
          bindings.set(bound, { sql, values });
          return bound;
        };
        return statement;
      };
    if (name === "batch")
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements);
        const isCrawl = statements.some((one) => bindings.get(one)?.sql.includes("insert into crawls"));
        const rows = statements.map((one, index) => changedRows(one, results[index]?.meta));
        if (isCrawl) changes.push(rows.reduce((sum, count) => sum + count, 0));
        return results;
      };
    return (Reflect.get(target, name) as () => void).bind(target);
  },
});

it("the ledger says of every crawl how many rows it wrote", async () => {
  const sim = createSimulator({ world: { seed: 61, boards: 3, postingsPerBoard: 15, rates: { quietBoards: 0 } } });
  const crawler = createTestCrawler(sim, { db });
  const said: unknown[] = [];
  const kinds = new Set<string>();
  for (const board of sim.boards()) {
    // A name that the payload gives, where it gives one.
    const id = await crawler.add({ url: board.url, name: "" });
    for (const [crawl, round] of [0, 0, 1, 2, 2, 3, 4].entries()) {
      sim.setRound(round);
      if (crawl === 4) sim.setFault(board.id, "server_error", { times: 1 });
      if (crawl === 5) sim.setFault(board.id, "empty", { times: 1 });
      const outcome = await crawler.crawl(id);
      kinds.add(outcome.kind);
      const row = await env.DB.prepare(
        "select rows_written as n, opened, updated, closed, reopened, held from crawls order by id desc limit 1",
      ).first<Record<string, number>>();
      said.push(row?.["n"]);
      for (const what of ["opened", "updated", "closed", "reopened", "held"])
        if ((row?.[what] ?? 0) > 0) kinds.add(what);
    }
  }
  expect([...kinds].toSorted()).toEqual(
    ["changed", "closed", "failed", "held", "opened", "reopened", "unchanged", "updated"].toSorted(),
  );
  expect(said).toEqual(changes);
  expect(said).toHaveLength(21);
});

it("counts the postings that bear their company's new name, and no posting of a first crawl twice", async () => {
  const sim = createSimulator({ world: { seed: 62, boards: 6, postingsPerBoard: 5 } });
  const crawler = createTestCrawler(sim, { db });
  // Behind the crawls above: a clock that goes back is a row more, which no crawl knows before.
  crawler.clock.now += 30 * DAY_MS;
  const url = (provider: string): string => sim.boards().find((board) => board.provider === provider)?.url ?? "";
  const named = await crawler.add({ url: url("greenhouse"), name: "" });
  const token = await env.DB.prepare("select org_name as name from sources where source_id = ?")
    .bind(named)
    .first<{ name: string }>();
  const other = await crawler.add({ url: url("lever"), name: token?.name ?? "" });
  const rowsOf = async (id: string) => {
    const outcome = await crawler.crawl(id);
    if (outcome.kind !== "changed") throw new Error(`the crawl came to ${outcome.kind}`);
    const row = await env.DB.prepare("select rows_written as said from crawls order by id desc limit 1").first();
    return { opened: outcome.commit.crawl.opened, said: row?.["said"], wrote: changes.at(-1) ?? 0 };
  };
  const [before, renaming] = [await rowsOf(other), await rowsOf(named)];
  for (const { said, wrote } of [before, renaming]) expect(said).toBe(wrote);
  // A posting, its words, its place among those posted, its event and its description each; beside them what the descriptions lie on, the company
  // and its words, the two boards, the crawl, the board once more, its slot, the log of counts, the company's number;
  // and the other's postings. One that states a currency stands among those paid in it too.
  const paid = await env.DB.prepare(
    "select count(*) as n from jobs join sources on sources.id = source where source_id = ? and salary_currency > ''",
  )
    .bind(named)
    .first<number>("n");
  expect(renaming.wrote).toBe(5 * renaming.opened + 10 + before.opened + (paid ?? Number.NaN));
});
