import { limits } from "./limits.ts";

/** What one board may cost in a calendar month (UTC); null: without end. */
export interface BoardQuota {
  /** Rows of tables that its crawls write. */
  rowsPerMonth: number | null;
  /** Bytes of payloads that are stored of it, as its host sent them. */
  bytesPerMonth: number | null;
}

/**
 * What the operator may set. Postings, events, crawls that changed something, their records and the
 * payloads that these name are kept for good, whatever is set.
 */
export interface OperatorSettings extends BoardQuota {
  /** Days for which payloads are kept that prove nothing; null: for good. */
  payloadDays: number | null;
  /** Days for which crawls that changed nothing, or failed, stay in the ledger; null: for good. */
  ledgerDays: number | null;
  /** Days for which versions of descriptions are kept that no posting has any more; null: for good. */
  descriptionDays: number | null;
  /** Whether clients make keys for themselves. */
  givesKeys: boolean;
  /**
   * Whether webhooks may go to http://127.0.0.1: for development. Never where answers bear an origin of their own
   * (`PUBLIC_ORIGIN`), as those of every deployment do.
   */
  allowsLocalWebhooks: boolean;
  /** What could not be understood, and why: it removes nothing, and bounds as if it were not set. */
  wrong: string[];
}

/** Variables of wrangler.toml that are settings. */
export const settingNames = [
  "KEEP_PAYLOADS_DAYS",
  "KEEP_LEDGER_DAYS",
  "KEEP_DESCRIPTIONS_DAYS",
  "BOARD_ROWS_PER_MONTH",
  "BOARD_BYTES_PER_MONTH",
  "SELF_SERVICE_KEYS",
  "LOCAL_WEBHOOKS",
  "PUBLIC_ORIGIN",
] as const;

/** One that is not set is as `limits` says. */
export type SettingVariables = Partial<Record<(typeof settingNames)[number], string>>;

/** What `PUBLIC_ORIGIN` holds in development: then the host of a request is believed. */
export const ORIGIN_OF_REQUEST = "request";

const DAYS_MAX = 36_500;

export function readSettings(variables: SettingVariables): OperatorSettings {
  const wrong: string[] = [];
  const read = (name: keyof SettingVariables, setting: Setting): number | null => {
    const value = readNumber(variables[name]?.trim() ?? "", setting);
    if (value !== undefined) return value;
    wrong.push(`${name} must be a whole number, 1 to ${setting.max}, or "${setting.endless}"`);
    return setting.ifWrong;
  };
  const days = { max: DAYS_MAX, endless: "forever", ifWrong: null };
  const quota = { max: Number.MAX_SAFE_INTEGER, endless: "unlimited" };
  const { boardRowsPerMonth: rows, boardBytesPerMonth: bytes } = limits;
  return {
    payloadDays: read("KEEP_PAYLOADS_DAYS", { ...days, otherwise: limits.payloadDaysMax }),
    ledgerDays: read("KEEP_LEDGER_DAYS", { ...days, otherwise: limits.ledgerDaysMax }),
    descriptionDays: read("KEEP_DESCRIPTIONS_DAYS", { ...days, otherwise: limits.descriptionDaysMax }),
    rowsPerMonth: read("BOARD_ROWS_PER_MONTH", { ...quota, otherwise: rows, ifWrong: rows }),
    bytesPerMonth: read("BOARD_BYTES_PER_MONTH", { ...quota, otherwise: bytes, ifWrong: bytes }),
    givesKeys: readSwitch("SELF_SERVICE_KEYS", variables, true, wrong),
    allowsLocalWebhooks: readLocalWebhooks(variables, wrong),
    wrong,
  };
}

/** `unset` where it is not set; off where it is not understood. */
function readSwitch(name: keyof SettingVariables, given: SettingVariables, unset: boolean, wrong: string[]): boolean {
  const text = given[name]?.trim().toLowerCase() ?? "";
  if (text !== "" && text !== "on" && text !== "off") wrong.push(`${name} must be "on" or "off"`);
  return text === "" ? unset : text === "on";
}

function readLocalWebhooks(variables: SettingVariables, wrong: string[]): boolean {
  if (!readSwitch("LOCAL_WEBHOOKS", variables, false, wrong)) return false;
  if (variables.PUBLIC_ORIGIN === ORIGIN_OF_REQUEST) return true;
  wrong.push(`LOCAL_WEBHOOKS is for development: it is off unless PUBLIC_ORIGIN is "${ORIGIN_OF_REQUEST}"`);
  return false;
}

interface Setting {
  max: number;
  otherwise: number;
  /** The word for "no end". */
  endless: string;
  ifWrong: number | null;
}

/** Undefined when it is nothing of the kind. */
function readNumber(given: string, { max, otherwise, endless }: Setting): number | null | undefined {
  if (given === "") return otherwise;
  if (given === endless) return null;
  const value = /^\d{1,16}$/.test(given) ? Number(given) : 0;
  return value >= 1 && value <= max ? value : undefined;
}
