import { joinedPattern } from "../text/joined-pattern.ts";

/** What a firm has where one works for it, by language: offices first, then the places of other trades. */
const rooms = {
  en: "offices?|hq|headquarters|branch(?:es)?|stores?|shop(?: floor)?|workshop|depot|warehouse|factory|plant|mill|bakery|clinic|surgery|practice|hospital|pharmacy|salon|spa|studio|lab(?:oratory)?|school|nursery|college|kitchen|restaurant|caf[e\u00e9]|pub|hotel|resort|campus|yard|garage|showroom|premises|site|farm|museum|library|gym|(?:distribution|fulfil?ment|logistics|contact|call|care|service|garden|leisure) cent(?:er|re)|(?:care|nursing|residential) home|(?:production|manufacturing|assembly) (?:site|hall|facility)",
  de: "b\u00fcros?|office|headquarters?|(?:haupt|firmen)sitz|filialen?|niederlassung|werkstatt|werk|produktion|standort|praxis|klinik|markt|laden|gesch\u00e4ft|lager|(?:k|gro\u00dfk)\u00fcche|restaurant|hotel|studio|labor|salon|kita|schule|b\u00e4ckerei|logistikzentrum|betrieb|einrichtung|apotheke",
  fr: "bureaux?|locaux|si\u00e8ge|magasins?|boutiques?|ateliers?|usine|agences?|clinique|cabinet|laboratoire|cuisines?|restaurants?|h\u00f4tel|entrep\u00f4t|\u00e9cole|cr\u00e8che|r\u00e9sidence|\u00e9tablissement|pharmacie|showroom",
  es: "oficinas?|sede|tiendas?|taller|f\u00e1brica|planta|cl\u00ednicas?|laboratorio|restaurantes?|hotel|almac\u00e9n|centro|escuela|residencia|cocina|delegaci\u00f3n|sucursal|instalaciones",
  pt: "escrit\u00f3rios?|sede|lojas?|oficina|f\u00e1brica|cl\u00ednicas?|laborat\u00f3rio|restaurantes?|hotel|armaz\u00e9m|escola|unidade|cozinha|filial|instala\u00e7\u00f5es",
  it: "sed[ei]|uffici(?:o)?|negozio?|punt[oi] vendita|stabiliment[oi]|officina|clinica|laboratorio|ristorante|hotel|magazzino|scuola|cucina|filiale|struttura|farmacia",
  nl: "(?:hoofd)?kantoor|winkels?|vestiging|werkplaats|magazijn|fabriek|praktijk|kliniek|restaurant|hotel|school|keuken|locatie|filiaal|atelier|distributiecentrum",
  pl: "biurze|sklepie|salonie|fabryce|zak\u0142adzie|magazynie|klinice|warsztacie|restauracji|hotelu|oddziale|siedzibie|piekarni|aptece",
  nordic:
    "(?:huvud|hoved)?kontor(?:et)?|butik(?:ken|ker)?|verkstad|verksted(?:et)?|v\u00e6rksted(?:et)?|lager(?:et)?|fabrik(?:ken)?|fabrikk(?:en)?|klinikk?(?:ken)?|restauran[gt]|hotell?(?:et)?|skol[ae]|k\u00f6k|k\u00f8kken|kj\u00f8kken|f\u00f6rskola|anl\u00e4ggning|anl\u00e6g|anlegg",
};

