import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { payloadNameOf } from "../../../../src/core/payload-key.ts";
import { getPayload } from "../../../../src/cron/archive/archive.ts";
import { thinArchive } from "../../../../src/cron/retention/thin-archive.ts";
import { pruneLedger } from "../../../../src/db/ledger/prune-ledger.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { countingD1, type CountedStatement } from "../../counting-d1.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { objectKeys } from "../../stores.ts";
import { unpackHash } from "../../../../src/db/schema/packed-text.ts";

const DAY = 24 * HOUR;
const sum = (of: CountedStatement[], cost: "rowsRead" | "rowsWritten"): number =>
  of.reduce((total, statement) => total + statement[cost], 0);

it("thins the archive at stated rows, and reads one row between two walks; what is served keeps its bytes", async () => {
  const sim = createSimulator({ world: { seed: 33, boards: 3, postingsPerBoard: 10 } });
  let crawls = 0;
  const crawler = createTestCrawler({
    fetch: async (request) => {
      const response = await sim.fetch(request);
      if (response.status !== 200) return response;
      const text = `${await response.text()}${" ".repeat(crawls++)}`;
      return new Response(text, { headers: { "content-type": "application/json" } });
    },
  });
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const id = await crawler.add(board);
  for (let crawl = 0; crawl < 12; crawl++) {
    sim.setRound(Math.floor(crawl / 4));
    await crawler.crawl(id);
  }
  const all = (await objectKeys("raw/")).map(payloadNameOf);
  const now = crawler.clock.now + 100 * DAY;
  await pruneLedger(env.DB, now);

  const counting = countingD1(env.DB);
  const removed = await thinArchive({ db: counting.db, bucket: env.RAW, now: () => now }, limits.payloadDaysMax);
  const left = (await objectKeys("raw/")).map(payloadNameOf);
  expect(removed.payloads).toBe(all.length - left.length);
  expect(removed.payloads).toBeGreaterThan(5);
  // Read: the run's own row as often as it is written, the board twice, the ledger's few crawls. Written:
  // what goes, that it has gone, the version of the data, the board, where the run stands.
  expect(sum(counting.statements, "rowsRead")).toBeLessThanOrEqual(2 * 4 + 3 + 12);
  expect(sum(counting.statements, "rowsWritten")).toBe(5);

  const idle = countingD1(env.DB);
  const deps = { db: idle.db, bucket: env.RAW };
  await thinArchive({ ...deps, now: () => now + limits.thinningWalkMsMin - 1 }, limits.payloadDaysMax);
  expect([sum(idle.statements, "rowsRead"), sum(idle.statements, "rowsWritten")]).toEqual([1, 0]);
  await thinArchive({ ...deps, now: () => now + limits.thinningWalkMsMin }, limits.payloadDaysMax);
  expect(sum(idle.statements, "rowsWritten")).toBe(1);

  const { results } = await env.DB.prepare("select job_id as id, source_hash as hash from jobs").all<{
    id: string;
    hash: string;
  }>();
  expect(results.length).toBeGreaterThan(5);
  for (const { id: job, hash } of results) {
    const raw = await ask(`${BASE}/jobs/${job}/raw`);
    expect(raw.status).toBe(200);
    expect(raw.headers.get("X-Fragment-Sha256")).toBe(unpackHash(hash));
    const payload = left.find((name) => raw.headers.get("X-Payload-Uri")?.endsWith(`/${name}.json`)) ?? "";
    const bytes = await getPayload(env.RAW, board.provider, board.board, payload);
    expect(sha256(bytes)).toBe(raw.headers.get("X-Payload-Sha256"));
  }
});
