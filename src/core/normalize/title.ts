import type { Place, WorkplaceType } from "../facts.ts";
import { unlimited, type Steps } from "./steps.ts";
import { foldName } from "./text/fold-name.ts";
import { trimMarks } from "./text/trim-marks.ts";
import { stripPlaceWords } from "./place/place-words.ts";

const gender =
  "(?:m|f|w|d|x|h|i|u|v|k|gn|div|diverse?|all genders?|any gender|male|female|männlich|weiblich|inter|\\*)";
/** "(m/f/d)", "[W/M/X]", "m/w/d" at the end, "(all genders)", "(gn)". */
const genderMark = new RegExp(
  String.raw`\s?[([]\s?${gender}(?:\s?[/|,:*]\s?${gender}){1,4}\s?[)\]]|\s?[([](?:gn|all genders?|any gender)[)\]]|\s[-\u2013|]?\s?(?:[mwfh]/[mwfh]/[dxi]|[mwfh]/[mwfh])$`,
  "gi",
);
/** "(Req #12345)", "R-0012345", "JR2021016", "#4711", "[123456]" at either end. */
const requisition =
  /\s?[([]\s?(?:req(?:uisition)?|job|id|ref)?(?:\s?(?:id|no\.?|number))?\s?[#:]?\s?[A-Z]{0,4}[-_]?(?!(?:19|20)\d\d\s?[)\]])\d{3,12}\s?[)\]]|\s?[-\u2013|,]?\s?(?:\b(?:req(?:uisition)?|job id|ref|r|jr)[-_ #:]{0,3}\d{4,12}|#\s?\d{3,12})$|^(?:(?:req|jr|r)[-_ #]?\d{4,12}|\[?\d{5,12}\]?)\s?[-\u2013|:]\s?|\s[-\u2013|]\s?\d{5,12}$/gi;

/** Steps: a character of a title, which is looked at in several rounds, and a place whose words it may repeat. */
const PASSES = 100;
const PLACE_STEPS = 500;

interface TitleContext {
  locationText: string | null;
  places: Place[];
  workplaceType: WorkplaceType | null;
}

function wordsOf(context: TitleContext): Set<string> {
  const texts = [
    context.locationText,
    ...context.places.flatMap((place) => [place.raw, place.city, place.region, place.country]),
  ];
  const words = new Set(texts.flatMap((text) => (text === null ? [] : foldName(text).split(" "))));
  if (words.has("united") && words.has("states")) for (const word of ["us", "usa", "u", "s"]) words.add(word);
  if (words.has("united") && words.has("kingdom")) words.add("uk");
  if (words.has("new") && words.has("york")) words.add("nyc");
  return words;
}

/** Whether a piece of the title says only what the posting's place and work model say already. */
function repeats(piece: string, words: Set<string>, workplaceType: WorkplaceType | null): boolean {
  const { text } = stripPlaceWords(piece.replace(/[\u2013\u2014]/g, "-"));
  const saysRemote = /\bremote\b/i.test(piece);
  const saysHybrid = /\bhybrid\b/i.test(piece);
  const saysOnSite = /\b(?:on[ -]?site|in[ -]office)\b/i.test(piece);
  if (saysRemote && workplaceType !== "remote") return false;
  if (saysHybrid && workplaceType !== "hybrid") return false;
  if (saysOnSite && workplaceType !== "on_site") return false;
  const left = foldName(text)
    .split(" ")
    .filter((word) => word !== "");
  if (left.length === 0) return saysRemote || saysHybrid || saysOnSite;
  return (
    left.every((word) => words.has(word) || /^(?:or|and|based|the|in)$/.test(word)) &&
    left.some((word) => words.has(word))
  );
}

/** Characters of a tail that may be dropped. */
const TAIL_CHARS_MAX = 80;

/** Takes the brackets off that repeat what is known. */
function dropBrackets(title: string, words: Set<string>, type: WorkplaceType | null): string {
  return title
    .replace(/\s?[([]([^()[\]]{1,80})[)\]]/g, (whole, inside: string) => (repeats(inside, words, type) ? "" : whole))
    .trim();
}

/** Takes one repeated tail off; the same title when there is none. Only the end of a title is looked at. */
function dropTail(title: string, words: Set<string>, type: WorkplaceType | null): string {
  const start = Math.max(0, title.length - TAIL_CHARS_MAX - 3);
  let depth = 0;
  for (const character of title.slice(0, start)) {
    if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth -= 1;
  }
  // The longest tail first, so that "Engineer - Austin, TX" loses both words of the place.
  for (const match of title
    .slice(start)
    .matchAll(/[([]|[)\]]|\s?[,|@]\s?|\s[-\u2013\u2014]+\s?|\s?[\u2013\u2014]\s/g)) {
    const at = start + match.index;
    if (/[([]/.test(match[0])) depth += 1;
    else if (/[)\]]/.test(match[0])) depth -= 1;
    else if (depth <= 0 && at > 0) {
      const tail = title.slice(at + match[0].length);
      if (tail.length <= TAIL_CHARS_MAX && repeats(tail, words, type)) return title.slice(0, at);
    }
  }
  return title;
}

/**
 * The title without requisition ids, gender marks, and place or work model that merely repeat the posting's own;
 * null when nothing remains.
 */
export function normalizeTitle(title: string, context: TitleContext, steps: Steps = unlimited): string | null {
  steps.take(title.length * PASSES + context.places.length * PLACE_STEPS);
  const words = wordsOf(context);
  const plain = title.replace(genderMark, " ").replace(requisition, " ").replace(/\s+/g, " ").trim();
  let current = dropBrackets(plain, words, context.workplaceType);
  for (let round = 0; round < 4; round += 1) {
    const next = dropTail(current, words, context.workplaceType);
    if (next === current) break;
    current = next;
  }
  const bare = current.replace(/[([]\s?[)\]]/g, " ").replace(/\s+/g, " ");
  const tidy = trimMarks(bare, " -–—|,:;/");
  return /\p{L}/u.test(tidy) ? tidy : null;
}
