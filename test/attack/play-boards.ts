import path from "node:path";
import { notFoundResponse } from "../sim/protocols/protocol.ts";
import { protocolOfHost } from "../sim/protocols/registry.ts";
import { createMemoryBucket, type MemoryBucket } from "../sim/judge/memory-bucket.ts";
import { providerNames } from "../sim/sim-posting.ts";
import { askingDetailOf, askingOf, simBoardOf, type AttackBoard, type HostileBoard } from "./hostile-board.ts";
import { createGates } from "./gates.ts";
import { loadProduct, type Product } from "./load-product.ts";
import { openStore, type Store } from "./stores.ts";

const START_AT = Date.UTC(2026, 10, 1, 6);
const HOUR_MS = 3_600_000;
const CRON_MS = 300_000;
/** A board's answer, virtual ms; of a body that never ends, real ms. */
const LATENCY_MS = 200;
const FETCH_TIMEOUT_MS = 400;
const DELIVERIES_MAX = 100;
const HONEST_PER_PROVIDER = 2;
const BODIES_KEPT = 100_000;

export interface WorldOptions {
  /** The checkout whose product is played. */
  root: string;
  boards: readonly HostileBoard[];
  hours: number;
  /** Of one board, after which it is played no more: what has no end would be played without end. */
  crawlsMax: number;
  store: "sqlite" | "workerd";
}

/** What one board came to. */
export interface PlayedBoard {
  name: string;
  provider: string;
  sourceId: string;
  isHonest: boolean;
  /** Postings that its last list held; of honest boards only. */
  listed: number;
  /** Virtual hours until it was played no more: all, or fewer of one that had `crawlsMax` crawls. */
  hours: number;
  requests: number;
  crawls: number;
  rows: number;
  cpuMs: number;
  /** Of one crawl at most. */
  cpuMsMax: number;
  /** The same from the fourth crawl on: without what a first reading costs. */
  later: { crawls: number; rows: number; cpuMs: number };
  /** Messages that threw, with the error. */
  faults: string[];
  /** Virtual hours between two crawls at most. */
  gapHours: number;
}

export interface PlayedWorld {
  played: PlayedBoard[];
  lost: number;
  store: Store;
  archive: MemoryBucket;
}

interface Playing extends PlayedBoard {
  board: AttackBoard;
  answer: HostileBoard["answer"];
  detail: HostileBoard["detail"];
  /** How often each posting was asked for. */
  asked: Map<string, number>;
  fetches: number;
  lastAt: number;
}

interface Message {
  at: number;
  attempts: number;
  body: { source_id: string; number: number; host: string };
}

/**
 * Plays hostile boards beside honest ones through a product's own scheduler and consumer, in
 * virtual time, and counts what each of them costs.
 */
export async function playBoards(options: WorldOptions): Promise<PlayedWorld> {
  const product = await loadProduct(options.root);
  const store = await openStore(options.store, path.join(options.root, "migrations"));
  const archive = createMemoryBucket(BODIES_KEPT);
  const world = createWorld(product, store, archive, options);
  // Node ends while it waits for nothing but a time-out of `AbortSignal`.
  const alive = setInterval(() => undefined, 1_000);
  for (const name of [0, 1].slice(0, HONEST_PER_PROVIDER)) {
    for (const provider of providerNames) await world.add(honestBoard(`honest-${provider}-${name}`, provider), true);
  }
  // Before the others come: what a process does for the first time is no board's fault.
  await world.run(HOUR_MS / 2);
  for (const board of options.boards) await world.add(board, false);
  await world.run(options.hours * HOUR_MS);
  clearInterval(alive);
  return { played: world.finish(), lost: world.lost(), store, archive };
}

/** Thirty postings, and one more every hour. */
function honestBoard(name: string, provider: HostileBoard["provider"]): HostileBoard {
  return {
    name,
    provider,
    answer: (asking) => asking.list(asking.elements(30 + Math.floor((asking.at - START_AT) / HOUR_MS))),
  };
}

