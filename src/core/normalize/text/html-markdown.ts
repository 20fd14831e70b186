import { parseDocument } from "htmlparser2";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: object }>;

const markOf: Readonly<Record<string, string>> = { b: "**", strong: "**", i: "*", em: "*", s: "~~" };
/** A description has its headings below those of a page; by itself it begins at the top. */
const headings: Readonly<Record<string, number>> = { h3: 1, h4: 2, h5: 3, h6: 4 };
const inline = new Set(["a", "b", "br", "code", "em", "i", "s", "strong", "sub", "sup", "u"]);
/** A line that ends here, as long as blocks are not yet written. */
const BREAK = "\u0000";

const isElement = (node: Node): node is Element => "attribs" in node;
const isInline = (node: Node): boolean => !isElement(node) || inline.has(node.name);
const childrenOf = (node: Node): Node[] => ("children" in node ? node.children : []);

/**
 * Markdown (CommonMark, with the tables and the strikethrough of GitHub's) of HTML that `cleanHtml` wrote: headings,
 * paragraphs, lists in lists, quotes, tables, links. What the text holds of Markdown's marks is escaped. Elements
 * nest thirty deep at most, so that it recurses. Linear.
 */
export function htmlToMarkdown(html: string): string {
  return writeBlocks(parseDocument(html).children).join("\n\n");
}

/** The blocks of some nodes; what stands between blocks is a paragraph. */
function writeBlocks(nodes: Node[]): string[] {
  const blocks: string[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    const text = writeParagraph(run);
    if (text !== "") blocks.push(text);
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) run.push(node);
    else {
      endRun();
      blocks.push(...writeBlock(node as Element).filter((block) => block !== ""));
    }
  }
  endRun();
  return blocks;
}

function writeBlock(element: Element): string[] {
  const { name, children } = element;
  const level = headings[name];
  if (level !== undefined) {
    const text = oneLine(writeInline(children, new Set()));
    return [text === "" ? "" : `${"#".repeat(level)} ${text}`];
  }
  if (name === "ul" || name === "ol") return [writeList(element)];
  if (name === "blockquote") return [prefixLines(writeBlocks(children).join("\n\n"), "> ", "> ")];
  if (name === "pre") return [fence(textOf(element))];
  if (name === "hr") return ["---"];
  if (name === "table") return writeTable(element);
  if (name === "dt") {
    const text = oneLine(writeInline(children, new Set(["**"])));
    return [text === "" ? "" : `**${text}**`];
  }
  return writeBlocks(children);
}

/** Items one below the other; what an item holds beside its first block is set in. What is in none is one. */
function writeList({ name, children }: Element): string {
  const contents: Node[][] = [];
  let loose: Node[] | null = null;
  for (const child of children) {
    const isItem = isElement(child) && child.name === "li";
    if (isItem) contents.push(child.children);
    else if (loose === null) contents.push((loose = [child]));
    else loose.push(child);
    if (isItem) loose = null;
  }
  const written = contents.map(writeBlocks).filter((blocks) => blocks.length > 0);
  const items = written.map((blocks, index) => {
    const mark = name === "ol" ? `${index + 1}. ` : "- ";
    const text = blocks.reduce((all, block) => `${all}${/^(?:[-*] |\d+\. )/.test(block) ? "\n" : "\n\n"}${block}`, "");
    return prefixLines(text.trim(), mark, " ".repeat(mark.length));
  });
  return items.join("\n");
}

/** The first row is the head: Markdown has no table without one. */
function writeTable(table: Element): string[] {
  const caption = table.children.filter(isElement).filter(({ name }) => name === "caption");
  const rows = rowsOf(table).map((row) =>
    row.children.filter(isElement).map((cell) => oneLine(writeInline([cell], new Set())).replaceAll("|", "\\|")),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const lines = rows.map((cells) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`);
  const [head = "", ...rest] = lines;
  const written = width === 0 ? "" : [head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
  return [...caption.flatMap(({ children }) => writeBlocks(children)), written];
}

function rowsOf(element: Element): Element[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === "tr" ? [child] : child.name === "caption" ? [] : rowsOf(child)));
}

function writeParagraph(nodes: Node[]): string {
  const lines = writeInline(nodes, new Set()).split(BREAK);
  const written = lines.map((line) => escapeStart(line.replace(/ {2,}/g, " ").trim()));
  // Of line breaks on end one empty line is left: two paragraphs.
  return written
    .join("\\\n")
    .replace(/(?:^|\n)(?:\\\n)+/g, "\n\n")
    .replace(/^(?:\\?\n)+|(?:\\?\n)+\\?$/g, "")
    .replace(/\\\n\n+/g, "\n\n");
}

/** Text of inline elements, and of blocks where no block may stand. `open`: marks that are set around it. */
function writeInline(nodes: Node[], open: ReadonlySet<string>): string {
  return nodes.map((node) => writeNode(node, open)).join("");
}

function writeNode(node: Node, open: ReadonlySet<string>): string {
  if (!isElement(node)) return "data" in node ? escapeText(node.data.replace(/[^\S\u00A0]+/g, " ")) : "";
  const { name, children } = node;
  if (name === "br") return BREAK;
  if (name === "code") return codeSpan(textOf(node));
  const mark = markOf[name];
  if (mark !== undefined && !open.has(mark)) return wrap(writeInline(children, new Set([...open, mark])), mark, mark);
  const text = writeInline(children, name === "a" ? new Set([...open, "["]) : open);
  if (name === "a" && !open.has("[")) return writeLink(text, node.attribs["href"] ?? "");
  return inline.has(name) ? text : ` ${text} `;
}

function writeLink(text: string, href: string): string {
  if (!/^(?:https?|mailto):/i.test(href)) return text;
  return wrap(
    text,
    "[",
    `](${href.replace(/[()\s<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)})`,
  );
}

/** Marks stand next to the words that they are of, of each line by itself, or are none. */
function wrap(text: string, before: string, after: string): string {
  return text
    .split(BREAK)
    .map((line) => {
      const words = line.trim();
      return words === "" ? line : line.replace(words, () => before + words + after);
    })
    .join(BREAK);
}

function textOf(node: Node): string {
  if ("data" in node && !("children" in node)) return node.data;
  return isElement(node) && node.name === "br" ? "\n" : childrenOf(node).map(textOf).join("");
}

/** More backticks than stand together in the text. */
function ticks(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return "`".repeat(Math.max(least, longest + 1));
}

function fence(text: string): string {
  const mark = ticks(text, 3);
  return text.trim() === "" ? "" : `${mark}\n${text.replace(/^\n+|\s+$/g, "")}\n${mark}`;
}

function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const mark = ticks(line, 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return line === "" ? "" : `${mark}${pad}${line}${pad}${mark}`;
}

/** What Markdown would take for its own, wherever it stands. */
function escapeText(text: string): string {
  return text.replaceAll(BREAK, "").replace(/[\\`*_[\]<]|~(?=~)|&(?=#?\w{1,31};)/g, "\\$&");
}

/** The same of what begins a line: headings, items, quotes, rules. */
function escapeStart(line: string): string {
  return line.replace(/^(?:#{1,6}(?= |$)|[-+](?= |$)|>|[-=]+$)/, "\\$&").replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");
}

function oneLine(text: string): string {
  return text.replaceAll(BREAK, " ").replace(/ {2,}/g, " ").trim();
}

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first + line : line === "" ? others.trimEnd() : others + line))
    .join("\n");
}
