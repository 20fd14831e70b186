import type { WorkplaceType } from "../../facts.ts";
import { foldName } from "../text/fold-name.ts";

/**
 * Words that name a work model where nothing but one is expected (an ATS's field, a place line, a title's bracket),
 * folded. "none" is said of the work and decides nothing: "remote possible", "flexible".
 */
const wordsByModel: Record<WorkplaceType | "none", string> = {
  remote:
    "remote,remotely,fully remote,full remote,remote full,100 remote,remote 100,remote only,remote first,all remote,completely remote," +
    "permanently remote,permanent remote,full time remote,remote full time,telecommute,telecommuting,telework,teleworking,work from home," +
    "working from home,from home,work at home,wfh,home based,homebased,home based worker,home,virtual,work from anywhere,remote work,remote position," +
    "remote job,remote role,remote working,remote worker,remote opportunity,remoto,remota,100 remoto,100 remota,remoto 100," +
    "totalmente remoto,completamente remoto,en remoto,in remoto,da remoto,full remoto,trabajo remoto,trabalho remoto," +
    "teletrabajo,100 teletrabajo,teletrabalho,teletravail,100 teletravail,teletravail total,teletravail complet," +
    "teletravail a 100,full teletravail,a distance,distanciel,homeoffice,home office,100 homeoffice,100 home office," +
    "fernarbeit,komplett remote,remote arbeit,thuiswerken,op afstand,volledig remote,volledig thuis,zdalnie,zdalna,praca zdalna,telelavoro,remoteonly," +
    "fullyremote,remotefull,workfromhome,full time telework,etatyo,etana,distans,pa distans,distansarbete,arbete pa distans,fjernarbejde,hjemmekontor,prace na dalku,trabajo a distancia,lavoro da remoto,lavoro a distanza,full time wfh," +
    "zdalny,zdalne,full remote zdalnie,w pełni zdalnie,w pełni zdalna,100 zdalnie,100 zdalna,na dálku,plně na dálku,plně remote,z domova,z domu,na diaľku,hemifrån,hjemmefra,fjernarbejde,fjernarbeid,etätyö 100,täysin etätyö," +
    "uzaktan,uzaktan çalışma,távmunka,otthoni munkavégzés,teljes távmunka,la distanță,de la distanță,telemuncă,rad na daljinu,rad od kuće,delo na daljavo,удаленно,удалённо,удаленная работа,удалённая работа,віддалено,віддалена робота,дистанційно,τηλεργασία,εξ αποστάσεως," +
    "dein zuhause,ihr zuhause,zu hause,bei dir zu hause,tu casa,su casa,desde casa,desde tu casa,da casa,casa tua,em casa,a partir de casa,chez vous,chez toi,votre domicile,ton domicile,thuis,vanuit huis,bij jou thuis,w domu,z domu,twój dom,hemma,hjemme,kotona,evden,de acasă,your home,your own home,at home," +
    "フルリモート,完全リモート,完全在宅,完全在宅勤務,재택근무,전면 재택,원격근무,远程,远程办公,远程工作,居家办公,遠端工作,遠距工作",
  hybrid:
    "hybrid,hybrid remote,remote hybrid,hybridremote,partially remote,partial remote,partly remote,semi remote,part remote," +
    "remote partial,temporary remote,temporarily remote,partiallyremote,temporaryremote,hybrid work,hybrid role,hybrid position,hybrid working," +
    "hybrid model,hybrid schedule,hybrid office,office hybrid,flexible hybrid,hybride,hybrides arbeiten,hybrides modell," +
    "travail hybride,mode hybride,teletravail partiel,teletravail hybride,remote partiel,hibrido,hibrida,modelo hibrido,modalidad hibrida," +
    "mixta,mixto,modalidad mixta,trabajo hibrido,trabalho hibrido,ibrido,ibrida,lavoro ibrido,teilweise remote,teilweise homeoffice,hybride werken," +
    "hybrydowo,hybrydowa,praca hybrydowa,hybridarbete,hybridarbejde,hybridarbeid,hybridni,teletrabajo parcial,remoto parcial,hybridi,office remote,remote office mix," +
    "hybryda,hybrydowy,hybrydowe,tryb hybrydowy,hybridní práce,hybridná,hybridný,hybridná práca,hybridityö,hybrid arbejde,hybridt,hibrit,hibrit çalışma,hibrid,hibrid munkavégzés,program hibrid,hibridno,гибрид,гибридный,гибридный формат,гібрид,гібридний,υβριδική,υβριδικό," +
    "ハイブリッド,ハイブリッド勤務,ハイブリッドワーク,하이브리드,하이브리드 근무,混合办公,混合辦公",
  on_site:
    "onsite,on site,in office,inoffice,in the office,in person,inperson,office based,office,officebased,at office,not remote," +
    "no remote,non remote,nonremote,on premise,on premises,on location,fully onsite,fully on site,100 onsite,100 on site," +
    "onsite only,site based,in store,presencial,100 presencial,trabajo presencial,presentiel,en presentiel,sur site," +
    "vor ort,prasenz,im buro,in presenza,in sede,op kantoor,op locatie,stacjonarnie,stacjonarna,en oficina,au bureau,pa plats,arbete pa plats,platsarbete,lasnatyo,wfo,work from office,working from office,work on site,onsite work,on site work,arbeit vor ort,trabalho presencial,travail sur site,travail en presentiel,lavoro in presenza,lavoro in sede,praca stacjonarna,pa kontoret,na pracovisti," +
    "stacjonarny,stacjonarne,z kanceláře,v kanceláři,na pracovisku,z kancelárie,lähityö,ofisten,ofisten çalışma,iş yerinde,irodai,irodai munkavégzés,la birou,la sediu,u uredu,в офисе,офис,в офісі,στο γραφείο," +
    "出社,フル出社,オフィス勤務,사무실 출근,사무실 근무,现场办公,办公室",
  none:
    "remote friendly,remote ok,remote possible,remote optional,remote eligible,remote option,optional remote,flexible remote," +
    "teletravail possible,teletravail occasionnel,teletravail ponctuel,homeoffice moglich,home office moglich,flexible,flex,multiple,various," +
    "remote or hybrid,hybrid or remote,remote or onsite,onsite or hybrid,hybrid or onsite,remote hybrid onsite,remote available,occasional remote",
};

