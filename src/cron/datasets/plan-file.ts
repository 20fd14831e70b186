import { datasetNames, type DatasetFile, type DatasetManifest, type DatasetName } from "../../core/dataset.ts";
import { limits } from "../../core/limits.ts";
import { DAY_MS } from "../../core/time.ts";

/** A file that is to be written. */
export interface FilePlan {
  name: string;
  dataset: DatasetName;
  /** Of a file of a time (ms): from inclusive, to exclusive; `to` null: until it is begun. */
  from: number | null;
  to: number | null;
  isFinal: boolean;
}

/** 1970 began with a Thursday. */
const MONDAY_MS = 4 * DAY_MS;

type Files = DatasetManifest["files"];

/**
 * The next file that is due at `now` (ms), null when none is. `oldestAt`: when the first crawl was. `only`: of these. A day and a month
 * are over when whatever a crawl found in them is stored too. One that was put off leaves its turn to other datasets.
 */
export function nextFile(
  { files, putOff }: Pick<DatasetManifest, "files" | "putOff">,
  now: number,
  oldestAt: number | null,
  only: readonly DatasetName[] = datasetNames,
): FilePlan | null {
  if (oldestAt === null) return null;
  const settled = now - limits.crawlsEndMs;
  const today = settled - (settled % DAY_MS);
  const monday = today - ((today - MONDAY_MS) % (7 * DAY_MS));
  const isDue = (name: string, since: number): boolean => {
    const file = files[name];
    // By a clock that was wrong it may have been written in the future.
    return file === undefined || file.isStale || file.begunAt < since || file.begunAt > now + limits.clockErrorMsMax;
  };
  const whole = (dataset: DatasetName, since: number): FilePlan | null =>
    isDue(dataset, since) ? { name: dataset, dataset, from: null, to: null, isFinal: false } : null;
  const hasStaleDelta = deltasOf(files).some(([, { isStale }]) => isStale);
  const plans: Record<DatasetName, () => FilePlan | null> = {
    open: () => whole("open", hasStaleDelta ? Infinity : monday) ?? planDelta(files, today),
    postings: () => whole("postings", today),
    events: () => planMonth(files, oldestAt, settled, (name) => isDue(name, today)),
    texts: () => whole("texts", monday),
  };
  for (const name of only) {
    const plan = plans[name]();
    if (plan !== null && !isPutOff(putOff[plan.name], now)) return plan;
  }
  return null;
}

/** Not by a clock that was ahead. */
function isPutOff(until: number | undefined, now: number): boolean {
  return until !== undefined && now < until && until <= now + limits.datasetPutOffMs + limits.clockErrorMsMax;
}

const DELTA = "open-delta-";

/** The deltas there are, oldest first. */
export function deltasOf(files: Files): [name: string, file: DatasetFile][] {
  return Object.entries(files)
    .filter(([name]) => name.startsWith(DELTA))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** What changed since the file before it; a crawl that was at work then may have been stored after it. */
function planDelta(files: Files, today: number): FilePlan | null {
  const before = deltasOf(files).at(-1)?.[1] ?? files["open"];
  if (before === undefined || before.begunAt >= today) return null;
  const name = `${DELTA}${new Date(today).toISOString().slice(0, 10)}`;
  return { name, dataset: "open", from: before.begunAt - limits.crawlsEndMs, to: null, isFinal: false };
}

/** The first month that lacks its last file, or the current one where it is due. */
function planMonth(files: Files, oldestAt: number, settled: number, isDue: (name: string) => boolean): FilePlan | null {
  for (let from = monthStart(oldestAt, 0); from <= settled; from = monthStart(from, 1)) {
    const [name, to] = [monthName(from), monthStart(from, 1)];
    const isFinal = to <= settled;
    const file = files[name];
    const isDone = isFinal ? file?.isFinal === true && !file.isStale : !isDue(name);
    if (!isDone) return { name, dataset: "events", from, to, isFinal };
  }
  return null;
}

/** When the month of an instant begins, or one so many months later. */
export function monthStart(at: number, later: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1);
}

export function monthName(at: number): string {
  return `events-${new Date(at).toISOString().slice(0, 7)}`;
}
