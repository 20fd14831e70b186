import { gzipSync } from "node:zlib";
import { isoTime } from "../../core/time.ts";
import type { Json } from "../../core/json.ts";
import type { GroupColumn } from "./group-column.ts";

/** 4 saves a twentieth of the bytes and takes half as much time again. */
const GZIP_LEVEL = 3;
/** Lines of one member: all of a group's at once would be held as characters and as bytes too. */
const LINES_AT_ONCE = 1_000;

/** A group of rows as lines of JSON, in members of gzip: several of them are one gzip file. */
export function packLines(group: readonly GroupColumn[]): Uint8Array {
  const fields = group.map(fieldsOf);
  const rows = group[0]?.values.length ?? 0;
  const members: Uint8Array[] = [];
  for (let from = 0; from < rows; from += LINES_AT_ONCE) {
    let lines = "";
    for (let row = from; row < Math.min(from + LINES_AT_ONCE, rows); row++) {
      for (const fieldOf of fields) lines += fieldOf(row);
      lines += "}\n";
    }
    members.push(gzipSync(lines, { level: GZIP_LEVEL }));
  }
  return Buffer.concat(members);
}

/** A column's part of a row's line, with what stands before it. */
function fieldsOf({ info, values, coded }: GroupColumn, at: number): (row: number) => string {
  const name = `${at === 0 ? "{" : ","}${JSON.stringify(info.name)}:`;
  const isTime = info.type === "timestamp";
  const written = (value: Json): string => {
    if (value === null) return `${name}null`;
    if (info.type === "json" && typeof value === "string") return name + value;
    return name + JSON.stringify(isTime ? isoTime(Number(value)) : value);
  };
  if (coded === null) return (row) => written(values[row] ?? null);
  const fields = coded.distinct.map(written);
  return (row) => fields[coded.codes[row] ?? 0] ?? "";
}
