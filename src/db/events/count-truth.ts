import { limits } from "../../core/limits.ts";
import { dayOf } from "../../core/series.ts";
import { DAY_MS, HOUR_MS } from "../../core/time.ts";
import { readCoverageRows, parseFigures } from "../boards/coverage.ts";
import { unpackMetadata } from "./packed-event.ts";
import { noFigures, readDays, TRUTH_HOURS, type RefusalReason, type TruthDay, type TruthFigures } from "./truth.ts";

/** Up to which `crawls.id` the ledger is counted, and the counting of coverage (ms) that is noted. */
const [COUNTED_TO, CONFIRMED_AT] = ["truth_counted_to", "truth_confirmed_at"];

interface LedgerRow {
  id: number;
  /** Null while its board is being taken out. */
  provider: string | null;
  at: number;
  held: number;
  closed: number;
  reopened: number;
  heldReason: string | null;
}

/**
 * The cron's share: counts what crawls came since the last time, in the order of the ledger, and notes how fresh open
 * postings were. Reads two rows for each crawl (`limits.truthCrawlsPerRun`), and the events of those that closed or
 * reopened something; writes a row for each day that it touches, and two. How many crawls it counted.
 */
export async function continueTruth(db: D1Database, now: number): Promise<number> {
  const marks = await readMarks(db);
  const [ledger, coverage] = await Promise.all([readLedger(db, marks.countedTo), readCoverageRows(db)]);
  const crawls = ledger.filter(isOfBoard);
  const ends = await readEnds(db, crawls);
  const boards = coverage.get("boards");
  const fresh = boards?.asOf == null || boards.asOf === marks.confirmedAt ? null : { at: boards.asOf, ...boards };
  if (ledger.length === 0 && fresh === null) return 0;
  const oldest = dayOf(now) - limits.truthDaysKept;
  // A clock that was wrong makes no days of its own.
  const isKept = (at: number): boolean => dayOf(at) > oldest && at <= now + DAY_MS;
  const refusals = crawls.flatMap((crawl) => {
    const reason = crawl.heldReason === null ? null : reasonOf(crawl.heldReason);
    return reason === null ? [] : [{ ...crawl, reason }];
  });
  const instants = [
    ...refusals.map(({ at }) => at),
    ...ends.map(({ closedAt }) => closedAt),
    ...(fresh === null ? [] : [fresh.at]),
  ];
  const days = await readDays(db, [...new Set(instants.filter(isKept).map(dayOf))]);
  for (const refusal of refusals) if (isKept(refusal.at)) addRefusal(dayIn(days, refusal.at), refusal);
  for (const end of ends) if (isKept(end.closedAt)) addEnd(figuresOf(dayIn(days, end.closedAt), end.provider), end);
  if (fresh !== null && isKept(fresh.at))
    for (const [provider, { open, confirmed }] of Object.entries(parseFigures("boards", fresh.figures)))
      Object.assign(figuresOf(dayIn(days, fresh.at), provider), { open, confirmed });
  await save(db, {
    days,
    oldest,
    marks,
    to: { countedTo: ledger.at(-1)?.id ?? marks.countedTo, confirmedAt: fresh?.at ?? marks.confirmedAt },
  });
  return ledger.length;
}

function figuresOf({ providers }: TruthDay, provider: string): TruthFigures {
  return (providers[provider] ??= noFigures());
}

function isOfBoard(crawl: LedgerRow): crawl is LedgerRow & { provider: string } {
  return crawl.provider !== null;
}

function dayIn(days: Map<number, TruthDay>, at: number): TruthDay {
  const day = dayOf(at);
  const known = days.get(day) ?? { providers: {}, refusals: [] };
  days.set(day, known);
  return known;
}

interface Marks {
  countedTo: number;
  confirmedAt: number | null;
}

async function readMarks(db: D1Database): Promise<Marks> {
  const { results } = await db
    .prepare("select name, value from cron_marks where name in (?, ?)")
    .bind(COUNTED_TO, CONFIRMED_AT)
    .all<{ name: string; value: number }>();
  const marks = new Map(results.map(({ name, value }) => [name, value]));
  return { countedTo: marks.get(COUNTED_TO) ?? 0, confirmedAt: marks.get(CONFIRMED_AT) ?? null };
}

/** The next crawls, in order. */
async function readLedger(db: D1Database, after: number): Promise<LedgerRow[]> {
  const { results } = await db
    .prepare(
      `select c.id, s.provider, c.at, c.held, c.closed, c.reopened, c.detail ->> 'held_reason' as heldReason
       from (select * from crawls where id > cast(?1 as integer) order by id limit ?2) c
         left join sources s on s.id = c.source order by c.id`,
    )
    .bind(after, limits.truthCrawlsPerRun)
    .all<LedgerRow>();
  return results;
}

