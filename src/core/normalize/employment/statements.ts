import type { Evidence } from "../../evidence.ts";
import type { Steps } from "../steps.ts";
import type { Anchor } from "../text/anchor.ts";
import { anyHyphen } from "../text/any-hyphen.ts";
import { sentencesWith } from "../text/sentences.ts";
import { isDenied } from "./denied.ts";
import { readHours } from "./hours.ts";
import { isFormOfOthers } from "./of-others.ts";
import { readQuestion } from "./questions.ts";
import { anchor, foreignCue, foreignRules, rules } from "./statement-rules.ts";
import { readLabelled } from "./labelled.ts";
import { readWords, saysValue, type EmploymentWords } from "./words.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { rulePattern, rulesIn, type RulePattern } from "../text/rule-pattern.ts";

/** An explicit statement of a description about the employment. */
export interface EmploymentStatement {
  words: EmploymentWords;
  evidence: Evidence;
  /** It is a label's value ("Hours: Full time"), which says more than a sentence does. */
  isLabelled: boolean;
}

/** Not what this job is: what others have, had, or may come of it. */
const aside = joinedPattern(
  anyHyphen(
    [
      String.raw`(?<!\b(?:these|both|all) (?:are|(?:positions|roles|jobs) are) (?:all )?)\b(?:full|part)[ -]?time (?:employees?|staff|team members?|workers?|associates|students?|roles|positions|experience|equivalent(?<!\b\d[.,]\d{1,2} ?[fw]te\b[^\n]*)|offer|hires?|dvm)\b`,
      String.raw`\b(?:lead(?:s|ing)? to|convert\w*|turn\w* into|become|possibility of|potential (?:for|to)|years? of|experience|prior|previous|former|past|held|completed|enroll?ed|equivalent|after|upon|future|for all|not a|eligib\w+|conversion|transition|supervis\w+|manag(?:e|es|ing)|oversee\w*|team of)\b[^.\n]{0,40}\b(?:(?:full|part)[ -]?time|(?:temporary|contract|freelance|seasonal|volunteer)(?= (?:position|role|job|assignment|basis))|[\d.,]{1,4} ?fte)\b`,
      String.raw`\b(?:full|part)[ -]?time (?:or|and|\/) (?:an? )?(?:full|part)|\b(?:vollzeit|teilzeit)\b.{0,10}\b(?:vollzeit|teilzeit)\b|internship (?:experience|program|or)|\bcontract (?:negotiation|management|review|law)`,
      String.raw`\b(?:manag(?:e|es|ing)|leads?|leading|supervis\w+|roster\w*|train(?:s|ing)?) [^.;\n]{0,40}\b(?:casual|temporary|seasonal|freelance|contract) (?:staff|workers|employees|team|crew|cooks|cleaners)\b`,
      String.raw`\b0[.,]\d{1,2} of (?:an? )?full[ -]?time\b`,
      // "Our tutors are part-time, some are on internship."
      String.raw`\b(?:some|others|most|many|several|a few|half) (?:of (?:them|us|our [\w-]{2,16}) )?(?:are|is|work)\b[^.;\n]{0,24}\b(?:(?:full|part)[ -]?time|intern(?:ship)?s?|temporary|seasonal|freelance|contract(?:ors?)?)\b`,
      String.raw`\b(?:temporary|permanent) (?:(?!(?:roles?|positions?|posts?|jobs?|contracts?|work|employment|assignments?) )[\w-]{1,16} ){0,2}?(?:visas?|residen\w+|work permits?|protected)\b`,
      // "Our nurses work full time", in other languages.
      String.raw`(?<![a-z\u00c0-\u024f])(?:nos|unsere|onze|nuestr[ao]s|noss[ao]s|i nostri|le nostre|v\u00e5ra|vores|v\u00e5re|our|most|many) (?:[a-z\u00c0-\u024f-]{2,24} ){1,3}(?:travaillent|arbeiten|werken|trabajan|trabalham|lavorano|arbetar|arbejder|jobber|arbeider|work)(?![a-z\u00c0-\u024f])`,
      // "Ein Praktikum ist von Vorteil", "première expérience (stage)": what one has done.
      String.raw`(?<![a-z\u00c0-\u024f])(?:praktik[a-z\u00c0-\u024f]*|stages?|pr\u00e1cticas|est\u00e1gios?|tirocini[a-z\u00c0-\u024f]*|alternance)(?![a-z\u00c0-\u024f])[^.\n]{0,60}(?<![a-z\u00c0-\u024f])(?:von vorteil|w\u00fcnschenswert|plus|appr\u00e9ci\u00e9e?s?|souhait\u00e9e?s?|valor[a-z\u00c0-\u024f]*|desej[a-z\u00c0-\u024f]*|gradit[a-z\u00c0-\u024f]*|pluspunt|merit[a-z\u00c0-\u024f]*)(?![a-z\u00c0-\u024f])`,
      String.raw`(?<![a-z\u00c0-\u024f])(?:[a-z\u00c0-\u024f]*erfahrung[a-z\u00c0-\u024f]*|exp\u00e9riences?|experiencia|experi\u00eancia|esperienz[a-z\u00c0-\u024f]*|[a-z\u00c0-\u024f]*ervaring|erfarenhet|erfaring|do\u015bwiadczeni[a-z\u00c0-\u024f]*)(?![a-z\u00c0-\u024f])[^.\n]{0,40}(?<![a-z\u00c0-\u024f])(?:praktik[a-z\u00c0-\u024f]*|stages?|pr\u00e1cticas|est\u00e1gios?|tirocini[a-z\u00c0-\u024f]*|alternance|werkstudent[a-z\u00c0-\u024f]*|zeitarbeit|arbeitnehmer\u00fcberlassung|leiharbeit|int\u00e9rim|[a-z]*vikariat|ett|somministrazione|teilzeit|vollzeit|temps partiel|tiempo parcial|tempo parziale|deeltijd|deltid)(?![a-z\u00c0-\u024f])`,
      // Either, or what a firm trades in.
      String.raw`(?<![a-z\u00c0-\u024f])determinato ?(?:o|e\/o|\/) ?(?:a )?(?:tempo )?indeterminato|indeterminato ?(?:o|e\/o|\/) ?(?:a )?(?:tempo )?determinato|(?<![a-z\u00c0-\u024f])(?:un)?befristet[a-z\u00c0-\u024f]* (?:oder|bzw\.?|\/) (?:un)?befristet|(?<![a-z\u00c0-\u024f])cd[id] ?(?:ou|\/|et) ?cd[id](?![a-z\u00c0-\u024f])|(?<![a-z\u00c0-\u024f])(?:temporal|eventual|indefinid[oa]) (?:o|y\/o|\/) (?:temporal|eventual|indefinid[oa])(?![a-z\u00c0-\u024f])`,
      String.raw`(?<![a-z\u00c0-\u024f])(?:experiencia|experi\u00eancia|l\u00edder(?:es)?|especiali[a-z\u00c0-\u024f]+|expert[oa]s?|conocimientos?|empresas?|servicios?)(?![a-z\u00c0-\u024f])[^.\n]{0,40} (?:contrataci\u00f3n|contratos|trabajo|empleo) (?:laboral )?(?:temporal|eventual|(?:por|de) (?:honorarios|servicios|prestaci\u00f3n))|contrataci\u00f3n temporal (?:y |de personal para)`,
      String.raw`^\W*befristete (?:einstellungen|besch\u00e4ftigungen|vertr\u00e4ge|arbeitsvertr\u00e4ge)(?![a-z\u00c0-\u024f])`,
      String.raw`(?<![a-z\u00c0-\u024f])(?:n\u00e9goci|g\u00e9r|r\u00e9dig|\u00e9tabli|\u00e9labor|gestion|elabor|redig|gestiona)[a-z\u00c0-\u024f]* (?:(?:les?|des?|nos|los|de|dos|os|dei) )*(?:contrats|contratos|contratti)(?![a-z\u00c0-\u024f])`,
      // "Instead of an internship, a role with duties"; "an internship at a firm is desirable".
      String.raw`\b(?:instead of|rather than|unlike|more than just|better than) (?:an? )?(?:[\w-]{1,14} ){0,2}?(?:internship|(?:full|part)[ -]?time|contract|temporary|volunteer)`,
      String.raw`\b(?:an?|any|some|previous|prior|completed) (?:[\w-]{1,14} ){0,2}?internships?\b[^.\n]{0,60}\b(?:desirable|a plus|preferred|an? (?:advantage|asset)|beneficial|is welcome|nice to have|helpful|valued)\b`,
      // "Part-time; no dental": what those have who work so.
      String.raw`^\W*(?:full|part)[ -]?time ?[;:,\u2013-] ?(?:no|not|without)\b`,
      // "\u5951\u7d04\u793e\u54e1\u307e\u305f\u306f\u6b63\u793e\u54e1": one of two.
      "(?:\u6b63\u793e\u54e1|\uc815\uaddc\uc9c1)(?:\u307e\u305f\u306f|\u53c8\u306f|\u3082\u3057\u304f\u306f|\u304b|\u30fb|\u3001| ?[/\uff0f] ?|\ub610\ub294| \ub610\ub294 )(?:\u5951\u7d04|\u696d\u52d9|\u30a2\u30eb|\u30d1\u30fc|\u6d3e\u9063|\uacc4\uc57d|\ud504\ub9ac)|(?:\u5951\u7d04\u793e\u54e1|\u696d\u52d9\u59d4\u8a17|\u30a2\u30eb\u30d0\u30a4\u30c8|\u30d1\u30fc\u30c8|\u6d3e\u9063\u793e\u54e1|\uacc4\uc57d\uc9c1)(?:\u307e\u305f\u306f|\u53c8\u306f|\u3082\u3057\u304f\u306f|\u304b|\u30fb|\u3001| ?[/\uff0f] ?| ?\ub610\ub294 )(?:\u6b63\u793e\u54e1|\uc815\uaddc\uc9c1)",
      "\u5e38\u52e4(?:\u30fb|\u3001|\u307e\u305f\u306f|\u304b|/)\u975e\u5e38\u52e4|\u975e\u5e38\u52e4(?:\u30fb|\u3001|\u307e\u305f\u306f|\u304b|\u304b\u3089|/)\u5e38\u52e4",
      // How a staff is made up, and whom one leads.
      "(?:\u30b9\u30bf\u30c3\u30d5|\u793e\u54e1|\u5f93\u696d\u54e1|\u30e1\u30f3\u30d0\u30fc|\u30c1\u30fc\u30e0|\u4eba\u54e1)\u69cb\u6210|[\uff09)]\u306e(?:\u7ba1\u7406|\u52e4\u6020|\u52b4\u52d9|\u80b2\u6210|\u6559\u80b2|\u6307\u5c0e)",
      "\u03c0\u03bb\u03ae\u03c1\u03b7\u03c2 \u03ae \u03bc\u03b5\u03c1\u03b9\u03ba\u03ae|par\u021bial\u0103 sau \u00eentreag\u0103|pln\u00fd nebo \u010d\u00e1ste\u010dn\u00fd|tam zamanl\u0131 veya yar\u0131",
      String.raw`(?<![a-z\u00c0-\u024f])(?:nie)?pe\u0142n[a-z]+ (?:lub|albo|i|oraz|\/) (?:nie)?pe\u0142n`,
      // Customer due diligence.
      String.raw`(?<![a-z\u00c0-\u024f])cdd (?:analyst|team|review|officer|onboarding|manager|process|check|file|requirement|polic|procedure|obligation)|\b(?:clients?|customers?|onboarding|sanctions|perform|conduct)\b.*\bcdd\b`,
      String.raw`(?<![a-z\u00c0-\u024f])(?:due diligence|kyc|aml|edd)(?![a-z\u00c0-\u024f]).*(?<![a-z\u00c0-\u024f])cdd(?![a-z\u00c0-\u024f])|(?<![a-z\u00c0-\u024f])cdd(?![a-z\u00c0-\u024f]).*(?<![a-z\u00c0-\u024f])(?:due diligence|kyc|aml|edd)(?![a-z\u00c0-\u024f])`,
    ].join("|"),
  ),
  "i",
);

