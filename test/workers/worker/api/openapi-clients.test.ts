import { beforeAll, describe, expect, it } from "vitest";
import { operationNames } from "../../../../src/worker/api/operation-names.ts";
import type { ApiDocument, Operation, Schema } from "../../../../src/worker/pages/docs/docs.tsx";
import { ask, BASE, ORIGIN } from "../../app-under-test.ts";
import { checkSchema } from "./check-schema.ts";

type Named = Operation & { operationId: string; tags: string[] };
interface Document extends ApiDocument {
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  webhooks?: Record<string, { post: Named }>;
}

const documents: Record<string, Document> = {};
beforeAll(async () => {
  for (const path of [`${BASE}/openapi.json`, "/admin/openapi.json"])
    documents[path] = await (await ask(path)).json<Document>();
});
const everybodys = (): Document => documents[`${BASE}/openapi.json`] ?? expect.fail("no document");
const operationsOf = (document: Document): [at: string, operation: Named][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Named] => [`${method} ${path}`, one as Named]),
  );

describe.each([`${BASE}/openapi.json`, "/admin/openapi.json"])("%s", (path) => {
  it("names operations and declares their tags and schemas, and no others", () => {
    const document = documents[path] ?? expect.fail(path);
    const names = operationsOf(document).map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]+$/);
    const used = new Set(operationsOf(document).flatMap(([, { tags }]) => tags));
    expect(document.tags.map(({ name }) => name).toSorted()).toEqual([...used].toSorted());
    expect(document.tags.every(({ description }) => description.length > 5)).toBe(true);
    expect(document.servers).toEqual([{ url: ORIGIN }]);
    const text = JSON.stringify({ ...document, components: null });
    const schemas = JSON.stringify(document.components.schemas);
    const references = (text + schemas).matchAll(/#\/components\/schemas\/([\w.-]+)/g);
    const referred = new Set([...references].map(([, name = ""]) => name));
    expect([...referred].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
  });
});

it.each([`${BASE}/openapi.json`, "/admin/openapi.json"])("%s names its lists of words", (path) => {
  const document = documents[path] ?? expect.fail(path);
  const lists = Object.entries(document.components.schemas).filter(([, schema]) => schema.enum !== undefined);
  expect(lists.length).toBeGreaterThan(5);
  for (const [name, schema] of lists) {
    expect(name).toMatch(/^(?:[A-Z][a-z]+)+$/);
    expect(new Set(schema.enum).size).toBe(schema.enum?.length);
  }
  const others = structuredClone(document);
  for (const [name] of lists) delete others.components.schemas[name];
  expect([...JSON.stringify(others).matchAll(/"enum":\["[^\],]+,"[^\]]*\]/g)].map(([list]) => list)).toEqual([]);
});

it("everybody's has the API alone, each operation by the name that was chosen for it", () => {
  const document = everybodys();
  expect(Object.keys(document.paths).filter((path) => !path.startsWith(BASE))).toEqual([]);
  const chosen = Object.fromEntries(
    operationsOf(document).map(([at, { operationId }]) => [at.replace(BASE, ""), operationId]),
  );
  expect(chosen).toEqual(operationNames);
  expect(Object.keys(documents["/admin/openapi.json"]?.paths ?? {}).every((path) => path.startsWith("/admin/"))).toBe(
    true,
  );
});

describe("a validator between client and API", () => {
  const parameters = () =>
    operationsOf(everybodys()).flatMap(([at, { parameters: own = [] }]) => own.map((one) => ({ at, ...one })));
  const parameter = (name: string): Schema =>
    parameters().find((one) => one.name === name && one.at.endsWith("/jobs/search"))?.schema ?? expect.fail(name);

  it("finds no query parameter that may be null", () => {
    const nullable = parameters().filter(({ schema }) => JSON.stringify(schema).includes('"null"'));
    expect(nullable.map(({ at, name }) => `${at} ${name}`)).toEqual([]);
    expect(parameters().filter(({ schema }) => schema.type === "array").length).toBeGreaterThan(50);
  });

  it.each([
    ["posted_after", "2026-06-06", true],
    ["posted_after", "2026-06-06T07:56:15Z", true],
    ["country", ["us", "de"], true],
    ["country", null, false],
    ["salary_min", 90_000, true],
    ["status", "any", true],
    ["status", null, false],
    ["employment_type", ["unknown"], true],
    ["employment_type", ["fulltime"], false],
    ["active", true, true],
  ])("takes %s=%j in a query: %s", (name, value, isTaken) => {
    // Days are told from any text only by their form.
    expect(checkSchema(everybodys(), parameter(name), value).length === 0).toBe(isTaken);
  });

  it.each([
    ["provider", "lever,ashby", true],
    ["provider", ["lever", "ashby"], true],
    ["provider", null, true],
    ["provider", 7, false],
    ["posted_after", "2026-06-06", true],
  ])("takes %s: %j in a body: %s", (name, value, isTaken) => {
    const body = everybodys().paths[`${BASE}/jobs/search`]?.["post"]?.requestBody?.content["application/json"]?.schema;
    const schema = body?.properties?.[name] ?? expect.fail(name);
    expect(checkSchema(everybodys(), schema, value).length === 0).toBe(isTaken);
  });
});

it("says what is pushed", () => {
  const { webhooks = {} } = everybodys();
  expect(Object.keys(webhooks)).toEqual(["jobEvent", "endpointTest", "endpointOverflow"]);
  const schema = webhooks["jobEvent"]?.post.requestBody?.content["application/json"]?.schema ?? {};
  expect(
    checkSchema(everybodys(), schema, { type: "job.closed", timestamp: "2026-06-06T07:56:15Z", data: {} }),
  ).not.toEqual([]);
  expect(checkSchema(everybodys(), schema.properties?.["type"] ?? {}, "job.closed")).toEqual([]);
});
