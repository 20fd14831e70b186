import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTextFacts } from "../../../scripts/normalize/recorded-facts.ts";
import { readTextPostings } from "../../../scripts/normalize/text-postings.ts";

describe("rows of labelled sets as postings", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jobledger-texts-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, rows: unknown[]): void => {
    writeFileSync(path.join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  };

  it("are told from each other by file and line; labels, other files and rows of another shape are left out", () => {
    write("a.jsonl", [
      { text: "R&D <b>is\nours", expect: 3 },
      { company: "Baker" },
      { title: 4 },
      { location_raw: "Leeds" },
    ]);
    write("b.jsonl", [{ id: "x", input: { title: "Baker", location: null, text: null }, label: { title: "Cook" } }]);
    write("c.json", [{ title: "Baker" }]);
    const rows = [...readTextPostings(folder)].map(({ id, posting }) => [
      id,
      posting.title,
      posting.locationText,
      posting.descriptionHtml,
    ]);
    expect(rows).toEqual([
      ["a.jsonl:1", "", null, "R&amp;D &lt;b>is<br>ours"],
      ["a.jsonl:4", "", "Leeds", null],
      ["b.jsonl:1", "Baker", null, null],
    ]);
  });

  it("are read by a checkout's rules as postings are", async () => {
    write("a.jsonl", [{ input: { title: "Senior Baker", text: "This is a full-time position." } }]);
    const { value } = await readTextFacts(process.cwd(), folder).next();
    expect(value?.facts["employmentType"]?.value).toBe('"full_time"');
  });
});
