import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** What a deployment uploads, bytes without the source map: half of what it once was (2,524 kB). */
const UPLOAD_BYTES_MAX = 1_260_000;

it("the upload is small, and carries no language of zod's but English, and no CSS parser", async () => {
  const out = await mkdtemp(path.join(tmpdir(), "jobledger-bundle-"));
  const wrangler = path.resolve("node_modules/wrangler/bin/wrangler.js");
  const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" };
  await promisify(execFile)(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", out, "--metafile"], {
    env,
  });
  const { size } = await stat(path.join(out, "index.js"));
  const meta = JSON.parse(await readFile(path.join(out, "bundle-meta.json"), "utf8")) as { inputs: object };
  await rm(out, { recursive: true });
  expect(size).toBeLessThan(UPLOAD_BYTES_MAX);
  const inputs = Object.keys(meta.inputs);
  expect(inputs.filter((file) => file.includes("zod/v4/locales/"))).toEqual(["node_modules/zod/v4/locales/en.js"]);
  expect(inputs.filter((file) => file.includes("node_modules/postcss/"))).toEqual([]);
});
