import { joinedPattern } from "../text/joined-pattern.ts";

const inEnglish =
  "(?:work(?:ing|s)?|based|(?:role|position|job|internship)(?: is| sits)?(?: based| located)?|located|operate)(?: (?:full[ -]time|together|primarily|mainly|daily))? (?:from|in|at|out of) our (?:[\\p{L}\\d'\u2019().,&/-]{1,18} ){0,4}?(?:(?:head|main|regional|local|corporate|home) )?(?:offices?|hq|headquarters)(?! (?:manag|admin|suppl|environment|equipment|staff|teams?\\b|politic|of\\b|cultur|services|assist))";
/** Of each language what one does, and where: "du arbeitest in unserem B\u00fcro", "je werkt op ons kantoor". */
const inOthers = [
  "(?:arbeite(?:st|n)|arbeit|arbeitsplatz|arbeitsort(?: ist)?|einsatzort(?: ist)?|stelle|t\u00e4tigkeit)(?: findet)? (?:in|an) (?:unserem|unseren|unser) (?:[\\p{L}-]{2,18} ){0,2}?(?:b\u00fcros?|office|hauptsitz|headquarters?|(?:haupt|firmen)sitz)",
  "(?:poste|travail(?:lez|lerez|)?|bas\u00e9e?s?|situ\u00e9e?) (?:est |bas\u00e9e? |situ\u00e9e? )?(?:dans|\u00e0|en|au) (?:nos|notre|l['\u2019]un de nos) (?:[\\p{L}-]{2,18} ){0,2}?(?:bureaux?|locaux|si\u00e8ge)",
  "(?:trabaj(?:o|ar\u00e1s|as|ando|ar)|puesto|basad[oa]|ubicad[oa]) (?:es |est\u00e1 )?en nuestras? (?:[\\p{L}-]{2,18} )?(?:oficinas?|sede)",
  "(?:trabalh(?:o|ar|ar\u00e1|ando)|vaga|atua\u00e7\u00e3o|est\u00e1gio|posi\u00e7\u00e3o)(?: (?:\u00e9|ser\u00e1))?(?: [^.;,\\n]{1,20},)? n[oa]s? noss[oa]s? (?:escrit\u00f3rios?|sede)",
  "(?:lavor(?:o|erai|are|i)|sede di lavoro|posizione)(?: (?:\u00e8|sar\u00e0))? (?:presso|nell[ae]|nei|in) (?:l[ae] )?nostr[aei] (?:[\\p{L}-]{2,18} )?(?:sedi?|uffici(?:o)?)",
  "werk(?:t|en|plek)?(?: is)? (?:op|in|vanuit) ons (?:[\\p{L}-]{2,18} )?(?:hoofd)?kantoor",
  "(?:arbetar|arbejder|jobbar|jobber|arbeider|arbetsplatsen \u00e4r|arbejdsstedet er|arbeidsstedet er|plats)(?: (?:du|p\u00e5 plats))? (?:p\u00e5 |ved |i )?(?:v\u00e5rt|vores|v\u00e5ra) (?:[\\p{L}-]{2,18} )?(?:huvud|hoved)?kontor(?:et)?",
];
/** Without whose the office is, and what it is, no sentence is looked at for more. */
const [whose, room] = [
  /\b(?:our|unser|nos|notre|nuestra|noss|nostr|ons|vores)|v\u00e5r[at]/i,
  /offices?\b|hq\b|headq|b\u00fcro|sitz|bureau|locaux|si\u00e8ge|oficina|sede|escrit|uffici|kantoor|kontor/i,
];
let pattern: RegExp | undefined;

