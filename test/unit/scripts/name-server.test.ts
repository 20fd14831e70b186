import { get } from "node:http";
import { json } from "node:stream/consumers";
import { expect, it } from "vitest";
import { isInside, serveNames } from "../../../scripts/name-server.ts";

it.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["100.64.0.1", true],
  ["169.254.169.254", true],
  ["172.31.255.255", true],
  ["192.168.1.1", true],
  ["0.0.0.0", true],
  ["255.255.255.255", true],
  ["::1", true],
  ["fd00::1", true],
  ["fe80::1", true],
  ["::ffff:127.0.0.1", true],
  ["172.32.0.1", false],
  ["93.184.215.14", false],
  ["::ffff:93.184.215.14", false],
  ["2606:4700::1111", false],
])("%s is inside: %s", (address, inside) => {
  expect(isInside(address)).toBe(inside);
});

it("one address of a name that is inside is enough; a name that is not found leads nowhere", async () => {
  const names = new Map([
    ["both.example.com", ["93.184.215.14", "::1"]],
    ["public.example.com", ["93.184.215.14"]],
  ]);
  const server = await serveNames((host) => {
    const found = names.get(host);
    return found === undefined
      ? Promise.reject(new Error("ENOTFOUND"))
      : Promise.resolve(found.map((address) => ({ address })));
  });
  const ask = async (host: string): Promise<unknown> =>
    await new Promise((resolve) => get(`${server}/?host=${host}`, (answer) => resolve(json(answer))));
  expect(await ask("both.example.com")).toEqual({ inside: true });
  expect(await ask("public.example.com")).toEqual({ inside: false });
  expect(await ask("none.example.com")).toEqual({ inside: false });
});
