import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { askCounted } from "../../app-under-test.ts";
import { HOUR, NOW, seedBoards } from "../../seed.ts";

const CRAWLS = 120;

/** A board with a crawl an hour: the newest thirty closed something, all before updated something. */
beforeAll(async () => {
  await seedBoards(env.DB, [
    { provider: "lever", board: "one", slug: "one", name: "One", jobs: [{ key: "k", title: "Cook" }] },
  ]);
  const job = await env.DB.prepare("select source, id from jobs").first<{ source: number; id: number }>();
  const { source, id } = job ?? { source: 0, id: 0 };
  const changes = JSON.stringify([["title", "Cook", "Chef"]]);
  const statements = Array.from({ length: CRAWLS }, (_, index) => {
    const [number, at] = [index + 3, NOW + index * HOUR];
    const type = index >= CRAWLS - 30 ? "job.closed" : "job.updated";
    return [
      env.DB.prepare("insert into crawls (source, number, at, outcome, events) values (?, ?, ?, 'changed', 1)").bind(
        source,
        number,
        at,
      ),
      env.DB.prepare(
        "insert into events (source, crawl_number, ordinal, job, type, changes, observed_at) values (?, ?, 0, ?, ?, ?, ?)",
      ).bind(source, number, id, type, changes, at),
    ];
  });
  statements.push([env.DB.prepare("update sources set crawl_number = ?").bind(CRAWLS + 3)]);
  await env.DB.batch(statements.flat());
});

it("are shown though the newest crawls brought others, at 200 rows", async () => {
  for (const type of ["job.updated", "job.closed"]) {
    const { response, rowsRead } = await askCounted(`/events?event_types=${type}`);
    const page = await response.text();
    expect([type, page.includes("None in this part")]).toEqual([type, false]);
    expect([...page.matchAll(/<tr/g)].length).toBeGreaterThan(5);
    expect(rowsRead).toBeLessThanOrEqual(200);
  }
  // Of what is nowhere the walk ends where its rows do.
  const { response, rowsRead } = await askCounted("/events?event_types=job.reopened");
  expect(await response.text()).toContain("None in this part of the feed; go on with the next page.");
  expect(rowsRead).toBeLessThanOrEqual(200);
});
