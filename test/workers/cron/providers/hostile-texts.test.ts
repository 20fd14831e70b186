import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { sourceId } from "../../../../src/core/ids.ts";
import { cleanLine } from "../../../../src/core/text-in/clean-text.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { makeAttacks } from "../../../sim/hostile/attack-strings.ts";
import { hostileAddresses, hostileTexts, UNSEEN } from "../../../sim/hostile/hostile-texts.ts";
import { inPart, sampled } from "../../../sampled.ts";
import { jsonOfAnswer, withJson } from "../../../sim/hostile/page-data.ts";
import { makeHabits, makePosting } from "../../../sim/make-posting.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import type { SimBoard } from "../../../sim/sim-posting.ts";
import { createRandom, seedFrom } from "../../../sim/random.ts";
import { BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";
import { spelledOutJob } from "../../../sim/spelled-out.ts";

/**
 * A board of each provider, every posting of which has one hostile text wherever it has a text at all. Read,
 * stored and read again: nothing changes, and nothing unseen comes out anywhere.
 */
const EVERY = 3;
const texts = sampled(
  [
    ...hostileTexts,
    ...hostileAddresses.filter((_, index) => index % 4 === 0),
    ...makeAttacks(20).map(({ text }) => text),
  ],
  EVERY,
);
const names = Object.keys(providers) as ProviderName[];

/** Fields that decide whether there is a posting at all, or which. */
const KEPT = new Set([
  // Whose posting it is, and whether it is open (Sólides).
  "slug",
  "currentState",
  "id",
  "Id",
  "itemID",
  "uid",
  "uuid",
  "hash",
  "shortcode",
  "slug",
  "currentState",
  "isListed",
  "status",
  "externalPath",
  "jobPostingId",
  "bulletFields",
  "friendly_id",
  "jobSeqNo",
  "reqId",
  "jobId",
  "idParam",
  "@type",
  "url",
]);

/** The same in XML. */
const KEPT_MARKED = new Set(["id", "guid", "referencenumber", "jobId", "refNo", "reqId"]);

/** More than the answers of a board's postings take. */
const CRAWLS_MAX = 20;

/** JSON with every text replaced, but those of keys. */
function replaceTexts(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((one) => replaceTexts(one, text));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : replaceTexts(one, text)]);
  return Object.fromEntries(entries);
}

