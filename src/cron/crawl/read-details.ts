import { sha256 } from "../../core/ids.ts";
import type { Posting } from "../../core/posting.ts";
import type { Detail } from "../archive/details-bundle.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Entry, PostingDetails, Reading, Reject } from "../providers/provider.ts";
import type { FreshPosting } from "./survey-list.ts";

/** What asking for postings' own answers came to; how a record keeps it too, but for the bytes. */
export interface DetailAnswers {
  /** Name of the payload that holds the answers; null when there is none. */
  payload: string | null;
  /** The answers that came, in the order asked. */
  details: Detail[];
  /** Keys that were asked and gave nothing: gone meanwhile, or no answer in time. */
  without: string[];
  /** No slot of the host was free: nothing was asked at all. */
  isBusy: boolean;
}

/** None was asked for. */
export const noAnswers = (): Promise<DetailAnswers> =>
  Promise.resolve({ payload: null, details: [], without: [], isBusy: false });

/** Postings of a list with the answers of their own. */
export interface Detailed {
  fresh: FreshPosting[];
  /** There are more that were not asked for. */
  isCut: boolean;
  /** Asked for in vain, or answered with what can't be read: the next list comes back to them. */
  failed: number;
  /** Those of them that gave no answer. */
  unanswered: number;
  /** Those of them whose answer can't be read, with the reason. */
  rejects: Reject[];
}

/** Puts postings and their own answers together. Pure. */
export function withDetails(provider: PostingDetails, fresh: FreshPosting[], answers: DetailAnswers): Detailed {
  const answered = new Map(answers.details.map((detail) => [detail.key, detail]));
  const { payload } = answers;
  const rejects: Reject[] = [];
  const taken = fresh.flatMap((one): FreshPosting[] => {
    const detail = answered.get(one.key);
    if (detail === undefined || payload === null) return [];
    const entry = detailEntry(provider, detail.answer, () => readListed(one));
    const reading = entry.read();
    if (reading.kind === "reject") rejects.push({ ...reading.reject, key: one.key });
    return reading.kind === "posting" ? [{ ...one, entry, page: payload, posting: reading.posting }] : [];
  });
  return {
    fresh: taken,
    // Where nothing could be taken, going on at once would come to as much: they are asked with the next list.
    isCut: taken.length > 0 && fresh.length > answers.details.length + answers.without.length,
    unanswered: answers.without.length,
    failed: answers.without.length + rejects.length,
    rejects,
  };
}

/** An answer as an element: what is proved by it is the answer's own bytes. */
export function detailEntry(provider: PostingDetails, answer: Uint8Array, listed: () => Reading): Entry {
  return {
    sourceHash: sha256(answer),
    bytes: answer,
    read: () => {
      const reading = listed();
      if (reading.kind !== "posting") return reading;
      const { key } = reading.posting;
      const whole = readAnswer(provider, answer, reading.posting);
      // Whatever a refused one says: it was asked for this posting.
      if (whole.kind === "reject") return { kind: "reject", reject: { key, reason: whole.reject.reason } };
      const told = whole.kind === "posting" ? whole.posting.key : whole.key;
      if (told === key) return whole;
      return { kind: "reject", reject: { key, reason: `key: the answer is of ${told}` } };
    },
    publicPart: () => provider.publicPart(answer),
  };
}

/** An answer that is none at all (a page that nobody can split) is one posting's: its list goes on. */
function readAnswer(provider: PostingDetails, answer: Uint8Array, listed: Posting): Reading {
  try {
    return provider.read(answer, listed);
  } catch (error) {
    if (!(error instanceof PayloadError)) throw error;
    return { kind: "reject", reject: { key: listed.key, reason: error.message } };
  }
}

function readListed({ entry, posting }: Pick<FreshPosting, "entry" | "posting">): Reading {
  return posting === null ? entry.read() : { kind: "posting", posting };
}

/** The posting as its list has it; null when it can't be read any more. */
export function listedPosting(one: Pick<FreshPosting, "entry" | "posting">): Posting | null {
  const reading = readListed(one);
  return reading.kind === "posting" ? reading.posting : null;
}
