/**
 * `written`, the elements of a statement's JSON parameter as rows of one column, `value`: for a statement that asks each
 * for many of its fields. `json_each` writes its element out as text as often as its value is asked for, so that fifty columns
 * cost fifty texts a row; here it does so once.
 */
export const writtenRows = (parameter: string): string =>
  `with written as materialized (select value from json_each(${parameter}))`;
