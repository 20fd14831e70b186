import axeCore from "axe-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "./describe-in-browser.ts";
import { pageKinds } from "./page-kinds.ts";

/** A sheet of A4 less a centimetre on each side, in CSS pixels. */
const SHEET = { width: 718, height: 1_047 };
/** What only a screen can use. */
const SCREEN_ONLY = ".top nav, form, .pager, .feeds, .chips, .api, .bottom, .apply";

describeInBrowser("on paper", (stage) => {
  it.each(pageKinds)(
    "%s: light though the screen is dark, whole, and without what paper can't follow",
    async (kind) => {
      const { page } = await stage.open({ viewport: SHEET });
      await page.goto(stage.addressOf(kind));
      await page.evaluate(axeCore.source);
      const hidden = page.locator(SCREEN_ONLY).filter({ visible: true });
      expect(await hidden.count()).toBeGreaterThan(1);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await hidden.count()).toBe(0);
      const seen = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { runOnly: ["color-contrast"] });
        const cut = [...document.querySelectorAll("main *")].filter((one) => {
          const { overflowX } = getComputedStyle(one);
          return overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
        });
        return {
          paper: getComputedStyle(document.body).backgroundColor,
          faint: violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
          width: document.scrollingElement?.scrollWidth,
          cut: cut.map((one) => one.outerHTML.slice(0, 200)),
        };
      });
      expect(seen).toEqual({ paper: "rgb(255, 255, 255)", faint: [], width: SHEET.width, cut: [] });
    },
  );
});
