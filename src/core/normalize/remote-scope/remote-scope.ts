import { unknown, type Derived, type Evidence } from "../../evidence.ts";
import type { RemoteScope, WorkplaceType } from "../../facts.ts";
import { once } from "../../once.ts";
import type { Said } from "../said.ts";
import { rememberLast } from "../../remember-last.ts";
import { unlimited, type Steps } from "../steps.ts";
import { ruleOf, rulesIn, type RulePattern } from "../text/rule-pattern.ts";
import { sentencesWith } from "../text/sentences.ts";
import {
  exclusion,
  isSomething,
  namesOf,
  ofCountries,
  ofLines,
  ofMarkedPart,
  ofRemoteLines,
  ofTitle,
  ofWorld,
  readLine,
  remoteWord,
  type Stated,
} from "./of-lines.ts";
import { readLeadingNames, readNames, type LeadingNames, type NamedPlaces } from "./place-names.ts";
import {
  foreignCue,
  foreignLeads,
  isDeniedBehind,
  isOfHome,
  isOfOthersPlace,
  isOfStay,
  speaksOfHome,
} from "./leads-by-language.ts";
import {
  anchor,
  anyCountry,
  anyCountryCue,
  bareEnd,
  bareLead,
  leads,
  placeLabel,
  world,
  zone,
  attributes,
  wideAdverbs,
  ofWideWork,
  aside,
  atHome,
  besideHome,
  payBand,
  remoteAnywhere,
} from "./scope-words.ts";
import { hasOthersAsSubject } from "../text/subject-of-others.ts";
import { everyMatch } from "../text/every-match.ts";

const stepsPerChar = 30;

/** So far a sentence is read behind its word: lists of states are long. */
const listReach = 720;

interface OfText {
  stated: Stated[];
  zones: string[];
  /** Of some list a part alone was read: of where one may live, or of where one may not. */
  cutOff: { places: boolean; exclude: boolean };
}

/** What is looked for in each sentence. */
const rules = once(() => ({
  aside: ruleOf(aside),
  exclusion: ruleOf(exclusion),
  world: ruleOf(world),
  leads: leads.map(ruleOf),
}));
type Find = (rule: RulePattern) => RegExpExecArray | null;

/** A board's postings share more than half of these sentences. */
const sentencesKept = 300;
/** No text has it. */
const apart = "\0";

/** What a sentence is of, whatever stands around it. */
const topicsOf = rememberLast(
  (sentence) => ({
    isAside: rulesIn(sentence)(rules().aside) !== null || payBand.test(sentence),
    tellsOfRemote: remoteAnywhere.test(sentence) || (atHome.test(sentence) && !besideHome.test(sentence)),
    zones: ofZones.test(sentence) ? (sentence.match(zone) ?? []) : [],
  }),
  sentencesKept,
);
const ofZones = /time ?zones?|\b(?:utc|gmt) ?[+-]|overlap/i;

const readShared = rememberLast((sentenceAndBehind) => {
  const [sentence = "", behind = ""] = sentenceAndBehind.split(apart);
  return readSentence(sentence, behind, rulesIn(sentence));
}, sentencesKept);

/** What `readSentence` says of the sentence at `at`. */
function readAt(sentence: string, at: number, behind: string): Stated | null {
  const read = readShared(sentence + apart + behind);
  return read === null ? null : { ...read, evidence: { ...read.evidence, at: at + (read.evidence.at ?? 0) } };
}

function ofText(text: string, isRemote: boolean, steps: Steps): OfText {
  const found: OfText = { stated: [], zones: [], cutOff: { places: false, exclude: false } };
  for (const { text: sentence, at } of sentencesWith(anchor, text, steps, listReach)) {
    steps.take(sentence.length * stepsPerChar);
    const { isAside, tellsOfRemote, zones } = topicsOf(sentence);
    if (isAside || (!isRemote && !tellsOfRemote && !answersWhere(text, at))) continue;
    found.zones.push(...zones);
    const end = at + sentence.length;
    const stated = readLabelledLine(sentence, at, isRemote) ?? readAt(sentence, at, text.slice(end, end + 40));
    if (stated?.cutOff !== undefined) found.cutOff[stated.cutOff] = true;
    else if (stated !== null) found.stated.push(stated);
  }
  return found;
}

