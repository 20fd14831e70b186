import { z } from "zod";

/** One message of the queue: crawl one board, as its crawl of this number. */
export const CrawlMessage = z.object({
  source_id: z.uuid(),
  number: z.int().positive(),
  /** The gate that it goes through, so that a batch is dealt out by host without reading the database. */
  host: z.string().max(253),
});
export type CrawlMessage = z.infer<typeof CrawlMessage>;
