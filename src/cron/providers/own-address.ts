import { splitMarkup } from "./markup.ts";

/**
 * The key in an address by which an answer names its own posting; null where that says none. Caches mix answers up:
 * read under the key that they say, another's is a reject.
 */
export function keyInAddress(address: unknown, path: RegExp): string | null {
  const url = typeof address === "string" ? URL.parse(address) : null;
  return path.exec(url?.pathname ?? "")?.[1] ?? null;
}

/** The key in the address that a page says is its own (`<link rel="canonical">`), else null. */
export function canonicalKey(page: Uint8Array, path: RegExp): string | null {
  const [link] = splitMarkup(page, "html", ({ name, attributes }) => {
    return name === "link" && attributes["rel"]?.trim().toLowerCase() === "canonical";
  });
  return keyInAddress(link?.node.attributes["href"], path);
}
