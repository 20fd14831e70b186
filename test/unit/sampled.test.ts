import { globSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";

/** `inPart` and `tier` as they are under a value of THOROUGH. */
async function under(thorough: string): Promise<typeof import("../sampled.ts")> {
  vi.resetModules();
  vi.stubEnv("THOROUGH", thorough);
  try {
    return await import("../sampled.ts");
  } finally {
    vi.unstubAllEnvs();
    vi.resetModules();
  }
}

describe("a test of which `npm test` plays a part", () => {
  it("says so in its title, each that has a quick form", () => {
    const files = globSync("test/**/*.test.{ts,tsx}").filter((file) => file !== "test/unit/sampled.test.ts");
    expect(files.length).toBeGreaterThan(100);
    const texts = files.map((file) => [file, readFileSync(file, "utf8")] as const);
    const tiered = texts.filter(([, text]) => /\/sampled\.ts"|THOROUGH/.test(text));
    expect(tiered.length).toBeGreaterThan(15);
    expect(tiered.filter(([, text]) => !text.includes("${inPart(")).map(([file]) => file)).toEqual([]);
  });

  it("says which part, in each tier", async () => {
    const [quick, check, whole] = [await under(""), await under("1"), await under("whole")];
    expect([quick, check, whole].map(({ tier }) => tier(1, 2, 3))).toEqual([1, 2, 3]);
    expect([quick, check, whole].map(({ tier }) => tier(1, 2))).toEqual([1, 2, 2]);
    expect([quick, check, whole].map(({ inPart }) => inPart(8))).toEqual([" (one in 8; all in the check)", "", ""]);
    expect([quick, check, whole].map(({ inPart }) => inPart("twelve", 3))).toEqual([
      " (twelve; more in the check)",
      " (one in 3; all with THOROUGH=whole)",
      "",
    ]);
    expect([quick, check, whole].map(({ sampled }) => sampled([1, 2, 3], 2, 1))).toEqual([[2], [1, 2, 3], [1, 2, 3]]);
  });
});
