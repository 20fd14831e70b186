/** The page has its own h1 and h2. */
const TOP_LEVEL = 3;

/**
 * A cleaned description with its headings one level apart: one that starts with h5, or leaps from
 * h3 to h6, reads as if something were missing. Their order among each other stays.
 *
 * @example
 * closeHeadingGaps("<h5>A</h5><h6>B</h6><h5>C</h5>") // "<h3>A</h3><h4>B</h4><h3>C</h3>"
 */
export function closeHeadingGaps(html: string): string {
  /** Levels as written of the headings that the next one may lie under. */
  const above: number[] = [];
  /** New levels of the headings that are open: a careless board puts one inside another. */
  const open: number[] = [];
  // Cleaned HTML: headings have no attributes, and each is closed.
  return html.replaceAll(/<(\/?)h([3-6])>/g, (_tag, slash: string, digit: string) => {
    if (slash !== "") return `</h${open.pop() ?? Number(digit)}>`;
    while ((above.at(-1) ?? 0) >= Number(digit)) above.pop();
    above.push(Number(digit));
    open.push(TOP_LEVEL + above.length - 1);
    return `<h${open.at(-1)}>`;
  });
}
