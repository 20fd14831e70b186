import type { WorkplaceType } from "../../facts.ts";
import { anyHyphen } from "../text/any-hyphen.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { everyMatch } from "../text/every-match.ts";

/** What a sentence that no rule knows says of the work, by the words around its model word. */
export interface WeighedWords {
  says: WorkplaceType;
  points: number;
  match: RegExpExecArray;
}

/** So many points state a model. */
const pointsAtLeast = 3;

const whole = (words: string, flags = "iu"): RegExp =>
  joinedPattern(`(?<![\\p{L}\\p{N}])(?:${anyHyphen(words)})(?!\\p{L})`, flags);

/** Rooms where work is done, behind "in our", "at the". */
const room =
  "(?<!\\bto and )(?:in|at|from|out of) (?:our|the) (?:[\\p{L}'\u2019.-]{1,16} ){0,3}?(?:campus|facility|plant|lab(?:oratory)?|studio|workshop|store|clinic|warehouse)(?! (?:super|manag|lead|direct|team|staff|floor|environment|operat))";

/** The words that name a model, in any language. */
const modelWords: Record<WorkplaceType, string> = {
  hybrid: "hybrid(?:e[rsn]?)?|h[\u00edi]brid[oa]?|ibrid[oa]|hybrydow(?:o|a|ej|y|ym)|blended working",
  remote:
    "remote(?:ly)?|remote-based|work(?:ing|s)?[ -](?:from|at)[ -]home|wfh|home[ -]based|from (?:(?:your|their) (?:own )?)?home|home[ -]?office|from anywhere|telework(?:ing)?|telecommut(?:e|ing)|all[ -]remote|" +
    "von zu hause|im homeoffice|ortsunabh\u00e4ngig|t\u00e9l\u00e9travail|\u00e0 distance|teletrabajo|teletrabalho|(?:en |da )?remot[oa]|remotamente|desde casa|(?:em|de|da) casa|thuis|vanuit huis|op afstand|" +
    "zdaln(?:a|ie|ej|y|\u0105)|na d\u00e1lku|z domova|p\u00e5 distans|distansarbete|hemifr\u00e5n|hjemmefra|des de casa",
  on_site:
    "on[ -]?site|in[ -]person|in[ -]office|office[ -]based|vor ort|im b\u00fcro|in pr\u00e4senz|sur site|sur place|(?:en )?pr\u00e9sentiel|presencial(?:mente|ment)?|in sede|in presenza|" +
    `op kantoor|op locatie|stacjonarn(?:a|ie|ej|y|\u0105)|w biurze|p\u00e5 (?:plats|kontoret)|${room}`,
};

/** What follows where the word is of something else than this job: "remote teams", "on-site parking", "hybrid cloud". */
const ofOtherThings =
  /^[ -]?(?:\/|(?:work(?:ing)? )?(?:is|are) (?:currently )?(?:not|un)|until\b|und\/oder|(?:is|are|ist|est|es|\u00e9|\u00e8|may be|can be|will be) (?:possib|an option|available|optional|allowed|permitted|considered|m\u00f6glich|posible|poss\u00edvel|offered)|(?:and|or|&|oder|und|ou|et|o|e|y|of|en|lub|i) (?:remot|hybrid|h[i\u00ed]brid|on[ -]?site|in[ -]|vor ort|pr[\u00e4e\u00e9]|sur|home|from|off-?site|off |virtual|online|by|over|via|phone|web|tele|outdoor|indoor|field)|(?:friendly|first|eligib|option|flexib|possib|availab|allow|stipend|budget|set-?up|equip|polic|support|assist|monitor|control|access|sens|desktop|learn|patient|teams?\b|colleague|staff|workforce|workers?\b(?! in)|employees|sites?\b|location|area|communit|visit|meeting|event|interview|train|gym|park|child|daycare|clinic|cafe|barista|amenit|lodg|perks?\b|lunch|meal|snack|food|dining|fitness|massage|doctor|medical|health|environments?\b(?! (?:from|in|at))|cultur|tools?\b|hands?\b|devic|system|infra|cloud|vehic|electr|engine\b|power|manag|coordinat|superint|superv|construct|operation|activit|experien|instruct|class|course|service|customer|client|demo|sales\b|sell|collab|inspec|debug|assess|deploy|install|trouble|leader|connection|time\b|hours?\b|inter|diagn|exam|proctor|ground|pilot|island|camps?\b|field\b|wilderness|villages?\b|regions?\b|mountain|housing|accommod|trade|models?\b(?! (?:in|at|from))|apps?\b|mobile|search|integrat|supply|security|guard|nurs|pharm|repair|maint|mainten|gather|celebr|retreat|off-?site|social|team[ -]?build|moments|(?:and|or) flexib|work(?:ing)? (?:option|flexib|possib|polic|allow|environment|cultur)|presentation|consult|catering|storage|energy|solar|batter|annuit|fund|securit|approach to|work from|deliver|fulfil|audit|survey|contractors?\b|vendor|logistic|materials?|programs?|events?|m\u00f6glich|possible|posible|poss\u00edvel|possibile|mogelijk|mo\u017cliw|m\u00f6jlig|mulig|gemeinsam|beim? |client[ei]s?|chez (?:le|les|nos) clients?))/iu;