const inEnglish = `(?:work(?:ing|s)?|based|(?:role|position|job|internship)(?: is| sits)?(?: based| located)?|located|operate)(?: (?:full[ -]time|together|primarily|mainly|daily))? (?:from|in|at|out of) our (?:[\\p{L}\\d'\u2019().,&/-]{1,18} ){0,4}?(?:(?:head|main|regional|local|corporate|home) )?(?:${rooms.en})(?! (?:manag|admin|suppl|environment|equipment|staff|teams?\\b|politic|of\\b|cultur|services|assist|operat|chain|network|system|design|division|department|track|program))|(?:(?:all )?(?:shifts|(?:the )?work)(?: is| are| will be)? (?:worked|done|carried out|performed|takes? place)) (?:in|at|from) (?:our|the) (?:[\\p{L}'\u2019-]{1,18} ){0,2}?(?:${rooms.en})`;
/** Of each language what one does, and where: "du arbeitest in unserem B\u00fcro", "je werkt op ons kantoor". */
const inOthers = [
  `(?:arbeite(?:st|n)|arbeit|arbeitsplatz(?: ist| liegt)?|arbeitsort(?: ist)?|einsatz(?:ort)?(?: ist| erfolgt)?|stelle|t\u00e4tigkeit)(?: findet)?(?: t\u00e4glich| jeden tag| vor ort)? (?:bei uns )?(?:in|an|im) (?:unserem|unseren|unserer|unser|(?<=bei uns (?:in|im) )(?:der|dem)?) ?(?:[\\p{L}-]{2,18} ){0,2}?(?:${rooms.de})`,
  `(?:poste|travail(?:lez|lerez|)?|bas\u00e9e?s?|situ\u00e9e?|exercerez) (?:est |bas\u00e9e? |situ\u00e9e? )?(?:dans|\u00e0|en|au) (?:nos|notre|l['\u2019]un de nos) (?:[\\p{L}-]{2,18} ){0,2}?(?:${rooms.fr})`,
  `(?:trabaj(?:o|ar\u00e1s|as|ando|ar)|puesto|basad[oa]|ubicad[oa]) (?:es |est\u00e1 )?en nuestr[oa]s? (?:[\\p{L}-]{2,18} )?(?:${rooms.es})`,
  `(?:trabalh(?:o|ar|ar\u00e1s?|as|ando)|vaga|atua\u00e7\u00e3o|est\u00e1gio|posi\u00e7\u00e3o)(?: (?:\u00e9|ser\u00e1))?(?: [^.;,\\n]{1,20},)? n[oa]s? noss[oa]s? (?:${rooms.pt})`,
  `(?:lavor(?:o|erai|are|i)|sede di lavoro|posizione)(?: (?:\u00e8|sar\u00e0))? (?:(?:presso|in) (?:l[ae]|il|i) |(?:presso|in) |nell?[ae]? |nei )nostr[aeio] (?:[\\p{L}-]{2,18} )?(?:${rooms.it})`,
  `werk(?:t|en|plek)?(?: is)?(?: elke dag| dagelijks)? (?:op|in|vanuit|bij) (?:ons|onze) (?:[\\p{L}-]{2,18} )?(?:${rooms.nl})`,
  `(?:prac(?:a|ujesz|owa\u0107)|miejsce pracy|b\u0119dziesz pracowa\u0107)(?: jest)? w nasz(?:ym|ej) (?:[\\p{L}-]{2,18} )?(?:${rooms.pl})`,
  `(?:arbetar|arbejder|jobbar|jobber|arbeider|arbetsplatsen \u00e4r|arbejdsstedet er|arbeidsstedet er|plats|arbe(?:te|jde|ide)t (?:sker|foreg\u00e5r|utf\u00f6rs|utf\u00f8res|udf\u00f8res))(?: (?:du|p\u00e5 plats))? (?:p\u00e5 |ved |i )?(?:v\u00e5rt?|vores|v\u00e5ra|v\u00e5re) (?:[\\p{L}-]{2,18} )?(?:${rooms.nordic})`,
];
/** Without whose the place is no sentence is looked at for more. */
const whose = /\b(?:our|unser|uns|nos|notre|nuestr|noss|nostr|ons|onze|vores|nasz)|v\u00e5r|shifts|work /i;
const isOfTrade =
  /(?!.*(?:offices?|hq|headquarters?|b\u00fcros?|sitz|bureaux?|si\u00e8ge|locaux|oficinas?|sede|escrit\u00f3rios?|uffici\p{L}*|kantoor|biurze|kontor\p{L}*)$)/iu;
let pattern: RegExp | undefined;

