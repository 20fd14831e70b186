/** An element of a document, its text with references resolved. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Of the element itself, without that of its children. */
  text: string;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const OPEN = new RegExp(`^<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`);
const CLOSE = new RegExp(`^</(${NAME})\\s*>`);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");

/**
 * Reads an XML 1.0 document, and throws where it is not well-formed: a strict reader of what a feed
 * needs (declaration, elements, attributes, text, references), and of nothing more: comments, CDATA
 * and document types are refused too.
 */
export function readXml(document: string): XmlElement {
  const declared = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(document);
  if (declared === null) throw new Error("no XML declaration");
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let rest = document.slice(declared[0].length);
  while (rest !== "") {
    const parent = open.at(-1) ?? root;
    const taken = rest.startsWith("<") ? readTag(rest, open, parent) : readText(rest, parent);
    rest = rest.slice(taken);
  }
  const [only, ...more] = root.children;
  if (open.length > 1) throw new Error(`not closed: ${open.at(-1)?.name ?? ""}`);
  if (only === undefined || more.length > 0 || root.text.trim() !== "") throw new Error("not one root element");
  checkPrefixes(only, new Set(["xml"]));
  return only;
}

/** The elements of a name among an element's children. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function readTag(rest: string, open: XmlElement[], parent: XmlElement): number {
  const closing = CLOSE.exec(rest);
  if (closing !== null) {
    if (open.length < 2 || parent.name !== closing[1]) throw new Error(`closes what is not open: ${closing[0]}`);
    open.pop();
    return closing[0].length;
  }
  const tag = OPEN.exec(rest);
  if (tag === null) throw new Error(`no tag: ${rest.slice(0, 80)}`);
  const [whole, name = "", given = "", empty] = tag;
  const attributes: Record<string, string> = {};
  for (const [, key = "", double, single] of given.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, key)) throw new Error(`twice: ${key}`);
    attributes[key] = resolve(double ?? single ?? "");
  }
  const element: XmlElement = { name, attributes, children: [], text: "" };
  parent.children.push(element);
  if (empty === "") open.push(element);
  return whole.length;
}

function readText(rest: string, parent: XmlElement): number {
  const end = rest.indexOf("<");
  const text = end === -1 ? rest : rest.slice(0, end);
  if (text.includes("]]>")) throw new Error("]]> in text");
  parent.text += resolve(text);
  return text.length;
}

/** Text with its references resolved. Throws for a character or reference that XML 1.0 forbids. */
function resolve(text: string): string {
  const resolved = text.replaceAll(/&([^;&]*;?)/g, (_, reference: string) => {
    const [, decimal, hex, name] = /^(?:#(\d+)|#x([\da-fA-F]+)|(\w+));$/.exec(reference) ?? [];
    const found = name === undefined ? codePoint(decimal, hex) : entities[name];
    if (found === undefined) throw new Error(`no reference: &${reference}`);
    return found;
  });
  for (const char of resolved) {
    if (!/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(char))
      throw new Error(`a character that XML forbids: U+${(char.codePointAt(0) ?? 0).toString(16)}`);
  }
  return resolved;
}

function codePoint(decimal: string | undefined, hex: string | undefined): string | undefined {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return hex === undefined ? undefined : String.fromCodePoint(Number.parseInt(hex, 16));
}

/** Namespaces: every prefix is declared around where it is used. */
function checkPrefixes(element: XmlElement, known: ReadonlySet<string>): void {
  const names = Object.keys(element.attributes);
  const here = new Set([...known, ...names.filter((name) => name.startsWith("xmlns:")).map((name) => name.slice(6))]);
  for (const name of [element.name, ...names.filter((one) => !one.startsWith("xmlns:"))]) {
    const [prefix, local] = name.split(":");
    if (local !== undefined && !here.has(prefix ?? "")) throw new Error(`no namespace: ${name}`);
  }
  for (const child of element.children) checkPrefixes(child, here);
}
