import { oneOf, type OthersWords } from "./speaks-of-words.ts";

const students = "students?|learners?|pupils|apprentices?|trainees?|interns?|residents|children|adults|youth|juniors";
const served = "customers?|clients?|users|members|patients|families|guests|residents";
const others = oneOf(String.raw`
  candidates?|graduates?|scientists|researchers|statisticians|chemists|biologists|engineers|developers|economists|mathematicians|physicists
  colleagues|peers|team ?mates|experts|specialists|mentors|supervisors|advisors|professionals|people|persons|those|staff|employees|associates
  individuals|nurses|teachers|therapists|clinicians|drivers|technicians|analysts|consultants|agencies|leaders|holders|alumni|faculty|workers
  cooks|chefs|carers|caregivers|operators|welders|electricians|mechanics|officers|agents|representatives|managers|recruiters|designers|lawyers`);

/** Verbs that also stand before a noun: "support engineers", "training staff", "lead developers". */
const both = "support|lead|leading|train|training|teaching|coaching|managing|serving|counsel(?:l)?ing|help|assist";
const determiner = "our|the|an?|all|other|new|their|its|your|these|those|junior|of|with|up|to|\\d";
/** Where they are verbs: behind what tells one to do it, and before what no noun follows, or those who are always another. */
const asVerb = oneOf(String.raw`
  (?<=(?<!\p{L})(?:to|you|you['\u2019]ll|will|and|by|also|shall) |, )(?:${both})
  (?<=^[^\p{L}]*)(?:help|assist|train(?! (?:drivers?|conductors?|operators?|managers?|crews?|staff|dispatchers?)(?!\p{L})))
  (?:${both})(?= (?:${determiner}|${students}|${served})(?!\p{L}))`);

/** With "your" before them, those of whom one learns or whom one works with. */
const leaders = oneOf(String.raw`
  mentors?|managers?|supervisors?|boss|team ?leads?|team ?leaders?|lead|coach(?:es)?|trainers?|tutors?|lecturers?|instructors?|teachers?|professors?
  buddy|director|predecessor|colleagues|co-?workers|team ?mates|peers|team|founders?|ceo|cto|clients?|customers?|students?|patients`);

export const english: OthersWords = {
  dealing: oneOf(String.raw`
    ${asVerb}
    (?:supervis|teach|tutor|mentor|train|coach|advis|support|serv|help|assist|guid|assess|examin|instruct|manag|counsel|educat)(?:e|es|ed|ing|s)?(?<!(?<!\p{L})(?:${both}))
    taught|leads|work(?:s|ing)?(?: \p{L}+ly)? (?:with|alongside|among)|(?:collaborat|partner|interact|liais|engag)\p{L}* (?:\p{L}+ly )?with|alongside|among
    (?:^[^\p{L}]*|you(?:['\u2019]ll| will| shall)(?: also)? |, | and )(?:hire|recruit|source|place|interview)
    (?:responsible for | and )(?:hiring|recruiting|sourcing|placing|interviewing)`),
  persons: `${students}|${served}|${others}`,
  having: oneOf(String.raw`
    ,? who (?:already |all |each )?(?:has|have|hold|holds|earned|possess|bring)|,? holding|,? having| with| requiring`),
  towards: String.raw`(?: \p{L}+ing)? (?:to|towards?|for|through|in)`,
  own: "our|the|my|half of our|most of our|many of our|all of our",
  firm: oneOf(String.raw`
    teams?|staff|(?:co-?)?founders?|ceo|cto|cfo|coo|president|owners?|boss|leadership|management|leaders?|people|employees|colleagues|engineers
    consultants|experts|specialists|instructors|teachers|nurses|drivers|advisors|scientists|professionals|customers?|clients?|users|students
    members|company|firm|agency|organi[sz]ation|business|group`),
  your: "your",
  leaders,
  has: oneOf(String.raw`
    (?:collectively |together |all |each |both |already |usually )?(?:has|have|had|hold|holds|brings?)
    average|averages|boasts?|includes?|combines?|shares?|maintains?|possess(?:es)?|consists? of|is made up of`),
  weAre: "we are an?",
  seeking: "looking|hir(?:e|ing)|seek|search|recruit|such|in need|after",
  schools: String.raw`(?:teachers?|lecturers?|professors?|instructors?) (?:of|for|at|in)`,
  stops: "you|who|and|or|but",
  turns: String.raw`(?:(?:and|but|who)\s+)?(?:you(?:r(?! (?:[\p{L}-]+ ){0,2}?(?:${leaders})(?!\p{L}))|['\u2019](?:ll|ve|re))?|must|candidates? (?:must|should|will|need)|applicants? (?:must|should|will|need))`,
  above:
    "(?:reports?|reporting|answers?) to|(?:mentored|coached|trained|guided|taught|led|supervised|founded|run|owned|managed) by|learn(?:ing)? from|alongside",
  more: oneOf(String.raw`
    (?<!\p{L})(?:an?|one of our|dedicated|personal|experienced) (?:mentor|buddy)(?: (?:who (?:has|brings)|with|holding|having|of))? (?:\p{L}+ ){0,4}?
    (?<!\p{L})(?:(?:co-?)?founders?|leadership|management|(?<!(?:new|future|ideal|next) )colleagues|instructors|owners?|company|firm|agency|(?:hiring|recruiting) (?:managers?|partners?|teams?)) (?:collectively |together |both |each )?(?:brings?|has|have|boasts?|combines?|shares?|possess(?:es)?) (?!(?:[\p{L}-]+ ){0,3}?(?:requirements?|needs?|openings?|vacanc(?:y|ies)|roles?|positions?|opportunit(?:y|ies))(?!\p{L}))[^.;]{0,30}
    ^[^\p{L}]*(?:our )?(?:${served})(?: (?:include|are) [^.;]{1,40})?(?:,? who have|,? holding| with) (?:\p{L}+ ){0,3}?
    (?<!\p{L})(?:(?:teams?|groups?|staff|network|panel|community) of|founded by) (?:[\p{L}\d-]+ ){0,3}?
    (?<!\p{L})(?:teams?|company|firm|founders?)['\u2019]s? (?:combined |total |collective )?experience(?: is| of)?:? `),
};
