/** Elements open at once in what is written; deeper tags go, their text stays. Real descriptions nest some 15 deep. */
const nestingMax = 30;
/** Elements that a table needs around the text of a cell: section, row and cell. */
const cellDepth = 3;

const set = (names: string): ReadonlySet<string> => new Set(names.split(","));

const voids = set("br,hr");
const headings = set("h3,h4,h5,h6");
/** Nothing but rows and cells may stand directly in these. */
const grids = set("table,thead,tbody,tfoot,tr");
const sections = set("thead,tbody,tfoot");
const tableParts = set("thead,tbody,tfoot,tr,td,th,caption");
/** What an end tag, an implied one too, never reaches through. */
const scopeEnds = set("table,td,th,caption");
const listScopeEnds = set("table,td,th,caption,ul,ol");
/** Their start ends a paragraph. */
const endsParagraph = set("blockquote,dd,div,dl,dt,h3,h4,h5,h6,hr,li,ol,p,pre,table,ul");
/** An item's start looks through paragraphs, divs and inline elements for the item that it ends, and no further. */
const endsItemSearch = set("blockquote,dd,dl,dt,h3,h4,h5,h6,li,ol,pre,table,tbody,td,tfoot,th,thead,tr,caption,ul");
const items = new Map([
  ["li", set("li")],
  ["dd", set("dd,dt")],
  ["dt", set("dd,dt")],
]);

/** Every element that a tree may hold. */
export const treeElements: readonly string[] =
  "a,b,blockquote,br,caption,code,dd,div,dl,dt,em,h3,h4,h5,h6,hr,i,li,ol,p,pre,s,strong,sub,sup,table,tbody,td,tfoot,th,thead,tr,u,ul".split(
    ",",
  );

