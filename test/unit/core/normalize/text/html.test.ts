import { Parser } from "htmlparser2";
import { parse, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { allowedTags, balanceHtml, cleanHtml } from "../../../../../src/core/normalize/text/clean-html.ts";
import { htmlToText } from "../../../../../src/core/normalize/text/html-text.ts";
import { makeAttacks } from "../../../../sim/hostile/attack-strings.ts";
import { makeNesting } from "../../../../sim/hostile/nestings.ts";
import { createRandom } from "../../../../sim/random.ts";

describe("htmlToText", () => {
  it.each([
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["One<br>Two<br/>Three", "One\nTwo\nThree"],
    ["<ul><li>One</li><li>Two</li></ul>", "• One\n• Two"],
    ["<ul><li><p>One</p></li><li><p>Two</p></li></ul>", "• One\n\n• Two"],
    ["<h2>Head</h2>Text", "Head\n\nText"],
    ["a&nbsp;&amp;&#x20;b &euro;5 &lt;b&gt;", "a & b €5 <b>"],
    ["a<script>alert(1)</script><style>p{}</style><!-- c -->b", "ab"],
    ["<b>bold</b> <i>it</i>,  two\n\n blanks", "bold it, two blanks"],
    ["<div>One</div><div>Two</div>", "One\n\nTwo"],
    ["<table><tr><td>A</td><td>B</td></tr></table>", "A B"],
    ["soft\u00ADhyphen\u200B", "softhyphen"],
    ["unclosed <b>bold", "unclosed bold"],
    ["a < b", "a < b"],
    ["<section>One</section><section>Two</section>", "One\n\nTwo"],
    ["<table><caption>Pay</caption><td>A<td>B<tr><td>C", "Pay\n\nA B\n\nC"],
    ["<td>A<td>B", "A B"],
    ["<p>one<select><option>a</select> two", "one two"],
    ["one</p>two", "one\n\ntwo"],
    ["<ul><li>\n<p>One</p></li><li>&bull;</li></ul><p>Two", "\u2022 One\n\n\u2022 \u2022\n\nTwo"],
    ["", ""],
  ])("%j gives %j", (html, expected) => {
    expect(htmlToText(cleanHtml(html))).toBe(expected);
  });
});

const LINK = '<a href="https://a.example/" rel="nofollow noopener noreferrer">';
/** The standard moves 1 and 2 in front of the table; here they get a cell. */
const TABLE = "<table><tbody><tr><td>1</td></tr><tr><td>2</td><td>3<p>4</p></td></tr></tbody></table>5";

describe("cleanHtml", () => {
  it.each([
    ["<h1>A</h1><h2>B</h2><h6>C</h6>", "<h3>A</h3><h4>B</h4><h6>C</h6>"],
    ['<p class="x" id="y" style="color:red" onclick="z()">T</p>', "<p>T</p>"],
    [
      '<a href="https://a.example/x?y=1">T</a>',
      '<a href="https://a.example/x?y=1" rel="nofollow noopener noreferrer">T</a>',
    ],
    [
      '<a href="mailto:a@b.example" target="_blank">T</a>',
      '<a href="mailto:a@b.example" rel="nofollow noopener noreferrer">T</a>',
    ],
    ['<a href="/relative">T</a>', "T"],
    ['<a href="//host.example">T</a>', "T"],
    ['<a href="https://user:pass@host.example">T</a>', "T"],
    ['<img src="https://pixel.example/x.gif">T', "T"],
    ["<p>unclosed <b>bold", "<p>unclosed <b>bold</b></p>"],
    ["<span>T</span><font>U</font>", "TU"],
    ["1 &lt; 2 &amp; 3", "1 &lt; 2 &amp; 3"],
    ["one<br/>two<hr/>", "one<br>two<hr>"],
    ["<p>1<div>2</p>3", "<p>1</p><div>2<p></p>3</div>"],
    ["<ul><li>1<li>2<p>3<li>4</ul>", "<ul><li>1</li><li>2<p>3</p></li><li>4</li></ul>"],
    ['<a href="https://a.example/">1<a href="javascript:x">2</a>3</a>', `${LINK}1</a>23`],
    ["<s>1<p>2</s>3</p>4", "<s>1<p>2</p></s>3<p></p>4"],
    ["<table>1<tr>2<td>3<p>4</table>5", TABLE],
    ["<pre>\n\n1\r\n2</pre>", "<pre>1\n2</pre>"],
    ["a\u0000b\u0007c\u009Fd\uD800e&#13;f&nbsp;g", "abcd\uFFFDe\nf&nbsp;g"],
  ])("%j gives %j", (html, expected) => {
    expect(cleanHtml(html)).toBe(expected);
  });
  it("drops tags beyond the nesting it allows and keeps their text", () => {
    const html = cleanHtml(`${"<div>".repeat(200)}deep${"</div>".repeat(200)}`);
    expect(html.match(/<div>/g)?.length).toBe(30);
    expect(html).toContain("deep");
  });
});

const script = "alert(1)";
const attacks: string[] = [
  `<script>${script}</script>`,
  `<SCRIPT SRC=//x.example/a.js></SCRIPT>`,
  `<scr<script>ipt>${script}</scr</script>ipt>`,
  `<<script>${script}//<</script>`,
  `<script\u0000>${script}</script>`,
  `<script/x>${script}</script>`,
  `<img src=x onerror=${script}>`,
  `<img/src=x/onerror=${script}>`,
  `<IMG """><SCRIPT>${script}</SCRIPT>">`,
  `<p onmouseover=${script}>x</p>`,
  `<p/onmouseover=${script}>x</p>`,
  `<p on\nclick=${script}>x</p>`,
  `<body onload=${script}>`,
  `<svg onload=${script}>`,
  `<svg><script>${script}</script></svg>`,
  `<svg><a xlink:href="javascript:${script}"><text>x</text></a></svg>`,
  `<svg><animate onbegin=${script} attributeName=x dur=1s>`,
  `<svg><style><img src=x onerror=${script}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${script}></style></mglyph></table></mtext></math>`,
  `<math href="javascript:${script}">x</math>`,
  `<iframe src="javascript:${script}"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;${script}&lt;/script&gt;"></iframe>`,
  `<object data="javascript:${script}"></object>`,
  `<embed src="javascript:${script}">`,
  `<form action="javascript:${script}"><button>x</button></form>`,
  `<button formaction="javascript:${script}">x</button>`,
  `<input autofocus onfocus=${script}>`,
  `<textarea autofocus onfocus=${script}></textarea>`,
  `<select onfocus=${script}><option>x</select>`,
  `<details open ontoggle=${script}><summary>x</summary></details>`,
  `<video><source onerror=${script}></video>`,
  `<audio src=x onerror=${script}>`,
  `<video poster="javascript:${script}"></video>`,
  `<link rel=stylesheet href="javascript:${script}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${script}">`,
  `<base href="javascript:${script}//">`,
  `<style>@import "javascript:${script}";</style>`,
  `<p style="background:url(javascript:${script})">x</p>`,
  `<p style="width:expression(${script})">x</p>`,
  `<a href="javascript:${script}">x</a>`,
  `<a href="JaVaScRiPt:${script}">x</a>`,
  `<a href=" javascript:${script}">x</a>`,
  `<a href="\u00A0javascript:${script}">x</a>`,
  `<a href="&nbsp;javascript:${script}">x</a>`,
  `<a href="\u0001javascript:${script}">x</a>`,
  `<a href="java\tscript:${script}">x</a>`,
  `<a href="java\nscript:${script}">x</a>`,
  `<a href="java&#9;script:${script}">x</a>`,
  `<a href="java&NewLine;script:${script}">x</a>`,
  `<a href="&#106;avascript:${script}">x</a>`,
  `<a href="&#x6A&#x61vascript:${script}">x</a>`,
  `<a href="javascript&colon;${script}">x</a>`,
  `<a href="javascript\u200B:${script}">x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="data:text/html,<script>${script}</script>">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>`,
  `<a href="blob:https://x.example/1">x</a>`,
  `<a href="file:///etc/passwd">x</a>`,
  `<a href="https://x.example/\\"onclick=${script}">x</a>`,
  `<a href='https://x.example/" onclick="${script}'>x</a>`,
  `<a href="https://x.example" onclick="${script}" ping="//y.example">x</a>`,
  `<a href="https:\\\\x.example">x</a>`,
  `<a href=javascript:${script}//https://x.example>x</a>`,
  `<table background="javascript:${script}"><td>x</td></table>`,
  `<noscript><p title="</noscript><img src=x onerror=${script}>"></noscript>`,
  `<template><script>${script}</script></template>`,
  `<xmp><p title="</xmp><img src=x onerror=${script}>"></xmp>`,
  `<plaintext><script>${script}</script>`,
  `<title><a href="</title><img src=x onerror=${script}>"></title>`,
  `<!--><script>${script}</script>-->`,
  `<!--[if gte IE 4]><script>${script}</script><![endif]-->`,
  `<![CDATA[<script>${script}</script>]]>`,
  `<?xml version="1.0"?><script>${script}</script>`,
  `<isindex type=image src=1 onerror=${script}>`,
  `<marquee onstart=${script}>x</marquee>`,
  `<keygen autofocus onfocus=${script}>`,
  `<frameset onload=${script}><frame src="javascript:${script}"></frameset>`,
  `<x contenteditable onblur=${script}>x</x>`,
  `<custom-element onclick=${script}>x</custom-element>`,
  `<b <script>${script}</script>>x</b>`,
  `"><img src=x onerror=${script}>`,
  `<p title="<img src=x onerror=${script}>">x</p>`,
];

/** Everything in some HTML that the allowlist does not allow. */
function findForbidden(html: string): string[] {
  const found: string[] = [];
  new Parser(
    {
      onopentag(name, attributes) {
        if (!allowedTags.includes(name)) found.push(`<${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          const isLink = name === "a" && key === "href" && /^(?:https?:\/\/|mailto:)[^\s\u00A0\\"<>]+$/.test(value);
          const isRel = name === "a" && key === "rel" && value === "nofollow noopener noreferrer";
          if (!isLink && !isRel) found.push(`${name}[${key}=${value}]`);
        }
      },
      oncomment: (text) => found.push(`<!--${text}`),
      onprocessinginstruction: (name) => found.push(`<${name}`),
    },
    { decodeEntities: true },
  ).end(html);
  return found;
}

/** A page like ours with a description in it. */
const pageWith = (html: string): string =>
  `<!DOCTYPE html><html><head></head><body><main><div class="prose">${html}</div><h2>Ours</h2></main></body></html>`;

/** What is wrong with what becomes of some HTML: null when any browser reads a page with it as it was written. */
function findLeak(html: string): object | null {
  const clean = cleanHtml(html);
  const page = pageWith(clean);
  const read = serialize(parse(page));
  const again = balanceHtml(clean);
  return read === page && again === clean ? null : { html, clean, read, again };
}

describe("cleaned HTML is a whole tree, read by the standard's parser as it was written", () => {
  it.each([
    '<a href="javascript:x"><s>1</a>2',
    '<ul><li><a href="#x"><b>1</li><li>2',
    `${"<b>".repeat(40)}x<p>y`,
    "<p><button><p>1</button>2",
    "<table><a href=https://a.example/><table><a href=https://b.example/>x",
    "<h3><table><h4>x",
    "<pre>\u0000&#10;x</pre>",
    "</div></div></main>x",
  ])("%j", (html) => {
    expect(findLeak(html)).toBeNull();
  });

  it("with every attack, alone and around text", () => {
    const strings = [...attacks, ...makeAttacks(1_000).map(({ text }) => text)];
    for (const text of strings) {
      expect(findLeak(text)).toBeNull();
      expect(findLeak(`<ul><li><a href="https://a.example/">${text}</a><p>after`)).toBeNull();
    }
  });

  it.each([1, 2, 3])("with every wrong nesting of seed %d", (seed) => {
    const random = createRandom(seed);
    for (let count = 0; count < 500; count++) {
      const html = makeNesting(random, random.int(2, 80));
      expect(findLeak(html)).toBeNull();
    }
  });
});

describe("hostile HTML", () => {
  it("is a list of at least 60 distinct attacks, which the check does find", () => {
    expect(new Set(attacks).size).toBeGreaterThanOrEqual(60);
    expect(attacks.filter((attack) => findForbidden(attack).length > 0).length).toBeGreaterThan(70);
  });
  it.each(attacks)("nothing of %j survives", (attack) => {
    const clean = cleanHtml(attack);
    expect(findForbidden(clean)).toEqual([]);
    expect(findForbidden(cleanHtml(clean))).toEqual([]);
    expect(findForbidden(cleanHtml(`<p>before ${attack} after</p>`))).toEqual([]);
  });

  it.each<[string, string]>([
    ["nested tags", "<div>".repeat(100_000)],
    ["nested inline tags", `${"<b>".repeat(66_000)}x`],
    ["foreign closing tags", "<b></i>".repeat(30_000)],
    ["closing tags in attributes", '<b title="</b>"></i>'.repeat(10_000)],
    ["lists in lists", "<ul><li><p>".repeat(20_000)],
    ["one million <", "<".repeat(1_000_000)],
    ["open comments", "<!--".repeat(50_000)],
    ["one tag with 100,000 attributes", `<a ${"x=1 ".repeat(50_000)}`],
    ["entities", "&#".repeat(100_000)],
    ["blanks", " \n".repeat(100_000)],
    ["bullets", "•\n".repeat(100_000)],
  ])("%s come to an end, clean", (_name, html) => {
    const clean = cleanHtml(html);
    htmlToText(clean);
    expect(findForbidden(clean.slice(0, 100_000))).toEqual([]);
  });
});
