import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { ProviderCoverage } from "../../src/worker/api/provider-coverage.ts";
import type { Job } from "../../src/core/job.ts";
import type { JobEvent } from "../../src/core/event.ts";
import {
  asParameter,
  barsOf,
  cellsOf,
  expectCrawls,
  expectEvents,
  expectChoices,
  expectFacets,
  expectLost,
  expectPostings,
  hrefs,
  numbersOf,
  text,
  texts,
  type BoardCrawl,
  type Facets,
  type List,
  type LostMessage,
} from "./expect-shown.ts";
import type { PageKind } from "./page-kinds.ts";

/** The answer of the one printed call whose address below the API's base fits. */
type AnswerOf = ((pattern: RegExp) => unknown) & {
  /** Whether the page prints such a call. */
  has: (pattern: RegExp) => boolean;
  /** The answers of all such calls, in the order printed. */
  allOf: (pattern: RegExp) => unknown[];
};
type Check = (page: Page, answerOf: AnswerOf) => Promise<void>;

interface Org {
  org_id: string;
  display_name: string;
  slug: string;
  active_jobs: number;
}
interface Source {
  source_id: string;
  org_name: string;
  board: string;
  active_jobs: number;
}

interface Series {
  data: { points: Record<"opened" | "closed" | "open" | "newly_covered", number>[] }[];
  meta: { coverage: { points: { boards: number | null }[] } };
}
interface Percentiles {
  data: Record<"p10" | "p25" | "p50" | "p75" | "p90", number | null>[];
  meta: { measure: string };
}

interface Stats {
  active: number;
  records: number;
  orgs: number;
  sources: number;
  new_24h: number;
  providers: { value: string; active: number; total: number; rejected: number; rejected_share: number | null }[];
  countries: { value: string; active: number }[];
  workplace_types: { value: string; active: number }[];
  crawl_queue: { due: number; lost_24h: number; lost: LostMessage[] };
}

const checkSearch: Check = async (page, answerOf) => {
  await expectPostings(page, answerOf(/^jobs$/) as List<Job>);
  const facets = answerOf(/^jobs\/facets$/) as Facets;
  await expectFacets(page, facets, ".facets");
  // Each posting has one provider, so these add up to all of them.
  const total = facets.facets?.["provider"]?.reduce((sum, { count }) => sum + count, 0);
  expect(numbersOf(await text(page, "h1 + .note"))).toEqual([total]);
};

