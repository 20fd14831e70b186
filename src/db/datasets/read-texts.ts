import { limits } from "../../core/limits.ts";
import { htmlToText } from "../../core/normalize/text/html-text.ts";
import { readDescriptions } from "../postings/read-descriptions.ts";
import { columnsOf, type DatasetColumn } from "./dataset-column.ts";
import { walkListed, type PostingPlace, type WalkedPart } from "./read-postings.ts";
import { numbersTable } from "./walk-boards.ts";

/** A posting's description as it is now. */
export interface PostingText {
  jobId: string;
  slug: string;
  hash: string;
  html: string;
}

const { always } = columnsOf<PostingText>();

/** The columns of `texts`, in order. */
export const textColumns: DatasetColumn<PostingText>[] = [
  always("job_id", "string", "The posting.", ({ jobId }) => jobId),
  always("org_slug", "string", "Its company; the file is sorted by it.", ({ slug }) => slug),
  always("description_hash", "string", "SHA-256 of the description, as the posting has it.", ({ hash }) => hash),
  always("description_html", "text", "The description, cleaned: a whole tree of known elements.", ({ html }) => html),
  always("description_text", "text", "The same as plain text with line breaks.", ({ html }) => htmlToText(html)),
];

/** Descriptions of all postings that have one, by company. Reads three rows each, and one for a board's base. */
export function walkTexts(db: D1Database, from: PostingPlace): AsyncGenerator<WalkedPart<PostingText, PostingPlace>> {
  return walkListed(db, from, false, {
    rowsPerRead: limits.pageRowsMax,
    read: async (ids) => await readTexts(db, ids),
  });
}

async function readTexts(db: D1Database, ids: number[]): Promise<PostingText[]> {
  const { results } = await db
    .prepare(
      `select j.id, j.job_id as jobId, j.org_slug as slug, j.description_hash as hash
       from ${numbersTable(ids.map((id) => [id]))} listed cross join jobs j on j.id = listed.column1
       where j.description_hash is not null`,
    )
    .all<{ id: number } & Omit<PostingText, "html">>();
  const html = await readDescriptions(db, [...new Set(results.map(({ hash }) => hash))]);
  const byId = new Map(results.map(({ id, ...row }) => [id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const text = html.get(row?.hash ?? "");
    return row === undefined || text === undefined ? [] : [{ ...row, html: text }];
  });
}
