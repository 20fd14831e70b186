import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { valueAt } from "../../../../../src/cron/providers/json-scan.ts";
import { join } from "../../../../../src/cron/providers/ats/join.ts";
import { markdownToHtml } from "../../../../../src/cron/providers/markdown.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, payloadOf, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const jobPage = (job: object) => {
  const state = JSON.stringify({ props: { pageProps: { initialState: { job } } } });
  return bytesOf(`<html><script id="__NEXT_DATA__" type="application/json">${state}</script></html>`);
};

it("hides pay that a company does not show, and takes the address from another number than the key", () => {
  const found = postings(readAll(join, fixture("join/acme.html")));
  expect(found.map(({ key, pay, sourceUrl, workplaceText }) => [key, pay.length, sourceUrl, workplaceText])).toEqual([
    ["16244456", 1, "https://join.com/companies/acme/16304018-kartenleser-m-w-d-oder-berlin", "hybrid"],
    ["16262550", 0, "https://join.com/companies/acme/16262550-pilot", "remote"],
    // A unit without amounts is no pay.
    ["16190099", 0, "https://join.com/companies/acme/16190099-navigator", "onsite"],
  ]);
});

it("asks one page after another, as many as a page says there are", () => {
  const text = new TextDecoder().decode(fixture("join/acme.html"));
  const many = bytesOf(text.replace('"pageCount":1', '"pageCount":2').replace('"total":3', '"total":8'));
  const { url } = join.listRequest("acme");
  const first = join.readList(many, "acme", { url }).end();
  expect([first.declaredTotal, first.next.map((request) => request.url)]).toEqual([
    8,
    ["https://join.com/companies/acme?page=2"],
  ]);
  expect(join.readList(many, "acme", { url: url.replace("page=1", "page=2") }).end().next).toEqual([]);
});

it("reads a posting's text, whole or in parts, and no other page's", () => {
  const read = (job: object) => {
    const reading = join.details.read(jobPage(job), expected.join);
    return reading.kind === "posting" ? reading.posting.descriptionHtml : reading;
  };
  expect(read({ description: "Read **maps**.", unifiedDescription: true })).toBe("<p>Read <strong>maps</strong>.</p>");
  expect(read({ intro: "We.", tasks: "* Read\n* Draw", outro: null })).toBe(
    "<p>We.</p>\n<ul>\n<li>Read</li>\n<li>Draw</li>\n</ul>",
  );
  const keyOf = (id?: number | string) => {
    const reading = join.details.read(jobPage({ id, description: "Maps" }), expected.join);
    return reading.kind === "posting" ? reading.posting.key : reading;
  };
  // Its own, the number of its address, none; another's.
  expect([16244456, "16304018", undefined, 16262550, 163].map(keyOf)).toEqual([
    ...Array.from({ length: 3 }, () => expected.join.key),
    "16262550",
    "163",
  ]);
  expect(read({ description: 1 })).toMatchObject({ kind: "reject" });
  expect(() => join.details.read(bytesOf("<html>Maintenance</html>"), expected.join)).toThrow("carries no such JSON");
});

it("rejects what would be no address", () => {
  const [reading] = readAll(join, payloadOf("join", [{ id: 1, idParam: "1-x/../y", title: "Pilot" }]));
  expect(reading).toMatchObject({ kind: "reject", reject: { key: "1" } });
});

it("finds the value below names, and takes no name twice", () => {
  const at = (text: string, ...names: string[]) => new TextDecoder().decode(valueAt(bytesOf(text), names));
  expect(at(' {"a" : {"x":1, "b": [1, {"c":2}] }, "d":"}"} ', "a", "b")).toBe('[1, {"c":2}]');
  for (const text of ['{"a":1,"a":2}', '{"b":1}', "[1]", '{"a":1', '{"a" 1}', "{}", '{"a":1]'])
    expect(() => at(text, "a"), text).toThrow();
});

it.each([
  ["# A\n## B", "<h1>A</h1>\n<h2>B</h2>"],
  ["a\nb\n\nc", "<p>a<br>b</p>\n<p>c</p>"],
  ["*   a\n*   **b** c\n\n1. d", "<ul>\n<li>a</li>\n<li><strong>b</strong> c</li>\n</ul>\n<ol>\n<li>d</li>\n</ol>"],
  ["*a* _b_ 2 * 3 * 4 snake_case_name", "<p><em>a</em> <em>b</em> 2 * 3 * 4 snake_case_name</p>"],
  ["<b>x</b> & \\*y\\*", "<p>&lt;b&gt;x&lt;/b&gt; &amp; &#42;y&#42;</p>"],
  [
    "[a](https://acme.com/a_b_c) [b](javascript:x)",
    '<p><a href="https://acme.com/a%5Fb%5Fc">a</a> [b](javascript:x)</p>',
  ],
  ["", ""],
])("the Markdown %j is %j", (markdown, html) => {
  expect(markdownToHtml(markdown)).toBe(html);
});

it("reads the worst Markdown in linear time", () => {
  for (const mark of ["*", "_", "**", "[", "# ", "* ", "`", "\\", "[a](https://", "\n"])
    expect(markdownToHtml(mark.repeat(50_000)).length).toBeLessThan(2_000_000);
});

it.skipIf(!isPresent)("reads recorded items with pay in cents (skipped when ../shared is absent)", () => {
  const text = readFileSync(path.join(folder, "join/indie-solutions-company-and-3-with-details.json"), "utf8");
  const { items } = JSON.parse(text) as { items: { _description: string }[] };
  const found = postings(readAll(join, payloadOf("join", items)));
  expect(found.map(({ pay }) => [pay[0]?.min, pay[0]?.max, pay[0]?.period])).toEqual([
    [75_000, 90_000, "year"],
    [90_000, 105_000, "year"],
    [40_000, 55_000, "year"],
  ]);
  const html = markdownToHtml(items[0]?.["_description"] ?? "");
  expect(html).toContain("<h2>Aufgaben</h2>\n<ul>\n<li>Eigenverantwortliche Projektleitung");
  expect(html).toContain("<strong>VOB B/C</strong>");
});
