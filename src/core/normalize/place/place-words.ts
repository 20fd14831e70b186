import { trimMarks } from "../text/trim-marks.ts";

/** What a place text says about the work model, and what is left of it. */
export interface StrippedPlace {
  text: string;
  /** True when it says remote, false when it says hybrid or on-site, null when it says nothing or several things. */
  isRemote: boolean | null;
}

const remoteWord =
  /\b(?:fully[ -]remote|100% remote|remote|remotely|home[ -]based|home office|work from home|wfh|telecommute|teletrabajo|télétravail)\b/i;
const remoteFriendlyWord = /\bremote[ -](?:friendly|ok|possible|optional|eligible)\b/i;
const presenceWord = /\b(?:hybrid|hybride|on[ -]?site|in[ -]?office|in[ -]?person|office[ -]based)\b/i;

/** Words about work models and offices that are no part of a place's name. */
const noise = new RegExp(
  [
    String.raw`\bremote[ -](?:friendly|ok|possible|optional|eligible|first)\b`,
    String.raw`\b(?:fully[ -]remote|100% remote|remotely|remote)(?: (?:position|role|work|working|job|only|in|within|from|based))?\b`,
    String.raw`\b(?:home[ -]based|home office|work from home|wfh|telecommute|teletrabajo|télétravail)\b`,
    String.raw`\b(?:hybrid|hybride|on[ -]?site|in[ -]?office|in[ -]?person|office[ -]based)(?: in)?\b`,
    String.raw`\b(?:travel[ -]required|(?:select|all|multiple|various) (?:locations?|offices?|cities)|all location)\b`,
    String.raw`\b(?:headquarters|head office|main office|global hq|hq|offices?|campus)\b`,
    String.raw`\b(?:metropolitan|metro)(?:[ -](?:area|region)\b|$)`,
    String.raw`^(?:greater|downtown)(?= )`,
    String.raw`\b(?:preferred|local|regional|based)\b`,
    String.raw`(?<=\w)[ -]area$`,
    String.raw`\(\d+\)`,
  ].join("|"),
  "gi",
);

/** Takes the words about work model and office away from one place text. */
export function stripPlaceWords(raw: string): StrippedPlace {
  const saysRemote = remoteWord.test(raw) && !remoteFriendlyWord.test(raw);
  const saysPresence = presenceWord.test(raw);
  const isRemote = saysRemote === saysPresence ? null : saysRemote;
  const left = raw
    // A region of many cities: the state is all that it proves.
    .replace(/\b(?:san francisco|sf) bay area\b/gi, "California")
    .replace(noise, " ")
    .replace(/[([]\s{0,9}[)\]]/g, " ")
    .replace(/\s+/g, " ");
  return { text: trimMarks(left, " ,:;-/"), isRemote };
}

/** Regions larger than a country, and words for no place at all. Folded. */
const noPlaces = new Set(
  (
    "emea,europe,european union,eu,eea,apac,asia,asia pacific,latam,latin america,americas,north america,south america," +
    "central america,northern america,africa,middle east,mena,dach,nordics,benelux,oceania,cee,anz,caribbean,global," +
    "globally,worldwide,world,anywhere,distributed,various,multiple,flexible,international,virtual,home,nationwide," +
    "west coast,east coast,northeast,northwest,southeast,southwest,midwest,north,south,east,west,central,northern," +
    "southern,eastern,western,field,tbd,n a,na,none,other,any,online,dc preferred,field based,in country,location," +
    "north to south america,western europe,eastern europe,central europe,northern europe,southern europe,south east asia," +
    "southeast asia,amer,amers,jpac,ww,row,non u s,non us,mountain,pacific,atlantic,est,pst,cst,us time zones,city,state"
  ).split(","),
);

/** Whether a folded text is no country, region or city: a macro-region, "anywhere", "various" ... */
export function isNoPlace(folded: string): boolean {
  return folded === "" || noPlaces.has(folded) || !/\p{L}/u.test(folded);
}
