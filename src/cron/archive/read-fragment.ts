import { findPayload } from "./archive.ts";
import { PayloadError } from "../providers/payload-error.ts";
import { findProvider } from "../providers/registry.ts";

/**
 * One posting's own bytes out of the payload that it was read from: the element whose SHA-256 is
 * `sourceHash`. Null when the provider, the payload or the element is not there any more. At most
 * `limits.payloadBytesMax` are unpacked and looked through.
 */
export async function readFragment(
  bucket: R2Bucket,
  posting: { provider: string; board: string; payload: string; sourceHash: string },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const provider = findProvider(posting.provider);
  const payload =
    provider === null ? null : await findPayload(bucket, posting.provider, posting.board, posting.payload);
  if (provider === null || payload === null) return null;
  try {
    const asked = provider.listRequest(posting.board);
    for (const { sourceHash, bytes } of provider.readList(payload, posting.board, asked).entries) {
      if (sourceHash === posting.sourceHash) return new Uint8Array(bytes);
    }
  } catch (error) {
    if (!(error instanceof PayloadError)) throw error;
  }
  return null;
}
