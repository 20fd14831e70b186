/**
 * The one way in for texts that others write: a board, its company, an operator. What comes out is in its
 * only form (cleaning it again changes nothing), so what is compared is what is stored, and it shows what
 * it says: no halves of characters, no controls, nothing that turns or hides the text around it.
 */

/** Most texts need nothing done: letters of ASCII with single spaces between. */
const PLAIN_LINE = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** What most of several lines have none of: beyond European letters, blanks and punctuation, or invisible. */
// oxlint-disable-next-line no-control-regex -- control characters are part of what it looks for
const UNUSUAL = /[^\t\n\r\x20-\x7E\xA0-\xAC\xAE-\u034E\u0370-\u052F\u2010-\u2027\u20AC\u2122]/;
/** Of these, what may be no text, or half a character: what goes before the invisible is looked at. */
// oxlint-disable-next-line no-control-regex -- the same
const NO_TEXT = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029\u2800\uD800-\uDFFF\uFDD0-\uFDEF\uFFF9-\uFFFF]/;

/**
 * Characters that no text has: noncharacters (the last two of each plane among them, as pairs of units), and marks for what
 * stands outside of a text. By their property, with the flag `u`, it takes ten times as long.
 */
const FOREIGN =
  /[\uFDD0-\uFDEF\uFFF9-\uFFFC\uFFFE\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;
/** Controls that are no blanks: nobody sees them. */
// oxlint-disable-next-line no-control-regex -- the same
const CONTROLS = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]/g;
/** Controls that are, separators of lines that only Unicode knows, and a blank by its form alone (Braille). */
const ODD_BLANKS = /[\v\f\x85\u2028\u2029\u2800]/g;
/** Characters without a form of their own, as many as stand together. Unicode lists them for programs like this one. */
const INVISIBLE_RUN = /\p{Default_Ignorable_Code_Point}+/gu;
/** Those of them that show as a blank. */
const FILLER = /[\u115F\u1160\u3164\uFFA0]/;

/** A text of one line with single spaces; "" when nothing of it can be seen. */
export function cleanLine(text: string): string {
  if (PLAIN_LINE.test(text)) return text;
  return cleanBlock(text).replace(/\s+/g, " ").trim();
}

/**
 * A clean line within `charsMax` characters; a cut is visible, halves no character and leaves no joiner without
 * what it joined.
 */
export function clipLine(text: string, charsMax: number): string {
  const line = cleanLine(text);
  if (line.length <= charsMax) return line;
  const cut = line.slice(0, charsMax - 2).toWellFormed();
  return `${cleanLine(cut.replace(/\uFFFD$/, ""))}…`;
}

/** A text of several lines, or HTML: its spaces, tabs and line ends stay as they are. */
export function cleanBlock(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  if (!NO_TEXT.test(text)) return dropInvisible(text);
  return dropInvisible(text.toWellFormed().replace(CONTROLS, "").replace(ODD_BLANKS, " ").replace(FOREIGN, ""));
}

/** What stands before or after an invisible character decides whether anyone needs it. */
const VARIABLE = /[\p{L}\p{N}\p{S}\p{P}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const PICTURE_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
/** Scripts whose letters join: there an invisible joiner, or its opposite, is spelling (Persian, Hindi, Sinhala). */
const JOINED = new RegExp(
  `[${"Arab Syrc Mand Nkoo Mong Phag Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Newa"
    .split(" ")
    .map((script) => `\\p{Script=${script}}`)
    .join("")}]`,
  "u",
);
/** Letters: a mark of direction has a script too. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Hebr}\p{Script=Arab}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}]/u;

/** Another form of the character before: text or emoji, a variant of a Han character, a Mongolian letter. */
const VARIATION = /^(?:[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])/u;
const JOINER = /[\u200C\u200D]/;
const ZERO_WIDTH_JOINER = "\u200D";
/** Marks of direction that act where they stand. Those that turn all that follows are needed by no single text. */
const DIRECTION_MARK = /[\u200E\u200F\u061C]/;
/** What follows a black flag to make it that of a region (Scotland). */
const FLAG_TAGS = /^[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u;
const BLACK_FLAG = "\u{1F3F4}";
/** Invisible whatever stands beside it. */
const ALWAYS = /\u034F|\u17B4|\u17B5|[\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Of each run of invisible characters, keeps what spelling or a picture needs, each once and in one order. */
function dropInvisible(text: string): string {
  let isRightToLeft: boolean | undefined;
  return text.replace(INVISIBLE_RUN, (whole, at: number) => {
    if (FILLER.test(whole)) return " ";
    const run = whole.replace(ALWAYS, "");
    if (run === "") return "";
    const before = lastCharacter(text.slice(Math.max(0, at - 2), at));
    const after = String.fromCodePoint(text.codePointAt(at + whole.length) ?? 0);
    if (before === BLACK_FLAG && FLAG_TAGS.test(run)) return FLAG_TAGS.exec(run)?.[0] ?? "";
    const variation = VARIABLE.test(before) ? (VARIATION.exec(run)?.[0] ?? "") : "";
    const joiner = JOINER.exec(run)?.[0] ?? "";
    const joinsPictures = run.includes(ZERO_WIDTH_JOINER) && PICTURE_END.test(before) && PICTURE.test(after);
    const joins = JOINED.test(before) ? joiner : joinsPictures ? ZERO_WIDTH_JOINER : "";
    const mark = DIRECTION_MARK.exec(run)?.[0] ?? "";
    if (mark !== "") isRightToLeft ??= RIGHT_TO_LEFT.test(text);
    return `${variation}${joins}${isRightToLeft === true ? mark : ""}`;
  });
}

function lastCharacter(text: string): string {
  const [first = "", last = first] = text;
  return last;
}
