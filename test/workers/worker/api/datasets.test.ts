import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { readManifest } from "../../../../src/core/dataset.ts";
import { sha256 } from "../../../../src/core/ids.ts";
import { continueDatasets } from "../../../../src/cron/datasets/continue-datasets.ts";
import { postingColumns } from "../../../../src/db/datasets/posting-columns.ts";
import type { Dataset } from "../../../../src/worker/api/datasets.ts";
import { ask, askCounted, BASE, ORIGIN } from "../../app-under-test.ts";
import { readBytes } from "../../cron/datasets/read-dataset.ts";
import { catalogue, NOW, seedBoards } from "../../seed.ts";

const FILE = `${BASE}/datasets/postings.parquet`;
let bytes: Uint8Array;

beforeAll(async () => {
  const response = await ask(`${BASE}/datasets`);
  const { data } = await response.json<{ data: Dataset[] }>();
  expect(data.map(({ name, files }) => [name, files])).toEqual([
    ["open", []],
    ["postings", []],
    ["events", []],
    ["texts", []],
  ]);
  expect(await (await ask("/datasets")).text()).toContain("Not written yet.");
  await seedBoards(env.DB, catalogue());
  await continueDatasets({ db: env.DB, bucket: env.RAW, bucketName: env.BUCKET_NAME, now: () => NOW }, 1e9);
  bytes = await readBytes("postings", "parquet");
});

const bodyOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

it("lists each file with what it holds, from the bucket alone", async () => {
  const { response, statements } = await askCounted(`${BASE}/datasets`);
  expect(statements).toEqual([]);
  const { data } = await response.json<{ data: Dataset[] }>();
  expect(data.map(({ files }) => files.map(({ name, rows }) => [name, rows]))).toEqual([
    [["open", 124]],
    [["postings", 137]],
    [["events-2026-06", 154]],
    [["texts", 137]],
  ]);
  const [file] = data[1]?.files ?? [];
  expect(file).toMatchObject({ from: null, to: null, begun_at: new Date(NOW).toISOString(), final: false });
  expect(file?.forms[0]).toEqual({
    format: "parquet",
    url: `${ORIGIN}${FILE}`,
    media_type: "application/vnd.apache.parquet",
    bytes: bytes.length,
    sha256: sha256(bytes),
  });
  expect(data[2]?.files[0]).toMatchObject({ from: "2026-06-01T00:00:00.000Z", to: "2026-07-01T00:00:00.000Z" });
  expect(data[0]?.columns.map(({ name }) => name)).toEqual(postingColumns.map(({ name }) => name));
  for (const { columns } of data) for (const column of columns) expect(column.description).toMatch(/\.$/);
});

it("every file listed is there, as long as is said, with the hash that is said", async () => {
  const { data } = await (await ask(`${BASE}/datasets`)).json<{ data: Dataset[] }>();
  const forms = data.flatMap(({ files }) => files.flatMap((file) => file.forms));
  expect(forms).toHaveLength(8);
  for (const { url, bytes: length, sha256: hash, media_type: type } of forms) {
    const response = await ask(url.replace(ORIGIN, ""));
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(response.headers.get("ETag")).toBe(`"${hash}"`);
    const body = await bodyOf(response);
    expect([body.length, sha256(body)]).toEqual([length, hash]);
  }
});

describe("ranges", () => {
  const range = async (value: string, more: Record<string, string> = {}): Promise<Response> =>
    await ask(FILE, { headers: { Range: value, ...more } });

  it.each([
    ["bytes=0-3", 0, 4],
    ["bytes=100-", 100, Infinity],
    ["bytes=-8", -8, Infinity],
    ["bytes=10-99999999", 10, Infinity],
    ["bytes=-99999999", 0, Infinity],
  ])("%s", async (value, from, to) => {
    const response = await range(value);
    expect(response.status).toBe(206);
    const expected = bytes.slice(from, to);
    expect(await bodyOf(response)).toEqual(expected);
    const start = from < 0 ? bytes.length + from : from;
    expect(response.headers.get("Content-Range")).toBe(`bytes ${start}-${start + expected.length - 1}/${bytes.length}`);
    expect(response.headers.get("ETag")).toBe(`"${sha256(bytes)}"`);
  });

  it.each(["bytes=0-1,5-6", "lines=0-3", "bytes=5-2", "bytes=-"])("of %s the whole comes", async (value) => {
    const response = await range(value);
    expect([response.status, (await bodyOf(response)).length]).toEqual([200, bytes.length]);
  });

  it.each(["bytes=99999999-", "bytes=-0"])("of %s there is nothing", async (value) => {
    const response = await range(value);
    expect(response.status).toBe(416);
    expect(response.headers.get("Content-Range")).toBe(`bytes */${bytes.length}`);
    expect(await response.json()).toMatchObject({ status: 416, title: "Range Not Satisfiable" });
  });

  it("of a file that was replaced the new one comes whole", async () => {
    expect((await range("bytes=0-3", { "If-Range": '"another"' })).status).toBe(200);
    expect((await range("bytes=0-3", { "If-Range": `"${sha256(bytes)}"` })).status).toBe(206);
  });
});

it("is not sent again to who has it, and HEAD says how long it is", async () => {
  const etag = `"${sha256(bytes)}"`;
  const again = await ask(FILE, { headers: { "If-None-Match": etag } });
  expect([again.status, again.headers.get("ETag")]).toEqual([304, etag]);
  const head = await ask(FILE, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers.get("Content-Length")).toBe(String(bytes.length));
  expect(head.headers.get("Accept-Ranges")).toBe("bytes");
});

it("may be read by pages of every origin, in ranges", async () => {
  const origin = { Origin: "https://duckdb.example" };
  const preflight = await ask(FILE, {
    method: "OPTIONS",
    headers: { ...origin, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "range" },
  });
  expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("Range");
  const response = await ask(FILE, { headers: { ...origin, Range: "bytes=0-3" } });
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  for (const name of ["Content-Range", "Content-Length", "Accept-Ranges", "ETag"])
    expect(response.headers.get("Access-Control-Expose-Headers")).toContain(name);
});

it.each([
  ["nothing.parquet", 404],
  ["events-2026-05.parquet", 404],
  ["__proto__.parquet", 404],
  ["postings", 404],
  ["postings.csv", 404],
  ["..%2Fmanifest.json", 404],
])("of %s there is no file: %i", async (name, status) => {
  const response = await ask(`${BASE}/datasets/${name}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status });
});

it("the page shows files and what columns mean", async () => {
  const html = await (await ask("/datasets")).text();
  const { manifest } = await readManifest(env.RAW);
  for (const [name, { forms }] of Object.entries(manifest.files)) {
    expect(html).toContain(`/job-postings/v1/datasets/${name}.ndjson.gz`);
    expect(html).toContain(forms?.parquet.sha256);
  }
  expect(html).toContain("US dollars a year");
});
