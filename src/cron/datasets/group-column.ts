import type { ColumnInfo } from "../../core/dataset.ts";
import type { Json } from "../../core/json.ts";

/** A column of a group of rows. JSON is text here, so that both forms of a file write the same of it. */
export interface GroupColumn {
  info: ColumnInfo;
  /** Of each row. */
  values: readonly Json[];
  /** Where values come again and again: each one once, and of each row which it has. */
  coded: CodedValues | null;
}

interface CodedValues {
  /** In the order in which they came, behind null, which is always the first. */
  distinct: readonly Json[];
  /** Of each row the place of its value among them. */
  codes: Uint32Array;
}

/** So many rows are looked at before a column is given up as one of single values. */
const TRIED_ROWS = 500;

/** `columns`: values of all rows, column by column, in the order of `infos`. */
export function groupColumns(infos: readonly ColumnInfo[], columns: readonly (readonly Json[])[]): GroupColumn[] {
  return infos.map((info, at) => {
    const given = columns[at] ?? [];
    const values = info.type === "json" ? given.map(textOf) : given;
    return { info, values, coded: info.type === "text" ? null : codeValues(values) };
  });
}

function textOf(value: Json): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** Null where more than half of the values are other ones. */
function codeValues(values: readonly Json[]): CodedValues | null {
  const distinct: Json[] = [null];
  const places = new Map<Json, number>();
  const codes = new Uint32Array(values.length);
  let [before, code, filled]: [Json, number, number] = [null, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? null;
    // Rows that follow each other have much in common.
    if (value !== before) {
      code = value === null ? 0 : (places.get(value) ?? 0);
      if (code === 0 && value !== null) {
        code = distinct.length;
        places.set(value, code);
        distinct.push(value);
      }
      before = value;
    }
    codes[at] = code;
    if (code !== 0) filled++;
    if (filled === TRIED_ROWS && distinct.length > TRIED_ROWS / 2) return null;
  }
  return (distinct.length - 1) * 2 > filled ? null : { distinct, codes };
}
