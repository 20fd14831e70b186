import { rm } from "node:fs/promises";
import { bundleWorker, startWorkerd } from "./local-workerd.ts";
import { makeCatalogue } from "./make-catalogue.ts";
import { CLIENTS, measureAll, ROUNDS, type Measured } from "./measure.ts";
import { helpIfAsked } from "../scripts/read-options.ts";

/**
 * `npm run bench:api -- 100000`: requests a second and latencies over workerd's own socket, the
 * deployed bundle, that many postings (100,000 if not given). Every kind of request is measured in
 * turn, round after round, so that a busy machine slows all alike; compare the ratios to the raw
 * point read rather than the figures. No request carries an ETag and each has an address of its
 * own: nothing is answered from a cache. The inverted index, loaded at
 * one go, is first brought to where a deployed database's is (`ageIndex`): the cron's merges to their
 * end, then a day of crawls' writes with the cron's merges in between. Its segments are printed.
 */
helpIfAsked("usage: npm run bench:api -- [postings], from 1000 to 10000000");
const STATE = ".wrangler/bench-api";
const BASE = "/job-postings/v1";

interface Kind {
  name: string;
  /** The path of the n-th request. */
  path: (n: number) => string;
  /** Share of the raw point read's requests a second that it should reach. */
  aim?: number;
}

/** Segments of the inverted index after the merges, and after a day of crawls. */
interface Aged {
  merged: number;
  segments: number;
}

const [postings = 100_000] = process.argv.slice(2).map(Number);
if (!Number.isInteger(postings) || postings < 1_000 || postings > 10_000_000) {
  console.error("usage: npm run bench:api -- [postings], from 1000 to 10000000");
  process.exit(2);
}
await bundleWorker();
await makeCatalogue(STATE, postings);
const workerd = await startWorkerd(STATE);
try {
  printSegments(await (await fetch(new URL("/bench/age", workerd.url))).json());
  const kinds = await makeKinds();
  const asked = kinds.map(({ name, path }) => ({ name, url: (n: number) => new URL(path(n), workerd.url).href }));
  printResults(kinds, await measureAll(asked));
} finally {
  await workerd.stop();
  await rm(STATE, { recursive: true, force: true });
}

async function makeKinds(): Promise<Kind[]> {
  const ids = await readIds();
  const id = (n: number): string => ids[n % ids.length] ?? "";
  const list = (query: string) => (n: number) => `${BASE}/jobs?limit=20&${query}&first_seen_before=${after(n)}`;
  const plain = (query: string) => (n: number) => `${BASE}/jobs?limit=20&${query}&unused=${n}`;
  const three = "provider=greenhouse&country=us&workplace_type=remote";
  return [
    { name: "bare route", path: (n) => `/bench/bare?n=${n}` },
    { name: "raw D1 point read", path: (n) => `/bench/point?id=${id(n)}` },
    { name: "job detail", path: (n) => `${BASE}/jobs/${id(n)}?unused=${n}`, aim: 0.7 },
    { name: "list, no filter", path: plain("") },
    { name: "list, 1 filter", path: plain("country=us") },
    { name: "list, 3 filters", path: plain(three), aim: 0.35 },
    { name: "list, 6 filters", path: plain(`${three}&department=engineering&salary_min=120000&q=engineer`) },
    { name: "list, words", path: plain("q=senior+engineer") },
    { name: "list, a bound in time", path: list("country=us") },
    { name: "facets", path: (n) => `${BASE}/jobs/facets?field=country,department&unused=${n}` },
  ];
}

/** A time so late that it leaves nothing out. */
function after(n: number): string {
  return new Date(4_000_000_000_000 + n).toISOString();
}

/** The newest ten thousand open postings. */
async function readIds(): Promise<string[]> {
  const ids: string[] = [];
  let cursor = "";
  for (let page = 0; page < 100; page++) {
    const response = await fetch(new URL(`${BASE}/jobs?limit=100${cursor}`, workerd.url));
    const { data, meta } = (await response.json()) as { data: { job_id: string }[]; meta: { next_cursor?: string } };
    ids.push(...data.map((job) => job.job_id));
    if (meta.next_cursor === undefined) break;
    cursor = `&cursor=${meta.next_cursor}`;
  }
  return ids;
}

function printSegments({ merged, segments }: Aged): void {
  console.log(`inverted index: merged into ${merged}, after a day of crawls in ${segments} segments`);
}

function printResults(kinds: Kind[], times: Measured[]): void {
  const point = times.find(({ name }) => name === "raw D1 point read")?.perSecond ?? 1;
  const measured = times.map((one, index) => ({
    ...one,
    ofPointRead: one.perSecond / point,
    aim: kinds[index]?.aim ?? null,
  }));
  console.log(`${postings.toLocaleString("en")} postings, ${CLIENTS} clients, ${ROUNDS} rounds\n`);
  console.log("| request | requests/s | x raw point read | p50 ms | p99 ms | aim |\n|---|---|---|---|---|---|");
  for (const { name, perSecond, ofPointRead, p50, p99, aim } of measured) {
    const verdict = aim === null ? "" : `${aim}: ${ofPointRead >= aim ? "met" : "**missed**"}`;
    console.log(
      `| ${name} | ${perSecond.toFixed(0)} | ${ofPointRead.toFixed(2)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${verdict} |`,
    );
  }
  console.log(JSON.stringify({ bench: "api", postings, clients: CLIENTS, measured }));
}
