import { describe, expect, it } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { findJsonLd } from "../../../../src/cron/providers/json-ld.ts";
import {
  childOf,
  childText,
  childrenOf,
  findNode,
  hasClass,
  innerText,
} from "../../../../src/cron/providers/markup.ts";
import { markupList } from "../../../../src/cron/providers/markup-list.ts";
import type { MarkupNode } from "../../../../src/cron/providers/markup.ts";
import { bytesOf } from "./read-all.ts";

const key = (node: MarkupNode) => ({ kind: "unlisted" as const, key: childText(node, "id") ?? "" });

function xml(text: string) {
  return markupList(bytesOf(text), {
    format: "xml",
    root: "jobs",
    isElement: ({ name }, trail) => name === "job" && trail.length === 1,
    publicFields: {},
    readElement: key,
  });
}

describe("a list in XML", () => {
  it("gives each element its own source, its hash and its value", () => {
    const first = "<job><id>1</id><job>inside</job><t><![CDATA[<b>&amp;</b>]]></t></job>";
    const second = '<job a="&lt;&#233;"><id>ü2</id></job>';
    const list = xml(`<?xml version="1.0"?>\n<jobs>\n${first}<x/>${second}</jobs>\n`);
    const entries = [...list.entries];
    expect(entries.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([first, second]);
    expect(entries.map(({ sourceHash }) => sourceHash)).toEqual([first, second].map((one) => sha256(bytesOf(one))));
    expect(entries.map((entry) => entry.read())).toEqual([
      { kind: "unlisted", key: "1" },
      { kind: "unlisted", key: "ü2" },
    ]);
    expect([...list.entries]).toHaveLength(2);
  });

  it("decodes entities and CDATA, and finds what is below", () => {
    const nodes: MarkupNode[] = [];
    const list = markupList(
      bytesOf('<jobs><job c="a b"><p>x &#x41;&amp;</p><p><![CDATA[<i>y</i>]]></p></job></jobs>'),
      {
        format: "xml",
        root: "jobs",
        isElement: ({ name }) => name === "job",
        publicFields: {},
        readElement: (node) => {
          nodes.push(node);
          return key(node);
        },
      },
    );
    for (const entry of list.entries) entry.read();
    const [node] = nodes;
    if (node === undefined) throw new Error("no element");
    expect(childrenOf(node, "p").map(({ text }) => text)).toEqual(["x A&", "<i>y</i>"]);
    expect(childText(node, "q")).toBeNull();
    expect(childOf(null, "p")).toBeNull();
    expect(innerText(node)).toBe(" x A& <i>y</i>");
    expect(hasClass({ ...node, attributes: { class: "a  b" } }, "b")).toBe(true);
    expect(findNode(node, ({ text }) => text.includes("y"))?.name).toBe("p");
    expect(findNode(node, () => false)).toBeNull();
  });

  it.each([
    ["breaks off inside an element", "<jobs><job><id>1</id></job><job><id>2"],
    ["breaks off between elements", "<jobs><job><id>1</id></job>"],
    ["has an element without its end", "<jobs><job><id>1</id></jobs>"],
    ["goes on after its end", "<jobs></jobs><jobs></jobs>"],
    ["is another document", "<error>not found</error>"],
    ["is a page", "<!DOCTYPE html><html><body>login</body></html>"],
    ["is empty", ""],
    ["is text", "Service unavailable"],
    ["nests without end", `<jobs>${"<a>".repeat(limits.markupDepthMax)}${"</a>".repeat(limits.markupDepthMax)}</jobs>`],
  ])("refuses what %s", (_, text) => {
    expect(() => xml(text)).toThrow(/./);
  });

  it("takes an empty list for one, and refuses bytes that are no UTF-8", () => {
    expect([...xml("<jobs></jobs>").entries]).toEqual([]);
    expect([...xml("\uFEFF<jobs/>").entries]).toEqual([]);
    const options = {
      format: "xml",
      root: "jobs",
      isElement: () => false,
      publicFields: {},
      readElement: key,
    } as const;
    expect(() => markupList(new Uint8Array([0x3c, 0xff]), options)).toThrow("UTF-8");
  });

  it("rejects one element that is too long, and keeps the others", () => {
    const list = xml(`<jobs><job><id>${"x".repeat(limits.elementBytesMax)}</id></job><job><id>2</id></job></jobs>`);
    expect([...list.entries].map((entry) => entry.read().kind)).toEqual(["reject", "unlisted"]);
  });
});

describe("a list in HTML", () => {
  const html = (text: string) =>
    markupList(bytesOf(text), {
      format: "html",
      root: "html",
      isElement: (node) => hasClass(node, "job"),
      publicFields: {},
      readElement: (node) => ({ kind: "unlisted", key: node.attributes["id"] ?? "" }),
      next: () => [{ url: "https://jobs.example/2" }],
    });

  it("finds elements by what they are, void and unclosed ones around them", () => {
    const list = html(
      '<!DOCTYPE html><HTML><head><meta charset=utf-8></head><body><br><ul><li class="x job" id=1>A<li class=job id=2>B</ul></body></html>',
    );
    expect([...list.entries].map((entry) => entry.read())).toEqual([
      { kind: "unlisted", key: "1" },
      { kind: "unlisted", key: "2" },
    ]);
    expect([...list.entries].map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
      '<li class="x job" id=1>A',
      "<li class=job id=2>B",
    ]);
    expect(list.end().next).toEqual([{ url: "https://jobs.example/2" }]);
  });

  it("an element of a group stands behind its group's first heading, in its source and its hash", () => {
    const heading = (name: string): string => `<h3>${name}</h3>`;
    const page = `<html>${heading("none")}<li>0</li><div>${heading("A")}<li>1${heading("inner")}</li>${heading("B")}<li>2</li></div><div><li>3</li>${heading("C")}</div><li>4</li></html>`;
    const list = markupList(bytesOf(page), {
      format: "html",
      root: "html",
      isElement: ({ name }) => name === "li",
      groups: { isGroup: ({ name }) => name === "div", isHeading: ({ name }) => name === "h3" },
      publicFields: { h3: true, li: true },
      readElement: (node) => ({ kind: "unlisted", key: innerText(node).trim() }),
    });
    const sources = [
      "<li>0</li>",
      "<h3>A</h3><li>1<h3>inner</h3></li>",
      "<h3>A</h3><li>2</li>",
      "<li>3</li>",
      "<li>4</li>",
    ];
    const entries = [...list.entries];
    expect(entries.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(sources);
    expect(entries.map(({ sourceHash }) => sourceHash)).toEqual(sources.map((one) => sha256(bytesOf(one))));
    expect(entries.map((entry) => entry.read())).toMatchObject(
      [0, "A 1 inner", "A 2", 3, 4].map((said) => ({ key: String(said) })),
    );
    expect(new TextDecoder().decode(entries[2]?.publicPart().bytes)).toBe(`<div>${sources[2]}</div>`);
  });

  it("refuses a page that breaks off", () => {
    expect(() => html("<html><body><p class=job id=1>A</p>")).toThrow("no end of the page");
    expect(() => html("<div class=job id=1>A</div>")).toThrow(/./);
  });

  it("is not deceived by a document in an element, nor by an end in the midst of the list", () => {
    const [first, second] = ["<div class=job id=1>A", "<div class=job id=2>B</div>"];
    const count = (text: string): number => [...html(text).entries].length;
    const letter = "<html><body>Dear</body></html></div>";
    expect(count(`<html><body>${first}${letter}${second}</body></html>`)).toBe(2);
    expect(() => html(`<html><body>${first}${letter}${second}`)).toThrow("no end of the page");
    // Without its beginning it ends all that is open. An element that nobody closed would be a whole page; the same bytes
    // are the beginning of a longer one, and valid HTML leaves no container of elements open.
    const begun = `<html><body>${first}</html>`;
    for (const rest of ["", "\n", `, Ann</div>${second}</body></html>`])
      expect(() => html(`${begun}${rest}`)).toThrow("no end of the page");
    expect(() => html(`<html><body>${first}</div></body></html>${second}`)).toThrow("no end of the page behind");
    expect(count(`<html><body>${first}</div></body></html>${second}</html>`)).toBe(2);
    // What is put behind the page, a beginning said twice, and a body without an end.
    expect(count(`<html><body>${first}</div></body></html><script>x</script><div>y</div>`)).toBe(1);
    expect(count(`<html><html lang=en><body>${first}</div></html>`)).toBe(1);
  });
});

describe("JSON-LD", () => {
  const page = (...scripts: string[]) =>
    bytesOf(
      `<html><head>${scripts.map((one) => `<script type="application/ld+json">${one}</script>`).join("")}</head></html>`,
    );

  it.each([
    ["by itself", '{"@type":"JobPosting","title":"A &amp; <b>"}'],
    ["in a list", '[{"@type":"Organization"},{"@type":["Thing","JobPosting"],"title":"A &amp; <b>"}]'],
    ["in a graph", '{"@graph":[{"@type":"JobPosting","title":"A &amp; <b>"}]}'],
  ])("is found %s, its text untouched", (_, script) => {
    expect(findJsonLd(page("not json", script), "JobPosting")).toMatchObject({ title: "A &amp; <b>" });
  });

  it("is null where there is none", () => {
    expect(findJsonLd(page('{"@type":"WebSite"}', "[null,1]"), "JobPosting")).toBeNull();
    const posting = '{"@type":"JobPosting"}';
    expect(findJsonLd(page(...Array.from({ length: 90 }, () => "{}"), posting), "JobPosting")).not.toBeNull();
    // Of so many nobody's page is made.
    expect(findJsonLd(page(...Array.from({ length: 100 }, () => "{}"), posting), "JobPosting")).toBeNull();
  });
});
