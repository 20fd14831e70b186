import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClosingDecision, ListEvidence } from "../../../src/cron/proof/closing-evidence.ts";
import { providers } from "../../../src/cron/providers/registry.ts";
import { providerNames, type ProviderName } from "../../sim/sim-posting.ts";
import { inPart, tier } from "../../sampled.ts";
import { isGuilty, mustBeZero } from "../../sim/judge/verdict.ts";

const options = { rounds: 80, boards: 6, seed: 13, postingsPerBoard: 12, recountEvery: 40, providers: providerNames };

/** Of the judgements that take longest. */
const ROUNDS = tier(12, 24, 40);
/** So many that as many postings close as there are boards, by half. */
const ALL_ROUNDS = tier(18, 24, 40);

/** What the crawler would do if absence from one list were proof. */
function closeAtFirstAbsence(evidence: ListEvidence): ClosingDecision {
  const close = evidence.absent.map(({ id, key }) => ({ id, key, reason: "absent_confirmed" as const, misses: 1 }));
  const nothing = { hold: [], alive: [], waiting: 0, asksOn: false, suspectRounds: 0, suspectSketch: "" };
  return { ...nothing, close, takesNew: true, heldReason: null };
}

async function judge(over: Partial<Omit<typeof options, "providers">> & { providers?: readonly ProviderName[] } = {}) {
  const { runJudge } = await import("../../sim/judge/run-judge.ts");
  return await runJudge({ ...options, ...over }, () => undefined);
}

beforeEach(() => {
  vi.resetModules();
  for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock("../../../src/cron/proof/closing.ts");
  vi.doUnmock("../../../src/cron/crawl/read-details.ts");
  vi.doUnmock("../../../src/cron/providers/json-list.ts");
  vi.doUnmock("../../../src/db/crawl/count-commit.ts");
  vi.doUnmock("../../../src/db/boards/board-slots.ts");
  // Files share a process: the next one would import what was made of the mocks.
  vi.resetModules();
});

type Verdict = Awaited<ReturnType<typeof judge>>;

