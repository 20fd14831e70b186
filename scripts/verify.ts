import { readOptions } from "./read-options.ts";
import { findServed } from "./run-local.ts";

/** `npm run verify -- <address or job_id>`: asks a posting's board now. Exit: 0 open, 1 closed, 3 can't tell, 2 bad usage or refused. */
const usage = `usage: npm run verify -- <address of a posting, or its job_id> [options]
  asks its board at once, as a crawl does; what it finds enters the ledger
options:
  --at <address>    of the Worker; default: the one that runs from this folder
  --state <folder>  the one that keeps its data there
  --json            the API's answer as it is
  --help
An API key is taken from the environment variable JOBLEDGER_KEY.`;

interface Answer {
  data?: {
    answer: "open" | "closed" | "cannot_tell";
    detail: string;
    as_of: string | null;
    http_status: number | null;
    payload_sha256: string | null;
    ask_again_at: string | null;
  };
  detail?: string;
}

const { values, positionals } = readOptions(
  {
    allowPositionals: true,
    options: {
      at: { type: "string" },
      state: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  },
  usage,
);
const [posting, more] = positionals;
if (values.help) console.log(usage);
else if (posting === undefined || more !== undefined) {
  console.error(`give one address or job_id\n${usage}`);
  process.exitCode = 2;
} else process.exitCode = await verify(posting);

async function verify(text: string): Promise<number> {
  const key = process.env["JOBLEDGER_KEY"];
  const isId = /^[0-9a-f]{40}$/i.test(text);
  try {
    const response = await fetch(new URL("/job-postings/v1/verify", values.at ?? findServed(values.state)), {
      method: "POST",
      headers: { "content-type": "application/json", ...(key === undefined ? {} : { "x-api-key": key }) },
      body: JSON.stringify(isId ? { job_id: text } : { url: text }),
    });
    const { data, detail } = (await response.json()) as Answer;
    if (data === undefined) throw new Error(detail ?? `HTTP ${response.status}`);
    if (values.json) console.log(JSON.stringify(data));
    else
      for (const line of [
        data.answer,
        data.detail,
        `as of ${data.as_of ?? "never"}, HTTP ${data.http_status ?? "no answer"}, SHA-256 ${data.payload_sha256 ?? "none"}`,
        ...(data.ask_again_at === null ? [] : [`it may be asked again from ${data.ask_again_at}`]),
      ])
        console.log(line);
    return { open: 0, closed: 1, cannot_tell: 3 }[data.answer];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}
