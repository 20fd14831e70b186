import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Posting } from "../../src/core/posting.ts";
import type { Said } from "../../src/core/normalize/said.ts";
import { cleanHtml } from "../../src/core/normalize/text/clean-html.ts";
import { withoutUnchosen } from "../../src/core/normalize/text/unchosen.ts";
import { htmlToText } from "../../src/core/normalize/text/html-text.ts";
import { findProvider } from "../../src/cron/providers/registry.ts";

/** Recorded payloads, shared by the project's engineers: absent elsewhere. */
export const recordings = path.join("..", "shared", "payloads");

/** A posting of a recorded list. */
export interface RecordedPosting {
  provider: string;
  board: string;
  /** Below `recordings`. */
  file: string;
  key: string;
}

const files = new Map<string, Map<string, Posting>>();

/** What a recorded posting says; null where the recordings are absent. */
export function readRecordedInput({ provider, board, file, key }: RecordedPosting): Said | null {
  const whole = path.join(recordings, file);
  if (!existsSync(whole)) return null;
  let postings = files.get(whole);
  if (postings === undefined) {
    postings = readPostings(whole, provider, board);
    files.set(whole, postings);
  }
  const posting = postings.get(key);
  if (posting === undefined) throw new Error(`${file} holds no posting ${key}`);
  return toSaid(posting);
}

/** The lists of an ATS among the recordings, each with what its postings say; nothing where they are absent. */
export function* readRecordedLists(provider: string): Generator<Said[]> {
  const index = path.join(recordings, "INDEX.tsv");
  if (!existsSync(index)) return;
  const rows = readFileSync(index, "utf8").trim().split("\n").slice(1);
  for (const row of rows) {
    const [file = "", name, board = "", kind, what = ""] = row.split("\t");
    if (name === provider && kind !== "SYNTHETIC" && what.startsWith("list"))
      yield [...readPostings(path.join(recordings, file), provider, board).values()].map(toSaid);
  }
}

function readPostings(file: string, providerName: string, board: string): Map<string, Posting> {
  const provider = findProvider(providerName);
  if (provider === null) throw new Error(`no provider is named ${providerName}`);
  const token = provider.canonicalBoard(board) ?? provider.example;
  const bytes = readFileSync(file);
  // A page that was cut down to a part of it is a page again.
  const isPart = file.endsWith(".html") && !bytes.includes("</html>");
  const payload = isPart ? Buffer.concat([Buffer.from("<html>"), bytes, Buffer.from("</html>")]) : bytes;
  const page = provider.readList(payload, token, provider.listRequest(token));
  const found = new Map<string, Posting>();
  for (const entry of page.entries) {
    const reading = entry.read();
    if (reading.kind === "posting") found.set(reading.posting.key, reading.posting);
  }
  return found;
}

function toSaid(posting: Posting): Said {
  const { descriptionHtml, ...rest } = posting;
  return {
    ...rest,
    descriptionText: descriptionHtml === null ? null : withoutUnchosen(htmlToText(cleanHtml(descriptionHtml))),
  };
}
