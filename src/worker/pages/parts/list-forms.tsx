import { limits } from "../../../core/limits.ts";
import { feedFormats, inFormat, type FeedFormat } from "../../http/list-formats.ts";
import { countLabel } from "./format.ts";

/** A list that has more rows than one file of it. */
export interface LongList {
  /** Of the page that is shown; null: the first. */
  cursor: string | null;
}

export interface ListFormsData {
  /** Address of the list of postings, or of events, that can be followed. */
  feed?: string | undefined;
  /** Address of another list, which is also JSON and CSV. */
  table?: string | undefined;
  /** What the rows of the feed's list are. */
  rows: "events" | "postings";
  long?: LongList | undefined;
}

/**
 * What a page says of its list when a file may not hold all of it. `total`: its rows, null when that is not known;
 * `hasMore`: whether a page follows.
 */
export function longList({
  total,
  cursor = null,
  hasMore,
}: {
  total: number | null;
  cursor?: string | null | undefined;
  hasMore: boolean;
}): LongList | undefined {
  if (cursor !== null) return { cursor };
  return hasMore && (total === null || total > limits.pageRowsMax) ? { cursor } : undefined;
}

/** The page's lists in their other forms. */
export function ListForms({ feed, table, rows, long }: ListFormsData) {
  if (feed === undefined && table === undefined) return null;
  return (
    <p class="feeds">
      {feed !== undefined && (
        <span>
          Follow what is new:
          {Object.entries(feedFormats).map(([format, { label }]) => (
            <a href={inFormat(feed, format as FeedFormat)}>{label}</a>
          ))}
        </span>
      )}
      {feed !== undefined && (
        <span>
          {partWords(feed, long, rows)} as <a href={inFormat(atCursor(feed, long), "csv")}>CSV</a>
          {long !== undefined && "; each page that follows has a file of its own, from there on"}
        </span>
      )}
      {table !== undefined && (
        <span>
          {feed === undefined && long !== undefined ? partWords(table, long, "rows") : "This table"} as
          <a href={inFormat(feed === undefined ? atCursor(table, long) : table, "json")}>JSON</a>
          <a href={inFormat(feed === undefined ? atCursor(table, long) : table, "csv")}>CSV</a>
        </span>
      )}
    </p>
  );
}

/** `These postings`, or as many of them as a file has. */
function partWords(address: string, long: LongList | undefined, rows: string): string {
  if (long === undefined) return `These ${rows}`;
  const given = Number(new URL(address, "https://jobledger.invalid").searchParams.get("limit") ?? limits.pageRowsMax);
  const count = countLabel(given);
  return long.cursor === null ? `The first ${count} ${rows}` : `Up to ${count} ${rows} from this page on`;
}

function atCursor(address: string, long: LongList | undefined): string {
  if (long === undefined || long.cursor === null) return address;
  return `${address}${address.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(long.cursor)}`;
}
