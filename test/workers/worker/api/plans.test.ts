import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import { continueDatasets } from "../../../../src/cron/datasets/continue-datasets.ts";
import type { CountedStatement } from "../../counting-d1.ts";
import { app, askCounted, BASE, credentialsFor, makeTestKey, postJson } from "../../app-under-test.ts";
import { catalogue, NOW, seedBoards } from "../../seed.ts";
import {
  ENDPOINT,
  readingAddresses,
  replayAddress,
  seedDeliveries,
  stillAddresses,
  unreachedRoutes,
  untouchedRaw,
} from "./every-address.ts";

let key = "";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  await continueDatasets({ db: env.DB, bucket: env.RAW, bucketName: env.BUCKET_NAME, now: () => NOW }, 1e9);
  key = await makeTestKey();
  // Enough of a key's own for a second page.
  for (const events of ["job.closed", "job.updated"]) {
    const subscription = { url: "https://hooks.example.com/", org_id: orgId("acme"), events };
    const made = await postJson(`${BASE}/subscriptions`, subscription, { "x-api-key": key });
    expect(made.status).toBe(201);
  }
  await seedDeliveries(env.DB, 2);
});

const cursorOf = async (path: string): Promise<string> => {
  const { response } = await askCounted(path, { headers: credentialsFor(path, key) });
  return (await response.json<{ meta: { next_cursor: string } }>()).meta.next_cursor;
};

/** Tables that grow with the catalogue: none may be walked. In order of an index up to a LIMIT is no walk. */
const WALK = /SCAN (jobs|events|sources|orgs|descriptions|count_packs|webhook_\w+)\b(?! USING)/;

interface Planned {
  sql: string;
  plan: string[];
}

async function explain(statements: readonly CountedStatement[]): Promise<Planned[]> {
  return Promise.all(
    statements.map(async ({ sql, params }) => {
      const { results } = await env.DB.prepare(`explain query plan ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      return { sql, plan: results.map((row) => row.detail) };
    }),
  );
}

async function plansOf(address: string): Promise<Planned[]> {
  const { response, statements } = await askCounted(address, { headers: credentialsFor(address, key) });
  // The seed leaves no payload in the archive.
  expect([address, response.status]).toEqual([address, address.endsWith("/raw") ? 404 : 200]);
  expect(statements.length).toBeGreaterThan(0);
  return explain(statements);
}

function expectNoWalk(planned: readonly Planned[]): void {
  for (const { sql, plan } of planned) {
    expect(sql.toLowerCase()).not.toMatch(/count\(\*\)|\boffset\b/);
    for (const step of plan) {
      expect(step).not.toMatch(WALK);
      expect(step).not.toMatch(/SCAN (jobs|events)\b/);
      // The ledger is read from its newest end, in order of its id.
      if (/SCAN crawls\b/.test(step)) expect(sql).toMatch(/order by id desc limit/);
    }
  }
}

it("drives every route there is", async () => {
  expect(unreachedRoutes(app, [...readingAddresses, ...stillAddresses, untouchedRaw, replayAddress])).toEqual([]);
  for (const address of stillAddresses) {
    const { response, statements } = await askCounted(address);
    expect([address, response.status < 400, statements]).toEqual([address, true, []]);
  }
});

it.each(readingAddresses)("%s walks no table, counts nothing, skips nothing", async (address) => {
  const paged = address.endsWith("limit=1") ? [address, `${address}&cursor=${await cursorOf(address)}`] : [address];
  for (const one of paged) expectNoWalk(await plansOf(one));
});

it.each([
  ["/jobs/search", { status: "any", q: "posting", include_total: true }],
  ["/jobs/batch_lookup", { urls: ["https://jobs.lever.co/spotify/1", "https://careers.acme.com/jobs/7"] }],
  ["/events/search", { limit: 1 }],
  ["/jobs/facets", { field: "country", q: "posting", provider: "lever" }],
  ["/orgs/batch_lookup", { org_ids: [orgId("acme"), orgId("tiny")] }],
  ["/webhook_endpoints", { url: "https://hooks.example.com/" }],
  [`/webhook_deliveries/${ENDPOINT}/test`, {}],
  [`/webhook_deliveries/${ENDPOINT}/s1/redeliver`, {}],
  ["/subscriptions", { url: "https://hooks.example.com/", org_id: orgId("acme"), events: "job.closed" }],
])("POST %s walks no table either", async (path, body) => {
  const headers = { "Content-Type": "application/json", ...credentialsFor(BASE + path, key) };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  const { response, statements } = await askCounted(BASE + path, init);
  expect([response.status, statements.length > 0]).toEqual([200, true]);
  expectNoWalk(await explain(statements));
});

it("sorts nothing: every list comes out of its index in order", async () => {
  for (const address of readingAddresses.filter((one) => !/^\/admin|events/.test(one.replace(BASE, "")))) {
    for (const { sql, plan } of await plansOf(address)) {
      // The few boards of a company are sorted.
      if (sql.includes('"sources"."org" in')) continue;
      expect([address, sql, plan.filter((step) => step.includes("TEMP B-TREE"))]).toEqual([address, sql, []]);
    }
  }
});

it("would notice a walk", async () => {
  const { results } = await env.DB.prepare("explain query plan select * from jobs where title = 'x'").all<{
    detail: string;
  }>();
  expect(results.some((row) => WALK.test(row.detail))).toBe(true);
});
