import { textToHtml } from "./fields.ts";

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const ITEM = /^ {0,9}(?:([-*+])|\d{1,3}[.)])[ \t]+(.*)$/;
/** Marks of a text's own, longest first; what is written without a blank inside of them. */
const MARKS: readonly [RegExp, string][] = [
  [/\*\*(?=\S)([^*]{1,500})\*\*/g, "strong"],
  [/__(?=\S)([^_]{1,500})__/g, "strong"],
  [/(?<![\w*])\*(?=\S)([^*]{1,500})\*(?![\w*])/g, "em"],
  [/(?<![\w_])_(?=\S)([^_]{1,500})_(?![\w_])/g, "em"],
];

/**
 * The HTML of Markdown as descriptions are written in it: headings, lists, paragraphs, bold and slanted words, links to
 * the web. HTML in it is text. What it does not know stays as it was written.
 */
export function markdownToHtml(markdown: string): string {
  const html: string[] = [];
  let paragraph: string[] = [];
  let list: "ul" | "ol" | null = null;
  const endParagraph = (): void => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.join("<br>")}</p>`);
    paragraph = [];
  };
  const turnTo = (next: "ul" | "ol" | null): void => {
    if (list !== null && list !== next) html.push(`</${list}>`);
    if (next !== null && list !== next) html.push(`<${next}>`);
    list = next;
  };
  for (const line of markdown.split(/\r?\n/)) {
    const [, marks, title] = HEADING.exec(line) ?? [];
    const [item, bullet, text] = ITEM.exec(line) ?? [];
    const isPlain = title === undefined && item === undefined && line.trim() !== "";
    if (!isPlain) endParagraph();
    if (item !== undefined) {
      turnTo(bullet === undefined ? "ol" : "ul");
      html.push(`<li>${inline(text ?? "")}</li>`);
    } else if (title !== undefined) {
      turnTo(null);
      html.push(`<h${marks?.length ?? 2}>${inline(title)}</h${marks?.length ?? 2}>`);
    } else if (isPlain) {
      turnTo(null);
      paragraph.push(inline(line.trim()));
    }
  }
  endParagraph();
  turnTo(null);
  return html.join("\n");
}

function inline(text: string): string {
  const unescaped = textToHtml(text).replace(
    /\\([\\`*_{}[\]()#+\-.!|~>])/g,
    (_, mark: string) => `&#${mark.charCodeAt(0)};`,
  );
  const linked = unescaped.replace(
    /\[([^[\]]{1,500})\]\((https?:\/\/[^\s()"]{1,2000})\)/g,
    (_, words: string, address: string) =>
      `<a href="${address.replaceAll("*", "%2A").replaceAll("_", "%5F")}">${words}</a>`,
  );
  return MARKS.reduce((html, [mark, name]) => html.replace(mark, `<${name}>$1</${name}>`), linked);
}
