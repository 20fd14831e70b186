import type { ApiDocument, Operation, Schema } from "../../../src/worker/pages/docs/docs.tsx";
import { createRandom, seedFrom } from "../../sim/random.ts";

interface ValidRequest {
  method: string;
  path: string;
  /** Escaped, lists as their parameter's `style` and `explode` say. */
  query: string;
  body: Record<string, unknown> | undefined;
  operationId: string;
}
type Described = Omit<Operation, "parameters"> & {
  operationId: string;
  security?: object[];
  parameters?: { name: string; in: string; required?: boolean; schema: Schema; explode?: boolean }[];
};

/** What only the operator of a document knows: of these at most one may be given, as their descriptions say. */
const exclusive = [
  ["active", "status"],
  // "Open, and closed after": refused, since nothing is both.
  ...["closed_after", "closed_before"].flatMap((name) => [
    ["active", name],
    ["status", name],
  ]),
  ["provider", "ats_provider"],
  ["name", "slug", "domain"],
  ["q", "sort", "letter"],
  ["collapse", "changed_after"],
  ["collapse", "changed_before"],
  ["collapse", "sort"],
  // Open postings' alone.
  ...["status", "active", "closed_after", "closed_before"].map((name) => ["description", name]),
  ["currency", "measure"],
  // Drawn alike, and between a time and itself nothing lies.
  ...["posted", "updated", "first_seen", "changed", "closed", "observed"].map((what) => [
    `${what}_after`,
    `${what}_before`,
  ]),
];
/** Of these one must be given, which OpenAPI can't say of a query. */
const oneOf: Record<string, string[]> = {
  "orgs/lookup": ["slug", "name", "domain"],
  "jobs/batch_lookup": ["job_ids", "urls"],
};
/** Texts of a form that a schema can't say, and those that must be there. */
const texts: Record<string, string> = {
  near: "52.52,13.40",
  slug: "acme",
  duplicate_cluster_id: "r0123456789abcdef",
  country: "us",
  remote_from: "us",
  language: "en",
  salary_currency: "EUR",
  currency: "EUR",
  description: "python",
  title_family: "data_engineer",
  letter: "a",
};
/** Cursors are of the answer before; of `at` and `to` the past alone is known; of a radius its spot, of `sort=relevance` its words. */
const left = new Set(["cursor", "at", "to", "radius_km", "sort", "strict"]);

/** Requests that are valid by the document alone, every operation that needs no key in turn; those with strict limits of their own apart. */
export function drawValidRequests(document: ApiDocument, known: Record<string, string>, count: number): ValidRequest[] {
  const random = createRandom(seedFrom(7, "valid requests"));
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Described })),
  );
  const open = operations.filter(
    ({ operation, path }) =>
      (operation.security ?? [{}]).some((way) => Object.keys(way).length === 0) && !/\/(?:keys|verify)$/.test(path),
  );
  const resolve = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : (document.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});

  function value(name: string, given: Schema): unknown {
    const schema = resolve(given);
    if (schema.anyOf !== undefined) {
      const list = schema.anyOf.find(({ type }) => [type].flat().includes("array"));
      // A list as the text that it may be.
      if (list !== undefined && random.chance(0.5)) return [value(name, list)].flat().join();
      return value(name, list ?? random.pick(schema.anyOf.filter(({ type }) => type !== "null")));
    }
    if (schema.enum !== undefined) return random.pick(schema.enum.filter((one) => one !== null));
    const type = [schema.type ?? "string"].flat().find((one) => one !== "null");
    if (type === "array") {
      const items = Array.from({ length: random.int(1, 3) }, () => value(name, schema.items ?? {}));
      return [...new Set(items)];
    }
    if (type === "boolean") return random.pick([true, false]);
    if (type === "integer" || type === "number")
      return Math.max(schema.minimum ?? 0, Math.min(schema.maximum ?? 50, 20));
    if (schema.format === "date") return "2026-06-06";
    if (schema.format === "date-time") return random.pick(["2026-06-06T07:56:15Z", "2026-06-06T07:56:15.123+02:00"]);
    return textOf(name.replace(/_exclude$/, ""), schema);
  }

  function textOf(name: string, schema: Schema): string {
    const id = name.replace(/s$/, "");
    const text = known[id] ?? known[`${id}_id`] ?? texts[name];
    if (text !== undefined) return text;
    return schema.pattern !== undefined && /\{40\}/.test(schema.pattern)
      ? "a".repeat(40)
      : random.pick(["engineer", "us"]);
  }

  function drawn<T extends { name: string; required?: boolean }>(all: T[], share: number): T[] {
    const chosen = all.filter(({ name, required }) => required === true || (!left.has(name) && random.chance(share)));
    for (const group of exclusive) {
      const inGroup = chosen.filter(({ name }) => group.includes(name));
      for (const one of inGroup.slice(1)) chosen.splice(chosen.indexOf(one), 1);
    }
    return chosen;
  }

  return Array.from({ length: count }, (_, index) => {
    const { path, method, operation } = open[index % open.length] ?? {
      path: "",
      method: "",
      operation: {} as Described,
    };
    const own = operation.parameters ?? [];
    const share = Math.min(0.8, 4 / Math.max(1, own.length));
    const inQuery = drawn(
      own.filter((one) => one.in === "query"),
      share,
    );
    const needed = oneOf[path.split("/").slice(-2).join("/")] ?? [];
    const [first] = needed;
    if (!inQuery.some(({ name }) => needed.includes(name))) inQuery.push(...own.filter(({ name }) => name === first));
    const pairs = inQuery.flatMap(({ name, schema, explode }): [string, string][] => {
      const one = value(name, schema);
      if (!Array.isArray(one)) return [[name, String(one)]];
      return explode === false ? [[name, one.join(",")]] : one.map((item): [string, string] => [name, String(item)]);
    });
    const fields = Object.entries(operation.requestBody?.content["application/json"]?.schema.properties ?? {});
    const required = operation.requestBody?.content["application/json"]?.schema.required ?? [];
    const inBody = drawn(
      fields.map(([name, schema]) => ({ name, schema, required: required.includes(name) })),
      4 / Math.max(4, fields.length),
    );
    if (!inBody.some(({ name }) => needed.includes(name)))
      inBody.push(
        ...fields.filter(([name]) => name === first).map(([name, schema]) => ({ name, schema, required: true })),
      );
    return {
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, (_place, name: string) => known[name] ?? "x"),
      query: pairs.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join("&"),
      body:
        method === "post"
          ? Object.fromEntries(inBody.map(({ name, schema }) => [name, value(name, schema)]))
          : undefined,
      operationId: operation.operationId,
    };
  });
}
