import { ByteWriter } from "hyparquet-writer";
import { writePageHeader } from "hyparquet-writer/src/datapage.js";
import { writeRleBitPackedHybrid } from "hyparquet-writer/src/encoding.js";
import type { ColumnType } from "../../core/dataset.ts";
import type { Json } from "../../core/json.ts";
import { DAY_MS } from "../../core/time.ts";
import type { RowGroup } from "./file-end.ts";
import type { GroupColumn } from "./group-column.ts";
import { packTexts } from "./packed-texts.ts";
import { boundsOf } from "./value-bounds.ts";

/**
 * One column of one group of rows as Parquet has it: a page of the values that there are, and one of their places; or
 * where they rarely come twice pages of the values themselves. hyparquet-writer does the same of any input, value by
 * value: it took twice as long, and a million postings did not end within 80 MB of heap, in groups of 5,000 rows neither
 * (0.17.0). What the end of a file says is still written by it.
 */

export type ColumnChunk = RowGroup["columns"][number];
type Encoding = NonNullable<ColumnChunk["meta_data"]>["encodings"][number];
type PhysicalType = NonNullable<ColumnChunk["meta_data"]>["type"];

export interface ChunkOptions {
  compress: (bytes: Uint8Array) => Uint8Array;
  /** Of a page of values, before compression, but for a longer value. */
  pageBytes: number;
}

/** How values of a type are stored: one behind the other. */
interface Packing {
  type: PhysicalType;
  encoding: Encoding;
  pack: (values: readonly Json[]) => Uint8Array;
}

const texts: Packing = { type: "BYTE_ARRAY", encoding: "PLAIN", pack: (values) => packTexts(values as string[]) };
const packings: Record<ColumnType, Packing> = {
  string: texts,
  text: texts,
  json: texts,
  double: { type: "DOUBLE", encoding: "PLAIN", pack: (values) => bytesOf(Float64Array.from(values as number[])) },
  integer: { type: "INT32", encoding: "PLAIN", pack: (values) => bytesOf(Int32Array.from(values as number[])) },
  boolean: { type: "BOOLEAN", encoding: "RLE", pack: packFlags },
  timestamp: { type: "INT64", encoding: "PLAIN", pack: (values) => packInstants(values as number[]) },
  date: { type: "INT32", encoding: "PLAIN", pack: (values) => bytesOf(Int32Array.from(values, dayOf)) },
};

/** Bounds of JSON would be whole values, and nobody looks for a text by its first letter. */
const unbounded: ReadonlySet<ColumnType> = new Set(["json", "text"]);

/** Writes the pages, and says what the end of the file tells of them. */
export function writeChunk(sink: ByteWriter, column: GroupColumn, options: ChunkOptions): ColumnChunk {
  const { info, values, coded } = column;
  const [packing, start, pages] = [packings[info.type], sink.offset, openPages(sink, column, options)];
  const isCoded = coded !== null && info.type !== "boolean" && coded.distinct.length > 1;
  if (isCoded) pages.dictionary(packing.pack(coded.distinct.slice(1)), coded.distinct.length - 1);
  const dataStart = sink.offset;
  if (isCoded) pages.data("RLE_DICTIONARY", 0, values.length, packCodes(coded.codes, coded.distinct.length - 1));
  else writeValues(pages, column, options.pageBytes);
  const [compressed, { count, saved }] = [sink.offset - start, pages.written()];
  const encoding = isCoded ? "RLE_DICTIONARY" : packing.encoding;
  const dictionary = isCoded ? [{ page_type: "DICTIONARY_PAGE", encoding: "PLAIN", count: 1 } as const] : [];
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: packing.type,
      encodings: isCoded ? ["PLAIN", encoding] : [encoding],
      path_in_schema: [info.name],
      codec: "ZSTD",
      num_values: BigInt(values.length),
      total_compressed_size: BigInt(compressed),
      total_uncompressed_size: BigInt(compressed + saved),
      data_page_offset: BigInt(dataStart),
      ...(isCoded ? { dictionary_page_offset: BigInt(start) } : {}),
      ...(unbounded.has(info.type) ? {} : { statistics: statisticsOf(column) }),
      encoding_stats: [...dictionary, { page_type: "DATA_PAGE_V2", encoding, count }],
    },
  };
}

function writeValues(pages: Pages, { info, values }: GroupColumn, pageBytes: number): void {
  const packing = packings[info.type];
  let [start, bytes] = [0, 0];
  const flush = (end: number): void => {
    const filled = values.slice(start, end).filter((value) => value !== null);
    pages.data(packing.encoding, start, end, packing.pack(filled));
    [start, bytes] = [end, 0];
  };
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    const size = typeof value === "string" ? value.length + 4 : 8;
    if (bytes > 0 && bytes + size > pageBytes) flush(at);
    bytes += size;
  }
  flush(values.length);
}

