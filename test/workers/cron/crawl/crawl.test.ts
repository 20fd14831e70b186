import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { jobId } from "../../../../src/core/ids.ts";
import { familyOf } from "../../../../src/core/normalize/title/family.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { readAllCounts } from "../../../../src/db/counts/count-packs.ts";
import { lifeKeys, type LifeRow } from "../../../life-keys.ts";
import { keptWords, namedPlaces, type PlacePart, type PlaceRow } from "../../../named-places.ts";
import { scopeOfToken } from "../../../../src/db/counts/count-scopes.ts";
import { textToken } from "../../../../src/db/index/job-index.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { createSimulator, type Simulator } from "../../../sim/simulator.ts";
import type { SimBoard } from "../../../sim/sim-posting.ts";
import { createTestCrawler } from "../../crawler.ts";
import { unpackPayload } from "../../../../src/db/schema/packed-text.ts";

const simulator = createSimulator({ world: { seed: 11, boards: 12, postingsPerBoard: 30 } });
const boards = simulator.boards();

async function openKeys(board: SimBoard): Promise<Set<string>> {
  const { results } = await env.DB.prepare(
    "select key from jobs join sources on sources.id = jobs.source where sources.provider = ? and sources.board = ? and closed_at is null",
  )
    .bind(board.provider, board.board)
    .all<{ key: string }>();
  return new Set(results.map(({ key }) => key));
}

async function eventCounts(sourceId: string): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    "select type, count(*) as n from events join sources on sources.id = events.source where source_id = ? group by type",
  )
    .bind(sourceId)
    .all<{ type: string; n: number }>();
  return Object.fromEntries(results.map(({ type, n }) => [type, n]));
}

