import { z } from "zod";
import type { FactFilter } from "../../core/fact-kinds.ts";
import {
  byName,
  factTable,
  filteredFacts,
  type FilteredFactName,
  type KeptFacetName,
  type TextFacetName,
  type WordFacetName,
} from "../../core/fact-table.ts";
import { limits } from "../../core/limits.ts";
import type { ReadValues } from "../../core/normalize/asked-values.ts";
import { foldName } from "../../core/normalize/text/fold-name.ts";
import { joinCities, readAskedCity } from "../../core/normalize/place/asked-cities.ts";
import { dividedCode } from "../../core/normalize/place/asked-meaning.ts";
import { findSubdivisions, shownSubdivision } from "../../core/normalize/place/subdivisions.ts";
import { facetToken, textToken } from "../index/job-index.ts";
import type { Alternative } from "../index/match-expression.ts";
import { elsewhereThan, regionToken } from "./one-place.ts";
import { list, orAbsent, WORDS_CHARS_MAX, type JobFilter } from "./filter-kinds.ts";

/** A name that itself has a comma ("Sales, EMEA") comes split: it is looked for whole as well. */
const asWritten: ReadValues = (values) => (values.length > 1 ? values.concat(values.join(" ")) : values);

type Asked<Name extends FilteredFactName> = (typeof factTable)[Name] extends { kind: infer Kind; options: z.ZodEnum }
  ? (z.infer<(typeof factTable)[Name]["options"]> | (Kind extends "word" ? "unknown" : never))[]
  : string[];

/** The filters of facts, by their entries (core/fact-table.ts). */
export const factFilters = byName(filteredFacts, ({ name, facet: { filter: asked } }) => {
  if (asked === null) throw new Error(`${name} has no filter`);
  const entry = factTable[name];
  // The kind of an entry is its name's: the compiler sees each by itself only.
  if (entry.kind === "word") return wordList(name as WordFacetName, asked, [...entry.options.options, "unknown"]);
  if (entry.kind === "kept") return wordList(name as KeptFacetName, asked, entry.options.options);
  if (name === "city") return cityList(asked);
  if (name === "region") return regionList(asked);
  return textList((value) => textToken(name as TextFacetName, value), asked);
}) as unknown as { [Name in FilteredFactName]: JobFilter<Asked<Name>, "list"> };

/**
 * A list of regions. One that is asked for by its ISO 3166-2 code (`US-WA`) or by a name that postings do not show
 * (`Washington`) is that region alone, whoever else's has its short code.
 */
function regionList(asked: FactFilter) {
  return {
    ...textList((value) => textToken("region", value), asked),
    tokens: (values: string[]) => [[...new Set(values.flatMap(regionTokens))]],
  };
}

function regionTokens(value: string): string[] {
  const coded = dividedCode(value);
  if (coded !== null) return [regionToken(coded)];
  // Those that are shown so are found by that name already, in whatever country.
  const shownOtherwise = findSubdivisions(value).filter((one) => foldName(shownSubdivision(one)) !== foldName(value));
  return [textToken("region", value), ...shownOtherwise.map(regionToken)];
}

/** A list of cities, each by all of its names, and with its region or country where these stand behind it. */
function cityList(asked: FactFilter) {
  return {
    ...textList((value) => textToken("city", value), asked),
    join: joinCities,
    tokens: (values: string[]) => {
      // A name that itself has a comma ("Washington, DC") is looked for whole as well.
      const whole = values.length > 1 ? [textToken("city", values.join(" "))] : [];
      return [[...new Set(values.flatMap(cityAlternatives).concat(whole))]];
    },
  };
}

function cityAlternatives(value: string): Alternative[] {
  const { names, around, meanings } = readAskedCity(value);
  const own = names.map((name) => textToken("city", name));
  if (around.length === 0) return own;
  const outer = around.map(({ regions, countries }) =>
    regions
      .map((region) => textToken("region", region))
      .concat(countries.map((country) => textToken("country", country))),
  );
  const written = textToken("city", value);
  if (outer.some((group) => group.length === 0)) return [written];
  const elsewhere = elsewhereThan([[meanings]]);
  return [written, { all: [own, ...outer], but: elsewhere === null ? [] : [elsewhere] }];
}

/** A list of words, each of which has its token; `unknown`: nothing is stated. */
function wordList<const Word extends string>(
  facet: WordFacetName | KeptFacetName,
  { label, noun, description }: FactFilter,
  options: readonly Word[],
) {
  return list({
    schema: z.array(z.enum(options)),
    description,
    label,
    says: noun,
    aliases: [],
    tokens: (values) => [values.map((value) => facetToken(facet, orAbsent(value)))],
  });
}

/** A list of texts, each of which `tokenOf` a posting has where it bears it. */
export function textList(
  tokenOf: (value: string) => string,
  { label, noun, description, read = asWritten }: FactFilter,
) {
  const text = z
    .string()
    .max(WORDS_CHARS_MAX, `at most ${WORDS_CHARS_MAX} characters`)
    .refine((value) => foldName(value) !== "", "must hold a letter or a digit");
  return list({
    schema: z
      .array(text)
      .max(limits.lookupIdsMax)
      .superRefine((values, context) => {
        const found = read(values);
        if ("problem" in found) context.addIssue({ code: "custom", message: found.problem });
      }),
    description: `${description} Several separated by commas.`,
    label,
    says: noun,
    aliases: [],
    tokens: (values) => {
      const found = read(values);
      return [[...new Set("problem" in found ? [] : found.map(tokenOf))]];
    },
  });
}
