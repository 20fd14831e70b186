import { shortHash } from "../../core/ids.ts";
import { canonicalJson } from "../../core/json.ts";
import { limits } from "../../core/limits.ts";
import type { Posting } from "../../core/posting.ts";
import type { OpenJob } from "../../db/crawl/crawl-state.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Entry, Provider, Reject } from "../providers/provider.ts";

/** A posting of a list that is not as it is stored, or not stored as open. */
export interface FreshPosting {
  key: string;
  entry: Entry;
  /** Name of the payload that holds it. */
  page: string;
  /** Of what was read (`hashReading`). */
  readHash: string;
  /** The board of this ATS that its own address names; null when it names none. */
  namedBoard: string | null;
  /** Null when it is to be read once more: only so many are kept in memory. */
  posting: Posting | null;
}

/** A list as a whole: known before anything of it is taken. */
export interface ListSurvey {
  /** Keys of everything public that the list holds, rejects with a readable key included. */
  seen: Set<string>;
  /** By key, in the list's order. */
  fresh: Map<string, FreshPosting>;
  accepted: number;
  /** The first `limits.rejectsKeptMax` of them. */
  rejects: Reject[];
  rejected: number;
  /** Published, but not for the public. */
  unlisted: number;
  /** Why the list can not speak for what it lacks, else null. */
  incomplete: string | null;
  companyName: string | null;
}

/** Bytes of elements whose postings are kept as they were read: beyond it each is read twice. */
const KEPT_BYTES_MAX = 4_000_000;
/** Comes before every hash. */
const STORED = "";

/** Hash of a posting as it was read, before it is normalised: what is not read plays no part in it. */
export function hashReading(posting: Posting): string {
  return shortHash(canonicalJson(posting));
}

/**
 * Walks a list from its first page to its last and compares it with the open postings by hashes alone.
 * An element whose bytes are known is not even read; one that reads as what is stored is as good as
 * unchanged. Where several elements have one key, the stored one counts, or the one of the lowest hash:
 * their order says nothing; of two pages they say that postings moved between them while they were asked
 * for, so that others may have been missed. `again`: keys that are fresh though they are stored. Pure. Throws PayloadError when a page is no list, or there are too many.
 */
export function surveyList(
  provider: Provider,
  board: string,
  pages: { name: string; bytes: Uint8Array }[],
  open: OpenJob[],
  again: readonly string[] = [],
): ListSurvey {
  const survey: ListSurvey = {
    seen: new Set(),
    fresh: new Map(),
    accepted: 0,
    rejects: [],
    rejected: 0,
    unlisted: 0,
    incomplete: null,
    companyName: null,
  };
  const take = takeInto(survey, provider, open, new Set(again));
  let count = 0;
  let total: number | null = null;
  const requests = [provider.listRequest(board)];
  for (const [index, page] of pages.entries()) {
    const list = provider.readList(page.bytes, board, requests.shift() ?? provider.listRequest(board));
    for (const entry of list.entries) {
      if (++count > limits.postingsPerCrawlMax)
        throw new PayloadError(`more than ${limits.postingsPerCrawlMax} postings`);
      take(entry, { name: page.name, index });
    }
    const { declaredTotal, next } = list.end();
    // Later pages may say how many they hold themselves, or none at all.
    total ??= declaredTotal;
    requests.push(...next);
  }
  // A crawl asks for them all; who reads saved pages may lack some.
  if (requests.length > 0) survey.incomplete ??= `${requests.length} further pages were not read`;
  if (total !== null && total !== count) survey.incomplete = `declared ${total}, held ${count}`;
  if (provider.listCap !== undefined && count >= provider.listCap)
    survey.incomplete = `held ${count}, a list is cut at ${provider.listCap}`;
  return survey;
}

/** Takes one element after the other into a survey. */
function takeInto(
  survey: ListSurvey,
  provider: Provider,
  open: OpenJob[],
  again: ReadonlySet<string>,
): (entry: Entry, page: { name: string; index: number }) => void {
  const storedBytes = new Map(open.map((job) => [job.sourceHash, job]));
  const storedReadings = new Map(open.map(({ key, readHash }) => [key, readHash]));
  /** What stands for each key so far, and the page that it stood on last. */
  const ranks = new Map<string, string>();
  const pagesOf = new Map<string, number>();
  let keptBytes = 0;
  const reject = (rejected: Reject): void => {
    survey.rejected++;
    if (survey.rejects.length < limits.rejectsKeptMax) survey.rejects.push(rejected);
  };
  /** True when this element is to stand for its key. */
  const stands = (key: string, rank: string, page: number): boolean => {
    const other = ranks.get(key);
    if ((pagesOf.get(key) ?? page) !== page) survey.incomplete ??= "a posting stands on two pages";
    pagesOf.set(key, page);
    if (other !== undefined && other !== rank) reject({ key, reason: "key: stands twice in the list" });
    if (other !== undefined && other <= rank) return false;
    ranks.set(key, rank);
    survey.accepted = ranks.size;
    survey.seen.add(key);
    survey.fresh.delete(key);
    return true;
  };
  return (entry, page) => {
    const same = storedBytes.get(entry.sourceHash);
    if (same !== undefined) {
      stands(same.key, STORED, page.index);
      return;
    }
    const reading = entry.read();
    if (reading.kind === "unlisted") {
      survey.unlisted++;
      return;
    }
    if (reading.kind === "reject") {
      reject(reading.reject);
      // Which posting it is can't be told, so no posting can be told to be absent.
      if (reading.reject.key === null) survey.incomplete = "a posting without a readable key";
      else survey.seen.add(reading.reject.key);
      return;
    }
    const { posting } = reading;
    survey.companyName ??= posting.companyName;
    const readHash = hashReading(posting);
    const isStored = storedReadings.get(posting.key) === readHash;
    if (!stands(posting.key, isStored ? STORED : readHash, page.index)) return;
    if (isStored && !again.has(posting.key)) return;
    keptBytes += entry.bytes.length;
    survey.fresh.set(posting.key, {
      key: posting.key,
      entry,
      page: page.name,
      readHash,
      namedBoard: boardNamedBy(provider, posting),
      posting: keptBytes > KEPT_BYTES_MAX ? null : posting,
    });
  };
}

/**
 * A posting shown on the company's own site says nothing; one on the ATS's names its board in its address,
 * where that is the list's own word.
 */
export function boardNamedBy(provider: Provider, { sourceUrl }: Posting): string | null {
  const url = sourceUrl === null || provider.makesAddresses ? null : URL.parse(sourceUrl);
  return url === null ? null : provider.boardFromUrl(url);
}
