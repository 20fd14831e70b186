import { describe, expect, it } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import { decideClosing, planClosing, type Absent, type ListEvidence } from "../../../src/cron/closing.ts";

const absent = (count: number, misses = 0): Absent[] =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, key: `k${index + 1}`, misses }));

const evidence = (over: Partial<ListEvidence>): ListEvidence => ({
  openBefore: 100,
  listed: 98,
  absent: absent(2),
  incomplete: null,
  suspectRounds: 0,
  canAsk: true,
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
}[] = [
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
    name: "without addresses the second list closes",
    given: { canAsk: false, absent: absent(2, 1) },
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
    given: { listed: 70, absent: absent(30, 1), canAsk: false },
    close: Array(30).fill("absent_confirmed"),
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
    given: { listed: 0, openBefore: 3, absent: absent(3, 2), suspectRounds: 2 },
    close: Array(3).fill("absent_confirmed"),
    hold: 0,
    suspectRounds: 3,
  },
  {
    name: "absences of an implausible list do not add up with a plausible one's",
    given: { canAsk: false, absent: absent(1, 1), suspectRounds: 1 },
    close: [],
    hold: 1,
  },
  {
    name: "an incomplete list says nothing about absence",
    given: { incomplete: "declared 9, held 3", absent: absent(2, 9) },
    answer: 404,
    close: [],
    hold: 0,
  },
];

describe("closing policy", () => {
  it.each(cases)("$name", ({ given, answer, close, hold, alive = 0, suspectRounds = 0 }) => {
    const list = evidence(given);
    const plan = planClosing(list);
    const answers = new Map(answer === undefined ? [] : plan.ask.map(({ key }) => [key, answer]));
    const decision = decideClosing(list, plan, answers);
    expect(decision.close.map(({ reason }) => reason)).toEqual(close);
    expect(decision.hold).toHaveLength(hold);
    expect(decision.alive).toHaveLength(alive);
    expect(decision.suspectRounds).toBe(suspectRounds);
  });

  it("asks no more addresses than one crawl may, the most often missed first", () => {
    const many = [...absent(25), { id: 99, key: "old", misses: 1 }];
    const plan = planClosing(evidence({ absent: many }));
    expect(plan.ask).toHaveLength(limits.detailsPerCrawlMax);
    expect(plan.ask[0]?.key).toBe("old");
  });

  it("asks nobody when the list is implausible or incomplete", () => {
    expect(planClosing(evidence({ listed: 0, absent: absent(100) })).ask).toEqual([]);
    expect(planClosing(evidence({ incomplete: "cut" })).ask).toEqual([]);
  });
});
