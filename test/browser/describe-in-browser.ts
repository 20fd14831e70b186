import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, inject, onTestFinished } from "vitest";
import { awaitSite } from "./await-site.ts";
import { launchBrowser, openPage, type WatchedPage } from "./open-browser.ts";
import type { Site } from "./open-site.ts";
import type { PageKind } from "./page-kinds.ts";

/** What a group of tests in a browser stands on. It is there as soon as its first hook or test runs. */
export interface Stage {
  readonly site: Site;
  /** Opens a page in a context of its own, which ends with the test that asked for it. */
  open: (options?: BrowserContextOptions) => Promise<WatchedPage>;
  /** Address of a page of this kind. */
  addressOf: (kind: PageKind) => string;
}

/** A group of tests over the site in one browser; skipped, and named so, where there is none. */
export function describeInBrowser(name: string, tests: (stage: Stage) => void): void {
  const { chromium } = inject("site");
  const group = (): void => tests(setStage());
  if (typeof chromium === "string") describe.skip(`${name} (SKIPPED, no Chromium: ${chromium})`, group);
  else describe(name, group);
}

interface Opened {
  site: Site;
  paths: Record<PageKind, string>;
  browser: Browser;
}

/** Site and browser open before a group's first test; the browser is closed after its last. */
function setStage(): Stage {
  let opened: Opened | undefined;
  const stage = (): Opened => {
    if (opened === undefined) throw new Error("the site is opened before the first test, not while tests are listed");
    return opened;
  };
  beforeAll(async () => {
    opened = { ...(await awaitSite()), browser: await launchBrowser() };
  });
  afterAll(async () => await opened?.browser.close());
  return {
    get site() {
      return stage().site;
    },
    open: async (options) => {
      const watched = await openPage(stage().browser, stage().site.url, options);
      onTestFinished(async () => await watched.context.close());
      return watched;
    },
    addressOf: (kind) => stage().site.url + stage().paths[kind],
  };
}