const questionReach = 80;
const asksWhere =
  /(?:where (?:can|may|could|must|should) (?:i|you|we) (?:live|be based|reside|work from)|wo (?:kann|darf|muss|sollte) (?:ich|man) (?:leben|wohnen)|o\u00f9 (?:puis-je|peut-on|dois-je|faut-il) (?:vivre|habiter)|d[o\u00f3]nde (?:puedo|debo|se puede) (?:vivir|residir)|onde (?:posso|devo) (?:viver|morar|residir)|dove (?:posso|devo) (?:vivere|abitare|risiedere)|waar (?:mag|kan|moet) ik wonen|gdzie (?:mog\u0119|musz\u0119) mieszka\u0107|var (?:kan|f\u00e5r|m\u00e5ste) jag bo|hvor (?:kan|skal|m\u00e5) jeg bo)[^?\n]{0,24}\?\s*$/i;
/** "Where can I live? Anywhere in Ireland": a question of where one lives, and its answer. */
function answersWhere(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - questionReach), at).trimEnd();
  return before.endsWith("?") && asksWhere.test(before);
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

interface Lead {
  match: RegExpExecArray;
  isForeign: boolean;
  /** Of a line that is nothing else. */
  isBare: boolean;
}

/** What leads to the names of places in a sentence; of other languages all, of which the last may be next to them. */
function* leadsIn(sentence: string, find: Find): Generator<Lead> {
  const bare = bareLead.exec(sentence);
  if (bare !== null) yield { match: bare, isForeign: false, isBare: true };
  for (const lead of rules().leads) {
    const match = find(lead);
    if (match !== null) yield { match, isForeign: false, isBare: false };
  }
  if (!foreignCue.test(sentence)) return;
  for (const lead of foreignLeads)
    for (const match of everyMatch(lead, sentence)) yield { match, isForeign: true, isBare: false };
}

const ofZone = /^\s?(?:time ?zones?|(?:business |working |office )?hours)\b/i;

