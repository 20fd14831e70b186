import type { Evidence } from "../../evidence.ts";
import type { Steps } from "../steps.ts";
import { anchorOf } from "../text/anchor.ts";
import { foldName } from "../text/fold-name.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { linesBelow, valuesUnder } from "../text/label-values.ts";
import type { Seniority } from "./rank.ts";
import { everyMatch } from "../text/every-match.ts";

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
/** "Entry-Level (0-2 years)", "Senior, 5+ years": how long one has worked says nothing of another level. */
const yearsBehind = /(?: ?\([^()]{0,10}\d[^()]{0,20}\)|[,:] ?\d[\d\s+\u2013-]{0,8}\p{L}{1,8})$/u;

/** The rank that words name if they are nothing else: "Entry level", "Sênior". */
function rankOfLevel(words: string): Seniority | undefined {
  if (words.length > 2 * levelChars) return undefined;
  const bare = words.replace(yearsBehind, "");
  if (bare.length > levelChars) return undefined;
  const folded = foldName(bare).replace(/ (?:level|niveau)$|^(?:nivel|niveau) /, "");
  return (ranksByWord ??= indexLevels()).get(folded);
}

/** A rank that a text states for its job, with its words. */
export interface StatedRank {
  rank: Seniority;
  evidence: Evidence;
  confidence: number;
}

const foundAs = (rank: Seniority, method: string, quote: string, at: number, confidence = 0.8): StatedRank => ({
  rank,
  confidence,
  evidence: { field: "description", method, quote, at },
});

/** "Seniority level: Entry level"; "Junior" above "Senior" is a list of both. */
function readLabels(text: string): StatedRank[] {
  return valuesUnder(text, "seniority").flatMap(({ value, at }) => {
    const rank = rankOfLevel(value);
    if (rank === undefined) return [];
    const next = linesBelow(text, at + value.length)[0];
    const other = next === undefined ? undefined : rankOfLevel(next.words);
    return other === undefined || other === rank ? [foundAs(rank, "label", value, at)] : [];
  });
}

const level = "(entry|junior|mid|intermediate|senior)[ -]level";
const work = "(?:role|position|job|opportunity|opening|vacancy|post)(?!['\u2019]s)\\b";
/** A few words of the same thing: "full-time, remote". */
const few = "(?:(?!(?:for|to|of|in|with|than|and|or|the|from|by|as|at|on)\\b)[\\w/-]{2,16},? ){0,3}?";
/** No second level beside it: "entry-level or mid-level". */
const alone = "(?! ?(?:/|-|or\\b|to\\b|and\\b|through\\b))";
const ends = "(?=\\s*(?:[.;!)]|$))";
const trades =
  "(?:engineer|developer|programmer|designer|scientist|architect|analyst|consultant|accountant|administrator|technician|specialist|recruiter|editor|writer|nurse|buyer|attorney|planner|researcher)s?";
/** An employer looks for people; who looks for a role is none. */
const seeks =
  "(?:seek(?:s|ing)?|looking for|hiring(?: for)?|recruiting(?: for)?|search(?:ing)? for|wants?|needs?)(?: to hire)?";
const hires = "(?:hiring|recruiting)(?: for)?";
const article = "(?:an? |our next |our )?";
/** What is said of the job itself, each with the level as a group. */
const sources = [
  `\\b(?:this|it|(?:this|the) ${work}) (?:is|will be) (?:considered )?(?:an? )?${few}${level}${alone}(?=,? (?:[\\w-]{2,16},? ){0,4}?${work})`,
  `\\b(?:this|the) ${work} is (?:considered )?(?:an? )?${level}${alone}${ends}`,
  `\\b(?:(?:in|for|through|with) this|for our) ${few}${level}${alone} ${few}${work}`,
  `^\\W*(?:this|the|an?) ${few}${level}${alone} ${few}${work}`,
  `^\\W*as an? ${few}${level}${alone} (?:[\\w/-]{2,16} ){0,3}?[\\w/-]{2,16}, (?:you|this)\\b`,
  `\\bis an? ${few}${level}${alone},? (?:[\\w-]{2,16},? ){0,4}?${work}(?! (?:in|at|for) (?:the past|another))`,
  `\\b${seeks} ${article}${few}${level}${alone} (?!(?:manag|lead|staff|team|employees|stakeholder|colleague|candidates? (?:or|and)|exec|buy|input|support|talent|people)|(?:[\\w-]{2,16} ){0,3}?${work})`,
  `\\b${hires} ${article}${few}${level}${alone} (?:[\\w-]{2,16} ){0,3}?${work}`,
  `\\b${seeks} ${article}${few}(junior|senior) (?:(?!(?:and|or|to|for|who)\\b)[\\w/+#.-]{1,16} ){0,3}?${trades}(?![\\p{L}'\u2019-])`,
  `\\bthis (?:is an? )?(?:full-time |part-time |remote |permanent |hybrid )*(junior|senior) ${work}`,
  "(?<!\\p{L})(?:poste|puesto|vaga|posici\u00f3n|posi\u00e7\u00e3o|cargo) (?:de )?(?:nivel |n\u00edvel |niveau )?(j[u\u00fa]nior|pleno|s[e\u00ea\u00e9]nior|semi[- ]senior|confirm\u00e9e?|d\u00e9butante?)(?!\\p{L})(?! ?(?:/|ou?(?!\\p{L})|e(?!\\p{L})|y(?!\\p{L})|[-\u2013,] ?\\p{L}))",
];
let patterns: RegExp[] | undefined;
/** A line without any of these states no level. */
const cue =
  /\b(?:entry|mid|intermediate|senior|junior)[ -]level|\b(?:seek|looking|hiring|recruit|search|want|need).{1,80}\b(?:junior|senior)\b|\bthis (?:\S+ ){0,4}?(?:junior|senior)\b|\b(?:poste|puesto|vaga|posici|posi\u00e7|cargo)/i;
