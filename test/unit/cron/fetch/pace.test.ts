import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { gateName } from "../../../../src/cron/fetch/gate-name.ts";
import { noteThrottled, takeSlot, unhurried, type Pace } from "../../../../src/cron/fetch/pace.ts";
import { teamtailor } from "../../../../src/cron/providers/ats/teamtailor.ts";
import { lever } from "../../../../src/cron/providers/ats/lever.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const INTERVAL = 500;
const START = Date.parse("2026-11-01T06:00:00.000Z");

/** Boards of one host, asked one after the other as soon as the gate lets them, for `ms`. */
function run(ms: number, boards: number, isThrottled: (board: number, elapsed: number) => boolean) {
  let pace: Pace = unhurried;
  const asked: { board: number; at: number; throttled: boolean }[] = [];
  let now = 0;
  for (let index = 0; now < ms;) {
    const board = index % boards;
    const taken = takeSlot(pace, START + now, {
      board: `board ${board}`,
      intervalMs: INTERVAL,
      maxWaitMs: limits.gateWaitMsMax,
    });
    pace = taken.pace;
    if (taken.waitMs === null) {
      now += SECOND;
      continue;
    }
    now += taken.waitMs;
    const throttled = isThrottled(board, now);
    asked.push({ board, at: now, throttled });
    // As it comes back from storage.
    if (throttled) pace = JSON.parse(JSON.stringify(noteThrottled(pace, START + now, `board ${board}`))) as Pace;
    index++;
  }
  const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
  return { asked, gaps };
}

describe("the pace of a host", () => {
  it("keeps the rate, in order", () => {
    const { gaps } = run(MINUTE, 64, () => false);
    expect(new Set(gaps)).toEqual(new Set([INTERVAL]));
  });

  it.each([2, 3, 12, 64])("does not change at all for one hostile board of %i", (boards) => {
    const { gaps, asked } = run(10 * MINUTE, boards, (board) => board === 0);
    expect(asked.some(({ throttled }) => throttled)).toBe(true);
    expect(new Set(gaps)).toEqual(new Set([INTERVAL]));
  });

  it("is hardly another for two hostile boards of 64", () => {
    const { gaps } = run(10 * MINUTE, 64, (board) => board === 30 || board === 31);
    expect(Math.max(...gaps)).toBeLessThan(2 * INTERVAL);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(1.05 * INTERVAL);
  });

  it("leaves a host that throttles everyone alone after two boards, in pauses of minutes at most", () => {
    const { gaps, asked } = run(HOUR, 64, () => true);
    expect(gaps.findIndex((gap) => gap >= limits.gatePauseMs)).toBe(1);
    expect(asked.length).toBeLessThan(25);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(limits.gatePauseMsMax + limits.gateSlowdownMax * INTERVAL);
    // They grow, and only up to there.
    const pauses = gaps.filter((gap) => gap >= limits.gatePauseMs);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  });

  it("leaves a host alone soon that begins to throttle while it is busy", () => {
    const { asked } = run(10 * MINUTE, 64, (_, elapsed) => elapsed > MINUTE);
    const since = asked.filter(({ at }) => at > MINUTE);
    expect(since.filter(({ at }) => at < MINUTE + 15 * SECOND).length).toBeLessThanOrEqual(5);
  });

  it("is its own again minutes after the host has stopped throttling", () => {
    const end = HOUR;
    const { asked } = run(2 * HOUR, 64, (_, elapsed) => elapsed < end);
    const after = asked.filter(({ at }) => at >= end);
    expect(after[0]?.at).toBeLessThanOrEqual(end + limits.gatePauseMsMax + limits.gateWaitMsMax);
    expect((after[20]?.at ?? 0) - (after[0]?.at ?? 0)).toBeLessThan(MINUTE);
    expect((after[40]?.at ?? 0) - (after[30]?.at ?? 0)).toBe(10 * INTERVAL);
  });

  it("pauses no longer for what one board says again, nor for answers to what was asked before the pause", () => {
    let pace = unhurried;
    for (const board of ["a", "b", "c"]) {
      ({ pace } = takeSlot(pace, START, { board, intervalMs: 1, maxWaitMs: SECOND }));
    }
    for (const board of ["a", "b"]) pace = noteThrottled(pace, START + 10, board);
    const end = pace.pausedUntil;
    expect(end).toBe(START + 10 + limits.gatePauseMs);
    expect(noteThrottled(pace, START + 20, "c").pausedUntil).toBe(end);
    ({ pace } = takeSlot(pace, end, { board: "b", intervalMs: 1, maxWaitMs: SECOND }));
    expect(noteThrottled(pace, end + 1, "b").pausedUntil).toBe(end);
    ({ pace } = takeSlot(pace, end, { board: "d", intervalMs: 1, maxWaitMs: SECOND }));
    expect(noteThrottled(pace, end + 1, "d").pausedUntil).toBe(end + 1 + 2 * limits.gatePauseMs);
  });

  it.each([HOUR, 30 * 24 * HOUR])("holds no turn back for longer when the clock goes back %i ms", (back) => {
    let pace = unhurried;
    for (const board of ["a", "b"]) {
      ({ pace } = takeSlot(pace, START, { board, intervalMs: INTERVAL, maxWaitMs: SECOND }));
    }
    const next = { board: "c", intervalMs: INTERVAL, maxWaitMs: limits.gateWaitMsMax };
    expect(takeSlot(pace, START - back, next).waitMs).toBe(2 * INTERVAL);
    for (const board of ["a", "b"]) pace = noteThrottled(pace, START, board);
    expect(takeSlot(pace, START - back, next).waitMs).toBeNull();
    expect(takeSlot(takeSlot(pace, START - back, next).pace, START - back + limits.gatePauseMs, next).waitMs).toBe(0);
    // Forward again: what was remembered is over, and boards pass at the host's rate.
    const later = takeSlot(pace, START + back, next);
    expect(later.waitMs).toBe(0);
    expect(takeSlot(later.pace, START + back, { ...next, board: "d" }).waitMs).toBeGreaterThanOrEqual(INTERVAL);
  });
});

it("tenants' hosts have their provider's gate, other hosts their own, a company's own among them", () => {
  expect(gateName(lever, "https://api.lever.co/v0/postings/x")).toBe("api.lever.co");
  const tenants = { name: "recruitee", sharesRate: "recruitee.com" };
  expect(gateName(tenants, "https://acme.recruitee.com/api/offers")).toBe("recruitee");
  expect(gateName(tenants, "https://acmerecruitee.com/api/offers")).toBe("acmerecruitee.com");
  for (const [board, gate] of [
    ["acme", "teamtailor"],
    ["acme.na", "teamtailor"],
    ["careers.acme.example", "careers.acme.example"],
  ] as const)
    expect(gateName(teamtailor, teamtailor.listRequest(board).url)).toBe(gate);
});
