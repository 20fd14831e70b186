import { unknown, type Derived, type Evidence } from "../../evidence.ts";
import type { RemoteScope, WorkplaceType } from "../../facts.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import { findArea, isWorld } from "../place/areas.ts";
import { findCountry } from "../place/countries.ts";
import { sentencesWith } from "../text/sentences.ts";
import { modelOfWord } from "../workplace/model-words.ts";
import { remoteBesideTown } from "../workplace/tags.ts";
import { readLeadingNames, readNames, type LeadingNames, type NamedPlaces } from "./place-names.ts";
import {
  anchor,
  bareEnd,
  bareLead,
  leads,
  placeLabel,
  foreignLeads,
  foreignCue,
  world,
  zone,
  attributes,
  wideAdverbs,
  ofWideWork,
  aside,
  payBand,
  remoteAnywhere,
} from "./scope-words.ts";

interface Stated {
  places: NamedPlaces;
  exclude: string[];
  evidence: Evidence;
  /** Which of its lists was read in part alone. */
  cutOff?: "places" | "exclude";
}

const remoteWord =
  /\bremot(?:e|ely|o|a)\b|\bhome[ -](?:based|office)\b|\bwork from (?:home|anywhere)\b|t\u00e9l\u00e9travail|teletrab|\bworldwide\b|\banywhere\b/i;
const exclusion =
  /\b(?:can ?not|can['\u2019]t|unable to|not able to|do not|don['\u2019]t) (?:currently )?(?:hire|employ|accept|consider)(?: \p{L}+){0,3}? (?:in|from|within)(?! outside)\b:?(?![^.\n]{0,80}\b(?:without|unless|sponsor\p{L}*|visas?|requir\p{L}*|need|agenc\p{L}+|recruiters?)\b)|\b(?:excluding|exclud(?:es?|ed)|excl(?=\. )|except(?: for| in| the state of)?|but not|not (?:in|available in|eligible in|(?:open|available) to (?:residents|candidates|applicants) (?:of|in|from))|outside(?: of)?|other than|ohne|sauf|excepto)\b:?|\bnon-(?=u\.?s|eu|uk)/iu;

const namesOf = ({ countries, regions }: NamedPlaces): string[] => {
  const parents = new Set(regions.flatMap((region) => /^([A-Z]{2})-/.exec(region)?.[1] ?? []));
  return [...countries.filter((code) => !parents.has(code)), ...regions];
};
const isSomething = (places: NamedPlaces): boolean =>
  places.worldwide || places.countries.length + places.regions.length > 0;

/** A place line, or a title's part: its places, where it names nothing but wide ones. */
function readLine(line: string, field: Evidence["field"], at: number | null, isOfUs = false): Stated | null {
  const [open = "", shut] = line.split(exclusion, 2);
  const places = readNames(open, isOfUs);
  const shutNames = shut === undefined ? null : readNames(shut, places.countries.includes("US"));
  const exclude = shutNames === null ? [] : namesOf(shutNames);
  if (!places.isWhole || shutNames?.isWhole === false || (!isSomething(places) && exclude.length === 0)) return null;
  return { places, exclude, evidence: { field, method: "place_line", quote: line, at } };
}

/** Without these words no part of a title is read. */
const titleMark = /remot[eoa]|anywhere in|home[ -]?(?:based|office)|t\u00e9l\u00e9travail|teletrab/i;

