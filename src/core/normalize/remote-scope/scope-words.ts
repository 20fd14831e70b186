import { zoneWord } from "../place/time-zones.ts";
import { anchorOf } from "../text/anchor.ts";

/** Words of sentences that are read, by first letters: most of a text has none. */
export const anchor = anchorOf(
  [
    "remote|anywhere|worldwide|(?:located|based) (?:with)?in|from any\\b|reside|residents? of|residence in|residency in|residan|home in|homeoffice in|home-office in|from home|within the state|(?:all over|around|across) the (?:world|globe)|eligible locations|someone|live in|living in|hir(?:e|ing) (?:in|from|across|within|throughout)|from wherever|employ people|states except|open to|time ?zone|all (?:50|fifty)|(?:must|need to|have to) be in",
    "(?:utc|gmt)\\b|ans\u00e4ssig|wohn|not available in|exclud|eligible states|(?:candidates|applicants) from\\b|only (?:accept |consider |hire )?(?:candidates|applicants)|following (?:states|countries)|globally|wherever you",
    "(?:us|usa|u\\.s\\.|uk|eu|canada|india|germany|europe)[ -]based\\b|(?:us|usa|u\\.s\\.|uk|eu|canada|india|states|residents) only\\b",
    "pan[ -]india\\b|any nationalit|all nationalities|country of residence|place of residence|where you (?:can|may|must|should|need to)|jedem land|egal wo|d['\u2019]o\u00f9|o\u00f9 (?:tu|vous|l['\u2019]on) (?:veu|voul|souhait)|pourvu|donde quieras|onde quiser|dove (?:vuoi|preferisci)|de oriunde|on any continent|onde estiver|arbeitsort|von zu ?hause|quel que soit|elk land|ka\u017cdego kraju|any (?:country|location)|deutschlandweit|bundesweit|\u00f6sterreichweit|schweizweit|europaweit|eu-weit|weltweit|fra hele|hvor som helst|mist\u00e4 (?:tahansa|p\u00e4in)|magyarorsz\u00e1g|eg\u00e9sz magyar|t\u00fcrkiye|z cel\u00e9|odkudkoli|din (?:orice|toat\u0103)|\u03cc\u03bb\u03b7|\u5728\u4e2d\u56fd|\u5168\u56fd|\u56fd\u5185|\u4e8e\u56fd\u5185|\u5728\u56fd\u5185|\u4e2d\u56fd\u4efb\u610f|\uad6d\ub0b4|innerhalb|leb(?:st|en) in|\u00fcberall in",
    "partout|r\u00e9sid|habiter|n['\u2019]importe|t\u00e9l\u00e9travail|bas\u00e9(?:\\(e\\)|\u00b7e|e)?s? (?:en|aux?)\\b|cualquier|residi|residencia|teletrab|remot[oa]|qualquer|da tutt|ovunque|vanuit|binnen|woon",
    "(?:locations?|where|standort|(?:arbeits|einsatz)?ort|lieu|lieu de travail|localisation|lugar|local|sede|locatie|standplaats|lokalizacja|plats) ?:|ubicaci|localiza[c\u00e7][a\u00e3]o|vivir en|should be in|\u65e5\u672c|\u5730\u70b9\u4e0d\u9650|work-from-home|(?:applicants|applications|candidates)\\b[^.\\n]{0,16} outside|from any\\b|o\u00f9 que|candidat(?:[oa]s|s)\\b|profissiona|profesional|pessoas|personas|bewerber|hauptwohn|mieszka|morar|helst i\\b|zdaln|z terenu|zamieszk|bosatt|distans|dentro de|domicil|home[- ]?office (?:para|em|en|desde|von|aus|a partir)|resid\u00eancia|residente|residenz|vivas|viva en|habite|est\u00e9s en|esteja|\u52e4\u52d9\u5730|distan\u021b|purch\u00e9 |smart working|full remote|territorio|territoire|territ\u00f3rio|terytor|na terenie|przebywa|rezyden|lebensmittel|irgendwo|risied|resied|qualsiasi|overal (?:in|ter)|waar dan ook|bosat|bor i|bo i|inom |indenfor|innenfor|hemifr\u00e5n|hjemme|fjernarbe|au sein|r\u00e1mci|bydli\u0161t|trval\u00fd|t\u00e1vmunka|telemunc|talento|radicar|ubicad|viver|vivre|vivere|more? (?:em|no|na)\\b|dla os\u00f3b|\u5168\u56fd|\u4e16\u754c|\u5c45\u4f4f|\u304a\u4f4f",
  ].join("|"),
);
/** Each ends where the names begin. */
export const leads = [
  /\banywhere (?:in|within|across|inside) (?=\S)/i,
  /\bremote(?:ly)?,? (?:(?:role|position|job|opportunity|work|candidates?|employees?) )?(?:based |anywhere |open |located |available )?(?:in|for|within|from|across|to candidates in|throughout|inside|-|\u2013|\() ?(?=\S)/i,
  /\b(?:must|need to|have to|required to|should|candidates?|applicants?|you(?:['\u2019]re)?|who|people|only|anyone|someone|somebody|folks|talent)(?: \w+)? (?:be |are |is |currently |physically |legally |also |to |authorized to work (?:in the (?:US|U\.S\.|USA|United States|UK|EU) )?and |can )*(?:located|based|reside|resident|residing|live|living)(?: and \w+)?(?: anywhere)? (?:in|within):? (?:one of:? )?(?:the following (?:states|countries|locations)[:,]? )?(?=\S)/i,
  /\b(?:hire|hiring|employ|open to|accepting|considering|consider)(?: \w+){0,4}? (?:located |based |residing |living |anywhere )?(?:in|from|within|across):? (?:one of:? )?(?:the following (?:states|countries|locations)[:,]? )?(?=\S)/i,
  /\b(?:candidates|applicants|residents?|people|individuals|professionals)(?: \w+)? (?:of|from) (?=\S)/i,
  /\b(?:where you (?:can|may|must|should|need to) (?:be|live|work|reside)(?: from)?)\s?:? (?:resident |based |located |living )?(?:in |from )?(?=\S)/i,
  /\bonly (?:accept |consider |hire )?(?:candidates|applicants|people)(?: \w+)? in (?=\S)/i,
  /\b(?:location|workplace|where)\s?[:\u2013-]\s?(?:(?:fully|100 ?%) )?remote,? (?=\p{Lu})/iu,
  /\b(?:(?:from )?(?:your|their) (?:own )?home(?: office)?|work(?:ing)? from home|residence|residency) (?:(?:is )?(?:in|within)|anywhere in) (?=\S)/i,
  /\b(?:must|need to|have to|should) be (?:with)?in (?:the (?:states?|country|countries|province) of )?(?=\p{Lu})/iu,
  /\b(?:from|(?:live|living|based|located|reside|residing) in) any (?:(?:part|place|location|city|town|state|province|region|county|canton|country|countries) (?:in|of|within) (?=\S)|(?=(?:EU|EEA|European|US|UK|LATAM)\b))/i,
  /\b(?:fully|100 ?%) remote, (?=\p{Lu})/iu,
  // "#RemoteSpain"
  /#[Rr]emote(?=\p{Lu}\p{Ll})/u,
  /\b(?:looking for|seeking|hiring|search(?:ing)? for) (?:an? )?(?:fully |100 ?% )?remote (?:[\p{L}/&,-]{2,20} ){1,5}?(?:based |located |living )?(?:in|from|within|across) (?=\p{Lu})/iu,
  /\b(?:eligible|approved|following|these) (?:states|countries|locations)(?: (?:are|include))?:? (?=\S)/i,
  /\bremote (?:work )?(?:is )?(?:permitted|allowed|eligible|available) (?:from|in|within):? (?=\S)/i,
  /\b(?:looking for|seeking|hire|hiring|want)\b[^.;\n]{0,30}?\b(?:someone|somebody|anyone|candidates|people)(?: who(?:['\u2019]s| is| are))?(?: based| located| living)? (?:anywhere )?in (?=\p{Lu})/iu,
  /\b(?:remote (?:eligibility|locations?|states|countries)|hiring (?:locations?|countries|states))\s?[:\u2013-]\s?(?=\S)/i,
];
/** "Location: USA (Remote)": the label of a place, which is all that its line names. */
export const placeLabel =
  /^\P{L}*(?:(?:job |work )?locations?|where|standort|(?:arbeits|einsatz)?ort|lieu(?: de travail)?|localisation|ubicaci[o\u00f3]n|localizaci[o\u00f3]n|lugar(?: de trabajo)?|local(?: de trabalho)?|localiza[c\u00e7][a\u00e3]o|sede(?: di lavoro)?|locatie|(?:werk|stand)plaats|lokalizacja|miejsce pracy|(?:arbets)?plats|arbejdssted|arbeidssted|\u52e4\u52d9(?:\u5730|\u5834\u6240))\s?[:\uff1a]\s?(?=\S)/iu;
/** A requirement that is nothing but the place: "Located in North America". */
export const bareLead =
  /^\P{L}*(?:(?:must be |be )?(?:located|based|residing|resident|living))(?: anywhere)? in:? (?=\S)/iu;
/** What may stand behind it. */
export const bareEnd = /^(?:\s?\((?:remote|required|mandatory)\)|,? (?:required|only))?\P{L}*$/iu;
export const world =
  /^\W*anywhere(?=,? (?:as long as|so long as|provided|works|is fine)|\s*(?:$|[.!]))|\b(?:live|work|based|be) on any continent\b(?! (?:other|except|but))|\u5730\u70b9\u4e0d\u9650|\u4e16\u754c(?:\u4e2d)?(?:\u306e)?\u3069\u3053(?!\u3067\u3082(?:\u4f7f|\u5229\u7528|\u8996\u8074|\u8cfc\u5165|\u58f2))|(?<![a-z\u00c0-\u024f])(?:qualquer lugar do mundo|cualquier (?:lugar|parte) del mundo|(?:n['\u2019]importe o\u00f9|o\u00f9 que vous soyez|partout) dans le monde|weltweit arbeiten|arbeitsort (?:w\u00e4hlst|bestimmst) du (?:ganz )?(?:selbst|frei)(?: ?[,\u2013-])? ?weltweit|(?:no|em|na) [a-z\u00c0-\u024f]+ ou fora d(?:ele|ela|o pa\u00eds)|(?:en|dentro de) [a-z\u00c0-\u024f]+ o fuera d(?:el pa\u00eds)|(?:in|aus) jedem land(?: der (?:welt|erde))?(?=[.,;!)]|$)|egal wo auf der welt|quel que soit (?:votre|ton) pays(?: de r\u00e9sidence)?|(?:en|desde) cualquier pa\u00eds(?= del mundo|[.,;!)]|$)|(?:em|de) qualquer pa\u00eds(?= do mundo|[.,;!)]|$)|(?:in|da) qualsiasi paese(?= del mondo|[.,;!)]|$)|(?:vanuit|in) elk land(?= ter wereld|[.,;!)]|$)|z (?:dowolnego|ka\u017cdego) kraju(?= na \u015bwiecie|[.,;!)]|$)|(?:da )?(?:qualsiasi|ogni) (?:parte|luogo|angolo) del mondo|(?:van )?overal ter wereld|waar dan ook ter wereld|z (?:dowolnego|ka\u017cdego) miejsca na \u015bwiecie|var som helst i v\u00e4rlden|hvor som helst i verden|von \u00fcberall auf der welt|odkudkoliv? (?:na|ze) sv\u011bt[a\u011b])(?![a-z\u00c0-\u024f])|\b(?:from |live |based |work |hire |hiring |candidates )?(?:anywhere (?=in|on|around)|any (?:corner|part|place|country) (?=in|of|on))(?:in the world|of the world|on (?:the planet|the globe|earth)|around the (?:world|globe))|\b(?:remote|hire|hiring|candidates|applicants|open)[ ,:(-]{1,3}(?:\w+ ){0,2}?(?:worldwide|globally|global\))|\b(?:location|where|standort|ubicaci\u00f3n|lieu)\s?[:\u2013-]\s?(?:(?:fully )?remote,? ?)?\(?(?:worldwide|global(?:ly)?|anywhere)\b(?! in)|\b(?:welcome|accept|consider|hire|hiring|open to)\b(?:(?!countries|\d)[^.\n]){0,30}(?:all over|around|across) the (?:world|globe)\b|\bhire globally\b|\bcandidates? anywhere(?=[.,;!]|$)|\bremote,? \(?global(?=[.,;)]|$)|\b(?:global(?:ly)?|worldwide) remote\b|\b(?:live|work|based) wherever you\b|\bfrom wherever you\b[^.\n]{0,20}\b(?:in the world|on earth|around the (?:world|globe)|worldwide|globally)\b|\bweltweit remote\b|\bremote weltweit\b/i;
/** "Based in any country", "open to all nationalities": looked for where one of these words is. */
export const anyCountryCue = /\bany (?:country|location)|nationalit|of residence/i;
export const anyCountry =
  /\b(?:be |live |living |work |working |located |based |reside |residing |resident )(?:located |based |resident )?(?:in|from) any (?:country|location)(?= (?:in the world|worldwide|of (?:your|their) choice)|\s*(?:[.,;!)]|$))|\b(?:home[ -]based|remote)[^.;\n]{0,40}\bopen to (?:candidates of |applicants of |people of )?(?:all|any|every) nationalit(?:y|ies)\b|\b(?:regardless of|whatever) (?:your |their |the )?(?:country|place) of residence\b/i;
export const zone = new RegExp(
  `\\b(?:UTC|GMT)(?: ?[+\\u2212\\u2013-] ?\\d{1,2}(?::\\d\\d)?)?(?: ?(?:to|and|-|\\u2013|\\/) ?(?:UTC|GMT)? ?[+\\u2212\\u2013-] ?\\d{1,2})?|\\b${zoneWord}\\b(?: ?[+\\u2212\\u2013-] ?\\d{1,2})?`,
  "g",
);
/** "US-based candidates only", "Must be UK based", "US only": the place stands first. */
export const attributes =
  /(?<![\p{L}-])(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})(?:[- ]based (?=candidates|applicants|only|residents|contractors|talent|individuals|people)| ?[- ](?:based |residents |citizens |candidates |Residents |Candidates |Based )?[Oo]nly(?!\p{L})(?= ?(?:$|[.,;)!]|candidates|applicants|residents|role|position|remote))|(?<=\b(?:be|(?<!\bwe )are) (?:\p{L}+ )?\p{Lu}[\p{L}.]*)[- ]based(?!\p{L})(?! (?:[\p{L}-]+ ){0,2}?(?:company|firm|business|start-?up|agency|organi[sz]ation|studio|team|customers?|clients?)(?!\p{L}))|(?<=^\W*\p{Lu}[\p{L}.]*)[- ]based(?=[,;.]|$)|(?<=^\W*\p{Lu}[\p{L}.]*)[- ]remote(?=[,;.(]|$))/gu;
/** "deutschlandweit": a word that holds its place. */
export const wideAdverbs: [RegExp, string][] = [
  [/(?<!\p{L})(?:deutschland|bundes)weit(?!\p{L})/iu, "Germany"],
  [/(?<!\p{L})pan[ -]india(?!\p{L})/iu, "India"],
  [/(?<!\p{L})\u00f6sterreichweit(?!\p{L})/iu, "Austria"],
  [/(?<!\p{L})schweizweit(?!\p{L})/iu, "Switzerland"],
  [/(?<!\p{L})europaweit(?!\p{L})/iu, "Europe"],
  [/(?<!\p{L})eu-weit(?!\p{L})/iu, "EU"],
  [/territorio (?:nacional )?espa\u00f1ol(?!\p{L})/iu, "Spain"],
  [/territ\u00f3rio (?:nacional )?brasileiro(?!\p{L})/iu, "Brazil"],
  [/territ\u00f3rio (?:nacional )?portugu\u00eas(?!\p{L})/iu, "Portugal"],
  [/territoire (?:national )?fran\u00e7ais(?!\p{L})/iu, "France"],
  [/territorio (?:nazionale )?italiano(?!\p{L})/iu, "Italy"],
  [/mist\u00e4 (?:tahansa |p\u00e4in )suome(?!\p{L}* (?:\p{L}+ )?asiak)/iu, "Finland"],
  [/magyarorsz\u00e1g (?:eg\u00e9sz|b\u00e1rmely)|eg\u00e9sz magyarorsz\u00e1g/iu, "Hungary"],
  [/t\u00fcrkiye['\u2019]?nin her /iu, "Turkey"],
  [/(?:z cel\u00e9|odkudkoliv? (?:z|v)) (?:\u010dr|\u010desk\u00e9)/iu, "Czechia"],
  [/din (?:orice (?:ora\u0219|loc|col\u021b|zon\u0103)|toat\u0103)(?: din)? (?:rom\u00e2nia|\u021bara)/iu, "Romania"],
  [/\u03cc\u03bb\u03b7 (?:\u03c4\u03b7\u03bd )?\u03b5\u03bb\u03bb\u03ac\u03b4\u03b1/iu, "Greece"],
  [
    /(?:\u5728|\u4e8e)(?:\u4e2d\u56fd|\u56fd\u5185)[^\uff0c\u3002\n]{0,8}(?:\u4efb\u610f|\u8fdc\u7a0b)|(?:\u5168\u56fd|\u56fd\u5185)(?:\u4efb\u610f|\u5747\u53ef\u8fdc\u7a0b|\u8fdc\u7a0b)|\u4e2d\u56fd\u4efb\u610f/u,
    "China",
  ],
  [
    /\u65e5\u672c(?:\u56fd\u5185)?\u306b?(?:\u5728\u4f4f|\u5c45\u4f4f|\u304a\u4f4f\u307e\u3044)|(?:\u65e5\u672c)?\u56fd\u5185(?:\u5728\u4f4f|\u3069\u3053|\u304b\u3089|\u306b\u9650|\u9650\u5b9a|\u306e\u307f(?!\u306a\u3089)|\u5c45\u4f4f)|\u5168\u56fd(?:\u306e)?(?:\u3069\u3053|\u304b\u3089(?:\u5fdc\u52df|\u52e4\u52d9|\u53c2\u753b|\u50cd))/u,
    "Japan",
  ],
  [/\uad6d\ub0b4 ?(?:\uac70\uc8fc\uc790|\uc5b4\ub514)/u, "South Korea"],
];
/** What a sentence speaks of where such a word is the place of it. */
export const ofWideWork =
  /remote|home|wohn|arbeit|et\u00e4[nt]|uzaktan|evden|t\u00e1vmun|t\u00e1voli|telemun|acas\u0103|d\u00e1lku|\u03c4\u03b7\u03bb\u03b5\u03c1\u03b3|\u03b1\u03c0\u03bf\u03c3\u03c4|\u8fdc\u7a0b|\u30ea\u30e2|\u5728\u5b85|\u5728\u4f4f|\u5c45\u4f4f|\u304a\u4f4f\u307e\u3044|\uc7ac\ud0dd|remot|t\u00e9l\u00e9trav|teletrab|resid|r\u00e9sid|viv|mor[ae]|domicil/i;
export const aside =
  /\b(?:candidates|applicants|people|those|anyone)\b[^.;]{0,60}\b(?:encouraged|preferred|prioriti[sz]ed|favou?red|a plus)\b|(?<![a-z\u00c0-\u024f])(?:nos|notre|unsere?|nuestr[ao]s?|noss[ao]s?|i nostri|le nostre|onze|v\u00e5ra|vores|nasi|nasze) (?:[a-z\u00c0-\u024f]+ ){0,2}?(?:clients?|clientes?|kunden?|clienti|klanten|kunder|klienci|bureaux|b\u00fcros?|oficinas|escrit\u00f3rios|uffici|sedi|kantoren|kontor|biura|standorte|filial[a-z\u00c0-\u024f]*|\u00e9quipes?|equipos?|equipes?|team|partenaires|partner[a-z\u00c0-\u024f]*)(?![a-z\u00c0-\u024f])|\b(?:office|headquarter\w*|hq|customers?|clients?|company|investors?) (?:is |are )?(?:located|based) in\b|\binterview|\b(?:some|most|many) of our\b|\bour (?:team|people|employees|colleagues)\b[^.]{0,30}\b(?:live|located|based|across)\b/i;

/** "For candidates located in California, the range is ...": where a pay is of, and not where alone one may live. */
export const payBand =
  /^[^\p{L}]*(?:for|if)(?: any| all| our)? (?:candidates|applicants|those|employees|individuals|residents|hires|people|anyone|someone|you(?: are|['\u2019]re)? (?:live|living|reside|residing|based|located|in)(?!\p{L}))[^.;]{0,240}?,\s*(?:then )?(?:the|our|your|this|we|an?|base|pay|salary|compensation|annual|hourly|expected|starting)\b[^.;]{0,60}?\b(?:ranges?|pay|salary|salaries|compensation|wages?|rates?|pays)\b|\b(?:ranges?|pay|salary|salaries|compensation|wages?|rates?)\b[^.;]{0,90}? for (?:candidates|applicants|those|employees|individuals|residents|anyone|someone) (?:\p{L}+ )?(?:in|of|from|located|based|residing|living|live|reside)(?!\p{L})/iu;

/** Where nothing else says that the work is remote, the sentence itself is to. */
export const remoteAnywhere =
  /remot|t\u00e9l\u00e9travail|teletrab|home[- ]?office|zdaln|\bdistans|thuiswerk|smart working|fjernarbe|hjemmekontor|\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85/i;
/** The home, where one works; beside an office, a customer's place or for some days it is one place of several. */
export const atHome =
  /home[- ]based(?=,? (?:anywhere|in|within|across|from|roles?|positions?|jobs?|posts?|contracts?|work|with)\b|\s*(?:$|[,.;:)]))|(?:work(?:ing)?|role|position|live|,|\)) (?:fully |entirely |100 ?% )?from home\b|von zu ?hause|(?:travail\w+|bosser?) (?:de|depuis) chez|(?:desde|de|da) casa\b|z domu\b|hemifr\u00e5n|hjemmefra|vanuit huis|z domova|de acas\u0103/i;
export const besideHome =
  /vor ort|offices?\b|b\u00fcros?\b|standort|filial|bureaux?\b|sur site|oficina|escrit\u00f3rio|presencial|ufficio|uffici\b|in sede|kantoor|op locatie|biur|kontor|hybrid|h\u00edbrid|ibrid|teilweise|partly|sometimes|occasional|(?:days?|tage|jours|d[i\u00ed]as|giorni|dagen|dni|dagar|dage) (?:a|per|pro|par|por|each|every|in|im|w|i|di|van|de|von|from)\b/i;
