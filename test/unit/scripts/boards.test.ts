import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { nameBoard } from "../../../src/cron/boards/name-board.ts";
import { readRows } from "../../../scripts/board-rows.ts";

/** A Worker that answers what a test says. */
let server: Server;
let at = "";
let answers: Record<string, (body: Record<string, unknown>) => [status: number, body: unknown]> = {};
let asked: unknown[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
      asked.push([request.method, request.url, body]);
      const [status, answer] = answers[request.url ?? ""]?.(body) ?? [404, { detail: "no such address" }];
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  answers = {};
  asked = [];
});

async function run(script: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { env: { ...process.env, ...env } });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise((done) => child.once("close", done));
  return { code, stdout, stderr };
}
const boards = async (...args: string[]) => await run("boards", [...args, "--at", at]);

const asking = (postings: number) => ({
  listed: postings,
  total: postings === 0 ? 0 : 41,
  postings: postings === 0 ? [] : [{ title: "Cook", place: "Berlin", url: "https://jobs.lever.co/acme/1" }],
});

it("add shows what the board answered, and adds none that is none", async () => {
  answers["/admin/sources"] = () => [201, { data: { source_id: "id-1", created: true, asked: asking(3) } }];
  expect(await boards("add", "jobs.lever.co/acme", "--name", "Acme")).toEqual({
    code: 0,
    stderr: "",
    stdout: "added: id-1\n41 postings, among them:\n  Cook\tBerlin\thttps://jobs.lever.co/acme/1\n",
  });
  answers["/admin/sources"] = () => [201, { data: { source_id: "id-1", created: true, asked: asking(0) } }];
  expect((await boards("add", "jobs.lever.co/acme")).stdout).toBe("added: id-1\nit has no open postings\n");
  answers["/admin/sources"] = () => [200, { data: { source_id: "id-1", created: false, asked: null } }];
  expect((await boards("add", "jobs.lever.co/acme", "--unseen")).stdout).toBe("already there: id-1\n");
  expect(asked).toEqual([
    ["POST", "/admin/sources", { url: "jobs.lever.co/acme", name: "Acme", unseen: false }],
    ["POST", "/admin/sources", { url: "jobs.lever.co/acme", unseen: false }],
    ["POST", "/admin/sources", { url: "jobs.lever.co/acme", unseen: true }],
  ]);
  answers["/admin/sources"] = () => [400, { detail: 'Lever has no board "acmee" (HTTP 404). It was not added.' }];
  expect(await boards("add", "jobs.lever.co/acmee")).toEqual({
    code: 1,
    stdout: "",
    stderr: 'Lever has no board "acmee" (HTTP 404). It was not added.\n',
  });
});

it("detect asks nobody where the address says it", async () => {
  expect(await boards("detect", "https://jobs.lever.co/acme/1/apply")).toMatchObject({
    code: 0,
    stdout: "lever\tacme\tLever\n",
  });
  const other = await boards("detect", "https://acme.dayforcehcm.com/jobs");
  expect(other).toMatchObject({ code: 1, stdout: "" });
  expect(other.stderr).toMatch(/^Dayforce is not read here\. .*\n$/);
  expect(asked).toEqual([]);
  answers["/admin/sources/detect"] = ({ url }) =>
    url === "acme.example"
      ? [200, { data: { kind: "board", provider: "lever", board: "acme", label: "Lever", looked_at: true } }]
      : [200, { data: { kind: "unknown", reason: "Looked at it: nothing." } }];
  expect((await boards("detect", "acme.example")).stdout).toBe("lever\tacme\tLever\t(the page says so)\n");
  expect(await boards("detect", "acme.test")).toEqual({ code: 1, stdout: "", stderr: "Looked at it: nothing.\n" });
});

