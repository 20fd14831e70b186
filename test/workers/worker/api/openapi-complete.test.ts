import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { createApp } from "../../../../src/worker/app.ts";
import type { Operation } from "../../../../src/worker/pages/docs/docs.tsx";
import { ask, BASE, credentialsFor, fakeDependencies, makeTestKey, ORIGIN, REFUSING } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

type Described = Operation & {
  operationId: string;
  tags: string[];
  responses: Record<string, { headers?: Record<string, unknown> }>;
};
/** What a list of addresses can't do without: one field; one of three names, which OpenAPI can't say. */
const needed: Record<string, string> = {
  "/jobs/facets": "?field=city",
  "/jobs/lookup": "?url=jobs.lever.co/spotify/spotify-9",
  "/sources/lookup": "?url=jobs.lever.co/spotify",
  "/orgs/lookup": "?slug=acme",
};
const askable = (path: string): string => `${path}${needed[path.slice(BASE.length)] ?? ""}`;
let key = "";
let operations: [method: string, path: string, operation: Described][] = [];

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  key = await makeTestKey();
  const document = await (
    await ask(`${BASE}/openapi.json`)
  ).json<{
    paths: Record<string, Record<string, Described>>;
  }>();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Described] => [method, path, operation]),
  );
});

it("names every operation once, and says what each and each of its parameters is", () => {
  expect(new Set(operations.map(([, , { operationId }]) => operationId)).size).toBe(operations.length);
  for (const [, path, { summary, tags, parameters = [] }] of operations) {
    expect([path, summary?.length, tags.length]).toEqual([path, expect.any(Number), 1]);
    const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => `{${name}}`);
    expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(parameters.filter(({ description = "" }) => description === "").map(({ name }) => [path, name])).toEqual([]);
  }
});

it("says which parameter is required: a request without it is refused, one with nothing else is not", async () => {
  for (const [method, path, { parameters = [] }] of operations) {
    if (method !== "get" || !path.startsWith(BASE) || path.includes("{")) continue;
    const isRequired = parameters.some(({ required }) => required === true);
    expect([path, (await ask(path, { headers: credentialsFor(path, key) })).status]).toEqual([
      path,
      isRequired || path.endsWith("/orgs/lookup") ? 400 : 200,
    ]);
    expect((await ask(askable(path), { headers: credentialsFor(path, key) })).status).toBe(200);
  }
});

it("names the headers that are sent", async () => {
  const { deps } = fakeDependencies();
  const refusing = createApp({ ...deps, rateLimits: { keyless: REFUSING, keyed: REFUSING } });
  for (const [method, path, { responses }] of operations) {
    if (method !== "get" || !path.startsWith(BASE) || path.includes("{")) continue;
    const asked = askable(path);
    const headers = credentialsFor(path, key);
    const answer = await ask(asked, { headers });
    const again = await ask(asked, { headers: { ...headers, "If-None-Match": answer.headers.get("ETag") ?? "" } });
    const refused = await refusing.request(`${ORIGIN}${asked}`, { headers }, env);
    for (const response of [answer, again, refused]) {
      const named = Object.keys(responses[String(response.status)]?.headers ?? {});
      expect(named.length).toBeGreaterThan(2);
      expect(named.filter((name) => !response.headers.has(name))).toEqual([]);
    }
  }
});
