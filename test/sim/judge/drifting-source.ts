import { limits } from "../../../src/core/limits.ts";
import type { BoardSource } from "../board-source.ts";
import type { Question } from "../protocols/protocol.ts";
import { protocols } from "../protocols/registry.ts";
import { createRandom, seedFrom, type Random } from "../random.ts";
import { changePosting, makePostings, touchPosting, type Step } from "../rounds.ts";
import type { ProviderName, SimBoard, SimPosting } from "../sim-posting.ts";
import { makeWorld, type World } from "../world.ts";

/**
 * Chances in one round. Those of postings are per posting; those of boards are the rare things that
 * a closing policy must also get right: a board that empties, loses half, is replaced or vanishes.
 */
const chances = {
  close: 0.004,
  change: 0.005,
  touch: 0.005,
  reopen: 0.001,
  rest: 0.3,
  wholeBoardCloses: 0.0005,
  halfBoardCloses: 0.0005,
  boardIsReplaced: 0.0002,
  boardVanishes: 0.00005,
  /** A board whose lists lack a third or more of the one before, one after the other. */
  sparseSpell: 0.0003,
  /** A board of a few postings, all of them others than before. */
  tinyIsReplaced: 0.01,
  boardDoubles: 0.0005,
  boardGrows: 0.0001,
  everyTitleChanges: 0.002,
} as const;
/** One board in so many has a few postings only, and so many at the most. */
const TINY_EVERY = 6;
const TINY_SIZE = 6;
/** Rounds of a spell. */
const SPELL_ROUNDS = 10;
/** Postings that come at the head of a list at once when a board grows: more than one crawl writes. */
const GROWN_BY = limits.changesPerCrawlMax + 100;
/** Postings of a board of more than twice its size that close in a round: their own addresses can all be asked. */
const DRAIN = limits.detailsPerCrawlMax - 2;
/** Share of what a board lacks of its size that opens in a round. */
const REFILL = 0.05;
/** Closed postings that may open again: the newest. */
const CLOSED_KEPT = 60;
/** Rounds for which a board that vanished answers 404: more than the week after which it counts as gone. */
const VANISHED_ROUNDS = 40;

/** The truth of one board. */
interface DriftState {
  version: number;
  changedAt: number;
  open: readonly SimPosting[];
  closed: readonly SimPosting[];
  /** Answers 404 until this round. */
  goneUntil: number;
  /** Each list lacks a third or more of the one before until this round. */
  sparseUntil: number;
  /** The last round in which it doubled or grew, and lost nothing. */
  grewIn: number;
}

/** A world that keeps its size over any number of rounds. Rounds are asked in order; the last two are kept. */
export interface DriftingSource extends BoardSource {
  boards: World["boards"];
  stateAt: (board: SimBoard, round: number) => DriftState;
  /** Keys that the public sees; synchronous. */
  openAt: (board: SimBoard, round: number) => Map<string, SimPosting>;
  /** The page that is asked for of a list that holds these postings. */
  render: (board: SimBoard, postings: readonly SimPosting[], question: Question) => string;
  /** Whether all that is new in this round came at once, to a board that lost nothing. */
  grewIn: (board: SimBoard, round: number) => boolean;
  /** Every answer has other bytes: each posting a nonce in a field that nobody reads. */
  isNoisy: (board: SimBoard) => boolean;
  /** It answers 429 or 503 with a far Retry-After more often than others fail. */
  isThrottling: (board: SimBoard) => boolean;
  /** From now on every board that vanished is back, and none vanishes. */
  settleDown: () => void;
}

