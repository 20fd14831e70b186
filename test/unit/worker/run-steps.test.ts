import { expect, it, vi } from "vitest";
import { runSteps } from "../../../src/worker/run-steps.ts";

it("does every step in order, and throws the first failure behind the last one", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const done: number[] = [];
  const step =
    (number: number, fails = false) =>
    async (): Promise<void> => {
      await Promise.resolve();
      done.push(number);
      if (fails) throw new Error(`step ${number}`);
    };
  await expect(runSteps([step(1), step(2, true), step(3, true), step(4)])).rejects.toThrow("step 2");
  expect(done).toEqual([1, 2, 3, 4]);
  await runSteps([step(5)]);
  expect(done.at(-1)).toBe(5);
  vi.restoreAllMocks();
});

it("where runs do not end, each begins one step further on: none is left out for ever", async () => {
  const done = new Map<string, number>();
  const names = ["a", "b", "killer", "c", "d"];
  const steps = names.map((name) => async (): Promise<void> => {
    done.set(name, (done.get(name) ?? 0) + 1);
    // What takes all the time of a run: nothing comes behind it.
    if (name === "killer") await new Promise(() => undefined);
    await Promise.resolve();
  });
  for (let unended = 0; unended < names.length; unended++)
    await Promise.race([runSteps(steps, unended), new Promise((resolve) => setTimeout(resolve, 5))]);
  expect(Object.fromEntries(done)).toEqual({ a: 3, b: 4, killer: 5, c: 1, d: 2 });
});
