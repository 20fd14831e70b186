import { expect } from "vitest";
import { z } from "zod";
import { childrenOf, readXml, type XmlElement } from "./read-xml.ts";

const Iso = z.iso.datetime();
/** https://www.jsonfeed.org/version/1.1/ */
export const JsonFeed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  next_url: z.url().optional(),
  language: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      content_text: z.string(),
      content_html: z.string().optional(),
      date_published: Iso,
      date_modified: Iso,
      authors: z.array(z.object({ name: z.string() })),
      tags: z.array(z.string()),
      _jobledger: z.looseObject({ job_id: z.string() }),
    }),
  ),
});

export interface FeedItem {
  id: string;
  title: string;
  link: string;
  /** Its description; null where it has none. */
  html: string | null;
}

/** Checks a feed against its format's rules and gives its items. */
export const readers = {
  rss: (text: string): FeedItem[] => {
    const rss = readXml(text);
    expect([rss.name, rss.attributes["version"]]).toEqual(["rss", "2.0"]);
    const [channel, ...more] = childrenOf(rss, "channel");
    if (channel === undefined || more.length > 0) throw new Error("not one channel");
    for (const name of ["title", "link", "description"]) expect(one(channel, name).text, name).not.toBe("");
    expect(z.url().safeParse(one(channel, "link").text).success).toBe(true);
    expect(childrenOf(channel, "lastBuildDate").every(({ text: date }) => isRfc822(date))).toBe(true);
    expect(childrenOf(channel, "atom:link")[0]?.attributes["rel"]).toBe("self");
    return childrenOf(channel, "item").map((item) => {
      const guid = one(item, "guid");
      expect(guid.attributes["isPermaLink"]).toBe("false");
      expect(isRfc822(one(item, "pubDate").text)).toBe(true);
      return {
        id: guid.text,
        title: one(item, "title").text,
        link: one(item, "link").text,
        html: htmlIn(item, "content:encoded"),
      };
    });
  },
  atom: (text: string): FeedItem[] => {
    const feed = readXml(text);
    expect([feed.name, feed.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    for (const name of ["id", "title"]) expect(one(feed, name).text, name).not.toBe("");
    expect(Iso.safeParse(one(feed, "updated").text).success).toBe(true);
    expect(childrenOf(feed, "link").filter(({ attributes }) => attributes["rel"] === "self")).toHaveLength(1);
    expect(childrenOf(feed, "link")[0]?.attributes["rel"]).toBe("alternate");
    expect(childrenOf(feed, "author")).toHaveLength(1);
    return childrenOf(feed, "entry").map((entry) => {
      expect(Iso.safeParse(one(entry, "updated").text).success).toBe(true);
      expect(Iso.safeParse(one(entry, "published").text).success).toBe(true);
      expect(one(one(entry, "author"), "name").text).not.toBe("");
      const link = one(entry, "link").attributes;
      expect(link["rel"]).toBe("alternate");
      return {
        id: one(entry, "id").text,
        title: one(entry, "title").text,
        link: link["href"] ?? "",
        html: htmlIn(entry, "content"),
      };
    });
  },
  json: (text: string): FeedItem[] =>
    JsonFeed.parse(JSON.parse(text)).items.map(({ id, title, url, content_html: html }) => ({
      id,
      title,
      link: url,
      html: html ?? null,
    })),
};
export type Format = keyof typeof readers;
export const formats = Object.keys(readers) as Format[];

function one(element: XmlElement, name: string): XmlElement {
  const [found, ...more] = childrenOf(element, name);
  if (found === undefined || more.length > 0) throw new Error(`not one ${name} in ${element.name}`);
  return found;
}

function htmlIn(item: XmlElement, name: string): string | null {
  return childrenOf(item, name)[0]?.text ?? null;
}

function isRfc822(date: string): boolean {
  return /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(
    date,
  );
}
