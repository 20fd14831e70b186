import { shortHash } from "../../core/ids.ts";
import { canonicalJson } from "../../core/json.ts";
import { limits } from "../../core/limits.ts";
import type { Posting } from "../../core/posting.ts";
import type { OpenJob } from "../../db/crawl/crawl-state.ts";
import type { ElementNote } from "../archive/survey-notes.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Entry, Provider, Reading, Reject, RequestSpec } from "../providers/provider.ts";

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
  /** What was found of each element, in the list's order: for the crawls that read the list on. */
  notes: ElementNote[];
}

/** What is known beforehand. */
interface Beforehand {
  /** Keys that are fresh though they are stored. */
  again?: readonly string[];
  /** What another survey of the same list found. */
  notes?: readonly ElementNote[] | null;
}

/** Bytes of elements whose postings are kept as they were read, each counted as so many at least: beyond it each is read twice. */
const KEPT_BYTES_MAX = 4_000_000;
const KEPT_BYTES_MIN = 1_000;
/**
 * Bytes of pages of markup that are kept as they were parsed, which takes four for one: of those behind an element that is
 * read is parsed again with its page, but for large ones, which hold many.
 */
const PARSED_BYTES_MAX = 4_000_000;
const PARSED_AGAIN_MAX = 200_000;
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
 * for, so that others may have been missed, unless there are as many different ones as the first total says: what came
 * meanwhile moves all others onto a later page, where they are found. Where pages overlap, it is two that do not meet that
 * say so. An element of which there is a note is not read either. Pure. Throws PayloadError when a page is no list, or
 * there are too many.
 */
export function surveyList(
  provider: Provider,
  board: string,
  pages: { name: string; bytes: Uint8Array }[],
  open: OpenJob[],
  { again = [], notes = null }: Beforehand = {},
): ListSurvey {
  const survey = walkList(provider, board, pages, { open, again, notes });
  // Of another list, or of elements that were told apart in another way.
  return survey ?? surveyList(provider, board, pages, open, { again });
}

/** Null when the notes are not this list's. */
function walkList(
  provider: Provider,
  board: string,
  pages: { name: string; bytes: Uint8Array }[],
  { open, again, notes }: { open: OpenJob[]; again: readonly string[]; notes: readonly ElementNote[] | null },
): ListSurvey | null {
  const survey: ListSurvey = {
    seen: new Set(),
    fresh: new Map(),
    accepted: 0,
    rejects: [],
    rejected: 0,
    unlisted: 0,
    incomplete: null,
    companyName: null,
    notes: [],
  };
  const { take, repeats } = takeInto(survey, { provider, board }, open, new Set(again));
  let count = 0;
  let last: string | null = null;
  let total: number | null = null;
  const held: number[] = [];
  const requests = [provider.listRequest(board)];
  const split = splitAgain(provider, board);
  let parsedBytes = 0;
  for (const [index, page] of pages.entries()) {
    const before = count;
    // A copy: an address that a page named is a part of its text, and would hold it.
    const asked = structuredClone(requests.shift() ?? provider.listRequest(board));
    const list = provider.readList(page.bytes, board, asked);
    parsedBytes += provider.format === "json" ? 0 : page.bytes.length;
    let isMeeting = provider.pagesMeet === true && index > 0;
    for (const entry of list.entries) {
      if (++count > limits.postingsPerCrawlMax)
        throw new PayloadError(`more than ${limits.postingsPerCrawlMax} postings`);
      const note = notes?.[count - 1] ?? null;
      if (notes !== null && note?.bytes !== entry.bytes.length) return null;
      const at = count - 1 - before;
      // What was read of an element holds its page's text.
      const isLight = parsedBytes > PARSED_BYTES_MAX && page.bytes.length <= PARSED_AGAIN_MAX;
      const unparse = isLight ? (): Entry => unparsed(entry, { split, page: page.bytes, asked, at }) : null;
      const key = take(entry, { name: page.name, index, repeated: isMeeting ? last : null, unparse }, note);
      if (isMeeting && (key === null || key !== last)) survey.incomplete ??= "two pages do not meet";
      [last, isMeeting] = [key, false];
    }
    held.push(count - before);
    const { declaredTotal, next, doubt = null } = list.end();
    // Later pages may say how many they hold themselves, or none at all.
    total ??= declaredTotal;
    survey.incomplete ??= doubt;
    requests.push(...next);
  }
  if (notes !== null && notes.length !== count) return null;
  // A crawl asks for them all; who reads saved pages may lack some.
  if (requests.length > 0) survey.incomplete ??= `${requests.length} further pages were not read`;
  if (total === null) survey.incomplete ??= repeats() > 0 ? "a posting stands on two pages" : findCut(provider, held);
  const different = count - repeats();
  if (total !== null && total !== different) survey.incomplete = `declared ${total}, held ${different}`;
  if (provider.listCap !== undefined && count >= provider.listCap)
    survey.incomplete = `held ${count}, a list is cut at ${provider.listCap}`;
  return survey;
}

