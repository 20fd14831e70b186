import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { inject } from "vitest";

/** Starts the run's Chromium. It reaches nothing but this machine, whatever a page asks for. */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = inject("site");
  if (typeof chromium === "string") throw new Error(chromium);
  const variables = Object.entries({ ...process.env, ...chromium.env }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return await playwright.launch({
    executablePath: chromium.executablePath,
    env: Object.fromEntries(variables),
    args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--font-render-hinting=none"],
  });
}

/** A page, and all that was seen of it which no page of ours may do. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Violations of the CSP, errors on the console, dialogs, requests to other origins; emptied by reading. */
  takeOffences: () => string[];
}

/** Opens a page in a context of its own. `siteUrl`: the one origin that may be asked. */
export async function openPage(
  browser: Browser,
  siteUrl: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  let offences: string[] = [];
  const { origin } = new URL(siteUrl);
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:image/")) offences.push(`request: ${url}`);
  });
  page.on("console", (message) => {
    // A failure's own status is written there too; tests that ask for one expect it.
    if (!/Failed to load resource: the server responded with a status of (?:400|404)/.test(message.text()))
      offences.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => offences.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    offences.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on("popup", (popup) => offences.push(`popup: ${popup.url()}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const takeOffences = (): string[] => {
    const taken = offences;
    offences = [];
    return taken;
  };
  return { page, context, takeOffences };
}