/** Words with which presence is one way of several, of another time, or another's. */
const notOfThis =
  /(?<!\p{L})(?:not|n[o'\u2019]t|no|never|options?|optional|may|might|choose|chosen|choice|occasional(?:ly)?|welcome to|free to|prefer\p{L}*|sometimes|either|whether|also|could|when|if|initially|first|until|during|interviews?|onboard\p{L}*|train(?:ing|ed)?|visit\p{L}*|events?|meet\p{L}*|teams?|colleagues?|employees|staff|people|members|leaders?|managers?|directors?|executives?|engineers|developers|friends|clients?|customers?|headquartered|remot\p{L}*|home(?:office)?|hybrid\p{L}*|h[i\u00ed]brid\p{L}*|ibrid\p{L}*|flexib\p{L}*|anywhere|virtual\p{L}*|nicht|kein\p{L}*|mobil\p{L}*|oder|wahlweise|t\u00e9l\u00e9travail\p{L}*|distance|ou|pas|teletrab\p{L}*|casa|o|da|thuis\p{L}*|of|distans\p{L}*|hemifr\u00e5n|hjemme\p{L}*|eller|or|(?<!(?:all|every|each|five|alle|jeden|hver|varje|tous les|todos los|todos os|tutti i) (?:\p{L}+ )?)(?:days?|tage?n?|jours?|d[i\u00ed]as?|giorni|dage[nr]?|dagar))(?!\p{L})/iu;
/**
 * Who or what is there: nothing before it, "you will", "this role is"; "the recruiter is based in", "a lab located at" are another's.
 * Other languages' words name the job or who does it themselves.
 */
const ofThisJob =
  /(?:^[^\p{L}]*|(?<!\p{L})(?:you(?:['\u2019](?:ll|re|d))?(?: (?:will|would|are|must|shall|then|both))?(?: be)?|(?:this|the|your|it|our)(?: [\p{L}\d&/'\u2019-]{1,24}){0,4}? ?(?<=it|this|(?:role|position|job|post|vacancy|opportunity|opening|internship|work|contract|candidate|person|hire|applicant|incumbent|assignment)) (?:is|will|must|should|can be|will be|shall|would be)(?: be)?|(?:to|and|(?:full|part)[- ]time|(?:somebody|someone|candidates?|people|person) who (?:can|will|is able to)|we(?: all)?|dein[er]?|ihr[er]?|someone who can|ability to|able to|required to|expected to|willing to|role|position|job|internship|opportunity|vacancy|du|sie|vous|je|u|tu))[ ,:(\u2013-]*(?:fully |primarily |mainly |physically |permanently |be |die |der |das |den |le |la |el |a |o )?)$/iu;
const namesJob = /^(?!(?:work|based|located|operate|arbeite|travail|trabaj|trabalh|lavor[oaie]|werk|arbe[tij]|jobb))/iu;
/** "Pas de t\u00e9l\u00e9travail": what leaves presence alone. */
const homeDenied =
  /(?<!\p{L})(?:no|pas de|kein(?:e|en)?|sin|sem|nessun[o]?|niente|geen|inget|ingen|bez) (?:remote(?: work)?|home-?\s?office|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|smart working|thuiswerk(?:en)?|distansarbete|hjemmearbe(?:jde|id))(?!\p{L})/giu;
/** Behind the office's name such words say nothing of the place. */
const reachBehind = 80;

/**
 * "You will work from our offices in Newark", "our" being the firm's: who says no more of the model means presence.
 * For sentences of which no rule knows more, where nothing else speaks of the model.
 */
export function readOfficePlace(written: string): RegExpExecArray | null {
  if (!whose.test(written) || !room.test(written)) return null;
  const sentence = written.replace(homeDenied, (words) => " ".repeat(words.length));
  pattern ??= joinedPattern(`(?<![\\p{L}-])(?:${[inEnglish, ...inOthers].join("|")})(?!\\p{L})`, "iu");
  const match = pattern.exec(sentence);
  if (match === null) return null;
  if (!namesJob.test(match[0]) && !ofThisJob.test(sentence.slice(0, match.index))) return null;
  const end = match.index + match[0].length;
  return notOfThis.test(sentence.slice(0, match.index)) || notOfThis.test(sentence.slice(end, end + reachBehind))
    ? null
    : match;
}
