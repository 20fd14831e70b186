import { decodeHTMLStrict } from "entities/decode";

/** An ampersand that was written as a reference, again and again ("&amp;amp;"): it is one. */
const ampersand = /&(?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);)+/g;
/** Longer ones are no references (HTML's longest name has 31 letters). */
const reference = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g;
/** What HTML has for a number that is no character's. */
const NO_CHARACTER = "\uFFFD";
/** References may make others, where somebody wants them to: looked at so often. */
const PASSES_MAX = 4;

function decodeOnce(text: string): string {
  return text.replace(ampersand, "&").replace(reference, (whole) => {
    const decoded = decodeHTMLStrict(whole);
    return decoded === NO_CHARACTER ? whole : decoded;
  });
}

/**
 * A line of plain text as it reads, where an ATS wrote it as HTML, once or twice: "R&amp;amp;D" is R&D. What is no
 * reference to a character stays ("AT&T").
 */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < PASSES_MAX && decoded.includes("&"); pass++) {
    const next = decodeOnce(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}