interface Pages {
  dictionary: (body: Uint8Array, count: number) => void;
  /** Values of rows from `start` until before `end`, nulls left out. */
  data: (encoding: Encoding, start: number, end: number, body: Uint8Array) => void;
  /** Pages of rows so far, and bytes that compression saved. */
  written: () => { count: number; saved: number };
}

function openPages(sink: ByteWriter, { info, values }: GroupColumn, { compress }: ChunkOptions): Pages {
  let [count, saved] = [0, 0];
  const append = (body: Uint8Array, packed: Uint8Array): void => {
    sink.appendBytes(packed);
    saved += body.length - packed.length;
  };
  return {
    dictionary: (body, entries) => {
      const packed = compress(body);
      writePageHeader(sink, {
        type: "DICTIONARY_PAGE",
        uncompressed_page_size: body.length,
        compressed_page_size: packed.length,
        dictionary_page_header: { num_values: entries, encoding: "PLAIN" },
      });
      append(body, packed);
    },
    data: (encoding, start, end, body) => {
      const { levels, nulls } = levelsOf(values, start, info.nullable ? end : start);
      const packed = compress(body);
      writePageHeader(sink, {
        type: "DATA_PAGE_V2",
        uncompressed_page_size: levels.length + body.length,
        compressed_page_size: levels.length + packed.length,
        data_page_header_v2: {
          num_values: end - start,
          num_nulls: nulls,
          num_rows: end - start,
          encoding,
          definition_levels_byte_length: levels.length,
          repetition_levels_byte_length: 0,
          is_compressed: true,
        },
      });
      sink.appendBytes(levels);
      append(body, packed);
      count++;
    },
    written: () => ({ count, saved }),
  };
}

/** Which of these rows have a value: a bit each, in runs. */
function levelsOf(values: readonly Json[], start: number, end: number): { levels: Uint8Array; nulls: number } {
  const writer = new ByteWriter();
  const filled = new Uint8Array(end - start);
  let nulls = filled.length;
  for (let at = start; at < end; at++) {
    if (values[at] === null) continue;
    filled[at - start] = 1;
    nulls--;
  }
  writeRleBitPackedHybrid(writer, filled, 1);
  return { levels: writer.getBytes(), nulls };
}

/** Places in the dictionary, nulls left out: how many bits each has, and then they. */
function packCodes(codes: Uint32Array, count: number): Uint8Array {
  const kept = new Uint32Array(codes.length);
  let length = 0;
  for (const code of codes) if (code !== 0) kept[length++] = code - 1;
  const filled = kept.subarray(0, length);
  const bits = 32 - Math.clz32(count - 1);
  const writer = new ByteWriter();
  writer.appendUint8(bits);
  writeRleBitPackedHybrid(writer, filled, bits);
  return writer.getBytes();
}

/** Their length, and then they, a bit each in runs. */
function packFlags(values: readonly Json[]): Uint8Array {
  const writer = new ByteWriter();
  writeRleBitPackedHybrid(writer, Uint8Array.from(values, Number), 1);
  const bytes = Buffer.alloc(4 + writer.offset);
  bytes.writeUInt32LE(writer.offset);
  bytes.set(writer.getBytes(), 4);
  return bytes;
}

/** Every machine that runs this is little-endian, as Parquet is. */
function bytesOf({ buffer }: { buffer: ArrayBuffer }): Uint8Array {
  return new Uint8Array(buffer);
}

/** As halves: a bigint for each took most of the time. */
function packInstants(values: readonly number[]): Uint8Array {
  const halves = new Int32Array(values.length * 2);
  for (const [at, value] of values.entries()) {
    halves[at * 2] = value % 2 ** 32;
    halves[at * 2 + 1] = Math.floor(value / 2 ** 32);
  }
  return bytesOf(halves);
}

function dayOf(value: Json): number {
  return typeof value === "string" ? Date.parse(value) / DAY_MS : Number.NaN;
}

type Statistics = NonNullable<NonNullable<ColumnChunk["meta_data"]>["statistics"]>;

function statisticsOf({ info, values, coded }: GroupColumn): Statistics {
  const bounds = boundsOf(coded?.distinct ?? values);
  const statistics: Statistics = { null_count: BigInt(countNulls(values)) };
  if (bounds === null) return statistics;
  const [min, max] = info.type === "date" ? [dayOf(bounds[0]), dayOf(bounds[1])] : bounds;
  return { ...statistics, min_value: min, max_value: max };
}

function countNulls(values: readonly Json[]): number {
  let nulls = 0;
  for (const value of values) if (value === null) nulls++;
  return nulls;
}
