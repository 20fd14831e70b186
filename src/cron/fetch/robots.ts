import { z } from "zod";
import { limits } from "../../core/limits.ts";
import { robotsKey } from "../../core/payload-key.ts";
import { follow, type Outside } from "./fetch-payload.ts";
import { readBytes } from "./read-body.ts";
import { Refusal } from "./refusal.ts";
import { decode, encode, getGzip, putGzip } from "../archive/gzip-objects.ts";
import { readRobots } from "./robots-rules.ts";
import { withDeadline } from "./deadline.ts";

/** A host's robots.txt as it was last read: its text, or what stands for it. */
const StoredRobots = z.object({
  version: z.literal(1),
  host: z.string(),
  at: z.int(),
  rules: z.enum(["text", "all_allowed", "all_disallowed"]),
  /** Empty unless `rules` is "text". */
  text: z.string(),
});
type StoredRobots = z.infer<typeof StoredRobots>;

/** Whether a page may be asked. `busy`: the host has no slot to be asked for its robots.txt. */
export type RobotsVerdict = "allowed" | "disallowed" | "busy";

interface RobotsDependencies {
  bucket: R2Bucket;
  /** Only where a board is here that has the host: hosts that anybody may name are without end. */
  isKept: boolean;
  outside: Outside;
  takeTurn: (url: string) => Promise<boolean>;
}

/**
 * Asks hosts' robots.txt for pages, for one crawl. What a host said holds a day, in one object of the
 * bucket per host, where it is kept. Throws when R2 fails.
 */
export function createRobotsGate(deps: RobotsDependencies): (url: string) => Promise<RobotsVerdict> {
  const { outside } = deps;
  const token = /^[A-Za-z_-]+/.exec(outside.userAgent)?.[0] ?? "";
  const allows = new Map<string, (url: string) => boolean>();
  // An address is asked for before its turn and again when it is fetched; a long one may take a second.
  const verdicts = new Map<string, RobotsVerdict>();
  return async (url) => {
    const said = verdicts.get(url);
    if (said !== undefined) return said;
    const { host, origin } = new URL(url);
    let isAllowed = allows.get(host);
    if (isAllowed === undefined) {
      const robots = await findRobots(deps, host, origin);
      if (robots === "busy") return "busy";
      isAllowed =
        robots.rules === "text" ? readRobots(robots.text, origin, token) : () => robots.rules === "all_allowed";
      allows.set(host, isAllowed);
    }
    const verdict = isAllowed(url) ? "allowed" : "disallowed";
    verdicts.set(url, verdict);
    return verdict;
  };
}

async function findRobots(deps: RobotsDependencies, host: string, origin: string): Promise<StoredRobots | "busy"> {
  const { bucket, isKept, outside, takeTurn } = deps;
  const stored = await getGzip(bucket, robotsKey(host));
  const known = stored === null ? null : StoredRobots.parse(decode(stored));
  const age = known === null ? null : outside.now() - known.at;
  // Read in the future: the clock went back, and when it was read nobody knows.
  if (known !== null && age !== null && age >= 0 && age < validMs(known)) return known;
  if (!(await takeTurn(origin))) return "busy";
  const robots = { version: 1 as const, host, at: outside.now(), ...(await fetchRobots(outside, origin)) };
  if (isKept) await putGzip(bucket, robotsKey(host), encode(robots), {});
  return robots;
}

/** RFC 9309 2.4: a day. That a host did not answer is asked again sooner. */
function validMs({ rules }: StoredRobots): number {
  return rules === "all_disallowed" ? limits.robotsRetryMs : limits.robotsMsMax;
}

/**
 * RFC 9309 2.3.1: 4xx allows everything, an error or no answer nothing; 429 counts as one, as crawlers
 * hold it. So does a redirect that leads off the provider's hosts, which are all that may be asked, unless that says that the board is gone.
 */
async function fetchRobots(outside: Outside, origin: string): Promise<Pick<StoredRobots, "rules" | "text">> {
  return await withDeadline(
    outside.timeoutMs ?? limits.fetchTimeoutMs,
    async (signal) => await askRobots(outside, origin, signal),
  );
}

async function askRobots(
  outside: Outside,
  origin: string,
  signal: AbortSignal,
): Promise<Pick<StoredRobots, "rules" | "text">> {
  const disallowed = { rules: "all_disallowed" as const, text: "" };
  try {
    const { mayAsk: _, ...open } = outside;
    const response = await follow(open, { url: `${origin}/robots.txt` }, null, signal, limits.robotsRedirectsMax);
    if (response.status === 200) {
      const bytes = await readBytes(response, limits.robotsBytesMax, signal, "cut");
      return { rules: "text", text: new TextDecoder().decode(bytes) };
    }
    await response.body?.cancel();
    const isUnavailable = response.status >= 400 && response.status < 500 && response.status !== 429;
    return isUnavailable ? { rules: "all_allowed", text: "" } : disallowed;
  } catch (error) {
    // Led to where boards that are gone lead: there is none, as 404 says.
    if (error instanceof Refusal && error.code === "not_found") return { rules: "all_allowed", text: "" };
    // Whatever the other side did: a refused redirect, a time-out, a broken connection.
    return disallowed;
  }
}
