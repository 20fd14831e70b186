import { callAdmin } from "./admin-client.ts";
import { importBoards } from "./import-boards.ts";
import { readOptions } from "./read-options.ts";
import { findServed } from "./run-local.ts";

/** `npm run boards -- <add|import|list|pause|resume|opt-out|opt-in|opt-outs|crawl> ...`: the admin API from the command line. */
const usage = `usage:
  npm run boards -- add <address> [--name "Company"] [--domain company.com]
      of a board, or of a company's site that shows or leads to one
  npm run boards -- import <file> [--provider lever]
      CSV, TSV or JSON lines: url, or provider and board (--provider: of all); name, domain. What became of each line
      stands in <file>.report.tsv, whose lines are left out the next time
  npm run boards -- list
  npm run boards -- pause|resume <source id>
  npm run boards -- opt-out <source id> [--reason "Why"]   removes the board and keeps it out
  npm run boards -- opt-in <source id>           (then it may be added again)
  npm run boards -- opt-outs
  npm run boards -- crawl [<source id>]          (default: every board)
options:
  --at <address>    of the Worker; default: the one that runs from this folder
  --state <folder>  the one that keeps its data there
The token is taken from the environment variable ADMIN_TOKEN (default: the local one).`;

interface OptOut {
  source_id: string;
  provider: string;
  board: string;
  opted_out_at: string;
  state: "removing" | "emptying_archive" | "done";
  reason: string | null;
}

interface Source {
  source_id: string;
  provider: string;
  board: string;
  health: string;
  org_name: string;
}

interface SourcePage {
  data: Source[];
  meta: { next_cursor?: string | null };
}

const { values, positionals } = readOptions(
  {
    allowPositionals: true,
    options: {
      at: { type: "string" },
      state: { type: "string" },
      name: { type: "string" },
      domain: { type: "string" },
      reason: { type: "string" },
      provider: { type: "string" },
    },
  },
  usage,
);
const [command, argument] = positionals;
const base = (): string => values.at ?? findServed(values.state);

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  if (command === "add" && argument !== undefined) {
    const { data } = await callAdmin<{ data: { source_id: string; created: boolean } }>(
      base(),
      "POST",
      "/admin/sources",
      {
        url: argument,
        ...(values.name === undefined ? {} : { name: values.name }),
        ...(values.domain === undefined ? {} : { domain: values.domain }),
      },
    );
    console.log(`${data.created ? "added" : "already there"}: ${data.source_id}`);
  } else if (command === "import" && argument !== undefined) {
    const counts = await importBoards(argument, { at: base(), provider: values.provider });
    for (const [what, rows] of counts) console.log(`${rows}\t${what}`);
  } else if (command === "list") {
    let cursor: string | null | undefined = "";
    while (cursor !== undefined && cursor !== null) {
      const page: SourcePage = await callAdmin(
        base(),
        "GET",
        `/admin/sources?limit=100${cursor && `&cursor=${cursor}`}`,
      );
      for (const source of page.data)
        console.log([source.source_id, source.provider, source.board, source.health, source.org_name].join("\t"));
      cursor = page.meta.next_cursor;
    }
  } else if ((command === "pause" || command === "resume") && argument !== undefined) {
    await callAdmin(base(), "POST", `/admin/sources/${argument}/${command}`);
    console.log(`${command}d: ${argument}`);
  } else if (command === "opt-out" && argument !== undefined) {
    await optOut(argument, values.reason);
  } else if (command === "opt-in" && argument !== undefined) {
    await callAdmin(base(), "POST", `/admin/sources/${argument}/opt-in`);
    console.log(`may be added again: ${argument}`);
  } else if (command === "opt-outs") {
    const { data } = await callAdmin<{ data: OptOut[] }>(base(), "GET", "/admin/opt-outs?limit=100");
    for (const out of data)
      console.log([out.source_id, out.provider, out.board, out.opted_out_at, out.state, out.reason ?? ""].join("\t"));
  } else if (command === "crawl") {
    await callAdmin(base(), "POST", argument === undefined ? "/admin/crawl" : `/admin/sources/${argument}/crawl`);
    console.log("due now; the next cron sends it (npm start: within a minute, npm run dev and deployed: within five)");
  } else {
    console.error(usage);
    process.exitCode = 2;
  }
}

/** Calls until no read knows the board any more: each call removes a bounded part of a large one. */
async function optOut(sourceId: string, reason: string | undefined): Promise<void> {
  for (;;) {
    const body = reason === undefined ? {} : { reason };
    const { data } = await callAdmin<{ data: OptOut }>(base(), "POST", `/admin/sources/${sourceId}/opt-out`, body);
    if (data.state !== "removing") return console.log(`opted out: ${sourceId}; its archive is emptied within the hour`);
    console.log("removing...");
  }
}
