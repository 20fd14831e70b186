import { describe, expect, it } from "vitest";
import { surveyList } from "../../../../src/cron/crawl/survey-list.ts";
import type { Provider, RequestSpec } from "../../../../src/cron/providers/provider.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { createSimulator } from "../../../sim/simulator.ts";

const paged = Object.values<Provider>(providers).filter((provider) => provider.paged === true);
/** More than one page of each. */
const POSTINGS = 230;

describe.each(paged)("pages of $name", (provider) => {
  const name = provider.name as ProviderName;
  const sim = createSimulator({ world: { seed: 5, boards: 1, providers: [name], postingsPerBoard: POSTINGS } });
  const board = sim.boards()[0]?.board ?? "";

  async function ticketOf(): Promise<(request: RequestSpec) => RequestSpec> {
    const { ticket } = provider;
    if (ticket === undefined) return (request) => request;
    const page = await (await sim.fetch(ticket.request(board).url)).arrayBuffer();
    return ticket.read(new Uint8Array(page), board);
  }

  /** Postings on each page that were on none before, as far as one page names the next; the pages go to `into`. */
  async function walk(change: (page: string) => string, into: Uint8Array[] = []): Promise<number[]> {
    const counts: number[] = [];
    const hashes = new Set<string>();
    const put = await ticketOf();
    const requests: RequestSpec[] = [provider.listRequest(board)];
    for (let asked = requests.shift(); asked !== undefined && counts.length < POSTINGS; asked = requests.shift()) {
      const { url, method = "GET", headers = {}, body = null } = put(asked);
      const text = await (await sim.fetch(url, { method, headers, body })).text();
      const bytes = new TextEncoder().encode(change(text));
      into.push(bytes);
      const page = provider.readList(bytes, board, asked);
      const before = hashes.size;
      for (const { sourceHash } of page.entries) hashes.add(sourceHash);
      counts.push(hashes.size - before);
      requests.push(...page.end().next);
    }
    return counts;
  }

  it("lead to the last posting, whether or not a total is said", async () => {
    const counts = await walk((page) => page);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.reduce((sum, count) => sum + count)).toBe(POSTINGS);
    const without = (page: string): string => page.replace(/"(?:total|totalFound|totalCount|TotalJobsCount)":\d+,/, "");
    expect(await walk(without)).toEqual(counts);
  });

  it("are a whole list together, which speaks for what it lacks, and no whole one without the last", async () => {
    const bytes: Uint8Array[] = [];
    await walk((page) => page, bytes);
    const pages = bytes.map((page, index) => ({ name: String(index), bytes: page }));
    const { incomplete, seen, unlisted, rejected } = surveyList(provider, board, pages, []);
    expect([incomplete, seen.size + unlisted, rejected]).toEqual([null, POSTINGS, 0]);
    expect(surveyList(provider, board, pages.slice(0, -1), []).incomplete).not.toBeNull();
  });
});
