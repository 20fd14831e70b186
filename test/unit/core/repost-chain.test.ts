import { expect, it } from "vitest";
import { repostChain, type ChainPosting } from "../../../src/core/repost-chain.ts";

const DAY = 24 * 60 * 60_000;
/** Open from one day to another; null: still, as of the second. */
const posting = (jobId: string, from: number, to: number, over: Partial<ChainPosting> = {}): ChainPosting => ({
  jobId,
  locationText: "Berlin, Germany",
  firstSeenAt: from * DAY,
  closedAt: (to + 1) * DAY,
  lastSeenAt: to * DAY,
  baseline: false,
  ...over,
});
const open = { closedAt: null };

it("a posting goes on from the one that went before it, and so on", () => {
  const postings = [
    posting("a", 0, 20),
    posting("b", 22, 40, { locationText: "Berlin (Germany)" }),
    posting("c", 41, 50, open),
  ];
  expect(repostChain("c", postings)).toMatchObject({
    from: { jobId: "b" },
    firstOpenedAt: 0,
    daysOpen: 47,
    postings: 3,
  });
  expect(repostChain("b", postings)).toMatchObject({ from: { jobId: "a" }, daysOpen: 38, postings: 2 });
  expect(repostChain("a", postings)).toBeNull();
});

it.each<[string, ChainPosting[]]>([
  ["the other one is in another place", [posting("a", 0, 20, { locationText: "Paris" }), posting("c", 22, 50, open)]],
  [
    "no place is stated",
    [posting("a", 0, 20, { locationText: null }), posting("c", 22, 50, { ...open, locationText: null })],
  ],
  ["the other one was still seen when it came", [posting("a", 0, 23), posting("c", 22, 50, open)]],
  ["the other one is open", [posting("a", 0, 20, open), posting("c", 22, 50, open)]],
  ["it came too late", [posting("a", 0, 20), posting("c", 51, 60, open)]],
  ["it was open before we looked", [posting("a", 0, 20), posting("c", 22, 50, { ...open, baseline: true })]],
  ["two went", [posting("a", 0, 20), posting("b", 1, 21), posting("c", 22, 50, open)]],
  ["two came", [posting("a", 0, 20), posting("b", 23, 50, open), posting("c", 22, 50, open)]],
  ["it is alone", [posting("c", 22, 50, open)]],
])("none is proved where %s", (_why, postings) => {
  expect(repostChain("c", postings)).toBeNull();
});