function replaceMarkedTexts(element: string, text: string): string {
  // Half a character too can only be sent as a reference.
  const escaped = text.replace(/[&<>"'\r]|\p{Cs}/gu, (letter) => `&#${letter.charCodeAt(0)};`);
  return (
    element
      .replace(
        /(<([\w:]+)(?: [^<>]*)?>)(?:<!\[CDATA\[.*?\]\]>|[^<>]*[^<>\s][^<>]*)(?=<\/)/gs,
        (whole, tag: string, name: string) => (KEPT_MARKED.has(name.replace(/^.*:/, "")) ? whole : `${tag}${escaped}`),
      )
      // What a page says to other sites stands in attributes.
      .replace(/(?<=<meta (?:property|name)="[^"]*" content=")[^"]+/g, () => escaped)
  );
}

interface Sent {
  /** Elements of the list. */
  elements: string[];
  /** Answers to the postings' own addresses, by the posting's key; of those providers that have them. */
  answers: Map<string, string>;
}

function simBoardOf(name: ProviderName): SimBoard {
  const { example, boardUrl } = providers[name];
  return { id: `${name}|${example}`, provider: name, board: example, name: "Acme", url: boardUrl(example) };
}

/** A board's elements and answers; with every `nonce` other bytes, and the same postings. */
function boardOf(name: ProviderName, nonce: string): Sent {
  const { renderPosting } = protocols[name];
  const random = createRandom(seedFrom(name));
  const habits = makeHabits(random, name, false);
  const { example, format } = providers[name];
  const isJson = format === "json" || "elements" in providers[name];
  const board = simBoardOf(name);
  const answers = new Map<string, string>();
  const elements = texts.map((text) => {
    const posting = { ...makePosting(random, habits, Date.UTC(2026, 9, 1), 30), listed: true };
    const query = new URLSearchParams("content=true&includeCompensation=true&details=true&mode=json");
    const asked = { board: example, key: posting.key, query };
    const hostileJson = (json: string): string =>
      JSON.stringify({ ...(replaceTexts(JSON.parse(json), text) as object), nonce });
    if ("details" in providers[name]) {
      const answer = renderPosting(board, posting, { ...asked, kind: "posting" });
      const facts = jsonOfAnswer(providers[name], answer);
      const hostile = facts === null ? replaceMarkedTexts(answer, text) : withJson(answer, facts, hostileJson(facts));
      answers.set(posting.key, hostile);
    }
    const element = renderPosting(board, posting, { ...asked, kind: "list", key: null });
    if (!isJson) return replaceMarkedTexts(element, text).replace(/(?=<\/\w+>$)/, `<nonce>${nonce}</nonce>`);
    return hostileJson(element);
  });
  return { elements, answers };
}

const sent = new Map<string, Sent>();
const crawler = createTestCrawler({
  fetch: async (input) => {
    const request = new Request(input);
    const url = new URL(request.url);
    const body = request.method === "POST" ? await request.text() : null;
    // Companies' own hosts may be those of several ATS: their paths tell which.
    const name = names.find(
      (one) =>
        providers[one].hosts(providers[one].example).includes(url.hostname) &&
        protocols[one].parse(url, body, request.headers) !== null,
    );
    const board = name === undefined ? undefined : sent.get(name);
    if (name === undefined || board === undefined) return new Response("", { status: 404 });
    const { parse, selectPage, wrapList } = protocols[name];
    const question = parse(url, body, request.headers);
    if (question?.kind === "board") return new Response(protocols[name].renderBoard(simBoardOf(name)));
    if (question?.kind === "posting") return new Response(board.answers.get(question.key ?? ""));
    if (question?.kind !== "list") return new Response("", { status: 404 });
    const page = selectPage(board.elements, question.query);
    return new Response(wrapList(page, board.elements.length, question));
  },
});

/** Answers of postings come in over several crawls. */
async function crawlWhole(id: string): Promise<string> {
  for (let crawls = 0; crawls < CRAWLS_MAX; crawls++) {
    const { kind } = await crawler.crawl(id);
    if (kind !== "changed") return kind;
  }
  return "changed";
}
const ids = names.map((name) => sourceId(name, providers[name].example));
const NEVER_SHOWN = new RegExp(
  UNSEEN.source.replace("\\p{Cc}", "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F"),
  "u",
);

beforeAll(async () => {
  for (const [index, name] of names.entries()) {
    sent.set(name, boardOf(name, "one"));
    await crawler.add({
      url: providers[name].boardUrl(providers[name].example),
      name: `${texts[index % texts.length]}Acme ${name}\0\u202E`,
    });
    expect([name, await crawlWhole(ids[index] ?? "")]).toEqual([name, "unchanged"]);
  }
}, 120_000);

const count = async (sql: string): Promise<number> => (await env.DB.prepare(sql).first<{ n: number }>())?.n ?? -1;

describe(`texts that say something else than they show${inPart(EVERY)}`, () => {
  it("are stored, but for titles of which nothing can be seen", async () => {
    const visible = texts.filter((text) => cleanLine(text) !== "" && cleanLine(text).length <= 500);
    const rows = await env.DB.prepare("select provider, open_jobs as open from sources").all<{
      provider: string;
      open: number;
    }>();
    expect(Object.fromEntries(rows.results.map(({ provider, open }) => [provider, open]))).toEqual(
      Object.fromEntries(names.map((name) => [name, visible.length])),
    );
  });

  it("are the same when they are read again, by their hash and without it", async () => {
    const before = await count("select count(*) as n from events");
    for (const nonce of ["two", "three"]) {
      for (const name of names) sent.set(name, boardOf(name, nonce));
      for (const id of ids) expect(await crawlWhole(id)).toBe("unchanged");
      // As if nothing were known of what was read: then each is compared with its row, field by field.
      await env.DB.prepare("update jobs set read_hash = ''").run();
    }
    expect(await count("select count(*) as n from events")).toBe(before);
    expect(await count("select count(*) as n from events where type = 'job.updated'")).toBe(0);
  });

  it("have nothing unseen in any row", async () => {
    for (const table of ["jobs", "orgs", "sources", "crawls", "events"]) {
      const { results } = await env.DB.prepare(`select * from ${table}`).all();
      expect(results.length).toBeGreaterThan(0);
      for (const row of results)
        for (const [column, value] of Object.entries(table === "jobs" ? spelledOutJob(row) : row))
          if (typeof value === "string") expect(value, `${table}.${column}`).not.toMatch(NEVER_SHOWN);
    }
  });

  it("show nothing unseen in the API, in tables, feeds and pages", async () => {
    const app = createApp(fakeDependencies().deps);
    const { results } = await env.DB.prepare("select job_id as id from jobs where id % 7 = 0").all<{ id: string }>();
    const api = results.flatMap(({ id }) => [`/jobs/${id}?include=description`, `/jobs/${id}/events`]);
    const lists = ["/jobs?limit=100", "/orgs", "/sources", "/crawls", "/events/search?include_baseline=true&limit=100"];
    const paths = [
      ...[...api, ...lists, "/jobs/facets?field=city,department"].map((path) => BASE + path),
      ...results.map(({ id }) => `/jobs/${id}`),
      "/jobs.csv?limit=100",
      "/jobs.rss?baseline=true",
      "/jobs.atom?baseline=true",
      "/jobs.json",
      "/companies.csv",
      "/",
      "/jobs",
      "/companies",
      "/sources",
      "/status",
      "/events?include_baseline=true",
      ...ids.map((id) => `/sources/${id}`),
    ];
    for (const path of paths) {
      const response = await app.request(ORIGIN + path, {}, env);
      const text = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      // Pages set right-to-left texts apart, by marks of their own.
      const unseen = NEVER_SHOWN.exec(text.replace(/\u2068|\u2069/g, ""));
      const around = text.slice(Math.max(0, (unseen?.index ?? 0) - 40), (unseen?.index ?? 0) + 40);
      expect([path, unseen === null ? null : JSON.stringify(around)]).toEqual([path, null]);
      expect(text, path).not.toMatch(/\\u(?:00[01][0-9a-f]|007f|00[89][0-9a-f]|d[89a-f][0-9a-f]{2})/i);
    }
  });

  it("leave a company a name that can be read", async () => {
    const { results } = await env.DB.prepare("select name from orgs").all<{ name: string }>();
    for (const { name } of results) expect(name).toBe(cleanLine(name));
  });
});
