import type { Evidence } from "../../evidence.ts";
import type { Said } from "../said.ts";
import { findArea, isWorld } from "../place/areas.ts";
import { findCountry } from "../place/countries.ts";
import { awayInLanguages, awayUnspaced, modelOfWord } from "../workplace/model-words.ts";
import { remoteBesideTown } from "../workplace/tags.ts";
import { readNames, type NamedPlaces } from "./place-names.ts";
import { everyMatch } from "../text/every-match.ts";

/** Where one may live by a posting's title and its place lines. */

export interface Stated {
  places: NamedPlaces;
  exclude: string[];
  evidence: Evidence;
  /** Which of its lists was read in part alone. */
  cutOff?: "places" | "exclude";
}

export const remoteWord = new RegExp(
  String.raw`\bremot(?:e|ely|o|a)\b|\bhome[ -](?:based|office)\b|\bwork from (?:home|anywhere)\b|t\u00e9l\u00e9travail|teletrab|\bworldwide\b|\banywhere\b|zdaln(?:ie|a)\b|\bdistans|${awayInLanguages}|${awayUnspaced}`,
  "i",
);
export const exclusion =
  /\b(?:can ?not|can['\u2019]t|unable to|not able to|do not|don['\u2019]t) (?:currently )?(?:hire|employ|accept|consider)(?: \p{L}+){0,3}? (?:in|from|within)(?! outside)\b:?(?![^.\n]{0,80}\b(?:without|unless|sponsor\p{L}*|visas?|requir\p{L}*|need|agenc\p{L}+|recruiters?)\b)|\b(?:excluding|exclud(?:es?|ed)|excl(?=\. )|except(?: for| in| the state of)?|but not|not (?:in|available in|eligible in|(?:open|available) to (?:residents|candidates|applicants) (?:of|in|from))|outside(?: of)?|other than|(?:with (?:the |an )?)?exceptions? of|apart from|aside from|save for|ohne|sauf|excepto|salvo|tranne|behalve|utom|undtagen|unntatt)\b:?(?: (?:the )?(?:(?:sanctioned|embargoed|restricted|certain|some) )?(?:countries|regions|places|states)(?: \(?(?:such as|like|including|e\.g\.))?(?= \p{Lu}))?|\bnon-(?=u\.?s|eu|uk)/iu;

export const namesOf = ({ countries, regions }: NamedPlaces): string[] => {
  const parents = new Set(regions.flatMap((region) => /^([A-Z]{2})-/.exec(region)?.[1] ?? []));
  return [...countries.filter((code) => !parents.has(code)), ...regions];
};
export const isSomething = (places: NamedPlaces): boolean =>
  places.worldwide || places.countries.length + places.regions.length > 0;

/** A place line, or a title's part: its places, where it names nothing but wide ones. */
export function readLine(line: string, field: Evidence["field"], at: number | null, isOfUs = false): Stated | null {
  const [open = "", shut] = exclusion.test(line) ? line.split(exclusion, 2) : [line];
  const places = readNames(open, isOfUs);
  const shutNames = shut === undefined ? null : readNames(shut, places.countries.includes("US"));
  const exclude = shutNames === null ? [] : namesOf(shutNames);
  if (!places.isWhole || shutNames?.isWhole === false || (!isSomething(places) && exclude.length === 0)) return null;
  return { places, exclude, evidence: { field, method: "place_line", quote: line, at } };
}

/** Without these words no part of a title is read. */
const titleMark = new RegExp(
  String.raw`remot[eoa]|anywhere in|home[ -]?(?:based|office)|t\u00e9l\u00e9travail|teletrab|zdaln(?:ie|a)|\bdistans|${awayInLanguages}|${awayUnspaced}`,
  "i",
);
const titleMarkAt = new RegExp(
  String.raw`(?<!\p{L})(?:fully |full |100 ?% )?(?:remot[eoa]|anywhere in|home[ -]?(?:based|office)|t\u00e9l\u00e9travail|teletraba(?:jo|lho)|zdaln(?:ie|a)|distans(?:arbete)?|${awayInLanguages}|${awayUnspaced})(?!\p{L})`,
  "iu",
);

export function ofTitle(title: string): Stated | null {
  if (!titleMark.test(title)) return null;
  const bracket = /\bremote\s?[([][^()[\]]{2,60}[)\]]/i.exec(title);
  const ofBracket = bracket === null ? null : readLine(bracket[0], "title", bracket.index);
  if (ofBracket !== null) return ofBracket;
  for (const match of everyMatch(/[([]([^()[\]]{3,80})[)\]]|[^()[\]|]{3,}/g, title)) {
    const words = (match[1] ?? match[0]).trimStart();
    const start = match.index + match[0].indexOf(words);
    const at = words.search(titleMarkAt);
    const isMark =
      match[1] !== undefined
        ? at >= 0
        : at === 0 || /(?:[-\u2013\u2014,:] ?|(?:^|[-\u2013\u2014,:] ?)full )$/i.test(words.slice(0, Math.max(at, 0)));
    if (at < 0 || !isMark) continue;
    const part = (match[1] === undefined ? words.slice(at) : words).trim();
    const stated = readLine(part, "title", start + (match[1] === undefined ? at : 0));
    if (stated !== null) return stated;
  }
  return null;
}

/** "Solutions Engineer, EMEA (Remote)": the last part of a title before its mark. */
export function ofMarkedPart(title: string): Stated | null {
  if (!titleMark.test(title)) return null;
  const [, name] = /[,|\u2013-]\s*([^,|()\u2013-]{2,40}) \((?:fully |100 ?% )?remote\)/i.exec(title) ?? [];
  if (name === undefined) {
    const behind = remoteThenPlace.exec(title)?.[1];
    // "QA" and "Go" are skills: a code is no country's name here.
    if (behind === undefined || /(?<!\p{L})(?!US|UK|EU)\p{L}{1,2}(?!\p{L})/u.test(behind)) return null;
    const stated = readLine(behind, "title", title.lastIndexOf(behind));
    // A part of another country may be a skill, or a client.
    return stated?.places.regions.some((region) => /^(?!US)[A-Z]{2}-/.test(region)) === true ? null : stated;
  }
  const at = title.lastIndexOf(`${name} (`);
  // "Sales, Spain, Portugal (Remote)": the last of several is not all of them.
  const before = readNames(/[^,|\u2013]*$/.exec(title.slice(0, at).replace(/[\s,|\u2013-]+$/, ""))?.[0] ?? "");
  return before.isWhole && isSomething(before) ? null : readLine(name, "title", at);
}

/** "Editor (part-time, worldwide)" of a remote job. */
export function ofWorld(title: string): Stated | null {
  const match = /[,(|\u2013-]\s?(worldwide)\)?$/i.exec(title);
  if (match === null) return null;
  const [whole, quote = ""] = match;
  const places = { worldwide: true, countries: [], regions: [], isWhole: true };
  return {
    places,
    exclude: [],
    evidence: { field: "title", method: "place_line", quote, at: match.index + whole.indexOf(quote) },
  };
}

/** "Engineer | Remote | Poland" */
const remoteThenPlace = /[|\u2013-]\s*(?:fully |100 ?% )?remot[eoa]\s*\|\s*([^|()]{2,40})$/i;

/** The lines of a remote posting: those that say remote, or all where none does and none is a town. */
export function ofLines({ locationText, places }: Said, isRemote: boolean): Stated | null {
  const texts = places.length > 1 ? places.flatMap(({ text }) => text ?? []) : [];
  const isMany = texts.length > 1;
  const ofTown = isMany ? null : remoteBesideTown(locationText ?? texts[0] ?? "");
  if (ofTown !== null && modelOfWord(ofTown) === "remote") return null;
  if (ofTown !== null)
    return locationText === null
      ? readLine(ofTown, "places", null)
      : readLine(ofTown, "location_text", locationText.indexOf(ofTown));
  const written = isMany ? texts : (locationText ?? texts[0] ?? "").split(/\s*[;|\u2022]\s*/);
  // "Remote; United States": the bare word is no place.
  const lines = written.length > 1 ? written.filter((line) => modelOfWord(line) !== "remote") : written;
  const marked = lines.filter((line) => remoteWord.test(line));
  const parts = marked.flatMap((line) => {
    // Of "New York, San Francisco, US-Remote" the last part is remote.
    const joined = line.includes(",") ? line.split(",").filter((part) => /\w-remote\b|\bremote-\w/i.test(part)) : [];
    return joined.length > 0 && !/^\s?remote/i.test(line) ? joined.map((part) => part.trim()) : [line];
  });
  const among = parts.some((line) => readLine(line, "places", null) !== null) ? parts : isRemote ? lines : [];
  const alone = among.map((line) => readLine(line, "places", null));
  // "Remote - Georgia" is a state beside "Remote - Texas".
  const isOfStates = alone.some((stated) => stated?.places.regions.some((region) => region.startsWith("US-")));
  const read = alone.map(
    (stated, index) => stated ?? (isOfStates ? readLine(among[index] ?? "", "places", null, true) : null),
  );
  const all = read.flatMap((stated) => stated ?? []);
  // A state's name alone may be a town's.
  if (among === lines && all.some(({ places: named }) => named.regions.some((region) => region.includes("-"))))
    return null;
  if (all.length === 0 || all.length < read.length) return null;
  const merged: NamedPlaces = {
    worldwide: all.some(({ places: named }) => named.worldwide),
    countries: [...new Set(all.flatMap(({ places: named }) => named.countries))],
    regions: [...new Set(all.flatMap(({ places: named }) => named.regions))],
    isWhole: true,
  };
  const quote = among.join("; ");
  const at = locationText?.indexOf(quote) ?? -1;
  const evidence: Evidence =
    at >= 0
      ? { field: "location_text", method: "place_line", quote, at }
      : { field: "places", method: "place_line", quote, at: null };
  return { places: merged, exclude: all.flatMap(({ exclude }) => exclude), evidence };
}

/** Those of several lines that say remote and no other model. */
export function ofRemoteLines(said: Said): Stated | null {
  const places = said.places.filter(({ text }) => text !== null && /\bremote\b/i.test(text) && !/hybrid/i.test(text));
  if (places.length === 0 || places.length === said.places.length) return null;
  return ofLines({ ...said, places, locationText: places[0]?.text ?? null }, false);
}

/** Of a line that is "Remote" and nothing else: the countries that stand beside it in a field of their own. */
export function ofCountries({ places }: Said): Stated | null {
  const isBare = places.every(
    ({ text, city, region }) => city === null && region === null && modelOfWord(text ?? "") === "remote",
  );
  if (!isBare) return null;
  const names = places.flatMap(({ country }) => country ?? []);
  const countries = names.flatMap((name) => findCountry(name) ?? []);
  const areas = names.flatMap((name) => {
    const area = findCountry(name) === null ? findArea(name) : null;
    return area === null || isWorld(area) ? [] : [area.name];
  });
  if (places.length === 0 || countries.length + areas.length < places.length) return null;
  const merged: NamedPlaces = {
    worldwide: false,
    countries: [...new Set(countries)],
    regions: [...new Set(areas)],
    isWhole: true,
  };
  const evidence: Evidence = { field: "places", method: "place_country", quote: names.join("; "), at: null };
  return { places: merged, exclude: [], evidence };
}
