import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId, orgId } from "../../../../src/core/ids.ts";
import { ask, askCounted, ORIGIN } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards, type SeedBoard } from "../../seed.ts";
import { formats, JsonFeed, readers, type FeedItem, type Format } from "./read-feed.ts";

/** Texts that break a feed which is put together carelessly. */
const texts = [
  "ends ]]> early",
  `<b onmouseover="x">bold & "quoted"</b> 'single' &amp; &#0; &nbsp;`,
  "tab\tnewline\nbell\u0007 others \u000b\u001f del\u007f",
  "noncharacters \ufffe\uffff",
  "emoji 👩‍💻🏳️‍🌈 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
  "مهندس برمجيات \u202eevil\u202c",
  "シニアエンジニア　東京",
  "<!-- comment --><![CDATA[ cdata ]]><?php ?>",
  "=cmd|'/c calc'!A0",
];

beforeAll(async () => {
  const hostile: SeedBoard = {
    provider: "ashby",
    board: "texts",
    slug: "texts",
    name: `Texts ${texts[0] ?? ""} & <co>`,
    jobs: texts.map((title, index) => ({
      key: `text-${index}`,
      title,
      baseline: false,
      facts: { department: title, locationText: title },
    })),
  };
  const news: SeedBoard = {
    provider: "lever",
    board: "news",
    slug: "news",
    name: "News",
    jobs: Array.from({ length: 130 }, (_, index) => ({
      key: `news-${index}`,
      title: `News ${index}`,
      baseline: index % 2 === 0,
      closed: index === 0,
    })),
  };
  await seedBoards(env.DB, [...catalogue(), news, hostile]);
});

async function readFeed(path: string, format: Format): Promise<FeedItem[]> {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return readers[format](await response.text());
}

/** A list of postings by each kind of address, and the keys that its feed holds. */
const lists: [address: string, holds: number][] = [
  ["/jobs", 50],
  ["/jobs?q=news&provider=lever&workplace_type=remote", 50],
  ["/jobs?q=nothingofthatname", 0],
  ["/jobs?baseline=true&q=news", 50],
  ["/jobs?status=expired&baseline=true", 14],
  ["/companies/texts", texts.length],
  ["/companies/empty", 0],
  ["/companies/acme", 0],
  ["/browse/provider/ashby", texts.length],
  ["/browse/provider/ashby/country/United%20States", texts.length],
];

describe.each(formats)("%s", (format) => {
  it.each(lists)("of %s holds what its format demands, each posting once", async (address, holds) => {
    const [path = "", query] = address.split("?");
    const items = await readFeed(`${path}.${format}${query === undefined ? "" : `?${query}`}`, format);
    expect(items).toHaveLength(holds);
    expect(new Set(items.map(({ id }) => id)).size).toBe(holds);
    for (const { id, link } of items) {
      expect(id).toMatch(/^urn:jobledger:job:[0-9a-f]{40}$/);
      expect(link).toBe(`${ORIGIN}/jobs/${id.slice(-40)}`);
    }
  });

  it("carries hostile text unharmed, but for what its format forbids", async () => {
    const titles = new Map((await readFeed(`/companies/texts.${format}`, format)).map(({ id, title }) => [id, title]));
    // oxlint-disable-next-line no-control-regex -- what XML 1.0 has no way to say
    const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
    for (const [index, text] of texts.entries()) {
      const title = titles.get(`urn:jobledger:job:${jobId("ashby", "texts", `text-${index}`)}`) ?? "";
      const stored = text.toWellFormed();
      const sent = format === "json" ? stored : stored.replaceAll(forbidden, "");
      // Set apart: a title that turns the direction must not turn what follows it.
      const isTurning = text.includes("\u202e");
      expect(title).toBe(`${isTurning ? `\u2068${sent}\u2069` : sent} at Texts ends ]]> early & <co>`);
    }
  });

  it("holds only what was new: nothing that a board's first crawl found", async () => {
    const ids = (await readFeed(`/companies/news.${format}`, format)).map(({ id }) => id.slice(-40));
    const fresh = Array.from({ length: 65 }, (_, index) => jobId("lever", "news", `news-${2 * index + 1}`));
    expect(ids).toEqual(fresh.toReversed().slice(0, 50));
  });

  it("goes on to older ones", async () => {
    const text = await (await ask(`/companies/news.${format}`)).text();
    const next =
      format === "json"
        ? JsonFeed.parse(JSON.parse(text)).next_url
        : /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    const url = new URL(next ?? "");
    expect(await readFeed(`${url.pathname}${url.search}`, format)).toHaveLength(15);
  });

  it("answers a conditional request with 304, by tag and by time", async () => {
    const path = `/companies/news.${format}`;
    const first = await ask(path);
    const [tag, time] = [first.headers.get("ETag") ?? "", first.headers.get("Last-Modified") ?? ""];
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(Date.parse(time)).toBe(NOW - 48 * HOUR);
    // With what it says of itself: an unequal status alone would not tell why.
    const asked = async (headers: Record<string, string>) => {
      const response = await ask(path, { headers });
      return [response.status, response.headers.get("ETag"), response.headers.get("Last-Modified")];
    };
    const [unchanged, whole] = [
      [304, tag, time],
      [200, tag, time],
    ];
    expect(await asked({ "If-None-Match": tag })).toEqual(unchanged);
    expect(await asked({ "If-Modified-Since": time })).toEqual(unchanged);
    expect(await asked({ "If-Modified-Since": new Date(NOW - 49 * HOUR).toUTCString() })).toEqual(whole);
    expect(await asked({ "If-None-Match": '"other"', "If-Modified-Since": time })).toEqual(whole);
    expect(await asked({ "If-Modified-Since": "nonsense" })).toEqual(whole);
  });

  it("stays the same when its board is crawled and nothing is new", async () => {
    const path = `/companies/news.${format}`;
    const before = await ask(path);
    const [tag, text] = [before.headers.get("ETag"), await before.text()];
    await env.DB.prepare("update sources set last_crawled_at = ?1, last_complete_at = ?1 where board = 'news'")
      .bind(NOW + HOUR)
      .run();
    const again = await ask(path, { headers: { "If-None-Match": tag ?? "" } });
    // The tag is its bytes': one that is not the same says what is not.
    if (again.status !== 304) expect([tag, again.headers.get("ETag"), await again.text()]).toEqual([tag, tag, text]);
    expect(again.status).toBe(304);
  });

  it("refuses what is no list with a problem", async () => {
    for (const [path, status] of [
      [`/companies/nobody.${format}`, 404],
      [`/browse/nothing/x.${format}`, 404],
      [`/jobs.${format}?status=nonsense`, 400],
      [`/jobs.${format}?cursor=nonsense`, 400],
    ] as const) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    }
  });
});

it("has no Last-Modified while an earlier crawl may still commit", async () => {
  const path = "/companies/texts.rss";
  const before = await ask(path);
  expect(before.headers.get("Last-Modified")).not.toBeNull();
  await env.DB.prepare("update jobs set changed_at = ? where key = 'text-3'")
    .bind(NOW - 14 * 60_000)
    .run();
  const after = await ask(path);
  expect(after.headers.get("Last-Modified")).toBeNull();
  expect(after.headers.get("ETag")).not.toBe(before.headers.get("ETag"));
});

it("reads two rows for each posting, whatever stands on top", async () => {
  const { rowsRead } = await askCounted(`/jobs.rss?org_ids=${orgId("news")}`);
  expect(rowsRead).toBeLessThanOrEqual(2 * 51 + 4);
});
