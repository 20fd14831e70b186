/** Texts of fixtures are no longer than that, in characters. */
const TEXT_CHARS_MAX = 240;
const VOID = new Set(["br", "hr", "img", "input", "wbr"]);

const MAIL = /[\w.+%-]+(?:@|%40|&#64;|\s?[[(]at[\])]\s?)[\w-]+(?:\.[\w-]+)+/gi;
const PHONE =
  /(?:tel:\s?)[+\d().\s-]{6,}|(?<![\w/=#.-])\+\d[\d().\s/-]{7,}\d|\(0?\d{2,5}\)\s?\d[\d\s-]{4,}\d|(?<![\w/=#.-])\d{3}[.\s-]\d{3}[.\s-]\d{4}(?!\w)|(?<![\w/=#.:-])0\d{1,4}[\s/-]\d[\d\s/-]{4,}\d/g;
const PROFILE = /(linkedin\.com\/in|xing\.com\/profile|calendly\.com)\/[\w%-]+/gi;
/** A name behind a word that announces one. */
const NAMED =
  /\b(contact(?: person)?|recruiter|manager|regards|kontakt|ansprechpartner(?:in)?|reports? to|mrs?|ms|dr|herrn?|frau|please ask)(\.?:?\s+)\p{Lu}\p{L}+(?:[ -]\p{Lu}\.?\p{L}*)+/giu;

/** Without mail addresses, telephone numbers, and persons' profiles. */
export function maskContacts(text: string): string {
  return text
    .replaceAll(MAIL, "robin@acme.example")
    .replaceAll(PHONE, (number) => (number.startsWith("tel:") ? "tel:100" : "100"))
    .replaceAll(PROFILE, "$1/robin-miller");
}

/** The same, without announced names, and not longer than a fixture's texts are; HTML stays whole. */
export function maskText(text: string): string {
  return maskContacts(shorten(text)).replaceAll(NAMED, "$1$2Robin Miller");
}

function shorten(text: string): string {
  if (text.length <= TEXT_CHARS_MAX) return text;
  // An address that is cut leads elsewhere.
  if (/^https?:\/\/\S+$/.test(text)) return text;
  const cut = text
    .slice(0, TEXT_CHARS_MAX)
    .toWellFormed()
    .replace(/<[^>]*$|&[^;\s]*$/, "");
  const open: string[] = [];
  for (const [, slash, name = "", own] of cut.matchAll(/<(\/?)([a-z][a-z\d]*)[^>]*?(\/?)>/gi)) {
    if (own === "/" || VOID.has(name.toLowerCase())) continue;
    if (slash === "/") open.splice(open.lastIndexOf(name) === -1 ? open.length : open.lastIndexOf(name));
    else open.push(name);
  }
  return (
    cut.replace(/\uFFFD$/, "").trimEnd() +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join("")
  );
}
