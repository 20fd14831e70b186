import { listDurableObjectIds, reset, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { renewEpoch } from "../../src/db/boards/catalogue-state.ts";
import { readLog } from "../../src/db/counts/count-log.ts";

// Files share a workerd and its modules: each begins with stores that nobody wrote to. What nobody asked for ten
// seconds is out of memory, and passed over by `reset`: so all are asked first.
await env.DB.prepare("select 1").run();
await env.SECOND.prepare("select 1").run();
await env.RAW.list({ limit: 1 });
for (const id of await listDurableObjectIds(env.HOST_GATE))
  await runInDurableObject(env.HOST_GATE.get(id), () => undefined);
await reset();

// One batch: a migration at a time takes some thirty.
const statements = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries);
await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));

// What the isolate remembers of the database is what it read of the file's before.
await renewEpoch(env.DB).run();
await readLog(env.DB);
