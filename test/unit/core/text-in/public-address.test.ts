import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { isPublicHost, publicAddress } from "../../../../src/core/text-in/public-address.ts";
import { hostileAddresses, hostilePieces } from "../../../sim/hostile/hostile-texts.ts";
import { createRandom } from "../../../sim/random.ts";

describe("publicAddress", () => {
  it.each([
    ["https://jobs.lever.co/spotify/1", "https://jobs.lever.co/spotify/1"],
    [" HTTPS://Acme.EXAMPLE:443/a?b=c#d\n", "https://acme.example/a?b=c#d"],
    ["http://www.acme.example/careers?gh_jid=1", "https://www.acme.example/careers?gh_jid=1"],
    ["http://acme.example:80", "https://acme.example/"],
    ["https://acme.example./x", "https://acme.example/x"],
    ["https://bücher.example/straße ü", "https://xn--bcher-kva.example/stra%C3%9Fe%20%C3%BC"],
    ["https://acme.example/می\u200Cخواهم", "https://acme.example/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85"],
    ["https://acme.example/%00%E2%80%AE", "https://acme.example/%00%E2%80%AE"],
    ["https://under_score.acme.example/", "https://under_score.acme.example/"],
  ])("%j is %s", (text, address) => {
    expect(publicAddress(text)).toBe(address);
    expect(publicAddress(address)).toBe(address);
  });

  it.each(hostileAddresses)("%j is none", (text) => {
    expect(publicAddress(text)).toBeNull();
  });

  it("none is longer than an address may be, its percent form included", () => {
    const fits = `https://acme.example/${"x".repeat(limits.urlCharsMax - 21)}`;
    expect(publicAddress(fits)).toBe(fits);
    expect(publicAddress(`${fits}x`)).toBeNull();
    expect(publicAddress(`https://acme.example/${"ü".repeat(limits.urlCharsMax / 2)}`)).toBeNull();
  });

  it("whatever it gives is ASCII, and its own form", () => {
    const random = createRandom(7);
    for (let round = 0; round < 20_000; round++) {
      const noise = (): string => (random.chance(0.5) ? random.pick(hostilePieces) : "");
      const text = `${noise()}http${noise()}s://${noise()}acme${noise()}.example${noise()}/${noise()}x?${noise()}#${noise()}`;
      const address = publicAddress(text);
      if (address === null) continue;
      expect(address).toMatch(/^https:\/\/[a-z0-9._-]+\/[\x21-\x7E]*$/);
      expect(publicAddress(address)).toBe(address);
    }
  });
});

it.each([
  ["acme.example", true],
  ["xn--bcher-kva.example", true],
  ["7f000001.nip.io", false],
  ["app-0a000001.sslip.io", false],
  ["fe80--1.sslip.io", false],
  ["100.64.0.1.nip.io", false],
  ["a.intra", false],
  ["foo.svc", false],
  ["foo.svc.cluster", false],
  ["100.acme.example", true],
  ["7f.acme.example", true],
  ["localhost", false],
  ["acme", false],
  ["10.0.0.1", false],
  ["[::1]", false],
  ["printer.local", false],
  ["metadata.google.internal", false],
  ["a..example", false],
  ["-a.example", false],
  ["ac'me.example", false],
  ["", false],
])("isPublicHost(%s) is %s", (host, expected) => {
  expect(isPublicHost(host)).toBe(expected);
});
