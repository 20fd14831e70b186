import { execFile } from "node:child_process";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import spectral, { type RulesetDefinition } from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";
import { createRequire } from "node:module";
import { OpenAPIBackend, type Document } from "openapi-backend";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiDocument } from "../../../src/worker/pages/docs/docs.tsx";
import { callAdmin } from "../../../scripts/admin-client.ts";
import { freePort, migrate, startLocalWorker, waitFor, type LocalWorker } from "../../../scripts/local-worker.ts";
import { drawValidRequests } from "./valid-requests.ts";

/** What the document is worth to others: its linters, generated clients and a validator, against the running Worker. */
const STATE = ".wrangler/clients";
/** Below the repository, so that programs find their packages. */
const MADE = path.resolve(".wrangler/clients-made");
const BIN = path.resolve("node_modules/.bin");
/** Those that need a TypeScript with an API are beside it. */
const OWN_BIN = path.resolve("test/e2e/clients/node_modules/.bin");
const API = "/job-postings/v1";
const documentPaths = { public: `${API}/openapi.json`, operator: "/admin/openapi.json" };
const REQUESTS = 400;

/** Its types do not say how Node gives it. */
const addFormats = createRequire(import.meta.url)("ajv-formats") as <Ajv>(ajv: Ajv) => Ajv;

/** Nothing is reported to anyone. */
const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", CI: "1" };
const run = async (name: string, args: string[]): Promise<string> => {
  const done = await promisify(execFile)(path.join(name.startsWith("openapi-") ? OWN_BIN : BIN, name), args, {
    cwd: MADE,
    env,
    maxBuffer: 1e8,
  }).catch((error: unknown) => error as { stdout: string; stderr: string });
  return "code" in done ? `${done.stdout}${done.stderr}` : done.stdout;
};

let worker: LocalWorker;
let url: string;

beforeAll(async () => {
  for (const folder of [STATE, MADE]) await rm(folder, { recursive: true, force: true });
  await mkdir(MADE, { recursive: true });
  await migrate("test/sim/demo.toml", STATE);
  worker = await startLocalWorker(["test/sim/demo.toml", "test/e2e/clients/sim.toml"], STATE, await freePort());
  ({ url } = worker);
  const boards = (await (await fetch(`${url}/__sim/boards`)).json()) as { url: string }[];
  await callAdmin(url, "POST", "/admin/sources/batch", { boards: boards.map((board) => ({ url: board.url })) });
  await worker.fireCron();
  const isRead = async (): Promise<boolean> => {
    const { data } = (await (await fetch(`${url}${API}/stats`)).json()) as { data: { records: number } };
    return data.records >= boards.length * 10;
  };
  if (!(await waitFor(isRead, 120_000))) throw new Error("the boards were not crawled in time");
  for (const [name, address] of Object.entries(documentPaths))
    await writeFile(path.join(MADE, `${name}.json`), await (await fetch(url + address)).text());
});

afterAll(async () => {
  await worker.stop();
  for (const folder of [STATE, MADE]) await rm(folder, { recursive: true, force: true });
});

describe.each(Object.entries(documentPaths))("the %s document", (name, address) => {
  it("is without fault or warning to redocly's recommended rules", async () => {
    const found = await run("redocly", ["lint", `${name}.json`, "--extends", "recommended", "--format", "json"]);
    const { problems, totals } = JSON.parse(found) as {
      problems: { ruleId: string; message: string }[];
      totals: object;
    };
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
  });

  it("is without fault or warning to spectral's recommended rules", async () => {
    const linter = new spectral.Spectral();
    linter.setRuleset({ extends: [oas as RulesetDefinition] });
    const served = (await (await fetch(url + address)).json()) as Record<string, unknown>;
    const found = await linter.run(served);
    expect(found.map(({ code, message, path: at }) => `${code}: ${message} at ${at.join(".")}`)).toEqual([]);
    // It does find faults where there are some.
    const broken = await linter.run({ ...served, info: { title: "x", version: "1" }, tags: undefined });
    expect(broken.map(({ code }) => code)).toEqual(expect.arrayContaining(["info-contact", "operation-tag-defined"]));
  });
});

