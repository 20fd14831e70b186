import { execFile, spawn, type ChildProcess } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { jobId } from "../../../../src/core/ids.ts";
import { createSqliteD1 } from "../../../../test/sim/judge/sqlite-d1.ts";
import { catalogue, seedBoards } from "../../../../test/workers/seed.ts";
import { serve } from "../node-worker.ts";

/** The package as npm packs it, in a folder of somebody who uses it. */
const PACKAGE = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
let home = "";
let installed = "";
let service: Awaited<ReturnType<typeof serve>>;

const fresh = ["Data Engineer", "Data Engineer\r\nBcc: x@example.org", "Engineer of Data, Größe 2"];

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "jobledger-client-"));
  installed = path.join(home, "node_modules/jobledger-client");
  await mkdir(installed, { recursive: true });
  const packed = await run("npm", ["pack", "--json", "--pack-destination", home], { cwd: PACKAGE });
  const made = (await readdir(home)).find((name) => name.endsWith(".tgz")) ?? "";
  expect(packed.stdout).toContain(made);
  await run("tar", ["-xzf", path.join(home, made), "-C", installed, "--strip-components=1"]);
  await cp(path.join(installed, "examples"), home, { recursive: true });
  await writeFile(path.join(home, "package.json"), '{"type":"module"}');
  const { db } = createSqliteD1("migrations");
  const jobs = fresh.map((title, index) => ({ key: `new-${index}`, title, baseline: false }));
  await seedBoards(db, [...catalogue(), { provider: "lever", board: "fresh", slug: "fresh", name: "Fresh", jobs }]);
  service = await serve(db);
});
afterAll(async () => {
  service.server.close();
  await rm(home, { recursive: true });
});

const env = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  JOBLEDGER_URL: service.url,
  ...more,
});
const example = async (args: string[], more: Record<string, string> = {}) =>
  (await run(process.execPath, ["--no-warnings", ...args], { cwd: home, env: env(more) })).stdout;

it("holds code, types, words and examples, and needs nothing else", async () => {
  const files = (await readdir(installed, { recursive: true })).filter((name) => path.extname(name) !== "").toSorted();
  const code = ["api-types", "client", "mirror", "webhooks"];
  expect(files).toEqual(
    [
      ...code.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]),
      ...["feed-to-mail", "mirror-sqlite", "webhook-receiver"].map((name) => `examples/${name}.ts`),
      "README.md",
      "package.json",
    ].toSorted(),
  );
  expect(await readdir(installed)).toContain("LICENSE");
  const about = JSON.parse(await readFile(path.join(installed, "package.json"), "utf8")) as Record<string, unknown>;
  expect([about["dependencies"], about["private"], about["license"]]).toEqual([undefined, undefined, "MIT"]);
  for (const name of code)
    expect(await readFile(path.join(installed, `dist/${name}.js`), "utf8")).not.toMatch(
      /from "(?!\.\/\w+\.js")|\brequire\(/,
    );
});

