import type { WorkplaceType } from "../../facts.ts";
import { inLanguages } from "./model-by-language.ts";

/** "not_remote" denies one model and states none; "remote_company" speaks of the firm and not of the job. */
export type Says = WorkplaceType | "not_remote" | "remote_company";

const role = "(?:role|position|job|opportunity|opening|vacancy|posting|internship|assignment|contract|work)";
const surely =
  "(?:(?:currently|fully|full[ -]time|100 ?%|completely|entirely|strictly|primarily|permanently|mainly|considered|classified as|an?|in|designed as|open to) ?){0,4}";
/** Of work that is a mix of trades: "hybrid responsibility across", "this hybrid role will begin as". Days and offices say that it is not. */
const notOfTrades =
  "(?! (?:(?:that|which|and) )?(?:responsib|function|remit|skill|focus|nature|scope|profile|(?:will |would )?(?:begins?|starts?) (?:out )?as|combin|blend|mix|merg|bridg|straddl|spanning|spans|sit(?:s|ting) (?:between|across|at)|encompass|of\\b)(?![^.;\\n]{0,80}\\b(?:offices?|home|remote(?:ly)?|on-?site|in[- ]person|days?)\\b))";
/** A firm's cars, clouds and seeds are hybrid too. */
const notOfThings =
  "(?![ -](?:powertrains?|drive(?:train)?s?|vehicles?|cars?|trucks?|bikes?|aircraft|rockets?|propulsion|engines?|motors?|inverters?|electric\\w*|cloud|apps?|mobile|search|integrations?|infrastructures?|architectures?|systems?|networks?|storage|databases?|identity|data|ai|ml|rag|quantum|power|energy|solar|batter\\w+|materials?|composites?|bond\\w*|seeds?|crops?|corn|rice|instruments?|annuit\\w+|securit\\w+|warfare|threats?)\\b)";
/** What a firm has on its site for those who work there. */
const notOfPerks =
  "(?! (?:gyms?|parking|child ?care|day ?care|nursery|cafeteria|canteen|meals?|lunch(?:es)?|breakfast|snacks?|fitness|massages?|amenit\\w+|perks?|facilities|laundry|pool|(?:ev |car )?charging|health (?:clinic|cent\\w+)|doctors?|barista|wellness|showers?|social)\\b)";
/** Behind presence that is not the rule: "in-person work is encouraged". */
const notAlways =
  "(?![^.;\\n]{0,60}\\b(?:encouraged|optional|occasional(?:ly)?|sometimes|at times|from time to time|(?:as|if|when|where) (?:needed|necessary)|not (?:be )?(?:required|expected|needed|mandatory))\\b)";
/** "A hybrid work policy that lets you work from wherever you are" has no days at the office. */
const fromAnywhere =
  "[^.;\\n]{0,24} (?:lets?|letting|allows?|allowing|enables?|enabling|means)\\b[^.;\\n]{0,30}\\b(?:wherever|anywhere)\\b(?![^.;\\n]{0,24}\\b(?:days?|weeks?|months?)\\b)";
const onSite = "(?:on[ -]?site|in[ -]office|in[ -]person|office[ -]based|(?<![\\w-])site[ -]based)";
/** Where a job that is done in one place is done. */
const place =
  "(?:offices?|lab(?:oratory|s)?|plant|facility|studio|workshop|hq|headquarters|campus|site|clinic|store|shop(?: floor)?|warehouse|depot|branch|factory|yard|kitchen|restaurant|hospital|school|showroom|premises|building|surgery|practice|salon|nursery|garage|bakery|hotel|cent(?:er|re))";
const everyDay =
  "(?:full[ -]time|daily|(?:every|each) (?:single )?(?:work(?:ing)? ?|week)?(?:day|shift)|(?:all )?(?:five|5) days|monday (?:to|through|-|\u2013) friday)";
/** Words between a share of the time and where it is spent: "60 % deiner Arbeitszeit von zu Hause". */
const ofTheTime =
  "(?:(?:of|will|can|be|spent|the|your|our|their|time|working|work|week|hours|office|in|at|from|der|deiner|ihrer|dem|im|von|aus|zeit|arbeitszeit|du|de|del|della|en|em|da|\u00e0|temps|tiempo|tempo|van|de|je|tijd|av|af|tid|tiden) )";
const home =
  "(?:remot\\w*|home(?:[ -]?office)?|zu hause|mobile[sn]? arbeiten|mobil|t\u00e9l\u00e9travail|distance|casa|thuis(?:werken)?|hemifr\u00e5n|hjemmefra)";
const presence = "(?:pr\u00e9sence|presen[cz]i?a|presen\u00e7a|pr\u00e4senz|anwesenheit)";
const notFollowed =
  "(?![ -](?:friendly|first|eligible|optional|option|flexible|available|possible|or\\b|and\\b|/|team|colleague|support|control|monitor|access|sens|desktop|(?:field|base|camp)\\b|camps?\\b|islands?\\b|areas?\\b|villages?\\b|regions?\\b|communit|wilderness|stations?\\b|parts? of|mountain|corner|rural))(?! ?/)";
const label =
  "(?:^|\\b)(?:(?:job |work(?:ing)? |office |customer )?location|work ?site|work(?:ing|place)? (?:model|type|mode|arrangement|setting|style|environment)|work(?:place)?|(?:position|job|role|employment) type|remote type|modalitat(?: de treball)?|modalidad(?:e)?(?: de (?:trabajo|trabalho|contrataci\u00f3n))?|modelo de trabalho|local(?:iza\u00e7\u00e3o)?|ubicaci\u00f3n|lugar de trabajo|werkplek|werklocatie|lieu(?: de travail)?|mode de travail|arbeitsort|arbeitsmodell|einsatzort|standort|sede(?: di lavoro)?|locatie|standplaats|modalit\u00e0(?: di lavoro)?|tryb pracy|forma pracy|work setting)(?: type)?\\s?[:\u2013-]\\s?";

/** "Vollst\u00e4ndig aus dem Homeoffice", "100 % na d\u00e1lku", "t\u00e9l\u00e9travail \u00e0 100 %": wholly, whence, and the place that is no office. */
const wholly =
  "(?:totalmente|completamente|complet|totalement|enti\u00e8rement|int\u00e9gralement|\u00edntegramente|w ca\u0142o\u015bci|interamente|integralmente|esclusivamente|exclusivamente|inteiramente|enteramente|vollst\u00e4ndig|komplett|rein|ausschlie\u00dflich|volledig|helemaal|helt|fullt(?: ut)?|pln\u011b|zcela|w pe\u0142ni|ca\u0142kowicie|t\u00e4ysin|kokonaan|tamamen|teljes(?:en)?)";
const whence = "(?:en|\u00e0|in|im|da|de|aus|dem|von|vanuit|zu|op|p\u00e5|fra|na|z|praca|praxe)";
const away =
  "(?:remot[oa]|distanciel|huis|home-?office|home office|hause|t\u00e9l\u00e9travail|distance|thuis(?:werken)?|teletrabajo|teletrabalho|smart working|zdaln(?:ie|a|ej)|afstand|distans|hemifr\u00e5n|hjemmefra|hjemmekontor|d\u00e1lku|domova|vzd\u00e1len\u011b|et\u00e4n\u00e4|et\u00e4ty\u00f6(?:n\u00e4)?|uzaktan|t\u00e1vmunka|acas\u0103)";

const tagWords = { on_site: "presencial|on-?site|in-?office", remote: "remot[eoa]", hybrid: "h[i\u00ed]brid[oa]?" };
/** "Labels: Pleno, Presencial": a list's word by itself, and of no other model. */
function tagged(model: keyof typeof tagWords): string {
  const others = Object.entries(tagWords).flatMap(([name, words]) => (name === model ? [] : [words]));
  return `^\\W*(?:labels?|tags?|etiquetas?|marcadores|schlagworte)\\s?:(?!.*(?:${others.join("|")}))[^\\n]*?[:,|#] ?(?:${tagWords[model]})(?= ?(?:$|[,|]))`;
}

