import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { API_BASE } from "../../core/api-base.ts";
import {
  datasetFormats,
  datasetNames,
  formatNames,
  readManifest,
  type DatasetFile,
  type DatasetFormat,
  type DatasetName,
} from "../../core/dataset.ts";
import { once } from "../../core/once.ts";
import { isoTime } from "../../core/time.ts";
import { datasets } from "../../db/datasets/datasets.ts";
import { readRange } from "../http/byte-range.ts";
import { cacheTags, matchesEtag } from "../http/cache.ts";
import { originOf } from "../http/origin.ts";
import { strictParameter } from "../http/parameters.ts";
import { ProblemError } from "../http/problem.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { ok, RecordMeta, recordMeta } from "./envelope.ts";

const mediaTypes: Record<DatasetFormat, string> = {
  parquet: "application/vnd.apache.parquet",
  ndjson: "application/gzip",
};

const Time = () => z.iso.datetime({ precision: 3 });
const Column = z.lazy(() =>
  z.object({
    name: z.string(),
    type: z.enum(["string", "text", "double", "integer", "boolean", "timestamp", "date", "json"]).openapi({
      description:
        "`timestamp`: an instant in UTC, milliseconds; `date`: a day; `json`: any value, as text in Parquet; `text`: a long string.",
    }),
    nullable: z.boolean(),
    description: z.string(),
  }),
);
const Form = z.lazy(() =>
  z.object({
    format: z.enum(["parquet", "ndjson"]).openapi({ description: "NDJSON is gzip." }),
    url: z.string(),
    media_type: z.string(),
    bytes: z.int(),
    sha256: z.string().openapi({ description: "Of the file; its ETag too." }),
  }),
);
const File = z.lazy(() =>
  z.object({
    name: z.string(),
    rows: z.int(),
    from: Time()
      .nullable()
      .openapi({ description: "The time that it covers, where it is of a time: from, inclusive." }),
    to: Time().nullable().openapi({ description: "To, exclusive." }),
    begun_at: Time().openapi({ description: "When its first row was read: what changed later may be missing." }),
    ended_at: Time(),
    final: z.boolean().openapi({
      description:
        "It does not change any more, unless a board in it is opted out: then it goes, and is written again.",
    }),
    forms: z.array(Form),
  }),
);
const Dataset = z.lazy(() =>
  z
    .object({
      name: z.enum(datasetNames),
      title: z.string(),
      description: z.string(),
      schedule: z.string(),
      columns: z.array(Column),
      files: z.array(File),
    })
    .openapi("Dataset"),
);
export type Dataset = z.infer<typeof Dataset>;

const query = once(() => z.object(strictParameter));
const listRoute = once(() =>
  createRoute({
    method: "get",
    path: "/datasets",
    summary: "Files of all that is here, as Parquet and NDJSON",
    request: { query: query() },
    responses: {
      200: ok(() => z.object({ data: z.array(Dataset), meta: RecordMeta }), "Datasets, their columns and files"),
      ...problemResponses(400),
    },
  }),
);

const bytes = () => z.string().openapi({ format: "binary" });
const fileRoute = once(() =>
  createRoute({
    method: "get",
    path: "/datasets/{file}",
    summary: "A file of a dataset, or a range of its bytes",
    description:
      "`Range` asks for bytes of it, `If-Range` with the ETag for bytes of that file alone. It is not counted as a request.",
    request: {
      params: z.object({
        file: z
          .string()
          .openapi({ description: "A file's name with its ending: `postings.parquet`.", example: "postings.parquet" }),
      }),
      query: query(),
    },
    responses: {
      200: {
        description: "The file",
        content: {
          "application/vnd.apache.parquet": { schema: bytes() },
          "application/gzip": { schema: bytes() },
        },
      },
      206: {
        description: "The bytes that were asked for",
        content: { "application/vnd.apache.parquet": { schema: bytes() }, "application/gzip": { schema: bytes() } },
      },
      304: { description: "If-None-Match names the file as it is" },
      ...problemResponses(400, 404, 416),
    },
  }),
);

