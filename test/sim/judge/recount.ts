import type { DatabaseSync } from "node:sqlite";
import { canonicalJson } from "../../../src/core/json.ts";
import { payloadKey } from "../../../src/core/payload-key.ts";
import { comparedFields } from "../../../src/cron/compared-fields.ts";
import { dumpFacts } from "../../../src/db/dump-facts.ts";
import type { JobRow } from "../../../src/db/crawl-state.ts";
import { factsOfRow } from "../../../src/db/job-row.ts";
import { rebuildJobIndex } from "../../../src/db/rebuild-job-index.ts";
import type { BoardJudge } from "./board-judge.ts";

const countedColumns = {
  country: "country",
  region: "region",
  city: "city",
  department: "department",
  workplace_type: "workplace_type",
  employment_type: "employment_type",
  language: "language",
  provider: "provider",
} as const;

interface Counted extends Record<(typeof countedColumns)[keyof typeof countedColumns], string | null> {
  org_id: string;
  closed_at: number | null;
}

/** Everything that is too dear for every round. Says what is wrong; reads the whole database. */
export async function recount(
  db: D1Database,
  sqlite: DatabaseSync,
  judges: BoardJudge[],
  hasPayload: (key: string) => boolean,
): Promise<string[]> {
  return [
    ...recountFacets(sqlite),
    ...(await compareIndex(db)),
    ...findDangling(sqlite, hasPayload),
    ...compareFields(sqlite, judges),
  ];
}

/** Rollups counted anew from the postings alone. */
function recountFacets(sqlite: DatabaseSync): string[] {
  const wanted = new Map<string, { open: number; total: number }>();
  const rows = sqlite
    .prepare(
      `select ${Object.values(countedColumns).join(", ")}, closed_at, org_id from
       (select jobs.*, sources.provider as provider, sources.org as org from jobs join sources on sources.id = jobs.source)
       join orgs on orgs.id = org`,
    )
    .all() as unknown as Counted[];
  const add = (field: string, value: string, isOpen: boolean): void => {
    const count = wanted.get(`${field}|${value}`) ?? { open: 0, total: 0 };
    wanted.set(`${field}|${value}`, { open: count.open + Number(isOpen), total: count.total + 1 });
  };
  for (const row of rows) {
    const isOpen = row.closed_at === null;
    add("all", "", isOpen);
    for (const [field, column] of Object.entries(countedColumns)) {
      const value = row[column];
      if (value === null) continue;
      add(field, value, isOpen);
      add(`org:${row.org_id}:${field}`, value, isOpen);
    }
  }
  const kept = sqlite
    .prepare("select field, value, open, total from facet_counts where field not in ('orgs', 'sources')")
    .all() as unknown as { field: string; value: string; open: number; total: number }[];
  const wrong: string[] = [];
  for (const { field, value, open, total } of kept) {
    const key = `${field}|${value}`;
    const count = wanted.get(key) ?? { open: 0, total: 0 };
    wanted.delete(key);
    if (count.open !== open || count.total !== total)
      wrong.push(`rollup ${key}: ${open} of ${total}, recounted ${count.open} of ${count.total}`);
  }
  for (const [key, { total }] of wanted) if (total > 0) wrong.push(`no rollup ${key} of ${total}`);
  return wrong;
}

/** The inverted index against one rebuilt from the postings. */
async function compareIndex(db: D1Database): Promise<string[]> {
  const before = (await dumpFacts(db))["job_index"] ?? [];
  await rebuildJobIndex(db, () => undefined);
  const after = (await dumpFacts(db))["job_index"] ?? [];
  const rebuilt = new Set(after);
  const wrong = before.filter((line) => !rebuilt.has(line)).map((line) => `index of ${line.slice(0, 40)}`);
  return before.length === after.length ? wrong : [...wrong, `index of ${before.length} postings, not ${after.length}`];
}

/** Payloads and descriptions that postings refer to and that are not there. */
function findDangling(sqlite: DatabaseSync, hasPayload: (key: string) => boolean): string[] {
  const payloads = sqlite
    .prepare("select distinct provider, board, jobs.payload from jobs join sources on sources.id = jobs.source")
    .all() as unknown as { provider: string; board: string; payload: string }[];
  const wrong = payloads
    .filter(({ provider, board, payload }) => !hasPayload(payloadKey(provider, board, payload)))
    .map(({ payload }) => `payload ${payload}`);
  const texts = sqlite
    .prepare(
      "select job_id from jobs where description_hash is not null and not exists (select 1 from descriptions where hash = description_hash)",
    )
    .all() as unknown as { job_id: string }[];
  return [...wrong, ...texts.map(({ job_id }) => `description of ${job_id}`)];
}

/** Every field that an event ever gave a new value must have the newest one. */
function compareFields(sqlite: DatabaseSync, judges: BoardJudge[]): string[] {
  const columns = sqlite.prepare("select name from pragma_table_info('jobs')").all() as unknown as { name: string }[];
  const list = columns.map(({ name }) => `${name} as "${camelCase(name)}"`).join(", ");
  const row = sqlite.prepare(`select ${list} from jobs where id = ?`);
  const wrong: string[] = [];
  for (const { folded } of judges) {
    for (const [id, { fields, key }] of folded) {
      if (fields.size === 0) continue;
      const job = row.get(id) as unknown as JobRow;
      for (const [field, value] of comparedFields(factsOfRow(job), job.descriptionHash)) {
        const told = fields.get(field);
        if (told !== undefined && told !== canonicalJson(value))
          wrong.push(`${key}: ${field} is not as its events say`);
      }
    }
  }
  return wrong;
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
