import { trimMarks } from "../text/trim-marks.ts";
import type { WorkplaceType } from "../../facts.ts";
import { findArea } from "../place/areas.ts";
import { findCountry } from "../place/countries.ts";
import { isTownAndPart } from "../place/namesakes.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "../place/subdivisions.ts";
import { modelOfWord, modelsInPart } from "./model-words.ts";
import { everyMatch } from "../text/every-match.ts";
import { rememberLast } from "../../remember-last.ts";

/** A part of a place line beside the brackets that belong to it. */
const partBreak = /\s*(?:[;|\u2022\n]|\bor\b|\boder\b|\bou\b|\/)\s*/i;
const wholeWord = /^(?:remote|remoto|remota)$/i;

/** Whether a text is a country, an area or a part of a country: wider than where an office would be. */
export function isWidePlace(text: string): boolean {
  const name = text.replace(/^(?:the|all of|anywhere in|within|in)\s/i, "").trim();
  if (name === "") return false;
  return findCountry(name) !== null || findArea(name) !== null || isPartOfCountry(name);
}

const isPartOfCountry = (name: string): boolean =>
  (findSubdivisionByName(name) !== null && !isTownAndPart(name)) || findSubdivisionByCode(name) !== null;

/** A line's parts; what stands in brackets is kept with what it follows. */
function splitLine(line: string): string[] {
  const brackets: string[] = [];
  const masked = line.replace(/[([][^()[\]]{0,200}[)\]]/g, (words) => `\uFFFC${brackets.push(words) - 1}\uFFFC`);
  return masked
    .split(partBreak)
    .map((part) => part.replace(/\uFFFC(\d{1,4})\uFFFC/g, (_, index: string) => brackets[Number(index)] ?? "").trim())
    .filter((part) => part !== "");
}

/** "New York, San Francisco, US-Remote" and "SF, NYC, Remote" name remote work as one place of several. */
function isChoiceOfCommas(part: string): boolean {
  const names = part.split(/,\s*/);
  // "US-Austin, US-Boston, US-West Coast (Remote)": each is a place of its own.
  const ofCountry = names.filter((name) => /^[A-Z]{2,3}-\s?\p{L}/u.test(name.trim()));
  if (ofCountry.length > 1 && ofCountry.some((name) => modelsInPart(name).length === 0)) return true;
  const index = names.findIndex((name) => modelsInPart(name).includes("remote"));
  if (index < 1) return false;
  const name = (names[index] ?? "").trim();
  if (/^[\w.]+-remote$|^remote-[\w.]+$/i.test(name)) return names.some((other) => modelsInPart(other).length === 0);
  const before = names[index - 1] ?? "";
  return index >= 2 && wholeWord.test(name) && !isWidePlace(before);
}

/** A mark of a choice of places, beside which a stroke parts them too: "Boston, MA / Austin, TX or Remote". */
const otherBreak = /[;|\u2022\n]|\b(?:or|oder|ou)\b/i;

const noTown = /\d|\b(?:locations?|offices?|cities|sites?|countries|regions?|areas?|home)\b/i;

/** "Austin", "Austin, TX", "Austin, Texas, United States": one town, in what it lies in. */
function isOneTown(part: string): boolean {
  const [town = "", ...around] = part.split(/,\s*/);
  if (findCountry(town) !== null || findArea(town) !== null) return false;
  return /^\p{Lu}/u.test(town) && modelOfWord(town) === null && !noTown.test(town) && around.every(isWidePlace);
}

/** "Remote", "US Remote", "Remote, US EST time zone": no town of its own. */
const isRemoteAlone = (part: string): boolean =>
  modelOfWord(part) === "remote" ||
  /^(?:fully |100 ?% )?remote\b|^(?:the )?(?:u\.?s\.?a?|[\p{L} ]{2,20})[ -]remote\b/iu.test(part);

/**
 * "Austin, TX / Remote", "US Remote / Austin, TX": beside one town the word says how the job is done there, as behind a
 * comma ("Austin, TX, Remote"). Several towns, or an "or", are a choice. The part that says remote; null for no such line.
 */
