import { describe, expect, it } from "vitest";
import type { CrawlErrorCode } from "../../../../src/core/crawl-error.ts";
import { limits } from "../../../../src/core/limits.ts";
import { proveBoardGone } from "../../../../src/cron/proof/board-gone.ts";
import type { Absent, ListEvidence } from "../../../../src/cron/proof/closing-evidence.ts";
import { decideClosing, planClosing } from "../../../../src/cron/proof/closing.ts";
import { askPlanned } from "../../../../src/cron/proof/own-addresses.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 20);

const absent = (count: number, misses = 0, deadlineAt: number | null = null): Absent[] =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, key: `k${index + 1}`, misses, deadlineAt }));

const evidence = (over: Partial<ListEvidence>): ListEvidence => ({
  at: NOW,
  number: 7,
  isRest: false,
  listKind: "full_dump",
  openBefore: 100,
  listed: 98,
  foreign: 0,
  own: 0,
  absent: absent(2),
  returned: 0,
  closesMax: 500,
  incomplete: null,
  emptyList: "empty",
  suspectRounds: 0,
  sketch: () => "one two",
  suspectSketch: "two",
  canAsk: true,
  control: null,
  ...over,
});

/** The policy as a table: what the list says, what the addresses answer, what follows. */
const cases: {
  name: string;
  given: Partial<ListEvidence>;
  answer?: number | null;
  close: string[];
  hold: number;
  alive?: number;
  suspectRounds?: number;
  /** Postings whose own address is asked. */
  asked?: number;
  takesNew?: boolean;
}[] = [
  {
    name: "a third list that shares nothing is the board's when it is like the one before",
    given: { openBefore: 3, listed: 5, absent: absent(3, 2), suspectRounds: 2, canAsk: false },
    close: ["absent_confirmed", "absent_confirmed", "absent_confirmed"],
    hold: 0,
    suspectRounds: 3,
    takesNew: true,
  },
  {
    name: "a third one that is like neither may be another board's again",
    given: { openBefore: 3, listed: 5, absent: absent(3, 2), suspectRounds: 2, sketch: () => "three", canAsk: false },
    close: [],
    hold: 3,
    suspectRounds: 1,
    takesNew: false,
  },
  { name: "404 at its own address closes at once", given: {}, answer: 404, close: ["http_404", "http_404"], hold: 0 },
  { name: "410 too", given: {}, answer: 410, close: ["http_410", "http_410"], hold: 0 },
  {
    name: "200 at its own address keeps it open, whatever the list says",
    given: { absent: absent(2, 5) },
    answer: 200,
    close: [],
    hold: 0,
    alive: 2,
  },
  { name: "5xx at its own address closes nothing", given: { absent: absent(2, 1) }, answer: 503, close: [], hold: 2 },
  { name: "403 at its own address closes nothing", given: { absent: absent(2, 1) }, answer: 403, close: [], hold: 2 },
  {
    name: "no answer at its own address closes nothing",
    given: { absent: absent(2, 1) },
    answer: null,
    close: [],
    hold: 2,
  },
  {
    name: "a third list settles what its address will not say",
    given: { absent: absent(2, 2) },
    answer: 403,
    close: ["absent_confirmed", "absent_confirmed"],
    hold: 0,
  },
  { name: "without addresses the first absence closes nothing", given: { canAsk: false }, close: [], hold: 2 },
  {
    name: "without addresses the second list closes nothing: a posting may flicker twice",
    given: { canAsk: false, absent: absent(2, 1) },
    close: [],
    hold: 2,
  },
  {
    name: "without addresses the third list closes",
    given: { canAsk: false, absent: absent(2, 2) },
    close: ["absent_confirmed", "absent_confirmed"],
    hold: 0,
  },
  {
    name: "an empty list closes nothing",
    given: { listed: 0, absent: absent(100, 1) },
    close: [],
    hold: 100,
    suspectRounds: 1,
  },
  {
    name: "a list that lost more than 30 % closes nothing",
    given: { listed: 69, absent: absent(31, 1) },
    close: [],
    hold: 31,
    suspectRounds: 1,
  },
  {
    name: "exactly 30 % is plausible",
    given: { listed: 70, absent: absent(30, 2), canAsk: false },
    close: Array(30).fill("absent_confirmed"),
    hold: 0,
  },
  {
    name: "one posting of four is plausible",
    given: { openBefore: 4, listed: 3, absent: absent(1, 2), canAsk: false },
    close: ["absent_confirmed"],
    hold: 0,
  },
  {
    name: "500 of 1,400 closes nothing",
    given: { openBefore: 1400, listed: 500, absent: absent(900, 1) },
    close: [],
    hold: 900,
    suspectRounds: 1,
  },
  {
    name: "three implausible lists that agree close",
    given: { listed: 0, openBefore: 3, absent: absent(3, 2), suspectRounds: 2, canAsk: false },
    close: Array(3).fill("absent_confirmed"),
    hold: 0,
    suspectRounds: 3,
  },
  {
    name: "where an empty list says nothing, no number of them closes",
    given: { listed: 0, emptyList: "unknown", openBefore: 3, absent: absent(3, 9), suspectRounds: 9, canAsk: false },
    close: [],
    hold: 3,
    suspectRounds: 10,
  },
  {
    name: "but postings' own addresses do",
    given: { listed: 0, emptyList: "unknown", openBefore: 3, absent: absent(3, 1), suspectRounds: 2 },
    answer: 404,
    close: Array(3).fill("http_404"),
    hold: 0,
    suspectRounds: 3,
  },
  {
    name: "implausible lists that do not agree begin anew",
    given: { listed: 20, absent: [...absent(60, 2), ...absent(20)], suspectRounds: 2, canAsk: false },
    close: [],
    hold: 80,
    suspectRounds: 1,
  },
  {
    name: "so do those that hold again what the last one lacked",
    given: { listed: 60, absent: absent(40, 2), returned: 20, suspectRounds: 2, canAsk: false },
    close: [],
    hold: 40,
    suspectRounds: 1,
  },
  {
    name: "three implausible lists that agree, and own addresses that do too",
    given: { listed: 0, openBefore: 3, absent: absent(3, 2), suspectRounds: 2 },
    answer: 404,
    close: Array(3).fill("http_404"),
    hold: 0,
    suspectRounds: 3,
  },
  {
    name: "own addresses that answer refute three implausible lists, for those not asked too",
    given: { listed: 0, openBefore: 100, absent: absent(100, 2), suspectRounds: 2 },
    answer: 200,
    close: [],
    hold: 80,
    alive: 20,
    suspectRounds: 1,
  },
  {
    name: "a list with none of the postings may be another board's: nothing of it is taken",
    given: { listed: 50, absent: absent(100) },
    close: [],
    hold: 100,
    suspectRounds: 1,
    takesNew: false,
  },
  {
    name: "so it is when it is cut as well",
    given: { listed: 50, absent: absent(100), incomplete: "declared 90, held 50" },
    close: [],
    hold: 0,
    suspectRounds: 1,
    takesNew: false,
  },
  {
    name: "the third list with none of them is this board's new list",
    given: { listed: 50, absent: absent(100, 2), suspectRounds: 2, canAsk: false },
    close: Array(100).fill("absent_confirmed"),
    hold: 0,
    suspectRounds: 3,
  },
  {
    name: "an absent posting whose stated deadline passed closes at once",
    given: { absent: absent(1, 0, NOW - HOUR) },
    answer: 503,
    close: ["deadline_passed"],
    hold: 0,
  },
  {
    name: "but not when its own address answers",
    given: { absent: absent(1, 0, NOW - HOUR) },
    answer: 200,
    close: [],
    hold: 0,
    alive: 1,
  },
  { name: "nor before its deadline", given: { absent: absent(1, 0, NOW + HOUR) }, answer: 503, close: [], hold: 1 },
  {
    name: "nor by an implausible list",
    given: { listed: 0, absent: absent(100, 0, NOW - HOUR) },
    close: [],
    hold: 100,
    suspectRounds: 1,
  },
  {
    name: "a search index closes nothing by absence, however often",
    given: { listKind: "search_index", absent: absent(60, 9), listed: 40 },
    answer: 503,
    close: [],
    hold: 60,
    asked: 20,
  },
  {
    name: "a search index closes by own addresses, however much it lacks",
    given: { listKind: "search_index", absent: absent(60), listed: 40 },
    answer: 404,
    close: Array(20).fill("http_404"),
    hold: 40,
    asked: 20,
  },
  {
    name: "a search index without addresses takes three lists",
    given: { listKind: "search_index", absent: absent(2, 1), canAsk: false },
    close: [],
    hold: 2,
  },
  {
    name: "one crawl closes only so many",
    given: { openBefore: 2_000, listed: 1_940, absent: absent(60, 2), canAsk: false, closesMax: 50 },
    close: Array(50).fill("absent_confirmed"),
    hold: 10,
  },
  {
    name: "absences of an implausible list do not add up with a plausible one's",
    given: { canAsk: false, absent: absent(1, 1), suspectRounds: 1 },
    close: [],
    hold: 1,
  },
  {
    name: "the first implausible list adds no absence to plausible ones' either",
    given: { canAsk: false, listed: 60, absent: absent(40, 2) },
    close: [],
    hold: 40,
    suspectRounds: 1,
  },
  {
    name: "four implausible lists that lack ever more close what all of them lacked",
    given: { listed: 40, absent: [...absent(40, 3), ...absent(20)], suspectRounds: 1, canAsk: false },
    close: Array(40).fill("absent_confirmed"),
    hold: 20,
    suspectRounds: 1,
  },
  {
    name: "unless much of what they lacked returns: then absences begin anew",
    given: { listed: 40, absent: [...absent(40, 3), ...absent(20)], returned: 10, suspectRounds: 1, canAsk: false },
    close: [],
    hold: 60,
    suspectRounds: 1,
  },
  {
    name: "and own addresses are asked by then",
    given: {
      listed: 40,
      absent: [
        ...absent(40, 3),
        ...absent(20).map((one) => Object.assign(one, { id: one.id + 100, key: `fresh${one.id}` })),
      ],
      suspectRounds: 1,
    },
    answer: 200,
    close: [],
    hold: 40,
    alive: 20,
    suspectRounds: 1,
    asked: 20,
  },
  {
    name: "of a few postings one is no share: its own address decides",
    given: { openBefore: 3, listed: 2, absent: absent(1) },
    answer: 404,
    close: ["http_404"],
    hold: 0,
  },
  {
    name: "a small board's list shares nothing with the last: all old addresses deny them",
    given: { openBefore: 3, listed: 4, absent: absent(3) },
    answer: 404,
    close: Array(3).fill("http_404"),
    hold: 0,
    takesNew: true,
  },
  {
    name: "they do not: it may be another board's",
    given: { openBefore: 3, listed: 4, absent: absent(3) },
    answer: 200,
    close: [],
    hold: 0,
    alive: 3,
    suspectRounds: 1,
    takesNew: false,
  },
  {
    name: "they do not say: it may be another board's",
    given: { openBefore: 3, listed: 4, absent: absent(3) },
    answer: 503,
    close: [],
    hold: 3,
    suspectRounds: 1,
    takesNew: false,
  },
  {
    name: "nobody is asked where the list names another board itself: its strangers stay out though the old ones are gone",
    given: { openBefore: 3, listed: 4, foreign: 4, absent: absent(3) },
    answer: 404,
    close: [],
    hold: 3,
    suspectRounds: 1,
    asked: 0,
    takesNew: false,
  },
  {
    name: "nobody is asked whether a small board is empty",
    given: { openBefore: 3, listed: 0, absent: absent(3) },
    answer: 404,
    close: [],
    hold: 3,
    suspectRounds: 1,
    asked: 0,
  },
  {
    name: "new postings that name this board are its own, whatever the list lacks; but nothing closes yet",
    given: { listed: 50, own: 50, absent: absent(100) },
    close: [],
    hold: 100,
    suspectRounds: 1,
    takesNew: true,
  },
  {
    name: "so are a small board's, and three lists close the old ones",
    given: { openBefore: 3, listed: 4, own: 4, absent: absent(3, 2), canAsk: false },
    close: Array(3).fill("absent_confirmed"),
    hold: 0,
    takesNew: true,
  },
  {
    name: "an incomplete list says nothing about absence",
    given: { incomplete: "declared 9, held 3", absent: absent(2, 9) },
    answer: 404,
    close: [],
    hold: 0,
  },
  {
    name: "a list whose postings all name another board is not taken, though nothing is absent",
    given: { openBefore: 0, listed: 40, foreign: 40, absent: [] },
    close: [],
    hold: 0,
    suspectRounds: 1,
    takesNew: false,
  },
  {
    name: "the third such list is: the company's board has moved",
    given: { openBefore: 0, listed: 40, foreign: 40, absent: [], suspectRounds: 2 },
    close: [],
    hold: 0,
    suspectRounds: 3,
  },
  {
    name: "some postings of another board are no other board",
    given: { openBefore: 0, listed: 40, foreign: 39, absent: [] },
    close: [],
    hold: 0,
  },
];

