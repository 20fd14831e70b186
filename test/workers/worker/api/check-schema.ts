import type { ApiDocument, Schema } from "../../../../src/worker/pages/docs/docs.tsx";

/** Faults of a value under a schema of the document. A field that the schema doesn't name is one. */
export function checkSchema(document: ApiDocument, schema: Schema, value: unknown, at = "$"): string[] {
  const check = (other: Schema, inner: unknown, place: string): string[] => checkSchema(document, other, inner, place);
  if (schema.$ref !== undefined) {
    const target = document.components.schemas[schema.$ref.split("/").at(-1) ?? ""];
    return target === undefined ? [`${at}: ${schema.$ref} is not in the document`] : check(target, value, at);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    const faults = choices.map((choice) => check(choice, value, at));
    return faults.some((one) => one.length === 0) ? [] : faults.flat();
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isType(type, value))) {
    return [`${at}: ${JSON.stringify(value)?.slice(0, 60)} is no ${types.join(" or ")}`];
  }
  const faults: string[] = [];
  if (schema.enum !== undefined && !schema.enum.includes(value)) faults.push(`${at}: ${String(value)} is not listed`);
  if (schema.const !== undefined && schema.const !== value)
    faults.push(`${at}: is not ${JSON.stringify(schema.const)}`);
  if (typeof value === "string") faults.push(...checkText(schema, value, at));
  if (typeof value === "number") {
    if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))
      faults.push(`${at}: out of range`);
  }
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema;
    faults.push(...value.flatMap((item: unknown, index) => check(items, item, `${at}[${index}]`)));
  }
  if (isType("object", value)) faults.push(...checkObject(schema, value as Record<string, unknown>, at, check));
  return faults;
}

function checkObject(
  schema: Schema,
  value: Record<string, unknown>,
  at: string,
  check: (schema: Schema, value: unknown, at: string) => string[],
): string[] {
  const faults = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  for (const [name, inner] of Object.entries(value)) {
    const field = schema.properties?.[name];
    if (field !== undefined) faults.push(...check(field, inner, `${at}.${name}`));
    else if (typeof schema.additionalProperties === "object") {
      faults.push(...check(schema.additionalProperties, inner, `${at}.${name}`));
    } else if (schema.additionalProperties !== true) faults.push(`${at}.${name} is not documented`);
  }
  return faults;
}

function checkText(schema: Schema, value: string, at: string): string[] {
  const formats: Record<string, RegExp> = {
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  };
  const format = formats[schema.format ?? ""];
  const isBad =
    (format !== undefined && !format.test(value)) ||
    (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) ||
    value.length > (schema.maxLength ?? Infinity);
  return isBad ? [`${at}: ${value.slice(0, 60)} is no ${schema.format ?? schema.pattern ?? "text so long"}`] : [];
}

function isType(type: string, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

const patterns = new Map<string, RegExp>();
function patternOf(path: string): RegExp {
  const known = patterns.get(path) ?? new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
  patterns.set(path, known);
  return known;
}

/** The document's path template of an address, and what it says of the method; null for none. */
export function findOperation(document: ApiDocument, method: string, pathname: string) {
  const trimmed = pathname.replace(/(?<=.)\/$/, "");
  const isMatch = (path: string): boolean => patternOf(path).test(trimmed);
  // An address without places wins over one with: `/jobs/search` is no job.
  const [path] = Object.keys(document.paths)
    .filter((one) => isMatch(one) && document.paths[one]?.[method.toLowerCase()] !== undefined)
    .toSorted((a, b) => a.split("{").length - b.split("{").length);
  const operation = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()];
  return path === undefined || operation === undefined ? null : { path, operation };
}

/** Faults of an answer: a status or a type that is not documented, or a body that is not as documented. */
export async function checkAnswer(document: ApiDocument, method: string, address: string, response: Response) {
  const found = findOperation(document, method, new URL(address, "https://x.invalid").pathname);
  if (found === null) return { path: null, faults: ["not documented"] };
  const declared = found.operation.responses[response.status];
  if (declared === undefined) return { path: found.path, faults: [`status ${response.status} is not documented`] };
  const text = await response.text();
  const type = response.headers.get("Content-Type")?.split(";")[0] ?? "";
  const schema = declared.content?.[type]?.schema;
  if (declared.content === undefined) {
    return { path: found.path, faults: text === "" ? [] : ["has a body that is not documented"] };
  }
  if (schema === undefined) return { path: found.path, faults: [`type ${type} is not documented`] };
  return { path: found.path, faults: checkSchema(document, schema, type.endsWith("json") ? JSON.parse(text) : text) };
}