/** Its evidence is where it stands in the sentence. */
function readSentence(sentence: string, behind: string, find: Find): Stated | null {
  const evidence = (from: number, to: number): Evidence => ({
    field: "description",
    method: "statement",
    quote: sentence.slice(from, to),
    at: from,
  });
  const out = find(rules().exclusion);
  const shut =
    out === null || /outside/i.test(out[0])
      ? null
      : readLeadingNames(sentence.slice(out.index + out[0].length), true, behind);
  const exclude = shut === null ? [] : namesOf(shut);
  if (out !== null && shut?.isCutOff === true)
    return { places: shut, exclude, evidence: evidence(out.index, out.index + out[0].length), cutOff: "exclude" };
  for (const { match, isForeign, isBare } of leadsIn(sentence, find)) {
    // "US-based, excluding residents of Hawaii": who is left out is not let in.
    if (out !== null && match.index > out.index) continue;
    const before = sentence.slice(0, match.index);
    if (/\b(?:not|cannot|unable|can't)\b[^.]{0,25}$/i.test(before)) continue;
    if (isOfOtherThings(sentence, match.index, match.index + match[0].length)) continue;
    if (isForeign && (isOfOthersPlace(before) || !isOfHome(match[0], sentence) || isOfStay(sentence))) continue;
    const from = match.index + match[0].length;
    const names = readLeadingNames(
      sentence.slice(from),
      /\bstates\b/.test(sentence) || /\blocations\b/i.test(match[0]),
      behind,
    );
    // "Open to candidates in EMEA time zones": when one works, not where.
    const isOfZone =
      ofZone.test(sentence.slice(from + names.length)) && !/[,;] ?in$/i.test(sentence.slice(from, from + names.length));
    if (isForeign && isDeniedBehind(sentence.slice(from + names.length))) continue;
    if (isOfZone || (isBare && !bareEnd.test(sentence.slice(from + names.length)))) continue;
    if (names.worldwide && exclude.length === 0 && leavesOut.test(sentence.slice(from + names.length))) return null;
    const read = { places: names, exclude, evidence: evidence(match.index, from + names.length) };
    if (isSomething(names)) return names.isCutOff ? { ...read, cutOff: "places" } : read;
  }
  const attribute = readAttribute(sentence) ?? readFiftyStates(sentence) ?? readOutsideDenied(sentence);
  if (attribute !== null && !isOfOtherThings(sentence, attribute.from, attribute.from)) {
    const { places, from, to } = attribute;
    return { places, exclude, evidence: evidence(from, to) };
  }
  const wide = find(rules().world) ?? (anyCountryCue.test(sentence) ? anyCountry.exec(sentence) : null);
  if (wide !== null && !isOfOthersWorld(sentence, wide)) {
    const end = wide.index + wide[0].length;
    const inside = /anywhere$/i.test(wide[0]) ? readInside(sentence.slice(end)) : null;
    if (inside !== null) {
      const read = { places: inside, exclude, evidence: evidence(wide.index, end + inside.length) };
      return inside.isCutOff ? { ...read, cutOff: "places" } : read;
    }
    // Where is left out is not read: it is not all of the world.
    if (exclude.length === 0 && leavesOut.test(sentence.slice(end))) return null;
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

/** Behind "anywhere in the world": that some of it is meant. */
const leavesOut =
  /^[^.;]{0,40}(?<!\p{L})(?:except(?:ions?|ing)?|excluding|excludes?|apart from|aside from|other than|save for|but not|au\u00DFer|mit ausnahme|sauf|\u00e0 l['\u2019]exception|hormis|excepto|salvo|exceto|tranne|eccetto|behalve|uitgezonderd|opr\u00f3cz|z wyj\u0105tkiem|utom|undtagen|unntatt|krom\u011b)(?!\p{L})/iu;

/** "We ship from any EU country", "our app works anywhere", "only residents of Canada can win": what goes there, and for whom a thing is. */
const ofGoods =
  /(?<!\p{L})(?:(?:we|which|that|they) (?:also |only |now )?(?:ship|deliver|sell|export|operate|trade|send|fly)|deliver(?:y|ies)|shipping|shipped|(?:our|the|this) (?:apps?|products?|software|platform|shop|site|tools?|offers?|prizes?|competition|contest|courses?|programmes?) (?:[\p{L}]+ ){0,3}?(?:works?|runs?|is|are|may|can))(?!\p{L})[^.;:]{0,40}$/iu;
/** "If you live in California": what is so for some who apply. */
const ifThere = /(?<!\p{L})(?:if|in case) you(?:['\u2019]re)? ?[^.;:,]{0,24}$/iu;
/** What those do who live there and apply for nothing: "see our notice of privacy". */
const tellsThem =
  /(?<!\p{L})(?:notices?|privacy|rights|polic(?:y|ies)|see|read|visit|tell|order|buy|call|disclosures?|statements?|state law|benefits?)(?!\p{L})/iu;
/** "You will hire people who must be based in India": whom one hires. */
const hired =
  /(?<!\p{L})you(?:['\u2019]ll| will) (?:also )?(?:hire|recruit|source|find|onboard|train|manage|lead) (?:[\p{L}-]+ ){1,3}(?:who|that) [^.;:,]{0,40}$/iu;
/** "Our tutors must be": more than one who is there; "other roles are open to". */
const ownOrOther =
  /^[^\p{L}]*(?:our (?!(?:team|company|ideal|new|next|client|remote|candidates?|applicants?|employees?|staff|people|hires?)(?!\p{L}))[\p{L}-]+s (?:must|need to|have to|should|are required to) |(?:other|some|certain|most|senior|engineering) (?:roles|positions|jobs|vacancies) (?:are|require))[^.;:]{0,40}$/iu;

/** Whether the words that lead to the name of a place, or those before them, say that it is of no home of whoever will have the job. */
function isOfOtherThings(sentence: string, from: number, to: number): boolean {
  // Most leads are the first words of their line.
  if (from === 0 && to < 8) return false;
  const [before, head] = [sentence.slice(0, from), sentence.slice(0, to)];
  if (hasOthersAsSubject(before) || ofGoods.test(before)) return true;
  return (ifThere.test(head) && tellsThem.test(sentence)) || hired.test(head) || ownOrOther.test(head);
}

const foreignWorld =
  /mundo|monde|welt|land|erde|pays|pa\u00eds|paese|mondo|wereld|\u015bwiecie|kraju|v\u00e4rlden|verden|sv\u011bt/i;

/** Whether it is others who are anywhere in the world, or what one does there. */
function isOfOthersWorld(sentence: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = sentence.slice(0, index);
  if (isOfOtherThings(sentence, index, index + words.length)) return true;
  return foreignWorld.test(words) && (isOfOthersPlace(before) || !speaksOfHome(sentence));
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

/** The words that `attributes` are of, behind one that begins as a name does: most sentences have none. */
const besideName =
  /[- ](?:[Bb]ased|remote|(?:residents |citizens |candidates |Residents |Candidates )?[Oo]nly)(?<=\p{Lu}[\p{L}.]* ?[- ]\p{L}+(?: \p{L}+)?)/u;

function readAttribute(sentence: string): { places: NamedPlaces; from: number; to: number } | null {
  const isAny = besideName.test(sentence);
  for (const { 0: words, 1: name = "", index } of isAny ? everyMatch(attributes, sentence) : []) {
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
    if (match !== null && !isOfOthersPlace(sentence.slice(0, match.index)))
      return { places: readNames(name), from: match.index, to: match.index + match[0].length };
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