describe("closing policy", () => {
  it.each(cases)("$name", ({ given, answer, close, hold, alive = 0, suspectRounds = 0, asked, takesNew = true }) => {
    const list = evidence(given);
    const plan = planClosing(list);
    const answers = new Map(answer === undefined ? [] : plan.ask.map(({ key }) => [key, answer]));
    const decision = decideClosing(list, plan, answers);
    expect(decision.close.map(({ reason }) => reason)).toEqual(close);
    expect(decision.hold).toHaveLength(hold);
    expect(decision.alive).toHaveLength(alive);
    expect(decision.suspectRounds).toBe(suspectRounds);
    expect(decision.takesNew).toBe(takesNew);
    if (asked !== undefined) expect(plan.ask).toHaveLength(asked);
  });

  it("asks no more addresses than one crawl may, the most often missed first", () => {
    const many = [...absent(25), { id: 99, key: "old", misses: 1, deadlineAt: null }];
    const plan = planClosing(evidence({ absent: many }));
    expect(plan.ask).toHaveLength(limits.detailsPerCrawlMax);
    expect(plan.ask[0]?.key).toBe("old");
  });

  it("asks nobody when the list is implausible or incomplete", () => {
    expect(planClosing(evidence({ listed: 0, absent: absent(100) })).ask).toEqual([]);
    expect(planClosing(evidence({ incomplete: "cut" })).ask).toEqual([]);
  });
});

