import type { BoardSource } from "./board-source.ts";
import type { Question } from "./protocols/protocol.ts";
import { protocols } from "./protocols/registry.ts";
import type { SimBoard, SimPosting } from "./sim-posting.ts";
import { boardAt, transitions, truthAt, type World } from "./world.ts";

/** A made-up world as a source of boards. */
export function createGeneratedSource(world: World): BoardSource {
  const render = keepRendered();
  return {
    boards: world.boards,
    lastRound: null,
    version: (board, round) => `${world.fingerprint}.${board.id}.${boardAt(world, board, round).version}`,
    changedAt: (board, round) => boardAt(world, board, round).changedAt,
    list: async (board, round, question) => {
      const { open } = boardAt(world, board, round);
      const { selectPage, wrapList } = protocols[board.provider];
      const page = selectPage(open, question.query);
      return wrapList(
        page.map((posting) => render(board, posting, question)),
        open.length,
        question,
      );
    },
    posting: async (board, round, question) => {
      const posting = boardAt(world, board, round).open.find(({ key, listed }) => listed && key === question.key);
      return posting === undefined ? null : protocols[board.provider].renderPosting(board, posting, question);
    },
    truth: async (board, round) => truthAt(world, board, round),
    transitions: async (board, round) => transitions(world, board, round),
  };
}

/** Most postings stay as they are from round to round: a benchmark should not time their rendering. */
function keepRendered(): (board: SimBoard, posting: SimPosting, question: Question) => string {
  const rendered = new WeakMap<SimPosting, { query: string; json: string }>();
  return (board, posting, question) => {
    const query = question.query.toString();
    const kept = rendered.get(posting);
    if (kept?.query === query) return kept.json;
    const json = protocols[board.provider].renderPosting(board, posting, question);
    rendered.set(posting, { query, json });
    return json;
  };
}
