import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/**
 * Code of a deployment, bytes without the source map: it once was 2,524 kB. A provider takes some 4 kB (there are 57), the
 * words and rules of facts 755 kB, those of a language 5 to 8 kB. Rules of version 18 in ten languages are some 70 kB of it, those of
 * version 19 in a dozen 115: requirements 57, employment 21, work models 12, pay 9, of whom a sentence speaks 7, where one may live 6, titles 4,
 * those of version 21 51: places of work 14, requirements 12, pay 9, employment 6, places 5, ranks, titles and families 5.
 */
const CODE_BYTES_MAX = 2_460_000;
/** Apart from it: of packages that only a request for assistants, or the cron's files, run. */
const LAZY_BYTES_MAX = 330_000;
/** Tables of names of places (metropolitan areas among them, 6 kB) and of jobs, as text in that code: V8 reads them at each start. */
const TABLE_BYTES_MAX = 510_000;
/** Tables beside the code, which it does not: 330 kB of it are where cities are. */
const DATA_BYTES_MAX = 1_550_000;

it("the upload is small, of Latin-1 characters, and carries no language of zod's but English, and no CSS parser", async () => {
  const out = await mkdtemp(path.join(tmpdir(), "jobledger-bundle-"));
  const wrangler = path.resolve("node_modules/wrangler/bin/wrangler.js");
  const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" };
  await promisify(execFile)(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", out, "--metafile"], {
    env,
  });
  const code = await readFile(path.join(out, "index.js"), "utf8");
  const meta = JSON.parse(await readFile(path.join(out, "bundle-meta.json"), "utf8")) as {
    inputs: Record<string, { imports: { path: string; kind: string }[] }>;
    outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
  };
  const data = (await readdir(out)).filter((name) => name.endsWith(".bin"));
  const sizes = await Promise.all(data.map(async (name) => (await stat(path.join(out, name))).size));
  await rm(out, { recursive: true });
  expect(data.map((name) => name.slice(name.indexOf("-") + 1))).toEqual(["cities.bin"]);
  expect(Math.max(...sizes)).toBeLessThan(DATA_BYTES_MAX);
  const parts = Object.values(meta.outputs).flatMap((output) => Object.entries(output.inputs));
  const tables = parts.filter(([file]) => /normalize\/(?:place\/data\/|title\/title-families\.ts)/.test(file));
  const tableBytes = tables.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  expect(tableBytes).toBeGreaterThan(100_000);
  expect(tableBytes).toBeLessThan(TABLE_BYTES_MAX);
  const lazy = parts.filter(([file]) =>
    /node_modules\/(?:@modelcontextprotocol|hyparquet(?:-writer)?|@cfworker)\//.test(file),
  );
  const lazyBytes = lazy.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  expect(lazyBytes).toBeLessThan(LAZY_BYTES_MAX);
  expect(Buffer.byteLength(code) - tableBytes - lazyBytes).toBeLessThan(CODE_BYTES_MAX);
  const leadsThere = (file: string): boolean => /@modelcontextprotocol|mcp-sdk\.ts$/.test(file);
  const ways = Object.entries(meta.inputs).flatMap(([from, { imports }]) =>
    imports.filter((one) => !leadsThere(from) && leadsThere(one.path)).map(({ kind }) => [from, kind]),
  );
  expect(ways).toEqual([["src/worker/mcp/register-mcp.ts", "dynamic-import"]]);
  // One such character, and V8 holds and reads the whole text with two bytes for each.
  expect(code.match(/.{0,30}[\u0100-\uFFFF]/g)).toBeNull();
  const inputs = Object.keys(meta.inputs);
  expect(inputs.filter((file) => file.includes("zod/v4/locales/"))).toEqual(["node_modules/zod/v4/locales/en.js"]);
  expect(inputs.filter((file) => file.includes("node_modules/postcss/"))).toEqual([]);
});
