import type { EmploymentType } from "../../facts.ts";
import { hoursOfTitle } from "./hours.ts";
import { unspacedWords, wordsOf } from "./words-by-language.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { readTitleElsewhere, tellingElsewhere } from "./title-elsewhere.ts";

/** What a title says of the employment beside the job. */
export interface TitleEmployment {
  type: EmploymentType;
  quote: string;
  at: number;
}

/** Those who work for interns, volunteers and contracts. */
const served =
  "(?!\\s+(?:programs?|programmes?|recruit\\w*|manag\\w*|coordinat\\w*|medicine|experience|leads?|hiring|supervisor|director|advis\\w*|relations|engagement|services|specialist|development|strategy|team|opportunities|placement|partnerships?|success|head)\\b)";
const mark = "(?:^|[-\u2013\u2014|,:/([]\\s?)";
const end = "(?=\\s?(?:$|[-\u2013\u2014|,:/)\\]]))";
const b = "(?<![\\p{L}\\p{N}])";
const e = "(?![\\p{L}\\p{N}])";
const rules: [EmploymentType, string][] = [
  [
    "internship",
    `${b}(?:interns?|internship|praktikum|pflichtpraktikum|(?:pflicht|student)?praktikant(?:in|\\*in|:in)?|sta\u017cyst(?:a|ka)|stagiaire|stagiair|becari[oa]|pr\u00e1cticas|practicante|pasant\u00eda|pasante|est\u00e1gio|estagi\u00e1ri[oa]|tirocinio|tirocinante|stagista|praktykant(?:ka)?|harjoittelija|gyakornok|stajyer|st\u00e1\u017eist\\p{L}+|\u03b1\u03c3\u03ba\u03bf\u03cd\u03bc\u03b5\u03bd\\p{L}+|stageplaats|meewerkstage|afstudeerstage)${e}${served}`,
  ],
  ["internship", `${b}co-op(?=$|\\s?[-\u2013(),]|\\s(?:student|20\\d\\d|intern|engineer|developer))`],
  [
    "internship",
    `${mark}stage(?=\\s?(?:[-\u2013:(|/,]|$|(?:en|de|d['\u2019]|chez|curriculare|extracurriculare|fin|assistant|ing\u00e9nieur|marketing|communication|commercial|d\u00e9veloppe|data|finance|juridique|rh|hr|audit|conseil|\\d|h/?f|m/?f)))`,
  ],
  [
    "internship",
    "^(?!.*(?:koordyna|specjalist|opiekun|mened\u017cer|kierowni))(?:sta\u017c(?= (?:w|na|dla|[-\u2013(])|$)|praktyki(?= |$))",
  ],
  [
    "volunteer",
    `(?:^|${mark})volunteer(?:s|ing)?${end}|${b}ehrenamtlich\\w{0,2}${e}|(?:^|: )volunteer(?! (?:coordinat|manag|program|service|engage|relation|recruit|special|director|lead|support))(?= )`,
  ],
  ["per_diem", `${b}(?:per[ -]?diem|prn)${e}`],
  [
    "temporary",
    `${b}(?:temporary|seasonal)${e}(?! (?:until|while|works|staffing|housing|accommodation|structures?|employment|labou?r|power|traffic|exhibition|agency|services|assistance|menus?|workers? (?:recruit|program|coordinat|manag)\\w*))|(?:${mark}|(?<=\\p{L} ))temp${end}|${b}temp[ -]to[ -](?:hire|perm)|^temp (?=\\p{L}{5})|^casual (?=\\p{L})(?!dining|wear|gam|shoe|footwear|leather)|${b}(?:vakantie(?:kracht|werk\\p{L}*)|zomer(?:baan|kracht)|ferien(?:job\\p{L}*|aushilfe)|interinidad|(?<=\\p{L}{3} ?[-,(\u2013/]? ?)interin[oa]s?(?!/)${end}|cdd|befristet\\w{0,2}(?!\\s+(?:stellen|vertr\u00e4ge|arbeitsvertr\u00e4ge))|(?<!(?:contratti|assunzioni) (?:a )?)tempo determinato|\\p{L}*vikariat)${e}|^(?!.*(?:propert|portfolio|trad(?:er|ing)|rental|host|credit|therap|rehab|invest|treasur|fund|disabilit|loan|stay|let|lend|capital|insur|care|bond|market))[^\n]*${mark}short[ -]term${end}|^aushilf(?:e|skraft|en)${e}(?!.*(?:mini-?job|teilzeit|nebenjob|\\d{3} ?(?:euro|\u20ac)))|(?<=[(,\u2013-] ?)temporal(?=\\s?(?:$|[),]))`,
  ],
  [
    "contract",
    `${mark}(?:\\d{1,2}[ -]?(?:months?|mth|mo|weeks?|years?|yrs?)['\u2019]? )?(?:1099 |w2 |remote |fixed[ -]term |short[ -]term |long[ -]term |full[ -]time |part[ -]time )*(?:contract(?:or)?|freelance[r]?|ftc|fixed[ -]term)(?: (?:role|position|basis|to hire|opportunity|to-hire))?${end}`,
  ],
  [
    "contract",
    `${mark}(?:selbst(?:st)?\u00e4ndig|freiberuflich|freischaffend)(?:er?|\\*r|e[rn]?/[rn])(?= (?!arbeit|assistenz|mandant|t\u00e4tigkeit|bearbeit|f\u00fchr|organis)\\p{L}{4})`,
  ],
  [
    "contract",
    `^contract (?:(?:senior |sr\\.? |junior |ux |ui |graphic |product |web |content |technical |software |data |devops |frontend |backend |full[ -]stack |mobile |java |python |data |image |video |3d )*(?:recruiter|developer|designer|programmer|copywriter|writer|illustrator|photographer|videographer|editor|nurse|therapist|software engineer|data (?:engineer|scientist)|labell?er|labell?ing (?:associate|specialist|analyst|annotator|technician|expert|assistant|operator|contractor)|annotator|translator|interpreter|tutor|teacher|instructor|animator|researcher|scientist))${e}(?!\\s+(?:[\\p{L}-]+ ){0,3}(?:recruit\\p{L}*|tools?|platforms?|products?|program\\p{L}*|operations|success|solutions|services|manag\\p{L}*|lead|director|head)(?!\\p{L}))`,
  ],
  [
    "contract",
    `${b}(?:freelance(?! (?:(?:network|platform|marketplace) (?:manag|lead|coordinat|director)\\w*|relations))|fixed[ -]term|independent contractor|1099|contract[ -]to[ -](?:hire|perm)|\\d{1,2}[ -]months? (?:contract|ftc))${e}`,
  ],
];
/** "FT-3rd Shift", "PT Nights": hours' letters before a shift. */
const beforeShift =
  "(?=[ -](?:\\d(?:st|nd|rd|th)|days?|nights?|evenings?|weekends?|mornings?|overnights?|shift|noc|am|pm)(?![\\p{L}\\p{N}]))";
