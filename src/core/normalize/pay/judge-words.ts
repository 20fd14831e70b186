import { findKinds, kindAt, type KindWord } from "./pay-words.ts";
import { readPeriodAt } from "./pay-period.ts";
import type { Surroundings } from "./surroundings.ts";

const negation =
  /\b(?:excluding|excl\.?|ekskl\.?|exkl\.?|eksklusive|exklusive|bez|senza|escluso|exclusive of|not including|not include|in addition to|before|f\u00F8r|inden|innan|without|on top of|keinen?|geen|ingen|inga|sin|sem|sans|ohne|zzgl\.?|zuz\u00FCglich|hors|non|not|no)(?![a-z\u00E0-\u024F])[\s\w,]{0,20}$/i;

const learners =
  "intern internship internships trainee apprentice fellow fellowship praktikum praktikant praktikantin stage stagiaire stagista tirocinio estagio estagiario becario practicas werkstudent aprendiz phd doctoral doctorate studentship doktorand doktorandin doctorat dottorato estagiaria becaria becarios becarias becari alternante stagiair stazysta stazystka praktykant praktykantka stazista staziste gyakornok stajyer harjoittelija larling".split(
    " ",
  );
/** What those who learn are paid: of others it is money beside the pay. */
const learnersPay =
  /^(?:stipends?|stipendium|allowances?|gratification|indemnit\u00e9s?|ayuda|bolsas?(?:[- ]aux\u00edlio)?|rimborso)$/i;
const otherBefore =
  /(?:housing|relocation|travel|transport(?:ation)?|commuter|lunch|meal|food|learning|education|wellness|internet|phone|equipment|books?|home office|clothing|uniform|moving|parking)\s*$/i;

function ofLearners(found: KindWord, text: string): KindWord {
  if (!learnersPay.test(found.word)) return found;
  return otherBefore.test(text.slice(Math.max(0, found.at - 24), found.at)) ? found : { ...found, kind: "pay" };
}

/** "Internship Programme Lead": who looks after those who learn. */
const leaders = ["programme", "program", "lead", "manager", "coordinator", "head", "director", "recruiter", "officer"];

/** "Drivers" in the text of a "Truck Driver" are who is paid. */
const isOfTitle = (word: string, titleWords: ReadonlySet<string>): boolean =>
  titleWords.has(word) || titleWords.has(word.replace(/s$/, ""));

/** Words of kinds that count: those that are denied or are of the posting's own title are not of money. */
export function counted(text: string, titleWords: ReadonlySet<string>): KindWord[] {
  const isLearner = learners.some((word) => titleWords.has(word)) && !leaders.some((word) => titleWords.has(word));
  const all = findKinds(text);
  return (isLearner ? all.map((found) => ofLearners(found, text)) : all).filter(({ kind, word, at }) => {
    if (kind !== "other" && kind !== "total" && kind !== "topic") return true;
    if (kind === "topic" && isOfTitle(word.toLowerCase(), titleWords)) return false;
    if (kind !== "total" && titleWords.has(word.toLowerCase())) return false;
    return !negation.test(text.slice(Math.max(0, at - 40), at));
  });
}

const ownSubject =
  /(?:^[\s\p{P}]*|(?:you|you['\u2019]ll|you will|you can|you could|you may|to|role|position|job|will|can|du|sie|je|jij|tu|vous|we|we['\u2019]ll)\s+)$/iu;

/** Whether a verb ("earn") speaks of who will have the job. */
function isOwnVerb(text: string, { at }: KindWord, titleWords: ReadonlySet<string>): boolean {
  const before = text.slice(0, at);
  const subject = /(\p{L}+)(?:\s+(?:can|will|may|could))?\s+$/u.exec(before.slice(-40))?.[1]?.toLowerCase() ?? "";
  if (ownSubject.test(before.slice(-20))) return true;
  return subject !== "" && isOfTitle(subject, titleWords);
}

export type Verdict = "pay" | "other" | "topic" | null;
/** Behind an amount a weak word ("DOE", "gross") decides where no word before it says otherwise. */
type TailVerdict = "pay" | "other" | "perhaps" | null;

const othersWho = /(?<!\p{L})(?:families|customers|clients|users|members|companies|patients|parents) who(?!\p{L})/iu;

