import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
/** Our own commands by their names: `node scripts/reset.ts`. What runs a tool has the tool's help. */
const own = Object.entries(scripts).flatMap(([name, command]) => {
  const [, file] = /^node (\S+\.ts)$/.exec(command) ?? [];
  return file === undefined ? [] : [{ name, file }];
});

/** What a command prints, and its exit code. */
async function run(
  file: string,
  args: string[],
  input = "",
): Promise<{ out: string; err: string; code: number | null }> {
  const child = spawn(process.execPath, [file, ...args], { stdio: "pipe" });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { out, err, code };
}

it("finds the commands", () => {
  expect(own.length).toBeGreaterThan(20);
});

// What does not ask for help would do its work: empty a database, say.
it.each(own)("npm run $name asks whether its help is wanted", async ({ file }) => {
  expect(await readFile(file, "utf8")).toMatch(/\b(?:helpIfAsked|readOptions)\(/);
});

it.each(["read", "replay", "reset", "boards", "bench:rows"])(
  "npm run %s -- --help tells its usage and does nothing else",
  { timeout: 60_000 },
  async (name) => {
    const file = own.find((one) => one.name === name)?.file ?? "";
    const { out, err, code } = await run(file, ["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^usage:/);
  },
);

it("normalize names a key that it does not read, once, and answers as before", { timeout: 60_000 }, async () => {
  const lines = ['{"description":"x"}', '{"description":"y"}', '{"text":"z"}', '"bare"'];
  const { out, err, code } = await run("scripts/normalize.ts", ["pay"], lines.join("\n"));
  expect(out.trim().split("\n")).toHaveLength(lines.length);
  expect(err).toMatch(/^"description" is not read; keys that are: [^\n]*\btext\b[^\n]*\n$/);
  expect(code).toBe(0);
});
