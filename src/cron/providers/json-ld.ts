import { splitMarkup } from "./markup.ts";

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
    const found = objectsOf(parse(node.text)).find((object) => isOfType(object, type));
    if (found !== undefined) return found;
  }
  return null;
}

/** Without a schema: it would note each of a million values that are no object of linked data. */
function objectsOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value, graphOf(value)].flat()).filter(isObject);
}

function graphOf(value: unknown): unknown[] {
  const graph = isObject(value) ? value["@graph"] : null;
  return Array.isArray(graph) ? graph : [];
}

function isOfType({ "@type": types }: Record<string, unknown>, type: string): boolean {
  return Array.isArray(types) ? types.includes(type) : types === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
