import type { BoardSource } from "../board-source.ts";
import { escapeHtml } from "../describe-posting.ts";
import { makeHabits, makePosting } from "../make-posting.ts";
import type { Question } from "../protocols/protocol.ts";
import { protocols } from "../protocols/registry.ts";
import { createRandom, seedFrom } from "../random.ts";
import { providerNames, type SimBoard, type SimPosting } from "../sim-posting.ts";
import { makeAttacks } from "./attack-strings.ts";

/** The first and the last round in which they change: some titles in the first, some closings in the second. */
const RETITLED_IN_ROUND = 1;
const CLOSED_IN_ROUND = 2;
const RETITLED_EVERY = 10;
const CLOSED_EVERY = 25;
const STARTED_AT = Date.UTC(2026, 10, 1, 6);
const ROUND_MS = 6 * 3_600_000;

interface HostilePosting {
  /** Its number among all attacks, from 0. */
  index: number;
  posting: SimPosting;
}

/**
 * One more board of each provider beside those of `source`: whatever a company may write there is
 * an attack. Attack n stands in each text of posting n, alone or as all there is.
 */
export function withHostileBoards(source: BoardSource, attackCount: number): BoardSource {
  const attacks = makeAttacks(attackCount).map(({ text }) => text);
  const boards = providerNames.map((provider): SimBoard => {
    const board = `hostile-${provider}`;
    const name = attacks[providerNames.indexOf(provider)] ?? "";
    return { id: `${provider}|${board}`, provider, board, name, url: protocols[provider].careersUrl(board) };
  });
  const own = new Set(boards.map(({ id }) => id));
  const open = (board: SimBoard, round: number): HostilePosting[] =>
    postingsOf(board, attacks).filter(({ index }) => round < CLOSED_IN_ROUND || !isClosed(index));
  const render = ({ index, posting }: HostilePosting, board: SimBoard, round: number, question: Question): string => {
    const isRetitled = round >= RETITLED_IN_ROUND && index % RETITLED_EVERY === 0;
    const title = attacks[(index + (isRetitled ? 1 : 0)) % attacks.length] ?? "";
    const json = protocols[board.provider].renderPosting(board, { ...posting, title }, question);
    const element = JSON.parse(json) as Record<string, unknown>;
    return JSON.stringify({ ...element, ...hostileFields[board.provider as Played](attacks[index] ?? "", element) });
  };
  return {
    ...source,
    boards: [...source.boards, ...boards],
    version: (board, round) =>
      own.has(board.id) ? `${board.id}.${Math.min(round, CLOSED_IN_ROUND)}` : source.version(board, round),
    changedAt: (board, round) =>
      own.has(board.id) ? STARTED_AT + Math.min(round, CLOSED_IN_ROUND) * ROUND_MS : source.changedAt(board, round),
    list: async (board, round, question) => {
      if (!own.has(board.id)) return await source.list(board, round, question);
      const all = open(board, round);
      const { selectPage, wrapList } = protocols[board.provider];
      return wrapList(
        selectPage(all, question.query).map((one) => render(one, board, round, question)),
        all.length,
      );
    },
    posting: async (board, round, question) => {
      if (!own.has(board.id)) return await source.posting(board, round, question);
      const found = open(board, round).find(({ posting }) => posting.key === question.key);
      return found === undefined ? null : render(found, board, round, question);
    },
    truth: async (board, round) =>
      own.has(board.id)
        ? new Set(open(board, round).map(({ posting }) => posting.key))
        : await source.truth(board, round),
    transitions: async (board, round) =>
      own.has(board.id)
        ? Promise.reject(new Error("hostile boards are not judged"))
        : await source.transitions(board, round),
  };
}

/** Not the retitled ones: both kinds of event are wanted, at different postings. */
function isClosed(index: number): boolean {
  return index % CLOSED_EVERY === 3;
}

/** The postings of one board: every third attack. */
function postingsOf(board: SimBoard, attacks: readonly string[]): HostilePosting[] {
  const random = createRandom(seedFrom(board.id));
  const habits = makeHabits(random, board.provider, false);
  const first = providerNames.findIndex((name) => name === board.provider);
  return attacks.flatMap((attack, index) => {
    if (index % providerNames.length !== first) return [];
    const posting = makePosting(random, habits, STARTED_AT, 30);
    const [home] = posting.places;
    if (home === undefined) throw new Error("a posting without a place");
    const hostile = { ...home, city: attack, region: attack, regionCode: attack };
    // With a place that is known beside it, for half of them: only such a posting has linked data.
    const places = index % 2 === 0 ? [hostile, home] : [hostile];
    // A remote one may name its country alone.
    const workplace = posting.workplace === "remote" ? "hybrid" : posting.workplace;
    return [{ index, posting: { ...posting, listed: true, workplace, department: attack, team: attack, places } }];
  });
}

/** What a protocol derives from the posting and not from its texts, as the attack instead. */
type Played = (typeof providerNames)[number];
const hostileFields: Record<Played, (attack: string, element: Record<string, unknown>) => Record<string, unknown>> = {
  lever: (attack, { categories }) => ({
    categories: { ...(categories as object), department: attack },
    description: `<div>before</div>${attack}<div>after</div>`,
    lists: [{ text: attack, content: `<li>${attack}</li>` }],
    additional: attack,
    salaryDescription: attack,
    hostedUrl: attack,
    applyUrl: `javascript:${attack}`,
  }),
  // Its descriptions come with their entities escaped; a careless board's do not.
  greenhouse: (attack) => ({ content: `${escapeHtml(`<p>before</p>${attack}`)}${attack}`, absolute_url: attack }),
  ashby: (attack) => ({ descriptionHtml: attack, jobUrl: `javascript:${attack}`, applyUrl: attack }),
};
