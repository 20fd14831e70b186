import { sha256 } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { decodeMarkup, splitMarkup, type MarkupNode } from "./markup.ts";
import { PayloadError } from "./payload-error.ts";
import type { Entry, ListPage, Reading, RequestSpec } from "./provider.ts";
import { publicMarkup } from "./public-markup.ts";
import type { PublicFields } from "./public-part.ts";

export interface MarkupListOptions {
  format: "xml" | "html";
  /** Whether an element is one of the list's; `trail`: names of those around it, the outermost first. */
  isElement: (node: MarkupNode, trail: readonly string[]) => boolean;
  /** Of these, what the list's own hold; all of them where it is absent. */
  isListed?: (node: MarkupNode) => boolean;
  readElement: (node: MarkupNode) => Reading;
  /** What of an element is for everybody. */
  publicFields: PublicFields;
  /** The root that the payload must have, since another document (an error page) is no empty list. */
  root: string;
  /** The total that the page states, out of its text; null when it states none. */
  declaredTotal?: (text: string) => number | null;
  /** Requests that continue the list after a page of so many elements; none on the last one. */
  next?: (elements: number, declaredTotal: number | null) => RequestSpec[];
}

/**
 * Splits XML or HTML into a list's elements, each with its own source as bytes and their hash, as
 * `jsonList` does for JSON. `entries` can be walked again. Throws PayloadError for what `splitMarkup`
 * refuses, and for a document with another root.
 */
export function markupList(payload: Uint8Array, options: MarkupListOptions): ListPage {
  let root: string | null = null;
  const found = splitMarkup(payload, options.format, (node, trail) => {
    root ??= trail[0] ?? node.name;
    return options.isElement(node, trail);
  });
  const spans = found.filter(({ node }) => options.isListed?.(node) ?? true);
  if (root !== options.root) throw new PayloadError(`expected <${options.root}>, got ${excerpt(payload)}`);
  const text = decodeMarkup(payload);
  const declaredTotal = options.declaredTotal?.(text) ?? null;
  const encoder = new TextEncoder();
  return {
    entries: {
      *[Symbol.iterator](): Generator<Entry> {
        for (const { node, start, end } of spans) {
          const bytes = encoder.encode(text.slice(start, end));
          yield {
            sourceHash: sha256(bytes),
            bytes,
            read: () => readNode(node, bytes.length, options),
            publicPart: () =>
              publicMarkup(node, options.publicFields, options.format === "html" ? options.readElement : undefined),
          };
        }
      },
    },
    end: () => ({ declaredTotal, next: options.next?.(spans.length, declaredTotal) ?? [] }),
  };
}

function readNode(node: MarkupNode, bytes: number, options: MarkupListOptions): Reading {
  if (bytes <= limits.elementBytesMax) return options.readElement(node);
  const reason = `element: ${bytes} bytes, at most ${limits.elementBytesMax} are read`;
  return { kind: "reject", reject: { key: null, reason } };
}

function excerpt(payload: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(payload.subarray(0, 40)));
}
