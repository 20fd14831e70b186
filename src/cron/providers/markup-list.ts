import { limits } from "../../core/limits.ts";
import { listEntry } from "./list-entry.ts";
import { decodeMarkup, splitMarkup, type MarkupNode, type MarkupSpan } from "./markup.ts";
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
  /**
   * What holds elements and says something of all of them in a heading of its own (the office of a group). Then each
   * element is its group's first heading, where there is one, and itself; it is read as a `<div>` of these.
   */
  groups?: { isGroup: (node: MarkupNode) => boolean; isHeading: (node: MarkupNode) => boolean };
  /** What of an element is for everybody. */
  publicFields: PublicFields;
  /** The root that the payload must have, since another document (an error page) is no empty list. */
  root: string;
  /** The total that the page states, out of its text; null when it states none. */
  declaredTotal?: (text: string) => number | null;
  /** Requests that continue the list after a page of so many elements; none on the last one. */
  next?: (elements: number, declaredTotal: number | null) => RequestSpec[];
  /** Why a page of so many elements lets nobody tell whether the list is whole, else null. */
  doubt?: (elements: number) => string | null;
}

const DIV: MarkupNode = { name: "div", attributes: {}, children: [], text: "" };

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
  // The page goes on behind what looked like its end, so that it may have another one.
  if (options.format === "html" && (found.at(-1)?.start ?? 0) > lastEnd(text))
    throw new PayloadError("no end of the page behind its last element");
  const declaredTotal = options.declaredTotal?.(text) ?? null;
  const encoder = new TextEncoder();
  const pieces = options.groups === undefined ? null : withHeadings(payload, spans, options.format, options.groups);
  return {
    entries: {
      *[Symbol.iterator](): Generator<Entry> {
        for (const [index, span] of spans.entries()) {
          const parts = pieces?.[index];
          const node = parts === undefined ? span.node : { ...DIV, children: parts.map((part) => part.node) };
          const bytes = encoder.encode((parts ?? [span]).map(({ start, end }) => text.slice(start, end)).join(""));
          yield listEntry(bytes, {
            read: () => readNode(node, bytes.length, options),
            publicPart: () =>
              publicMarkup(node, options.publicFields, options.format === "html" ? options.readElement : undefined),
          });
        }
      },
    },
    end: () => ({
      declaredTotal,
      next: options.next?.(spans.length, declaredTotal) ?? [],
      ...(options.doubt === undefined ? {} : { doubt: options.doubt(spans.length) }),
    }),
  };
}

/** Where the last `</html>` stands; -1: nowhere. */
function lastEnd(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(/<\/html\s{0,99}>/gi)) last = index;
  return last;
}

/** Each element behind the heading of its group; both stand in the payload in this order. */
function withHeadings(
  payload: Uint8Array,
  spans: readonly MarkupSpan[],
  format: "xml" | "html",
  { isGroup, isHeading }: NonNullable<MarkupListOptions["groups"]>,
): MarkupSpan[][] {
  const groups = splitMarkup(payload, format, isGroup);
  const headings = splitMarkup(payload, format, isHeading);
  let group = 0;
  let heading = 0;
  return spans.map((span) => {
    while ((groups[group]?.end ?? Infinity) <= span.start) group++;
    const begin = groups[group]?.start ?? Infinity;
    while ((headings[heading]?.start ?? Infinity) < begin) heading++;
    const first = headings[heading];
    return begin < span.start && first !== undefined && first.end <= span.start ? [first, span] : [span];
  });
}

function readNode(node: MarkupNode, bytes: number, options: MarkupListOptions): Reading {
  if (bytes <= limits.elementBytesMax) return options.readElement(node);
  const reason = `element: ${bytes} bytes, at most ${limits.elementBytesMax} are read`;
  return { kind: "reject", reject: { key: null, reason } };
}

function excerpt(payload: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(payload.subarray(0, 40)));
}
