import { isWellKnown } from "./fame.ts";
import type { City } from "./cities.ts";
import { isInside, stateCountries } from "./inside.ts";
import type { Segment } from "./cut-parts.ts";
import type { Readings } from "./readings.ts";
import { confidences, nowhere, type ResolvedPlace } from "./resolve-group.ts";
import type { PlaceEvidence } from "./score-group.ts";
import type { Subdivision } from "./subdivisions.ts";

/** Countries that write the codes of their provinces, states and cantons behind towns. */
const plateCountries = ["IT", "BR", "CH"] as const;

/** A name of a town, which no list has. */
const townName = /^\p{Lu}[\p{L}'\u2019 -]{2,40}$/u;
/** Words of Italian names and of no others. */
const italian = / (?:di|della|dei|degli|delle|sul|sulla|nel|nelle) (?=\p{Lu})| (?:dell|nell|sull)['\u2019](?=\p{Lu})/u;
/** Each word ends in a vowel, has none of the letters that Italian lacks, and it is two of them or ends as towns there do. */
const vocalic =
  /^(?:(?:San|Val|Castel|Sant['\u2019]|in|su|ed?)(?: |(?<=['\u2019]))|[\p{L}'\u2019]{2,20}[aeiou\u00E0\u00E8\u00EC\u00F2\u00F9](?:[ -]|$)){1,4}$/u;
const notItalian = /[kwyjx\u00E3\u00F5\u00E7\u00F1\u00E1\u00ED\u00F3\u00FA\u00E9\u00E4\u00F6\u00FC]/iu;
const italianEnding = /[ -]|(?:ano|ago|ate|asco|engo|ell[aeo]|zz[aeo]|gg[aio]{1,2}|cch[aeio]{1,2}|abba|ett[aeo])$/u;
/** Words and letters of Portuguese names. */
const portuguese = /[\u00E3\u00F5\u00E7]| (?:do|da|dos|das) (?=\p{Lu})|^(?:Lu\u00EDs|Nossa) /u;
const portugueseOpening =
  /^(?:Nova|Novo|Monte|Santa|Santo|Campo|Belo|Bela|Bom|Boa|Tr\u00EAs|Dores|Rio|Lagoa|Pouso|Ouro|Vila|Porto|Alto|Alta|Passa|Sete) \p{Lu}/u;
/** What towns of German Switzerland end in, and none elsewhere. */
const swiss = /\p{Ll}(?:wil|ikon|wangen)$/u;

/** How towns are called and nothing else is: "San Cassiano", "Nova Serrana", "Corvara in Badia", but no "Negozio di Scarpe". */
const townOpening =
  /^(?:San|Santa|Santo|Sant['\u2019]\p{Lu}\p{Ll}+|Castel|Borgo|Monte|Ponte|Rocca|Selva|Porto|Villa|Madonna|Val|Pieve|Serra|Torre|Alta|S\u00E3o|Nossa|Lu\u00EDs)(?: |$)/u;
const townAt =
  /^(?!Casa|Centro|Sede|Scuola|Azienda|Lavoro|Vendita)\p{Lu}\p{Ll}+(?<!nte|ista|ore|ice|io|ria|ale|aia|one) (?:in|sul|sulla|nelle) \p{Lu}\p{Ll}+$/u;
const isTown = (name: string): boolean => townOpening.test(name) || portugueseOpening.test(name) || townAt.test(name);

/** Countries of Spanish names, which end in vowels too; and those of whose towns many are not listed. */
const ofSpanish: ReadonlySet<string> = new Set(["AR", "BO", "CL", "CO", "CR", "CU", "PA", "PE", "PR", "SV", "VE"]);
const ofManyPlaces: ReadonlySet<string> = new Set(["SG", "US"]);

/** "Nova Serrana": begins as towns of Portuguese names do. */
export const isPortuguese = (name: string): boolean => portugueseOpening.test(name);

type Plate = "IT" | "BR" | "CH";

/** Whose plate the code is, as far as the town's name is worded in that country's language. */
function plateOf(name: string, code: Readings, has: (country: Plate) => boolean): Plate | null {
  const isItalian = has("IT") && italian.test(name);
  if (isItalian !== (has("BR") && portuguese.test(name))) return isItalian ? "IT" : "BR";
  if (isItalian) return null;
  const other = code.country?.code ?? "";
  const isState = code.regions.some(({ region, isCode }) => isCode && stateCountries.has(region.country));
  if (has("CH") && swiss.test(name) && !isState) return "CH";
  if (isState || isWellKnown(other) || ofSpanish.has(other)) return null;
  const isVocalic = vocalic.test(name) && !notItalian.test(name) && italianEnding.test(name);
  if (has("IT")) return isVocalic && !has("BR") ? "IT" : null;
  return has("BR") && portugueseOpening.test(name) ? "BR" : null;
}

/**
 * "Corvara in Badia (BZ)", "Nova Serrana, MG": behind a town that no list has the plate of a province or state, whose
 * letters are the code of a country too; by its name, and where that says nothing, in brackets of nowhere.
 */
export function townBeforePlate(parts: Readings[], segment: Segment, { stated }: PlaceEvidence): ResolvedPlace | null {
  const [town, code] = parts;
  if (stated !== null || town === undefined || code === undefined || parts.length > 2) return null;
  if (!/^[A-Z]{2}$/.test(code.text) || code.country?.isCode === false || !townName.test(town.text)) return null;
  const isKnown = town.country !== null || town.area !== null || town.regions.length > 0 || town.isNoPlace;
  const isThere = (city: City): boolean =>
    city.population >= knownPeople ||
    city.country === code.country?.code ||
    code.regions.some(({ region, isCode }) => isCode && isInside(city, region));
  if (isKnown || town.cities.some(isThere)) return null;
  const plates = code.regions.filter(({ region, isCode }) => isCode && isPlate(region));
  const own = plateOf(town.text, code, (country) => plates.some(({ region }) => region.country === country));
  const isBracketed = /^[^()]{3,40} ?\([A-Z]{2}\)$/.test(segment.raw.trim());
  if (own !== null) {
    const region = plates.find((one) => one.region.country === own)?.region ?? null;
    const city = (segment.isLoose && !isBracketed) || !isTown(town.text) ? null : town.text;
    return { ...nowhere, city, region, country: own, confidence: confidences.unknownCity };
  }
  const other = code.country?.code ?? null;
  const isNobodys = isBracketed && other !== null && plates.length > 0 && town.isName;
  return isNobodys && !isWellKnown(other) && !ofManyPlaces.has(other) ? nowhere : null;
}

/** People of a town elsewhere that is meant by its name. */
const knownPeople = 50_000;

const isPlate = ({ country }: Subdivision): boolean => plateCountries.some((one) => one === country);
