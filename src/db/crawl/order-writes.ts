import { indexedWords } from "../index/job-index.ts";
import { byPlace, dropOrders, orderBases, orderRowids, putNewOrders, putOrders } from "../index/job-orders.ts";
import type { OpeningPlan } from "../openings/settle-openings.ts";
import { eachChunk } from "../sql/join-chunks.ts";
import type { CrawlCommit } from "./crawl-commit.ts";
import { stateAfter } from "./opening-moves.ts";
import { isIndexedAnew, type PostingWrite } from "./posting-write.ts";

type Changes = Pick<CrawlCommit, "postings" | "closes">;

/** Where a known posting that is indexed anew stands in its orders from now on, and where no longer. */
function ordersMoved({ before, columns }: PostingWrite): { put: string[]; drop: string[] } {
  if (before === null) return { put: [], drop: [] };
  const put = orderRowids({ ...columns, id: before.id });
  return { put, drop: before.ordered.filter((rowid) => !put.includes(rowid)) };
}

/** Rows of the index of orders that a commit writes and removes. */
export function countOrders({ postings, closes }: Changes): number {
  const rowsOf = (posting: PostingWrite): number => {
    if (posting.before === null) return orderBases(posting.columns).length;
    if (!isIndexedAnew(posting)) return 0;
    const { put, drop } = ordersMoved(posting);
    return put.length + drop.length;
  };
  return [...postings.map(rowsOf), ...closes.map(({ before }) => before.ordered.length)].reduce((a, b) => a + b, 0);
}

/** A posting that comes or is indexed anew takes its places in the orders, one that closes leaves them. */
export function writeOrders(
  db: D1Database,
  { postings, closes }: Changes,
  openings: OpeningPlan,
): D1PreparedStatement[] {
  const words = (posting: PostingWrite): string =>
    posting.move === null ? "" : indexedWords(posting.move.to.words, posting.described, stateAfter(posting, openings));
  const anew = postings.filter(isIndexedAnew);
  const created = anew.flatMap((posting) => {
    const { before, columns } = posting;
    if (before !== null) return [];
    return orderBases(columns).map((base) => ({ jobId: columns.jobId, base, words: words(posting) }));
  });
  const moved = anew.map((posting) => Object.assign(ordersMoved(posting), { words: words(posting) }));
  const drop = [...closes.flatMap(({ before }) => before.ordered), ...moved.flatMap((one) => one.drop)];
  const put = moved.flatMap((one) => one.put.map((rowid) => ({ rowid, words: one.words })));
  return [
    ...eachChunk(drop, (json) => dropOrders(db, json)),
    ...eachChunk(
      byPlace(put, ({ rowid }) => rowid),
      (json) => putOrders(db, json),
    ),
    ...eachChunk(
      byPlace(created, ({ base }) => base),
      (json) => putNewOrders(db, json),
    ),
  ];
}
