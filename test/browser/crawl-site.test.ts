import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../src/core/job.ts";
import { awaitSite } from "./await-site.ts";
import { crawlSite, type Crawled } from "./crawl-site.ts";
import { readPage } from "./read-page.ts";
import { ATTACKING_BOARD, HOSTILE_BOARD, readAll, readBoards, readPostings, type Site } from "./open-site.ts";

const ID = "[0-9a-f]{40}";
const UUID = "[0-9a-f-]{36}";

/** Every kind of page, as an address below the site's; all must be reached from the home page. */
const kinds: Record<string, RegExp> = {
  home: /^\/$/,
  search: /^\/jobs$/,
  "filtered search": /^\/jobs\?.*workplace_type=/,
  "closed postings": /^\/jobs\?.*status=expired/,
  "a list's next page": /^\/jobs\?cursor=/,
  companies: /^\/companies$/,
  company: /^\/companies\/[^/]+$/,
  posting: new RegExp(`^/jobs/${ID}$`),
  "posting's events": new RegExp(`^/jobs/${ID}/events$`),
  "proof of closing": new RegExp(`^/jobs/${ID}/proof$`),
  browse: /^\/browse$/,
  "browse one field": /^\/browse\/[^/]+$/,
  slice: /^\/browse\/[^/]+\/[^/]+$/,
  "pair of slices": /^\/browse\/[^/]+\/[^/]+\/[^/]+\/[^/]+$/,
  events: /^\/events$/,
  "company's events": /^\/events\?org_ids=/,
  sources: /^\/sources$/,
  source: new RegExp(`^/sources/${UUID}$`),
  coverage: /^\/coverage$/,
  datasets: /^\/datasets$/,
  add: /^\/add$/,
  status: /^\/status$/,
  about: /^\/about$/,
  docs: /^\/docs$/,
};

/** Why a page may say that no search engine should list it. */
const unlisted: Record<string, (path: string, html: string) => boolean> = {
  "searches are endless": (path) => path.startsWith("/jobs?"),
  "one part of the change feed": (path) => path.startsWith("/events?"),
  "some of a company's postings": (path) => /^\/companies\/[^?]+\?/.test(path),
  "one part of a list": (path) => /[?&](?:cursor|provider|org_ids|q|letter|sort)=/.test(path),
  "a closed posting": (path, html) =>
    new RegExp(`^/jobs/${ID}$`).test(path) && html.includes("This posting is closed."),
  "a posting as it stood": (path) => new RegExp(`^/jobs/${ID}\\?at=`).test(path),
  "the history of a posting that has a page": (path) => path.startsWith("/jobs/") && /\/events(?:\?|$)/.test(path),
  "the proof of a closing": (path) => path.endsWith("/proof"),
  "a slice without an open posting": (path, html) => path.startsWith("/browse/") && html.includes("None open now."),
};

