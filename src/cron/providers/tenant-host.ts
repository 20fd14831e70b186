import { limits } from "../../core/limits.ts";
import type { Provider } from "./provider.ts";
import { isPublicHost } from "../../core/text-in/public-address.ts";

const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/**
 * The boards of an ATS that gives each customer a host of its own, `acme.ats.example`: the board is that label, of
 * any case. `others`: labels of the ATS's own sites. What such a provider says of its boards is `board`; its hosts
 * share one rate.
 */
export function tenantHosts(domain: string, others: readonly string[]) {
  const taken = new Set([...others, "www"]);
  const suffix = `.${domain}`;
  function canonicalBoard(board: string): string | null {
    const label = board.toLowerCase();
    return LABEL.test(label) && !taken.has(label) && label.length <= limits.hostLabelCharsMax ? label : null;
  }
  const hostOf = (board: string): string => `${board}${suffix}`;
  const board = {
    canonicalBoard,
    hosts: (label: string): readonly string[] => [hostOf(label)],
    sharesRate: domain,
    boardFromUrl: ({ hostname }: URL): string | null =>
      hostname.endsWith(suffix) ? canonicalBoard(hostname.slice(0, -suffix.length)) : null,
  } as const satisfies Partial<Provider>;
  return { hostOf, board };
}

/** A host of the company's own as a board's token, lower case; null for what is no public name. */
export function publicHost(text: string): string | null {
  const host = text.toLowerCase();
  return HOST.test(host) && isPublicHost(host) && host.length <= limits.boardCharsMax ? host : null;
}
