import type { EmploymentType } from "../../facts.ts";

/** What words say of an employment; permanent is a length and no value of the enum. */
export type Meaning = EmploymentType | "permanent" | "nothing";

/**
 * Words that are said of nothing but an employment, by language: a label's value, and in a sentence too, where they
 * stand first, behind a label or between commas. A word is whole; `\p{L}*` is its endings. Who is employed for a fixed term
 * (CDD, befristet, a tempo determinato) is `temporary`; `contract` are those who are no employees, and what English calls so.
 */
const wordsByLanguage: Record<string, Partial<Record<Meaning, string>>> = {
  de: {
    permanent: "unbefristet\\w{0,2}|festanstellung",
    internship: "(?:pflicht)?praktikum(?:s\\p{L}*)?",
    contract:
      "freie mitarbeit|freiberufler\\p{L}*|(?:freiberufliche|selbst(?:st)?ändige)[rn]? (?:basis|tätigkeit|mitarbeit)|honorarbasis|honorarvertrag|honorartätigkeit",
    temporary:
      "(?:elternzeit|mutterschutz|mutterschafts|schwangerschafts|karenz|erziehungszeit)vertretung|vertretungsstelle|zeitarbeit|saison(?:stelle|arbeit|kraft|job)|aushilfs(?:kraft|job|stelle)|ferienjob|befristet\\w{0,2}",
    part_time:
      "teilzeit(?!stud|modell|mitarb|beschäftigte|quote|ausbild|anspruch|regel|möglich)\\p{L}*|\\d\\d ?% einer vollzeit\\p{L}*|(?:450|520|538|556|603)[ -]?(?:euro|€)[ -]?job|mini-?job(?!ber)\\p{L}*|werkstudent(?:\\*in|\\p{L}*)|nebenjob(?!-)|geringfügige beschäftigung",
    full_time: "vollzeit(?!stud|mitarb|beschäftigte|äquiv|schul)\\p{L}*",
  },
  fr: {
    permanent: "cdi|durée indéterminée",
    internship: "stage(?= (?:de|di|à|van|-|–|retribuito|conventionné|rémunéré|curric|extracurric|bij(?!\\p{L})))",
    temporary:
      "mission (?:d['’]intérim|intérimaire)|intérim|(?:emploi|poste|contrat|travail) (?:saisonnier|temporaire)|contrat de remplacement|contrat (?:initial )?de \\d{1,2} mois|remplacement (?:d['’]un |de |pour |du )?congé (?:de )?(?:maternité|paternité|parental|maladie|sans solde)|cdd|durée déterminée",
    part_time: "temps (?:partiel|non complet|incomplet)(?: (?:annualisé|modulé|lissé))?|mi-temps",
    full_time: "temps (?:plein|complet)(?: (?:annualisé|modulé|lissé))?",
  },
  es: {
    permanent: "contrato (?:por tiempo |a término )?indefinido|término indefinido",
    internship: "prácticas(?: profesionales)?|práctica profesional|pasantía",
    temporary:
      "(?:contrato|trabajo|empleo|puesto)(?: laboral)? de temporada|(?:contrato|trabajo|empleo|puesto|contratación)(?: laboral)? (?:temporal|eventual)|contrato (?:de|por) (?:interinidad|sustitución|relevo|suplencia)|sustitución (?:por|de) (?:baja|maternidad|paternidad|excedencia|permiso|jubilación)|(?:contrato )?(?:a |por )?término fijo|(?:contrato )?(?:por )?obra (?:o|y|\\/) labor|(?:contrato|contratación)(?: temporal)? (?:a través de|por|mediante) (?:una )?ett|(?:contrato )?por obra(?: (?:o servicio )?determinad[ao])?|contrato (?:inicial )?(?:de|por) \\d{1,2} meses|(?:contrato de )?duración determinada|plazo fijo|tiempo determinado",
    contract:
      "colaboración (?:como |de )autónom[oa]|régimen de autónomos|(?:contratación|contrato) (?:de |por )(?:honorarios|prestación de servicios|servicios profesionales)",
    part_time: "tiempo parcial|contrato (?:a )?parcial|medio tiempo|media jornada|jornada(?: laboral)?(?: ?:)? parcial",
    full_time: "tiempo completo|jornada(?: laboral)?(?: ?:)? completa",
  },
  ca: {
    permanent: "contracte indefinit",
    internship: "pràctiques",
    temporary: "(?:contracte|feina|contractació)(?: laboral)? (?:temporal|eventual)",
    part_time: "temps parcial|mitja jornada|jornada parcial",
    full_time: "temps complet|jornada completa",
  },
  gl: {
    part_time: "(?:media )?xornada parcial|media xornada",
    full_time: "xornada (?:completa|enteira)",
  },
  pt: {
    permanent: "clt|contrato sem termo|tempo indeterminado",
    internship: "estágio",
    temporary:
      "(?:contrato|trabalho|vaga|emprego) temporári[oa]|(?:contrato )?a termo(?: resolutivo)?(?: (?:in)?certo)?|contrato a prazo|contrato (?:de trabalho )?(?:por |a |de |com )?(?:tempo|prazo) determinado|substituição (?:de|por|para) (?:uma )?licença",
    contract: "pj|(?:pagamento|contrato|colaboração|regime) (?:a|de|com|por) recibos? verdes?",
    part_time: "meio período|tempo parcial",
    full_time: "período integral|tempo (?:integral|inteiro|completo)|jornada integral",
  },
  it: {
    permanent: "tempo indeterminato",
    internship: "tirocinio",
    temporary:
      "(?:contratto|inserimento|assunzione|missione) (?:di|in) somministrazione|contratto (?:stagionale|a termine|(?:iniziale )?di \\d{1,2} mesi)|sostituzione (?:di |per )?(?:maternità|malattia|aspettativa|congedo)|tempo determinato",
    contract:
      "(?:collaborazione (?:con|in|a) )?partita iva|(?:collaborazione (?:con|in|a)|apertura(?: di)?|possesso di) p\\.? ?iva|contratto a progetto",
    part_time: "tempo parziale",
    full_time: "tempo pieno",
  },
  nl: {
    permanent: "(?:contract (?:voor|van) )?onbepaalde (?:tijd|duur)|vast (?:contract|dienstverband)",
    internship: "stagepl(?:ek|aats)|meewerkstage|afstudeerstage",
    temporary:
      "vakantiewerk|seizoenswerk|(?:contract (?:(?:voor|van) )?)?bepaalde (?:tijd|duur)|tijdelijk (?:contract|dienstverband)(?= (?:voor|van|met|tot) )|(?:contract|aanstelling|dienstverband) (?:voor|van) (?:de duur van )?(?:een jaar|\\d{1,2} maanden)|\\d{1,2}[ -]maanden ?contract|jaarcontract|tijdelijke (?:functie|aanstelling|baan|vacature|opdracht|vervanging(?! van ))|vervangings(?:contract|opdracht)|(?:zwangerschaps|bevallings|ouderschaps)(?:verlof)?vervanging|vervanging (?:wegens|vanwege|i\\.?v\\.?m\\.?) (?:zwangerschap|ziekte|\\p{L}*verlof)\\p{L}*|uitzend(?:contract|basis|overeenkomst)",
    contract: "zzp(?:[ -]basis|['’]er)?",
    part_time: "deeltijds?(?:e (?:job|functie|betrekking|tewerkstelling))?|parttime|bijbaan",
    full_time: "voltijds?(?:e (?:job|functie|betrekking|tewerkstelling))?|fulltime",
  },
  // sv, da, no
  nordic: {
    permanent: "tillsvidare\\p{L}*|fast (?:stilling|ansættelse|anställning)(?! 100)",
    internship: "praktikplats|praktikophold",
    temporary:
      "(?:säsong|sæson|sesong)s?\\p{L}+|midlertidige? \\p{L}*(?:stilling|ansettelse|ansættelse)\\p{L}*|\\p{L}*vikariat\\p{L}*|tidsbegr(?:äns|æns)\\p{L}*(?: anställning)?|sommar?jobb\\p{L}*|sommerjobb\\p{L}*|visstid\\p{L}*|engasjement(?= (?:til|i|på) \\d)|prosjektstilling|midlertidig(?= (?:i|til|frem|fram|ut) )|projekt(?:anställning|ansættelse)",
    contract: "frilans\\p{L}*",
    part_time:
      "deltids?\\p{L}*|(?:tjänsten|anställningen|stillingen|ansættelsen) (?:är|er) (?:på |en )?\\d\\d ?%(?! ?(?:-|till|til|eller) ?\\d)|(?:fast )?stilling,? [1-9][05] ?%(?! ?-)|timanställd|extrajobb|(?<!\\d)[1-9]0 ?% (?:fast )?stilling",
    full_time:
      "full tid|fuld tid|full stilling|fast 100 ?% stilling|100 ?% (?:fast )?stilling|heltid(?!s?(?:anställda|ansatte))\\p{L}*|fuldtid(?!s?ansatte)\\p{L}*|fulltid(?!s?ansatte)\\p{L}*|(?:fast )?stilling,? 100 ?%",
  },
  pl: {
    permanent: "umow(?:a|ę|y) o pracę(?! ?,? ?na (?:czas określony|zastępstwo)| tymczasow)|czas nieokreślony",
    internship: "(?:płatny |płatne )?(?:staż(?! pracy)|praktyki)",
    temporary:
      "prac(?:a|ę) (?:tymczasow|sezonow)[aą]|umow(?:a|ę|y) o pracę tymczasową|czas określony|umow(?:a|ę|y) na zastępstwo|na zastępstwo|zastępstwo za (?:urlop|nieobecn\\p{L}+|nauczyciel\\p{L}*)|w zastępstwie(?= na | za (?:\\p{L}*pracowni|osob|nieobecn|nauczyciel|urlop))",
    contract:
      "współpraca na podstawie faktury(?! (?:z|od|dla)(?!\\p{L}))|umow(?:a|ę|y)[ -](?:zleceni[ea]|o dzieło|b2b)|(?:kontrakt|współpraca) b2b",
    part_time:
      "trzy czwarte etatu|(?:pół|½|1\\/2|¾|3\\/4|niepełny|część) etatu?|(?:\\d|1[0-7])\\/18 etatu|1?\\d\\/(?:2\\d|[34]0) etatu|niepełny(?:m|) wymiar(?:ze)? (?:czasu|godzin|etatu|pracy)|niepełnym wymiarze|wymiar etatu ?:? ?(?:0[.,]\\d+|[1-9]\\/[2-9])(?!\\d| ?(?:lub|albo|i|oraz|do|-|\u2013|;|,) ?\\p{L}*\\d)",
    full_time:
      "peł(?:nym?|en) wymiar(?:ze)? (?:czasu|godzin|etatu|pracy)|pełnym wymiarze|(?:peł(?:ny|en|nego|nym)|cał(?:y|ego|ym)) etat(?:u|cie)?(?! (?:lub|albo) )|wymiar etatu ?:? ?1(?:\\/1|[.,]0+)?(?![\\/,.\\d]| ?(?:lub|albo|i|oraz|do|-|\u2013|;|\\/|,) (?:\\d|p\u00f3\u0142|cz\u0119)|-\\d)",
  },
  // cs, sk
  cs: {
    permanent: "dob[ua] neurčit(?:á|ou)",
    temporary: "brigáda|dob[ua] určit(?:á|ou)",
    internship: "stáž",
    contract: "dpp|dpč|živnost(?:enský list)?|(?:na )?ičo",
    part_time:
      "(?:částečný|zkrácený|poloviční|skrátený) (?:pracovní )?úvazek|úvazek ?: ?(?:částečný|zkrácený|poloviční)",
    full_time: "úvazek ?: ?plný|plný (?:pracovní )?úvazek|hpp",
  },
  fi: {
    permanent: "vakituinen|toistaiseksi voimassa\\p{L}*",
    internship: "harjoittelu\\p{L}*",
    temporary:
      "kausityö\\p{L}*|kesätyö\\p{L}*|määräaikai(?!sten|shuol|starkast|skatsast)\\p{L}*|sijaisuu\\p{L}*|vuokratyö\\p{L}*",
    contract: "toimeksianto\\p{L}*",
    part_time: "osa-aika\\p{L}*",
    full_time: "koko-?aika\\p{L}*|kokopäivä\\p{L}*",
  },
  hu: {
    permanent: "határozatlan idej\\p{L}*",
    internship: "gyakornok\\p{L}*",
    temporary: "határozott idej\\p{L}*",
    contract: "vállalkozói (?:szerződés|jogviszony)\\p{L}*",
    part_time: "részmunkaid\\p{L}*(?: állás)?|diákmunka",
    full_time: "teljes (?:munkaid\\p{L}*|állás)",
  },
  ro: {
    permanent: "perioadă nedeterminată",
    internship: "stagiu",
    temporary: "(?:contract )?(?:pe )?perioadă determinată|sezonier",
    contract: "(?:colaborare )?pfa",
    part_time: "jumătate de normă|normă parțială",
    full_time: "normă întreagă",
  },
  // hr, sl
  hr: {
    permanent: "neodređeno (?:radno )?vrijeme|nedoločen čas",
    temporary: "određeno (?:radno )?vrijeme|določen čas",
    part_time: "(?:nepuno|skraćeno) radno vrijeme|krajši delovni čas",
    full_time: "puno radno vrijeme|polni delovni čas",
  },
  el: {
    permanent: "αορίστου χρόνου",
    internship: "πρακτική άσκηση",
    temporary: "(?:σύμβαση )?ορισμένου χρόνου|εποχι(?:κή|ακή)(?: εργασία)?",
    part_time: "μερική[ς]? απασχόληση[ς]?",
    full_time: "πλήρ(?:ης|ους) απασχόληση[ς]?|πλήρες ωράριο",
  },
  // ru, uk
  ru: {
    internship: "стажировка|стажування",
    temporary: "временная (?:работа|занятость)|тимчасова (?:робота|зайнятість)",
    part_time: "частичная занятость|неполная занятость|неполный рабочий день|неповна зайнятість|неповний робочий день",
    full_time: "полная занятость|полный рабочий день|повна зайнятість|повний робочий день",
  },
  tr: {
    internship: "stajyer|staj",
    temporary: "dönemsel|belirli süreli",
    contract: "sözleşmeli",
    part_time: "yarı zamanlı(?! çalışan(?! ar| al))",
    full_time: "tam zamanlı(?! çalışan(?! ar| al))",
  },
};