describe("all internal links, from the home page on", () => {
  let crawled: Crawled;
  beforeAll(async () => {
    const { site } = await awaitSite();
    crawled = await crawlSite(site.url, await readHostileParts(site));
    console.log(
      `crawled ${crawled.pages.length} pages and ${crawled.others} other addresses of ${crawled.found} found, in ${crawled.seconds.toFixed(1)} s`,
    );
  });

  it("are none of them broken", () => {
    expect(crawled.pages.length).toBeGreaterThan(1_000);
    expect(crawled.broken).toEqual([]);
  });

  it.each(Object.entries(kinds))("reach %s", (_kind, pattern) => {
    expect(crawled.pages.filter(({ path }) => pattern.test(path)).length).toBeGreaterThan(0);
  });

  it("lead to nothing but these kinds", () => {
    const others = crawled.pages.filter(({ path }) => !Object.values(kinds).some((pattern) => pattern.test(path)));
    // Searches by other conditions, and pages of lists.
    expect(
      others.map(({ path }) => path).filter((path) => !/^\/(?:jobs|companies|sources|events)(?:\/[^?]*)?\?/.test(path)),
    ).toEqual([]);
  });

  it.each(["lang", "title", "description"] as const)("lead to pages that all have a %s", (part) => {
    expect(crawled.pages.filter(({ facts }) => facts[part].trim() === "").map(({ path }) => path)).toEqual([]);
  });

  it("lead to pages that all have breadcrumbs below the home page", () => {
    expect(
      crawled.pages
        .filter(({ facts }) => facts.crumbs.some((crumb) => crumb === "") || facts.crumbs.length === 0)
        .map(({ path }) => path),
    ).toEqual(["/"]);
  });

  it("lead to pages that all say which API calls give them", () => {
    expect(crawled.pages.filter(({ facts }) => facts.calls.length === 0).map(({ path }) => path)).toEqual([]);
  });

  it("lead to pages that are listed under one canonical address, or say for a known reason that they are not", async () => {
    const canonicals = new Map(crawled.pages.map(({ path, facts }) => [path, facts.canonical]));
    for (const { path, facts, html } of crawled.pages) {
      const reasons = Object.entries(unlisted).filter(([, holds]) => holds(path, html));
      expect(facts.noindex, `${path}: ${reasons.map(([reason]) => reason).join()}`).toBe(reasons.length > 0);
      if (facts.noindex) continue;
      expect(facts.canonical, path).not.toBeNull();
      // Its own address, or that of a page which names itself; of attacks' slices not every one was visited.
      const canonical = facts.canonical ?? "";
      const named = canonicals.get(canonical.slice(new URL(canonical).origin.length));
      expect(named ?? readPage(await (await fetch(canonical)).text()).canonical, path).toBe(canonical);
    }
  });

  it("lead to listed pages of different titles and descriptions", () => {
    for (const part of ["title", "description"] as const) {
      // Two postings of one title at one company are two all the same; a page under a second address is not.
      const listed = crawled.pages.filter(
        ({ path, facts }) => !facts.noindex && !path.startsWith("/jobs/") && facts.canonical?.endsWith(path) === true,
      );
      const seen = Map.groupBy(listed, ({ facts }) => facts[part]);
      const same = [...seen]
        .filter(([, pages]) => pages.length > 1)
        .map(([text, pages]) => `${text}: ${pages.map(({ path }) => path).join(" ")}`);
      expect(same, part).toEqual([]);
    }
  });
});

/** Parts of addresses that an attacker's boards bring: postings, companies, boards, departments, places. */
async function readHostileParts(site: Site): Promise<Set<string>> {
  const boards = await readBoards(site);
  const hostile = boards.filter(({ board }) => HOSTILE_BOARD.test(board));
  const postingsOf = async (ids: string[]): Promise<Job[]> =>
    await readPostings(site, `status=any&source_ids=${ids.join(",")}`);
  const attacking = hostile.filter(({ board }) => ATTACKING_BOARD.test(board)).map((board) => board.source_id);
  const tame = boards.filter(({ board }) => !HOSTILE_BOARD.test(board)).map((board) => board.source_id);
  const owners = new Set(hostile.map((board) => board.org_id));
  const orgs = (await readAll<{ org_id: string; slug: string }>(site, "orgs?limit=100")).filter((org) =>
    owners.has(org.org_id),
  );
  const attacks = await postingsOf(attacking);
  const real = new Set((await postingsOf(tame)).flatMap(valuesOf));
  return new Set([
    ...hostile.map((board) => board.source_id),
    ...orgs.map(({ slug }) => slug),
    ...attacks.map((job) => job.job_id),
    ...attacks.flatMap(valuesOf).filter((value) => !real.has(value)),
  ]);
}

/** What a posting can be browsed by, as addresses have it. */
function valuesOf(job: Job): string[] {
  const values = [job.department, job.city, job.region, job.country].filter((value) => value !== null);
  return values.map((value) => value.replaceAll(",", " ").replaceAll(/\s+/g, " ").trim());
}
