import { and, eq, getTableColumns, gt, lt, sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { createAnswerRoom } from "../../core/fit-answer.ts";
import { withNative, type Job, type ListedJob } from "../../core/job.ts";
import { completeAt } from "../boards/board-slots.ts";
import { countOthers, isByHeads, withoutOthers } from "./collapse.ts";
import { planFilters, type FilterPlan, type JobFilterValues } from "./job-filters.ts";
import type { ResolvedIds } from "./filter-kinds.ts";
import { jobOfRow, listedJobOfRow, readNative, type JobRow, type ShownRow } from "../postings/job-of-row.ts";
import { openingPostings, withRepostOf } from "./read-reposts.ts";
import { preparedOnce } from "../sql/prepared-once.ts";
import { readBehind } from "../sql/read-behind.ts";
import { describe, type DescriptionFormat } from "../postings/describe.ts";
import { readDescriptions } from "../postings/read-descriptions.ts";
import { keepMatching } from "./matching-rows.ts";
import { readNamedRows, type NamedRow } from "./read-named-rows.ts";
import { resolveIds } from "./resolve-ids.ts";
import { rowReader } from "../sql/row-reader.ts";
import { catalogue, sources } from "../schema/schema.ts";
import { jobs } from "../schema/schema-postings.ts";
import { walkRows } from "../sql/walk-rows.ts";
import { stretchesOf, type JobSort } from "./job-sorts.ts";
import { shownColumns } from "./listed-columns.ts";
import type { ListedRow } from "./listed-rows.ts";
import { NEWEST } from "./select-rows.ts";
import { cutRows, walkStretches, type JobPosition } from "./walk-stretches.ts";

/** Position in a list by change time, oldest change first. */
export type ChangedPosition = [changedAt: number, id: number];

/** Changes from a time until before another (ms; null: until now). */
export interface ChangeWindow {
  from: number;
  to: number | null;
}

export interface JobQuery {
  filters: JobFilterValues;
  /** The filters' companies and boards, if already known. */
  ids?: ResolvedIds;
  /** Null: in the order of `sort`. Otherwise by change time ascending. */
  changed: (ChangeWindow & { after: ChangedPosition | null }) | null;
  /** First seen first, if not given. */
  sort?: JobSort | undefined;
  after: JobPosition | null;
  rows: number;
  /** The forms in which each has its description. */
  descriptions: readonly DescriptionFormat[];
  /** One row for each opening (collapse.ts); not by change time. */
  collapse?: "duplicates" | undefined;
}

export interface JobPage {
  jobs: ListedJob[];
  /** The same as JSON, with what their providers alone say, in UTF-8. */
  items: Uint8Array[];
  /** What these say, as JSON, in the order of `jobs`. */
  natives: string[];
  /** Slug of each posting's company, in the order of `jobs`. */
  orgSlugs: string[];
  /** Where the next page goes on, or null at the end. */
  next: JobPosition | ChangedPosition | null;
}

/**
 * A page of postings. Newest first it is one MATCH on the inverted index: two rows read per posting
 * (index and row) at any size of the catalogue and for any filters, and one for all of their boards. Collapsed under
 * filters, more: what is left out is read too, and two for each opening of several. By
 * change time it walks the changes and looks at each row, 2,000 at most; at descriptions 200.
 */
export async function readJobPage(db: D1Database, bucket: string, query: JobQuery): Promise<JobPage> {
  const asked = planFilters(query.filters, query.ids ?? (await resolveIds(db, query.filters)));
  const plan = isCollapsed(query) && isByHeads(query.filters) ? withoutOthers(asked) : asked;
  if (plan.groups.some((group) => group.length === 0))
    return { jobs: [], items: [], natives: [], orgSlugs: [], next: null };
  const page = query.changed === null ? await walkSorted(db, plan, query) : await walkChanges(db, plan, query);
  const others = isCollapsed(query) ? await countOthers(db, page.rows) : null;
  const dressed = await dressRows(db, bucket, page.rows, query.descriptions, others);
  const isWhole = dressed.jobs.length === page.rows.length;
  return { ...dressed, next: (isWhole ? null : page.positionAt(dressed.jobs.length - 1)) ?? page.next };
}

/** The rows of a page, where the next one goes on, and where it would behind one of them. */
interface RowPage<At> {
  rows: ListedRow[];
  next: At | null;
  positionAt: (index: number) => At | null;
}

async function walkSorted(db: D1Database, plan: FilterPlan, query: JobQuery): Promise<RowPage<JobPosition>> {
  const { after, rows, filters, sort = "first_seen" } = query;
  const collapse = !isCollapsed(query) ? null : isByHeads(filters) ? ("heads" as const) : ("rows" as const);
  const stretches = stretchesOf(sort, plan, filters);
  return walkStretches(db, {
    plan,
    stretches,
    isSorted: sort !== "first_seen",
    after,
    rows,
    isDescribed: query.descriptions.length > 0,
    collapse,
  });
}

function isCollapsed({ collapse, changed }: JobQuery): boolean {
  return collapse !== undefined && changed === null;
}

async function walkChanges(db: D1Database, plan: FilterPlan, query: JobQuery): Promise<RowPage<ChangedPosition>> {
  const page = await readChangesPage(db, plan, query);
  const positionAt = (index: number): ChangedPosition | null => {
    const row = page.rows[index];
    return row === undefined ? null : [row.changedAt, row.id];
  };
  return { ...page, positionAt };
}

async function readChangesPage(
  db: D1Database,
  plan: FilterPlan,
  { changed, rows }: JobQuery,
): Promise<{ rows: NamedRow[]; next: ChangedPosition | null }> {
  if (plan.named !== null) {
    const found = await keepMatching(
      db,
      plan,
      await readNamedChanges(db, plan.named, changed ?? { from: 0, to: null }),
    );
    const [at, id] = changed?.after ?? [0, 0];
    const behind = found.filter((row) => row.changedAt > at || (row.changedAt === at && row.id > id));
    return cutRows(behind, rows, (row): ChangedPosition => [row.changedAt, row.id]);
  }
  return walkRows<NamedRow, ChangedPosition>({
    rows,
    start: changed?.after ?? [changed?.from ?? 0, 0],
    positionOf: (row) => [row.changedAt, row.id],
    read: async (after, limit) => selectChanges(db, after, changed?.to ?? NEWEST, limit),
    keep: async (batch) => keepMatching(db, plan, batch),
    most: plan.readsText ? limits.descriptionsLookedAtMax : undefined,
  });
}

/** Postings asked for by id that changed in a time, oldest change first. */
async function readNamedChanges(db: D1Database, named: string[], { from, to }: ChangeWindow): Promise<NamedRow[]> {
  const rows = await readNamedRows(db, named);
  return rows
    .filter(({ changedAt }) => changedAt >= from && changedAt < (to ?? NEWEST))
    .toSorted((a, b) => a.changedAt - b.changedAt || a.id - b.id);
}

/** Rows of changes read at once: their JSON may have 20 KB each. */
const CHANGES_PER_READ = 200;

/**
 * Those of the first `max` changes in a time that a plan finds, as far as `take` keeps them; `capped`
 * when there are more changes.
 */
export async function readMatchingChanges<T>(
  db: D1Database,
  plan: FilterPlan,
  { from, to }: ChangeWindow,
  most: number,
  take: (row: JobRow) => T,
): Promise<{ rows: T[]; capped: boolean }> {
  const max = plan.readsText ? Math.min(most, limits.descriptionsLookedAtMax) : most;
  if (plan.named !== null) {
    const found = await keepMatching(db, plan, await readNamedChanges(db, plan.named, { from, to }));
    return { rows: found.slice(0, max).map(take), capped: found.length > max };
  }
  const rows: T[] = [];
  let after: ChangedPosition = [from, 0];
  for (let read = 0; ;) {
    // One more than are counted tells whether there are more.
    const limit = Math.min(CHANGES_PER_READ, max + 1 - read);
    const batch = await selectChanges(db, after, to ?? NEWEST, limit);
    read += batch.length;
    const counted = read > max ? batch.slice(0, -1) : batch;
    rows.push(...(await keepMatching(db, plan, counted)).map(take));
    const last = batch.at(-1);
    if (read > max || batch.length < limit || last === undefined) return { rows, capped: read > max };
    after = [last.changedAt, last.id];
  }
}

/** The changes behind a position and before a time, oldest first. */
async function selectChanges(
  db: D1Database,
  [changedAt, id]: ChangedPosition,
  to: number,
  limit: number,
): Promise<NamedRow[]> {
  const select = async (where: SQL | undefined, rows: number): Promise<NamedRow[]> =>
    drizzle(db)
      .select({ ...getTableColumns(jobs), completeAt })
      .from(catalogue)
      .crossJoin(jobs)
      .where(and(eq(catalogue.id, 1), where, lt(jobs.changedAt, to)))
      .orderBy(jobs.changedAt, jobs.id)
      .limit(rows);
  return readBehind(
    limit,
    async (rows) => select(and(eq(jobs.changedAt, changedAt), gt(jobs.id, id)), rows),
    async (rows) => select(gt(jobs.changedAt, changedAt), rows),
  );
}

const toJobRow = rowReader<JobRow>(getTableColumns(jobs));

/** The postings of rows, as many of the first ones as an answer holds. */
export async function dressRows(
  db: D1Database,
  bucket: string,
  rows: ListedRow[],
  formats: readonly DescriptionFormat[],
  others: ReadonlyMap<number, number> | null = null,
): Promise<Omit<JobPage, "next">> {
  const hashes = formats.length === 0 ? [] : rows.map((row) => row.descriptionHash).filter((hash) => hash !== null);
  const html = await readDescriptions(db, [...new Set(hashes)]);
  const page: Omit<JobPage, "next"> = { jobs: [], items: [], natives: [], orgSlugs: [] };
  const room = createAnswerRoom();
  const isPlain = formats.length === 0 && others === null;
  for (const row of rows) {
    const dressed = isPlain
      ? dressPlain(row, bucket)
      : dressRow(row, bucket, {
          ...(others === null ? {} : { duplicate_count: others.get(row.id) ?? 0 }),
          ...describe(html.get(row.descriptionHash ?? "") ?? null, formats),
        });
    if (!room.takeMade(dressed.item)) break;
    page.jobs.push(dressed.job);
    page.items.push(dressed.item);
    page.natives.push(row.native);
    page.orgSlugs.push(row.orgSlug);
  }
  return page;
}

/** A posting, and its JSON in UTF-8 as `JobPage` has it. */
interface Dressed {
  job: ListedJob;
  item: Uint8Array;
}

function dressRow(row: ListedRow, bucket: string, more: object): Dressed {
  const plain = listedJobOfRow(row, row.completeAt, bucket);
  const item = encoder.encode(jsonOf(plain, row.native, more));
  return { job: Object.assign(plain, more), item };
}

/** The same of a row alone: of one that lists share it is made once. */
function dressPlain(row: ListedRow, bucket: string): Dressed {
  const { kept } = row;
  if (kept === undefined) return dressRow(row, bucket, {});
  if (kept.dressed?.bucket !== bucket) kept.dressed = { ...dressRow(row, bucket, {}), bucket };
  return { job: { ...kept.dressed.job }, item: kept.dressed.item };
}

/** The postings of a page with what their providers alone say. */
export function wholeJobs({ jobs: listed, natives }: Pick<JobPage, "jobs" | "natives">): Job[] {
  return listed.map((job, index) => withNative(job, readNative(natives[index] ?? "{}")));
}

/** A posting's JSON, with that of its provider's own fields as its row has it: it is neither read nor written anew. */
function jsonOf(job: ListedJob, native: string, more: object): string {
  const rest = JSON.stringify(more).slice(1);
  return `${JSON.stringify(job).slice(0, -1)},"native_structured":${native}${rest === "}" ? rest : `,${rest}`}`;
}

/** Each by itself: put together first, one apostrophe of typographers makes all of a list two bytes a character, which takes half as long again to write. */
const encoder = new TextEncoder();

export interface JobDetail {
  job: Job;
  row: JobRow;
  /** `jobs.id`. */
  id: number;
  baseline: boolean;
  /** Its company's domain, where one is known. */
  orgDomain: string | null;
  /** Position of its newest event, where its history begins. */
  lastEvent: number | null;
}

/** In this order, and behind them the description. */
const boardColumns = {
  lastCompleteAt: sources.lastCompleteAt,
  orgDomain: sources.orgDomain,
  orgNameBasis: sources.orgNameBasis,
};
const detail = { row: getTableColumns(jobs), board: boardColumns };
const JOB_COLUMNS = Object.keys(detail.row).length;
/** What a record shows, and neither the bytes that its posting is remembered as nor anything else of the crawler's. */
const toShown = rowReader<ShownRow>(shownColumns);
const SHOWN_COLUMNS = Object.keys(shownColumns).length;
type Board = Pick<typeof sources.$inferSelect, keyof typeof boardColumns>;
const toBoard = rowReader<Board>(boardColumns);
const OPENING_AT = SHOWN_COLUMNS + Object.keys(boardColumns).length;
const jobById = preparedOnce((orm) =>
  orm
    .select(detail)
    .from(jobs)
    .innerJoin(sources, eq(sources.id, jobs.source))
    .where(eq(jobs.jobId, sql.placeholder("jobId")))
    .prepare(),
);
const jobWithOpening = preparedOnce((orm) =>
  orm
    .select({ ...shownColumns, ...boardColumns, openingPostings })
    .from(jobs)
    .innerJoin(sources, eq(sources.id, jobs.source))
    .where(eq(jobs.jobId, sql.placeholder("jobId")))
    .prepare(),
);

/** One posting, open or closed, by its public id. Reads two rows, and two for its description. */
export async function readJob(
  db: D1Database,
  bucket: string,
  jobId: string,
  formats: readonly DescriptionFormat[],
): Promise<JobDetail | null> {
  const [found] = await jobById(db).values({ jobId });
  return found === undefined ? null : await toDetail(db, bucket, found, formats);
}

/** The same with the posting that it goes on from (`extensions.repost`), in one statement: two rows more for each other posting of its opening, and one. */
export async function readJobWithRepost(
  db: D1Database,
  bucket: string,
  jobId: string,
  formats: readonly DescriptionFormat[],
): Promise<Job | null> {
  const [found] = await jobWithOpening(db).values({ jobId });
  if (found === undefined) return null;
  const row = toShown(found);
  const job = await toRecord(db, bucket, { row, board: toBoard(found, SHOWN_COLUMNS), formats });
  return withRepostOf({ job, row }, found[OPENING_AT] as string | null);
}

/** A single record, with its description. */
async function toRecord(
  db: D1Database,
  bucket: string,
  { row, board, formats }: { row: ShownRow; board: Board; formats: readonly DescriptionFormat[] },
): Promise<Job> {
  const hash = formats.length === 0 ? null : row.descriptionHash;
  const html = hash === null ? null : ((await readDescriptions(db, [hash])).get(hash) ?? null);
  const job = jobOfRow(row, board.lastCompleteAt, bucket);
  job.extensions.org_name_basis = board.orgNameBasis;
  return { ...job, ...describe(html, formats) };
}

async function toDetail(
  db: D1Database,
  bucket: string,
  found: unknown[],
  formats: readonly DescriptionFormat[],
): Promise<JobDetail> {
  const [row, board] = [toJobRow(found), toBoard(found, JOB_COLUMNS)];
  return {
    job: await toRecord(db, bucket, { row, board, formats }),
    row,
    id: row.id,
    baseline: row.baseline,
    orgDomain: board.orgDomain,
    lastEvent: row.lastEvent,
  };
}