/** Part of a week as one may choose, as others have it, or as a benefit among others, in other languages than English. */
const asideElsewhere = joinedPattern(
  [
    String.raw`(?<![a-z\u00c0-\u024f])(?:voll-? ?(?:oder|und|bzw\.?|\/) ?teilzeit|teil-? ?(?:oder|und|bzw\.?|\/) ?vollzeit|teilzeit(?:arbeit)?,? (?:(?:ist|w\u00e4re|auch|grunds\u00e4tzlich|gerne|prinzipiell) ){0,3}(?:m\u00f6glich|denkbar|verhandelbar|willkommen))`,
    String.raw`(?<![a-z\u00c0-\u024f])(?:studierende|f\u00fchrung|f\u00fchren|flexible arbeitszeit(?:en|modelle)?|(?:unsere[rn]?|viele[rn]?|aller?) (?:mitarbeit[a-z]+|kolleg[a-z]+|besch\u00e4ftigten|teammitglieder))[^.:\n]{0,30}(?<![a-z\u00c0-\u024f])teilzeit|(?:elternzeit|sabbatical|jobsharing|gleitzeit)(?:,| und| oder|\/) ?teilzeit|teilzeit(?:,| und| oder|\/) ?(?:elternzeit|sabbatical|jobsharing)`,
    String.raw`(?<![a-z\u00c0-\u024f])(?:nos|les) (?:salari\u00e9s|collaborateurs|employ\u00e9s|\u00e9quipes) \u00e0 temps partiel|(?<![a-z\u00c0-\u024f])(?:parttime|deeltijds?)(?: werken)? (?:is|kan|mogelijk|bespreekbaar|in overleg)|(?<![a-z\u00c0-\u024f])deltid (?:kan|\u00e4r m\u00f6jlig|m\u00f6jlig|er mulig|mulig|\u00f6verv\u00e4g)`,
    String.raw`(?<![a-z\u00c0-\u024f])(?:mo\u017cliwo\u015b\u0107|posibilidad|opci\u00f3n|possibilidade|possibilit\u00e0|possibilit\u00e9|mulighed|mulighet|m\u00f6jlighet|mogelijkheid)(?![a-z\u00c0-\u024f])[^.;:\n]{0,30}(?<![a-z\u00c0-\u024f])(?:cz\u0119\u015b\u0107|p\u00f3\u0142|niepe\u0142n[a-z]+|jornada parcial|media jornada|tiempo parcial|tempo parcial|meio per|tempo parziale|temps partiel|part[ -]?time|parttime|deeltijd|deltid)`,
    String.raw`(?<![a-z\u00c0-\u024f])(?:complet[ao]|parcial) ?(?:\/| o | ou | y | e ) ?(?:jornada |tiempo )?(?:parcial|complet[ao])(?![a-z\u00c0-\u024f])|mois sans engagement`,
  ].join("|"),
  "i",
);

