import type { Derived, Evidence } from "../../evidence.ts";
import type { YesNo } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { isToldToOthers } from "../text/speaks-of.ts";
import { isNotThisJob, isOfSomeJobs } from "../text/speaks-of-jobs.ts";
import { agree } from "./agree.ts";
import { evidenceOf, type Statement, type Statements } from "./statements.ts";

/** What is spoken of: help with a visa, not a visa for a journey, nor a sponsor of an event. */
const topic =
  /(?:visas?|immigration|h-?1-?b|work (?:permit|authori[sz]ation)|employment|relocation|green card|tier 2|skilled worker|tn)(?: (?:and|or|\/|&) \p{L}+)?[ -]{1,2}(?:\p{L}+ ){0,2}?sponsor\p{L}*|sponsor\p{L}*[^.;\n]{0,60}?(?:visa|h-?1-?b|work permit|work authori[sz]ation|immigration|employment authori[sz]ation|green card|\bopt\b)|(?:visa|immigration)(?: (?:and|&|\/) relocation)? (?:support|assistance|help|transfers?)|(?:support|assist|help)\p{L}*[^.;\n]{0,40}?(?:visas?|work permits?|immigration|h-?1-?b)(?! (?:card|payment|network|and master))|(?:unterst\u00fctz|helfen|hilfe)[^.;\n]{0,50}?(?:visum|visa|arbeitserlaubnis)|(?:visum|visa|arbeitserlaubnis)[^.;\n]{0,30}?(?:unterst\u00fctz|spons[oe]r)\p{L}*|certificate of sponsorship|nomination for (?:an? |the )?[^.;\n]{0,30}visa|(?:employment|work) (?:pass|visa)(?= (?:will be|is) (?:provided|sponsored|arranged))|(?:prise|pren(?:ons|d)) en charge[^.;\n]{0,30}visa|parrainage|patroc[i\u00ed]n\p{L}+[^.;\n]{0,40}?(?:visa|visto|visado)|(?:visa|visto|visado)[^.;\n]{0,20}patrocin\p{L}+|vis(?:um|a)s?(?:sponsor|unterst\u00fctz)\p{L}*|(?:sponsor|sponsra)\p{L}*[^.;\n]{0,20}?visum|(?<!\p{L})eligible for (?:visa )?sponsorship|sponsor(?:izzazione|owani\p{L}+)[^.;\n]{0,20}?(?:visto|visti|wiz\p{L}+)|(?:apoyo|ayuda|gesti\u00f3n|soporte|suporte|apoio|supporto|assistenza)[^.;\n]{0,25}?(?:visa|visado|visto)|(?:aid(?:e|ons|er)|ayud(?:a|amos))[^.;\n]{0,30}?visa|h-?1-?b (?:transfers?|candidates|holders|applicants)|(?:opt|cpt)(?:\/\p{L}+)? (?:candidates|holders|students|applicants)|sponsor\p{L}* licen[cs]e|licen[cs]ed sponsor|(?:visa|immigration)(?:,? \p{L}+){0,2} (?:costs|fees)|\u30d3\u30b6[^\u3002\n]{0,6}(?:\u30b5\u30dd\u30fc\u30c8|\u652f\u63f4|\u53d6\u5f97|\u30b9\u30dd\u30f3\u30b5\u30fc)/iu;
/** "Sponsorship" alone, where the sentence is about work in a country. */
const bare = /sponsor(?:ship|ing|ed|s)?(?!\p{L})(?! ?:)/iu;
const aboutWork =
  /authori[sz]|eligib|legally|right to work|work permit|visa|immigra|(?:now|current(?:ly)?) (?:or|and\/or|and|nor) (?:in (?:the )?)?future|future sponsor|require(?:s|d|ing)? (?:any )?sponsorship|need(?:s|ed|ing)? (?:for )?sponsorship|without (?:\p{L}+ )?sponsorship|sponsorship (?:(?:is|are) )?(?:currently )?(?:not |un)?available|(?:offer|provide)\p{L}* sponsorship|sponsorship \(\d{3}|relocation (?:and|or|assistance|nor)|sponsor (?:candidates|applicants|individuals|employees)|sponsorship (?:is not|for|at this|is considered|considered|will|available|offered|provided|not)|no sponsorship|no \p{L}+ sponsorship|(?:open|able|willing|happy|glad) to sponsor|not (?:be able to )?sponsor(?:ed|ing)?\s*(?:$|[.,;)])/iu;

/** "Visa sponsorship: not offered". */
const labelled =
  /^[\s\p{P}]*(?:visa |employment |immigration )?sponsorship(?: available| offered| provided)?\??\s?[:\u2013-]\s?(?:is |currently )*(yes|no|none|not \p{L}+|n\/a|available|offered|provided|possible|unavailable|ja|nein|oui|non|s\u00ed)[.!)\s]*$/iu;

