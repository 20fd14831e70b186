import { describePosting } from "./describe-posting.ts";
import { makePosting, type BoardHabits } from "./make-posting.ts";
import type { Random } from "./random.ts";
import type { SimPay, SimPosting, Transitions } from "./sim-posting.ts";

/** Shares of a board's open postings that one round moves. */
export interface Rates {
  open: number;
  change: number;
  /** Only a date or the order of keys and lists moves. */
  touch: number;
  close: number;
  /** Of the postings that were closed in an earlier round. */
  reopen: number;
  /** Chance that a whole board's dates are moved at once, as Greenhouse does. */
  touchAll: number;
  /** Chance that a board rests in a round from the third on. */
  rest: number;
  /** Share of boards that never change. */
  quietBoards: number;
}

export const defaultRates: Rates = {
  open: 0.06,
  change: 0.06,
  touch: 0.06,
  close: 0.05,
  reopen: 0.25,
  touchAll: 0.05,
  rest: 0.3,
  quietBoards: 0.2,
};

/** A board at one round. The postings' order is the order of its list. */
export interface BoardState {
  /** The round in which it last changed: its bytes are those of that round. */
  version: number;
  changedAt: number;
  open: readonly SimPosting[];
  closed: readonly SimPosting[];
}

// A list that loses more than 30 % at once is taken for broken, so ordinary rounds stay below.
const CLOSE_SHARE_MAX = 0.25;

export interface Step {
  random: Random;
  habits: BoardHabits;
  rates: Rates;
  at: number;
}

/** Any number of new postings, none under a key that the board has had. */
export function makePostings(
  step: Step,
  count: number,
  taken: readonly SimPosting[],
  ageDaysMax: number,
): SimPosting[] {
  const keys = new Set(taken.map((posting) => posting.key));
  const made: SimPosting[] = [];
  while (made.length < count) {
    const posting = makePosting(step.random, step.habits, step.at, ageDaysMax);
    if (keys.has(posting.key)) continue;
    keys.add(posting.key);
    made.push(posting);
  }
  return made;
}

/** The state one round on. Pure: `random` holds all that is not in the state. */
export function nextState(state: BoardState, round: number, step: Step): BoardState {
  const { random, rates, at } = step;
  const size = state.open.length;
  const share = (rate: number): number => (rate === 0 ? 0 : Math.max(1, Math.round(size * rate)));
  const listed = state.open.filter((posting) => posting.listed);
  const closing = new Set(
    random.sample(listed, Math.min(share(rates.close), Math.floor(listed.length * CLOSE_SHARE_MAX))),
  );
  const staying = random.sample(
    listed.filter((posting) => !closing.has(posting)),
    share(rates.change) + share(rates.touch),
  );
  const changing = new Set(staying.slice(0, share(rates.change)));
  const touching = new Set(staying.slice(changing.size));
  const touchAll = random.chance(rates.touchAll);
  const move = (posting: SimPosting): SimPosting => {
    if (changing.has(posting)) return changePosting(posting, step);
    if (touching.has(posting)) return touchPosting(posting, step);
    return touchAll ? { ...posting, updatedAt: at } : posting;
  };
  const moved = state.open.filter((posting) => !closing.has(posting)).map(move);
  const reopenCount = rates.reopen === 0 ? 0 : Math.max(1, Math.round(state.closed.length * rates.reopen));
  const reopened = random.sample(state.closed, reopenCount);
  const opened = makePostings(step, share(rates.open), [...state.open, ...state.closed], 0.2);
  const open = insertAll(random, moved, [...opened, ...reopened.map((posting) => ({ ...posting, updatedAt: at }))]);
  const closed = [...state.closed.filter((posting) => !reopened.includes(posting)), ...closing];
  return { version: round, changedAt: at, open, closed };
}

function insertAll(random: Random, list: SimPosting[], added: SimPosting[]): SimPosting[] {
  const result = [...list];
  for (const posting of added) result.splice(random.int(0, result.length), 0, posting);
  return result;
}

