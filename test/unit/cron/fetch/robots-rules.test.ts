import { describe, expect, it, vi } from "vitest";
import { lever } from "../../../../src/cron/providers/ats/lever.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { readRobots } from "../../../../src/cron/fetch/robots-rules.ts";

const ORIGIN = "https://jobs.example.com";
const allows = (text: string, path: string): boolean => readRobots(text, ORIGIN, "Jobledger")(ORIGIN + path);

it("every provider says whether it asks an API or pages: one that is silent does not compile", () => {
  const { asks, ...silent } = lever;
  expect(asks).toBe("documented_api");
  // @ts-expect-error `asks` is missing.
  silent satisfies Provider;
});

/** RFC 9309: what the file says, what is asked, whether it may be. */
const cases: [about: string, text: string, path: string, allowed: boolean][] = [
  ["nothing said", "", "/a", true],
  ["a page for people instead of rules", "<!doctype html>\n<p>user-agent: who?</p>", "/a", true],
  ["all forbidden", "User-agent: *\nDisallow: /", "/a", false],
  ["an empty rule forbids nothing", "User-agent: *\nDisallow:", "/a", true],
  ["a path begins so", "User-agent: *\nDisallow: /a", "/ab/c", false],
  ["a path does not begin so", "User-agent: *\nDisallow: /a", "/b/a", true],
  ["paths have a case", "User-agent: *\nDisallow: /A", "/a", true],
  ["keys have none", "uSeR-aGeNt: *\ndisALLOW: /a", "/a", false],
  ["the longest match wins, first", "User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b", true],
  ["the longest match wins, last", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", true],
  ["the longest match forbids", "User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b", false],
  ["of equal ones the one that allows wins", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["a star is any text", "User-agent: *\nDisallow: /*.php", "/x/y.php?z", false],
  ["a dollar is the end", "User-agent: *\nDisallow: /*.php$", "/x/y.php?z", true],
  ["a dollar is the end there", "User-agent: *\nDisallow: /*.php$", "/x/y.php", false],
  ["the query is part of it", "User-agent: *\nDisallow: /a?b=", "/a?b=1", false],
  ["own group, not the one of all", "User-agent: *\nDisallow: /\n\nUser-agent: jobledger\nDisallow: /x", "/a", true],
  ["own group forbids", "User-agent: *\nAllow: /\n\nUser-agent: JobLedger\nDisallow: /a", "/a", false],
  ["own groups are one", "User-agent: jobledger\nDisallow: /a\n\nUser-agent: jobledger\nDisallow: /b", "/a", false],
  ["own group with others", "User-agent: foo\nUser-agent: jobledger\nUser-agent: bar\nDisallow: /a", "/a", false],
  ["the token ends where its letters do", "User-agent: jobledger/1.0 (+x)\nDisallow: /a", "/a", false],
  ["the token ends at a space", "User-agent: Jobledger Bot\nDisallow: /a", "/a", false],
  ["a longer token is another's", "User-agent: jobledgerbot\nDisallow: /a", "/a", true],
  ["a shorter token is another's", "User-agent: job\nDisallow: /a", "/a", true],
  ["others' groups", "User-agent: foo\nDisallow: /a\nUser-agent: bar\nDisallow: /", "/a", true],
  ["a star with more is no star", "User-agent: *bot\nDisallow: /a", "/a", true],
  ["rules before any group", "Disallow: /a\nUser-agent: *\nDisallow: /b", "/a", true],
  [
    "other records do not part a group",
    "User-agent: jobledger\nSitemap: https://x.example/\nUser-agent: foo\nDisallow: /a",
    "/a",
    false,
  ],
  ["nor does an unknown line", "User-agent: *\nCrawl-delay: 5\nwhat is this\nDisallow: /a", "/a", false],
  ["comments", "User-agent: * # all\nDisallow: /a # this", "/a", false],
  ["spaces", "  User-agent :  *  \n\tDisallow\t:  /a  ", "/a", false],
  ["line ends of old", "User-agent: *\rDisallow: /a\r\nDisallow: /b", "/b", false],
  ["a byte order mark", "\uFEFFUser-agent: *\nDisallow: /a", "/a", false],
  ["letters beyond ASCII, written as they are", "User-agent: *\nDisallow: /caf\u00E9", "/caf%C3%A9", false],
  ["a letter written as a byte in the rule", "User-agent: *\nDisallow: /%7ejobs/%61", "/~jobs/a", false],
  ["a letter written as a byte in the address", "User-agent: *\nDisallow: /~jobs/a", "/%7Ejobs/%61", false],
  ["a slash written as a byte is no slash", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true],
  ["and written as bytes", "User-agent: *\nDisallow: /caf%c3%a9", "/caf\u00E9", false],
];

describe("rules of a robots.txt", () => {
  it.each(cases)("%s", (_, text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  it("are those of one host only", () => {
    expect(readRobots("User-agent: *\nAllow: /", ORIGIN, "Jobledger")("https://other.example.com/a")).toBe(false);
  });

  it("with many wildcards allow no long address, which would take them long; honest ones do", () => {
    const hostile = `user-agent: *\n${"disallow: /*a*a*a*a*a*a*z\n".repeat(1_000)}`;
    expect(allows(hostile, `/${"a".repeat(1_900)}`)).toBe(false);
    expect(allows(hostile, "/jobs")).toBe(true);
    expect(allows(hostile, "/aaaaaaaz")).toBe(false);
    const honest = `user-agent: *\n${"disallow: /*?sort=\n".repeat(100)}${"disallow: /private/\n".repeat(10_000)}`;
    expect(allows(honest, `/jobs/${"a".repeat(1_900)}`)).toBe(true);
  });

  it("of a hostile file are each read once", () => {
    const half = 250_000;
    const hostile = [
      // Every crawler of a group would get every rule of it.
      "user-agent:a\n".repeat(half / 13) + "allow:/b\n".repeat(half / 9),
      "user-agent:*\n" + "disallow:/*a*b\n".repeat((2 * half) / 15),
      "user-agent:*\ndisallow:/" + "*".repeat(2 * half),
      "user-agent:*\ndisallow:/" + "*a".repeat(half),
    ];
    // The parser encodes each rule that it keeps, and the path. Then it goes through each once, character by character.
    let encoded = 0;
    const real = globalThis.encodeURI;
    vi.stubGlobal("encodeURI", (text: string) => {
      encoded++;
      return real(text);
    });
    for (const text of hostile) {
      encoded = 0;
      allows(text, `/${"a".repeat(2_000)}`);
      expect(encoded).toBeGreaterThan(0);
      expect(encoded).toBeLessThanOrEqual(text.split("\n").length + 1);
    }
    vi.unstubAllGlobals();
  });
});
