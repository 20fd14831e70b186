import { spawnSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { deployConfig, deployProblem, deploySteps, isPlan } from "./deploy-config.ts";
import { readOptions } from "./read-options.ts";

/**
 * `npm run deploy`: checks first, before anything is created; then the migrations, then the Worker.
 * `--dry-run` prints what it would run, and asks nobody.
 */
const usage = "usage: npm run deploy -- [--plan free|paid] [--dry-run]";
const { values } = readOptions(
  { options: { plan: { type: "string", default: "free" }, "dry-run": { type: "boolean", default: false } } },
  usage,
);
const { plan } = values;
if (!isPlan(plan)) {
  console.error(`--plan is free or paid, not ${plan}\n${usage}`);
  process.exit(2);
}
/** Beside wrangler.toml, whose paths are relative; gone when the deployment is over. */
const file = "wrangler.deploy.toml";
const production = await readFile("wrangler.toml", "utf8");
const problem = deployProblem(production) ?? (values["dry-run"] ? null : secretProblem());
if (problem !== null) {
  console.error(`Nothing was deployed: ${problem}`);
  process.exit(1);
}
console.log(
  plan === "paid"
    ? "Workers Paid: a crawl may use as much CPU time as [limits] of the configuration says."
    : "Workers Free: no CPU limit is set, which that plan refuses; it stops a crawl or a request at about 10 ms.\nWith Workers Paid: npm run deploy -- --plan paid",
);
await writeFile(file, deployConfig(production, plan));
try {
  for (const step of deploySteps(production)) {
    const args = values["dry-run"] && step[0] === "deploy" ? [...step, "--dry-run"] : step;
    console.log(`wrangler ${args.join(" ")}`);
    if (values["dry-run"] && args[0] === "d1") continue;
    const { status } = wrangler([...args, "--config", file], "inherit");
    if (status !== 0) process.exitCode = 1;
    if (status !== 0) break;
  }
} finally {
  await rm(file);
}

/** The one thing that a deployment needs and can't bring: it asks Cloudflare, and changes nothing. */
function secretProblem(): string | null {
  const { status, stdout } = wrangler(["secret", "list", "--format", "json"], "pipe");
  if (status === 0 && stdout.includes('"ADMIN_TOKEN"')) return null;
  return "the Worker has no secret ADMIN_TOKEN, or nobody is logged in: npx wrangler login, then npx wrangler secret put ADMIN_TOKEN (16 characters or more)";
}

function wrangler(args: string[], output: "inherit" | "pipe"): { status: number | null; stdout: string } {
  const program = path.resolve("node_modules/wrangler/bin/wrangler.js");
  const result = spawnSync(process.execPath, [program, ...args], {
    stdio: ["inherit", output, "inherit"],
    encoding: "utf8",
  });
  return { status: result.status, stdout: result.stdout ?? "" };
}
