import { expect, it } from "vitest";
import {
  byPlace,
  ORDERED_ID_MAX,
  ORDERED_SINCE,
  orderRowid,
  orderRowids,
  storedOrders,
} from "../../../../src/db/index/job-orders.ts";

it("rows are written in the order of their places, which are beyond what a number holds", () => {
  const places = [orderRowid("pay", 1, 1), ...[5, 2, 3, 2].map((value, id) => orderRowid("posted", value, 900 + id))];
  const [pay, ...posted] = places;
  const sorted = [posted[1], posted[3], posted[2], posted[0], pay];
  expect(byPlace(places, (place) => place)).toEqual(sorted);
  expect(byPlace([...places.toReversed(), "9"], (place) => place)).toEqual(["9", ...sorted]);
});

/** The ends of what there is: of dates, of ids, of pay. */
const ends = [null, Date.UTC(1990, 0, 1), Date.UTC(2026, 10, 29, 12), Date.UTC(2099, 11, 31)].flatMap((postedAt) =>
  [1, 2, ORDERED_ID_MAX].flatMap((id) =>
    [null, 1, 60_000, 1e12].map((salaryMax) => {
      const posting = { id, closedAt: null, rulesVersion: ORDERED_SINCE, postedAt };
      const salary = { salaryMin: null, salaryMax, salaryCurrency: "EUR", salaryPeriod: "year" } as const;
      return Object.assign(posting, salary);
    }),
  ),
);

it("no place of today's is where earlier rules put another posting", () => {
  const idsOf = (places: (row: (typeof ends)[number]) => string[]): Map<string, number> =>
    new Map(ends.flatMap((row) => places(row).map((place) => [place, row.id])));
  const today = idsOf(orderRowids);
  const former = idsOf((row) => storedOrders({ ...row, rulesVersion: ORDERED_SINCE - 1 }));
  expect(former.size).toBeGreaterThan(20);
  for (const [place, id] of former) expect(today.get(place) ?? id, place).toBe(id);
});

it("a posting stands nowhere before there were orders, and where it stood when it is to be indexed anew", () => {
  const [row] = ends;
  if (row === undefined) throw new Error("none");
  expect(storedOrders({ ...row, rulesVersion: 6 })).toEqual([]);
  expect(storedOrders({ ...row, rulesVersion: -6 })).toEqual([]);
  expect(storedOrders({ ...row, closedAt: 5 })).toEqual([]);
  for (const version of [8, ORDERED_SINCE])
    expect(storedOrders({ ...row, rulesVersion: -version })).toEqual(storedOrders({ ...row, rulesVersion: version }));
});

it("within a day what came last stands first, a date that moves within it moves nothing", () => {
  const [row] = ends;
  if (row === undefined) throw new Error("none");
  const placeOf = (id: number, postedAt: number | null): bigint =>
    BigInt(orderRowids({ ...row, id, postedAt })[0] ?? "");
  const [early, late] = [Date.UTC(2026, 10, 29), Date.UTC(2026, 10, 29, 23, 59, 59)];
  expect(placeOf(7, early)).toBe(placeOf(7, late));
  expect(placeOf(8, early)).toBeGreaterThan(placeOf(7, late));
  expect(placeOf(1, late + 1_000)).toBeGreaterThan(placeOf(ORDERED_ID_MAX, late));
  expect(placeOf(1, Date.UTC(1990, 0, 1))).toBeGreaterThan(placeOf(ORDERED_ID_MAX, null));
});
