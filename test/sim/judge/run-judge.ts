import path from "node:path";
import { gunzipSync } from "node:zlib";
import { isPagesName, payloadHash, payloadKey } from "../../../src/core/payload-key.ts";
import { addBoard } from "../../../src/cron/boards/add-board.ts";
import { consumeCrawls } from "../../../src/cron/queue/consume.ts";
import type { CrawlDependencies } from "../../../src/cron/crawl/crawl-dependencies.ts";
import { planCrawls, type DueBoard } from "../../../src/cron/queue/plan-crawls.ts";
import type { CrawlMessage } from "../../../src/cron/queue/crawl-message.ts";
import { readCounts } from "../../../src/db/counts/count-packs.ts";
import { findWrongSlots } from "../../board-slots.ts";
import { protocols } from "../protocols/registry.ts";
import { createRandom, seedFrom, type Random } from "../random.ts";
import type { ProviderName, SimBoard } from "../sim-posting.ts";
import { createBoardJudge, type BoardJudge } from "./board-judge.ts";
import { crashingBucket, crashingD1, createCrashPoints } from "./crash-points.ts";
import { createDriftingSource } from "./drifting-source.ts";
import { createFaultyInternet } from "./faulty-internet.ts";
import { createGates, type JudgeGates } from "./judge-gates.ts";
import { createMemoryBucket } from "./memory-bucket.ts";
import { recount } from "./recount.ts";
import { createSqliteD1, type SqliteD1 } from "./sqlite-d1.ts";
import { createTally, sumUp, type Tally, type Verdict } from "./verdict.ts";

export interface JudgeOptions {
  rounds: number;
  boards: number;
  seed: number;
  postingsPerBoard: number;
  /** Without it every provider there is. */
  providers?: readonly ProviderName[];
  /** Rounds after which a board has 600 more postings at once, on average; without it that is rare. */
  growsEvery?: number;
  /** Rounds from one complete recount to the next; there is one at the end in any case. */
  recountEvery: number;
}

const ROUND_MS = 6 * 3_600_000;
const START_AT = Date.UTC(2026, 10, 1, 6);
const MIGRATIONS = path.join(import.meta.dirname, "../../../migrations");
/** Shares of messages: delivered twice, delivered a round late, and whose consumer dies while it works. */
const DUPLICATED = 0.1;
const LATE = 0.01;
const CRASHED = 0.02;
/** A crawl makes so many calls at the most, as far as crashes go. */
const CRASH_CALLS_MAX = 14;
/** Deliveries before the round ends: a board that grew is read on in so many messages, each of a few answers. */
const DELIVERIES_MAX = 60;
const REDELIVERY_MS = 15_000;
/** Calm rounds at the end, in which all that is owed must be proved. */
const CALM_ROUNDS = 8;
/** Objects whose bytes are kept: those of a list that goes on after a Retry-After of ten days too. */
const bodiesKept = (boards: number): number => Math.max(8_000, 500 * boards);

/**
 * Runs crawl rounds through the product's own consumer, crawler, policy, archive and SQL, over
 * boards that answer with faults, with messages duplicated, reordered and late and consumers that
 * die; judges every round.
 */
export async function runJudge(
  options: JudgeOptions,
  progress: (round: number, tally: Tally) => void,
): Promise<Verdict> {
  const { seed, rounds } = options;
  const random = createRandom(seedFrom(seed, "judge"));
  const world = createDriftingSource(options);
  const internet = createFaultyInternet(world, createRandom(seedFrom(seed, "faults")));
  const store = createSqliteD1(MIGRATIONS);
  const archive = createMemoryBucket(bodiesKept(options.boards));
  const tally = createTally(options);
  const clock = { now: START_AT };
  const gates = createGates();
  const base: CrawlDependencies = {
    db: store.db,
    bucket: archive.bucket,
    fetch: internet.fetch,
    userAgent: "Jobledger/judge",
    now: () => clock.now,
    ...gates.deps,
  };
  const pageHashes = (board: SimBoard, list: string): string[] => {
    if (!isPagesName(list)) return [payloadHash(list)];
    const stored = archive.body(payloadKey(board.provider, board.board, list));
    return stored === null ? [] : (JSON.parse(gunzipSync(stored).toString()) as string[]).map(payloadHash);
  };
  const judges: BoardJudge[] = [];
  for (const board of world.boards) {
    const added = await addBoard(
      store.db,
      archive.bucket,
      { url: board.url, name: board.name, domain: null },
      START_AT,
    );
    if (!added.ok) throw new Error(added.reason);
    judges.push(
      createBoardJudge(board, { sqlite: store.sqlite, hasPayload: archive.has, pageHashes, world, internet, tally }),
    );
  }
  const post = createPost(store, random, clock);
  const fullCheck = async (round: number): Promise<void> => {
    tally.verdict.full_checks++;
    for (const wrong of await recount(store.db, store.sqlite, judges, archive.has))
      tally.blame("invariant_violations", `round ${round}: ${wrong}`);
  };
  for (let round = 0; round < rounds + CALM_ROUNDS; round++) {
    if (round === rounds) {
      world.settleDown();
      internet.calm();
    }
    clock.now = START_AT + (round + 1) * ROUND_MS;
    gates.moveTo(clock.now);
    internet.setRound(round);
    await deliver({ base, gates, random, tally, isFaulty: round < rounds }, post.collect(round < rounds));
    for (const judge of judges) judge.judge(round);
    await judgeTotals(store, judges, tally, round);
    if ((round + 1) % options.recountEvery === 0) await fullCheck(round);
    progress(round, tally);
  }
  await fullCheck(rounds + CALM_ROUNDS);
  judgeEnd(world, store, judges, tally, rounds + CALM_ROUNDS - 1);
  tally.verdict.faults = internet.played;
  return sumUp(tally);
}