describe("the simulator's judge", () => {
  it("finds nothing against the product", async () => {
    // Which faults a seed plays moves with every request that a crawl makes: two of them play all.
    const verdicts = [await judge({ rounds: 90, seed: 23 }), await judge({ rounds: 60, seed: 24 })];
    for (const verdict of verdicts) {
      for (const kind of mustBeZero) expect(verdict[kind], `${kind}: ${verdict.examples.join("\n")}`).toBe(0);
      expect(verdict.close_delay_rounds_p95).toBeLessThanOrEqual(4);
    }
    expect(verdicts.map(({ full_checks }) => full_checks)).toEqual([3, 2]);
    // They did have something to judge.
    const all = (count: (verdict: Verdict) => number): number => verdicts.reduce((sum, one) => sum + count(one), 0);
    expect(all(({ closes }) => closes)).toBeGreaterThan(20);
    expect(all(({ crashes }) => crashes)).toBeGreaterThan(0);
    expect(all(({ duplicated_messages }) => duplicated_messages)).toBeGreaterThan(10);
    const faults = verdicts.flatMap((verdict) => Object.keys(verdict.faults));
    expect(faults).toEqual(expect.arrayContaining(["empty", "truncated", "stale", "flicker"]));
    // Boards that are noisy, grow or double at once, and throttle.
    expect(faults).toEqual(expect.arrayContaining(["noisy", "grew_at_once", "far_retry_after"]));
  });

  it(`nor against any provider, with pages and answers of their own, in rounds${inPart("eighteen", "twenty-four")}`, async () => {
    const names = Object.keys(providers) as ProviderName[];
    // A seed with which whole boards close too.
    const verdict = await judge({ rounds: ALL_ROUNDS, boards: names.length, providers: names, seed: 7 });
    for (const kind of mustBeZero) expect(verdict[kind], `${kind}: ${verdict.examples.join("\n")}`).toBe(0);
    expect(verdict.phantom_opens).toBe(0);
    expect(verdict.crawls).toBeGreaterThan(names.length * ALL_ROUNDS * 0.9);
    expect(verdict.closes).toBeGreaterThan(names.length / 2);
  });

  it(`nor where every page of a list is a message of its own, in rounds${inPart("twelve", "twenty-four")}`, async () => {
    const { limits } = await import("../../../src/core/limits.ts");
    Object.assign(limits, { pagesPerCrawlMax: 1, detailsReadPerCrawlMax: 8 });
    const names = ["workday", "smartrecruiters", "jibe", "oracle"] as const;
    const verdict = await judge({ rounds: ROUNDS, boards: 4, postingsPerBoard: 50, providers: names });
    for (const kind of mustBeZero) expect(verdict[kind], `${kind}: ${verdict.examples.join("\n")}`).toBe(0);
    expect(verdict.closes).toBeGreaterThan(0);
    expect(verdict.crashes).toBeGreaterThan(0);
    // Pages of twenty: of Workday's lists alone two more for each.
    expect(verdict.crawls).toBeGreaterThan(6 * ROUNDS);
  });

  it(`is a pure function of its seed${inPart("in half the rounds")}`, async () => {
    const rounds = tier(4, 8);
    const [one, two] = [await judge({ rounds }), await judge({ rounds })];
    expect(two).toEqual(one);
    expect(await judge({ rounds, seed: 12 })).not.toEqual(one);
  });

  it(`finds a policy that closes at first absence guilty, loudly${inPart("in half the rounds")}`, async () => {
    vi.doMock("../../../src/cron/proof/closing.ts", async (original) => ({
      ...(await original<typeof import("../../../src/cron/proof/closing.ts")>()),
      planClosing: () => ({ suspect: null, suspectRounds: 0, contradicts: false, takesNew: true, ask: [] }),
      decideClosing: closeAtFirstAbsence,
    }));
    const verdict = await judge({ rounds: tier(25, 50) });
    expect(verdict.false_closes).toBeGreaterThan(10);
    expect(isGuilty(verdict)).toBe(true);
    expect(verdict.examples.some((example) => example.startsWith("false_closes: "))).toBe(true);
  });

  it(`finds a crawler guilty that takes a posting as its list has it where its own answer did not come${inPart("in half the rounds")}`, async () => {
    vi.doMock("../../../src/cron/crawl/read-details.ts", async (original) => {
      const real = await original<typeof import("../../../src/cron/crawl/read-details.ts")>();
      const withDetails: typeof real.withDetails = (provider, fresh, answers) => {
        const detailed = real.withDetails(provider, fresh, answers);
        const listed = fresh.filter(({ key }) => answers.without.includes(key));
        return { ...detailed, fresh: [...detailed.fresh, ...listed], failed: 0 };
      };
      return { ...real, withDetails };
    });
    const verdict = await judge({
      rounds: tier(15, 30),
      boards: 3,
      postingsPerBoard: 60,
      providers: ["smartrecruiters", "workday", "jazzhr"],
    });
    expect(verdict.lost_events).toBeGreaterThan(0);
    expect(verdict.examples.some((example) => example.includes("the record is not what the list says"))).toBe(true);
  });

  it("finds a crawler guilty that leaves the later pages of a list", async () => {
    vi.doMock("../../../src/cron/providers/json-list.ts", async (original) => {
      const real = await original<typeof import("../../../src/cron/providers/json-list.ts")>();
      const jsonList: typeof real.jsonList = (payload, asked) =>
        real.jsonList(payload, { ...asked, declaredTotal: () => null, next: () => [] });
      return { ...real, jsonList };
    });
    const verdict = await judge({ rounds: 12, boards: 2, postingsPerBoard: 30, providers: ["workday"] });
    expect(verdict.lost_events).toBeGreaterThan(0);
  });

  it(`finds rollups that forget closings guilty${inPart("in half the rounds")}`, async () => {
    vi.doMock("../../../src/db/crawl/count-commit.ts", async (original) => {
      const real = await original<typeof import("../../../src/db/crawl/count-commit.ts")>();
      return {
        countCommit: (...[commit]: Parameters<typeof real.countCommit>) => real.countCommit({ ...commit, closes: [] }),
      };
    });
    const verdict = await judge({ rounds: tier(15, 30) });
    expect(verdict.invariant_violations).toBeGreaterThan(0);
  });

  it("finds crawls guilty that leave their boards' slots as they were", async () => {
    vi.doMock("../../../src/db/boards/board-slots.ts", async (original) => ({
      ...(await original<typeof import("../../../src/db/boards/board-slots.ts")>()),
      moveSlot: (db: D1Database) => db.prepare("select 1"),
    }));
    const verdict = await judge({ rounds: 2 });
    expect(verdict.invariant_violations).toBeGreaterThan(0);
    expect(verdict.examples.some((example) => example.includes("the slots say"))).toBe(true);
  });
});
