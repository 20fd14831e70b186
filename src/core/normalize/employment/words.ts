import type { EmploymentType } from "../../facts.ts";
import { anyHyphen } from "../text/any-hyphen.ts";
import { labelledWordsOf, unspacedWords, wordsOf, type Meaning } from "./words-by-language.ts";
import { joinedPattern } from "../text/joined-pattern.ts";

/**
 * What a few words say of an employment. `kind` is what it is, `hours` how much of it; the enum holds one value, and a
 * kind says more. `isOpen`: full or part time, one or the other. `isPermanent`: said to be without an end, which is
 * a length and no value of the enum ("Permanent contract", CDI, unbefristet), and no `contract` either.
 */
export interface EmploymentWords {
  kind: EmploymentType | null;
  /** Kinds between which nothing decides. */
  kinds: EmploymentType[];
  hours: "full_time" | "part_time" | null;
  isOpen: boolean;
  isPermanent: boolean;
}

/** Between letters of any script no word begins or ends; "_" and digits are no letters. */
const word = (alternatives: string): string => `(?<![\\p{L}])(?:${anyHyphen(alternatives)})(?![\\p{L}])`;

/**
 * Longer phrases first: what they take is not read again ("Permanent contract" holds no contract). Words that are said
 * of other things too stand here, and count where nothing but an employment is expected.
 */