export const remoteBesideTown = rememberLast((line): string | null => {
  const [one = "", other = "", ...more] = line.split(/\s*\/\s*/).map((part) => part.trim());
  if (other === "" || more.length > 0 || otherBreak.test(line) || /\([^)]*\//.test(line)) return null;
  if (isOneTown(one) && isRemoteAlone(other)) return other;
  return isRemoteAlone(one) && isOneTown(other) ? one : null;
});

/** "Remote - Poland/Ukraine": what follows "Remote -" and is a country is remote too. */
function isUnderRemote(part: string, first: string): boolean {
  return /^remote\b\s?(?:[-\u2013\u2014:,]|in\b|within\b)/i.test(first) && isWidePlace(part);
}

/**
 * The work model that a place line states for all its places; null where it offers a choice ("Seattle or Remote", "New
 * York, San Francisco, US-Remote"), says several things, or says nothing. One town and Remote are no choice (`remoteBesideTown`).
 */
export const readPlaceLine = rememberLast((line): WorkplaceType | null => {
  const whole = modelOfWord(line);
  if (whole !== null) return whole === "none" ? null : whole;
  if (modelsInPart(line).length === 0) return null;
  const parts = splitLine(line);
  const models = parts.map((part) => modelsInPart(part));
  const named = new Set(models.flat());
  const [model] = named;
  if (named.size !== 1 || model === undefined) return null;
  if (model !== "remote") return model;
  const first = parts[0] ?? "";
  // "Remote; United States": beside the bare word a country is where one may live, a town a second place.
  const isBare = parts.some((part) => modelOfWord(part) === "remote");
  const isUnder = (part: string): boolean =>
    isUnderRemote(part, first) || (isBare && (findCountry(part) !== null || findArea(part) !== null));
  const isAll = parts.every((part, index) => (models[index]?.length === 0 ? isUnder(part) : !isChoiceOfCommas(part)));
  return isAll || remoteBesideTown(line) !== null ? "remote" : null;
});

/** Words around a model word that leave it what it is. */
const aroundModel =
  /\b100 ?%(?: remote m\u00f6glich)?|\b(?:fully|full|completely|entirely|permanent(?:ly)?|mostly|position|opportunity|role|job|work(?:ing)?|only|based|eligible|part[ -]?time|full[ -]?time|contract)\b/gi;
/** Trades that begin with the word. */
const remoteTrade =
  /^remote (?:sens|monitor|support|desktop|access|operat|control|vehicle|system|team|pilot|infrastructure|server|device|site|work|hand|deposit|care|patient|diagnos|learning|exam|proctor|ground|weapon|health|service|area|field|maintenance|island|community|communities|physiolog|site|station)/i;

/** "Chicago/Hybrid": a place and its model; "Chicago/Remote" may be a choice. */
function modelBesidePlace(bracket: string): WorkplaceType | null {
  const [place = "", word, ...others] = bracket.split("/");
  const model = word === undefined || others.length > 0 ? null : modelOfWord(word.trim());
  const isPlace = /^\s*\p{Lu}/u.test(place) && modelsInPart(place).length === 0;
  return isPlace && (model === "hybrid" || model === "on_site") ? model : null;
}

/** Whether a part of a title is about the work model alone: "Remote, US", "100% Remote in Spain", "Hybrid". */
function modelOfTitlePart(part: string, isBracket: boolean): WorkplaceType | null {
  const whole = modelOfWord(part);
  if (whole !== null) return whole === "none" || /^(?:office|home|virtual|distans)$/i.test(part.trim()) ? null : whole;
  const beside = isBracket ? modelBesidePlace(part) : null;
  if (beside !== null) return beside;
  // "Hybrid, 2 days in office": the days are the hybrid's.
  const models = modelsInPart(part).filter((model, _, all) => model !== "on_site" || !all.includes("hybrid"));
  const [model] = models;
  if (models.length !== 1 || model === undefined || /\bvirtual\b/i.test(part)) return null;
  if (isBracket && /^(?:(?:fully|100 ?%|full)[ -])?(?:remote|hybrid|on[ -]?site|in[ -]office)\b/i.test(part))
    return remoteTrade.test(part) ? null : model;
  const bare = part
    .replace(aroundModel, " ")
    .replace(
      /\b(?:remote(?:ly)?|remot[oa]|hybrid[eo]?|on[ -]?site|in[ -]office|in[ -]person|home[ -]?office|t\u00e9l\u00e9travail|teletrabajo|thuiswerken|zdalnie|hjemmekontor|smart working|h\u00edbrid[oa]|presencial)\b/gi,
      " ",
    )
    .replace(/\s+/g, " ");
  const rest = trimMarks(bare, " -\u2013:,");
  if (rest === "" || isWidePlace(rest)) return model;
  return /^(?:in|within|from|anywhere)\s[^,]{2,40}$/i.test(rest) ? model : null;
}

/** "\u3010\u5168\u804c\u8fdc\u7a0b\u3011", in brackets: by itself the word is of what is supported from afar too. */
const inUnspaced =
  /[\u3010\uff3b[(\uff08]((?:\u5168\u804c|\u517c\u804c|\u5b8c\u5168|\u957f\u671f|\u5168|\u7eaf)?\u8fdc\u7a0b(?:\u5de5\u4f5c|\u529e\u516c)?|\u30d5\u30eb\u30ea\u30e2\u30fc\u30c8|\u5b8c\u5168\u30ea\u30e2\u30fc\u30c8)[\u3011\uff3d\])\uff09]/u;
/** "On-Site Mining Engineer": a trade behind the word, of which none goes to others' sites or sits in a house that it manages. */
const onSiteRole =
  /^on-?site(?= [A-Z][\w/-]+)(?!.*\b(?:manag|propert|leas|communit|apartment|resident|mainten|event|wellness|catering|customer|client|service|field|sales|energy|train|safety|superint|superv|construct|coordinat|remote|hybrid))/i;

const choiceInTitle = /\b(?:remote|hybrid|on-?site|office) ?(?:\/|or) ?(?:remote|hybrid|on-?site|office)\b/i;

/** "Kundenberater (m/w/d) im Homeoffice": where whoever has the job is, behind it; what work at home is may be one's trade. */
const fromHome =
  /(?:im home-?office|von zu hause(?: aus)?|vanuit huis|en t\u00e9l\u00e9travail|desde casa|a partir de casa|da casa|hemifr\u00e5n|hjemmefra)$/iu;
/** A job is named right before, and no work, or choice, that it is of. */
const ofJobFromHome =
  /\p{L}[)*]? $(?<!(?:arbeit(?:en)?|arbeitsplatz|werken|travail|trabajo|trabalho|lavoro|arbete|arbejde|arbeid|praca|oder|ou|o|of|recht|umzug) )/iu;

