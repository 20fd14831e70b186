import { expect, it } from "vitest";
import type { JobEvent } from "../../src/core/event.ts";
import type { Job } from "../../src/core/job.ts";
import { daysAgo, shortDay } from "../../src/worker/pages/parts/age-words.ts";
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

  it("the first postings of a search stand in a phone's first screen, whatever its form", async () => {
    const { page } = await stage.open({ viewport: PHONE });
    await page.goto(stage.addressOf("filtered search"));
    const first = await page.locator(".rows li").first().boundingBox();
    expect(first?.y ?? Infinity).toBeLessThan(0.65 * PHONE.height);
    // What is written in the form is not cut.
    const form = page.locator("form.search");
    const cut = await form
      .locator("> button")
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    expect(cut).toBe(0);
    const boxes = await form
      .locator("> label, > button")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
    expect(new Set(boxes.map(Math.round)).size).toBe(2);
  });

  it.each(["home", "search", "company", "slice"] as const)(
    "rows say how old they are, on phones too: %s",
    async (kind) => {
      const { page } = await stage.open({ viewport: PHONE });
      await page.goto(stage.addressOf(kind));
      const row = page.locator(".rows li");
      const ids = await row
        .locator(".title")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      const jobs = await Promise.all(
        ids.slice(0, 5).map(async (href) => (await stage.site.call<{ data: Job }>(href.slice(1))).data),
      );
      expect(jobs.length).toBeGreaterThan(0);
      for (const [index, job] of jobs.entries()) {
        const when = row.nth(index).locator(".when");
        const { source_posted_at: posted, first_seen_at: seen } = job;
        const here = `here since ${shortDay(seen, Date.now())}`;
        const said = (await when.innerText()).replaceAll(/\s+/g, " ");
        expect(said.split("·").map((part) => part.trim())).toEqual([
          ...(posted === null ? [] : [`posted ${daysAgo(posted, Date.now())}`]),
          here,
        ]);
        expect(await when.isVisible()).toBe(true);
        const times = await when.locator("time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
        expect(times).toEqual([posted, seen].filter((iso) => iso !== null));
        // One line, inside the window.
        const box = await when.boundingBox();
        expect((box?.x ?? Infinity) + (box?.width ?? Infinity)).toBeLessThanOrEqual(PHONE.width);
        expect(box?.height).toBeLessThan(30);
      }
    },
  );

  it("the search form leaves room to type at every width", async () => {
    const { page } = await stage.open();
    await page.goto(stage.addressOf("search"));
    for (const width of [360, 640, 700, 800, 900, 1100, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const name of ["q", "location"]) {
        const box = await page.locator(`form.filters > label input[name=${name}]`).boundingBox();
        expect(box?.width, `${name} at ${width} px`).toBeGreaterThan(110);
      }
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? Infinity)).toBeLessThanOrEqual(width);
    }
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

  it("two countries are two chips, and their facet keeps its other values", async () => {
    const { page, takeOffences } = await stage.open();
    await page.goto(`${stage.site.url}/jobs?country=Germany`);
    const countries = page.locator("section[aria-labelledby=by-country] .bars");
    expect((await countries.locator(".chosen a").allTextContents()).map((text) => text.trim())).toEqual(["Germany ×"]);
    expect(await countries.locator("li").count()).toBeGreaterThan(3);
    const brazil = countries.locator("li", { hasText: "Brazil" });
    const count = Number(await brazil.locator(".number").textContent());
    await brazil.locator("a").click();
    await page.waitForURL(/Brazil/);
    expect((await page.locator(".chips a").allTextContents()).map((text) => text.trim())).toEqual([
      "country is Germany ×",
      "country is Brazil ×",
      "Remove all",
    ]);
    // Its own count was true.
    await page.getByRole("link", { name: "Remove: country is Germany" }).click();
    await page.waitForURL((url) => !url.href.includes("Germany"));
    const { data } = await stage.site.call<{ data: unknown[] }>("jobs?country=Brazil&limit=100");
    expect(data.length).toBe(count);
    expect(await page.locator("h1").textContent()).toBe("Open postings where country is Brazil");
    await page.getByRole("link", { name: "Remove: Brazil" }).click();
    await page.waitForURL(`${stage.site.url}/jobs`);
    expect(takeOffences()).toEqual([]);
  });

  it("a company's postings are searched on its own page, and a form leaves no empty parameter", async () => {
    const { page, takeOffences } = await stage.open({ javaScriptEnabled: false });
    await page.goto(stage.addressOf("company"));
    const company = page.url();
    await page.locator(".find input[name=q]").fill("engineer");
    await page.locator(".find button").click();
    await page.waitForURL(`${company}?q=engineer`);
    const titles = await page.locator(".rows .title").allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).toMatch(/engineer/i);
    await page.goto(`${company}?first_seen_after=2036-01-01`);
    expect(await page.locator("main .empty").textContent()).toContain("None of its postings match.");
    await page.goto(`${stage.site.url}/jobs`);
    await page.locator("form.filters input[name=q]").fill("designer");
    await page.locator("form.filters button").click();
    await page.waitForURL(`${stage.site.url}/jobs?q=designer`);
    expect(takeOffences()).toEqual([]);
  });

  it("names what it does not know, as the API does", async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.site.url}/jobs?colour=red&limt=5`);
    expect((await page.locator(".notice code").allTextContents()).join(" ")).toBe("colour limt limit");
    const response = await page.goto(`${stage.site.url}/jobs?contry=Germany`);
    expect(response?.status()).toBe(400);
    expect(await page.locator("main").textContent()).toContain("did you mean country?");
  });

  it("helps on where nothing was found: what each condition costs, the word that was meant", async () => {
    const { page, takeOffences } = await stage.open({ viewport: PHONE });
    await page.goto(`${stage.site.url}/jobs?q=desinger&country=Brazil`);
    const help = page.locator("main .near li");
    await help.filter({ hasText: "without country is Brazil" }).waitFor({ state: "detached" });
    const without = help.filter({ hasText: "without title, department or company has “desinger”" });
    const count = Number(/\d+/.exec((await without.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(5);
    await page.goto(`${stage.site.url}/jobs?q=desinger`);
    const meant = help.filter({ hasText: "with designer in place of desinger" });
    await meant.locator("a").click();
    await page.waitForURL(`${stage.site.url}/jobs?q=designer`);
    expect(await page.locator(".rows .title").count()).toBeGreaterThan(0);
    expect(takeOffences()).toEqual([]);
  });

  it("adds a board without script: the address, what it is, five postings, and the token", async () => {
    const { page, takeOffences } = await stage.open({ viewport: PHONE, javaScriptEnabled: false });
    const { data } = await stage.site.call<{ data: { source_id: string; url: string }[] }>("sources?limit=1");
    await page.goto(`${stage.site.url}/add`);
    const look = async (url: string): Promise<string> => {
      await page.locator(".find input[name=url]").fill(url);
      await page.getByRole("button", { name: "See what it is" }).click();
      await page.locator("#found").waitFor();
      return (await page.locator("section[aria-labelledby=found]").textContent()) ?? "";
    };
    expect(await look(data[0]?.url ?? "")).toContain("This board is here already");
    expect(await look("https://acme.dayforcehcm.com/jobs")).toContain("which is not read here");
    expect(await look("http://169.254.169.254/latest")).toContain("names no board");
    expect(await look("https://jobs.lever.co/nobody-has-this-board")).toContain("Lever: nobody-has-this-board");
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? Infinity)).toBeLessThanOrEqual(390);
    expect(takeOffences()).toEqual([]);
  });

  it("says what opting out does, and what its words mean", async () => {
    const { page } = await stage.open();
    await page.goto(`${stage.site.url}/`);
    await page.locator("footer").getByRole("link", { name: "Words" }).click();
    await page.waitForURL(/about#words$/);
    const words = await page.locator("#words + dl dt").allTextContents();
    for (const word of ["Posting", "Company", "Board", "Open", "Closed"]) expect(words).toContain(word);
    const out = (await page.locator("#opting-out ~ ul").first().textContent()) ?? "";
    expect(out).toMatch(/asked no more.*vanish from every page.*removed from the database/s);
    // A city has one page, whatever it is called.
    await page.goto(`${stage.site.url}/browse/city/M%C3%BCnchen`);
    expect(new URL(page.url()).pathname).toBe("/browse/city/Munich");
  });

  it("the API's page teaches in order, breaks no name inside a part, and shows no backtick", async () => {
    const { page, takeOffences } = await stage.open({ viewport: PHONE });
    await page.goto(stage.addressOf("docs"));
    expect(await page.locator(".contents a").allTextContents()).toEqual([
      "First call",
      "Search",
      "Keep a copy in step",
      "Events",
      "Feeds",
      "Webhooks",
      "Keys and limits",
      "Errors",
      "Fields of a posting",
      "Why a posting is closed",
      "Reference",
    ]);
    expect(await page.locator("main").innerText()).not.toContain("`");
    await page.locator(".operation > summary").first().click();
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => one.setAttribute("open", "")));
    // A name that fits into its column stands on one line, or breaks behind a dot.
    const broken = await page.locator("code.name").evaluateAll((names) =>
      names
        .filter((name) => !(name.textContent ?? "").includes("."))
        .filter((name) => name.getClientRects().length > 1)
        .map((name) => name.textContent),
    );
    expect(broken).toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? Infinity)).toBeLessThanOrEqual(390);
    expect(takeOffences()).toEqual([]);
  });
});
