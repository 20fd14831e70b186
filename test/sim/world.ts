import { nameStems, nameTails } from "./corpus/companies.ts";
import { makeHabits, withTrades, type BoardHabits } from "./make-posting.ts";
import { protocols } from "./protocols/registry.ts";
import { createRandom, seedFrom, shortHash, type Random } from "./random.ts";
import { compareStates, defaultRates, makePostings, nextState, type BoardState, type Rates } from "./rounds.ts";
import { providerNames, type ProviderName, type SimBoard, type Transitions } from "./sim-posting.ts";

const HOUR_MS = 3_600_000;
const POSTINGS_MIN = 3;
const POSTINGS_MAX = 150;
const allProviders = Object.keys(protocols) as ProviderName[];

export interface WorldOptions {
  seed?: number;
  /** How many boards, spread evenly over the providers. */
  boards?: number;
  /** Providers of the boards; without it `providerNames`. */
  providers?: readonly ProviderName[];
  /** The size of every board at round 0; without it sizes vary from 3 to 150, about 38 on average. */
  postingsPerBoard?: number;
  rates?: Partial<Rates>;
  /** The moment of round 0 in ms, and the time between rounds. */
  startAt?: number;
  roundMs?: number;
  /** One more board of each provider that has none, of so many postings. */
  guestPostings?: number;
  /** Those boards hire nurses, drivers and the like. */
  guestTrades?: boolean;
  /** One more board, of this size: 5,000 Ashby postings are some 30 MB of JSON. */
  bigBoard?: { provider: ProviderName; postings: number };
}

interface WorldBoard extends SimBoard {
  habits: BoardHabits;
  size: number;
  quiet: boolean;
}

/** A world of job boards: a pure function of its options. Opaque but for these. */
export interface World {
  boards: readonly WorldBoard[];
  /** Stands for all options in validators: another world has other ones. */
  fingerprint: string;
  seed: number;
  rates: Rates;
  startAt: number;
  roundMs: number;
  /** States by board and round, filled on demand. */
  states: Map<string, BoardState[]>;
}

/**
 * @example
 * const world = makeWorld({ seed: 7, boards: 6 });
 * truthAt(world, world.boards[0], 2) // keys of the postings that are open in round 2
 */
export function makeWorld(options: WorldOptions = {}): World {
  const {
    seed = 1,
    boards: count = 40,
    providers = providerNames,
    startAt = Date.UTC(2026, 10, 1, 6),
    roundMs = 6 * HOUR_MS,
    bigBoard,
  } = options;
  const rates = { ...defaultRates, ...options.rates };
  const random = createRandom(seedFrom(seed, "world"));
  const guests = options.guestPostings === undefined ? [] : allProviders.filter((name) => !providers.includes(name));
  const names = companyNames(random, count + 1 + guests.length);
  const sizes = boardSizes(random, count, options.postingsPerBoard);
  const boards = sizes.map((size, index) => {
    const provider = providers[index % providers.length] ?? "lever";
    const rank = Math.floor(index / providers.length);
    return makeBoard(seed, provider, names[index] ?? "", rank, size, rates);
  });
  for (const [index, provider] of guests.entries()) {
    const guest = makeBoard(seed, provider, names[count + 1 + index] ?? "", 0, options.guestPostings ?? 0, rates);
    const habits = withTrades(guest.habits, createRandom(seedFrom(seed, guest.id, "trades")));
    boards.push(options.guestTrades === true ? { ...guest, habits } : guest);
  }
  if (bigBoard !== undefined) {
    boards.push(makeBoard(seed, bigBoard.provider, `${names[count] ?? ""} Group`, 0, bigBoard.postings, rates));
  }
  const fingerprint = shortHash(JSON.stringify({ ...options, seed, count, startAt, roundMs }));
  return { boards, fingerprint, seed, rates, startAt, roundMs, states: new Map() };
}

