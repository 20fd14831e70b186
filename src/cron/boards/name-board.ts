import { findProvider, boardFromAddress, otherAtsOf } from "../providers/registry.ts";
import type { Provider } from "../providers/provider.ts";
import type { LookedUp } from "./look-up-board.ts";

/** What names a board: an address, or a provider and its token. */
export interface BoardName {
  url: string | null;
  provider: string | null;
  board: string | null;
}

/** A board's token is in its canonical form. */
interface NamedBoard {
  provider: Provider;
  board: string;
}

/** Why what is given names no board. `other_ats`: the ATS is known and not read. */
export interface NameRefusal {
  reason: "unknown_address" | "other_ats" | "unknown_provider" | "bad_token";
  detail: string;
}

/** The board that is named, by what is said alone. */
export function nameBoard({ url, provider: name, board: token }: BoardName): NamedBoard | NameRefusal {
  if (url !== null) return known(boardFromAddress(url)) ?? unknownAddress(url, null);
  const provider = findProvider(name ?? "");
  if (provider === null)
    return { reason: "unknown_provider", detail: `No provider is called ${JSON.stringify(name)}.` };
  const text = (token ?? "").trim();
  // Public lists write a board's own host for it: "careers-acme.icims.com".
  const shown = boardFromAddress(text);
  const board = provider.canonicalBoard(text) ?? (shown?.provider === provider.name ? shown.board : null);
  if (board !== null) return { provider, board };
  const detail = `${JSON.stringify(token)} is no board of ${provider.label}: one is like ${provider.example}.`;
  return { reason: "bad_token", detail };
}

/** The same; an address that does not name its board is looked at, unless its ATS is known not to be read. */
export async function findBoard(
  name: BoardName,
  lookUp?: (address: string) => Promise<LookedUp>,
): Promise<(NamedBoard & { isLookedAt: boolean }) | NameRefusal> {
  const named = nameBoard(name);
  if (!("reason" in named)) return { ...named, isLookedAt: false };
  if (named.reason !== "unknown_address" || name.url === null || lookUp === undefined) return named;
  const looked = await lookUp(name.url);
  const found = looked.ok ? known(looked) : null;
  if (found === null) return unknownAddress(name.url, looked.ok ? null : looked.reason);
  return { ...found, isLookedAt: true };
}

function known(found: { provider: string; board: string } | null): NamedBoard | null {
  const provider = found === null ? null : findProvider(found.provider);
  return found === null || provider === null ? null : { provider, board: found.board };
}

function unknownAddress(url: string, looked: string | null): NameRefusal {
  const other = otherAtsOf(url);
  if (other !== null)
    return { reason: "other_ats", detail: `This is a board of ${other.label}, which is not read here. ${other.why}` };
  const detail = `No known provider has boards at this address.${looked === null ? "" : ` Looked at it: ${looked}.`}`;
  return { reason: "unknown_address", detail };
}
