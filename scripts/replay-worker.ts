import { createHash } from "node:crypto";
import { replayArchive } from "../src/cron/again/replay.ts";
import { reprocessArchive } from "../src/cron/again/reprocess.ts";
import { dumpFacts, emptyDatabase } from "../src/db/again/dump-facts.ts";
import { reindexAll } from "../src/db/again/reindex.ts";
import { exportAll } from "./export-all.ts";

type ReplayEnv = Pick<Env, "DB" | "RAW" | "BUCKET_NAME">;

/**
 * What `npm run replay`, `reindex`, `reprocess` and `export` run, in workerd beside the local database and bucket;
 * never deployed. Answers with lines of text while it works.
 */
export default {
  fetch: async (request, env) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/export") return Response.json(await exportAll(env));
    if (pathname === "/object") return new Response((await env.RAW.get(searchParams.get("key") ?? ""))?.body ?? null);
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const say = (line: string): void => void writer.write(new TextEncoder().encode(`${line}\n`));
    const command = commands[pathname] ?? rebuild;
    void command(env, say)
      .catch((error: unknown) => say(`FAILED ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => void writer.close());
    return new Response(readable);
  },
} satisfies ExportedHandler<ReplayEnv>;

const commands: Record<string, typeof rebuild> = { "/reindex": reindex, "/reprocess": reprocess };

async function reprocess(env: ReplayEnv, say: (line: string) => void): Promise<void> {
  const { boards, updated, events } = await reprocessArchive({ db: env.DB, bucket: env.RAW }, Date.now());
  say(`Read ${boards} boards again: ${updated} postings changed, ${events} events.`);
}

async function reindex(env: ReplayEnv, say: (line: string) => void): Promise<void> {
  let postings = 0;
  await reindexAll(env.DB, (done) => {
    postings = done;
    if (done % 10_000 === 0) say(`${done} postings`);
  });
  say(`Indexed ${postings} postings.`);
}

/** Digests before, the replay, digests after. */
async function rebuild(env: ReplayEnv, say: (line: string) => void): Promise<void> {
  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  const result = await replayArchive({ db: env.DB, bucket: env.RAW }, (done, of) => {
    if (done % 50 === 0 || done === of) say(`${done} of ${of} crawls`);
  });
  say(`Replayed ${result.crawls} crawls of ${result.boards} boards; ${result.skipped} skipped.`);
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) {
    const digest = digestOf(after[table] ?? []);
    const same = digestOf(rows) === digest;
    say(`${same ? "same     " : "DIFFERENT"} ${table.padEnd(14)} ${String(rows.length).padStart(7)} rows  ${digest}`);
  }
}

/** Of rows in order of their text, so the order in the table does not matter. */
function digestOf(rows: string[]): string {
  return createHash("sha256").update(rows.join("\n")).digest("hex").slice(0, 16);
}