export function touchPosting(posting: SimPosting, { random, habits, at }: Step): SimPosting {
  if (random.chance(0.5)) return { ...posting, keyTurn: posting.keyTurn + 1 };
  // Only Greenhouse says when a posting was edited; the others move the date of publication.
  return habits.provider === "greenhouse" ? { ...posting, updatedAt: at } : { ...posting, postedAt: at };
}

/** One change that every provider's payload shows. */
export function changePosting(posting: SimPosting, { random, habits, at }: Step): SimPosting {
  const edited = { ...posting, updatedAt: at };
  const [primary] = posting.places;
  // Remote postings may name their country only, and some boards write the city alone.
  const elsewhere = habits.places.filter(({ city, country }) =>
    posting.workplace === "remote"
      ? country !== primary?.country
      : posting.places.every((known) => known.city !== city),
  );
  const kind = random.pick(["title", "location", "pay", "prose", "workplace"] as const);
  if (kind === "location" && elsewhere.length > 0) {
    return { ...edited, places: [random.pick(elsewhere), ...posting.places.slice(1)] };
  }
  if (kind === "pay" && posting.pay !== null)
    return { ...edited, pay: raisedPay(posting.pay, random), payListed: true };
  if (kind === "prose") return { ...edited, proseSeed: random.int(1, 4_294_967_295) };
  if (kind === "workplace" && habits.provider !== "greenhouse" && posting.workplace !== "remote") {
    return { ...edited, workplace: posting.workplace === "hybrid" ? "onsite" : "hybrid" };
  }
  return { ...edited, title: retitled(posting.title.trim()) };
}

function raisedPay(pay: SimPay, random: Random): SimPay {
  const unit = pay.period === "hour" ? 1 : 1000;
  const raise = random.int(2, 9) * unit;
  const raised = ({ label, min, max }: SimPay["tiers"][number]): SimPay["tiers"][number] => ({
    label,
    min: min + raise,
    max: max + raise + unit,
  });
  return { ...pay, tiers: pay.tiers.map(raised) };
}

function retitled(title: string): string {
  return title.startsWith("Senior ") ? title.slice("Senior ".length) : `Senior ${title}`;
}

/** What happened between two states that follow each other. Unlisted postings are nobody's news. */
export function compareStates(before: BoardState | null, after: BoardState, company: string): Transitions {
  const result: Transitions = { opened: [], changed: [], touched: [], closed: [], reopened: [] };
  if (before === after) return result;
  const old = new Map(before?.open.map((posting) => [posting.key, posting]));
  const wasClosed = new Set(before?.closed.map((posting) => posting.key));
  for (const posting of after.open) {
    if (!posting.listed) continue;
    const previous = old.get(posting.key);
    old.delete(posting.key);
    if (previous === posting) continue;
    if (previous === undefined) {
      (wasClosed.has(posting.key) ? result.reopened : result.opened).push(posting.key);
      continue;
    }
    const fields = changedFields(previous, posting, company);
    if (fields.length > 0) result.changed.push({ key: posting.key, fields });
    else result.touched.push(posting.key);
  }
  result.closed = [...old.values()].filter((posting) => posting.listed).map((posting) => posting.key);
  return result;
}

function changedFields(before: SimPosting, after: SimPosting, company: string): string[] {
  const fields: string[] = [];
  if (before.title.trim() !== after.title.trim()) fields.push("title");
  if (before.places !== after.places) fields.push("location");
  if (before.pay !== after.pay || before.payListed !== after.payListed) fields.push("pay");
  if (before.workplace !== after.workplace) fields.push("workplace");
  // Title and pay are quoted in the text: a change of theirs is one of the text too.
  const [proseBefore, proseAfter] = [before, after].map((posting) => JSON.stringify(describePosting(posting, company)));
  if (proseBefore !== proseAfter) fields.push("description");
  return fields;
}
