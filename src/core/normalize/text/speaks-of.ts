import { joinedPattern } from "./joined-pattern.ts";

/*
 * Of whom a sentence speaks, asked by every reader that takes a word of it (a degree, years, a clearance, a visa) for one
 * of this job's holder.
 */

/** Verbs that also stand before a noun ("support engineers", "training staff", "lead developers"), and where they are verbs. */
const both = String.raw`support|lead|leading|train|training|teaching|coaching|managing|serving|counsel(?:l)?ing|help|assist`;
const asVerb = String.raw`(?:(?<=(?:^[^\p{L}]*|(?<!\p{L})(?:to|you|you['\u2019]ll|will|and|by|also|shall) |, ))(?:${both})|(?:${both})(?= (?:our|the|an?|all|other|new|their|its|your|these|those|junior|of|with|up|to|\d)(?!\p{L})))`;
/** What one does with others at work: to or with those whom it names. */
const dealing = String.raw`${asVerb}|(?:supervis|teach|tutor|mentor|train|coach|advis|support|serv|help|assist|guid|assess|examin|instruct|manag|counsel|educat)(?:e|es|ed|ing|s)?(?<!(?<!\p{L})(?:${both}))|taught|leads|work(?:s|ing)?(?: \p{L}+ly)? (?:with|alongside|among)|(?:collaborat|partner|interact|liais|engag)\p{L}* (?:\p{L}+ly )?with|alongside|among|betreu\p{L}*|unterricht\p{L}*|begleite\p{L}*|f\u00fchr(?:st|en|t)|anleit\p{L}*|zusammen(?:arbeit)? mit|encadr\p{L}*|enseign\p{L}*|accompagn\p{L}*|travaill\p{L}* avec|supervisa\p{L}*|ense\u00f1\p{L}*|acompa\u00f1\p{L}*|trabaj\p{L}* con|ensin\p{L}*|trabalh\p{L}* com|lavor\p{L}* con|undervis\p{L}*|handled\p{L}*|begeleid\p{L}*`;
/** A firm hires them ("Hiring nurses with"); who is told to hire them does it for the firm. */
const toHire = String.raw`(?:(?:^[^\p{L}]*|you(?:['\u2019]ll| will| shall)(?: also)? |, | and )(?:hire|recruit|source|place|interview)|(?:responsible for | and )(?:hiring|recruiting|sourcing|placing|interviewing))`;
/** From whom one learns, or to whom one answers: any person. */
const above = String.raw`(?:reports?|reporting|answers?) to|(?:mentored|coached|trained|guided|taught|led|supervised|founded|run|owned|managed) by|learn(?:ing)? from|alongside`;
const studentNoun = String.raw`students?|learners?|pupils|apprentices?|trainees?|interns?|residents|children|adults|youth|stud(?:ierende\p{L}*|enten)|auszubildende\p{L}*|azubis?|sch\u00fcler\p{L}*|\u00e9tudiant\p{L}*|\u00e9l\u00e8ves?|alumnos?|alumnas?|estudiantes?|alunos?|studenti|studentesse|elever|studenter|studerende|leerlingen|student(?:\u00f3w|y)`;
const otherNoun = String.raw`candidates?|graduates?|scientists|researchers|statisticians|chemists|biologists|engineers|developers|economists|mathematicians|physicists|colleagues|peers|team ?mates|experts|specialists|mentors|supervisors|advisors|professionals|people|persons|those|staff|employees|associates|individuals|nurses|teachers|therapists|clinicians|drivers|technicians|analysts|consultants|customers?|clients?|users|members|patients|families|agencies|leaders|holders|alumni|faculty|workers|cooks|chefs|carers|caregivers|operators|welders|electricians|mechanics|officers|agents|representatives|managers|recruiters|designers|lawyers`;
const persons = String.raw`(?:${studentNoun}|${otherNoun})`;
/** What parts a person from what is said of it. */
const having = String.raw`(?:,? who (?:already |all |each )?(?:has|have|hold|holds|earned|possess|bring)|,? holding|,? having| with| requiring| mit| ayant| con| med| met|(?: \p{L}+ing)? (?:to|towards?|for|through|in|en|im|i|p\u00e5|de|di|auf))`;
/** Words between, in which no other sentence begins. */
const few = (most: number): string =>
  String.raw`(?:(?!(?:you|who|and|or|but)(?!\p{L}))[\p{L}\d'\u2019,/&+-]+ ){0,${most}}?`;
