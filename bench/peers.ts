import { rm } from "node:fs/promises";
import { bundleWorker, startWorkerd } from "./local-workerd.ts";
import { makeCatalogue } from "./make-catalogue.ts";
import { CLIENTS, measureAll, ROUNDS, type Measured } from "./measure.ts";
import { startPlainD1 } from "./peers/plain-d1.ts";
import { findPostgres, startPostgres, type LocalPostgres } from "./peers/postgres.ts";
import { BASE, readDocuments } from "./peers/read-documents.ts";
import { helpIfAsked } from "../scripts/read-options.ts";

/**
 * `npm run bench:peers -- 100000`: our Worker, a plain D1 app of the same packages and Postgres behind Hono on Node,
 * which answer the same questions about the same postings (100,000 if not given), asked in turn in one run. What
 * counts is the ratio. Peers have what makes them quick: indexes for these very filters in the list's order, and
 * Postgres each posting's JSON ready made. None answers from a cache; but our Worker remembers the records of the rows
 * that lists read last (db/search/listed-rows.ts), which one page asked for again and again finds, and one of
 * `PAGES` does not. Postgres is measured where Debian's is installed.
 */
helpIfAsked("usage: npm run bench:peers -- [postings, from 1000 to 1000000] [rounds]");
const STATES = { ours: ".wrangler/bench-peers-ours", plain: ".wrangler/bench-peers-plain" };

const [postings = 100_000, rounds = ROUNDS] = process.argv.slice(2).map(Number);
if (!Number.isInteger(postings) || postings < 1_000 || postings > 1_000_000) {
  console.error("usage: npm run bench:peers -- [postings, from 1000 to 1000000] [rounds]");
  process.exit(2);
}

/** What a question's parameters are called at ours and at the peers, which know their columns' values alone. */
interface Filter {
  ours: string;
  peers: string;
}
const filters = {
  country: { ours: "country=us", peers: "country=United+States" },
  provider: { ours: "provider=greenhouse", peers: "provider=greenhouse" },
  workplace: { ours: "workplace_type=remote", peers: "workplace_type=remote" },
  department: { ours: "department=engineering", peers: "department=Engineering" },
  pay: { ours: "salary_min=120000", peers: "salary_min=120000" },
  words: { ours: "q=engineer", peers: "q=engineer" },
} satisfies Record<string, Filter>;
const three = [filters.provider, filters.country, filters.workplace];
const six = [...three, filters.department, filters.pay, filters.words];

/** Pages of a list, of more rows than are remembered. */
const PAGES = 300;
/** Their cursors, as ours and as the peers' have them. */
type Cursors = Record<keyof Filter, string[]>;

/** A question, and what our requests a second are to be of a peer's. */
interface Question {
  name: string;
  path: (side: keyof Filter, n: number) => string;
  aims: { plain?: number; postgres?: number };
}

function makeQuestions(ids: string[], cursors: Cursors): Question[] {
  const list = (name: string, by: Filter[]): Question => ({
    name,
    path: (side, n) => ["/jobs?limit=20", ...by.map((one) => one[side]), `unused=${n}`].join("&"),
    aims: { plain: 1, postgres: 0.6 },
  });
  const facets = (name: string, by: Filter[]): Question => ({
    name,
    path: (side, n) =>
      ["/jobs/facets?field=country,department", ...by.map((one) => one[side]), `unused=${n}`].join("&"),
    aims: { postgres: 3 },
  });
  return [
    list("list, no filter", []),
    list("list, 1 filter", [filters.country]),
    list("list, 3 filters", three),
    list("list, 6 filters", six),
    {
      name: "list, 1 filter, any page",
      // Neighbours are not asked for one behind the other.
      path: (side, n) =>
        `/jobs?limit=20&${filters.country[side]}&cursor=${cursors[side][(n * 7) % cursors[side].length]}&unused=${n}`,
      aims: { plain: 1, postgres: 0.6 },
    },
    { name: "detail", path: (_, n) => `/jobs/${ids[n % ids.length]}?unused=${n}`, aims: { plain: 1 } },
    facets("facets, no filter", []),
    facets("facets, 1 filter", [filters.provider]),
    facets("facets, 3 filters", three),
  ];
}

interface Peer {
  name: "ours" | "plain" | "postgres";
  url: string;
}

const addressOf = ({ name, url }: Peer, { path }: Question, n: number): string =>
  url.replace(/\/$/, "") + (name === "ours" ? BASE + path("ours", n) : path("peers", n));

