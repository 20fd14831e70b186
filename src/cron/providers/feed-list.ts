import type { z } from "zod";
import type { Posting } from "../../core/posting.ts";
import { postingReading, readElement } from "./fields.ts";
import type { MarkupNode } from "./markup.ts";
import { markupList, type MarkupListOptions } from "./markup-list.ts";
import type { ListPage } from "./provider.ts";

/** What makes an XML document a feed of whole postings, and how it is asked for. */
export interface FeedFormat {
  root: string;
  /** Name of a posting's element, and how many elements stand around it. */
  element: string;
  depth: number;
  headers: { accept: string };
}

export const rss: FeedFormat = {
  root: "rss",
  element: "item",
  depth: 2,
  headers: { accept: "application/rss+xml, application/xml, text/xml" },
};

export const atom: FeedFormat = {
  root: "feed",
  element: "entry",
  depth: 1,
  headers: { accept: "application/atom+xml, application/xml, text/xml" },
};

/** A feed of an ATS's own making: its postings stand in the root. */
export function ownFeed(root: string, element: string): FeedFormat {
  return { root, element, depth: 1, headers: { accept: "application/xml, text/xml" } };
}

/** How a provider reads a posting's element: by names to fields, by schemas to an item, by meaning to a posting. */
export interface FeedReader<Item> extends Pick<MarkupListOptions, "publicFields"> {
  toFields: (node: MarkupNode) => Record<string, unknown>;
  item: z.ZodType<Item>;
  /** Of what an element that is refused still says. */
  key: z.ZodType<{ id: string }>;
  toPosting: (item: Item) => Posting;
}

/** A feed as a list. Throws PayloadError for what `markupList` refuses. */
export function feedList<Item>(
  payload: Uint8Array,
  { root, element, depth }: FeedFormat,
  { publicFields, toFields, item, key, toPosting }: FeedReader<Item>,
): ListPage {
  return markupList(payload, {
    format: "xml",
    root,
    publicFields,
    isElement: ({ name }, trail) => name === element && trail.length === depth,
    readElement: (node) => readElement(toFields(node), item, key, (fields) => postingReading(toPosting(fields))),
  });
}
