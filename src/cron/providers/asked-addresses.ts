import type { RequestSpec } from "./provider.ts";
import { findProvider } from "./registry.ts";

/** Where a board, or one of its postings, is asked by a plain GET: what anybody can ask again. Null where there is none. */
export const askedAddresses = {
  ownAddress: (provider: string, board: string, key: string): string | null =>
    plainAddress(findProvider(provider)?.detailRequest?.(board, key)),
  boardAddress: (provider: string, board: string): string | null =>
    plainAddress(findProvider(provider)?.listRequest(board)),
};

function plainAddress(request: RequestSpec | undefined): string | null {
  return request === undefined || (request.method ?? "GET") !== "GET" ? null : request.url;
}
