import { getTableColumns, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { DerivedFact } from "../../core/facts.ts";
import type { FilledField } from "../../core/filled-fields.ts";
import { dayOf } from "../../core/series.ts";
import { readCountsBefore, readKeptCounts } from "../counts/count-packs.ts";
import { coverage } from "../schema/schema-coverage.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";

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
  /** Boards that were read whole, by day (since 1970 UTC): what each adds to the day before (read-days.ts). */
  days: Record<string, Record<string, number>>;
}
export type CoveragePart = keyof Coverage;
/** Those that pages of coverage show. */
export const coverageParts = ["boards", "postings"] as const satisfies readonly CoveragePart[];

/** What a row says; only `count-coverage.ts` writes it. */
export function parseFigures<Part extends CoveragePart>(_part: Part, json: string): Coverage[Part] {
  return JSON.parse(json) as Coverage[Part];
}

export type CoverageRow = typeof coverage.$inferSelect;

/** The rows of those parts that were begun. */
export async function readCoverageRows(
  db: D1Database,
  parts: readonly CoveragePart[] = coverageParts,
): Promise<Map<CoveragePart, CoverageRow>> {
  const rows = await drizzle(db)
    .select(getTableColumns(coverage))
    .from(valuesList(parts))
    .crossJoin(coverage)
    .where(sql`${coverage.part} = ${listedValue}`);
  return new Map(rows.map((row) => [row.part, row]));
}

/** The last whole figures of a part, and as of when (ms); null and none before the first. */
export interface LastFigures<Part extends CoveragePart> {
  asOf: number | null;
  figures: Coverage[Part];
}

function lastOf<Part extends CoveragePart>(part: Part, row: CoverageRow | undefined): LastFigures<Part> {
  return { asOf: row?.asOf ?? null, figures: parseFigures(part, row?.figures ?? "{}") };
}

/** What is known of boards and postings. Reads two rows. */
export async function readCoverage(db: D1Database): Promise<{ [Part in "boards" | "postings"]: LastFigures<Part> }> {
  const rows = await readCoverageRows(db);
  return { boards: lastOf("boards", rows.get("boards")), postings: lastOf("postings", rows.get("postings")) };
}

/** Boards of a provider, or of all (null), that were read whole on each day from one to another; nothing of days that were not over when it was counted. Reads a row. */
export async function readBoardsByDay(
  db: D1Database,
  { from, to, providers }: { from: number; to: number; providers: readonly string[] | null },
): Promise<{ asOf: number | null; boards: Map<number, number> }> {
  const { asOf, figures } = lastOf("days", (await readCoverageRows(db, ["days"])).get("days"));
  const more = new Map<number, number>();
  for (const [provider, days] of Object.entries(figures))
    if (providers === null || providers.includes(provider))
      for (const [day, boards] of Object.entries(days)) more.set(Number(day), (more.get(Number(day)) ?? 0) + boards);
  const boards = new Map<number, number>();
  const first = Math.min(from, ...more.keys());
  // The day on which they were counted was not over: what it comes to is not known.
  const last = asOf === null ? Number.NEGATIVE_INFINITY : Math.min(to, dayOf(asOf) - 1);
  for (let day = first, read = 0; day <= last; day++) {
    read += more.get(day) ?? 0;
    if (day >= from) boards.set(day, read);
  }
  return { asOf, boards };
}

/** Postings of each provider, open ones and all ever recorded, of this moment. Reads a pack of counts and their log. */
export async function readProviderCounts(db: D1Database): Promise<Map<string, [open: number, total: number]>> {
  const fields = ["provider"] as const;
  const exact = (await readKeptCounts(db, fields, { add: [""], subtract: [] })).get("provider");
  // While everything is counted anew, what was counted before.
  return exact ?? (await readCountsBefore(db, fields)).get("provider") ?? new Map();
}
