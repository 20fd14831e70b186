/** A board by its names. */
export interface ReplayBoard {
  provider: string;
  board: string;
}

/** How far a replay into a second database has come. Times in ms. */
export interface ReplayState {
  isRunning: boolean;
  askedAt: number;
  /** Since when no board is crawled, so that the databases can be swapped; null: boards are crawled. */
  heldSince: number | null;
  /**
   * `opt_outs`, `opt_ins`: boards that are out are removed, those that are let in again may come; `boards`: what of
   * the archive the database lacks is noted; `crawls`: that is carried out; then again, until little comes anew.
   * `compare`: board by board; `carry`: what is in no archive is copied; `done`.
   */
  stage: "opt_outs" | "opt_ins" | "boards" | "crawls" | "compare" | "carry" | "done";
  /** One time through the first four: crawls after `until` are the next one's (null: none is), `found` are this one's, `done` of them carried out. */
  round: { number: number; startedAt: number; until: number | null; found: number; done: number };
  /** The key or board passed last; `boards`: the one that is being noted, and its crawl that is next. */
  walk: { after: string; next: { key: string; number: number } | null };
  compare: ComparePlace;
  /** `carry`: the table that is being copied, and the key that was copied last. */
  carry: { table: number; after: string | number };
  /** Carried out so far, over all rounds. */
  boards: number;
  crawls: number;
  /** Boards whose provider is not in the registry any more. */
  skipped: number;
  /** Boards that could not be gone on with, and why: they are left as far as they are. */
  faults: (ReplayBoard & { reason: string })[];
  /** Runs that failed at the same place, one after the other, and why the last did. */
  tries: number;
  error: string | null;
  comparison: Comparison;
  ranAt: number | null;
  finishedAt: number | null;
}

/** What the two databases were found to say. */
interface Comparison {
  /** Boards of which both say the same; and those that were crawled meanwhile, and say nothing yet. */
  equal: number;
  moved: number;
  differing: number;
  /** The first of those, and what of them differs. */
  boards: (ReplayBoard & { parts: string[] })[];
}

/** `compare`: which database's boards are walked over, the last one passed, and the one that is being compared. */
interface ComparePlace {
  of: "main" | "second";
  passed: number;
  board: BoardDigests | null;
}

/** A board while it is read: of each of its parts the digest so far in both databases, and where to read on. */
export interface BoardDigests {
  /** Number of its last recorded crawl in both. */
  record: number;
  main: PartDigest[];
  second: PartDigest[];
}

export interface PartDigest {
  rows: number;
  /** Sum of the rows' hashes, in hex: in whatever order they are read. */
  sum: string;
  /** The key of the last row read; null: there are no more. */
  after: number | null;
}
