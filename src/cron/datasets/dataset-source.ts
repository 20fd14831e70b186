import { contentsKey, type ColumnInfo, type DatasetName } from "../../core/dataset.ts";
import type { Json } from "../../core/json.ts";
import type { DatasetColumn } from "../../db/datasets/dataset-column.ts";
import { eventColumns } from "../../db/datasets/event-columns.ts";
import { postingColumns } from "../../db/datasets/posting-columns.ts";
import { firstEvent, walkEvents, type EventPlace } from "../../db/datasets/read-month.ts";
import {
  firstPosting,
  walkChanged,
  walkPostings,
  type ChangePlace,
  type PostingPlace,
  type WalkedPart,
} from "../../db/datasets/read-postings.ts";
import { textColumns, walkTexts } from "../../db/datasets/read-texts.ts";
import type { BoardNumbers } from "./board-numbers.ts";
import type { Build } from "./build-state.ts";
import { monthName, monthStart, type FilePlan } from "./plan-file.ts";

/** So many rows of a file as values of each of its columns, in their order. */
interface ValuePart extends Omit<WalkedPart<never, Json>, "rows"> {
  rows: number;
  columns: Json[][];
}

/** Where the rows of a file come from. */
export interface DatasetSource {
  columns: readonly ColumnInfo[];
  /** From where it stopped; null: from the first. */
  walk: (place: Json | null) => AsyncGenerator<ValuePart>;
}

/** What a file's contents are known by: boards in it, and up to where each was read, in one filling of the database. */
export interface FileContents extends Pick<Build, "epoch" | "boards" | "ends"> {
  /** How they are written; of another form nobody knows what the file holds. */
  form: typeof CONTENTS_FORM;
}
export const CONTENTS_FORM = 2;

export async function readContents(bucket: R2Bucket, name: string): Promise<FileContents | null> {
  const contents = await (await bucket.get(contentsKey(name)))?.json<FileContents>();
  return contents?.form === CONTENTS_FORM ? contents : null;
}

interface Stores {
  db: D1Database;
  bucket: R2Bucket;
  bucketName: string;
}

/** `ends`: of the month before, for a month of events. */
export function sourceOf(
  { db, bucketName }: Stores,
  plan: Pick<FilePlan, "dataset" | "from" | "to">,
  begunAt: number,
  ends: Pick<BoardNumbers, "get">,
): DatasetSource {
  const [from, to] = [plan.from ?? 0, plan.to ?? begunAt];
  const isDelta = plan.from !== null;
  const sources: Record<DatasetName, () => DatasetSource> = {
    open: () =>
      isDelta
        ? made(postingColumns, (place) =>
            walkChanged(db, bucketName, (place as unknown as ChangePlace | null) ?? { changedAt: from, job: 0 }, to),
          )
        : made(postingColumns, (place) => walkPostings(db, bucketName, placeOr(place), true)),
    postings: () => made(postingColumns, (place) => walkPostings(db, bucketName, placeOr(place), false)),
    events: () =>
      made(eventColumns, (place) =>
        walkEvents(db, (place as unknown as EventPlace | null) ?? firstEvent, { from, to }, ends),
      ),
    texts: () => made(textColumns, (place) => walkTexts(db, placeOr(place))),
  };
  return sources[plan.dataset]();
}

/** Up to where the month before read each board: what is of it needs no second look. */
export async function endsBefore(bucket: R2Bucket, plan: FilePlan, epoch: string): Promise<string> {
  if (plan.dataset !== "events" || plan.from === null) return "";
  const before = await readContents(bucket, monthName(monthStart(plan.from, -1)));
  return before?.epoch === epoch ? before.ends : "";
}

function placeOr(place: Json | null): PostingPlace {
  return (place as unknown as PostingPlace | null) ?? firstPosting;
}

function made<Row, Place>(
  columns: readonly DatasetColumn<Row>[],
  walk: (place: Json | null) => AsyncGenerator<WalkedPart<Row, Place>>,
): DatasetSource {
  return {
    columns,
    walk: async function* (place) {
      for await (const part of walk(place)) {
        const values = columns.map(({ valueOf }) => part.rows.map(valueOf));
        yield { ...part, rows: part.rows.length, columns: values, place: part.place as Json };
      }
    },
  };
}
