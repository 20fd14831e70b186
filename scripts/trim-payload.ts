import { PayloadError } from "../src/cron/providers/payload-error.ts";
import type { Entry, Provider } from "../src/cron/providers/provider.ts";
import { REDACTED } from "../src/core/text-in/contact.ts";
import { maskContacts, maskText } from "./mask-text.ts";

/** A payload made small enough for a fixture, and the board that it is of now. */
export interface TrimmedPayload {
  text: string;
  board: string;
  postings: number;
}

/** The board of every fixture. */
const ACME = "acme";
const PERSON = "Robin Miller";
/** Bytes around the elements of a page that are tried to be enough for it to be read, smallest first. */
const AROUND = [0, 300, 2_000, 20_000];

/**
 * Some postings of a list's payload, in its own shape: what a provider does not show to everybody (recruiters, numbers)
 * is replaced, long texts are cut, the board is called "acme" where that reads as well. Pure. Throws PayloadError when
 * it is no list, or can't be made smaller without being read otherwise.
 */
export function trimPayload(provider: Provider, board: string, payload: Uint8Array, max = 3): TrimmedPayload {
  const all = entriesOf(provider, board, payload);
  const first = all.findIndex((entry) => entry.read().kind === "posting");
  if (first === -1) throw new PayloadError("it holds no posting that can be read");
  const kept = all.slice(first, first + max);
  const spans = spansOf(payload, all);
  const decode = (from: number, to?: number): string => new TextDecoder().decode(payload.subarray(from, to));
  const pieces = kept.map((entry, index) => {
    const { start = 0 } = spans[first + index] ?? {};
    const end = spans[first + index - 1]?.end ?? start;
    return (index === 0 ? "" : decode(end, start)) + trimElement(provider, entry);
  });
  const before = maskContacts(decode(0, spans[0]?.start));
  const after = maskContacts(decode(spans.at(-1)?.end ?? 0));
  const sizes = provider.format === "html" ? [...AROUND, Infinity] : [Infinity];
  for (const size of sizes) {
    const body = [before.slice(-size || before.length), ...pieces, after.slice(0, size)].join("");
    const text = withTotal(provider, board, body, kept.length);
    if (text === null) continue;
    const renamed = rename(provider, board, text, kept.length);
    return { ...(renamed ?? { text, board }), postings: kept.length };
  }
  throw new PayloadError("it can't be made smaller without being read otherwise: make the fixture by hand");
}

function entriesOf(provider: Provider, board: string, payload: Uint8Array): Entry[] {
  return [...provider.readList(payload, board, provider.listRequest(board)).entries];
}

/** Where the elements stand. */
function spansOf(payload: Uint8Array, entries: Entry[]): { start: number; end: number }[] {
  let from = 0;
  const whole = Buffer.from(payload);
  return entries.map(({ bytes }) => {
    const start = whole.indexOf(bytes, from);
    if (start === -1) throw new PayloadError("its elements do not stand in it as they are: make the fixture by hand");
    from = start + bytes.length;
    return { start, end: from };
  });
}

/** Whether a text is read as `count` good postings and nothing else. */
function reads(provider: Provider, board: string, text: string, count: number): boolean {
  try {
    const bytes = new TextEncoder().encode(text);
    const list = provider.readList(bytes, board, provider.listRequest(board));
    const read = [...list.entries].map((entry) => entry.read().kind);
    const { declaredTotal } = list.end();
    return read.length === count && read[0] === "posting" && (declaredTotal === null || declaredTotal === count);
  } catch (error) {
    if (error instanceof PayloadError) return false;
    throw error;
  }
}

/** With a total that says how many are left; null when it can't be read. */
function withTotal(provider: Provider, board: string, text: string, count: number): string | null {
  if (reads(provider, board, text, count)) return text;
  const totals = [...text.matchAll(/"?(?:total|count)\w*"?\s*[:=]\s*"?(\d+)|\d*(?:total|count)\w*"?>(\d+)</gi)];
  for (const match of totals) {
    const number = match[1] ?? match[2] ?? "";
    const at = match.index + match[0].lastIndexOf(number);
    const changed = `${text.slice(0, at)}${count}${text.slice(at + number.length)}`;
    if (reads(provider, board, changed, count)) return changed;
  }
  const every = text.replace(/("(?:total|count|num)\w*"\s*:\s*)\d+/gi, `$1${count}`);
  return reads(provider, board, every, count) ? every : null;
}

/** The board under the name of all fixtures; null when that is read otherwise. */
function rename(provider: Provider, board: string, text: string, count: number) {
  if (!/^[a-z\d][a-z\d-]{2,}$/i.test(board) || provider.canonicalBoard(ACME) !== ACME) return null;
  const renamed = text.replaceAll(new RegExp(`(?<![a-z\\d])${board}(?![a-z\\d])`, "gi"), ACME);
  return reads(provider, ACME, renamed, count) ? { text: renamed, board: ACME } : null;
}

function trimElement(provider: Provider, entry: Entry): string {
  const shown = new TextDecoder().decode(entry.publicPart().bytes);
  if (provider.format !== "json" && provider.elements !== "json") {
    return shown.replaceAll(REDACTED, PERSON).replaceAll(/>([^<]+)</g, (_, text: string) => `>${maskText(text)}<`);
  }
  const whole: unknown = JSON.parse(new TextDecoder().decode(entry.bytes));
  const json = JSON.stringify(trimValue(JSON.parse(shown), whole), null, 2);
  return provider.format === "html" ? json.replaceAll("<", String.raw`\u003c`) : json;
}

/** `shown` has `REDACTED` where `whole` has what is not for everybody. */
function trimValue(shown: unknown, whole: unknown): unknown {
  if (shown === REDACTED && shown !== whole) return invent(whole);
  if (typeof shown === "string") return maskText(shown);
  if (typeof shown !== "object" || shown === null) return shown;
  const of = (key: string | number): unknown => (whole as Record<string | number, unknown> | null)?.[key];
  if (Array.isArray(shown)) return shown.map((value, index) => trimValue(value, of(index)));
  // A name that is not shown may be somebody's.
  const names = Object.entries(shown).filter(([name]) => name !== REDACTED);
  return Object.fromEntries(names.map(([name, value]) => [name, trimValue(value, of(name))]));
}

/** Another value of the same kind. */
function invent(value: unknown): unknown {
  if (typeof value === "string") return /@/.test(value) ? "robin@acme.example" : value === "" ? "" : PERSON;
  if (typeof value === "number") return 1;
  if (Array.isArray(value)) return value.slice(0, 1).map(invent);
  if (typeof value !== "object" || value === null) return value;
  // Names of fields are kept, but for those that may be texts of their own.
  const fields = Object.entries(value).filter(([name]) => /^[A-Za-z_][\w-]{0,63}$/.test(name));
  return Object.fromEntries(fields.map(([name, inner]) => [name, invent(inner)]));
}
