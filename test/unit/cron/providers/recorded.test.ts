import { afterAll, describe, expect, it } from "vitest";
import { Job } from "../../../../src/core/job.ts";
import { Posting } from "../../../../src/core/posting.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { findProvider, providers } from "../../../../src/cron/providers/registry.ts";
import { readPayload } from "../../../../src/cron/again/read-payload.ts";
import { inPart } from "../../../sampled.ts";
import { isPresent, readRecording, sampledRecordings } from "./recordings.ts";

/** Of which a list was recorded: of an unproven one, at most answers of postings. */
const proven = Object.values<Provider>(providers).flatMap(({ name, proven: isProven }) =>
  isProven === false ? [] : [name],
);
const fields = Object.keys(Posting.unwrap().shape) as (keyof Posting)[];
type Fill = Record<keyof Posting | "postings", number>;

const isFilled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== null && (typeof value !== "object" || Object.keys(value).length > 0);

describe(isPresent ? "recorded payloads" : "recorded payloads (SKIPPED: ../shared/payloads is absent)", () => {
  const fills = new Map<string, Fill>();

  it.skipIf(!isPresent).each(proven)(`%s reads every recorded list without a reject${inPart(12)}`, (name) => {
    const provider = findProvider(name);
    const files = sampledRecordings(12).filter((recording) => recording.provider === name);
    expect(files.length).toBeGreaterThan(0);
    const fill = Object.fromEntries([...fields, "postings"].map((field) => [field, 0])) as Fill;
    for (const { file, board, kind, jobs } of files) {
      const payload = readRecording(file);
      const token = provider?.canonicalBoard(board) ?? provider?.example ?? "";
      const page = provider?.readList(payload, token, provider.listRequest(token));
      let count = 0;
      for (const entry of page?.entries ?? []) {
        const reading = entry.read();
        count++;
        // Trimmed and transcribed files are read too: their keys and types are the real ones.
        if (reading.kind !== "posting") throw new Error(`${file} (${kind}): ${JSON.stringify(reading)}`);
        fill.postings++;
        for (const field of fields) if (isFilled(reading.posting[field])) fill[field]++;
      }
      // A posting in several pieces is one.
      if (name === "workable" || name === "rippling") expect(count, file).toBeLessThanOrEqual(jobs);
      else expect(count, file).toBe(jobs);
      const declaredTotal = page?.end().declaredTotal ?? null;
      if (declaredTotal !== null && kind === "RECORDED" && provider?.paged !== true)
        expect(declaredTotal, file).toBe(count);
    }
    fills.set(name, fill);
  });

  it.skipIf(!isPresent).each(proven)(`%s postings are in the API's shape once normalised${inPart(12)}`, (name) => {
    const provider = findProvider(name);
    if (provider === null) throw new Error(`no provider ${name}`);
    const files = sampledRecordings(12).filter((recording) => recording.provider === name);
    // Series of one board repeat themselves: the last file of each board is enough.
    for (const { file, board } of new Map(files.map((recording) => [recording.board, recording])).values()) {
      const context = {
        provider,
        board: provider.canonicalBoard(board) ?? provider.example,
        seenAt: 0,
        inferredAt: 0,
        rawPayloadUri: file,
      };
      const rows = readPayload([readRecording(file)], context)
        .postings()
        .take(20);
      for (const row of rows) {
        if (row.kind !== "job") throw new Error(`${file}: ${JSON.stringify(row)}`);
        expect(Job.safeParse(row.job).error, `${file} ${row.job.provider_job_key}`).toBeUndefined();
      }
    }
  });

  afterAll(() => {
    const percent = (fill: Fill, field: keyof Posting): string =>
      `${((100 * fill[field]) / fill.postings).toFixed(1)} %`;
    const rows = fields.map((field) => [
      field,
      Object.fromEntries([...fills].map(([name, fill]) => [name, percent(fill, field)])),
    ]);
    if (!isPresent) return;
    console.log([...fills].map(([name, fill]) => `${name}: ${fill.postings} postings`).join(", "));
    console.table(Object.fromEntries(rows));
  });
});
