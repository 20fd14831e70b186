import { trimMarks } from "../text/trim-marks.ts";
import { joinedPattern } from "../text/joined-pattern.ts";

/** What a place text says about the work model, and what is left of it. */
export interface StrippedPlace {
  text: string;
  /** True when it says remote, false when it says hybrid or on-site, null when it says nothing or several things. */
  isRemote: boolean | null;
}

const remoteWord =
  /\b(?:fully[ -]remote|100% remote|remote|remotely|home[ -]?based|home[ -]?office|work(?:ing)? from (?:home|anywhere)|wfh|telecommute|virtual|teletrabajo|t\u00E9l\u00E9travail|trabalho remoto|remoto|remota|da remoto|\u00E0 distance|mobiles arbeiten|thuiswerk\w*|zdalna|zdalnie|distans)(?![\p{L}\p{N}])/iu;
const remoteFriendlyWord =
  /\b(?:remote[ -](?:friendly|ok|possible|optional|eligible)|partial(?:ly)?[ -]remote|hybrid[ -]remote|t\u00E9l\u00E9travail (?:partiel|possible|occasionnel)|remote m\u00F6glich)/i;
const presenceWord =
  /\b(?:hybrid|hybride|h\u00EDbrido|h\u00EDbrida|ibrido|hybryd\w*|on[ -]?site|in[ -]?office|in[ -]?person|office[ -]based|presencial|vor ort|sur site|en sitio|no local)\b/i;

/** Words about work models and offices that are no part of a place's name. */
const noise = joinedPattern(
  [
    String.raw`\bremote[ -](?:friendly|ok|possible|optional|eligible|first|m\u00F6glich)\b`,
    String.raw`\b(?:partial(?:ly)?[ -]remote|fully[ -]remote|100% remote|remotely|remote)(?: (?:position|role|work|working|job|only|in|within|from|based|anywhere in|across))?\b`,
    String.raw`\b(?:home[ -]?based|home[ -]?office|work(?:ing)? from (?:home|anywhere(?= (?:in|within)))|wfh|telecommute|virtual|teletrabajo|trabalho remoto|da remoto|remot[oa]|mobiles arbeiten)(?: in| within| en| em)?\b`,
    String.raw`\bt\u00E9l\u00E9travail(?: (?:partiel|possible|complet|total|occasionnel))?(?![\p{L}])`,
    String.raw`\b(?:(?:praca )?(?:zdalna|zdalnie)|100 ?% home ?office)\b`,
    String.raw`\b(?:hybrid|hybride|h\u00EDbrid[oa]|ibrido|hybrydow[ay]|on[ -]?site|in[ -]?office|in[ -]?person|office[ -]based|presencial|vor ort|sur site)(?: (?:in|at|en|em))?\b`,
    String.raw`\b(?:travel[ -]required|(?:select|any|all|multiple|various|several) (?:locations?|offices?|city|cities|sites?)(?: (?:across|throughout|within|around|in)(?: the)?)?|all location|(?:mehrere|verschiedene) standorte(?: in)?|plusieurs sites(?: en)?)\b`,
    // "Multiple US Locations", "Remote (US only)", "must be based in Ohio"
    String.raw`\b(?:multiple|various|several|select|all)(?= (?:u\.?s\.?a?|u\.?k\.?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}) (?:locations|offices|cities|sites)\b)|(?<=\p{L}\.? )(?:locations|offices|cities|sites)$`,
    String.raw`(?<=\p{L}\.? )(?:residents )?only\b|\bmust (?:be (?:based|located|residing|living)|reside|live|work) (?:in|within)(?: the)?\b`,
    String.raw`^(?:work )?locations? (?:is|are)\b|^(?:across|throughout|within|all across)(?: the)?(?= )`,
    String.raw`\b(?:bureaux?|agence|site|si\u00E8ge|oficinas?|sede|escrit\u00F3rio|ufficio|filiale|b\u00FCro|standort|niederlassung|werk|klinikum|krankenhaus|kantoor|biuro|zentrale|hauptsitz|(?:haupt)?verwaltung|gesch\u00E4ftsstelle|filial|usine|planta|f\u00E1brica|sucursal|unidade|loja(?! ecuador)|tienda|stabilimento|vestiging|a[fv]deling|kontor|butik|zak\u0142ad|oddzia\u0142|pobo\u010Dka|c\u00E2mara municipal|prefeitura(?: municipal)?|mairie|ayuntamiento|ajuntament|concello|prim\u0103ria|urz\u0105d (?:miasta|miejski)|omgeving)(?: (?:de|d['\u2019]|di|do|da|en|em|in|w|i|van)(?= ))?(?= \p{Lu})`,
    // "Produktionsstandort Regensburg", "Logistikzentrum in Duisburg"
    String.raw`^\p{L}{3,}(?:standort|zentrum|werk|zentrale|filiale|niederlassung)(?: in)? (?=\p{Lu})`,
    String.raw`\b(?:headquarters?|head office|main office|global hq|hq|offices?(?: in)?|campus|b\u00FCro|standort|bureau|oficina|escrit\u00F3rio|sede|si\u00E8ge)\b`,
    String.raw`^(?:(?:\u00E1rea|area|zona) metropolitana|m\u00E9tropole) (?:de la|de|di|do|da|d['\u2019]) ?(?=\p{Lu})`,
    String.raw`^(?:universit\u00E4tsklinik(?:um)?|uniklinik(?:um)?|(?:chr?u|centre hospitalier(?: universitaire)?|policlinico)(?: (?:de la|de|di)| d['\u2019](?=\p{Lu}))) ?(?=\p{Lu})`,
    String.raw`\b(?:metropolitan|metro)(?:[ -](?:area|region)\b|$|(?= or | and ))|\bmetroplex\b|^metro (?=\p{Lu})(?!manila|vancouver)`,
    // "Store 0045 Chicago, IL", "SEA25 Seattle": what a company calls its place.
    String.raw`^(?:store|shop|site|plant|unit|branch|warehouse|location) ?#?\d{1,6}(?: ?[-:,])? (?=\p{Lu})|^[A-Z]{3}\d{1,3}(?: ?[-:,])? (?=\p{Lu}\p{Ll})`,
    String.raw`^(?:flughafen|a\u00E9roport|aeropuerto|aeroporto)(?: (?:de|di|do))? (?=\p{Lu})`,
    String.raw`^(?:greater(?! manchester| noida| london| poland| accra| kailash)|downtown|anywhere in(?: the)?|based in|located in|pan(?= (?:india|europe))|regio|partout en|n'importe o\u00F9 en|\u00FCberall in|bundesweit in|raum|gro\u00DFraum|ballungsraum|metropolregion|region|r\u00E9gion(?: de)?)(?= )`,
    String.raw`\b(?:preferred|local|regional|based|location|all over)\b`,
    String.raw`(?<=\p{L})[ -](?:area|(?:and|&) (?:the )?surrounding (?:areas?|villages|towns)|(?:and|&) surrounds|and the (?:(?:north|south)[ -]?(?:east|west)|(?:east |west )?midlands)|(?:und|&|\+|u\.) (?:umgebung|umland|umkreis)|et (?:ses )?(?:environs|alentours)|et (?:sa )?(?:p\u00E9riph\u00E9rie|r\u00E9gion)|y alrededores|(?:citt\u00E0 )?e (?:dintorni|provincia|hinterland|zona|limitrofi)|e regi\u00E3o|en (?:omgeving|omstreken)|e\.o\.?|(?:og|&) (?:omegn|oml\u00F8b)|(?:med|och) omnejd|e arredores|ja (?:l\u00E4hialueet|l\u00E4hiseutu|ymp\u00E4rist\u00F6)|[a+] (?:okol\u00ED|okolie)|\u00E9s k\u00F6rny\u00E9ke|[s\u0219\u015F]i \u00EEmprejurimi(?:le)?|ve \u00E7evresi|i okolice)(?=$|,)`,
    String.raw`\(\d+\)`,
  ].join("|"),
  "giu",
);

