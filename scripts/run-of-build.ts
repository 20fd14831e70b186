import { execFile } from "node:child_process";
import { promisify } from "node:util";

const OUTPUT_BYTES_MAX = 2 ** 30;

/**
 * What a script prints in a process of its own that is told, by an environment variable, which checkout's modules it
 * is to load: two checkouts in one process would share what they cache. Throws what the process says when it fails.
 */
export async function runOfBuild(script: string, variable: string, folder: string, args: string[]): Promise<string> {
  const env = { ...process.env, [variable]: folder };
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    env,
    maxBuffer: OUTPUT_BYTES_MAX,
  });
  return stdout;
}
