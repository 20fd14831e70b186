import { byFirstLetter } from "../text/by-first-letter.ts";

/** Words of sentences that are read. */
export const anchor = new RegExp(
  byFirstLetter(
    [
      "full[ -]?time|part[ -]?time|contract\\b|contractor|freelance|temporary|seasonal|intern(?:ship)?\\b|per[ -]diem|prn\\b|1099\\b|volunteer|fixed[ -]term|permanent\\b|ftc\\b|temp[ -]to|zero[ -]hours|on[ -]call|casual (?:position|role|contract|basis)",
      "(?:employment|job|position|time) (?:type|status)|(?:hours|status|type) ?:",
      "vollzeit|teilzeit|freiberuf|(?:un)?befristet|(?:pflicht)?praktik|festanstellung|minijob|mini-job|werkstudent|aushilf",
      "\\d{1,2}-?monatiges|temps (?:plein|partiel|complet)|stage (?:de|di|\u00e0|retribuito)|cd[id]\\b|alternance|int\u00e9rim|stagiaire|type de contrat|contrat ",
      "tiempo (?:completo|parcial)|jornada|pr\u00e1ctica|indefinido|medio tiempo|media jornada|contrato[ :]|contrataci\u00f3n|contrata\u00e7\u00e3o|per\u00edodo integral|dur\u00e9e d[ue]|contractduur|\u30d5\u30eb\u30bf\u30a4\u30e0",
      "tempo (?:integral|pieno|parziale|parcial|determinato|indeterminato|inteiro)|est\u00e1gio|clt\\b|pj\\b|meio per\u00edodo|tirocinio|contratto |orario ?:",
      "voltijd|fulltime|parttime|deeltijd|stageple|dienstverband|heltid|deltid|vikariat|tillsvidare|tidsbegr\u00e4nsad|anst\u00e4llningsform|fuldtid|fulltid|\u00favazek|programa de|w-?2 only|modelo de contrat|regime|doba ur\u010dit",
      "etatu?\\b|pe\u0142n|umow|kontrakt b2b|\u6b63\u793e\u54e1|\u30a2\u30eb\u30d0\u30a4\u30c8|\u5951\u7d04\u793e\u54e1|\u30d1\u30fc\u30c8\u30bf\u30a4\u30e0|\u6d3e\u9063\u793e\u54e1|\u30a4\u30f3\u30bf\u30fc\u30f3",
    ].join("|"),
  ),
  "gi",
);

const value =
  "(?:full[ -]?time|part[ -]?time|temporary|seasonal|per[ -]diem|contract(?:or)?|freelance|internship|fixed[ -]term|volunteer)";
const role =
  "(?:position|role|job|opportunity|vacancy|appointment|internship|assignment|employment|contract|engagement|placement)(?!s)";
/** Words of other languages that are said of nothing but an employment. */
const form =
  "cdi|cdd|int\u00e9rim|stage(?= (?:de|di|\u00e0|-|\u2013|retribuito|conventionn\u00e9|r\u00e9mun\u00e9r\u00e9|curric))|tirocinio|pr\u00e1cticas|est\u00e1gio|festanstellung|vollzeit|teilzeit|minijob|mini-job|werkstudent\\p{L}*|medio tiempo|media jornada|meio per\u00edodo|pflichtpraktikum|praktikum(?:s\\p{L}*)?|pr\u00e1cticas? profesional(?:es)?|per\u00edodo integral|stageple(?:k|aats)|meewerkstage|afstudeerstage|befristet|unbefristet|heltid\\p{L}*|fuldtid\\p{L}*|fulltid\\p{L}*|(?:pln\u00fd|\u010d\u00e1ste\u010dn\u00fd|zkr\u00e1cen\u00fd|polovi\u010dn\u00ed) (?:pracovn\u00ed )?\u00favazek|deltid\\p{L}*|vikariat|tidsbegr\u00e4nsad anst\u00e4llning|befristete\\w? (?:stelle|anstellung|position)|tillsvidareanst\u00e4llning|pe\u0142(?:ny|en|nego) etatu?|p\u00f3\u0142 etatu|umowa (?:o prac\u0119|zlecenie|b2b)|kontrakt b2b|clt|pj|tempo (?:determinato|indeterminato|inteiro|integral|parcial|pieno|parziale)|temps (?:plein|partiel|complet)|part[ -]?time|full[ -]?time|jornada (?:completa|parcial)|contrato (?:indefinido|temporal)|\u6b63\u793e\u54e1|\u30a2\u30eb\u30d0\u30a4\u30c8|\u5951\u7d04\u793e\u54e1|\u6d3e\u9063\u793e\u54e1";
