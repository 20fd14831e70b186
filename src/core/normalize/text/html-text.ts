import { limits } from "../../limits.ts";
import { cleanBlock } from "../../text-in/clean-text.ts";

/** Elements that begin and end a line. */
const blocks = new Set("blockquote,caption,dd,div,dl,dt,h3,h4,h5,h6,hr,li,ol,p,pre,table,tr,ul".split(","));
/** Blocks that an empty line sets apart. */
const paragraphs = new Set(["p", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr"]);

function tidyLines(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
  // What is not there is found to be so faster than by the patterns.
  const spaced = lines.includes("\n\n\n") ? lines.replace(/\n{3,}/g, "\n\n") : lines;
  return (spaced.includes("\u2022\n") ? spaced.replace(/(?:^|\n)\u2022\n+/g, "\n• ") : spaced).trim();
}

/** What a tag breaks the text with. */
function breakOf(name: string, isEnd: boolean): string {
  if (name === "br") return "\n";
  if (name === "li") return isEnd ? "" : "\n• ";
  if (name === "td" || name === "th") return isEnd ? "" : " ";
  if (!blocks.has(name)) return "";
  return paragraphs.has(name) ? "\n\n" : "\n";
}

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " " };

/** Line breaks in the source are spaces in HTML, and runs of them count once. */
function readText(piece: string): string {
  const text = piece.includes("&")
    ? piece.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => entities[entity] ?? "")
    : piece;
  // Most blanks are one space already.
  return text.replace(/[^\S ]\s*| \s+/g, " ");
}

/**
 * Plain text of HTML that `cleanHtml` wrote: blocks become lines, list items begin with "• ".
 * At most `limits.descriptionCharsMax` characters.
 */
export function htmlToText(html: string): string {
  const pieces: string[] = [];
  let atSpace = true;
  const tags = /<(\/?)([a-z][a-z0-9]*)[^<>]*>/g;
  let from = 0;
  const take = (to: number): void => {
    if (to === from) return;
    const text = readText(html.slice(from, to));
    // A run of blanks counts once across tags too.
    const rest = atSpace ? text.trimStart() : text;
    pieces.push(rest);
    if (rest !== "") atSpace = rest.endsWith(" ");
  };
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    take(tag.index);
    from = tags.lastIndex;
    const lines = breakOf(tag[2] ?? "", tag[1] !== "");
    if (lines === "") continue;
    pieces.push(lines);
    atSpace = true;
  }
  take(html.length);
  // Without the tags between them, other characters are neighbours.
  return cleanBlock(tidyLines(pieces.join("")).slice(0, limits.descriptionCharsMax));
}