/** What anybody may take home. Reads the bucket alone. */
export function createDatasetsApi() {
  const api = createRouter();
  api.openapi(listRoute(), async (c) => {
    const ignored = await ignoredParams(c, query().shape);
    return c.json({ data: await readDatasets(c), ...recordMeta(ignored) }, 200, cacheTags("datasets"));
  });
  api.openapi(fileRoute(), async (c) => {
    await ignoredParams(c, query().shape);
    return await sendFile(c, c.req.valid("param").file);
  });
  return api;
}

/** Every dataset with its files, oldest first. Reads one object of the bucket. */
export async function readDatasets(c: Context<AppEnv>): Promise<Dataset[]> {
  const { manifest } = await readManifest(c.env.RAW);
  const files = Object.entries(manifest.files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const base = `${originOf(c)}${API_BASE}/datasets`;
  return datasetNames.map((name) => toDataset(name, files, base));
}

function toDataset(name: DatasetName, files: [string, DatasetFile][], base: string): Dataset {
  const { title, description, schedule, columns } = datasets[name];
  return {
    name,
    title,
    description,
    schedule,
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      nullable: column.nullable,
      description: column.description,
    })),
    files: files.flatMap(([fileName, file]) =>
      file.dataset === name && file.forms !== null && !file.isStale ? [toFile(fileName, file, file.forms, base)] : [],
    ),
  };
}

function toFile(name: string, file: DatasetFile, forms: NonNullable<DatasetFile["forms"]>, base: string) {
  return {
    name,
    rows: file.rows,
    from: isoTime(file.from),
    to: isoTime(file.to),
    begun_at: isoTime(file.begunAt),
    ended_at: isoTime(file.endedAt),
    final: file.isFinal,
    forms: formatNames.map((format) => ({
      format,
      url: `${base}/${name}.${datasetFormats[format]}`,
      media_type: mediaTypes[format],
      bytes: forms[format].bytes,
      sha256: forms[format].sha256,
    })),
  };
}

async function sendFile(c: Context<AppEnv>, file: string): Promise<Response> {
  const format = formatNames.find((one) => file.endsWith(`.${datasetFormats[one]}`));
  if (format === undefined) throw missing(file);
  const { manifest } = await readManifest(c.env.RAW);
  const name = file.slice(0, -datasetFormats[format].length - 1);
  const listed = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
  if (listed?.isStale === true)
    throw missing(file, "It is written again without a board that does not want to be in it.");
  const form = listed?.forms?.[format];
  if (listed === undefined || form === undefined) throw missing(file);
  const etag = `"${form.sha256}"`;
  c.set("etag", etag);
  const headers = {
    ETag: etag,
    "Accept-Ranges": "bytes",
    "Cache-Control": "public, max-age=300",
    "Content-Type": mediaTypes[format],
    "Content-Disposition": `attachment; filename="${file}"`,
    "Last-Modified": new Date(listed.endedAt).toUTCString(),
    ...cacheTags("datasets"),
  };
  if (matchesEtag(c.req.header("If-None-Match"), etag)) return c.body(null, 304, headers);
  const whose = c.req.header("If-Range") ?? etag;
  const range = whose === etag ? readRange(c.req.header("Range"), form.bytes) : null;
  if (range === "none") {
    const said = { "Content-Range": `bytes */${form.bytes}` };
    throw new ProblemError(416, `The file has ${form.bytes} bytes.`, { headers: said });
  }
  const { length } = range ?? { length: form.bytes };
  const sized = {
    ...headers,
    "Content-Length": String(length),
    ...(range === null ? {} : { "Content-Range": `bytes ${range.offset}-${range.offset + length - 1}/${form.bytes}` }),
  };
  const status = range === null ? 200 : 206;
  if (c.req.method === "HEAD") return c.body(null, status, sized);
  const object = await c.env.RAW.get(form.key, range === null ? {} : { range });
  // It was replaced just now.
  if (object === null) throw missing(file);
  return c.body(object.body, status, sized);
}

function missing(file: string, why = ""): ProblemError {
  const detail = `There is no file ${file}: ${API_BASE}/datasets lists those that there are. ${why}`;
  return new ProblemError(404, detail.trim());
}
