import path from "node:path";
import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { readPayload, type PayloadContext } from "../../../../src/cron/again/read-payload.ts";
import { findPayload, getCrawlRecord } from "../../../../src/cron/archive/archive.ts";
import { findDetails } from "../../../../src/cron/archive/details-bundle.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { settleCrawl } from "../../../../src/cron/crawl/settle-crawl.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { inPart, tier } from "../../../sampled.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { bytesOf, fixture } from "./read-all.ts";
import { unpackHash } from "../../../../src/db/schema/packed-text.ts";

/** What `npm run read` says of saved payloads is what a board's first crawl makes of them. */

const AT = Date.UTC(2026, 10, 1);

/** An empty product that knows one board. */
async function register(url: string) {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(1_000);
  const added = await addBoard(db, bucket, { url, name: null, domain: null }, AT);
  if (!added.ok) throw new Error(JSON.stringify(added));
  return { db, sqlite, bucket, sourceId: added.sourceId };
}

const contextOf = (provider: Provider, board: string): PayloadContext => ({
  provider,
  board,
  seenAt: AT,
  inferredAt: AT,
  rawPayloadUri: "",
});

interface Verdict {
  accepted: number | null;
  rejected: number;
  rejects: unknown;
  /** The list can speak for what it lacks. */
  isWhole: boolean;
  isTaken: boolean;
  /** Key and hash of the facts of each posting. */
  postings: string[];
}

function verdictOfCommand(pages: Uint8Array[], context: PayloadContext): Verdict | string {
  try {
    const { list, isTaken, postings } = readPayload(pages, context);
    const jobs = [...postings()].flatMap((row) => (row.kind === "job" && isTaken ? [row.job] : []));
    const { accepted, rejected, rejects, incomplete } = list;
    return {
      accepted,
      rejected,
      rejects,
      isTaken,
      isWhole: incomplete === null,
      postings: jobs.map((job) => `${job.provider_job_key} ${job.event_fields.content_hash}`).toSorted(),
    };
  } catch (error) {
    if (error instanceof PayloadError) return error.message;
    throw error;
  }
}

/** What a first crawl makes of a list that came as these bytes. */
async function verdictOfCrawl(provider: Provider, payload: Uint8Array): Promise<Verdict | string> {
  const { db, sourceId } = await register(provider.boardUrl(provider.example));
  const source = await readSource(db, sourceId);
  if (source === null) throw new Error("no source");
  try {
    const { commit } = await settleCrawl(db, provider, source, {
      number: 1,
      at: AT,
      list: { name: "page", since: 1, at: AT },
      pages: [{ name: "page", bytes: payload }],
      validators: { etag: null, lastModified: null },
      bytes: payload.length,
      changesMax: limits.changesPerCrawlMax,
      ask: () => Promise.resolve(new Map()),
      // None has an answer of its own: what a list alone comes to is compared.
      readDetails: (fresh) =>
        Promise.resolve({ payload: null, details: [], without: fresh.map(({ key }) => key), isBusy: false }),
    });
    const { accepted, rejected, detail } = commit.crawl;
    return {
      accepted,
      rejected,
      rejects: (detail as { rejects?: unknown }).rejects ?? [],
      isWhole: commit.board.partial === false || (provider.details !== undefined && commit.board.lastCompleteAt === AT),
      isTaken: commit.board.suspectRounds === 0,
      postings: commit.postings.map(({ columns }) => `${columns.key} ${columns.contentHash}`).toSorted(),
    };
  } catch (error) {
    if (error instanceof PayloadError) return error.message;
    throw error;
  }
}

