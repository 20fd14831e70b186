import { PayloadError } from "./payload-error.ts";

const SPACE = /\s*/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const NUMBER = /-?\d[\d.eE+-]*/y;
/** What stands in a text up to its next mark. */
const CHARS = /[^'"\\\n\r\u2028\u2029]*/y;
const KEYWORDS = new Set(["true", "false", "null"]);
const CONTROLS = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
]);

/**
 * The list or object that a script's text begins with, as JSON: names of fields without quotes, texts in either kind of
 * them, commas at ends. What stands behind it is left out. Throws PayloadError for what is no such literal (a variable, a
 * call), and for one that breaks off: it must never count as a list. That values and commas stand where they may is
 * for who reads the JSON to see.
 */
export function literalJson(text: string): Uint8Array {
  const out: string[] = [];
  let at = 0;
  let depth = 0;
  let comma = "";
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ""] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  for (;;) {
    take(SPACE);
    const char = text[at] ?? "";
    if (char === ",") {
      comma = char;
      at++;
      continue;
    }
    if (char === "{" || char === "[") {
      depth++;
      at++;
      out.push(comma, char);
    } else if (depth === 0 || char === "") {
      throw new PayloadError(depth === 0 ? "the script holds no list there" : "the script's list breaks off");
    } else if (char === "}" || char === "]") {
      depth--;
      at++;
      out.push(char);
      if (depth === 0) return new TextEncoder().encode(out.join(""));
    } else if (char === ":") {
      at++;
      out.push(char);
    } else if (char === "'" || char === '"') {
      at++;
      out.push(comma, JSON.stringify(takeText(char)));
    } else {
      out.push(comma, take(NUMBER) || named(take(NAME)));
    }
    comma = "";
  }

  /** A field's name, or a word that is a value. */
  function named(name: string): string {
    take(SPACE);
    if (name !== "" && text[at] === ":") return JSON.stringify(name);
    if (KEYWORDS.has(name)) return name;
    throw new PayloadError(`no value of a list: ${JSON.stringify((name || text.slice(at, at + 20)).slice(0, 20))}`);
  }

  /** The text up to its own quote. */
  function takeText(quote: string): string {
    const parts: string[] = [];
    for (;;) {
      parts.push(take(CHARS));
      const char = text[at++] ?? "";
      if (char === quote) return parts.join("");
      if (char === "\\") parts.push(takeEscaped());
      else if (char === "'" || char === '"') parts.push(char);
      else throw new PayloadError("a text of the script breaks off");
    }
  }

  function takeEscaped(): string {
    const char = text[at++] ?? "";
    const digits = char === "u" ? 4 : char === "x" ? 2 : 0;
    const code = text.slice(at, at + digits);
    if (digits > 0 && code.length === digits && /^[\dA-Fa-f]+$/.test(code)) {
      at += digits;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    return CONTROLS.get(char) ?? char;
  }
}
