import { type Derived, type Evidence, unknown } from "../../evidence.ts";
import { EducationLevel, type EducationAsked } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { findNotNeeded } from "./education-not-needed.ts";
import { findLevels } from "./education-words.ts";
import { isEitherEnough, isLicenceEnough } from "./either-enough.ts";
import { isDegreeOfOthers, isNoNeedOfOthers } from "./education-of-others.ts";
import { isOfColleagues } from "./of-colleagues.ts";
import { isOfOthers } from "../text/speaks-of.ts";
import { isAskedInSomeJobs } from "../text/speaks-of-jobs.ts";
import { levelOfValue } from "./education-labels.ts";
import { evidenceOf, isRequired, ofLabel, overlaps, type Statement, type Statements } from "./statements.ts";
import { wordPattern } from "../text/word-pattern.ts";

/** How a firm speaks of what it gives, of its people and of those whom it serves. */
const others =
  /tuition|reimburs|bolsas? (?:de estudos?|mba|universit\p{L}+|faculdade)|(?:bolsas?|becas?) (?:de|para) (?:mestrado|doutorado|gradua\p{L}+|m\u00e1ster|grado)|cors[oi] di laurea d|becas? (?:de estudios?|universitari\p{L}+)|scholarship|fellowship program|student loan|further(?:ing)? (?:your )?education|continuing education|we(?: will|['\u2019]ll)? (?:offer|support|provide|train|pay|fund|finance|cover|sponsor)|our (?:team|founders?|people|students|customers|clients|apprentices|trainees)|team of|founded by|(?:pay|shift|education(?:al)?|bsn|degree|certification)s? differentials?|^[\s\p{P}]*(?:you (?:will )?)?teach(?!\p{L}|ing)|courses at|wir bieten|wir bilden|bieten wir|weiterbildung(?:en|s)|sich weiterbilden|lehrt\u00e4tigkeit|unterrichten (?:an|im)(?!\p{L})|(?<!\p{L})(?:docencia|impartir|impartici\u00f3n)(?!\p{L})|(?:oferecid|ofrecid|offert|pag)[oa]s? (?:pela|por la|dalla)|nous (?:offrons|proposons|formons)|formation (?:interne|continue)|ofrecemos|oferecemos|offriamo|wij bieden/iu;
const asks =
  /requir|must|minimum|prefer|candidate|you (?:have|hold|bring|are)|qualif|or equivalent|applicants?|verf\u00fcg|abgeschlossen|du hast|sie haben|titulaire|profil|imprescindible|requisit|you [^.;]{0,60}and (?:bring|have|hold) /i;
/** Who studies now is asked for no degree. */
const studying =
  /pursuing|enroll?ed|enroll?ment (?:in|at) [^.;]{0,50}(?:program|degree|university|college|ph\.?d|master|bachelor)|(?:ph\.?d\.?|doctoral|master['\u2019]?s?|mba|bachelor['\u2019]?s?) (?:\p{L}+ )?intern(?:ship)?s?(?!\p{L})|students? in an? [^.;]{0,40}(?:program|degree)|(?:final|penultimate|last) year of (?:an?|your|their)(?!\p{L})|currently (?:study|work|in |attend)|(?:first|second|third|1st|2nd|3rd)[- ]year (?:students?(?!\p{L})|of (?:an?|your|their) [^.;]{0,30}(?:program|degree|mba|ph\.?d|master|bachelor))|working toward|studying|undergraduate students?|immatrikuliert|eingeschrieben|studierst|studierende|laufende|(?:absolvierst|w\u00e4hrend|neben) (?:aktuell |derzeit )?(?:ein|des|dem|deine)|cursando|estudiante|\u00e9tudiante?s?(?!\p{L})|tu pr\u00e9pares|vous pr\u00e9parez|souhaitez pr\u00e9parer|en cours d|studente(?!r)|inschrij|rising (?:junior|senior)|students (?:earning|completing)|en formation/iu;
/** "Help adults finish their degree", "employees can earn a degree", "our CEO has an MBA": another's, before the level. */
const ofAnother =
  /(?:(?<!\p{L})(?:(?:help|support|assist|advis|guid|enabl|encourag|empower)\p{L}* (?:[\p{L}'\u2019-]+ ){1,6}?|(?:employees|associates|team members|staff|students|learners|adults|you) (?:can|could|may) (?:also )?)(?:earn|finish|complet|get|obtain|achiev)\p{L}*|^[\s\p{P}]*earn|(?<!\p{L})none (?:of (?:them|us) )?(?:needed|had|has|have)|(?:ceo|cto|cfo|coo|founder|boss),? (?:who )?(?:has|holds|earned)) (?:an? |your |their )?(?:[\p{L}'\u2019-]+ )?$/iu;
/** "Juniors may apply for the other post, for which a diploma is enough". */
const ofOtherPost =
  /candidarsi (?:alla|per la) posizione|(?:andere|other|autre|otra|altra|outra) (?:stelle|position|poste|posici\u00f3n|posizione|vaga|vacancy|role)[^.;]{0,60}(?:gen\u00fcgt|is enough|suffi\p{L}+|basta)/iu;
/** "No PhD needed": nothing is said of lower ones. */
const isSpared = (before: string, after: string): boolean =>
  /(?<!\p{L})no (?:formal )?$/iu.test(before) &&
  /^[^.;,]{0,20}(?:required|needed|necessary|mentioned|stated|specified|listed)/i.test(after);

/** "Advanced Degree Requirements": a heading, under which nothing may stand. */
const isHeading = (before: string, after: string): boolean =>
  !/\p{L}/u.test(before) && /^ requirements?[^\p{L}]*$/iu.test(after);

function isAnothers(statement: Statement, from: number, to: number): boolean {
  const { text } = statement;
  const before = text.slice(0, from);
  if (isHeading(before, text.slice(to))) return true;
  return (
    isSpared(before, text.slice(to)) ||
    ofOtherPost.test(before) ||
    ofAnother.test(before) ||
    isDegreeOfOthers(text, from, to) ||
    isOfOthers(statement, from, to) ||
    isAskedInSomeJobs(statement, from, to)
  );
}

/** Who is said to study at present is past it only where those who are done are named beside. */
const atPresent = /(?:currently|actively|presently) (?:pursuing|enroll?ed|studying|attending)/i;
const doneToo =
  /or (?:an? )?(?:recent|have|already|completed|graduated)|recent(?:ly)? gradua|graduates? (?:of|from|with)/i;
const done =
  /completed|graduated|complet[oa]s?(?!\p{L})|conclu[i\u00ed]d[oa]|obtained|or (?:recent|have|already)|graduates?\b/iu;

const notNeeded =
  /(?:(?:diploma|opleiding)(?:['\u2019]?s)? (?:(?:heb|hoef) (?:je|jij) niet (?:nodig|te hebben)|(?:is|zijn) niet (?:nodig|vereist))|[\u5b66\u5b78]?[\u6b74\u5386]\u4e0d[\u554f\u9650]|\ud559\ub825 ?\ubb34\uad00|\u4e0d[\u8981\u9650]\u6c42?\u5b66\u5386|\bno (?:formal |specific |educational )?qualifications? (?:is |are )?(?:required|needed|necessary)|\bno (?:formal |college |university |specific |bachelor['\u2019]?s |four-year |4-year )?(?:degree|education|diploma|high school diploma)[^.;]{0,30}(?:required|needed|necessary|requirement)|(?:degree|diploma|education) (?:is |are )?(?:not|isn['\u2019]t) (?:required|needed|necessary|a requirement)|(?:do not|don['\u2019]t|doesn['\u2019]t) (?:need|require) a[^.;]{0,20} degree|(?:ausbildung|studium|abschluss)[^.;]{0,20} nicht (?:erforderlich|notwendig|n\u00f6tig)|keine? (?:(?:abgeschlossene|spezielle|bestimmte)s? )?(?:studium|ausbildung|abschluss)[^.;]{0,30}(?:erforderlich|notwendig|n\u00f6tig)|(?:sans|aucun) dipl\u00f4me|no (?:se )?requiere (?:estudios|t\u00edtulo|titulaci\u00f3n)|geen (?:diploma|opleiding) (?:nodig|vereist)|n[\u00e3a]o (?:\u00e9|e) (?:necess[\u00e1a]ri[oa]|obrigat[\u00f3o]ri[oa]|exigid[oa]|preciso) (?:ter )?(?:o |a |um |uma )?(?:ensino|forma\u00e7\u00e3o|gradua\u00e7\u00e3o|curso|diploma|faculdade|ensino)|no es (?:necesari[oa]|obligatori[oa]) (?:tener )?(?:un |una )?(?:t\u00edtulo|titulaci\u00f3n|estudios|carrera|licenciatura))/i;
/** That it is not needed, in the languages whose degrees are read without a rule for it. */
const deniedElsewhere = wordPattern(
  String.raw`(?<!\p{L})(?:ing(?:en|a|et) krav|nerozhoduje|nevad\u00ed|nen\u00ed podm\u00ednkou|(?:e\u011fitim|mezuniyet|diploma|okul) \u015fart\u0131 (?:yok|aranm)\p{L}*|\u03b4\u03b5\u03bd (?:\u03b6\u03b7\u03c4|\u03b1\u03c0\u03b1\u03b9\u03c4)\p{L}+|nem elv\u00e1r\u00e1s|er ikke (?:et krav|n\u00f8dvendig|p\u00e5kr\u00e6vet|p\u00e5krevd)|(?:\u00e4r )?inte (?:ett krav|n\u00f6dv\u00e4ndig)|kr\u00e4vs (?:inte|ej)|nen\u00ed (?:nutn|podm\u00ednk|vy\u017eadov)|nie je (?:nutn|podmienk|potrebn)|nie (?:jest )?(?:wymagan|konieczn)|nu (?:sunt|este|e) (?:necesar|obligator)|nem (?:sz\u00fcks\u00e9ges|felt\u00e9tel|elv\u00e1r\u00e1s)|ei ole (?:v\u00e4ltt\u00e4m\u00e4t|pakollin|edellytys)|ei vaadita|\u043d\u0435 (?:\u043f\u043e\u0442\u0440\u0456\u0431\u043d|\u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044f|\u043e\u0431\u044f\u0437\u0430\u0442\u0435\u043b\u044c\u043d|\u043e\u0431\u043e\u0432))`,
);
/** "Vyu\u010den\u00ed, praxe nen\u00ed podm\u00ednkou": practice is what is not needed. */
const ofPractice =
  /(?:prax|zku\u0161enost|tapasztal|do\u015bwiadcz|erfar|kokem|experien|deneyim|\u03b5\u03bc\u03c0\u03b5\u03b9\u03c1|\u03c0\u03b7\u03c1\u03b5\u03c3)[^.;,]{0,30}$/iu;
function isDeniedElsewhere(text: string): boolean {
  const denied = deniedElsewhere.first(text);
  return denied !== null && !ofPractice.test(text.slice(Math.max(0, denied.index - 45), denied.index));
}
const instead =
  /(?:or|and\/or|\/) (?:an? |the )?(?:equivalent|comparable|relevant|related|similar|commensurate|substantial|significant|other|practical|professional|work|industry|previous|prior|proven|demonstrated)[^.;]{0,60}?(?:experience|background|training|expertise|skills|history)|or (?:\d+|two|three|four|five|six|eight|ten)\+? (?:or more |additional )?years|or experience|or (?:qualified|qualification) by experience|or (?:a )?combination|in lieu|in place of|experience (?:may|can|could|will) (?:be )?substitut|equivalent combination|equivalent (?:work |practical |professional |relevant |industry )*experience|oder (?:eine? |\u00fcber )?(?:vergleichbare|\u00e4hnliche|gleichwertige|entsprechende|relevante)[nrs]? (?:\p{L}+ )?(?:qualifikation|erfahrung|kenntnisse|berufserfahrung)|ou d['\u2019]un parcours|ou exp\u00e9rience|ou (?:une )?exp\u00e9rience \u00e9quivalente|o experiencia|ou experi\u00eancia|o esperienza|of (?:gelijkwaardige |vergelijkbare )?(?:werk)?ervaring|(?:und\/)?oder (?:erste |einschl\u00e4gige |entsprechende )?(?:berufs)?erfahrung|quereinst(?:eiger|ieg)/iu;

const wishedInBrackets =
  /^[^;.()]{0,80}?\((?:is |strongly |highly |but ){0,2}(?:preferred|desired|desirable|an? (?:strong |big )?plus|nice to have|not required|optional|von vorteil|w\u00fcnschenswert|souhait\u00e9e?|deseable|desej\u00e1vel)\)/iu;

const wished =
  /ein(?:en)? (?:klarer |gro\u00dfer |echter )?vorteil|kein muss|erleichtert|not (?:strictly )?(?:necessary|mandatory)|nicht zwingend/i;

const wishedAfter =
  /^[^;.]{0,160}?(?:(?:fields?|disciplines?|areas?|subjects?|degree|diploma|equivalent|\)) (?:strongly |highly )?(?:preferred|desired|desirable)|(?<!\p{L})(?:is|are|would be|considered|es|est|\u00e9) (?:strongly |highly |also |very )?(?:preferred|desirable|desired|valued|welcome|an? (?:\p{L}+ )?(?:advantage|plus|asset|bonus)|un plus|un atout|valorable))/iu;

/** Degrees after which posts of a public service are called ("T\u00e9cnico Superior"): in the title it is the post. */
const postGrade = /t[e\u00e9]cnic[oa] superior|tecn[o\u00f3]log[oa]|grado (?:medio|superior)/i;

interface Asked extends EducationAsked {
  /** Of a line that begins with "Required:". */
  isLine?: boolean;
  evidence: Evidence;
}

/**
 * The lower end of what is asked for, else of what is wished for: "Bachelor's or Master's" is a bachelor's, and any
 * degree without a level is a bachelor's.
 */
export function readEducation(statements: Statements, steps: Steps): Derived<EducationAsked> {
  const title = statements.education.find(({ field }) => field === "title")?.text.toLowerCase() ?? "";
  const isOfPost = ({ evidence: { quote } }: Asked): boolean =>
    postGrade.test(quote) && title.includes(quote.toLowerCase());
  const isTraining = statements.education.some(({ field, text }) => field === "title" && /ausbildung/i.test(text));
  const asked: Asked[] = [];
  const labelled = statements.labels("education").flatMap((one) => {
    const value = levelOfValue(one.label, one.value);
    return value === null ? [] : [{ one, value }];
  });
  for (const { one, value } of labelled) {
    const { required, evidence } = ofLabel(one);
    asked.push({ value, required: required && value !== "none", evidence });
  }
  for (const statement of statements.education) {
    if (statement.field === "title" || labelled.some(({ one }) => overlaps(statement, one))) continue;
    steps.take(statement.text.length * 12);
    asked.push(...readStatement(statement, isTraining).filter((one) => !isOfPost(one)));
  }
  const all = withoutLower(asked);
  const some = all.some(({ required }) => required) ? all.filter(({ required }) => required) : all;
  const lowest = some.toSorted(
    (a, b) => EducationLevel.options.indexOf(a.value) - EducationLevel.options.indexOf(b.value),
  )[0];
  if (lowest === undefined) return unknown();
  const { value, required, evidence } = lowest;
  return { value: { value, required }, confidence: 0.9, evidence: [evidence], conflicts: [] };
}

/** "Required: High school diploma", below it "Required: Bachelor's degree": both are, and the school is the lesser. */
function withoutLower(asked: Asked[]): Asked[] {
  const higher = asked.filter(({ value, isLine }) => isLine && value !== "high_school" && value !== "none");
  return higher.length === 0 ? asked : asked.filter(({ value, isLine }) => !(isLine && value === "high_school"));
}
const requiredLine = /^[^\p{L}]*required ?:/iu;

/** What is asked for in place of that which is not needed. */
const anotherBehind = /^[^.;]{0,12},? (?:but|aber|sondern|jedoch|mais|pero|sino|mas|maar|ale|men) /iu;
/** Of whom it is not asked, other than whoever has the job. */
const notForThem =
  /^ (?:for|f\u00fcr|pour|para|per|voor|dla|f\u00f6r|til) (?!\u00e5 |att |at |this|the (?:role|job|position)|diese|ce |cette|este|esta|questo|questa|deze|dit|tego|det|denne|den h)/iu;

function readStatement(statement: Statement, isTraining: boolean): Asked[] {
  const { text } = statement;
  const none = notNeeded.exec(text);
  const unneeded = none === null ? findNotNeeded(statement) : { from: none.index, to: none.index + none[0].length };
  if (unneeded !== null) {
    const { from, to } = unneeded;
    const rest = text.slice(to);
    if (isNoNeedOfOthers(text.slice(0, from), rest)) return [];
    if (none === null && (notForThem.test(rest) || isOfOthers(statement, from, to))) return [];
    // "No degree is needed, but a diploma of a school": the one that is asked for.
    if (!anotherBehind.test(rest) || findLevels(rest).length === 0)
      return [{ value: "none", required: false, evidence: evidenceOf(statement, "statement", from, to) }];
    return readStatement({ ...statement, text: rest, at: statement.at + to }, isTraining);
  }
  if (
    (others.test(text) && !asks.test(text)) ||
    isDeniedElsewhere(text) ||
    (studying.test(text) && !(atPresent.test(text) ? doneToo : done).test(text))
  )
    return [];
  const clauseTo = (to: number): string =>
    text.slice(0, text.indexOf(";", to) < 0 ? text.length : text.indexOf(";", to));
  const isWished = instead.test(text) || wished.test(text) || isEitherEnough(text);
  const asked = findLevels(text)
    .filter(({ level, from, to }) => !(isTraining && level === "vocational") && !isAnothers(statement, from, to))
    .filter(
      ({ level, from, to }) => (level !== "vocational" && level !== "high_school") || !isOfColleagues(text, from, to),
    )
    .map(({ level, from, to }) => ({
      isAny: level === "degree",
      isLine: requiredLine.test(text),
      value: level === "degree" ? ("bachelor" as const) : level,
      required:
        !isWished &&
        !(isDegree(level) && isLicenceEnough(text, from, to)) &&
        !isWishedAfter(text.slice(to)) &&
        isRequired({ ...statement, text: clauseTo(to) }, from, to),
      evidence: evidenceOf(statement, "statement", from, to),
    }));
  const named = asked.filter(({ isAny }) => !isAny);
  // "A degree is required; a PhD would be an advantage": the one that is asked for.
  const isAnyAsked = named.every(({ required }) => !required) && asked.some(({ isAny, required }) => isAny && required);
  return named.length === 0 || isAnyAsked ? asked.filter(({ isAny }) => isAny) : named;
}

/** A school's certificate and a trade's are such papers, not what a licence stands in place of. */
const isDegree = (level: EducationLevel | "degree"): boolean => level !== "high_school" && level !== "vocational";

/** "A bachelor's in this, that, or a related field is preferred", unless what follows is another demand. */
function isWishedAfter(rest: string): boolean {
  const inBrackets = wishedInBrackets.exec(rest);
  if (inBrackets !== null)
    return !/requir|mandatory|must|bachelor|master|ph\.?d|associate|college|advanced|graduate/i.test(inBrackets[0]);
  // "(MBA preferred)" is a wish for what stands in the brackets.
  const wish = wishedAfter.exec(rest.replace(/ ?\([^()]{0,200}\)/g, ""));
  return wish !== null && !/requir|mandatory|must|bachelor|master|ph\.?d/i.test(wish[0]);
}