const checkPosting: Check = async (page, answerOf) => {
  const { data: job } = answerOf(/^jobs\/[0-9a-f]{40}$/) as { data: Job };
  expect((await text(page, "h1")).trim()).toBe(job.title.trim());
  const words = (html: string): string => html.replaceAll(/\s+/g, "");
  const description = (await texts(page, ".prose")).join("");
  if (job.description_html === null) expect(await text(page, "main .empty")).toContain("no description");
  const served = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, "text/html").body.textContent,
    job.description_html ?? "",
  );
  expect(words(description)).toBe(words(served ?? ""));
  expect(await page.locator(".notice").count()).toBe(job.active ? 0 : 1);
  // The record: every plain field of the answer, in its order.
  const names = await texts(page, "section[aria-labelledby=record] .record dt");
  const plain = Object.entries(job).filter(
    ([name, value]) => !name.startsWith("description_") && (value === null || typeof value !== "object"),
  );
  expect(names.map((name) => name.toLowerCase().replaceAll(" ", "_"))).toEqual(plain.map(([name]) => name));
  const { data: org } = answerOf(/^orgs\//) as { data: Org };
  expect(await hrefs(page, ".lead.line a")).toEqual([`/companies/${org.slug}`]);
  expect((await text(page, ".lead.line a")).trim()).toBe(org.display_name.trim());
  const { data: source } = answerOf(/^sources\//) as { data: Source };
  expect(await hrefs(page, 'section[aria-labelledby=linked] a[href^="/sources/"]')).toEqual([
    `/sources/${source.source_id}`,
  ]);
  const { data: events } = answerOf(/^jobs\/[0-9a-f]{40}\/events$/) as List<JobEvent>;
  const steps = await page
    .locator(".timeline time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
  // One step for all that one crawl changed.
  expect(steps).toEqual([...new Set(events.map((event) => event.observed_at))]);
};

const checkOlderVersion: Check = async (page, answerOf) => {
  const { data: past } = answerOf(/^jobs\/[0-9a-f]{40}$/) as { data: Pick<Job, "title" | "raw_payload_uri"> };
  expect((await text(page, "h1")).trim()).toBe(past.title.trim());
  expect(await texts(page, "code")).toContain(past.raw_payload_uri);
  const { data: diff } = answerOf(/\/diff$/) as { data: { changes: unknown[] } };
  expect(diff.changes.length).toBeGreaterThan(0);
  expect(await page.locator("ul.changes li").count()).toBe(diff.changes.length);
};

const checkEvents: Check = async (page, answerOf) =>
  await expectEvents(page, answerOf(/^events\/search$/) as List<JobEvent>, true);

/** The pictures of a company's or a slice's postings, by their captions and tables. */
async function expectPictures(page: Page, answerOf: AnswerOf): Promise<void> {
  const { data, meta } = answerOf(/^stats\/series$/) as Series;
  const points = data[0]?.points ?? [];
  const sums = (["opened", "closed"] as const).map((side) => points.reduce((sum, one) => sum + one[side], 0));
  const keys = await texts(page, "#series .key");
  expect(numbersOf(keys.join(" "))).toEqual(sums.every((sum) => sum === 0) ? [] : sums);
  const rows = points.map((point, index) => {
    const boards = meta.coverage.points[index]?.boards ?? null;
    return [point.opened, point.closed, point.open, point.newly_covered].concat(boards ?? []);
  });
  const cells = await texts(page, "#series tbody td.number");
  expect(numbersOf(cells.join(" "))).toEqual(rows.toReversed().flat());
  const answers = answerOf.has(/^stats\/percentiles$/) ? (answerOf.allOf(/^stats\/percentiles$/) as Percentiles[]) : [];
  for (const [figure, measure] of [
    ["#pay-spread", "pay"],
    ["#days-open-spread", "days_open"],
  ] as const) {
    const spread = answers.find((answer) => answer.meta.measure === measure)?.data[0];
    const amounts = spread === undefined ? [] : [spread.p10, spread.p25, spread.p50, spread.p75, spread.p90];
    const shown = await texts(page, `${figure} tbody td.number`);
    expect(shown.map((one) => Number(one.replaceAll(",", "")))).toEqual(
      amounts.map((amount) => Number(amount?.toFixed(3))),
    );
  }
}

/** What each kind of page shows, held against the answers of the calls that it prints. */
export const apiChecks: Record<Exclude<PageKind, "not found" | "bad request">, Check> = {
  "older version": checkOlderVersion,
  home: async (page, answerOf) => {
    const { data: stats } = answerOf(/^stats$/) as { data: Stats };
    expect(numbersOf((await texts(page, ".totals dd")).slice(0, 4).join(" "))).toEqual([
      stats.active,
      stats.orgs,
      stats.sources,
      stats.new_24h,
    ]);
    const { data: cities } = answerOf(/^jobs\/facets$/) as { data: { value: string; count: number }[] };
    for (const [field, counts] of [
      ["city", cities.map(({ value, count }) => ({ value, active: count }))],
      ["provider", stats.providers],
      ["country", stats.countries],
      ["workplace_type", stats.workplace_types],
    ] as const) {
      const bars = await barsOf(page, field);
      expect(bars.length).toBeGreaterThan(1);
      expect(bars, field).toEqual(counts.slice(0, bars.length).map(({ value, active }) => ({ value, count: active })));
    }
    await expectPostings(page, answerOf(/^jobs$/) as List<Job>);
    const { data: orgs } = answerOf(/^orgs$/) as List<Org>;
    expect(await hrefs(page, ".counts a")).toEqual(orgs.map(({ slug }) => `/companies/${slug}`));
    expect(numbersOf((await texts(page, ".counts .number")).join(" "))).toEqual(orgs.map((org) => org.active_jobs));
  },
  search: checkSearch,
  "filtered search": async (page, answerOf) => {
    const answer = answerOf(/^jobs$/) as List<Job>;
    await expectPostings(page, answer);
    expect(answer.data.length).toBeGreaterThan(0);
    await expectChoices(page, answerOf.allOf(/^jobs\/facets$/) as Facets[], ["provider", "workplace_type"]);
  },
  "empty search": async (page, answerOf) => {
    expect((answerOf(/^jobs$/) as List<Job>).data).toEqual([]);
    await expectChoices(page, answerOf.allOf(/^jobs\/facets$/) as Facets[], ["city"]);
    expect(await text(page, "main .empty")).toContain("No postings match");
  },
  companies: async (page, answerOf) => {
    const { data } = answerOf(/^orgs$/) as List<Org>;
    expect(await hrefs(page, "main .list tbody a")).toEqual(data.map(({ slug }) => `/companies/${slug}`));
    expect(numbersOf((await texts(page, "main .list tbody td:last-child")).join(" "))).toEqual(
      data.map((org) => org.active_jobs),
    );
  },
  company: async (page, answerOf) => {
    const { data: org } = answerOf(/^orgs\/[^/]+$/) as { data: Org };
    expect((await text(page, "h1")).trim()).toBe(org.display_name);
    expect(numbersOf(await text(page, ".lead"))[0]).toBe(org.active_jobs);
    await expectPostings(page, answerOf(/^jobs$/) as List<Job>);
    await expectFacets(page, answerOf(/^jobs\/facets$/) as Facets);
    const { data: sources } = answerOf(/^sources$/) as List<Source>;
    expect(await hrefs(page, 'section[aria-labelledby=boards] a[href^="/sources/"]')).toEqual(
      sources.map((source) => `/sources/${source.source_id}`),
    );
    const links = await hrefs(page, 'main a[href^="/events"]');
    expect(links).toContain(`/events?org_ids=${org.org_id}`);
    if (answerOf.has(/^stats\/series$/)) await expectPictures(page, answerOf);
    else {
      // The page only links what changed; the link leads to what the call answers.
      const { data: events } = answerOf(/^events\/search$/) as List<JobEvent>;
      expect(new Set(events.map((event) => event.org_id))).toEqual(new Set([org.org_id]));
    }
  },
  posting: checkPosting,
  "closed posting": checkPosting,
  "hostile posting": checkPosting,
  "posting's events": async (page, answerOf) =>
    await expectEvents(page, answerOf(/^jobs\/[0-9a-f]{40}\/events$/) as List<JobEvent>, false),
  "proof of closing": async (page, answerOf) => {
    const { data: proof } = answerOf(/\/proof$/) as {
      data: { summary: string; crawls: { crawl_number: number }[]; payloads: { raw_payload_uri: string }[] };
    };
    expect(await text(page, "main")).toContain(proof.summary);
    expect(numbersOf((await texts(page, "main .list tbody td:first-child")).join(" "))).toEqual(
      proof.crawls.map(({ crawl_number: number }) => number),
    );
    const codes = await texts(page, "code");
    for (const { raw_payload_uri: uri } of proof.payloads) expect(codes).toContain(uri);
    // The closing itself, whose event names them.
    const { data: events } = answerOf(/\/events$/) as List<{ event_type: string }>;
    expect(events.map(({ event_type: type }) => type)).toContain("job.closed");
  },
  browse: async (page, answerOf) => await expectFacets(page, answerOf(/^jobs\/facets$/) as Facets),
  "browse one field": async (page, answerOf) => {
    const answer = answerOf(/^jobs\/facets$/) as Facets;
    await expectFacets(page, answer);
    expect(await page.locator("main .bars li").count()).toBe(answer.data.length);
  },
  slice: async (page, answerOf) => {
    await expectPostings(page, answerOf(/^jobs$/) as List<Job>);
    const answer = answerOf(/^jobs\/facets$/) as Facets;
    await expectFacets(page, answer);
    const total = answer.facets?.["provider"]?.reduce((sum, { count }) => sum + count, 0);
    expect(numbersOf(await text(page, ".lead"))[0]).toBe(total);
    await expectPictures(page, answerOf);
    const companies = answer.facets?.["org"]?.slice(0, 12);
    expect(await texts(page, "section[aria-labelledby=top-companies] .bars a")).toEqual(
      companies?.map(({ value }) => value.trim()),
    );
  },
  "pair of slices": async (page, answerOf) => {
    await expectPostings(page, answerOf(/^jobs$/) as List<Job>);
    // The second one's count is one of the first one's facets.
    const { pathname } = new URL(page.url());
    const [, , , , field = "", value = ""] = pathname.split("/");
    const counts = (answerOf(/^jobs\/facets$/) as Facets).facets?.[field] ?? [];
    const found = counts.find((one) => asParameter(one.value) === decodeURIComponent(value));
    expect(numbersOf(await text(page, ".lead"))[0]).toBe(found?.count);
  },
  events: checkEvents,
  "company's events": checkEvents,
  sources: async (page, answerOf) => {
    const { data } = answerOf(/^sources$/) as List<Source>;
    expect(await hrefs(page, 'main .list tbody a[href^="/sources/"]')).toEqual(
      data.map((source) => `/sources/${source.source_id}`),
    );
    expect(numbersOf((await texts(page, "main .list tbody td:last-child")).join(" "))).toEqual(
      data.map((source) => source.active_jobs),
    );
  },
  source: async (page, answerOf) => {
    const { data: source } = answerOf(/^sources\/[^/]+$/) as { data: Source };
    expect(await text(page, "h1")).toContain(source.org_name);
    expect(await text(page, "main .facts")).toContain(source.board);
    const { data: crawls } = answerOf(/^sources\/[^/]+\/crawls$/) as List<{
      crawl_number: number;
      seen: number;
      opened: number;
    }>;
    const rows = await page
      .locator("main .list tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")));
    expect(rows.map(([number, , , seen, opened]) => [number, seen, opened].map(Number))).toEqual(
      crawls.map((crawl) => [crawl.crawl_number, crawl.seen, crawl.opened]),
    );
  },
  status: async (page, answerOf) => {
    const { data: stats } = answerOf(/^stats$/) as { data: Stats };
    const facts = await page.locator("main .facts").first().textContent();
    const shown = numbersOf(facts?.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/g, "") ?? "");
    for (const count of [stats.active, stats.records, stats.orgs, stats.sources]) expect(shown).toContain(count);
    const { due, lost, lost_24h: lostLately } = stats.crawl_queue;
    expect(facts).toContain(`Boards due now${due}`);
    expect(facts).toContain(`Crawls lost in 24 hours${lostLately}`);
    const { data: crawls } = answerOf(/^crawls$/) as List<BoardCrawl>;
    expect(crawls.length).toBeGreaterThan(10);
    await expectCrawls(page, crawls);
    expect([lost.length, lostLately]).toEqual([4, 3]);
    await expectLost(page, lost);
    const { data: truth } = answerOf(/^stats\/truth$/) as { data: { total: { closed: number } } };
    expect(numbersOf(await text(page, "section[aria-labelledby='truth']"))).toContain(truth.total.closed);
    const rows = await cellsOf(page, "providers", "td.number");
    expect(rows.map((row) => row.slice(0, 3).map((cell) => numbersOf(cell)[0]))).toEqual(
      stats.providers.map(({ active, total, rejected }) => [active, total, rejected]),
    );
    expect(rows.map((row) => row[3])).toEqual(
      stats.providers.map(({ rejected_share: share }) => (share === null ? "–" : `${(share * 100).toFixed(1)} %`)),
    );
  },
  coverage: async (page, answerOf) => {
    const { data } = answerOf(/^providers$/) as { data: ProviderCoverage[] };
    const read = data.filter((one) => one.read);
    expect(await cellsOf(page, "read", "td:first-child")).toEqual(read.map(({ label }) => [label]));
    const counts = (await cellsOf(page, "read", "td.number")).map((row) =>
      row.slice(0, 2).map((cell) => numbersOf(cell)[0]),
    );
    expect(counts).toEqual(read.map((one) => [one.boards, one.active_jobs]));
    expect(read.filter(({ fill }) => fill.places !== null).length).toBeGreaterThan(0);
    expect(await cellsOf(page, "filled", "td:first-child")).toEqual(
      read.filter(({ fill }) => fill.places !== null).map(({ label }) => [label]),
    );
    expect(await cellsOf(page, "not-read", "td")).toEqual(
      data.filter((one) => !one.read).map(({ label, why_not_read: why }) => [label, why]),
    );
  },
  datasets: async (page, answerOf) => {
    const { data } = answerOf(/^datasets$/) as {
      data: { name: string; title: string; columns: unknown[]; files: { name: string }[] }[];
    };
    for (const { name, title, columns, files } of data) {
      const said = await text(page, `section[aria-labelledby="${name}"]`);
      for (const words of [title, `${columns.length} columns`, ...files.map((file) => file.name)])
        expect(said).toContain(words);
    }
  },
  about: async (page, answerOf) => {
    const { data } = answerOf(/^sources$/) as List<{ provider: string }>;
    const prose = (await text(page, ".prose")).toLowerCase();
    for (const { provider } of data) expect(prose).toContain(provider);
  },
  add: async (page, answerOf) => {
    const { data } = answerOf(/^providers$/) as { data: ProviderCoverage[] };
    const read = await text(page, "h2:has-text('What is read') + p");
    for (const { label } of data.filter((one) => one.read)) expect(read).toContain(label);
    const others = data.filter((one) => !one.read).map(({ label }) => label);
    expect((await texts(page, ".facts dt")).toSorted()).toEqual(others.toSorted());
  },
  docs: async (page, answerOf) => {
    const { paths } = answerOf(/^openapi\.json$/) as { paths: Record<string, Record<string, unknown>> };
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(await texts(page, ".operation > summary code")).toEqual(documented);
  },
};
