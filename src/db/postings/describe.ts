import { z } from "zod";
import { once } from "../../core/once.ts";
import { htmlToMarkdown } from "../../core/normalize/text/html-markdown.ts";
import { htmlToText } from "../../core/normalize/text/html-text.ts";

/** What a description can be answered as: `description_html`, `description_text`, `description_markdown`. */
export const DescriptionFormat = once(() => z.enum(["html", "text", "markdown"]));
export type DescriptionFormat = "html" | "text" | "markdown";

/** The fields of a description, null where there is none. None for no format. */
export function describe(
  html: string | null,
  formats: readonly DescriptionFormat[],
): { description_text?: string | null; description_html?: string | null; description_markdown?: string | null } {
  const as = (write: (html: string) => string): string | null => (html === null ? null : write(html));
  return {
    ...(formats.includes("text") && { description_text: as(htmlToText) }),
    ...(formats.includes("html") && { description_html: html }),
    ...(formats.includes("markdown") && { description_markdown: as(htmlToMarkdown) }),
  };
}
