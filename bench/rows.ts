import { rm } from "node:fs/promises";
import { isRecorded } from "./description-texts.ts";
import { bundleWorker, startWorkerd } from "./local-workerd.ts";
import { makeCatalogue, type BytesByName } from "./make-catalogue.ts";
import { helpIfAsked } from "../scripts/read-options.ts";

/**
 * `npm run bench:rows -- 10000 1000000`: rows that D1 reads for each kind of request, and bytes that a
 * posting takes, on databases of these sizes (10,000 and 100,000 if none is given). Each request is sent
 * once: nothing is kept that would make a second one cheaper. Ends with one line of JSON.
 */
helpIfAsked("usage: npm run bench:rows -- [postings ...], each from 1000 to 10000000");
const STATE = ".wrangler/bench-rows";
const BASE = "/job-postings/v1";
const PAGE_ROWS = 20;
/** Page 50 begins behind ten pages of 98. */
const [STEP_ROWS, STEPS] = [98, 10];
/** Bytes of a posting in all, descriptions apart. */
const POSTING_BYTES_AIM = 300;

const textTables = new Set(["descriptions", "texts", "twin_texts"]);
const textsAre = isRecorded() ? "as long as recorded ones" : "made of the simulator's sentences";

const filters: [name: string, value: string][] = [
  ["provider", "greenhouse"],
  ["country", "us"],
  ["department", "engineering"],
  ["workplace_type", "remote"],
  ["salary_min", "120000"],
  ["q", "engineer"],
];

interface Cost {
  request: string;
  returned: number;
  rowsRead: number;
  allowed: number;
}

interface NewestJob {
  job_id: string;
  org_id: string;
  first_seen_at: string;
}

interface Answer {
  data?: unknown[] | object;
  /** Of several fields. */
  facets?: Record<string, unknown[]>;
  meta?: { next_cursor?: string };
}

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1_000 || size > 10_000_000)) {
  console.error("usage: npm run bench:rows -- [postings ...], each from 1000 to 10000000");
  process.exit(2);
}
await bundleWorker();
const results: unknown[] = [];
for (const size of sizes.length === 0 ? [10_000, 100_000] : sizes) results.push(await measure(size));
await rm(STATE, { recursive: true, force: true });
console.log(JSON.stringify({ bench: "rows", results }));

async function measure(size: number) {
  const started = performance.now();
  const { bytes, open } = await makeCatalogue(STATE, size);
  const workerd = await startWorkerd(STATE);
  try {
    console.log(`\n## ${size.toLocaleString("en")} postings, ${open.toLocaleString("en")} of them open\n`);
    const lists = await measureLists(workerd.url);
    const others = await measureOthers(workerd.url);
    const perPosting = printBytes(bytes, size, open);
    const broken = [...lists, ...others].filter(({ rowsRead, allowed }) => rowsRead > allowed);
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.log(`\n${lists.length + others.length} requests, ${broken.length} beyond their bound; ${seconds} s`);
    return { postings: size, open, lists, others, broken: broken.length, ...perPosting, seconds };
  } finally {
    await workerd.stop();
  }
}

async function measureLists(url: string): Promise<Cost[]> {
  console.log("| filters | page 1: returned | rows | page 50: returned | rows | |\n|---|---|---|---|---|---|");
  const costs: Cost[] = [];
  for (let bits = 0; bits < 2 ** filters.length; bits++) {
    const on = filters.filter((_, index) => (bits >> index) % 2 === 1);
    const query = new URLSearchParams(on).toString();
    const pages: Cost[] = [await costOf(url, `${BASE}/jobs?limit=${PAGE_ROWS}&${query}`)];
    const cursor = await cursorOfPage50(url, query);
    if (cursor !== null) pages.push(await costOf(url, `${BASE}/jobs?limit=${PAGE_ROWS}&${query}&cursor=${cursor}`));
    const cells = pages.map(({ returned, rowsRead }) => `${returned} | ${rowsRead}`).join(" | ");
    const ok = pages.every(({ rowsRead, allowed }) => rowsRead <= allowed) ? "ok" : "**beyond 2 × returned + 5**";
    console.log(
      `| ${on.map(([name]) => name).join(", ") || "none"} | ${cells}${pages.length === 1 ? " | - | -" : ""} | ${ok} |`,
    );
    costs.push(...pages);
  }
  console.log(
    `\nWorst: ${costs
      .toSorted((a, b) => b.rowsRead - b.allowed - (a.rowsRead - a.allowed))
      .slice(0, 3)
      .map(costText)
      .join("; ")}`,
  );
  return costs;
}

/** Null when there are fewer pages. */
async function cursorOfPage50(url: string, query: string): Promise<string | null> {
  let cursor = "";
  for (let step = 0; step < STEPS; step++) {
    const { body } = await ask(url, `${BASE}/jobs?limit=${STEP_ROWS}&${query}${cursor && `&cursor=${cursor}`}`);
    const next = body.meta?.next_cursor;
    if (next === undefined) return null;
    cursor = next;
  }
  return cursor;
}