/** What stands before it where it is denied, wished, rare, or somebody else's. */
const notOfThis =
  /(?<!\p{L})(?:experienced?|background|familiar|skilled|comfortabl\p{L}*|support(?:s|ing|ed)?|manag(?:e|es|ing|ed|ement of)|leads?|leading|led|provid(?:e|es|ing)|deliver(?:s|ing)?|conduct\p{L}*|coordinat\p{L}*|oversee\p{L}*|supervis\p{L}*|ensur\p{L}*|promot\p{L}*|occasional(?:ly)?|sometimes|partial(?:ly)?|partly|flexib\p{L}*|options?|optional|opportunit(?:y|ies) (?:to|for)|possibilit\p{L}*|possible|eligible|travel\p{L}*|clients?|customers?|patients?|users?|guests?|members?|students?|events?|meetings?|retreats?|train(?:ing|ed)|onboarding|interviews?|whether|either|prefer\p{L}*|preferabl\p{L}*|ideally|idealerweise|if|when|may|might|could|once|twice|quarterly|annual(?:ly)?|yearly|monthly|from time to time|as needed|no|not|non|never|neither|nor|without|temporar\p{L}*|kein\p{L}*|nicht|ohne|auch|gelegentlich\p{L}*|teilweise|m\u00f6glichkeit\p{L}*|\p{L}*arzt|kantine|mensa|parkpl\p{L}+|fitness\p{L}*|kita|okazjonaln\p{L}*|sporadyczn\p{L}*|mo\u017cliw\p{L}*|cz\u0119\u015bciow\p{L}*|dora\u017an\p{L}*|pas|sans|aucun\p{L}*|ni|possibilit\u00e9|occasionnel\p{L}*|sin|n\u00e3o|sem|geen|niet|zonder|mogelijkheid|senza|possibilit\u00e0|nie|bez|mo\u017cliwo\u015b\u0107|inte|ikke|uten|posibilidad|opci\u00f3n|possibilidade|op\u00e7\u00e3o|aux\u00edlio|ayuda|ajuda|products?|platform|software|solutions?|both|beyond|outside|visit\p{L}*|kunden|both|via|online|virtual(?:ly)?|phone|e-?mail|gym|regular(?:ly)?|frequent(?:ly)?|more|additional|weekly|weekday|formation|schulung\p{L}*|formaci\u00f3n|forma\u00e7\u00e3o|formazione|opleiding\p{L}*|(?:mon|tues|wednes|thurs|fri)days?|previous|prior|past|other|others|some|many|most|certain|select)(?!\p{L})[^.;:\n]{0,32}$/iu;

const notOfBoth =
  /(?<!\p{L})(?:experience\p{L}*|support\p{L}*|manag\p{L}*|lead\p{L}*|clients?|customers?|patients?|users?|guests?|members?|students?|events?|meetings?|train\p{L}*|interviews?|teams?|employees|staff|colleagues|devices?|systems?|products?|options?|no|not|kein\p{L}*|sans|sin|sem|sales|communicat\p{L}*|collaborat\p{L}*|flexib\p{L}*)(?!\p{L})[^.;:\n]{0,60}$/iu;

