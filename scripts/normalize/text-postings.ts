import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Posting } from "../../src/core/posting.ts";
import { barePosting } from "../../test/bare-posting.ts";

const part = z.string().nullish();
/** A line of a labelled set: what is read of a posting, by the names that such sets give it. Labels are not read. */
const Line = z.object({ title: part, location: part, location_raw: part, text: part });
const Row = z.union([z.object({ input: Line }).transform(({ input }) => input), Line]);

const toHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

/**
 * The rows of a folder's JSON lines files as postings that state nothing but a title, a place line and a text: parts of
 * postings, and kinds that the recorded lists have few of. A row without any of these is left out, and so is one of another
 * shape.
 */
export function* readTextPostings(folder: string): Generator<{ id: string; posting: Posting }> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl")))
    for (const [at, line] of readFileSync(path.join(folder, file), "utf8").trim().split("\n").entries()) {
      const { data } = Row.safeParse(JSON.parse(line));
      const { title, text } = data ?? {};
      const place = data?.location ?? data?.location_raw;
      if (!title && !text && !place) continue;
      const said = {
        key: "0",
        title: title ?? "",
        locationText: place ?? null,
        descriptionHtml: text ? toHtml(text) : null,
      };
      yield { id: `${file}:${at + 1}`, posting: barePosting(said) };
    }
}
