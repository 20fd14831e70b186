import { boardFromAddress, findProvider, otherAtsOf } from "../src/cron/providers/registry.ts";
import { callAdmin } from "./admin-client.ts";

type Detected =
  | { kind: "board"; provider: string; label: string; board: string; looked_at: boolean }
  | { kind: "other_ats"; label: string; why: string }
  | { kind: "unknown"; reason: string };

/** Tells what an address belongs to. A Worker (`base`) is asked only for one that does not say it. */
export async function detectBoard(base: () => string, url: string): Promise<void> {
  const found =
    tell(url) ?? (await callAdmin<{ data: Detected }>(base(), "POST", "/admin/sources/detect", { url })).data;
  if (found.kind === "board") {
    const how = found.looked_at ? "\t(the page says so)" : "";
    return console.log(`${found.provider}\t${found.board}\t${found.label}${how}`);
  }
  throw new Error(found.kind === "other_ats" ? `${found.label} is not read here. ${found.why}` : found.reason);
}

/** What an address says by itself; null when it is to be looked at. */
function tell(address: string): Detected | null {
  const other = otherAtsOf(address);
  const named = boardFromAddress(address);
  if (named === null) return other === null ? null : { kind: "other_ats", label: other.label, why: other.why };
  const label = findProvider(named.provider)?.label ?? named.provider;
  return { kind: "board", ...named, label, looked_at: false };
}
