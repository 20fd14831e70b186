import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { inflate } from "@sparticuz/chromium";

/** A Chromium that can be started here: its binary, and what its environment needs beside ours. */
export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/** Names that a system's Chromium goes by on PATH. */
const commands = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What is looked at: the environment, and where the packaged Chromium is unpacked. */
export interface Surroundings {
  variables: Record<string, string | undefined>;
  platform: string;
  cache: string;
}

const here: Surroundings = {
  variables: process.env,
  platform: `${process.platform} ${process.arch}`,
  // Below node_modules: it goes with the package that it is made of.
  cache: path.resolve("node_modules/.cache/jobledger"),
};

/**
 * `CHROMIUM_PATH`, else a system's Chromium, else the one inside the package `@sparticuz/chromium`.
 * A string says why there is none.
 */
export async function findChromium({ variables, platform, cache }: Surroundings = here): Promise<Chromium | string> {
  const named = variables["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    return (await isProgram(named)) ? { executablePath: named, env: {} } : `CHROMIUM_PATH is no program: ${named}`;
  }
  const folders = (variables["PATH"] ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const candidates = [
    ...folders.flatMap((folder) => commands.map((command) => path.join(folder, command))),
    ...applications,
  ];
  for (const candidate of candidates) if (await isProgram(candidate)) return { executablePath: candidate, env: {} };
  if (platform === "linux x64") return await unpackChromium(cache);
  return `there is none on this system, and the one in @sparticuz/chromium is for linux x64, not ${platform}; name one with CHROMIUM_PATH`;
}

async function isProgram(file: string): Promise<boolean> {
  return await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Unpacks the package's binary, with the libraries and the font that a bare system lacks. The
 * package itself would do it in the system's temporary folder, where a second process takes a
 * half-written binary for a whole one.
 */
async function unpackChromium(cache: string): Promise<Chromium> {
  const root = path.resolve("node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  const folder = path.join(cache, `chromium-${version}`);
  if (!(await isProgram(path.join(folder, "chromium")))) {
    await mkdir(cache, { recursive: true });
    const unfinished = await mkdtemp(path.join(cache, "unpacking-"));
    await inflateInto(unfinished, path.join(root, "bin"));
    await writeFile(path.join(unfinished, "fonts.conf"), fontsConfig(path.join(folder, "fonts")));
    // Whole or not at all; whoever came second throws its own away.
    await rename(unfinished, folder).catch(async () => await rm(unfinished, { recursive: true, force: true }));
  }
  return {
    executablePath: path.join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: path.join(folder, "al2023/lib"), FONTCONFIG_FILE: path.join(folder, "fonts.conf") },
  };
}

async function inflateInto(folder: string, packed: string): Promise<void> {
  const before = process.env["TMPDIR"];
  // `inflate` asks for the temporary folder when it is called, not later.
  process.env["TMPDIR"] = folder;
  const parts = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
  const unpacking = parts.map(async (part) => await inflate(path.join(packed, part)));
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
  await Promise.all(unpacking);
}

/** The system's fonts where there are any, and the package's own. */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
}
