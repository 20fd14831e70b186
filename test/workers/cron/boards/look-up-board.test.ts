import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { addressesIn, lookUpBoard } from "../../../../src/cron/boards/look-up-board.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { limits } from "../../../../src/core/limits.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler, START } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

const SITE = "https://www.acme.example/careers";

let answers: Record<string, () => Response | Promise<Response>> = {};
let asked: string[] = [];

beforeEach(async () => {
  await emptyStores();
  answers = {};
  asked = [];
});

const page = (html: string) => (): Response => new Response(`<html><body>${html}</body></html>`);
const redirect = (location: string) => (): Response => new Response(null, { status: 301, headers: { location } });

const { deps } = createTestCrawler(createSimulator({ world: { seed: 1, boards: 1 } }));
const look = async (address: string) =>
  await lookUpBoard(
    {
      ...deps,
      fetchTimeoutMs: 500,
      fetch: async (request) => {
        asked.push(request.url);
        return (await answers[request.url]?.()) ?? new Response(null, { status: 404 });
      },
    },
    address,
  );
const reasonOf = async (address: string): Promise<string> => {
  const found = await look(address);
  return found.ok ? `found ${found.provider} ${found.board}` : found.reason;
};
const pagesAsked = (): string[] => asked.filter((url) => !url.endsWith("/robots.txt"));

describe.each(Object.values<Provider>(providers))("a board of $label", ({ name, example, boardUrl }) => {
  const found = { ok: true, provider: name, board: example };

  it("is found where a company's own site leads to it, and is not asked itself", async () => {
    answers[SITE] = redirect(boardUrl(example));
    expect(await look(SITE)).toEqual(found);
    expect(pagesAsked()).toEqual([SITE]);
  });

  it("is found where a company's own page embeds it", async () => {
    answers[SITE] = page(
      `<a href="/about">About</a><iframe src="${boardUrl(example).replaceAll("&", "&amp;")}"></iframe>`,
    );
    expect(await look("www.acme.example/careers")).toEqual(found);
    answers[SITE] = page(`<script>load({"url":${JSON.stringify(boardUrl(example)).replaceAll("/", "\\/")}})</script>`);
    expect(await look(SITE)).toEqual(found);
  });
});

it("Greenhouse: a page of one posting names its board in what it embeds, whatever else it links", async () => {
  const posting = `${SITE}/7?gh_jid=4021`;
  answers[posting] = page(
    `<a href="https://jobs.lever.co/partner">Partner</a><script src="https://boards.greenhouse.io/embed/job_board/js?for=Acme"></script>`,
  );
  expect(await look(posting)).toEqual({ ok: true, provider: "greenhouse", board: "acme" });
});

it("Workable: the short address of a posting leads to its account", async () => {
  answers["https://apply.workable.com/j/0A1B2C3D4E"] = redirect("/acme/j/0A1B2C3D4E/");
  expect(await look("https://apply.workable.com/j/0A1B2C3D4E")).toEqual({
    ok: true,
    provider: "workable",
    board: "acme",
  });
});

describe("what does not name one board is refused, with what was looked at", () => {
  it("several boards, none, an error, silence", async () => {
    answers[SITE] = page(`<a href="https://jobs.lever.co/acme"></a><a href="https://jobs.ashbyhq.com/acme"></a>`);
    expect(await reasonOf(SITE)).toContain("names 2 boards (lever acme, ashby acme)");
    answers[SITE] = page(`<a href="https://other.example/"></a>`);
    expect(await reasonOf(SITE)).toContain(`${SITE}: none of the 1 addresses in it is a board's`);
    answers[SITE] = () => new Response("no", { status: 503 });
    expect(await reasonOf(SITE)).toBe(`${SITE}: HTTP 503`);
    answers[SITE] = () => Promise.reject(new Error("connection refused"));
    expect(await reasonOf(SITE)).toContain("no answer (connection refused)");
    answers[SITE] = () => new Response(new ReadableStream({ pull: async () => new Promise(() => undefined) }));
    expect(await reasonOf(SITE)).toContain("no answer");
  });

  it("is told to who adds the board, and nothing is registered", async () => {
    const added = await addBoard(env.DB, env.RAW, { url: SITE, name: null, domain: null }, START, { lookUp: look });
    expect(added).toEqual({
      ok: false,
      reason: `No known provider has boards at this address. Looked at it: ${SITE}: HTTP 404.`,
    });
    answers[SITE] = redirect("https://jobs.lever.co/acme");
    expect(
      await addBoard(env.DB, env.RAW, { url: SITE, name: null, domain: null }, START, { lookUp: look }),
    ).toMatchObject({
      ok: true,
      created: true,
    });
    const row = await env.DB.prepare("select provider, board from sources").first();
    expect(row).toEqual({ provider: "lever", board: "acme" });
  });

  it("leaves nothing behind, whatever is asked: anybody may name hosts without end", async () => {
    for (let host = 0; host < 5; host++) {
      const address = `https://jobs${host}.acme.example/`;
      answers[`${address}robots.txt`] = () => new Response("User-agent: *\nAllow: /");
      answers[address] = page("");
      expect(await reasonOf(address)).toContain("none of the 0 addresses");
    }
    expect(await objectKeys()).toEqual([]);
  });

  it("asks no page that robots.txt forbids, after a redirect neither", async () => {
    answers["https://www.acme.example/robots.txt"] = () => new Response("User-agent: *\nDisallow: /careers");
    expect(await reasonOf(SITE)).toContain("its robots.txt does not allow");
    answers["https://acme.example/jobs"] = redirect(SITE);
    expect(await reasonOf("https://acme.example/jobs")).toContain("its robots.txt does not allow");
    expect(pagesAsked()).toEqual(["https://acme.example/jobs"]);
  });

  it.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://[::1]/",
    "https://localhost/jobs",
    "https://metadata.internal/",
    "https://10.0.0.1.nip.io/",
    "https://acme.example:8443/",
    "https://user:pass@acme.example/",
    "ftp://acme.example/",
    "file:///etc/passwd",
    "javascript:alert(1)",
  ])("never asks %s, nor follows there", async (address) => {
    expect(await reasonOf(address)).toContain("only https addresses of the public internet");
    expect(asked).toEqual([]);
    answers[SITE] = redirect(address);
    expect(await reasonOf(SITE)).toContain("no https address of the public internet");
    expect(pagesAsked()).toEqual([SITE]);
  });

  it("follows so many redirects and no more", async () => {
    const hop = (n: number): string => `https://acme.example/${n}`;
    for (let n = 0; n < 9; n++) answers[hop(n)] = redirect(hop(n + 1));
    expect(await reasonOf(hop(0))).toContain(`more than ${limits.redirectsMax} redirects`);
    expect(pagesAsked()).toHaveLength(limits.redirectsMax + 1);
  });

  it("reads so much of a page, and tries so many addresses", async () => {
    const board = `<a href="https://jobs.lever.co/acme"></a>`;
    answers[SITE] = page(" ".repeat(limits.lookBytesMax) + board);
    expect(await reasonOf(SITE)).toContain("none of the 0 addresses");
    const many = Array.from({ length: limits.lookAddressesMax + 10 }, (_, n) => `https://a.example/${n}`).join(" ");
    expect(addressesIn(many, SITE)).toHaveLength(limits.lookAddressesMax);
    expect(addressesIn("//".repeat(500_000), SITE)).toEqual([]);
    const repeated = "https://a.example/ ".repeat(4 * limits.lookAddressesMax);
    expect(addressesIn(`${repeated}https://b.example/`, SITE)).toHaveLength(1);
  });
});
