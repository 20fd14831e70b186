import { existsSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { getHeapStatistics } from "node:v8";
import { fileURLToPath } from "node:url";
import { readNumber, readOptions } from "../scripts/read-options.ts";
import { runOfBuild } from "../scripts/run-of-build.ts";
import { readRecordedIndex } from "../test/sim/recorded-index.ts";

/**
 * `npm run bench:normalize -- <folder of payloads> [--beside <another checkout>] [--turns 3]`: CPU of normalising recorded
 * postings, all fields and the cleaned description. Builds take turns, each in a process of its own, and read the
 * same files (INDEX.tsv) with their own providers: at most 30 postings of a file, 40 files of a provider. What is
 * printed is the fastest of five passes behind a first one, so that what else the machine does weighs least, and the
 * executable memory of the process at its end, most of which is patterns.
 */
const usage = "usage: npm run bench:normalize -- <folder of payloads> [--beside <another checkout>] [--turns 3]";
const PROVIDERS = new Set(["greenhouse", "lever", "ashby"]);
const FILES_MAX = 40;
const POSTINGS_MAX = 30;
const PASSES = 5;
/** A description of so many characters is one; shorter ones are counted apart, since most lists leave them out. */
const TEXT_CHARS_MIN = 1_000;

interface Passed {
  postings: number;
  /** CPU microseconds a posting. */
  cpuUs: number;
}

/** What a posting is here: as providers make it, of whatever build. */
type Posting = { descriptionHtml: string | null };
type Normalize = (posting: Posting) => unknown;

const BUILD = "NORMALIZE_OF";
const build = process.env[BUILD];
if (build === undefined) await compare();
else console.log(JSON.stringify(await measure(build)));

async function compare(): Promise<void> {
  const { values, positionals } = readOptions(
    { allowPositionals: true, options: { beside: { type: "string" }, turns: { type: "string", default: "3" } } },
    usage,
  );
  const turns = readNumber("turns", values.turns, { min: 1, max: 100, usage });
  const builds = [...(values.beside === undefined ? [] : [values.beside]), "."];
  console.log(
    "| build | postings | CPU us each | with a text | CPU us each | executable MB |\n|---|---|---|---|---|---|",
  );
  for (let turn = 0; turn < turns; turn++)
    for (const one of builds) {
      const measured = await runOfBuild(import.meta.filename, BUILD, path.resolve(one), positionals);
      const { all, long, executableMb } = JSON.parse(measured) as Awaited<ReturnType<typeof measure>>;
      console.log(
        `| ${one} | ${all.postings} | ${all.cpuUs.toFixed(0)} | ${long.postings} | ${long.cpuUs.toFixed(0)} | ${executableMb.toFixed(1)} |`,
      );
    }
}

async function measure(folder: string): Promise<{ all: Passed; long: Passed; executableMb: number }> {
  const postings: Posting[] = [];
  handOver(postings);
  const normalize = await readPostings(folder, path.resolve(process.argv[2] ?? "."), postings);
  const long = postings.filter(({ descriptionHtml }) => (descriptionHtml?.length ?? 0) >= TEXT_CHARS_MIN);
  const measured = { all: pass(normalize, postings), long: pass(normalize, long) };
  return { ...measured, executableMb: getHeapStatistics().total_heap_size_executable / 1e6 };
}

/** The normaliser of what is loaded from now on adds each posting that it is given to this list. */
function handOver(postings: Posting[]): void {
  Object.assign(globalThis, { handedOver: postings });
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.endsWith("core/normalize/normalize-posting.ts")) return loaded;
      const source = readFileSync(fileURLToPath(url), "utf8");
      const signature = /export function normalizePosting\(posting: Posting\)/;
      if (!signature.test(source)) throw new Error(`${url}: normalizePosting is not there as it was`);
      const handing = `export function normalizePosting(posting: Posting) { globalThis.handedOver?.push(posting); return normalized(posting); }`;
      return {
        ...loaded,
        source: source.replace(signature, `${handing}\nexport function normalized(posting: Posting)`),
      };
    },
  });
}

/** Reads the recorded lists with the build's own providers; how it normalises a posting. */
async function readPostings(folder: string, payloads: string, postings: Posting[]): Promise<Normalize> {
  const load = async (file: string) => (await import(path.join(folder, "src", file))) as unknown;
  const reading = existsSync(path.join(folder, "src/cron/again/read-payload.ts")) ? "cron/again" : "cron";
  const { readPayload } = (await load(`${reading}/read-payload.ts`)) as {
    readPayload: (...given: unknown[]) => unknown;
  };
  const { findProvider } = (await load("cron/providers/registry.ts")) as { findProvider: (name: string) => unknown };
  const files = new Map<string, number>();
  for (const { provider, board, file } of readRecordedIndex(readFileSync(path.join(payloads, "INDEX.tsv"), "utf8"))) {
    const count = files.get(provider) ?? 0;
    if (!PROVIDERS.has(provider) || count >= FILES_MAX) continue;
    const [before, bytes] = [postings.length, readFileSync(path.join(payloads, file))];
    const context = { provider: findProvider(provider), board, seenAt: 0, inferredAt: 0, rawPayloadUri: "" };
    try {
      // Older builds take the one payload, and give the postings themselves.
      const read = readPayload(reading === "cron" ? bytes : [bytes], context) as Iterable<unknown> & {
        postings?: () => Iterable<unknown>;
      };
      Array.from(read.postings?.() ?? read);
    } catch {
      // A list that a build does not take is none of its postings.
    }
    if (postings.length > before) files.set(provider, count + 1);
    postings.splice(before + POSTINGS_MAX);
  }
  Object.assign(globalThis, { handedOver: undefined });
  const module = (await load("core/normalize/normalize-posting.ts")) as Record<string, Normalize | undefined>;
  const { normalized, cleanDescription } = module;
  if (normalized === undefined) throw new Error(`${folder}: no normaliser`);
  // Where cleaning the description is a function of its own, it is part of what is compared.
  return (posting) => [cleanDescription?.(posting), normalized(posting)];
}

function pass(normalize: Normalize, postings: Posting[]): Passed {
  for (const posting of postings) normalize(posting);
  const passes = Array.from({ length: PASSES }, () => {
    const before = process.cpuUsage();
    for (const posting of postings) normalize(posting);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / postings.length;
  });
  return { postings: postings.length, cpuUs: Math.min(...passes) };
}
