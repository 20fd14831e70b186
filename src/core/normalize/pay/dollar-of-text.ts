import { findCities } from "../place/cities.ts";
import { countryCurrency } from "../place/countries.ts";
import { readPlaces } from "../place/read-places.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "../place/subdivisions.ts";
import { silent } from "../said.ts";
import { groupedWords } from "../text/by-first-letter.ts";
import { sharedSigns } from "./money.ts";
import { everyMatch } from "../text/every-match.ts";
import { wordPattern, type WordPattern } from "../text/word-pattern.ts";

/** What tells whose dollar a bare "$" is. */
export interface DollarSigns {
  /** ISO 3166-1 codes of the posting's places, primary first. */
  countryCodes: string[];
  /** What its lines say of its places, known or not; "" where they say no more than its work model. */
  placeText: string;
}

/** Words of United States law and benefits: a posting that has them and names no country is there. */
const onlyUs = wordPattern(
  String.raw`\b(?:401\s?\(?k\)?|W-?2|1099|FLSA|FMLA|H-?1-?B|U\.?S\.? citizen(?:s|ship)?|COBRA|salaried,? exempt|exempt,? salaried|non-exempt|E-Verify|protected veteran|Form I-9|(?:authori[sz]ed|eligible|permitted|right) to work in the (?:USA?|U\.S|United States)(?!\/|\.? (?:or|and|&) )|FICA|Medicare)\b`,
);
/** An office is one of the firm's, and the job's only where no other place is told. */
const officeInUs =
  /\b(?:offices?|headquartered|hq|headquarters) in (?:downtown )?(?:NYC|New York|San Francisco|Los Angeles|Seattle|Boston|Chicago|Austin|Denver)\b/i;

const states =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming";
const provinces =
  "Ontario|British Columbia|Alberta|Saskatchewan|Manitoba|Qu[e\u00E9]bec|Nova Scotia|New Brunswick|Newfoundland(?: and Labrador)?|Prince Edward Island";

/** Names that a text with another dollar than the United States' has. */
const canada =
  /(?<!\p{L})(?:Canada|Canadian|Toronto|Vancouver(?!,? (?:WA|Wash))|Ontario(?!,? (?:CA|California|Oregon|OR)(?!\p{L}))|British Columbia|Montr[e\u00E9]al|Alberta|Calgary|Qu[e\u00E9]bec|Winnipeg|Edmonton|Saskat|Manitoba|Regina|Halifax|Nova Scotia|Ottawa|Kelowna|Windsor|Mississauga|Brampton|Kitchener|Moncton|Newfoundland|New Brunswick(?!,? (?:NJ|New Jersey))|RRSP)/u;
const unitedStates = new RegExp(
  `(?<!\\p{L})(?:${states}|U\\.S\\.A?|USA?|United States|US dollars?|NYC|San Francisco|Bay Area|Seattle|Washington|Boston|Chicago|Los Angeles|Austin|Denver|Atlanta|Miami)(?!\\p{L})`,
  "u",
);
/** Places, benefits and words of where other dollars and pesos are at home. */
const elsewhere = wordPattern(
  `\\b(?:${groupedWords(
    String.raw`Australia|New Zealand|Aotearoa|Singapore|Hong Kong|Taiwan|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Darwin|Hobart|Gold Coast|NSW|QLD|Auckland|Wellington|Christchurch|Dunedin|Tauranga|KiwiSaver|M[e\u00E9]xico(?<!New Mexico)|CDMX|Guadalajara|Monterrey|Brazil|Brasil|Chile(?!\p{L})|Santiago|Colombia(?!,? (?:SC|MO|MD))|Bogot[a\u00E1]|Medell[i\u00ED]n|Argentin|Buenos Aires|Uruguay|Montevideo|Jamaica(?!,? (?:NY|New York|Plain))|Kingston|Trinidad|Bahamas|Nassau|Barbados|Belize|Guyana|Fiji|Suva|Cayman|Bermuda|Namibia|Jurong|Orchard Road|CPF|Kowloon|MPF|Taipei|super(?:annuation)?(?!\p{L}|vis| ?market)(?<=(?:\+|plus|inc(?:l(?:uding)?)?\.?|and|%|,) ?super(?:annuation)?)|superannuation|India(?!\p{L})|Philippines|Manila|APAC|LATAM`,
  )})`,
);
/** A text in Spanish or Portuguese counts in pesos, or in reais. */
const iberian = wordPattern(
  String.raw`\b(?:${groupedWords(
    String.raw`sueldo|salario|sal\u00E1rio|mensual(?:es)?|mensal|empresa|trabajo|trabalho|horario|requisitos|ofrecemos|vacante|colonia|calle`,
  )})(?!\p{L})`,
);

