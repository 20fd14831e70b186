import { limits } from "../../../core/limits.ts";
import type { FeedFormat } from "../../http/list-formats.ts";
import { escapeXml, XML_HEADER, xmlElement } from "../../http/xml.ts";

/** One posting or event of a list, as every format has it. Times are ISO-8601. */
export interface FeedItem {
  /** Stable for its life, whatever host serves it. */
  id: string;
  link: string;
  title: string;
  summary: string;
  /** Its description, cleaned; null where none is asked for, or there is none. */
  html: string | null;
  publishedAt: string;
  updatedAt: string;
  author: string;
  tags: string[];
  /** What the API has of it. */
  record: object;
}

/** A list to follow. */
export interface Feed {
  title: string;
  /** What is in it, in which order, and what is left out. */
  description: string;
  /** The page of the list. */
  page: string;
  /** The same feed, however many items are asked for at a time. */
  id: string;
  /** This feed's own address. */
  self: string;
  /** Where older items go on; null at the end. */
  next: string | null;
  items: readonly FeedItem[];
}

/** When items last changed; null when there are none. */
function updatedAt(items: readonly FeedItem[]): string | null {
  return (
    items
      .map((item) => item.updatedAt)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Atom demands a time also of a feed that never had anything. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** RFC 5005: where a paged feed goes on. */
function nextOf({ next }: Feed, prefix = ""): string {
  return next === null ? "" : `<${prefix}link rel="next" href="${escapeXml(next)}"/>`;
}

interface FeedWriter {
  item: (item: FeedItem) => string;
  /** The whole, around the items that were written. */
  feed: (feed: Feed, items: string[]) => string;
}

const rfc822 = (iso: string | null): string | null => (iso === null ? null : new Date(iso).toUTCString());

/** https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile#namespace-elements-content-encoded */
const rss: FeedWriter = {
  item: ({ id, link, title, summary, html, publishedAt, tags }) =>
    `<item>${xmlElement("title", title)}${xmlElement("link", link)}${xmlElement("guid", id, { isPermaLink: "false" })}${xmlElement("pubDate", rfc822(publishedAt))}${tags.map((tag) => xmlElement("category", tag)).join("")}${xmlElement("description", summary)}${xmlElement("content:encoded", html)}</item>`,
  feed: (feed, items) =>
    `${XML_HEADER}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${xmlElement("title", feed.title)}${xmlElement("link", feed.page)}${xmlElement("description", feed.description)}<language>en</language>${xmlElement("lastBuildDate", rfc822(updatedAt(feed.items)))}<atom:link rel="self" type="application/rss+xml" href="${escapeXml(feed.self)}"/>${nextOf(feed, "atom:")}${items.join("")}</channel></rss>`,
};

/** RFC 4287. The page comes before the feed itself: readers (htmlparser2 12.0.0) take the first link, whatever its rel. */
const atom: FeedWriter = {
  item: ({ id, link, title, summary, html, publishedAt, updatedAt: updated, author, tags }) =>
    `<entry>${xmlElement("id", id)}${xmlElement("title", title)}<link rel="alternate" href="${escapeXml(link)}"/>${xmlElement("published", publishedAt)}${xmlElement("updated", updated)}<author>${xmlElement("name", author)}</author>${tags.map((tag) => `<category term="${escapeXml(tag)}"/>`).join("")}${xmlElement("summary", summary)}${xmlElement("content", html, { type: "html" })}</entry>`,
  feed: (feed, items) =>
    `${XML_HEADER}<feed xmlns="http://www.w3.org/2005/Atom">${xmlElement("id", feed.id)}${xmlElement("title", feed.title)}${xmlElement("subtitle", feed.description)}<link rel="alternate" href="${escapeXml(feed.page)}"/><link rel="self" href="${escapeXml(feed.self)}"/>${nextOf(feed)}${xmlElement("updated", updatedAt(feed.items) ?? NEVER)}<author><name>Jobledger</name></author>${items.join("")}</feed>`,
};

/** https://www.jsonfeed.org/version/1.1/ */
const json: FeedWriter = {
  item: ({ id, link, title, summary, html, publishedAt, updatedAt: updated, author, tags, record }) =>
    JSON.stringify({
      id,
      url: link,
      title,
      content_text: summary,
      ...(html === null ? {} : { content_html: html }),
      date_published: publishedAt,
      date_modified: updated,
      authors: [{ name: author }],
      tags,
      _jobledger: record,
    }),
  feed: (feed, items) => {
    const head = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: feed.title,
      description: feed.description,
      home_page_url: feed.page,
      feed_url: feed.self,
      ...(feed.next === null ? {} : { next_url: feed.next }),
      language: "en",
    });
    return `${head.slice(0, -1)},"items":[${items.join()}]}`;
  },
};

const writers = { rss, atom, json } satisfies Record<FeedFormat, FeedWriter>;

/**
 * A feed of `rows` items, or of as many as one answer holds: `read` is asked once more for these, so that the feed goes
 * on behind the last one that is shown.
 */
export async function writeFeed(
  format: FeedFormat,
  rows: number,
  read: (rows: number) => Promise<Feed>,
): Promise<{ text: string; newest: string | null }> {
  const writer = writers[format];
  const feed = await read(rows);
  const items = writeFitting(writer, feed.items);
  const isCut = items.length < feed.items.length;
  const shown = isCut ? await read(items.length) : feed;
  return {
    text: writer.feed(shown, isCut ? writeFitting(writer, shown.items) : items),
    newest: updatedAt(shown.items),
  };
}

/** The first items, as many as an answer holds. The first one always: alone it is below the limit by those on its parts. */
function writeFitting(writer: FeedWriter, items: readonly FeedItem[]): string[] {
  const written: string[] = [];
  let used = 0;
  for (const item of items) {
    const text = writer.item(item);
    used += Buffer.byteLength(text);
    if (used > limits.answerItemsBytesMax && written.length > 0) break;
    written.push(text);
  }
  return written;
}
