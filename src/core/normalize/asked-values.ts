import { findArea, isWorld } from "./place/areas.ts";
import { countryName, findCountryAsked } from "./place/countries.ts";
import { readLanguageTag } from "./language/language.ts";
import { familyOf } from "./title/family.ts";
import { groupOfFamily } from "./title/read-family.ts";
import { findSubdivisions, shownSubdivision } from "./place/subdivisions.ts";

/** Values that a caller asks for as postings bear them, or what is wrong with one. */
export type ReadValues = (values: string[]) => string[] | { problem: string };

/**
 * Countries by their English names; an area of the world is its countries. One that is written the other way round comes split at its comma
 * ("Korea", "South"): it is put together again.
 */
export const readCountries: ReadValues = (values) => {
  const names: string[] = [];
  for (const [index, value] of values.entries()) {
    const [previous, next] = [values[index - 1], values[index + 1]];
    const area = findArea(value);
    if (area !== null && !isWorld(area) && findCountryAsked(value) === null) {
      names.push(...area.countries.flatMap((code) => countryName(code) ?? []));
      continue;
    }
    const alone = findCountryAsked(value);
    const code = alone ?? (previous === undefined ? null : findCountryAsked(`${value} ${previous}`));
    const name = code === null ? null : countryName(code);
    if (name !== null) {
      // "Korea" of "Korea, North" is no country by itself.
      if (alone === null && previous !== undefined && findCountryAsked(previous) !== null) names.pop();
      names.push(name);
    } else if (next === undefined || findCountryAsked(next) !== null || findCountryAsked(`${next} ${value}`) === null) {
      const [region] = findSubdivisions(value);
      const hint = region === undefined ? "give its English name or ISO 3166 code" : `ask for region=${region.name}`;
      return { problem: `${quote(value)} is no country; ${hint}` };
    }
  }
  return names;
};

/** Regions as written, and as postings show those of that name: by postal code ("MA"), or in English ("Bavaria"). */
export const readRegions: ReadValues = (values) => [
  ...new Set(values.flatMap((value) => [value, ...findSubdivisions(value).map(shownSubdivision)])),
];

export const readLanguages: ReadValues = (values) => {
  const codes: string[] = [];
  for (const value of values) {
    const code = readLanguageTag(value.toLowerCase());
    if (code === null) return { problem: `${quote(value)} is no two-letter code of a language, like en` };
    codes.push(code);
  }
  return codes;
};

/** Any three letters: which ones are in use changes. */
export const readCurrencies: ReadValues = (values) => {
  const wrong = values.find((value) => !/^[a-z]{3}$/i.test(value));
  return wrong === undefined ? values : { problem: `${quote(wrong)} is no ISO 4217 code of a currency, like EUR` };
};

/** Families of titles by their names in any spelling (`Data Engineer`), or by a title of one (`SRE`). */
export const readFamilies: ReadValues = (values) => {
  const families: string[] = [];
  for (const value of values) {
    const name = value
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "_");
    const family = groupOfFamily.has(name) ? name : familyOf(value);
    if (family === null)
      return {
        problem: `${quote(value)} is none that is known; field=title_family of /jobs/facets lists those that there are`,
      };
    families.push(family);
  }
  return [...new Set(families)];
};

function quote(value: string): string {
  return JSON.stringify(value.slice(0, 50));
}
