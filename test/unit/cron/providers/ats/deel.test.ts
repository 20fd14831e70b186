import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { deel } from "../../../../../src/cron/providers/ats/deel.ts";
import { nextFlight } from "../../../../../src/cron/providers/next-flight.ts";
import { countSteps } from "../../../../counted-regex.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const pageOf = (...pushes: string[]) =>
  bytesOf(
    `<html>${pushes.map((push) => `<script>self.__next_f.push(${JSON.stringify([1, push]).replaceAll("<", "\\u003c")})</script>`).join("")}</html>`,
  );
const boardPage = (text: string, id: string) =>
  pageOf(
    `8:["$","$L1f",null,{"jobPostings":[{"id":"a-1","title":"Pilot","richtextDescription":"$${id}","job":{}}]}]\n`,
    `${id}:T${text.length.toString(16)},${text}`,
  );

it("reads texts out of their own rows, and no pay that a company does not show", () => {
  const found = postings(readAll(deel, fixture("deel/acme.html")));
  expect(
    found.map(({ key, descriptionHtml, pay, locationText }) => [
      key.slice(0, 8),
      descriptionHtml,
      pay.length,
      locationText,
    ]),
  ).toEqual([
    ["5d3636f8", expect.stringContaining("<p>23:[not a row]</p>"), 1, "Stockholm; Sweden"],
    ["4e96b37b", "<p>Fly <em>north</em>.</p>", 0, null],
    ["77aa02c3", "A map: <b>yours</b>", 0, "Malmö"],
  ]);
});

it("keeps pay that is not shown out of what everybody may see", () => {
  const { entries } = deel.readList(fixture("deel/acme.html"), "acme");
  const shown = [...entries].map((entry) => new TextDecoder().decode(entry.publicPart().bytes));
  expect(shown[0]).toContain("611050");
  expect(shown[1]).not.toContain("500");
});

it("takes a posting for the same when only its text's row has another number", () => {
  const hash = (page: Uint8Array) => [...deel.readList(page, "acme").entries].map(({ sourceHash }) => sourceHash);
  expect(hash(boardPage("<p>Fly</p>", "2f"))).toEqual(hash(boardPage("<p>Fly</p>", "30")));
  expect(hash(boardPage("<p>Fly</p>", "2f"))).not.toEqual(hash(boardPage("<p>Fly!</p>", "2f")));
});

it("takes no page without a board, nor a stream that breaks off, for an empty one", () => {
  const read = (page: Uint8Array) => () => deel.readList(page, "acme");
  expect(read(bytesOf("<html>Not found</html>"))).toThrow("no flight stream");
  expect(read(pageOf('8:["$","div",null,{}]\n'))).toThrow("holds no postings");
  expect(read(pageOf("23:Tffff,short"))).toThrow("breaks off");
  expect(read(pageOf('8:["$",{"jobPostings":['))).toThrow("cut off");
  expect(read(pageOf("no row"))).toThrow("without an id");
  expect(read(pageOf(`8:${"[".repeat(10_000)}`))).toThrow("deeper");
});

it("knows rows of modules and hints, and texts by bytes, over several pushes", () => {
  const text = "<p>é – 1:[]\n</p>";
  const length = new TextEncoder().encode(text).length.toString(16);
  const { rows, textOf } = nextFlight(
    pageOf('1:"$Sreact"\n:HL["/x.css"]\n2:I[1,[]]\n3:[', `1]\n4:T${length},${text}5:{"a":1}`),
  );
  expect(rows).toEqual([[1], { a: 1 }]);
  expect([textOf("$4"), textOf("$9"), textOf("$$4"), textOf(4)]).toEqual([text, null, "$4", 4]);
});

it("takes steps in proportion to the stream, however its rows are cut", () => {
  const rows = ["0:T1,a", "0:T0,", "0:T2,a\n", "0:[]\n", ':HL["x"]\n'];
  for (const row of rows) {
    const [half, whole] = [1_000, 2_000].map((count) => {
      const page = pageOf(row.repeat(count));
      return countSteps(() => nextFlight(page)).steps;
    });
    expect(whole, row).toBeLessThan(2.2 * (half ?? 0));
  }
});

it("gives out no more of texts than a page may have, however often they are named", () => {
  const text = "x".repeat(1_000_000);
  const named = (count: number): Uint8Array => {
    const posting = '{"id":"a-1","title":"Pilot","richtextDescription":"$9","job":{}}';
    const list = Array.from({ length: count }, () => posting).join(",");
    return pageOf(`8:["$",{"jobPostings":[${list}]}]\n9:T${text.length.toString(16)},${text}`);
  };
  expect(readAll(deel, named(10))).toHaveLength(10);
  expect(() => readAll(deel, named(2_000))).toThrow(/^texts of more than/);
});

it.skipIf(!isPresent)("reads an empty recorded board (skipped when ../shared is absent)", () => {
  expect(readAll(deel, readFileSync(path.join(folder, "deel/deel_empty.html")))).toEqual([]);
});