const otherSense =
  /(?:corporate|event|executive|sports?|brand|project|clinical|study|trial|partner|marketing|media|conference|festival|athlete|employer|company|plan|bank|sales|team|club|league|jersey|business)[ -](?:level )?sponsor|sponsor(?:ed|s)? (?:by|events?|content|bank|health|benefits|product|search|ads?|advertis|brand|research|programs?|posts?|partners?|packages?|sales|activation|revenue|management|manager|agency|deals?|opportunit)|sponsors?,|sponsorships? (?:sales|activation|revenue|manage|agency|packages?|deals?|opportunit|contracts?|portfolio|strateg|inventory)|visa(?:,| and| or|\/) ?(?:master|amex)|mastercard/i;

const refused =
  /(?<!\p{L})(?:not|no|cannot|unable|un?available|without|don['\u2019]?t|doesn['\u2019]?t|can['\u2019]?t|won['\u2019]?t|isn['\u2019]?t|aren['\u2019]?t|never|neither|nor|ineligible|unfortunately|kein(?:e|en|erlei)?|nicht|leider|pas|aucune?|n\u00e3o|non|geen|niet|sin|sem|sans|senza|zonder|nie|inte|hold no|ikke)(?!\p{L})|\u3067\u304d\u307e\u305b\u3093|\u304a\u308a\u307e\u305b\u3093|\u884c\u3063\u3066\u3044\u307e\u305b\u3093|\u3042\u308a\u307e\u305b\u3093|\u4e0d\u53ef|\u306a\u3057/iu;
