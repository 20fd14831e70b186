/** References that have a name, but for letters with a mark. */
const named: Record<string, string> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "\u2013",
  mdash: "\u2014",
  hellip: "\u2026",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  laquo: "\u00AB",
  raquo: "\u00BB",
  bull: "\u2022",
  middot: "\u00B7",
  deg: "\u00B0",
  copy: "\u00A9",
  reg: "\u00AE",
  trade: "\u2122",
  euro: "\u20AC",
  pound: "\u00A3",
  yen: "\u00A5",
  szlig: "\u00DF",
  aelig: "\u00E6",
  AElig: "\u00C6",
  oelig: "\u0153",
  OElig: "\u0152",
  oslash: "\u00F8",
  Oslash: "\u00D8",
};
/** Marks of letters: "eacute" is e with one. */
const marks: Record<string, string> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030A",
  caron: "\u030C",
  cedil: "\u0327",
};

/** An ampersand that was written as a reference again and again ("&amp;amp;") is one. */
const reference = new RegExp(
  `&(?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);)*(?:#(\\d{1,7})|#[xX]([\\dA-Fa-f]{1,6})|amp|(${Object.keys(named).join("|")})|([A-Za-z])(${Object.keys(marks).join("|")}));`,
  "g",
);
/** References may make others, where somebody wants them to: looked at so often. */
const PASSES_MAX = 4;

function decodeOnce(text: string): string {
  return text.replace(
    reference,
    (whole: string, decimal?: string, hex?: string, name?: string, letter?: string, mark?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      if (letter !== undefined) return `${letter}${marks[mark ?? ""] ?? ""}`.normalize("NFC");
      if (decimal === undefined && hex === undefined) return "&";
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : whole;
    },
  );
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
