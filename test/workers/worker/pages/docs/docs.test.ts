import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { ApiDocument, Schema } from "../../../../../src/worker/pages/docs/docs.tsx";
import { ask, BASE, ORIGIN } from "../../../app-under-test.ts";
import { catalogue, seedBoards } from "../../../seed.ts";

beforeAll(async () => seedBoards(env.DB, catalogue()));

const read = async () => {
  const response = await ask("/docs");
  expect(response.status).toBe(200);
  const document = await (await ask(`${BASE}/openapi.json`)).json<ApiDocument>();
  // Where a long name may break is no part of it.
  return { response, html: (await response.text()).replaceAll("<wbr/>", ""), document };
};

/** The words that a parameter takes, where its schema or its items' lists them. */
function wordsOf({ components }: ApiDocument, schema: Schema): string[] {
  const named = (schema.items ?? schema).$ref?.split("/").at(-1);
  const words = (named === undefined ? schema : components.schemas[named])?.enum ?? [];
  return words.filter((value) => typeof value === "string");
}

/** What the page says of an operation. */
function partOf(html: string, method: string, path: string): string {
  const start = html.indexOf(`<summary><code>${method.toUpperCase()} ${path}</code>`);
  expect(start, path).toBeGreaterThan(0);
  return html.slice(start, html.indexOf("</details>", start));
}

it("shows every route, parameter, allowed value and answer of the document", async () => {
  const { html, document } = await read();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const own = partOf(html, method, path);
      // Another address of one that is told already leads there.
      const first = /Asks and answers what <code>(\w+) ([^<]+)<\/code> does/.exec(own);
      expect(first === null || Object.hasOwn(document.paths, first[2] ?? ""), path).toBe(true);
      const part = first === null ? own : partOf(html, method, first[2] ?? "");
      // What is told of a parameter once is named by the others, with where it is told.
      const other = /And, as in <code>GET ([^<]+)<\/code>/.exec(part)?.[1];
      const told = other === undefined ? part : part + partOf(html, "get", other);
      for (const { name, schema } of operation.parameters ?? []) {
        expect(part).toContain(`<code class="name">${name}</code>`);
        for (const value of wordsOf(document, schema)) expect(told).toContain(value);
      }
      for (const status of Object.keys(operation.responses)) expect(part).toContain(`<code>${status}</code>`);
    }
  }
  for (const field of ["data[].title", "data[].parsed_structured.location.country", "meta.next_cursor"]) {
    expect(html).toContain(`<code class="name">${field}</code>`);
  }
});

it("loads nothing from elsewhere and runs no script", async () => {
  const { response, html } = await read();
  expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|\sstyle=|\son\w+="|<iframe|<object/i);
  const loaded = [...html.matchAll(/\s(?:src|href|action)="([^"]*)"/g)].map((match) => match[1] ?? "");
  for (const address of loaded) expect(address).toMatch(new RegExp(`^(?:/(?!/)|#|data:image/|${ORIGIN}/)`));
  expect(await (await ask("/")).text()).toContain('href="/docs"');
});

it("sends what its forms say", async () => {
  const { html, document } = await read();
  const actions = [...html.matchAll(/<form class="filters" method="get" action="([^"]+)"/g)].map((match) => match[1]);
  const reads = Object.entries(document.paths).filter(([path, one]) => one["get"] && !path.startsWith("/admin/"));
  expect(actions).toHaveLength(reads.length);
  // As a browser sends it: empty fields too.
  expect((await ask(`${BASE}/jobs?provider=&status=any&limit=2&cursor=`)).status).toBe(200);
  const go = async (query: Record<string, string>) => ask(`/docs/go?${new URLSearchParams(query).toString()}`);
  const to = await go({ path: `${BASE}/jobs/{job_id}`, job_id: "a/b?c", include: "description", x: "" });
  expect(to.status).toBe(302);
  expect(to.headers.get("Location")).toBe(`${BASE}/jobs/a%2Fb%3Fc?include=description`);
  for (const path of ["", "https://evil.example/", "//evil.example", "/admin/crawl", "__proto__"]) {
    expect((await go({ path })).status).toBe(404);
  }
});

