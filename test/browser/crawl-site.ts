import { readPage, type PageFacts } from "./read-page.ts";

/** Requests under way at a time: more only wait for each other in one workerd. */
const AT_ONCE = 12;
/** Addresses taken of one shape. */
const PER_SHAPE = 3;
const PER_PROGRAM_SHAPE = 2;
const PER_HOSTILE_SHAPE = 8;
const ID = /^(?:[0-9a-f]{40}|[0-9a-f-]{36})$/;
/** What is no page, by its ending. */
const FOR_PROGRAMS = /\.(?:rss|atom|json|csv|xml|txt|svg|css)$/;
/** Conditions in one address beyond which combinations are no longer followed. */
const CONDITIONS_MAX = 2;

interface CrawledPage {
  /** Path and query. */
  path: string;
  html: string;
  facts: PageFacts;
}

export interface Crawled {
  pages: CrawledPage[];
  /** Answers that were no page: feeds, tables, JSON, style sheet. */
  others: number;
  /** Distinct internal addresses that were linked. */
  found: number;
  /** Links that lead nowhere, each with the page that has it. */
  broken: string[];
  seconds: number;
}

/**
 * Follows every internal link from `/` on, level by level, to any depth. Every path is visited, of
 * every page; what is endless is sampled, and the same way each time, since each level is sorted:
 * - a path with a query: the first `PER_SHAPE` of those with the same path and names of parameters,
 *   at most `CONDITIONS_MAX` names; a list's pages (`cursor` alone) all;
 * - API calls and feeds, twins of a page each: the first `PER_PROGRAM_SHAPE` of a shape with ids left out;
 * - what an attacker's board adds, whose every text makes a slice: parts of a path that are among
 *   `hostile` count as one, and `PER_HOSTILE_SHAPE` of a shape are taken.
 */
export async function crawlSite(origin: string, hostile: ReadonlySet<string>): Promise<Crawled> {
  const started = Date.now();
  const crawled: Crawled = { pages: [], others: 0, found: 0, broken: [], seconds: 0 };
  const seen = new Set(["/"]);
  const shapes = new Map<string, number>();
  const fragments: { path: string; id: string; from: string }[] = [];
  let level = [{ path: "/", from: "the start" }];
  while (level.length > 0) {
    const next = new Map<string, string>();
    const visit = async ({ path, from }: { path: string; from: string }): Promise<void> => {
      const answer = await ask(origin, path);
      if (typeof answer === "string") return void crawled.broken.push(`${path} (${answer}), linked by ${from}`);
      if (answer.html === null) return void (crawled.others += 1);
      const facts = readPage(answer.html);
      crawled.pages.push({ path, html: answer.html, facts });
      for (const link of new Set(facts.links)) {
        const target = URL.parse(link, origin + path);
        if (target === null) crawled.broken.push(`${link} (no address), linked by ${path}`);
        else if (target.origin === origin) {
          const targetPath = target.pathname + target.search;
          if (target.hash !== "")
            fragments.push({ path: targetPath, id: decodeURIComponent(target.hash.slice(1)), from: path });
          next.set(targetPath, minimum(next.get(targetPath), path));
        }
      }
    };
    await inParallel(level, visit);
    const sorted = [...next].map(([path, from]) => ({ path, from })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    level = sorted.filter(({ path }) => {
      if (seen.has(path)) return false;
      seen.add(path);
      return isWanted(path, hostile, shapes);
    });
  }
  const ids = new Map(crawled.pages.map(({ path, facts }) => [path, facts.ids]));
  for (const { path, id, from } of fragments)
    if (ids.get(path)?.has(id) === false) crawled.broken.push(`${path}#${id} (no such place), linked by ${from}`);
  return { ...crawled, found: seen.size, seconds: (Date.now() - started) / 1000 };
}

/** What an address answers, redirects followed: a page, something else, or why it is broken. */
async function ask(origin: string, path: string): Promise<{ html: string | null } | string> {
  const response = await fetch(origin + path);
  if (response.status !== 200) {
    await response.body?.cancel();
    return `HTTP ${response.status}`;
  }
  const text = await response.text();
  return { html: response.headers.get("content-type")?.startsWith("text/html") === true ? text : null };
}

function isWanted(path: string, hostile: ReadonlySet<string>, shapes: Map<string, number>): boolean {
  const { pathname, searchParams } = new URL(path, "http://site.invalid");
  const names = [...new Set(searchParams.keys())].toSorted();
  const isForPrograms = pathname.startsWith("/job-postings/") || FOR_PROGRAMS.test(pathname);
  const parts = pathname.split("/").map(decodeURIComponent);
  const isHostile = parts.some((part) => hostile.has(part.replace(FOR_PROGRAMS, "")));
  if (!isForPrograms && !isHostile && (names.length === 0 || names.join() === "cursor")) return true;
  if (names.length > CONDITIONS_MAX) return false;
  const shape = `${parts.map((part, index) => shapeOf(part, index, isForPrograms, hostile)).join("/")}?${names.join("&")}`;
  const taken = shapes.get(shape) ?? 0;
  shapes.set(shape, taken + 1);
  return taken < (isForPrograms ? PER_PROGRAM_SHAPE : isHostile ? PER_HOSTILE_SHAPE : PER_SHAPE);
}

/** A part of a path with what names one thing of many left out. */
function shapeOf(part: string, index: number, isForPrograms: boolean, hostile: ReadonlySet<string>): string {
  const [ending = ""] = FOR_PROGRAMS.exec(part) ?? [];
  const name = part.slice(0, part.length - ending.length);
  if (hostile.has(name)) return `{attack}${ending}`;
  if (ID.test(name)) return `{id}${ending}`;
  // `/browse/{field}/{value}`, `/companies/{slug}`
  return isForPrograms && index > 1 && index % 2 === 1
    ? `{value}${ending}`
    : isForPrograms && ending !== "" && index === 2
      ? ending
      : part;
}

function minimum(before: string | undefined, now: string): string {
  return before === undefined || now < before ? now : before;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