const isAside = (sentence: string, isForeign: boolean): boolean =>
  aside.test(sentence) || (isForeign && asideElsewhere.test(sentence));

/** "Full time (38 hours) nurses get a bonus": what some have. */
const ofSome =
  /^\W*(?:full|part)[ -]?time (?:\([^()\n]{0,30}\) )?(?:[\w-]{2,16} ){0,2}?(?!hours|shifts|days|nights|weeks|evenings|weekends|mornings|times|duties|benefits)[\w-]{2,16}s (?:get|receive|have|are(?! (?:needed|wanted|required|sought))|earn|enjoy|qualify|benefit|will|can|may|must|who)(?!\p{L})/iu;

/** "I joined six years ago as an intern": what somebody who works there says of oneself. */
const beganAs =
  /(?<!\p{L})(?:(?:I|he|she|who)(?:['\u2019]ve| have| had| first| originally)? (?:joined|started|began|came)|ik (?:\p{L}+ ){0,6}?(?:kwam|begon|startte|begonnen)|(?:kwam|begon|startte) ik|ich (?:\p{L}+ ){0,6}?(?:angefangen|gestartet|begonnen|eingestiegen)|(?:habe|bin) ich|j['\u2019]ai (?:commenc|d\u00e9but|rejoint|int\u00e9gr)|je suis arriv|(?:empec|entr|comenc)\u00e9|(?:comecei|entrei)(?!\p{L})|(?:ho iniziato|sono entrat[oa])(?!\p{L})|(?:jag|jeg) (?:b\u00f6rjade|startade|startede|begyndte|begynte|kom))/iu;

let patterns: Record<"own" | "foreign", RulePattern[]> | undefined;
/** A character of a sentence that is read is looked at by the patterns, with what they try and leave. */
const stepsPerChar = 12;
const headChars = 90;

const mark =
  /^(?:full[ -]?time|part[ -]?time|contract(?:or)?|freelance|temporary|casual|seasonal|fixed[ -]term|vollzeit|teilzeit|internship)$/i;

/** A line like "Berlin | On-site | Full-Time" or "Duration: 9 months, contract" is parted into marks of the job. */
function readHead(line: string): string | null {
  if (line.length > headChars || !/[|\u00b7\u2022/(,]/.test(line)) return null;
  // "Dental, vision (full time)": what those have who work so.
  if (/\b(?:dental|vision|medical|insurance|holidays?|vacation|discounts?|pension)\b/i.test(line)) return null;
  // "Full-time/part-time" is a choice.
  if (/full[ -]?(?:time|\/|or)/i.test(line) && /part[ -]?(?:time|\/|or)/i.test(line)) return null;
  const parts = line.split(/[|\u00b7\u2022/(),]/).map((words) => words.trim());
  const found = parts.find((words) => mark.test(words));
  // "Recruit permanent, contract and temporary staff" is a list of what others have.
  const isList = parts.some(
    (words) => /^(?:and|or|&)\b/i.test(words) || (!mark.test(words) && saysValue(readWords(words))),
  );
  // "Vollzeit/Teilzeit" too.
  return isList || (found !== undefined && readWords(line).isOpen) ? null : (found ?? null);
}

/** "Full Time Employee (FTE)" as a line of its own. */
const ofEmployee = /^\P{L}*((?:full|part)[ -]?time) employee(?: \([^()\n]{1,12}\))?\P{L}*$/iu;

/** So far from a description's beginning a line may be its title. */
const titleReach = 160;
const titleLine =
  /^(?!.*(?:benefit|insurance|experience|bonus|leave|pension|holiday|vacation|dental|medical|vision|discount|perks?\b|paid\b|cover\b|health (?:plan|care plan)|\bpto\b|\bor\b|\band\b))[^.:;\n]{3,70}?(?: ?[-\u2013\u2014|,] ?| ?[([])((?:full|part)[ -]?time|temporary|contract|internship|seasonal|freelance)[)\]]?$/i;

/** "Lead Veterinarian - Full Time": the title again, above the text. */
function readTitleLine(line: string): string | null {
  const [, words] = titleLine.exec(line) ?? [];
  if (words === undefined) return null;
  const { kind, kinds, hours, isPermanent } = readWords(line.slice(0, line.lastIndexOf(words)));
  return kind === null && kinds.length === 0 && hours === null && !isPermanent ? words : null;
}

/** What a description says of the employment, in order: behind labels, and in sentences with these words. */
export function readStatements(text: string, steps: Steps, cue: Anchor = anchor): EmploymentStatement[] {
  const { labelled, labelsAt } = readLabelled(text, steps);
  let next = 0;
  /** Asked for places in rising order. */
  const isRead = (from: number, to: number): boolean => {
    while (from >= (labelled[next]?.to ?? Infinity)) next++;
    return to > (labelled[next]?.from ?? Infinity);
  };
  const found = labelled.flatMap(({ words, evidence, isWhole, from, to }): EmploymentStatement[] => {
    const sentence = text.slice(from, to);
    if (isDenied(text, sentence, from) || (!isWhole && isAside(sentence, foreignCue.test(sentence)))) return [];
    return [{ words, evidence, isLabelled: true }];
  });
  const compile = (sources: string[]): RulePattern[] => sources.map((source) => rulePattern(anyHyphen(source), "iu"));
  const { own, foreign } = (patterns ??= { own: compile(rules), foreign: compile(foreignRules) });
  for (const { text: sentence, at } of sentencesWith(cue, text, steps)) {
    steps.take(sentence.length * stepsPerChar);
    const asked = readQuestion(text, sentence, at);
    if (asked !== null) {
      if (asked.words !== null)
        found.push({
          words: asked.words,
          evidence: { field: "description", method: "answer", quote: sentence, at },
          isLabelled: true,
        });
      continue;
    }
    if (isRead(at, at + sentence.length) || isDenied(text, sentence, at)) continue;
    if (labelsAt.size > 0 && labelsAt.has(at + sentence.search(/\p{L}/u))) continue;
    if (ofSome.test(sentence)) continue;
    const head =
      readHead(sentence) ?? ofEmployee.exec(sentence)?.[1] ?? (at < titleReach ? readTitleLine(sentence) : null);
    // Of English the marks of a line say more than what stands beside them.
    const isForeign = foreignCue.test(sentence);
    if ((head === null || /zeit$/i.test(head)) && isAside(sentence, isForeign)) continue;
    const quote = head ?? matchIn(sentence, own, isForeign ? foreign : []);
    if (quote === null || beganAs.test(sentence)) continue;
    const evidence: Evidence = { field: "description", method: "statement", quote, at: at + sentence.indexOf(quote) };
    found.push({ words: readWords(quote), evidence, isLabelled: false });
  }
  const isSilent = cue === anchor && found.every(({ words }) => !saysValue(words) && !words.isOpen);
  return isSilent ? [...found, ...statementsOfHours(text, steps)] : found;
}

/** "CDI 39 h": what the hours say of which no word says more. */
const statementsOfHours = (text: string, steps: Steps): EmploymentStatement[] =>
  readHours(text, steps).map(({ hours, evidence, isLabelled }) => ({
    words: { ...readWords(""), hours },
    evidence,
    isLabelled,
  }));

/** The words that state an employment; else those that are of one and state no value ("Permanent"). */
function matchIn(sentence: string, own: RulePattern[], foreign: RulePattern[]): string | null {
  let silent: string | null = null;
  let hours: string | null = null;
  const ruleIn = rulesIn(sentence);
  for (const rule of [...own, ...foreign]) {
    const match = ruleIn(rule);
    const quote = (match?.[1] ?? match?.[2])?.trim();
    if (quote === undefined || quote === "") continue;
    const words = readWords(quote);
    if (match !== null && !own.includes(rule) && isOthers(sentence, match.index, quote, words)) continue;
    if (words.kind === null && words.kinds.length === 0 && words.hours !== null && foreign.length > 0) {
      // "Als Elternzeitvertretung befristet, Vollzeit": a kind says more than hours.
      hours ??= quote;
      if (ofKind.test(sentence)) continue;
      return hours;
    }
    if (saysValue(words) || words.isOpen) return quote;
    silent ??= quote;
    // "Umowę o pracę, pełny etat": what stands behind the first form.
    const next = rule.pattern().exec(sentence.replace(quote, ""))?.[1]?.trim();
    if (next !== undefined && sentence.includes(next) && saysValue(readWords(next))) {
      if (!isOthers(sentence, 0, next, readWords(next))) return next;
    }
  }
  return hours ?? silent;
}
/** A sentence with one of these may say more than hours. */
const ofKind =
  /befrist|vertretung|determin|temporal|\bcdd\b|tijdelijk|bepaalde|tidsbegr|vikariat|midlertid|okre\u015blon|zast\u0119pst|m\u00e4\u00e4r\u00e4aik|ur\u010dit/i;

function isOthers(sentence: string, from: number, quote: string, { kind }: EmploymentWords): boolean {
  const at = sentence.indexOf(quote, from);
  return isFormOfOthers(sentence.slice(0, at), quote, sentence.slice(at + quote.length), kind !== null);
}
