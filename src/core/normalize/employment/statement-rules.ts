import { anyHyphen } from "../text/any-hyphen.ts";
import { anchorOf, type Anchor } from "../text/anchor.ts";
import { anyWord, unspacedWords, wordsOf, type Meaning } from "./words-by-language.ts";
import { plainCues, plainForeignRules, plainRules } from "./plain-rules.ts";
import { joinedPattern } from "../text/joined-pattern.ts";

const form = anyWord();
const unspaced = Object.values(unspacedWords).join("|");
/** A word's beginning is enough to be read for, and a compound ends in one. */
const beginningsOf = (words: string): string => words.replaceAll(/\\p\{L\}[*+]|\\w\{0,2\}/g, "");
const beginnings = beginningsOf(form);

/** Words of an employment that has an end, and of hours. */
const ofContracts =
  "contract\\b|contractor|freelance|self[ -]employed|c2c\\b|corp[ -]to|temp(?:orary)?\\b|seasonal|fixed[ -]term|ftc\\b|1099\\b|independent contractor|c2h\\b|w-?2 only|freiberuf|aushilf";
const ofHours = {
  full_time: "full[ -]?time|whole[ -]time|fte\\b|\\d ?[fw]te\\b",
  part_time: "part[ -]?time|half[ -]time|fte\\b|wte\\b|\\d ?[fw]te\\b",
};

/** Words of sentences that are read. */
export const anchor = anchorOf(
  [
    ...Object.values(ofHours),
    ofContracts,
    "assignment\\b|intern(?:ship)?\\b|per[ -]diem|prn\\b|volunteer|permanent\\b|zero[ -]hours|on[ -]call|casual\\b(?=,| (?:position|role|contract|basis))",
    "(?:employment|job|position|time) (?:type|status)|(?:hours|status|type) ?:",
    "ft,? (?:days|nights|evenings|weekends|mornings)|pt,? (?:days|nights|evenings|weekends|mornings)|hours (?:are|will be)|100 ?%(?=,? (?:un)?befrist)|\\d{1,2}-?monatiges|stage\\b|alternance|stagiair|praktikant|practicante\\b|pasante\\b|becari|estagi\u00e1ri|stagista\\b|tirocinante\\b|praktykant|type d(?:e contrat|['\u2019]emploi)|contrat |(?=v)vikariat",
    "(?:sommer|winter|ski)?saison\\b|(?:zomer|winter|hoog)?seizoen|temporada|monotributista|auto-?entrepreneur|para a \u00e9poca|modalidad|stagione|sezon\\b|(?:summer|winter|ski) season|(?:sommar|vinter|sommer)(?:s\u00e4song|sesong|s\u00e6son)|contrato[ :]|contrataci(?:\u00f3n|ones)|contrata\u00e7\u00e3o|dur\u00e9e d[ue]|contractduur|contratto |orario ?:|dienstverband|anst\u00e4llningsform|programa de|modelo de contrat|regime|stillinge?n?\\b|personal (?:laboral|temporal|eventual|interin)|contratos |funcionari|nombramiento|a tempo\\b|a termo\\b|midlertidig|stagional|arbeitnehmer\u00fcberlassung|krankheitsvertretung|vertretung (?:einer|eines)|statut (?:d['\u2019])?(?:ind\u00e9|auto|micro)|per sostituzione|freie[nr]? mitarbeiter|honorarkr|vikar",
    plainCues,
    beginnings,
    // Each word of another script would be looked for everywhere.
    "[\u3040-\ud7af]",
  ]
    .map(anyHyphen)
    .join("|"),
);

function anchorAgainst(hours: keyof typeof ofHours): Anchor {
  const meanings: Meaning[] = [hours, "contract", "temporary"];
  const words = [ofContracts, ofHours[hours], ...meanings.map((one) => beginningsOf(wordsOf(one)))];
  return anchorOf(words.join("|"));
}

/** Words of sentences that may speak against such hours: those of the other ones, and of a kind that has an end. */
export const anchorsAgainst = { full_time: anchorAgainst("part_time"), part_time: anchorAgainst("full_time") };

const value =
  "(?:full[ -]?time|whole[ -]time|part[ -]?time|half[ -]time|temp(?:orary)?|seasonal|per[ -]diem|contract(?:or)?|freelance|self[ -]employed|internship|fixed[ -]term|volunteer|c2h)";
const role =
  "(?:position|role|job|opportunity|vacancy|appointment|internship|assignment|employment|contract|engagement|placement|post|basis|cover|gig)(?![a-z])";
/** A share of a whole week's work: "0.6 FTE", "FTE: 1.0". */
const share =
  "(?:(?:0[.,]\\d{1,2}|1[.,]00?|\\d0 ?%) ?[fw]te|[fw]te ?[:=]? ?(?:0[.,]\\d{1,2}|1(?:[.,]00?)?(?![.,]?\\d)|\\d0 ?%))";
const between = "(?:[,;/&]? ?(?:and |or )?[\\w%()/-]{1,18}){0,5}?";
/** "(38u)", ", 37.5 hours per week". */
const weekly =
  "(?= ?[,(\u2013-]? ?(?:(?:de|di|\u00e0|a|von|mit|van|om|p\u00e5|at|for) )?\\d{1,2}(?:[.,]\\d{1,2})? ?(?:u|uur|uren|h|hrs?|hours?|std|stunden|heures|horas|ore|timer|timmar|tuntia|godz)(?![\\p{L}+])(?! ?\\)? \\p{L}+s (?:\\p{L}+ )?(?:gets?|receives?|ha(?:ve|s)|are|earn|enjoy|qualify|benefit|will|can|may|must|work|who)(?!\\p{L})))";
/** Whose hours they are where not the job's. */
const ofOthers =
  "(?:employees?|staff|team|colleagues?|students?|hires?|visa|benefits?|training|reports?|stores?|mitarbeit\\p{L}*|kolleg\\p{L}*|studier\\p{L}*|ausbildung|collega\\p{L}*|coll\u00e8gues?|compa\u00f1er\\p{L}*|estudiantes?|opleiding|formation|formaci\u00f3n)";
