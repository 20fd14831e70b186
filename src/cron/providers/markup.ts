import { Parser } from "htmlparser2";
import { limits } from "../../core/limits.ts";
import { PayloadError } from "./payload-error.ts";

/** An element of XML or HTML: its children in order, and the text that stands directly in it. */
export interface MarkupNode {
  /** Lower case in HTML, as written in XML. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: MarkupNode[];
  /** Text and CDATA of the element itself, entities decoded. */
  text: string;
}

/** An element that a split looks for, and where its source stands in the text (end excluded). */
export interface MarkupSpan {
  node: MarkupNode;
  start: number;
  end: number;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/**
 * Finds the elements for which `isWanted` says yes, in one pass by htmlparser2; `trail` are the names of
 * the elements around one, the outermost first. Wanted elements inside a wanted one belong to it.
 *
 * Throws PayloadError for bytes that are no UTF-8, nesting beyond `limits.markupDepthMax`, and a text that
 * breaks off: XML whose elements do not all close by tags of their own, HTML without an `</html>` outside of wanted
 * elements. What breaks off must never count as a list.
 */
export function splitMarkup(
  payload: Uint8Array,
  format: "xml" | "html",
  isWanted: (node: MarkupNode, trail: readonly string[]) => boolean,
): MarkupSpan[] {
  const text = decodeMarkup(payload);
  const spans: MarkupSpan[] = [];
  const open: { node: MarkupNode; start: number }[] = [];
  const trail: string[] = [];
  /** How many elements were open when the wanted one began; null outside of one. */
  let wantedDepth: number | null = null;
  let hasEnd = false;
  /** The tag that ended a wanted element without being its own. */
  let endedAt = -1;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (hasEnd && format === "xml") throw new PayloadError(`<${name.slice(0, 40)}> after the end`);
        const node: MarkupNode = { name, attributes, children: [], text: "" };
        if (wantedDepth !== null) open.at(-1)?.node.children.push(node);
        else if (isWanted(node, trail)) wantedDepth = open.length;
        trail.push(name);
        if (open.push({ node, start: parser.startIndex }) > limits.markupDepthMax)
          throw new PayloadError(`more than ${limits.markupDepthMax} elements inside each other`);
      },
      ontext: (data) => {
        const inner = open.at(-1);
        if (wantedDepth !== null && inner !== undefined) inner.node.text += data;
      },
      onclosetag: (name, isImplied) => {
        const closed = open.pop();
        trail.pop();
        if (closed === undefined) return;
        // To the parser the end of `<a/>` is implied too: it comes where the tag itself does.
        const isOwn = !isImplied || closed.start === parser.startIndex;
        if (format === "xml" && !isOwn) throw new PayloadError(`<${name.slice(0, 40)}> has no end`);
        if (open.length === wantedDepth) {
          // An element that another tag ended is its own source up to there.
          const end = isOwn ? parser.endIndex + 1 : parser.startIndex;
          spans.push({ ...closed, end });
          wantedDepth = null;
          if (!isOwn && name !== "body") endedAt = parser.startIndex;
        }
        if (!isOwn) return;
        // A document within an element (a letter that was pasted into a description) has an end of its own.
        const isPage = name === "html" && endedAt !== parser.startIndex;
        if (format === "xml" ? open.length === 0 : isPage && open.every(({ node }) => node.name === "html"))
          hasEnd = true;
      },
    },
    { xmlMode: format === "xml", decodeEntities: true, recognizeSelfClosing: format === "xml" },
  );
  parser.end(text);
  if (!hasEnd) throw new PayloadError(format === "xml" ? "the XML has no root that ends" : "no end of the page");
  return spans;
}

/** The text of a payload of markup; throws PayloadError when it is no UTF-8 or too long. */
export function decodeMarkup(payload: Uint8Array): string {
  if (payload.length > limits.markupBytesMax)
    throw new PayloadError(`${payload.length} bytes, at most ${limits.markupBytesMax} of markup are read`);
  try {
    return utf8.decode(payload);
  } catch {
    throw new PayloadError("the text is not UTF-8");
  }
}

/**
 * A name with any prefix of a namespace as "*" and the rest (`job:title` as `*:title`), since each document chooses
 * its prefixes; null for a name without one.
 */
export function anyPrefix(name: string): string | null {
  const colon = name.indexOf(":");
  return colon < 0 ? null : `*${name.slice(colon)}`;
}

/** The first child of a name, which may be one of any prefix (`*:title`). */
export function childOf(node: MarkupNode | null, name: string): MarkupNode | null {
  return childrenOf(node, name)[0] ?? null;
}

/** All children of a name, in order. */
export function childrenOf(node: MarkupNode | null, name: string): MarkupNode[] {
  return node?.children.filter((child) => child.name === name || anyPrefix(child.name) === name) ?? [];
}

/** The texts of children as fields: `{ city: "*:locationCity" }`. */
export function childTexts<Field extends string>(
  node: MarkupNode,
  names: Readonly<Record<Field, string>>,
): Record<Field, string | null> {
  const texts = Object.entries<string>(names).map(([field, name]) => [field, childText(node, name)]);
  return Object.fromEntries(texts) as Record<Field, string | null>;
}

/** The text directly in the first child of a name; null when there is none, or only white space. */
export function childText(node: MarkupNode | null, name: string): string | null {
  const text = childOf(node, name)?.text ?? "";
  return text.trim() === "" ? null : text;
}

/** All text below a node, in order of elements. */
export function innerText(node: MarkupNode): string {
  return node.text + node.children.map((child) => ` ${innerText(child)}`).join("");
}

/** The first node for which `test` says yes, among a node and all below it, in document order. */
export function findNode(node: MarkupNode, test: (node: MarkupNode) => boolean): MarkupNode | null {
  if (test(node)) return node;
  for (const child of node.children) {
    const found = findNode(child, test);
    if (found !== null) return found;
  }
  return null;
}

/** All nodes for which `test` says yes, among a node and all below it, in document order. */
export function findNodes(node: MarkupNode, test: (node: MarkupNode) => boolean): MarkupNode[] {
  const below = node.children.flatMap((child) => findNodes(child, test));
  return test(node) ? [node, ...below] : below;
}

export function hasClass(node: MarkupNode, name: string): boolean {
  return (node.attributes["class"] ?? "").split(/\s+/).includes(name);
}
