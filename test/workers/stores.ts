import { env } from "cloudflare:workers";
import { dumpFacts, emptyDatabase } from "../../src/db/again/dump-facts.ts";

/** A product that was never used: no fact in the database, no object in the bucket. */
export async function emptyStores(): Promise<void> {
  await emptyDatabase(env.DB);
  await env.RAW.delete(await objectKeys());
}

/** Names of the bucket's objects under a prefix. Tests keep fewer than R2 lists at a time. */
export async function objectKeys(prefix = ""): Promise<string[]> {
  const { objects, truncated } = await env.RAW.list({ prefix });
  if (truncated) throw new Error("more objects than one list shows");
  return objects.map(({ key }) => key).toSorted();
}

/** Everything that is kept: all tables of facts, and the names of all objects. */
export async function dumpStores(): Promise<{ tables: Record<string, string[]>; objects: string[] }> {
  return { tables: await dumpFacts(env.DB), objects: await objectKeys() };
}