const headOf = /^[\s\p{P}]*(?:our |the |top |many |most |some )?$/iu;
/** "Carers will earn", without a platform between, in the text of a "Care Assistant": who may have the job, by words of its title. */
const titlesOfStaff: readonly (readonly [noun: RegExp, titles: readonly string[]])[] = [
  [/^carers?$/iu, ["care", "carer", "caregiver", "support", "health", "healthcare"]],
  [
    /^(?:drivers?|couriers?)$/iu,
    ["driver", "drivers", "driving", "delivery", "courier", "truck", "van", "cdl", "rider"],
  ],
  [/^tutors?$/iu, ["teacher", "tutor", "tutors", "tutoring", "instructor", "educator", "teaching"]],
  [/^graduates?$/iu, ["graduate", "graduates", "trainee", "junior", "apprentice"]],
  [/^(?:lawyers|attorneys)$/iu, ["solicitor", "lawyer", "attorney", "counsel", "paralegal", "legal"]],
];
const isStaff = (word: string, titleWords: ReadonlySet<string>): boolean =>
  titlesOfStaff.some(([noun, titles]) => noun.test(word) && titles.some((one) => titleWords.has(one)));
const plainly = /^ (?:can|will|may|could) $/iu;
const spokenTo = /(?<!\p{L})(?:you|this (?:role|position|job))(?!\p{L})/iu;
/** Behind the word for who pays. */
const paysBehind = /^ (?:pays|(?:will|would|must|should) pay)(?!\p{L})/iu;

/** What the words of a clause before an amount say of it. */
export function judgeLead(lead: string, titleWords: ReadonlySet<string>): Verdict {
  // "10 % of base salary" is no salary.
  const plain = lead.replace(
    /% ?(?:of|des|du|del|der) (?:your |the |annual |base |my ){0,3}(?:salary|pay|gehalts?)/gi,
    " ",
  );
  const words = counted(plain, titleWords);
  const strong = words.findLast(({ kind }) => kind === "pay" || kind === "other" || kind === "total");
  if (strong !== undefined) {
    if (strong.kind === "pay") return "pay";
    return "other";
  }
  const weak = words.findLast(({ kind }) => kind === "perhaps" || kind === "verb");
  const topic = words.findLast(({ kind }) => kind === "topic");
  // "The client pays a remuneration of ...": to others.
  if (topic !== undefined && paysBehind.test(plain.slice(topic.at + topic.word.length))) return "other";
  if (weak === undefined) return topic === undefined ? null : "topic";
  if (weak.kind === "verb") {
    // "Compensation: earn from $40".
    const isUnderPay = topic === undefined && words.some(({ kind }) => kind === "perhaps");
    // "Drivers on our platform can earn": who does it stands at the head of the sentence.
    const isTheirs =
      topic !== undefined &&
      headOf.test(plain.slice(0, topic.at)) &&
      !spokenTo.test(plain.slice(topic.at, weak.at)) &&
      !(isStaff(topic.word, titleWords) && plainly.test(plain.slice(topic.at + topic.word.length, weak.at)));
    const isOwn =
      (!isTheirs && isOwnVerb(plain, weak, titleWords)) || (isUnderPay && /:\s*$/.test(plain.slice(0, weak.at)));
    return isOwn ? "pay" : "other";
  }
  // "Our customers pay ...", "we paid creators ...".
  if (topic === undefined || !/^(?:pa(?:y|id|ying)|verdienen)$/i.test(weak.word)) return "pay";
  const subject = plain.slice(topic.at + topic.word.length, weak.at);
  // "Families who work with our nannies pay ...".
  const isSubject = subject.length < 12 || /^,? (?:who|that|which|whose)(?!\p{L})/iu.test(subject);
  return topic.at > weak.at || isSubject || othersWho.test(plain.slice(0, weak.at)) ? "other" : "pay";
}

/** "(salary + bonus)": what is more than base pay. */
const withMore =
  /\([^()]{0,30}\b(?:base|salary|pay|fixe?|fijo|fixo|fisso|vast)\b[^()]{0,12}(?:\+|&|\band\b|\bplus\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)[^()]{0,12}\b(?:bonus|commissions?|equity|variable|stock|variabel|provision|prime)\b[^()]{0,20}\)/i;

