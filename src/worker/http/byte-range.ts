/** Bytes of a body: from the `offset`-th on, so many. */
export interface ByteRange {
  offset: number;
  length: number;
}

/**
 * What of `size` bytes a Range header asks for (RFC 9110): null for all of them, as for several ranges or what is no
 * range of bytes; "none" where nothing of it is there.
 */
export function readRange(header: string | undefined, size: number): ByteRange | "none" | null {
  const [, first = "", last = ""] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "none" : { offset: size - length, length };
  }
  const offset = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < offset) return null;
  return offset >= size ? "none" : { offset, length: end - offset + 1 };
}
