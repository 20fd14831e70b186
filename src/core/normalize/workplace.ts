import type { WorkplaceType } from "../facts.ts";
import { unlimited, type Steps } from "./steps.ts";

/** The work model, and the words that decided it. */
export interface Workplace {
  type: WorkplaceType | null;
  basis: string | null;
}

export interface WorkplaceSource {
  workplaceText: string | null;
  title: string;
  locationText: string | null;
  /** Texts of the structured places. */
  placeTexts: string[];
  isRemote: boolean | null;
  descriptionText: string | null;
}

const basisCharsMax = 120;

const typeByWord: Record<string, WorkplaceType> = {
  remote: "remote",
  fullyremote: "remote",
  remotefull: "remote",
  telecommute: "remote",
  workfromhome: "remote",
  homebased: "remote",
  hybrid: "hybrid",
  hybridremote: "hybrid",
  partiallyremote: "hybrid",
  temporaryremote: "hybrid",
  flexible: "hybrid",
  onsite: "on_site",
  inoffice: "on_site",
  inperson: "on_site",
  officebased: "on_site",
  office: "on_site",
};

function readProviderWord(text: string | null): WorkplaceType | null {
  const word = text?.toLowerCase().replace(/[^a-z]/g, "") ?? "";
  return (Object.hasOwn(typeByWord, word) ? typeByWord[word] : undefined) ?? null;
}

/** "remote" as a work model and not as in "remote sensing", "Remote Systems Engineer" or "remote-friendly". */
const remotePlace =
  /\bremote\b(?![ -](?:friendly|ok|possible|optional|eligible|sensing|sensor|desktop|access|monitoring|support|operat|control|vehicle|systems?|teams?|pilot))/i;
const remoteTitle =
  /[([]\s?(?:(?:fully|100%)[ -])?remote\b[^()[\]]{0,60}[)\]]|(?:^|[-\u2013\u2014|,:/] ?)(?:fully |100% )?remote(?: ?$| ?[-\u2013\u2014|,:/(]| in | within | from )/i;
const hybridWord =
  /\bhybrid\b(?!\s(?:cloud|mobile|app|electric|vehicle|engine|search|it\b|infrastructure|integration|power))/i;
const hybridTitle = /[([]\s?hybrid\b[^()[\]]{0,60}[)\]]|[-\u2013\u2014|,:/] ?hybrid(?: ?$| ?[-\u2013\u2014|,:/(])/i;
const onSiteWord = /\b(?:on[ -]?site|in[ -]office|in[ -]person|office[ -]based)\b/i;
const onSiteTitle =
  /[([]\s?(?:on[ -]?site|in[ -]office|in[ -]person)\b[^()[\]]{0,60}[)\]]|[-\u2013\u2014|,:/] ?(?:on[ -]?site|in[ -]office)(?: ?$| ?[-\u2013\u2014|,:/(])/i;
const homeBased = /^\s?home[ -]based\b/i;

function readPlaceLine(text: string): WorkplaceType | null {
  const isHybrid = hybridWord.test(text);
  const isRemote = remotePlace.test(text) || homeBased.test(text);
  const isOnSite = onSiteWord.test(text);
  // "Seattle, WA or Remote" and "Hybrid or Remote" offer a choice; no single word is true of them.
  const isChoice =
    /[;|\u2022]|\bor\b|\//i.test(text) &&
    !text
      .split(/[;|\u2022/]|\bor\b/i)
      .every((part) => part.trim() === "" || remotePlace.test(part) || homeBased.test(part));
  if (Number(isHybrid) + Number(isRemote) + Number(isOnSite) !== 1) return null;
  if (isHybrid) return "hybrid";
  if (isRemote) return isChoice ? null : "remote";
  return isChoice ? null : "on_site";
}

function readTitle(title: string): WorkplaceType | null {
  const found: WorkplaceType[] = [];
  if (remoteTitle.test(title)) found.push("remote");
  if (hybridTitle.test(title)) found.push("hybrid");
  if (onSiteTitle.test(title)) found.push("on_site");
  return found.length === 1 ? (found[0] ?? null) : null;
}

const role = "(?:role|position|job|opportunity|opening|vacancy|posting)";

/** Statements that the work is not remote. `says` is what they state instead. */
const denials: { pattern: RegExp; says: WorkplaceType | null }[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:not|isn['\u2019]t|is never) (?:currently )?(?:a |an )?(?:fully[ -]|100% )?remote (?:work )?${role}\b`,
      "i",
    ),
    says: null,
  },
  {
    pattern: new RegExp(
      String.raw`\bthis (?:is|${role} is) not (?:a )?(?:fully[ -])?(?:remote|work[ -]from[ -]home)\b`,
      "i",
    ),
    says: null,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:no|not eligible for|does not offer|not open to|not available for|unable to (?:offer|consider)) (?:fully[ -])?remote (?:work|candidates|option|employment|${role})`,
      "i",
    ),
    says: null,
  },
  {
    pattern: new RegExp(String.raw`\b${role} (?:can ?not|cannot) be (?:performed |done )?(?:remote|remotely)\b`, "i"),
    says: null,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:this|the) (?:[\w-]{1,20} )?${role} (?:is|will be) (?:a )?(?:fully |100% |strictly |entirely |primarily )?(?:on[ -]?site|in[ -]office|in[ -]person)\b(?! or)`,
      "i",
    ),
    says: "on_site",
  },
  {
    pattern: new RegExp(String.raw`\b(?:fully|100%|strictly) (?:on[ -]?site|in[ -]office|in[ -]person) ${role}\b`, "i"),
    says: "on_site",
  },
  {
    pattern:
      /\b(?:5|five) days (?:a|per|each) week (?:in|on|at|from) (?:the |our )?[\w ,]{0,30}(?:office|site|onsite)\b/i,
    says: "on_site",
  },
  {
    pattern: /\b(?:in[ -](?:the |our )?office|on[ -]?site|in[ -]person) (?:5|five) days (?:a|per|each) week\b/i,
    says: "on_site",
  },
];

