/** Abbreviations of time zones: of North America, of Europe, and a few of Asia and Australia. */
const sure = "E[SD]T|[CMP][SD]T|CES?T|EES?T|WES?T|BST|GMT|UTC|IST|SGT|AE[SD]T|JST|MSK";
/** Eastern, Central, Mountain and Pacific Time: codes too, of Ethiopia, Connecticut, Montana and Portugal. */
const short = "[ECMP]T";
const offset = "(?: ?[+\\u00b1\\u2212\\u2013-](?:/-)? ?\\d{1,2}(?::\\d\\d)?)?";

/** A source of a pattern that a zone's abbreviation matches, in capitals. */
export const zoneWord = `(?:${sure}|${short})`;

const loneZone = new RegExp(`^(?:${sure}|ET)${offset}$`);
const anyZone = /[A-Z]T(?!\p{L})|UTC|MSK/u;
const row = new RegExp(
  `(?<![\\p{L}\\d]|\\b(?!US)[A-Z]{2} ?/ ?)${zoneWord}${offset}(?:(?: ?[/&-] ?| (?:or|and|to) )${zoneWord}${offset})+(?![\\p{L}\\d]| ?/ ?[A-Z]{2}\\b)(?: time(?: ?zones?)?| hours)?`,
  "gu",
);
const wholePart = new RegExp(
  `(^|[(\\[,/|;:\\u2013-]|\\bremote|\\bor|\\band)\\s*(?:${sure})${offset}(?: time(?: ?zones?)?| hours)?\\s*(?=$|[)\\],/|;]| [-\\u2013] )`,
  "giu",
);
const bracketed = new RegExp(`[([](?:${sure}|[EP]T)${offset}(?: time ?zone)?[)\\]]`, "gi");
const easternBesideRemote = /(?<=\bremote[\s,:(\u2013-]*)ET(?=[\s)]*$)/iu;

const zoneEnds = new RegExp(`(?<![\\p{L}\\d])${zoneWord}${offset}\\s*$`, "u");
const zoneBegins = new RegExp(`^\\s*${zoneWord}(?![\\p{L}\\d])`, "u");

/** Whether two pieces that a mark parts are of one row of zones: "Remote (ET" and "CT)". */
export const areZones = (before: string, after: string): boolean => zoneBegins.test(after) && zoneEnds.test(before);

/** Whether zones are joined in a line: "ET and CT". */
export const hasZoneRow = (line: string): boolean => anyZone.test(line) && line.search(row) >= 0;

/** Whether a part of a line is a time zone and nothing else: "EST", "CET +2", "ET", but not "CT", which is Connecticut too. */
export const isZone = (part: string): boolean => loneZone.test(part);

/**
 * A place line without the time zones in it: "Remote (ET/CT)" is neither in Ethiopia nor in Connecticut, "Remote - EST"
 * not in Estonia. A code that is a zone's and a land's is a zone where only zones stand beside it.
 */
export function withoutZones(line: string): string {
  if (!anyZone.test(line)) return line;
  return line.replace(bracketed, "").replace(row, "").replace(wholePart, "$1").replace(easternBesideRemote, "");
}
