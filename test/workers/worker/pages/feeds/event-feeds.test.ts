import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { JobEvent } from "../../../../../src/core/event.ts";
import { orgId } from "../../../../../src/core/ids.ts";
import { ask, askCounted, BASE, ORIGIN } from "../../../app-under-test.ts";
import { FACTS, seedBoards } from "../../../seed.ts";
import { formats, JsonFeed, readers } from "../read-feed.ts";

const place = (country: string) => {
  const one = { ...FACTS.place, city: "Town", country };
  return { place: one, places: [one], locationText: `Town, ${country}` };
};

beforeAll(async () => {
  await seedBoards(env.DB, [
    {
      provider: "lever",
      board: "acme",
      slug: "acme",
      name: "Acme <& Co>",
      jobs: Array.from({ length: 30 }, (_, index) => ({
        key: `a-${index}`,
        title: index === 0 ? "Cook ]]> <b>\u202e" : `Engineer ${index}`,
        closed: index % 2 === 1,
        html: `<p>About &lt;${index}&gt; &amp; "more"</p>`,
        facts: place(index % 3 === 0 ? "Germany" : "France"),
      })),
    },
    {
      provider: "ashby",
      board: "other",
      slug: "other",
      name: "Other",
      jobs: [{ key: "o", title: "Engineer", facts: place("Germany") }],
    },
  ]);
});

interface Events {
  data: JobEvent[];
}
const searches: [query: string, title: string][] = [
  ["", "All events of postings"],
  ["event_types=job.closed", "Closings of postings"],
  ["event_types=job.closed,job.updated&country=de", "Closings and updates of postings where country is Germany"],
  [
    `org_ids=${orgId("acme")}&field_name=title`,
    "All events of postings where company is Acme <& Co>, of the field title",
  ],
  [
    "reason=http_404&q=engineer&status=expired",
    "All events of closed postings where title, department or company has “engineer”, because its address answered 404",
  ],
  [
    "observed_after=2026-06-06&observed_before=2026-06-07T12:00:00Z",
    "All events of postings, observed at or after 2026-06-06, observed before 2026-06-07T12:00:00.000Z",
  ],
  ["provider=ashby&include_baseline=true&limit=1", "All events of postings where ATS is Ashby"],
];

describe.each(formats)("%s of events", (format) => {
  it.each(searches)("?%s is what the API finds, and says what it holds", async (query, title) => {
    const { data } = await (
      await ask(`${BASE}/events/search?limit=50&${query}`.replace(/limit=50&(?=.*limit)/, ""))
    ).json<Events>();
    expect(data.length).toBeGreaterThan(0);
    const response = await ask(`/events.${format}?${query}`);
    expect(response.status).toBe(200);
    const text = await response.text();
    const items = readers[format](text);
    expect(items.map(({ id }) => id)).toEqual(data.map(({ event_id: id }) => `urn:jobledger:event:${id}`));
    expect(items.map(({ link }) => link)).toEqual(data.map(({ job_id: id }) => `${ORIGIN}/jobs/${id}`));
    expect(new Set(items.map(({ html }) => html))).toEqual(new Set([null]));
    const feed = await (await ask(`/events.json?${query}`)).json<{ title: string; description: string }>();
    expect(feed.title.replaceAll(/[\u2068\u2069]/g, "")).toBe(`${title} · Jobledger`);
    expect(feed.description.includes("is left out")).toBe(!query.includes("include_baseline=true"));
    const escaped = (said: string): string =>
      said.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(text).toContain(format === "json" ? JSON.stringify(feed.description) : escaped(feed.description));
  });

  it("takes limit and goes on, each event once", async () => {
    const seen: string[] = [];
    for (let next: string | undefined = `/events.${format}?limit=4&event_types=job.closed`; next !== undefined;) {
      const text: string = await (await ask(next)).text();
      const items = readers[format](text);
      expect(items.length).toBeLessThanOrEqual(4);
      seen.push(...items.map(({ id }) => id));
      const url: string | undefined =
        format === "json"
          ? JsonFeed.parse(JSON.parse(text)).next_url
          : /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
      next = url?.replace(ORIGIN, "");
    }
    expect([seen.length, new Set(seen).size]).toEqual([15, 15]);
  });

  it("has the posting's description when it is asked for", async () => {
    const items = readers[format](
      await (await ask(`/events.${format}?include=description&event_types=job.closed`)).text(),
    );
    expect(items).toHaveLength(15);
    for (const { html, title } of items) {
      const index = /Engineer (\d+)/.exec(title)?.[1];
      expect(html).toBe(`<p>About &lt;${index}&gt; &amp; "more"</p>`);
    }
  });

  it("refuses what it does not know to narrow by", async () => {
    for (const query of ["posting_id=1", "field_name=x", "cursor=x", "limit=1000"]) {
      const response = await ask(`/events.${format}?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    }
  });
});

describe.each(formats)("%s of postings", (format) => {
  it("takes limit, descriptions and the baseline, and says which it leaves out", async () => {
    const at = (query: string): string => `/companies/acme.${format}?${query}`;
    expect(readers[format](await (await ask(at("limit=5"))).text())).toEqual([]);
    const all = readers[format](await (await ask(at("include_baseline=true&limit=5&include=description"))).text());
    expect(all).toHaveLength(5);
    for (const { html } of all) expect(html).toMatch(/^<p>About &lt;\d+&gt; &amp; "more"<\/p>$/);
    const some = readers[format](await (await ask(at("include_baseline=true&q=cook"))).text());
    expect(some).toHaveLength(1);
    expect(some[0]?.html).toBeNull();
    const saying = async (query: string) =>
      await (await ask(`/jobs.json?${query}`)).json<{ title: string; description: string }>();
    expect(await saying("country=Germany")).toMatchObject({
      title: "New open postings where country is Germany · Jobledger",
      description: expect.stringContaining("include_baseline=true") as string,
    });
    expect((await saying("country=Germany&include_baseline=true")).title).toBe(
      "Open postings where country is Germany · Jobledger",
    );
    expect((await saying("changed_after=2026-01-02")).title).toBe(
      "New open postings, changed on or after 2026-01-02 · Jobledger",
    );
    expect((await ask(`/jobs.${format}?posting_id=1`)).status).toBe(400);
  });
});

it("the page of events leads to its feeds, and says what it is narrowed by", async () => {
  const html = await (await ask("/events?country=Germany&status=active")).text();
  for (const format of formats) expect(html).toContain(`/events.${format}?country=Germany&amp;status=active`);
  expect(html).toContain("/events.csv?country=Germany&amp;status=active");
  expect(html).toContain('country <b dir="auto">Germany</b>');
});

it("costs a page of the feed, and two rows for each description", async () => {
  const bare = await askCounted("/events.rss?limit=20");
  expect(bare.rowsRead).toBeLessThanOrEqual(3 * 20 + 10);
  const described = await askCounted("/events.rss?limit=20&include=description");
  expect(described.rowsRead).toBeLessThanOrEqual(bare.rowsRead + 2 * 20 + 1);
});
