import type { Derived, Evidence } from "../../evidence.ts";
import type { YesNo } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import type { LabelValue } from "../text/label-values.ts";
import { isToldToOthers } from "../text/speaks-of.ts";
import { isNotThisJob, isOfSomeJobs } from "../text/speaks-of-jobs.ts";
import { answerOf } from "../text/yes-no.ts";
import { agree } from "./agree.ts";
import { isElsewhere, seesToPermits } from "./permits.ts";
import { evidenceOf, givingHeading, type Statement, type Statements } from "./statements.ts";
import { everyMatch } from "../text/every-match.ts";

/** What is spoken of: help with a visa, not a visa for a journey, nor a sponsor of an event. */
const topic =
  /(?:visas?|immigration|h-?1-?b|work (?:permit|authori[sz]ation)|employment|relocation|green card|tier 2|skilled worker|tn)(?: (?:and|or|\/|&) \p{L}+)?[ -]{1,2}(?:\p{L}+ ){0,2}?sponsor\p{L}*|sponsor\p{L}*[^.;\n]{0,60}?(?:visa|h-?1-?b|work permit|work authori[sz]ation|immigration|employment authori[sz]ation|green card|\bopt\b)|(?:visa|immigration)(?: (?:and|&|\/) relocation)? (?:support|assistance|help|transfers?)|(?:support|assist|help)\p{L}*[^.;\n]{0,40}?(?:visas?|work permits?|immigration|h-?1-?b)(?! (?:card|payment|network|and master))|(?:unterst\u00fctz|helfen|hilfe)[^.;\n]{0,50}?(?:visum|visa|arbeitserlaubnis)|(?:visum|visa|arbeitserlaubnis)[^.;\n]{0,30}?(?:unterst\u00fctz|spons[oe]r)\p{L}*|certificate of sponsorship|nomination for (?:an? |the )?[^.;\n]{0,30}visa|(?:employment|work) (?:pass|visa)(?= (?:will be|is) (?:provided|sponsored|arranged))|(?:prise|pren(?:ons|d)) en charge[^.;\n]{0,30}visa|parrainage|patroc[i\u00ed]n\p{L}+[^.;\n]{0,40}?(?:visa|visto|visado)|(?:visa|visto|visado)[^.;\n]{0,20}patrocin\p{L}+|vis(?:um|a)s?(?:sponso?r|unterst\u00fctz)\p{L}*|(?:sponsor|sponsra)\p{L}*[^.;\n]{0,20}?visum|(?<!\p{L})eligible for (?:visa )?sponsorship|sponsor(?:izzazione|owani\p{L}+)[^.;\n]{0,20}?(?:visto|visti|wiz\p{L}+)|(?:apoyo|ayuda|gesti\u00f3n|soporte|suporte|apoio|supporto|assistenza)[^.;\n]{0,25}?(?:visa|visado|visto)|(?:aid(?:e|ons|er)|ayud(?:a|amos))[^.;\n]{0,30}?visa|h-?1-?b (?:transfers?|candidates|holders|applicants)|(?:opt|cpt)(?:\/\p{L}+)? (?:candidates|holders|students|applicants)|sponsor\p{L}* licen[cs]e|licen[cs]ed sponsor|(?:visa|immigration)(?:,? \p{L}+){0,2} (?:costs|fees)|\u30d3\u30b6[^\u3002\n]{0,6}(?:\u30b5\u30dd\u30fc\u30c8|\u652f\u63f4|\u53d6\u5f97|\u30b9\u30dd\u30f3\u30b5\u30fc)/iu;
/** "Sponsorship" alone, where the sentence is about work in a country. */
const bare = /sponsor(?:ship|ing|ed|s)?(?!\p{L})(?! ?:)/iu;
const aboutWork =
  /authori[sz]|eligib|legally|skilled worker|tier 2|right to work|work permit|visa|immigra|(?:now|current(?:ly)?) (?:or|and\/or|and|nor) (?:in (?:the )?)?future|future sponsor|require(?:s|d|ing)? (?:any )?sponsorship|need(?:s|ed|ing)? (?:for )?sponsorship|without (?:\p{L}+ )?sponsorship|sponsorship (?:(?:is|are) )?(?:currently )?(?:not |un)?available|(?:offer|provide)\p{L}* sponsorship|sponsorship \(\d{3}|relocation (?:and|or|assistance|nor)|sponsor (?:candidates|applicants|individuals|employees)|sponsorship (?:is not|for|at this|is considered|considered|will|available|offered|provided|not)|no sponsorship|no \p{L}+ sponsorship|(?:open|able|willing|happy|glad) to sponsor|not (?:be able to )?sponsor(?:ed|ing)?\s*(?:$|[.,;)])/iu;

