import { expect, it } from "vitest";
import { byPlace, orderRowid } from "../../../../src/db/index/job-orders.ts";

it("rows are written in the order of their places, which are beyond what a number holds", () => {
  const places = [orderRowid("pay", 1, 1), ...[5, 2, 3, 2].map((value, id) => orderRowid("posted", value, 900 + id))];
  const [pay, ...posted] = places;
  const sorted = [posted[1], posted[3], posted[2], posted[0], pay];
  expect(byPlace(places, (place) => place)).toEqual(sorted);
  expect(byPlace([...places.toReversed(), "9"], (place) => place)).toEqual(["9", ...sorted]);
});
