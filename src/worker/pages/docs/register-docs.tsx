import type { OpenAPIHono } from "@hono/zod-openapi";
import { markdown, wantsMarkdown } from "../../http/markdown.ts";
import { originOf } from "../../http/origin.ts";
import { ProblemError } from "../../http/problem.ts";
import type { AppEnv } from "../../http/router.ts";
import { docsMarkdown } from "./docs-markdown.ts";
import { DocsPage, type ApiDocument } from "./docs.tsx";
import { showPage } from "../parts/show-page.tsx";

/** The reference page, and the address that its forms with a place in the path go to. */
export function registerDocs(app: OpenAPIHono<AppEnv>, document: () => unknown): void {
  app.get("/docs", (c) => {
    if (wantsMarkdown(c)) return markdown(c, docsMarkdown(originOf(c), document() as ApiDocument));
    return showPage(c, <DocsPage origin={originOf(c)} document={document() as ApiDocument} />);
  });
  app.get("/docs/go", (c) => {
    const { path = "", ...given } = c.req.query();
    // Only a documented read: this redirects nowhere else.
    const known = document() as ApiDocument;
    if (!Object.hasOwn(known.paths, path) || known.paths[path]?.["get"] === undefined) {
      throw new ProblemError(404, "There is no such address in the reference.");
    }
    const places = new Set([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    const target = path.replaceAll(/\{(\w+)\}/g, (_place, name: string) => encodeURIComponent(given[name] ?? ""));
    const query = new URLSearchParams(
      Object.entries(given).filter(([name, value]) => value !== "" && !places.has(name)),
    );
    return c.redirect(query.size === 0 ? target : `${target}?${query.toString()}`, 302);
  });
}
