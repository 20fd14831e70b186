import type { ProviderName } from "../sim-posting.ts";
import { ashby } from "./ashby.ts";
import { greenhouse } from "./greenhouse.ts";
import { lever } from "./lever.ts";
import type { Protocol } from "./protocol.ts";

/** Every provider that the simulator can play. */
export const protocols = { lever, greenhouse, ashby } satisfies Record<ProviderName, Protocol>;

export function protocolOfHost(host: string): Protocol | null {
  return Object.values(protocols).find((protocol) => protocol.hosts.includes(host)) ?? null;
}