const between = "(?:[,;/&]? ?(?:and |or )?[\\w%()/-]{1,18}){0,5}?";
const label =
  "(?:(?:employment|job|contract|position|work|engagement|role)(?:ment)?[ -](?:type|status|category|classification|basis|time|schedule|hours)|type of (?:employment|contract|position)|employment|type|contract|schedule|commitment|time type|anstellungsart|besch\u00e4ftigungsart|arbeitszeit|vertragsart|type de contrat|contrat|temps de travail|contrato|(?:tipo|modelo|forma|modalidade|modalidad|regime) de (?:contrato|contrataci\u00f3n|empleo|contrata\u00e7\u00e3o|trabajo|trabalho)|contrataci\u00f3n|contrata\u00e7\u00e3o|jornada(?: laboral)?|regime|tipo di contratto|contratto|dienstverband|contractvorm|orario|(?:work(?:ing)? )?hours|(?:job |employment )?status|position|contract length|art der (?:besch\u00e4ftigung|anstellung)|umfang|tipo de jornada|tipo de v\u00ednculo|v\u00ednculo|wymiar(?: czasu)? pracy|rodzaj umowy|anst\u00e4llningsform|omfattning|\u96c7\u7528\u5f62\u614b)";

/** English; each has the words that say it in a group. */
export const rules = [
  // "Employment type: Full-time", up to the line's end.
  `(?:^|[\\n|\u2022])\\s?(?:[-*] )?${label}\\s?[:\u2013]\\s?([^\\n|.;]{2,60})`,
  // "This is a full-time, non-exempt position"; "we are looking for a part-time ...".
  `\\b(?:this is|this will be|it is|it['\u2019]s|as|seeking|looking for|hiring|recruiting(?: for)?|offer(?:ing|s)?|have) (?:an? |our )?(?:[\\w-]{1,14},? ){0,3}?(${value}\\b${between} ?${role})`,
  `\\b(?:this|the) (?:[\\w-]{1,18} ){0,3}?${role}(?: type)? (?:is|will be) (?:offered |considered )?(?:an? |on an? )?((?:[\\w-]{1,14}[, ]+){0,3}?${value})\\b(?!.{0,12}(?:employees|equivalent))`,
  `\\b(?:is|it['\u2019]s) an? ((?:\\d{1,2}|six|three|twelve|nine|eighteen)[ -]months? (?:fixed[ -]term )?contract)\\b`,
  `\\b(?:this|is an?) (?:is an? )?((?:remote, ?)?(?:freelance|independent) (?:contractor |consultant )?(?:position|role|contractor|opportunity))`,
  `^\\W*(?:(?:an?|paid|unpaid|summer|winter|spring|fall) )*((?:${value}[, /&-]+){0,2}${value}) ?(?:[-,|(/\u2013]|$|${role}|(?:with|for|at|from|until) |\\d)`,
  `^\\W*((?:\\d{1,2}|six|three|twelve|nine|eighteen|one|two)[ -](?:months?|years?|weeks?)['\u2019]? (?:fixed[ -]term )?(?:contract|ftc|internship|temporary)(?: (?:position|role))?)`,
  "\\b((?:\\d{1,2})[ -]months? (?:ftc|fixed[ -]term(?: contract)?))\\b",
  "^\\W*((?:w-?2|1099|c2c) contract|temp[ -]to[ -](?:hire|perm\\w*))\\b",
  "^\\W*as an? (intern|working student)\\b",
  "\\b(w-?2 only)\\b",
  "^\\W*((?:full|part)[ -]?time)(?=\\s?:\\s?(?:\\d|approx|mon|tue|wed|thu|fri|sat|sun|evening|morning|weekend))",
  "\\b(contract) (?:of|for) (?:an? |up to )?(?:\\d{1,2}|three|six|nine|twelve|eighteen)[ -]months\\b",
  "\\bjoin (?:us|our [\\w-]{1,14}|the [\\w-]{1,14}) as an? (?:[\\w-]{1,14} ){0,2}?(intern|working student|freelancer)\\b",
  "\\bhours (?:per|a|each) week,? \\(?((?:full|part)[ -]?time)\\b",
  "\\b(?:this|it) (?:is|will be) an? (?:[\\w-]{1,14} ){0,3}?(internship)\\b",
  "\\bthis (internship) (?:is|runs|will|lasts|starts|offers)\\b",
  "\\b(\\d{1,2}[ -]months? contract)(?=$|[.,;(]| (?:with|position|role|possible|extendable))",
  "\\b(contract) (?:is|runs|will be|lasts)(?: initially)? for \\d",
  "^\\W*(independent contractor|self[ -]employed contractor|1099 contractor|zero[ -]hours?(?: contract)?|prn|per diem|volunteers?(?= (?:needed|wanted)))(?= ?(?:$|[:,.(\u2013-]|position|role|needed|wanted))",
  "\\b(prn|per[ -]diem|on[ -]call|casual) (?:position|role|contract|basis)\\b",
  "\\b((?:contract (?:length|duration|term)|(?:length|duration) of (?:the )?contract)\\s?[:\u2013-]\\s?(?!permanent)\\w{1,8})",
  "\\b(?:hiring|looking for|seeking|recruiting|opening for|vacancy for|in need of)(?: for)?(?: an?| our| several| multiple)?(?: [\\w-]{1,16}){0,2}? (full[ -]?time|part[ -]?time|temporary|seasonal|freelance)(?= \\p{L})",
  "\\b(?:as an?|you(?:['\u2019]ll| will) be an?|(?:work|engaged|paid|classified) as an?) (independent contractor|freelancer|1099 contractor)\\b",
];

