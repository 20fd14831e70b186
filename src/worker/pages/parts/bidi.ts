import type { Job } from "../../../core/job.ts";

/** Scripts that run from right to left, and characters that turn or mark the direction of what follows. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u;

/**
 * A text of a board inside a sentence of ours. One that runs from right to left is set apart (U+2068,
 * U+2069), so that it moves no word or mark around it; all others stay as they are. For what markup
 * can't say: titles, feeds, composed sentences.
 */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u{2068}${text}\u{2069}` : text;
}

/** The language of a title: the posting's, unless that has another script and the title none of its letters. */
export function titleLanguage(job: Pick<Job, "title" | "parsed_structured">): string | undefined {
  const { language } = job.parsed_structured;
  if (language === null) return undefined;
  const isLatin = new Intl.Locale(language).maximize().script === "Latn";
  return isLatin || /[^\p{Script=Latin}\P{L}]/u.test(job.title) ? language : undefined;
}