function companyNames(random: Random, count: number): string[] {
  const stems = random.sample(nameStems, nameStems.length);
  return Array.from({ length: count }, (_, index) => {
    const stem = stems[index % stems.length] ?? "";
    // From the second time round a stem needs another tail to be another company.
    const tail = nameTails[(seedFrom(stem) + Math.floor(index / stems.length)) % nameTails.length] ?? "";
    const again = Math.floor(index / (stems.length * nameTails.length));
    return `${stem} ${tail}${again === 0 ? "" : ` ${again + 1}`}`;
  });
}

/** Many small boards and few large ones, with nearly the same sum whatever the seed. */
function boardSizes(random: Random, count: number, fixed: number | undefined): number[] {
  const sizes = Array.from({ length: count }, (_, index) => {
    const rank = count === 1 ? 0.5 : index / (count - 1);
    return fixed ?? Math.round(POSTINGS_MIN + (POSTINGS_MAX - POSTINGS_MIN) * rank ** 3.2);
  });
  return random.sample(sizes, sizes.length);
}

function makeBoard(
  seed: number,
  provider: ProviderName,
  name: string,
  /** The how-manieth of its provider: traits are dealt, not drawn, so that a small world has them too. */
  rank: number,
  size: number,
  rates: Rates,
): WorldBoard {
  const inEurope = provider === "lever" && rank % 4 === 1;
  const board = boardToken(provider, name, rank, inEurope);
  const quietEvery = rates.quietBoards === 0 ? Infinity : Math.round(1 / rates.quietBoards);
  const habits = makeHabits(createRandom(seedFrom(seed, provider, board, "habits")), provider, inEurope);
  return {
    id: `${provider}|${board}`,
    provider,
    board,
    name,
    url: protocols[provider].careersUrl(board),
    habits,
    size,
    quiet: rank % quietEvery === quietEvery - 1,
  };
}

function boardToken(provider: ProviderName, name: string, rank: number, inEurope: boolean): string {
  const words = name.toLowerCase().split(" ");
  if (inEurope) return `eu:${words.join("")}`;
  return protocols[provider].token?.(words, rank) ?? words.join("-");
}

/** A board at a round, all its postings in the order of its list. Pure; earlier rounds are kept. */
export function boardAt(world: World, board: SimBoard, round: number): BoardState {
  const own = world.boards.find((candidate) => candidate.id === board.id);
  if (own === undefined) throw new Error(`this world has no board ${board.id}`);
  if (!Number.isInteger(round) || round < 0) throw new Error(`a round is a whole number from 0, not ${round}`);
  const states = world.states.get(own.id) ?? [];
  world.states.set(own.id, states);
  while (states.length <= round) states.push(stateOf(world, own, states.length, states.at(-1)));
  return states[round] as BoardState;
}

function stateOf(world: World, board: WorldBoard, round: number, before: BoardState | undefined): BoardState {
  const random = createRandom(seedFrom(world.seed, board.id, round));
  const at = world.startAt + round * world.roundMs;
  const step = { random, habits: board.habits, rates: world.rates, at };
  if (before === undefined) {
    return { version: round, changedAt: at, open: makePostings(step, board.size, [], 400), closed: [] };
  }
  // Rounds 1 and 2 always move a board that moves at all: a demo shows every kind of event in them.
  if (board.quiet || (round > 2 && random.chance(world.rates.rest))) return before;
  return nextState(before, round, step);
}

/** Keys of the postings that are open to the public. */
export function truthAt(world: World, board: SimBoard, round: number): Set<string> {
  const listed = boardAt(world, board, round).open.filter((posting) => posting.listed);
  return new Set(listed.map((posting) => posting.key));
}

/** What happened since the round before; at round 0 everything opened. */
export function transitions(world: World, board: SimBoard, round: number): Transitions {
  const before = round === 0 ? null : boardAt(world, board, round - 1);
  return compareStates(before, boardAt(world, board, round), board.name);
}