/** What each gives for a question, of which the lists must be as long. */
async function printAnswers(peers: Peer[], questions: Question[]): Promise<void> {
  for (const question of questions) {
    const answers = peers.map(async (peer) => {
      const body = await (await fetch(addressOf(peer, question, 0))).text();
      const rows = (JSON.parse(body) as { meta?: { count?: number } }).meta?.count;
      return `${peer.name} ${body.length} bytes${rows === undefined ? "" : `, ${rows} rows`}`;
    });
    console.log(`${question.name}: ${(await Promise.all(answers)).join("; ")}`);
  }
}

function printTable(peers: Peer[], questions: Question[], measured: Map<string, Measured>, versions: string): void {
  console.log(`\n${postings.toLocaleString("en")} postings, ${CLIENTS} clients, ${rounds} rounds; ${versions}\n`);
  const others = peers.map(({ name }) => name).filter((name) => name !== "ours");
  console.log(
    `| request | ${peers.map(({ name }) => `${name}/s`).join(" | ")} | p99 ms | ${others.map((one) => `x ${one}`).join(" | ")} |`,
  );
  console.log(`|---${"|---".repeat(peers.length + 1 + others.length)}|`);
  for (const { name, aims } of questions) {
    const of = (peer: string): Measured | undefined => measured.get(`${name}, ${peer}`);
    const ratios = others.map((peer) => {
      const ratio = (of("ours")?.perSecond ?? 0) / (of(peer)?.perSecond ?? 1);
      const aim = aims[peer];
      return ratio.toFixed(2) + (aim === undefined ? "" : ratio >= aim ? ` (${aim}: met)` : ` (${aim}: **missed**)`);
    });
    const speeds = peers.map((peer) => of(peer.name)?.perSecond.toFixed(0));
    console.log(`| ${[name, ...speeds, of("ours")?.p99.toFixed(1), ...ratios].join(" | ")} |`);
  }
  console.log(JSON.stringify({ bench: "peers", postings, clients: CLIENTS, measured: [...measured.values()] }));
}

await bundleWorker();
await makeCatalogue(STATES.ours, postings);
const ours = await startWorkerd(STATES.ours);
const stops = [ours.stop];
try {
  await fetch(new URL("/bench/age", ours.url)).then(async (response) => await response.text());
  const plain = await startPlainD1(STATES.plain, readDocuments(ours.url));
  stops.push(plain.stop);
  const bin = await findPostgres();
  let database: LocalPostgres | null = null;
  if (bin !== null) database = await startPostgres(bin, readDocuments(ours.url));
  if (database !== null) stops.push(database.stop);
  const peers: Peer[] = [
    { name: "ours", url: ours.url },
    { name: "plain", url: plain.url },
    ...(database === null ? [] : [{ name: "postgres" as const, url: database.url }]),
  ];
  const cursors = {
    ours: await readCursors(ours.url + BASE.slice(1), "ours"),
    peers: await readCursors(plain.url, "peers"),
  };
  const questions = makeQuestions(await readIds(ours.url), cursors);
  await printAnswers(peers, questions);
  const asked = questions.flatMap((question) =>
    peers.map((peer) => ({ name: `${question.name}, ${peer.name}`, url: (n: number) => addressOf(peer, question, n) })),
  );
  const measured = new Map((await measureAll(asked, rounds)).map((one) => [one.name, one]));
  const versions = database === null ? "Postgres is not installed here" : `Postgres ${database.version}`;
  printTable(peers, questions, measured, versions);
} finally {
  for (const stop of stops.toReversed()) await stop();
  for (const state of Object.values(STATES)) await rm(state, { recursive: true, force: true });
}

/** Of the pages of one filter's list, as far as it goes: the peers' are the same at each. */
async function readCursors(url: string, side: keyof Filter): Promise<string[]> {
  const cursors: string[] = [];
  for (let cursor = ""; cursors.length < PAGES;) {
    const path = `${url.replace(/\/$/, "")}/jobs?limit=20&${filters.country[side]}${cursor}`;
    const { meta } = (await (await fetch(path)).json()) as { meta: { next_cursor?: string | number | null } };
    if (meta.next_cursor === undefined || meta.next_cursor === null) break;
    cursors.push(String(meta.next_cursor));
    cursor = `&cursor=${meta.next_cursor}`;
  }
  return cursors;
}

/** Of the newest ten thousand postings. */
async function readIds(url: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const jobs of readDocuments(url)) {
    ids.push(...jobs.map(({ job_id }) => job_id));
    if (ids.length >= 10_000) break;
  }
  return ids;
}
