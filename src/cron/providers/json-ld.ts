import { z } from "zod";
import { splitMarkup } from "./markup.ts";

const Graph = z.lazy(() => z.object({ "@graph": z.array(z.unknown()) }));
const Typed = z.lazy(() => z.looseObject({ "@type": z.union([z.string(), z.array(z.string())]) }));

/** Scripts of linked data that a page is read for: real ones have a handful. */
const SCRIPTS_MAX = 100;

/**
 * The first schema.org object of a type that a page carries as JSON-LD, or null: in a script of its own, in
 * a list, or in a `@graph`. A script that is no JSON is passed over. Throws PayloadError for a page that
 * `splitMarkup` refuses.
 */
export function findJsonLd(page: Uint8Array, type: string): Record<string, unknown> | null {
  const scripts = splitMarkup(
    page,
    "html",
    ({ name, attributes }) => name === "script" && attributes["type"]?.trim().toLowerCase() === "application/ld+json",
  );
  let count = 0;
  for (const { node } of scripts) {
    if (++count > SCRIPTS_MAX) return null;
    const found = objectsOf(parse(node.text)).find((object) => [object["@type"]].flat().includes(type));
    if (found !== undefined) return found;
  }
  return null;
}

function objectsOf(value: unknown): z.infer<typeof Typed>[] {
  const values = Array.isArray(value) ? value : [value, graphOf(value)].flat();
  return values.flatMap((one) => Typed.safeParse(one).data ?? []);
}

function graphOf(value: unknown): unknown[] {
  return Graph.safeParse(value).data?.["@graph"] ?? [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
