import { limits } from "./limits.ts";

/**
 * How long is kept what nothing rests on: the operator's settings. Postings, events, crawls that changed
 * something, their records and the payloads that these name are kept for good.
 */
export interface RetentionSettings {
  /** Days for which payloads are kept that prove nothing; null: for good. */
  payloadDays: number | null;
  /** Days for which crawls that changed nothing, or failed, stay in the ledger; null: for good. */
  ledgerDays: number | null;
  /** What could not be understood, and why: of that nothing is removed. */
  wrong: string[];
}

/** Variables of wrangler.toml: a number of days, or "forever". One that is not set is as `limits` says. */
export type RetentionVariables = Partial<Record<"KEEP_PAYLOADS_DAYS" | "KEEP_LEDGER_DAYS", string>>;

export function readRetentionSettings(variables: RetentionVariables): RetentionSettings {
  const wrong: string[] = [];
  const days = (name: keyof RetentionVariables, otherwise: number): number | null => {
    const read = readDays(variables[name]?.trim() ?? "", otherwise);
    if (read !== undefined) return read;
    wrong.push(`${name} must be whole days, 1 to ${DAYS_MAX}, or "forever"`);
    return null;
  };
  return {
    payloadDays: days("KEEP_PAYLOADS_DAYS", limits.payloadDaysMax),
    ledgerDays: days("KEEP_LEDGER_DAYS", limits.ledgerDaysMax),
    wrong,
  };
}

const DAYS_MAX = 36_500;

/** Undefined when it is nothing of the kind. */
function readDays(given: string, otherwise: number): number | null | undefined {
  if (given === "") return otherwise;
  if (given === "forever") return null;
  const days = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  return days >= 1 && days <= DAYS_MAX ? days : undefined;
}