/** Takes the words about work model and office away from one place text. */
export function stripPlaceWords(raw: string): StrippedPlace {
  const saysRemote = remoteWord.test(raw) && !remoteFriendlyWord.test(raw);
  const saysPresence = presenceWord.test(raw);
  const isRemote = saysRemote === saysPresence ? null : saysRemote;
  const left = raw
    // A region of many cities: the state is all that it proves.
    .replace(
      /\b(?:(?:(?:san francisco|sf|the) )?(?<!\b(?:tampa|green|thunder|galveston|chesapeake|coos|hervey|north) )bay area|silicon valley|(?:so|nor)cal)\b(?:, ?(?:ca|california)\b)?/gi,
      "California",
    )
    .replace(noise, " ")
    .replace(/[([]\s{0,9}[)\]]/g, " ")
    .replace(/\s+/g, " ");
  return { text: trimMarks(left, " ,:;-/"), isRemote };
}

/** Words for no place at all, beside the areas. Folded. */
const noPlaces = new Set(
  (
    "distributed,various,multiple,flexible,virtual,home,nationwide,eu based," +
    "west coast,east coast,northeast,northwest,southeast,southwest,midwest,north,south,east,west,central,northern," +
    "southern,eastern,western,field,tbd,tba,n a,na,none,other,any,online,dc preferred,field based,in country,location," +
    "row,non u s,non us,mountain,pacific,atlantic,us time zones,city,state,remote,hybrid," +
    "on site,onsite,in office,inoffice,office,hq,only,or,and,in,from,within,of,the,bundesweit,deutschlandweit,hybride," +
    "presencial,remoto,time zone,timezone,timezones,multiple locations,unknown,not specified,see description,all,travel," +
    "any city,anytown,client site,customer site,on the road,to be determined,to be confirmed,see job description," +
    "various locations,home office,head office,main office,midlands,gulf"
  ).split(","),
);

/** Towns have these names too, but only beside what says where they are: "Mobile, AL". */
const loneWords = new Set(
  (
    "store,stores,shop,mall,branch,warehouse,plant,clinic,hospital,school,campus,main,corporate,road,mobile,select," +
    "regional,local,department,territory,region,zone,district,area,site,base,center,centre,station,port,university," +
    // Parts of a country or of the world, and a village, a foreign province or a city abroad besides.
    "bodensee,spessart,mosel,levant,riviera,panhandle,triangle,central valley,new england,golden triangle,black forest," +
    "long island,delta,industry,normal,police"
  ).split(","),
);

/** Whether a folded text that stands alone in a place line is an ordinary word. */
export const isLoneWord = (folded: string): boolean => loneWords.has(folded);

/** Whether a folded text is no country, region or city: a macro-region, "anywhere", "various" ... */
export function isNoPlace(folded: string): boolean {
  return folded === "" || noPlaces.has(folded) || !/\p{L}/u.test(folded);
}
