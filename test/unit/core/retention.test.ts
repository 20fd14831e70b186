import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import { readRetentionSettings } from "../../../src/core/retention.ts";

const defaults = { payloadDays: limits.payloadDaysMax, ledgerDays: limits.ledgerDaysMax, wrong: [] };

it("takes days or forever, and what is not set as the limits say", () => {
  expect(readRetentionSettings({})).toEqual(defaults);
  expect(readRetentionSettings({ KEEP_PAYLOADS_DAYS: "", KEEP_LEDGER_DAYS: " 30 " })).toEqual({
    ...defaults,
    ledgerDays: 30,
  });
  expect(readRetentionSettings({ KEEP_PAYLOADS_DAYS: "forever" })).toEqual({ ...defaults, payloadDays: null });
});

it.each(["0", "-1", "1.5", "90d", "1e3", "36501", "never", "NaN"])("removes nothing by %j, and says so", (given) => {
  const { payloadDays, ledgerDays, wrong } = readRetentionSettings({ KEEP_PAYLOADS_DAYS: given });
  expect(payloadDays).toBeNull();
  expect(ledgerDays).toBe(limits.ledgerDaysMax);
  expect(wrong).toEqual([expect.stringContaining("KEEP_PAYLOADS_DAYS")]);
});

it("has the same days in wrangler.toml, where an operator looks for them", () => {
  const config = readFileSync("wrangler.toml", "utf8");
  const variables = Object.fromEntries(
    [...config.matchAll(/^(KEEP_\w+) = "(.*)"$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  expect(Object.keys(variables)).toHaveLength(2);
  expect(readRetentionSettings(variables)).toEqual(defaults);
});
