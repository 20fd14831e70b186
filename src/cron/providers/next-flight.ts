import { limits } from "../../core/limits.ts";
import { scanValue, skipSpace } from "./json-scan.ts";
import { splitMarkup } from "./markup.ts";
import { PayloadError } from "./payload-error.ts";

const PUSH = /^\s*self\.__next_f\.push\(\s*(?=\[)/;

/** What a page's flight stream holds: rows of JSON, and texts that these name by a "$" and the text's id. */
interface Flight {
  rows: unknown[];
  /**
   * The text that a value stands for; itself where it names none. Throws PayloadError once all that were given are longer
   * than any page: many values may name one text.
   */
  textOf: (value: unknown) => unknown;
}

/**
 * The flight stream of a page of Next.js (App Router): scripts that push strings, together rows of an id and JSON
 * (`8:[...]` and a line's end) or of an id and a text of so many bytes (`23:T1aef,<p>...`, without an end). Throws
 * PayloadError for a page that `splitMarkup` refuses, that carries no stream, or whose stream breaks off.
 */
export function nextFlight(page: Uint8Array): Flight {
  const scripts = splitMarkup(page, "html", ({ name }) => name === "script");
  const parts = scripts.flatMap(({ node }) => (PUSH.test(node.text) ? [pushed(node.text.replace(PUSH, ""))] : []));
  if (parts.length === 0) throw new PayloadError("the page carries no flight stream");
  const bytes = new TextEncoder().encode(parts.join(""));
  const rows: unknown[] = [];
  const texts = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const head = new TextDecoder().decode(bytes.subarray(at, at + 40));
    const [mark = "", id = "", length] = /^([0-9a-f]{0,16}):(?:T([0-9a-f]{1,8}),)?/.exec(head) ?? [];
    if (mark === "") throw new PayloadError("the flight stream has a row without an id");
    const start = at + mark.length;
    const end = length === undefined ? lineEnd(bytes, start) : start + Number.parseInt(length, 16);
    if (end > bytes.length) throw new PayloadError("the flight stream breaks off");
    const row = bytes.subarray(start, end);
    if (length === undefined) rows.push(...jsonOf(row));
    else texts.set(`$${id}`, new TextDecoder().decode(row));
    at = length === undefined ? end + 1 : end;
  }
  let given = 0;
  return {
    rows,
    textOf: (value) => {
      if (typeof value !== "string" || !value.startsWith("$")) return value;
      // A text that begins with a dollar is written with two.
      if (value.startsWith("$$")) return value.slice(1);
      const text = texts.get(value) ?? null;
      given += text?.length ?? 0;
      if (given <= limits.markupBytesMax) return text;
      throw new PayloadError(`texts of more than ${limits.markupBytesMax} characters, each as often as it is named`);
    },
  };
}

/** Searched for where a line ends alone: texts have no end, and the next line's may be far away. */
function lineEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(0x0a, start);
  return end === -1 ? bytes.length : end;
}

/** The string of `[1,"..."]`; empty for a push that holds none. */
function pushed(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const value: unknown = jsonOf(bytes.subarray(0, scanValue(bytes, 0, 0)))[0];
  return Array.isArray(value) && typeof value[1] === "string" ? value[1] : "";
}

/** A row's value; nothing for one of another kind (a module's, a hint). Throws PayloadError for too deep ones. */
function jsonOf(bytes: Uint8Array): unknown[] {
  const start = skipSpace(bytes, 0);
  if (bytes[start] !== 0x5b && bytes[start] !== 0x7b) return [];
  if (bytes.length > limits.payloadBytesMax) throw new PayloadError(`a row of ${bytes.length} bytes`);
  scanValue(bytes, start, 0);
  try {
    return [JSON.parse(new TextDecoder().decode(bytes))];
  } catch {
    throw new PayloadError("a row of the flight stream is not JSON");
  }
}
