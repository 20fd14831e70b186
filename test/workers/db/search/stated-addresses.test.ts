import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { pastedAddress } from "../../../../src/core/text-in/pasted-address.ts";
import { boardFromAddress, providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { addressesOfRow } from "../../../../src/db/postings/job-row.ts";
import { findByAddresses, type AskedAddress } from "../../../../src/db/search/find-by-address.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";

/** Every address that the ledger states of a posting finds that posting: two small boards of each provider, crawled. */
const names = Object.keys(providers) as ProviderName[];

/** An address that is stated of a posting, and of which board. */
interface Stated {
  jobId: string;
  board: string;
  address: string;
}
let stated: (Stated & { provider: string })[] = [];

async function crawlBoards(name: ProviderName): Promise<void> {
  const world = { seed: 7, boards: 2, providers: [name], postingsPerBoard: 4, rates: { quietBoards: 0 } };
  const sim = createSimulator({ world });
  const crawler = createTestCrawler(sim);
  for (const board of sim.boards()) {
    const id = await crawler.add(board);
    for (let crawls = 0; crawls < 5; crawls++) {
      await crawler.crawl(id);
      if (((await readSource(env.DB, id))?.reading ?? 0) === 0) break;
    }
  }
}

beforeAll(async () => {
  for (const name of names) await crawlBoards(name);
  const { results } = await env.DB.prepare(
    "select job_id as jobId, provider, board, key, source_url as sourceUrl, apply_url as applyUrl from jobs",
  ).all<{ jobId: string; provider: string; board: string; key: string; sourceUrl: string; applyUrl: string | null }>();
  stated = results.flatMap(({ sourceUrl, applyUrl, key, ...row }) =>
    [...new Set(addressesOfRow({ sourceUrl, applyUrl, key, board: row.board }))].flatMap((address) =>
      address === null ? [] : Object.assign({ address }, row),
    ),
  );
});

function asAsked(text: string): AskedAddress {
  const url = pastedAddress(text) ?? expect.fail(text);
  return { url, board: boardFromAddress(url.href) };
}

const statedBy = (name: ProviderName): Stated[] => stated.filter(({ provider }) => provider === name);

/** As it comes out of a mail or a tracker: a fragment, words of who sent it, another end of the path. */
function spelledOtherwise(address: string): string {
  const [path = "", query] = address.split("#", 1).join("").split("?");
  return query === undefined
    ? `${path.endsWith("/") ? path.slice(0, -1) : `${path}/`}?utm_source=mail#top`
    : `${path}?${query}&utm_source=mail&fbclid=1#top`;
}

/**
 * What a lookup of one address may read: the boards that are tried (each company here has boards of one name at dozens
 * of ATS), called so and the company's, and the posting.
 */
const ROWS_MAX = 2 * limits.addressBoardsMax + 10;

describe.each(names)("%s", (name) => {
  it("a posting is found by each address that is stated of it, however that is spelled", async () => {
    expect(statedBy(name).length).toBeGreaterThan(4);
    const { db, statements } = countingD1(env.DB);
    for (const { jobId, address } of statedBy(name))
      for (const text of [address, spelledOtherwise(address)]) {
        statements.length = 0;
        const [row] = await findByAddresses(db, [asAsked(text)]);
        expect([text, row?.jobId]).toEqual([text, jobId]);
        const rowsRead = statements.reduce((sum, one) => sum + one.rowsRead, 0);
        expect([text, rowsRead, statements.length < 20]).toEqual([text, Math.min(rowsRead, ROWS_MAX), true]);
      }
  });

  it("an address of no posting that is here finds none, nor does another board's with the same key", async () => {
    const own = new Set(statedBy(name).map(({ address }) => address));
    const wrong = statedBy(name).flatMap(({ address, board }) => {
      const [token = board] = board.split("|");
      const url = new URL(address);
      url.hostname = `other-${url.hostname}`;
      return [url.href, address.replace(token, "unheard-of")].filter((text) => !own.has(text));
    });
    const found = await findByAddresses(env.DB, wrong.map(asAsked));
    expect(wrong.filter((_text, index) => found[index] !== null)).toEqual([]);
  });
});

it("all at once, a hundred in a request", async () => {
  for (let from = 0; from < stated.length; from += 100) {
    const some = stated.slice(from, from + 100);
    const { db, statements } = countingD1(env.DB);
    const rows = await findByAddresses(
      db,
      some.map(({ address }) => asAsked(address)),
    );
    expect(rows.map((row) => row?.jobId)).toEqual(some.map(({ jobId }) => jobId));
    const rowsRead = statements.reduce((sum, one) => sum + one.rowsRead, 0);
    expect(rowsRead).toBeLessThanOrEqual(3 * some.length);
    expect(statements.length).toBeLessThan(50);
  }
});
