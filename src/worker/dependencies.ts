import type { ReplayRefusal } from "../db/again/ask-replay.ts";
import type { ReplayState } from "../db/schema/replay-state.ts";
import type { ApiKeyRow } from "../db/clients/api-keys.ts";
import type { JobEvent } from "../core/event.ts";
import type { WebhookEndpointRow, WebhookSubscriptionRow } from "../db/clients/webhooks.ts";
import type { OptOut } from "../db/opt-outs/opt-outs.ts";

import type { BoardAsked } from "../core/verification.ts";
import type { Rate, Turn } from "./http/token-bucket.ts";

/** A provider as people see it: what a bad address is answered with. */
export interface ProviderInfo {
  name: string;
  label: string;
  /** Address of one board, for people. */
  example: string;
  /** What it asks: an API that is documented for the public, or pages, as far as robots.txt allows. */
  asks: "documented_api" | "pages";
  /** False: its payloads are known by their documentation alone. */
  isProven: boolean;
}

/** An ATS that is known and not read. */
export interface OtherAtsInfo {
  name: string;
  label: string;
  /** Why not, in a sentence. */
  why: string;
}

/** Who asks: anybody, or the holder of a key. */
export type Tier = "keyless" | "keyed";

/** How often one client may ask. */
export interface RateLimit extends Rate {
  /** Counts one request of a client. */
  take(env: Env, client: string): Promise<Turn>;
}

/** What a board answered that was asked once: `listed` postings in it, of `total` that it says it has. */
export interface AskedList {
  listed: number;
  total: number | null;
  postings: { title: string; place: string | null; url: string | null }[];
}

/**
 * What the app takes from outside: the clock, the provider registry, and the writes of the admin
 * routes, which live in `cron`. The composition root joins the two.
 */