const job = whole(
  "(?:this|the|our|an?|one|available|exciting|new|full[ -]time|part[ -]time) (?:[\\p{L}-]{1,16},? ){0,4}?(?:role|position|job|post|opportunity|opening|vacancy|assignment|internship|placement|project)|(?:all|the|this) (?:work|duties|tasks)|" +
    "(?:die|diese) (?:stelle|position|arbeit|t\u00e4tigkeit)|der job|einsatz(?:ort)?|arbeitsort|arbeitsmodell|(?:le |ce )?poste|emploi|mission|(?:el |este )?puesto|(?:la |esta )?posici\u00f3n|vacante|(?:a |esta )?vaga|cargo|posi\u00e7\u00e3o|" +
    "trabalho|trabajo|atua\u00e7\u00e3o|functie|baan|ruolo|posizione|lavoro|tj\u00e4nsten|arbetet|jobbet|stillingen|arbejdet|arbeidet|arbeid|jobb|stanowisko|praca|feina|treball",
);
const holder = whole(
  "you(?:['\u2019]ll|['\u2019]re|r)?|candidates?|applicants?|employees?|incumbents?|individual|successful|du|sie|ihr|vous|tu|usted|se|voc\u00ea|je|jij|u|lavorerai|trabajar\u00e1s|travaillerez",
);
const firm = whole(
  "we(?:['\u2019]re|['\u2019]ll)?|our (?:whole |entire )?team|wir|nous|nosotros|ofrecemos|n\u00f3s|wij|noi|vi",
);
const works = whole(
  "work(?:s|ing|ed)?|based|be|uitgevoerd|jobber|findet|report(?:s|ing)?|perform(?:ed)?|done|carried out|commut(?:e|ing)|arbeite(?:n|st|t)|travail(?:lez|lons|ler|le)|trabaj(?:a|as|ar|ar\u00e1s|amos|ando)|trabalh(?:a|ar|amos|ando|ar\u00e1)|werk(?:t|en)?|" +
    "lavor(?:a|erai|are|iamo)|pracuje(?:my|sz)?|jobbar|arbetar|arbejder|arbeider|sker|foreg\u00e5r|utf\u00f6rs|udf\u00f8res|utf\u00f8res|erfolgt",
);
const worksBefore = joinedPattern(`${works.source} $`, "iu");
const jobBefore = joinedPattern(`${job.source} $`, "iu");
const needs = whole(
  "must|n\u00e9cessite|requiert|exige|requiere|requer|prevede|vereist|erfordert|requir(?:e|es|ed|ing)|needs?|needed|expect(?:ed|s)?|mandatory|essential|able to|ability to|available to|availability to|willing(?:ness)?|obligatoire|exig\u00e9e?|erforderlich|zwingend|obligatori[ao]|obrigat\u00f3ri[ao]|imprescindible|disponibili(?:dad|dade|t\u00e0|t\u00e9)|verplicht|vereist|richiest[oa]|wymagana?",
);
const wholly = whole(
  "fully|100 ?%|entirely|exclusively|completely|strictly|full[ -]time|daily|every ?day|each day|five days|5 days|monday (?:to|through|-|\u2013) friday|permanent(?:ly)?|only|komplett|vollst\u00e4ndig|ausschlie\u00dflich|t\u00e4glich|totalmente|completamente|enti\u00e8rement|complet|volledig|helemaal|helt|w pe\u0142ni|wy\u0142\u0105cznie|p\u00e5 fulltid|alle gemeinsam",
);
const seeks = whole(
  "seeking|seeks|looking for|hiring|in search of|searching for|take part in|join(?:ing)? (?:us|our)|recruiting|suchen|sucht|recherch(?:e|ons)|cherch(?:e|ons)|buscamos|procuramos|zoeken|cerchiamo|szukamy|s\u00f6ker|s\u00f8ger",
);
/** The job's word right behind the model's. */
const roleBehind =
  /^(?:,? (?:[\p{L}-]{1,14},? ){0,2}?|-(?=job|stelle|rolle|position))(?:role|job|stelle|rolle|pattern|model|way|position|job|opportunity|opening|vacancy|post|internship|contract|project|presence|attendance|work(?:ing)? (?:position|role)|work arrangement|basis|arrangement|working|schedule)(?!\p{L})/iu;
/** A trade of capitals behind it: "a remote Customer Success Specialist". */
const tradeBehind = /^ (?:\p{Lu}[\p{L}/-]+ ){0,4}\p{Lu}\p{L}{3,}/u;
/** A place of capitals behind it: "on-site at our plant in Dayton". */
const placeBehind =
  /^,? (?:in|at|from|within|en|em|\u00e0|a|i|w|im|te|aus|von|across|throughout|to|no|na|presso|dans)(?: (?:our|the|nuestr[ao]s?|nossos?|nossa|nos|notre|unser(?:e[mnrs]?)?|ons|onze|nostr[ao]|la|el|de|der|dem|downtown))* (?:(?:[\p{Ll}-]+ ){0,2}(?:in|at|of|de) )?\p{Lu}/u;
