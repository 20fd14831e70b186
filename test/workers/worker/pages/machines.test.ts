import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { tools } from "../../../../src/worker/mcp/tools.ts";
import { questions } from "../../../../src/worker/pages/docs/agents-markdown.ts";
import { ask, BASE, ORIGIN } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";
import { childrenOf, readXml } from "./read-xml.ts";

beforeAll(async () => {
  const odd = ["Node.json", "R&D <Core>", "営業 / Sales", 'A "quoted", one'];
  await seedBoards(env.DB, [
    ...catalogue(),
    {
      provider: "lever",
      board: "odd",
      slug: "odd",
      name: "Odd",
      jobs: odd.map((department, index) => ({ key: `odd-${index}`, title: department, facts: { department } })),
    },
  ]);
});

async function get(path: string): Promise<{ text: string; type: string | null }> {
  const response = await ask(path.replace(ORIGIN, ""));
  expect([path, response.status]).toEqual([path, 200]);
  return { text: await response.text(), type: response.headers.get("Content-Type") };
}

it("has a site map in parts, whose every address is a page that may be listed", async () => {
  const index = readXml((await get("/sitemap.xml")).text);
  expect([index.name, index.attributes["xmlns"]]).toEqual([
    "sitemapindex",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
  ]);
  const parts = childrenOf(index, "sitemap").map((part) => childrenOf(part, "loc")[0]?.text ?? "");
  expect(parts.length).toBeGreaterThanOrEqual(3);
  const seen = new Set<string>();
  for (const part of parts) {
    const { text, type } = await get(part);
    expect(type).toBe("application/xml; charset=utf-8");
    const urls = childrenOf(readXml(text), "url");
    expect(urls.length).toBeLessThan(50_000);
    for (const url of urls) {
      const address = childrenOf(url, "loc")[0]?.text ?? "";
      expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
      seen.add(address);
    }
  }
  for (const address of seen) {
    const { text } = await get(address);
    expect([address, /<meta name="robots"/.test(text)]).toEqual([address, false]);
    expect(text).toContain(
      `<link rel="canonical" href="${address.replaceAll("&", "&amp;").replaceAll("'", "&#39;")}"/>`,
    );
  }
  // Every open posting and every company with one, and slices.
  const count = (prefix: string): number => [...seen].filter((one) => one.startsWith(`${ORIGIN}${prefix}`)).length;
  expect(count("/jobs/")).toBe(54 + 36 + 27 + 7 + 4);
  expect(count("/companies/")).toBe(4);
  expect(count("/browse/")).toBeGreaterThan(10);
});

it("tells programs where things are", async () => {
  const robots = (await get("/robots.txt")).text;
  expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  const icon = await get("/favicon.svg");
  expect([icon.type, icon.text.startsWith("<svg ")]).toEqual(["image/svg+xml", true]);
  const search = await get("/opensearch.xml");
  expect(search.type).toBe("application/opensearchdescription+xml; charset=utf-8");
  const description = readXml(search.text);
  const template = childrenOf(description, "Url")[0]?.attributes["template"] ?? "";
  expect(childrenOf(description, "ShortName")[0]?.text.length).toBeLessThanOrEqual(16);
  expect((await get(template.replace("{searchTerms}", "posting"))).text).toContain(
    "where title, department or company has “posting”",
  );
  const llms = (await get("/llms.txt")).text;
  const links = [...llms.matchAll(/\]\((https:[^)]+)\)/g)].map(([, link]) => link ?? "");
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) await get(link);
});

it("tells assistants what to ask how: each example is answered, and every tool and limit is named", async () => {
  const { text, type } = await get("/agents.md");
  expect(type).toBe("text/markdown; charset=utf-8");
  expect(text).toMatch(/^---\nname: jobledger\ndescription: .+\n---\n/);
  for (const [, tool, call] of questions) {
    expect(text).toContain(`| \`${tool}\` | <${ORIGIN}${BASE}${call}> |`);
    // The example of a real board is of none in the tests.
    const response = await ask(`${BASE}${call.replace("/spotify", "/odd")}`);
    expect([call, response.status]).toEqual([call, 200]);
    expect((await response.json<{ meta: object }>()).meta).not.toHaveProperty("ignored_params");
  }
  for (const [name, { title, description }] of Object.entries(tools))
    expect(text).toContain(`- **${name}** (${title}): ${description}`);
  for (const { burst, perSecond } of Object.values(limits.requests))
    for (const figure of [burst, perSecond]) expect(text).toMatch(new RegExp(`\\b${figure}\\b`));
  expect((await get("/llms.txt")).text).toContain(`${ORIGIN}/agents.md`);
  expect((await get("/docs")).text).toContain('href="/agents.md"');
});

it("shows how three assistants are set up, to people and as Markdown: each names the address that answers", async () => {
  const html = (await get("/docs")).text.replaceAll("&quot;", '"');
  const markdown = await (await ask("/docs", { headers: { Accept: "text/markdown" } })).text();
  const url = `${ORIGIN}/mcp`;
  for (const text of [html, markdown]) {
    expect(text).toContain(`claude mcp add --transport http jobledger ${url}`);
    for (const settings of [{ servers: { jobledger: { type: "http", url } } }, { mcpServers: { jobledger: { url } } }])
      expect(text).toContain(JSON.stringify(settings, null, 2));
    for (const place of ["Claude Code", ".vscode/mcp.json", ".cursor/mcp.json"]) expect(text).toContain(place);
  }
});

it("describes every page for who shares a link", async () => {
  for (const path of ["/", "/jobs", "/companies/odd", "/browse/provider/lever", "/events", "/status"]) {
    const { text } = await get(path);
    for (const property of ["og:title", "og:description", "og:url", "og:type", "og:site_name"]) {
      expect(text).toMatch(new RegExp(`<meta property="${property}" content="[^"]+"/>`));
    }
  }
});

it("gives them a picture of its own, of the size that is said", async () => {
  const { text } = await get("/jobs");
  const said = (property: string): string =>
    new RegExp(`<meta property="og:image${property}" content="([^"]+)"/>`).exec(text)?.[1] ?? "";
  expect(said(":alt")).not.toBe("");
  expect(new URL(said("")).origin).toBe(ORIGIN);
  const response = await ask(new URL(said("")).pathname);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([200, said(":type")]);
  const png = new DataView(await response.arrayBuffer());
  expect(png.byteLength).toBeLessThan(30_000);
  // The signature, and behind it the header with its sizes; at its end the last chunk, whole.
  expect([png.getUint32(0), png.getUint32(4)]).toEqual([0x89504e47, 0x0d0a1a0a]);
  expect([png.getUint32(16), png.getUint32(20)].map(String)).toEqual([said(":width"), said(":height")]);
  expect(png.getUint32(png.byteLength - 8)).toBe(0x49454e44);
});
