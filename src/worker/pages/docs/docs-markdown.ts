import { mdLink } from "../../http/markdown.ts";
import { assistantsMarkdown } from "./assistants.tsx";
import { callAt } from "./guide-chapters.tsx";
import { chapters, type Chapter } from "./guide.ts";
import type { ApiDocument } from "./docs.tsx";

/** The reference as Markdown, which the document's own texts are: every address with what it is for and its parameters. */
export function docsMarkdown(origin: string, document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary = "", description, parameters = [] }]) =>
      [
        `## \`${method.toUpperCase()} ${path}\``,
        summary,
        ...(description === undefined ? [] : [description]),
        parameters
          .map((one) => `- \`${one.name}\`${one.required === true ? " (required)" : ""}: ${one.description ?? ""}`)
          .join("\n"),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
    ),
  );
  return [
    "# Jobledger API",
    document.info.description ?? "",
    mdLink("OpenAPI document", `${origin}/job-postings/v1/openapi.json`),
    ...chapters.map((chapter) => chapterMarkdown(origin, chapter)),
    assistantsMarkdown(origin),
    ...operations,
  ]
    .join("\n\n")
    .concat("\n");
}

function chapterMarkdown(origin: string, { title, text, calls = [], terms = [] }: Chapter): string {
  const commands = calls.map((call) => `\`\`\`sh\n${callAt(origin, call)}\n\`\`\``);
  const names = terms.map(([name, meaning]) => `- \`${name}\`: ${meaning}`).join("\n");
  return [`## ${title}`, ...text, ...commands, names].filter((part) => part !== "").join("\n\n");
}