export function createDriftingSource(options: {
  seed: number;
  boards: number;
  postingsPerBoard: number;
  providers?: readonly ProviderName[];
  growsEvery?: number;
}): DriftingSource {
  const world = makeWorld({
    ...options,
    providers: options.providers ?? turned(options),
    rates: { quietBoards: 0 },
  });
  const states = new Map<string, { round: number; now: DriftState; before: DriftState }>();
  const grows = options.growsEvery === undefined ? chances.boardGrows : 1 / options.growsEvery;
  let calm = false;

  const stateAt = (board: SimBoard, round: number): DriftState => {
    const found = world.boards.find(({ id }) => id === board.id);
    if (found === undefined) throw new Error(`no board ${board.id}`);
    const own = { ...found, size: sizeOf(found, options.seed) };
    const step = (at: number, random: Random): Step => ({
      random,
      habits: own.habits,
      rates: world.rates,
      at: world.startAt + at * world.roundMs,
    });
    let kept = states.get(own.id);
    if (kept === undefined) {
      const first = step(0, createRandom(seedFrom(options.seed, own.id, "drift", 0)));
      const open = makePostings(first, own.size, [], 400);
      const counted = { version: 0, changedAt: first.at, goneUntil: 0, sparseUntil: 0, grewIn: -1 };
      const now: DriftState = { ...counted, open, closed: [] };
      kept = { round: 0, now, before: now };
    }
    while (kept.round < round) {
      const next: number = kept.round + 1;
      const random = createRandom(seedFrom(options.seed, own.id, "drift", next));
      const now: DriftState = calm
        ? { ...kept.now, goneUntil: 0, sparseUntil: 0 }
        : drift(kept.now, next, { size: own.size, grows }, step(next, random));
      kept = { round: next, now, before: kept.now };
    }
    states.set(own.id, kept);
    if (round === kept.round) return kept.now;
    if (round === kept.round - 1) return kept.before;
    throw new Error(`round ${round} is gone; the board is at ${kept.round}`);
  };
  const openAt = (board: SimBoard, round: number): Map<string, SimPosting> =>
    new Map(
      stateAt(board, round)
        .open.filter(({ listed }) => listed)
        .map((posting) => [posting.key, posting]),
    );
  const rendered = new WeakMap<SimPosting, string>();
  const rankOf = (board: SimBoard): number => world.boards.findIndex(({ id }) => id === board.id) % 6;
  const isNoisy = (board: SimBoard): boolean => rankOf(board) === 3 || rankOf(board) === 4;
  let nonce = 0;
  const withNonce = (element: string): string =>
    element.startsWith("<")
      ? element.replace(">", `><!--${nonce++}-->`)
      : element.replace("{", `{"request":"${nonce++}",`);
  const render: DriftingSource["render"] = (board, postings, question) => {
    const { renderPosting, selectPage, wrapList } = protocols[board.provider];
    const elements = selectPage(postings, question.query).map((posting) => {
      const element = rendered.get(posting) ?? renderPosting(board, posting, question);
      rendered.set(posting, element);
      return isNoisy(board) ? withNonce(element) : element;
    });
    return wrapList(elements, postings.length, question);
  };
  return {
    boards: world.boards,
    lastRound: null,
    stateAt,
    openAt,
    grewIn: (board, round) => stateAt(board, round).grewIn === round,
    isNoisy,
    isThrottling: (board) => rankOf(board) === 1 || rankOf(board) === 5,
    settleDown: () => {
      calm = true;
    },
    version: (board, round) =>
      `${options.seed}.${board.id}.${stateAt(board, round).version}${isNoisy(board) ? `.${nonce++}` : ""}`,
    changedAt: (board, round) => stateAt(board, round).changedAt,
    render,
    list: async (board, round, question) => render(board, stateAt(board, round).open, question),
    posting: async (board, round, question) => {
      const posting = openAt(board, round).get(question.key ?? "");
      return posting === undefined ? null : protocols[board.provider].renderPosting(board, posting, question);
    },
    truth: async (board, round) => new Set(openAt(board, round).keys()),
    transitions: async () => Promise.reject(new Error("a drifting world is judged by its states")),
  };
}

/**
 * Every provider there is, another one first with each seed: the first ones have two boards. Of fewer boards
 * than providers each has two, and a few seeds play them all.
 */
