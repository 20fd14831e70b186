import { ByteWriter, type ParquetWriter } from "hyparquet-writer";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";

/**
 * What the end of a Parquet file says, in pieces: an entry for each group of rows, which is known when the group is
 * written, and what stands around them. Entries are 6 kB for each group of postings: kept as bytes beside the file
 * until it ends, they cost a run no memory however many there are.
 */

export type RowGroup = ParquetWriter["row_groups"][number];
type Metadata = Parameters<typeof writeMetadata>[1];
/** What it says of the whole file. */
export type FileMeaning = Pick<Metadata, "schema" | "created_by" | "key_value_metadata">;

/** What every Parquet file begins and ends with. */
export const MAGIC = Buffer.from("PAR1");
const LENGTH_BYTES = 4;
/** Thrift's compact form of a list: how many structs, in the same byte where they are fewer than 15. */
const STRUCT = 12;
const MANY = 15;

/** A group as the list of groups has it. */
export function packEntry(meaning: FileMeaning, group: RowGroup): Uint8Array {
  const [none, one] = [packMetadata(meaning, 0, []), packMetadata(meaning, 0, [group])];
  const from = listPlace(none, one) + 1;
  return one.slice(from, from + one.length - none.length);
}

/** What stands before and behind the entries of so many groups, with so many bytes in all, in a file of so many rows. */
export function endAround(
  meaning: FileMeaning,
  { groups, rows, entryBytes }: { groups: number; rows: number; entryBytes: number },
): { before: Uint8Array; behind: Uint8Array } {
  const none = packMetadata(meaning, rows, []);
  const at = listPlace(none, packMetadata(meaning, rows, [emptyGroup]));
  const header = new ByteWriter();
  header.appendUint8((Math.min(groups, MANY) << 4) | STRUCT);
  if (groups >= MANY) header.appendVarInt(groups);
  const before = Buffer.concat([none.subarray(0, at), header.getBytes()]);
  const rest = none.subarray(at + 1);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(before.length + entryBytes + rest.length);
  return { before, behind: Buffer.concat([rest, length, MAGIC]) };
}

const emptyGroup: RowGroup = { columns: [], total_byte_size: 0n, num_rows: 0n };

function packMetadata(meaning: FileMeaning, rows: number, groups: RowGroup[]): Uint8Array {
  const writer = new ByteWriter();
  const metadata = { ...meaning, version: 2, num_rows: BigInt(rows), row_groups: groups, metadata_length: 0 };
  writeMetadata(writer, metadata);
  return writer.getBytes().slice(0, -LENGTH_BYTES);
}

/** Where the list's header is: the first byte that another number of groups changes. */
function listPlace(none: Uint8Array, one: Uint8Array): number {
  return none.findIndex((byte, at) => byte !== one[at]);
}
