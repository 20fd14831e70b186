/**
 * `npm run -s read -- <provider> <board> <payload-file>`: what the product makes of a saved
 * payload, one posting a line on stdout in the API's shape; rejects and a summary on stderr.
 *
 * Exit: 0 read, 1 the payload can't be read, 2 bad usage.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { limits } from "../src/core/limits.ts";
import { PayloadError } from "../src/cron/providers/payload-error.ts";
import { findProvider, providers } from "../src/cron/providers/registry.ts";
import { readPayload, type PayloadContext } from "../src/cron/again/read-payload.ts";

const USAGE = `usage: npm run -s read -- <provider> <board> <payload-file>
  provider      one of ${Object.keys(providers).join(", ")}
  board         the board's token, e.g. spotify, eu:abzena, kraken.com
  payload-file  a list as the provider answers it; gzip, as the archive keeps it, is read too`;

// A reader that needs no more (head, less) closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const [name = "", token = "", file = ""] = args;
  if (args.length !== 3 || file === "") return badUsage("expected three arguments");
  const provider = findProvider(name);
  if (provider === null) return badUsage(`no provider is named ${JSON.stringify(name)}`);
  const board = provider.canonicalBoard(token);
  if (board === null) return badUsage(`${JSON.stringify(token)} can not be a board of ${provider.label}`);
  try {
    const rawPayloadUri = pathToFileURL(path.resolve(file)).href;
    const seenAt = Math.trunc(statSync(file).mtimeMs);
    printPayload(readBytes(file), { provider, board, seenAt, inferredAt: Date.now(), rawPayloadUri });
    return 0;
  } catch (error) {
    // Anything but the payload's fault is a bug, and shows its stack.
    if (!(error instanceof PayloadError) && !(error instanceof Error && "code" in error)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
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

function printPayload(payload: Uint8Array, context: PayloadContext): void {
  const counts = { job: 0, unlisted: 0, reject: 0 };
  for (const row of readPayload(payload, context)) {
    counts[row.kind]++;
    if (row.kind === "job") process.stdout.write(`${JSON.stringify(row.job)}\n`);
    if (row.kind === "reject") process.stderr.write(`reject ${row.reject.key ?? "(no key)"}: ${row.reject.reason}\n`);
  }
  const { name } = context.provider;
  process.stderr.write(
    `${name} ${context.board}: ${counts.job} postings, ${counts.unlisted} unlisted, ${counts.reject} rejects\n`,
  );
}