describe("a whole list, and an ATS whose postings' addresses all answer 404", () => {
  const decide = (over: Partial<ListEvidence>, listed: number | null, of: number | null = 404) => {
    const given = evidence({ control: "listed", ...over });
    const plan = planClosing(given);
    const said = plan.ask.map(({ key }) => [key, of] as const);
    return { plan, ...decideClosing(given, plan, new Map([["listed", listed], ...said])) };
  };

  it("closes by own address beside a listed one that answers 200, and else by three lists", () => {
    expect(decide({ absent: absent(2) }, 200).close.map(({ reason }) => reason)).toEqual(["http_404", "http_404"]);
    for (const listed of [404, 403, null]) {
      const first = decide({ absent: absent(2) }, listed);
      expect(first).toMatchObject({ close: [], heldReason: "awaiting_proof", hold: [{ misses: 1 }, { misses: 1 }] });
      const third = decide({ absent: absent(2, limits.missesToClose - 1) }, listed);
      expect(third.close.map(({ reason }) => reason)).toEqual(["absent_confirmed", "absent_confirmed"]);
      // A deadline that the posting's own payload stated needs nobody's answer.
      expect(decide({ absent: absent(1, 0, 1), at: 2 }, listed).close[0]?.reason).toBe("deadline_passed");
    }
  });

  it("hears nobody who says that a posting is open, either", () => {
    expect(decide({ absent: absent(1) }, 200, 200).alive).toHaveLength(1);
    expect(decide({ absent: absent(1) }, 500, 200)).toMatchObject({ alive: [], hold: [{ misses: 1 }] });
  });

  it("the listed one's answer does not refute a list that has proved itself", () => {
    const lost = { openBefore: 100, listed: 50, absent: absent(50, 2), suspectRounds: 2 };
    expect(decide(lost, 200).close).toHaveLength(50);
    expect(decide(lost, 200, 200)).toMatchObject({ close: [], suspectRounds: 1 });
  });
});

