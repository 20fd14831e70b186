import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { renewEpoch } from "../../../../src/db/boards/catalogue-state.ts";
import { jobId, orgId } from "../../../../src/core/ids.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

const JOB = jobId("lever", "spotify", "spotify-0");
const BOARD = "(select id from sources where board = 'spotify')";

const TABLES = ["events", "jobs"];
const removal = (): D1PreparedStatement[] =>
  TABLES.map((table) => env.DB.prepare(`delete from ${table} where source = ${BOARD}`));

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  const keep = (table: string): string =>
    `create table kept_${table} as select * from ${table} where source = ${BOARD}`;
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(keep(table))));
});

/** The board's postings are back, in a database that nothing is remembered of. */
async function restore(): Promise<void> {
  const back = TABLES.toReversed().map((table) => env.DB.prepare(`insert into ${table} select * from kept_${table}`));
  await env.DB.batch([...removal(), ...back, renewEpoch(env.DB)]);
}

/** A database from which a board's postings are removed before its nth call. */
function removingAt(nth: number): { db: D1Database; calls: () => number } {
  let calls = 0;
  const before = async (): Promise<void> => {
    if (++calls !== nth) return;
    await env.DB.batch(removal());
  };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const run = (name: "all" | "first" | "run" | "raw") => async (column?: string) => {
      await before();
      return await (statement[name] as (column?: string) => Promise<unknown>)(column);
    };
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: run("all"),
      first: run("first"),
      run: run("run"),
      raw: run("raw"),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  const db = {
    prepare: (sql: string) => wrap(env.DB.prepare(sql)),
    batch: async (all: D1PreparedStatement[]) => {
      await before();
      return await env.DB.batch(all.map((one) => inner.get(one) ?? one));
    },
  } as D1Database;
  return { db, calls: () => calls };
}

it.each([
  `${BASE}/events/search?include_baseline=true&limit=50`,
  `${BASE}/events/search?include_baseline=true&q=engineer`,
  `${BASE}/jobs?limit=50&include=description`,
  `${BASE}/jobs/${JOB}?include=description`,
  `${BASE}/jobs/${JOB}/events`,
  `${BASE}/jobs/${JOB}/proof`,
  `${BASE}/jobs/${JOB}?at=${new Date(NOW - HOUR).toISOString()}`,
  `${BASE}/jobs/${JOB}/diff?from=${new Date(NOW - 48 * HOUR).toISOString()}&to=${new Date(NOW).toISOString()}`,
  `${BASE}/jobs/${JOB}/raw`,
  `${BASE}/orgs/${orgId("spotify")}/breakdown`,
  "/companies/spotify",
  "/events",
  "/jobs.rss",
])("%s answers when a board is removed at any moment of it", { timeout: 60_000 }, async (path) => {
  const statuses: string[] = [];
  for (let nth = 1; ; nth++) {
    await restore();
    const { db, calls } = removingAt(nth);
    const response = await ask(path, {}, { ...env, DB: db });
    await response.text();
    if (response.status >= 500) statuses.push(`${nth}: ${response.status}`);
    if (calls() < nth) break;
  }
  expect(statuses).toEqual([]);
});
