import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { decodeDescription } from "./description-codec.ts";
import { descriptions } from "../schema/schema.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";

/** D1 hands a blob over as an array of numbers, one by one; hex is several times faster. `hex(null)` is ''. */
export const descriptionHex = sql<string>`hex(${descriptions.html})`;

/** Cleaned HTML by description hash. At most `limits.pageRowsMax` hashes. Reads one row each. */
export async function readDescriptions(db: D1Database, hashes: string[]): Promise<Map<string, string | null>> {
  if (hashes.length === 0) return new Map();
  const rows = await drizzle(db)
    .select({ hash: descriptions.hash, hex: descriptionHex })
    .from(valuesList(hashes))
    .crossJoin(descriptions)
    .where(sql`${descriptions.hash} = ${listedValue}`);
  return new Map(rows.map((row) => [row.hash, htmlOfHex(row.hex)]));
}

/** The HTML of `descriptionHex`; null where there is no description. */
export function htmlOfHex(hex: string): string | null {
  if (hex === "") return null;
  return decodeDescription(Buffer.from(hex, "hex"));
}