describe("a search index whose addresses can be asked", () => {
  const index = (over: Partial<ListEvidence>): ListEvidence =>
    evidence({ listKind: "search_index", openBefore: 600, listed: 500, absent: absent(90), ...over });
  const decide = (given: ListEvidence, statusOf: (at: number) => number | null) => {
    const plan = planClosing(given);
    const said = plan.ask.map(({ key }, at) => [key, statusOf(at)] as const);
    const control = plan.control === null ? [] : [[plan.control, 200] as const];
    return { plan, ...decideClosing(given, plan, new Map([...control, ...said])) };
  };
  const most = limits.detailsPerCrawlMax;

  it("is asked on by the same list while most of what is asked is gone", () => {
    const first = decide(index({}), () => 404);
    expect(first).toMatchObject({ asksOn: true, waiting: 70 });
    expect([first.close.length, first.hold.length]).toEqual([most, 70]);
    expect(decide(index({}), (at) => (at < most / 2 ? 410 : 200)).asksOn).toBe(true);
    expect(decide(index({}), (at) => (at < most / 2 - 1 ? 404 : 200)).asksOn).toBe(false);
    // All that there was to ask.
    expect(decide(index({ absent: absent(most - 1) }), () => 404).asksOn).toBe(false);
    for (const over of [{ listKind: "full_dump" }, { canAsk: false }, { listed: 0 }] as const)
      expect(decide(index(over), () => 404).asksOn).toBe(false);
  });

  it("which counts no absence twice, and asks nobody again who answered", () => {
    const answered = absent(35).slice(30);
    const left = [...absent(30, 1), ...answered];
    const rest = decide(index({ isRest: true, absent: left }), (at) => (at === 0 ? 503 : at === 1 ? 200 : 404));
    expect(rest.plan.ask.map(({ misses }) => misses)).toEqual(Array(most).fill(1));
    expect([rest.close.length, rest.alive.length, rest.hold, rest.waiting]).toEqual([most - 2, 1, [], 30 - most + 1]);
    expect(rest.close[0]).toMatchObject({ reason: "http_404", misses: 1 });
    // Not the same twenty of the others, whose answers may all be unclear.
    const again = planClosing(index({ isRest: true, absent: left, number: 8 })).ask;
    expect(again.map(({ key }) => key)).not.toEqual(rest.plan.ask.map(({ key }) => key));
    expect(decide(index({ isRest: true, absent: absent(30, 1) }), () => 503)).toMatchObject({
      asksOn: false,
      close: [],
    });
  });

  it("believes no own address beside a cut list before one that the list holds has answered", async () => {
    const cut = index({ incomplete: "cut", control: "listed" });
    const plan = planClosing(cut);
    expect([plan.control, plan.ask.length]).toEqual(["listed", most]);
    const asked: string[][] = [];
    const answering = (listed: number | null) => async (keys: string[]) => {
      asked.push(keys);
      return await Promise.resolve(new Map(keys.map((key) => [key, key === "listed" ? listed : 404])));
    };
    for (const listed of [404, 503, null]) {
      const answers = await askPlanned(plan, answering(listed));
      expect([...answers]).toEqual([["listed", listed]]);
      expect(decideClosing(cut, plan, answers)).toMatchObject({ close: [], alive: [], asksOn: false });
      // Whoever asks the others all the same.
      const all = new Map([...answers, ...plan.ask.map(({ key }) => [key, 404] as const)]);
      expect(decideClosing(cut, plan, all).close).toEqual([]);
    }
    expect(asked).toEqual([["listed"], ["listed"], ["listed"]]);
    expect(decideClosing(cut, plan, await askPlanned(plan, answering(200))).close).toHaveLength(most);
    // A list that holds nothing known has no control.
    expect(planClosing(index({ incomplete: "cut", control: null })).ask).toEqual([]);
  });

  it("closes what its own address says is gone though the list is cut, and counts nothing by that", () => {
    const cut = decide(index({ incomplete: "declared 600, held 500", control: "listed" }), (at) =>
      at < 15 ? 404 : at < 17 ? 200 : null,
    );
    expect([cut.close.length, cut.alive.length, cut.hold, cut.waiting, cut.asksOn]).toEqual([15, 2, [], 0, true]);
    expect(cut.close[0]).toMatchObject({ reason: "http_404", misses: 1 });
    expect(cut.heldReason).toBe("declared 600, held 500");
    // A cut list that may be another board's.
    const other = { incomplete: "cut", openBefore: 90, absent: absent(90), suspectRounds: 1 };
    expect(planClosing(index(other))).toMatchObject({ suspect: "other_board", ask: [] });
  });
});