it("remove says what it did", async () => {
  const says = async (data: unknown): Promise<string> => {
    answers["/admin/sources/id-1/remove"] = () => [200, { data }];
    return (await boards("remove", "id-1")).stdout;
  };
  expect(await says({ state: "removed", removable_at: null })).toMatch(/^removed: id-1; .* nothing of it is left\n$/);
  expect(await says({ state: "kept", removable_at: null })).toMatch(/^stopped: id-1 .* what it said stays/);
  const later = "2026-11-28T12:00:00.000Z";
  expect(await says({ state: "stopping", removable_at: later })).toContain(`call this again after ${later}`);
  expect(await boards("remove", "id-2")).toEqual({ code: 1, stdout: "", stderr: "no such address\n" });
});

it("probe asks each board once, one of a host after the other, and goes on where it was", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "jobledger-probe-"));
  const file = path.join(folder, "list.tsv");
  const read = async (name: string): Promise<string[]> => (await readFile(`${file}.${name}.tsv`, "utf8")).split("\n");
  await writeFile(
    file,
    "url\tprovider\tboard\tname\nhttps://jobs.lever.co/acme\t\t\tAcme\n\tlever\tgone\t\n\tashby\tslow\t\n\tlever\t\t\n\tgem\tlater\t\n",
  );
  const alive = (provider: string, board: string) => ({ status: "alive", provider, board, listed: 3, total: 41 });
  const refused = (board: string, reason: string, passes: boolean) => [
    200,
    { data: { status: "refused", provider: "lever", board, reason, detail: `No ${board}.`, passes } },
  ];
  let isSlow = true;
  answers["/admin/sources/ask"] = ({ url, board }) => {
    if (url === "https://jobs.lever.co/acme") return [200, { data: alive("lever", "acme") }];
    if (board === "gone") return refused("gone", "not_found", false) as [number, unknown];
    if (board === "slow" && isSlow) return refused("slow", "timeout", true) as [number, unknown];
    return [200, { data: alive("ashby", String(board)) }];
  };
  const first = await boards("probe", file);
  expect([first.code, first.stdout.split("\n").toSorted()]).toEqual([
    0,
    ["", "1\tleft for the next time", "1\trefused: bad_row", "1\trefused: not_found", "2\talive"],
  ]);
  expect(asked.filter((one) => JSON.stringify(one).includes("slow"))).toHaveLength(3);
  expect((await read("probe")).toSorted().slice(1, 3)).toEqual([
    "2\talive\t\tlever\tacme\tAcme\t\t41\t",
    "3\trefused\tnot_found\tlever\tgone\t\t\t\tNo gone.",
  ]);
  isSlow = false;
  asked = [];
  expect((await boards("probe", file)).stdout.split("\n").toSorted()).toEqual(["", "1\talive", "4\tdone before"]);
  expect(asked).toEqual([["POST", "/admin/sources/ask", { provider: "ashby", board: "slow" }]]);
  const living = readRows((await read("alive")).join("\n"), undefined).map(({ row }) => row.board);
  expect(new Set(living)).toEqual(new Set(["acme", "later", "slow"]));
  answers["/admin/sources/ask"] = () => [
    200,
    { data: { status: "refused", reason: "no_contact", detail: "CONTACT is not set.", passes: false } },
  ];
  await writeFile(file, "https://jobs.lever.co/one\nhttps://jobs.lever.co/two\n");
  await rm(`${file}.probe.tsv`);
  expect(await boards("probe", file)).toEqual({ code: 1, stdout: "", stderr: "CONTACT is not set.\n" });
  expect((await boards("probe", path.join(folder, "none"))).stderr).toMatch(/^ENOENT: no such file[^\n]*\n$/);
  await rm(folder, { recursive: true });
});

