import { DAY_MS } from "../../core/time.ts";
import { drizzle } from "drizzle-orm/d1";
import { firstCrawlSince } from "../ledger/crawls-by-time.ts";
import { readCountsBefore, readKeptCounts } from "../counts/count-packs.ts";
import type { CountedField } from "../counts/count-moves.ts";
import { providerRejects } from "../schema/schema.ts";

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
  opened24h: number;
  /** More crawls changed something in that time than were added up. */
  opened24hCapped: boolean;
  /** When the newest crawl ran (ms); null before the first. */
  newestCrawlAt: number | null;
}

/** Crawls added up for "new in 24 hours", one row each, where it is not said. */
const CRAWLS_MAX = 2_000;
/**
 * The totals of the catalogue, and what is new in it. Reads what `readTotals` does, and a row per
 * crawl that changed something in 24 hours, `crawlsMax` of them at most.
 */
export async function readStats(db: D1Database, now: number, crawlsMax: number = CRAWLS_MAX): Promise<Stats> {
  const [totals, opened] = await Promise.all([readTotals(db), readOpenedSince(db, now - DAY_MS, crawlsMax)]);
  return {
    ...totals,
    opened24h: opened.opened,
    opened24hCapped: opened.crawls === crawlsMax,
    newestCrawlAt: opened.newestAt,
  };
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
  const field = (name: CountedField): Count[] =>
    [...(counts.get(name) ?? [])]
      .map(([value, [open, total]]) => ({ value, open, total }))
      .toSorted((a, b) => b.open - a.open || (a.value < b.value ? -1 : 1));
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

interface Opened {
  opened: number;
  crawls: number;
  /** When the newest crawl of any kind ran. */
  newestAt: number | null;
}

async function readOpenedSince(db: D1Database, since: number, crawlsMax: number): Promise<Opened> {
  const from = await firstCrawlSince(db, since);
  const statement = `
    select coalesce(sum(case when at >= ? then opened else 0 end), 0) as opened, count(id) as crawls,
      (select at from crawls order by id desc limit 1) as newestAt
    from (select id, at, opened from crawls where events > 0 and baseline = 0 and id >= ? order by id desc limit ?)`;
  const row = await db.prepare(statement).bind(since, from, crawlsMax).first<Opened>();
  return row ?? { opened: 0, crawls: 0, newestAt: null };
}
