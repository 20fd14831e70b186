import type { Provider } from "../providers/provider.ts";

/**
 * The name of the gate whose turn a request takes: its provider's where all tenants' hosts share a rate; any other host's
 * own, a company's own one too, which says nothing of the provider's.
 */
export function gateName(provider: Pick<Provider, "name" | "sharesRate">, url: string): string {
  const { hostname } = new URL(url);
  const { name, sharesRate } = provider;
  const isShared = typeof sharesRate === "string" ? hostname.endsWith(`.${sharesRate}`) : sharesRate === true;
  return isShared ? name : hostname;
}
