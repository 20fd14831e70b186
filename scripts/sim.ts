import { providers, type ProviderName } from "../src/cron/providers/registry.ts";
import { runJudge } from "../test/sim/judge/run-judge.ts";
import { isGuilty } from "../test/sim/judge/verdict.ts";
import { readNames, readNumber, readOptions } from "./read-options.ts";

/**
 * `npm run -s sim -- --rounds 10000 --seed 1`: the judge. Progress on stderr; the last line
 * of stdout is the verdict, whose fields test/sim/judge/verdict.ts defines. `--grows-every 30`: a board has 600 more
 * postings at once every 30 rounds, on average, which makes lists of many pages. Exit code 1 when anything
 * that must be zero is not.
 */
const usage =
  "usage: npm run -s sim -- [--rounds 1000] [--boards <number>] [--seed 1] [--postings 12] [--providers lever,gem] [--grows-every 30]";
const { values } = readOptions(
  {
    options: {
      rounds: { type: "string", default: "1000" },
      boards: { type: "string", default: String(Object.keys(providers).length + 2) },
      seed: { type: "string", default: "1" },
      postings: { type: "string", default: "12" },
      providers: { type: "string" },
      "grows-every": { type: "string" },
    },
  },
  usage,
);
const numberOf = (name: "rounds" | "boards" | "seed" | "postings" | "grows-every", min: number): number =>
  readNumber(name, values[name] ?? "", { min, max: Number.MAX_SAFE_INTEGER, usage });
const rounds = numberOf("rounds", 1);
const all = Object.keys(providers) as ProviderName[];
// Of all of them: one of each provider, and two of some, which mix their boards up; which ones depends on the seed.
const options = {
  rounds,
  boards: numberOf("boards", 1),
  seed: numberOf("seed", 0),
  postingsPerBoard: numberOf("postings", 1),
  ...(values["grows-every"] === undefined ? {} : { growsEvery: numberOf("grows-every", 1) }),
  ...(values.providers === undefined ? {} : { providers: readNames("providers", values.providers, all, usage) }),
};

// The crawler's own log is one line for every crawl.
console.log = () => undefined;
console.warn = () => undefined;
console.error = () => undefined;

const startedAt = performance.now();
const step = Math.max(1, Math.floor(rounds / 20));
let shown = 0;
const verdict = await runJudge({ ...options, recountEvery: Math.max(50, Math.ceil(rounds / 10)) }, (round, tally) => {
  for (const example of tally.verdict.examples.slice(shown)) process.stderr.write(`${example}\n`);
  shown = tally.verdict.examples.length;
  if ((round + 1) % step !== 0) return;
  const { false_closes, lost_events, invariant_violations, closes } = tally.verdict;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stderr.write(
    `${seconds} s: round ${round + 1}, ${closes} closes, ${false_closes} false, ${lost_events} lost, ${invariant_violations} violations\n`,
  );
});
for (const example of verdict.examples.slice(shown)) process.stderr.write(`${example}\n`);
process.stdout.write(`${JSON.stringify(verdict)}\n`);
if (isGuilty(verdict)) process.exitCode = 1;
