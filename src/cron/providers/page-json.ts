import { scanValue, skipSpace } from "./json-scan.ts";
import { splitMarkup, type MarkupNode } from "./markup.ts";
import { PayloadError } from "./payload-error.ts";

/**
 * The JSON that a page for people carries in one of its elements of a name: in a script, in an attribute. `textOf`
 * says what of such an element begins with it, or null; what stands behind the value is left out. Throws PayloadError
 * for a page that `splitMarkup` refuses or that carries none: another page is no list.
 */
export function pageJson(page: Uint8Array, name: string, textOf: (node: MarkupNode) => string | null): Uint8Array {
  for (const { node } of splitMarkup(page, "html", (one) => one.name === name)) {
    const text = textOf(node);
    if (text === null) continue;
    const bytes = new TextEncoder().encode(text);
    const start = skipSpace(bytes, 0);
    return bytes.subarray(start, scanValue(bytes, start, 0));
  }
  throw new PayloadError(`the page carries no such JSON in any <${name}>`);
}

/** What stands behind the first mark in a script (`window.data = `), else null. */
export function textBehind(text: string, mark: string): string | null {
  const at = text.indexOf(mark);
  return at === -1 ? null : text.slice(at + mark.length);
}
