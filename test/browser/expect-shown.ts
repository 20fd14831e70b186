import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Job } from "../../src/core/job.ts";
import type { JobEvent } from "../../src/core/event.ts";

export interface List<T> {
  data: T[];
  meta: { next_cursor?: string | null };
}
interface Count {
  value: string;
  count: number;
}
export interface Facets {
  data: Count[];
  facets?: Record<string, Count[]>;
  meta: { field: string };
}

/** The numbers of a text, without their thousands' commas. */
export const numbersOf = (words: string): number[] =>
  [...words.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(",", "")));
/** As an address has a value: a comma would make two of it. */
export const asParameter = (value: string): string => value.replaceAll(",", " ").replaceAll(/\s+/g, " ").trim();

export async function hrefs(page: Page, selector: string): Promise<string[]> {
  return await page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
export async function texts(page: Page, selector: string): Promise<string[]> {
  return await page.locator(selector).evaluateAll((found) => found.map((one) => (one.textContent ?? "").trim()));
}
export async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().textContent()) ?? "";
}

/** The list of postings, in its order, with their titles. */
export async function expectPostings(page: Page, { data }: List<Job>): Promise<void> {
  expect(await hrefs(page, "main .rows .title")).toEqual(data.map(({ job_id: id }) => `/jobs/${id}`));
  const titles = await texts(page, "main .rows .title");
  expect(titles).toEqual(data.map(({ title }) => title.trim()));
}

/** Every bar of a field: its value and its count. The value is what the bar's link asks for. */
export async function barsOf(page: Page, field: string, within = "main"): Promise<Count[]> {
  return await page.locator(`${within} .bars li`).evaluateAll(
    (items, name) =>
      items.flatMap((item) => {
        const address = new URL((item.querySelector("a") as HTMLAnchorElement).href);
        const parts = address.pathname.split("/");
        const section = item.closest("section[aria-labelledby]")?.getAttribute("aria-labelledby");
        if (section !== null && section !== undefined && section !== `by-${name}`) return [];
        const place = parts.lastIndexOf(name);
        const value = place > 0 ? decodeURIComponent(parts[place + 1] ?? "") : address.searchParams.get(name);
        const count = Number((item.querySelector(".number")?.textContent ?? "").replaceAll(",", ""));
        return value === null ? [] : [{ value, count }];
      }),
    field,
  );
}

/** What is shown of each field is the answer's beginning, largest first. */
export async function expectFacets(page: Page, answer: Facets, within?: string): Promise<void> {
  const byField = answer.facets ?? { [answer.meta.field]: answer.data };
  let shown = 0;
  for (const [field, counts] of Object.entries(byField)) {
    const bars = await barsOf(page, field, within);
    shown += bars.length;
    const key = ({ value, count }: Count): string => `${asParameter(value)} ${count}`;
    expect(counts.map(key), field).toEqual(expect.arrayContaining(bars.map(key)));
    // None that is larger was left out.
    expect(
      bars.map(({ count }) => count),
      field,
    ).toEqual(counts.slice(0, bars.length).map(({ count }) => count));
  }
  expect(shown).toBeGreaterThan(0);
}

/** Fields that have a condition: each shows what it would find without, which is its call's answer. */
export async function expectChoices(page: Page, answers: Facets[], fields: string[]): Promise<void> {
  expect(answers.map(({ meta }) => meta.field)).toEqual(fields);
  for (const { data, meta } of answers) {
    const bars = `.facets section[aria-labelledby=by-${meta.field}] .bars li`;
    expect(await page.locator(`${bars}.chosen`).count(), meta.field).toBe(1);
    const numbers = numbersOf((await texts(page, `${bars} .number`)).join(" "));
    expect(numbers, meta.field).toEqual(data.slice(0, numbers.length).map(({ count }) => count));
  }
}

/**
 * Events as rows of a table, in their order: when, which posting, what. Those of one posting at one
 * moment may share a row.
 */