/** A closing, or an opening again: which closing it takes back. */
interface End {
  provider: string;
  type: "closed" | "reopened";
  /** When it closed, ms. */
  closedAt: number;
  /** A closing: when a list last held it. An opening again: when that was. */
  at: number;
}

async function readEnds(db: D1Database, crawls: (LedgerRow & { provider: string })[]): Promise<End[]> {
  const ids = crawls.filter(({ closed, reopened }) => closed + reopened > 0);
  if (ids.length === 0) return [];
  const providers = new Map(ids.map(({ id, provider }) => [id, provider]));
  const { results } = await db
    .prepare(
      `select c.id, e.type, e.observed_at as at, e.metadata from json_each(?) given
         cross join crawls c on c.id = given.value
         cross join events e on e.source = c.source and e.crawl_number = c.number
       where e.type in ('job.closed', 'job.reopened')`,
    )
    .bind(JSON.stringify([...providers.keys()]))
    .all<{ id: number; type: "job.closed" | "job.reopened"; at: number; metadata: string }>();
  return results.map(({ id, type, at, metadata }): End => {
    const provider = providers.get(id) ?? "";
    const told = unpackMetadata(type, metadata) as { last_seen_at?: string; closed_at?: number };
    if (type === "job.reopened") return { provider, type: "reopened", closedAt: told.closed_at ?? at, at };
    return { provider, type: "closed", closedAt: at, at: Date.parse(told.last_seen_at ?? "") };
  });
}

/** Days within which a posting that opens again says that its closing was wrong, or of no meaning. */
const REOPENED_MS = 7 * DAY_MS;

function addEnd(figures: TruthFigures, { type, closedAt, at }: End): void {
  if (type === "reopened") {
    if (at - closedAt <= REOPENED_MS) figures.reopened++;
    return;
  }
  figures.closed++;
  const delay = Number.isNaN(at) ? 0 : Math.max(0, closedAt - at);
  figures.delayMs += delay;
  for (const [index, hours] of TRUTH_HOURS.entries())
    if (delay <= hours * HOUR_MS) figures.delayed[index] = (figures.delayed[index] ?? 0) + 1;
}

/** Newest refusals that a day names. */
const REFUSALS_NAMED = 20;

function addRefusal(
  day: TruthDay,
  { id, provider, held, reason }: { id: number; provider: string; held: number; reason: RefusalReason },
): void {
  const { refused } = figuresOf(day, provider);
  const [crawls, postings] = refused[reason] ?? [0, 0];
  refused[reason] = [crawls + 1, postings + held];
  if (reason !== "awaiting_proof") day.refusals = [id, ...day.refusals].slice(0, REFUSALS_NAMED);
}

/** The ledger's words for why postings were held (`held_reason`), by their kind; null: the list is only read on. */
export function reasonOf(heldReason: string): RefusalReason | null {
  if (["awaiting_proof", "lost_share", "empty_list", "other_board"].includes(heldReason))
    return heldReason as RefusalReason;
  if (heldReason.startsWith("declared ")) return "total_contradicted";
  if (heldReason.includes("a list is cut at")) return "list_capped";
  if (/^more changes than|^\d+ pages so far|^board_gone$/.test(heldReason)) return null;
  return "list_incomplete";
}

/** Unless another run of the cron was quicker: then nothing is written. */
async function save(
  db: D1Database,
  { days, oldest, marks, to }: { days: Map<number, TruthDay>; oldest: number; marks: Marks; to: Marks },
): Promise<void> {
  const { countedTo, confirmedAt } = marks;
  const isMine = `coalesce((select value from cron_marks where name = '${COUNTED_TO}'), 0) = cast(?1 as integer)
    and (select value from cron_marks where name = '${CONFIRMED_AT}') is cast(?2 as integer)`;
  const moved = `('${COUNTED_TO}', cast(?3 as integer))${to.confirmedAt === null ? "" : `, ('${CONFIRMED_AT}', cast(?4 as integer))`}`;
  const values = to.confirmedAt === null ? [to.countedTo] : [to.countedTo, to.confirmedAt];
  await db.batch([
    ...[...days].map(([day, truth]) =>
      db
        .prepare(
          `insert into truth_days (day, figures) select cast(?3 as integer), ?4 where ${isMine}
           on conflict (day) do update set figures = excluded.figures`,
        )
        .bind(countedTo, confirmedAt, day, JSON.stringify(truth)),
    ),
    db.prepare("delete from truth_days where day <= cast(? as integer)").bind(oldest),
    db
      .prepare(
        `insert into cron_marks (name, value) select column1, column2 from (values ${moved}) where ${isMine}
         on conflict (name) do update set value = excluded.value`,
      )
      .bind(countedTo, confirmedAt, ...values),
  ]);
}
