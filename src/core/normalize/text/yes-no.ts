const yes =
  "yes|ja|oui|s\u00ed|si|sim|s\u00ec|tak|ano|\u00e1no|kyll\u00e4|evet|igen|da|jah|j\u0101|taip|\u306f\u3044|\u3042\u308a|\u6709\u308a?|\u53ef(?!\u80fd\u6027)";
const no =
  "no|nein|non|n\u00e3o|nee|nej|nei|nie|ne|ei|hay\u0131r|nem|nu|n\u0113|none|\u3044\u3044\u3048|\u306a\u3057|\u7121\u3057?|\u4e0d\u53ef";
const answer = new RegExp(`^[\\s\\p{P}]*(?:(${yes}|y)|(?:${no}|n))(?![\\p{L}\\d])`, "iu");
/** "Yes / No", one below the other too. */
const other = new RegExp(
  `^\\s*(?:[/|\u2022-]|\\n|or |oder |ou |o )\\s*(?:[-*\u2022]\\s*)?(?:${yes}|${no}|y|n)(?!\\p{L})`,
  "iu",
);

/** Whether words begin with yes or no, in some twenty languages; "either": with a choice that nobody made; null: with neither. */
export function answerOf(words: string): boolean | "either" | null {
  const match = answer.exec(words);
  if (match === null) return null;
  return other.test(words.slice(match[0].length)) ? "either" : match[1] !== undefined;
}
