import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { rememberVersion } from "../../../../src/worker/http/remember-version.ts";

const SECOND = limits.dataVersionAgeMsMax;

/** Versions that come when they are let, in the order in which they were asked for. */
function versions() {
  const asked: ((version: string | Error) => void)[] = [];
  let at = 1_000_000;
  const version = rememberVersion(
    () => at,
    async (_of: null) =>
      new Promise<string>((resolve, reject) => {
        asked.push((come) => (come instanceof Error ? reject(come) : resolve(come)));
      }),
  );
  return { asked, ask: async () => version(null), pass: (ms: number) => (at += ms) };
}

it("is read once a second, and by one of those who ask at once", async () => {
  const { asked, ask, pass } = versions();
  const first = ask();
  asked[0]?.("1");
  expect(await first).toBe("1");
  pass(SECOND);
  expect([await ask(), asked.length]).toEqual(["1", 1]);
  pass(1);
  const second = ask();
  expect([await ask(), await ask(), asked.length]).toEqual(["1", "1", 2]);
  asked[1]?.("2");
  expect([await second, await ask(), asked.length]).toEqual(["2", "2", 2]);
});

it("is read by each who asks while there is none, or only an old one", async () => {
  const { asked, ask, pass } = versions();
  const both = [ask(), ask()];
  for (const come of asked) come("1");
  expect([await Promise.all(both), asked.length]).toEqual([["1", "1"], 2]);
  pass(2 * SECOND + 1);
  const later = [ask(), ask()];
  expect(asked).toHaveLength(4);
  for (const come of asked.slice(2)) come("2");
  expect(await Promise.all(later)).toEqual(["2", "2"]);
});

it("is asked for again where it does not come, fails, or the clock went back", async () => {
  const { asked, ask, pass } = versions();
  const first = ask();
  asked[0]?.("1");
  await first;
  pass(SECOND + 1);
  void ask();
  pass(251);
  const second = ask();
  expect(asked).toHaveLength(3);
  asked[2]?.(new Error("down"));
  await expect(second).rejects.toThrow("down");
  pass(251);
  const third = ask();
  asked[3]?.("2");
  expect(await third).toBe("2");
  pass(-3_600_000);
  const fourth = ask();
  asked[4]?.("3");
  expect(await fourth).toBe("3");
});