/** Requests of every other kind, each with the rows that it may read. */
async function measureOthers(url: string): Promise<Cost[]> {
  const { body } = await ask(url, `${BASE}/jobs?limit=1`);
  const [job] = Array.isArray(body.data) ? (body.data as NewestJob[]) : [];
  if (job === undefined) throw new Error("no posting");
  // Some are newer and most are older.
  const day = new Date(Date.parse(job.first_seen_at) - 5 * 86_400_000).toISOString().slice(0, 10);
  const { etag } = await ask(url, `${BASE}/jobs?limit=100`);
  const facets = `${BASE}/jobs/facets?field=`;
  const values = (returned: number): number => returned + 10;
  // Several filters have no counts: the newest 2,000 matches are read, two rows each, and the answer says so.
  const matches = (): number => 2 * 2_000 + 10;
  // A page of one, and the total: the packs of a filter by a number are at most one for each level.
  const total = (): number => 2 + 5 + 10;
  const costs = [
    ...(await Promise.all(
      ["country", "city", "department", "provider", "workplace_type"].map(
        async (field) => await costOf(url, `${facets}${field}`, values),
      ),
    )),
    await costOf(url, `${facets}country,city,department,workplace_type`, values),
    await costOf(url, `${facets}department&org_ids=${job.org_id}`, values),
    await costOf(url, `${facets}department&country=us`, values),
    await costOf(url, `${facets}country&workplace_type=remote`, values),
    await costOf(url, `${facets}country&provider=lever`, values),
    await costOf(url, `${facets}country&q=engineer`, values),
    await costOf(url, `${facets}city,department&q=engineer&limit=20`, values),
    await costOf(url, `${facets}department&location=berlin`, values),
    await costOf(url, `${facets}workplace_type&salary_min=120000`, values),
    await costOf(url, `${facets}country&posted_after=${day}`, values),
    await costOf(url, `${facets}provider&first_seen_after=${day}T06:00:00Z`, values),
    await costOf(url, `${facets}country&q=software+engineer`, matches),
    await costOf(url, `${BASE}/jobs?limit=1&include_total=true&q=engineer`, total),
    await costOf(url, `${BASE}/jobs?limit=1&include_total=true&salary_min=120000`, total),
    await costOf(url, `${BASE}/jobs?limit=1&include_total=true&posted_after=${day}`, total),
    await costOf(url, `${BASE}/jobs/${job.job_id}`, () => 5),
    // Its text, and the base that it stands on, a row each (decision 18).
    await costOf(url, `${BASE}/jobs/${job.job_id}?include=description`, () => 7),
    {
      ...(await costOf(url, `${BASE}/jobs?limit=100`, () => 1, { "If-None-Match": etag })),
      request: "304 of a list of 100",
    },
  ];
  console.log("| request | returned | rows | allowed | |\n|---|---|---|---|---|");
  for (const { request, returned, rowsRead, allowed } of costs) {
    console.log(
      `| ${request} | ${returned} | ${rowsRead} | ${allowed} | ${rowsRead <= allowed ? "ok" : "**beyond**"} |`,
    );
  }
  return costs;
}

function printBytes(bytes: BytesByName, postings: number, open: number) {
  console.log("\n| table or index | bytes a posting |\n|---|---|");
  const perPosting = bytes.map(({ name, bytes: size }) => ({ name, bytes: size / postings }));
  for (const { name, bytes: size } of perPosting) if (size >= 0.5) console.log(`| ${name} | ${size.toFixed(1)} |`);
  const total = perPosting.filter(({ name }) => !textTables.has(name)).reduce((sum, { bytes: size }) => sum + size, 0);
  console.log(`\n${total.toFixed(0)} bytes a posting, descriptions apart (aim: ${POSTING_BYTES_AIM})`);
  const whole = bytes.reduce((sum, { bytes: size }) => sum + size, 0) / open;
  console.log(`${whole.toFixed(0)} bytes an open posting, everything counted, descriptions ${textsAre}`);
  return {
    bytesPerPosting: Math.round(total),
    bytesPerOpenPosting: Math.round(whole),
    bytes: Object.fromEntries(perPosting.map(({ name, bytes: size }) => [name, Math.round(size * 10) / 10])),
  };
}

function costText({ request, returned, rowsRead, allowed }: Cost): string {
  return `${request}: ${rowsRead} rows for ${returned}, allowed ${allowed}`;
}

async function costOf(
  url: string,
  request: string,
  allowed = (returned: number): number => 2 * returned + 5,
  headers: Record<string, string> = {},
): Promise<Cost> {
  const { body, rowsRead } = await ask(url, request, headers);
  const lists = body.facets === undefined ? [body.data] : Object.values(body.facets);
  const returned = lists.reduce(
    (sum: number, list) => sum + (Array.isArray(list) ? list.length : Number(list !== undefined)),
    0,
  );
  return { request, returned, rowsRead, allowed: allowed(returned) };
}

async function ask(
  url: string,
  request: string,
  headers: Record<string, string> = {},
): Promise<{ body: Answer; rowsRead: number; etag: string }> {
  const response = await fetch(new URL(`/bench/counted?of=${encodeURIComponent(request)}`, url), { headers });
  const text = await response.text();
  if (!response.ok && response.status !== 304) throw new Error(`${request}: ${response.status} ${text}`);
  const body = text === "" ? {} : (JSON.parse(text) as Answer);
  return { body, rowsRead: Number(response.headers.get("x-rows-read")), etag: response.headers.get("ETag") ?? "" };
}
