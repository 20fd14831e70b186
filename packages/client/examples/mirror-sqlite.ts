/**
 * Every posting in a SQLite file, and from then on what changed: run it again as often as you like.
 *
 *     JOBLEDGER_URL=https://jobs.example.org node mirror-sqlite.ts jobs.db
 */
import { DatabaseSync } from "node:sqlite";
import { createClient } from "jobledger-client";
import { findGone, mirror, type MirrorState } from "jobledger-client/mirror";

const { JOBLEDGER_URL: baseUrl, JOBLEDGER_KEY: apiKey } = process.env;
if (baseUrl === undefined) throw new Error("JOBLEDGER_URL is not set");
const client = createClient(apiKey === undefined ? { baseUrl } : { baseUrl, apiKey });

const db = new DatabaseSync(process.argv[2] ?? "jobs.db");
db.exec(`
  create table if not exists jobs (
    job_id text primary key, org_name text, title text, status text, country text, city text,
    first_seen_at text, inactive_at text, record text
  );
  create table if not exists mirror (id integer primary key, state text);
`);
const put = db.prepare("insert or replace into jobs values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
const remember = db.prepare("insert or replace into mirror values (1, ?)");
const forget = db.prepare("delete from jobs where job_id = ?");

const kept = db.prepare("select state from mirror").get() as { state: string } | undefined;
const state = kept === undefined ? null : (JSON.parse(kept.state) as MirrorState);
let count = 0;
for await (const page of mirror(client, state)) {
  // The postings and where the mirror stands, or neither: a crash costs one page.
  db.exec("begin");
  for (const job of page.jobs) {
    const { job_id, org_name, title, status, country, city, first_seen_at, inactive_at } = job;
    put.run(job_id, org_name, title, status, country, city, first_seen_at, inactive_at, JSON.stringify(job));
  }
  remember.run(JSON.stringify(page.state));
  db.exec("commit");
  count += page.jobs.length;
}

// What a board's owner took out of the service must go here too. A call for each 100 postings: once a week is enough.
let gone = 0;
if (process.argv.includes("--sweep")) {
  const ids = (db.prepare("select job_id from jobs").all() as { job_id: string }[]).map((row) => row.job_id);
  for await (const id of findGone(client, ids)) gone += Number(forget.run(id).changes);
}
console.log(`${count} postings came, ${gone} went`);
