import { z } from "zod";
import { findCountryAsked } from "../../core/normalize/place/countries.ts";
import { subdivisionOf } from "../../core/normalize/place/subdivisions.ts";
import { facetToken } from "../index/job-index.ts";
import { closedValues, openValues, type HomePlace } from "../index/remote-tokens.ts";
import { filter, WORDS_CHARS_MAX } from "./filter-kinds.ts";

/** "FR", "France", "US-CA"; null for what is neither a country nor a part of one. */
function readHome(text: string): HomePlace | null {
  const whole = findCountryAsked(text);
  if (whole !== null) return { country: whole, part: null };
  const [, country = "", part = ""] = /^\s*([a-z]{2})-([a-z0-9]{1,3})\s*$/i.exec(text.toUpperCase()) ?? [];
  return subdivisionOf(country, part) === null ? null : { country, part };
}

const tokensOf = (text: string, valuesOf: (home: HomePlace) => string[]): string[] => {
  const home = readHome(text);
  return home === null ? [] : valuesOf(home).map((value) => facetToken("remote_from", value));
};

/** Postings whose remote scope lets one work from a country, or from a part of one. */
export const remoteFrom = filter({
  kind: "text",
  schema: z
    .string()
    .max(WORDS_CHARS_MAX, `at most ${WORDS_CHARS_MAX} characters`)
    .refine((text) => readHome(text) !== null, {
      error: ({ input }) =>
        `${JSON.stringify(String(input).slice(0, 50))} is no country; give its English name or ISO 3166 code (FR), or the ISO 3166-2 code of a part (US-CA)`,
    }),
  description:
    "Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out.",
  label: "Remote from",
  says: "one may work from *",
  aliases: [],
  tokens: (text) => [tokensOf(text, openValues)],
  without: (text) => tokensOf(text, closedValues),
});
