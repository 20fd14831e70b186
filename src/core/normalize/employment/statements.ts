import type { Evidence } from "../../evidence.ts";
import type { Steps } from "../steps.ts";
import { sentencesWith } from "../text/sentences.ts";
import { readWords, type EmploymentWords } from "./words.ts";

/** An explicit statement of a description about the employment. */
export interface EmploymentStatement {
  words: EmploymentWords;
  evidence: Evidence;
}

const anchor =
  /full[ -]?time|part[ -]?time|vollzeit|teilzeit|temps (?:plein|partiel|complet)|tiempo (?:completo|parcial)|jornada (?:completa|parcial)|tempo (?:integral|pieno|parziale)|voltijd|fulltime|parttime|deeltijd|\bcontract\b|contractor|freelance|freiberuf|temporary|seasonal|internship|praktikum|\bstage de|per[ -]diem|\bcdd\b|volunteer|befristet|employment type|job type/gi;

const value =
  "(?:full[ -]?time|part[ -]?time|temporary|seasonal|per[ -]diem|contract(?:or)?|freelance|internship|fixed[ -]term|volunteer)";
const role =
  "(?:position|role|job|opportunity|vacancy|appointment|internship|assignment|employment|contract|engagement|placement)(?!s)";
const between = "(?:[,;/&]? ?(?:and |or )?[\\w%()/-]{1,18}){0,5}?";
const label =
  "(?:(?:employment|job|contract|position|work|engagement|role)(?:ment)?[ -](?:type|status|category|classification|basis|time|schedule|hours)|type of (?:employment|contract|position)|employment|type|contract|schedule|commitment|time type|anstellungsart|besch\u00e4ftigungsart|arbeitszeit|vertragsart|type de contrat|contrat|temps de travail|tipo de (?:contrato|contrataci\u00f3n|empleo|contrata\u00e7\u00e3o)|contrataci\u00f3n|contrata\u00e7\u00e3o|jornada(?: laboral)?|regime|tipo di contratto|contratto|dienstverband|contractvorm|orario)";

const sources = [
  // "Employment type: Full-time", up to the line's end.
  `(?:^|[\\n|\u2022])\\s?(?:[-*] )?${label}\\s?[:\u2013]\\s?([^\\n|.;]{2,60})`,
  // "This is a full-time, non-exempt position"; "we are looking for a part-time ...".
  `\\b(?:this is|this will be|it is|it['\u2019]s|as|seeking|looking for|hiring|recruiting(?: for)?|offer(?:ing|s)?|have) (?:an? |our )?(?:[\\w-]{1,14},? ){0,3}?(${value}\\b${between} ?${role})`,
  `\\b(?:this|the) (?:[\\w-]{1,18} ){0,3}?${role}(?: type)? (?:is|will be) (?:offered |considered )?(?:an? |on an? )?((?:[\\w-]{1,14}[, ]+){0,3}?${value})\\b(?!.{0,12}(?:employees|equivalent))`,
  `\\b(?:is|it['\u2019]s) an? ((?:\\d{1,2}|six|three|twelve|nine|eighteen)[ -]months? (?:fixed[ -]term )?contract)\\b`,
  `\\b(?:this|is an?) (?:is an? )?((?:remote, ?)?(?:freelance|independent) (?:contractor |consultant )?(?:position|role|contractor|opportunity))`,
  // Other languages, where the form itself speaks of the job.
  "(?<!\\p{L})((?:in )?(?:vollzeit|teilzeit)(?:stelle|anstellung|position|besch\u00e4ftigung|job)?)(?!\\p{L})(?! (?:oder|/|und|bzw))",
  "(?<!\\p{L})((?:cdi|cdd|contrat|poste|emploi|stage)[^.\\n]{0,25} (?:\u00e0 |en )?temps (?:plein|partiel|complet))(?!\\p{L})",
  "(?<!\\p{L})((?:contrato|puesto|trabajo|jornada|empleo)[^.\\n]{0,25}(?:tiempo|jornada)? ?(?:completo|completa|parcial))(?!\\p{L})",
  "(?<!\\p{L})((?:fulltime|parttime|voltijd|deeltijd)[ -]?(?:functie|baan|dienstverband|positie|contract))(?!\\p{L})",
  "(?<!\\p{L})(contratto[^.\\n]{0,30}(?:tempo pieno|full[ -]time|part[ -]time|tempo parziale))(?!\\p{L})",
];

/** Not what this job is: what others have, had, or may come of it. */
const aside =
  /\b(?:full|part)[ -]?time (?:employees?|staff|team members?|workers?|associates|students?|roles|positions|positions|experience|equivalent|offer|hires?|dvm)\b|\b(?:lead to|leading to|convert\w* (?:in)?to|become|possibility of|potential (?:for|to)|years? of|prior|previous|equivalent|after|upon|future|for all|not a|eligib\w+|conversion|transition)\b[^.\n]{0,30}\b(?:full|part)[ -]?time\b|\b(?:full|part)[ -]?time (?:or|and|\/) (?:full|part)|\b(?:vollzeit|teilzeit)\b.{0,10}\b(?:vollzeit|teilzeit)\b|internship (?:experience|program|or)|\bcontract (?:negotiation|management|review|law)/i;

let patterns: RegExp[] | undefined;
/** A character of a sentence that is read is looked at by the patterns, with what they try and leave. */
const stepsPerChar = 12;
const headChars = 90;

/** A line like "Berlin | On-site | Full-Time" is parted into marks of the job. */
function readHead(line: string): string | null {
  if (line.length > headChars || !/[|\u00b7\u2022/(]/.test(line)) return null;
  const parts = line.split(/[|\u00b7\u2022/()]/);
  // "Berlin · Full-time, In-Office"
  const part = [...parts, ...parts.map((words) => words.split(",", 1)[0] ?? "")]
    .map((words) => words.trim())
    .find((words) =>
      /^(?:full[ -]?time|part[ -]?time|contract(?:or)?|freelance|temporary|vollzeit|teilzeit|internship)$/i.test(words),
    );
  return part ?? null;
}

/** What a description says of the employment, in order. */
export function readStatements(text: string, steps: Steps): EmploymentStatement[] {
  const found: EmploymentStatement[] = [];
  patterns ??= sources.map((source) => new RegExp(source, "iu"));
  for (const { text: sentence, at } of sentencesWith(anchor, text, steps)) {
    steps.take(sentence.length * stepsPerChar);
    const head = readHead(sentence);
    if (head === null && aside.test(sentence)) continue;
    const quote = head ?? matchIn(sentence, patterns);
    if (quote === null) continue;
    const evidence: Evidence = { field: "description", method: "statement", quote, at: at + sentence.indexOf(quote) };
    found.push({ words: readWords(quote), evidence });
  }
  return found;
}

function matchIn(sentence: string, among: RegExp[]): string | null {
  for (const pattern of among) {
    const quote = pattern.exec(sentence)?.[1]?.trim();
    if (quote !== undefined && quote !== "") return quote;
  }
  return null;
}
