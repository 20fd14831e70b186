import { z } from "zod";

/** How senior a title says its posting is. */
export const Seniority = z.enum([
  "intern",
  "entry",
  "senior",
  "staff",
  "principal",
  "lead",
  "manager",
  "head",
  "director",
  "vp",
  "executive",
]);
export type Seniority = z.infer<typeof Seniority>;

const crafts =
  /\b(?:engineer|scientist|developer|designer|researcher|architect|programmer|analyst|product manager|technologist)\b/;

/** A rank with a craft somewhere behind it. As one pattern each word of the rank would look for the craft anew. */
function beforeCraft(rank: RegExp): Pattern {
  return {
    test: (title) => {
      const found = rank.exec(title);
      return found !== null && crafts.test(title.slice(found.index + found[0].length));
    },
  };
}

interface Pattern {
  test: (title: string) => boolean;
}

/**
 * The first that a title matches. Words that name a trade as often as a rank are no evidence:
 * "Chief of Staff", "Staff Nurse", "Account Executive", "Product Manager", "Lead Generation",
 * "Senior Living", "Art Director", "Assistant Vice President".
 */
const ranks: [Seniority, Pattern][] = [
  ["intern", /\b(?:intern|interns|internship|praktikum|praktikant\w*|werkstudent\w*|working student|co-?op student)\b/],
  [
    "executive",
    /\bchief (?!of staff\b)(?:\w+ ){1,3}officer\b|\b(?:ceo|cto|cfo|coo|cmo|cpo|cio|ciso|cro)\b(?! office| team)/,
  ],
  ["vp", /(?<!assistant |associate )\b(?:vice president|vp|svp|evp)\b/],
  ["head", /^(?:global |regional )?head of\b|,\s?head of\b/],
  ["director", /(?<!art |creative |funeral |music |film |medical |assistant to the )\bdirector\b/],
  ["principal", beforeCraft(/\bprincipal\b/)],
  ["staff", beforeCraft(/(?<!chief of )\bstaff\b/)],
  ["manager", /^(?:senior |sr\.? )?manager(?:,|\s[-\u2013]|\sof\b)|\bengineering manager\b/],
  ["lead", /\b(?:tech|technical|team|squad) lead\b|\blead (?!generation|gen\b|time|qualif)\w+|,\s?lead$/],
  ["senior", /\b(?:senior|sr)\b(?!\.?,? (?:living|care|citizen|center|centre|housing|services|community))/],
  [
    "entry",
    /\b(?:junior|jr|new grad|new graduate|graduate (?:program|programme|engineer|trainee)|entry[- ]level|early career|trainee|apprentice)\b/,
  ],
];

/** Read off the title alone; null where it says nothing clear. */
export function seniorityOf(title: string): Seniority | null {
  const text = title.toLowerCase();
  return ranks.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
