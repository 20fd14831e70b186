import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { deployConfig, deployProblem, deploySteps } from "../../../scripts/deploy-config.ts";

const production = await readFile("wrangler.toml", "utf8");
const docs = await readFile("docs/replay.md", "utf8");
const reachable = production.replace(/^CONTACT = ".*"$/m, 'CONTACT = "https://example.com/crawler"');
const withOrigin = (origin: string): string =>
  reachable.replace(/^PUBLIC_ORIGIN = ".*"$/m, `PUBLIC_ORIGIN = "${origin}"`);
const mine = withOrigin("https://jobs.example.org");

it("sets a CPU limit on the paid plan alone", () => {
  expect(deployConfig(mine, "free")).not.toMatch(/cpu_ms/);
  expect(deployConfig(mine, "paid")).toMatch(/\[limits\]\ncpu_ms = 60000\n/);
  expect(deployProblem(mine)).toBeNull();
  expect(deployProblem(deployConfig(mine, "paid"))).toContain("--plan paid");
});

it("asks for a contact before anything is created", () => {
  expect(deployProblem(production)).toContain("CONTACT");
  expect(deployProblem(mine.replace(/^CONTACT = .*$/m, 'CONTACT = ""'))).toContain("CONTACT");
  const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/deploy.ts", "--dry-run"], {
    encoding: "utf8",
  });
  expect(stderr).toContain("Nothing was deployed: CONTACT is not set");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
});

it.each(["", "request", "jobs.example.org", "http://jobs.example.org", "https://jobs.example.org/path"])(
  "does not deploy what is reached at %j",
  (origin) => {
    expect(deployProblem(withOrigin(origin))).toContain("PUBLIC_ORIGIN");
  },
);

it("deploys nothing that sends webhooks to the machine that it runs on", () => {
  const local = mine.replace("[vars]", '[vars]\nLOCAL_WEBHOOKS = "on"');
  expect(deployProblem(local)).toContain("LOCAL_WEBHOOKS");
  expect(deployProblem(mine.replace("[vars]", '[vars]\nLOCAL_WEBHOOKS = "off"'))).toBeNull();
});

it("knows two plans", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/deploy.ts", "--plan", "gold"], { encoding: "utf8" });
  expect(stderr).toContain("--plan is free or paid, not gold");
  expect(status).toBe(2);
});

it("migrates the database before the Worker, and a second one where it is bound", () => {
  const migrate = (name: string) => ["d1", "migrations", "apply", name, "--remote"];
  expect(deploySteps(mine)).toEqual([migrate("DB"), ["deploy"]]);
  const [, block = ""] = /```toml\n([^`]+)```/.exec(docs) ?? [];
  expect(block).toContain("[[d1_databases]]");
  const bound = `${mine}\n${block.replaceAll(/^ {3}/gm, "")}`;
  expect(deploySteps(bound)).toEqual([migrate("DB"), migrate("DB_REPLAY"), ["deploy"]]);
  expect(deploySteps(bound.replaceAll(/^binding = "DB_REPLAY"/gm, '# binding = "DB_REPLAY"'))).toHaveLength(2);
});
