import { z } from "zod";
import { sha256 } from "../../core/ids.ts";
import { detailsName } from "../../core/payload-key.ts";
import { findPayload, putPayload } from "./archive.ts";

/**
 * Answers of postings asked one by one, those of one crawl in one object: a line of JSON that says what
 * follows, then the answers' own bytes, one behind the other.
 */

const DetailHead = z.lazy(() =>
  z.object({
    /** Of the posting. */
    key: z.string(),
    /** Where its list names it: the payload, and the SHA-256 of the element. */
    page: z.string(),
    element: z.string(),
    bytes: z.int().nonnegative(),
  }),
);

/** One answer, and the element of a list that it belongs to. */
export interface Detail extends Omit<z.infer<typeof DetailHead>, "bytes"> {
  answer: Uint8Array;
}

const NEWLINE = 0x0a;

/** Archives answers; returns the name of the object that holds them. */
export async function putDetails(
  bucket: R2Bucket,
  board: { provider: string; board: string },
  at: number,
  details: Detail[],
): Promise<string> {
  const heads = details.map(({ key, page, element, answer }) => ({ key, page, element, bytes: answer.length }));
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(heads)}\n`), ...details.map(({ answer }) => answer)]);
  const name = detailsName(at, sha256(bytes));
  await putPayload(bucket, board.provider, board.board, name, bytes);
  return name;
}

/** The answers of an object; null when it is not in the archive. */
export async function findDetails(
  bucket: R2Bucket,
  board: { provider: string; board: string },
  name: string,
): Promise<Detail[] | null> {
  const bytes = await findPayload(bucket, board.provider, board.board, name);
  return bytes === null ? null : parseDetails(bytes);
}

/** The answers in an object's bytes, decompressed. Throws on what is no such object. */
export function parseDetails(bytes: Uint8Array): Detail[] {
  const end = bytes.indexOf(NEWLINE);
  const heads = z.array(DetailHead).parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))));
  let at = end + 1;
  return heads.map(({ key, page, element, bytes: length }) => {
    at += length;
    return { key, page, element, answer: bytes.subarray(at - length, at) };
  });
}
