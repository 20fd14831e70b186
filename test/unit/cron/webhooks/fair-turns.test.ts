import { expect, it } from "vitest";
import { fairTurns, type Candidate } from "../../../../src/cron/webhooks/fair-turns.ts";

const candidate = (endpoint: number, keyHash: string, over: Partial<Candidate> = {}): Candidate => ({
  endpoint,
  keyHash,
  failingSince: null,
  dueAt: 0,
  ...over,
});

it("keys share the run, whatever their endpoints cost and however many they are", () => {
  const many = Array.from({ length: 50 }, (_, index) => candidate(index, "many"));
  const turns = fairTurns([...many, candidate(100, "slow"), candidate(101, "quick")], 2);
  const cost = { many: 30, slow: 1_000, quick: 1 } as const;
  const spent: Record<string, number> = { many: 0, slow: 0, quick: 0 };
  for (let turn = 0; turn < 3_000; turn++) {
    const next = turns.take();
    if (next === null) break;
    const took = cost[next.keyHash as keyof typeof cost];
    spent[next.keyHash] = (spent[next.keyHash] ?? 0) + took;
    turns.end(next, took, true);
  }
  const [least = 0, , most = 0] = Object.values(spent).toSorted((a, b) => a - b);
  expect(most - least).toBeLessThanOrEqual(1_000);
});

it("a key has two turns at once, an endpoint one", () => {
  const turns = fairTurns(
    [1, 2, 3].map((endpoint) => candidate(endpoint, "a")),
    2,
  );
  const [first, second] = [turns.take(), turns.take()];
  expect([first?.endpoint, second?.endpoint]).toEqual([1, 2]);
  expect(turns.take()).toBeNull();
  if (first !== null) turns.end(first, 10, true);
  expect(turns.take()?.endpoint).toBe(3);
  expect(turns.take()).toBeNull();
});

it("between equals who answered lately comes first, then who waits longest", () => {
  const turns = fairTurns(
    [
      candidate(1, "fails", { failingSince: 5, dueAt: 1 }),
      candidate(2, "new", { dueAt: 9 }),
      candidate(3, "old", { dueAt: 2 }),
    ],
    2,
  );
  expect([turns.take(), turns.take(), turns.take()].map((turn) => turn?.keyHash)).toEqual(["old", "new", "fails"]);
});
