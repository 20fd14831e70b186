import { env } from "cloudflare:workers";
import { afterEach, expect, it, vi } from "vitest";
import { fetchOutside, leadsInside } from "../../../src/worker/local-names.ts";

const local = { ...env, LOCAL_NAMES: "http://127.0.0.1:9" };
const asked: string[] = [];
afterEach(() => {
  asked.length = 0;
  vi.restoreAllMocks();
});

/** Instead of the runtime's: names of inside.example are inside. */
function playNames(): void {
  vi.spyOn(globalThis, "fetch").mockImplementation((input) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    asked.push(url.href);
    const isName = url.origin === "http://127.0.0.1:9";
    const inside = url.searchParams.get("host")?.endsWith("inside.example") === true;
    return Promise.resolve(isName ? Response.json({ inside }) : new Response("reached"));
  });
}

it("a name that leads inside is not asked for anything", async () => {
  playNames();
  expect(await leadsInside(local, "hooks.inside.example")).toBe(true);
  await expect(fetchOutside(local, new Request("https://hooks.inside.example/x"))).rejects.toThrow("private network");
  expect(asked.some((url) => url.startsWith("https://"))).toBe(false);
});

it("others are", async () => {
  playNames();
  expect(await (await fetchOutside(local, new Request("https://hooks.example.com/x"))).text()).toBe("reached");
});

it("nobody's names are looked up where the operator's machine is not reached: deployed", async () => {
  playNames();
  expect(await leadsInside(env, "hooks.inside.example")).toBe(false);
  await fetchOutside(env, new Request("https://hooks.example.com/x"));
  expect(asked).toEqual(["https://hooks.example.com/x"]);
});

it("a name server that does not answer lets nothing through", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("refused"));
  await expect(fetchOutside(local, new Request("https://hooks.example.com/x"))).rejects.toThrow("refused");
});
