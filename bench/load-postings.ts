import type { DatabaseSync } from "node:sqlite";
import { sha256 } from "../src/core/ids.ts";
import { payloadName } from "../src/core/payload-key.ts";
import { findProvider } from "../src/cron/providers/registry.ts";
import type { Entry, Provider } from "../src/cron/providers/provider.ts";
import { noAnswers } from "../src/cron/crawl/read-details.ts";
import { settleCrawl } from "../src/cron/crawl/settle-crawl.ts";
import { applyCrawl } from "../src/db/crawl/apply-crawl.ts";
import { readSource } from "../src/db/boards/read-sources.ts";
import { registerBoard } from "../src/db/boards/register-board.ts";
import { createRandom, seedFrom } from "../test/sim/random.ts";
import { sqliteD1 } from "./sqlite-d1.ts";
import { makePosting, type SyntheticBoard } from "./synthetic-boards.ts";

/** Crawls of each board that find something, and what each of them finds. */
const ROUNDS = 8;
const GONE_SHARE = 0.15;
const EDITED_SHARE = 0.04;
const FIRST_CRAWL_AT = 1_790_000_000_000;
const ROUND_MS = 86_400_000;

/** Numbers and versions of the postings that a board lists now. */
type Listed = Map<number, number>;

/**
 * Fills an empty database by crawls of these boards: the product's own comparing, closing and
 * committing, so that rows, events, index and counts are what it writes. Only the payloads are
 * missing: postings come made, and so do the archive's names.
 */
export async function loadPostings(
  file: DatabaseSync,
  boards: SyntheticBoard[],
  progress: (written: number) => void,
): Promise<void> {
  const db = sqliteD1(file);
  const ids = new Map<SyntheticBoard, string>();
  const listed = new Map<SyntheticBoard, Listed>();
  file.exec("begin");
  for (const board of boards) {
    const { provider, board: token, name } = board;
    const org = { slug: token, name, nameBasis: "registration", domain: null } as const;
    const url = findProvider(provider)?.boardUrl(token) ?? "";
    ids.set(board, await registerBoard(db, { provider, board: token, url, at: FIRST_CRAWL_AT, org }));
    listed.set(board, new Map());
  }
  const random = createRandom(seedFrom("order of crawls"));
  let written = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const order = random.sample(boards, boards.length);
    for (const [turn, board] of order.entries()) {
      const at = FIRST_CRAWL_AT + Math.floor((round + turn / order.length) * ROUND_MS);
      const fresh = moveList(board, listed.get(board) ?? new Map(), round);
      await crawl(db, board, ids.get(board) ?? "", listed.get(board) ?? new Map(), at);
      written += fresh;
    }
    file.exec("commit; begin");
    progress(written);
  }
  file.exec("commit");
}

/** What happens on a board between two crawls; how many postings are new. */
function moveList(board: SyntheticBoard, list: Listed, round: number): number {
  const random = createRandom(seedFrom(board.board, "round", round));
  for (const [number, version] of list) {
    if (random.chance(GONE_SHARE)) list.delete(number);
    else if (random.chance(EDITED_SHARE)) list.set(number, version + 1);
  }
  const upTo = (part: number): number => Math.floor((board.postings * part) / ROUNDS);
  for (let number = upTo(round); number < upTo(round + 1); number++) list.set(number, 0);
  return upTo(round + 1) - upTo(round);
}

async function crawl(db: D1Database, board: SyntheticBoard, id: string, list: Listed, at: number): Promise<void> {
  const source = await readSource(db, id);
  const provider = findProvider(board.provider);
  if (source === null || provider === null) throw new Error(`no board ${board.board}`);
  const number = source.crawlNumber + 1;
  const bytes = new TextEncoder().encode(JSON.stringify([board.board, number]));
  const name = payloadName(at, sha256(bytes));
  const { commit } = await settleCrawl(db, listing(provider, board, list), source, {
    number,
    at,
    list: { name, since: number, at },
    pages: [{ name, bytes }],
    validators: { etag: null, lastModified: null },
    bytes: bytes.length,
    changesMax: Number.POSITIVE_INFINITY,
    ask: (keys) => Promise.resolve(new Map(keys.map((key) => [key, 404]))),
    readDetails: noAnswers,
  });
  const result = await applyCrawl(db, commit);
  if (result.kind !== "applied") throw new Error(`crawl ${number} of ${board.board} is there already`);
}

/** A provider whose list of a board is this one. */
function listing(provider: Provider, board: SyntheticBoard, list: Listed): Provider {
  const entries = [...list].map(([number, version]): Entry => ({
    sourceHash: sha256(`${board.board} ${number} ${version}`),
    bytes: new Uint8Array(),
    read: () => ({ kind: "posting", posting: makePosting(board, number, version) }),
    publicPart: () => ({ bytes: new Uint8Array(), redacted: [], redactedCount: 0 }),
  }));
  return { ...provider, readList: () => ({ entries, end: () => ({ declaredTotal: null, next: [] }) }) };
}
