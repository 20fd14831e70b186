import { expect, it } from "vitest";
import type { DatasetFile, DatasetName } from "../../../../src/core/dataset.ts";
import { limits } from "../../../../src/core/limits.ts";
import { DAY_MS, HOUR_MS } from "../../../../src/core/time.ts";
import { nextFile } from "../../../../src/cron/datasets/plan-file.ts";

type Files = Record<string, DatasetFile>;
const at = (text: string): number => Date.parse(`${text}Z`);
const SETTLED = limits.crawlsEndMs;

function file(dataset: DatasetName, begunAt: number, more: Partial<DatasetFile> = {}): DatasetFile {
  const nothing = { forms: null, rows: 0, endedAt: begunAt, from: null, to: null, replaced: [] };
  return { dataset, begunAt, isFinal: false, isStale: false, ...nothing, ...more };
}

const next = (files: Files, now: number, oldest: number | null, putOff: Record<string, number> = {}) =>
  nextFile({ files, putOff }, now, oldest);

/** Writes what is due at a time until nothing is: the names. */
function writeAll(files: Files, now: number, oldest: number): string[] {
  const names: string[] = [];
  for (let plan = next(files, now, oldest); plan !== null; plan = next(files, now, oldest)) {
    if (plan.name === "open") for (const name of Object.keys(files)) if (name.startsWith("open-")) delete files[name];
    files[plan.name] = file(plan.dataset, now, { from: plan.from, to: plan.to, isFinal: plan.isFinal });
    names.push(plan.name);
    if (names.length > 50) throw new Error(`no end: ${names.join()}`);
  }
  return names;
}

it("writes nothing before the first crawl, and then everything", () => {
  const now = at("2026-11-25T10:00:00");
  expect(next({}, now, null)).toBeNull();
  expect(writeAll({}, now, at("2026-09-30T23:59:59"))).toEqual([
    "open",
    "postings",
    "events-2026-09",
    "events-2026-10",
    "events-2026-11",
    "texts",
  ]);
});

it("a day begins when all is stored that was found in the day before, a week on Monday", () => {
  const files: Files = {};
  const oldest = at("2026-11-20T00:00:00");
  const write = (time: string): string[] => writeAll(files, at(time), oldest);
  write("2026-11-25T10:00:00");
  expect(write("2026-11-25T23:59:59")).toEqual([]);
  expect(writeAll(files, at("2026-11-26T00:00:00") + SETTLED - 1, oldest)).toEqual([]);
  expect(writeAll(files, at("2026-11-26T00:00:00") + SETTLED, oldest)).toEqual([
    "open-delta-2026-11-26",
    "postings",
    "events-2026-11",
  ]);
  // Two days without a run: one delta, from the last file on.
  expect(write("2026-11-29T08:00:00")).toEqual(["open-delta-2026-11-29", "postings", "events-2026-11"]);
  expect(files["open-delta-2026-11-29"]?.from).toBe(at("2026-11-26T00:00:00"));
  // The 30th is a Monday.
  expect(write("2026-11-30T08:00:00")).toEqual(["open", "postings", "events-2026-11", "texts"]);
  expect(write("2026-12-01T08:00:00")).toEqual([
    "open-delta-2026-12-01",
    "postings",
    "events-2026-11",
    "events-2026-12",
  ]);
  expect(files["events-2026-11"]).toMatchObject({
    isFinal: true,
    from: at("2026-11-01T00:00:00"),
    to: at("2026-12-01T00:00:00"),
  });
  expect(write("2026-12-02T08:00:00")).toEqual(["open-delta-2026-12-02", "postings", "events-2026-12"]);
});

it("what is stale is written at once, and of a delta the whole", () => {
  const files: Files = {};
  const oldest = at("2026-10-20T00:00:00");
  const now = at("2026-11-25T10:00:00");
  writeAll(files, now - DAY_MS, oldest);
  writeAll(files, now, oldest);
  const stale = (name: string): void => {
    files[name] = { ...(files[name] ?? file("open", now)), isStale: true };
  };
  stale("events-2026-10");
  expect(writeAll(files, now + HOUR_MS, oldest)).toEqual(["events-2026-10"]);
  stale("open-delta-2026-11-25");
  expect(writeAll(files, now + 2 * HOUR_MS, oldest)).toEqual(["open"]);
});

it("a file of the future, by a clock that was wrong, is due", () => {
  const now = at("2026-11-25T10:00:00");
  const files = { open: file("open", now + 400 * DAY_MS) };
  expect(next(files, now, now)?.name).toBe("open");
});

it("a file that was put off leaves its turn to other datasets until then, but not by a clock that was ahead", () => {
  const now = at("2026-11-25T10:00:00");
  const nameAt = (time: number, until: number) => next({}, time, now, { open: until })?.name;
  const until = now + limits.datasetPutOffMs;
  expect([nameAt(now, until), nameAt(until - 1, until), nameAt(until, until)]).toEqual([
    "postings",
    "postings",
    "open",
  ]);
  expect(nameAt(now - 30 * DAY_MS, until)).toBe("open");
  expect(next({}, now, now, { "events-2026-11": until, open: until, postings: until })?.name).toBe("texts");
});
