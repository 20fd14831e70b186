import { drizzle } from "drizzle-orm/d1";
import { readOpenedLately } from "../ledger/opened-hours.ts";
import { readCountsBefore, readKeptCounts } from "../counts/count-packs.ts";
import type { CountedField, OpenTotal } from "../counts/count-moves.ts";
import { providerRejects } from "../schema/schema.ts";
import { listCounts } from "./read-slice.ts";

export interface Count {
  value: string;
  open: number;
  total: number;
}

export interface Totals {
  open: number;
  total: number;
  orgs: number;
  sources: number;
  /** `rejected`: elements of the boards' last lists that could not be read. */
  providers: (Count & { rejected: number })[];
  countries: Count[];
  cities: Count[];
  workplaceTypes: Count[];
}

export interface Stats extends Totals {
  /** From the minute that was on 24 hours ago, first crawls of boards left out. */
  opened24h: number;
  /** It is a lower bound: a database older than its count is still being counted. */
  opened24hCapped: boolean;
  /** When the newest crawl ran (ms); null before the first. */
  newestCrawlAt: number | null;
}

/** The totals of the catalogue, and what is new in it. Reads what `readTotals` does, a row for each of 25 hours, and three. */
export async function readStats(db: D1Database, now: number): Promise<Stats> {
  const [totals, { opened, isPartial, newestCrawlAt }] = await Promise.all([readTotals(db), readOpenedLately(db, now)]);
  return { ...totals, opened24h: opened, opened24hCapped: isPartial, newestCrawlAt };
}

/**
 * Totals of the catalogue from the counts that every crawl's batch keeps: no row is counted here.
 * Reads a pack or more for each facet shown, and a row per provider.
 */
export async function readTotals(db: D1Database): Promise<Totals> {
  const fields = ["all", "orgs", "sources", "provider", "country", "city", "workplace_type"] as const;
  const everything = { add: [""], subtract: [] };
  const [exact, rejects] = await Promise.all([readKeptCounts(db, fields, everything), readRejects(db)]);
  // While everything is counted anew, what was counted before.
  const counts = exact.has("all") ? exact : await readCountsBefore(db, fields);
  const field = (name: CountedField): Count[] => listCounts(counts.get(name) ?? new Map<string, OpenTotal>(), name);
  const all = field("all")[0];
  return {
    open: all?.open ?? 0,
    total: all?.total ?? 0,
    orgs: field("orgs")[0]?.open ?? 0,
    sources: field("sources")[0]?.open ?? 0,
    providers: withRejected(field("provider"), rejects),
    countries: field("country"),
    cities: field("city"),
    workplaceTypes: field("workplace_type"),
  };
}

async function readRejects(db: D1Database): Promise<Map<string, number>> {
  const rows = await drizzle(db).select().from(providerRejects);
  return new Map(rows.map(({ provider, rejected }) => [provider, rejected]));
}

/** A provider none of whose postings could be read has rejects only. */
function withRejected(providers: Count[], rejects: Map<string, number>): Stats["providers"] {
  const known = new Set(providers.map(({ value }) => value));
  const silent = [...rejects.keys()].filter((value) => !known.has(value));
  return [
    ...providers.map(({ value, open, total }) => ({ value, open, total, rejected: rejects.get(value) ?? 0 })),
    ...silent.map((value) => ({ value, open: 0, total: 0, rejected: rejects.get(value) ?? 0 })),
  ];
}
