import { expect, it } from "vitest";
import { judge, type BoardAsked, type Standing } from "../../../src/core/verification.ts";

const NOW = 1_800_000_000_000;
const RECENT = 900_000;
const asked = (over: Partial<BoardAsked> = {}): BoardAsked => ({
  notAsked: null,
  askAgainAt: null,
  completeAt: NOW,
  isListed: false,
  ownStatus: null,
  ...over,
});
const standing = (over: Partial<Standing> = {}): Standing => ({
  now: NOW,
  source: { lastCompleteAt: NOW, suspectRounds: 0 },
  posting: { closedAt: null, misses: 0 },
  crawl: { at: NOW, outcome: "changed" },
  ...over,
});
const tell = (a: Partial<BoardAsked>, s: Partial<Standing>): string => {
  const { answer, reason } = judge(asked(a), standing(s), RECENT);
  return `${answer} ${reason}`;
};
const closed = { closedAt: NOW - 1, misses: 1 };
const cut = { completeAt: null };
const cutBoard = { lastCompleteAt: NOW - 1, suspectRounds: 0 };

it.each<[string, Partial<BoardAsked>, Partial<Standing>, string]>([
  ["a whole list that holds it", { isListed: true }, {}, "open listed"],
  ["the same bytes as before", {}, { crawl: { at: NOW, outcome: "unchanged" } }, "open listed"],
  ["a cut list that holds it", { ...cut, isListed: true }, { source: cutBoard }, "open listed"],
  ["a cut list that lacks it", cut, { source: cutBoard }, "cannot_tell list_incomplete"],
  ["its own address", { ownStatus: 200 }, { posting: { closedAt: null, misses: 1 } }, "open own_address"],
  ["one list without it", {}, { posting: { closedAt: null, misses: 1 } }, "cannot_tell absent_unproved"],
  [
    "a list that can't be believed",
    {},
    { posting: { closedAt: null, misses: 2 }, source: { lastCompleteAt: NOW, suspectRounds: 2 } },
    "cannot_tell list_implausible",
  ],
  ["closed by this crawl", {}, { posting: { closedAt: NOW, misses: 3 } }, "closed closed_now"],
  ["closed before, still absent", {}, { posting: closed }, "closed closed_before"],
  ["closed before, listed again and not yet taken", { isListed: true, ...cut }, { posting: closed }, "open listed"],
  ["closed before, and a cut list", cut, { posting: closed, source: cutBoard }, "cannot_tell list_incomplete"],
  [
    "closed before, and an implausible list",
    {},
    { posting: closed, source: { lastCompleteAt: NOW, suspectRounds: 1 } },
    "cannot_tell list_implausible",
  ],
  ["never seen", {}, { posting: null }, "cannot_tell never_seen"],
  ["never seen, and a cut list", cut, { posting: null, source: cutBoard }, "cannot_tell list_incomplete"],
  ["a failed crawl", cut, { crawl: { at: NOW, outcome: "failed" } }, "cannot_tell crawl_failed"],
  [
    "closed, and a failed crawl",
    cut,
    { posting: closed, crawl: { at: NOW, outcome: "failed" } },
    "cannot_tell crawl_failed",
  ],
  ["asked a moment ago", { notAsked: "asked_lately", completeAt: null }, {}, "open listed"],
  [
    "asked too long ago",
    { notAsked: "owes_proof", completeAt: null },
    { crawl: { at: NOW - RECENT - 1, outcome: "changed" } },
    "cannot_tell owes_proof",
  ],
  ["left alone", { notAsked: "resting", completeAt: null }, {}, "cannot_tell resting"],
  ["never crawled", { notAsked: "busy", completeAt: null }, { crawl: null }, "cannot_tell busy"],
])("%s: %s", (_name, a, s, expected) => {
  expect(tell(a, s)).toBe(expected);
});

it("says of what moment it is: of the list, where a later crawl read it to its end", () => {
  expect(judge(asked({ completeAt: NOW - 5_000, isListed: true }), standing(), RECENT).at).toBe(NOW - 5_000);
});