const aside =
  /(?<!\p{L})(?:hq|headquarter\w*|head office|corporate|clients?|customers?|company|reports? to|mail|send|serving|trips?|travel)(?!\p{L})[^\n]{0,70}$/iu;
/** "Dayton, OH 45402", "Toronto, ON M5V 2T6": an address. */
const zipAddress = new RegExp(`[a-z.], (?:[A-Z]{2}|${states}),? \\d{5}(?:-\\d{4})?(?![\\d\\p{L}])`, "gu");
const postalAddress = /[a-z.],? (?:ON|BC|AB|SK|MB|QC|NS|NB|NL|PE),? [A-Z]\d[A-Z] ?\d[A-Z]\d(?![\d\p{L}])/gu;
/** "Location: Dayton, OH", or a line near a text's head that is a town with its state and nothing else. */
const labelled =
  /(?:^|\n)[ \t*-]*((?:(?:[Jj]ob|[Ww]ork|[Pp]rimary) )?(?:[Ll]ocation|[Cc]ity|[Ww]orkplace|[Ww]ork site|[Pp]lace of work|LOCATION)(?:\(s\)|s)? ?[:\u2013-] ?)?(?:[Rr]emote[ ,(\u2013-]{1,3})?(\p{Lu}[\p{L}.' -]{1,30}), (\p{Lu}[\p{L} ]{1,18}?)(?:, (?:USA?|Canada))?\)?(?: ?\((?:[Hh]ybrid|[Rr]emote|[Oo]n-?site|[Ii]n-?office)\))?[ \t.]*(?=\n|$)/gu;
/** "Location: Toronto": a town, or a town and its country, behind a label. */
const labelledTown =
  /(?:^|\n)[ \t*-]*(?:(?:[Jj]ob|[Ww]ork|[Pp]rimary) )?(?:[Ll]ocation|[Cc]ity|[Ww]orkplace|[Ww]ork site|[Pp]lace of work|LOCATION)(?:\(s\)|s)? ?[:\u2013-] ?(\p{Lu}[\p{L}.' -]{1,30}(?:, \p{Lu}\p{Ll}[\p{L} ]{2,18})?)(?: ?\((?:[Hh]ybrid|[Rr]emote|[Oo]n-?site|[Ii]n-?office)\))?[ \t.]*(?=\n|$)/gu;
/** "On-site in our office in Irvine, California", "a museum in Cordova, Alaska, seeks": where the work is. */
const atWork =
  /(?:(?:[Oo]n-?site|[Ii]n-?person|[Hh]ybrid|(?:role|position|job) (?:is |will be )?(?:based|located|on-?site|in-?person|in))(?:[^.\n]{0,30}?) (?:in|at|from) (?:our |the )?|(?:in|of) (?=[^.\n]{4,50}?,? (?:seeks|is seeking|is looking|is hiring|has an opening)(?!\p{L})))(\p{Lu}[\p{L}.' -]{1,30}?), (\p{Lu}[\p{L} ]{1,18}?)(?=,| office|[\s.;)]*(?:\n|$)| (?:seeks|is)(?!\p{L}))/gu;
/** Without one of these no sentence says it. */
const speaksOfWork =
  /n-?site |n-?person |ybrid |(?:role|position|job) (?:is|will|in|based|located)|seek|is (?:looking|hiring)|an opening/;
/** "Open to residents of all 50 states". */
const allStates =
  /(?:residents? (?:of|in)|resid(?:e|ing) in|(?:based|located|living|live|hir(?:e|ing)|work(?:ing)?|open|remote(?:ly)?) (?:to|in|from|across|anywhere in))(?: [\p{L}']+){0,4}? (?:50|fifty)(?: U\.?S\.?)? states|(?:reside|live|located|based|residents?) (?:in|of) (?:any |one )?(?:of )?(?:the )?following (?:U\.?S\.? )?states|(?:anywhere|remote(?:ly)?|telecommut\p{L}*)(?: \p{L}+){0,4}? (?:in|from|across|within|all over|throughout) the (?:continental |contiguous )?(?:U\.S\.|US(?!\p{L})|USA|United States)/iu;
const anyFifty = /50 |fifty |following |the (?:con\w+ )?U/i;
/** "Licensed by the Province of Ontario". */
const ofProvince = new RegExp(`licen[cs]\\p{L}*[^.\\n]{0,60}[Pp]rovince of (?:${provinces})`, "u");

const residents = (parts: string): WordPattern =>
  wordPattern(
    `(?<!\\p{L})(?:(?:${parts}) (?:residents|applicants|candidates)|(?:[Rr]esidents of|(?:[Aa]pplicants|[Cc]andidates)(?: (?:who )?(?:are )?(?:based|located|residing|reside|live|living))? in|(?:[Pp]ay|[Ss]alary|[Cc]ompensation|[Ww]age)s? (?:[Rr]anges? |[Ss]cales? |[Bb]ands? )?(?:for|in)) (?:the (?:state|province) of )?(?:${parts})(?!\\p{L}| \\p{Lu}\\p{Ll})|(?:${parts}) (?:state )?(?:class |driver|RN |LPN |nursing |teaching |medical |real estate |insurance )[^.\\n]{0,24}licen[cs]e)`,
    `${parts}|residents|applicants|candidates|pay|salary|compensation|wage`,
    "u",
  );
const ofStates = residents(states);
const ofProvinces = residents(provinces);

const [leftOutBefore, leftOutBehind] = [
  /(?<!\p{L})(?:not|cannot|except|excluding|excludes?|outside|other than|unable|no)(?!\p{L})[^.\n]{0,40}$|n['\u2019]t [^.\n]{0,40}$/iu,
  /^[^.\n]{0,30}(?:(?<!\p{L})(?:not|cannot|excluded|ineligible)(?!\p{L})|n['\u2019]t)/iu,
];

/** Whether those of a place may have the job: "not open to California residents" says nothing of a dollar. */
const isForThose = (text: string, pattern: WordPattern): boolean =>
  pattern.every(text).some(({ 0: words, index }) => {
    const end = index + words.length;
    return (
      !leftOutBefore.test(text.slice(Math.max(0, index - 60), index)) && !leftOutBehind.test(text.slice(end, end + 60))
    );
  });

/** Whether an address is the job's as far as its line says, and is where the posting's place is, if it has one. */
const isOfJob = (text: string, pattern: RegExp, placeText: string): boolean =>
  everyMatch(pattern, text).some(({ 0: words, index }) => {
    const before = text.slice(Math.max(0, index - 110), index);
    return !aside.test(before) && `${before}${words}`.includes(placeText.split(",")[0] ?? "");
  });

const headChars = 300;
const offices = /(?<!\p{L})(?:offices?|hq|headquarters|locations|branches|clients?|customers?)(?!\p{L})/iu;

/** The country of a town that stands with its state or province, if it is there. */
function countryOfTown(town: string, part: string): string | null {
  const state = /^[A-Z]{2}$/.test(part) ? findSubdivisionByCode(part) : findSubdivisionByName(part);
  const isThere = findCities(town).some(({ country, region }) => country === state?.country && region === state.code);
  return isThere ? (state?.country ?? null) : null;
}

/** Of towns behind a label that stand without a state: as the line of a posting they would be read so. */
const labelsMax = 3;

const noPlace = /^(?:one|multiple|various|several|in|on|remote|hybrid|single)(?!\p{L})/iu;

/** The one currency of the places that labels of a text name, where it is a dollar; `undefined` where none names one. */
function dollarOfLabels(text: string, placeText: string): string | null | undefined {
  const lines = everyMatch(labelledTown, text, labelsMax).map(({ 1: line = "" }) => line);
  const own = lines.filter((line) => line.includes(placeText.split(",")[0] ?? ""));
  const countries = own.flatMap(
    (locationText) => readPlaces({ ...silent, locationText }).value?.map(({ countryCode }) => countryCode) ?? [],
  );
  const [only, ...others] = new Set(countries);
  // "Work Location: One location" names none.
  if (only === undefined || (only === null && others.length === 0 && lines.every((line) => noPlace.test(line))))
    return undefined;
  const currency = only === null || others.length > 0 ? null : countryCurrency(only);
  return currency !== null && dollarCurrencies.has(currency) ? currency : null;
}
const dollarCurrencies = new Set(sharedSigns["$"]);

/** The countries of the towns that stand with their state or province behind a label, or alone on a line. */
function labelledCountries(text: string): Set<string> {
  const found = new Set<string>();
  for (const { 1: label, 2: town = "", 3: part = "", index } of everyMatch(labelled, text)) {
    // A town below "Our offices" or "Headquarters" is the firm's.
    if (label === undefined && (index > headChars || offices.test(text.slice(0, index)))) continue;
    const country = countryOfTown(town, part);
    // "Ontario, CA": a code of two things is believed beside a town that is in the one.
    if (country !== null && !/^Ontario$/.test(town)) found.add(country);
  }
  for (const { 1: town = "", 2: part = "" } of speaksOfWork.test(text) ? everyMatch(atWork, text) : []) {
    const country = countryOfTown(town, part);
    if (country !== null) found.add(country);
  }
  return found;
}

/** Names of a place's line that was not resolved, by the dollar that is at home there. */
const namesByDollar: [RegExp, string][] = [
  [/(?<!\p{L})(?:Australia|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|NSW|QLD)(?!\p{L})/u, "AUD"],
  [/(?<!\p{L})(?:New Zealand|Aotearoa|Auckland|Christchurch)(?!\p{L})/u, "NZD"],
  [/(?<!\p{L})Singapore(?!\p{L})/u, "SGD"],
  [/(?<!\p{L})Hong Kong(?!\p{L})/u, "HKD"],
  [canada, "CAD"],
  [/(?<!\p{L})(?:USA|United States|U\.S\.A?)(?!\p{L})/u, "USD"],
];

/** The one dollar that the words of the posting's own place name, where no place of it is known. */
export function dollarOfPlace({ countryCodes, placeText }: DollarSigns): string | null {
  if (countryCodes.length > 0) return null;
  const [only, ...others] = namesByDollar.filter(([pattern]) => pattern.test(placeText));
  return only !== undefined && others.length === 0 ? only[1] : null;
}

/**
 * The dollar of a text that says where its job is: by a label ("Location: Toronto"), by law or benefits of the United
 * States, by an address, a labelled town, those whose pay it states, or a licence. A state that is merely named (a client's, a
 * headquarters') says nothing, and neither does a text or a place that names another dollar's. `countryCodes` are of the
 * posting's places; `placeText` is what its lines say of them, "" where that is nothing.
 */
export function dollarOfText(text: string, dollars: DollarSigns): string | null {
  // A posting's amounts ask it one after the other.
  if (last?.text !== text || last.dollars !== dollars) last = { text, dollars, dollar: readDollar(text, dollars) };
  return last.dollar;
}
let last: { text: string; dollars: DollarSigns; dollar: string | null } | undefined;

/** What is the custom of work in the United States, though none of it alone is only theirs. */
const customs = [
  /(?<!\p{L})GED(?!\p{L})/u,
  /(?<!\p{L})(?:HSA|FSA|co-?pays?|deductibles?)(?!\p{L})/u,
  /(?<!\p{L})(?:OSHA|Medicaid|HIPAA|DOT|DMV|FDA|USDA)(?!\p{L})/u,
  /(?<!\p{L})(?:driver['\u2019]?s? license|ZIP code)(?!\p{L})/iu,
  /(?<!\p{L})(?:EEO|equal opportunity employer|affirmative action)(?!\p{L})/iu,
  /(?<!\p{L})(?:PTO|paid time off)(?!\p{L})/iu,
  /(?<!\p{L})dental(?:,| and| &| insurance,?)? ?(?:and |& )?vision(?!\p{L})/iu,
  /(?<!\p{L})sick time(?!\p{L})/iu,
  /\d ?(?:lbs|pounds)(?!\p{L})/iu,
  /(?<!\p{L})(?:non-?exempt|exempt)(?!\p{L})/iu,
];
const customsLeast = 3;
const hasCustoms = (text: string): boolean => customs.filter((pattern) => pattern.test(text)).length >= customsLeast;

function readDollar(text: string, { countryCodes, placeText }: DollarSigns): string | null {
  const ofLabels = countryCodes.length > 0 ? undefined : dollarOfLabels(text, placeText);
  if (onlyUs.test(text)) return ofLabels === undefined || ofLabels === "USD" ? "USD" : null;
  if (ofLabels !== undefined) return ofLabels;
  const isElsewhere = [text, placeText].some((words) => elsewhere.test(words) || iberian.test(words));
  if (countryCodes.length > 0 || isElsewhere) return null;
  const labels = labelledCountries(text);
  const isOffice = placeText === "" && officeInUs.test(text);
  const isOfUs =
    isOffice ||
    labels.has("US") ||
    (anyFifty.test(text) && allStates.test(text)) ||
    isForThose(text, ofStates) ||
    isOfJob(text, zipAddress, placeText);
  if (isOfUs) return canada.test(`${placeText} ${text}`) ? null : "USD";
  const isOfCanada =
    labels.has("CA") ||
    ofProvince.test(text) ||
    isForThose(text, ofProvinces) ||
    isOfJob(text, postalAddress, placeText);
  if (isOfCanada) return unitedStates.test(`${placeText} ${text}`) ? null : "CAD";
  return placeText === "" && hasCustoms(text) && !canada.test(text) ? "USD" : null;
}