/** The work model that a title states beside the job; null where it states none or several. */
export function readTitle(title: string): { model: WorkplaceType; at: number; quote: string } | null {
  const unspaced = inUnspaced.exec(title);
  if (unspaced !== null) return { model: "remote", at: unspaced.index + 1, quote: unspaced[1] ?? "" };
  const whence = fromHome.exec(title);
  if (whence !== null && ofJobFromHome.test(title.slice(0, whence.index)))
    return { model: "remote", at: whence.index, quote: whence[0] };
  if (modelsInPart(title).length === 0 || choiceInTitle.test(title)) return null;
  const found: { model: WorkplaceType; at: number; quote: string }[] = [];
  for (const match of everyMatch(/[([][^()[\]]{1,80}[)\]]|[^()[\]]+/g, title)) {
    const isBracket = /^[([]/.test(match[0]);
    const inner = isBracket ? match[0].slice(1, -1) : match[0];
    const start = match.index + (isBracket ? 1 : 0);
    const pieces = isBracket
      ? [inner]
      : inner.split(/(?<=\s[-\u2013\u2014]|[|,:/\u2014])(?=.)|(?=\s[-\u2013\u2014]\s|[|,:/\u2014])/);
    let offset = 0;
    for (const piece of pieces) {
      const bare = piece.replace(/^[\s|,:/\-\u2013\u2014]+/, "");
      const words = bare.replace(/[\s|,:/\-\u2013\u2014]+$/, "");
      const model = words === "" ? null : modelOfTitlePart(words, isBracket);
      if (model !== null) found.push({ model, at: start + offset + piece.length - bare.length, quote: words });
      offset += piece.length;
    }
  }
  const [first] = found;
  if (first !== undefined) return found.every(({ model }) => model === first.model) ? first : null;
  // "Remote Account Executive": a title that begins with the word, where it is no trade's.
  if (modelsInPart(title).length > 1) return null;
  const onSite = onSiteRole.exec(title);
  if (onSite !== null) return { model: "on_site", at: 0, quote: onSite[0] };
  const leading =
    /(?<= )(?:full|fully|100 ?%) remote$/i.exec(title) ??
    /^(?:(?:fully |100% )?remote)(?=[ -]+[A-Z][\w/]+)/.exec(title) ??
    /^Remote(?= [A-Z][\w/]+)/.exec(title);
  if (leading === null || remoteTrade.test(title) || /\bhybrid\b|\bon-?site\b/i.test(title)) return null;
  return { model: "remote", at: leading.index, quote: leading[0] };
}