/** The words of `cue` that few texts have: most have none, and no line of theirs is looked at. */
const anchor = anchorOf("(?:entry|mid|intermediate)[ -]level|senior|junior|poste|puesto|vaga|posici|posi\u00e7|cargo");
/** "Not an entry-level role", "mid- or senior-level", "beyond an entry-level job": no level, or one of two. */
const aside =
  /\b(?:not|no|never|unlike|than|beyond|either|or|to) (?:an? )?(?:[\w-]{2,12} )?(?:entry|junior|mid|intermediate|senior)[ -]level|[ -]level,? (?:or|and|to|through)\b|\b(?:mid|junior|senior)-? (?:or|and|to) |\b(?:reports? to you|(?:role|position|job) (?:above|below|title|model)|at (?:another|other|a different)|that you (?:hire|manage|lead|fill)|you(?:['\u2019]ll| will)? (?:also )?(?:hire|recruit|supervise|manage|mentor|fill)\b|our (?:interns|students)|supervisar|contratar|report[ae]s? al? |(?:you|candidates?|someone|anyone|those|people|individuals|professionals|students|graduates|who)(?: who)?(?: are|['\u2019]re| is)?(?: currently| now| actively)? (?:looking|seeking|searching|want|need|in an?\b)|are you |ideal for|perfect for|(?:is|are|would be) (?:an? )?(?:strong |big |definite )?(?:plus|advantage|asset|bonus|desirable|desired|preferred|beneficial|helpful|useful))/i;
const [headLinesMax, headLineChars, sentenceChars] = [14, 100, 600];

/** Sentences of this job's level, and a level alone on a line of a text's head. */
function readLines(text: string): StatedRank[] {
  patterns ??= sources.map((source) => joinedPattern(source, "iu"));
  const found: StatedRank[] = [];
  let heads = headLinesMax;
  const next = anchor(text);
  let named = next(0);
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    if (named !== null && named.at < from) named = next(from);
    if (heads <= 0) {
      // Below the head only lines with a level's words are looked at.
      if (named === null) break;
      from = Math.max(from, text.lastIndexOf("\n", named.at) + 1);
    }
    to = text.indexOf("\n", from);
    if (to === -1) to = text.length;
    const line = text.slice(from, to);
    if (line.trim() === "") continue;
    heads = line.length > headLineChars ? 0 : heads - 1;
    const words = line.replace(/^[\s\u2022*-]+/, "").trimEnd();
    const rank = heads >= 0 && line.length <= levelChars ? rankOfLevel(words) : undefined;
    if (rank !== undefined && aloneOnLine.has(rank))
      found.push(foundAs(rank, "head_line", words, from + line.indexOf(words), 0.7));
    else if (named !== null && named.at < to && cue.test(line)) found.push(...readSentences(line, from, patterns));
  }
  return found;
}
/** Ranks whose words on a line of their own are hardly anything else. */
const aloneOnLine: ReadonlySet<Seniority> = new Set<Seniority>(["entry", "mid", "senior"]);

function readSentences(line: string, lineAt: number, rules: RegExp[]): StatedRank[] {
  const found: StatedRank[] = [];
  let at = lineAt;
  for (const sentence of line.split(/(?<=[.!?]) /)) {
    const match =
      sentence.length > sentenceChars || aside.test(sentence)
        ? undefined
        : rules.map((rule) => rule.exec(sentence)).find((one) => one !== null);
    const rank = rankOfLevel(match?.[1] ?? "");
    if (match !== undefined && match !== null && rank !== undefined && !namesOther(sentence, rank))
      found.push(foundAs(rank, "statement", match[0], at + match.index));
    at += sentence.length + 1;
  }
  return found;
}

const anyLevel = /\b(entry|junior|mid|intermediate|senior)(?:[ -]level| (?=role|position|job))/gi;
/** Before a level that the job only leads to, or that others have. */
const leadsTo = /\b(?:grow|advanc|progress|promot|develop|mov|path|step|career|report)[^.;]{0,40}$/i;

/** Whether a sentence speaks of another level too, as of another job: "The entry-level role pays 15, the senior role 25". */
function namesOther(sentence: string, rank: Seniority): boolean {
  return everyMatch(anyLevel, sentence).some(
    ({ 1: word, index }) => rankOfLevel(word ?? "") !== rank && !leadsTo.test(sentence.slice(0, index)),
  );
}

const stepsPerChar = 8;

/** What a text states of its job's rank, in labels and sentences. Throws OverBudget. */
export function readStatedRanks(text: string, steps: Steps): StatedRank[] {
  steps.take(text.length * stepsPerChar);
  return [...readLabels(text), ...readLines(text)];
}
