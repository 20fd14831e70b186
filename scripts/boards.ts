import { callAdmin } from "./admin-client.ts";
import { addBoard, listBoards, optOutBoard, removeBoard, type OptOut } from "./board-commands.ts";
import { readOptions } from "./read-options.ts";
import { findServed } from "./run-local.ts";

/** `npm run boards -- <command> ...`: the admin API from the command line. Exit: 0 done, 1 refused or failed, 2 bad usage. */
const usage = `usage:
  npm run boards -- add <address> [--name "Company"] [--domain company.com] [--unseen]
      of a board, or of a company's site that shows or leads to one; it is asked once and shows some of its
      postings, and is not added when it is none (--unseen: added without being asked)
  npm run boards -- detect <address>
      which ATS and board an address belongs to; nothing is added
  npm run boards -- import <file> [--provider lever]
      CSV, TSV or JSON lines: url, or provider and board (--provider: of all); name, domain. What became of each line
      stands in <file>.report.tsv, whose lines are left out the next time
  npm run boards -- probe <file> [--provider lever]
      asks each board of such a file once and adds none; what became of each line stands in <file>.probe.tsv, whose
      lines are left out the next time, those that answer in <file>.alive.tsv, for import
  npm run boards -- list
  npm run boards -- remove <source id>           a mistake: goes if nothing was ever read of it, else it is paused
  npm run boards -- pause|resume <source id>
  npm run boards -- opt-out <source id> [--reason "Why"]   removes the board and keeps it out
  npm run boards -- opt-in <source id>           (then it may be added again)
  npm run boards -- opt-outs
  npm run boards -- crawl [<source id>]          (default: every board)
options:
  --at <address>    of the Worker; default: the one that runs from this folder
  --state <folder>  the one that keeps its data there
  --help
The token is taken from the environment variable ADMIN_TOKEN (default: the local one).`;

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
      unseen: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  },
  usage,
);
const base = (): string => values.at ?? findServed(values.state);

const setPaused = (action: "pause" | "resume") => async (id: string) => {
  await callAdmin(base(), "POST", `/admin/sources/${id}/${action}`);
  console.log(`${action}d: ${id}`);
};

/** Commands that need an argument. What reads all ATSs is loaded by those that need it. */
const withArgument: Record<string, (argument: string) => Promise<void>> = {
  add: async (url) => await addBoard(base(), { url, name: values.name, domain: values.domain, unseen: values.unseen }),
  detect: async (address) => {
    const { detectBoard } = await import("./detect-board.ts");
    await detectBoard(base, address);
  },
  import: async (file) => {
    const { importBoards } = await import("./import-boards.ts");
    const counts = await importBoards(file, { at: base(), provider: values.provider });
    for (const [what, rows] of counts) console.log(`${rows}\t${what}`);
  },
  probe: async (file) => {
    const { probeBoards } = await import("./probe-boards.ts");
    const counts = await probeBoards(file, { at: base(), provider: values.provider, say: console.error });
    for (const [what, rows] of counts) console.log(`${rows}\t${what}`);
  },
  remove: async (id) => await removeBoard(base(), id),
  pause: setPaused("pause"),
  resume: setPaused("resume"),
  "opt-out": async (id) => await optOutBoard(base(), id, values.reason),
  "opt-in": async (id) => {
    await callAdmin(base(), "POST", `/admin/sources/${id}/opt-in`);
    console.log(`may be added again: ${id}`);
  },
};

/** Commands that need none; `crawl` takes one. */
const alone: Record<string, (argument: string | undefined) => Promise<void>> = {
  list: async () => await listBoards(base()),
  "opt-outs": async () => {
    const { data } = await callAdmin<{ data: OptOut[] }>(base(), "GET", "/admin/opt-outs?limit=100");
    for (const out of data)
      console.log([out.source_id, out.provider, out.board, out.opted_out_at, out.state, out.reason ?? ""].join("\t"));
  },
  crawl: async (id) => {
    await callAdmin(base(), "POST", id === undefined ? "/admin/crawl" : `/admin/sources/${id}/crawl`);
    console.log("due now; the next cron sends it (npm start: within a minute, npm run dev and deployed: within five)");
  },
};

const [command = "", argument] = positionals;
const work = findWork();
if (values.help) console.log(usage);
else if (typeof work === "string") {
  console.error(`${work}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** What is to be done, or what is wrong with what was asked for. */
function findWork(): string | (() => Promise<void>) {
  const given = Object.hasOwn(withArgument, command) ? withArgument[command] : undefined;
  if (given !== undefined)
    return argument === undefined ? `${command} needs an argument` : async () => await given(argument);
  const free = Object.hasOwn(alone, command) ? alone[command] : undefined;
  return free === undefined ? `no command is called "${command}"` : async () => await free(argument);
}
