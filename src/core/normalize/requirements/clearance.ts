import { type Derived, type Evidence, unknown } from "../../evidence.ts";
import { ClearanceLevel, type ClearanceAsked } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { evidenceOf, isRequired, type Statement, type Statements } from "./statements.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { isOfOthers } from "../text/speaks-of.ts";
import { isAskedInSomeJobs } from "../text/speaks-of-jobs.ts";
import { everyMatch } from "../text/every-match.ts";

/** "Clearance required: Active Secret": the word behind names a level alone. Looked back for from the word itself. */
const stated = (word: string): string =>
  `(?:${word})(?<=clearance[^.:;]{0,25}[:\\u2013-] ?(?:active |interim |current |final |dod )*(?:${word}))`;
/** "Must hold active DV". */
const held = (word: string): string =>
  `${word}(?<=(?:undergo|obtain|hold|have)(?: an?)?(?: (?:active|current|valid|live|full))? ${word})`;

const levelWords: [ClearanceLevel, string][] = [
  [
    "top_secret",
    `${stated("top[- ]secret|ts(?!\\p{L})")}|(?<=(?:active|current|holds?|possess|obtain|maintain|an?|interim|final|valid|requires?|or) )top[- ]secret|top[- ]secret(?=[/ ]+\\(?(?:sci|ts|clearance|security|level|eligib|or|with|required)|[/,;]|[\\s.]*$)|ts[/-]sci|ts(?= (?:security )?clearance)`,
  ],
  ["secret", `${stated("secret")}(?!\\p{L})|secret(?= (?:level )?(?:security )?clearance| or top| level|[/,])`],
  [
    "public_trust",
    `${stated("public trust")}|public trust(?= (?:\\p{L}+ ){0,2}(?:clearance|background|investigation|suitability|determination|position|eligib)| (?:is )?required|[,/)] )|(?<=(?:obtain|hold|possess|have|an?|active|clearance:|^) ?)public trust(?=\\W{0,2}$)`,
  ],
  ["dv", `dv(?= (?:clear|vett|level))|${held("dv")}|developed vetting`],
  [
    "sc",
    `sc(?= (?:clear|level|security|vett))|${held("sc")}|(?<=clearance \\()sc|security check(?: \\(sc\\))?(?= clearance| vetting)`,
  ],
  [
    "any",
    "(?:security|government|dod|federal|national security|active|obtain an?|maintain an?|doe [lq]|[lq]|nv[12]|baseline|nato(?: (?!secret)\\p{L}+)?|agsva(?: \\p{L}+)?|reliability(?: status)?) clearance|(?<=(?:undergo|obtain|hold) )nv[12]|reliability status(?= (?:clearance|is required|required))|clearances? (?:level|required|eligib\\p{L}+)|security[- ]cleared|clearable|(?:erweiterte )?sicherheits\u00fcberpr\u00fcfung|habilitation (?:de )?(?:secret|d\u00e9fense|confidentiel)[ -]?(?:d\u00e9fense)?|habilitaci\u00f3n de seguridad",
  ],
];
let pattern: RegExp | undefined;
const levelPattern = (): RegExp =>
  (pattern ??= joinedPattern(
    `(?<![\\p{L}\\d])(?:${levelWords.map(([, words]) => `(${words})`).join("|")})(?!\\p{L})`,
    "giu",
  ));

const notNeeded =
  /(?<!\p{L})(?:(?:clearance|clearances?(?: (?:level|requirements?|required|needed)){0,2})\s*[:?\u2013-]\s*(?:none|no|not required|n\/a)(?!\p{L})|(?:does|do|will) not (?:currently )?(?:require|need) an? [^.;]{0,30}clearance|no (?:active |prior |security |government )*clearances? (?:is |are )?(?:required|needed|necessary)|clearances? (?:is |are )?not (?:required|needed|necessary)|(?:do not|don['\u2019]t) need an? [^.;]{0,20}clearance|keine sicherheits\u00fcberpr\u00fcfung)/iu;
/** Clearances that are the job's matter, or no clearances of persons. */
const otherSense =
  /(?:process|manag|administer|track|adjudicat|submit|coordinat|sponsor)\p{L}* [^.;]{0,30}clearances?|(?:customs|medical|import|export|regulatory|rights|drug|legal|trademark|vehicle|ground|flight|obstacle|airport|abuse|protection|children|fbi|fingerprint|background|police|volunteer)[ -](?:security )?clearance|abuse clearance|luftsicherheit|zuverl\u00e4ssigkeits\u00fcberpr\u00fcfung|clearance (?:sales?|items|events?|prices|process(?:es)? for)|other (?:companies|roles|jobs)|(?:recruit|sourc)\p{L}* (?:\p{L}+ ){0,3}cleared|our (?:\p{L}+ ){0,2}(?:engineers|staff|teams?|employees|people|professionals|consultants) (?:\p{L}+ )?(?:hold|have|possess|maintain)s?|(?:colleagues|people|engineers|staff|those|clients?|customers?|specialists|teams?) who (?:already |all )?(?:hold|have|possess)|clearances? of (?!(?:at least|an?|the|top|secret|ts|sc|dv|any|level)(?!\p{L}))|(?:may|might|could) (?:later |also |eventually )?(?:require|need|involve|be asked)|(?:build|earn|gain|maintain|restore|uphold|erode)\p{L}* (?:the )?public trust/iu;
const asked = /^(?:do|are|have|will|can) you/i;

/** The lowest clearance that a posting asks for, else the lowest that it wishes for. */
export function readClearance(statements: Statements, steps: Steps): Derived<ClearanceAsked> {
  const found: (ClearanceAsked & { evidence: Evidence })[] = [];
  for (const statement of statements.clearance) {
    steps.take(statement.text.length * 12);
    found.push(...readStatement(statement));
  }
  const some = found.some(({ required }) => required) ? found.filter(({ required }) => required) : found;
  const named = some.filter(({ value }) => value !== "any");
  const [lowest] = (named.length > 0 ? named : some).toSorted(
    (a, b) => ClearanceLevel.options.indexOf(a.value) - ClearanceLevel.options.indexOf(b.value),
  );
  if (lowest === undefined) return unknown();
  const { value, required, evidence } = lowest;
  return { value: { value, required }, confidence: 0.9, evidence: [evidence], conflicts: [] };
}

function readStatement(statement: Statement): (ClearanceAsked & { evidence: Evidence })[] {
  const { text } = statement;
  const none = notNeeded.exec(text);
  if (none !== null) {
    const evidence = evidenceOf(statement, "statement", none.index, none.index + none[0].length);
    return [{ value: "none", required: false, evidence }];
  }
  if (asked.test(text) || otherSense.test(text)) return [];
  return everyMatch(levelPattern(), text).flatMap((match) => {
    const value = levelWords[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]?.[0];
    if (value === undefined) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    if (isOfOthers(statement, from, to) || isAskedInSomeJobs(statement, from, to)) return [];
    return [
      { value, required: isRequired(statement, from, to), evidence: evidenceOf(statement, "statement", from, to) },
    ];
  });
}
