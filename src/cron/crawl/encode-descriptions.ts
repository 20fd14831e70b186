import type { TextWrite } from "../../db/postings/put-texts.ts";
import { baseHash, encodeDescription, makeBase, textKey } from "../../db/postings/description-codec.ts";
import { isIdTaken } from "../../db/postings/read-descriptions.ts";
import type { FreshDescription } from "./diff-posting.ts";

/** A base that is shorter than this helps nobody. */
const BASE_CHARS_MIN = 500;

/** What a board's descriptions are deflated on: its hash, and its HTML as far as it was read and is there. */
export interface TextBase {
  hash: string | null;
  html: string | null;
}

/**
 * Descriptions as rows, on their board's base. A board that has none gets one with the first two descriptions
 * that come together, made of the first of them, and so does one whose base is not there any more. Reads a row for a new one.
 */
export async function encodeDescriptions(
  db: D1Database,
  source: number,
  known: TextBase,
  texts: FreshDescription[],
): Promise<{ rows: TextWrite[]; base: TextBase }> {
  if (texts.length === 0) return { rows: [], base: known };
  const rows: TextWrite[] = [];
  let base = known;
  if (base.html === null) {
    base = await newBase(db, source, texts);
    if (base.hash !== null && base.html !== null) rows.push(asRow(base.hash, base.html, null, textKey(base.hash).id));
  }
  const baseId = base.hash === null ? null : textKey(base.hash).id;
  for (const { hash, html } of texts) rows.push(asRow(hash, html, base.html, baseId));
  return { rows, base };
}

function asRow(hash: string, html: string, baseHtml: string | null, base: string | null): TextWrite {
  return { ...textKey(hash), base, html: encodeDescription(html, baseHtml).toString("hex") };
}

async function newBase(db: D1Database, source: number, texts: FreshDescription[]): Promise<TextBase> {
  const none = { hash: null, html: null };
  const long = texts.map(({ html }) => html).filter((html) => html.length >= BASE_CHARS_MIN);
  if (long.length === 0 || texts.length < 2) return none;
  const html = makeBase(long);
  const hash = baseHash(source, html);
  // A base is found by its id alone: where another text has it, there is none.
  return (await isIdTaken(db, hash)) ? none : { hash, html };
}
