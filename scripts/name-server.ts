import { lookup } from "node:dns/promises";
import { createServer } from "node:http";
import { BlockList, isIPv6, type AddressInfo } from "node:net";

/** Addresses that are no machine of the public internet (IANA's special-purpose registries). */
const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["64:ff9b:1::", 48],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  inside.addSubnet(net, bits, "ipv6");

/** IPv4 addresses written as IPv6 ones count as what they are. */
export function isInside(address: string): boolean {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  return mapped === undefined ? inside.check(address, isIPv6(address) ? "ipv6" : "ipv4") : inside.check(mapped, "ipv4");
}

/**
 * Tells a local Worker whether a name leads to this machine or its network (`GET /?host=`, `{"inside": bool}`):
 * Cloudflare connects to no such address, the local runtime does. Returns its own address. A name that is not
 * found leads nowhere.
 */
export async function serveNames(
  resolve: (host: string) => Promise<{ address: string }[]> = async (host) => await lookup(host, { all: true }),
): Promise<string> {
  const server = createServer((request, response) => {
    const host = new URL(request.url ?? "/", "http://localhost").searchParams.get("host") ?? "";
    const answer = async (): Promise<void> => {
      const found = await resolve(host).catch(() => []);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ inside: found.some(({ address }) => isInside(address)) }));
    };
    void answer();
  });
  server.unref();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
