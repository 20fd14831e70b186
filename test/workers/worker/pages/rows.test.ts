import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { createApp } from "../../../../src/worker/app.ts";
import { fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { HOUR, NOW, seedBoards } from "../../seed.ts";

const DAY = 24 * HOUR;
/** By title: what its board says of when it was posted. */
const posted = {
  Nurse: NOW - 2 * HOUR,
  Driver: NOW - 12 * HOUR - 1,
  Picker: NOW - 8 * DAY,
  Baker: Date.UTC(2026, 2, 1),
  Tailor: Date.UTC(2019, 0, 1, 8, 30),
  Printer: NOW + 2 * DAY,
  Sailor: null,
};

beforeAll(async () => {
  const jobs = Object.entries(posted).map(([title, postedAt]) => ({
    key: title,
    title,
    baseline: false,
    facts: { postedAt },
  }));
  await seedBoards(env.DB, [{ provider: "lever", board: "acme", slug: "acme", name: "Acme", jobs }]);
});

/** What each row says of its dates at an instant, by its title, with the dates that stand behind. */
async function rowsAt(path: string, now: number): Promise<Record<string, string>> {
  const app = createApp({ ...fakeDependencies().deps, now: () => now });
  const html = await (await app.request(`${ORIGIN}${path}`, {}, env)).text();
  const rows = [...html.matchAll(/class="title"[^>]*>([^<]+)<\/a>.*?<p class="when">(.*?)<\/p>/gs)];
  return Object.fromEntries(rows.map(([, title = "", when = ""]) => [title, textOf(when)]));
}

/** `posted [2026-06-06T10:00:00.000Z|2026-06-06 10:00:00Z]today`. */
function textOf(html: string): string {
  return html
    .replaceAll(/<time datetime="([^"]+)" title="([^"]+)">/g, "[$1|$2]")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const plain = (said: string | undefined): string => (said ?? "").replaceAll(/\[[^\]]*\]/g, "");

it.each(["/jobs", "/companies/acme", "/browse/provider/lever", "/browse/provider/lever/workplace_type/remote", "/"])(
  "%s says how long ago each was posted and since when it is here",
  async (path) => {
    const rows = await rowsAt(path, NOW);
    const said = Object.fromEntries(Object.entries(rows).map(([title, text]) => [title, plain(text)]));
    const here = /here since \d Jun$/;
    for (const text of Object.values(said)) expect(text).toMatch(here);
    expect(Object.fromEntries(Object.entries(said).map(([title, text]) => [title, text.replace(here, "")]))).toEqual({
      Nurse: "posted today · ",
      Driver: "posted yesterday · ",
      Picker: "posted 8 days ago · ",
      Baker: "posted 3 months ago · ",
      Tailor: "posted 7 years ago · ",
      Printer: "posted 8 Jun · ",
      // Nobody says it: nothing is said.
      Sailor: "",
    });
    expect(rows["Nurse"]).toContain("[2026-06-06T10:00:00.000Z|2026-06-06 10:00:00Z]today");
    expect(rows["Baker"]).toContain("[2026-03-01T00:00:00.000Z|2026-03-01]3 months ago");
  },
);

it("a year later each is a year older, and here since a day of last year", async () => {
  const rows = await rowsAt("/jobs", NOW + 365 * DAY);
  expect(plain(rows["Baker"])).toMatch(/^posted 15 months ago · here since \d Jun 2026$/);
  expect(plain(rows["Printer"])).toMatch(/^posted 11 months ago/);
});
