import type { CrawlFailure } from "../../core/crawl-error.ts";
import type { FetchResult } from "../fetch/fetch-payload.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { RequestSpec, Ticket } from "../providers/provider.ts";

/** A request as it is to be asked, or why it can't be: the ticket's own answer, or no slot at its host. */
type Ticketed = { kind: "request"; request: RequestSpec } | { kind: "failure"; failure: CrawlFailure } | "busy";

/** One board's ticket for the time of one crawl. */
export interface TicketHolder {
  /** The request with the ticket, which the first one gets. */
  put: (request: RequestSpec) => Promise<Ticketed>;
  /** Requests made for it. */
  requests: () => number;
}

/**
 * Asks for a ticket once, when something is first asked with it, and only holds it: nothing of it is written anywhere.
 * A host without a slot is tried again with the next request; what the answer was holds.
 */
export function createTicketHolder(
  ticket: Ticket,
  board: string,
  ask: (request: RequestSpec) => Promise<FetchResult | "busy">,
): TicketHolder {
  let requests = 0;
  let got: ReturnType<Ticket["read"]> | CrawlFailure | null = null;
  return {
    requests: () => requests,
    put: async (request) => {
      if (got === null) {
        const answer = await ask(ticket.request(board));
        if (answer === "busy") return "busy";
        requests++;
        got = readTicket(ticket, board, answer);
      }
      if (typeof got !== "function") return { kind: "failure", failure: got };
      return { kind: "request", request: got(request) };
    },
  };
}

function readTicket(ticket: Ticket, board: string, answer: FetchResult): ReturnType<Ticket["read"]> | CrawlFailure {
  if (answer.kind === "failure") return answer.failure;
  const failure = (message: string): CrawlFailure => ({
    code: "bad_payload",
    message,
    httpStatus: answer.kind === "payload" ? 200 : 304,
    retryAfterMs: null,
  });
  // Without validators nothing is unmodified.
  if (answer.kind === "not_modified") return failure("304 to an unconditional request");
  try {
    return ticket.read(answer.bytes, board);
  } catch (error) {
    if (error instanceof PayloadError) return failure(error.message);
    throw error;
  }
}
