import type { WorkplaceType } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { sentencesWith } from "../text/sentences.ts";

/** What a sentence of a description says of the work. */
export interface WorkplaceStatement {
  /** "not_remote" denies one model and states none; "remote_company" speaks of the firm and not of the job. */
  says: WorkplaceType | "not_remote" | "remote_company";
  /** How specific it is; workplace.ts compares it with the tags. */
  weight: number;
  method: string;
  quote: string;
  /** In the description's text. */
  at: number;
}

const statementWeights = { days: 6, denial: 5, presence: 5, role: 4, model: 2, company: 0 } as const;

const anchor =
  /remot|hybrid|h\u00edbrid|ibrid[oa]|on-?site|on site|office|in[ -]person|from home|from anywhere|home[ -]based|t\u00e9l\u00e9travail|distanciel|pr\u00e9sentiel|teletrab|presencial|presenza|in sede|smart ?working|thuis|op kantoor|vor ort|mobil\w{0,3} arbeit|b\u00fcro|oficina|escrit\u00f3rio|bureau|headquarters|\bhq\b/gi;

/** Not about this job, or only for some who hold it. */
const aside =
  /\binterviews?\b|\bif you(?:'re|\u2019re| are| live| reside| choose| prefer)\b|\b(?:for|of) (?:those|candidates|employees|applicants|team members|anyone|people|local) (?:who|in|near|living|based|located|within)\b|\bdepending on\b|\b(?:certain|some|other|most|many|select) (?:roles|positions|teams|of our)\b|\b(?:experience|comfortable|ability to thrive|thrive|familiar) (?:\w+ ){0,3}(?:in|with|within) (?:an? )?(?:\w+ ){0,2}(?:remote|hybrid|distributed)|\bunless\b|\b(?:prefer|rather)\b[^.\n]{0,40}\b(?:over|than|to)\b/i;
const choice =
  /\b(?:remote(?:ly)?|hybrid|on-?site|in-office|in person)(?: work)?(?:,? or|\/|\s?\|\s?| oder| ou| o) (?:be )?(?:a |fully |100% )?(?:remote|hybrid|on-?site|in-office|in person)/i;
const rarely = /^.{0,25}\b(?:months?|quarters?|years?|mois|an\b|monat|jahr|mes\b|a\u00f1o|m\u00eas|ano\b|mese|maand)/i;

const officeWord =
  "(?:offices?|on[- ]?site|in[- ]person|hq|headquarters|b\u00fcro|vor ort|bureaux?|site|pr\u00e9sentiel|oficina|presencial(?:es)?|escrit\u00f3rio|ufficio|in sede|in presenza|kantoor)";
const homeWord =
  "(?:from home|remote(?:ly)?|home[- ]?office|wfh|mobil\\w{0,4}|t\u00e9l\u00e9travail|\u00e0 distance|teletrabajo|remoto|remota|desde casa|em casa|smart working|da casa|thuis\\w{0,6})";
const number =
  "(?:[1-7]|one|two|three|four|five|un|deux|trois|quatre|cinq|ein|eine[nm]|zwei|drei|vier|f\u00fcnf|uno|dos|tres|cuatro|cinco|um|dois|tr\u00eas|quatro|due|tre|quattro|cinque|twee|drie|vijf)";
const dayWord = "(?:days?|times|jours?|tagen?|tag|d[i\u00ed]as?|giorn[io]|dag(?:en)?)";
const days = `\\b(${number})(?: ?\\(\\d\\))?\\+?(?: ?(?:-|\u2013|to|or|\u00e0|bis|a|o|ou|of|oder) ?(?:${number}))?\\+? (?:[a-z-]{1,14} ){0,2}?${dayWord}\\b`;
const between = "[^.;\\n]";

interface DayRule {
  pattern: RegExp;
  isHome: boolean;
}
let dayRules: DayRule[] | undefined;
const dayRulesOf = (): DayRule[] => [
  { pattern: new RegExp(`${days}${between}{0,45}?\\b${officeWord}\\b`, "i"), isHome: false },
  {
    pattern: new RegExp(
      `\\b${officeWord}\\b${between}{0,45}?${days}(?=${between}{0,14}(?:week|woche|semaine|semana|settimana))`,
      "i",
    ),
    isHome: false,
  },
  { pattern: new RegExp(`${days}${between}{0,30}?\\b${homeWord}`, "i"), isHome: true },
  { pattern: new RegExp(`\\b${homeWord}${between}{0,30}?${days}`, "i"), isHome: true },
];
const fullWeek = /^(?:[567]|five|cinq|f\u00fcnf|cinco|cinque|vijf)$/i;

interface Found {
  says: WorkplaceStatement["says"];
  weight: number;
  method: string;
  match: RegExpExecArray;
}

/** "3 days a week in our office" is hybrid, five are on site. */
function readDays(sentence: string): Found | null {
  dayRules ??= dayRulesOf();
  const hasCount =
    /\d|one|two|three|four|five|un|de?u|tr[eo\u00ea]|[qc]uat|cin|ei?n|zwei|dr[ei]|vi|f\u00fc|dos|tw/i.test(sentence);
  for (const { pattern, isHome } of hasCount ? dayRules : []) {
    const match = pattern.exec(sentence);
    if (match === null || rarely.test(sentence.slice(match.index + match[0].length))) continue;
    if (/\b(?:months?|quarters?|years?|mois|monat|mes|mese|maand|vacation|pto|leave|off)\b/i.test(match[0])) continue;
    const isWhole = fullWeek.test(match[1] ?? "");
    if (isWhole && isHome) continue;
    return { says: isWhole ? "on_site" : "hybrid", weight: statementWeights.days, method: "days", match };
  }
  const weekdays = new Set(sentence.toLowerCase().match(/\b(?:mon|tues|wednes|thurs|fri)day/g));
  const match = /\b(?:office|on-?site|in[- ]person)\w{0,2}\b/i.exec(sentence);
  if (
    match === null ||
    weekdays.size === 0 ||
    weekdays.size > 4 ||
    /day(?:s)? ?(?:to|through|thru|-|\u2013|until) ?\w+day/i.test(sentence)
  )
    return null;
  if (!/\b(?:work|come|be|required?|expected|attend|join)\b/i.test(sentence) || /\bhours?\b/i.test(sentence))
    return null;
  return { says: "hybrid", weight: statementWeights.days, method: "weekdays", match };
}

const role = "(?:role|position|job|opportunity|opening|vacancy|posting|internship|assignment|contract|work)";
const surely =
  "(?:(?:currently|fully|full[ -]time|100 ?%|completely|entirely|strictly|primarily|permanently|mainly|considered|an?|in|designed as|open to) ?){0,4}";
const onSite = "(?:on[ -]?site|in[ -]office|in[ -]person|office[ -]based)";
const notFollowed =
  "(?![ -](?:friendly|first|eligible|optional|option|flexible|or\\b|and\\b|/|team|colleague|support|monitor|access|sens|desktop))(?! ?/)";
const label =
  "(?:^|\\b)(?:(?:job |work(?:ing)? |office |customer )?location|work(?:ing|place)? (?:model|type|mode|arrangement|setting|style|environment)|work(?:place)?|remote type|modalidad(?:e)?(?: de (?:trabajo|trabalho|contrataci\u00f3n))?|modelo de trabalho|local(?:iza\u00e7\u00e3o)?|ubicaci\u00f3n|lugar de trabajo|lieu(?: de travail)?|mode de travail|arbeitsort|arbeitsmodell|einsatzort|standort|sede(?: di lavoro)?|locatie|standplaats)(?: type)?\\s?[:\u2013-]\\s?";

type Rule = [says: WorkplaceStatement["says"], weight: number, pattern: string];

/** Most specific first; the first that a sentence fulfils is what it says. */
const ruleSources: Rule[] = [
  // Denials.
  [
    "not_remote",
    5,
    `\\b(?:not|isn['\u2019]t|is never) (?:currently )?(?:an? )?(?:fully[ -]|100% )?remote (?:work )?${role}\\b`,
  ],
  [
    "not_remote",
    5,
    `\\bthis (?:is|${role} is) not (?:currently )?(?:an? )?(?:fully[ -]|eligible for )?(?:remote|work[ -]from[ -]home)\\b`,
  ],
  [
    "not_remote",
    5,
    `\\b(?:no|not eligible for|does not offer|do not offer|not open to|not available for|unable to (?:offer|consider)|not considering) (?:fully[ -]|full[ -]time )?remote (?:work|candidates|option|employment|applicants|${role})`,
  ],
  [
    "not_remote",
    5,
    `\\b${role} (?:can ?not|cannot|can['\u2019]t|is not able to) be (?:performed |done )?(?:100% |fully )?remote(?:ly)?\\b`,
  ],
  [
    "not_remote",
    5,
    "\\bremote work (?:is|will) not (?:be )?(?:available|possible|permitted|offered|an option)\\b|\\bkein(?:e)? (?:100 ?% )?(?:home-?office|remote)|\\bpas de t\u00e9l\u00e9travail\\b|\\bno (?:es|se ofrece) (?:remoto|teletrabajo)\\b|\\bn\u00e3o (?:\u00e9 )?remot[oa]\\b",
  ],
  // Hybrid, of the job.
  [
    "hybrid",
    5,
    `\\b(?:this|the|our) (?:[\\w-]{1,20} ){0,2}?${role} (?:is|will be|follows|requires|offers|has) ${surely}hybrid\\b`,
  ],
  [
    "hybrid",
    5,
    `\\b(?:this is|as|it['\u2019]s) an? (?:[\\w-]{1,16},? ){0,2}?hybrid(?: work)? ?-?(?:remote )?${role}\\b`,
  ],
  ["hybrid", 5, `${label}[^.\\n]{0,40}?\\b(?:hybrid[eo]?|h[\u00edi]brid[oa]|ibrid[oa])\\b`],
  ["hybrid", 5, `^[^.\\n]{0,50}\\(hybrid[^)\\n]{0,40}\\)`],
  ["hybrid", 4, "^\\W*hybrid (?:[\\w-]{1,14} )?(?:position|job|opportunity|opening|vacancy|posting)\\b"],
  [
    "hybrid",
    4,
    "\\bhybrid\\s?[:(\u2013-]|\\b(?:partially|partly) remote\\b|\\bt\u00e9l\u00e9travail (?:partiel|hybride)|\\bteletrabajo parcial|\\bremotely and (?:on-?site|in[ -](?:the )?office)|\\bmix of (?:in[ -]office|remote|on-?site|home)[^.\\n]{0,25}(?:remote|office|on-?site|home)",
  ],
  [
    "hybrid",
    4,
    "\\b[1-9]\\d? ?% (?:der (?:arbeits)?zeit )?(?:im )?(?:remote|home|mobil|t\u00e9l\u00e9travail|remoto|in[ -]office|on-?site)",
  ],
  [
    "hybrid",
    4,
    "\\b(?:once|twice|one day|two days) (?:a|per|each) week\\b[^.\\n]{0,30}\\b(?:office|on-?site)|\\boffice\\b[^.\\n]{0,20}\\b(?:once|twice) a week",
  ],
  // On site, of the job.
  [
    "on_site",
    5,
    `\\b(?:this|the) (?:[\\w-]{1,20} ){0,2}?${role} (?:is|will be|requires) (?:an? )?${surely}${onSite}\\b(?! (?:or|visit|interview|meeting))(?!/)`,
  ],
  ["on_site", 5, `\\b(?:this is|as|it['\u2019]s) an? (?:[\\w%-]{1,16},? ){0,3}?${onSite} ${role}\\b`],
  ["on_site", 5, `${label}(?:[^.\\n]{0,30}?\\b(?:${onSite}|presencial|en? pr\u00e9sentiel|in sede|vor ort)\\b)`],
  [
    "on_site",
    4,
    `\\b(?:fully|100 ?%|strictly|full[ -]time,?) ${onSite}\\b|\\b${onSite} ?[|,/] ?full[ -]?time|\\bfull[ -]?time ?[|,/] ?${onSite}\\b|\\(${onSite}\\)`,
  ],
  [
    "on_site",
    4,
    `\\b(?:able|willing(?:ness)?|required|expected|must(?: be able)?)(?: to)? (?:be |work |come )?(?:full[ -]time )?(?:in[- ]person|on-?site|in (?:the|our) office)\\b(?! (?:visit|meeting|event|training|as needed|when))`,
  ],
  [
    "on_site",
    4,
    "\\b100 ?% (?:vor ort|presencial|en pr\u00e9sentiel|sur site)|\\b(?:trabajo|trabalho|modalidad|regime|formato|puesto|vaga|modelo|actua\u00e7\u00e3o|atua\u00e7\u00e3o)[^.,;\\n]{0,18}\\bpresencial\\b|\\b(?:poste|travail) (?:\u00e0 100 ?% )?en pr\u00e9sentiel",
  ],
  // Remote, of the job.
  [
    "remote",
    4,
    `\\b(?:this|the|our) (?:[\\w-]{1,20} ){0,2}?${role} (?:is|will be|can be|may be|could be|is open to|offers)(?: (?:based|performed|done|worked|located))? ?${surely}remote(?:ly)?\\b${notFollowed}`,
  ],
  [
    "remote",
    4,
    `\\b(?:this is|this['\u2019]s|it['\u2019]s|as) an? (?:[\\w%-]{1,16},? ){0,3}?remote[ -]?(?:based )?,? ?(?:[\\w-]{1,14},? ){0,2}?${role}\\b`,
  ],
  [
    "remote",
    4,
    `\\b(?:fully|100 ?%|completely|entirely|permanently)[ -]remote,? (?:[\\w-]{1,14} ){0,1}?(?:${role}|within|in\\b|from)`,
  ],
  [
    "remote",
    4,
    `\\bcan (?:also )?be (?:done |performed |worked |based )?(?:fully|100 ?%|completely|entirely) remote(?:ly)?\\b`,
  ],
  [
    "remote",
    4,
    `${label}(?:(?:fully|100 ?%|full) )?(?:remote|remot[oa]|home office|teletrabajo|t\u00e9l\u00e9travail|en remoto)\\b(?! (?:or|/|and))${notFollowed}`,
  ],
  [
    "remote",
    4,
    "\\b(?:work|working|works) (?:fully |100% |completely )?remotely (?:from|within|anywhere)|\\bfully remote ?(?:[-\u2013,.;:(\u2014]|$)(?![ \u2013\u2014-]*(?:team|company|culture))|\\b(?:full[ -]time|contractor|contract)\\)? ?[|,(] ?remote\\b",
  ],
  [
    "remote",
    4,
    "\\b(?:you|candidates?|applicants?) (?:can|may|will|are able to) (?:work|be based|live|reside) (?:remotely|from home|from anywhere|anywhere)\\b(?! (?:for|up to|\\d|some|part|one|two))",
  ],
  [
    "remote",
    4,
    "\\b100 ?% remote (?:m\u00f6glich|arbeit|werken|possible)|\\b100 ?% (?:en |im |in |da )?(?:remoto|remota|homeoffice|home[- ]office|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|smart working|zdalnie)\\b|\\b(?:totalmente|completamente|full|complet|totalement|enti\u00e8rement|vollst\u00e4ndig|komplett|rein|volledig|completamente da) (?:en |\u00e0 |in |da )?(?:remot[oae]|t\u00e9l\u00e9travail|distance|teletrabajo|homeoffice)\\b(?! (?:team|company|unternehmen))|\\bt\u00e9l\u00e9travail (?:\u00e0 100|total|complet|int\u00e9gral)",
  ],
  [
    "remote",
    4,
    "\\b(?:trabajo|trabalho|actua\u00e7\u00e3o|atua\u00e7\u00e3o|vaga|puesto|modelo)(?: (?:100 ?%|totalmente|\u00e9|es))* ?(?:remot[oa]|home office)\\b(?! (?:o|ou|e|y|parcial|h)\\b)",
  ],
  // How the firm works: weaker than what is said of the job.
  [
    "hybrid",
    2,
    "\\bhybrid(?:[ -](?:first|remote))? (?:work(?:ing|place)?|schedule|model|policy|arrangement|set-?up|format|culture|company|flexibility|approach|office|options?|basis|capacity)\\b|\\bhybride[sn]? (?:arbeit|modell|zusammen)|\\b(?:travail|mode|mod\u00e8le|organisation|poste|format|rythme|t\u00e9l\u00e9travail) hybride|\\b(?:modelo|modalidad|modalidade|trabajo|trabalho|esquema|formato|regime|sistema|jornada) (?:de (?:trabajo|trabalho) )?h[\u00edi]brid[oa]|\\b(?:lavoro|modello|modalit\u00e0|formula) (?:di lavoro )?ibrid[oa]|\\bhybride? werken|\\bhybrid ?(?:[|]|$)",
  ],
  [
    "on_site",
    4,
    `\\bwe(?:['\u2019]re| are) (?:proudly |currently )?an? (?:fully |100% )?(?:${onSite}|office-first|in-person-first) (?:company|team|culture|organi[sz]ation|first)|\\b(?:use|have|follow) an? (?:fully )?${onSite} (?:work )?(?:model|policy|culture)|\\b(?:is|are) an? ${onSite} (?:company|team)|\\bwe (?:all )?work (?:together )?${onSite}\\b`,
  ],
  ["on_site", 4, `\\b${onSite} ${role}\\b`],
  [
    "remote_company",
    0,
    "\\bremote[ -]first\\b|\\b(?:fully|100 ?%|all)[ -]remote\\b|\\b(?:operates?|works?|working) (?:fully |100% |entirely )?remotely\\b|\\bremote (?:role|position|job)\\b|\\bwork from (?:anywhere|home)\\b|#li-remote",
  ],
];

let rules: { says: WorkplaceStatement["says"]; weight: number; pattern: RegExp }[] | undefined;

/** Pieces of words without which no rule of a kind can hold: looked for before any pattern is tried. */
const cues: Record<WorkplaceStatement["says"] | "days", string[]> = {
  days: ["day", "jour", "tag", "d\u00eda", "dia", "giorn", "dag", "time", "3x"],
  not_remote: ["remot", "home", "t\u00e9l\u00e9travail", "teletrabajo"],
  hybrid: ["brid", "remot", "t\u00e9l\u00e9travail", "teletrab", "%", "mix of", "week", "\u00edbrid"],
  on_site: ["site", "office", "person", "presencial", "pr\u00e9sentiel", "vor ort", "sede"],
  remote: ["remot", "home", "anywhere", "t\u00e9l\u00e9travail", "distance", "teletrab", "smart working", "zdalnie"],
  remote_company: ["remot", "work from"],
};
const hasCue = (lower: string, kind: WorkplaceStatement["says"] | "days"): boolean =>
  cues[kind].some((cue) => lower.includes(cue));

function readSentence(sentence: string): Found | null {
  const lower = sentence.toLowerCase();
  if (!Object.values(cues).some((words) => words.some((cue) => lower.includes(cue))) || aside.test(sentence))
    return null;
  const found = hasCue(lower, "days") ? readDays(sentence) : null;
  if (found !== null) return found;
  rules ??= ruleSources.map(([says, weight, source]) => ({ says, weight, pattern: new RegExp(source, "i") }));
  const isChoice = choice.test(sentence);
  const speaksOfHybrid = hasCue(lower, "hybrid") && /\bhybrid|h[\u00edi]brid|\bibrid/.test(lower);
  const able = new Map<string, boolean>();
  for (const { says, weight, pattern } of rules) {
    if (isChoice && says !== "not_remote") continue;
    // "Work in the office in a hybrid capacity."
    if (speaksOfHybrid && (says === "on_site" || says === "remote")) continue;
    if (!able.has(says)) able.set(says, hasCue(lower, says));
    if (able.get(says) === false) continue;
    const match = pattern.exec(sentence);
    if (match === null) continue;
    return { says, weight, method: weight === 0 ? "company" : weight === 2 ? "model" : "statement", match };
  }
  return null;
}

/** A character of a sentence that is read is looked at by some of the rules. */
const stepsPerChar = 12;

/** What a description says of the work model, in order. */
export function readStatements(text: string, steps: Steps): WorkplaceStatement[] {
  const statements: WorkplaceStatement[] = [];
  for (const sentence of sentencesWith(anchor, text, steps)) {
    steps.take(sentence.text.length * stepsPerChar);
    const found = readSentence(sentence.text);
    if (found === null) continue;
    const { says, weight, method, match } = found;
    statements.push({ says, weight, method, quote: match[0], at: sentence.at + match.index });
  }
  return statements;
}
