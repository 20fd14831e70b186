import type { Place } from "../../../../src/core/facts.ts";
import { jobId, orgId, sha256, sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { payloadName } from "../../../../src/core/payload-key.ts";
import { encodeDescription, textKey } from "../../../../src/db/postings/description-codec.ts";
import { eventPosition } from "../../../../src/db/events/event-position.ts";
import { factColumns } from "../../../../src/db/postings/job-row.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { FACTS, HOUR, NOW } from "../../seed.ts";

/** So many boards that no two of the newest postings share one, and more than any list shows of them. */
export const BOARDS = 1_250;
export const PER_BOARD = 8;
export const POSTINGS = BOARDS * PER_BOARD;
/** Crawls of each board: the first found its postings, the others changed them. */
const CRAWLS = 3;
/** The newest postings are large: a page of them would be twice what may be answered. */
const LARGE = 50;
/** Of `locationsMax`: with all of them the seed alone would be 600 MB. */
const LARGE_PLACES = 5;
/** When every posting changed last. */
export const CHANGED_AT = NOW - HOUR;

/** Longest in bytes, and in what pages escape. */
const descriptions = [
  `<p>${"é".repeat(limits.descriptionCharsMax - 10)}</p>`,
  `<p>${"<br>".repeat(limits.descriptionCharsMax / 4 - 10)}</p>`,
];

type Row = Record<string, unknown>;

/**
 * 10,000 postings laid out so that bounds could break: the newest have the longest texts and
 * descriptions that limits let in, several places, and histories of these; no two neighbours share a board, city, region or
 * department; a common word is in every title.
 */
export async function seedWorstCase(db: D1Database): Promise<void> {
  const rows: Record<string, Row[]> = { orgs: [], sources: [], crawls: [], jobs: [], events: [] };
  const at = (crawl: number): number => NOW - (CRAWLS - crawl + 1) * HOUR;
  for (let source = 1; source <= BOARDS; source++) {
    const [slug, board] = [`org${source}`, `board${source}`];
    const name = nameOf(source);
    rows["orgs"]?.push({
      id: source,
      org_id: orgId(slug),
      slug,
      name,
      name_basis: "payload",
      created_at: NOW - 100 * HOUR,
      open_jobs: PER_BOARD,
    });
    rows["sources"]?.push({
      id: source,
      source_id: sourceId("lever", board),
      org: source,
      org_id: orgId(slug),
      org_slug: slug,
      org_name: name,
      org_name_basis: "payload",
      provider: "lever",
      board,
      url: `https://jobs.example.com/${board}`,
      created_at: NOW - 100 * HOUR,
      open_jobs: PER_BOARD,
      crawl_number: CRAWLS,
      last_crawled_at: NOW,
      last_complete_at: NOW,
      next_crawl_after: NOW + HOUR,
      interval_ms: HOUR,
      health: "ok",
    });
    for (let crawl = 1; crawl <= CRAWLS; crawl++) {
      rows["crawls"]?.push({
        id: (crawl - 1) * BOARDS + source,
        source,
        number: crawl,
        at: at(crawl),
        outcome: "changed",
        baseline: crawl === 1 ? 1 : 0,
        opened: crawl === 1 ? PER_BOARD : 0,
        events: PER_BOARD,
      });
    }
  }
  for (let id = 1; id <= POSTINGS; id++) addPosting(rows, id, at);
  const texts = descriptions.map((html) => {
    const { id, rest } = textKey(sha256(html));
    return db
      .prepare("insert into texts (id, rest, html) values (cast(? as integer), unhex(?), ?)")
      .bind(id, rest, encodeDescription(html, null));
  });
  await db.batch([...Object.entries(rows).flatMap(([table, list]) => inserts(db, table, list)), ...texts]);
  await reindexAll(db, () => undefined);
}

/** The company's name, by `orgs.id`. */
function nameOf(org: number): string {
  return `org${org} ${"n".repeat(900)}`;
}

/** The job id of a posting by its row's id. */
export function jobIdOf(id: number): string {
  return jobId("lever", `board${((id - 1) % BOARDS) + 1}`, `key${id}`);
}

function addPosting(rows: Record<string, Row[]>, id: number, at: (crawl: number) => number): void {
  // Round after round over the boards: neighbours are of different ones.
  const source = ((id - 1) % BOARDS) + 1;
  const ordinal = Math.floor((id - 1) / BOARDS);
  const isLarge = id > POSTINGS - LARGE;
  const text = (name: string): string =>
    isLarge ? `${name} ${source} ${"ü".repeat(limits.textCharsMax - 40)}` : `${name} ${source}`;
  const place: Place = {
    raw: text("Place"),
    city: text("City"),
    region: text("Region"),
    country: "United States",
    is_remote: true,
    confidence: 0.9,
    geoname_id: null,
  };
  const facts = {
    ...FACTS,
    title: `Engineer ${isLarge ? '"'.repeat(limits.titleCharsMax - 10) : source}`,
    place,
    places: isLarge ? Array.from({ length: LARGE_PLACES }, () => place) : [place],
    department: text("Department"),
    salary: { ...FACTS.salary, min: 120_500, max: 120_500 },
    firstSeenAt: at(1),
  };
  const columns = Object.entries(factColumns(facts, { board: `board${source}`, key: `key${id}` })).map(
    ([name, value]): [string, unknown] => [name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value],
  );
  rows["jobs"]?.push({
    ...Object.fromEntries(columns),
    id,
    job_id: jobIdOf(id),
    source,
    org: source,
    provider: "lever",
    board: `board${source}`,
    org_slug: `org${source}`,
    org_name: nameOf(source),
    key: `key${id}`,
    description_hash: isLarge ? sha256(descriptions[id % descriptions.length] ?? "") : null,
    native: JSON.stringify({ text: isLarge ? "n".repeat(limits.nativeBytesMax - 20) : "" }),
    first_seen_at: at(1),
    changed_at: at(CRAWLS),
    baseline: 1,
    content_hash: "c".repeat(64),
    source_hash: "s".repeat(64),
    payload: payloadName(at(1), "p".repeat(64)),
    inferred_at: at(1),
    last_event: eventPosition(CRAWLS, ordinal),
  });
  for (let crawl = 1; crawl <= CRAWLS; crawl++) {
    const changes =
      crawl === 1
        ? [[null, null, null]]
        : isLarge
          ? [["locations", facts.places, facts.places]]
          : [["title", "Old", facts.title]];
    rows["events"]?.push({
      source,
      crawl_number: crawl,
      ordinal,
      job: id,
      type: crawl === 1 ? "job.created" : "job.updated",
      changes: JSON.stringify(changes),
      observed_at: at(crawl),
      metadata: "{}",
      previous: crawl === 1 ? null : eventPosition(crawl - 1, ordinal),
    });
  }
}

/** Rows travel as JSON: a statement for each would take minutes. */
function inserts(db: D1Database, table: string, rows: Row[]): D1PreparedStatement[] {
  const names = Object.keys(rows[0] ?? {});
  const sql = `insert into ${table} (${names.join(", ")}) select ${names.map((name) => `value ->> '${name}'`).join(", ")} from json_each(?)`;
  const statements: D1PreparedStatement[] = [];
  let [chunk, size]: [string[], number] = [[], 0];
  for (const [index, row] of rows.entries()) {
    const json = JSON.stringify(row);
    chunk.push(json);
    size += json.length;
    if (size < limits.sqlParamBytesMax / 2 && index < rows.length - 1) continue;
    statements.push(db.prepare(sql).bind(`[${chunk.join(",")}]`));
    [chunk, size] = [[], 0];
  }
  return statements;
}
