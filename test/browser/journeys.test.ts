import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "./describe-in-browser.ts";

describeInBrowser("a visitor", (stage) => {
  it.each([
    ["with JavaScript", true],
    ["without JavaScript", false],
  ])(
    "searches with two filters, opens a posting, its company, a breakdown, the feed, and goes back, %s",
    async (_how, javaScriptEnabled) => {
      const { page, takeOffences } = await stage.open({ javaScriptEnabled });
      await page.goto(`${stage.site.url}/jobs`);
      await page.getByText("More filters").click();
      await page.locator(`select[name="workplace_type"]`).selectOption("remote");
      await page.locator(`select[name="provider"]`).selectOption("lever");
      await follow(page, page.getByRole("button", { name: "Search" }));
      const found = new URL(page.url());
      expect([found.pathname, found.searchParams.get("workplace_type"), found.searchParams.get("provider")]).toEqual([
        "/jobs",
        "remote",
        "lever",
      ]);
      expect(await page.locator("h1").textContent()).toMatch(
        /^Open postings where .*Lever.* and .*Remote$|^Open postings where .*Remote.* and .*Lever$/,
      );
      expect(await page.locator(".chips a").count()).toBe(3);
      const first = page.locator(".rows .title").first();
      const title = (await first.textContent())?.trim();
      await follow(page, first);
      expect(page.url()).toMatch(/\/jobs\/[0-9a-f]{40}$/);
      expect((await page.locator("h1").textContent())?.trim()).toBe(title);
      expect(await page.locator(".lead.line").textContent()).toMatch(/Remote.*Active.*Lever/);
      await follow(page, page.locator(".lead.line a"));
      const company = (await page.locator("h1").textContent()) ?? "";
      expect(page.url()).toContain("/companies/");
      const bar = page.locator("section[aria-labelledby=by-workplace_type] .bars li").first();
      const count = Number(await bar.locator(".number").textContent());
      await follow(page, bar.locator("a"));
      expect(new URL(page.url()).searchParams.get("org_ids")).toMatch(/^[0-9a-f-]{36}$/);
      expect(await page.locator("h1").textContent()).toContain(company.trim());
      expect(await page.locator(".rows .title").count()).toBe(Math.min(50, count));
      const feed = await page.locator(".feeds a", { hasText: "RSS" }).getAttribute("href");
      const answer = await page.request.get(stage.site.url + feed);
      expect(answer.headers()["content-type"]).toContain("application/rss+xml");
      const items = (await answer.text()).match(/<guid/g)?.length ?? 0;
      // A feed leaves out what was there when its board was first read.
      expect(items).toBeLessThanOrEqual(count);
      await page.goBack();
      expect(page.url()).toContain("/companies/");
      await page.goBack();
      await page.goBack();
      expect(page.url()).toBe(found.href);
      expect((await page.locator(".rows .title").first().textContent())?.trim()).toBe(title);
      expect(takeOffences()).toEqual([]);
    },
  );

  it("is told plainly that a posting is closed, and offered no way to apply", async () => {
    const { page } = await stage.open();
    await page.goto(stage.addressOf("closed posting"));
    expect(await page.locator(".notice").textContent()).toMatch(
      /This posting is closed\. It was last seen .* and closed at/,
    );
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
    expect(await page.locator(".apply").count()).toBe(0);
    expect(await page.getByRole("link", { name: /^Apply/ }).count()).toBe(0);
    await page.goto(stage.addressOf("posting"));
    expect(await page.locator(".apply a").getAttribute("href")).toMatch(/^https:\/\//);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  });

  it.each([
    ["not found", 404, "no posting"],
    ["bad request", 400, "salary_min"],
  ] as const)("gets a page that helps on: %s", async (kind, status, words) => {
    const { page } = await stage.open();
    const response = await page.goto(stage.addressOf(kind));
    expect(response?.status()).toBe(status);
    expect(response?.headers()["content-type"]).toContain("text/html");
    expect(await page.locator("main").textContent()).toContain(words);
    await follow(page, page.locator("main").getByRole("link", { name: "newest postings" }));
    expect(await page.locator(".rows .title").count()).toBeGreaterThan(10);
  });

  it("gets dark pages in dark mode", async () => {
    const { page } = await stage.open();
    const colours = async (colorScheme: "light" | "dark"): Promise<string[]> => {
      await page.emulateMedia({ colorScheme });
      return await page.evaluate(() => {
        const of = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(document.querySelector(selector) ?? document.body);
        return [
          of("body").backgroundColor,
          of("body").color,
          of("main a").color,
          of("header.top").backgroundColor,
          of(".button").backgroundColor,
        ];
      });
    };
    await page.goto(stage.addressOf("posting"));
    const light = await colours("light");
    const dark = await colours("dark");
    for (const [index, colour] of light.entries()) expect(dark[index]).not.toBe(colour);
    const brightness = (colour = ""): number =>
      (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    expect(brightness(light[0])).toBeGreaterThan(600);
    expect(brightness(dark[0])).toBeLessThan(150);
  });

  it("uses the keyboard alone: skips to the content, searches, sees where the focus is, opens a posting", async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.site.url}/`);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ text: "Skip to content", visible: true, marked: true });
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
    // The next stop after the skip lies in the content.
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ name: "q", visible: true, marked: true, inMain: true });
    await page.keyboard.type("engineer");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/jobs\?q=engineer/);
    const stops: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      expect(stop, stops.at(-1)).toMatchObject({ visible: true, marked: true });
      stops.push(stop.name === "" ? stop.text : stop.name);
      if (stop.className === "title") break;
    }
    // In the order in which they are read: navigation, search, conditions, results.
    const at = (stop: string): number => stops.indexOf(stop);
    expect(at("Jobledger")).toBeGreaterThanOrEqual(0);
    expect(at("Companies")).toBeGreaterThan(at("Jobledger"));
    expect(at("q")).toBeGreaterThan(at("Companies"));
    expect(at("Search")).toBeGreaterThan(at("q"));
    expect(stops.length).toBeLessThan(40);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/jobs\/[0-9a-f]{40}$/);
  });

  it("prints a posting without what only a screen needs, all of its text on the paper", async () => {
    const { page } = await stage.open({
      colorScheme: "dark",
      viewport: { width: 720, height: 1000 },
    });
    await page.goto(stage.addressOf("posting"));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const selector of ["header.top nav", "footer.bottom", ".apply", ".skip"])
      expect(await page.locator(selector).isVisible(), selector).toBe(false);
    for (const selector of ["h1", ".prose", ".facts"])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    // Nothing is cut off inside a box that scrolls.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === "auto")
        .map((one) => one.tagName),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? Infinity)).toBeLessThanOrEqual(720);
  });

  it("reads a hostile posting whose page holds together", async () => {
    const { page, takeOffences } = await stage.open({
      viewport: { width: 390, height: 844 },
    });
    await page.goto(stage.addressOf("hostile posting"));
    // Unclosed tags of the description take nothing of what follows into themselves.
    for (const selector of ["#slices", "#timeline", "#record", "#calls", "footer.bottom a"])
      expect(await page.locator(`.prose ${selector}`).count(), selector).toBe(0);
    expect(await page.locator("body > footer.bottom").isVisible()).toBe(true);
    const boxes = await page
      .locator("article .columns section")
      .evaluateAll((sections) =>
        sections
          .map((section) => section.getBoundingClientRect())
          .map(({ left, right, height }) => ({ left, right, height })),
      );
    expect(boxes.length).toBeGreaterThan(3);
    for (const { left, right, height } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
      expect(height).toBeGreaterThan(20);
    }
    // Nothing lies over the page: the point in its middle belongs to the article.
    expect(
      await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("main")?.id),
    ).toBe("main");
    expect(takeOffences()).toEqual([]);
  });
});

/** Clicks, and waits for the page that this leads to: a click alone may return before. */
async function follow(page: Page, link: Locator): Promise<void> {
  const before = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== before);
}

interface Focused {
  text: string;
  name: string;
  className: string;
  visible: boolean;
  /** An outline, or a ring, shows that it has the focus. */
  marked: boolean;
  inMain: boolean;
}

async function focused(page: Page): Promise<Focused> {
  return await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, top, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      text: (element.textContent ?? "").trim(),
      name: element.getAttribute("name") ?? "",
      className: element.className,
      visible: width > 0 && height > 0 && left >= 0 && top >= 0 && left < innerWidth && top < innerHeight,
      marked:
        (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1.5) || style.boxShadow !== "none",
      inMain: element.closest("main") !== null,
    };
  });
}
