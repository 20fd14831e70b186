import { answerRequest, understand } from "./answer-request.ts";
import type { BoardSource } from "./board-source.ts";
import { takeFault, type Fault, type FaultEntry, type FaultKind, type FaultScope } from "./faults.ts";
import { createGeneratedSource } from "./generated-source.ts";
import type { SimBoard, Transitions } from "./sim-posting.ts";
import { makeWorld, type WorldOptions } from "./world.ts";

export interface SimulatorOptions {
  /** Boards to play; without it a generated world. */
  source?: BoardSource;
  world?: WorldOptions;
  round?: number;
}

/** One request that the simulator answered; status 0: it never got an answer. */
interface RequestRecord {
  url: string;
  status: number;
}

export interface Simulator {
  /** In the place of `fetch`. Throws for an address of no known ATS: no test reaches the network. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  boards: () => readonly SimBoard[];
  round: () => number;
  setRound: (round: number) => void;
  /** One round on; returns it. */
  advance: () => number;
  setFault: (boardId: string, fault: Fault | FaultKind, scope?: FaultScope) => void;
  clearFaults: () => void;
  /** Keys of the postings that are open on a board; now, or in another round. */
  truth: (boardId: string, round?: number) => Promise<Set<string>>;
  /** What happened on a board since the round before. */
  transitions: (boardId: string, round?: number) => Promise<Transitions>;
  /** All requests so far, oldest first. May be emptied: `requests.length = 0`. */
  requests: RequestRecord[];
}

/**
 * The internet of job boards, in process.
 *
 * @example
 * const sim = createSimulator({ world: { seed: 7, boards: 6 } });
 * await sim.fetch("https://api.lever.co/v0/postings/acme?mode=json");
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const source = options.source ?? createGeneratedSource(makeWorld(options.world));
  const faults: FaultEntry[] = [];
  const requests: RequestRecord[] = [];
  let round = options.round ?? 0;

  const boardOf = (id: string): SimBoard => {
    const board = source.boards.find((candidate) => candidate.id === id);
    if (board === undefined) throw new Error(`the simulator has no board ${id}`);
    return board;
  };
  const setRound = (next: number): void => {
    if (!Number.isInteger(next) || next < 0) throw new Error(`a round is a whole number from 0, not ${next}`);
    round = next;
  };

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const asked = await understand(source, request, () => round);
      if (asked === null) throw new Error(`the simulator knows no ATS at ${request.method} ${request.url}`);
      const record: RequestRecord = { url: request.url, status: 0 };
      requests.push(record);
      const { board, question } = asked;
      const fault = board === null || question === null ? null : takeFault(faults, board.id, question.kind, round);
      const response = await answerRequest(source, request, asked, round, fault);
      record.status = response.status;
      return response;
    },
    boards: () => source.boards,
    round: () => round,
    setRound,
    advance: () => {
      setRound(round + 1);
      return round;
    },
    setFault: (boardId, fault, scope = {}) => {
      boardOf(boardId);
      faults.push({ boardId, fault: typeof fault === "string" ? { kind: fault } : fault, ...scope });
    },
    clearFaults: () => {
      faults.length = 0;
    },
    truth: async (boardId, at = round) => await source.truth(boardOf(boardId), at),
    transitions: async (boardId, at = round) => await source.transitions(boardOf(boardId), at),
    requests,
  };
}
