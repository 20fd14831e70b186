import { mkdir, rm } from "node:fs/promises";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { Job } from "../../src/core/job.ts";
import { bundleWorker, databaseFile, startWorkerd, type LocalWorkerd } from "../local-workerd.ts";
import { postings } from "./plain-schema.ts";

const app = { entry: "bench/peers/plain-worker.ts", config: "bench/peers/plain.toml" };

/** The plain app over workerd, its data in `state`, filled with these postings, the newest first. */
export async function startPlainD1(state: string, documents: AsyncIterable<Job[]>): Promise<LocalWorkerd> {
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  await bundleWorker(app);
  // Its database is made with the first question.
  const empty = await startWorkerd(state, app);
  await fetch(empty.url).then(async (response) => await response.text());
  await empty.stop();
  const file = new DatabaseSync(await databaseFile(state));
  await fill(file, documents);
  file.close();
  return await startWorkerd(state, app);
}

async function fill(file: DatabaseSync, documents: AsyncIterable<Job[]>): Promise<void> {
  const columns = Object.values(getTableColumns(postings));
  file.exec("pragma synchronous = off; begin");
  const types = columns.map(({ name, primary }) => `${name} ${typeOf(name)}${primary ? " primary key" : ""}`);
  file.exec(`create table postings (${types.join(", ")})`);
  const insert = file.prepare(`insert into postings values (${columns.map(() => "?").join(", ")})`);
  // Ids rise with the time that a posting was first seen at.
  let id = 2 ** 40;
  for await (const jobs of documents)
    for (const job of jobs) {
      const row: Record<string, unknown> = { ...job, id: id-- };
      insert.run(...columns.map((column) => stored(row[column.name], column)));
    }
  for (const { config } of getTableConfig(postings).indexes) {
    const on = config.columns.map((column) => (column as { name: string }).name);
    file.exec(`create ${config.unique ? "unique " : ""}index ${config.name} on postings (${on.join(", ")})`);
  }
  file.exec("commit; analyze");
}

const typeOf = (name: string): string =>
  name === "id" || name === "active" ? "integer" : name.startsWith("salary_m") ? "real" : "text";

function stored(value: unknown, column: { mapToDriverValue: (value: unknown) => unknown }): SQLInputValue {
  return value === null || value === undefined ? null : (column.mapToDriverValue(value) as SQLInputValue);
}