/** Words of further languages, read where a label says what they are: in a sentence they would be looked for everywhere. */
const labelledWords: Record<string, Partial<Record<Meaning, string>>> = {
  de: {
    temporary:
      "arbeitnehmerüberlassung|leiharbeit|krankheitsvertretung|vertretung (?:einer|eines) [^.;,]{0,40}(?:elternzeit|mutterschutz|karenz)",
    contract: "freie[nr]? mitarbeiter(?:in|[*:/]in)?|honorarkr(?:a|ä)fte?",
  },
  fr: {
    temporary: "remplacement",
    contract: "indépendante?|auto-?entrepreneur\\p{L}*|micro-?entrepreneur\\p{L}*|portage salarial|profession libérale",
  },
  es: {
    temporary: "interinidad|sustitución|suplencia|relevo",
    contract: "monotributista|(?:contrato )?mercantil|prestación de servicios|honorarios",
  },
  pt: { temporary: "(?:tempo|prazo) determinado", contract: "recibos verdes|prestação de serviços" },
  it: { temporary: "somministrazione|a termine", contract: "p\\.? ?iva|collaborazione occasionale" },
  nl: { temporary: "tijdelijk(?: contract| dienstverband)?|uitzenden" },
  pl: { temporary: "zastępstwo|w zastępstwie|tymczasowa", contract: "zlecenie|kontrakt b2b" },
  nordic: { temporary: "engasjement|midlertidig|åremål\\p{L}*" },
  et: {
    permanent: "tähtajatu",
    temporary: "tähtajali(?:ne|se)",
    part_time: "osali(?:ne|se) (?:töö)?(?:aeg|ajaga|koormus\\p{L}*)|osakoormus\\p{L}*",
    full_time: "täistöö(?:aeg|ajaga)|täiskoormus\\p{L}*",
  },
  // lv, lt
  lt: {
    temporary: "terminuota(?:s)? (?:darbo )?(?:sutartis)?",
    part_time: "nepilna (?:slodze|darbo diena)|pusslodze|nepilnas (?:darba laiks|etatas)|puse etato",
    full_time: "pilna (?:slodze|darbo diena)|pilns darba laiks|(?:pilnas|visas) etatas",
  },
  eu: { temporary: "aldi baterako", part_time: "lanaldi (?:partziala|erdia)", full_time: "lanaldi osoa" },
  is: { temporary: "tímabundi[ðn]\\p{L}* starf|sumarstarf", part_time: "hlutastarf", full_time: "fullt starf" },
  sq: { part_time: "kohë të pjesshme", full_time: "kohë të plotë" },
  bg: {
    part_time: "непълен работен ден|непълно работно време",
    full_time: "пълен работен ден|пълно работно време",
  },
  // vi, id
  vi: {
    internship: "thực tập sinh|magang",
    part_time: "bán thời gian|paruh waktu",
    full_time: "toàn thời gian|penuh waktu|purna waktu",
  },
  // ar, he
  ar: { part_time: "دوام جزئي|משרה חלקית", full_time: "دوام كامل|משרה מלאה" },
};

/** The same of scripts that put no blank between words: ja, ko, zh. */
export const unspacedWords: Partial<Record<Meaning, string>> = {
  full_time: "正社員|(?<!非)常勤(?!換算|スタッフ)|フルタイム|정규직|全职|全職",
  part_time: "非常勤|アルバイト|パート(?:タイム)?(?!ナ)|아르바이트|파트타임|兼职|兼職",
  contract: "業務委託(?:契約)?|프리랜서",
  temporary: "契約社員|계약직|派遣社員|任期制職?員?|任期付き?|有期雇用|파견직",
  internship: "インターン(?:シップ)?|인턴(?:십)?|实习生|實習生",
};

/** All words of one meaning. */
export const wordsOf = (meaning: Meaning): string =>
  Object.values(wordsByLanguage)
    .flatMap((words) => words[meaning] ?? [])
    .join("|");
/** All words of one meaning that stand behind labels alone. */
export const labelledWordsOf = (meaning: Meaning): string =>
  Object.values(labelledWords)
    .flatMap((words) => words[meaning] ?? [])
    .join("|");
/** All words, of whatever meaning. */
export const anyWord = (): string => Object.values(wordsByLanguage).flatMap(Object.values).join("|");