/**
 * Why a list of which no page declared a total may lack some of it, else null: all its pages but the last hold as many as
 * the fullest, `held` each, where nothing else shows that one was cut.
 */
function findCut(provider: Provider, held: readonly number[]): string | null {
  if (provider.statesTotal === true) return "no page declared a total";
  if (provider.pagesMeet === true) return null;
  const [last, most] = [held.findLastIndex((count) => count > 0), Math.max(...held)];
  const short = held.find((count, index) => index < last && count < most);
  return short === undefined ? null : `a page before the last held ${short}, another ${most}`;
}

/** Where an element stands. `repeated`: the key that ended the page before, when this element is to be it once more. */
interface PagePlace {
  name: string;
  index: number;
  repeated: string | null;
  /** Makes of its element one that does not hold the page; null where that may be held. */
  unparse: (() => Entry) | null;
}

/** Splits a page again; the one that was split last is kept, since elements are read in the list's order. */
function splitAgain(provider: Provider, board: string): (page: Uint8Array, asked: RequestSpec) => Entry[] {
  let last: { page: Uint8Array; entries: Entry[] } | null = null;
  return (page, asked) => {
    if (last?.page !== page) last = { page, entries: [...provider.readList(page, board, asked).entries] };
    return last.entries;
  };
}

/** Where an element is found again. */
interface Again {
  split: ReturnType<typeof splitAgain>;
  page: Uint8Array;
  asked: RequestSpec;
  at: number;
}

/** An element that holds nothing of its page: a function of its own, since closures hold what those beside them name. */
function unparsed({ sourceHash, bytes }: Entry, { split, page, asked, at }: Again): Entry {
  const whole = (): Entry => {
    const entry = split(page, asked)[at];
    if (entry === undefined) throw new PayloadError("a page has fewer elements than it had");
    return entry;
  };
  return { sourceHash, bytes: bytes.slice(), read: () => whole().read(), publicPart: () => whole().publicPart() };
}

/** What takes one element after the other into a survey. */
interface Taking {
  /** Says its key; null where none can be told. */
  take: (entry: Entry, page: PagePlace, note: ElementNote | null) => string | null;
  /** How many stood on another page already, but for those that pages are to repeat. */
  repeats: () => number;
}