function ofTitle(title: string): Stated | null {
  if (!titleMark.test(title)) return null;
  const bracket = /\bremote\s?[([][^()[\]]{2,60}[)\]]/i.exec(title);
  const ofBracket = bracket === null ? null : readLine(bracket[0], "title", bracket.index);
  if (ofBracket !== null) return ofBracket;
  for (const match of title.matchAll(/[([]([^()[\]]{3,80})[)\]]|[^()[\]|]{3,}/g)) {
    const words = (match[1] ?? match[0]).trimStart();
    const start = match.index + match[0].indexOf(words);
    const at = words.search(
      /\b(?:fully |100 ?% )?(?:remot[eoa]|anywhere in|home[ -]?(?:based|office)|t\u00e9l\u00e9travail|teletraba(?:jo|lho))(?!\p{L})/iu,
    );
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
function ofMarkedPart(title: string): Stated | null {
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
function ofWorld(title: string): Stated | null {
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
function ofLines({ locationText, places }: Said, isRemote: boolean): Stated | null {
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
function ofRemoteLines(said: Said): Stated | null {
  const places = said.places.filter(({ text }) => text !== null && /\bremote\b/i.test(text) && !/hybrid/i.test(text));
  if (places.length === 0 || places.length === said.places.length) return null;
  return ofLines({ ...said, places, locationText: places[0]?.text ?? null }, false);
}

/** Of a line that is "Remote" and nothing else: the countries that stand beside it in a field of their own. */
function ofCountries({ places }: Said): Stated | null {
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

const stepsPerChar = 30;

/** So far a sentence is read behind its word: lists of states are long. */
const listReach = 720;

interface OfText {
  stated: Stated[];
  zones: string[];
  /** Of some list a part alone was read: of where one may live, or of where one may not. */
  cutOff: { places: boolean; exclude: boolean };
}

function ofText(text: string, isRemote: boolean, steps: Steps): OfText {
  const found: OfText = { stated: [], zones: [], cutOff: { places: false, exclude: false } };
  for (const { text: sentence, at } of sentencesWith(anchor, text, steps, listReach)) {
    steps.take(sentence.length * stepsPerChar);
    if (aside.test(sentence) || payBand.test(sentence) || (!isRemote && !remoteAnywhere.test(sentence))) continue;
    if (/time ?zones?|\b(?:utc|gmt) ?[+-]|overlap/i.test(sentence)) found.zones.push(...(sentence.match(zone) ?? []));
    const end = at + sentence.length;
    const stated = readLabelledLine(sentence, at, isRemote) ?? readSentence(sentence, at, text.slice(end, end + 40));
    if (stated?.cutOff !== undefined) found.cutOff[stated.cutOff] = true;
    else if (stated !== null) found.stated.push(stated);
  }
  return found;
}

const labelledCharsMax = 90;

/** "Location: USA (Remote)", "Ubicaci\u00f3n: remoto, M\u00e9xico": what a place's label says, if it is nothing but wide places. */
function readLabelledLine(sentence: string, at: number, isRemote: boolean): Stated | null {
  const label = placeLabel.exec(sentence)?.[0];
  if (label === undefined) return null;
  const line = sentence.slice(label.length);
  const isMarked = remoteWord.test(line);
  // An Italian "sede" is the firm's seat too.
  if (!isMarked && /^\P{L}*(?:sede|local\b|lugar)/iu.test(label)) return null;
  if (line.length > labelledCharsMax || (!isMarked && !isRemote)) return null;
  const stated = readLine(line, "description", at + label.length);
  // A state's name alone may be a town's.
  const isUnsure = !isMarked && stated?.places.regions.some((region) => region.includes("-")) === true;
  return stated === null || isUnsure || stated.places.worldwide !== isWorldwide(line)
    ? null
    : { ...stated, evidence: { ...stated.evidence, method: "label" } };
}
const isWorldwide = (line: string): boolean => /world|global|anywhere|weltweit|mundo|monde/i.test(line);

const ofZone = /^\s?(?:time ?zones?|(?:business |working |office )?hours)\b/i;

function readSentence(sentence: string, at: number, behind: string): Stated | null {
  const evidence = (from: number, to: number): Evidence => ({
    field: "description",
    method: "statement",
    quote: sentence.slice(from, to),
    at: at + from,
  });
  const out = exclusion.exec(sentence);
  const shut =
    out === null || /outside/i.test(out[0])
      ? null
      : readLeadingNames(sentence.slice(out.index + out[0].length), true, behind);
  const exclude = shut === null ? [] : namesOf(shut);
  if (out !== null && shut?.isCutOff === true)
    return { places: shut, exclude, evidence: evidence(out.index, out.index + out[0].length), cutOff: "exclude" };
  for (const lead of [bareLead, ...leads, ...(foreignCue.test(sentence) ? foreignLeads : [])]) {
    const match = lead.exec(sentence);
    // "US-based, excluding residents of Hawaii": who is left out is not let in.
    if (match === null || (out !== null && match.index > out.index)) continue;
    if (/\b(?:not|cannot|unable|can't)\b[^.]{0,25}$/i.test(sentence.slice(0, match.index))) continue;
    const from = match.index + match[0].length;
    const names = readLeadingNames(
      sentence.slice(from),
      /\bstates\b/.test(sentence) || /\blocations\b/i.test(match[0]),
      behind,
    );
    // "Open to candidates in EMEA time zones": when one works, not where.
    const isOfZone =
      ofZone.test(sentence.slice(from + names.length)) && !/[,;] ?in$/i.test(sentence.slice(from, from + names.length));
    if (isOfZone || (lead === bareLead && !bareEnd.test(sentence.slice(from + names.length)))) continue;
    const read = { places: names, exclude, evidence: evidence(match.index, from + names.length) };
    if (isSomething(names)) return names.isCutOff ? { ...read, cutOff: "places" } : read;
  }
  const attribute = readAttribute(sentence) ?? readFiftyStates(sentence) ?? readOutsideDenied(sentence);
  if (attribute !== null) {
    const { places, from, to } = attribute;
    return { places, exclude, evidence: evidence(from, to) };
  }
  const wide = world.exec(sentence);
  if (wide !== null) {
    const end = wide.index + wide[0].length;
    const inside = /anywhere$/i.test(wide[0]) ? readInside(sentence.slice(end)) : null;
    if (inside !== null) {
      const read = { places: inside, exclude, evidence: evidence(wide.index, end + inside.length) };
      return inside.isCutOff ? { ...read, cutOff: "places" } : read;
    }
    const places = { worldwide: true, countries: [], regions: [], isWhole: true };
    return { places, exclude, evidence: evidence(wide.index, end) };
  }
  if (exclude.length === 0 || out === null || shut === null) return null;
  // "From any state except Colorado": of the United States, whose states these are.
  const isOfStates =
    /\bany (?:other )?(?:u\.?s\.? )?state\b/i.test(sentence) && exclude.every((one) => one.startsWith("US-"));
  const open = { worldwide: false, countries: isOfStates ? ["US"] : [], regions: [], isWhole: true };
  return { places: open, exclude, evidence: evidence(out.index, out.index + out[0].length + shut.length) };
}

/** "Applicants outside the United Kingdom cannot be considered": those inside can. */
const outside =
  /\b(?:appl(?:y|ying|ications?|icants?)|candidates?|people|anyone|hire)\b[^.;\n]{0,30}?\boutside (?:of )?(?:the )?(?=\p{Lu})/iu;
const denied =
  /\b(?:can ?not|can['\u2019]t|(?:do|does|will|are|is) not|don['\u2019]t|won['\u2019]t|unable)\b(?! (?:limit|only|just))/i;

function readOutsideDenied(sentence: string): { places: NamedPlaces; from: number; to: number } | null {
  const match = outside.exec(sentence);
  if (match === null || !denied.test(sentence)) return null;
  const from = match.index + match[0].length;
  const names = readLeadingNames(sentence.slice(from));
  if (!isSomething(names) || names.isCutOff || names.worldwide || ofZone.test(sentence.slice(from + names.length)))
    return null;
  return { places: names, from: match.index, to: from + names.length };
}

/** "Location: anywhere (Europe)", "anywhere, within the EU": what follows says of what. Null: nothing does. */
function readInside(rest: string): LeadingNames | null {
  const link =
    /^(?: ?[(\u2013\u2014-] ?(?:with)?(?:in )?|,? (?:with)?in |,? (?:inside|across) )(?:the )?/i.exec(rest)?.[0] ?? "";
  const names = link === "" ? null : readLeadingNames(rest.slice(link.length));
  if (names === null || !isSomething(names) || names.worldwide) return null;
  // "Anywhere (UK time zone)": when one works, not where.
  if (/^\s?time/i.test(rest.slice(link.length + names.length))) return null;
  return { ...names, length: names.length + link.length };
}

/** "We hire in all 50 states", "open to candidates in any U.S. state". */
const fiftyStates =
  /\b(?:hir(?:e|ing)|open to|candidates|applicants|live|reside|located)\b([^.;\n]{0,50}?)\b(?:all (?:50|fifty)(?: u\.?s\.?)?|any (?:of the )?(?:50 )?u\.?s\.?) states?\b/i;
/** What joins another place to the states. */
const besideStates =
  /^\s*(?:[,/&+(]\s*(?:and|or|plus|as well as)?|(?:and|or|plus|as well as|along with)(?!\p{L}))\s*(?:also |in |from |any |all |the )*/iu;
const widerBehind =
  /^(?:inter|abroad|overseas|world|global|other|more|many|most|some|several|select|certain|beyond|elsewhere|countr|territor|\d)/i;

/** All states, with what is joined to them; null where that is not read, or a place stands before them. */
function readFiftyStates(sentence: string): { places: NamedPlaces; from: number; to: number } | null {
  const match = fiftyStates.exec(sentence);
  // "In Canada and all 50 states".
  if (match === null || /\p{Lu}/u.test((match[1] ?? "").replace(/\bU\.?S\.?A?\b/g, ""))) return null;
  const to = match.index + match[0].length;
  const join = besideStates.exec(sentence.slice(to))?.[0];
  const us = { places: readNames("US"), from: match.index, to };
  if (join === undefined) return us;
  const rest = sentence.slice(to + join.length);
  if (widerBehind.test(rest)) return null;
  if (!/^\p{Lu}/u.test(rest)) return us;
  const names = readLeadingNames(rest);
  if (!isSomething(names)) return null;
  if (names.isCutOff || names.worldwide || names.regions.some((region) => region.includes("-"))) return null;
  const countries = [...new Set(["US", ...names.countries])];
  return { ...us, places: { ...names, countries }, to: to + join.length + names.length };
}

/** "US, UK and " before "Canada only": the names that are joined to the last. */
const namesBefore =
  /(?:\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}(?:, ?(?:and |or )?| ?\/ ?| ?& ?| and | or )(?:the )?){1,6}$/u;

function readAttribute(sentence: string): { places: NamedPlaces; from: number; to: number } | null {
  const isAny = /[- ](?:based|only|remote)/i.test(sentence);
  for (const { 0: words, 1: name = "", index } of isAny ? sentence.matchAll(attributes) : []) {
    const before = namesBefore.exec(sentence.slice(Math.max(0, index - 120), index))?.[0] ?? "";
    const all = readNames(before + name);
    const to = index + words.length;
    if (all.isWhole && isSomething(all)) return { places: all, from: index - before.length, to };
    // "Blahland or US only" is not the US alone; "Please note, US only" is.
    const places = /,\s*$/.test(before) ? readNames(name) : null;
    if (places?.isWhole === true && isSomething(places)) return { places, from: index, to };
  }
  if (!ofWideWork.test(sentence)) return null;
  for (const [pattern, name] of wideAdverbs) {
    const match = pattern.exec(sentence);
    if (match !== null) return { places: readNames(name), from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/**
 * Where one may live who works from home. Title and place line come first; the text says it where they are silent,
 * and which parts of their countries. `workplace` is the posting's work model: of one that is not remote nothing is read.
 */
export function readRemoteScope(
  said: Said,
  steps: Steps = unlimited,
  { workplace = null }: { workplace?: WorkplaceType | null } = {},
): Derived<RemoteScope> {
  if (workplace === "on_site") return unknown();
  const isRemote = workplace === "remote";
  const isHybrid = workplace === "hybrid";
  // Of a hybrid job with several places some may be remote ones: "New York; Remote (US)".
  const tag = isHybrid
    ? ofRemoteLines(said)
    : (ofTitle(said.title) ??
      ofLines(said, isRemote) ??
      (isRemote ? (ofCountries(said) ?? ofWorld(said.title)) : null) ??
      ofMarkedPart(said.title));
  if (isHybrid && tag === null) return unknown();
  const text = ofText(isHybrid ? "" : (said.descriptionText ?? ""), isRemote, steps);
  // A part of a list is not said to be the whole.
  if (text.cutOff.exclude || (text.cutOff.places && tag === null)) return unknown();
  const open = text.stated.filter(({ places }) => isSomething(places));
  // "Remote (US)", and in the text its states.
  const finer = open.find(
    ({ places }) =>
      places.regions.some((region) => region.includes("-")) &&
      (tag === null || places.countries.every((code) => tag.places.countries.includes(code))),
  );
  // Whom it is not open to says where the others live only beside a place.
  const isScope = ({ evidence: { quote } }: Stated): boolean =>
    !/^(?:not (?:open|available) to|can ?not|can['\u2019]t|unable|not able|do not|don['\u2019]t)/i.test(quote);
  const main = finer ?? tag ?? open[0] ?? text.stated.find(isScope);
  if (main === undefined) return unknown();
  const { places, evidence } = main;
  const exclude = [...new Set([main, ...text.stated].flatMap((one) => one.exclude))];
  return {
    value: {
      worldwide: places.worldwide,
      countries: places.countries,
      regions: places.regions,
      time_zones: [...new Set(text.zones)].slice(0, 6),
      exclude,
      quote: evidence.quote,
    },
    confidence: tag === null || finer !== undefined ? 0.8 : 0.9,
    evidence: [evidence],
    conflicts: [],
  };
}