const phrases: [Meaning, string][] = [
  [
    "nothing",
    "[1-9]\\d?(?:[.,]\\d{1,2})?[ -]?(?:hours?|hrs?|h)(?: (?:a|per) week)? contracts?|(?:not|non|no)[ -](?:a )?(?:full|part)[ -]?time|(?:early|late|later|growth|seed|mid)[ -]stage|stage (?:crew|hand|manager|tech\\w*|director)|contract (?:manager|management|type|of employment)|employment contract|fixed term says|contrat(?= (?:\u00e0|de travail|en|est|sera|propos\u00e9|offert)(?![\\p{L}]))",
  ],
  [
    "permanent",
    "(?:permanent|perpetual|unlimited|indefinite|open[ -]ended|unbefristete[rs]?|regular|indefinido|ongoing|continuing)[ -](?:employment |work |labou?r |full[ -]time )?(?:contracts?|vertrag|arbeitsvertrag|anstellung)(?! worker)",
  ],
  [
    "permanent",
    "contrat \u00e0 dur\u00e9e ind\u00e9termin\u00e9e|contrato (?:a )?(?:t\u00e9rmino )?indefinido|(?:contratto )?(?:a )?tempo indeterminato|vaste aanstelling",
  ],
  [
    "permanent",
    `permanent|regular|unlimited|vast|indefinido|indeterminato|efetiv[oa]|open[ -]ended|effective|${wordsOf("permanent")}|${labelledWordsOf("permanent")}`,
  ],
  [
    "contract",
    "(?:temporary|fixed[ -]?term) contractor|c2h|contract[ -]to[ -](?:hire|perm\\w{0,6})|temporary contract work",
  ],
  [
    "temporary",
    "temporary (?:contract|employment|position|full[ -]?time|part[ -]?time|worker)|temp[ -]to[ -](?:hire|perm\\w{0,6})|temp contract|contract temp",
  ],
  [
    "internship",
    `interns?|internships?|praktik|praktikant(?:in|\\*in)?|stagiaires?|stagiair|tirocinante|praktikant\\p{L}*|becari[oa]|beca|practicas|practicante|pasante|estagio|estagi\u00e1ri[oa]|stagista|stage|inte?rn(?= ?/)|co[ -]?op|praktyk\\p{L}*|stagistes?|${wordsOf("internship")}|${labelledWordsOf("internship")}`,
  ],
  [
    "volunteer",
    "volunteer(?:ing|s)?|ehrenamt(?:lich)?|b\u00e9n\u00e9vole|b\u00e9n\u00e9volat|voluntari[oa](?:do)?|vrijwilliger",
  ],
  ["per_diem", "per[ -]?diem|prn|on[ -]call|zero[ -]hours?(?: contract)?|as[ -]needed|bank (?:staff|worker)s?"],
  [
    "temporary",
    `temp|temporary|temporal(?:es)?|eventual(?:es)?|interin[oa]s?|contractduur|(?<=(?:;|pieno|parziale) e )determinato|stagionale|seasonal|tempor\u00e4r|zeitarbeit|int\u00e9rimaire|interim|casual|saisonnier|aushilfe|tempor\u00e1ri[oa]|uitzend\\w{0,6}|(?:sommer|winter|ski)?saison|(?:zomer|winter|hoog)?seizoen|temporada|(?<!\\p{L})\u00e9poca|stagione|sezon|(?:summer |winter |ski )season|vacation work|${wordsOf("temporary")}|${labelledWordsOf("temporary")}`,
  ],
  [
    "contract",
    `(?:\\d{1,2}|three|six|nine|twelve|eighteen)[ -]months?['\u2019]? assignment|(?:independent |1099 |1099 independent )?contractors?|contracts?|contracting|contracts? for services|(?:individual |short[ -]term |long[ -]term )?consultancy(?: contract| agreement)?|individual contractors?|contrat|fixed[ -]?term(?: contracts?)?|ftc|limited[ -]term|w-?2 only|freelance(?:rs?)?|freelancing|freiberuflich|b2b|c2c|corp to corp|1099|self[ -]employed|aut[\u00f3\u00f4]nom[oa]|limited duration|contingent(?: workers?)?|prestador(?:a)? de servi\u00e7os|contratista|trabalhador(?:a)? independente|libero professionista|${wordsOf("contract")}|${labelledWordsOf("contract")}`,
  ],
  [
    "part_time",
    `[1-9]0 ?% (?:position|post|role|workload)|0[.,]\\d{1,2} ?[fw]te|[fw]te ?[:=]? ?0[.,]\\d{1,2}|[1-9]0 ?% ?[fw]te|part[ -]?time|half[ -]time|partial time|pt|working students?|weekendhulp|(?<=; e )parziale|${wordsOf("part_time")}|${labelledWordsOf("part_time")}`,
  ],
  [
    "full_time",
    `(?<![\\d\u2013-] ?)100 ?%(?=,? ;)|(?<=;,? )100 ?%|1[.,]00? ?[fw]te|100 ?% ?[fw]te|[fw]te ?[:=]? ?1(?:[.,]00?)?(?![.,]?\\d)|full[ -]?time(?! equiv)|whole[ -]time(?! equiv)|tempo completo|(?<=; e )pieno|salaried ft|ft|hele dag|(?<!\\d ?[-\u2013] ?|bis |to )40 (?:hours|stunden) (?:per|pro) w\\w{2,5}|${wordsOf("full_time")}|${labelledWordsOf("full_time")}`,
  ],
];

let compiled: [Meaning, RegExp][] | undefined;
const patterns = (): [Meaning, RegExp][] =>
  (compiled ??= [
    ...phrases.map(([meaning, alternatives]): [Meaning, RegExp] => [meaning, joinedPattern(word(alternatives), "giu")]),
    ...(Object.entries(unspacedWords) as [Meaning, string][]).map(([meaning, words]): [Meaning, RegExp] => [
      meaning,
      new RegExp(words, "gu"),
    ]),
  ]);

