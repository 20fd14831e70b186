import { countryName } from "./countries.ts";
import { readingsOf } from "./readings.ts";

/** Words of one language around the name of a town, and the countries where it is spoken. */
interface Body {
  words: RegExp;
  countries: string;
  /** Names as they may be written without their ending. */
  names?: (name: string) => string[];
}

const own = String.raw`(?<town>\p{Lu}[\p{L} .'\u2019-]{2,40})$`;
const before = (words: string, countries: string): Body => ({
  words: new RegExp(`^(?:${words}) ?${own}`, "iu"),
  countries,
});
const behind = (words: string, countries: string, names?: Body["names"]): Body => ({
  words: new RegExp(String.raw`^(?<town>\p{Lu}[\p{L} .'\u2019-]{2,40}?) (?:${words})$`, "iu"),
  countries,
  ...(names && { names }),
});

const DE = "DE AT CH LU LI IT";
const FR = "FR BE CH CA LU";
const ES = "ES MX";
const LATIN = "ES MX AR CO CL PE EC UY PY BO VE CR GT PA";
const PT = "PT BR";

const genitive = (name: string): string[] => [name, name.replace(/s$/, "")];
/** Towns whose name changes within before the Finnish genitive. */
const finnish: Record<string, string> = {
  Helsingin: "Helsinki",
  Turun: "Turku",
  Lahden: "Lahti",
  Tampereen: "Tampere",
};
const ofFinland = (name: string): string[] => [finnish[name] ?? name.replace(/n$/, ""), name];

const bodies: readonly Body[] = [
  before(
    String.raw`(?:stadt|gemeinde|kreis)(?:verwaltung|werke)?(?: der stadt)?|(?:samt|verbands)gemeinde|landratsamt|rathaus|(?:landeshaupt|universit\u00E4ts|hanse|kreis|hoch|klingen|barlach|luther|wissenschafts)stadt|stadtwerke|bezirksamt|magistrat(?: der stadt)?|marktgemeinde`,
    DE,
  ),
  before(String.raw`gemeente|stad|ocmw|stadsbestuur|gemeentebestuur`, "NL BE"),
  before(
    String.raw`(?:(?:mairie|ville|commune|communaut\u00E9 urbaine)(?: de la ville)? (?:de|du|des)|(?:mairie|ville|commune) d['\u2019])`,
    FR,
  ),
  before(String.raw`(?:excmo\. )?(?:ayuntamiento|ajuntament|concello|concejo)(?: de la ciudad)? (?:de|d['\u2019])`, ES),
  before(String.raw`(?:municipalidad|alcald\u00EDa|municipio|intendencia)(?: distrital| mayor)? de`, LATIN),
  before(String.raw`comune (?:di|d['\u2019])`, "IT CH"),
  before(
    String.raw`(?:c\u00E2mara municipal|munic\u00EDpio|junta de freguesia|prefeitura(?: municipal)?) (?:de|do|da)`,
    PT,
  ),
  before(String.raw`urz\u0105d (?:miasta|miejski|gminy)(?: w| we)?|gmina|miasto`, "PL"),
  before(String.raw`m\u011Bsto|obec|m\u011Bstsk\u00FD \u00FA\u0159ad`, "CZ"),
  before(String.raw`prim\u0103ria(?: municipiului)?`, "RO MD"),
  behind("stad|kommun|stadsmission", "SE", genitive),
  behind("kommune", "NO DK", genitive),
  behind("kaupunki|kunta|kaupungin", "FI", ofFinland),
  behind(String.raw`y (?:su )?provincia|y cercan\u00EDas`, ES),
];

/** A word of one of them, before any pattern is tried. */
const anyWord =
  /^(?:stadt|gemeinde|samtg|verbandsg|kreis|landrat|landesh|rathaus|universit\u00E4tsst|hanses|hochst|klingen|barlach|luther|wissensch|bezirksamt|magistrat|markt|gemeente|stad|ocmw|mairie|ville|commun|excmo|ay?untam|ajuntam|conce|municip|munic\u00EDp|alcald|intend|comune|c\u00E2mara|junta de|prefeit|urz|gmina|miasto|m\u011Bst|obec|prim)|(?:stad|kommune?|kaupunki|kunta|provincia|cercan\u00EDas|stadsmission|kaupungin)$/iu;

/** People of a town that bears the name elsewhere, in another country of the language. */
const rivalPeople = 10_000;

/** The one town of that name in these countries; null where there are several, or none. */
function townIn(name: string, countries: readonly string[]): { name: string; country: string } | null {
  const towns = readingsOf(name).cities.filter(({ country }) => countries.includes(country));
  const named = towns.some(({ isAlias }) => !isAlias) ? towns.filter(({ isAlias }) => !isAlias) : towns;
  const [first, ...others] = named.toSorted((a, b) => b.population - a.population);
  if (first === undefined) return null;
  // A Canadian city's name is its province's, or a French town's.
  if (first.country === "CA") return null;
  const hasRival = others.some(({ country, population }) => country !== first.country && population >= rivalPeople);
  return hasRival ? null : { name, country: first.country };
}

/**
 * "Stadtverwaltung Wesel", "G\u00F6teborgs Stad", "Toledo y provincia": the town by which a body of it is named, with the
 * country in which such bodies are called so; null where it is none.
 */
export function townOfBody(line: string): string | null {
  if (line.length > 90 || /[;|/()]/.test(line)) return null;
  const [head = "", ...rest] = line.split(/, ?/);
  if (!anyWord.test(head)) return null;
  for (const { words, countries, names } of bodies) {
    const town = words.exec(head)?.groups?.["town"]?.trim();
    if (town === undefined || !/^\p{Lu}/u.test(town)) continue;
    for (const name of names === undefined ? [town] : names(town)) {
      const found = townIn(name, countries.split(" "));
      if (found !== null) return [found.name, ...(rest.length > 0 ? rest : [countryName(found.country)])].join(", ");
    }
  }
  return null;
}
