import { limits } from "../../core/limits.ts";
import { isCatalogueFull, isFullRefusal, isSlugTaken, registerBoard } from "../../db/boards/register-board.ts";
import { sourceId } from "../../core/ids.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { isRefusal } from "../../db/boards/refuse-opted-out.ts";
import {
  getOptOut,
  getRegistration,
  putRegistration,
  type OptOutRecord,
  type Registration,
} from "../archive/archive.ts";
import type { LookedUp } from "./look-up-board.ts";
import { boardFromAddress, findProvider, otherAtsOf } from "../providers/registry.ts";

export interface BoardInput {
  /** Any careers address of a known provider, or of a site that shows or leads to one. */
  url: string;
  /** The company's name, where the person who adds it knows it. */
  name: string | null;
  domain: string | null;
}

export type AddedBoard =
  | { ok: true; sourceId: string; created: boolean }
  | { ok: false; reason: string }
  /** There are `limits.boardsMax`. */
  | { ok: false; reason: string; isFull: true }
  /** Its owner does not want it here, since `optedOutAt` (ms). */
  | { ok: false; reason: string; sourceId: string; optedOutAt: number };

/**
 * Registers a board: in the archive first, so that a replay knows it, then in the database. `lookUp` looks at an
 * address that does not name its board; without it such a one is refused.
 */
export async function addBoard(
  db: D1Database,
  bucket: R2Bucket,
  input: BoardInput,
  now: number,
  lookUp?: (address: string) => Promise<LookedUp>,
): Promise<AddedBoard> {
  const other = otherAtsOf(input.url);
  const found = boardFromAddress(input.url) ?? (other === null ? await lookUp?.(input.url) : null) ?? null;
  if (found === null || !("provider" in found)) {
    return { ok: false, reason: unknownAddress(input.url, found?.reason ?? null) };
  }
  const provider = findProvider(found.provider);
  if (provider === null) return { ok: false, reason: unknownAddress(input.url, null) };
  const optOut = await getOptOut(bucket, found.provider, found.board);
  if (optOut !== null) return refused(optOut);
  if (await isCatalogueFull(db, sourceId(found.provider, found.board))) return full();
  const registration: Registration = {
    version: 1,
    provider: found.provider,
    board: found.board,
    url: provider.boardUrl(found.board),
    at: now,
    org: await chooseOrg(db, found.provider, found.board, input),
  };
  const created = await putRegistration(bucket, registration);
  const valid = created ? registration : await getRegistration(bucket, found.provider, found.board);
  try {
    await registerBoard(db, valid ?? registration);
  } catch (error) {
    // Opted out in this moment: what was just registered is removed with the rest.
    if (isRefusal(error)) return refused({ ...registration, reason: null });
    if (isFullRefusal(error)) return full();
    throw error;
  }
  return { ok: true, sourceId: sourceId(found.provider, found.board), created };
}

/** Why an address is no board's here. */
export function unknownAddress(url: string, looked: string | null): string {
  const other = otherAtsOf(url);
  if (other !== null) return `This is a board of ${other.label}, which is not read here. ${other.why}`;
  return `No known provider has boards at this address.${looked === null ? "" : ` Looked at it: ${looked}.`}`;
}

function full(): AddedBoard {
  return {
    ok: false,
    reason: `There are ${limits.boardsMax} boards already: there is no room for another one.`,
    isFull: true,
  };
}

function refused({ provider, board, at, reason }: Omit<OptOutRecord, "version">): AddedBoard {
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