let byWord: Map<string, WorkplaceType | "none"> | undefined;

function indexWords(): Map<string, WorkplaceType | "none"> {
  return new Map(
    (Object.entries(wordsByModel) as [WorkplaceType | "none", string][]).flatMap(([model, words]) =>
      words.split(",").map((word) => [/[^a-z\d ]/.test(word) ? foldName(word) : word, model] as const),
    ),
  );
}

/** The model that a text names when it is nothing else; "none" for a word that decides nothing, null for no such word. */
export function modelOfWord(text: string): WorkplaceType | "none" | null {
  // "Remote/Hybrid" is a choice of two.
  if (text.length > 60 || text.includes("/")) return null;
  byWord ??= indexWords();
  return byWord.get(foldName(text)) ?? null;
}

/** "Remote" in languages whose word is no place's, nor a trade's: source of a pattern that is tried at a word's start. */
export const awayInLanguages =
  "thuiswerk(?:en)?|op afstand|et\u00e4ty\u00f6|et\u00e4n\u00e4|na d\u00e1lku|na dia\u013eku|t\u00e1vmunka|telemunc\u0103|de la distan\u021b\u0103|hjemmekontor|hjemmefra|hemifr\u00e5n|fjernarbejde|fjernarbeid|smart working";
/** The like where no blank parts words. */
export const awayUnspaced =
  "\u30d5\u30eb\u30ea\u30e2\u30fc\u30c8|\u5b8c\u5168(?:\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85)";

/** Words by which a part of a title or of a place line speaks of the work model. */
const inPart: { model: WorkplaceType | "none"; pattern: RegExp }[] = [
  {
    model: "none",
    pattern:
      /\bremote[ -](?:friendly|ok|possible|optional|eligible|option|flexible|available)\b|t\u00e9l\u00e9travail (?:possible|occasionnel|ponctuel)|home-?office m\u00f6glich|thuiswerk(?:en)? (?:is )?(?:mogelijk|bespreekbaar|deels)|(?:deels|gedeeltelijk) thuiswerk|mobiles? arbeiten m\u00f6glich|remote[ -]?(?:arbeit(?:en)?|work(?:ing)?) (?:m\u00f6glich|possible)/i,
  },
  { model: "on_site", pattern: /\b(?:not|no|non)[ -]remote\b/i },
  {
    model: "hybrid",
    pattern:
      /\b(?:hybrid[eo]?|h[\u00edi]brid[oa]|ibrid[oa]|hybrydow[ao])\b(?![ -](?:cloud|mobile|app|electric|vehicle|engine|search|it\b|infrastructure|integration|power|car))|\b(?:partial(?:ly)?|partly|semi|part)[ -]remote\b|t\u00e9l\u00e9travail partiel|\bteilweise (?:remote|home)/i,
  },
  {
    model: "remote",
    pattern: new RegExp(
      String.raw`\bremot(?:e|ely|o|a)\b|\bhome[ -]based\b|\bwork(?:ing)? from (?:home|anywhere)\b|\bwfh\b|\btelecommut|\btelework|\bt\u00e9l\u00e9travail|\bteletrab(?:ajo|alho)\b|\bhome[ -]?office\b|\bvirtual\b|\bzdaln(?:a|ie)\b|\bdistans(?:arbete)?\b|\b(?:${awayInLanguages})|${awayUnspaced}`,
      "i",
    ),
  },
  {
    model: "on_site",
    pattern:
      /\b(?:on[ -]?site|in[ -](?:the )?office|in[ -]person|office[ -]based|presencial|pr\u00e9sentiel|sur site|vor ort|in presenza|in sede|op kantoor|stacjonarn(?:a|ie|y))\b/i,
  },
];

/** The models that a part speaks of; nothing where it says a word that decides nothing. */
export function modelsInPart(part: string): WorkplaceType[] {
  const models: WorkplaceType[] = [];
  for (const { model, pattern } of inPart) {
    if (!pattern.test(part)) continue;
    if (model === "none") return [];
    if (models.includes(model)) continue;
    models.push(model);
    // "Partial remote" and "Not remote" hold the other word too.
    if (
      /parti(?:al|el)|partly|semi|part[ -]remote|teilweise|\bnon?t?[ -]remote|hybrid[ -]remote|remote[ -]hybrid/i.test(
        part,
      )
    )
      break;
  }
  return models;
}
