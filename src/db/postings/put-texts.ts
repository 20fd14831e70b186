import { textKey } from "./description-codec.ts";

/** A row of `texts`, ids as text (they are larger than JavaScript's numbers), bytes in hex. */
export interface TextWrite {
  hash: string;
  id: string;
  rest: string;
  base: string | null;
  html: string;
}

/** The hash of a row of `texts` by its alias. */
export const hashOfText = (alias: string): string => `printf('%016x', ${alias}.id) || lower(hex(${alias}.rest))`;

/**
 * Stores texts that are not there yet: a row read and written for each. One whose id another has goes to
 * `twin_texts`. `json`: of `TextWrite`; `only`: a condition on its `value`.
 */
export function putTexts(db: D1Database, json: string, only = "true"): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `insert into texts (id, rest, base, html)
         select cast(value ->> 'id' as integer), unhex(value ->> 'rest'), cast(value ->> 'base' as integer), unhex(value ->> 'html')
         from json_each(?) where ${only} on conflict do nothing`,
      )
      .bind(json),
    db
      .prepare(
        `insert into twin_texts (hash, base, html)
         select value ->> 'hash', cast(value ->> 'base' as integer), unhex(value ->> 'html')
         from json_each(?) cross join texts t on t.id = cast(value ->> 'id' as integer)
         where t.rest <> unhex(value ->> 'rest') and ${only} on conflict do nothing`,
      )
      .bind(json),
  ];
}

/** Removes texts wherever they are, one statement a table; `only`: a condition, whose `?2` is `parameter`. */
export function deleteTexts(
  db: D1Database,
  hashes: string[],
  only: (hash: string) => string = () => "?2 is null",
  parameter: string | number | null = null,
): D1PreparedStatement[] {
  const rows = JSON.stringify(hashes.map((hash) => ({ hash, id: textKey(hash).id })));
  const listed = "select value ->> 'hash' from json_each(?1)";
  const where = [
    ["texts", `id in (select cast(value ->> 'id' as integer) from json_each(?1))`, hashOfText("texts")],
    ["twin_texts", "true", "hash"],
    ["descriptions", "true", "hash"],
  ] as const;
  return where.map(([table, near, hash]) =>
    db
      .prepare(`delete from ${table} where ${near} and ${hash} in (${listed}) and ${only(hash)} returning 1`)
      .bind(rows, parameter),
  );
}
