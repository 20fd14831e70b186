import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

const html = async (path: string): Promise<string> => (await ask(path)).text();
const left = (page: string): string[] =>
  [...(/Not known here.*?<\/ul>/.exec(page)?.[0] ?? "").matchAll(/<code>(.*?)<\/code>/g)].map(([, name = ""]) => name);

describe("a form's fields that were left empty", () => {
  it.each([
    ["/jobs?q=cook&location=&country=&status=active", "/jobs?q=cook"],
    ["/jobs?q=&location=%20&status=active", "/jobs"],
    ["/jobs?q=&status=any&cursor=x", "/jobs?status=any&cursor=x"],
    ["/jobs?country=Germany&country=&country=France", "/jobs?country=Germany&country=France"],
    ["/companies?q=", "/companies"],
    ["/companies/acme?q=&salary_min=", "/companies/acme"],
    ["/events?event_types=", "/events"],
    ["/sources?provider=&health=", "/sources"],
  ])("%s leads to %s", async (path, to) => {
    const response = await ask(path);
    expect([response.status, response.headers.get("Location")]).toEqual([302, to]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });

  it("stay where a program asks, and an address without them is no detour", async () => {
    expect((await ask("/companies/acme.rss?q=")).status).toBe(200);
    expect((await ask("/jobs.csv?q=&status=active")).status).toBe(200);
    expect((await ask("/jobs?status=active")).status).toBe(200);
  });
});

describe("a name that a page does not know", () => {
  it("is said, with the one that was probably meant, on every page", async () => {
    for (const path of ["/jobs", "/companies", "/companies/acme", "/events", "/sources", "/", "/browse", "/about"])
      expect([path, left(await html(`${path}?colour=red&colour=blue`))]).toEqual([path, ["colour"]]);
    expect(left(await html("/jobs?colour=x&limt=5"))).toEqual(["colour", "limt", "limit"]);
    expect(left(await html("/jobs?provider=lever,teamtailer"))).toEqual(["provider=teamtailer"]);
  });

  it("is nothing to say where all is known, or a tracker added it", async () => {
    for (const path of [
      "/jobs?country=Germany&collapse=duplicates&limit=5",
      "/companies/acme?q=x",
      "/?utm_source=a&gclid=b",
    ])
      expect([path, left(await html(path))]).toEqual([path, []]);
  });

  it("can't be written into the page as markup", async () => {
    const page = await html(`/jobs?${encodeURIComponent("<script>alert(1)</script>")}=1`);
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
  });

  it.each(["/jobs?contry=Germany", "/companies/acme?source_ids=x", "/browse?country=Germany", "/events?orgids=x"])(
    "is a 400 that names it where it would narrow the page: %s",
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(400);
      const page = await response.text();
      expect(page).toContain(`<code>${/\?(\w+)=/.exec(path)?.[1] ?? ""}</code>`);
      expect(page).toContain("Leave it out and look again");
    },
  );
});

describe("a company's postings, searched", () => {
  const titles = (page: string): number => [...page.matchAll(/class="title"/g)].length;

  it("are those of the same search among all postings", async () => {
    const search = "q=posting&workplace_type=remote&first_seen_after=2020-01-01";
    const all = await html("/companies/acme");
    const found = await html(`/companies/acme?${search}`);
    const { org } = /org_ids=(?<org>[0-9a-f-]{36})/.exec(all)?.groups ?? {};
    const same = await html(`/jobs?org_ids=${org ?? ""}&${search}`);
    expect(titles(found)).toBeGreaterThan(0);
    expect(titles(found)).toBe(titles(same));
    expect(titles(await html("/companies/acme?first_seen_after=2036-01-01"))).toBe(0);
    expect(found).toContain("Remove: work model is Remote");
    expect(found).toContain('<meta name="robots" content="noindex"/>');
    expect(found).toContain(`/jobs.rss?org_ids=${org ?? ""}&amp;q=posting`);
  });
});
