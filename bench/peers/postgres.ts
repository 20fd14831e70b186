import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import postgres from "postgres";
import type { Job } from "../../src/core/job.ts";

const run = promisify(execFile);
/** Where Debian puts it, and its user, since it does not run as root. */
const DEBIAN = "/usr/lib/postgresql";
const USER = "postgres";

/** Its programs' folder; null where it is not installed. */
export async function findPostgres(): Promise<string | null> {
  if (!existsSync(DEBIAN)) return null;
  const [newest] = (await readdir(DEBIAN)).toSorted((a, b) => Number(b) - Number(a));
  return newest === undefined ? null : path.join(DEBIAN, newest, "bin");
}

export interface LocalPostgres {
  url: string;
  version: string;
  stop: () => Promise<void>;
}

/** A cluster of its own in a folder that goes with it, filled with these postings, and the server before it. */
export async function startPostgres(bin: string, documents: AsyncIterable<Job[]>): Promise<LocalPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-postgres-"));
  const user = await userOf();
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  await run(path.join(bin, "initdb"), ["-D", data, "-U", USER, "-A", "trust", "--no-sync"], user);
  const settings = { listen_addresses: "", unix_socket_directories: folder, fsync: "off", shared_buffers: "512MB" };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const database = spawn(path.join(bin, "postgres"), ["-D", data, ...args], { ...user, stdio: "ignore" });
  const children = [database];
  const stop = async (): Promise<void> => {
    // Fast: it does not wait for who is connected.
    for (const child of children.toReversed()) await end(child, "SIGINT");
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const version = await fill(folder, documents);
    const server = spawn(process.execPath, ["bench/peers/postgres-server.ts", folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(server);
    const [port] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
    return { url: `http://127.0.0.1:${port}`, version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function userOf(): Promise<{ uid: number; gid: number } | { uid?: never; gid?: never }> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string): Promise<number> => Number((await run("id", [flag, USER])).stdout);
  return { uid: await id("-u"), gid: await id("-g") };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

const TABLE = `create table postings (id bigint primary key, job_id text not null unique, active boolean not null,
  country text, provider text not null, workplace_type text, department text, salary_max float,
  words tsvector not null, doc text not null)`;
const INDEXES = [
  "create index on postings (id) where active",
  ...["country", "provider", "workplace_type", "department"].map(
    (column) => `create index on postings (${column}, id) where active`,
  ),
  "create index on postings using gin (words)",
];
const INSERT = `insert into postings
  select p.*, to_tsvector('english', coalesce(d.doc ->> 'title', '') || ' ' || coalesce(p.department, '')), d.doc::text
  from (select id, doc::json from unnest($1::bigint[], $2::text[]) as given(id, doc)) as d(id, doc)
  cross join lateral (select d.id, d.doc ->> 'job_id', (d.doc ->> 'active')::boolean, d.doc ->> 'country',
    d.doc ->> 'provider', d.doc ->> 'workplace_type', d.doc ->> 'department', (d.doc ->> 'salary_max')::float
  ) as p(id, job_id, active, country, provider, workplace_type, department, salary_max)`;

async function fill(folder: string, documents: AsyncIterable<Job[]>): Promise<string> {
  const sql = await connect(folder);
  await sql.unsafe(TABLE);
  // Ids rise with the time that a posting was first seen at.
  let id = 2 ** 40;
  for await (const jobs of documents)
    await sql.unsafe(INSERT, [jobs.map(() => id--), jobs.map((job) => JSON.stringify(job))], { prepare: true });
  for (const index of INDEXES) await sql.unsafe(index);
  await sql.unsafe("vacuum analyze");
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  await sql.end();
  return row?.version ?? "";
}

/** It takes a moment until it lets anyone in. */
async function connect(folder: string): Promise<postgres.Sql> {
  for (let tries = 1; ; tries++) {
    const sql = postgres({ host: folder, database: "postgres", username: USER, max: 1, onnotice: () => undefined });
    try {
      await sql`select 1`;
      return sql;
    } catch (error) {
      await sql.end();
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
