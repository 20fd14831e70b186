import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { addBoards, type BoardRow } from "../../../../src/cron/boards/add-boards.ts";
import { optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readStats } from "../../../../src/db/search/read-stats.ts";
import { findWrongSlots } from "../../../board-slots.ts";
import { emptyStores } from "../../stores.ts";

const NOW = Date.UTC(2026, 10, 1);

beforeEach(emptyStores);

const byUrl = (url: string, names: Partial<BoardRow> = {}): BoardRow => ({
  url,
  provider: null,
  board: null,
  name: null,
  domain: null,
  ...names,
});
const byToken = (provider: string, board: string, names: Partial<BoardRow> = {}): BoardRow => ({
  url: null,
  provider,
  board,
  name: null,
  domain: null,
  ...names,
});
const add = async (rows: BoardRow[]) => await addBoards(env.DB, env.RAW, rows, NOW);
const statuses = async (rows: BoardRow[]): Promise<string[]> =>
  (await add(rows)).map((one) => (one.status === "refused" ? one.reason : one.status));

/** All that the registration of boards writes, but for times of actions. */
async function tables(): Promise<unknown[]> {
  const queries = [
    "select id, org_id, slug, name, name_basis, domain from orgs order by id",
    "select id, source_id, org, org_slug, org_name, org_domain, provider, board, url, next_crawl_after, counted_to from sources order by id",
    "select rowid, words from org_index order by rowid",
    "select distinct action, source_id from admin_actions order by source_id",
    "select cast(complete as text) as complete, cast(due as text) as due from catalogue",
  ];
  return (await env.DB.batch(queries.map((query) => env.DB.prepare(query)))).map(({ results }) => results);
}

// In the order in which a replay meets them.
const mixed = [
  byToken("ashby", "Spotify"),
  byToken("greenhouse", "acme", { name: "Acme GmbH", domain: "acme.example" }),
  byToken("greenhouse", "spotify"),
  byUrl("https://jobs.lever.co/acme/7c5b-1", { name: "Acme GmbH" }),
  byToken("lever", "spotify"),
];

it("does for many what is done for one after the other", async () => {
  for (const row of mixed) {
    const url =
      row.url ??
      `https://${{ ashby: "jobs.ashbyhq.com", lever: "jobs.lever.co" }[row.provider ?? ""] ?? "boards.greenhouse.io"}/${row.board}`;
    expect(await addBoard(env.DB, env.RAW, { url, name: row.name, domain: row.domain }, NOW)).toMatchObject({
      ok: true,
    });
  }
  const apart = await tables();
  await emptyStores();
  expect(await statuses(mixed)).toEqual(["added", "added", "added", "added", "added"]);
  expect(await tables()).toEqual(apart);
  expect(await findWrongSlots(env.DB)).toEqual([]);
  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  expect(await dumpFacts(env.DB)).toEqual(before);
});

it("says of each row what became of it, and the same again adds nothing", async () => {
  const rows = [
    ...mixed,
    byUrl("https://jobs.lever.co/Spotify/"),
    byUrl("https://recruiting2.ultipro.com/ACM1000ACME/JobBoard/0c5b"),
    byUrl("https://acme.example/careers"),
    byToken("taleo", "acme"),
    byToken("lever", "no/token"),
  ];
  const said = ["again", "other_ats", "unknown_address", "unknown_provider", "bad_token"];
  expect(await statuses(rows)).toEqual([...mixed.map(() => "added"), ...said]);
  const after = await tables();
  expect(await statuses(rows)).toEqual([...mixed.map(() => "already_there"), ...said]);
  expect(await tables()).toEqual(after);
  const [, , , , , , other] = await add(rows);
  expect(other).toMatchObject({
    detail: expect.stringMatching(/UKG Pro Recruiting, which is not read here.*robots/) as string,
  });
});

it("adds no board that was opted out, and none that there is no room for", async () => {
  await add(mixed);
  await optOutBoard({ db: env.DB, bucket: env.RAW }, sourceId("lever", "spotify"), null, NOW);
  expect(await statuses(mixed)).toEqual([
    "already_there",
    "already_there",
    "already_there",
    "already_there",
    "opted_out",
  ]);
  const { boardsMax } = limits;
  Object.assign(limits, { boardsMax: 6 });
  try {
    const more = ["one", "two", "three"].map((board) => byToken("lever", board));
    expect(await statuses([...more, ...mixed.slice(0, 1)])).toEqual(["added", "full", "full", "already_there"]);
  } finally {
    Object.assign(limits, { boardsMax });
  }
});

it("takes a thousand at once, counted once, in few calls", async () => {
  const rows = Array.from({ length: limits.importRowsMax }, (_, index) => byToken("lever", `board-${index}`));
  expect(new Set(await statuses(rows))).toEqual(new Set(["added"]));
  const stats = await readStats(env.DB, NOW);
  expect(stats).toMatchObject({ sources: limits.importRowsMax, orgs: limits.importRowsMax });
  expect(await findWrongSlots(env.DB)).toEqual([]);
});
