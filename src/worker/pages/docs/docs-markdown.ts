import { mdLink, mdText } from "../../http/markdown.ts";
import { assistantsMarkdown } from "./assistants.tsx";
import type { ApiDocument } from "./docs.tsx";

/** The reference as Markdown: every address with what it is for and its parameters. */
export function docsMarkdown(origin: string, document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary = "", description, parameters = [] }]) =>
      [
        `## \`${method.toUpperCase()} ${path}\``,
        mdText(summary),
        ...(description === undefined ? [] : [mdText(description)]),
        parameters
          .map(
            (one) => `- \`${one.name}\`${one.required === true ? " (required)" : ""}: ${mdText(one.description ?? "")}`,
          )
          .join("\n"),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
    ),
  );
  return [
    "# Jobledger API",
    mdText(document.info.description ?? ""),
    mdLink("OpenAPI document", `${origin}/job-postings/v1/openapi.json`),
    assistantsMarkdown(origin),
    ...operations,
  ]
    .join("\n\n")
    .concat("\n");
}
