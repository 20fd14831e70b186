import { expect, it } from "vitest";
import { Job } from "../../../../src/core/job.ts";
import { limits } from "../../../../src/core/limits.ts";
import { normalizePosting } from "../../../../src/core/normalize/normalize-posting.ts";
import { countSteps, OverBudget } from "../../../../src/core/normalize/steps.ts";
import { expected } from "../../../fixtures/expected.ts";

it("refuses what goes beyond, and no more", () => {
  const steps = countSteps(10);
  steps.take(6);
  expect(() => steps.take(5)).toThrow(OverBudget);
  steps.take(4);
  expect(steps.taken()).toBe(10);
});

it("every fixture is far within the budget, and costs the same twice", () => {
  for (const posting of Object.values(expected)) {
    const { overBudget, steps } = normalizePosting(posting);
    expect(overBudget).toEqual([]);
    expect(steps).toBeGreaterThan(0);
    expect(steps).toBeLessThan(limits.stepsPerPostingMax / 5);
    expect(normalizePosting(posting).steps).toBe(steps);
  }
});

it("a fact beyond the budget is null by name, the others stand", () => {
  const facts = normalizePosting({
    ...expected.lever,
    pay: [],
    payText: null,
    descriptionHtml: `<p>Salary: $100,000 - $120,000 a year.</p>${"$5 and ".repeat(25_000)}`,
  });
  expect(facts.overBudget).toEqual(["salary"]);
  expect(facts.salary).toEqual({ raw: null, min: null, max: null, currency: null, period: null, basis: null });
  expect(facts.title).toBe(expected.lever.title);
  expect(facts.places.length).toBeGreaterThan(0);
  expect(facts.descriptionText?.length).toBeGreaterThan(170_000);
  expect(Job.unwrap().shape.extensions.unwrap().shape.over_budget.safeParse(facts.overBudget).success).toBe(true);
});
