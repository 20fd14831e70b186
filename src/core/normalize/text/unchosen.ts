/** A line whose box is empty: of a task list in Markdown, as forms write their choices, or a sign (U+2610, U+25A1). */
const empty = /^[ \t]*(?:[-*\u2022] )?(?:\[[ \u00A0]?\]|[\u2610\u25A1])[ \t\u00A0].*$/gmu;
/** A box that is ticked. */
const ticked = /[\u2611\u2612\u2705]|\[[xX]\]/u;
const tick = /^[ \t]*(?:[-*\u2022] )?(?:\[[xX]\]|[\u2611\u2705])(?=[ \t\u00A0])/gmu;

/**
 * A text without the choices that nobody made ("- [ ] requires a Master's degree"), which are blanks of the same length:
 * what is quoted of the others, which lose their ticks as those of lists without an empty box do, keeps its place. The signs are some people's bullets, and choices only beside one that is ticked.
 */
export function withoutUnchosen(text: string): string {
  const isForm =
    text.includes("[ ]") ||
    text.includes("[] ") ||
    text.includes("[x] ") ||
    text.includes("[X] ") ||
    ((text.includes("\u2610") || text.includes("\u25A1")) && ticked.test(text));
  return isForm ? text.replace(empty, blanks).replace(tick, blanks) : text;
}

const blanks = (of: string): string => " ".repeat(of.length);
