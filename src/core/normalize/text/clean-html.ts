import { decodeHTML, decodeHTMLAttribute } from "entities";
import { Tokenizer } from "htmlparser2";
import { limits } from "../../limits.ts";
import { cleanBlock } from "../../text-in/clean-text.ts";
import { createHtmlTree, treeElements, type HtmlTree } from "./html-tree.ts";

/** Everything that may stand in a cleaned description. A page gives it no class, id or style. */
export const allowedTags = treeElements;

const linkProtocols = new Set(["https:", "http:", "mailto:"]);
/** Blanks and marks that browsers and filters read differently: "java\tscript:", "\u00A0javascript:". */
const trickyInUrl =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0020\u007F-\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF\\]/;

function cleanHref(href: string | undefined): string | null {
  const trimmed = href?.replace(/^ +/, "").trimEnd() ?? "";
  if (trimmed === "" || trimmed.length > limits.urlCharsMax || trickyInUrl.test(trimmed)) return null;
  const url = URL.parse(trimmed);
  if (!url || !linkProtocols.has(url.protocol) || url.username !== "" || url.password !== "") return null;
  return url.href;
}

/** An address inside quotes: what could end them, or a tag, in its percent form. */
function quoteHref(href: string): string {
  return `"${href.replace(/["<>`]/g, encodeURIComponent).replaceAll("&", "&amp;")}"`;
}

const same = allowedTags.map((name): [string, string] => [name, name]);
const cleanNames: ReadonlyMap<string, string> = new Map(same);
/** Elements of a board's HTML as they are written. A page has its own h1 and h2, so its headings start at h3. */
const boardNames: ReadonlyMap<string, string> = new Map([
  ...same,
  ["h1", "h3"],
  ["h2", "h4"],
  ["h3", "h5"],
  ["h4", "h6"],
  ["h5", "h6"],
  // Blocks without a meaning that text needs.
  ..."address,article,aside,fieldset,figcaption,figure,footer,form,header,main,nav,section"
    .split(",")
    .map((name): [string, string] => [name, "div"]),
]);

/** Elements whose content is no text of the description. */
const skipped = new Set(
  "script,style,textarea,select,noscript,template,iframe,object,svg,math,title,xmp,noembed,noframes,plaintext".split(
    ",",
  ),
);
const foreign = new Set(["svg", "math"]);

/** What is between a tag's name and its end. */
interface Tag {
  name: string;
  href: string | undefined;
  /** The value being read is the address. */
  isHref: boolean;
}

function openTag(tree: HtmlTree, written: string | undefined, href: string | undefined): void {
  if (written === undefined) return;
  if (written !== "a") return tree.open(written);
  const address = cleanHref(href);
  // A link without an address that counts is no link, but it does end the one before, as any link does.
  if (address === null) tree.endLink();
  else tree.open("a", ` href=${quoteHref(address)} rel="nofollow noopener noreferrer"`);
}

const decoded = (text: string): string => (text.includes("&") ? decodeHTML(text) : text);

/** Sends the tags and texts of `html` to `tree`, in one pass by the standard's tokenizer. */
function writeTokens(html: string, tree: HtmlTree, names: ReadonlyMap<string, string>): void {
  const tag: Tag = { name: "", href: undefined, isHref: false };
  let skippedName = "";
  let skippedDepth = 0;
  const endTag = (isSelfClosing: boolean): void => {
    const isEmpty = isSelfClosing && foreign.has(tag.name);
    if (skippedDepth > 0) {
      if (tag.name === skippedName && !isEmpty) skippedDepth += 1;
    } else if (!skipped.has(tag.name)) {
      openTag(tree, names.get(tag.name), tag.href);
    } else if (!isEmpty) {
      skippedName = tag.name;
      skippedDepth = 1;
    }
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    // So it goes from tag to tag; for entities it would look at each character between in a step of its own.
    { decodeEntities: false },
    {
      isInForeignContext: () => skippedDepth > 0 && foreign.has(skippedName),
      ontext: (start, end) => skippedDepth === 0 && tree.text(decoded(html.slice(start, end))),
      ontextentity: nothing,
      onopentagname(start, end) {
        tag.name = html.slice(start, end).toLowerCase();
        tag.href = undefined;
      },
      onattribname(start, end) {
        const isFirst = tag.name === "a" && tag.href === undefined;
        tag.isHref = isFirst && html.slice(start, end).toLowerCase() === "href";
        if (tag.isHref) tag.href = "";
      },
      onattribdata(start, end) {
        if (tag.isHref) tag.href += decodeHTMLAttribute(html.slice(start, end));
      },
      onattribentity: nothing,
      onattribend: nothing,
      onopentagend: () => endTag(false),
      onselfclosingtag: () => endTag(true),
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (skippedDepth > 0) {
          if (name === skippedName) skippedDepth -= 1;
          return;
        }
        const written = names.get(name);
        if (written !== undefined) tree.close(written);
      },
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

function write(html: string, names: ReadonlyMap<string, string>): string {
  const tree = createHtmlTree();
  writeTokens(html.toWellFormed(), tree, names);
  return tree.end().trim();
}

/**
 * HTML that is safe to put into a page: text tags of an allowlist, links to https, http and mailto, nothing else.
 * It is a whole tree, written as the standard writes it: reading it again gives the same. Input beyond
 * `limits.descriptionCharsMax` is not read; the time is linear in it.
 */
export function cleanHtml(html: string): string {
  // Once more behind the parser: entities too may stand for what no text has.
  return cleanBlock(write(cleanBlock(html.slice(0, limits.descriptionCharsMax)), boardNames)).trim();
}

/**
 * Cleaned HTML as it is, once more: for a page, which shows descriptions that were stored when cleaning left
 * some unbalanced.
 */
export function balanceHtml(clean: string): string {
  return write(clean, cleanNames);
}