/** For each element the names that its end tag ends: any heading's ends any heading. */
const endedBy = new Map(treeElements.map((name) => [name, headings.has(name) ? headings : set(name)]));
const paragraph = set("p");
const link = set("a");

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00A0": "&nbsp;", "\r": "\n" };
// oxlint-disable-next-line no-control-regex -- control characters are what goes
const special = /\r\n?|[&<>\u00A0\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Text as the standard serialises it, without control characters. A parser would read a raw "\r" as "\n". */
function escapeText(data: string): string {
  return data.replace(special, (found) => escapes[found.charAt(0)] ?? "");
}

interface Writing {
  out: string[];
  /** Names of the open elements, the innermost last. */
  open: string[];
  /** Start tags that were too deep, by name: as many end tags are not for us. */
  tooDeep: Map<string, number>;
}

function enter({ out, open }: Writing, name: string, attributes = ""): void {
  open.push(name);
  out.push(`<${name}${attributes}>`);
}

function closeFrom({ out, open }: Writing, index: number): void {
  while (open.length > index) out.push(`</${open.pop()}>`);
}

/** Ends the innermost open element among `names`, and all in it, unless one of `ends` stands between. */
function end(tree: Writing, names: ReadonlySet<string>, ends: ReadonlySet<string>): boolean {
  for (let index = tree.open.length - 1; index >= 0; index -= 1) {
    const name = tree.open[index] ?? "";
    if (names.has(name)) {
      closeFrom(tree, index);
      return true;
    }
    if (ends.has(name)) return false;
  }
  return false;
}

/** A row, and with a name a cell, of the table at `table`. */
function enterRow(tree: Writing, table: number, cell: string | null): void {
  const { open } = tree;
  const hasSection = sections.has(open[table + 1] ?? "");
  const isInRow = cell !== null && hasSection && open[table + 2] === "tr";
  closeFrom(tree, table + (isInRow ? 3 : hasSection ? 2 : 1));
  if (!hasSection) enter(tree, "tbody");
  if (!isInRow) enter(tree, "tr");
  if (cell !== null) enter(tree, cell);
}

function openTablePart(tree: Writing, name: string): void {
  const table = tree.open.lastIndexOf("table");
  // Outside of any table such a tag means nothing; its text must not run into the next.
  if (table < 0 || (tree.tooDeep.get("table") ?? 0) > 0) return writeText(tree, " ");
  if (name === "td" || name === "th") return enterRow(tree, table, name);
  if (name === "tr") return enterRow(tree, table, null);
  closeFrom(tree, table + 1);
  enter(tree, name);
}

function enterCell(tree: Writing): void {
  if (grids.has(tree.open.at(-1) ?? "")) enterRow(tree, tree.open.lastIndexOf("table"), "td");
}

/** Ends what the start of such an element ends. */
function endImplied(tree: Writing, name: string): void {
  const ended = items.get(name);
  if (ended !== undefined) end(tree, ended, endsItemSearch);
  if (endsParagraph.has(name)) end(tree, paragraph, scopeEnds);
  if (headings.has(name) && headings.has(tree.open.at(-1) ?? "")) closeFrom(tree, tree.open.length - 1);
  if (name === "a") end(tree, link, scopeEnds);
}

function openElement(tree: Writing, name: string, attributes = ""): void {
  enterCell(tree);
  endImplied(tree, name);
  if (voids.has(name)) {
    tree.out.push(`<${name}>`);
    return;
  }
  if (tree.open.length < nestingMax - (name === "table" ? cellDepth : 0)) return enter(tree, name, attributes);
  tree.tooDeep.set(name, (tree.tooDeep.get(name) ?? 0) + 1);
  writeText(tree, " ");
}

function closeElement(tree: Writing, name: string): void {
  const deeper = tree.tooDeep.get(name) ?? 0;
  if (deeper > 0) {
    tree.tooDeep.set(name, deeper - 1);
    return;
  }
  if (name === "br") return openElement(tree, "br");
  if (name === "table" || tableParts.has(name)) {
    const table = tree.open.lastIndexOf("table");
    const index = tree.open.lastIndexOf(name);
    if (table >= 0 && index >= table) closeFrom(tree, index);
    return;
  }
  const isEnded = end(tree, endedBy.get(name) ?? paragraph, name === "li" ? listScopeEnds : scopeEnds);
  if (name !== "p" || isEnded) return;
  // A lone end of a paragraph is an empty one.
  openElement(tree, "p");
  end(tree, paragraph, scopeEnds);
}

function writeText(tree: Writing, data: string): void {
  if (grids.has(tree.open.at(-1) ?? "")) {
    if (data.trim() === "") return;
    enterCell(tree);
  }
  const escaped = escapeText(data);
  // A parser drops the line break that follows the tag.
  const text = tree.out.at(-1) === "<pre>" ? escaped.replace(/^\n+/, "") : escaped;
  if (text !== "") tree.out.push(text);
}

/** Writes HTML from tags and texts in any order. */
export interface HtmlTree {
  /** A start tag of one of `treeElements`; `attributes` as they are written, with a blank before each. */
  open: (name: string, attributes?: string) => void;
  close: (name: string) => void;
  /** The link that is open ends here, if one is. */
  endLink: () => void;
  /** Text, not yet escaped. */
  text: (data: string) => void;
  /** All of it; whatever is open is closed. */
  end: () => string;
}

/**
 * A tree builder for the few elements that a description may hold, with the rules of the HTML standard
 * (13.2.6) for exactly these: which start tag ends what, how far an end tag reaches, where a table's
 * parts may stand. What it writes is balanced, and any browser reads it as the same tree: nothing in it can
 * change what stands around it. Where the standard would move text out of a table, it gets a cell.
 *
 * At most `nestingMax` elements are open, so that each tag costs no more than so many steps.
 */
export function createHtmlTree(): HtmlTree {
  const tree: Writing = { out: [], open: [], tooDeep: new Map() };
  return {
    open: (name, attributes) =>
      tableParts.has(name) ? openTablePart(tree, name) : openElement(tree, name, attributes),
    close: (name) => closeElement(tree, name),
    endLink: () => void end(tree, link, scopeEnds),
    text: (data) => writeText(tree, data),
    end: () => {
      closeFrom(tree, 0);
      return tree.out.join("");
    },
  };
}
