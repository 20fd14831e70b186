import { execFile, spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { providers } from "../../src/cron/providers/registry.ts";
import { Job } from "../../src/core/job.ts";
import { JobEvent } from "../../src/core/event.ts";
import { expectSame, readApi, type ApiSays } from "./exported.ts";

/** `npm start` as a newcomer runs it, over real HTTP, with a data folder and port of its own. */
const STATE = ".wrangler/e2e-of-start";
const PORT = 18_787;
/** Those of three providers, and one of each other. */
const BOARDS = 40 + Object.keys(providers).length - 3;
const url = `http://127.0.0.1:${PORT}`;
const api = `${url}/job-postings/v1`;

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

async function start(): Promise<Run> {
  const child = spawn(process.execPath, ["scripts/start.ts", "--port", String(PORT), "--state", STATE], {
    stdio: "pipe",
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const failed = ended.then((code) => {
    throw new Error(`npm start ended with ${code}:\n${text}`);
  });
  failed.catch(() => undefined);
  const ready = async (): Promise<void> => {
    while (!text.includes("Ctrl-C stops it")) await new Promise((resolve) => setTimeout(resolve, 200));
  };
  await Promise.race([ready(), failed]);
  return { child, output: () => text, ended };
}

/** Command lines of running processes that have to do with this run. */
async function processesOfRun(): Promise<string[]> {
  const commands = await Promise.all(
    (await readdir("/proc"))
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
  );
  return commands.filter((command) => command.includes(STATE) || command.includes(String(PORT)));
}

async function getJson<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init);
  expect(response.status, address).toBe(200);
  return (await response.json()) as T;
}

describe("npm start", () => {
  let run: Run;
  let said: ApiSays;
  beforeAll(async () => {
    await rm(STATE, { recursive: true, force: true });
    run = await start();
  });
  afterAll(async () => {
    // Not SIGKILL: the script is what stops its Worker.
    run.child.kill("SIGTERM");
    await run.ended;
    await rm(STATE, { recursive: true, force: true });
  });

  it("prints its progress, the address and three calls to try", () => {
    expect(run.output()).toMatch(/Round 3 of 3: \d+ open of \d+ postings/);
    expect(run.output()).toContain(`Jobledger is at ${url}`);
    expect(run.output().match(/^ {2}curl '/gm)).toHaveLength(3);
  });

  it("serves some 1,500 postings of 40 boards, and one more of every other provider", async () => {
    const { data } = await getJson<{
      data: { active: number; sources: number; providers: { value: string; active: number }[] };
    }>(`${api}/stats`);
    expect(data.active).toBeGreaterThan(1_200);
    const names = Object.keys(providers);
    expect(data.sources).toBe(BOARDS);
    expect(data.providers.map(({ value }) => value).toSorted()).toEqual(names.toSorted());
    expect(Math.min(...data.providers.map(({ active }) => active))).toBeGreaterThan(0);
  });

  it.each(["q=nurse", "q=driver", "q=sales", "q=warehouse", "q=Pflegefachkraft", "country=Germany&title=m/w/d"])(
    "finds something for a newcomer's first search: %s",
    async (query) => {
      const { data } = await getJson<{ data: unknown[] }>(`${api}/jobs/search?${query}&limit=5`);
      expect(data.length).toBeGreaterThan(0);
    },
  );

  it("has postings of this week, nurses too, and none of a day to come", async () => {
    const find = async (parameter: string, days: number, more = ""): Promise<unknown[]> => {
      const day = new Date(Date.now() + days * 86_400_000).toISOString();
      return (await getJson<{ data: unknown[] }>(`${api}/jobs/search?${parameter}=${day}&limit=100${more}`)).data;
    };
    expect((await find("posted_after", -7)).length).toBeGreaterThan(50);
    expect((await find("posted_after", -7, "&q=nurse")).length).toBeGreaterThan(0);
    expect(await find("posted_after", 1)).toEqual([]);
  });

  it.each(["job.created", "job.updated", "job.closed", "job.reopened"])("has events of type %s", async (type) => {
    const { data } = await getJson<{ data: unknown[] }>(`${api}/events/search?event_types=${type}&limit=5`);
    expect(data.length).toBeGreaterThan(0);
    for (const event of data) expect(JobEvent.parse(event).event_type).toBe(type);
  });

  it("answers the three calls that it prints", async () => {
    for (const [, address] of run.output().matchAll(/^ {2}curl '([^']+)'/gm)) await getJson(address ?? "");
  });

  it("pages through every open posting exactly once", async () => {
    const seen = new Set<string>();
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page: { data: unknown[]; meta: { next_cursor?: string } } = await getJson(
        `${api}/jobs/search?limit=100${cursor === undefined ? "" : `&cursor=${cursor}`}`,
      );
      for (const row of page.data) {
        const job = Job.parse(row);
        expect(seen.has(job.job_id)).toBe(false);
        seen.add(job.job_id);
      }
      cursor = page.meta.next_cursor;
      pages++;
    } while (cursor !== undefined && pages < 100);
    const { data } = await getJson<{ data: { active: number } }>(`${api}/stats`);
    expect(seen.size).toBe(data.active);
  });

  it("serves a closed posting with the proof of its closing, as JSON and as a page", async () => {
    const { data } = await getJson<{ data: { job_id: string }[] }>(
      `${api}/events/search?event_types=job.closed&limit=1`,
    );
    const id = data[0]?.job_id ?? "";
    const { data: job } = await getJson<{ data: Job }>(`${api}/jobs/${id}?include=description`);
    expect(job).toMatchObject({ active: false, status: "expired" });
    const { data: events } = await getJson<{ data: { event_type: string; metadata: { reason?: string } }[] }>(
      `${api}/jobs/${id}/events`,
    );
    expect(events.find(({ event_type }) => event_type === "job.closed")?.metadata.reason).toMatch(
      /^(http_404|absent_confirmed)$/,
    );
    const page = await fetch(`${url}/jobs/${id}`);
    expect(page.status).toBe(200);
    const html = await page.text();
    for (const block of [
      "Job facts",
      "Related slices",
      "Linked records",
      "Description",
      "Full job record",
      "Event Fields",
      "Parsed Structured",
      "Extensions",
      "Native Structured",
      "Get this page with API",
    ]) {
      expect(html, block).toContain(block);
    }
  });

  it.each(["/", "/companies", "/jobs", "/jobs?provider=ashby"])("serves %s as a page", async (path) => {
    const page = await fetch(url + path);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("</html>");
  });

  it("refuses admin calls without the token, and changes nothing", async () => {
    const refused = await fetch(`${url}/admin/sources`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer wrong-token-wrong-token" },
      body: JSON.stringify({ url: "https://jobs.lever.co/spotify" }),
    });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    const { data } = await getJson<{ data: { sources: number } }>(`${api}/stats`);
    expect(data.sources).toBe(BOARDS);
  });

  it("adds a board by a pasted address through the command, once", async () => {
    const boards = async (...args: string[]): Promise<string> => {
      const child = spawn(process.execPath, ["scripts/boards.ts", ...args, "--at", url], { stdio: "pipe" });
      let text = "";
      for (const stream of [child.stdout, child.stderr])
        stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
      await new Promise((resolve) => child.once("exit", resolve));
      return text;
    };
    const posting = "jobs.lever.co/spotify/d126952c-a859-45b9-8b7b-eee85731acb9/apply";
    expect(await boards("add", posting)).toContain('Lever has no board "spotify" (HTTP 404).');
    expect(await boards("add", posting, "--unseen")).toMatch(/^added: [0-9a-f-]{36}/);
    expect(await boards("detect", posting)).toBe("lever\tspotify\tLever\n");
    expect(await boards("add", "https://jobs.lever.co/spotify")).toMatch(/^already there: /);
    expect(await boards("add", "https://example.com/careers")).toContain("jobs.lever.co");
    expect(await boards("list")).toContain("lever\t");
    expect(await boards("nonsense")).toContain("usage:");
  });

  it("reuses the data on a second start, and Ctrl-C leaves no process behind", async () => {
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(0);
    expect(await processesOfRun()).toEqual([]);
    run = await start();
    expect(run.output()).toContain("still there");
    expect(run.output()).not.toContain("Round 1");
    const { data } = await getJson<{ data: { sources: number } }>(`${api}/stats`);
    expect(data.sources).toBe(BOARDS + 1);
    said = await readApi(api);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(await processesOfRun()).toEqual([]);
  });

  it("is taken home by npm run export: DuckDB counts, sums and 1,000 rows as the API does", async () => {
    const folder = await mkdtemp(join(tmpdir(), "jobledger-export-"));
    await promisify(execFile)(process.execPath, ["scripts/export.ts", "--state", STATE, "--out", folder]);
    await expectSame(folder, said);
    await rm(folder, { recursive: true });
  });
});
