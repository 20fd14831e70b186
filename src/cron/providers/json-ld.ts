import type { Posting } from "../../core/posting.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { anotherPage } from "./answer-details.ts";
import { postingReading } from "./fields.ts";
import { innerText, splitMarkup } from "./markup.ts";
import type { PostingDetails, Reading } from "./provider.ts";
import { publicJson } from "./public-json.ts";
import type { PublicFields } from "./public-part.ts";

/** Scripts of linked data that a page is read for: real ones have a handful. */
const SCRIPTS_MAX = 100;

/**
 * The first schema.org object of a type that a page carries as JSON-LD, or null: in a script of its own, in
 * a list, or in a `@graph`. A script that is no JSON is passed over. Throws PayloadError for a page that
 * `splitMarkup` refuses.
 */
export function findJsonLd(page: Uint8Array, type: string): Record<string, unknown> | null {
  const scripts = splitMarkup(
    page,
    "html",
    ({ name, attributes }) => name === "script" && attributes["type"]?.trim().toLowerCase() === "application/ld+json",
  );
  let count = 0;
  for (const { node } of scripts) {
    if (++count > SCRIPTS_MAX) return null;
    const found = objectsOf(parse(node.text)).find((object) => isOfType(object, type));
    if (found !== undefined) return found;
  }
  return null;
}

/** Without a schema: it would note each of a million values that are no object of linked data. */
function objectsOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value, graphOf(value)].flat()).filter(isObject);
}

function graphOf(value: unknown): unknown[] {
  const graph = isObject(value) ? value["@graph"] : null;
  return Array.isArray(graph) ? graph : [];
}

function isOfType({ "@type": types }: Record<string, unknown>, type: string): boolean {
  return Array.isArray(types) ? types.includes(type) : types === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Postings' own pages for people, of which the linked data are read. A page without them that shows the posting's title
 * leaves it as its list has it; one that does not is another page (maintenance, an error with status 200).
 */
export function linkedDetails({
  addressOf,
  publicFields,
  keyOf,
  read,
}: {
  addressOf: (board: string, key: string) => string;
  publicFields: PublicFields;
  /** Whose the linked data are, as they say themselves: another one's are a reject. Null where they say nothing. */
  keyOf: (data: Record<string, unknown>) => string | null;
  /** The whole posting, of the linked data and the posting as its list has it. */
  read: (data: Record<string, unknown>, listed: Posting) => Reading;
}): PostingDetails {
  return {
    // A page of 100 kB: what is read of it is its linked data.
    publicPart: (answer) =>
      publicJson(new TextEncoder().encode(JSON.stringify(findJsonLd(answer, "JobPosting"))), publicFields),
    request: (board, { key }) => ({ url: addressOf(board, key), headers: { accept: "text/html" } }),
    read: (answer, listed) => {
      const data = findJsonLd(answer, "JobPosting");
      if (data !== null) {
        const reading = read(data, listed);
        const key = keyOf(data) ?? listed.key;
        const isListed = reading.kind !== "posting" || key === listed.key;
        return isListed ? reading : postingReading({ ...reading.posting, key });
      }
      if (showsTitle(answer, listed)) return postingReading(listed);
      return anotherPage(listed);
    },
  };
}

/** Whether a page says a posting's title anywhere. */
function showsTitle(page: Uint8Array, { title }: Posting): boolean {
  const [whole] = splitMarkup(page, "html", ({ name }) => name === "html");
  return whole !== undefined && cleanLine(innerText(whole.node)).includes(title);
}
