import { sql, type SQL } from "drizzle-orm";
import { SQLiteCustomColumn, type SQLiteColumn } from "drizzle-orm/sqlite-core";

/**
 * Parts the columns in a row's text: DEL, a control, which no text has that came in by core/text-in, and which JSON
 * leaves as it is.
 */
const BETWEEN = "\u007F";
/** A text without a character, where nothing at all stands for null: no clean text is a blank. */
const EMPTY = " ";
/** D1 takes 32 arguments of a function, of which one is the format. */
const ARGUMENTS_MAX = 31;

interface TextField {
  name: string;
  kind: "text" | "maybe_text" | "integer" | "boolean";
  packed: SQLiteCustomColumn<never> | null;
}

/** Columns as few values, and what a row is that a select of them gives (from the `from`-th value on). */
export interface RowText<Row> {
  selected: Record<string, SQL.Aliased | SQLiteColumn>;
  /** As how many values they come. */
  width: number;
  read: (values: unknown[], from?: number) => Row;
}

/**
 * Columns of text and whole numbers as one text. D1 hands over each value of a row by itself, copied and checked
 * several times on its way: forty columns of twenty rows took as long as finding the rows. Numbers with fractions stay by
 * themselves, since SQLite writes fifteen of their seventeen digits. `instead`: SQL in place of some of the columns, which is never the text without a character.
 * Not for columns that may hold bytes, or texts that nobody cleaned.
 */
export function rowText<Row>(
  columns: Record<keyof Row & string, SQLiteColumn>,
  instead: Partial<Record<keyof Row & string, SQL>> = {},
): RowText<Row> {
  const all = Object.entries<SQLiteColumn>(columns);
  const alone = all.filter(([, column]) => column.getSQLType() === "real");
  const joined = all.filter(([, column]) => column.getSQLType() !== "real");
  const fields = joined.map(([name, column]) => fieldOf(name, column));
  const parts = joined.map(([name, column], index) => {
    const other = instead[name as keyof Row & string];
    if (other !== undefined) return other;
    return fields[index]?.kind === "maybe_text"
      ? sql`iif(${column} is '', '${sql.raw(EMPTY)}', ${column})`
      : sql`${column}`;
  });
  return {
    selected: { text: textOf(parts).as("text"), ...Object.fromEntries(alone) },
    width: 1 + alone.length,
    read: (values, from = 0) => {
      const row: Record<string, unknown> = {};
      const texts = String(values[from]).split(BETWEEN);
      // One field more or less, and each behind it would be told as another.
      if (texts.length !== fields.length) throw new Error(`a row of ${fields.length} columns came in ${texts.length}`);
      for (let index = 0; index < fields.length; index++) {
        const field = fields[index] as TextField;
        row[field.name] = valueOf(field, texts[index] ?? "");
      }
      for (let index = 0; index < alone.length; index++) row[alone[index]?.[0] ?? ""] = values[from + 1 + index];
      return row as Row;
    },
  };
}

function fieldOf(name: string, column: SQLiteColumn): TextField {
  const packed = column instanceof SQLiteCustomColumn ? (column as SQLiteCustomColumn<never>) : null;
  const isText = column.getSQLType() === "text";
  const kind = column.dataType === "boolean" ? "boolean" : !isText ? "integer" : column.notNull ? "text" : "maybe_text";
  return { name, kind, packed };
}

/** What `%s` writes of null is nothing. */
function textOf(parts: SQL[]): SQL {
  const chunks: SQL[] = [];
  for (let from = 0; from < parts.length; from += ARGUMENTS_MAX) {
    const some = parts.slice(from, from + ARGUMENTS_MAX);
    const form = some.map(() => "%s").join(BETWEEN);
    chunks.push(sql`format('${sql.raw(form)}', ${sql.join(some, sql`, `)})`);
  }
  return sql.join(chunks, sql` || '${sql.raw(BETWEEN)}' || `);
}

function valueOf({ kind, packed }: TextField, text: string): unknown {
  if (text === "" && kind !== "text") return null;
  if (packed !== null) return packed.mapFromDriverValue(text as never);
  if (kind === "integer") return Number(text);
  if (kind === "boolean") return text === "1";
  return kind === "maybe_text" && text === EMPTY ? "" : text;
}
