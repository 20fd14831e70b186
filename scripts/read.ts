/**
 * `npm run -s read -- <provider> <board> <payload-file>...`: what a board's first crawl makes of saved
 * payloads, one posting a line on stdout in the API's shape; rejects, what is held and a summary on stderr.
 *
 * Exit: 0 read, 1 the payload can't be read, 2 bad usage.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { limits } from "../src/core/limits.ts";
import { parseDetails } from "../src/cron/archive/details-bundle.ts";
import { PayloadError } from "../src/cron/providers/payload-error.ts";
import { findProvider, providers } from "../src/cron/providers/registry.ts";
import { helpIfAsked } from "./read-options.ts";
import { readPayload, type PayloadContext } from "../src/cron/again/read-payload.ts";

const USAGE = `usage: npm run -s read -- <provider> <board> <payload-file>... [--answer <key>=<file>]... [--details <file>]
  provider      one of ${Object.keys(providers).join(", ")}
  board         the board's token, e.g. spotify, eu:abzena, kraken.com
  payload-file  a list as the provider answers it, its pages in order; gzip, as the archive keeps it, is read too
  --answer      a saved answer of one posting's own, where lists lack facts; then only postings with one are printed
  --details     postings' own answers, in one object as the archive keeps those of a crawl`;

const ANSWER = /^([^=]+)=(.+)$/;

// A reader that needs no more (head, less) closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
helpIfAsked(USAGE);
process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const given = parse(args);
  if (typeof given === "string") return badUsage(given);
  const { files, answers, details, ...context } = given;
  try {
    const rawPayloadUri = pathToFileURL(path.resolve(files[0] ?? "")).href;
    const seenAt = Math.trunc(statSync(files[0] ?? "").mtimeMs);
    const own = { ...context, ...readAnswers(answers, details) };
    printPayload(files.map(readBytes), { ...own, seenAt, inferredAt: Date.now(), rawPayloadUri });
    return 0;
  } catch (error) {
    // Anything but the payload's fault is a bug, and shows its stack.
    if (!(error instanceof PayloadError) && !(error instanceof Error && "code" in error)) throw error;
    process.stderr.write(`${files.join(", ")}: ${error.message}\n`);
    return 1;
  }
}

type Given = Pick<PayloadContext, "provider" | "board"> & {
  files: string[];
  answers: string[];
  details: string | undefined;
};

/** What was asked for, or what is wrong with it. */
function parse(args: string[]): Given | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { answer: { type: "string", multiple: true }, details: { type: "string" } },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const [name = "", token = "", ...files] = parsed.positionals;
  const { answer: answers = [], details } = parsed.values;
  if (files.length === 0 || files.includes("")) return "expected a provider, a board and a file";
  const provider = findProvider(name);
  if (provider === null) return `no provider is named ${JSON.stringify(name)}`;
  const board = provider.canonicalBoard(token);
  if (board === null) return `${JSON.stringify(token)} can not be a board of ${provider.label}`;
  if (files.length > 1 && provider.paged !== true) return `a list of ${provider.label} is one payload`;
  const isAnswered = answers.length > 0 || details !== undefined;
  if (isAnswered && provider.details === undefined) return `${provider.label}'s lists say all of a posting`;
  const wrong = answers.find((answer) => !ANSWER.test(answer));
  if (wrong !== undefined) return `${JSON.stringify(wrong)} is no <key>=<file>`;
  return { provider, board, files, answers, details };
}

function badUsage(problem: string): number {
  process.stderr.write(`${problem}\n${USAGE}\n`);
  return 2;
}

function readBytes(file: string): Uint8Array {
  const bytes = readFileSync(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? gunzipSync(bytes, { maxOutputLength: limits.payloadBytesMax }) : bytes;
}

function readAnswers(answers: string[], bundle: string | undefined): Pick<PayloadContext, "details"> {
  if (answers.length === 0 && bundle === undefined) return {};
  const named = answers.map((answer) => {
    const [, key = "", file = ""] = ANSWER.exec(answer) ?? [];
    return { key, page: "", element: "", answer: readBytes(file) };
  });
  return { details: [...named, ...(bundle === undefined ? [] : readDetails(bundle))] };
}

function readDetails(file: string): NonNullable<PayloadContext["details"]> {
  try {
    return parseDetails(readBytes(file));
  } catch (error) {
    throw new PayloadError(`${file} holds no answers as the archive keeps them`, { cause: error });
  }
}

function printPayload(pages: Uint8Array[], context: PayloadContext): void {
  const say = (line: string): unknown => process.stderr.write(`${line}\n`);
  const { list, isTaken, postings } = readPayload(pages, context);
  for (const { key, reason } of list.rejects) say(`reject ${key ?? "(no key)"}: ${reason}`);
  if (list.rejected > list.rejects.length) say(`and ${list.rejected - list.rejects.length} rejects more`);
  const counts = { job: 0, reject: 0 };
  for (const row of postings()) {
    counts[row.kind]++;
    if (row.kind === "job") process.stdout.write(`${JSON.stringify(row.job)}\n`);
    else say(`reject ${row.reject.key ?? "(no key)"}: ${row.reject.reason}`);
  }
  if (list.incomplete !== null) say(`not whole, nothing closes for it: ${list.incomplete}`);
  if (!isTaken) say("a crawl takes none of it: it may be another board's");
  const { provider, board } = context;
  if (provider.details !== undefined && context.details === undefined)
    say("as listed: a crawl asks each posting for the rest");
  const rejects = list.rejected + counts.reject;
  say(`${provider.name} ${board}: ${counts.job} postings, ${list.unlisted} unlisted, ${rejects} rejects`);
}
