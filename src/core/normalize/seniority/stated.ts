import { unknown, type Derived, type Evidence } from "../../evidence.ts";
import type { EmploymentType } from "../../facts.ts";
import type { Said } from "../said.ts";
import type { Steps } from "../steps.ts";
import { foldName } from "../text/fold-name.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { linesBelow, valuesUnder } from "../text/label-values.ts";
import type { Seniority } from "./rank.ts";
import { readSeniority } from "./seniority.ts";

/** What a level is called where nothing but one is expected, folded, with or without "level" behind it. */
const levelWords: Partial<Record<Seniority, string>> = {
  intern: "internship,intern,praktikum,praktikant,stagiaire,estagio,practicas,tirocinio,staz",
  entry:
    "entry,junior,jr,graduate,new graduate,recent graduate,trainee,early career,berufseinsteiger,einsteiger,berufsanfanger,debutant,principiante,iniciante,starter,absolvent,kezdo,palyakezdo,incepator,juniorni,nyexaminerad,新卒,신입,初级",
  mid: "mid,middle,intermediate,medior,pleno,semi senior,confirme,mid regular,middle regular,中级",
  senior: "senior,sr,seniorni,高级",
  lead: "lead,team lead,tech lead",
  staff: "staff",
  principal: "principal",
  manager: "manager,supervisor",
  director: "director,direktor,directeur",
  head: "head",
  vp: "vp,vice president",
  executive: "executive,c level,c suite",
};

let ranksByWord: Map<string, Seniority> | undefined;
const indexLevels = (): Map<string, Seniority> =>
  new Map(
    (Object.entries(levelWords) as [Seniority, string][]).flatMap(([rank, words]) =>
      words.split(",").map((word) => [foldName(word), rank] as const),
    ),
  );

const levelChars = 30;

/** The rank that words name if they are nothing else: "Entry level", "Sênior". */
function rankOfLevel(words: string): Seniority | undefined {
  if (words.length > levelChars) return undefined;
  const folded = foldName(words).replace(/ (?:level|niveau)$|^(?:nivel|niveau) /, "");
  return (ranksByWord ??= indexLevels()).get(folded);
}

interface Found {
  rank: Seniority;
  evidence: Evidence;
  confidence: number;
}

const foundAs = (rank: Seniority, method: string, quote: string, at: number, confidence = 0.8): Found => ({
  rank,
  confidence,
  evidence: { field: "description", method, quote, at },
});

/** "Seniority level: Entry level"; "Junior" above "Senior" is a list of both. */
function readLabels(text: string): Found[] {
  return valuesUnder(text, "seniority").flatMap(({ value, at }) => {
    const rank = rankOfLevel(value);
    if (rank === undefined) return [];
    const next = linesBelow(text, at + value.length)[0];
    const other = next === undefined ? undefined : rankOfLevel(next.words);
    return other === undefined || other === rank ? [foundAs(rank, "label", value, at)] : [];
  });
}

const level = "(entry|junior|mid|intermediate|senior)[ -]level";
const work = "(?:role|position|job|opportunity|opening|vacancy|post)";
const few = "(?:[\\w/-]{2,16},? ){0,3}?";
/** No second level beside it: "entry-level or mid-level". */
const alone = "(?! ?(?:/|-|or\\b|to\\b|and\\b|through\\b))";
/** What is said of the job itself, each with the level as a group. */
const sources = [
  `\\b(?:this|it|(?:this|the) ${work}) (?:is|will be) (?:considered )?(?:an? )?${few}${level}${alone}(?=,? (?:[\\w-]{2,16},? ){0,4}?${work}\\b)`,
  `\\b(?:in|for|through|with) (?:this|our) ${few}${level}${alone} ${few}${work}\\b`,
  `^\\W*(?:this|the|an?) ${few}${level}${alone} ${few}${work}\\b`,
  `\\bis an? ${few}${level}${alone},? (?:[\\w-]{2,16},? ){0,4}?${work}\\b(?! (?:in|at|for) (?:the past|another))`,
  `\\b(?:seek(?:s|ing)?|looking for|hiring|recruiting|search(?:ing)? for|want|need)(?: to hire)? (?:an? |our next |our )${few}${level}${alone} (?!(?:manag|lead|staff|team|employees|stakeholder|colleague|candidates? (?:or|and)|exec))`,
  `\\bthis (?:is an? )?(?:full-time |part-time |remote |permanent |hybrid )*(junior|senior) ${work}\\b`,
  "(?<!\\p{L})(?:poste|puesto|vaga|posici\u00f3n|posi\u00e7\u00e3o|cargo) (?:de )?(?:nivel |n\u00edvel |niveau )?(j[u\u00fa]nior|pleno|s[e\u00ea\u00e9]nior|semi[- ]senior|confirm\u00e9e?|d\u00e9butante?)(?!\\p{L})(?! ?(?:/|ou?(?!\\p{L})|e(?!\\p{L})|y(?!\\p{L})|[-\u2013,] ?\\p{L}))",
];
let patterns: RegExp[] | undefined;
/** A line without any of these states no level. */
const cue =
  /\b(?:entry|mid|intermediate|senior|junior)[ -]level|\bthis (?:\S+ ){0,4}?(?:junior|senior)\b|\b(?:poste|puesto|vaga|posici|posi\u00e7|cargo)/i;