it("has types that know the API's words, and no others", async () => {
  const right = `import { createClient } from "jobledger-client";
const client = createClient({ baseUrl: "https://jobs.example.org" });
for await (const job of client.list("/jobs", { country: ["us"], salary_min: 1 })) job.title.toUpperCase();
const { data } = await client.get("/orgs/{org_id}", { org_id: "x" });
await client.post("/webhook_deliveries/{endpoint_id}/test", { endpoint_id: "x" });
export const name: string = data.display_name;
`;
  const wrong = [
    'client.list("/jobs", { countri: ["us"] });',
    'client.list("/stats", {});',
    'client.get("/jobs/{job_id}", {});',
    'client.get("/nothing", {});',
    "data.salary;",
    'client.post("/jobs/search", { workplace_type: ["moon"] });',
    'client.delete("/jobs", {});',
    'client.post("/webhook_deliveries/{endpoint_id}/test", {});',
  ];
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom"],
    types: [],
  };
  await writeFile(path.join(home, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
  await writeFile(path.join(home, "use.ts"), right + wrong.join("\n"));
  const tsc = path.join(PACKAGE, "node_modules/typescript/bin/tsc");
  const said = await run(process.execPath, [tsc, "-p", "."], { cwd: home }).then(
    () => "",
    (error: { stdout: string }) => error.stdout,
  );
  const lines = [...said.matchAll(/use\.ts\((\d+),/g)].map((match) => Number(match[1]));
  const first = right.split("\n").length;
  expect([[...new Set(lines)], said]).toEqual([wrong.map((_, index) => first + index), expect.any(String)]);
});

it("mirrors into SQLite, and the second run reads what changed", async () => {
  expect(await example(["mirror-sqlite.ts", "jobs.db"])).toMatch(/^(\d{3}) postings came, 0 went\n$/);
  const db = new DatabaseSync(path.join(home, "jobs.db"));
  const count = (where: string) =>
    (db.prepare(`select count(*) as jobs from jobs where ${where}`).get() as { jobs: number }).jobs;
  const total = async (query: string): Promise<number> => {
    const answer = await fetch(`${service.url}/job-postings/v1/jobs?include_total=true&limit=1&${query}`);
    return (await answer.json<{ meta: { total_matching: number } }>()).meta.total_matching;
  };
  expect([count("true"), count("status = 'active'")]).toEqual([await total("status=any"), await total("")]);
  db.prepare("insert into jobs (job_id) values (?)").run("0".repeat(40));
  const again = await example(["mirror-sqlite.ts", "jobs.db", "--sweep"]);
  expect(again).toMatch(/postings came, 1 went\n$/);
  expect(Number(again.split(" ")[0])).toBeLessThanOrEqual(count("true"));
  expect(count("true")).toBe(await total("status=any"));
  db.close();
});

it("mails what is new, once, and no title makes a header", async () => {
  const state = path.join(home, "feed.json");
  await writeFile(state, JSON.stringify({ since: "2026-06-01T00:00:00.000Z", told: [] }));
  const mail = await example(["feed-to-mail.ts", "me@example.org", "data engineer", "remote"], { STATE: state });
  const [head = "", body = ""] = mail.split("\r\n\r\n");
  expect(head.split("\r\n")).toEqual([
    "To: me@example.org",
    "Subject: 3 new postings",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ]);
  const text = Buffer.from(body, "base64").toString();
  expect(text).toContain("Engineer of Data, Größe 2 · Fresh · New York, NY · 210000–260000 USD a year\r\n");
  expect(text).not.toMatch(/^Bcc/m);
  expect(await example(["feed-to-mail.ts", "me@example.org", "data engineer", "remote"], { STATE: state })).toBe("");
});

it("receives webhooks: what is signed, once", async () => {
  const secret = `whsec_${Buffer.from("k".repeat(32)).toString("base64")}`;
  const child = spawn(process.execPath, ["--no-warnings", "webhook-receiver.ts"], {
    cwd: home,
    env: env({ WEBHOOK_SECRET: secret, PORT: "0" }),
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  try {
    await until(() => said.includes("listening"), child);
    const { port } = JSON.parse(said.slice(said.indexOf("{"))) as { port: number };
    const id = "0123456789abcdef0123456789abcdef";
    const job = jobId("lever", "fresh", "new-0");
    const data = { event_id: id, job_id: job, event_type: "job.updated", field_name: "title" };
    const body = JSON.stringify({ type: "job.updated", timestamp: new Date().toISOString(), data });
    const post = async (text: string): Promise<number> => {
      const at = new Date();
      const headers = {
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
        "webhook-signature": new Webhook(secret).sign(id, at, body),
      };
      return (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: text })).status;
    };
    expect([await post(body), await post(body), await post(`${body} `)]).toEqual([204, 204, 401]);
    await until(() => said.includes("job.updated"), child);
    expect(said.trimEnd().split("\n").slice(1)).toEqual([`job.updated ${job} title`]);
  } finally {
    child.kill();
  }
});

async function until(isSo: () => boolean, child: ChildProcess): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