const label = /^[^\p{L}\p{N}]*\p{L}[\p{L} /&']{1,28}?\s?[:\u2013-]\s?/u;

let words: [WorkplaceType, RegExp][] | undefined;

function pointsOf(sentence: string, says: WorkplaceType, { index, 0: word }: RegExpExecArray): number {
  const [before, after] = [sentence.slice(0, index), sentence.slice(index + word.length)];
  const isRoom = / (?:our|the) /i.test(word);
  const isSought = seeks.test(before) && tradeBehind.test(after);
  if ((!isSought && ofOtherThings.test(after)) || notOfThis.test(before)) return 0;
  // "At a remote camp": far away, and no home.
  if (says === "remote" && /(?<!\p{L})(?:(?:able to|ability to)(?!\p{L})|(?:at|near) an? $)/iu.test(before)) return 0;
  const count = sentence.split(/\s+/).length;
  const isLabelled = count <= 12 && label.test(before);
  const isWork = works.test(sentence);
  let points = isRoom ? -1 : 0;
  if (roleBehind.test(after)) points += 2;
  else if (job.test(sentence)) points += isWork ? 3 : 2;
  if (isWork && (holder.test(sentence) || firm.test(sentence))) points += 2;
  if (worksBefore.test(before) || jobBefore.test(before)) points += 1;
  if (seeks.test(before)) points += 1;
  if (isSought) points += 2;
  if (needs.test(sentence)) points += 1;
  if (wholly.test(sentence)) points += 1;
  if (placeBehind.test(after)) points += 1;
  if (isLabelled) points += 2;
  if (count <= 6) points += 1;
  return points;
}

/** What is seldom, or not at all: "remote, with occasional days on site", "on site, no home office". */
const seldom =
  /(?<!\p{L})(?:no|not|non|without|occasional(?:ly)?|minimal|rare(?:ly)?|quarterly|kein\p{L}*|ohne|nicht|pas de|sans|aucun|sin|n\u00e3o|sem|geen|zonder|senza|bez|inte|ikke|ingen|uten)(?!\p{L})[^.;:\n]{0,32}$/iu;
/** "Teils im B\u00fcro, teils von zu Hause": both is hybrid. */
const bothOf = whole(
  "both|as well as|mix|combin(?:es|ed|ing|ation)|blend(?:ed)?|balance|split|partly|alternat(?:e|es|ing)|teils|teilweise|sowohl|mix aus|wechsel|altern(?:ez|ant|ance|er)|partag\u00e9|entre|combina(?:ndo|ci\u00f3n|r)?|mezcla|mescla|misto|mix tra|deels|afwisselend|delvis|cz\u0119\u015bciowo",
);
const officeWords = whole(
  `${modelWords.on_site}|offices?|b\u00fcro|bureaux?|oficina|escrit\u00f3rio|ufficio|kantoor|kontoret|biur[aoze]{1,2}`,
);

/** "Remote at first, then hybrid." */
const changes = /\b(?:then|transition|but|until|later|initially|at first)\b/i;

const besideOther = /^ (?:and|&|und|et|y|e|en|i|og|och|to|avec) .*/iu;
const either = whole("or|oder|ou|o|of|lub|eller|albo|ili");
let awayWords: RegExp | undefined;

function readBoth(sentence: string): WeighedWords | null {
  if (!bothOf.test(sentence) || /\bor both\b/i.test(sentence)) return null;
  const away = (awayWords ??= whole(`${modelWords.remote}|home`)).exec(sentence);
  const office = officeWords.exec(sentence);
  if (away === null || office === null) return null;
  for (const { index, 0: word } of [away, office])
    if (
      ofOtherThings.test(sentence.slice(index + word.length).replace(besideOther, "")) ||
      notOfBoth.test(sentence.slice(0, index))
    )
      return null;
  return { says: "hybrid", points: pointsAtLeast, match: away.index < office.index ? away : office };
}

/** The model that a sentence's words add up to; null where they are too few or speak of two. */
export function weighWords(sentence: string): WeighedWords | null {
  words ??= (Object.entries(modelWords) as [WorkplaceType, string][]).map(([says, source]) => [
    says,
    whole(source, "giu"),
  ]);
  const found: WeighedWords[] = [];
  const named = new Set<WorkplaceType>();
  for (const [says, pattern] of words)
    for (const match of everyMatch(pattern, sentence)) {
      if (!seldom.test(sentence.slice(0, match.index))) named.add(says);
      const points = pointsOf(sentence, says, match);
      if (points >= pointsAtLeast) found.push({ says, points, match });
    }
  const [first] = found;
  const isTorn = named.has("remote") && named.has("on_site");
  if (first !== undefined && first.says === "hybrid")
    return changes.test(sentence) || (named.size > 1 && either.test(sentence)) ? null : first;
  if (isTorn || first === undefined) return readBoth(sentence);
  return named.has("hybrid") || found.some(({ says }) => says !== first.says) ? null : first;
}
