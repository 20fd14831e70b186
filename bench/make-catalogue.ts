import type { DatabaseSync } from "node:sqlite";
import { loadPostings } from "./load-postings.ts";
import { createDatabase } from "./local-workerd.ts";
import { multiplyPostings } from "./multiply-postings.ts";
import { makeBoards } from "./synthetic-boards.ts";

/** Postings that crawls write; beyond, their companies are copied. */
const CRAWLED_MAX = 50_000;
const SEED = 20_261_124;

/** Where the bytes of a database are: by table or index, as SQLite's dbstat says. */
export type BytesByName = { name: string; bytes: number }[];

/**
 * A database in `state` with so many postings, the same for the same number. Without `indexed` the copies of companies
 * cannot be searched, which takes four fifths of the time; files are written of the rows alone.
 */
export async function makeCatalogue(
  state: string,
  postings: number,
  { indexed = true } = {},
): Promise<{ bytes: BytesByName; open: number }> {
  const copies = Math.ceil(postings / CRAWLED_MAX);
  const crawled = Math.round(postings / copies);
  const started = performance.now();
  const say = (done: number): void =>
    console.error(`${done} of ${crawled * copies} postings, ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  const file = await createDatabase(state);
  await loadPostings(file, makeBoards(crawled, SEED), say);
  await multiplyPostings(file, copies, { indexed, progress: (copy) => say(copy * crawled) });
  // What the cron's merges come to (db/index/merge-index.ts).
  for (const index of ["job_index", "job_orders"]) file.exec(`insert into ${index} (${index}) values ('optimize')`);
  const catalogue = {
    bytes: readBytes(file),
    open: Number(file.prepare("select count(*) as n from jobs where closed_at is null").get()?.["n"]),
  };
  file.close();
  return catalogue;
}

function readBytes(file: DatabaseSync): BytesByName {
  return file
    .prepare("select name, sum(pgsize) as bytes from dbstat group by name order by bytes desc")
    .all()
    .map((row) => ({ name: String(row["name"]), bytes: Number(row["bytes"]) }));
}
