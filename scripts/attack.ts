import path from "node:path";
import { attackBoards, compareBoards } from "../test/attack/attack-boards.ts";
import { killWorker } from "../test/attack/kill-worker.ts";
import { runMarkup } from "../test/attack/markup.ts";
import { readNumber, readOptions } from "./read-options.ts";

/**
 * `npm run attack`: plays the adversary. Hostile boards beside honest ones, markup in a browser, kills of
 * the running product, generated requests to it. Prints what each cost and what gave way; exit code 1
 * when anything did. Minutes: it is no part of the check. No network.
 */
const usage =
  "usage: npm run attack -- [--only boards,markup,kills] [--boards <pattern>] [--hours 3] [--crawls 12] [--vectors 1500] [--kills 5] [--requests 3000] [--seed 1] [--rows] [--against <another checkout>]";
const { values } = readOptions(
  {
    options: {
      only: { type: "string", default: "boards,markup,kills" },
      boards: { type: "string", default: "." },
      hours: { type: "string", default: "3" },
      crawls: { type: "string", default: "12" },
      vectors: { type: "string", default: "1500" },
      kills: { type: "string", default: "5" },
      requests: { type: "string", default: "3000" },
      seed: { type: "string", default: "1" },
      /** Once more over D1 itself, which counts the rows that it writes. */
      rows: { type: "boolean", default: false },
      against: { type: "string" },
    },
  },
  usage,
);
const numberOf = (name: "hours" | "crawls" | "vectors" | "kills" | "requests" | "seed"): number =>
  readNumber(name, values[name], { min: 0, max: 1_000_000, usage });
const playing = { pattern: values.boards, hours: numberOf("hours"), crawls: numberOf("crawls") };
const parts = new Set(values.only.split(","));
const seed = numberOf("seed");
const wrong: string[] = [];
const report = (title: string, found: readonly string[]): void => {
  console.log(`\n${title}: ${found.length === 0 ? "nothing gave way" : `${found.length} gave way`}`);
  for (const what of found.slice(0, 60)) console.log(`- ${what}`);
  wrong.push(...found);
};

if (values.against !== undefined) {
  const { lines, found } = await compareBoards(path.resolve(values.against), playing);
  console.log(lines.join("\n"));
  report("Cost before and after", found);
} else {
  if (parts.has("boards")) {
    const { lines, found } = await attackBoards({ ...playing, rows: values.rows });
    console.log(lines.join("\n"));
    report("Hostile boards", found);
  }
  if (parts.has("markup")) {
    const run = await runMarkup(Math.ceil(numberOf("vectors") / 2), seed);
    if (run.wrong === null) console.log(`\nMarkup: left out, no browser: ${run.reason}`);
    else report(`Markup, ${run.vectors} vectors`, run.wrong);
  }
  if (parts.has("kills")) {
    const run = await killWorker(numberOf("kills"), numberOf("requests"), seed);
    report(`${run.kills} kills, ${run.crawls} crawls, ${run.events} rows of events`, run.wrong);
    report(`${run.fuzz.requests} requests, ${JSON.stringify(run.fuzz.statuses)}`, run.fuzz.wrong);
  }
}
process.exitCode = wrong.length > 0 ? 1 : 0;
