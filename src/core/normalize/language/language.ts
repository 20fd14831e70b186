import { unlimited, type Steps } from "../steps.ts";
import { detectLanguage } from "./detect-language.ts";

/** A posting's language and where it was read. */
export interface Language {
  language: string | null;
  basis: "provider" | "detected" | null;
}

/** It reads no more than the beginning of a text. */
const DETECTION_STEPS = 20_000;
/** Characters of description below which the title is read with it. */
const shortTextChars = 200;

/** ISO 639-2 and other old tags in use, as BCP 47 primary tags. */
const tagAliases: Record<string, string> = {
  iw: "he",
  in: "id",
  nb: "no",
  nn: "no",
  eng: "en",
  deu: "de",
  ger: "de",
  fra: "fr",
  fre: "fr",
  spa: "es",
  por: "pt",
};

/** Primary tag of a provider's tag: "en-US", "pt_BR" and "zhHant" give "en", "pt" and "zh"; null for anything else. */
export function readLanguageTag(tag: string | null): string | null {
  const match = /^([a-z]{2,3})(?:[-_].{1,20}|[A-Z][A-Za-z]{1,10})?$/.exec(
    (tag ?? "").trim().replace(/^[A-Z]{2,3}(?=$|[-_])/, (code) => code.toLowerCase()),
  );
  const primary = match?.[1];
  if (primary === undefined) return null;
  const known = Object.hasOwn(tagAliases, primary) ? tagAliases[primary] : undefined;
  return known ?? (primary.length === 2 ? primary : null);
}

/** The language a posting is written in: the provider's tag, else what its text shows, else null. */
export function normalizeLanguage(
  tag: string | null,
  title: string,
  descriptionText: string | null,
  steps: Steps = unlimited,
): Language {
  const stated = readLanguageTag(tag);
  if (stated !== null) return { language: stated, basis: "provider" };
  steps.take(DETECTION_STEPS);
  const text = descriptionText ?? "";
  const detected = detectLanguage(text.length < shortTextChars ? `${title}\n${text}` : text);
  return { language: detected, basis: detected === null ? null : "detected" };
}
