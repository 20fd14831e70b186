import { beforeAll, expect, it } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { readSource, type SourceRow } from "../../../../src/db/boards/read-sources.ts";
import { placeOfRow } from "../../../../src/db/counts/count-place.ts";
import { readJobRows, type JobRow } from "../../../../src/db/crawl/crawl-state.ts";
import { factsOfRow } from "../../../../src/db/postings/job-row.ts";
import { postingWrite, type PostingWrite } from "../../../../src/db/crawl/posting-write.ts";
import { begin, START } from "../../cron/crawled-world.ts";

let source: SourceRow;
let row: JobRow;

beforeAll(async () => {
  const { sim, db, deps, sqlite } = begin();
  const url = sim.boards()[0]?.url ?? "";
  const added = await addBoard(db, deps.bucket, { url, name: "", domain: null }, START);
  if (!added.ok) throw new Error(added.reason);
  await crawlBoard(deps, added.sourceId, 1);
  const { job_id: id } = sqlite.prepare("select job_id from jobs limit 1").get() as { job_id: string };
  const found = [await readSource(db, added.sourceId), (await readJobRows(db, [id]))[0]] as const;
  if (found[0] === null || found[1] === undefined) throw new Error("nothing was crawled");
  [source, row] = found;
});

/** The row, read again with other columns. */
function write(other: Partial<JobRow>, before: Partial<JobRow> = {}): PostingWrite {
  const { id: _id, source: _source, lastEvent: _last, remembered: _remembered, rulesVersion: _rules, ...rest } = row;
  const { org: _org, provider: _provider, board: _board, orgSlug: _slug, orgName: _name, ...columns } = rest;
  const read = { ...columns, ...other };
  const facts = factsOfRow({ ...read, board: row.board });
  return postingWrite(source, { ...row, ...before }, "Some words of Python", {
    kind: "updated",
    columns: read,
    events: [],
    facts,
  });
}

it("what is read in other words is indexed and counted where it was, as its row remembers it", () => {
  const { move, remembered, described } = write({ contentHash: "1".repeat(64), payload: "other" });
  expect(move).toBeNull();
  expect(described).toBe("");
  expect(remembered.rulesVersion).toBe(row.rulesVersion);
  expect(Buffer.from(remembered.remembered, "hex")).toEqual(Buffer.from(row.remembered ?? []));
});

it("another description is indexed anew, and counted where it was", () => {
  const { move, remembered, described } = write({ descriptionHash: "0".repeat(64), contentHash: "1".repeat(64) });
  expect(move?.to).toEqual(move?.from);
  expect(described).toBe("\uE0009word \uE0009python");
  expect(Buffer.from(remembered.remembered, "hex")).toEqual(Buffer.from(row.remembered ?? []));
});

it.each<[what: string, other: Partial<JobRow>, before: Partial<JobRow>]>([
  ["another title", { title: "Chief Beekeeper" }, {}],
  ["another day of posting", { postedAt: 1_700_000_000_000 }, {}],
  ["facts of another normaliser", { derived: '{"v":1}' }, {}],
  ["older rules", {}, { rulesVersion: 1 }],
  ["a posting that was closed", {}, { closedAt: START }],
  ["one that remembers nothing", {}, { remembered: null }],
  ["another company's", {}, { org: 77 }],
])("it is worked out anew: %s", (_what, other, before) => {
  const { move } = write(other, before);
  expect(move?.from).toEqual(placeOfRow({ ...row, ...before }));
  expect(move?.to.words).toBeTypeOf("string");
});