/** What both programs are to print, by plain requests. */
async function expected(): Promise<object> {
  const get = async <T>(query: string): Promise<T> => (await (await fetch(`${url}${API}${query}`)).json()) as T;
  type List = {
    data: { job_id: string; title: string; workplace_type: string | null }[];
    meta: Record<string, number>;
  };
  const list = await get<List>(
    "/jobs/search?employment_type=full_time,contract&provider=lever,ashby&limit=5&include_total=true",
  );
  const ids = list.data.map(({ job_id }) => job_id);
  expect(ids).toHaveLength(5);
  const { title, workplace_type: model } = list.data[0] ?? expect.fail("no posting");
  const events = await get<{ data: { event_id: string }[] }>(
    "/events/search?event_types=job.created&include_baseline=true&limit=3",
  );
  expect(events.data).toHaveLength(3);
  return {
    total: list.meta["total_matching"],
    ids,
    posted: ids,
    title,
    model,
    one: title,
    events: events.data.map(({ event_id }) => event_id),
    missing: [404, `There is no posting with the id ${"0".repeat(40)}.`],
  };
}

const clients = {
  "openapi-typescript": {
    program: "fetch-program.ts",
    make: () => run("openapi-typescript", ["public.json", "-o", "schema.d.ts"]),
  },
  "hey-api": {
    program: "sdk-program.ts",
    make: () => run("openapi-ts", ["-f", "openapi-ts.config.mjs"]),
  },
};

const compilerOptions = { strict: true, target: "es2022", module: "nodenext", types: ["node"], outDir: "js" };

it.each(Object.entries(clients))(
  "a client that %s makes compiles and asks the Worker",
  async (_name, { program, make }) => {
    await writeFile(
      path.join(MADE, "openapi-ts.config.mjs"),
      `export default { input: "./public.json", output: { path: "./sdk", importFileExtension: ".js" }, plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"] };\n`,
    );
    await writeFile(path.join(MADE, "package.json"), '{"type":"module"}\n');
    await copyFile(path.join(import.meta.dirname, `${program}.txt`), path.join(MADE, program));
    const made = await make();
    await writeFile(path.join(MADE, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [program] }));
    const compiled = await run("tsc", ["-p", "."]);
    expect(compiled, made).toBe("");
    const printed = await promisify(execFile)(process.execPath, [
      path.join(MADE, "js", program.replace(".ts", ".js")),
      url,
    ]);
    expect(JSON.parse(printed.stdout)).toEqual(await expected());
  },
);

it(`a validator in between lets ${REQUESTS} valid requests through, and the Worker answers them`, async () => {
  const document = (await (await fetch(url + documentPaths.public)).json()) as ApiDocument;
  const proxy = new OpenAPIBackend({
    definition: document as unknown as Document,
    ajvOpts: { strict: false },
    customizeAjv: (ajv) => addFormats(ajv),
    // Its own check of documents knows OpenAPI 3.0 alone.
    quick: true,
  });
  await proxy.init();
  const { validator } = proxy;
  const known = await readKnown();
  const asked = new Set<string>();
  const faults: string[] = [];
  for (const request of drawValidRequests(document, known, REQUESTS)) {
    const { method, path: at, query, body, operationId } = request;
    const said = `${method} ${at}?${query} ${JSON.stringify(body)}`;
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const checked = validator.validateRequest({ method, path: at, query, headers, body }, operationId);
    for (const { instancePath, message } of checked.errors ?? []) faults.push(`${said}: ${instancePath} ${message}`);
    const answer = await fetch(`${url}${at}${query === "" ? "" : `?${query}`}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status !== 200 && answer.status !== 404) faults.push(`${said}: ${text.slice(0, 400)}`);
    if (answer.status === 200) asked.add(operationId);
  }
  expect(faults).toEqual([]);
  expect(asked.size).toBeGreaterThan(20);
  // It does refuse what is not valid.
  const wrong = { method: "GET", path: `${API}/jobs/search`, headers: {} };
  for (const query of ["limit=x", "limit=1000", "employment_type=fulltime", "posted_after=yesterday"])
    expect(validator.validateRequest({ ...wrong, query }, "searchJobs").errors ?? [], query).not.toEqual([]);
});

/** Ids that are here, by the names that parameters have. */
async function readKnown(): Promise<Record<string, string>> {
  const first = async (list: string): Promise<Record<string, string>> => {
    const { data } = (await (await fetch(`${url}${API}/${list}?limit=1`)).json()) as { data: Record<string, string>[] };
    return data[0] ?? {};
  };
  const [job, source] = await Promise.all([first("jobs"), first("sources")]);
  return Object.fromEntries(
    [
      ["job_id", job["job_id"]],
      ["org_id", job["org_id"]],
      ["source_id", source["source_id"]],
      ["url", job["source_url"]],
    ].map(([name, value]) => [name, value ?? expect.fail(`no ${name}`)]),
  ) as Record<string, string>;
}