/** Other languages. */
export const foreignRules = [
  // A line or sentence that begins with the form and says little else.
  `^\\W*(?:(?:an?|paid|unpaid|summer|winter|spring|fall|remunerated|een) )*((?:${form})(?!\\p{L})(?! (?:m\u00f6glich|possible|oder|or\\b|ou\\b|students|employees))[^.\\n]{0,60})$`,
  `(?:^|[,;|(] ?)(${form})(?= ?(?:$|[,;|)]))`,
  "\\b(?:\\d{1,2}-?(?:monatiges|w\u00f6chiges)|mehrmonatiges|freiwilliges) (praktikum)",
  "(?<!\\p{L})dur\u00e9e d[ue] (stage|cdd)(?!\\p{L})",
  "(?<!\\p{L})mission (freelance)(?!\\p{L})",
  "\\b(contractduur\\s?:)",
  "^\\W*(?:programa|vaga|bolsa|contrato|convenio) de (est\u00e1gio|pr\u00e1cticas|pasant\u00eda|trainee)(?!\\p{L})",
  "(?<!\\p{L})na ((?:pln\u00fd|\u010d\u00e1ste\u010dn\u00fd|zkr\u00e1cen\u00fd|polovi\u010dn\u00ed) (?:pracovn\u00ed )?\u00favazek)(?!\\p{L})",
  // Other languages, where the form itself speaks of the job.
  "(?<!\\p{L})((?:in )?(?:vollzeit|teilzeit)(?:stelle|anstellung|position|besch\u00e4ftigung|job)?)(?!\\p{L})(?! (?:oder|/|und|bzw|m\u00f6glich|mit \\d))",
  "(?<!\\p{L})((?:cdi|cdd|contrat|poste|emploi|stage)[^.\\n]{0,25} (?:\u00e0 |en )?temps (?:plein|partiel|complet))(?!\\p{L})",
  "(?<!\\p{L})((?:contrato|puesto|trabajo|jornada|empleo)[^.\\n]{0,25}(?:tiempo|jornada)? ?(?:completo|completa|parcial))(?!\\p{L})",
  "(?<!\\p{L})((?:fulltime|parttime|voltijd|deeltijd)[ -]?(?:functie|baan|dienstverband|positie|contract))(?!\\p{L})",
  `(?<!\\p{L})(${form}) (?:de|di|auf|p\u00e5|for|\u00fcber|af|na) \\d`,
  "(?<!\\p{L})(contratto[^.\\n]{0,30}(?:tempo pieno|full[ -]time|part[ -]time|tempo parziale))(?!\\p{L})",
  "(?<!\\p{L})(jornada(?: laboral)?\\s?: ?(?:completa|parcial))(?!\\p{L})",
  "(\u6b63\u793e\u54e1|\u30a2\u30eb\u30d0\u30a4\u30c8|\u5951\u7d04\u793e\u54e1|\u6d3e\u9063\u793e\u54e1|\u30d1\u30fc\u30c8\u30bf\u30a4\u30e0|\u30d5\u30eb\u30bf\u30a4\u30e0|\u30a4\u30f3\u30bf\u30fc\u30f3\u30b7\u30c3\u30d7|\u30a4\u30f3\u30bf\u30fc\u30f3)(?:\u52e4\u52d9|\u52df\u96c6|\u3068\u3057\u3066|\u63a1\u7528|$|[\uff08(\uff0f/\u3001\u3002:\uff1a])",
  `(?<!\\p{L})(?:als|en|in|im|i|w|como|som|auf|comme|contrat|contrato|contratto|contrata\u00e7\u00e3o|poste|suchen|vaga|trabajo|empleo|praca na|na|umowa|regime|tj\u00e4nst(?:en)?(?: \u00e4r)?)(?: an?| de| di| en| ein| eine[nr]?)? (${form})(?!\\p{L})(?! (?:m\u00f6glich|oder|\\/))`,
];
/** A sentence without any of these is in none of them. */
export const foreignCue =
  /[\u00c0-\u024f\u3040-\u9fff]|vollzeit|teilzeit|temps |cd[id]\b|contrat|jornada|tempo |festanst|mini-?job|werkstud|prakti|stage|tirocinio|heltid|deltid|vikariat|umowa|etat|\u00favazek|fuldtid|fulltid|programa|vaga|convenio|clt|pj\b|medio |media |meio |befristet|voltijd|fulltime|parttime|deeltijd|completo|parcial|freelance|praca|tidsbe/i;
