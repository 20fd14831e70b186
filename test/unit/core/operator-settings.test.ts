import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { limits } from "../../../src/core/limits.ts";
import { readSettings } from "../../../src/core/operator-settings.ts";

const defaults = {
  payloadDays: limits.payloadDaysMax,
  ledgerDays: limits.ledgerDaysMax,
  descriptionDays: limits.descriptionDaysMax,
  rowsPerMonth: limits.boardRowsPerMonth,
  bytesPerMonth: limits.boardBytesPerMonth,
  givesKeys: true,
  allowsLocalWebhooks: false,
  wrong: [],
};

it("takes days or forever, and what is not set as the limits say", () => {
  expect(readSettings({})).toEqual(defaults);
  expect(readSettings({ KEEP_PAYLOADS_DAYS: "", KEEP_LEDGER_DAYS: " 30 " })).toEqual({
    ...defaults,
    ledgerDays: 30,
  });
  expect(readSettings({ KEEP_PAYLOADS_DAYS: "forever" })).toEqual({ ...defaults, payloadDays: null });
});

it.each(["0", "-1", "1.5", "90d", "1e3", "36501", "never", "NaN"])("removes nothing by %j, and says so", (given) => {
  const { payloadDays, ledgerDays, wrong } = readSettings({ KEEP_PAYLOADS_DAYS: given });
  expect(payloadDays).toBeNull();
  expect(ledgerDays).toBe(limits.ledgerDaysMax);
  expect(wrong).toEqual([expect.stringContaining("KEEP_PAYLOADS_DAYS")]);
});

it("bounds boards by what is set, without end, or as the limits say", () => {
  expect(readSettings({ BOARD_ROWS_PER_MONTH: "5", BOARD_BYTES_PER_MONTH: "unlimited" })).toEqual({
    ...defaults,
    rowsPerMonth: 5,
    bytesPerMonth: null,
  });
  const { rowsPerMonth, wrong } = readSettings({ BOARD_ROWS_PER_MONTH: "10 GB" });
  expect(rowsPerMonth).toBe(limits.boardRowsPerMonth);
  expect(wrong).toEqual([expect.stringContaining("BOARD_ROWS_PER_MONTH")]);
});

it("has the same values in wrangler.toml, where an operator looks for them", () => {
  const config = readFileSync("wrangler.toml", "utf8");
  const variables = Object.fromEntries(
    [...config.matchAll(/^((?:KEEP|BOARD|SELF)_\w+) = "(.*)"$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  expect(Object.keys(variables)).toHaveLength(6);
  expect(readSettings(variables)).toEqual(defaults);
});

it("gives no keys where the switch is off or not understood", () => {
  expect(readSettings({ SELF_SERVICE_KEYS: "off" })).toEqual({ ...defaults, givesKeys: false });
  expect(readSettings({ SELF_SERVICE_KEYS: "no" })).toMatchObject({
    givesKeys: false,
    wrong: [expect.stringContaining("SELF_SERVICE_KEYS")],
  });
});

it("lets webhooks go to this machine in development alone, where it is asked for", () => {
  const request = { PUBLIC_ORIGIN: "request" };
  expect(readSettings(request)).toEqual(defaults);
  expect(readSettings({ ...request, LOCAL_WEBHOOKS: "on" })).toEqual({ ...defaults, allowsLocalWebhooks: true });
  for (const [given, name] of [
    [{ LOCAL_WEBHOOKS: "on" }, "LOCAL_WEBHOOKS"],
    [{ LOCAL_WEBHOOKS: "on", PUBLIC_ORIGIN: "https://jobs.example.org" }, "LOCAL_WEBHOOKS"],
    [{ ...request, LOCAL_WEBHOOKS: "yes" }, "LOCAL_WEBHOOKS"],
  ] as const)
    expect(readSettings(given)).toEqual({ ...defaults, wrong: [expect.stringContaining(name)] });
});