const some = String.raw`(?:(?:an?|the|our|their|over|at least|up to|more than|about|active|current|valid|level|\d+\+?) ){0,4}`;
const asWished = String.raw`(?!(?:[\p{L}-]+ )?(?:ideal|perfect|right|future|next|new|successful|prospective|chosen)(?!\p{L}))`;
const own = String.raw`(?:our|the|my|half of our|most of our|many of our|all of our|unser\p{L}*|notre|nos|nuestr\p{L}+|noss\p{L}+|nostr\p{L}+|ons|onze|v\u00e5r\p{L}*|vores)`;
const firm = String.raw`(?:teams?|staff|(?:co-?)?founders?|ceo|cto|cfo|coo|president|owners?|boss|leadership|management|leaders?|people|employees|colleagues|engineers|consultants|experts|specialists|instructors|teachers|nurses|drivers|advisors|scientists|professionals|customers?|clients?|users|students|members|company|firm|agency|organi[sz]ation|business|group|mitarbeiter\p{L}*|gr\u00fcnder\p{L}*|kunden|\u00e9quipes?|fondateurs?|clientes?|equipo|equipe|clienti|klanten|kunder)`;
const has = String.raw`(?:(?:has|have|hold|holds|brings?|average|averages|boasts?|includes?|combines?|shares?|maintains?|possess(?:es)?|consists? of|is made up of|hat|haben|ont|(?<=(?<!\p{L})(?:notre|nos) [^.;]{1,40})a|tiene|tienen|tem|ha|hanno|hebben|heeft|har)|(?:collectively|together|all|each|both|already) (?:has|have|hold|brings?))`;
/** "Our client has an opening for": what a firm looks for. */
const notOpening = String.raw`(?!(?:[\p{L}-]+ ){0,3}?(?:requirements?|needs?|openings?|vacanc(?:y|ies)|roles?|positions?|opportunit(?:y|ies)|besoin|vacature)(?!\p{L}))`;
const seeking = String.raw`(?:look|hir|seek|search|recruit|such|cherch|busc|procur|cerc|zoek|s\u00f6k|s\u00f8g)`;

interface Patterns {
  /** Words before, with those of whom they are right behind. */
  before: RegExp;
  behind: RegExp;
  /** Words before that by themselves say that it is another's. */
  theirs: RegExp;
  /** Who teaches, and where: of a degree, its school. */
  schools: RegExp;
}
let built: Patterns | undefined;

function patternsOf(): Patterns {
  return (built ??= {
    before: joinedPattern(
      String.raw`(?<!\p{L})(?:${dealing}|${above}|${toHire}) ${few(4)}(?:(?:bachelor|master|phd|mba)['\u2019]?s? (?:and|or) )?$`,
      "iu",
    ),
    behind: joinedPattern(
      String.raw`^(?:['\u2019]s?)?(?:[ -](?:level|trained|qualified|degree|school|and|or|\/|bachelor\p{L}*|master\p{L}*|phds?|mbas?|['\u2019]s)){0,3}[ -](?:${few(1)}${persons}|(?:assessor|tutor|trainer|instructor|lecturer)s?)(?!\p{L})`,
      "iu",
    ),
    theirs: joinedPattern(
      [
        // "Manage engineers with 5 years", "help students with a bachelor's", "train apprentices to NVQ"
        String.raw`(?<!\p{L})(?:${dealing}|${toHire}) ${few(4)}${persons}${having} ${some}${few(2)}$`,
        // "You report to our lead, who holds a PhD"
        String.raw`(?<!\p{L})(?:${above}) [^.;:,]{1,60}?(?:,? who (?:has|have|hold|holds|earned)| with| holding| having) ${some}${few(2)}$`,
        // "Our founders hold MBAs", "half of our team has a master's"
        String.raw`(?<!\p{L})${own} ${asWished}(?:[\p{L}-]+ ){0,2}?${firm},? (?:who )?${has} ${notOpening}${some}${few(3)}$`,
        // "Founders bring 20 years", "your colleagues have", "each owner has"
        String.raw`(?<!\p{L})(?:(?:co-?)?founders?|leadership|management|(?<!(?:new|future|ideal|next) )colleagues|instructors|owners?|company|firm|agency|(?:hiring|recruiting) (?:managers?|partners?|teams?)) (?:collectively |together |both |each )?(?:brings?|has|have|boasts?|combines?|shares?|possess(?:es)?) ${notOpening}[^.;]{0,30}$`,
        // "Customers with a master's", at the head of a sentence
        String.raw`^[^\p{L}]*(?:our )?(?:customers|clients|users|patients|families|members)(?: (?:include|are) [^.;]{1,40})?${having} ${some}$`,
        // "A team of PhDs", "founded by two PhDs"
        String.raw`(?<!\p{L})(?:(?:teams?|groups?|staff|network|panel|community) of|founded by) ${few(3)}$`,
        // "The team's experience: "
        String.raw`(?<!\p{L})(?:teams?|company|firm|founders?)['\u2019]s? (?:combined |total |collective )?experience(?: is| of)?:? $`,
        // "We are a school with"
        String.raw`^[^\p{L}]*(?:we are|wir sind|nous sommes|somos|siamo|vi \u00e4r|vi er)(?! (?:looking|hiring|seeking|searching|recruiting|auf der suche|\u00e0 la recherche|after|in search|in need)) (?:an?|ein\p{L}*|une?|una?|en|et|ett|um)(?!\p{L})(?:(?!${seeking})[^.;:,]){0,50}$`,
      ].join("|"),
      "iu",
    ),
    // "Profesor de bachillerato", "l\u00e4rare p\u00e5 yrkesutbildning", "impartir formaci\u00f3n profesional"
    schools: joinedPattern(
      String.raw`(?<!\p{L})(?:(?:profesor\p{L}*|docente|professeure?s?|l\u00e4rare|l\u00e6rer\p{L}*|undervis\p{L}*|barnsk\u00f6tare|dozent\p{L}*|lehr(?:er|kraft)\p{L}*|insegnante|teachers?|lecturers?|impart\p{L}*) (?:de|del|of|p\u00e5|i|en|f\u00fcr|an|am|di|for|at|in|au|\u00e0)|impart(?:ir|iendo|ir\u00e1s|ici\u00f3n de)) (?:[\p{L}\d'\u2019-]+ )?$`,
      "iu",
    ),
  });
}