const daysOfMonth =
  "(?:days|jours|tagen?|d\u00edas|dias|giorni|dagen|dagar|dage|dager|dni) (?:a|per|each|every|par|pro|im|al|por|i|om|w) ?(?:month|mois|monat|mes|m\u00eas|mese|maand|m\u00e5naden|m\u00e5neden|miesi\u0105cu)";

type Rule = [says: Says, weight: number, pattern: string];

/** What asks whether one works from home, and the answer that one does not. */
export const remoteLabel =
  "(?:remote|telework(?:ing)?|work(?:ing)? from home|wfh|home-?office|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|smart working|thuiswerken)";
/** Work at home and what is said of it where there is none, by language: "Home-Office ist leider nicht m\u00f6glich", "sin teletrabajo". */
const homeDenied = [
  "(?:home-?\\s?office|mobile[sn]? arbeiten|telearbeit) (?:ist|sind|wird|kann) [^.;,\\n]{0,30}\\bnicht (?:m\u00f6glich|vorgesehen|angeboten|gestattet)|(?:kein(?:e[nr]?)?|ohne) (?:m\u00f6glichkeit(?:en)? (?:f\u00fcr|zu[mr]?|auf) )?(?:home-?office|telearbeit)|aus der ferne[^.;\\n]{0,40}\\bnicht",
  "(?:le )?t\u00e9l\u00e9travail (?:n['\u2019]est|non) (?:pas |donc pas )?(?:possible|envisageable|pr\u00e9vu|autoris\u00e9|\u00e9ligible)|non (?:\u00e9ligible|ouvert) au t\u00e9l\u00e9travail|(?:sans|aucun|pas de(?: possibilit\u00e9 de)?) t\u00e9l\u00e9travail|ne (?:permet|pr\u00e9voit|comporte|se pr\u00eate|propose|proposons|pr\u00e9voyons)(?: malheureusement)? pas (?:de |le |au )?t\u00e9l\u00e9travail",
  "(?:sin|no (?:se )?(?:aceptamos|admite|admitimos|ofrecemos|ofrece|hay|contempla|existe|permite|es posible)(?: (?:la |el |opci\u00f3n de |posibilidad de |opciones de )+)?) ?(?:teletrabajo|teletrabajar|home office)(?! (?:al )?100)|teletrabajo no (?:es posible|disponible|contemplado|permitido)",
  "(?:sem|n\u00e3o (?:\u00e9 poss\u00edvel|h\u00e1|oferecemos|aceitamos|se aplica|existe)(?: (?:o|a|op\u00e7\u00e3o de|possibilidade de))*) (?:home office|teletrabalho)",
  "(?:smart working|telelavoro) non (?:\u00e8 |sar\u00e0 )?(?:previsto|possibile|disponibile|consentito|contemplato)|(?:non (?:\u00e8|\u00e8 previsto|\u00e8 possibile|prevediamo|offriamo)(?: (?:lo|il|previsto|possibile))*|senza|no) (?:smart working|telelavoro)",
  "thuiswerken (?:is|kan|behoort) [^.;,\\n]{0,20}\\bniet|geen thuiswerk(?:en|mogelijkheid|mogelijkheden)?|zonder thuiswerk(?:en)?",
  "(?:nie (?:oferujemy|ma|przewidujemy|dopuszczamy)|bez|brak)(?: mo\u017cliwo\u015bci)? pracy zdalnej|praca zdalna nie(?: jest)? (?:mo\u017cliwa|przewidziana)",
  "(?:distansarbete|hjemmearbejde|hjemmekontor|hemarbete) (?:\u00e4r|er) (?:dessv\u00e4rre |desv\u00e6rre |dessverre )?(?:inte|ej|ikke) (?:m\u00f6jligt|muligt|mulig|aktuellt|aktuelt)|(?:ingen|inget|ej|ikke) (?:m\u00f6jlighet till |mulighed for |mulighet for )?(?:distansarbete|hjemmearbejde|hjemmekontor)",
  "et\u00e4ty\u00f6 ei ole mahdollista|ei et\u00e4ty\u00f6(?:mahdollisuutta|t\u00e4)|(?:pr\u00e1ce z domova|home office) nen\u00ed mo\u017en[\u00e1\u00e9\u00fd]|bez home office|uzaktan \u00e7al\u0131\u015fma (?:yoktur|yok|m\u00fcmk\u00fcn de\u011fil)|home office (?:nincs|nem lehets\u00e9ges)",
  "telework(?:ing)? (?:is|will) not (?:be )?(?:possible|available|offered|permitted|allowed|authori[sz]ed)|work(?:ing)?[ -]from[ -]home is (?:not|un)[ -]?(?:possible|available|offered|permitted|an option)|no (?:telework(?:ing)?|work(?:ing)? from home|home ?working)(?! (?:allowance|stipend|equipment))|(?:home[ -]?working|remote working|working remotely) (?:(?:is|will)(?: unfortunately| sadly)? ?(?:not|n['\u2019]t)|isn['\u2019]t|is never|is un|won['\u2019]t be) ?(?:be )?(?:currently )?(?:possible|available|an? option|offered|permitted|allowed|supported)",
].join("|");

export const noAnswer = "(?:no|none|nein|non|n\u00e3o|nee|nej|nie)";

