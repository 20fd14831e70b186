import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "./chromium.ts";

const run = promisify(execFile);

describe("findChromium", () => {
  let folder: string;
  const program = async (name: string): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, "#!/bin/sh\n");
    await chmod(file, 0o755);
    return file;
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "find-chromium-"));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));
  const find = async (variables: Record<string, string>, platform = "linux x64") =>
    await findChromium({ variables, platform, cache: path.join(folder, "cache") });

  it("takes the one that CHROMIUM_PATH names, before any other", async () => {
    const mine = await program("mine");
    await program("chromium");
    expect(await find({ CHROMIUM_PATH: mine, PATH: folder })).toEqual({ executablePath: mine, env: {} });
  });
  it("says so when CHROMIUM_PATH names nothing, and looks no further", async () => {
    await program("chromium");
    expect(await find({ CHROMIUM_PATH: "/nowhere/chromium", PATH: folder })).toMatch(/^CHROMIUM_PATH is no program/);
  });
  it("takes a system's own on PATH", async () => {
    const system = await program("chromium");
    expect(await find({ PATH: `/nowhere:${folder}` })).toEqual({ executablePath: system, env: {} });
    await rm(system);
  });
  it("says why there is none where the package's can't run", async () => {
    expect(await find({ PATH: "" }, "linux riscv64")).toMatch(
      /linux x64, not linux riscv64; name one with CHROMIUM_PATH/,
    );
  });
  it.runIf(process.platform === "linux" && process.arch === "x64")(
    "unpacks the package's, once for two that ask together, with every library that a bare system lacks",
    async () => {
      const [one, other] = await Promise.all([find({ PATH: "" }), find({ PATH: "" })]);
      expect(one).toEqual(other);
      if (typeof one === "string") throw new Error(one);
      expect(await readdir(path.join(folder, "cache"))).toHaveLength(1);
      const { stdout: version } = await run(one.executablePath, ["--version"], { env: one.env });
      expect(version).toMatch(/Chromium|HeadlessChrome|Google Chrome|\d+\.\d+/);
      const { stdout: libraries } = await run("ldd", [one.executablePath], {
        env: { PATH: process.env["PATH"], ...one.env },
      });
      expect(libraries).not.toContain("not found");
      const fromSystem = [...libraries.matchAll(/^\s*(\S+) => (\S+)/gm)].filter(
        ([, , file = ""]) => !file.startsWith(folder),
      );
      // All of it glibc and the compiler's runtime: there on every Debian.
      expect(fromSystem.map(([, name = ""]) => name.split(".so")[0] ?? "").toSorted()).toEqual([
        "libc",
        "libdl",
        "libgcc_s",
        "libm",
        "libpthread",
      ]);
    },
  );
});