/** What a notice calls the post that it is of, and the word behind it: "Bases ... para", "Stillingen er en". */
const ofNotice =
  "(?:^\\W*|(?<!\\p{L})(?:(?:bases(?! de (?:datos|cotizaci))|bolsas?|pruebas|convocatoria|concurso|proceso selectivo)(?!\\p{L})[^.;:\\n]{0,60} (?:para|de|del|como|una?)(?: la| las| el)?|^\\W*nombramiento (?:de|como)(?: una?)?|(?:mediante|un|en r\u00e9gimen de|bajo|como)|(?:concorso|bando|avviso|graduatoria|selezione)(?!\\p{L})[^.;:\\n]{0,60} (?:per )?assumere|assunzione|contratto(?: di lavoro)?(?: \u00e8| subordinato)?|v\u00ednculo\\W{1,3}(?:ctfp)?|^\\W*ctfp|(?:stilling(?:en|ene|er)?|det|dette) er(?: e[nt]t?)?|een|in een|met een|als|in einer) )";
/** Other forms in the sentence: one of two, or what others have; and what is done with such contracts. */
const notOfThePost =
  "(?:(?<!posib\\p{L}{0,12} (?:de|a) )indefinid[oa]s?(?!\\p{L})|(?<!\\p{L})o (?:a tempo )?indeterminato|dopo un periodo|sem termo|fast(?:e)? (?:stilling|ansettelse)|(?<!\\p{L})(?:gesti\\p{L}+|gerir|gest\u00e3o|tramit\\p{L}+|elabor\\p{L}+|coordin\\p{L}+|conoscenza|conocimiento\\p{L}*|experiencia|experi\u00eancia|esperienza|erfahrung|ervaring|erfaring|atenci\u00f3n|l\u00edder|empresas?|clientes|selecci\u00f3n de personal para|n\u00f3minas|finiquitos|recruit\\p{L}*)(?!\\p{L}))";
/** Phrases that public notices call their post by. */
const ofThePost = [
  "(?:(?:contrataci\u00f3n|contrataciones|contratos?)(?: de trabajo| laboral(?:es)?)?|personal laboral|personal|nombramiento) (?:temporal(?:es)?|eventual(?:es)?|interin[oa]s?)",
  "funcionari[oa]s?(?:/[oa]s?)? interin[oa]s?",
  "a tempo (?:(?:pieno|parziale) e )?determinato|a tempo (?:pieno|parziale) e indeterminato|a tempo (?:in)?determinato e (?:pieno|parziale)",
  "contract (?:van |voor )?(?:on)?bepaalde duur",
  "a termo resolutivo (?:in)?certo",
  "befristete[nr]? (?:besch\u00e4ftigung|einstellung|anstellung)",
  "midlertidige? \\p{L}*(?:stilling|ansettelse|ans\u00e6ttelse)\\p{L}*",
].join("|");
const notice = `^(?!.*${notOfThePost})[^\\n]*?${ofNotice}(${ofThePost})(?!\\p{L})(?! (?:y|o|e|und|og|eller|no)(?!\\p{L}))`;

/** With what a sentence says what the job is, by language; between it and the form stands how long. */
const thisIs = `(?<!\\p{L})(?:es handelt sich um|(?:^\\W*)(?:das|dies|es) ist|(?:^\\W*)(?:es|\u00e8|\u00e9)(?= un)|het (?:gaat|betreft)(?: hier)?(?: om)?|(?:het|dit) is|il s['\u2019]agit (?:de|d['\u2019]un)|si tratta di|se trata de|trata-se de|jest to|det (?:\u00e4r|er)|der er tale om|kyseess\u00e4 on(?: \\p{L}+vapaan)?|(?:teht\u00e4v\u00e4|ty\u00f6suhde|ty\u00f6|virka|toimi|paikka) on)(?: eine?n?| een| ett?| en| un[ae]?| uma?)?(?: (?:lange?|longue|courte|poste en|contrat en|fast|tidsbegr\u00e6nset|zun\u00e4chst|vakituinen ja|toistaiseksi voimassa oleva(?: ja)?))? (${form})(?!\\p{L})(?! (?:oder|of|ou|eller|lub|o|y|e|och|og|tai)(?!\\p{L})| et d(?:es?(?!\\p{L})|['\u2019])| ?\\/)`;
/** Who is sought for a time, or works on his own account. */
const people =
  "freelance(?:rs?|rin|r[:*/]in)?|freie[nr]? mitarbeiter(?:in|[*:/]in)?|honorarkr(?:a|\u00e4)fte?|(?:elternzeit|mutterschutz|schwangerschafts|karenz|krankheits)vertretung|zzp['\u2019]er|(?:l\u00e4rar)?vikarie|\\p{L}{0,10}vikar(?:iat)?|frilans\\p{L}*";
const sought = `(?<!\\p{L})(?:suchen|sucht|gesucht|recherch(?:e|ons)|cherchons|buscamos|procuramos|zoeken|zoekt|cerchiamo|s\u00f6ker|s\u00f8ger|s\u00f8ker)(?: (?:wir|dich|sie|vi|nu|per|ab sofort|zum \\d[\\d.]*)){0,3}(?: (?:als|come|como))?(?: (?:eine?[nr]?(?:[:*/]\\p{L}{1,3})?|un[ae]?|een|en|ett?))?(?: (?!oder |und |ou |of )\\p{L}{3,14}[enstr]){0,2} (${people})(?!\\p{L})(?! ?(?:(?:manag|coordinat|koordinat|network|communit)|(?:oder|of|ou|eller|o|y|och|og)(?!\\p{L})))`;

/** For how long one is sought: "f\u00fcr die Saison von M\u00e4rz bis Oktober"; not what one buys for it. */
const seeking =
  "(?:suchen|sucht|gesucht|recrut\\p{L}+|recherch\\p{L}+|cherch\\p{L}+|busc\\p{L}+|seleccion\\p{L}+|necesit\\p{L}+|incorpor\\p{L}+|procur\\p{L}+|cerc\\p{L}+|selezion\\p{L}+|zoek\\p{L}*|szuk\\p{L}*|zatrudni\\p{L}*|s\u00f6ker|s\u00f8ger|s\u00f8ker|hiring|recruiting|looking for|need)";
const theSeason =
  "(?:f\u00fcr (?:die|unsere)|pour (?:la|notre)|para la|para a|per la|voor (?:het|dit)|na|for (?:the|our|this)|f\u00f6r|til|for) (?:[\\p{L}\\d]{3,12} )?((?:sommer|winter|ski)?saison|(?:zomer|winter|hoog)?seizoen|temporada|(?<=para a )\u00e9poca|stagione|sezon|(?:summer |winter |ski )season|(?:sommar|vinter|sommer)(?:s\u00e4song|sesong|s\u00e6son)(?:en)?)(?!\\p{L})";