const partTime = `${b}(?:part[ -]?time|working student${served}|weekendhulp|(?<=[([])pt(?=[)\\]])|(?<!\\d )pt${beforeShift}|(?<=[-,|\u2013] )pt(?= ?(?:$|[-,|\u2013(]))|${wordsOf("part_time")})${e}(?!\\s+(?:programs?|programmes?|students?|education|mba|studies))`;
/** "Koch 60%", "Pflegefachfrau (80 %)": a part of a whole week, which nothing else of the title is. */
const shareAtEnd =
  /(?<=[\p{L})] ?[(,\u2013-]? ?)(?<!\d ?[\u2013-] ?)(\d0|100)(?: ?(?:[-\u2013]|bis) ?(\d0|100))? ?%(?=\)?(?: \(?[mwfdhx](?:\/[mwfdhx]){1,2}\)?)?$)/iu;
const isOfOtherShare =
  /(?<!\p{L})(?:ab|bis|up to|mit|um|by) \d{2,3} ?%|[([][^()[\]]*(?<!(?:pensum|umfang|teilzeit|vollzeit|stelle|anstellung|workload|part[ -]time|taux|temps|ca\.?|bei|zu|at|\u00e0|:|,|;|\/|\||[-\u2013]) ?)(?<=\p{L} )\d{2,3} ?%\)?$|\p{L}*(?:anteil|reduktion|zuschlag|grad|behinderung|quote|purity|uptime|share|leadership|operator|organic|efficien\p{L}*|accuracy|rate|sla) \d{2,3} ?%|remote|home|travel|reise|rabatt|commission|provision|equity|bonus|on-?site|b\u00fcro|distan|t\u00e9l\u00e9travail|teletrabajo|desconto|descuento|sconto|earn|up to|bis zu|beteiligung|umsatz|save|\boff\b|growth|margin|increase|discount|\btax/iu;
const fullTime = `^ft (?=\\p{L})|${b}(?<!\\d )ft(?:${beforeShift}|(?<=[-,|\u2013] ?ft)(?= ?(?:$|[-,|\u2013(])))|(?<=[([])ft(?=[)\\]])|${b}(?:full[ -]?time|${wordsOf("full_time")})${e}`;

interface Compiled {
  kinds: [EmploymentType, RegExp][];
  partTime: RegExp;
  fullTime: RegExp;
}
let compiled: Compiled | undefined;
const compile = (): Compiled => ({
  kinds: rules.map(([type, source]) => [type, joinedPattern(source, "iu")]),
  partTime: joinedPattern(partTime, "iu"),
  fullTime: joinedPattern(fullTime, "iu"),
});

/** A title's words without which no rule can hold. */
const telling =
  /short|selbst|freiberuf|freischaff|aushilf|intern|prakti|stag|becari|pr\u00e1cticas|pasant|est\u00e1g|tirocin|co-op|volunteer|ehrenamt|diem|prn|temp|season|contract|freelance|ftc|fixed|cdd|practic|vakantie|casual|^ft |[-,|\u2013] ?[fp]t\b|\b[fp]t[ -]|praktyk|ferien|zomer|weekendhulp|bijbaan|[([][fp]t[)\]]|befrist|interin|determinat|vikariat|1099|time|zeit|jornada|per\u00edodo|deeltijd|voltijd|student|mini-?job|bijbaan|nebenjob|mi-temps|frilans|harjoit|gyakorn|stajy|st\u00e1\u017e|\u03b1\u03c3\u03ba\u03bf\u03cd\u03bc|etat|\u00favazek|heltid|deltid|fuldtid|fulltid|aika|p\u00e4iv|munkaid|teljes|norm\u0103|zamanl|hpp|sta\u017c|fte|%/i;
const tellsElsewhere = joinedPattern(tellingElsewhere, "i");

/** CDD is customer due diligence too. */
const isCdd = /(?<!\p{L})cdd(?!\p{L})/iu;
const ofDiligence =
  /(?<!\p{L})(?:kyc|aml|edd|due diligence|compliance|conformit\u00e9|financial crime)(?!\p{L})|(?<!\p{L})cdd (?:analyst|officer|specialist|onboarding|manager|team|lead|associate|review|operations)/iu;
/** Words of French titles that no English one has, and what stands beside a contract. */
const ofFrance =
  /(?<!\p{L})(?:h ?[/.] ?f|f ?[/.] ?h|mois|ans?|temps|\d{1,2} ?h|en|des|du|et|pour|remplacement)(?!\p{L})|[\u00e9\u00e8\u00ea\u00e0\u00e7]/iu;

/** Whether CDD is a contract in a title, and no choice beside CDI. */
const isCddOfContract = (title: string, isFrench: boolean): boolean =>
  !/(?<!\p{L})cdi(?!\p{L})/iu.test(title) &&
  (/(?<!\p{L})mois(?!\p{L})/iu.test(title) || (!ofDiligence.test(title) && (isFrench || ofFrance.test(title))));

/** "Stage m\u00e9diation culturelle" of a French posting, which is no stage of a theatre. */
const stageFirst =
  /^stage(?= \p{L})(?! (?:hand|manag|tech|crew|director|design|left|right|door|light|sound|carpent|automation (?:operat|tech)|rigg|electric(?:ian|s)|props|perform(?:er|ance)))/iu;

/** "\u8CA9\u58F2\u30B9\u30BF\u30C3\u30D5\u3010\u30D1\u30FC\u30C8\u3011": in scripts without blanks; one kind, and not whom somebody hires. */
function readUnspaced(title: string): TitleEmployment | null {
  if (!/[\u3040-\uD7AF]/.test(title)) return null;
  const found = (Object.entries(unspacedWords) as [EmploymentType, string][]).flatMap(([type, words]) => {
    const match = new RegExp(`(?:${words})(?!${hiredInAsia})`, "u").exec(title);
    return match === null ? [] : [{ type, quote: match[0], at: match.index }];
  });
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}
const hiredInAsia = "\u63A1\u7528|\u62C5\u5F53|\u7BA1\u7406";

/** The kind of employment, or the hours, that a title states; null where it states none, or full or part time. `isFrench`: the posting is. */
export function readTitle(title: string, isFrench = false): TitleEmployment | null {
  const unspaced = readUnspaced(title);
  if (unspaced !== null) return unspaced;
  const isElsewhere = tellsElsewhere.test(title);
  if (!isElsewhere && !telling.test(title)) return readTitleHours(title);
  const ofStage = isFrench ? stageFirst.exec(title) : null;
  if (ofStage !== null) return { type: "internship", quote: ofStage[0], at: 0 };
  compiled ??= compile();
  for (const [type, pattern] of compiled.kinds) {
    const match = pattern.exec(title);
    if (match === null || (isCdd.test(match[0]) && !isCddOfContract(title, isFrench))) continue;
    const words = match[0].replace(/^[^\p{L}\p{N}]+/u, "");
    return { type, quote: words, at: match.index + match[0].length - words.length };
  }
  const elsewhere = isElsewhere ? readTitleElsewhere(title) : null;
  if (elsewhere !== null) return elsewhere;
  // "Physiotherapist (PT)": the letters are a trade's too.
  const isTrade =
    /therap|physio|physical|trainer|rehab|\bpta\b|\bot\b/i.test(title) && /(?<!\p{L})pt(?!\p{L})/iu.test(title);
  if (isTrade) return null;
  const [part, full] = [compiled.partTime.exec(title), compiled.fullTime.exec(title)];
  const only = part === null ? full : full === null ? part : null;
  if (only === null) return part === null ? (readFte(title) ?? readShare(title) ?? readTitleHours(title)) : null;
  return { type: only === part ? "part_time" : "full_time", quote: only[0], at: only.index };
}

/** "(0,6 fte)", "1.0 FTE", a span of less than one too. */
const fte =
  /(?<![\d.,] ?[-\u2013]? ?)(0[.,]\d{1,2}|1[.,]00?)(?: ?(?:[-\u2013]|tot|to|bis|of) ?(0[.,]\d{1,2}|1(?:[.,]00?)?))? ?fte(?!\p{L})/iu;

function readFte(title: string): TitleEmployment | null {
  const match = fte.exec(title);
  if (match === null) return null;
  const [quote, low = "", high = low] = match;
  const [isPart, isWhole] = [high.startsWith("0"), low.startsWith("1")];
  return isPart || isWhole ? { type: isPart ? "part_time" : "full_time", quote, at: match.index } : null;
}

function readTitleHours(title: string): TitleEmployment | null {
  const found = hoursOfTitle(title);
  return found === null ? null : { type: found.hours, quote: found.quote, at: found.at };
}

/** The share of a week that stands at a title's end. */
function readShare(title: string): TitleEmployment | null {
  if (!title.includes("%") || isOfOtherShare.test(title)) return null;
  const match = shareAtEnd.exec(title);
  if (match === null) return null;
  const [quote, low = "", high = low] = match;
  const type = Number(high) < 100 ? "part_time" : Number(low) === 100 ? "full_time" : null;
  return type === null ? null : { type, quote, at: match.index };
}