/** What stands under a label of sponsorship: "not offered", "Support available for those from abroad". */
const [given, withheld] = [
  /^(?:is |currently |visa |sponsorship |support |assistance )*(?:available|offered|provided|possible|included|disponible|dispon\u00edvel|disponibile|m\u00f6glich|possible|beschikbaar|mogelijk|dost\u0119pn\p{L}+|m\u00f6jligt?|mulig)(?!\p{L})/iu,
  /^(?:is |currently |visa |sponsorship )*(?:not|unavailable|n\/a|nicht|kein|pas|non|niet|inte|ikke)(?!\p{L})/iu,
];

/** "Visa sponsorship provided - no minimum tenure": a sentence, and no answer. */
const isNoAnswer = (label: string, value: string): boolean =>
  /(?:available|offered|provided|included)[\s\u2013-]+$/iu.test(label) && /^no \p{L}/iu.test(value);

function readLabel({ label, value, at }: LabelValue, { language }: Pick<Statement, "language">): Stated | null {
  if (isNoAnswer(label, value)) return null;
  // "Visa sponsorship: visas cannot be sponsored."
  const isNo = withheld.test(value) || (isRefused(value) && !doubled.test(value));
  const says = answerOf(value) ?? (isNo ? false : given.test(value) ? true : null);
  if (
    says === null ||
    says === "either" ||
    onlyForSome.test(value) ||
    ofOtherThings.test(value) ||
    isOfSomeJobs({ text: value, language })
  )
    return null;
  return {
    value: says ? "yes" : "no",
    evidence: { field: "description", method: "statement", quote: value, at },
  };
}

const otherSense =
  /(?:corporate|event|executive|sports?|brand|project|clinical|study|trial|partner|marketing|media|conference|festival|athlete|employer|company|plan|bank|sales|team|club|league|jersey|business)[ -](?:level )?sponsor|sponsor(?:ed|s)? (?:by|events?|content|bank|health|benefits|product|search|ads?|advertis|brand|research|programs?|posts?|partners?|packages?|sales|activation|revenue|management|manager|agency|deals?|opportunit)|sponsors?,|sponsorships? (?:sales|activation|revenue|manage|agency|packages?|deals?|opportunit|contracts?|portfolio|strateg|inventory)|visa(?:,| and| or|\/) ?(?:master|amex)|mastercard/i;

/** Behind "sponsorship (available)": whom or what else a firm pays for. */
const ofOtherThings =
  /^[\s:]*(?:is |are |visa |sponsorships? |currently )*(?:available|offered|provided|possible)? ?(?:for|of|to|towards) (?:[\p{L}-]+ ){0,3}?(?:clubs?|sports?|teams?|events?|certif\p{L}*|courses?|degrees?|conferences?|athletes|charit\p{L}*|exams?|stud(?:y|ies)|cpd|mba|training|qualifications|memberships?|licen[cs]es)(?!\p{L})/iu;

const refused =
  /(?<!\p{L})(?:not|no(?<!(?:apoio|ajuda|suporte) no)(?! (?:processo|pedido|tratamento)(?!\p{L}))|cannot|unable|un?available|without|don['\u2019]?t|doesn['\u2019]?t|can['\u2019]?t|won['\u2019]?t|isn['\u2019]?t|aren['\u2019]?t|never|neither|nor|ineligible|unfortunately|kein(?:e|en|erlei)?|nicht|leider|pas|aucune?|n\u00e3o|non|geen|niet|sin|sem|sans|senza|zonder|nie|inte|hold no|ikke)(?!\p{L})|\u3067\u304d\u307e\u305b\u3093|\u304a\u308a\u307e\u305b\u3093|\u884c\u3063\u3066\u3044\u307e\u305b\u3093|\u3042\u308a\u307e\u305b\u3093|\u4e0d\u53ef|\u306a\u3057/iu;
