import { expect, it, vi } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { surveyNotesKey } from "../../../../src/core/payload-key.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { emptyBoardArchive } from "../../../../src/cron/archive/archive.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import type { CrawlDependencies } from "../../../../src/cron/crawl/crawl-dependencies.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { begin, START } from "../crawled-world.ts";

const BOARD = "readon";
const URL_OF_BOARD = `https://jobs.lever.co/${BOARD}`;
const LISTED = limits.changesPerCrawlMax * 2 + 100;

const list = JSON.stringify(
  Array.from({ length: LISTED }, (_, index) => ({
    id: `k${index}`,
    text: `Engineer ${index}`,
    createdAt: START + index,
  })),
);

/** A board that takes three crawls; `hit` fails, or spoils, what is done with the notes of its survey. */
async function begun(hit: { put?: () => void; get?: () => string | null } = {}) {
  const world = begin();
  const bucket = new Proxy(world.deps.bucket, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        if (args[0] === surveyNotesKey("lever", BOARD) && name === "put") hit.put?.();
        if (args[0] === surveyNotesKey("lever", BOARD) && name === "get" && hit.get !== undefined) return hit.get();
        return await method.apply(target, args);
      };
    },
  });
  const deps: CrawlDependencies = {
    ...world.deps,
    bucket,
    fetch: () => Promise.resolve(new Response(list, { headers: { "content-type": "application/json" } })),
  };
  const added = await addBoard(deps.db, deps.bucket, { url: URL_OF_BOARD, name: "Read on", domain: null }, START);
  if (!added.ok) throw new Error(added.reason);
  const crawl = async (number: number): Promise<string> => {
    world.clock.now += 60_000;
    const { kind } = await crawlBoard(deps, added.sourceId, number);
    return kind;
  };
  return { ...world, deps, crawl };
}

/** Postings as they are stored, and crawls as the ledger has them. */
function state({ rows }: Pick<Awaited<ReturnType<typeof begun>>, "rows">): unknown {
  return [
    rows("select key, title, source_hash, read_hash, content_hash, remembered, closed_at from jobs order by key"),
    rows("select number, outcome, opened, accepted, rejected, held, detail from crawls order by number"),
  ];
}

it("a list that several crawls take is read once, and hashed once", async () => {
  const world = await begun();
  let reads = 0;
  const { readList } = providers.lever;
  const watched = vi.spyOn(providers.lever, "readList").mockImplementation((...asked: Parameters<typeof readList>) => {
    const found = readList(...asked);
    const entries = [...found.entries].map((entry) =>
      Object.defineProperty(entry, "read", { value: ((read) => () => (reads++, read()))(entry.read) }),
    );
    return { ...found, entries };
  });
  try {
    const counts: number[] = [];
    for (const number of [1, 2, 3]) {
      reads = 0;
      expect(await world.crawl(number)).toBe("changed");
      counts.push(reads);
    }
    // Each but the first reads what it takes.
    expect(counts).toEqual([LISTED, limits.changesPerCrawlMax, 100]);
  } finally {
    watched.mockRestore();
  }
  expect(world.rows("select count(*) as n from jobs where closed_at is null")).toEqual([{ n: LISTED }]);
});

it.each<[what: string, hit: () => { put?: () => void; get?: () => string | null }]>([
  ["that are not there", () => ({ get: () => null })],
  [
    "that could not be written the first time",
    () => {
      let puts = 0;
      return {
        put: () => {
          if (++puts === 1) throw new Error("the bucket is out");
        },
      };
    },
  ],
])("comes to the same without notes %s", async (_what, hit) => {
  const [clean, other] = [await begun(), await begun(hit())];
  for (const world of [clean, other])
    for (const number of [1, 2, 3])
      // A message that failed is delivered again.
      await world.crawl(number).catch(async () => {
        world.clock.now -= 60_000;
        return await world.crawl(number);
      });
  expect(state(other)).toEqual(state(clean));
});

it("what was noted goes with its board", async () => {
  const { deps, crawl } = await begun();
  await crawl(1);
  const isThere = async (): Promise<boolean> => (await deps.bucket.head(surveyNotesKey("lever", BOARD))) !== null;
  expect(await isThere()).toBe(true);
  await emptyBoardArchive(deps.bucket, "lever", BOARD);
  expect(await isThere()).toBe(false);
});
