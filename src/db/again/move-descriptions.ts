import { limits } from "../../core/limits.ts";
import { baseHash, decodeOldDescription, encodeDescription, makeBase, textKey } from "../postings/description-codec.ts";
import { putTexts, type TextWrite } from "../postings/put-texts.ts";
import { isIdTaken, readBase } from "../postings/read-descriptions.ts";
import { setMark } from "../sql/cron-marks.ts";
import { joinChunks } from "../sql/join-chunks.ts";

/**
 * Moves descriptions of old (`descriptions`: gzip, in a table without rowids) to where they take a third of
 * the room (`texts`): first those that postings have now, on their board's base, then older versions.
 */

/** The last posting (`jobs.id`) whose description was moved. */
const MARK = "move_descriptions";

interface OldText {
  /** Null: the posting has none, or it was moved. */
  hash: string | null;
  html: string;
  /** The `sources.id` of a posting that has it; null: none has it now. */
  source: number | null;
  job: number | null;
}

const OF_POSTINGS = `select job.id as job, job.source, old.hash, hex(old.html) as html
  from (select id, source, description_hash from jobs where id > cast(?1 as integer) order by id limit ?2) job
  left join descriptions old on old.hash = job.description_hash`;
const OF_NONE = "select null as job, null as source, hash, hex(html) as html from descriptions limit ?1";

/**
 * One step, a transaction: the descriptions of `limits.movedTextsPerStep` postings. False when none is left;
 * then it reads one row.
 */
export async function moveDescriptionsStep(db: D1Database): Promise<boolean> {
  const state = await db
    .prepare(
      `select exists (select 1 from descriptions) as isLeft, (select value from cron_marks where name = '${MARK}') as place`,
    )
    .first<{ isLeft: number; place: number | null }>();
  if (state?.isLeft !== 1) return false;
  const { movedTextsPerStep: rows } = limits;
  const found = await db
    .prepare(OF_POSTINGS)
    .bind(state.place ?? 0, rows)
    .all<OldText>();
  const last = found.results.at(-1)?.job;
  const old = last === undefined ? (await db.prepare(OF_NONE).bind(rows).all<OldText>()).results : found.results;
  await db.batch([...(await moveTexts(db, old)), setMark(db, MARK, last ?? Number.MAX_SAFE_INTEGER)]);
  return true;
}

/** Only while they are there: what was removed in the meantime must not come back. */
const IS_THERE = "exists (select 1 from descriptions where hash = value ->> 'of')";

async function moveTexts(db: D1Database, old: OldText[]): Promise<D1PreparedStatement[]> {
  const texts = old.flatMap(({ hash, html, source }) =>
    hash === null ? [] : [{ hash, html: decodeHex(html), source }],
  );
  if (texts.length === 0) return [];
  const statements: D1PreparedStatement[] = [];
  const rows: (TextWrite & { of: string })[] = [];
  for (const [source, ofBoard] of Map.groupBy(texts, (text) => text.source)) {
    const [first] = ofBoard;
    if (first === undefined) continue;
    const base =
      source === null
        ? null
        : await baseOf(
            db,
            source,
            ofBoard.map(({ html }) => html),
          );
    const baseId = base === null ? null : textKey(base.hash).id;
    if (base?.isNew === true) {
      rows.push({ ...textKey(base.hash), base: baseId, html: encodeHex(base.html, null), of: first.hash });
      statements.push(db.prepare("update sources set text_base = ? where id = ?").bind(base.hash, source));
    }
    for (const { hash, html } of ofBoard)
      rows.push({ ...textKey(hash), base: baseId, html: encodeHex(html, base?.html ?? null), of: hash });
  }
  return [
    ...statements,
    ...joinChunks(rows.map((row) => JSON.stringify(row))).flatMap((chunk) => putTexts(db, `[${chunk}]`, IS_THERE)),
    db
      .prepare("delete from descriptions where hash in (select value from json_each(?))")
      .bind(JSON.stringify(texts.map(({ hash }) => hash))),
  ];
}

/** A board's base, or a first one for it; null where another text has that one's id. */
async function baseOf(
  db: D1Database,
  source: number,
  texts: string[],
): Promise<{ hash: string; html: string; isNew: boolean } | null> {
  const known = await db
    .prepare("select text_base as hash from sources where id = ?")
    .bind(source)
    .first<{ hash: string | null }>();
  const html = known === null || known.hash === null ? null : await readBase(db, known.hash);
  if (known !== null && known.hash !== null && html !== null) return { hash: known.hash, html, isNew: false };
  const made = makeBase(texts);
  const hash = baseHash(source, made);
  return (await isIdTaken(db, hash)) ? null : { hash, html: made, isNew: true };
}

function decodeHex(hex: string): string {
  return decodeOldDescription(Buffer.from(hex, "hex"));
}

function encodeHex(html: string, base: string | null): string {
  return encodeDescription(html, base).toString("hex");
}