describe("lists that each lack a third of the one before", () => {
  it.each([
    ["own addresses are silent", true],
    ["postings have none", false],
  ])("close what is long gone, and no posting that is there: %s", (_, canAsk) => {
    const open = new Map<number, Absent>();
    let suspectRounds = 0;
    const goneSince = new Map<number, number>();
    for (let round = 0; round < 30; round++) {
      const list = Array.from({ length: 60 }, (_unused, index) => round * 20 + index);
      const listed = new Set(list);
      for (const id of open.keys()) if (!listed.has(id) && !goneSince.has(id)) goneSince.set(id, round);
      const missing = [...open.values()].filter(({ id }) => !listed.has(id));
      const given = evidence({
        canAsk,
        openBefore: open.size,
        listed: list.length,
        absent: missing,
        suspectRounds,
      });
      const plan = planClosing(given);
      const decision = decideClosing(given, plan, new Map(plan.ask.map(({ key }) => [key, 403])));
      expect(decision.takesNew).toBe(true);
      ({ suspectRounds } = decision);
      for (const { id } of decision.close) {
        expect(listed.has(id)).toBe(false);
        open.delete(id);
      }
      for (const { id, misses } of decision.hold)
        open.set(id, { ...absent(1, misses)[0], id, key: `k${id}` } as Absent);
      for (const id of list) if (!open.has(id)) open.set(id, { ...absent(1)[0], id, key: `k${id}` } as Absent);
      for (const id of open.keys())
        expect(round - (goneSince.get(id) ?? round)).toBeLessThan(limits.missesToCloseDrifting + 1);
    }
    expect(open.size).toBeLessThan(60 + 20 * (limits.missesToCloseDrifting + 1));
  });
});

