import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createRecordedWorld, type RecordedOptions } from "../../sim/recorded.ts";
import { createSimulator, type Simulator } from "../../sim/simulator.ts";
import { sliceElements } from "../../sim/slice-json.ts";

const HEADER = "file\tprovider\tboard\tkind\twhat\tjobs\tsize\trec\tnote";
const SERIES = "list (no content), time series";

const job = (id: number, title: string, updated = "1"): string =>
  `{ "id": ${id}, "title": "${title}",\n  "updated_at": "${updated}" }`;
const body = (...jobs: string[]): string =>
  `{ "jobs": [\n${jobs.join(",\n")}\n], "meta": { "total": ${jobs.length} } }`;
const wrapped = (...jobs: string[]): string =>
  `{"company":"b","fetched_at":"x","job_count":${jobs.length},"jobs":[ ${jobs.join(" , ")} ]}`;

/** Rows are not in the order of time, and one board is in two collections. */
const files: Record<string, string> = {
  "greenhouse/series-6hourly/a/2.json": body(job(2, "Two b"), job(3, "Three")),
  "greenhouse/series-6hourly/a/1.json": body(job(1, 'One [\\"x\\", {'), job(2, "Two")),
  "greenhouse/series-6hourly/a/3.json": body(job(1, "One"), job(2, "Two b", "2"), job(3, "Three")),
  "greenhouse/snapshot/a.json": wrapped(job(9, "Nine")),
  "greenhouse/snapshot/b.json": wrapped(job(7, "Seven"), job(8, "Eight")),
  "ashby/2025/C.json": '{"jobs":[{"id":"x","title":"X"}],"apiVersion":"1"}',
};

const index = [
  HEADER,
  `greenhouse/series-6hourly/a/2.json\tgreenhouse\ta\tRECORDED\t${SERIES}\t2\t1\tcommitted 2026-08-02T00:00:00+00:00\t`,
  `greenhouse/series-6hourly/a/3.json\tgreenhouse\ta\tRECORDED\t${SERIES}\t3\t2\tcommitted 2026-08-03T00:00:00+00:00\t`,
  `greenhouse/series-6hourly/a/1.json\tgreenhouse\ta\tRECORDED\t${SERIES}\t2\t3\tcommitted 2026-08-01T00:00:00+00:00\t`,
  `greenhouse/snapshot/a.json\tgreenhouse\ta\tRECORDED-WRAPPED\tlist (no content)\t1\t4\t2026-01-01T00:00:00.5\t`,
  `greenhouse/snapshot/b.json\tgreenhouse\tb\tRECORDED-WRAPPED\tlist (no content)\t2\t5\t2026-01-01T00:00:00.5\t`,
  `ashby/2025/C.json\tashby\tC%20Labs\tRECORDED\tlist (whole board)\t1\t6\tcommitted 2025-10-28\t`,
  `lever/x.json\tlever\tx\tTRIMMED\tlist, subset\t2\t6\t2026-09\t`,
  `workday/d.json\tworkday\td\tRECORDED\tdetail\t1\t6\t2026-09\t`,
].join("\n");

const load = async (file: string): Promise<Uint8Array> => {
  const text = files[file];
  if (text === undefined) throw new Error(`no file ${file}`);
  return new TextEncoder().encode(text);
};

const newSimulator = (options: RecordedOptions = {}): Simulator =>
  createSimulator({ source: createRecordedWorld(index, load, options) });
const urlOf = (board: string): string => `https://boards-api.greenhouse.io/v1/boards/${board}/jobs?content=true`;

