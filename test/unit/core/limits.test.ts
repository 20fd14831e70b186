import { expect, it } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import { clientLimits } from "../../../src/core/limits/client.ts";
import { crawlLimits } from "../../../src/core/limits/crawl.ts";
import { databaseLimits } from "../../../src/core/limits/database.ts";
import { payloadLimits } from "../../../src/core/limits/payload.ts";
import { upkeepLimits } from "../../../src/core/limits/upkeep.ts";

it("holds the limits of all rooms, of which no two have one name", () => {
  const names = [payloadLimits, crawlLimits, databaseLimits, clientLimits, upkeepLimits].flatMap((room) =>
    Object.keys(room),
  );
  expect(names.toSorted()).toEqual(Object.keys(limits).toSorted());
  expect(new Set(names).size).toBe(names.length);
});
