/**
 * Does one step after the other, whatever becomes of those before: one that fails for good must not hold up the removal
 * of what opted out. One that takes all the time or memory of a run ends the run, and says nothing: so where runs do
 * not end (`unended`: how many so far), each begins one step further on, and behind the last one with the first. Throws
 * the first failure behind the last step, so that the run counts as a failed one.
 */
export async function runSteps(steps: readonly (() => Promise<void>)[], unended = 0): Promise<void> {
  const failures: unknown[] = [];
  const first = steps.length === 0 ? 0 : unended % steps.length;
  for (const step of [...steps.slice(first), ...steps.slice(0, first)]) {
    try {
      await step();
    } catch (error) {
      console.error({ event: "cron_step_failed", error: String(error) });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
