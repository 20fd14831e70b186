/** The alternatives of a pattern's source, parted where no bracket is open. */
export function alternativesOf(source: string): string[] {
  const found: string[] = [];
  let [depth, from, isClass] = [0, 0, false];
  for (let at = 0; at < source.length; at++) {
    const mark = source[at];
    if (mark === "\\") at++;
    else if (isClass) isClass = mark !== "]";
    else if (mark === "[") isClass = true;
    else if (mark === "(") depth++;
    else if (mark === ")") depth--;
    else if (mark === "|" && depth === 0) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)].flatMap(expandLead);
}

/** "(?:un)?befristet" as "unbefristet" and "befristet". */
function expandLead(words: string): string[] {
  const [whole, inner, mark] = /^\(\?:([^()[\]]+)\)(\?)?(?![*+{])/.exec(words) ?? [];
  if (whole === undefined || inner === undefined) return [words];
  const rest = words.slice(whole.length);
  return [...inner.split("|").map((lead) => lead + rest), ...(mark === undefined ? [] : alternativesOf(rest))];
}

/**
 * A pattern of words at whose beginning no letter stands before them, those of one first letter together and in their
 * order: a text that is looked at for some hundred words is compared with some twenty letters where a word begins, and
 * with nothing elsewhere. Behind an accented letter a match may be a word's middle, which `isInWord` tells.
 */
export function byFirstLetter(source: string): string {
  const { lettered, others } = groupByLetter(source);
  return [...(lettered === "" ? [] : [`\\b(?:${lettered})`]), ...others].join("|");
}

/** Alternatives that each begin with a letter or a digit, those of one first letter together: most fail at that letter. */
export function groupedByLetter(source: string): string {
  const { lettered, others } = groupByLetter(source);
  if (others.length > 0) throw new Error(`${others.join(", ")}: no letter is first`);
  return lettered;
}

function groupByLetter(source: string): { lettered: string; others: string[] } {
  const groups = new Map<string, string[]>();
  const others: string[] = [];
  for (const words of alternativesOf(source)) {
    const first = words[0] ?? "";
    if (!/[a-z\d]/i.test(first) || /^[?*{+]/.test(words.slice(1))) others.push(words);
    else groups.set(first, [...(groups.get(first) ?? []), words.slice(1)]);
  }
  return { lettered: [...groups].map(([letter, rests]) => `${letter}(?:${rests.join("|")})`).join("|"), others };
}

/** Whether a letter that `\b` takes for none stands before `index`. */
export const isInWord = (text: string, index: number): boolean => /[\u00c0-\u024f]/.test(text[index - 1] ?? "");