export interface AppDependencies {
  now(): number;
  providers: readonly ProviderInfo[];
  otherAts: readonly OtherAtsInfo[];
  /** Adds a board, which is asked once before unless `isUnseen`. */
  addBoard(
    env: Env,
    input: { url: string; name: string | null; domain: string | null },
    isUnseen: boolean,
  ): Promise<
    | { ok: true; sourceId: string; created: boolean; asked: AskedList | null }
    | { ok: false; reason: string }
    /** It was asked, and answered as no board does; `passes`: that may be otherwise in a while. */
    | { ok: false; reason: string; passes: boolean }
    | { ok: false; reason: string; isFull: true }
    /** Its owner does not want it here. */
    | { ok: false; reason: string; sourceId: string; optedOutAt: number }
  >;
  /** The board that an address names by itself, be it here or not. */
  boardOfAddress(address: string): { provider: string; board: string; address?: string } | null;
  /** The address that answers for one posting alone, which proves it gone; null where there is none, or it takes no GET. */
  ownAddress(provider: string, board: string, key: string): string | null;
  /** The address that a board's list is asked at; null where it takes no GET. */
  boardAddress(provider: string, board: string): string | null;
  /** The ATS of an address that is known and not read, by the address alone. */
  otherAtsOfAddress(address: string): OtherAtsInfo | null;
  /** What an address belongs to; one that does not say it is looked at. */
  detectBoard(
    env: Env,
    address: string,
  ): Promise<
    | { kind: "board"; provider: string; label: string; board: string; url: string; isLookedAt: boolean }
    | { kind: "other_ats"; name: string; label: string; why: string }
    | { kind: "unknown"; reason: string }
  >;
  /** Asks a board, and adds nothing. `isAnybody`: not the operator asks, who may have a host asked for a share of its time. */
  probeBoard(
    env: Env,
    name: { url: string | null; provider: string | null; board: string | null },
    isAnybody?: boolean,
  ): Promise<
    | ({ ok: true; provider: string; board: string; pages: Uint8Array[] } & AskedList)
    | {
        ok: false;
        named: { provider: string; board: string } | null;
        reason: string;
        detail: string;
        passes: boolean;
      }
  >;
  /** Adds the boards of a list, each by what its row says; what became of each, in order. */
  addBoards(
    env: Env,
    rows: {
      url: string | null;
      provider: string | null;
      board: string | null;
      name: string | null;
      domain: string | null;
    }[],
  ): Promise<
    (
      | { status: "added" | "already_there" | "again"; sourceId: string; provider: string; board: string }
      | {
          status: "refused";
          reason: "unknown_address" | "other_ats" | "unknown_provider" | "bad_token" | "opted_out" | "full";
          detail: string;
        }
    )[]
  >;
  /**
   * Takes away a board that was added by mistake. `kept`: it was read, so that its crawling alone stops. `stopping`:
   * the same call removes it after `removableAt` (ms). Null when there is no such board.
   */
  removeBoard(
    env: Env,
    context: () => ExecutionContext,
    sourceId: string,
  ): Promise<{ state: "kept" | "removed" } | { state: "stopping"; removableAt: number } | null>;
  /** Takes a board out for good and begins to remove it, from caches too. Null when there is no such board. */
  optOut(env: Env, context: () => ExecutionContext, sourceId: string, reason: string | null): Promise<OptOut | null>;
  /** Lets an opted-out board be added again. */
  optIn(env: Env, sourceId: string): Promise<"allowed" | "still_removing" | "not_opted_out">;
  /** False when there is no such board. */
  setPaused(env: Env, sourceId: string, paused: boolean): Promise<boolean>;
  /** Begins to index and count everything anew; the cron carries it out. */
  reindex(env: Env): Promise<void>;
  replay: {
    /** Has the cron replay the archive into the second database; or why it can't. `hold`: no board is crawled. */
    ask(env: Env, hold: boolean): Promise<ReplayState | ReplayRefusal | "no_database">;
    /** Null when none is running. */
    stop(env: Env): Promise<ReplayState | null>;
  };
  /**
   * Asks a board at once, as a crawl does, for somebody who wants to know of one of its postings (`key`). It goes on
   * when the client leaves. Null when there is no such board.
   */
  verify(
    env: Env,
    context: () => ExecutionContext,
    board: { sourceId: string; key: string | null },
  ): Promise<BoardAsked | null>;
  /** Makes one board, or all active boards (null), due now; how many were. */
  crawlNow(env: Env, sourceId: string | null): Promise<number>;
  /**
   * A posting's own bytes in an archived payload, by their SHA-256: what is public of them, with JSON
   * pointers of what is not, or all of them, for the operator. Null when they are not there.
   */
  readFragment(
    env: Env,
    place: { provider: string; board: string; payload: string; sourceHash: string },
    view: "public" | "untouched",
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; redacted: string[]; redactedCount: number } | null>;
  /** Whether a name leads to the network that this runs in: so may one in development, where it is reached. */
  leadsInside(env: Env, hostname: string): Promise<boolean>;
  /**
   * Makes a key; `network`: for a client at that address who asks for it, null for the operator. `full`: as many are
   * active as may be. `enough`: that network has made its day's.
   */
  createKey(
    env: Env,
    name: string,
    network: string | null,
  ): Promise<{ key: string; row: ApiKeyRow } | "full" | "enough">;
  /** Null when there is no such key. */
  revokeKey(env: Env, prefix: string): Promise<ApiKeyRow | null>;
  /** Notes that a key is used, which keeps it. */
  noteKeyUse(env: Env, keyHash: string): Promise<void>;
  /** The writes of webhooks, each for the holder of one key. */
  webhooks: {
    /** Null when the key has too many; `secret` is null for an endpoint that was there before. */
    saveEndpoint(
      env: Env,
      keyHash: string,
      url: string,
      /** Null: as it is. */
      hexSignature: boolean | null,
    ): Promise<{ row: WebhookEndpointRow; secret: string | null } | null>;
    /** False when the key has none of this id; the same for a subscription. */
    deleteEndpoint(env: Env, keyHash: string, endpointId: string): Promise<boolean>;
    /** Null when the endpoint has too many. */
    saveSubscription(
      env: Env,
      keyHash: string,
      subscription: { endpointId: string; subject: string; search: string | null; events: string },
    ): Promise<{ row: WebhookSubscriptionRow; created: boolean } | null>;
    deleteSubscription(env: Env, keyHash: string, subscriptionId: string): Promise<boolean>;
    /** Null when there is no such endpoint, or a test event was sent there just now. */
    takeTestTurn(env: Env, keyHash: string, endpointId: string): Promise<WebhookTarget | null>;
    /** Sends an endpoint a test event at once; `event` is what it shows. */
    sendTest(
      env: Env,
      endpointId: string,
      target: WebhookTarget,
      event: JobEvent | null,
    ): Promise<{ webhookId: string; isTaken: boolean; answer: string }>;
    /** Lists what came of a test event among the endpoint's deliveries. */
    noteTest(env: Env, endpoint: number, came: { status: "delivered" | "failed"; answer: string }): Promise<void>;
    /** Has an event sent again (`readDeliveries` names it). False when the endpoint has none of this id. */
    redeliver(env: Env, endpoint: number, deliveryId: string): Promise<boolean>;
  };
  /** Another text whenever code or data change: with the address it names an answer's bytes. */
  dataVersion(env: Env): Promise<string>;
  rateLimits: Record<Tier, RateLimit>;
  /** Of verifications, beside the other. */
  verifyLimits: Record<Tier, RateLimit>;
}

/** Where a webhook goes, and by what it is signed. */
interface WebhookTarget {
  url: string;
  secret: string;
  hexSignature: boolean;
}

/** A provider's name for people; the name itself for one that is no longer known. */
export function labelProviders(providers: readonly ProviderInfo[]): (name: string) => string {
  return (name) => providers.find((provider) => provider.name === name)?.label ?? name;
}
