import { expect, it } from "vitest";
import type { JobEvent } from "../../src/core/event.ts";
import type { Job } from "../../src/core/job.ts";
import { describeInBrowser } from "./describe-in-browser.ts";

const PHONE = { width: 390, height: 844 };
const DAY_MS = 86_400_000;

describeInBrowser("a page says what is so", (stage) => {
  it("a posting's page says how long it is open and when that was confirmed, in a phone's first screen", async () => {
    const { page } = await stage.open({ viewport: PHONE });
    await page.goto(stage.addressOf("posting"));
    const { data: job } = await stage.site.call<{ data: Job }>(`jobs/${page.url().split("/").at(-1) ?? ""}`);
    const age = page.locator("article > .age");
    const [open = "", confirmed = ""] = await age.locator("time").allTextContents();
    const since = Math.min(Date.parse(job.source_posted_at ?? job.first_seen_at), Date.parse(job.first_seen_at));
    const days = Math.floor((Date.now() - since) / DAY_MS);
    expect(days).toBeGreaterThan(1);
    expect(open.trim()).toBe(`open ${days} days`);
    expect(confirmed.trim()).toMatch(/^(?:less than a minute|\d+ minutes?) ago$/);
    expect(await age.locator("time").last().getAttribute("datetime")).toBe(job.last_seen_at);
    const box = await age.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? Infinity)).toBeLessThan(PHONE.height);
  });

  it("a posting that came back is open since then, and one that is closed has no such line", async () => {
    const { page } = await stage.open();
    const { data } = await stage.site.call<{ data: JobEvent[] }>("events/search?event_types=job.reopened&limit=20");
    const active = await Promise.all(
      data.map(async ({ job_id: id }) => (await stage.site.call<{ data: Job }>(`jobs/${id}`)).data),
    );
    const back = active.find((job) => job.active);
    await page.goto(`${stage.site.url}/jobs/${back?.job_id ?? ""}`);
    expect((await page.locator(".age").textContent()) ?? "").toMatch(/^open again for less than a day/);
    await page.goto(stage.addressOf("closed posting"));
    expect(await page.locator(".age").count()).toBe(0);
  });
});
