import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { createBuckets } from "../../../../src/worker/http/token-bucket.ts";

const rate = { burst: 50, perSecond: 10 };

it("gives a burst, then as many as come back, and says how long to wait", () => {
  const take = createBuckets(rate);
  for (let left = 49; left >= 0; left--)
    expect(take("a", 0)).toEqual({ isAllowed: true, remaining: left, seconds: Math.ceil((50 - left) / 10) });
  expect(take("a", 0)).toEqual({ isAllowed: false, remaining: 0, seconds: 1 });
  expect(take("b", 0).isAllowed).toBe(true);
  expect(take("a", 99).isAllowed).toBe(false);
  expect(take("a", 100).isAllowed).toBe(true);
  expect(take("a", 100).isAllowed).toBe(false);
  const sustained = Array.from({ length: 1_000 }, (_, index) => take("a", 100 + index * 50).isAllowed);
  expect(sustained.filter(Boolean)).toHaveLength(499);
});

it("a clock that goes back takes nothing and gives nothing", () => {
  const take = createBuckets({ burst: 2, perSecond: 1 });
  expect([take("a", 10_000), take("a", 0), take("a", 0)].map(({ isAllowed }) => isAllowed)).toEqual([
    true,
    true,
    false,
  ]);
});

it("remembers so many clients and no more", () => {
  const take = createBuckets({ burst: 1, perSecond: 0.001 });
  take("first", 0);
  take("last", 0);
  for (let count = 0; count < limits.rateClientsMax - 1; count++) take(`client ${count}`, 0);
  expect([take("last", 0).isAllowed, take("first", 0).isAllowed]).toEqual([false, true]);
});