/** A clause goes on with what is asked of whoever applies: "our team, and you have". */
const turns =
  /[;:]\s|(?<!\p{L})(?:(?:and|but|who)\s+)?(?:you(?:r|['\u2019](?:ll|ve|re))?|must|candidates? (?:must|should|will|need)|applicants? (?:must|should|will|need))(?!\p{L})/giu;
const aWord = /\p{L}{2}/u;
/** Verbs that are of the holder, said to it: they begin no clause that asks. */
const youWill = /^you(?:['\u2019]ll| will| shall| may| can| would)?\s+(?!have|hold|bring|need|possess|must)/iu;
const reachChars = 130;

/** What stands before a place of a sentence, since it last turned to what is asked of whoever applies. */
function clauseBefore(sentence: string, at: number): string {
  const text = sentence.slice(Math.max(0, at - reachChars), at);
  let from = 0;
  for (const { index, 0: word } of text.matchAll(turns)) {
    const isDuty = /you/iu.test(word) && youWill.test(text.slice(index).replace(/^(?:and|but|who)\s+/iu, ""));
    from = isDuty ? index : index + word.length;
  }
  return text.slice(from).replace(/^\s+/, "");
}

/** "Managing people for 3 years": how long one did it oneself. */
const forSoLong = /(?<!\p{L})for (?:(?:at least|over|more than|about|a minimum of|a total of) )?$/iu;

/**
 * Whether what stands from `from` to `to` of a sentence is said of others than whoever will have the job: those whom it
 * teaches, helps, leads or works with, who is there already, whom the firm serves. `isLength`: it is a number of years.
 */
export function isOfOthers(sentence: string, from: number, to: number, isLength = false): boolean {
  // Most demands are the first word of their line.
  if (!aWord.test(sentence.slice(Math.max(0, from - reachChars), from))) return false;
  const clause = clauseBefore(sentence, from);
  const { before, behind, theirs, schools } = patternsOf();
  if (isLength && forSoLong.test(clause)) return false;
  if (theirs.test(clause) || (!isLength && schools.test(clause))) return true;
  return behind.test(sentence.slice(to, to + 60)) && before.test(clause);
}

const jobs = String.raw`(?:roles?|positions?|jobs|posts|openings|occupations|locations|offices|teams|departments|projects?|contracts?|programs?|levels|candidates|clients?|sites)`;
const someJobs = String.raw`(?<!\p{L})(?:some|certain|select(?:ed)?|specific|particular|limited|several|many|most|a few|other)(?: of (?:our|the|these))? (?:[\p{L}-]+ ){0,2}?${jobs}(?!\p{L})`;
const someOnly = joinedPattern(
  [
    // "Some roles are eligible", "is available for some roles"
    String.raw`^[^\p{L}]*(?:(?:only|not|for|in) )?${someJobs}`,
    String.raw`(?:sponsor|visa|permit|h-?1-?b|available|offered|provided|possible|considered|eligible|support|limited)\p{L}*(?: (?!(?:and|or|but)(?!\p{L}))\p{L}+){0,2}? (?:only )?(?:for|to|in|at|with|on) ${someJobs}`,
    String.raw`(?<!\p{L})(?:for|to) (?!(?:all|any|every|these|this|our|both|each|such)(?!\p{L}))(?:[\p{L}-]+ )(?:[\p{L}-]+ )?(?:roles|positions|jobs|occupations)(?!\p{L})`,
    String.raw`(?:depend(?:s|ing|ent)|varies|based) (?:up)?on (?:the |your )?(?:specific )?(?:role|position|location|level|seniority|team|job)(?!\p{L})`,
    String.raw`(?<!\p{L})only (?:to|for) (?:current|existing|internal) |limited to (?!this)`,
  ].join("|"),
  "iu",
);
const thisOne =
  /(?<!\p{L})(?:for|in|to|with) th(?:is|e) (?:role|position|job|opportunity|post|opening|vacancy)(?!\p{L})/iu;

/** Whether what a clause gives is for some of a firm's jobs, and it does not say that this is one of them. */
export const isOfSomeJobs = (clause: string): boolean => someOnly.test(clause) && !thisOne.test(clause);

/** "Some roles require", with what they require right behind. */
const someAsk = joinedPattern(
  String.raw`${someJobs}(?:(?!(?<!\p{L})(?:we|you|it|which|who|must|as|since)(?!\p{L}))[^.;:]){0,50}? (?:(?:may|might|could|will|can) (?:also )?)?(?:requires?|needs?|calls? for|asks? for|demands?)(?!\p{L})[^.;:]{0,40}$`,
  "iu",
);
const neededInSome = joinedPattern(
  String.raw`^[^.;:]{0,40}(?:required?|needed|necessary|mandatory)(?: only)? (?:for|in|on|by|at) ${someJobs}`,
  "iu",
);
const anySome = /some|certain|select|specific|particular|limited|several|many|most|a few|other/i;

/** Whether what stands from `from` to `to` of a sentence is asked for in some of a firm's jobs. */
export const isAskedInSomeJobs = (sentence: string, from: number, to: number): boolean =>
  anySome.test(sentence) &&
  (someAsk.test(sentence.slice(Math.max(0, from - reachChars), from)) ||
    neededInSome.test(sentence.slice(to, to + reachChars))) &&
  !thisOne.test(sentence.replace(/not (?:for|in|with) this/giu, ""));

const thisJob = String.raw`th(?:is|e current) (?:one|role|position|job|posting|opening|opportunity|vacancy)(?!\p{L})`;
const notHere = joinedPattern(
  [
    // "But not for this one", "we are unable to do so for this position"
    String.raw`(?:[,;(]|(?<!\p{L})(?:but|though|however|except))\s*(?:(?:but|though|although|however|it|we|they|one|that|sponsorship|visas?|is|are|do|does|can|will|currently|unfortunately|sadly|regrettably) )*(?:not|cannot|can['\u2019]t|unable|unavailable|(?:do|is|are|does|wo)n['\u2019]t)(?: (?:available|offered|possible|provided|sponsor\p{L}*|visas?|to|do|so|it|be|the|case|apply|applicable|current\p{L}*|able))* (?:(?:for|in|with|to|on) )?${thisJob}`,
    // "This role is not eligible for sponsorship"
    String.raw`(?<!\p{L})${thisJob} (?:is|does|will|can|are|has)(?: ?not|n['\u2019]t) (?:currently |be )*(?:(?:one|part) of|(?:eligible|qualif\p{L}*|available)(?= ?(?:[,.;)]|$|for (?:an? |the )?(?:visa|sponsor|h-?1|immigra|work))|(?= to be sponsor))|included|among|covered|sponsor|(?:offer|provide|include|come with|have|support) (?:an? |the |any )?(?:visa|sponsor|immigra))`,
  ].join("|"),
  "iu",
);

/** Whether a sentence says that this job is not one of those whose visas are sponsored: "for some roles, but not this one". */
export const isNotThisJob = (sentence: string): boolean => notHere.test(sentence);

/** Applicants are told by the firm too: only where its holder is spoken to. */
const toldToOthers =
  /(?<!\p{L})(?:(?:tell|inform|remind|explain to|advise|notify|let) (?:our |the |all )?(?:clients?|customers?|students?|employees|guests|users)|(?:you(?:['\u2019]ll| will)? (?:also )?|^[^\p{L}]*)(?:tell|inform|remind|explain to|advise|notify) (?:our |the |all )?(?:applicants?|candidates?))(?: know)? (?:that|about|whether|how|of)(?!\p{L})/iu;

/** Whether a sentence is what the job's holder tells others. */
export const isToldToOthers = (sentence: string): boolean => toldToOthers.test(sentence);
