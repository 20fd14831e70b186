import { jobId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { storeDescriptions } from "../../db/crawl/apply-crawl.ts";
import { readJobRows, readOpenJobs, type JobRow, type OpenJob } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import type { CrawlInput, ListResult, Settled } from "./crawl-input.ts";
import { buildCommit } from "./build-commit.ts";
import { decideClosing, planClosing, type ListEvidence } from "../proof/closing.ts";
import { readClosingProof } from "../proof/closing-events.ts";
import { diffPosting, type PostingChange } from "./diff-posting.ts";
import { PayloadError } from "../providers/payload-error.ts";
import type { Entry, Provider, Reject } from "../providers/provider.ts";
import { readGone } from "../proof/read-gone.ts";
import type { Posting } from "../../core/posting.ts";

/** Postings read, compared and written in one go: bounds memory on boards of thousands. */
const CHUNK_POSTINGS = 100;
/** Descriptions are sent ahead of the commit beyond this many bytes of hex. */
const DESCRIPTION_BYTES_MAX = 1_000_000;

/**
 * From payloads and the database's state to the one commit of a crawl: reads, compares, decides
 * what closes. The same for a live crawl and a replay. Throws PayloadError when a payload is not
 * what the provider answers; then nothing was changed.
 */
export async function settleCrawl(
  db: D1Database,
  provider: Provider,
  source: SourceRow,
  input: CrawlInput,
): Promise<Settled> {
  const open = await readOpenJobs(db, source.id);
  const baseline = source.lastCompleteAt === null;
  const list = await readList(db, provider, source, input, open, baseline);
  const evidence: ListEvidence = {
    at: input.at,
    listKind: provider.listKind,
    openBefore: open.length,
    listed: list.seen.size,
    foreign: list.foreign,
    absent: open.filter(({ key }) => !list.seen.has(key)),
    returned: open.filter(({ key, misses }) => misses > 0 && list.seen.has(key)).length,
    incomplete: list.incomplete,
    suspectRounds: source.suspectRounds,
    canAsk: provider.detailRequest !== null,
    closesMax: input.changesMax,
  };
  const plan = planClosing(evidence);
  const answers =
    plan.ask.length === 0 ? new Map<string, number | null>() : await input.ask(plan.ask.map(({ key }) => key));
  const decision = decideClosing(evidence, plan, answers);
  const taken = plan.takesNew ? list : leaveNew(list, evidence);
  const gone = await readGone(db, source, decision);
  const proof = await readClosingProof(db, source, input, decision, open);
  return {
    commit: buildCommit({ source, input, open, list: taken, decision, baseline, gone, proof }),
    asked: [...answers].map(([key, status]) => ({ key, status })),
    closed: decision.close.map(({ key, reason }) => ({ key, reason })),
  };
}

/** What is left of a list that may be another board's: nothing but that it came. */
function leaveNew(list: ListResult, evidence: ListEvidence): ListResult {
  const { foreign, openBefore } = evidence;
  const incomplete =
    list.incomplete ?? (foreign > 0 ? `${foreign} postings name another board` : `none of ${openBefore} open postings`);
  return { ...list, changes: [], descriptions: [], companyName: null, incomplete, unread: false };
}

async function readList(
  db: D1Database,
  provider: Provider,
  source: SourceRow,
  input: CrawlInput,
  open: OpenJob[],
  baseline: boolean,
): Promise<ListResult> {
  const known = new Map(open.map((job) => [job.sourceHash, job]));
  const result: ListResult = {
    seen: new Set(),
    foreign: 0,
    changes: [],
    descriptions: [],
    accepted: 0,
    rejects: [],
    rejected: 0,
    incomplete: null,
    unread: false,
    companyName: null,
  };
  let count = 0;
  let requests = [provider.listRequest(source.board)];
  for (const page of input.pages) {
    const [asked = provider.listRequest(source.board), ...rest] = requests;
    const list = provider.readList(page.bytes, source.board, asked);
    const observation = { source, at: input.at, payload: page.name, baseline };
    let chunk: FreshPosting[] = [];
    for (const entry of list.entries) {
      if (++count > limits.postingsPerCrawlMax)
        throw new PayloadError(`more than ${limits.postingsPerCrawlMax} postings`);
      const fresh = takeEntry(entry, known, result);
      if (fresh !== null && namesOtherBoard(provider, source.board, fresh.posting)) result.foreign++;
      if (fresh !== null) chunk.push(fresh);
      if (chunk.length < CHUNK_POSTINGS) continue;
      await compare(db, chunk, observation, result);
      chunk = [];
      result.unread = result.changes.length >= input.changesMax;
      if (result.unread) return { ...result, incomplete: "more changes than one crawl writes" };
    }
    await compare(db, chunk, observation, result);
    const { declaredTotal, next } = list.end();
    requests = [...rest, ...next];
    if (declaredTotal !== null && declaredTotal !== count)
      result.incomplete = `declared ${declaredTotal}, held ${count}`;
    if (provider.listCap !== undefined && count >= provider.listCap)
      result.incomplete = `held ${count}, a list is cut at ${provider.listCap}`;
  }
  return result;
}

/** A posting shown on the company's own site says nothing; one on the ATS's names its board in its address. */
function namesOtherBoard(provider: Provider, board: string, { sourceUrl }: Posting): boolean {
  const url = sourceUrl === null ? null : URL.parse(sourceUrl);
  const named = url === null ? null : provider.boardFromUrl(url);
  return named !== null && named !== board;
}

interface FreshPosting {
  posting: Posting;
  sourceHash: string;
}

/** An entry whose bytes are known is seen without being read; others are read. */
function takeEntry(entry: Entry, known: Map<string, OpenJob>, result: ListResult): FreshPosting | null {
  const same = known.get(entry.sourceHash);
  if (same !== undefined) {
    if (!result.seen.has(same.key)) result.accepted++;
    result.seen.add(same.key);
    return null;
  }
  const reading = entry.read();
  if (reading.kind === "unlisted") return null;
  if (reading.kind === "reject") {
    reject(result, reading.reject);
    // Which posting it is can't be told, so no posting can be told to be absent.
    if (reading.reject.key === null) result.incomplete = "a posting without a readable key";
    else result.seen.add(reading.reject.key);
    return null;
  }
  const { posting } = reading;
  if (result.seen.has(posting.key)) {
    reject(result, { key: posting.key, reason: "key: stands twice in the list" });
    return null;
  }
  result.seen.add(posting.key);
  result.accepted++;
  result.companyName ??= posting.companyName;
  return { posting, sourceHash: entry.sourceHash };
}

function reject(result: ListResult, rejected: Reject): void {
  result.rejected++;
  if (result.rejects.length < limits.rejectsKeptMax) result.rejects.push(rejected);
}

async function compare(
  db: D1Database,
  chunk: FreshPosting[],
  observation: Parameters<typeof diffPosting>[3],
  result: ListResult,
): Promise<void> {
  if (chunk.length === 0) return;
  const { provider, board } = observation.source;
  const ids = chunk.map(({ posting }) => jobId(provider, board, posting.key));
  const rows = new Map((await readJobRows(db, ids)).map((row): [string, JobRow] => [row.key, row]));
  for (const { posting, sourceHash } of chunk) {
    const change = diffPosting(posting, sourceHash, rows.get(posting.key) ?? null, observation);
    if (change.description !== null) result.descriptions.push(change.description);
    // A string cut out of a payload keeps the whole element's text in memory; a copy does not.
    result.changes.push(JSON.parse(JSON.stringify({ ...change, description: null })) as PostingChange);
  }
  const bytes = result.descriptions.reduce((sum, { html }) => sum + html.length, 0);
  if (bytes < DESCRIPTION_BYTES_MAX) return;
  await storeDescriptions(db, result.descriptions);
  result.descriptions = [];
}
