import type { Provider } from "./provider.ts";

/** A provider as people see it. */
export interface ProviderDescription {
  name: string;
  label: string;
  /** Address of one board, for people. */
  example: string;
  asks: Provider["asks"];
  /** Its payloads were recorded once: more than their documentation is known of them. */
  isProven: boolean;
}

export function describeProvider(provider: Provider): ProviderDescription {
  const { name, label, example, asks, proven = true, boardUrl } = provider;
  return { name, label, example: boardUrl(example), asks, isProven: proven };
}