function takeInto(survey: ListSurvey, of: ListOf, open: OpenJob[], again: ReadonlySet<string>): Taking {
  const storedBytes = new Map(open.map((job) => [job.sourceHash, job]));
  const storedReadings = new Map(open.map(({ key, readHash }) => [key, readHash]));
  /** What stands for each key so far, and the page that it stood on last. */
  const ranks = new Map<string, string>();
  const pagesOf = new Map<string, number>();
  let [keptBytes, repeats] = [0, 0];
  /** `one`: its key, or its hash where it has none that counts. */
  const place = (one: string, { index, repeated }: PagePlace): void => {
    if ((pagesOf.get(one) ?? index) !== index && one !== repeated) repeats++;
    pagesOf.set(one, index);
  };
  const reject = (rejected: Reject): void => {
    survey.rejected++;
    if (survey.rejects.length < limits.rejectsKeptMax) survey.rejects.push(rejected);
  };
  /** True when this element is to stand for its key. */
  const stands = (key: string, rank: string, page: PagePlace): boolean => {
    const other = ranks.get(key);
    place(key, page);
    if (other !== undefined && other !== rank) reject({ key, reason: "key: stands twice in the list" });
    if (other !== undefined && other <= rank) return false;
    ranks.set(key, rank);
    survey.accepted = ranks.size;
    survey.seen.add(key);
    survey.fresh.delete(key);
    return true;
  };
  const take: Taking["take"] = (entry, page, note) => {
    const hash = note?.hash ?? entry.sourceHash;
    const same = storedBytes.get(hash);
    if (same !== undefined) {
      survey.notes.push(note ?? { hash, bytes: entry.bytes.length });
      stands(same.key, STORED, page);
      return same.key;
    }
    const reading = note?.read === undefined ? readEntry(of, entry) : note.read;
    survey.notes.push({ hash, bytes: entry.bytes.length, read: noteOf(reading) });
    if (reading.kind === "unlisted") {
      survey.unlisted++;
      place(hash, page);
      return null;
    }
    if (reading.kind === "reject") {
      reject(reading.reject);
      place(reading.reject.key ?? hash, page);
      // Which posting it is can't be told, so no posting can be told to be absent.
      if (reading.reject.key === null) survey.incomplete = "a posting without a readable key";
      else survey.seen.add(reading.reject.key);
      return reading.reject.key;
    }
    const { key, readHash, namedBoard } = reading;
    survey.companyName ??= reading.companyName;
    const isStored = storedReadings.get(key) === readHash;
    if (!stands(key, isStored ? STORED : readHash, page) || (isStored && !again.has(key))) return key;
    keptBytes += Math.max(entry.bytes.length, KEPT_BYTES_MIN);
    const isKept = page.unparse === null && keptBytes <= KEPT_BYTES_MAX;
    const posting = "posting" in reading && isKept ? reading.posting : null;
    survey.fresh.set(key, { key, entry: page.unparse?.() ?? entry, page: page.name, readHash, namedBoard, posting });
    return key;
  };
  return { take, repeats: () => repeats };
}

type NotedReading = NonNullable<ElementNote["read"]>;
/** A posting that was read now is there itself. */
type SurveyReading = NotedReading | (Extract<NotedReading, { kind: "posting" }> & { posting: Posting });

/** Whose list it is. */
interface ListOf {
  provider: Provider;
  board: string;
}

function readEntry({ provider, board }: ListOf, entry: Entry): SurveyReading {
  const reading = entry.read();
  if (reading.kind === "unlisted") return { kind: "unlisted" };
  if (reading.kind === "reject") return reading;
  const { posting } = reading;
  // One page of a list may be another board's.
  if ((reading.board ?? board) !== board)
    return { kind: "reject", reject: { key: posting.key, reason: `it names another board: ${reading.board}` } };
  const { key, companyName } = posting;
  const namedBoard = boardNamedBy(provider, reading);
  return { kind: "posting", key, readHash: hashReading(posting), namedBoard, companyName, posting };
}

function noteOf(reading: SurveyReading): NotedReading {
  if (!("posting" in reading)) return reading;
  const { posting: _read, ...note } = reading;
  return note;
}

/**
 * The board that a posting of a list says it is of. One shown on the company's own site says nothing; one on the ATS's
 * names its board in its address, where that is the list's own word.
 */
export function boardNamedBy(provider: Provider, reading: Extract<Reading, { kind: "posting" }>): string | null {
  const { sourceUrl } = reading.posting;
  const url = sourceUrl === null || provider.makesAddresses ? null : URL.parse(sourceUrl);
  return reading.board ?? (url === null ? null : provider.boardFromUrl(url));
}
