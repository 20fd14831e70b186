import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./router.ts";

const MARKDOWN = "text/markdown";

/** Whether a client would rather have Markdown than a page: it names it, and `text/html` nowhere higher. */
export function wantsMarkdown(c: Pick<Context, "req">): boolean {
  const weights = new Map(
    (c.req.header("Accept") ?? "").split(",").map((part): [string, number] => {
      const [type = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
      const quality = parameters.find((one) => one.startsWith("q="));
      return [type, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
    }),
  );
  const asked = weights.get(MARKDOWN) ?? 0;
  return asked > 0 && asked >= (weights.get("text/html") ?? 0);
}

/** Of pages that are Markdown too: caches keep one of each. */
export const variesByAccept: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  c.res.headers.append("Vary", "Accept");
};

/** An answer in Markdown. */
export function markdown(c: Context<AppEnv>, text: string, headers: Record<string, string> = {}): Response {
  return c.body(text, 200, { ...headers, "Content-Type": `${MARKDOWN}; charset=utf-8` });
}

/** A line of text from outside, so that nothing in it is markup: no heading, link, list, HTML. */
export function mdText(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^([-+=])/, String.raw`\$1`);
}

/** Lines of text, each by itself. */
export function mdLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (line.startsWith("• ") ? `- ${mdText(line.slice(2))}` : mdText(line)))
    .join("\n");
}

/** A link to an address of ours or a posting's. */
export function mdLink(label: string, url: string): string {
  return `[${mdText(label)}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
}