/** The fixture, and what may come in its place. */
function payloadsOf({ name, format }: Provider): [string, Uint8Array][] {
  const saved = new TextDecoder().decode(fixture(`${name}/acme.${format}`));
  const protocol = protocols[name as ProviderName];
  const elements = protocol.slice(saved);
  const [first = ""] = elements;
  // Another posting under the first one's key: some text between its quotes or tags reads otherwise.
  const twin = first.replace(/Mission|Engineer|Planner/g, "Other");
  const list = (some: string[], total = some.length): Uint8Array => bytesOf(protocol.wrapList(some, total));
  return [
    ["as saved", bytesOf(saved)],
    ["a key that stands twice", list([...elements, twin])],
    ["an element that stands twice", list([...elements, first])],
    ["a total that is not held", list(elements, elements.length + 3)],
    ["an element cut short", list([first.slice(0, first.length / 2), ...elements])],
    ["an element of nothing", list([format === "json" ? "{}" : first.replaceAll(/>[^<]+</g, "><"), ...elements])],
    ["elements of other kinds", list(format === "json" ? ["null", "1", '"x"', "[]", ...elements] : ["<a/>", "x"])],
    ["no element", list([])],
    ["cut", bytesOf(saved.slice(0, saved.length / 2))],
    ["a character lost", bytesOf(saved.replace(/["<]/, ""))],
    ["no bytes", bytesOf("")],
    ["other JSON", bytesOf('{"error":"x"}')],
    ["a page", bytesOf("<!doctype html><html><body>Sorry</body></html>")],
    ["no text", Uint8Array.of(0xff, 0xfe, 0, 0x80)],
  ];
}

describe.each(Object.values(providers))("$name", (provider: Provider) => {
  it.each(payloadsOf(provider))("%s: the command's verdict is the crawl's", async (_, payload) => {
    const crawl = await verdictOfCrawl(provider, payload);
    const command = verdictOfCommand([payload], contextOf(provider, provider.example));
    // A posting that waits for its own answer is not taken: then the lists are compared, and below the postings.
    const postings = provider.details !== undefined && typeof crawl !== "string" ? { postings: [] } : {};
    expect(typeof command === "string" ? command : { ...command, ...postings }).toEqual(crawl);
  });

  it(`a whole crawl's archived pages and answers read as what the database holds${inPart("of forty postings")}`, async () => {
    const sim = createSimulator({
      world: {
        seed: 5,
        boards: 1,
        providers: [provider.name as ProviderName],
        postingsPerBoard: provider.details === undefined ? tier(40, 120) : limits.detailsReadPerCrawlMax - 5,
        rates: { quietBoards: 0 },
      },
    });
    const [board] = sim.boards();
    if (board === undefined) throw new Error("no board");
    const { db, sqlite, bucket, sourceId } = await register(board.url);
    const deps = {
      db,
      bucket,
      fetch: sim.fetch,
      userAgent: "Jobledger/test",
      now: () => AT,
      takeTurn: () => Promise.resolve(true),
      noteThrottled: () => Promise.resolve(),
    };
    expect(await crawlBoard(deps, sourceId, 1)).toMatchObject({ kind: "changed" });
    const token = (await readSource(db, sourceId))?.board ?? "";
    const record = await getCrawlRecord(bucket, provider.name, token, 1);
    if (record === null) throw new Error("no record");
    const found = await Promise.all(
      record.pages.map(async (name) => await findPayload(bucket, provider.name, token, name)),
    );
    const pages = found.flatMap((bytes) => (bytes === null ? [] : [bytes]));
    const answers = record.details?.payload ?? null;
    const details = answers === null ? null : await findDetails(bucket, record, answers);
    const context = { ...contextOf(provider, token), ...(details === null ? {} : { details }) };
    const stored = sqlite.prepare("select key, content_hash as hash from jobs").all();
    const reading = readPayload(pages, context);
    // No page of it was left out, unless the ATS cuts its lists; then the crawl says so as well.
    expect(reading.list.incomplete === null).toBe((await readSource(db, sourceId))?.health === "ok");
    if (provider.paged === true && pages.length > 1)
      expect(readPayload(pages.slice(0, -1), context).list.incomplete).not.toBeNull();
    const read = [...reading.postings()].flatMap((row) => (row.kind === "job" ? [row.job] : []));
    expect(read.length).toBeGreaterThan(20);
    expect(read.map((job) => `${job.provider_job_key} ${job.event_fields.content_hash}`).toSorted()).toEqual(
      stored.map(({ key, hash }) => `${String(key)} ${unpackHash(String(hash))}`).toSorted(),
    );
  });
});
