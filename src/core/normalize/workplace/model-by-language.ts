import type { WorkplaceType } from "../../facts.ts";

/** What says the model of this work by itself, in languages of which no other rule knows more. */
const byLanguage: Record<string, Partial<Record<WorkplaceType, string>>> = {
  de: {
    on_site:
      "gearbeitet wird (?:ausschließlich |nur |immer )?(?:vor ort|(?:im|in unserem|in unserer|bei uns im) (?:studio|büro|atelier|werk|labor|laden|salon|betrieb|werkstatt|praxis))(?![^.;\\n]{0,30}(?:oder|und|sowie|teil|überwiegend))|vor-ort-präsenz(?![^.;\\n]{0,25}(?:kund|gelegentlich|teilweise|manchmal))[^.;\\n]{0,25} (?:erforderlich|notwendig|nötig|pflicht)|präsenz (?:am standort|vor ort|im büro|im labor)(?![^.;\\n]{0,25}(?:kund|gelegentlich|teilweise|manchmal|zeitweise|tage))[^.;\\n]{0,30} (?:erforderlich|unerlässlich|notwendig|pflicht)",
  },
  fr: {
    hybrid:
      "(?:[1-9]\\d|un quota[^.;\\n]{0,12} de) jours de télétravail par an|à la maison (?:[1-4]|un|deux|trois|quatre) jours?(?! (?:fériés|de))|(?:[1-4]|un|deux|trois|quatre) jours?(?: (?:par|dans la) semaine)? à la maison",
    remote:
      "(?:tu travailles|travaille|vous travaillez|travaillez) d['’]où (?:tu|vous) (?:veux|souhaites|voulez|souhaitez)",
  },
  pt: {
    hybrid: "(?:[1-4]|uma?|dois|duas|três) (?:dias?|jornadas?)(?: semana(?:l|is)| por semana)? (?:em casa|de casa)",
    on_site:
      "(?:regime|modelo|modalidade|formato)[^.;\\n]{0,14} presencial(?![^.;\\n]{0,12} (?:ou|e) )|todos os dias (?:no|na) (?:escritório|estúdio|empresa|fábrica|ateliê)",
    remote:
      "trabalhar (?:sempre|totalmente|integralmente) (?:a partir de|de|em) casa|(?:100 ?%|totalmente|integralmente) (?:a partir de|em) casa",
  },
  sv: {
    on_site:
      "(?:vi|du) (?:sitter|jobbar|arbetar|är|träffas)[^.;\\n]{0,20} på kontoret (?:alla dagar|varje dag|hela veckan)",
  },
  no: { hybrid: "hjemmekontor[^.;\\n]{0,10} (?:[1-4]|en|én|to|tre) (?:faste )?dage[r]? (?:i|per) uk[ea]n?" },
  nl: {
    hybrid:
      "(?:[1-4]|één|een|twee|drie) dag(?:en)?(?: per week)? op (?:locatie|kantoor),? (?:en )?de rest (?:vanuit huis|thuis)|op (?:maandag|dinsdag|woensdag|donderdag|vrijdag)(?:en)?(?: en (?:maandag|dinsdag|woensdag|donderdag|vrijdag))? werk(?:t|en)? (?:je|iedereen|we|wij) thuis",
    remote: "(?:mag|kunt|kan) (?:je |u )?(?:overal|volledig|altijd) (?:in [a-zë]+ )?thuiswerken",
    on_site: "(?:je |u )werk(?:t)? (?:volledig |altijd |uitsluitend )?op locatie(?= in| bij ons|[.!]?$)",
  },
  pl: {
    hybrid:
      "(?:hybrydowy|hybrydowo|pracujemy|pracujesz|spotykamy się)[:,]?(?: w)? (?:poniedział(?:ki|ek)|wtor(?:ki|ek)|środ[yaę]|czwart(?:ki|ek)|piąt(?:ki|ek))(?: (?:i|oraz) (?:poniedział(?:ki|ek)|wtor(?:ki|ek)|środ[yaę]|czwart(?:ki|ek)|piąt(?:ki|ek)))? w biurze",
    remote: "zdalnie z (?:każdego|dowolnego) (?:zakątka|miejsca|miasta)",
    on_site: "praca na miejscu,? w (?:naszym |naszej )?(?:biurze|siedzibie|zakładzie)",
  },
  da: {
    on_site:
      "(?:fremmøde|oppmøte) (?:på|i) (?:værkstedet|verkstedet|kontoret|butikken|lageret)[^.;\\n]{0,12} (?:hver (?:dag|morgen|arbeidsdag)|daglig[et]?)",
    hybrid:
      "(?<!(?:kunder|kunderne|kundene|danskere|nordmenn|virksomheder|medlemmer|folk) )(?:arbejder|arbejde|arbeider) hybridt",
  },
  es: {
    hybrid: "teletrabaj(?:ar|arás|as) (?:hasta )?(?:[1-4]|un|dos|tres|cuatro) d[ií]as?(?! al (?:mes|año))",
    on_site:
      "asistencia presencial|presencia diaria (?:a pie de obra|en (?:la |el |nuestr[oa] )?(?:oficina|obra|centro|tienda|fábrica|planta))|presencial (?:diari[ao]|todos los d[ií]as)",
  },
  it: { on_site: "(?:si svolge|svolt[oa])[^.;\\n]{0,20} in presenza" },
  fi: {
    hybrid:
      "hybridityö[a-zäö]*|hybridimalli[a-zäö]*|toimistolla (?:[1-4]|yhden|kaksi|kolme|neljä) päivää|etätyötä?[^.;\\n]{0,30} (?:[1-4]|yksi|yhden|yhtenä|kaksi|kahtena|kolme|kolmena|neljä) päivä[änä]{1,2} viikossa|(?:[1-4]|yksi|kaksi|kolme|neljä) (?:etä|lähi|toimisto)päivää? viikossa",
    on_site: "lähityö[a-zäö]*",
  },
  tr: {
    remote: "uzaktan çalışabil[a-zı]+|evden çalışabil[a-zı]+|%100 (?:uzaktan|evden)",
    hybrid:
      "hibrit (?:çalışma|model)|haftada (?:[1-4]|bir|iki|üç|dört) gün(?:ü)?,? (?:ofis(?:te|ten)?|evden|uzaktan)|haftanın (?:[1-4]|bir|iki|üç|dört) günü (?:ofis(?:te|ten)?|evden|uzaktan)",
    on_site: "ofisten çalışma",
  },
  hu: {
    remote: "teljes(?:en)? távoli munkavégzés",
    hybrid:
      "hibrid (?:munkavégzés|modell|munkarend)|home ?office (?:lehetőség )?(?:heti )?(?:[1-4]|egy|két|kettő|három|négy) nap|heti (?:[1-4]|egy|két|kettő|három|négy) nap(?:ot)? (?:home ?office|távmunka|otthoni?(?: munka(?:végzés)?)?)",
    on_site: "irodai munkavégzés(?! (?:vagy|és))",
  },
  ro: {
    remote: "telemuncă(?! parțial)|(?:integral|exclusiv|complet|100 ?%) de acasă",
    hybrid:
      "(?:program|regim|mod) hibrid|(?:[1-4]|două|trei|patru) zile(?: pe săptămână)? (?:de acasă|de lucru de acasă|la birou)|(?:de acasă|la birou) (?:[1-4]|două|trei|patru) zile",
    on_site: "muncă la (?:birou|sediu)(?! (?:sau|și))|exclusiv (?:de )?la (?:birou|sediu)",
  },
  cs: {
    hybrid: "(?:[1-4]|jeden|dva|tři|čtyři) d(?:en|ny|nů)(?: v týdnu| týdně)? (?:práce |práci )?z domova",
    on_site: "(?:výhradně|pouze|jen) (?:z|v) kancelář[ei]",
  },
  el: {
    remote: "100 ?% τηλεργασία|(?:εργασία|απασχόληση) εξ αποστάσεως",
    hybrid: "υβριδικ[όή] (?:μοντέλο|εργασία)",
    on_site: "φυσική παρουσία",
  },
  zh: {
    on_site: "(?:需要?|必须)(?:到|在)(?:公司|办公室)(?:上班|办公|坐班)|(?:现场|坐班)办公",
    hybrid: "混合办公",
    remote:
      "(?:全职|完全|全部|纯|长期|100%|均为|都是)远程|(?<!不)支持远程(?:办公)?(?=[，。；\\s]|$)|(?:工作|办公)(?:方式|地点|模式)\\s?[：:]\\W{0,4}(?:全职)?远程(?!教|医|或|/)|远程(?:职位|岗位|工作模式)|在[^，。\\n]{0,6}远程工作|(?:工作)?地点不限",
  },
  ja: {
    hybrid: "(?:出社|オフィス)(?:と|・|＋|\\+)(?:リモート|在宅)(?:の|を)?(?:ハイブリッド|併用|組み合わせ)(?!を支援)",
    remote: "在宅(?:勤務)?のみ|出社(?:なし|不要)",
    on_site: "(?:全日|毎日|完全|フル)出社|毎日[^。\\n]{0,10}(?:出勤|出社)|オフィス(?:勤務|出社)(?=となり|のみ|必須)",
  },
  ko: {
    remote: "(?:전면|완전|100%) ?재택",
    hybrid: "하이브리드 ?근무|주 ?[1-4]일 ?재택",
    on_site: "(?:전일|주 ?5일) ?(?:사무실 ?)?출근|사무실 ?출근(?!이? ?(?:없|불필요))",
  },
};

/** Regex source of what says a model, in all of these languages. */
export const inLanguages = (model: WorkplaceType): string =>
  `(?<![a-z\\u00c0-\\u024f])(?:${Object.values(byLanguage)
    .flatMap((words) => words[model] ?? [])
    .join("|")})(?![a-z\\u00c0-\\u024f])`;
