import { drizzle } from "drizzle-orm/d1";
import { inArray } from "drizzle-orm";
import { REJECTED } from "./apply-crawl.ts";
import { firstCrawlSince } from "./find-crawl.ts";
import { facetCounts } from "./schema.ts";

export interface Count {
  value: string;
  open: number;
  total: number;
}

export interface Stats {
  open: number;
  total: number;
  orgs: number;
  sources: number;
  /** `rejected`: elements of the boards' last lists that could not be read. */
  providers: (Count & { rejected: number })[];
  countries: Count[];
  workplaceTypes: Count[];
  opened24h: number;
  /** More crawls changed something in that time than were added up. */
  opened24hCapped: boolean;
  /** When the newest crawl ran (ms); null before the first. */
  newestCrawlAt: number | null;
}

/** Crawls added up for "new in 24 hours", one row each. */
const CRAWLS_MAX = 2_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Totals of the catalogue from the counts that every crawl's batch keeps: no row is counted here.
 * Reads a row per value of the facets shown, and one per crawl that changed something in 24 hours.
 */
export async function readStats(db: D1Database, now: number): Promise<Stats> {
  const since = now - DAY_MS;
  const [counts, opened, newestCrawlAt] = await Promise.all([
    readCounts(db),
    readOpenedSince(db, since),
    readNewestCrawlAt(db),
  ]);
  const field = (name: string): Count[] =>
    counts
      .filter((row) => row.field === name)
      .map(({ value, open, total }) => ({ value, open, total }))
      .toSorted((a, b) => b.open - a.open || (a.value < b.value ? -1 : 1));
  const all = field("all")[0];
  return {
    open: all?.open ?? 0,
    total: all?.total ?? 0,
    orgs: field("orgs")[0]?.open ?? 0,
    sources: field("sources")[0]?.open ?? 0,
    providers: withRejected(field("provider"), field(REJECTED)),
    countries: field("country"),
    workplaceTypes: field("workplace_type"),
    opened24h: opened.opened,
    opened24hCapped: opened.crawls === CRAWLS_MAX,
    newestCrawlAt,
  };
}

async function readCounts(db: D1Database): Promise<(typeof facetCounts.$inferSelect)[]> {
  return drizzle(db)
    .select()
    .from(facetCounts)
    .where(inArray(facetCounts.field, ["all", "orgs", "sources", "provider", "country", "workplace_type", REJECTED]));
}

/** A provider none of whose postings could be read has rejects only. */
function withRejected(providers: Count[], rejects: Count[]): Stats["providers"] {
  const rejected = new Map(rejects.map(({ value, open }) => [value, open]));
  const silent = rejects.filter(({ value }) => !providers.some((provider) => provider.value === value));
  return [
    ...providers.map(({ value, open, total }) => ({ value, open, total, rejected: rejected.get(value) ?? 0 })),
    ...silent.map(({ value, open }) => ({ value, open: 0, total: 0, rejected: open })),
  ];
}

async function readOpenedSince(db: D1Database, since: number): Promise<{ opened: number; crawls: number }> {
  const from = await firstCrawlSince(db, since);
  const statement = `
    select coalesce(sum(case when at >= ? then opened else 0 end), 0) as opened, count(id) as crawls
    from (select id, at, opened from crawls where events > 0 and baseline = 0 and id >= ? order by id desc limit ?)`;
  const row = await db.prepare(statement).bind(since, from, CRAWLS_MAX).first<{ opened: number; crawls: number }>();
  return row ?? { opened: 0, crawls: 0 };
}

async function readNewestCrawlAt(db: D1Database): Promise<number | null> {
  const row = await db.prepare("select at from crawls order by id desc limit 1").first<{ at: number }>();
  return row?.at ?? null;
}
