import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What a world needs of the product, this one's or another checkout's. */
export interface Product {
  addBoard: typeof import("../../src/cron/boards/add-board.ts").addBoard;
  consumeCrawls: typeof import("../../src/cron/queue/consume.ts").consumeCrawls;
  planCrawls: typeof import("../../src/cron/queue/plan-crawls.ts").planCrawls;
  readDueSources: typeof import("../../src/db/crawl/crawl-state.ts").readDueSources;
  /** How a host's gate goes; null in a checkout whose gates took every board's word. */
  pace: Pick<typeof import("../../src/cron/fetch/pace.ts"), "takeSlot" | "noteThrottled" | "unhurried"> | null;
}

/** Where each is, by the name of its file, and what older checkouts call it. */
const files: Record<Exclude<keyof Product, "pace">, [file: string, ...older: string[]]> = {
  addBoard: ["add-board.ts"],
  consumeCrawls: ["consume.ts"],
  planCrawls: ["plan-crawls.ts", "plan.ts"],
  readDueSources: ["crawl-state.ts"],
};

/** The product of a checkout, with the packages of that checkout. */
export async function loadProduct(root: string): Promise<Product> {
  const sources = path.join(root, "src");
  const all = readdirSync(sources, { recursive: true, encoding: "utf8" });
  const load = async (...names: string[]): Promise<Record<string, unknown> | null> => {
    const found = all.find((one) => names.includes(path.basename(one)));
    if (found === undefined) return null;
    return (await import(pathToFileURL(path.join(sources, found)).href)) as Record<string, unknown>;
  };
  const loaded = await Promise.all(
    Object.entries(files).map(async ([name, called]): Promise<[string, unknown]> => {
      const exported = (await load(...called))?.[name];
      if (typeof exported !== "function") throw new Error(`${root} has no ${called[0]} with ${name}`);
      return [name, exported];
    }),
  );
  return { ...Object.fromEntries(loaded), pace: await load("pace.ts") } as unknown as Product;
}
