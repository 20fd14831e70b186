import { limits } from "../../core/limits.ts";
import { DAY_MS } from "../../core/time.ts";
import { setMark } from "./cron-marks.ts";

/** What a run of the cron knows of those before it. */
export interface CronRun {
  /** When it began, by its clock (ms). */
  begunAt: number;
  /** Runs that did not end before the next one began, all in all, where the last one is one of them; else 0. */
  unended: number;
  /**
   * The clock has gone as the runs did for a day. Only then is anything removed because it is old: a clock that is a month
   * ahead for an hour makes nothing old.
   */
  isSteady: boolean;
}

const [BEGUN, ENDED, UNENDED, JUMPED] = ["run_begun", "run_ended", "runs_unended", "clock_jumped"] as const;

/** Notes that a run begins. Reads four rows, writes one; two more where something was wrong. */
export async function beginRun(db: D1Database, now: number): Promise<CronRun> {
  const { results } = await db
    .prepare("select name, value from cron_marks where name in (?, ?, ?, ?)")
    .bind(BEGUN, ENDED, UNENDED, JUMPED)
    .all<{ name: string; value: number }>();
  const marks = new Map(results.map(({ name, value }) => [name, value]));
  const begun = marks.get(BEGUN) ?? null;
  const passed = begun === null ? 0 : now - begun;
  const isJump = passed > DAY_MS || passed < -limits.clockErrorMsMax;
  const jumpedAt = isJump ? now : (marks.get(JUMPED) ?? null);
  // One that is still at work counts too: it has been for long.
  const isUnended = begun !== null && marks.get(ENDED) !== begun;
  const unended = isUnended ? (marks.get(UNENDED) ?? 0) + 1 : 0;
  await db.batch([
    setMark(db, BEGUN, now),
    ...(isJump ? [setMark(db, JUMPED, now)] : []),
    ...(isUnended ? [setMark(db, UNENDED, unended)] : []),
  ]);
  return { begunAt: now, unended, isSteady: jumpedAt === null || now - jumpedAt >= DAY_MS };
}

/** Notes that it came to its end, whatever failed in it. */
export async function endRun(db: D1Database, { begunAt }: CronRun): Promise<void> {
  await setMark(db, ENDED, begunAt).run();
}