/** Who may apply: "who do not need sponsorship". */
const needsNone =
  /(?:not|n['\u2019]t|never|without|no)[^.;]{0,30}?(?:requir|need)|without[^.;]{0,40}?sponsor|(?:no|not have) (?:current or future |future )?need|permanent(?:ly)? (?:work )?authori/i;
/** A refusal that is no refusal, or that leaves something open. */
const doubled =
  /not only|no problem|not a problem|no matter|whether or not|regardless|do(?:es)? not (?:guarantee|discriminat)|not (?:be )?guaranteed|no guarantee|may not be able|(?:not|n['\u2019]t|unable)(?= )[^.;]{0,60}? (?:every|all) (?:roles?|positions?|candidates?|applicants?|jobs?)(?!\p{L})|(?:only|exclusively|solely) (?:for|to|in)(?= )[^.;]{0,60}(?:roles?|positions?|levels?|grades?)(?!\p{L})|(?<!\p{L})(?<!(?:no|without|without any) )except(?:ions?)?(?: for| in| that|ionally)?(?!\p{L})/iu;
const offered =
  /(?<!\p{L})(?:glad|pleased|delighted|open|prepared|ready) to|(?<!\p{L})(?:te )?ayudamos|^[\s\p{P}]*eligible for|(?<!\p{L})sponser\p{L}*(?!\p{L})|(?:we|will|can|also|do|we['\u2019]ll|able to|happy to|willing to|happily|gladly|yes,?|company|team) (?:also |do |will |can |may |gladly |happily |currently |fully )*(?:sponsors?|offers?|provides?|supports?|assists?|helps?|cover|pay|consider|handle)(?!\p{L})|licen[cs]ed sponsor|(?:hold|have) an? (?:\p{L}+ )?sponsor(?:ship)? licen[cs]e|(?:can|will|able to) (?:also )?issue(?!\p{L})|visumsunterst\u00fctzung|(?:assistance|support|help) (?:is |are )?(?:available|provided|offered|included)|prise en charge|h-?1-?b transfers? (?:supported|accepted|welcome)|(?:is|are|(?:may|can|will) be) (?:also )?(?:available|offered|provided|possible|considered|covered|included|supported|accepted|welcome|on offer)|sponsorship (?:\([^()]{1,20}\) )?(?:available|provided|offered|possible|considered|support|for (?:highly |qualified|eligible|the right|exceptional|candidates))|(?:we|help)[^.;]{0,20} with[^.;]{0,30} visa|(?<!\p{L})(?:wir|bieten)(?!\p{L})|(?:unterst\u00fctzung|hilfe) (?:bei|mit)|(?:nous|offrons|proposons|prenons)(?!\p{L})|(?:ofrecemos|apoyamos|oferecemos|apoiamos|offriamo|bieden|oferujemy|zapewniamy|erbjuder)|\u3042\u308a|\u53ef\u80fd|\u3044\u305f\u3057\u307e\u3059|\u3057\u307e\u3059|case[- ]by[- ]case|^[-*\u2022\s]*(?:we )?offers? (?:visa )?sponsorship[.!\s]*$|(?:is|are) an option(?!\p{L})|^[-*\u2022\s]*(?:full |free )?visa (?:sponsorship|support) (?:and|&) (?:\p{L}+ ){1,2}(?:support|assistance)[.!\s]*$|^[-*\u2022\s]*(?:full |free |global )?visa (?:and relocation |& relocation |\/ ?relocation )?(?:sponsorship|support|assistance)s?(?: (?:and|&|\/) relocation(?: \p{L}+)?)?[.!:)]?\s*$/iu;
const asked =
  /^(?:will|do|are|would) you|(?:sponsor|visa)[^.;]{0,60}please (?:state|indicate|let us know|specify|tell)|please (?:state|indicate|let us know|specify|tell)[^.;]{0,60}(?:sponsor|visa)/i;

/** What the job is about: help that its holder gives to others. */
const duty =
  /you(?:['\u2019]ll| will)|responsib|(?:support|assist|help|advise|manage|coordinate)\p{L}* (?:our |the )?(?:clients?|customers?|employees?|students?|travell?ers?|applicants?|new hires)|du (?:unterst\u00fctzt|hilfst)|immigration (?:cases|law|attorney|processes)/iu;
/** Whoever helps employers with visas does so for a living. */
const trade =
  /(?:support|assist|help|advise|represent)\p{L}* (?:our |other )?(?:clients|employers|companies|businesses|startups|law firms)(?!\p{L})/iu;

/**
 * Whether a visa is sponsored, as a sentence says it. "Must be authorized to work" alone says nothing of it; nor
 * does a question, nor a sponsor of anything else.
 */
export function readVisa(statements: Statements, steps: Steps): Derived<{ value: YesNo }> {
  const stated: { value: YesNo; evidence: Evidence }[] = [];
  for (const statement of statements.visa) {
    if (statement.field === "title") continue;
    steps.take(statement.text.length * 20);
    const value = readStatement(statement);
    if (value !== null) stated.push({ value: value ? "yes" : "no", evidence: evidenceOf(statement, "statement") });
  }
  return agree(stated);
}

function readStatement(statement: Statement): boolean | null {
  const { text, heading, language } = statement;
  const found =
    topic.exec(text) ?? (aboutWork.test(text) || /visa|immigra|work authori/i.test(heading) ? bare.exec(text) : null);
  const answer = labelled.exec(text)?.[1];
  if (answer !== undefined) return /^(?:yes|available|offered|provided|possible|ja|oui|s\u00ed)$/i.test(answer);
  if (found === null || asked.test(text) || isToldToOthers(text)) return null;
  if (otherSense.test(text) && !/visa spons|h-?1-?b|work permit|work authori|authori[sz]ed to work/i.test(text))
    return null;
  const clause = clauseOf(text, found.index, found.index + found[0].length);
  if (trade.test(clause)) return null;
  if (needsNone.test(clause) || isNotThisJob(statement)) return false;
  if (isOfSomeJobs({ text: clause, language }) || onlyForSome.test(text)) return null;
  if (doubled.test(clause)) return null;
  if (refused.test(clause)) return false;
  return offered.test(clause) && (!duty.test(clause) || /(?<!\p{L})we(?!\p{L})/iu.test(clause)) ? true : null;
}

/** "Sponsorship: only for engineers", "but only for certain roles", "some roles only". */
const onlyForSome =
  /(?:^[^.;:]{0,60}:|,|[;(]|(?<!\p{L})(?:but|though|however))\s*(?:(?:this|it|that) (?:is|applies)(?: available)? (?:to |for )?)?only (?:for|to|in|on)(?! (?:this|the (?:right|role|job))(?!\p{L}))|(?<!\p{L})(?:some|certain|select(?:ed)?|specific) (?:roles|positions|jobs|locations|countries|offices) only(?!\p{L})|^[^.;:]{0,60}:\s*(?:available |offered |possible )?(?:for|in) (?:some|certain|select(?:ed)?|specific|a limited)(?!\p{L})|\((?:for )?(?:some|certain|select(?:ed)?|specific) (?:roles|positions|jobs)|for (?:a )?(?:limited|small) (?:number|set|selection) of (?!candidates)|(?:for|in) (?:some|certain|select(?:ed)?) countries/iu;

/** Characters before and after what is spoken of, in which it is refused or offered. */
const [beforeChars, afterChars] = [100, 70];

const breaks = /[;:.!](?:\s|$)|,? (?:and|but|however,?) (?=we |our )|,? (?:al)?though |,? but |however,? |\s{2,}/gi;

/** What is said of sponsorship, without what the sentence says before "but we" and after a break. */
function clauseOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - beforeChars), from);
  const after = text.slice(to, to + afterChars);
  const start = [...before.matchAll(breaks)].at(-1);
  const end = after.search(breaks);
  return (
    before.slice(start === undefined ? 0 : start.index + start[0].length) +
    text.slice(from, to) +
    (end < 0 ? after : after.slice(0, end))
  );
}
