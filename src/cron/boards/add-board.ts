import { limits } from "../../core/limits.ts";
import { isCatalogueFull, isFullRefusal, isSlugTaken, registerBoard } from "../../db/boards/register-board.ts";
import { sourceId } from "../../core/ids.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { findOptOut } from "./opt-out.ts";
import { isRefusal } from "../../db/boards/refuse-opted-out.ts";
import { getRegistration, putRegistration, type OptOutRecord, type Registration } from "../archive/archive.ts";
import { readSource } from "../../db/boards/read-sources.ts";
import type { Provider } from "../providers/provider.ts";
import type { AskedBoard } from "./ask-board.ts";
import type { LookedUp } from "./look-up-board.ts";
import { findBoard } from "./name-board.ts";

export interface BoardInput {
  /** Any careers address of a known provider, or of a site that shows or leads to one. */
  url: string;
  /** The company's name, where the person who adds it knows it. */
  name: string | null;
  domain: string | null;
}

export type AddedBoard =
  /** `asked`: what it answered; null when it was not asked. */
  | { ok: true; sourceId: string; created: boolean; asked: AskedList | null }
  /** What is given names no board. */
  | { ok: false; reason: string }
  /** What names one was answered as no board is; `passes`: that may be otherwise in a while. */
  | { ok: false; reason: string; passes: boolean }
  /** There are `limits.boardsMax`. */
  | { ok: false; reason: string; isFull: true }
  /** Its owner does not want it here, since `optedOutAt` (ms). */
  | { ok: false; reason: string; sourceId: string; optedOutAt: number };

type AskedList = Extract<AskedBoard, { ok: true }>;

/** How what is outside is asked. */
export interface AddOutside {
  /** Looks at an address that does not name its board; without it such a one is refused. */
  lookUp?: (address: string) => Promise<LookedUp>;
  /** Asks a new board once: one that is none is not added. Without it the board is added unseen. */
  ask?: (provider: Provider, board: string) => Promise<AskedBoard>;
}

/** Registers a board: in the archive first, so that a replay knows it, then in the database. */
export async function addBoard(
  db: D1Database,
  bucket: R2Bucket,
  input: BoardInput,
  now: number,
  { lookUp, ask }: AddOutside = {},
): Promise<AddedBoard> {
  const found = await findBoard({ url: input.url, provider: null, board: null }, lookUp);
  if ("reason" in found) return { ok: false, reason: found.detail };
  const { provider, board } = found;
  const optOut = await findOptOut({ db, bucket }, provider.name, board);
  if (optOut !== null) return refused(optOut);
  const id = sourceId(provider.name, board);
  if (await isCatalogueFull(db, id)) return full();
  const isNew = ask !== undefined && (await readSource(db, id)) === null;
  const asked = isNew ? await ask(provider, board) : null;
  if (asked?.ok === false) return asked;
  const registration: Registration = {
    version: 1,
    provider: provider.name,
    board,
    url: provider.boardUrl(board),
    at: now,
    org: await chooseOrg(db, provider.name, board, input),
  };
  const created = await putRegistration(bucket, registration);
  const valid = created ? registration : await getRegistration(bucket, provider.name, board);
  try {
    await registerBoard(db, valid ?? registration);
  } catch (error) {
    // Opted out in this moment: what was just registered is removed with the rest.
    if (isRefusal(error)) return refused({ ...registration, reason: null });
    if (isFullRefusal(error)) return full();
    throw error;
  }
  return { ok: true, sourceId: id, created, asked };
}

function full(): AddedBoard {
  return {
    ok: false,
    reason: `There are ${limits.boardsMax} boards already: there is no room for another one.`,
    isFull: true,
  };
}

function refused({
  provider,
  board,
  at,
  reason,
}: Pick<OptOutRecord, "provider" | "board" | "at" | "reason">): AddedBoard {
  const since = new Date(at).toISOString();
  const why = reason === null ? "" : ` (${reason})`;
  return {
    ok: false,
    reason: `This board was opted out at ${since}${why}.`,
    sourceId: sourceId(provider, board),
    optedOutAt: at,
  };
}

/**
 * The company of a board. A name that a person gives is taken for a statement: two boards of one
 * name are one company. Without it the token stands in; equal tokens at two providers are no proof
 * of one company, so the second gets a slug of its own.
 */
async function chooseOrg(
  db: D1Database,
  provider: string,
  board: string,
  input: BoardInput,
): Promise<Registration["org"]> {
  const org = orgOf(provider, board, input);
  const taken = org.nameBasis === "board_token" && (await isSlugTaken(db, org.slug));
  return taken ? besideTaken(org, provider) : org;
}

/** The company of a board, as if no other had its slug. */
export function orgOf(
  provider: string,
  board: string,
  { name: given, domain }: Pick<BoardInput, "name" | "domain">,
): Registration["org"] {
  const name = cleanLine(given ?? "");
  if (name !== "")
    return { slug: slugify(name) ?? `${provider}-${slugify(board)}`, name, nameBasis: "registration", domain };
  const token = board.replace(/^eu:/, "");
  return { slug: slugify(token) ?? sourceId(provider, board), name: token, nameBasis: "board_token", domain };
}

/** The company of a board whose token is another company's slug. */
export function besideTaken(org: Registration["org"], provider: string): Registration["org"] {
  return { ...org, slug: `${org.slug}-${provider}` };
}

/** Lower-case letters, digits and single hyphens; null when nothing is left. */
function slugify(text: string): string | null {
  const slug = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 80);
  return slug === "" ? null : slug;
}
