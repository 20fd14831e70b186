import { sql, type SQL } from "drizzle-orm";
import { limits } from "../../core/limits.ts";

/** The name and column of a `valuesList`, to be joined on. */
export const listedValue = sql.raw("listed.column1");

/**
 * Ids as a table to join from. D1 counts each element of `IN (...)` and of `json_each` as a row
 * read; those of VALUES it does not. At most a hundred: D1's bound parameters of one statement.
 */
export function valuesList(values: readonly (string | number)[]): SQL {
  if (values.length === 0 || values.length > limits.pageRowsMax)
    throw new RangeError(`${values.length} ids in one read`);
  const rows = values.map((value) => sql`(${value})`);
  return sql`(values ${sql.join(rows, sql`, `)}) as listed`;
}
