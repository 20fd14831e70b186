import { sha256 } from "../../core/ids.ts";
import type { Entry } from "./provider.ts";

/** An element of a list whose bytes are hashed when somebody asks: of a list that is read on nobody does. */
export function listEntry(bytes: Uint8Array, { read, publicPart }: Pick<Entry, "read" | "publicPart">): Entry {
  let hash: string | undefined;
  return {
    get sourceHash() {
      return (hash ??= sha256(bytes));
    },
    bytes,
    read,
    publicPart,
  };
}
