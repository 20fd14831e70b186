import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { Job } from "../../../../src/core/job.ts";
import { inPart, sampled } from "../../../sampled.ts";
import { fixture } from "./read-all.ts";

const root = path.join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(path.join(tmpdir(), "read-script-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const written = path.join(folder, name);
  writeFileSync(written, content);
  return written;
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["scripts/read.ts", ...args], { cwd: root, encoding: "utf8" });
}

describe("scripts/read.ts", () => {
  it.each(["lever", "greenhouse", "ashby"])("prints each posting of %s as a line of JSON", (provider) => {
    const { status, stdout, stderr } = run(provider, "acme", `test/fixtures/${provider}/acme.json`);
    expect({ status, summary: stderr.split("\n").at(-2) }).toEqual({
      status: 0,
      summary: `${provider} acme: 2 postings, ${provider === "ashby" ? 1 : 0} unlisted, 0 rejects`,
    });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(Job.safeParse(JSON.parse(line)).error).toBeUndefined();
  });

  it("reads the archive's gzip, and says why it rejects", () => {
    expect(run("lever", "EU:Acme", file("list.json.gz", gzipSync(fixture("lever/acme.json"))))).toMatchObject({
      status: 0,
    });
    const { status, stdout, stderr } = run("lever", "acme", file("bad.json", '[{"id":"k1"},{}]'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(
      /^reject k1: text: .+\nreject \(no key\): id: .+\nnot whole, .+: a posting without a readable key\nlever acme: 0 postings, 0 unlisted, 2 rejects\n$/,
    );
  });

  it("says what a crawl says of a list: a key that stands twice, a board that it is not of", () => {
    const twice = file("twice.json", '[{"id":"k1","text":"A"},{"id":"k1","text":"B"}]');
    expect(run("lever", "acme", twice).stderr).toBe(
      "reject k1: key: stands twice in the list\nlever acme: 1 postings, 0 unlisted, 1 rejects\n",
    );
    const foreign = file("foreign.json", '[{"id":"k1","text":"A","hostedUrl":"https://jobs.lever.co/other/k1"}]');
    expect(run("lever", "acme", foreign).stderr).toContain("a crawl takes none of it");
    const bundle = file("bundle.json", "no answers");
    const { status, stderr } = run("workday", providers.workday.example, twice, "--details", bundle);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("no answers as the archive") });
  });

  it("reads a posting with its own answer, and says why it can't", () => {
    const list = "test/fixtures/ismartrecruit/acme.html";
    const page = file(
      "page.html",
      `<html><meta property="og:title" content="Map Reader"><meta property="og:description" content="Read &amp;amp; map"></html>`,
    );
    const { stdout, stderr } = run(
      "ismartrecruit",
      "acme.com|4Km9QzTb",
      list,
      "--answer",
      `1400112=${page}`,
      "--answer",
      `1400107=${page}`,
    );
    expect(JSON.parse(stdout)).toMatchObject({ provider_job_key: "1400112", description_text: "Read & map" });
    expect(stderr).toBe(
      "reject 1400107: page: not the posting's\nismartrecruit acme.com|4Km9QzTb: 1 postings, 0 unlisted, 1 rejects\n",
    );
  });

  it(`exits 1 on a payload that it can't read${inPart(2)}`, () => {
    const cases = [
      file("page.html", "<html>"),
      file("cut.json", '[{"id":"a"'),
      file("bad.gz", Uint8Array.of(0x1f, 0x8b, 0)),
      folder,
      "no-such-file",
    ];
    for (const payload of sampled(cases, 2))
      expect(run("lever", "acme", payload), payload).toMatchObject({ status: 1, stdout: "" });
  });

  it(`exits 2 on bad usage, and says what is allowed${inPart(3)}`, () => {
    const uses = [
      [],
      ["lever", "acme"],
      ["taleo", "acme", "x.json"],
      ["lever", "a/b", "x.json"],
      ["lever", "acme", "x", "y"],
      ["lever", "acme", "x", "--details", "y"],
      ["loxo", providers.loxo.example, "x", "--answer", "y"],
      ["lever", "acme", "x", "--nothing"],
    ];
    for (const args of sampled(uses, 3)) {
      const { status, stdout, stderr } = run(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(`one of ${Object.keys(providers).join(", ")}`);
    }
  });
});
