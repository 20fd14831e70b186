import { expect, it } from "vitest";
import { findProvider } from "../../../../src/cron/providers/registry.ts";
import { jibe } from "../../../../src/cron/providers/ats/jibe.ts";
import { bytesOf, postings, readAll } from "./read-all.ts";
import {
  answerRecordings,
  bareListed,
  indexed,
  isPresent,
  readRecording,
  recordings,
  whyNotAsked,
} from "./recordings.ts";

const absent = " (skipped when ../shared/payloads is absent)";

it.skipIf(!isPresent)(`each recorded file is a list, an answer, or named with the reason${absent}`, () => {
  const read = new Set([...recordings(), ...answerRecordings()].map(({ file }) => file));
  const unexplained = indexed().filter(({ file }) => !read.has(file) && whyNotAsked(file) === null);
  expect(unexplained.map(({ file }) => file)).toEqual([]);
  expect(read.size).toBeGreaterThan(450);
});

it.skipIf(!isPresent)(`each recorded answer of a posting's own is read, whole and its public part${absent}`, () => {
  const files = answerRecordings();
  expect(files.length).toBeGreaterThan(50);
  for (const { file, provider: name } of files) {
    const details = findProvider(name)?.details;
    const bytes = readRecording(file);
    const reading = details?.read(bytes, bareListed("listed"));
    if (reading?.kind !== "posting") throw new Error(`${file}: ${JSON.stringify(reading)}`);
    expect(reading.posting.descriptionHtml, file).not.toBeNull();
    expect(() => details?.publicPart(bytes), file).not.toThrow();
    const { key } = reading.posting;
    expect(details?.read(bytes, bareListed(key)), file).toMatchObject({ kind: "posting", posting: { key } });
  }
});

it.skipIf(!isPresent)(`the recorded rows of a list of Jibe are read as its list${absent}`, () => {
  const rows = JSON.parse(new TextDecoder().decode(readRecording("jibe-icims/aon-10-raw.json"))) as unknown[];
  const list = { jobs: rows.map((data) => ({ data })), totalCount: rows.length };
  expect(postings(readAll(jibe, bytesOf(list)))).toHaveLength(10);
});
