import { z } from "zod";
import { limits } from "../../core/limits.ts";
import { begunListKey } from "../../core/payload-key.ts";
import { decode, encode, getGzip, putGzip } from "./gzip-objects.ts";

/**
 * How far a list is fetched whose pages one crawl does not ask for all: written by each crawl that asks for
 * some, over the last one's. The board's row names the crawl that wrote it, so what is left of a list that
 * was given up is not taken for it. A replay needs none: the record of the crawl that reads it names all pages.
 */
export const BegunList = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** The crawl that wrote it. */
    number: z.int().positive(),
    /** The crawl that asked for the first page, when (ms), and when the board was crawled before that. */
    since: z.int().positive(),
    at: z.int(),
    crawledBefore: z.int().nullable(),
    /** Names of the payloads that came, in order, and their bytes in all. */
    pages: z.array(z.string()).max(limits.pagesPerBoardMax),
    /** How many of them each shelf has (page-shelves.ts). */
    shelved: z.array(z.int().positive()).default([]),
    bytes: z.int().nonnegative(),
    /** The first page's. */
    validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
    /** Requests that are still to be made; none of a list that came whole and was not read yet. */
    next: z.array(
      z.object({
        url: z.string(),
        method: z.enum(["GET", "POST"]).exactOptional(),
        headers: z.record(z.string(), z.string()).exactOptional(),
        body: z.string().exactOptional(),
      }),
    ),
  }),
);
export type BegunList = z.infer<typeof BegunList>;

export async function putBegunList(bucket: R2Bucket, provider: string, board: string, list: BegunList): Promise<void> {
  await putGzip(bucket, begunListKey(provider, board), encode(list), {});
}

/**
 * The list that the crawl of the number `reading` left begun, or this one before it died; null when there is
 * none: then another crawl's lies there, or nothing.
 */
export async function findBegunList(
  bucket: R2Bucket,
  { provider, board, reading }: { provider: string; board: string; reading: number },
  number: number,
): Promise<BegunList | null> {
  const bytes = await getGzip(bucket, begunListKey(provider, board));
  const list = bytes === null ? null : BegunList.parse(decode(bytes));
  return list?.number === reading || list?.number === number ? list : null;
}
