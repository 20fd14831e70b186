import type { Facts } from "../facts.ts";
import type { Posting } from "../posting.ts";

/** The facts of a posting: pure, the same for the same posting, unknown is null. */
export function normalizePosting(_posting: Posting): Facts {
  throw new Error("not implemented yet");
}