const ofGoods =
  "(?:partner\\p{L}*|lieferant\\p{L}*|proveedor\\p{L}*|fournisseur\\p{L}*|fornitor\\p{L}*|leverancier\\p{L}*|suppliers?|sponsor\\p{L}*|saatgut|produ[kct]\\p{L}*|client\\p{L}*|kund\\p{L}*|klant\\p{L}*|g\u00e4ste|ideen|ideas|id\u00e9es|idee|ide\u00eb\u00ebn|pomys\u0142\\p{L}*|angebot\\p{L}*)";
const forSeason = [
  `(?<!\\p{L})${seeking}(?!\\p{L})(?:(?! ${ofGoods}(?!\\p{L}))[^.;\\n]){0,60}? ${theSeason}(?![^.;\\n]{0,60}(?<!\\p{L})${ofGoods}(?!\\p{L}))`,
  `^\\W*${theSeason}[^.;\\n]{0,60} ${seeking}(?!\\p{L})(?![^.;\\n]{0,60}(?<!\\p{L})${ofGoods}(?!\\p{L}))`,
];

const joining = "\\bjoin (?:us|(?:our|the) (?:[\\w&'\u2019-]{1,20} ){0,3}?(?:team|company|crew|staff))";

/** English; each has the words that say it in a group. */
export const rules = [
  ...plainRules,
  // "This is a full-time, non-exempt position"; "we are looking for a part-time ...".
  `\\b(?:(?:an?|our|this|one|another) |(?:as|seeking|looking for|hiring|recruiting(?: for)?|offer(?:ing|s)?|have|need) )(?:[\\w%-]{1,16},? ){0,4}?(${value}\\b${between} ?${role})`,
  // "Invites applications for a full-time, tenure-track ...", "permanent and part-time over 52 weeks".
  `\\b(?:invit(?:es?|ing)|welcom(?:es?|ing)|seeks?|accept(?:s|ing)) applications for (?:an? |one |this )?(${value})(?=[, ](?!staff|employees))`,
  "\\b((?:permanent|temporary|fixed[ -]term)(?:,| and|,? &) (?:full|part)[ -]time)\\b(?! (?:staff|employees?|roles|jobs|positions|workers|team|opportunit|colleagues|contracts))",
  // "Engagement: W2 contract through ...": whatever the label is, its words are an employment's and nothing else.
  `^\\W*(?![^:]{0,32}(?:experience|skill|background|dut|respons|special|practice|knowledge|industr|sector|service|client|area|team|benefit|eligib|stud))[a-z][a-z /&'\u2019-]{1,30}\\s?[:\u2013]\\s?((?:an? )?(?:(?:paid|initial|remote|permanent|regular|w-?2|1099|\\d{1,2}[ -]?(?:months?|weeks?|hours?)),? ){0,3}${value})(?=\\s*(?:$|[,.;|(/\u2013-]|(?:${role}|with|for|at|until|through|from)\\b))`,
  `(?:^|[\\s(,;|])(${share})(?![a-z])`,
  `\\b(fixed[ -]term) (?:of|for|to|until|through|period)\\b`,
  // "Position type- Full Time", wherever it stands.
  `\\b(?:employment|job|position|contract|time|assignment) (?:type|status|category)\\s?[:\u2013-]\\s?(${value})\\b`,
  "\\b(?:non-?exempt|exempt|salaried|hourly)[,;/| ]{1,3}((?:full|part)[ -]?time)\\b(?! (?:employee|staff|position|role))",
  "^(?!.*\\btemp)[^\\n]{0,80}?\\b((?:\\d{1,2}|three|six|nine|twelve|eighteen)[ -]months?['\u2019]? assignment)\\b",
  "\\b(?:offer(?:ing|s)?) an? (?:[\\w-]{1,14} ){0,3}?(internship)(?=[.,]|\\s?$| (?:in|at|with|for|from|to|that|within)\\b)",
  `(?:\\b(?:this|the) (?:[\\w-]{1,18} ){0,3}?|^\\W*)${role}(?: type)? (?:is|will be) (?:offered |considered )?(?:an? |on an? )?((?:[\\w-]{1,14}[, ]+){0,3}?${value})\\b(?!.{0,12}(?:employees|equivalent))`,
  `\\b(?:is|it['\u2019]s) an? ((?:\\d{1,2}|six|three|twelve|nine|eighteen)[ -](?:months?|years?|weeks?) (?:fixed[ -]term )?contract)\\b(?! (?:with|for|worth|between))`,
  `^\\W*(?:(?:an?|paid|unpaid|summer|winter|spring|fall) )*((?:(?:permanent|regular|ongoing) )*(?:${value}[, /&-]+){0,2}${value})(?: ftes?| regular| permanent)? ?(?:[-,|.(/\u2013]|;(?![^\\n]{0,120}(?:full|part)[ -]?time)|$|${role}|(?:with|for|at|from|until) |\\d)`,
  `^\\W*((?:\\d{1,2}|six|three|twelve|nine|eighteen|one|two|four|eight|ten)[ -](?:months?|years?|weeks?)['\u2019]? (?:fixed[ -]term |paid |unpaid |summer |full[ -]time ){0,3}(?:contract|ftc|internship|temporary)(?: (?:position|role))?)`,
  "\\b((?:\\d{1,2})[ -]months? (?:ftc|fixed[ -]term(?: contract)?))\\b",
  "^\\W*((?:w-?2|c2c|1099)(?: or | ?\\/ ?)(?:w-?2|c2c|1099))(?= ?(?:$|[.,;(]|only))",
  "^\\W*((?:summer|winter|spring|fall|autumn) 20\\d\\d internship)\\b(?! (?:program manager|recruit))",
  "^\\W*(?:long|short)[ -]term (temporary) (?:assignment|position|role|work|job)\\b",
  "^\\W*((?:w-?2|1099|c2c|b2b|cis) contract|temp[ -]to[ -](?:hire|perm\\w*))\\b",
  "(?<!\\b(?:experience|time|worked|years) )\\bas (?:an?|our|the) (?:[\\w-]{1,14} ){0,3}?(intern|working student)\\b(?! (?:coord|manag|program|recruit))",
  "\\b(w-?2 only)\\b",
  "(?<=\\b(?:this|it|the (?:role|position|post|engagement)) (?:is|will be) an? )(contract for services)\\b",
  "(?<=\\byou(?:['\u2019]re| are|['\u2019]ll be| will be|['\u2019]d be| would be) (?:engaged as )?)(?<!\\b(?:if|whether|when|once|while|or|unless|as) you(?:['\u2019]re| are) )(self[ -]employed)(?= ?(?:[.,;:)]|$)| and | with | on )(?! ?[,]? or\\b)",
  "^\\W*((?:full|part)[ -]?time)(?: (?:w-?2|salaried|hourly|permanent|exempt|non-?exempt|regular|entry[ -]level|(?:day|night|evening|first|second|third|1st|2nd|3rd)[ -]shift)){1,2} (?:position|role|job|opportunity)(?![a-z])(?! experience)",
  "(?<=\\b(?:maintain|work|working|on) an? )(part[ -]time) schedule\\b",
  "^\\W*((?:full|part)[ -]?time)(?=\\s?:\\s?(?:\\d|approx|mon|tue|wed|thu|fri|sat|sun|evening|morning|weekend))",
  "^\\W*(contract) (?:through|until|till) (?:the end of |mid-? ?|late |early )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20\\d\\d|\\d{1,2}[/.])",
  `^(?!.*\\b(?:customers?|clients?|subscribers?|tenants?|suppliers?|vendors?|phones?|mobile|won|signed?|signing|awarded|members|players?|internet|warranty|service|maintenance)\\b)[^\\n]*?(?:^\\W*|[,;|(] ?|(?:^|[,;|] ?|(?:role|position|post|job|engagement|hourly|rate|(?:per|an?) (?:hour|day)|salary|paid|hiring|recruiting|available|offered) )(?:is )?(?:on|for|under|as) an? )((?:\\d{1,2}|one|two|three|four|six|nine|ten|twelve|eighteen)[ -](?:weeks?|months?|years?)['\u2019]? (?:(?:renewable|extendable|rolling|initial|specified[ -]purpose|full[ -]time|part[ -]time),? ){0,2}contract)(?=\\s*(?:$|[.,;)]))`,
  "^\\W*((?:full|part)[ -]?time),? (?:(?:day|night|evening|morning|late|early|rotating|first|second|third|1st|2nd|3rd|swing)[ -]shifts?|days|nights|evenings)(?=\\s*(?:$|[.,;(]))",
  "\\b(contract) (?:of|for) (?:an? |up to )?(?:\\d{1,2}|three|six|nine|twelve|eighteen)[ -]months\\b",
  "\\bhours (?:per|a|each) week,? \\(?((?:full|part)[ -]?time)\\b",
  // What one does: "you will work part-time"; not what others do.
  "(?<!\\b(?:who|they|staff|employees|people|students|also|only|currently|previously|to) |\\b(?:our|the|most|many|some|all|other|these|those|his|her|their|my) (?:[\\w-]{1,16} ){0,2}?\\w{2,16} )\\bwork(?:ing)? ((?:full|part)[ -]?time)\\b(?! (?:or|and|while|as|at another))",
  "\\b(?:able|willing|available) to work ((?:full|part)[ -]?time)\\b(?! (?:or|and))",
  // "Full time in the warehouse office, on site", "18 hours over three days; part time; pro rata".
  "^\\W*((?:full|part|half)[ -]?time),? (?:(?:and|&) )?(?:in|at|on|from|over|across|through) (?!(?:the )?(?:school|college|education|university|study|studies|training)\\b)(?![^.;\\n]{0,40}\\b(?:staff|employees|students|colleagues|people|are|is|has)\\b)",
  "(?<=[,;] ?)(?<!\\b(?:stud(?:y|ies|ying|ents?)|staff|employees|colleagues|people|them|some|others|who|we|our)\\b[^\\n]*)((?:full|part)[ -]?time)(?=\\s?[;|]|, (?:\\d|mon|tue|wed|thu|fri|sat|sun)| (?:through|over) the\\b)",
  // "Contract: one year, renewable", "Temporary: 35 days", "Seasonal: May long weekend to October".
  "^\\W*(contract) ?: ?(?=(?:\\d{1,2}|one|two|three|four|five|six|nine|twelve|eighteen|an?)[ -](?:months?|years?|weeks?)\\b)",
  "^\\W*(seasonal|temporary) ?: ?(?=(?:from )?(?:(?:early|mid|late)[ -])?(?:\\d{1,3} (?:days|weeks|months)\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|[a-z]{3,12}, \\d{1,3} (?:days|weeks|months)\\b))",
  "\\b((?:full|part)[ -]?time) availability\\b",
  "\\bhours (?:are|will be) ((?:full|part)[ -]?time)\\b(?! (?:or|and|to)\\b)",
  "^\\W*(ft|pt)(?=,? (?:days|nights|evenings|weekends|mornings)\\b(?! (?:are|is|for|will)\\b))",
  "\\b(1099|c2c|corp[ -]to[ -]corp) (?:position|role|contract|basis|only)\\b",
  "^\\W*((?:full|part)[ -]?time) hours(?= ?[,.;:(]|\\s?$)",
  // "It's full-time, with every second Friday off", "we're after someone part time".
  "(?<!\\b(?:if|when|once|whether|while|unless|until|as|are|because) )\\b(?:it|this(?: one)?|you|the (?:job|role|post|position))(?:['\u2019]s|['\u2019]d be|['\u2019]ll be| is| will be| would be) ((?:full|part|half)[ -]?time)(?=\\s?(?:[,.:;(]|$))(?! ?,? (?:or|and) (?:part|full))",
  "\\b(?:looking for|seeking|need|hiring|after|want) (?:someone|somebody|a person) ((?:full|part)[ -]?time)\\b(?! (?:or|and)\\b)",
  "\\b(?:looking for|seeking|need|hiring|want) (?:an? )?(freelancers?)(?= (?:with|who|to|for)\\b|\\s?(?:[,.]|$))(?! (?:to|for) (?:manage|coordinate))",
  "^\\W*an? ((?:\\d{1,2}|three|four|six|eight|ten|twelve)[ -](?:months?|weeks?) (?:paid |unpaid |summer |winter ){0,2}internship)(?=\\s?(?:[,.;]|$))",
  "^\\W*(part[ -]time) (?:weekend|evening|morning|day|night|saturday|sunday) (?:work|shifts?|hours)\\b",
  "(?:^|[\\s(,;|])([1-9]0 ?% (?:position|post|role|workload))(?![a-z])",
  "\\b(?:looking for|seeking|need|hiring|after|want) (?:an? |reliable |several ){0,2}(part[ -]time)rs?\\b(?! to be\\b)|^\\W*(part[ -]time)rs? (?:is |are )?(?:wanted|needed|sought)\\b",
  `${joining} as an? (full[ -]?time|part[ -]?time|temporary|seasonal|freelance) (?=\\p{L})(?!or\\b|and\\b)`,
  `${joining} ((?:full|part)[ -]?time)\\b(?! (?:or|after|later|once|when|upon|employees?|staff|team))`,
  // "The part-time Warehouse Associate will load ...".
  "^(?:\\W|about|role|job|description|summary|position|overview|:)*(?:the|our|this|as an?|as our|as the) ((?:full|part)[ -]?time|freelance|temporary|seasonal) (?:[\\w/&,-]{2,20} ){1,7}(?:will|is|are|you|leads|works|reports|performs|supports|provides|assists|at)\\b(?<!^[^\\p{L}]*(?:our|the) .*\\byou)(?<!(?:employees|staff|team|members|workers|roles|positions|associates) (?:will|is|are|you))",
  "\\b(?:role of|seeking|hiring|looking for|as) an? [^.\\n()]{4,60} \\((contract|temporary|part[ -]?time|freelance|internship|seasonal|full[ -]?time)\\)",
  "(?:^\\W*|\\b(?:have|for|our|are|these are|several|multiple|filling) )((?:seasonal|temporary)) (?:work|jobs?|openings?|opportunit(?:y|ies)|positions|roles|vacancies)\\b(?! (?:experience|solutions|agenc))",
  "(?:^[^\\p{L}]*(?:(?:an?|for|this is an?|we(?: are|['\u2019]re)? (?:offer(?:ing)?|hiring for|recruiting for)|\\d{1,2}) )*|\\b(?:on|for|is|under) (?:an? |\\d{1,2} ))((?:temporary|seasonal)) (?!to )(?:(?!(?:labou?r|staff\\w*|work\\w*|to|and|or|maintenance|removal|fencing|services?|supply|rental|housing|sales|client|customer|grounds?|snow)\\b)[\\w,-]{2,16} ){0,3}?contracts?\\b(?! (?:work|staff|manag|negot|labou?r|employees|experience|teams?|departments?|are|were|with (?:clients|customers|agencies))\\b)",
  // "Part time (20 hours) cleaners are needed".
  "^\\W*((?:full|part)[ -]?time|temporary|seasonal|casual|freelance)(?: \\([^()\\n]{1,20}\\))? (?:(?!(?:may|might|will|be|can|travel|work|duty|is|are|when|if|as|for|to)\\b)[\\w/&-]{2,20} ){0,3}?(?:(?!(?:bus|access|glass|various|always|barriers?|containers?|computers?|posters?|trailers?|letters?|papers?|numbers?|covers?|shelters?|filters?|boosters?|stickers?|heaters?|printers?|scanners?|orders?|motors?|sensors?|monitors?|doors?|floors?|visitors?|donors?|investors?|sponsors?|partners?|customers?|users?|members?)\\b)[\\w/&-]{3,18}(?:ers?|ors?|ists?|ants?|ians?|nurses?|cooks?|chefs?|hands?|staff|personnel|crew|clerks?|guards?|aides?|hosts?|maids?|help|tutors?|agents?|techs?|reps?)|nurses?|cooks?|chefs?|staff|aides?|help) (?:(?:is|are) )?(?:needed|wanted|sought)\\b(?! (?:by\\b|(?:at|in|for) (?:our |an?)?other\\b))",
  "^\\W*(freelance(?:rs?)?|(?:independent )?contractors) only(?=,? please|\\s?(?:$|[.!),]))",
  "^\\W*((?:long|short)[ -]term contract)(?= ?(?:$|[(,.|]))",
  "^\\W*((?:full|part)[ -]?time),? (?:and|&) (?:fully )?(?:remote|hybrid|on-?site)\\b",
  "\\b(?:this is|it is|it['\u2019]s) an? ((?:\\d{1,2}[ -]months? )?(?:contract[ -]to[ -](?:hire|perm\\w{0,6})|c2h|w-?2 contract))(?![\\w-])",
  "\\b(?:during|throughout|over the course of) (?:your|this|the) (?:[\\w-]{1,16} ){0,2}?(internship)\\b",
  "\\b(?:the|this|your|our) (?:[\\w-]{1,16} ){0,3}?(internship) (?:starts?|begins?|will|is|runs?|lasts?|takes|offers|requires|includes|provides|gives|may|can|program(?:me)? (?:is|runs?|starts?|lasts?|begins?|offers|provides|gives))\\b",
  "\\bjoin (?:us|our|the)\\b[^.\\n]{0,24} (?:for|as part of|on) (?:an?|our|this|the) (?:[\\w-]{1,16} ){0,3}?(internship)\\b",
  "\\b(?:apply|applying|applications?|candidates?|eligible|qualif\\w+) (?:for|to) (?:an?|our|this|the) (?:[\\w-]{1,16} ){0,3}?(internship)\\b",
  "\\b(?:this|it) (?:is|will be) an? (?:[\\w-]{1,14} ){0,3}?(internship)\\b",
  "\\b(internship) (?:duration|period|stipend)\\b",
  "\\b(?:this|our) \\d{1,2}[ -](?:weeks?|months?) (internship)\\b",
  "\\b(?:looking for|seeking|hiring|searching for) an? (?:[\\w-]{1,14} ){0,3}?(intern)\\b(?! (?:coord|manag|program|recruit))",
  "\\bthis (internship) (?:is|runs|will|lasts|starts|offers)\\b",
  "\\blooking for an (?:[\\w-]{1,14} ){0,2}?(internship)\\b|^\\W*(interns) will\\b",
  "\\b(\\d{1,2}[ -]months? contract)(?=$|[.,;(]|\\)\\W*$| (?:with|position|role|possible|extendable))",
  "\\b(contract) (?:is|runs|will be|lasts)(?: initially)? for \\d",
  "^\\W*((?:1099 )?independent contractor|self[ -]employed contractor|1099 contractor|zero[ -]hours?(?: contract)?|prn|per diem|volunteers?(?= (?:needed|wanted)))(?= ?(?:$|[:,.(\u2013-]|position|role|needed|wanted|agreement))",
  "^\\W*(prn|per[ -]diem|casual) shifts?(?= (?:(?:are|is|now) )?(?:available|needed|open)\\b(?! (?:at|to|in)\\b))",
  "\\b(prn|per[ -]diem|on[ -]call|casual) (?:position|role|contract|basis|rn|lpn|cna|nurses?|therapists?|staff)\\b",
  "\\b((?:contract (?:length|duration|term)|(?:length|duration) of (?:the )?contract)\\s?[:\u2013-]\\s?(?!permanent|unlimited|indefinite|infinite|open|ongoing|undetermined|unbefrist|n/?a\\b|t\\.?b\\.?[acd]|none|no\\b|not\\b|regular)\\w{1,8})",
  "\\b(?:hiring|(?:to|will) recruit(?= an? )|looking for|searching for|in search of|seeking|recruiting|opening for|vacancy for|in need of|we need)(?: for)?(?: an?| our| several| multiple)?(?: [\\w-]{1,16}){0,2}? (full[ -]?time|part[ -]?time|temp(?:orary)?|seasonal|freelance)(?=,? \\p{L})",
  "\\b(?:as an?|you(?:['\u2019]ll| will) be an?|(?:work|engaged|paid|classified) as an?) (independent contractor|freelancer?|1099 contractor|self[ -]employed)\\b",
  `^\\W*(?:(?:employment|job|position|contract|time) (?:type|status)|(?:job |work )?schedule) (${value})\\s*$`,
  `(?<!\\b(?:of|not|nearly|almost) )\\b(?:these|both|all(?: of (?:these|them))?)(?: (?:positions|roles|jobs|posts))? are (?:all |both )?(${value})\\b(?=,? (?:[\\w-]{1,16},? ){0,3}?(?:positions|roles|jobs|posts)|[.,;]|$)`,
  `^(?!.*(?<!\\p{L})${ofOthers}(?!\\p{L}))(?:\\W*|[^.:\\n]{0,60}[,|\u2013-] ?|(?:this|the (?:role|position|job)) is )((?:full|part)[ -]?time)${weekly}`,
];

