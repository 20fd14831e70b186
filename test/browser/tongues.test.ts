import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Job } from "../../src/core/job.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { readBoards, readPostings } from "./open-site.ts";

const PHONE = { width: 390, height: 844 };
const RIGHT_TO_LEFT = /^[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Pixels that a rounded edge may be off. */
const NEAR = 2;

interface Box {
  left: number;
  right: number;
  height: number;
  direction: string;
  lang: string;
  text: string;
}

describeInBrowser("scripts other than Latin", (stage) => {
  let postings: Job[];
  let board = "";
  beforeAll(async () => {
    board = (await readBoards(stage.site)).find((one) => one.board === "tongues")?.source_id ?? "";
    postings = await readPostings(stage.site, `source_ids=${board}`);
  });

  const postingWith = (pattern: RegExp): Job => {
    const found = postings.find(({ title }) => pattern.test(title));
    if (found === undefined) throw new Error(`no title fits ${String(pattern)}`);
    return found;
  };
  const openAt = async (path: string): Promise<Page> => {
    const { page } = await stage.open({ viewport: PHONE });
    await page.goto(stage.site.url + path);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(PHONE.width);
    return page;
  };

  it("a list of all of them stands at one edge, each title in its own direction and language", async () => {
    const page = await openAt(`/jobs?source_ids=${board}`);
    const titles = await boxesOf(page, ".rows .title");
    expect(titles).toHaveLength(postings.length);
    for (const [index, { left, direction, lang, text }] of titles.entries()) {
      expect([text, left]).toEqual([text, titles[0]?.left]);
      expect([text, direction]).toEqual([text, RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr"]);
      expect([text, lang]).toEqual([text, text === "Team Lead" ? "" : postings[index]?.parsed_structured.language]);
    }
    // On one line a dot stands behind each part but the last, whatever its direction: the text begins where the part does.
    await page.setViewportSize({ width: 1_280, height: 900 });
    const parts = await page.locator(".rows .where > span").evaluateAll((spans) =>
      spans.map((span) => {
        const range = document.createRange();
        range.selectNodeContents(span);
        const [text, whole] = [range.getBoundingClientRect(), span.getBoundingClientRect()];
        const isLast = span.nextElementSibling === null;
        return { after: whole.right - text.right, before: text.left - whole.left, isLast };
      }),
    );
    expect(parts.filter(({ isLast }) => !isLast).length).toBeGreaterThan(10);
    const isWrong = ({ after, before, isLast }: (typeof parts)[number]): boolean =>
      Math.abs(before) > NEAR || (isLast ? Math.abs(after) > NEAR : after < NEAR);
    expect(parts.filter(isWrong)).toEqual([]);
  });

  it("a description runs as each of its paragraphs does, its bullets inside of it", async () => {
    const { job_id: id, title } = postingWith(/Backend.*צוות/);
    const page = await openAt(`/jobs/${id}`);
    const [heading] = await boxesOf(page, "h1");
    expect(heading).toMatchObject({ direction: "rtl", lang: "he", text: title });
    const [prose] = await boxesOf(page, ".prose");
    expect(prose).toMatchObject({ direction: "rtl", lang: "he" });
    const [first, english] = await textEdges(page, ".prose > p");
    expect(Math.abs((first?.right ?? 0) - (prose?.right ?? 0))).toBeLessThanOrEqual(NEAR);
    // Its full stop ends it, at its right.
    expect(Math.abs((english?.left ?? 0) - (prose?.left ?? 0))).toBeLessThanOrEqual(NEAR);
    expect((english?.right ?? 0) - (english?.stop ?? 0)).toBeLessThan(NEAR);
    const items = await textEdges(page, ".prose li");
    expect(items).toHaveLength(2);
    for (const { right } of items) expect((prose?.right ?? 0) - right).toBeGreaterThan(10);
  });

  it("what is said about them in a sentence keeps the sentence in order", async () => {
    const { job_id: id, title, org_name: org } = postingWith(/Backend.*צוות/);
    const page = await openAt(`/jobs/${id}`);
    expect(await page.title()).toBe(`\u{2068}${title}\u{2069} · \u{2068}${org}\u{2069} · Jobledger`);
    const [apply] = await textEdges(page, ".apply [dir]");
    const [button] = await boxesOf(page, ".apply .button");
    // The name's mark of exclamation is at its own left end, and the name at the button's right.
    expect((button?.right ?? 0) - (apply?.right ?? 0)).toBeLessThan(20);
    expect((apply?.stop ?? 0) - (apply?.left ?? 0)).toBeLessThan(20);
    for (const form of ["rss", "atom", "json"]) {
      const feed = await (await fetch(`${stage.site.url}/jobs.${form}?source_ids=${board}&baseline=true`)).text();
      expect(feed).toContain(`\u{2068}${title}\u{2069} at \u{2068}${org}\u{2069}`);
    }
  });

  it("a title without a space breaks where the window ends, on every page that shows it", async () => {
    const { job_id: id } = postingWith(/プロジェクト/);
    const page = await openAt(`/jobs/${id}`);
    const [heading] = await boxesOf(page, "h1");
    expect(heading).toMatchObject({ direction: "ltr", lang: "ja" });
    expect(heading?.height).toBeGreaterThan(120);
    expect(await boxesOf(page, ".prose")).toMatchObject([{ lang: "ja" }]);
    for (const path of [`/jobs/${id}/events`, `/events?source_ids=${board}&include_baseline=true`, `/sources/${board}`])
      await openAt(path);
  });

  it("the timeline shows both titles of one that was retitled, each in its own direction", async () => {
    const page = await openAt(`/jobs/${postingWith(/ב׳$/).job_id}`);
    const [before] = await boxesOf(page, ".timeline del");
    const [after] = await boxesOf(page, ".timeline ins");
    expect([before?.direction, after?.direction]).toEqual(["rtl", "rtl"]);
    expect(after?.text).toBe(`${before?.text ?? ""} ב׳`);
  });
});

async function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return await page.locator(selector).evaluateAll((found) =>
    found.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left } = range.getBoundingClientRect();
      const { right, height } = one.getBoundingClientRect();
      const text = (one.textContent ?? "").trim();
      return {
        left,
        right,
        height,
        direction: getComputedStyle(one).direction,
        lang: one.getAttribute("lang") ?? "",
        text,
      };
    }),
  );
}

/** Where the text of each element begins and ends, and where its last character does. */
async function textEdges(page: Page, selector: string): Promise<{ left: number; right: number; stop: number }[]> {
  return await page.locator(selector).evaluateAll((found) =>
    found.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, right } = range.getBoundingClientRect();
      const text = one.lastChild as Text;
      range.setStart(text, text.data.length - 1);
      range.setEnd(text, text.data.length);
      return { left, right, stop: range.getBoundingClientRect().right };
    }),
  );
}
