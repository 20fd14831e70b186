import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import { askReindex, continueReindex } from "../../../../src/db/again/reindex.ts";
import { OVERFLOW } from "../../../../src/db/counts/count-packs.ts";
import { ask, BASE, credentialsFor, makeTestKey } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";
import { readingAddresses, replayAddress } from "./every-address.ts";

const ACME = orgId("acme");
let key = "";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  key = await makeTestKey();
});

interface Breakdown {
  data: { active_jobs: number; country: { value: string; count: number }[] };
}
const breakdown = async (): Promise<Breakdown["data"]> =>
  (await (await ask(`${BASE}/orgs/${ACME}/breakdown`)).json<Breakdown>()).data;

it("every address answers while everything is counted anew, whatever step that is at", async () => {
  const before = await breakdown();
  expect(before.country.length).toBeGreaterThan(0);
  await askReindex(env.DB);
  const wrong: string[] = [];
  const asked = readingAddresses.filter((address) => address !== replayAddress);
  for (let step = 0, isDone = false; !isDone; step++) {
    let left = 1;
    ({ isDone } = await continueReindex(env.DB, () => left-- > 0));
    for (const address of [...asked, "/companies/acme", "/companies/spotify"]) {
      const response = await ask(address, { headers: credentialsFor(address, key) });
      await response.text();
      const isLater = response.status === 503 && response.headers.get("Retry-After") !== null;
      if (response.status >= 500 && !isLater) wrong.push(`${step}: ${address}: ${response.status}`);
    }
    // Counted one by one, or from counts: never nothing where there is something.
    expect((await breakdown()).country).toEqual(before.country);
  }
  expect(wrong).toEqual([]);
});

it("a company of more values than are counted has a page, and its breakdown one by one", async () => {
  const before = await breakdown();
  await env.DB.prepare(
    `insert or replace into count_packs (scope, part, counts) select 'o' || id, '', '{"${OVERFLOW}":1}' from orgs where org_id = ?`,
  )
    .bind(ACME)
    .run();
  const page = await ask("/companies/acme");
  expect([page.status, (await page.text()).includes("not counted by their values")]).toEqual([200, true]);
  expect(await breakdown()).toEqual(before);
});
