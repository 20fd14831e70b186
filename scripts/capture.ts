import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { PayloadError } from "../src/cron/providers/payload-error.ts";
import { findProvider } from "../src/cron/providers/registry.ts";
import { callAdmin } from "./admin-client.ts";
import { readOptions } from "./read-options.ts";
import { findServed } from "./run-local.ts";
import { trimPayload } from "./trim-payload.ts";

/** `npm run capture -- <address>`: a fixture from a board. Exit: 0 written, 1 refused or failed, 2 bad usage. */
const usage = `usage: npm run capture -- <address> [--out <folder>] [--force]
  asks the board of an address once, through the Worker that runs from this folder (npm run dev; --at, --state as for
  npm run boards), and writes some of its postings to test/fixtures/<provider>/acme.json (.xml, .html): what is not for
  everybody replaced, long texts cut. Read it before you commit it: a person named in a sentence is not known by a program
  --out <folder>   instead of test/fixtures
  --force          over a fixture that is there
  --help`;
const { values, positionals } = readOptions(
  {
    allowPositionals: true,
    options: {
      at: { type: "string" },
      state: { type: "string" },
      out: { type: "string", default: "test/fixtures" },
      force: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  },
  usage,
);

/** As POST /admin/sources/ask answers. */
type Answer =
  | { status: "alive"; provider: string; board: string; payloads: string[] }
  | { status: "refused"; detail: string };

const [address, ...others] = positionals;
if (values.help) console.log(usage);
else if (address === undefined || others.length > 0) {
  console.error(`it takes one address\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    console.log(await capture(address));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** The file that was written, with what is in it. */
async function capture(url: string): Promise<string> {
  const base = values.at ?? findServed(values.state);
  const { data } = await callAdmin<{ data: Answer }>(base, "POST", "/admin/sources/ask", { url, payloads: true });
  if (data.status === "refused") throw new Error(data.detail);
  const provider = findProvider(data.provider);
  if (provider === null) throw new PayloadError(`no provider is called ${data.provider} here`);
  const file = path.join(values.out, provider.name, `acme.${provider.format}`);
  if (existsSync(file) && !values.force) throw new Error(`${file} is there already: --force writes over it`);
  const payload = Buffer.from(data.payloads.at(-1) ?? "", "base64");
  const { text, board, postings } = trimPayload(provider, data.board, payload);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return `${file}: ${postings} postings, board ${JSON.stringify(board)}`;
}