/** Other languages. */
export const foreignRules = [
  ...plainForeignRules,
  ...forSeason,
  "(?<!\\p{L})(\\d\\d ?% einer vollzeit\\p{L}*)(?! oder)",
  "^\\W*((?:full|part)[ -]time) (?:fin(?:es)? de semana|fi(?:m|ns) de semana|week-?ends?|dal|verticale|orizzontale|mattutin[oa]|pomeridian[oa]|su turni|de lunes|de segunda)(?!\\p{L})",
  "(?<!\\p{L})orario (?:di lavoro )?((?:full|part)[ -]time)(?!\\p{L})(?! (?:o|e|/)(?!\\p{L}))",
  "(?<!\\p{L})contratto (?:iniziale |inizialmente )?a (tempo determinato)(?!\\p{L})(?! (?:o|e)(?!\\p{L})| ?/)",
  "(?<!\\p{L})(?:start|begint|dienst|werkt|contract|vacature)(?!\\p{L})[^.;\\n]{0,24} via (?:het |een |ons )?(uitzend(?:bureau|contract))(?!\\p{L})",
  // A line or sentence that begins with the form and says little else.
  `^\\W*(?:(?:an?|paid|unpaid|summer|winter|spring|fall|remunerated|een) )*((?:${form})(?!\\p{L})(?! (?:m\u00f6glich|possible|oder|or\\b|ou\\b|students|employees|ty\u00f6ntekij|medarbe|mitarbeit|besch\u00e4ftigte|salari\u00e9s|employ\u00e9s|emplead|trabajador|dipendenti|colaborador|pracowni|werknemers|medewerkers|ansatte|anst\u00e4llda))(?:[^.\\n]|\\.(?=\\d)){0,60})$`,
  `(?:^|[,;|(] ?| [-\u2013] |^[^:\\n]{2,40}[:\uff1a] ?)(${form})(?= ?(?:$|[,;|)]|:(?= ?\\d)))`,
  // "Conditions: contrato temporal de sustituci\u00f3n por maternidad".
  `^[^:\\n]{2,40}[:\uff1a] ?(${wordsOf("temporary")})(?= (?:de|por|para|hasta|per|fino|f\u00fcr|bis|pour|jusqu|tot|voor|na|do|til|p\u00e5|i) ?)(?![^.\\n]{0,60}(?<!\\p{L})(?:o|oder|ou|of|lub|eller) )`,
  // "Zoekt een parttime verkoper": who is looked for, by the hours.
  `(?<!\\p{L})(?:sucht|suchen(?: wir)?|zoekt|zoeken(?: (?:wij|we))?|op zoek naar|cherch(?:e|ons)|recherch(?:e|ons)|recrut(?:e|ons)|busca(?:mos)?|procura(?:mos)?|cerca|cerchiamo|szukamy|poszukujemy|s\u00f6ker|s\u00f8ger|s\u00f8ker) (?:vi |nu |per direct )?(?:een |eine?n? |un[ea]? |uma? |en |ett? )(?:\\p{L}+ ){0,2}?(?<! (?:oder|ou|of|o|lub|eller) )(full[ -]?time|part[ -]?time|${wordsOf("full_time")}|${wordsOf("part_time")}) (?=\\p{L}{4})(?!(?:oder|ou|of|lub|eller)(?!\\p{L}))`,
  "\\b(?:\\d{1,2}-?(?:monatiges|w\u00f6chiges)|mehrmonatiges|freiwilliges) (praktikum)",
  "(?<!\\p{L})(?:stelle|position|vertrag|anstellung|(?:arbeits|besch\u00e4ftigungs)verh\u00e4ltnis)(?!\\p{L})(?:(?!unbefrist|probezeit|, (?:die|der|das|welche) )[^.;\\n]|\\.(?=\\d)){0,80}(?<!\\p{L})(befristet)(?!\\p{L})",
  "^\\W*(stage) ?\\((?=\\d)",
  "(?<!\\p{L})lo(?:op|pen)t? [^.;\\n]{0,24}(?<!\\p{L})(stage)(?!\\p{L})",
  "(?<!\\p{L})dur\u00e9e d[ue] (stage|cdd)(?!\\p{L})",
  "(?<!\\p{L})(?:en tant que|como|als|come|som|jako|in qualit\u00e0 di) (?:un[ae]? |ein[e]? |unser[e]? )?(praktikant\\p{L}*|stagiaires?|stagiair|becari[oa]|practicante|estagi\u00e1ri[oa]|stagista|tirocinante|werkstudent\\p{L}*)(?!\\p{L})(?! (?:gearbeitet|gesammelt))",
  "(?<!\\p{L})(?:durante lo|d['\u2019]un|ofrecemos(?: unas)?|oferecemos|offriamo(?: uno)?|bieten(?: ein)?|bieden(?: een)?|proposons un|offrons un) (stage|pr\u00e1cticas|est\u00e1gio|tirocinio|praktikum|stageplek)(?!\\p{L})",
  "(?<!\\p{L})eine[nrs]? (befristete[nrs]?) (?:stelle|position|anstellung|besch\u00e4ftigung|vertrag|arbeitsvertrag|t\u00e4tigkeit)",
  "(?<!\\p{L})(?:pour (?:une|cette)|votre) mission (?:d['\u2019])?(int\u00e9rim(?:aire)?)(?!\\p{L})",
  // A label in the midst of a text that lost its lines.
  `(?<!\\p{L})(?:type de contrat|type d['\u2019]emploi|tipo de contrato|tipus de contracte|type of contract|contract type|vertragsart|anstellungsart|besch\u00e4ftigungsart|tipo di contratto|tipo de jornada|soort contract|rodzaj umowy|anst\u00e4llningsform) ?[:\u2013-] ?(${form}|temporal|contract|temporary)(?!\\p{L})`,
  // "Durant ce stage", "w\u00e4hrend deines Praktikums", "durante tus pr\u00e1cticas".
  "(?<!\\p{L})(?:ce|votre|ton|notre|offre de|sujet de|dein(?:e[sm])?|ihr(?:e[sm])?|diese[sm]?|unser(?:e[sm])?|das|je|jouw|onze|deze|tus|tu|estas|este|esta|seu|questo|tuo) (praktikums?|stage|pr\u00e1cticas|pasant\u00eda|est\u00e1gio|tirocinio|meewerkstage|afstudeerstage)(?!\\p{L})",
  "(?<!\\p{L})(?:suchen|sucht|recherch(?:e|ons)|buscamos|procuramos|zoeken|op zoek naar|cerchiamo|szukamy|s\u00f6ker|s\u00f8ger) [^.\\n]{0,30}?(?<!\\p{L})(praktikant\\p{L}*|stagiaires?|stagiair|becari[oa]|practicante|pasante|estagi\u00e1ri[oa]|stagista|tirocinante|praktykant\\p{L}*|werkstudent\\p{L}*|aushilfen?|aushilfskr(?:a|\u00e4)ft\\p{L}*)",
  `(?<!\\p{L})(?:rolle[nr]?|rollerna|tj\u00e4nsten|tj\u00e4nsterna|jobbet|stillinge[nr]|arbetet|ans\u00e6ttelsen|ansettelsen|anst\u00e4llningen) (?:\u00e4r|er) (?:e[nt]t? |p\u00e5 )?(?:fast )?(${form})(?!\\p{L})(?! (?:eller|och|og|eventuell?t)(?!\\p{L})| ?\\/)`,
  `(?<!\\p{L})(?:\u03b1\u03bd\u03b1\u03b6\u03b7\u03c4\\p{L}+|\u03b6\u03b7\u03c4\\p{L}+) [^.\\n]{0,40}?(?<!\\p{L})(${wordsOf("part_time")}|${wordsOf("full_time")})(?!\\p{L})`,
  "(?<!\\p{L})((?:koko|osa)-?aika\\p{L}*) (?:ty\u00f6(?:suh\\p{L}*|teht\\p{L}*|t\u00e4|n|paik\\p{L}*)?|teht\u00e4v\\p{L}*|toimi|virka)(?!\\p{L})",
  "^\\W*(beca) (?:remunerada|formativa)(?!\\p{L})",
  "^\\W*(100 ?%,? (?:un)?befristet)(?!\\p{L})",
  "(?<!\\p{L})mission (freelance)(?!\\p{L})",
  `[^-\u2013\\n] [-\u2013] (${form})(?= [-\u2013] (?!${form}))`,
  thisIs,
  sought,
  "(?<!\\p{L})pour (?:une|cette|votre) (?:(?:longue|courte|nouvelle|premi\u00e8re) )?(mission (?:d['\u2019]|en )?int\u00e9rim(?:aire)?)(?!\\p{L})",
  "(?<!\\p{L})op (?:basis van (?:een )?)?(zzp[ -]basis|freelance[ -]?basis|uitzend(?:basis|contract|overeenkomst))(?!\\p{L})",
  "(?<!\\p{L})(?:zatrudni\\p{L}+|praca|etat|stanowisko)(?!\\p{L})[^.;\\n]{0,40} (na zast\u0119pstwo|w zast\u0119pstwie(?= (?:za|na) )|na czas okre\u015blony)(?!\\p{L})",
  "^(?=.*(?:suchen|gesucht|einsatz|stelle))(?!.*(?<!\\p{L})(?:dienstleister|unternehmen|erfahrung))[^\\n]*?im rahmen (?:der|einer) (arbeitnehmer\u00fcberlassung|zeitarbeit)(?!\\p{L})",
  "(?<!\\p{L})zur (vertretung (?:einer|eines) [^.;,\\n]{0,40}(?:elternzeit|mutterschutz|karenz))(?!\\p{L})",
  "(?<!\\p{L})per (?:una )?(sostituzione (?:di |per )?(?:maternit\u00e0|malattia|aspettativa|congedo))(?!\\p{L})",
  "(?<!\\p{L})(?:richie\\p{L}+|necessari[oa]|offresi|con) (?:l['\u2019])?(apertura (?:di )?p(?:artita|\\.)? ?iva)(?!\\p{L})",
  "(?:^[^\\p{L}]*|(?<!\\p{L})(?:sous|en|avec|au) (?:le |un )?|(?<!\\p{L})(?:votre|ton) |[:,(|/\u2013-] ?)statut (?:d['\u2019])?(ind\u00e9pendante?|(?:auto|micro)-?entrepreneur\\p{L}*|freelance)(?!\\p{L})(?! (?:ou|et)(?!\\p{L})| ?\\/)",
  "(?<!\\p{L})(?:ofrec\\p{L}+|mediante|bajo|con) (?:un )?(contrato mercantil)(?!\\p{L})",
  "(?<!\\p{L})als (krankheitsvertretung)(?!\\p{L})(?! (?:springt|kommt|hilft|\u00fcbernimmt|arbeitet)(?!\\p{L}))",
  notice,
  "\\b(contractduur\\s?:)",
  "^\\W*(?:programa|vaga|bolsa|beca|contrato|convenio) de (est\u00e1gio|pr\u00e1cticas|pasant\u00eda|trainee)(?!\\p{L})",
  // Other languages, where the form itself speaks of the job.
  "(?<!\\p{L})((?:in )?(?:vollzeit|teilzeit)(?:stelle|kraft|anstellung|position|besch\u00e4ftigung|job)?)(?!\\p{L})(?! (?:oder|/|und|bzw|m\u00f6glich))",
  "(?<!\\p{L})((?:cdi|cdd|contrat|poste|emploi|stage)[^.\\n]{0,25} (?:\u00e0 |en )?temps (?:plein|partiel|complet))(?!\\p{L})",
  "(?<!\\p{L})((?:contrato|puesto|trabajo|jornada|empleo)[^.\\n]{0,25}(?:tiempo|jornada)? ?(?:completo|completa|parcial))(?!\\p{L})",
  "(?<!\\p{L})((?:fulltime|parttime|voltijd|deeltijd)[ -]?(?:functie|baan|dienstverband|positie|contract))(?!\\p{L})",
  `(?<!\\p{L})(${form}) (?:de|di|auf|p\u00e5|for|\u00fcber|af|na) \\d`,
  "(?<!\\p{L})((?:contratto|assunzione|impiego)[^.\\n]{0,30}(?:tempo pieno|full[ -]time|part[ -]time|tempo parziale))(?!\\p{L})",
  `(${unspaced})(?:\u52e4\u52d9|\u52df\u96c6|\u3068\u3057\u3066|\u3067(?=[\u3001\u3002]|\u306e?\u3054?\u52e4\u52d9)|\u63a1\u7528|\u30fb| ?\ubaa8\uc9d1| ?\ucc44\uc6a9|$|[\uff08\uff09()\uff0f/\u3001\u3002:\uff1a]| [\uff08(])`,
  `(?<!\\p{L})(?:als|en|in|im|i|w|como|som|auf|comme|contrat|contrato|contratto|contrata\u00e7\u00e3o|poste|suchen|ofrecemos|oferecemos|offriamo|bieten|bieden|proposons|offrons|se ofrece|oferujemy|zapewniamy|proponujemy|tilbyr|tilbyder|erbjuder|nab\u00edz\u00edme|pon\u00fakame|w oparciu o|na podstawie|vaga|trabajo|empleo|praca na|na|umowa|regime|tj\u00e4nst(?:en)?(?: \u00e4r)?)(?: an?| de| di| en| ein| eine[nr]?| een| ett?| un[ae]?)?(?: fast| fastl\u00f8nnet| permanent| vast| vaste)? (${form})(?!\\p{L})(?! (?:m\u00f6glich|oder|lub|albo|\\/))`,
  `(?<!\\p{L})(?:a|\u00e0|en|em|in|op|p\u00e5|na|w wymiarze|w|werkt?|werken|jobbar|arbetar) (full[ -]?time|part[ -]?time|${wordsOf("full_time")}|${wordsOf("part_time")})(?!\\p{L})(?! (?:m\u00f6glich|oder|ou|of|or|y|o|eller|och|lub)(?!\\p{L}))`,
  `^(?!.*(?<!\\p{L})${ofOthers}(?!\\p{L}))[^.:;\\n]{0,90}(?<!\\p{L})(full[ -]?time|part[ -]?time|${wordsOf("full_time")}|${wordsOf("part_time")})${weekly}`,
  "(?<!\\p{L})((?:tam|yar\u0131) zamanl\u0131) (?:olarak|\u00e7al\u0131\u015f(?:acak|\u0131lacak|abilecek|mak)\\p{L}*)(?!\\p{L})",
  "(?<!\\p{L})modalidad(?: de (?:trabajo|contrataci\u00f3n))?:? (freelance)(?!\\p{L})(?! (?:o|y)(?!\\p{L}))",
  "(?<!\\p{L})(?<!(?<!\\p{L})(?:si|wenn|als|se|jak) (?:vous |du |ya |tu )?)(?:facturez|factur\u00e1s|facturas|facturar\u00e1s|arbeitest|travaillez|trabaj(?:as|\u00e1s|ar\u00e1s)|trabalhas|lavori|lavorerai|werk je|je werkt|pracujesz) (?:[\\p{L}]+ ){0,3}?(?:als|como|come|jako|en tant qu(?:e |['\u2019])) ?(freelancer?(?:in)?|freiberufler(?:in)?|auto-?entrepreneur|micro-?entrepreneur|ind\u00e9pendante?|monotributista|aut\u00f3nom[oa]|zzp['\u2019]er)(?!\\p{L})(?! (?:ou|oder|o|of|lub|ni|y|et|und|en)(?!\\p{L}))",
];
/** A sentence without any of these is in none of them. */
export const foreignCue = joinedPattern(
  `[\\u00c0-\\u024f\\u3040-\\u9fff\\uac00-\\ud7af]|trabajo|puesto|lavoro|trabalho|cerchiamo|buscamos|procuramos|cherchons|contrat|contractduur|mercantil|partita iva|p\\.? ?iva|recibo|b2b|stag|praktik|practicante|pasante|becari|estagi|tirocin|praktyk|personal (?:laboral|temporal|eventual|interin)|funcionari|nombramiento|a tempo|a termo|midlertidig|assunzione|impiego|umowa|etat|orario|verticale|orizzontal|de lunes|uitzend|programa|monotrib|auto-?entrep|vaga|convenio|completo|parcial|freelance|praca|vertretung|statut |freie|honorarkr|vikar|sostituzione|saison|sezon|seizoen|season|temporada|stagione|${beginnings}`,
  "i",
);
