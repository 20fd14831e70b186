import { describe, expect, it } from "vitest";
import { cleanHtml } from "../../../../../src/core/normalize/text/clean-html.ts";
import { htmlToMarkdown } from "../../../../../src/core/normalize/text/html-markdown.ts";

describe("Markdown of a description", () => {
  it.each([
    ["<h3>About <b>us</b></h3><p>We build.</p><p>Now</p>", "### About **us**\n\nWe build.\n\nNow"],
    ["<ul><li>One</li><li>Two <em>more</em></li></ul>", "- One\n- Two *more*"],
    [
      "<ol><li>One<ul><li>In<ul><li>Deep</li></ul></li></ul></li><li>Two</li></ol>",
      "1. One\n   - In\n     - Deep\n2. Two",
    ],
    ["<ul><li><p>One</p><p>More</p></li></ul>", "- One\n\n  More"],
    ["<p>Line<br>break<br><br>apart</p>", "Line\\\nbreak\n\napart"],
    ["<p><strong> Pay: </strong>$1</p>", "**Pay:** $1"],
    ["<p><b><strong>twice</strong></b></p>", "**twice**"],
    ["<p><b>one<br>two</b></p>", "**one**\\\n**two**"],
    ['<p><a href="https://x.example/a(b)">See [it]</a></p>', "[See \\[it\\]](https://x.example/a%28b%29)"],
    ["<p>2 * 3 _ 4 `x` &lt;b&gt; &amp;amp;</p>", "2 \\* 3 \\_ 4 \\`x\\` \\<b> \\&amp;"],
    [
      "<p># no heading</p><p>- no item</p><p>1. no item</p><p>&gt; no quote</p>",
      "\\# no heading\n\n\\- no item\n\n1\\. no item\n\n\\> no quote",
    ],
    ["<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td></tr></table>", "| A | B |\n| --- | --- |\n| 1\\|2 |  |"],
    ["<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n>\n> Two"],
    ["<pre>a\n  b```</pre>", "````\na\n  b```\n````"],
    ["<p><code>a`b</code></p>", "``a`b``"],
    ["Loose <b>text</b><div>block</div>tail", "Loose **text**\n\nblock\n\ntail"],
    ["<p></p><ul><li></li></ul><b> </b>", ""],
    ["<dl><dt>Term</dt><dd>Meaning</dd></dl>", "**Term**\n\nMeaning"],
  ])("%s", (html, markdown) => {
    expect(htmlToMarkdown(cleanHtml(html) ?? "")).toBe(markdown);
  });

  it("keeps every word, whatever stands around it", () => {
    const tags = "p,b,i,ul,li,ol,table,tr,td,blockquote,pre,code,h3,div,dl,dt,dd,a,s".split(",");
    let seed = 7;
    const draw = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 300; round++) {
      const words: string[] = [];
      const pieces = Array.from({ length: 1 + draw(30) }, () => {
        const tag = tags[draw(tags.length)] ?? "p";
        words.push(`w${words.length}x`);
        return draw(2) === 0 ? `<${tag}>${words.at(-1)} ` : `${words.at(-1)}</${tag}> `;
      });
      const markdown = htmlToMarkdown(cleanHtml(pieces.join("")) ?? "");
      expect(words.filter((word) => !markdown.includes(word))).toEqual([]);
    }
  });
});