it("absences from empty lists that say nothing do not add to those from lists", () => {
  const given = evidence({ listed: 0, emptyList: "unknown", absent: absent(3, 1), suspectRounds: 1, canAsk: false });
  expect(decideClosing(given, planClosing(given), new Map()).hold.map(({ misses }) => misses)).toEqual([1, 1, 1]);
});

describe("a board that is gone", () => {
  const answers = (...rows: [day: number, error: CrawlErrorCode][]) =>
    rows.map(([day, error], index) => ({ number: index + 7, at: NOW + day * DAY, error }));
  const days = (error: CrawlErrorCode) => Array.from({ length: 8 }, (_, day): [number, CrawlErrorCode] => [day, error]);
  const week = (error: CrawlErrorCode) => answers(...days(error));
  const gone: [string, ReturnType<typeof answers>, number[] | null][] = [
    ["a week of 404", week("not_found"), [7, 8, 9, 10, 11, 12, 13, 14]],
    ["less than a week", answers(...days("not_found").slice(0, 7), [6.9, "not_found"]), null],
    ["two answers are too few", answers([0, "not_found"], ...days("server_error").slice(1, 7), [7, "not_found"]), null],
    [
      "other failures in between say nothing",
      answers([0, "not_found"], [1, "not_found"], ...days("server_error").slice(2, 7), [7, "not_found"]),
      [7, 8, 14],
    ],
    ["the last answer must say so", answers(...days("not_found"), [7.1, "timeout"]), null],
    ["a week of 503", week("server_error"), null],
    [
      "a clock that jumps is no week",
      answers([0, "not_found"], [0.1, "not_found"], [30, "not_found"], [30.1, "not_found"]),
      null,
    ],
    ["nor one that goes back", answers(...days("not_found").slice(0, 4), ...days("not_found").slice(1, 5)), null],
    ["no answers", [], null],
  ];
  it.each(gone)("%s", (_name, given, proof) => {
    expect(proveBoardGone(given)).toEqual(proof);
  });
});