/** Who may apply: "who do not need sponsorship". */
const needsNone =
  /(?:not|n['\u2019]t|never|without|no)[^.;]{0,30}?(?:requir|need)|without[^.;]{0,40}?sponsor|(?:no|not have) (?:current or future |future )?need|permanent(?:ly)? (?:work )?authori/i;
/** A refusal that is no refusal, or that leaves something open. */
const noMatter =
  /(?:not an?|no) (?:issue|problem)|kein problem|pas un probl\u00e8me|no es (?:un )?problema|n\u00e3o \u00e9 (?:um )?problema|non \u00e8 un problema|geen probleem|inget problem/giu;
/**
 * What is denied of those who are sponsored, or of another thing: "for non-EU citizens", "if you do not have a permit", "those
 * without one", "at no charge", "available, no relocation".
 */
const denialOfOthers = [
  /(?<!\p{L})(?:non|not|nicht|niet|nie|no|n\u00e3o|extra)[- ](?:eu|eea|uk|us|u\.s\.?|usa|gb|ue|ewr|ees|swiss|schengen|european|europ\p{L}*|british|american|canadian|german|dutch|citizen\p{L}*|national\p{L}*|resident\p{L}*|monetary)(?!\p{L})(?:-?\p{Ll}+)?/giu,
  /(?<!\p{L})(?:if|where|in case|should|wenn|falls|si(?= (?:vous|tu|no|usted|tienes))|se(?= (?:n\u00e3o|non|voc\u00ea))|als(?= (?:je|jij|u)(?!\p{L}))|je\u015bli|om(?= du(?!\p{L}))|hvis) (?:(?!we(?!\p{L})|wir(?!\p{L})|nous(?!\p{L})|visas?|sponsor)[^,;.\s]+[ ]?){1,14}/giu,
  /(?<!\p{L})(?:those|candidates|applicants|people|persons|anyone|anybody|someone|somebody|individuals|hires|colleagues|nurses|nationals|bewerber\p{L}*|kandidat\p{L}*|personen|candidats|personnes|candidat[oae]s|personas|pessoas|persone|kandidaten|mensen) (?:\p{L}+ ){0,2}?(?:without|(?:who|that) (?:do(?:n['\u2019]t| not)|have no|are not|aren['\u2019]t|hold no|lack)|ohne|sans|sin|sem|senza|zonder|die (?:kein\p{L}*|nicht)|qui n['\u2019]\p{L}+ pas)(?!\p{L})[^,;.]{0,60}/giu,
  /(?<!\p{L})at no (?:extra |additional |added )?(?:charge|cost|expense)/giu,
  /(?<=(?:available|offered|provided|included|possible)(?: (?:for|to|in) [^,;.\u2013-]{1,40})?)(?:, | ?[\u2013-] | and )(?:no|without|not|non)(?!\p{L})(?!(?: [\p{L}-]+){0,3} (?:visas?|sponsor|permits?))[^,;.]{0,60}/giu,
];
const withoutDenialsOfOthers = (text: string): string =>
  refused.test(text) ? denialOfOthers.reduce((rest, pattern) => rest.replace(pattern, " "), text) : text;
const isRefused = (text: string): boolean => refused.test(withoutDenialsOfOthers(text.replace(noMatter, "")));

const doubled =
  /not (?:only|just|merely)|no problem|not a problem|no matter|whether or not|regardless|do(?:es)? not (?:guarantee|discriminat)|not (?:be )?guaranteed|no guarantee|may not be able|(?:not|n['\u2019]t|unable)(?= )[^.;]{0,60}? (?:every|all) (?:roles?|positions?|candidates?|applicants?|jobs?)(?!\p{L})|(?:only|exclusively|solely) (?:for|to|in)(?= )[^.;]{0,60}(?:roles?|positions?|levels?|grades?)(?!\p{L})|(?<!\p{L})(?<!(?:no|without|without any) )except(?:ions?)?(?: for| in| that|ionally)?(?!\p{L})/iu;
const offered =
  /(?<!\p{L})(?:glad|pleased|delighted|open|prepared|ready) to|(?<!\p{L})(?:te )?ayudamos|^[\s\p{P}]*eligible for|(?<!\p{L})sponser\p{L}*(?!\p{L})|(?:we|will|can|also|do|we['\u2019]ll|able to|happy to|willing to|happily|gladly|yes,?|company|team) (?:also |do |will |can |may |gladly |happily |currently |fully )*(?:sponsors?|offers?|provides?|supports?|assists?|helps?|cover|pay|consider|handle)(?!\p{L})|licen[cs]ed sponsor|(?:hold|have) an? (?:\p{L}+ )?sponsor(?:ship)? licen[cs]e|(?:can|will|able to) (?:also )?issue(?!\p{L})|visumsunterst\u00fctzung|(?:assistance|support|help) (?:is |are )?(?:available|provided|offered|included)|prise en charge|h-?1-?b transfers? (?:supported|accepted|welcome)|(?:is|are|(?:may|can|will) be) (?:also )?(?:available|offered|provided|possible|considered|covered|included|supported|accepted|welcome|on offer)|sponsorship (?:\([^()]{1,20}\) )?(?:available|provided|offered|possible|considered|support|for (?:highly |qualified|eligible|the right|exceptional|candidates))|(?:we|help)[^.;]{0,20} with[^.;]{0,30} visa|(?<!you(?:['\u2019]ll| will) )takes? care of[^.;]{0,40}(?:visa|sponsor)|(?:sponsorship|visa support)(?: (?:and|&) [\p{L} ]{3,30})? (?:included|provided|available|offered)(?!\p{L})|(?<!\p{L})(?:wir|bieten)(?!\p{L})|(?:unterst\u00fctzung|hilfe) (?:bei|mit)|(?:nous|offrons|proposons|prenons)(?!\p{L})|(?:ofrecemos|apoyamos|oferecemos|apoiamos|offriamo|bieden|oferujemy|zapewniamy|erbjuder)|\u3042\u308a|\u53ef\u80fd|\u3044\u305f\u3057\u307e\u3059|\u3057\u307e\u3059|case[- ]by[- ]case|^[-*\u2022\s]*(?:we )?offers? (?:visa )?sponsorship[.!\s]*$|(?:is|are) an option(?!\p{L})|^[-*\u2022\s]*(?:full |free )?visa (?:sponsorship|support) (?:and|&) (?:\p{L}+ ){1,2}(?:support|assistance)[.!\s]*$|^[-*\u2022\s]*(?:full |free |global )?visa (?:and relocation |& relocation |\/ ?relocation )?(?:sponsorship|support|assistance)s?(?: (?:and|&|\/) relocation(?: \p{L}+)?)?[.!:)]?\s*$/iu;
const asked =
  /^(?:will|do|are|would) you|(?:sponsor|visa)[^.;]{0,60}please (?:state|indicate|let us know|specify|tell)|please (?:state|indicate|let us know|specify|tell)[^.;]{0,60}(?:sponsor|visa)/i;

/** What the job is about: help that its holder gives to others. */
const duty =
  /(?<!\p{L})you (?:help|assist|support|advise|arrange|manage)(?!\p{L})|you(?:['\u2019]ll| will)|responsib|(?:support|assist|help|advise|manage|coordinate)\p{L}* (?:our |the )?(?:clients?|customers?|employees?|students?|travell?ers?|applicants?|new hires)|du (?:unterst\u00fctzt|hilfst)|immigration (?:cases|law|attorney|processes)/iu;
/** Whoever helps employers with visas does so for a living. */
const trade =
  /(?:support|assist|help|advise|represent)\p{L}* (?:our |other )?(?:clients|employers|companies|businesses|startups|(?:law )?firms|organi[sz]ations|expats)(?!\p{L})/iu;

interface Stated {
  value: YesNo;
  evidence: Evidence;
}

/**
 * Whether a visa is sponsored, as a sentence says it. "Must be authorized to work" alone says nothing of it; nor
 * does a question, nor a sponsor of anything else.
 */
export function readVisa(statements: Statements, steps: Steps): Derived<{ value: YesNo }> {
  const labels = statements.visa.length === 0 ? [] : statements.labels("visa");
  const stated: Stated[] = [];
  for (const statement of statements.visa) {
    if (statement.field === "title") continue;
    steps.take(statement.text.length * 20);
    const end = statement.at + statement.text.length;
    const labelled = labels.filter(({ labelAt }) => labelAt >= statement.at && labelAt < end);
    const ofLabels = labelled.flatMap((one) => readLabel(one, statement) ?? []);
    if (ofLabels.length > 0 || labelled.some(({ value }) => answerOf(value) === "either")) {
      stated.push(...ofLabels);
      continue;
    }
    const value = readStatement(statement);
    if (value !== null) stated.push({ value: value ? "yes" : "no", evidence: evidenceOf(statement, "statement") });
  }
  return agree(stated);
}

function readStatement(statement: Statement): boolean | null {
  const { text, heading, behind, language } = statement;
  const found =
    topic.exec(text) ?? (aboutWork.test(text) || /visa|immigra|work authori/i.test(heading) ? bare.exec(text) : null);
  const answered = readQuestion(text, behind);
  if (answered !== undefined) return answered;
  if (asked.test(text) || isToldToOthers(text)) return null;
  const says = readArranged(statement);
  if (says !== null) return says;
  if (found === null || isElsewhere(text, found[0])) return null;
  if (otherSense.test(text) && !/visa spons|h-?1-?b|work permit|work authori|authori[sz]ed to work/i.test(text))
    return null;
  if (!/visa|h-?1-?b|work permit/iu.test(text) && ofOtherThings.test(text.slice(found.index + found[0].length)))
    return null;
  const clause = clauseOf(text, found.index, found.index + found[0].length);
  if (trade.test(clause)) return null;
  if (needsNone.test(clause) || isNotThisJob(statement)) return false;
  if (isOfSomeJobs({ text: clause, language }) || onlyForSome.test(text)) return null;
  if (doubled.test(clause)) return null;
  if (isRefused(clause)) return false;
  if (isGiven(text, heading, found.index)) return true;
  return offered.test(clause) && (!duty.test(clause) || /(?<!\p{L})we(?!\p{L})/iu.test(clause)) ? true : null;
}

/** Whether an employer sees to visas and permits, in words other than of sponsorship. */
function readArranged({ text, language }: Statement): boolean | null {
  const sees = duty.test(text) || trade.test(text) ? null : seesToPermits(withoutDenialsOfOthers(text));
  if (sees === null || (sees && isRefused(text))) return null;
  const isOfSome = isOfSomeJobs({ text, language }) || onlyForSome.test(text) || doubled.test(text);
  return isOfSome ? null : sees;
}

/** What begins a list of what a firm gives. */
const givingList =
  /(?<!\p{L})(?:(?:benefits?|perks|package|compensation|we offer|offering|wir bieten|nous offrons|ofrecemos|oferecemos)(?: (?:package|include|includes|including|are))?|competitive (?:salary|pay)[^.;]{0,60})(?::|,| (?!(?:for|to|team|manager|specialist|administrator))\p{L})[^.;!?]{0,160}$/iu;
/** A line, or an item of a list, of which the help is all: "UK visa sponsorship". */
const item =
  /^[\s\p{P}]*(?:[\p{L}.&]+[ -]){0,4}?(?:visas?|sponsor\p{L}*|visums?\p{L}*)(?!\p{L})(?:[ /&-]+[\p{L}/&]+){0,6}[\s\p{P}]*$/iu;

/** Whether help with a visa is one of the things that a firm gives, as the line above says, or the list that it stands in. */
function isGiven(text: string, heading: string, from: number): boolean {
  if (duty.test(text) || /require|need|authori[sz]|must|status/i.test(text)) return false;
  return (givingHeading.test(heading) && item.test(text)) || givingList.test(text.slice(0, from));
}

/** "Do you sponsor visas?": asked of the firm, and not of the applicant. */
const askedOfFirm =
  /^[\s\p{P}]*(?:is|are|do(?:es)?|can|will)? ?(?:you(?= (?:offer|provide|sponsor|support|help))|we|it|the (?:company|employer|role|job|position)|this (?:role|job|position)|visa|sponsorship|work|employment)|^[\s\p{P}]*(?:bieten|gibt|wird|ist|proposez|offrez|prenez|est-ce|y a-t-il|se |ofrec|hay |tienen|oferec|existe|h\u00e1 |offrite|sponsoriz|c['\u2019]\u00e8|bied|is |czy |erbjuder|tilbyr|tilbyder|sponsrar)/iu;

/** An answer that says neither yes nor no, and is one. */
const regret =
  /^[\s\p{P}]*(?:sorry|unfortunately|nope|we (?:do not|don['\u2019]t|cannot|can['\u2019]t)|leider nicht|malheureusement|lamentablemente|infelizmente|helaas|purtroppo|niestety|tyv\u00e4rr|dessverre|desv\u00e6rre)(?!\p{L})/iu;

/** "Is visa sponsorship needed? Yes": what the applicant needs. */
const isMarkedNeed = (text: string, behind: string): boolean =>
  /^\s?\?/.test(behind) && /\b(?:needed|required|necessary)\b/i.test(text);

/** What a question states by its answer: undefined where it is none, null where it is not answered or asks the applicant. */
function readQuestion(text: string, behind: string): boolean | null | undefined {
  if (isMarkedNeed(text, behind)) return null;
  // The answer may stand in the sentence itself: "Is it available: No".
  const inside = /^[^?:]{8,120}[?:]\s*(.{1,12})$/su.exec(text);
  const isMarked = /^\s?\?/.test(behind);
  const words = inside?.[1] ?? (isMarked ? behind.slice(behind.indexOf("?") + 1) : null);
  if (words === null || !askedOfFirm.test(text))
    return isMarked && !asked.test(text) && askedOfFirm.test(text) ? null : undefined;
  if (!topic.test(text) && !bare.test(text)) return undefined;
  const says = answerOf(words) ?? (regret.test(words) ? false : null);
  if (says === "either") return null;
  return says === null && inside !== null ? undefined : says;
}

/** "Sponsorship: only for engineers", "but only for certain roles", "some roles only". */
const onlyForSome =
  /(?:^[^.;:]{0,60}:|,|[;(]|(?<!\p{L})(?:but|though|however))\s*(?:(?:this|it|that) (?:is|applies)(?: available)? (?:to |for )?)?only (?:for|to|in|on)(?! (?:this|the (?:right|role|job))(?!\p{L}))|(?<!\p{L})(?:some|certain|select(?:ed)?|specific) (?:roles|positions|jobs|locations|countries|offices) only(?!\p{L})|^[^.;:]{0,60}:\s*(?:available |offered |possible )?(?:for|in) (?:some|certain|select(?:ed)?|specific|a limited)(?!\p{L})|\((?:for )?(?:some|certain|select(?:ed)?|specific) (?:roles|positions|jobs)|for (?:a )?(?:limited|small) (?:number|set|selection) of (?!candidates)|(?:for|in) (?:some|certain|select(?:ed)?) countries/iu;

/** Characters before and after what is spoken of, in which it is refused or offered. */
const [beforeChars, afterChars] = [100, 70];

const breaks = /[;:.!](?:\s|$)|,? (?:and|but|however,?) (?=we |our )|,? (?:al)?though |,? but |however,? |\s{2,}/gi;

/** Where a sentence goes on with what is said of another thing: "and relocation is". */
const ofAnother =
  /,? and (?=(?!(?:\p{L}+ ){0,2}(?:sponsor|visa|immigra))(?:[\p{L}-]+ ){1,3}(?:is|are|will|can|cannot|does|do|has|have)(?:n['\u2019]t)?(?!\p{L}))/iu;

/** What is said of sponsorship, without what the sentence says before "but we" and after a break. */
function clauseOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - beforeChars), from);
  const after = text.slice(to, to + afterChars);
  const start = everyMatch(breaks, before).at(-1);
  const end = after.search(breaks);
  const head = before.slice(start === undefined ? 0 : start.index + start[0].length) + text.slice(from, to);
  const tail = end < 0 ? after : after.slice(0, end);
  const other = tail.search(ofAnother);
  // "We sponsor visas, and relocation is not an issue": of the visas all is said before.
  const said = `${head}${tail.slice(0, Math.max(0, other))} ..`;
  const isSaid = other >= 0 && (offered.test(said) || refused.test(said));
  return head + (isSaid ? tail.slice(0, other) : tail);
}