describe("recorded boards", () => {
  it("are the recorded lists of known providers, each with its longest series", () => {
    const ids = (options: RecordedOptions): string[] =>
      newSimulator(options)
        .boards()
        .map(({ id }) => id);
    expect(ids({})).toEqual(["greenhouse|a", "greenhouse|b", "ashby|c labs"]);
    expect(ids({ series: "6hourly" })).toEqual(["greenhouse|a"]);
    expect(() => ids({ series: "daily" })).toThrow("no recorded list");
  });

  it("serve their points in time as rounds, as recorded, and keep the last", async () => {
    const sim = newSimulator();
    for (const round of [1, 2, 3]) {
      expect(await (await sim.fetch(urlOf("a"))).text()).toBe(files[`greenhouse/series-6hourly/a/${round}.json`]);
      sim.advance();
    }
    expect(await (await sim.fetch(urlOf("a"))).text()).toBe(files["greenhouse/series-6hourly/a/3.json"]);
    expect(
      (await sim.fetch("https://api.ashbyhq.com/posting-api/job-board/C%20Labs")).headers.get("last-modified"),
    ).toBe("Tue, 28 Oct 2025 00:00:00 GMT");
  });

  it("unwrap the recorder's envelope and leave the jobs' bytes alone", async () => {
    const text = await (await newSimulator().fetch(urlOf("b"))).text();
    expect(text).toBe(`{"jobs":[${job(7, "Seven")},${job(8, "Eight")}],"meta":{"total":2}}`);
  });

  it("answer a posting's address as long as the list has it", async () => {
    const sim = newSimulator();
    const url = "https://boards-api.greenhouse.io/v1/boards/a/jobs/1";
    const statuses = [];
    for (let round = 0; round < 3; round++) {
      statuses.push((await sim.fetch(url)).status);
      sim.advance();
    }
    expect(statuses).toEqual([200, 404, 200]);
  });

  it("know the truth and what happened", async () => {
    const sim = newSimulator();
    expect(await sim.truth("greenhouse|a", 1)).toEqual(new Set(["2", "3"]));
    expect(await sim.transitions("greenhouse|a", 1)).toEqual({
      opened: ["3"],
      changed: [{ key: "2", fields: ["title"] }],
      touched: [],
      closed: ["1"],
      reopened: [],
    });
    expect(await sim.transitions("greenhouse|a", 2)).toEqual({
      opened: [],
      changed: [],
      touched: ["2"],
      closed: [],
      reopened: ["1"],
    });
  });

  it("answer 304, and show faults, like generated ones", async () => {
    const sim = newSimulator();
    const etag = (await sim.fetch(urlOf("a"))).headers.get("etag") ?? "";
    expect((await sim.fetch(urlOf("a"), { headers: { "if-none-match": etag } })).status).toBe(304);
    sim.setFault("greenhouse|a", { kind: "truncated", keepShare: 0.5 });
    expect(await (await sim.fetch(urlOf("a"))).json()).toMatchObject({ jobs: [{ id: 1 }], meta: { total: 2 } });
  });

  it("refuse an index that is none", () => {
    expect(() => createRecordedWorld("", load)).toThrow("INDEX.tsv: the first line must name the columns");
    expect(() => createRecordedWorld("<html></html>", load)).toThrow("missing: file, provider");
    expect(() => createRecordedWorld(`${HEADER}\nonly\ttwo`, load)).toThrow("INDEX.tsv: line 2 has 2 of 9 columns");
    expect(() => createRecordedWorld(`${HEADER}\na.json\tashby\ta\tRECORDED\tlist\t1\t1\tsometime\t`, load)).toThrow(
      'line 2 was recorded "sometime"',
    );
  });
});

const FOLDER = path.join(import.meta.dirname, "../../../../shared/payloads");

describe("the real recordings", () => {
  it.skipIf(!existsSync(path.join(FOLDER, "INDEX.tsv")))(
    "serve every board in every round with the jobs that the index counts",
    async () => {
      const text = await readFile(path.join(FOLDER, "INDEX.tsv"), "utf8");
      const jobsOfFile = new Map(text.split("\n").map((line) => [line.split("\t")[0], Number(line.split("\t")[5])]));
      const loaded: string[] = [];
      const source = createRecordedWorld(text, async (file) => {
        loaded.push(file);
        return await readFile(path.join(FOLDER, file));
      });
      const sim = createSimulator({ source });
      expect(sim.boards().length).toBeGreaterThan(70);
      expect(sim.boards().map(({ id }) => id)).toContain("ashby|kraken.com");
      const served = new Set<string>();
      for (const board of sim.boards()) {
        for (let round = 0; round <= (source.lastRound ?? 0); round++) {
          loaded.length = 0;
          const truth = await sim.truth(board.id, round);
          const [file] = loaded;
          // Nothing to load: the board stays at its last file.
          if (file === undefined) break;
          expect(truth.size, file).toBe(jobsOfFile.get(file));
          served.add(file);
        }
      }
      expect(served.size).toBeGreaterThan(250);
      const hourly = createSimulator({
        source: createRecordedWorld(text, async (file) => await readFile(path.join(FOLDER, file)), {
          series: "6hourly",
        }),
      });
      expect(new Set(hourly.boards().map(({ board }) => board))).toEqual(
        new Set(["anthropic", "databricks", "discord", "dropbox", "figma", "robinhood"]),
      );
      const list = await (await hourly.fetch(urlOf("figma"))).text();
      expect(sliceElements(list, "jobs")).toHaveLength((await hourly.truth("greenhouse|figma")).size);
    },
  );
});
