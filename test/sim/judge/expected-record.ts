import { normalizePosting } from "../../../src/core/normalize/normalize-posting.ts";
import type { Posting } from "../../../src/core/posting.ts";
import { findProvider } from "../../../src/cron/providers/registry.ts";
import { comparedFields, hashDescription, hashFields } from "../../../src/db/postings/compared-fields.ts";
import type { Question } from "../protocols/protocol.ts";
import { protocols } from "../protocols/registry.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";

/** What a board's answers say of its postings, read without a crawl and without a database. */
export interface Expectation {
  hasDetails: boolean;
  /** A posting as it is now. Whether its list shows anything new of it: what only its own answer shows, no crawl can know. */
  note: (key: string, posting: SimPosting) => boolean;
  /** Whether a record is the posting as it is now, or as it was since its list shows what it shows. */
  isMet: (key: string, contentHash: string) => boolean;
}

export function createExpectation(board: SimBoard): Expectation {
  const provider = findProvider(board.provider);
  const protocol = protocols[board.provider];
  if (provider === null) throw new Error(`no provider ${board.provider}`);
  const request = provider.listRequest(board.board);
  const question = protocol.parse(new URL(request.url), request.body ?? null);
  if (question?.kind !== "list") throw new Error(`${request.url} is not the address of a list`);
  const asPosting: Question = { kind: "posting", board: board.board, key: "", query: new URLSearchParams() };
  const versions = new Map<string, { listed: string; postings: SimPosting[] }>();
  const readListed = (posting: SimPosting): Posting | null => {
    const list = protocol.wrapList([protocol.renderPosting(board, posting, question)], 1, question);
    for (const entry of provider.readList(new TextEncoder().encode(list), board.board, request).entries) {
      const reading = entry.read();
      return reading.kind === "posting" ? reading.posting : null;
    }
    return null;
  };
  const hashOf = (posting: SimPosting): string | null => {
    const listed = readListed(posting);
    if (listed === null) return null;
    const answer = new TextEncoder().encode(protocol.renderPosting(board, posting, asPosting));
    const whole = provider.details?.read(answer, listed) ?? { kind: "posting" as const, posting: listed };
    return whole.kind === "posting" ? hashPosting(whole.posting) : null;
  };
  return {
    hasDetails: provider.details !== undefined,
    note: (key, posting) => {
      const listed = provider.details === undefined ? "" : JSON.stringify(readListed(posting));
      const before = versions.get(key);
      const isSame = provider.details !== undefined && before?.listed === listed;
      versions.set(key, { listed, postings: isSame ? [...before.postings, posting] : [posting] });
      return !isSame;
    },
    // The newest first: it is the one nearly always.
    isMet: (key, contentHash) =>
      (versions.get(key)?.postings ?? []).toReversed().some((posting) => hashOf(posting) === contentHash),
  };
}

function hashPosting(posting: Posting): string {
  const { descriptionText, descriptionHtml: _html, steps: _steps, ...facts } = normalizePosting(posting);
  return hashFields(comparedFields(facts, hashDescription(descriptionText)));
}
