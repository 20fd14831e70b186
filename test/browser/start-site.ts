import { spawn, type ChildProcess } from "node:child_process";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { freePort, waitFor } from "../../scripts/local-worker.ts";
import { findChromium, type Chromium } from "./chromium.ts";
import { addHostileCompanies } from "./hostile-companies.ts";
import { addLostMessages } from "./lost-messages.ts";
import { siteAt } from "./open-site.ts";
import { findPageKinds, type PageKind } from "./page-kinds.ts";

const STATE = ".wrangler/browser";

/** What every browser test file gets to know. */
export interface SiteAnnouncement {
  /** Answers with a `SiteState` as soon as the site is filled. */
  readyAt: string;
  chromium: Chromium | string;
}
/** The filled site with a path of every kind of page, or why it never will be filled. */
export type SiteState = { url: string; paths: Record<PageKind, string> } | { error: string };
declare module "vitest" {
  interface ProvidedContext {
    site: SiteAnnouncement;
  }
}

/**
 * One site for all browser tests, started as `npm start` starts it. It is crawled while tests of
 * other projects run: who needs it asks `readyAt`.
 */
export default async function startSite(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await findChromium();
  if (typeof chromium === "string") {
    // Where a machine decides, what did not run must not look like what passed.
    if (isSet(process.env["CI"])) throw new Error(`No Chromium for the browser tests: ${chromium}`);
    console.warn(`\n!! BROWSER TESTS ARE SKIPPED, no Chromium: ${chromium}\n`);
  }
  await rm(STATE, { recursive: true, force: true });
  // Any free port: other checkouts may test at the same time.
  const child = spawn(
    process.execPath,
    ["scripts/start.ts", "--port", String(await freePort()), "--state", STATE, "--sim", "test/browser/sim.toml"],
    // A group of its own: stopped while it still starts, it leaves no process behind.
    { stdio: "pipe", detached: true },
  );
  const ready = fillSite(child)
    // Found once for all files, which would read thousands of postings each.
    .then(async (url): Promise<SiteState> => ({ url, paths: await findPageKinds(siteAt(url)) }))
    .catch((error: unknown): SiteState => ({ error: String(error) }));
  const server = createServer((_request, response) => void ready.then((state) => response.end(JSON.stringify(state))));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  project.provide("site", { readyAt: `http://127.0.0.1:${port}/`, chromium });
  return async () => {
    server.close();
    server.closeAllConnections();
    await stopGroup(child.pid ?? 0);
    await rm(STATE, { recursive: true, force: true });
  };
}

/** Ends a group of processes, and returns when none of it is left. */
async function stopGroup(leader: number): Promise<void> {
  const signal = (name: "SIGTERM" | "SIGKILL" | 0): boolean => {
    try {
      return process.kill(-leader, name);
    } catch {
      return false;
    }
  };
  signal("SIGTERM");
  if (!(await waitFor(async () => !signal(0), 10_000, 100))) signal("SIGKILL");
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value);
}

/** Ends with the site's address when all its boards are crawled. */
async function fillSite(child: ChildProcess): Promise<string> {
  let text = "";
  const welcomed = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        const url = /Jobledger is at (http:\S+)/.exec(text)?.[1];
        if (url !== undefined && text.includes("Ctrl-C stops it")) resolve(url);
      });
    }
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${text}`)));
  });
  const url = await welcomed;
  await addHostileCompanies(url);
  addLostMessages(STATE);
  return url;
}
