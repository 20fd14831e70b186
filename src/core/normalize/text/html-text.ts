import { limits } from "../../limits.ts";
import { cleanBlock } from "../../text-in/clean-text.ts";

/** Elements that begin and end a line. */
const blocks = new Set("blockquote,caption,dd,div,dl,dt,h3,h4,h5,h6,hr,li,ol,p,pre,table,tr,ul".split(","));
/** Blocks that an empty line sets apart. */
const paragraphs = new Set(["p", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr"]);

const bullet = "\u2022";

/** No blanks around lines, at most one empty line between two, and a bullet on the line that it is of. */
function tidyLines(text: string): string {
  let [tidy, before, gap] = ["", "", ""];
  for (const written of text.split("\n")) {
    const line = written.trim();
    if (line !== "") {
      const isOfBullet = before === bullet;
      tidy += isOfBullet ? ` ${line}` : gap + line;
      [before, gap] = [isOfBullet ? "" : line, ""];
    }
    if (tidy !== "" && gap !== "\n\n") gap += "\n";
  }
  return tidy;
}

/** What a tag breaks the text with. */
function breakOf(name: string, isEnd: boolean): string {
  if (name === "br") return "\n";
  if (name === "li") return isEnd ? "" : `\n${bullet} `;
  if (name === "td" || name === "th") return isEnd ? "" : " ";
  return paragraphs.has(name) ? "\n\n" : "\n";
}

/** By what stands in a tag that has a name alone, "/" in front of an end's. */
const breaks: ReadonlyMap<string, string> = new Map(
  [...blocks, "br", "td", "th"].flatMap((name): [string, string][] => [
    [name, breakOf(name, false)],
    [`/${name}`, breakOf(name, true)],
  ]),
);

/** What a tag with such words in it breaks the text with; null where they make no tag. */
function breakOfTag(words: string): string | null {
  const known = breaks.get(words);
  if (known !== undefined) return known;
  const [name] = /^\/?[a-z][a-z0-9]*/.exec(words) ?? [];
  return name === undefined ? null : (breaks.get(name) ?? "");
}

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " " };

const otherBlank = /[^\S ]/;

/** Line breaks in the source are spaces in HTML, and runs of them count once. */
function readText(piece: string, hasOtherBlanks: boolean): string {
  const text = piece.includes("&")
    ? piece.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => entities[entity] ?? "")
    : piece;
  // Most blanks are one space already, which is found to be so faster than by the pattern that mends others.
  return text.includes("  ") || (hasOtherBlanks && otherBlank.test(text)) ? text.replace(/[^\S ]\s*| \s+/g, " ") : text;
}

/**
 * Plain text of HTML that `cleanHtml` wrote: blocks become lines, list items begin with "• ".
 * At most `limits.descriptionCharsMax` characters.
 */
export function htmlToText(html: string): string {
  const pieces: string[] = [];
  const hasOtherBlanks = otherBlank.test(html);
  let atSpace = true;
  let from = 0;
  const take = (to: number): void => {
    if (to === from) return;
    const text = readText(html.slice(from, to), hasOtherBlanks);
    // A run of blanks counts once across tags too.
    const rest = atSpace ? text.trimStart() : text;
    pieces.push(rest);
    if (rest !== "") atSpace = rest.endsWith(" ");
  };
  for (let at = html.indexOf("<"); at >= 0;) {
    const [next, end] = [html.indexOf("<", at + 1), html.indexOf(">", at + 1)];
    const isClosed = end >= 0 && (next < 0 || end < next);
    const lines = isClosed ? breakOfTag(html.slice(at + 1, end)) : null;
    if (lines !== null) {
      take(at);
      from = end + 1;
      if (lines !== "") {
        pieces.push(lines);
        atSpace = true;
      }
    }
    at = next;
  }
  take(html.length);
  // Without the tags between them, other characters are neighbours.
  return cleanBlock(tidyLines(pieces.join("")).slice(0, limits.descriptionCharsMax));
}
