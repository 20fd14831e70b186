import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { readDevVars, settingVariables } from "../../../scripts/dev-vars.ts";

/** What a local Worker is told of the lines of a `.dev.vars`. */
async function told(lines: string): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "jobledger-dev-vars-"));
  try {
    await writeFile(path.join(folder, ".dev.vars"), lines);
    return settingVariables(await readDevVars(path.join(folder, ".dev.vars")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

it("hands the settings of .dev.vars to a local Worker", async () => {
  expect(await told('LOCAL_WEBHOOKS=on\nSELF_SERVICE_KEYS="off" # nobody else\nKEEP_LEDGER_DAYS=7\n')).toEqual([
    "KEEP_LEDGER_DAYS:7",
    "SELF_SERVICE_KEYS:off",
    "LOCAL_WEBHOOKS:on",
  ]);
});

it("but no secret, no origin and nothing that is commented out or unknown", async () => {
  expect(
    await told("ADMIN_TOKEN=mine\nPUBLIC_ORIGIN=https://jobs.example.org\n# LOCAL_WEBHOOKS=on\nOTHER=1\n"),
  ).toEqual([]);
  expect(settingVariables(await readDevVars("no-such-folder/.dev.vars"))).toEqual([]);
});

it("what the example offers is taken as it stands there", async () => {
  const example = await readFile(".dev.vars.example", "utf8");
  expect(await told(example)).toEqual([]);
  expect(await told(example.replace("# LOCAL_WEBHOOKS", "LOCAL_WEBHOOKS"))).toEqual(["LOCAL_WEBHOOKS:on"]);
});