export async function expectEvents(page: Page, { data }: List<JobEvent>, withJob: boolean): Promise<void> {
  expect(data.length).toBeGreaterThan(0);
  const once = (keys: string[]): string[] => keys.filter((key, index) => key !== keys[index - 1]);
  const rows = await page.locator("main .list tbody tr").evaluateAll((all) =>
    all.map((row) => {
      const job = row.querySelector('a[href^="/jobs/"]')?.getAttribute("href")?.split("/").at(-1);
      const kind = row.querySelector(".event")?.className.replace("event ", "job.");
      return { at: row.querySelector("time")?.getAttribute("datetime"), kind, job };
    }),
  );
  expect(once(rows.map(({ at, kind, job }) => `${at} ${kind} ${withJob ? job : ""}`))).toEqual(
    once(data.map((event) => `${event.observed_at} ${event.event_type} ${withJob ? event.job_id : ""}`)),
  );
}

export interface BoardCrawl {
  source_id: string;
  org_name: string;
  at: string;
  outcome: string;
  http_status: number | null;
  error_code: string | null;
  held_reason: string | null;
  seen: number;
  opened: number;
  changed: number;
  closed: number;
  reopened: number;
  held: number;
  rejected: number;
}
export interface LostMessage {
  at: string;
  source_id: string | null;
  crawl_number: number | null;
  attempts: number;
}

/** The texts of the cells that fit, row by row, of the table in the section that a heading's id names. */
export async function cellsOf(page: Page, heading: string, cell: string): Promise<string[][]> {
  return await page
    .locator(`section[aria-labelledby=${heading}] .list tbody tr`)
    .evaluateAll(
      (rows, selector) =>
        rows.map((row) => [...row.querySelectorAll(selector)].map((found) => (found.textContent ?? "").trim())),
      cell,
    );
}

const boardLinks = async (page: Page, heading: string): Promise<string[]> =>
  await hrefs(page, `section[aria-labelledby=${heading}] tbody a`);

const timesOf = async (page: Page, heading: string): Promise<(string | null)[]> =>
  await page
    .locator(`section[aria-labelledby=${heading}] tbody time`)
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));

/** The newest crawls of all boards: every fact of each row. */
export async function expectCrawls(page: Page, crawls: readonly BoardCrawl[]): Promise<void> {
  expect(await timesOf(page, "crawls")).toEqual(crawls.map(({ at }) => at));
  expect(await boardLinks(page, "crawls")).toEqual(crawls.map((crawl) => `/sources/${crawl.source_id}`));
  expect(await texts(page, "section[aria-labelledby=crawls] tbody a")).toEqual(
    crawls.map((crawl) => crawl.org_name.trim()),
  );
  const outcomes = crawls.map(({ outcome, error_code: error, held_reason: held }) => {
    const why = error ?? held;
    return why === null ? outcome : `${outcome}: ${why.replaceAll("_", " ")}`;
  });
  expect(await texts(page, "section[aria-labelledby=crawls] .outcome")).toEqual(outcomes);
  const counts = (crawl: BoardCrawl): (number | null)[] => {
    const { http_status: status, seen, opened, changed, closed, reopened, held, rejected } = crawl;
    return [status, seen, opened, changed, closed, reopened, held, rejected];
  };
  const cells = await cellsOf(page, "crawls", "td.number");
  expect(cells.map((row) => row.map((cell) => numbersOf(cell)[0] ?? null))).toEqual(crawls.map(counts));
  const failed = crawls.filter(({ outcome }) => outcome === "failed").length;
  const opened = crawls.reduce((sum, crawl) => sum + crawl.opened, 0);
  const note = await text(page, "section[aria-labelledby=crawls] .note");
  expect(note).toMatch(new RegExp(`\\b${crawls.length} crawls .*\\b${failed} failed`));
  expect(note.replaceAll(",", "")).toContain(`opened ${opened} posting`);
}

/** The newest lost messages: as many as the page shows of them. */
export async function expectLost(page: Page, lost: readonly LostMessage[]): Promise<void> {
  const times = await timesOf(page, "lost");
  expect(times.length).toBeGreaterThan(0);
  const shown = lost.slice(0, times.length);
  expect(times).toEqual(shown.map(({ at }) => at));
  expect(await boardLinks(page, "lost")).toEqual(
    shown.filter((one) => one.source_id !== null).map((one) => `/sources/${one.source_id}`),
  );
  const cells = await cellsOf(page, "lost", "td.number");
  expect(cells.map((row) => row.map((cell) => numbersOf(cell)[0] ?? null))).toEqual(
    shown.map((one) => [one.crawl_number, one.attempts]),
  );
  expect(await text(page, "section[aria-labelledby=lost]")).not.toContain("secret");
}
