import { describe, expect, it } from "vitest";
import { movedFacts } from "../../../scripts/normalize/moved-facts.ts";
import type { PostingFacts } from "../../../scripts/normalize/recorded-facts.ts";

const posting = (id: string, facts: Record<string, string>, quotes: string[] = []): PostingFacts => ({
  id,
  title: `Baker ${id}`,
  line: null,
  facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value, quotes }])),
});

describe("facts that a change of rules moves", () => {
  it("are those whose value differs, each change once with all its postings", () => {
    const before = [
      posting("1", { pay: "null", work: '"remote"' }),
      posting("2", { pay: "null" }),
      posting("3", { pay: "9" }),
    ];
    const after = [
      posting("1", { pay: "8", work: '"remote"' }),
      posting("2", { pay: "8" }),
      posting("3", { pay: "8" }),
    ];
    const { moved, postings, alone } = movedFacts(before, after);
    expect([...moved.keys()]).toEqual(["pay"]);
    expect(
      moved.get("pay")?.map((change) => [change.before.value, change.after.value, change.postings.length]),
    ).toEqual([
      ["null", "8", 2],
      ["9", "8", 1],
    ]);
    expect({ postings, alone }).toEqual({ postings: 3, alone: 0 });
  });

  it("are nothing where only the words of the same value differ, and are apart where a value rests on other words", () => {
    const same = movedFacts([posting("1", { pay: "8" }, ["8 an hour"])], [posting("1", { pay: "8" }, ["8/h"])]);
    expect([...same.moved]).toEqual([]);
    const before = [posting("1", { pay: "null" }), posting("2", { pay: "null" })];
    const after = [posting("1", { pay: "8" }, ["8 an hour"]), posting("2", { pay: "8" }, ["8/h"])];
    expect(movedFacts(before, after).moved.get("pay")).toHaveLength(2);
  });

  it("name a fact that one of the checkouts lacks, and count postings that only one of them reads", () => {
    const { moved, alone } = movedFacts([posting("1", {}), posting("2", {})], [posting("1", { visa: '"yes"' })]);
    expect(moved.get("visa")?.[0]?.before.value).toBe("absent");
    expect(alone).toBe(1);
  });
});
