/**
 * A mail of the postings that are new since the last run, on standard output; nothing when there are none.
 *
 *     JOBLEDGER_URL=https://jobs.example.org node feed-to-mail.ts me@example.org "data engineer" remote > mail
 *     test -s mail && sendmail -t < mail
 */
import { readFile, rename, writeFile } from "node:fs/promises";
import { createClient, type Job } from "jobledger-client";

/** A posting bears the time its crawl began, which may take this long: so much is looked at again. */
const OVERLAP_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

interface State {
  /** The newest posting's time. */
  since: string;
  /** Those of the overlap, which were in a mail already. */
  told: string[];
}

const [to, q, place] = process.argv.slice(2);
const { JOBLEDGER_URL: baseUrl, STATE: file = "feed-to-mail.json" } = process.env;
if (baseUrl === undefined || to === undefined || q === undefined)
  throw new Error("give JOBLEDGER_URL, a mail address, words");
const client = createClient({ baseUrl });

const text = await readFile(file, "utf8").catch(() => null);
const state: State =
  text === null ? { since: new Date(Date.now() - DAY_MS).toISOString(), told: [] } : (JSON.parse(text) as State);
const from = new Date(Date.parse(state.since) - OVERLAP_MS).toISOString();
const search = {
  q,
  ...(place === "remote" ? { workplace_type: ["remote" as const] } : place === undefined ? {} : { location: [place] }),
  // What was open before its board was first read is not new.
  baseline: false,
  first_seen_after: from,
};
const found: Job[] = [];
for await (const job of client.list("/jobs", search)) found.push(job);
const fresh = found.filter((job) => !state.told.includes(job.job_id));
if (fresh.length > 0) process.stdout.write(mailOf(to, fresh));

const since = found.reduce((newest, job) => (job.first_seen_at > newest ? job.first_seen_at : newest), state.since);
const edge = new Date(Date.parse(since) - OVERLAP_MS).toISOString();
const told = found.filter((job) => job.first_seen_at >= edge).map((job) => job.job_id);
await writeFile(`${file}.new`, JSON.stringify({ since, told } satisfies State));
await rename(`${file}.new`, file);

/** Titles are other people's texts: they stand in the body alone, each on a line. */
function mailOf(address: string, jobs: readonly Job[]): string {
  const lines = jobs.map((job) => {
    const parts = [job.title, job.org_name, job.location_text, payOf(job)].filter((part) => part !== null);
    return `${parts.join(" · ").replaceAll(/\s+/g, " ")}\r\n${job.source_url ?? ""}\r\n`;
  });
  const body = Buffer.from(lines.join("\r\n")).toString("base64").replaceAll(/.{76}/g, "$&\r\n");
  const head = [
    `To: ${address.replaceAll(/[\r\n]/g, "")}`,
    `Subject: ${jobs.length} new posting${jobs.length === 1 ? "" : "s"}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}\r\n`;
}

/** Pay as it is stated; null where none is. */
function payOf({
  salary_min: min,
  salary_max: max,
  salary_currency: currency,
  salary_period: period,
}: Job): string | null {
  const amounts = [...new Set([min, max].filter((amount) => amount !== null))];
  return amounts.length === 0
    ? null
    : [amounts.join("–"), currency, period === null ? null : `a ${period}`].filter(Boolean).join(" ");
}
