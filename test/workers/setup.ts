import { env } from "cloudflare:workers";

// Each file has a workerd of its own. One batch: a migration at a time takes some thirty.
const statements = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries);
await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
