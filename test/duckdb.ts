import { DuckDBInstance } from "@duckdb/node-api";

export type DuckRow = Record<string, unknown>;

/** Runs statements in a DuckDB of their own; the rows of each. Instants and whole numbers of 64 bits are texts. */
export async function askDuckDb(statements: readonly string[]): Promise<DuckRow[][]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const results: DuckRow[][] = [];
  for (const statement of statements) results.push((await connection.runAndReadAll(statement)).getRowObjectsJson());
  connection.closeSync();
  instance.closeSync();
  return results;
}

/** The questions of examples/duckdb.sql over another folder, and what stands before them. */
export function exampleStatements(sql: string, folder: string): string[] {
  return sql
    .replaceAll(/--.*$/gm, "")
    .replaceAll("'export/", `'${folder}/`)
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** A median as DuckDB has it: between the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