/** Words with which presence is one way of several, of another time, or another's. */
const otherWay = String.raw`not|n[o'\u2019]t|no|never|options?|optional|may|might|choose|chosen|choice|occasional(?:ly)?|welcome to|free to|prefer\p{L}*|sometimes|either|whether|also|could|when|if|initially|first|until|remot\p{L}*|home(?:office)?|hybrid\p{L}*|h[i\u00ed]brid\p{L}*|ibrid\p{L}*|flexib\p{L}*|anywhere|virtual\p{L}*|nicht|kein\p{L}*|mobil\p{L}*|oder|wahlweise|t\u00e9l\u00e9travail\p{L}*|distance|ou|pas|teletrab\p{L}*|casa|o|da|thuis\p{L}*|of|distans\p{L}*|hemifr\u00e5n|hjemme\p{L}*|zdaln\p{L}*|lub|eller|or|(?<!(?:all|every|each|five|5|cinq|f\u00fcnf|cinco|cinque|vijf|alle|jeden|hver|varje|tous les|todos los|todos os|tutti i) (?:\p{L}+ )?)(?:days?|tage?n?|jours?|d[i\u00ed]as?|giorni|dage[nr]?|dagar)`;
const others = String.raw`during|interviews?|onboard\p{L}*|train(?:ing|ed)?|visit\p{L}*|events?|meet\p{L}*|teams?|colleagues?|employees|staff|people|members|leaders?|managers?|directors?|executives?|engineers|developers|friends|clients?|customers?|headquartered`;
const notOfThis = new RegExp(String.raw`(?<!\p{L})(?:${otherWay}|${others})(?!\p{L})`, "iu");
/** Behind a shop or a clinic stand those who are served there, and with whom. */
const notOfTrade = new RegExp(String.raw`(?<!\p{L})(?:${otherWay})(?!\p{L})`, "iu");
/**
 * Who or what is there: nothing before it, "you will", "this role is"; "the recruiter is based in", "a lab located at" are another's.
 * Other languages' words name the job or who does it themselves.
 */
const ofThisJob =
  /(?:^[^\p{L}]*|(?<!\p{L})(?:you(?:['\u2019](?:ll|re|d))?(?: (?:will|would|are|must|shall|then|both))?(?: be)?|(?:this|the|your|it|our)(?: [\p{L}\d&/'\u2019-]{1,24}){0,4}? ?(?<=it|this|(?:role|position|job|post|vacancy|opportunity|opening|internship|work|contract|candidate|person|hire|applicant|incumbent|assignment)) (?:is|will|must|should|can be|will be|shall|would be)(?: be)?|(?:to|and|(?:full|part)[- ]time|(?:somebody|someone|candidates?|people|person) who (?:can|will|is able to)|we(?: all)?|dein[er]?|ihr[er]?|someone who can|ability to|able to|required to|expected to|willing to|role|position|job|internship|opportunity|vacancy|du|sie|vous|je|u|tu))[ ,:(\u2013-]*(?:fully |primarily |mainly |physically |permanently |be |die |der |das |den |le |la |el |a |o )?)$/iu;
const namesJob =
  /^(?!(?:work|based|located|operate|shifts|all |the |arbeite|travail|exerc|trabaj|trabalh|lavor[oaie]|werk|prac|arbe[tij]|jobb))/iu;
/** Their subject is the work itself. */
const ofWork = /^(?:(?:all )?(?:shifts|(?:the )?work (?:is|will|takes))|arbe(?:te|jde|ide)t )/iu;
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
  if (!whose.test(written)) return null;
  const sentence = written.replace(homeDenied, (words) => " ".repeat(words.length));
  pattern ??= joinedPattern(`(?<![\\p{L}-])(?:${[inEnglish, ...inOthers].join("|")})(?!\\p{L})`, "iu");
  const match = pattern.exec(sentence);
  if (match === null) return null;
  const [before, end] = [sentence.slice(0, match.index), match.index + match[0].length];
  if (!namesJob.test(match[0]) && !ofWork.test(match[0]) && !ofThisJob.test(before)) return null;
  const behind = sentence.slice(end, end + reachBehind);
  return notOfThis.test(before) || (isOfTrade.test(match[0]) ? notOfTrade : notOfThis).test(behind) ? null : match;
}
