/**
 * `npm run accuracy -- [--field name] [--half work|held] [--by maker|independent] [--failing] [--write]`: precision and
 * recall of derived fields on the labelled sets in accuracy/, and with --failing each row that is wrong; --write, of
 * all of them, keeps those of the half "held" for the coverage page. accuracy/README.md says what a row is.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Accuracy } from "../src/core/accuracy.ts";
import { compare, type Claims } from "./normalize/claims.ts";
import { compareTexts, meanings } from "./normalize/compare-pay.ts";
import { normalizedFields } from "./normalize/fields.ts";
import { readInput } from "./normalize/input.ts";
import { readRecordedInput, readRecordedLists, recordings, type RecordedPosting } from "./normalize/recorded-input.ts";
import { readNames, readOptions } from "./read-options.ts";

const FOLDER = "accuracy";
const MEASURED = "src/core/measured-accuracy.json";
const USAGE =
  "usage: npm run accuracy -- [--field <name>] [--half work|held] [--by maker|independent] [--failing] | --write";
const { values } = readOptions(
  {
    options: {
      field: { type: "string" },
      half: { type: "string" },
      by: { type: "string" },
      failing: { type: "boolean" },
      write: { type: "boolean" },
    },
  },
  USAGE,
);

/** A labelled row: what it is read from (its own words, or a recorded posting), and what is true of it. */
interface Row {
  input?: unknown;
  recorded?: RecordedPosting;
  /** As `normalize` answers it, without confidence and evidence. */
  expect: unknown;
  /** Rules are made by looking at "work"; "held" was labelled before any output was seen, and is only counted. */
  half: "work" | "held";
  /** Who labelled it: who wrote the field's rules, if it does not say, or somebody who wrote none. */
  by?: "maker" | "independent";
}

const chosen =
  values.field === undefined
    ? Object.keys(normalizedFields)
    : readNames("field", values.field, Object.keys(normalizedFields), USAGE);
if (values.half !== undefined) readNames("half", values.half, ["work", "held"], USAGE);
if (values.by !== undefined) readNames("by", values.by, ["maker", "independent"], USAGE);
let skipped = 0;
const measured: Accuracy["fields"] = [];
if (values.write === true && Object.keys(values).length > 1) {
  process.stderr.write(`${USAGE}\n--write measures all fields.\n`);
  process.exit(1);
}
for (const name of chosen) {
  const file = path.join(FOLDER, `${name}.jsonl`);
  if (!existsSync(file)) continue;
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row)
    .filter(({ by = "maker" }) => values.by === undefined || values.by === by);
  for (const half of ["work", "held"] as const)
    if (values.half === undefined || values.half === half)
      report(
        name,
        half,
        rows.filter((row) => row.half === half),
      );
}
if (chosen.includes("pay")) reportTexts();
if (skipped > 0) process.stdout.write(`SKIPPED: ${skipped} rows of recorded postings, ${recordings} is absent\n`);
if (values.write === true) {
  if (skipped > 0) throw new Error("not written: some rows were skipped");
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(MEASURED, `${JSON.stringify({ measured_on: today, fields: measured } satisfies Accuracy, null, 2)}\n`);
  process.stdout.write(`written to ${MEASURED}\n`);
}

function report(name: string, half: string, rows: Row[]): void {
  const field = normalizedFields[name];
  if (field === undefined || rows.length === 0) return;
  const totals = new Map<string, Claims>();
  let read = 0;
  for (const row of rows) {
    const said = row.recorded === undefined ? readInput(row.input, field.bare) : readRecordedInput(row.recorded);
    if (said === null) {
      skipped++;
      continue;
    }
    read++;
    const got = field.read(said);
    for (const claims of compare(name, row.expect, got)) {
      const total = totals.get(claims.part) ?? { part: claims.part, right: 0, wrong: 0, missed: 0 };
      total.right += claims.right;
      total.wrong += claims.wrong;
      total.missed += claims.missed;
      totals.set(claims.part, total);
      if (values.failing === true && claims.wrong + claims.missed > 0)
        process.stdout.write(`  ${claims.part}: ${JSON.stringify({ ...row, half: undefined, got })}\n`);
    }
  }
  for (const { part, right, wrong, missed } of totals.values()) {
    if (half === "held")
      measured.push({
        field: name,
        part,
        rows: read,
        precision: shareOf(right, right + wrong),
        recall: shareOf(right, right + missed),
      });
    const share = (of: number, all: number): string => (all === 0 ? "-" : `${((100 * of) / all).toFixed(1)} %`);
    process.stdout.write(
      `${part.padEnd(18)} ${half}  ${String(read).padStart(5)} rows  precision ${share(right, right + wrong)}  recall ${share(right, right + missed)}  (${right} right, ${wrong} wrong, ${missed} missed)\n`,
    );
  }
}

/** What Ashby's texts say of pay beside its fields, by kinds of agreement; with --failing each that is not the same. */
function reportTexts(): void {
  const { counts, disagreements } = compareTexts(readRecordedLists("ashby"));
  for (const [agreement, count] of [...counts].toSorted(([, a], [, b]) => b - a))
    process.stdout.write(
      `pay of Ashby's texts and fields  ${String(count).padStart(4)}  ${agreement}: ${meanings[agreement]}\n`,
    );
  for (const { agreement, title, fields, text, quote } of values.failing === true ? disagreements : [])
    process.stdout.write(`  ${agreement} | ${title} | fields ${fields} | text ${text} | ${JSON.stringify(quote)}\n`);
}

function shareOf(some: number, all: number): number | null {
  return all === 0 ? null : Math.round((10_000 * some) / all) / 10_000;
}
