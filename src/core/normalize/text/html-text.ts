import { Parser } from "htmlparser2";
import { limits } from "../../limits.ts";
import { capNesting } from "./cap-nesting.ts";

/** Elements that begin and end a line. */
const blocks = new Set(
  (
    "address,article,aside,blockquote,dd,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li," +
    "main,nav,ol,p,pre,section,table,tr,ul"
  ).split(","),
);
/** Blocks that an empty line sets apart. */
const paragraphs = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr"]);
const skipped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "math",
  "textarea",
  "select",
  "title",
]);

/** Zero-width marks and soft hyphens; editors leave them in descriptions. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

function tidyLines(text: string): string {
  return text
    .replace(invisible, "")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/(?:^|\n)•\n+/g, "\n• ")
    .trim();
}

/**
 * Plain text of an HTML description: blocks become lines, list items begin with "• ", entities are decoded,
 * scripts, styles and comments are gone. At most `limits.descriptionCharsMax` characters.
 */
export function htmlToText(html: string): string {
  const pieces: string[] = [];
  let skipDepth = 0;
  let atSpace = true;
  const breakLine = (lines: string): void => {
    pieces.push(lines);
    atSpace = true;
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (skipped.has(name)) skipDepth += 1;
        else if (name === "br") breakLine("\n");
        else if (name === "li") breakLine("\n• ");
        else if (name === "td" || name === "th") breakLine(" ");
        else if (blocks.has(name)) breakLine(paragraphs.has(name) ? "\n\n" : "\n");
      },
      ontext(data) {
        if (skipDepth > 0) return;
        // Line breaks in the source are spaces in HTML; runs of them count once, also across two text events.
        const text = data.replace(/\s+/g, " ");
        pieces.push(atSpace ? text.trimStart() : text);
        if (text.trimEnd() !== "" || !atSpace) atSpace = text.endsWith(" ");
      },
      onclosetag(name) {
        if (skipped.has(name)) skipDepth = Math.max(0, skipDepth - 1);
        else if (blocks.has(name) && name !== "li") breakLine(paragraphs.has(name) ? "\n\n" : "\n");
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(capNesting(html.slice(0, limits.descriptionCharsMax)));
  return tidyLines(pieces.join("")).slice(0, limits.descriptionCharsMax);
}
