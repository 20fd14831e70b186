import { zstdDecompressSync, gunzipSync } from "node:zlib";
import { env } from "cloudflare:workers";
import { parquetMetadataAsync, parquetReadObjects, type FileMetaData } from "hyparquet";
import { readManifest, type DatasetFormat } from "../../../../src/core/dataset.ts";
import { sha256 } from "../../../../src/core/ids.ts";

/** A file of the bucket as others read it. */
export interface ReadDataset {
  metadata: FileMetaData;
  rows: Record<string, unknown>[];
  lines: Record<string, unknown>[];
}

const compressors = { ZSTD: (bytes: Uint8Array): Uint8Array => zstdDecompressSync(bytes) };

export async function readBytes(name: string, format: DatasetFormat): Promise<Uint8Array> {
  const { manifest } = await readManifest(env.RAW);
  const form = manifest.files[name]?.forms?.[format];
  if (form === undefined) throw new Error(`there is no ${name}`);
  const bytes = new Uint8Array((await (await env.RAW.get(form.key))?.arrayBuffer()) ?? new ArrayBuffer());
  if (bytes.length !== form.bytes || sha256(bytes) !== form.sha256) throw new Error(`${name} is not what is said`);
  return bytes;
}

/** Both forms of a file, as hyparquet and gzip read them. */
export async function readDataset(name: string): Promise<ReadDataset> {
  const bytes = await readBytes(name, "parquet");
  const file = bytes.slice().buffer;
  const lines = gunzipSync(await readBytes(name, "ndjson"))
    .toString()
    .trim()
    .split("\n");
  return {
    metadata: await parquetMetadataAsync(file),
    rows: await parquetReadObjects({ file, compressors }),
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
