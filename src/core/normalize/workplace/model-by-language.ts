import type { WorkplaceType } from "../../facts.ts";

/** What says the model of this work by itself, in languages of which no other rule knows more. */
const byLanguage: Record<string, Partial<Record<WorkplaceType, string>>> = {
  de: {
    on_site:
      "gearbeitet wird (?:ausschließlich |nur |immer )?(?:vor ort|(?:im|in unserem|in unserer|bei uns im) (?:studio|büro|atelier|werk|labor|laden|salon|betrieb|werkstatt|praxis))(?![^.;\\n]{0,30}(?:oder|und|sowie|teil|überwiegend))",
  },
  nl: {
    on_site: "(?:je |u )werk(?:t)? (?:volledig |altijd |uitsluitend )?op locatie(?= in| bij ons|[.!]?$)",
  },
  pl: { on_site: "praca na miejscu,? w (?:naszym |naszej )?(?:biurze|siedzibie|zakładzie)" },
  da: {
    hybrid:
      "(?<!(?:kunder|kunderne|kundene|danskere|nordmenn|virksomheder|medlemmer|folk) )(?:arbejder|arbejde|arbeider) hybridt",
  },
  es: {
    hybrid: "teletrabaj(?:ar|arás|as) (?:hasta )?(?:[1-4]|un|dos|tres|cuatro) d[ií]as?(?! al (?:mes|año))",
    on_site: "asistencia presencial|presencial (?:diari[ao]|todos los d[ií]as)",
  },
  it: { on_site: "(?:si svolge|svolt[oa])[^.;\\n]{0,20} in presenza" },
  fi: {
    hybrid:
      "hybridityö[a-zäö]*|etätyötä?[^.;\\n]{0,30} (?:[1-4]|yksi|yhden|yhtenä|kaksi|kahtena|kolme|kolmena|neljä) päivä[änä]{1,2} viikossa|(?:[1-4]|yksi|kaksi|kolme|neljä) (?:etä|lähi|toimisto)päivää? viikossa",
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
    remote: "telemuncă(?! parțial)",
    hybrid:
      "(?:program|regim|mod) hibrid|(?:[1-4]|două|trei|patru) zile(?: pe săptămână)? (?:de acasă|de lucru de acasă|la birou)|(?:de acasă|la birou) (?:[1-4]|două|trei|patru) zile",
    on_site: "muncă la (?:birou|sediu)(?! (?:sau|și))",
  },
  cs: { on_site: "(?:výhradně|pouze|jen) (?:z|v) kancelář[ei]" },
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
    on_site: "(?:全日|毎日|完全|フル)出社|オフィス(?:勤務|出社)(?=となり|のみ|必須)",
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
