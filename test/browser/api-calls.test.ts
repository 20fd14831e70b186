import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { apiChecks } from "./api-checks.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { pageKinds } from "./page-kinds.ts";
import { parseCurl, runCall } from "./run-curl.ts";

describeInBrowser("Get this page with API", (stage) => {
  // Failures have no API call of their own: what was asked has none.
  const kinds = pageKinds.filter((kind) => kind !== "not found" && kind !== "bad request");

  it.each(kinds)("%s: each call that it prints gives what it shows", async (kind) => {
    const { page } = await stage.open();
    await page.goto(stage.addressOf(kind));
    const printed = await textsOf(page, ".api code");
    expect(printed.length).toBeGreaterThan(0);
    const unused = new Set<string>();
    const answers = new Map<string, unknown[]>();
    for (const command of printed) {
      const call = parseCurl(command);
      expect(new URL(call.url).origin).toBe(stage.site.url);
      const name = new URL(call.url).pathname.replace("/job-postings/v1/", "");
      answers.set(name, [...(answers.get(name) ?? []), await runCall(call)]);
      unused.add(name);
    }
    const answerOf = (pattern: RegExp): unknown => {
      const name = [...answers.keys()].find((one) => pattern.test(one));
      if (name === undefined) throw new Error(`no call of ${String(pattern)} among ${printed.join(", ")}`);
      unused.delete(name);
      return answers.get(name)?.[0];
    };
    const allOf = (pattern: RegExp): unknown[] => {
      const names = [...answers.keys()].filter((one) => pattern.test(one));
      for (const name of names) unused.delete(name);
      return names.flatMap((name) => answers.get(name) ?? []);
    };
    const has = (pattern: RegExp): boolean => [...answers.keys()].some((one) => pattern.test(one));
    await apiChecks[kind](page, Object.assign(answerOf, { has, allOf }));
    // A call that nothing on the page comes from has no business there.
    expect([...unused]).toEqual([]);
  });
});

async function textsOf(page: Page, selector: string): Promise<string[]> {
  return await page.locator(selector).evaluateAll((found) => found.map((one) => one.textContent ?? ""));
}