it("capture writes a fixture of a board, and over none that is there", async () => {
  const out = await mkdtemp(path.join(tmpdir(), "jobledger-capture-"));
  const capture = async (...args: string[]) => await run("capture", [...args, "--at", at, "--out", out]);
  const posting = { id: "a1", text: "Cook", hostedUrl: "https://jobs.lever.co/globex/a1", recruiter: "Pat Doe" };
  const payloads = [Buffer.from(JSON.stringify([posting])).toString("base64")];
  answers["/admin/sources/ask"] = () => [
    200,
    { data: { status: "alive", provider: "lever", board: "globex", payloads } },
  ];
  const file = path.join(out, "lever/acme.json");
  const written = { code: 0, stdout: `${file}: 1 postings, board "acme"\n`, stderr: "" };
  expect(await capture("https://jobs.lever.co/globex")).toEqual(written);
  expect(asked).toEqual([["POST", "/admin/sources/ask", { url: "https://jobs.lever.co/globex", payloads: true }]]);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual([
    { ...posting, hostedUrl: "https://jobs.lever.co/acme/a1", recruiter: "Robin Miller" },
  ]);
  const again = await capture("https://jobs.lever.co/globex");
  expect(again).toEqual({ code: 1, stdout: "", stderr: `${file} is there already: --force writes over it\n` });
  expect(await capture("https://jobs.lever.co/globex", "--force")).toEqual(written);
  answers["/admin/sources/ask"] = () => [200, { data: { status: "refused", detail: "Lever has no board." } }];
  expect((await capture("https://jobs.lever.co/typo")).stderr).toBe("Lever has no board.\n");
  expect((await capture()).stderr).toMatch(/^it takes one address\nusage:/);
  await rm(out, { recursive: true });
});

it("says what is wrong with a command, and shows the usage", async () => {
  expect(await boards("nonsense")).toMatchObject({ code: 2, stdout: "" });
  expect((await boards("constructor")).stderr).toMatch(/^no command is called "constructor"\nusage:/);
  expect((await boards("add")).stderr).toMatch(/^add needs an argument\nusage:/);
  expect((await boards("add", "x", "--nonsense")).stderr).toMatch(/^Unknown option '--nonsense'/);
  const help = await boards("--help");
  expect([help.code, help.stderr]).toEqual([0, ""]);
  for (const command of ["add", "detect", "import", "probe", "list", "remove", "crawl"])
    expect(help.stdout).toContain(`-- ${command}`);
  expect(asked).toEqual([]);
});

it("npm run dev asks nobody before it is known who asks", async () => {
  const unset = await run("dev", [], { CONTACT: "" });
  expect([unset.code, unset.stdout]).toEqual([1, ""]);
  expect(unset.stderr).toMatch(/^CONTACT is not set: put an address of yours into wrangler\.toml, .*\n$/);
  expect((await run("dev", ["--help"])).code).toBe(0);
});

it("its list holds some boards of nearly every ATS, each once and as it is named", async () => {
  const rows = readRows(await readFile("boards.tsv", "utf8"), undefined);
  expect(rows.length).toBeGreaterThan(300);
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const { provider = null, board = null } = row;
    const named = nameBoard({ url: null, provider, board });
    expect("reason" in named ? named.detail : [named.provider.name, named.board]).toEqual([provider, board]);
    counts.set(provider ?? "", (counts.get(provider ?? "") ?? 0) + 1);
  }
  expect(new Set(rows.map(({ row }) => `${row.provider}|${row.board}`)).size).toBe(rows.length);
  expect(counts.size).toBeGreaterThan(30);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(12);
});

it.each([
  ["icims", "careers-acme.icims.com", "careers-acme"],
  [
    "adpwfn",
    "035C77CB-5b5c-4e48-b858-605ab1663076/19000101_000001",
    "035c77cb-5b5c-4e48-b858-605ab1663076|19000101_000001",
  ],
  [
    "adpwfn",
    "342e72a4-88d6-4322-88e1-b32c8efdd9fe/9201035581954_2",
    "342e72a4-88d6-4322-88e1-b32c8efdd9fe|9201035581954_2",
  ],
  ["jobvite", "careers/acme", "acme"],
  ["workday", "acme|wd1|_acme-careers", "acme|wd1|_acme-careers"],
])("a board of %s is taken as public lists write it: %s", (provider, written, board) => {
  const named = nameBoard({ url: null, provider, board: written });
  expect("reason" in named ? named.detail : [named.provider.name, named.board]).toEqual([provider, board]);
});

it("a host of another ATS is no board of the one that was named", () => {
  const named = nameBoard({ url: null, provider: "icims", board: "acme.bamboohr.com" });
  expect(named).toMatchObject({ reason: "bad_token" });
});
