import { drizzle } from "drizzle-orm/d1";
import type { DerivedFact } from "../../core/facts.ts";
import type { FilledField } from "../../core/filled-fields.ts";
import { readCountsBefore, readKeptCounts } from "../counts/count-packs.ts";
import { coverage } from "../schema/schema-coverage.ts";

/** Within how many hours open postings were confirmed. */
export const CONFIRMED_HOURS = [1, 24, 72] as const;

/** The columns of `jobs` of which one says that a field is not empty. */
export const filledColumns = {
  places: ["location_text", "city", "region", "country"],
  country: ["country"],
  region: ["region"],
  city: ["city"],
  workplace_type: ["workplace_type"],
  employment_type: ["employment_type"],
  salary: ["salary_min", "salary_max"],
  posted_at: ["posted_at"],
  department: ["department"],
  language: ["language"],
  description: ["description_hash"],
} as const satisfies Record<FilledField, readonly string[]>;

/** A provider's boards. */
export interface BoardFigures {
  boards: number;
  open: number;
  /** Elements of their last lists that could not be read. */
  rejected: number;
  /** Open postings that a whole list held within each of `CONFIRMED_HOURS` before they were counted. */
  confirmed: number[];
  /** Their newest crawl that did not fail (ms). */
  lastSuccessAt: number | null;
}

/** A provider's open postings, and how many of them state a field. */
export interface PostingFigures {
  open: number;
  /** Nothing for a field that was not counted yet. */
  filled: Partial<Record<FilledField, number>>;
  /** And in how many something says otherwise than a fact; not there before they were counted. */
  conflicts?: Partial<Record<DerivedFact, number>>;
}

/** The parts of it, each counted by a walk of its own: postings are many, and what they state hardly changes. */
export interface Coverage {
  boards: Record<string, BoardFigures>;
  postings: Record<string, PostingFigures>;
}
export type CoveragePart = keyof Coverage;
export const coverageParts = ["boards", "postings"] as const satisfies readonly CoveragePart[];

/** What a row says; only `count-coverage.ts` writes it. */
export function parseFigures<Part extends CoveragePart>(_part: Part, json: string): Coverage[Part] {
  return JSON.parse(json) as Coverage[Part];
}

export type CoverageRow = typeof coverage.$inferSelect;

/** The rows of the parts that were begun, two at most. */
export async function readCoverageRows(db: D1Database): Promise<Map<CoveragePart, CoverageRow>> {
  const rows = await drizzle(db).select().from(coverage);
  return new Map(rows.map((row) => [row.part, row]));
}

/** The last whole figures of each part, and as of when (ms); null and none before the first. Reads two rows. */
export async function readCoverage(
  db: D1Database,
): Promise<{ [Part in CoveragePart]: { asOf: number | null; figures: Coverage[Part] } }> {
  const rows = await readCoverageRows(db);
  const lastOf = <Part extends CoveragePart>(part: Part): { asOf: number | null; figures: Coverage[Part] } => ({
    asOf: rows.get(part)?.asOf ?? null,
    figures: parseFigures(part, rows.get(part)?.figures ?? "{}"),
  });
  return { boards: lastOf("boards"), postings: lastOf("postings") };
}

/** Postings of each provider, open ones and all ever recorded, of this moment. Reads a pack of counts and their log. */
export async function readProviderCounts(db: D1Database): Promise<Map<string, [open: number, total: number]>> {
  const fields = ["provider"] as const;
  const exact = (await readKeptCounts(db, fields, { add: [""], subtract: [] })).get("provider");
  // While everything is counted anew, what was counted before.
  return exact ?? (await readCountsBefore(db, fields)).get("provider") ?? new Map();
}