function turned({ seed, boards }: { seed: number; boards: number }): ProviderName[] {
  const names = Object.keys(protocols) as ProviderName[];
  const count = boards < names.length ? Math.ceil(boards / 2) : names.length;
  const start = (seed * 3) % names.length;
  return [...names.slice(start), ...names.slice(0, start)].slice(0, count);
}

/** Which boards are tiny depends on the seed, so that in many runs it is every provider's. */
function sizeOf({ id, size }: { id: string; size: number }, seed: number): number {
  const random = createRandom(seedFrom(seed, id, "tiny"));
  return random.chance(1 / TINY_EVERY) ? random.int(1, TINY_SIZE) : size;
}

/** One round on. */
function drift(
  state: DriftState,
  round: number,
  { size, grows }: { size: number; grows: number },
  step: Step,
): DriftState {
  const { random } = step;
  const isSparse = round < state.sparseUntil;
  if (round < state.goneUntil || (!isSparse && random.chance(chances.rest))) return state;
  const moved = { ...state, version: round, changedAt: step.at };
  const vanishes = random.chance(chances.boardVanishes);
  if (vanishes || random.chance(chances.wholeBoardCloses)) {
    const goneUntil = vanishes ? round + VANISHED_ROUNDS : 0;
    return { ...moved, open: [], closed: keepNewest([...state.closed, ...state.open]), goneUntil };
  }
  if (random.chance(size <= TINY_SIZE ? chances.tinyIsReplaced : chances.boardIsReplaced)) {
    const open = makePostings(step, size, [...state.open, ...state.closed], 0.2);
    return { ...moved, open, closed: keepNewest([...state.closed, ...state.open]) };
  }
  if (!isSparse && random.chance(chances.boardDoubles)) return grow(moved, round, state.open.length, step);
  if (!isSparse && step.habits.provider !== "ashby" && random.chance(grows)) return grow(moved, round, GROWN_BY, step);
  const isSpell = size > TINY_SIZE && (isSparse || random.chance(chances.sparseSpell));
  const drain = state.open.length > size * 2 ? Math.min(0.2, DRAIN / state.open.length) : chances.close;
  const share = isSpell || random.chance(chances.halfBoardCloses) ? 0.35 + random.next() * 0.5 : drain;
  const change = random.chance(chances.everyTitleChanges) ? 1 : chances.change;
  const [closing, staying] = partition(state.open, () => random.chance(share));
  const [reopened, closed] = partition(state.closed, () => random.chance(chances.reopen));
  const wanted = size * chances.close + Math.max(0, size - staying.length) * (isSpell ? 1 : REFILL);
  const count = Math.floor(wanted) + (random.chance(wanted % 1) ? 1 : 0);
  const opened = makePostings(step, count, [...state.open, ...state.closed], 0.2);
  const open = staying.map((posting) => {
    if (random.chance(change)) return changePosting(posting, step);
    return random.chance(chances.touch) ? touchPosting(posting, step) : posting;
  });
  for (const posting of [...opened, ...reopened]) open.splice(random.int(0, open.length), 0, posting);
  const sparseUntil = isSpell && !isSparse ? round + SPELL_ROUNDS : state.sparseUntil;
  return { ...moved, open, closed: keepNewest([...closed, ...closing]), sparseUntil };
}

/** So many new postings at the head of the list, and nothing else. */
function grow(state: DriftState, round: number, count: number, step: Step): DriftState {
  const opened = makePostings(step, count, [...state.open, ...state.closed], 0.2);
  return { ...state, open: [...opened, ...state.open], grewIn: round };
}

function keepNewest(closed: SimPosting[]): SimPosting[] {
  return closed.slice(-CLOSED_KEPT);
}

function partition<T>(list: readonly T[], goes: (item: T) => boolean): [T[], T[]] {
  const [gone, left]: [T[], T[]] = [[], []];
  for (const item of list) (goes(item) ? gone : left).push(item);
  return [gone, left];
}