const dayCount = "(?:[1-4]|one|two|three|four)(?: ?(?:-|–|to|or) ?(?:[1-4]|two|three|four))?";
const hybridStatements = [
  new RegExp(
    String.raw`\b(?:this|the) (?:[\w-]{1,20} )?${role} (?:is|will be|follows|requires|offers) (?:a |an |currently )?hybrid\b`,
    "i",
  ),
  new RegExp(String.raw`\b(?:this is a|as a|a) hybrid ${role}\b`, "i"),
  /\bhybrid (?:work )?(?:schedule|model|role|policy|position|work)?[^.\n]{0,40}\b(?:days?|times?) (?:a|per|each|\/) ?week\b/i,
  new RegExp(String.raw`\bhybrid\s?[:(\u2013-]\s?[^.\n]{0,20}${dayCount}\+? days\b`, "i"),
  new RegExp(
    String.raw`\b${dayCount}\+? days?(?: (?:a|per|each) week)? (?:in|at|from) (?:the |our )?(?:[\w-]{1,20} ){0,3}office\b`,
    "i",
  ),
  new RegExp(
    String.raw`\bin[ -](?:the |our )?(?:[\w-]{1,20} )?office (?:at least |a minimum of )?${dayCount}\+? days (?:a|per|each) week\b`,
    "i",
  ),
];

const remoteStatements = [
  new RegExp(
    String.raw`\b(?:this|the) (?:[\w-]{1,20} )?${role} (?:is|will be) (?:a |an )?(?:fully |100% |full[ -]time |completely |entirely )?remote\b(?![ -](?:friendly|first|eligible|optional|or\b))(?! or)`,
    "i",
  ),
  new RegExp(
    String.raw`\bthis is a (?:fully[ -]|100% |full[ -]time,? |completely |permanent(?:ly)? )?remote[ -]?(?:based )?(?:,? full[ -]time )?${role}\b`,
    "i",
  ),
  new RegExp(String.raw`\b(?:fully|100%|completely)[ -]remote ${role}\b`, "i"),
  new RegExp(String.raw`\b(?:location|work model|workplace)(?: type)?:\s?(?:fully |100% )?remote\b(?! (?:or|/))`, "i"),
];

function firstMatch(patterns: RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return null;
}

function quote(source: string, words: string): string {
  return `${source}: ${JSON.stringify(words.replace(/\s+/g, " ").trim().slice(0, basisCharsMax))}`;
}

/** What the tags and lines beside the description say. */
function readTags(source: WorkplaceSource): Workplace {
  const fromProvider = readProviderWord(source.workplaceText);
  if (fromProvider !== null) return { type: fromProvider, basis: quote("workplaceType", source.workplaceText ?? "") };
  const fromTitle = readTitle(source.title);
  if (fromTitle !== null) return { type: fromTitle, basis: quote("title", source.title) };
  const line = source.locationText ?? source.placeTexts.join("; ");
  const fromPlace = readPlaceLine(line);
  if (fromPlace !== null) return { type: fromPlace, basis: quote("location", line) };
  return { type: null, basis: null };
}

/**
 * The work model. The provider's word counts first, then the title and the place line, then explicit statements of
 * the description, then the provider's remote flag. A statement that the work is not remote beats a remote tag.
 */
export function normalizeWorkplace(source: WorkplaceSource, steps: Steps = unlimited): Workplace {
  const tags = readTags(source);
  const text = source.descriptionText ?? "";
  if (tags.type !== null && tags.type !== "remote") return tags;
  steps.take(text.length * (denials.length + hybridStatements.length + remoteStatements.length));
  for (const { pattern, says } of denials) {
    const match = pattern.exec(text);
    if (!match) continue;
    const hybrid = says === null ? firstMatch(hybridStatements, text) : null;
    if (hybrid !== null) return { type: "hybrid", basis: quote("description", hybrid) };
    return { type: says, basis: quote("description", match[0]) };
  }
  if (tags.type !== null) return tags;
  const hybrid = firstMatch(hybridStatements, text);
  const remote = firstMatch(remoteStatements, text);
  // A text that says both speaks of several roles or of the company.
  if (hybrid !== null && remote !== null) return { type: null, basis: null };
  if (hybrid !== null) return { type: "hybrid", basis: quote("description", hybrid) };
  if (remote !== null) return { type: "remote", basis: quote("description", remote) };
  // A place line that names an office beside "Remote" leaves the flag unsure.
  if (source.isRemote === true && !hybridWord.test(`${source.locationText ?? ""} ${source.title}`))
    return { type: "remote", basis: "isRemote: true" };
  return { type: null, basis: null };
}
