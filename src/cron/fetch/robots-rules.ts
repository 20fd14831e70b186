import robotsParser from "robots-parser";
import { limits } from "../../core/limits.ts";

/** Lines that hold rules. The others must not come between them (RFC 9309 2.2.4). */
const LINE = /^[ \t]*(user-agent|allow|disallow)[ \t]*:[ \t]*([^#]*)/i;
/** The product token that begins a User-Agent line: "FooBot/1.0 Extra" is FooBot. */
const TOKEN = /^(?:\*(?=\s|$)|[a-z_-]+)/i;

/**
 * What a robots.txt allows one crawler, whose product token (RFC 9309 2.2.1) is `token`. An address that is too long
 * to be compared with its wildcards is not allowed. Pure.
 */
export function readRobots(text: string, origin: string, token: string): (url: string) => boolean {
  const lines = ownLines(text, token);
  const parsed = robotsParser(new URL("/robots.txt", origin).href, lines.join("\n"));
  const wildcardChars = lines.reduce(
    (sum, line) => sum + (!line.startsWith("user-agent") && line.includes("*") ? line.length : 0),
    0,
  );
  // Undefined for an address of another host: its rules are not these.
  return (url) =>
    wildcardChars * url.length <= limits.robotsStepsMax && (parsed.isAllowed(decodeUnreserved(url), token) ?? false);
}

/** `%7Ejobs` is `~jobs` (RFC 9309 2.2.2): the parser (3.0.1) compares them as they are written. */
function decodeUnreserved(text: string): string {
  return text.replace(/%[2-7][0-9a-f]/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : octet;
  });
}

/**
 * The groups of `token` and of all crawlers, the others under one name. The parser would give every
 * crawler of a group a copy of each of its rules, which a hostile file of 500 KB makes 400 million.
 */
function ownLines(text: string, token: string): string[] {
  const lines: string[] = [];
  let agents: string[] | null = null;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const [, key = "", value = ""] = LINE.exec(line) ?? [];
    if (key === "") continue;
    if (key.toLowerCase() !== "user-agent") {
      agents = null;
      lines.push(`${key}: ${decodeUnreserved(value)}`);
      continue;
    }
    agents ??= [];
    const named = TOKEN.exec(value)?.[0].toLowerCase();
    const agent = named === "*" || named === token.toLowerCase() ? named : "another";
    if (agents.includes(agent)) continue;
    agents.push(agent);
    lines.push(`user-agent: ${agent}`);
  }
  return lines;
}
