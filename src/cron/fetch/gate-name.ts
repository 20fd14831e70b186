import type { Provider } from "../providers/provider.ts";

/** The name of the gate whose turn a request takes: its host's, or its provider's where tenants have hosts of their own. */
export function gateName(provider: Pick<Provider, "name" | "sharesRate">, url: string): string {
  return provider.sharesRate === true ? provider.name : new URL(url).hostname;
}
