import { Parser } from "htmlparser2";

/** What the tests want to know of a page's HTML. */
export interface PageFacts {
  lang: string;
  title: string;
  description: string;
  canonical: string | null;
  noindex: boolean;
  /** Texts of the breadcrumbs, without Home. */
  crumbs: string[];
  /** Calls under "Get this page with API", as they are printed. */
  calls: string[];
  /** Addresses of links, style sheets, icons and forms. */
  links: string[];
  ids: Set<string>;
  linkedData: string[];
}

/** Reads a page as a crawler does, without a browser. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    lang: "",
    title: "",
    description: "",
    canonical: null,
    noindex: false,
    crumbs: [],
    calls: [],
    links: [],
    ids: new Set(),
    linkedData: [],
  };
  const open: { name: string; marks: string[] }[] = [];
  const inside = (mark: string): boolean => open.some(({ marks }) => marks.includes(mark));
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const marks = [name, ...(attributes["class"]?.split(" ").map((one) => `.${one}`) ?? [])];
      if (attributes["type"] === "application/ld+json") marks.push("linked data");
      if (name === "code" && inside(".api")) facts.calls.push("");
      if (name === "li" && inside(".crumbs")) facts.crumbs.push("");
      open.push({ name, marks });
      noteElement(facts, name, attributes);
    },
    ontext: (text) => {
      if (inside("title") && !inside("body")) facts.title += text;
      if (inside("code") && inside(".api")) append(facts.calls, text);
      if (inside("li") && inside(".crumbs")) append(facts.crumbs, text);
      if (inside("linked data")) facts.linkedData.push(text);
    },
    onclosetag: (name) => {
      const last = open.findLastIndex((one) => one.name === name);
      if (last !== -1) open.length = last;
    },
  });
  parser.write(html);
  parser.end();
  return { ...facts, crumbs: facts.crumbs.slice(1) };
}

function noteElement(facts: PageFacts, name: string, attributes: Record<string, string>): void {
  const { href, id, action, content = "" } = attributes;
  if (id !== undefined) facts.ids.add(id);
  if (name === "html") facts.lang = attributes["lang"] ?? "";
  if (name === "meta" && attributes["name"] === "description") facts.description = content;
  if (name === "meta" && attributes["name"] === "robots" && content.includes("noindex")) facts.noindex = true;
  if (name === "link" && attributes["rel"] === "canonical") facts.canonical = href ?? "";
  if (href !== undefined) facts.links.push(href);
  // Other forms ask for something that must be filled in.
  if (action !== undefined && attributes["role"] === "search") facts.links.push(action);
}

function append(texts: string[], text: string): void {
  texts[texts.length - 1] = `${texts.at(-1) ?? ""}${text}`;
}
