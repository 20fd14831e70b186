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
