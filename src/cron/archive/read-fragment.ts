import { sha256 } from "../../core/ids.ts";
import { isDetailsName } from "../../core/payload-key.ts";
import type { Provider } from "../providers/provider.ts";
import { findPayload } from "./archive.ts";
import { findDetails } from "./details-bundle.ts";
import { PayloadError } from "../providers/payload-error.ts";
import { redactedWhole, type PublicPart } from "../providers/public-part.ts";
import { findProvider } from "../providers/registry.ts";

/** Where a posting's own bytes lie: the element of this payload whose SHA-256 is `sourceHash`. */
export interface FragmentPlace {
  provider: string;
  board: string;
  payload: string;
  sourceHash: string;
}

/**
 * One posting's own bytes out of the payload that it was read from: their public part for everybody,
 * or all of them as the board sent them, which is for the operator alone. Null when the provider, the
 * payload or the element is not there any more. What can't be told apart (nested too deeply) is left out
 * wholly. At most `limits.payloadBytesMax` are unpacked and looked through.
 */
export async function readFragment(
  bucket: R2Bucket,
  place: FragmentPlace,
  view: "public" | "untouched",
): Promise<PublicPart | null> {
  const provider = findProvider(place.provider);
  if (provider !== null && isDetailsName(place.payload)) return await readDetailFragment(bucket, provider, place, view);
  const payload = provider === null ? null : await findPayload(bucket, place.provider, place.board, place.payload);
  if (provider === null || payload === null) return null;
  try {
    const asked = provider.listRequest(place.board);
    for (const { sourceHash, bytes, publicPart } of provider.readList(payload, place.board, asked).entries) {
      if (sourceHash !== place.sourceHash) continue;
      return view === "public" ? partOrNothing(publicPart) : untouched(bytes);
    }
  } catch (error) {
    if (!(error instanceof PayloadError)) throw error;
  }
  return null;
}

async function readDetailFragment(
  bucket: R2Bucket,
  { details }: Provider,
  place: FragmentPlace,
  view: "public" | "untouched",
): Promise<PublicPart | null> {
  const found = await findDetails(bucket, place, place.payload);
  const answer = found?.find((detail) => sha256(detail.answer) === place.sourceHash)?.answer;
  if (answer === undefined || details === undefined) return null;
  return view === "public" ? partOrNothing(() => details.publicPart(answer)) : untouched(answer);
}

function untouched(bytes: Uint8Array): PublicPart {
  return { bytes: new Uint8Array(bytes), redacted: [], redactedCount: 0 };
}

/** A posting was read from these bytes, so they are there; a RangeError is the stack's end. */
function partOrNothing(publicPart: () => PublicPart): PublicPart {
  try {
    return publicPart();
  } catch (error) {
    if (!(error instanceof PayloadError || error instanceof RangeError)) throw error;
    return redactedWhole();
  }
}