/** What an employment may become: "temporal con posibilidad de indefinido". */
const prospect =
  /(?<!\p{L})(?:(?:with|con|avec|mit|met|com|z) )?(?:(?:(?:the|la|een|de|der|guter?|una?) )?(?:possibilit(?:y|ies)|potential|opportunity|option|chance|view|prospect|posibi?lidad(?:es)?|opci\u00f3n|miras|possibilit\u00e9|possibilit\u00e0|perspectives?|aussicht|m\u00f6glichkeit|kans|mogelijkheid|possibilidade|mo\u017cliwo\u015bci\u0105) (?:of|for|to|de|di|d['\u2019]|auf|op|na|a|zur|tot|till|til|umowy|przej\u015bcia|zatrudnienia|sta\u0142\p{L}+)(?!\p{L}))[^,;|]*/giu;

/** Whether words say an employment that is no permanent one, and one alone of hours. */
export const saysValue = ({ kind, kinds, hours }: EmploymentWords): boolean =>
  kind !== null || kinds.length > 0 || hours !== null;

/** "FullTime", "FULL_TIME" and "Full/Part Time" as words with blanks. */
const spaceWords = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/_+/g, " ")
    .replace(/\bfull[ -]?(?:\/|or|and|&)[ -]?part/gi, "full time or part")
    .replace(/\bpart[ -]?(?:\/|or|and|&)[ -]?full/gi, "part time or full")
    .replace(prospect, "")
    .replace(/[()|]/g, " , ")
    .replace(/\s+/g, " ");

const season = /sea?son|saison|s[\u00e4\u00e6e]song?s?|temporada|stagional|sezon|seizoen/i;

/** What words mean, and the text with a ";" for each. */
function takeMeanings(text: string): { said: Set<Meaning>; rest: string } {
  let rest = spaceWords(text);
  const said = new Set<Meaning>();
  for (const [meaning, pattern] of patterns()) {
    rest = rest.replace(pattern, () => {
      said.add(meaning);
      return ";";
    });
  }
  return { said, rest };
}

/** What may stand beside an employment in a value: how long, how many hours, when. */
const beside =
  /(?<!\p{L})(?:hours?|hrs?|h|u|uur|uren|std|stunden|heures|horas|ore|timer|timmar|godz\p{L}*|weeks?|months?|years?|days?|mois|ans?|mes(?:es)?|mesi|ann[oi]|años?|monate?n?|jahre?n?|woche|per|pro|par|an?|of|d[eiu]|for|für|bis|until|jusqu|au?|to|the|each|every|weekly|wöchentlich|semaine|semana|settimana|hebdomadaires?|about|approx(?:imately)?|circa|ca|positions?|role|job|post|basis|employment|employee|status|contract|contrato|contratto|contrat|vertrag|arbeitsvertrag|dienstverband|anstellung|anställning|stilling|exempt|non|salaried|hourly|shifts?|nights?|evenings?|weekends?|mornings?|overnight|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|remote|hybrid|on[ -]?site|and|or|oder|ou|und|et|y|e|en|och|og|initial(?:ly)?|paid|unpaid|w|am|pm|ctfp)(?!\p{L})/giu;

/** Whether words speak of an employment and of nothing else. */
export function isWhollyOfEmployment(text: string): boolean {
  const { said, rest } = takeMeanings(text);
  return said.size > 0 && !said.has("nothing") && !/\p{L}/u.test(rest.replace(beside, ""));
}

/** What words say that speak of nothing but an employment (an ATS's field, a label's value). */
export function readWords(text: string): EmploymentWords {
  const { said, rest } = takeMeanings(text);
  const isOpen = said.has("full_time") && said.has("part_time");
  const hours = isOpen ? null : said.has("full_time") ? "full_time" : said.has("part_time") ? "part_time" : null;
  const isPermanent = said.has("permanent");
  const found = (["internship", "volunteer", "per_diem", "temporary", "contract"] as const).filter((kind) =>
    said.has(kind),
  );
  // A permanent one that is a contract too is a choice, or one in the lawyer's sense.
  const kinds = isPermanent ? found.filter((kind) => kind !== "contract" && kind !== "temporary") : found;
  const isChoice = hours !== null && /;\s?(?:or|\/|oder|ou|o)\s?;/.test(rest) && kinds.length > 0;
  // An internship is often said to be temporary, or for a fixed term.
  const [first] = kinds;
  // "Poste saisonnier: CDD de 15 jours": work of a season has a fixed term.
  const isOfSeason = kinds.length === 2 && first === "temporary" && season.test(text);
  const isClear =
    kinds.length === 1 || isOfSeason || first === "internship" || first === "volunteer" || first === "per_diem";
  return {
    kind: isClear && !isChoice ? (first ?? null) : null,
    kinds,
    hours: isChoice ? null : hours,
    isOpen: isOpen || isChoice,
    isPermanent,
  };
}
