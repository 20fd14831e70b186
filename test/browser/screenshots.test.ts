import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "./describe-in-browser.ts";
import { pageKinds, type PageKind } from "./page-kinds.ts";

/** Ignored by git. `npm run screenshots` writes every kind of page, `npm test` the main ones. */
const FOLDER = "screenshots";
const WIDTHS = [390, 768, 1440];
const main: PageKind[] = ["home", "search", "company", "posting"];
const kinds = process.env["SCREENSHOTS"] === "all" ? pageKinds : main;
/** Pixels of a page that are kept: whoever looks has seen enough by then. */
const HEIGHT_MAX = 6_000;

describeInBrowser("screenshots for people to look at", (stage) => {
  beforeAll(async () => {
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER);
  });

  it.each(kinds)("%s", async (kind) => {
    const { page } = await stage.open();
    await page.goto(stage.addressOf(kind));
    for (const width of WIDTHS) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const height = Math.min(HEIGHT_MAX, await page.evaluate(() => document.documentElement.scrollHeight));
        const file = path.join(FOLDER, `${kind.replaceAll(/\W+/g, "-")}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height } });
        expect((await stat(file)).size).toBeGreaterThan(5_000);
      }
    }
  });
});
