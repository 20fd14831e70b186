/**
 * `npm run -s moved -- <folder of payloads> --beside <another checkout> [--texts folder] [--field name]`: what a change of
 * rules moves. Each recorded posting is read by both checkouts, each with its own providers and rules, and so is each row
 * of the JSON lines files of a folder of texts; every fact that differs is printed: what the other one has, what this one
 * has, and the words that either rests on. The same change is printed once, with how many postings it is of. Facts that are
 * the same are counted alone.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { movedFacts, type Moved } from "./normalize/moved-facts.ts";
import { readRecordedFacts, readTextFacts, type PostingFacts } from "./normalize/recorded-facts.ts";
import { readOptions, refuseOptions } from "./read-options.ts";
import { runOfBuild } from "./run-of-build.ts";

const USAGE =
  "usage: npm run moved -- <folder of payloads> --beside <another checkout> [--texts <folder>] [--field <name>]";
const BUILD = "FACTS_OF";

const build = process.env[BUILD];
if (build === undefined) await compare();
else {
  const [, , payloads = ".", texts] = process.argv;
  for await (const facts of readRecordedFacts(build, payloads)) process.stdout.write(`${JSON.stringify(facts)}\n`);
  if (texts !== undefined)
    for await (const facts of readTextFacts(build, texts)) process.stdout.write(`${JSON.stringify(facts)}\n`);
}

async function compare(): Promise<void> {
  const { values, positionals } = readOptions(
    {
      allowPositionals: true,
      options: { beside: { type: "string" }, texts: { type: "string" }, field: { type: "string" } },
    },
    USAGE,
  );
  const [payloads] = positionals;
  if (payloads === undefined || values.beside === undefined)
    return refuseOptions("a folder of payloads and another checkout are needed", USAGE);
  const texts = values.texts === undefined ? [] : [values.texts];
  for (const needed of [path.join(payloads, "INDEX.tsv"), path.join(values.beside, "src/core/normalize"), ...texts])
    if (!existsSync(needed)) refuseOptions(`there is no ${needed}`, USAGE);
  const [before, after] = await Promise.all([values.beside, "."].map((one) => factsOf(one, [payloads, ...texts])));
  const { moved, postings, alone } = movedFacts(before ?? [], after ?? []);
  const names = Object.keys(after?.[0]?.facts ?? {});
  // A name that no fact has would look as if nothing moved.
  if (values.field !== undefined && !names.includes(values.field))
    return refuseOptions(`no fact is called ${values.field}: ${names.join(", ")}`, USAGE);
  for (const [field, changes] of moved) {
    if (values.field !== undefined && values.field !== field) continue;
    process.stdout.write(`${field}: ${changes.reduce((sum, { postings: some }) => sum + some.length, 0)} postings\n`);
    for (const change of changes) process.stdout.write(inWords(change));
  }
  process.stdout.write(`${postings} postings were read by both, ${alone} by one alone\n`);
}

async function factsOf(folder: string, folders: string[]): Promise<PostingFacts[]> {
  const lines = await runOfBuild(
    import.meta.filename,
    BUILD,
    path.resolve(folder),
    folders.map((one) => path.resolve(one)),
  );
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as PostingFacts);
}

function inWords({ before, after, postings }: Moved): string {
  const [first] = postings;
  const others = postings.length === 1 ? "" : ` and ${postings.length - 1} more`;
  const said = ({ value, quotes }: Moved["before"]): string =>
    `${value}${quotes.length === 0 ? "" : `  of ${quotes.map((quote) => JSON.stringify(quote)).join(", ")}`}`;
  return `  ${first?.title} (${first?.line ?? ""}; ${first?.id})${others}\n    was ${said(before)}\n    is  ${said(after)}\n`;
}
