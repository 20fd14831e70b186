import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import type { Series } from "../../../../src/worker/api/series.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

const ACME = orgId("acme");
const today = Math.floor(NOW / (24 * HOUR));

beforeAll(async () => {
  const many = Array.from({ length: 120 }, (_, index) => ({
    provider: "lever",
    board: `many${index}`,
    slug: `many-${index}`,
    name: `Many ${index}`,
    jobs: [],
  }));
  await seedBoards(env.DB, [...catalogue(), ...many]);
  await moveAcme();
});

/** Its 70 postings: found long ago but for two; 65 closed on one day, one today. */
async function moveAcme(): Promise<void> {
  const at = (day: number): number => day * 24 * HOUR + HOUR;
  const { results } = await env.DB.prepare("select id from jobs where org_slug = 'acme' order by id").all<{
    id: number;
  }>();
  expect(results).toHaveLength(70);
  const seen = new Map([
    [0, today - 89],
    [1, today],
  ]);
  await env.DB.batch(
    results.map(({ id }, index) =>
      env.DB.prepare(
        "update jobs set baseline = ?, first_seen_at = ?, closed_at = ?, inferred_at = inferred_at + 1 where id = ?",
      ).bind(
        seen.has(index) ? 0 : 1,
        at(seen.get(index) ?? today - 100),
        index < 2 || index > 67 ? null : at(index === 67 ? today : today - 30),
        id,
      ),
    ),
  );
  await reindexAll(env.DB, () => undefined);
}

async function page(path: string): Promise<string> {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

const companiesIn = (html: string): string[] =>
  [...html.matchAll(/href="\/companies\/([^"?]+)" dir/g)].map(([, slug]) => slug ?? "");

describe("the chart of a company's last 90 days", () => {
  it("draws what the API says, day by day", async () => {
    const html = await page("/companies/acme");
    const call = `${BASE}/stats/series?org_ids=${ACME}&from=2026-03-09&to=2026-06-06`;
    const { data } = await (await ask(call)).json<Series>();
    const active = (data[0]?.points ?? []).filter((day) => day.opened + day.closed > 0);
    expect(active).toHaveLength(3);
    const titles = new Set([...html.matchAll(/<title>(\d{4}-[^<]+)<\/title>/g)].map(([, title]) => title));
    expect(titles).toEqual(new Set(active.map((day) => `${day.date}: ${day.opened} opened, ${day.closed} closed`)));
    expect(html).toContain('aria-label="2 postings opened and 66 closed in 90 days"');
    expect(html).toContain(`curl &#39;https://jobledger.example${call.replaceAll("&", "&amp;")}&#39;`);
  });

  it("keeps to one scale, where one posting still shows beside many", async () => {
    const html = await page("/companies/acme");
    const height = (kind: string): number[] =>
      [...html.matchAll(new RegExp(`<rect class="${kind}"[^>]* height="(\\d+)"`, "g"))].map(([, one]) => Number(one));
    expect(height("opened")).toEqual([2, 2]);
    expect(height("closed")).toEqual([90, 2]);
  });

  it("says so when nothing moved", async () => {
    expect(await page("/companies/tiny")).toContain("None opened or closed in the last 90 days.");
  });
});

it("breaks a company's postings down by role, place, ATS and work model, each a link that holds as many", async () => {
  const html = await page("/companies/acme");
  const links = [
    ...html.matchAll(/<a href="(\/jobs\?org_ids=[^"]+)" dir="auto">[^<]*<\/a><span class="number">(\d+)</g),
  ];
  const named = links.map(([, href = ""]) => new URL(href, "https://x.example").href.replaceAll("&amp;", "&"));
  const fields = named.map((href) => [...new URL(href).searchParams.keys()][1]);
  for (const field of ["department", "city", "provider", "workplace_type"]) expect(fields).toContain(field);
  for (const [index, [, , count]] of links.entries()) {
    const { search } = new URL(named[index] ?? "");
    const { meta } = await (
      await ask(`${BASE}/jobs${search}&include_total=true&limit=1`)
    ).json<{ meta: { total_matching: number } }>();
    expect([search, meta.total_matching]).toEqual([search, Number(count)]);
  }
});

describe("the list of companies", () => {
  it("is searched by words, sorted by name, cut by letter", async () => {
    expect(companiesIn(await page("/companies?q=spot"))).toEqual(["spotify"]);
    expect(companiesIn(await page("/companies?letter=t"))).toEqual(["tiny"]);
    expect(companiesIn(await page("/companies?sort=name")).slice(0, 3)).toEqual(["acme", "empty", "many-0"]);
    expect(companiesIn(await page("/companies"))[0]).toBe("acme");
    expect(await page("/companies?q=nobody")).toContain("No company matches.");
    expect(await page("/companies?letter=q")).toContain("No company begins with Q.");
  });

  it("goes on with the same order and letter", async () => {
    const first = await page("/companies?sort=name");
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(next).toContain("sort=name");
    const all = [...companiesIn(first), ...companiesIn(await page(next))];
    expect(all).toHaveLength(124);
    expect(new Set(all).size).toBe(124);
  });

  it("says that more match than a page may look at", async () => {
    const { response, rowsRead } = await askCounted("/companies?q=many");
    expect(rowsRead).toBeLessThanOrEqual(200);
    expect(await response.text()).toContain("More may match: add a word.");
  });
});