function createWorld(
  product: Product,
  store: Store,
  archive: MemoryBucket,
  { hours, crawlsMax }: Pick<WorldOptions, "hours" | "crawlsMax">,
) {
  const clock = { now: START_AT };
  const playing = new Map<string, Playing>();
  const queue: Message[] = [];
  let lost = 0;
  let answering = { cpu: 0 };

  const deps = {
    db: store.db,
    bucket: archive.bucket,
    userAgent: "Jobledger/attack",
    // Turns of a rate of three a second come at thirds of a millisecond.
    now: () => Math.floor(clock.now),
    fetchTimeoutMs: FETCH_TIMEOUT_MS,
    fetch: async (request: Request): Promise<Response> => {
      clock.now += LATENCY_MS;
      const before = process.cpuUsage();
      try {
        return await answer(request);
      } finally {
        answering.cpu += cpuSince(before);
      }
    },
    ...createGates(product.pace, clock),
  };

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const protocol = protocolOfHost(url.host);
    const question = protocol?.parse(url, null) ?? null;
    if (protocol === null || url.protocol !== "https:") throw new Error(`asked outside: ${request.url}`);
    const own = [...playing.values()].find(
      ({ board }) => board.provider === protocol.provider && board.board === question?.board,
    );
    if (own === undefined || question === null) return notFoundResponse(protocol, question);
    own.requests++;
    if (question.kind !== "list") return await answerDetail(own, question.key ?? "");
    const asking = askingOf(own.board, own.fetches++, clock.now);
    const body = await own.answer(asking);
    if (typeof body !== "string") return body;
    if (own.isHonest) own.listed = 30 + Math.floor((clock.now - START_AT) / HOUR_MS);
    return new Response(body, { headers: { "content-type": protocol.contentType } });
  };

  /** Postings' own addresses, of a board that makes nothing of them, answer as long as anybody asks. */
  const answerDetail = async ({ board, detail, asked }: Playing, key: string): Promise<Response> => {
    const times = asked.get(key) ?? 0;
    asked.set(key, times + 1);
    const body = (await detail?.(askingDetailOf(board, key, times, clock.now))) ?? "{}";
    if (typeof body !== "string") return body;
    return new Response(body, { headers: { "content-type": "application/json" } });
  };

  const consume = async (message: Message): Promise<void> => {
    const own = playing.get(message.body.source_id);
    if (own === undefined) return;
    if (own.crawls >= crawlsMax) {
      own.hours = Math.min(own.hours, (own.lastAt - START_AT) / HOUR_MS);
      return;
    }
    const rowsBefore = store.rowsWritten();
    const fetchesBefore = own.fetches;
    answering = { cpu: 0 };
    const cpuBefore = process.cpuUsage();
    const queued = {
      id: `${message.body.source_id}-${message.body.number}`,
      body: message.body,
      attempts: message.attempts,
      ack: () => undefined,
      retry: ({ delaySeconds = 0 }: { delaySeconds?: number } = {}) => {
        if (message.attempts > DELIVERIES_MAX) lost++;
        else queue.push({ ...message, attempts: message.attempts + 1, at: clock.now + delaySeconds * 1000 });
      },
    };
    const send = async (body: Message["body"], { delaySeconds = 0 } = {}): Promise<void> => {
      queue.push({ at: clock.now + delaySeconds * 1000, attempts: 1, body });
    };
    const errors = watchFaults(own.faults);
    await product.consumeCrawls(
      deps as never,
      { messages: [queued] } as never,
      { send } as unknown as Parameters<Product["consumeCrawls"]>[2],
    );
    errors.stop();
    const cpuMs = cpuSince(cpuBefore) - answering.cpu;
    const rows = store.rowsWritten() - rowsBefore;
    own.cpuMs += cpuMs;
    own.rows += rows;
    own.cpuMsMax = Math.max(own.cpuMsMax, cpuMs);
    if (own.fetches === fetchesBefore) return;
    own.gapHours = Math.max(own.gapHours, (clock.now - own.lastAt) / HOUR_MS);
    own.lastAt = clock.now;
    own.crawls++;
    if (own.crawls <= 3) return;
    own.later.crawls++;
    own.later.rows += rows;
    own.later.cpuMs += cpuMs;
  };

  const plan = async (): Promise<void> => {
    for (const { body, delaySeconds } of product.planCrawls(await product.readDueSources(store.db, clock.now, 1_000)))
      queue.push({ at: clock.now + delaySeconds * 1000, attempts: 1, body });
  };

  return {
    add: async ({ name, provider, answer: says, detail }: HostileBoard, isHonest: boolean): Promise<void> => {
      const board = simBoardOf(provider, name);
      const { url } = board;
      const added = await product.addBoard(
        store.db,
        archive.bucket,
        { url, name: board.name, domain: null },
        clock.now,
      );
      if (!added.ok) throw new Error(`${name}: ${added.reason}`);
      const { sourceId } = added;
      const costs = { requests: 0, crawls: 0, rows: 0, cpuMs: 0, cpuMsMax: 0, fetches: 0, gapHours: 0, listed: 0 };
      const who = { name, provider, sourceId, board, isHonest, answer: says, detail, asked: new Map<string, number>() };
      const later = { crawls: 0, rows: 0, cpuMs: 0 };
      playing.set(sourceId, {
        ...who,
        ...costs,
        hours,
        faults: [],
        lastAt: clock.now,
        later,
      });
    },
    /** Until so many ms after the start. */
    run: async (ms: number): Promise<void> => {
      const end = START_AT + ms;
      let nextCron = clock.now;
      while (clock.now < end) {
        if (clock.now >= nextCron) {
          await plan();
          nextCron += CRON_MS;
        }
        queue.sort((a, b) => a.at - b.at);
        const [next] = queue;
        const until = Math.min(nextCron, end);
        if (next === undefined || next.at > until) clock.now = Math.max(clock.now, until);
        else {
          queue.shift();
          clock.now = Math.max(clock.now, next.at);
          await consume(next);
        }
      }
      queue.length = 0;
    },
    finish: (): PlayedBoard[] =>
      [...playing.values()].map(
        ({ board: _board, answer: _answer, detail: _detail, asked: _asked, fetches: _fetches, lastAt, ...played }) => {
          if (played.crawls < crawlsMax) played.gapHours = Math.max(played.gapHours, (clock.now - lastAt) / HOUR_MS);
          return played;
        },
      ),
    lost: () => lost,
  };
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The consumer tells of a crawl that threw only in its log. */
function watchFaults(faults: string[]): { stop: () => void } {
  const { error, log, warn } = console;
  console.error = (entry: { event?: string; error?: string; detail?: string }) => {
    if (faults.length < 3) faults.push(`${entry.event ?? ""}: ${entry.error ?? entry.detail ?? JSON.stringify(entry)}`);
  };
  console.log = console.warn = () => undefined;
  return { stop: () => Object.assign(console, { error, log, warn }) };
}
