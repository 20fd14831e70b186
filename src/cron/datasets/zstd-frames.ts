import { constants, zstdCompressSync } from "node:zlib";

const LEVEL = 3;
/** What is shorter is compressed by every runtime, or by none. */
const BYTES_MIN = 16_384;

function compressOnce(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
}

/**
 * Bytes as Zstandard. workerd (of 2026-10-23) throws "Unexpected end of file" where the result is longer than 40 kB:
 * then each half is a frame by itself, and frames in a row are what they hold in a row (RFC 8878, 3).
 */
export function zstdFrames(bytes: Uint8Array, compress: (bytes: Uint8Array) => Uint8Array = compressOnce): Uint8Array {
  try {
    return compress(bytes);
  } catch (error) {
    if (bytes.length < BYTES_MIN) throw error;
    const middle = bytes.length >> 1;
    return Buffer.concat([
      zstdFrames(bytes.subarray(0, middle), compress),
      zstdFrames(bytes.subarray(middle), compress),
    ]);
  }
}
