/**
 * Does one step after the other, whatever becomes of those before: one that fails for good must not hold up the removal
 * of what opted out. Throws the first failure behind the last step, so that the run counts as a failed one.
 */
export async function runSteps(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      console.error({ event: "cron_step_failed", error: String(error) });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
