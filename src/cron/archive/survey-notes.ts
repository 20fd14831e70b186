import { z } from "zod";
import { limits } from "../../core/limits.ts";
import { surveyNotesKey } from "../../core/payload-key.ts";
import { decode, encode, getGzip, putGzip } from "./gzip-objects.ts";

/** What the survey of a list found of an element: as far as it was looked at, which a known hash ends. */
const ElementNote = z.object({
  /** SHA-256 of its bytes, and how many they are. */
  hash: z.string(),
  bytes: z.int().nonnegative(),
  read: z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.literal("posting"),
        key: z.string(),
        readHash: z.string(),
        namedBoard: z.string().nullable(),
        companyName: z.string().nullable(),
      }),
      z.object({ kind: z.literal("unlisted") }),
      z.object({ kind: z.literal("reject"), reject: z.object({ key: z.string().nullable(), reason: z.string() }) }),
    ])
    .exactOptional(),
});
export type ElementNote = z.infer<typeof ElementNote>;

/**
 * What the survey of a list found that several crawls take, of each element in the list's order: the next ones read
 * those alone that they take. One object a board, written over by the next such list; who does not find it, or finds
 * another list's, surveys the list itself and comes to the same.
 */
const SurveyNotes = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** Name of the list in the archive, which holds the hash of its bytes. */
    list: z.string(),
    elements: z.array(ElementNote).max(limits.postingsPerCrawlMax),
  }),
);

type Board = { provider: string; board: string };

export async function putSurveyNotes(
  bucket: R2Bucket,
  { provider, board }: Board,
  list: string,
  elements: readonly ElementNote[],
): Promise<void> {
  await putGzip(bucket, surveyNotesKey(provider, board), encode({ version: 1, list, elements }), {});
}

/** Null when there are none of this list, or they can't be read. */
export async function findSurveyNotes(
  bucket: R2Bucket,
  { provider, board }: Board,
  list: string,
): Promise<ElementNote[] | null> {
  const bytes = await getGzip(bucket, surveyNotesKey(provider, board));
  const notes = bytes === null ? null : SurveyNotes.safeParse(decode(bytes)).data;
  return notes?.list === list ? notes.elements : null;
}
