import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { createApp } from "../../../../src/worker/app.ts";
import { ADMIN_TOKEN, fakeDependencies, ORIGIN } from "../../app-under-test.ts";

const { deps, calls } = fakeDependencies();
const asked: string[] = [];
const app = createApp({
  ...deps,
  detectBoard: async (given, address) => {
    asked.push(`detect ${address}`);
    return await deps.detectBoard(given, address);
  },
  probeBoard: async (given, name) => {
    asked.push(`probe ${name.provider ?? ""} ${name.board ?? ""}`);
    const postings = Array.from({ length: 5 }, (_, index) => ({
      title: `<b>Cook ${index}</b>`,
      place: "Berlin",
      url: index === 0 ? "javascript:alert(1)" : `https://jobs.lever.co/acme/${index}`,
    }));
    const board = { provider: "lever", board: "acme", listed: 5, total: 12, postings, pages: [] };
    return name.board === "typo" ? await deps.probeBoard(given, name) : { ok: true, ...board };
  },
});

async function post(form: Record<string, string>): Promise<{ status: number; html: string; text: string }> {
  asked.length = 0;
  const response = await app.request(`${ORIGIN}/add`, { method: "POST", body: new URLSearchParams(form) }, env);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const html = await response.text();
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
  return { status: response.status, html, text: main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ") };
}

it("asks for an address, asks nobody, and tells what is read and what is not", async () => {
  const page = await (await app.request(`${ORIGIN}/add`, {}, env)).text();
  expect(page).toContain('<form class="find" method="post" action="/add">');
  expect(page).toContain("UKG Pro Recruiting");
  expect(asked).toEqual([]);
});

it("is filled by a link, and asks nobody before it is sent", async () => {
  const url = 'https://jobs.lever.co/acme?a="><b>x</b>';
  const response = await app.request(`${ORIGIN}/add?url=${encodeURIComponent(url)}`, {}, env);
  const page = await response.text();
  expect([response.status, asked]).toEqual([200, []]);
  expect(/<input name="url"[^>]* value="([^"]*)"/.exec(page)?.[1]).toContain("https://jobs.lever.co/acme?a=&quot;");
  expect(page).not.toContain("<b>x");
  expect((await app.request(`${ORIGIN}/add?url=${"x".repeat(5_000)}`, {}, env)).status).toBe(400);
});

it("says which ATS an address belongs to and shows five postings, whose words are no markup", async () => {
  const { status, html, text } = await post({ url: "https://jobs.lever.co/acme/some-posting" });
  expect([status, asked]).toEqual([200, ["probe lever acme"]]);
  expect(text).toContain("Lever: acme");
  expect(text).toContain("5 of 12 postings in its first answer");
  expect(html.match(/Cook \d/g)).toHaveLength(5);
  expect(html).not.toMatch(/<b>Cook|href="javascript/);
  expect(html).toContain('name="token" type="password"');
});

it("names an ATS that is not read, why, and what can be done, and asks nobody", async () => {
  const { text } = await post({ url: "acme.dayforcehcm.com/jobs" });
  expect(text).toContain("This is a board of Dayforce, which is not read here.");
  expect(text).toContain("What can be done:");
  expect(asked).toEqual([]);
});

it.each([
  "http://127.0.0.1/",
  "https://169.254.169.254/latest/meta-data",
  "https://jobs.lever.co@evil.example/",
  "https://localhost:8787/admin",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "https://jobs.lever.co.evil.example/acme",
  "https://a-company.example/careers",
  `https://x.example/"><script>alert(1)</script>`,
])("asks nobody for whoever has no token: %s", async (url) => {
  const { status, html, text } = await post({ url });
  expect([status, asked]).toEqual([200, []]);
  expect(text).toContain("No board known");
  expect(html).not.toContain("<script>");
});

it("looks at another site for the operator alone, by the guards of the crawler", async () => {
  await post({ url: "https://a-company.example/careers", token: ADMIN_TOKEN });
  expect(asked).toEqual(["detect https://a-company.example/careers"]);
});

it("adds with the token alone, which never comes back", async () => {
  const board = { url: "https://jobs.lever.co/spotify", name: "Spotify", domain: "spotify.com" };
  for (const token of ["", "wrong-token-that-is-long"]) {
    const { status, html, text } = await post({ ...board, step: "add", token });
    expect(status).toBe(401);
    expect(text).toContain("That is not the admin token");
    if (token !== "") expect(html).not.toContain(token);
  }
  expect(calls.addBoard).toEqual([]);
  const { status, html, text } = await post({ ...board, step: "add", token: ADMIN_TOKEN });
  expect([status, calls.addBoard]).toEqual([200, [board]]);
  expect(text).toContain("Added.");
  expect(html).toMatch(/\/sources\/[0-9a-f-]{36}/);
  expect(html).not.toContain(ADMIN_TOKEN);
});

it.each([
  ["https://jobs.lever.co/out", 409, "opted out"],
  ["https://jobs.lever.co/typo", 400, "no board"],
  ["https://jobs.lever.co/slow", 503, "No answer."],
  ["https://jobs.lever.co/toomany", 409, "boards enough"],
])("says why %s is not added", async (url, status, words) => {
  const added = await post({ url, step: "add", token: ADMIN_TOKEN });
  expect(added.status).toBe(status);
  expect(added.text).toContain("Not added.");
  expect(added.text).toContain(words);
});

it("refuses what is no form of ours, and limits who asks", async () => {
  expect((await post({ url: "" })).status).toBe(400);
  expect((await post({ url: `https://jobs.lever.co/${"x".repeat(5_000)}` })).status).toBe(400);
  expect((await post({ url: "https://jobs.lever.co/a\u0000b" })).status).toBe(400);
  const huge = await app.request(`${ORIGIN}/add`, { method: "POST", body: `url=${"x".repeat(20_000)}` }, env);
  expect(huge.status).toBe(413);
  const none = {
    ...deps.verifyLimits.keyless,
    take: () => Promise.resolve({ isAllowed: false, remaining: 0, seconds: 9 }),
  };
  const limited = createApp({ ...deps, verifyLimits: { keyless: none, keyed: none } });
  const body = new URLSearchParams({ url: "https://jobs.lever.co/acme" });
  const response = await limited.request(`${ORIGIN}/add`, { method: "POST", body }, env);
  expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "9"]);
});

it.each<[type: string, body: BodyInit | null, status: number]>([
  ["multipart/form-data", "url=x", 400],
  ["multipart/form-data; boundary=x", "url=x", 400],
  ["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=", 400],
  ["multipart/form-data; boundary=x", null, 400],
  ["application/x-www-form-urlencoded", "url=%ff%fe", 200],
  ["application/x-www-form-urlencoded", "url=%", 400],
  ["application/x-www-form-urlencoded", "=&=&__proto__=x", 400],
  ["application/x-www-form-urlencoded", new Blob(["url=", "x".repeat(20_000)]).stream(), 413],
  ["application/json", '{"url":"https://jobs.lever.co/acme"}', 400],
  ["", "url=x", 400],
])("a body as %s of %o is answered, and is no fault of ours", async (type, body, status) => {
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": type } };
  const response = await app.request(`${ORIGIN}/add`, init, env);
  expect([response.status, asked.length <= 1]).toEqual([status, true]);
});