describe("a board's life through D1 and R2", () => {
  it.each(boards)("$provider $board: what is stored is what is true, round after round", async (board) => {
    const sim: Simulator = createSimulator({ world: { seed: 11, boards: 12, postingsPerBoard: 30 } });
    const crawler = createTestCrawler(sim);
    const id = await crawler.add(board);
    const first = await crawler.crawl(id);
    expect(first.kind).toBe("changed");
    expect(await openKeys(board)).toEqual(await sim.truth(board.id, 0));
    const created = await eventCounts(id);
    expect(created).toEqual({ "job.created": (await sim.truth(board.id, 0)).size });
    const baseline = await env.DB.prepare(
      "select count(*) as n from jobs join sources on sources.id = source where source_id = ? and baseline = 1",
    )
      .bind(id)
      .first<{ n: number }>();
    expect(baseline?.n).toBe(created["job.created"]);

    let [opened, closed, reopened] = [0, 0, 0];
    for (let round = 1; round <= 3; round++) {
      sim.setRound(round);
      const moved = await sim.transitions(board.id, round);
      opened += moved.opened.length;
      closed += moved.closed.length;
      reopened += moved.reopened.length;
      await crawler.crawl(id);
      // Ashby has no posting addresses to ask: further lists without them are the proof.
      for (let owed = 0; owed < 2 && board.provider === "ashby"; owed++) await crawler.crawl(id);
      expect(await openKeys(board), `round ${round}`).toEqual(await sim.truth(board.id, round));
    }
    const events = await eventCounts(id);
    expect(events["job.created"]).toBe((created["job.created"] ?? 0) + opened);
    expect(events["job.closed"] ?? 0).toBe(closed);
    expect(events["job.reopened"] ?? 0).toBe(reopened);
  });

  it("keeps counts equal to a recount", async () => {
    const rows = await env.DB.prepare(
      `select jobs.*, sources.provider as provider, sources.org as org from jobs join sources on sources.id = jobs.source`,
    ).all<Record<string, string | number | null>>();
    // Counted here without the code that counts: by every column, in the catalogue, a company and a country.
    const columns = { p: "provider", d: "department" };
    // Each place that a posting names.
    const parts = { c: "country", r: "region", y: "city" } as const;
    const more = {
      e: "employment_type",
      w: "workplace_type",
      g: "language",
      o: "org",
      8: "salary_currency",
      n: "seniority",
    };
    const ofTitle = { 0: familyOf };
    const recount = new Map<string, [number, number]>();
    for (const row of rows.results) {
      const named = (part: PlacePart): string[] => namedPlaces(row as unknown as PlaceRow, part);
      // Under a country a posting of several places counts by that country's parts, by the others under letters apart.
      const scopes: [scope: string, country: string | null][] = [
        ["", null],
        [`o${row["org"]}`, null],
        ...named("country").map((country): [string, string] => [scopeOfToken(textToken("country", country)), country]),
      ];
      const placeKeys = (country: string | null): string[] =>
        Object.entries(parts).flatMap(([letter, part]) => {
          const asked = country === null ? undefined : { column: "country" as const, value: country };
          const inside = namedPlaces(row as unknown as PlaceRow, part, asked);
          return named(part).map((value) => `${inside.includes(value) ? letter : letter.toUpperCase()}:${value}`);
        });
      const keys = [
        "a:",
        ...Object.entries({ ...columns, ...more })
          // Empty: no rank is stated.
          .filter(([, column]) => row[column] !== null && row[column] !== "")
          .map(([letter, column]) => `${letter}:${row[column]}`),
        ...Object.entries(keptWords(row as unknown as PlaceRow)).map(([letter, value]) => `${letter}:${value}`),
        ...Object.entries(ofTitle).flatMap(([letter, read]) => {
          const value = read(String(row["title"]));
          return value === null ? [] : [`${letter}:${value}`];
        }),
      ];
      const { pay, past } = lifeKeys(row as unknown as LifeRow);
      const isOpen = row["closed_at"] === null;
      const counted = [
        ...[...keys, ...pay].map((key) => [key, isOpen] as const),
        ...past.map((key) => [key, true] as const),
      ];
      for (const [scope, country] of scopes) {
        const all = [...counted, ...placeKeys(country).map((key) => [key, isOpen] as const)];
        for (const [key, isCountedOpen] of all) {
          const [open, total] = recount.get(`${scope}|${key}`) ?? [0, 0];
          recount.set(`${scope}|${key}`, [open + Number(isCountedOpen), total + 1]);
        }
      }
    }
    const kept = new Map<string, [number, number]>();
    for (const [scope, counts] of await readAllCounts(env.DB)) {
      if (!/^(o.*|c.*|)$/.test(scope)) continue;
      for (const [key, [open, total]] of counts) {
        if (!/^[OS]/.test(key) && (open !== 0 || total !== 0)) kept.set(`${scope}|${key}`, [open, total]);
      }
    }
    expect(kept.size).toBeGreaterThan(200);
    expect(kept).toEqual(recount);
    const drifted = await env.DB.prepare(
      "select source_id from sources where open_jobs <> (select count(*) from jobs where source = sources.id and closed_at is null)",
    ).all();
    expect(drifted.results).toEqual([]);
  });

  it("keeps the inverted index as a rebuild from the postings makes it", async () => {
    const { job_index: kept = [], counts } = await dumpFacts(env.DB);
    expect(kept.length).toBeGreaterThan(100);
    let reached = 0;
    await reindexAll(env.DB, (done) => void (reached = done));
    expect(reached).toBe(kept.length);
    expect(await dumpFacts(env.DB)).toMatchObject({ job_index: kept, counts });
    // A posting whose words moved would be noticed.
    await env.DB.prepare(
      "update jobs set title = title || ' moved', inferred_at = inferred_at + 1 where id = (select min(id) from jobs)",
    ).run();
    await reindexAll(env.DB, () => undefined);
    expect((await dumpFacts(env.DB))["job_index"]).not.toEqual(kept);
  });

  it("has every posting under its status in the inverted index", async () => {
    const { results } = await env.DB.prepare(
      `select job_id from jobs where closed_at is null and id not in (select rowid from job_index where job_index match '"' || char(0xE000) || 'sactive"')
       union all select job_id from jobs where closed_at is not null and id not in (select rowid from job_index where job_index match '"' || char(0xE000) || 'sexpired"')`,
    ).all();
    expect(results).toEqual([]);
  });

  it("points every posting at a payload that the archive holds", async () => {
    const { results } = await env.DB.prepare(
      "select distinct sources.provider, sources.board, jobs.payload from jobs join sources on sources.id = jobs.source",
    ).all<{
      provider: string;
      board: string;
      payload: string;
    }>();
    expect(results.length).toBeGreaterThan(10);
    for (const { provider, board, payload: stored } of results) {
      const payload = unpackPayload(stored);
      const key = `raw/provider=${provider}/board=${encodeURIComponent(board)}/date=${payload.slice(0, 10)}/${payload}.json`;
      expect(await env.RAW.head(key), key).not.toBeNull();
    }
  });

  it("gives a posting the id of its natural key", async () => {
    const row = await env.DB.prepare(
      "select job_id, key, sources.provider, sources.board from jobs join sources on sources.id = source limit 1",
    ).first<{
      job_id: string;
      key: string;
      provider: string;
      board: string;
    }>();
    expect(row?.job_id).toBe(jobId(row?.provider ?? "", row?.board ?? "", row?.key ?? ""));
  });
});