/**
 * The messages of a round: every board's, some twice, some a round late, in any order. Only a board that
 * asked to be left alone has its time.
 */
function createPost(
  store: SqliteD1,
  random: Random,
  clock: { now: number },
): { collect: (isFaulty: boolean) => CrawlMessage[] } {
  const boards = store.sqlite.prepare(
    `select source_id as sourceId, provider, board, crawl_number as crawlNumber from sources
       where health <> 'throttled' or next_crawl_after <= ? order by id`,
  );
  let late: CrawlMessage[] = [];
  return {
    collect: (isFaulty) => {
      const planned = planCrawls(boards.all(clock.now) as unknown as DueBoard[]).map(({ body }) => body);
      const now = [...late];
      late = [];
      for (const message of planned) {
        if (isFaulty && random.chance(LATE)) late.push(message);
        else now.push(message);
        // A copy may come in the same batch, in the other one, or when all is long done.
        if (isFaulty && random.chance(DUPLICATED)) (random.chance(0.5) ? now : late).push(message);
      }
      return random.sample(now, now.length);
    },
  };
}

interface Delivery {
  base: CrawlDependencies;
  gates: JudgeGates;
  random: Random;
  tally: Tally;
  isFaulty: boolean;
}

/** Two consumers at once, each with half of the messages; what one fails is delivered again, a while later. */
async function deliver({ base, gates, random, tally, isFaulty }: Delivery, messages: CrawlMessage[]): Promise<void> {
  tally.verdict.duplicated_messages += messages.length - new Set(messages.map((body) => JSON.stringify(body))).size;
  let waiting = messages;
  for (let delivery = 0; waiting.length > 0 && delivery < DELIVERIES_MAX; delivery++) {
    const isLast = delivery === DELIVERIES_MAX - 1;
    const [left, right] = [
      waiting.filter((_, index) => index % 2 === 0),
      waiting.filter((_, index) => index % 2 === 1),
    ];
    const results = await Promise.all(
      [left, right].map(async (batch) => await consume(base, batch, random, tally, isFaulty && !isLast)),
    );
    waiting = results.flat();
    gates.wait(REDELIVERY_MS);
  }
  if (waiting.length > 0) tally.blame("invariant_violations", `${waiting.length} messages are never done`);
}

/** Messages that are to be delivered again. */
async function consume(
  base: CrawlDependencies,
  batch: CrawlMessage[],
  random: Random,
  tally: Tally,
  mayCrash: boolean,
): Promise<CrawlMessage[]> {
  const points = createCrashPoints();
  if (mayCrash && random.chance(1 - (1 - CRASHED) ** batch.length)) {
    points.arm({ call: random.int(1, CRASH_CALLS_MAX * batch.length), when: random.pick(["before", "after"]) });
  }
  const again: CrawlMessage[] = [];
  const deps = {
    ...base,
    db: crashingD1(base.db, points),
    bucket: crashingBucket(base.bucket, points),
  };
  const queued = batch.map((body) => ({ body, ack: () => undefined, retry: () => again.push(body) }));
  await consumeCrawls(
    deps,
    { messages: queued } as unknown as MessageBatch,
    {
      send: (body: CrawlMessage) => Promise.resolve(void again.push(body)),
    } as unknown as Pick<Queue<CrawlMessage>, "send">,
  );
  if (points.isDead()) tally.verdict.crashes++;
  return again;
}

/** Counts over all boards, and their clocks. */
async function judgeTotals(store: SqliteD1, judges: BoardJudge[], tally: Tally, round: number): Promise<void> {
  const open = judges.reduce((sum, judge) => sum + judge.openCount(), 0);
  const counts = await readCounts(store.db, ["all"]);
  const counted = counts?.get("all")?.get("")?.[0] ?? 0;
  const { orgs } = store.sqlite.prepare("select sum(open_jobs) as orgs from orgs").get() as { orgs: number };
  if (counted !== open || orgs !== open)
    tally.blame("invariant_violations", `round ${round}: ${counted} and ${orgs} counted, ${open} open`);
  for (const wrong of await findWrongSlots(store.db)) tally.blame("invariant_violations", `round ${round}: ${wrong}`);
}

/** After the calm rounds the record is the truth, exactly. */
function judgeEnd(
  world: ReturnType<typeof createDriftingSource>,
  store: SqliteD1,
  judges: BoardJudge[],
  tally: Tally,
  round: number,
): void {
  const openKeys = store.sqlite.prepare("select key from jobs where source = ? and closed_at is null");
  world.boards.forEach((board, index) => {
    const recorded = new Set((openKeys.all(judges[index]?.source ?? 0) as { key: string }[]).map(({ key }) => key));
    const { keyOf = ({ key }) => key } = protocols[board.provider];
    const truth = new Set([...world.openAt(board, round).values()].map(keyOf));
    for (const key of recorded) if (!truth.has(key)) tally.blame("missed_closes", `${board.id} ${key} at the end`);
    for (const key of truth) if (!recorded.has(key)) tally.blame("lost_events", `${board.id} ${key} at the end`);
  });
}
