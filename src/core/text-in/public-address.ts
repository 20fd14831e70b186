import { limits } from "../limits.ts";

/** Names under which a network keeps its own machines, and names that lead nowhere. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|intra|lan|svc|cluster|home|corp|private|onion|invalid|test|home\.arpa)$/;
/**
 * Names that say the address they lead to (`10.0.0.1.nip.io`, `app-192-168-1-4.sslip.io`), and public
 * ones that are known to lead to the machine itself: what can be told of a name without asking DNS.
 */
const NAMED_PRIVATE_ADDRESS =
  /(^|[.-])(0|10|127|100[.-](6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169[.-]254|172[.-](1[6-9]|2\d|3[01])|192[.-]168)([.-]\d{1,3}){2,3}(?=[.-])|(^|\.)(localtest\.me|lvh\.me|lacolhost\.com|vcap\.me)$/;
/** The same in hexadecimal digits (`7f000001.nip.io`), and as IPv6 (`fe80--1.sslip.io`). */
const NAMED_PRIVATE_DIGITS =
  /(^|[.-])(0a|7f|a9fe|ac1[0-9a-f]|c0a8)[0-9a-f]{4,6}\.(nip|sslip)\.io$|(^|[.-])(--1|fe80-|f[cd][0-9a-f]{2}-)[0-9a-f-]*\.sslip\.io$/;
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** What no address has as it is, and what makes one look like another: controls, marks of direction, "\". */
const DECEPTIVE = /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}\\]/u;

/**
 * Whether a host, as `URL` writes it, is a name of the public internet and no number. `URL` has made dotted
 * decimals of every other way to write an IPv4 address.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, "");
  const labels = host.split(".");
  if (labels.length < 2 || host.length > 253 || !labels.every((label) => LABEL.test(label))) return false;
  return (
    !/^\d+$/.test(labels.at(-1) ?? "") &&
    !PRIVATE_NAME.test(host) &&
    !NAMED_PRIVATE_ADDRESS.test(host) &&
    !NAMED_PRIVATE_DIGITS.test(host)
  );
}

/**
 * An address that a page may link to, in the one form that `URL` gives it; null for anything else. https at
 * its usual port, a public host by name, no user or password.
 *
 * http becomes https: of 34,800 recorded addresses 22 are http, all of companies' own sites, which would be
 * lost otherwise (the three providers' own 16,100 are all https); browsers try https first too.
 */
export function publicAddress(text: string | null | undefined): string | null {
  const given = text?.trim() ?? "";
  if (given === "" || given.length > limits.urlCharsMax || !given.isWellFormed() || DECEPTIVE.test(given)) return null;
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  if (url.port !== "" || !isPublicHost(url.hostname)) return null;
  url.protocol = "https:";
  url.hostname = url.hostname.replace(/\.$/, "");
  return url.href.length <= limits.urlCharsMax ? url.href : null;
}