/** "Not an entry-level role", "mid- or senior-level", "beyond an entry-level job": no level, or one of two. */
const aside =
  /\b(?:not|no|never|unlike|than|beyond|either|or|to) (?:an? )?(?:[\w-]{2,12} )?(?:entry|junior|mid|intermediate|senior)[ -]level|[ -]level,? (?:or|and|to|through)\b|\b(?:mid|junior|senior)-? (?:or|and|to) |\b(?:reports? to you|(?:role|position|job) (?:above|below|title|model)|at (?:another|other|a different)|that you (?:hire|manage|lead|fill)|you(?:['\u2019]ll| will)? (?:also )?(?:hire|recruit|supervise|manage|mentor|fill)\b|our (?:interns|students)|supervisar|contratar|report[ae]s? al? )/i;
const [headLinesMax, headLineChars, sentenceChars] = [14, 100, 600];

/** Sentences of this job's level, and a level alone on a line of a text's head. */
function readLines(text: string): Found[] {
  patterns ??= sources.map((source) => joinedPattern(source, "iu"));
  const found: Found[] = [];
  let heads = headLinesMax;
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    to = text.indexOf("\n", from);
    if (to === -1) to = text.length;
    const line = text.slice(from, to);
    if (line.trim() === "") continue;
    heads = line.length > headLineChars ? 0 : heads - 1;
    const words = line.replace(/^[\s\u2022*-]+/, "").trimEnd();
    const rank = heads >= 0 && line.length <= levelChars ? rankOfLevel(words) : undefined;
    if (rank !== undefined && aloneOnLine.has(rank))
      found.push(foundAs(rank, "head_line", words, from + line.indexOf(words), 0.7));
    else if (cue.test(line)) found.push(...readSentences(line, from, patterns));
  }
  return found;
}
/** Ranks whose words on a line of their own are hardly anything else. */
const aloneOnLine: ReadonlySet<Seniority> = new Set<Seniority>(["entry", "mid", "senior"]);

function readSentences(line: string, lineAt: number, rules: RegExp[]): Found[] {
  const found: Found[] = [];
  let at = lineAt;
  for (const sentence of line.split(/(?<=[.!?]) /)) {
    const match =
      sentence.length > sentenceChars || aside.test(sentence)
        ? undefined
        : rules.map((rule) => rule.exec(sentence)).find((one) => one !== null);
    const rank = rankOfLevel(match?.[1] ?? "");
    if (match !== undefined && match !== null && rank !== undefined)
      found.push(foundAs(rank, "statement", match[0], at + match.index));
    at += sentence.length + 1;
  }
  return found;
}

const stepsPerChar = 8;

/**
 * The rank of a job: its title's, and where that says none what the description states for this job; a job whose text
 * says that it is an internship is an intern's. Two that differ are conflicts. `employment` is asked for last.
 * Records, filters and counts have the title's alone, which is stored nowhere but in words: seniority.ts.
 */
export function readSeniorityOfJob(
  said: Said,
  steps: Steps,
  employment: () => Derived<EmploymentType>,
): Derived<Seniority> {
  const ofTitle = readSeniority(said, steps);
  if (ofTitle.value !== null || ofTitle.conflicts.length > 0 || said.descriptionText === null) return ofTitle;
  const text = said.descriptionText;
  steps.take(text.length * stepsPerChar);
  const found = [...readLabels(text), ...readLines(text)];
  const [first] = found;
  if (first === undefined) return ofEmployment(employment());
  if (found.some(({ rank }) => rank !== first.rank))
    return unknown(
      found.map(({ rank, evidence: { field, method, quote, at } }) => ({ value: rank, field, method, quote, at })),
    );
  const evidence = found.map((one) => one.evidence);
  return { value: first.rank, confidence: first.confidence, evidence, conflicts: [] };
}

const ofEmployment = ({ value, evidence }: Derived<EmploymentType>): Derived<Seniority> =>
  value === "internship" ? { value: "intern", confidence: 0.7, evidence, conflicts: [] } : unknown();