/** Most specific first; the first that a sentence fulfils is what it says. */
export const ruleSources: Rule[] = [
  // Denials.
  ["not_remote", 5, `(?<![a-z\u00c0-\u024f])(?:${homeDenied})(?![a-z\u00c0-\u024f])`],
  ["not_remote", 5, `^\\W*${remoteLabel}[^:?\\n]{0,24}[:?] {0,6}${noAnswer}(?![a-z\u00c0-\u024f])`],
  [
    "not_remote",
    5,
    `\\b(?:not|isn['\u2019]t|is never) (?:currently )?(?:an? )?(?:fully[ -]|100% )?remote (?:work )?${role}\\b`,
  ],
  [
    "not_remote",
    5,
    `\\bthis (?:is|${role} is) not (?:currently )?(?:an? )?(?:fully[ -]|eligible for )?(?:remote|work[ -]from[ -]home)\\b`,
  ],
  [
    "not_remote",
    5,
    `\\b(?:no|(?:not|isn['\u2019]t|aren['\u2019]t) eligible for|does not offer|do not offer|not open to|not available for|unable to (?:offer|consider)|not considering|(?:does|do) not (?:allow|permit|support)(?: for)?) (?:fully[ -]|full[ -]time )?remote (?:work|candidates|option|employment|applicants|${role})`,
  ],
  [
    "not_remote",
    5,
    `\\b(?:can ?not|can['\u2019]t|is not able to) (?:be(?: performed| done| carried out)?|do (?:it|this(?: ${role})?)|work) (?:100% |fully )?(?:remote(?:ly)?|from home)\\b`,
  ],
  [
    "not_remote",
    5,
    "\\b(?:thuiswerken|home-?office|teletrabajo|home office|hjemmekontor|distansarbete|praca zdalna)\\b[^.;\\n]{0,30}\\b(?:niet|nicht|no es|n\u00e3o \u00e9|ikke|inte|nie jest) (?:[a-z\u00e0-\u024f]+ )?(?:mogelijk|m\u00f6glich|posible|poss\u00edvel|mulig|m\u00f6jligt|mo\u017cliwa)|\\bno wfh\\b|\\bremote work(?:ing)? (?:is|will) not (?:be )?(?:available|possible|permitted|offered|an option)\\b|\\bkein(?:e)? (?:100 ?% )?(?:home-?office|remote)|\\bpas de t\u00e9l\u00e9travail\\b|\\bno (?:es|se ofrece) (?:remoto|teletrabajo)\\b|\\bn\u00e3o (?:\u00e9 )?remot[oa]\\b",
  ],
  [
    "not_remote",
    5,
    "\\bremote (?:applicants|candidates|applications) (?:(?:will|can|may) ?not|(?:are|is) not)(?: be)? (?:considered|accepted|eligible)",
  ],
  [
    "not_remote",
    5,
    "(?:t\u00e1vmunka|home ?office|et\u00e4ty\u00f6|remote|telemunc\u0103|uzaktan \u00e7al\u0131\u015fma|evden \u00e7al\u0131\u015fma)[^.;\\n]{0,14} (?:nem (?:lehet|biztos)|ei ole mahd|yok|imk\u00e2n[a-z\u0131]* yok)|nu oferim[^.;\\n]{0,12} (?:remote|telemunc)|(?:\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85)[^\u3002\\n]{0,6}(?:\u4e0d\u53ef|\u3067\u304d(?:\u307e|\u306a))|\uc7ac\ud0dd[^.\\n]{0,6}(?:\ubd88\uac00|\uc9c0\uc6d0\ud558\uc9c0)|(?:\u4e0d\u63a5\u53d7|\u4e0d\u652f\u6301|\u4e0d\u63d0\u4f9b|\u8c22\u7edd)\u8fdc\u7a0b",
  ],
  // Hybrid, of the job.
  [
    "hybrid",
    5,
    `\\b(?:this|the|our) (?:[\\w-]{1,20} ){0,2}?${role} (?:is|will be|follows|requires|offers|has(?: been)?) ${surely}hybrid\\b${notOfTrades}`,
  ],
  [
    "hybrid",
    5,
    `\\b(?:this is|as|it['\u2019]s) an? (?:[\\w-]{1,16},? ){0,2}?hybrid(?: work)? ?-?(?:remote )?${role}\\b${notOfTrades}`,
  ],
  [
    "hybrid",
    4,
    `\\b(?:this|our|the) (?:(?!(?:of|an?|in|with|and|for) )[\\w-]{1,16} ){0,3}?hybrid ${role}\\b${notOfTrades}`,
  ],
  [
    "hybrid",
    4,
    "(?:\\b(?:you|we|team|colleagues|everyone|staff|employees)(?:['\u2019]ll| will| can| may)? works?|\\bworking|\\b(?:undertaken|performed|carried out)|\\b(?:role|position|job|post|work)(?: (?:is|will be|can be))?)\\b(?: (?!(?:on|with) )[\\w-]{1,16}){0,4}? in a hybrid (?:manner|way|fashion|mode|pattern|format)\\b(?! (?:of|between))|\\bsplit (?:your|their) (?:time|week) between[^.;\\n]{0,50}\\b(?:home|remote)|\\b(?:on-?site|office|in[- ]person)[^.;\\n]{0,12}\\b[1-4] ?x ?(?:\\/ ?|a |per |each )?week|\\b[1-4] ?x ?(?:\\/ ?|a |per |each )?week[^.;\\n]{0,20}\\b(?:office|on-?site)|\\b(?:presen[\u00e7czt]\\w*|pr\u00e9senc\\w*|anwesen\\w*|aanwezig\\w*|idas?|ir|vir|vai|vas|ven|venir|viens|viene|visitas|acud\\w+|asist\\w+|trabaj\\w+|trabalh\\w+|travail\\w*|arbeit\\w*|lavor\\w+|werk\\w*|komm\\w*|komt?|comparec\\w+|h[i\u00ed]brid\\w*|ibrid\\w*|remot\\w+|home-?office|teletrab\\w+)\\b[^.;\\n]{0,40}\\b(?:escrit\u00f3rio|oficina|bureaux?|b\u00fcro|ufficio|kantoor)\\b[^.;\\n]{0,12} (?:un[ae]|einmal|uma|dos|duas|deux|zweimal|tr[e\u00ea]s) ?(?:vez|veces|vezes|fois|volte)? (?:por|a la|par|pro|die|in der|alla) (?:semana|semaine|woche|settimana)\\b|\\b[1-4] ?x (?:na|por) semana[^.;\\n]{0,20}\\b(?:escrit\u00f3rio|presencial)|\\b(?:[1-4]|dois|duas|tr\u00eas|quatro) (?:idas?|visitas?|ida ao escrit\u00f3rio)[^.;\\n]{0,24}\\b(?:escrit\u00f3rio|presencial)",
  ],
  [
    "hybrid",
    4,
    "\\b(?:remote|home-?office|t\u00e9l\u00e9travail)[ -]?(?:anteil|quote)[^.\\n]{0,14}[1-9]\\d ?%|(?:t\u00e9l\u00e9travail|sur site|bureau|pr\u00e9sentiel)[^.;\\n]{0,25}\\b[1-4] ?j(?:ours?)? ?(?:\\/|par) ?sem|\\b[1-4] ?j(?:\\/sem\\w*)? (?:de |en |sur )?(?:t\u00e9l\u00e9travail|site|pr\u00e9sentiel|remote)|\\bhybridarbete\\b",
  ],
  [
    "remote",
    5,
    `${label}(?:(?:fully|100 ?%) )?(?:remote ?/ ?(?:home|wfh|work from home|virtual|telework)|virtual ?/ ?remote)`,
  ],
  ["hybrid", 5, `${label}[^.\\n]{0,40}?\\b(?:hybrid[eo]?|h[\u00edi]brid[oa]|ibrid[oa]|hybryd\\w*)\\b`],
  ["hybrid", 5, `^(?:[^.\\n]|\\.(?=\\d)){0,50}\\(hybrid${notOfThings}[^)\\n]{0,40}\\)`],
  [
    "hybrid",
    5,
    `(?:[:\u2013-]\\s?|^\\W*)(?:(?:remote|home-?\\s?office) ?(?:&|\\+|and|und|et|y|e|en|og|och) ?(?:${onSite}|vor ort|b\u00fcro|pr\u00e9sentiel|presencial)|(?:${onSite}|vor ort|b\u00fcro|pr\u00e9sentiel|presencial) ?(?:&|\\+|and|und|et|y|e|en|og|och) ?(?:remote|home-?\\s?office))\\b(?! ?(?:teams?|support|train|employees|staff|workers|customers|clients))`,
  ],
  ["hybrid", 4, "\\bhybrid[ ,/-]+(?:on-?site|in[ -]office)\\b(?! (?:event|meeting|training))"],
  ["hybrid", 4, "^\\W*hybrid (?:[\\w-]{1,14} )?(?:position|job|opportunity|opening|vacancy|posting)\\b"],
  [
    "hybrid",
    4,
    "\\bhybrid\\s?[:(\u2013-]|\\b(?:partially|partly) remote\\b|\\b(?:t\u00e9l\u00e9travail|teletrabajo|teletrabalho) (?:partiel|parcial|hybride)|\\bremotely and (?:on-?site|in[ -](?:the )?office)|\\b(?:mix|combination|blend|balance) of (?:in[ -]office|remote|on-?site|home|office)[^.\\n]{0,25}(?:remote|office|on-?site|home)",
  ],
  [
    "hybrid",
    4,
    `\\b[1-9]\\d? ?% ${ofTheTime}{0,7}?(?:${home}|in[ -](?:(?:the|our|an) )?offices?|office (?:attendance|presence|time)|on-?site)\\b(?![^.;\\n]{0,20}\\b(?:client|customer|suppl|equipment|furnitur|space|rent))|\\b(?:in[ -](?:(?:the|our) )?office|on-?site|in[- ]person|from home|remotely)[^.;\\n(]{0,12}?\\b[1-9]\\d? ?% (?:of|der|du|del) |\\b(?:[4-9]|1[0-5]) days (?:per|a|each|every) month[^.;\\n]{0,30}\\b(?:offices?|hub|on-?site|in[- ]person|hq)\\b(?![^.;\\n]{0,20}\\b(?:client|customer))|\\b(?:office|hub|hq)\\b[^.;\\n]{0,25}\\b(?:[4-9]|1[0-5]) days (?:per|a|each|every) month|\\b(?:offices?|on-?site)\\b[^.;\\n]{0,20}\\bhalf (?:of )?(?:the|your) (?:week|time|(?:working |work)?days)\\b|\\bhalf (?:of )?(?:the|your) (?:week|time|(?:working |work)?days)\\b[^.;\\n]{0,20}\\b(?:offices?|on-?site|(?:from|at) home|remotely)\\b|\\b(?:offices?|on-?site|in[- ]person)\\b[^.;\\n]{0,30}\\b(?:remote(?:ly)?|(?:from )?home)\\b[^.;\\n]{0,12}\\b(?:other days|the rest|rest of the week|remaining days)|^\\W*(?:h[i\u00ed]brid[oa]|ibrid[oa]|hybrydow[ao]|hybride)\\b ?(?:$|[-\u2013:,(|.]|(?:em|en|in|na|no|\u00e0|w|te|con|com)\\b)|\\bwork(?:ing|s)? (?:from home|remotely) (?:on |every )?(?:mon|tues|wednes|thurs|fri)days?\\b|\\bcome in (?:for )?(?:at least )?(?:[1-4]|one|two|three|four) days? (?:a|per|each|every) week\\b`,
  ],
  [
    "hybrid",
    5,
    "\u9031[1-4\uff11-\uff14](?:[\u301c\uff5e-][2-4])?[\u65e5\u56de]?[^\u3002\\n]{0,8}(?:\u51fa\u793e|\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85)|(?:\u51fa\u793e|\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85)[^\u3002\\n]{0,8}\u9031[1-4\uff11-\uff14][\u65e5\u56de]|\\bpraca hybrydowa\\b",
  ],
  [
    "hybrid",
    4,
    "\\b(?:(?:once|twice|one day|two days) (?:a|per|each) week|(?:once|twice) weekly)\\b[^.\\n]{0,30}\\b(?:office|on-?site)",
  ],
  [
    "hybrid",
    4,
    `^\\W*(?:flexible |a )?hybrid(?: (?:work(?:ing)?|schedule|model|role|remote|setup))? ?(?:[-\u2013:;,(|.]|$|(?:in|from|at|with|based)\\b)(?![^.\\n]{0,30}\\b(?:cloud|vehicles?|electric|power|infrastructure|apps?|environments?|events?)\\b)`,
  ],
  [
    "hybrid",
    4,
    "\\b(?:office(?! (?:clean|furnit|suppl|space|plants))|on-?site|in[ -]person)\\b[^.;\\n]{0,25}\\b(?:at least|minimum|a minimum of|about|up to)? ?(?:(?:once|twice|one day|two days) (?:a|per|each|every) week|(?:once|twice) weekly)|\\b(?:vi|we|wir|on) (?:arbetar|work|arbeiten|travaille) (?:in )?(?:a )?hybrid\\w*|\\bhybrides arbeiten\\b|\\bhybride werken\\b|\\bpraca (?:w trybie )?hybrydow\\w+|\u30cf\u30a4\u30d6\u30ea\u30c3\u30c9\u52e4\u52d9|\\b(?:atua\u00e7\u00e3o|actuaci\u00f3n|contrata\u00e7\u00e3o) h\u00edbrida\\b|\\bhybridn\u00ed (?:model|re\u017eim|pr\u00e1ce|forma)\\b|\\bhybridarbej?i?de?t?\\b|\\bwork(?:ing)? pattern\\s?:[^.\\n]{0,30}\\b(?:office|home)\\b[^.\\n]{0,20}\\b(?:office|home)",
  ],
  [
    "hybrid",
    4,
    "\\b(?:mobile[sn]? arbeit\\w*|home[ -]?office|remote[ -](?:work|arbeit\\w*)|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|smart working|thuiswerk\\w*|distansarbete)\\b[^.;\\n(<>]{0,25}?\\b[1-9]\\d? ?%|\\b(?:teilweise|gedeeltelijk|deels|partiellement|en partie|parcialmente|parzialmente|delvis|cz\u0119\u015bciowo|partially|partly) (?:aus dem |im |von )?(?:zu hause|home-?office|mobil|thuis(?:werken)?|\u00e0 distance|en t\u00e9l\u00e9travail|remoto|remota|da remoto|da casa|desde casa|em casa|hemifr\u00e5n|hjemmefra|zdalnie|from home|remotely)\\b",
  ],
  ["hybrid", 4, inLanguages("hybrid")],
  // "Smart working fino a 10 giorni al mese": two or three days of a week.
  [
    "hybrid",
    4,
    `\\b(?:smart working|home[ -]?office|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|thuiswerken|telework(?:ing)?|mobile[sn]? arbeiten|distansarbete|hjemmekontor)\\b[^.;\\n\\d]{0,24}\\b(?:[4-9]|1[0-5]) ${daysOfMonth}|\\b(?:[4-9]|1[0-5]) ${daysOfMonth}[^.;\\n\\d]{0,16}\\b(?:smart working|home[ -]?office|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|thuiswerken|telework(?:ing)?|mobile[sn]? arbeiten|distansarbete|hjemmekontor)\\b|\\b(?:[4-9]|1[0-5]) (?:giorni|jours|d\u00edas|dias|tage) (?:di|de) (?:smart working|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|home office) (?:al|par|por|im|pro) (?:mese|mois|mes|m\u00eas|monat)`,
  ],
  // On site, of the job.
  ["on_site", 4, inLanguages("on_site")],
  // "In office Monday to Friday", "in the office all five days", "five days a week at the plant", "full-time on client site".
  [
    "on_site",
    5,
    `(?:^\\W*|\\b(?:you|we|role|position|job|work(?:s|ing)?|based)\\b[^.;\\n]{0,16} )(?:(?:in|from) (?:the |our )?)?office,? (?:(?:from )?mon(?:day)?s? (?:to|through|till|-|\u2013) (?:fri|sat)(?:ur)?(?:day)?s?|(?:each|every) (?:working )?day|all (?:five|5) days|full[ -]time)\\b(?![^.;\\n]{0,30}(?:hybrid|remote|home|open))`,
  ],
  [
    "on_site",
    5,
    "\\b(?:five|six|[56]|all) (?:working )?days(?: (?:a|per|each|every) week)? (?:at|in|on) (?:the|our) (?:plant|lab|studio|hangar|workshop|campus|shop floor|clinic)\\b",
  ],
  ["on_site", 4, "\\b(?:full[ -]time|every day|daily) on (?:the )?client(?:['\u2019]s)? site\\b"],
  [
    "on_site",
    4,
    "\\bon[ -]?site at (?:the|our) (?:(?!customers?|clients?|partners?)[\\w'\u2019-]{1,16} ){0,3}?(?:hangar|centre|center|depot|plant|mill|yard|base|station)(?: only)?(?=\\s*(?:[.;,)]|$))",
  ],
  [
    "on_site",
    4,
    `(?<![a-z\\u00c0-\\u024f])(?:${wholly}|100 ?%|full|nur|tylko|wy\u0142\u0105cznie) (?:vor ort|presencial|(?:en )?pr\u00e9sentiel|sur site|in (?:presenza|sede)|op (?:kantoor|locatie)|p\u00e5 plats|stacjonarn[ae])(?![a-z\\u00c0-\\u024f])|^\\W*(?:presencial|vor ort|(?:en )?pr\u00e9sentiel|sur site|op (?:kantoor|locatie)|p\u00e5 plats)\\W*$`,
  ],
  [
    "on_site",
    5,
    `\\b(?:this|the) (?:[\\w-]{1,20} ){0,2}?${role} (?:is|will be|requires|works|sits|operates) (?:an? )?${surely}${onSite}\\b(?! (?:or|visit|interview|meeting))(?!/)`,
  ],
  ["on_site", 5, `\\b(?:this is|as|it['\u2019]s) an? (?:[\\w%-]{1,16},? ){0,3}?${onSite} ${role}\\b`],
  [
    "on_site",
    5,
    `${label}(?:[^.\\n]{0,30}?\\b(?:${onSite}|presencial|en? pr\u00e9sentiel|in sede|in presenza|stacjonarn\\w+|sur site|vor ort|op (?:kantoor|locatie))\\b)`,
  ],
  [
    "on_site",
    4,
    `\\b(?:fully|100 ?%|strictly|full[ -]time,?) ${onSite}\\b${notOfPerks}|\\b${onSite} ?[|,/] ?full[ -]?time|\\bfull[ -]?time ?[|,/] ?${onSite}\\b${notOfPerks}|[|\u00b7] ?${onSite}(?= ?(?:$|[|\u00b7(]))|^\\W*${onSite} ?[|\u00b7]|\\b(?:hours|week|shift|days?),? ${onSite} at (?:our|the) (?:[\\w-]{1,16} ){0,3}?(?:location|${place})\\b|\\((?:[^()\\n]{2,40}, [a-z]{2}(?: \\d{5})? - )?${onSite}\\)`,
  ],
  [
    "on_site",
    4,
    `\\b(?:able|willing(?:ness)?|required|expected|must(?: be able)?)(?: to)? (?:be |work |come )?(?:full[ -]time )?(?:in[- ]person|on-?site|in (?:the|our) office)\\b(?! (?:visit|meeting|event|training|as needed|when))`,
  ],
  [
    "on_site",
    4,
    "\\bpraca (?:stacjonarna|z biura)\\b(?! ?(?:lub|albo|\\/))|\\b(?:jobbet|tj\u00e4nsten|rollen|stillingen) (?:\u00e4r|er) (?:helt )?p\u00e5 plats|\\b(?:trabajo|trabalho|modalidad|regime|formato|puesto|vaga|modelo|actua\u00e7\u00e3o|atua\u00e7\u00e3o)[^.,;\\n]{0,18}\\bpresencial\\b|\\b(?:vaga|est\u00e1gio|puesto|oferta|trabajo|trabalho|emprego)[^.,;:\\n]{0,30} (?:\u00e9|es|ser\u00e1) (?:100 ?% |totalmente )?presencial\\b(?! (?:ou|o|e|y)\\b)|\\b(?:poste|travail) (?:\u00e0 100 ?% )?en pr\u00e9sentiel",
  ],
  [
    "on_site",
    4,
    `\\b(?:(?:must|need(?:s)? to|has to|have to|required to|requires? (?:you )?to|will|should|to) be|is|are|be) (?:performed|done|carried out|completed|worked|present|conducted|based|located|working)?,? ?(?:fully |100 ?% |entirely |physically )*(?:on[ -]?site|in[ -]person|in (?:the|our) (?:[\\w-]{1,14} )?(?:office|lab(?:oratory)?|plant|facility|studio|workshop|clinic|store|hq|headquarters) (?:full[ -]time|every ?day|daily|each day)|on campus)\\b(?! (?:visit|meeting|event|training|interview))`,
  ],
  [
    "on_site",
    4,
    `\\b(?:(?:work(?:ing|s)?|based|report(?:ing)?|commute|come)[^.;\\n]{0,25}?\\b(?:in|from|at|to|into|on|out of)|(?:be|being|are)(?: [\\w-]{1,14}){0,2}? (?:in|at|on)) (?:the|our) (?:[\\w-]{1,16} ){0,2}?${place}\\b(?! (?:manager|director|supervisor|team|staff|lead|head))[^.;\\n]{0,24}?\\b${everyDay}\\b|\\bin[ -]person,? every ?day\\b|\\bin (?:the|our) office,? every ?day\\b|\\battendance (?:in|at) (?:the|our) (?:[\\w-]{1,16} ){0,2}?${place} is (?:required|mandatory|expected|essential)|\\b${presence}\\b[^.;\\n]{0,12} (?:requi|obligat|exig|richiest|erforderlich|pflicht|notwendig)(?![^.\\n]{0,30}\\d)|\\b${presence} (?:im b\u00fcro|vor ort|au bureau|sur (?:site|place)|en (?:la )?oficina|no escrit\u00f3rio|in (?:sede|ufficio)|op kantoor)\\b(?:(?!teil|gelegent|manch|mindest|occasion|parfois|partiel|parcial|alcun|algun|soms|\\d|(?<![a-z\u00c0-\u024f])(?:nicht|kein\\w*|non?|n\u00e3o|not|niet|pas|jamais|nunca|nur|deux|trois|quatre|dos|tres|cuatro|zwei|drei|vier|twee|drie|due|tre|quattro|dois|duas|tr\u00eas|quatro|un[ae]?|uma?|einen?|einmal|wenn|quando|cuando|als)(?![a-z\u00c0-\u024f]))[^.;\\n]){0,30} (?:requi|obligat|exig|richiest|erforderlich|pflicht|notwendig|verplicht)`,
  ],
  [
    "on_site",
    4,
    "\\b(?:(?:this|the) (?:[\\w-]{1,16} )?(?:role|position|job)|you(?:['\\u2019]ll| will)) (?:is based|is located|is performed|works|requires (?:working|work|being)|(?:will )?(?:be )?(?:based|located|working|reporting)|(?:will )?(?:work|report)|sits)[^.;\\n]{0,18}?\\b(?:from|in|at|on|to|out of) (?:our|the) (?!(?:client|customer))(?:[\\w-]{1,16} ){0,2}?(?:lab(?:oratory)?|plant|factory|warehouse|shop floor|clinic|hospital|workshop|store|restaurant|bakery|kitchen|(?:production|manufacturing|assembly) (?:site|facility)|(?:distribution|fulfil?ment) cent(?:er|re))\\b(?! (?:team|manag|staff|environment|system|operation|leader|director|industr|and remote|or))(?!s\\b)",
  ],
  [
    "on_site",
    4,
    `^\\W*(?:fully |100 ?% |strictly )?(?:on[ -]?site|in[ -]person|in[ -]office|office[ -]based)(?: only)?(?: ?[-\u2013,:(|]| (?:role|position|job|work|in|at)\\b| ?[.!]?$)${notAlways}(?![^.\\n]{0,30}\\b(?:parking|gym|childcare|interview|cafeteria|training|event|hybrid|remote|meals?|support)\\b)`,
  ],
  [
    "on_site",
    4,
    "\\bwfo\\b|\\ball (?:of (?:the|our) )?work (?:is|will be) (?:carried out|done|performed) (?:in|at|from) (?:the|our)\\b|\\bwork on-?site (?:daily|every ?day|full[ -]time)\\b|(?:^\\W*praca w biurze\\b|\\((?:praca )?stacjonarn\\w+\\))(?![^.\\n]{0,40}(?:lub|albo|zdal|hybryd))|\\bon-?site from day (?:1|one)\\b|\\bday (?:1|one) on-?site\\b|\\bon-?site,? (?:5|five) days\\b|(?:\u52e4\u52d9\u5f62\u614b|\u52e4\u52d9\u30b9\u30bf\u30a4\u30eb|\u50cd\u304d\u65b9)\\s?[\uff1a:]\\s?\u51fa\u793e(?![^\u3002\\n]{0,8}(?:\u30fb|\\/|\uff0f|\u3068|\u307e\u305f\u306f|\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85))|\\b(?:work(?:ing)?|operate) from office\\b|\\b(?:part of|join) (?:an?|our|the) (?:fully |\\d[- ]day,? )?(?:in[ -]person|on[ -]?site|in[ -]office) team\\b|(?<!\\b(?:not|almost|nearly|hardly|when|while|if|once|unless|before|until|since|where|as|that|because|whether) )\\b(?:everyone|everybody|all (?:of )?(?:our )?(?:staff|employees|team members|colleagues)|the whole (?:team|company))\\b(?:(?!\\b(?:customers?|clients?|partners?|competitors?|who|that)\\b)[^.,;:\\n]){0,20}\\bworks? (?:on[ -]?site|in[ -]person|in[ -]office)\\b(?! or)(?!(?! (?:five|5|every) days?| (?:every|each) day)[^.;\\n]{0,40}\\b(?:\\d|one|two|three|four|days?|during|every|each|part of|time to time|occasion\\w*|sometimes|twice|often|usually|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|summer|winter|january|july|august|december|if|when|unless|until)\\b)|(?<![a-z\u00c0-\u024f])(?:fysiskt?|personlig) (?:oppm\u00f8te|fremm\u00f8de|n\u00e4rvaro)[^.;\\n]{0,30}(?:hver dag|varje dag|p\u00e5 (?:kontoret|arbeidsplassen))|\\bpr\u00e1ce (?:pouze )?(?:na pracovi\u0161ti|z kancel\u00e1\u0159e)|(?<![a-z\u00c0-\u024f])(?:arbete|arbetet|jobb|arbeid|work) p\u00e5 plats|\\b(?:in pr\u00e4senz|pr\u00e4senzstelle|pr\u00e4senz vor ort|vor ort erforderlich|\\b(?:travail|poste|mission) (?:100 ?% )?sur site\\b|^\\W*in (?:presenza|sede)\\b|vor ort in (?:unser|der|[A-Z]))|\\barbeitsort(?: ist)?[^.\\n]{0,12}vor ort|\\b(?:si lavora|lavoro|attivit\u00e0|ruolo|posizione)[^.\\n]{0,12}\\bin (?:presenza|sede)\\b|\u51fa\u793e(?:\u52e4\u52d9)?(?:\u306e\u307f|\u5fc5\u9808)",
  ],
  [
    "on_site",
    4,
    "\\b(?:poste|travail|emploi)[^.;,\\n]{0,25}\\b(?:sur site|sur place|en pr\u00e9sentiel)\\b(?! ?(?:ou|et|/))|\\b(?:requires?|required|prevede|richiede|exige|requiere|requer|erfordert|n\u00e9cessite)[^.;\\n]{0,20}\\b(?:presen[cz]a|presence|presencia|presen\u00e7a|pr\u00e9sence|anwesenheit|pr\u00e4senz)\\b[^.;\\n]{0,40}\\b(?:every ?day|daily|full[ -]time|tutti i giorni|tous les jours|todos (?:los d[i\u00ed]as|os dias)|t\u00e4glich|jeden tag)\\b",
  ],
  [
    "on_site",
    4,
    "(?<![a-z\\u00c0-\\u024f])(?:jobb?ar|arbetar|jobber|arbeider|arbejder) (?:helt )?p\\u00e5 (?:plats|(?:v[a\\u00e5]rt |vores )?kontor(?:et)? (?:hver|varje) dag)|\\b(?:arbeite(?:st|n)|einsatz|t\\u00e4tigkeit|arbeit)\\b[^.;\\n]{0,40} vor ort\\b(?! (?:bei (?!uns)|beim|oder|und))(?<!kund[^.;\\n]{0,40})|^\\W*(?:100 ?% )?(?:presencial (?:en|em|no|na)|vor ort in|sur site \\u00e0|(?:en )?pr\\u00e9sentiel \\u00e0|in presenza a|op (?:kantoor|locatie) in|p\\u00e5 plats i) (?!.*(?:oder|remot|h[i\\u00ed]brid|home|thuis))|(?:arbetet|arbeidet|arbejdet) (?:sker|utf\\u00f6rs|foreg\\u00e5r|utf\\u00f8res|udf\\u00f8res) (?:helt )?p\\u00e5 (?:plats|stedet|kontoret)|\\b(?:exclusivement|uniquement|enti\\u00e8rement) (?:en |dans |sur |\\u00e0 )(?:un |le |les |la |l['\\u2019]|nos |notre )?(?:atelier|usine|magasin|site|bureaux?|laboratoire|entrep\\u00f4t)s?(?![a-z\\u00c0-\\u024f])|\\brelocate\\b[^.;\\n]{0,40}\\bwork (?:from|in|at) (?:our|the) (?:offices?|hq|headquarters)\\b|\\boffices?\\b[^.;\\n]{0,40}\\bwe (?:all )?work (?:side by side|together|in person) every ?day\\b",
  ],
  // Remote, of the job.
  ["remote", 4, inLanguages("remote")],
  [
    "remote",
    4,
    `(?<![a-z\\u00c0-\\u024f])(?:(?:${wholly}(?: ${whence})* |100 ?%(?: ${whence})* ?)(?:${away}|remote)|full (?:remot[oae]|t\u00e9l\u00e9travail)|(?:${wholly}|100 ?%) (?:desde|da|a partir de|depuis|z|vanuit|von|aus|chez) (?:tu |su |votre |ton |je |dein(?:em)? |ihrem |eigenen? )?(?:casa|hogar|domicile|domu|huis|zuhause|hause|vous|toi)|tamamen evden|(?:your|the) (?:work ?place|place of work|office) is your (?:own )?home|${away} (?:(?:\u00e0|al?|zu) )?100 ?%)(?![a-z\\u00c0-\\u024f])(?![ -](?:team|company|unternehmen|available|possible|option|control))`,
  ],
  [
    "remote",
    4,
    `(?:\\b(?:this|the|our) (?:[\\w-]{1,20} ){0,2}?|^\\W*)${role} (?:is|will be|can be|may be|could be|is open to|offers)(?: (?:based|performed|done|worked|located))? ?${surely}remote(?:ly)?\\b${notFollowed}`,
  ],
  [
    "remote",
    4,
    `\\b(?:this is|this['\u2019]s|it['\u2019]s|as) an? (?:[\\w%-]{1,16},? ){0,3}?(?:[a-z.]{2,12}-)?remote[ -]?(?:based )?,? ?(?:[\\w-]{1,14},? ){0,2}?${role}\\b`,
  ],
  [
    "remote",
    4,
    `\\b(?:fully|100 ?%|completely|entirely|permanently)[ -]remote,? (?:[\\w-]{1,14} ){0,1}?(?:${role}|within|in\\b|from|innerhalb|aus\\b|depuis|desde|dans|vanuit)`,
  ],
  [
    "remote",
    4,
    `\\bcan (?:also )?be (?:done |performed |worked |based )?(?:fully|100 ?%|completely|entirely) remote(?:ly)?\\b`,
  ],
  [
    "remote",
    4,
    `${label}(?:(?:fully|100 ?%|full|us|usa|uk|eu|canada|india) )?(?:remote|distributed|remot[oa]|da remoto|zdaln\\w+|home office|teletrabajo|t\u00e9l\u00e9travail|en remoto)\\b(?! (?:or|/|and))${notFollowed}`,
  ],
  [
    "remote",
    4,
    "\\b(?:work|working|works) (?:fully |100% |completely )?remotely (?:from|within|anywhere)|\\bfully remote ?(?:[-\u2013,.;:(\u2014]|$)(?![ \u2013\u2014-]*(?:team|company|culture))|\\b(?:full[ -]time|contractor|contract|vollzeit|temps plein|tiempo completo|tempo integral|tempo pieno|fulltime|heltid)\\)? ?[|,(/] ?remote\\b(?! ?(?:or\\b|oder|[/|]))",
  ],
  [
    "remote",
    4,
    "\\b(?:you|candidates?|applicants?) (?:can|may|will|are able to) (?:work|be based|live|reside) (?:remotely|from home|from anywhere|anywhere)\\b(?! (?:for|up to|\\d|some|part|one|two))",
  ],
  [
    "remote",
    4,
    "\\bt\u00e9l\u00e9travail (?:\u00e0 100|total|complet|int\u00e9gral)(?! possible)|\\b(?:travail|poste|emploi) (?:enti\u00e8rement |totalement |100 ?% )?\u00e0 distance (?:total|complet|int\u00e9gral|\u00e0 100)|(?<!\\b(?:nie jest to|nie|okazjonaln[aej]+|mo\u017cliwa|sporadyczn[aej]+|cz\u0119\u015bciow[aej]+|dora\u017an[aej]+|ewentualn[aej]+) )\\bpraca zdalna\\b(?! ?(?:lub|albo|i\\b|\\/|\\(|okazjonaln|mo\u017cliw|sporadyczn|cz\u0119\u015bciow|dora\u017an|po okresie|na \u017cyczenie|[:\u2013-] ?(?:okazjonaln|mo\u017cliw|[1-4] dni))|[^.;\\n]{0,20}\\b[1-4] (?:dni|razy))|\u30d5\u30eb\u30ea\u30e2\u30fc\u30c8|\u5b8c\u5168(?:\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85)",
  ],
  [
    "remote",
    4,
    "\\b(?:trabajo|trabalho|actua\u00e7\u00e3o|atua\u00e7\u00e3o|vaga|puesto|modelo)(?: (?:100 ?%|totalmente|\u00e9|es))* ?(?:remot[oa]|home office)\\b(?! (?:o|ou|e|y|parcial|h)\\b)",
  ],
  [
    "remote",
    4,
    `^(?!\\W*%)\\W*(?:fully |100 ?% |full |completely |permanently )?remote(?: ?[\u2013,(|.]| - | (?:role|position|job|opportunity|within|in|from|with)\\b|$)${notFollowed}(?![^.\\n]{0,30}\\b(?:hybrid|on-?site|sites?|training|team|areas?|locations?|interview|options?)\\b)`,
  ],
  [
    "remote",
    4,
    "(?!(?<=^\\W*)work(?:ing)? from home\\W*$)\\b(?:work|working|works) (?:100 ?% |fully |full[ -]time |exclusively |entirely )*(?:from home|remotely|from anywhere)\\b(?! (?:(?:on )?(?:mon|tues|wednes|thurs|fri)days?\\b|flexib|allowance|budget|stipend|set-?up|equipment|policy|option|day|for|during|up to|\\d|some|part|one|two|three|four|a few|several|possib|is |may |when|if|and|or|offic))(?!,? ?(?:and |or )?(?:from|in|at) (?:our|the|an?|one of) (?:[\\w-]{1,14} )?offices?\\b)|\\b(?:is|are|be) (?:a |an? )?(?:100 ?% |fully )?(?:wfh|work[ -]from[ -]home|home[ -]based|telecommut\\w+|telework)(?: (?:role|position|job|opportunity))?\\b(?! (?:day|option|polic))|\\btelecommut\\w{2,4} (?:is )?(?:permitted |allowed )?(?:100 ?%|full[ -]time)|\\bcan (?:also )?be (?:done|performed|worked|based|located) (?:(?:fully|entirely|completely|100 ?%) )?(?:from )?(?:anywhere|home)\\b|\\b(?:is|as) an? (?:[\\w%-]{1,12} ){0,2}?(?:work[ -]from[ -]home|wfh|telework|telecommut\\w+) (?:role|position|job|opportunity)|\\b100 ?% (?:wfh|work[ -]from[ -]home|telework\\w*|telecommut\\w*)|\\bjoin (?:us|our team|the team) (?:fully )?remotely|\\bwith an? (?:fully |100 ?% )?(?:remote,? )?(?:work[ -]from[ -]home|home[ -]based|remote) arrangement|\\bwork(?:ing)? from the comfort of (?:your|their) (?:own )?home\\b(?! base)|\\bhome[ -]based,? (?:role|position|job|opportunity|contract|with|visiting)|^\\W*home[ -]based(?:,? (?:anywhere|in the (?:us|usa|uk|eu|united|netherlands))\\b|(?=\\W*$))",
  ],
  [
    "remote",
    4,
    "(?<![a-z\u00c0-\u024f])(?:tj\u00e4nsten|jobbet|rollen|stillingen) (?:\u00e4r|er) (?:helt )?(?:p\u00e5 )?(?:distans|remote)|^\\W*(?:(?:helt )?p\u00e5 distans|distansarbete)\\b",
  ],
  [
    "remote",
    4,
    "\\bfrom (?:your|their) own homes?\\b|\\b(?:komplett|vollst\u00e4ndig|v\u00f6llig|100 ?%) ortsunabh\u00e4ngig|\\b(?:entirely|fully|exclusively|completely|solely|permanently|100 ?%) from (?:(?:your|their) (?:own )?)?home\\b|\\bwe (?:have no|do(?: not|n['\u2019]t) have (?:an?|any)) (?:physical |central )?offices?\\b(?! (?:in|at(?! all)|outside|yet)\\b)|\\b(?:performed|worked|done|works?|working) from (?:an?|your|their) home[ -]?office\\b(?! (?:\\d|one|two|three|some|part|or|and|/))|\\b(?:remot(?:o|a|e|ely|amente)|\u00e0 distance|zdalnie) (?:desde|de|da|from|depuis|z) (?:cualquier|qualquer|qualsiasi|n['\u2019]importe|anywhere|any\\b|dowoln)|\\b(?:remote-?arbeit|remote arbeiten|(?:im )?homeoffice|mobile[sn]? arbeiten) (?:deutschlandweit|bundesweit|europaweit|innerhalb|in ganz)\\b|\\b(?:deutschland|bundes|europa|\u00f6sterreich|schweiz)weit (?:remote|im homeoffice|mobil)\\b",
  ],
  [
    "remote",
    4,
    `${label}(?:fully )?remote[- ]first\\b|\\bremote[ -]based ${role}|\\bt\u00e9l\u00e9travail (?:\u00e0 temps plein|\u00e0 plein temps|permanent)\\b|\\b100 ?%[^.;\\n]{0,14}\\b(?:en|da) remoto\\b|(?:arbetet|arbejdet|arbeidet|jobben|jobbet) (?:sker|utf\u00f6rs|foreg\u00e5r|utf\u00f8res|udf\u00f8res|gj\u00f8res|g\u00f6rs|g\u00f8res) (?:helt )?(?:p\u00e5 distans|hjemmefra|hemifr\u00e5n)(?! (?:tv\u00e5|2|tre|3|delvis|en dag))|${label}[^.;\\n()]{2,40}\\((?:fully |100 ?% )?remote\\)|\\b${role} is (?:fully |100 ?% )?virtual\\b|\\b(?:work|perform|performed|done|based)\\b[^.;\\n]{0,20}\\bfrom any (?:location|place|city|state|region)\\b|\\bwork from where(?:ver)? you(?:['\\u2019]re| are| feel| want| like)\\b(?![^.\\n]{0,40}\\b(?:weeks?|days?|months?)\\b)`,
  ],
  [
    "remote",
    4,
    `\\b(?:we(?:['\\u2019]re| are)|(?:this|the) (?:role|position|job) is|this is) (?:an? )?(?:fully )?remote[- ]only\\b|(?<![a-z\\u00c0-\\u024f])(?:posici[o\\u00f3]n|posi\\u00e7\\u00e3o|poste|emploi|ruolo|posizione|empleo|lavoro|functie|baan|cargo)(?: (?:es|est|\\u00e8|\\u00e9|is|en|da|in|op|full|100 ?%|\\u00e0 100 ?%|${wholly}))* (?:${away}|remote)(?![a-z\\u00c0-\\u024f])(?! (?:o|ou|of|e|y|et|en|parcial|partiel|possib|posib|h|\\d)\\b)(?! ?[/(\\d])|^\\W*(?:werk(?:en)?|trabaj[oa]r?|trabalh[oe]|travail|lavor[oa]|arbeite?n?|arbeta|jobba|praca|pr\\u00e1ce) (?:${wholly} |100 ?% )?(?:vanuit huis|thuis|desde (?:tu )?casa|de casa|em casa|\\u00e0 domicile|da casa|von zu hause|hemifr\\u00e5n|hjemmefra|z domu|z domova)(?![a-z\\u00c0-\\u024f])(?![^.\\n]{0,30}(?:\\d|m[o\\u00f6]g|mo\\u017c|posi|poss|oder|ou|kantoor|b\\u00fcro|bureau))`,
  ],
  [
    "remote",
    4,
    "(?<!\\b(?:not|almost|nearly|hardly|when|while|if|once|unless|before|until|since|where|as|that|because|whether) )\\b(?:everyone|everybody|all (?:of us|(?:of )?(?:our )?(?:staff|employees|team members|colleagues))|we all|the whole (?:team|company))\\b(?:(?!\\b(?:customers?|clients?|partners?|competitors?|who|that)\\b)[^.,;:\\n]){0,20}\\bworks? (?:fully |100 ?% |entirely )?(?:remotely|from home)\\b(?! (?:or|on|and (?:in|from|at|on|the)|some|day))(?![^.;\\n]{0,40}\\b(?:\\d|one|two|three|four|days?|during|every|each|part of|time to time|occasion\\w*|sometimes|twice|often|usually|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|summer|winter|january|july|august|december|if|when|unless|until)\\b)",
  ],
  [
    "remote",
    4,
    "\\b(?:trabalh[eoa]r?|trabaj[aoe]r?) (?:de|desde|a partir de) (?:qualquer|cualquier) (?:lugar|parte)\\b(?![^.\\n]{0,40}\\b(?:dias?|d\u00edas?|semanas?|m[e\u00ea]s(?:es)?)\\b)",
  ],
  ["remote", 4, "^\\W*home-?working(?= ?(?:$|[/|,(]))"],
  [
    "remote",
    4,
    "\\b(?:do|perform) (?:this|the|your) (?:job|role|work) from (?:wherever|anywhere)\\b|\\byour (?:own )?home (?:is|will be) your (?:office|workplace)\\b|^\\W*remote,? for (?:people|candidates|those|applicants|anyone|someone) (?:based|living|located|who live)|\\btravaill(?:ez|erez|es|eras) (?:enti\u00e8rement |toujours )?(?:depuis|de) chez (?:vous|toi)\\b(?![^.;\\n]{0,30}(?:\\d|un|deux|trois|jours?|partie|parfois))",
  ],
  [
    "remote",
    4,
    `\\b(?:this|the) (?:[\\w-]{1,16} ){0,2}?${role} is (?:also |currently |fully )?available (?:fully |100 ?% )?remotely\\b(?!,? (?:or|and) (?!remotely)|[^.;\\n]{0,30}\\b(?:days?|after|once)\\b)`,
  ],
  // Tags that recruiters write for a job portal: weaker than a sentence, stronger than an ATS's flag.
  ...(["on_site", "remote", "hybrid"] as const).map((model): Rule => [model, 2.5, tagged(model)]),
  ["remote", 2.5, "#li-remote\\b(?!.*#li-(?:hybrid|on-?site))"],
  ["on_site", 2.5, "#li-on-?site\\b(?!.*#li-(?:hybrid|remote))"],
  [
    "remote",
    4,
    "^\\W*(?:telecommut(?:e|ing)|telework(?:ing)?|wfh|work[ -](?:from|at)[ -]home|virtual) (?:position|role|job|opportunity)\\b",
  ],
  ["remote", 4, "\\bas an? (?:fully |100 ?% )?remote (?:employee|worker|team member)\\b"],
  ["remote", 4, "^[^.:\\n]{4,70} \\((?:fully |100 ?% )?remote\\)\\s*$"],
  // How the firm works: weaker than what is said of the job.
  [
    "hybrid",
    2,
    `\\bhybrid(?:[ -](?:first|remote))? (?:work(?:ing|place)?|ways? of working|schedule|model|policy|arrangement|set-?up|format|culture|company|flexibility|approach|office|options?|basis|capacity)\\b(?!${fromAnywhere})(?! (?:solutions?|products?|technolog|platforms?|tools?|software|services|strateg|infrastructure))|\\bhybride[sn]? (?:arbeit|modell|zusammen)|\\b(?:travail|mode|mod\u00e8le|organisation|poste|format|rythme|t\u00e9l\u00e9travail) hybride|\\b(?:modelo|modalidad|modalidade|trabajo|trabalho|esquema|formato|regime|sistema|jornada) (?:de (?:trabajo|trabalho) )?h[\u00edi]brid[oa]|\\b(?:lavoro|modello|modalit\u00e0|formula) (?:di lavoro )?ibrid[oa]|\\bhybride? werken|\\bhybrid ?(?:[|]|$)`,
  ],
  [
    "on_site",
    4,
    `\\bwe(?:['\u2019]re| are) (?:proudly |currently )?an? (?:fully |100% )?(?:${onSite}|office-first|in-person-first) (?:company|team|culture|organi[sz]ation|first)|\\b(?:use|have|follow) an? (?:fully )?${onSite} (?:work )?(?:model|policy|culture)|\\b(?:is|are) an? ${onSite} (?:company|team)|\\bwe (?:all )?work (?:together )?${onSite}\\b`,
  ],
  ["on_site", 4, `\\b${onSite} ${role}\\b${notAlways}`],
  [
    "on_site",
    4,
    `\\b(?:(?:shop|store|branch|warehouse|depot|workshop|factory|plant|clinic|hospital|ward|lab(?:oratory)?|school|kitchen|studio|salon|yard|showroom|centre|center)[ -]based|shop[ -]floor) (?:role|position|job|post)\\b${notAlways}`,
  ],
  [
    "on_site",
    4,
    `\\b(?:you(?:['\u2019]ll| will)|we) (?:be )?work(?:ing)? (?:fully )?(?:on[- ]?site|in[- ]person)\\b(?! (?:visit|meeting|event|training|and|or))|\\b${onSite} (?:attendance|presence) (?:is )?(?:required|mandatory|essential|expected)`,
  ],
  [
    "remote_company",
    0,
    "\\b(?:fully|100 ?%|all|entirely|completely)[ -](?:remote|distributed),?(?: [\\w-]{1,16},?){0,3} (?:company|team|organi[sz]ation|business|start-?up|firm|workforce)\\b|\\b(?:team|company) is (?:fully|100 ?%|entirely|completely) (?:remote|distributed)\\b|\\bwe(?:['\u2019]re| are) (?:fully |100 ?% |all |entirely )?remote(?=\\s?(?:[.!,;:]|$))|\\bremote[ -]first\\b|\\b(?:fully|100 ?%|all)[ -]remote\\b|\\b(?:operates?|works?|working) (?:fully |100% |entirely )?remotely\\b|\\bremote (?:role|position|job)\\b|\\bwork from (?:anywhere|home)\\b|#li-remote",
  ],
];
