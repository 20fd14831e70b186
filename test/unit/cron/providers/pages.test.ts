import { describe, expect, it } from "vitest";
import { surveyList } from "../../../../src/cron/crawl/survey-list.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import type { Provider, RequestSpec } from "../../../../src/cron/providers/provider.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import { createSimulator } from "../../../sim/simulator.ts";

const paged = Object.values<Provider>(providers).filter((provider) => provider.paged === true);
/** What answers call the number of their postings or pages. */
const TOTALS =
  /"(total|totalFound|totalCount|totalHits|totalNumber|TotalJobsCount|jobPostingPreviewsCount|count|pageCount|totalPages)":\d+/g;
const LABEL = /<span class="paginationLabel">.*?<\/span>/s;
const withoutTotals = (page: string): string => page.replaceAll(TOTALS, '"$1":null').replace(LABEL, "");

/** More than one page of each. */
const POSTINGS = 230;

describe.each(paged)("pages of $name", (provider) => {
  const name = provider.name as ProviderName;
  const sim = createSimulator({ world: { seed: 5, boards: 1, providers: [name], postingsPerBoard: POSTINGS } });
  const board = sim.boards()[0]?.board ?? "";

  const protocol = protocols[name];
  const cutPage = (page: string, { url, body }: RequestSpec, share: number): string => {
    const elements = protocol.slice(page);
    const question = protocol.parse(new URL(url), body ?? null) ?? undefined;
    return protocol.wrapList(elements.slice(0, elements.length * share), POSTINGS, question);
  };

  async function ticketOf(): Promise<(request: RequestSpec) => RequestSpec> {
    const { ticket } = provider;
    if (ticket === undefined) return (request) => request;
    const page = await (await sim.fetch(ticket.request(board).url)).arrayBuffer();
    return ticket.read(new Uint8Array(page), board);
  }

  /**
   * Postings on each page that were on none before, as far as one page names the next; the pages go to `into`. Of the
   * page of the number `cut` only the first postings come, a `share` of them.
   */
  async function walk(
    change: (page: string, index: number) => string,
    into: Uint8Array[] = [],
    { cut = -1, share = 0.5 } = {},
  ): Promise<number[]> {
    const counts: number[] = [];
    const hashes = new Set<string>();
    const put = await ticketOf();
    const requests: RequestSpec[] = [provider.listRequest(board)];
    for (let asked = requests.shift(); asked !== undefined && counts.length < POSTINGS; asked = requests.shift()) {
      const { url, method = "GET", headers = {}, body = null } = put(asked);
      const text = await (await sim.fetch(url, { method, headers, body })).text();
      const answer = counts.length === cut ? cutPage(text, asked, share) : text;
      const bytes = new TextEncoder().encode(change(answer, counts.length));
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
    const without = await walk(withoutTotals);
    // Where none is said, the end is a page that holds nothing.
    expect(without.filter((count) => count > 0)).toEqual(counts.filter((count) => count > 0));
  });

  it.each([0, 1])("are no whole list where page %d is cut, whether or not totals are said", async (cut) => {
    for (const isSilent of [(index: number) => index === cut, () => true]) {
      const bytes: Uint8Array[] = [];
      await walk((page, index) => (isSilent(index) ? withoutTotals(page) : page), bytes, { cut });
      const pages = bytes.map((page, index) => ({ name: String(index), bytes: page }));
      const { incomplete, seen, unlisted } = surveyList(provider, board, pages, []);
      if (seen.size + unlisted < POSTINGS) expect(incomplete).not.toBeNull();
    }
  });

  it("are no whole list where the last one that holds postings comes without any", async () => {
    const cut = (await walk((page) => page)).findLastIndex((count) => count > 0);
    const bytes: Uint8Array[] = [];
    const speaks = async (): Promise<boolean> => {
      await walk((page) => page, bytes, { cut, share: 0 });
      const pages = bytes.map((page, index) => ({ name: String(index), bytes: page }));
      return surveyList(provider, board, pages, []).incomplete === null;
    };
    await expect(speaks().catch((error: unknown) => error instanceof PayloadError && "refused")).resolves.not.toBe(
      true,
    );
    expect(bytes.length).toBeGreaterThan(cut);
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