it("teaches before it lists, in the order in which one needs it, and renders what is code", async () => {
  const { html } = await read();
  const headings = [...html.matchAll(/<h2 id="([\w-]+)"/g)].map((match) => match[1]);
  const order = "first-call search sync events feeds webhooks limits errors fields closing reference".split(" ");
  expect(headings.filter((id) => order.includes(id ?? ""))).toEqual(order);
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  expect(main).not.toContain("`");
  for (const id of order) expect(main).toContain(`href="#${id}"`);
  const { data } = await (await ask(`${BASE}/jobs?limit=1`)).json<{ data: { job_id: string }[] }>();
  const fields = main.slice(main.indexOf('id="fields"'), main.indexOf('id="closing"'));
  for (const name of Object.keys(data[0] ?? {})) expect(fields).toContain(`<code class="name">${name}</code>`);
  const { data: one } = await (await ask(`${BASE}/jobs/${data[0]?.job_id}`)).json<{ data: { extensions: object } }>();
  const inside = Object.keys(one.extensions);
  expect(inside).toEqual(expect.arrayContaining(["repost", "org_name_basis"]));
  for (const name of inside) expect(fields).toContain(`<code class="name">extensions.${name}</code>`);
});

it("teaches calls that answer", async () => {
  const { html } = await read();
  const calls = [
    ...html.replaceAll(/<\/?span>/g, "").matchAll(/<pre class="call">curl &#39;([^&]*(?:&amp;[^&]*)*)&#39;<\/pre>/g),
  ]
    .map(([, url = ""]) => url.replaceAll("&amp;", "&"))
    .filter((url) => url.startsWith(ORIGIN) && !url.includes("{"));
  expect(calls.length).toBeGreaterThan(5);
  for (const url of calls.filter((one) => !one.includes("/lookup")))
    expect([url, (await ask(url.slice(ORIGIN.length))).status]).toEqual([url, 200]);
  // Of a posting that is made up: that there is none is its answer.
  for (const url of calls.filter((one) => one.includes("/lookup")))
    expect([200, 404]).toContain((await ask(url.slice(ORIGIN.length))).status);
});

it("breaks no call inside a word of it", async () => {
  const { html } = await read();
  const calls = [...html.matchAll(/<pre class="call">(.*?)<\/pre>/gs)].map(([, call = ""]) => call);
  const ours = calls.filter((call) => call.startsWith("curl"));
  expect(ours.join()).toContain("q=<span>nurse+-senior</span>&amp;");
  expect(ours.filter((call) => call.replaceAll(/<span>[^<]*<\/span>/g, "").includes("-"))).toEqual([]);
});

it("tells once what all lists say of themselves, and a posting's fields", async () => {
  const { html } = await read();
  expect([...html.matchAll(/finds_nothing/g)].length).toBeLessThan(10);
  const again = [...html.matchAll(/<p><code>(data|meta)<\/code> is as in <code>([A-Z]+ [^<]*)<\/code>/g)];
  expect(again.length).toBeGreaterThan(10);
  // Where it is told, it is.
  for (const [, part = "", place = ""] of again) {
    const at = html.indexOf(`<code>${place}</code>`);
    const told = html.slice(at, html.indexOf("</details>", at));
    expect([place, part, told.replaceAll(/<wbr\s*\/?>/g, "").includes(`>${part}`)]).toEqual([place, part, true]);
  }
});

it("is Markdown too, guide and reference", async () => {
  const text = await (await ask("/docs", { headers: { Accept: "text/markdown" } })).text();
  expect(text.indexOf("## First call")).toBeGreaterThan(0);
  expect(text.indexOf("## Why a posting is closed")).toBeLessThan(text.indexOf("## `GET "));
  // What the document says is Markdown already: its code is code, and nothing else of it is markup.
  expect(text).toContain('`"a phrase"`, `-without`, `this OR that`');
  const plain = text.replaceAll(/```.*?```|`[^`\n]*`|<http[^>]*>/gs, "");
  expect(plain.match(/.*[\\<`].*/g) ?? []).toEqual([]);
});
