/** Where the bars stand outside of brackets, and the first bracket that ends outside of any other. */
function partsOf(source: string): { bars: number[]; closed: number } {
  const bars: number[] = [];
  let [depth, closed, isClass] = [0, -1, false];
  for (let at = 0; at < source.length; at++) {
    const mark = source[at];
    if (mark === "\\") at++;
    else if (isClass) isClass = mark !== "]";
    else if (mark === "[") isClass = true;
    else if (mark === "(") depth++;
    else if (mark === ")") {
      if (--depth === 0 && closed === -1) closed = at;
    } else if (mark === "|" && depth === 0) bars.push(at);
  }
  return { bars, closed };
}

/** The alternatives of a pattern's source, parted where no bracket is open. */
export function alternativesOf(source: string): string[] {
  const { bars } = partsOf(source);
  return [...bars, source.length]
    .map((bar, index) => source.slice(index === 0 ? 0 : (bars[index - 1] ?? 0) + 1, bar))
    .flatMap(expandLead);
}

/** What follows the bracket that a source begins with. */
export const behindBracket = (source: string): string => source.slice(partsOf(source).closed + 1);

/** "(?:un)?befristet" as "unbefristet" and "befristet". */
export function expandLead(words: string): string[] {
  if (!words.startsWith("(?:")) return [words];
  const { closed } = partsOf(words);
  const rest = words.slice(closed + 1);
  if (/^(?:[*+{]|\?\?)/.test(rest)) return [words];
  const isOptional = rest.startsWith("?");
  const behind = isOptional ? rest.slice(1) : rest;
  return [
    ...alternativesOf(words.slice(3, closed)).map((lead) => lead + behind),
    ...(isOptional ? alternativesOf(behind) : []),
  ];
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

/** As `byFirstLetter`, for a pattern that says itself where its words begin. */
export function groupedWords(source: string): string {
  const { lettered, others } = groupByLetter(source);
  return [...(lettered === "" ? [] : [lettered]), ...others].join("|");
}

/** Whether a letter or a digit is first, and not only perhaps. */
export const beginsWithLetter = (words: string): boolean => /^[a-z\d](?![?*{+])/i.test(words);

function groupByLetter(source: string): { lettered: string; others: string[] } {
  const groups = new Map<string, string[]>();
  const others: string[] = [];
  for (const words of alternativesOf(source)) {
    const first = words[0] ?? "";
    if (!beginsWithLetter(words)) others.push(words);
    else groups.set(first, [...(groups.get(first) ?? []), words.slice(1)]);
  }
  return { lettered: [...groups].map(([letter, rests]) => `${letter}(?:${rests.join("|")})`).join("|"), others };
}

/** Whether a letter that `\b` takes for none stands before `index`. */
export const isInWord = (text: string, index: number): boolean => /[\u00c0-\u024f]/.test(text[index - 1] ?? "");
