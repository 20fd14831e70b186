import { gzipSync } from "node:zlib";
import axeCore from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "./describe-in-browser.ts";
import { readPostings } from "./open-site.ts";
import { pageKinds } from "./page-kinds.ts";

/** HTML, CSS and script of a page, compressed. */
const BYTES_MAX = 60_000;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

declare global {
  // oxlint-disable-next-line no-var -- how a global is declared
  var axe: typeof import("axe-core");
  // oxlint-disable-next-line no-var -- how a global is declared
  var shifts: number[];
}

describeInBrowser("every kind of page", (stage) => {
  it.each(pageKinds)(
    "%s: at most 60 kB, nothing from elsewhere, no script, no shift, nothing refused by the CSP",
    async (kind) => {
      const { page, context, takeOffences } = await stage.open({ viewport: PHONE });
      const loaded: { url: string; bytes: number }[] = [];
      const reading: Promise<unknown>[] = [];
      page.on("response", (response) => {
        if (["document", "stylesheet", "script"].includes(response.request().resourceType()))
          reading.push(
            response.body().then((body) => loaded.push({ url: response.url(), bytes: gzipSync(body).length })),
          );
      });
      await context.addInitScript(() => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            globalThis.shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: "layout-shift", buffered: true });
      });
      const response = await page.goto(stage.addressOf(kind));
      await Promise.all(reading);
      expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
      expect(loaded.map(({ url }) => new URL(url).pathname)).toContainEqual(
        expect.stringMatching(/^\/style\..*\.css$/),
      );
      const bytes = loaded.reduce((sum, one) => sum + one.bytes, 0);
      expect(bytes, JSON.stringify(loaded)).toBeGreaterThan(2_000);
      expect(bytes, JSON.stringify(loaded)).toBeLessThanOrEqual(BYTES_MAX);
      const inline = await page.evaluate(() => ({
        scripts: [...document.scripts].filter((script) => script.type !== "application/ld+json").length,
        styles: document.querySelectorAll("style, [style]").length,
        handlers: [...document.querySelectorAll("*")].filter((one) =>
          one.getAttributeNames().some((name) => name.startsWith("on")),
        ).length,
      }));
      expect(inline).toEqual({ scripts: 0, styles: 0, handlers: 0 });
      // Scrolled to its end: what is laid out late would move now.
      await page.mouse.wheel(0, 100_000);
      await page.evaluate(
        async () => await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
      expect(takeOffences()).toEqual([]);
    },
  );

  it.each(pageKinds)(
    "%s: on a phone no value of a fact is squeezed, no row of a table is a window high, no date is broken",
    async (kind) => {
      const { page } = await stage.open({ viewport: PHONE });
      await page.goto(stage.addressOf(kind));
      const found = await page.evaluate(() => {
        const all = (selector: string): Element[] => [...document.querySelectorAll(`main ${selector}`)];
        const textsOf = (those: Element[]): (string | null)[] => those.map((one) => one.textContent);
        const linesOf = (one: Element): number =>
          new Set([...one.getClientRects()].map(({ top }) => Math.round(top))).size;
        return {
          squeezed: textsOf(all(".facts dd").filter((dd) => dd.getBoundingClientRect().width < 120)),
          tall: textsOf(all(".list tbody tr").filter((row) => row.getBoundingClientRect().height > 480)),
          broken: textsOf(all("time, .call span").filter((one) => linesOf(one) > 1)),
        };
      });
      expect(found).toEqual({ squeezed: [], tall: [], broken: [] });
    },
  );

  it.each(pageKinds)(
    "%s: axe finds nothing and nothing is wider than the window, narrow and wide, light and dark",
    async (kind) => {
      const { page } = await stage.open({ viewport: PHONE });
      await page.goto(stage.addressOf(kind));
      // By the debugger, which no CSP stops.
      await page.evaluate(axeCore.source);
      for (const viewport of [PHONE, DESK]) {
        await page.setViewportSize(viewport);
        expect(await widest(page), `${viewport.width} px`).toBeLessThanOrEqual(viewport.width);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          // Dark differs in colours alone, and those are the same at any width.
          if (colorScheme === "dark" && viewport === PHONE) continue;
          const rules = colorScheme === "light" ? undefined : ["color-contrast"];
          const found = await page.evaluate(async (runOnly) => {
            const { violations, passes } = await globalThis.axe.run(document, {
              resultTypes: ["violations"],
              ...(runOnly === undefined ? {} : { runOnly }),
            });
            return {
              passed: passes.length,
              violations: violations.map(
                ({ id, nodes }) =>
                  `${id}: ${nodes
                    .slice(0, 3)
                    .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`)
                    .join(" | ")} (${nodes.length})`,
              ),
            };
          }, rules);
          expect(found.violations, `${viewport.width} px, ${colorScheme}`).toEqual([]);
          expect(found.passed).toBeGreaterThan(colorScheme === "light" ? 10 : 0);
        }
      }
    },
  );

  it("the longest unbroken titles and places break where the window ends", async () => {
    const longestRun = (...texts: (string | null)[]): number =>
      Math.max(...texts.flatMap((text) => (text ?? "").split(/\s/).map(({ length }) => length)));
    const postings = (await readPostings(stage.site, "status=any")).toSorted(
      (a, b) => longestRun(b.title, b.location_text) - longestRun(a.title, a.location_text),
    );
    const { page } = await stage.open({ viewport: PHONE });
    for (const { job_id: id, first_seen_at: at } of postings.slice(0, 8)) {
      for (const path of [`/jobs/${id}`, `/jobs/${id}/events`, `/jobs/${id}?at=${at}`]) {
        await page.goto(stage.site.url + path);
        expect(await widest(page), path).toBeLessThanOrEqual(PHONE.width);
      }
    }
  });

  it("would see a page that breaks these rules", async () => {
    const { page, takeOffences } = await stage.open({ viewport: PHONE });
    await page.route(`${stage.site.url}/broken`, async (route) => {
      await route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><title></title><p style="width:900px;color:#aaa;background:#bbb">wide<img src="https://elsewhere.example/x.png"><script>alert(1)</script>`,
      });
    });
    await page.goto(`${stage.site.url}/broken`);
    await page.evaluate(axeCore.source);
    const ids = await page.evaluate(async () =>
      (await globalThis.axe.run(document, {})).violations.map(({ id }) => id),
    );
    expect(ids).toEqual(expect.arrayContaining(["color-contrast", "document-title", "html-has-lang", "image-alt"]));
    expect(await widest(page)).toBeGreaterThan(PHONE.width);
    expect(takeOffences()).toEqual(expect.arrayContaining(["dialog: 1", "request: https://elsewhere.example/x.png"]));
  });
});

async function widest(page: Page): Promise<number> {
  return await page.evaluate(() => document.scrollingElement?.scrollWidth ?? Infinity);
}