/** "$78.30 with fringe". */
const includedBehind =
  /^\s*(?:an hour |per hour |\/hr )?\(?(?:with|including|incl\.?|inclusive of) (?:(?:all|your|the|our|shift|night|weekend|unsocial(?: hours)?|attendance|holiday) ){0,3}(?:fringe|benefits|tips|bonus(?:es)?|commissions?|housing|stipends?|per diem|overtime|allowances?|premiums?|uplifts?|enhancements?|holiday(?: pay)?)(?!\p{L})/iu;
/** "A basic salary of $55k with commission": beside it. */
const baseBefore =
  /(?<!\p{L})(?:base|basic|fixed|salary|rates?|wages?)(?: (?:salary|pay|rate|wage))?(?: of| is| from)?[\s:]*$/iu;
const withBehind = /^\s*(?:an hour |per hour |\/hr )?\(?with/iu;
/** "Of which $90,000 is base salary". */
const isBaseBehind =
  /^[\s,]*(?:is|are|as|being|in)? ?(?:your |the |a |guaranteed |annual |fixed ){0,2}(?:base|basic)(?: (?:salary|pay))?(?=[\s.,;)]|$)/iu;
/** "$36.00 ST / $54.00 OT". */
const isOvertime =
  /^\s*\(?(?:OT|DT|overtime)(?=[\s,.;)]|$)|^[^,.;\d]{0,14}(?:after|nach|apr\u00E8s|dopo(?: le)?|na|tras|ap\u00F3s|efter|etter|over|over the) (?:the first )?(?:3[5-9]|4\d|[78]) ?(?:h|hours|hrs|stunden|std|heures|ore|uur|horas|timmar|timer)(?![\p{L}]| of)/iu;
/** "Overtime at 25 % (\u20AC26.75)", "x1.5 (\u00A329.63)": what a share of a pay comes to; a share of the work is less than all of it. */
const ofPercent = /(?:(?:1[1-9]\d|2\d\d|[1-7][05]|33) ?%[^\d(,.;]{0,20}|[x\u00D7] ?(?:1[.,]\d{1,2}|2)) ?\(\s*$/u;
const ofShare = /(?<!\p{L})(?:FTE|WTE|pensum|teilzeit|part[- ]time|pro rata|temps|deeltijd|stelle)(?!\p{L})/iu;

/** "\u00A38k more than elsewhere", "\u00A33,000 more a year": a difference; "$20 per hour less taxes" is a pay. */
const comparedBehind =
  /^\s?(?:(?:\/ ?\p{L}+|per \p{L}+|an? (?:hour|day|week|month|year)) )?(?:(?:more|less|extra|higher|lower) than|(?:more|less|extra) (?:an?|per|each|every) (?:hour|day|week|month|year))(?!\p{L})/iu;
/** "Save \u00A33,000 more", "earn an extra": of what one has already. */
const gains = /(?<!\p{L})(?:sav(?:e|ing)|earn(?:ing)?|mak(?:e|ing)) [^.,;:]{0,30}$/iu;
const moreBehind =
  /^\s?(?:(?:\/ ?\p{L}+|per \p{L}+|an? (?:hour|day|week|month|year)) )?(?:more|extra)(?!\p{L}| or less)/iu;
/** "You can earn $5,000 per month elsewhere", "is charged to customers": what others pay, or are paid. */
const elsewhereBehind =
  /^\s?(?:(?:\/ ?\p{L}+|per \p{L}+|an? (?:hour|day|week|month|year)) )?(?:elsewhere|(?:is|are|was|were)? ?(?:charged|billed|invoiced)|to (?:the |our )?(?:clients?|customers?)|towards?)(?!\p{L})/iu;
/** "$15.00 per hour during training": what one is paid at first. */
const duringTraining =
  /^\s?(?:(?:\/ ?\p{L}+|(?:per|pro|par|por|je|die|al|a la) \p{L}+|de l['\u2019]heure|an? (?:hour|day|week|month|year)),? )?(?:(?:(?:during|while in|throughout) (?:your |the )?(?:initial |paid |classroom )?(?:training|orientation|onboarding)|while (?:you(?: are|['\u2019]re)? )?(?:earn|train|learn|study|in training|getting|working towards?)(?:ing)?|w\u00E4hrend (?:der|deiner|ihrer) (?:einarbeitung|schulung|einschulung)|(?:pendant|durant) (?:la|votre) formation|durante (?:la|tu|su|el|o|a|il|l['\u2019]) ?(?:formaci\u00F3n|capacitaci\u00F3n|entrenamiento|treinamento|forma\u00E7\u00E3o|formazione)|tijdens (?:de|je) (?:opleiding|inwerkperiode))(?!\p{L}))/iu;
export const isWhileTraining = (tail: string): boolean => duringTraining.test(tail);
/** "\u20AC 13,68 per uur, incl. vakantiegeld \u20AC 15,40": the same with more. */
const inclusiveOf =
  /(?<!\p{L})(?:incl\.?|inclusief|inkl\.?|inklusive|einschlie\u00DFlich|including|inclusive of|con|mit) (?:holiday|vakantie|urlaub|ferie|semester|feriepenge|overtime|\u00FCberstunden|zuschl\u00E4ge|toeslag|till\u00E4gg|till\u00E6g)\p{L}*[^,;.\d]{0,24}$/iu;
/** "Conversion to a permanent role (salary $3,000 and up)": of another job than this one. */
const toAnother = /(?<!\p{L})(?:conversion|convert(?:ed|ing)?) (?:in)?to [^.;\n]{0,60}$/iu;
/** "Worth $600", "raise $20,000", "an extra $500", "less than $50,000": said of the amount right behind. */
const otherRightBefore =
  /(?<!\p{L})(?:(?<!package |salary |pay |compensation |remuneration )worth(?: (?:up to|over|more than|around|about|at least))?|rais(?:e|es|ed|ing)|bills?|(?<!in )(?:extra|additional)|(?<!(?:no|not|never|n['\u2019]t|cannot)(?: be| fall| go)? )(?:less|fewer) than|rates (?:for|to) (?:our |the )?(?:clients|customers) (?:is|are|of|at|from)|paid (?:out )?to (?:our |the )?(?!you)[\p{L}-]{4,} ?(?:last year|so far|each year|to date)?|(?:roles|jobs|positions|vacancies) (?:that |which )?you (?:will )?(?:fill|place|recruit for) (?:usually |often )?pay)[\s:]*$/iu;
/** Whether the words on both sides of an amount say that it is none of this job's, whatever they call it. */
export const isOfOther = ({ lead, tail, isLater }: Surroundings): boolean =>
  withMore.test(tail) ||
  (includedBehind.test(tail) && !(withBehind.test(tail) && baseBefore.test(lead))) ||
  isOvertime.test(tail) ||
  (ofPercent.test(lead) && !ofShare.test(lead)) ||
  comparedBehind.test(tail) ||
  otherRightBefore.test(lead.slice(-45)) ||
  elsewhereBehind.test(tail) ||
  (isLater && inclusiveOf.test(lead) && !/^\s*(?:basic|base|actual)(?!\p{L})/iu.test(tail)) ||
  duringTraining.test(tail) ||
  toAnother.test(lead) ||
  (moreBehind.test(tail) && gains.test(lead));

/** The clause with what stands in closed brackets left out; inside open ones, those alone first. */
export function readLead(lead: string, titleWords: ReadonlySet<string>): Verdict {
  if (withMore.test(lead)) return "other";
  const outside = lead.replace(/\([^()]*\)/g, " ");
  const open = outside.lastIndexOf("(");
  const inside = open < 0 ? null : judgeLead(outside.slice(open + 1), titleWords);
  return inside ?? judgeLead(outside, titleWords);
}

/** Behind an amount, and of no use before one ("12 FTE"): the amount is a pay. */
const ofPayBehind =
  /(?:fte(?!\p{L})|full[ -]?time[ -]equivalent|pro[ -]?rata|basic(?!\p{L})|actual(?! (?:size|cost|value))(?!\p{L})|p\.?a\.?(?!\p{L})|vollzeitbasis|rapport\u00E9 \u00E0 un temps plein)/iuy;

const connector =
  /^(?:plus|and|with|or|depending|based|dependent|once|after|upon|und|och|og|i|et|y|e|ou|oder|oraz|according|je|selon|seg\u00FAn|ab|ekskl\.?|exkl\.?|excl\.?|excluding|exclusief|ohne|zuz\u00FCglich|oltre|adem\u00E1s|al\u00E9m|zzgl\.?|hors|bez|senza|sin|sem|before|f\u00F8r|inden|innan|foruden|samt|m\u00E1s|mais|pi\u00F9|sowie|if|when|is|are|as)$/i;
const dutchPeriod = /(?<!\p{L})(?:uur|maand|jaar) $/iu;
const ofCrowns = /(?:kr\.?|sek|nok|dkk)$/i;
const neutralMax = 3;
const isTotalAlone = /^(?:total )?(?:OTE|on[- ]target(?: earnings)?|bonus|equity|commission|mid-?point)\)/i;

/** "$78,000 to $90,000, salaried" */
const salariedBehind = /^\s*[,(]? ?salaried(?=[\s.,;)]|$)/iu;

const partBefore = /(?<!\p{L})(?:incl(?:uding|udes)?|inkl(?:usive)?|with|plus|of which)\.? (?:an? |the )?$/iu;
const ofNextAmount = /^\s*(?:salary |pay )?(?:of |is |: ?)?[$\u00A3\u20AC]? ?\d/iu;

/** What the words right behind an amount say of it: "OTE", "in funding", "base". */
export function judgeTail(text: string, end: number, tail: string): TailVerdict {
  if (isBaseBehind.test(tail) && !/^[\s,]*bas[ei]c? *[:$\u00A3\u20AC\d]/iu.test(tail)) return "pay";
  if (salariedBehind.test(tail)) return "perhaps";
  const period = readPeriodAt(text, end);
  const periodEnd = period === null ? 0 : period.end - end;
  let at = 0;
  let [neutral, isFor, verdict]: [number, boolean, TailVerdict] = [0, false, null];
  const word = /[\p{L}][\p{L}.'\u2019-]*|\d+\(?\w*|[^\s\p{L}]/gu;
  for (let match = word.exec(tail); match !== null; match = word.exec(tail)) {
    const [found] = match;
    const isFirst = match.index - at <= 1;
    at = match.index + found.length;
    const isOfPeriod = match.index < periodEnd;
    if (isOfPeriod && !/\p{L}{3}/u.test(found)) continue;
    const isOfAmount = found === ")" || (found === "+" && match.index < 2);
    if (isOfAmount && isFirst && tail[at] !== " ") continue;
    // "$120k + super" is said of pay alone.
    if (found === "+" && isFirst && /^ ?(?:\d{1,2}(?:\.\d)? ?% )?super(?:annuation)?(?!\p{L})/iu.test(tail.slice(at)))
      return verdict ?? "perhaps";
    if (
      found === "(" &&
      /^(?:base|gross|fixed|salaried|brutto?|brut|doe|dbe)(?!\p{L})(?!\s*(?:salary |pay )?(?:of |is |: ?)?[$\u00a3\u20ac\u20b9\d])/iu.test(
        tail.slice(at),
      )
    )
      continue;
    if (found === "(" && isFirst && isTotalAlone.test(tail.slice(at))) return "other";
    if (/^[^\p{L}\d]$/u.test(found) && !/^[)\-/]$/.test(found)) return verdict;
    ofPayBehind.lastIndex = match.index;
    const ofPay = neutral === 0 ? ofPayBehind.exec(tail)?.[0] : undefined;
    if (ofPay !== undefined) {
      verdict ??= "perhaps";
      word.lastIndex = at = match.index + ofPay.length;
      continue;
    }
    const kind = kindAt(tail, match.index);
    if (kind !== null) {
      const ofOther = kind.kind === "other" || kind.kind === "total" || (kind.kind === "topic" && !isFor);
      const isNext = /^\s*[$\u00A3\u20AC:]|^\s*(?:of|is)\b/.test(tail.slice(kind.at + kind.word.length));
      // "$90,000 OTE $180,000": the word is of the next amount.
      if (ofOther) return isNext ? verdict : "other";
      // "\u00A360,000 including base of \u00A335,000": the base is the next amount.
      if (partBefore.test(tail.slice(0, kind.at)) && ofNextAmount.test(tail.slice(kind.at + kind.word.length)))
        return verdict;
      // Right behind the amount it outweighs what stands before; some words on it is of something else.
      if (kind.kind === "pay") verdict = neutral <= 1 ? "pay" : (verdict ?? "perhaps");
      if (kind.kind === "perhaps") verdict ??= "perhaps";
      word.lastIndex = at = kind.at + kind.word.length;
      continue;
    }
    // "3 000 kr i flyttbidrag": "in", and no "and".
    const isIn = found === "i" && ofCrowns.test(text.slice(end - 4, end));
    // "Per uur en maaltijdcheques": "and" in Dutch alone.
    const isAnd = found === "en" && dutchPeriod.test(tail.slice(0, match.index));
    // "180 K\u010d na hodinu a stravenky".
    const isCzech = found === "a" && /K\u010d\.?$/.test(text.slice(end - 4, end));
    if (!isOfPeriod && !isIn && (isAnd || isCzech || connector.test(found))) return verdict;
    if (/^(?:for|toward|towards|to|f\u00FCr|pour|para|per|voor)$/i.test(found)) isFor = true;
    if (!isOfPeriod && ++neutral > neutralMax) return verdict;
  }
  return verdict;
}
