import { customType, SQLiteCustomColumn } from "drizzle-orm/sqlite-core";
import { packJson, unpackJson } from "./packed-json.ts";
import { packHash, packPayload, unpackHash, unpackPayload } from "./packed-text.ts";

/** Columns of text that hold a shorter form of what is written to them and read from them by drizzle. SQL sees the short one. */
const packed = (pack: (text: string) => string, unpack: (stored: string) => string) =>
  customType<{ data: string; driverData: string }>({ dataType: () => "text", toDriver: pack, fromDriver: unpack });

/** A SHA-256 in hex. */
export const hashText = packed(packHash, unpackHash);
/** The name of a payload. */
export const payloadText = packed(packPayload, unpackPayload);
/** What JSON.stringify made of a posting's own fields. */
export const jsonText = packed(packJson, unpackJson);

/** A row as its columns hold it, for statements that drizzle does not build. */
export function storedRow<Row extends object>(columns: Record<string, unknown>, row: Row): Row {
  const stored = { ...row } as Record<string, unknown>;
  for (const [name, value] of Object.entries(row)) {
    const column = columns[name];
    if (column instanceof SQLiteCustomColumn && value !== null) stored[name] = column.mapToDriverValue(value);
  }
  return stored as Row;
}
