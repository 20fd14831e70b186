/** The parts of a document that are taken apart or changed; all else stays as it is. */
interface DocumentParts {
  paths?: Record<string, Record<string, unknown>>;
  components?: { schemas?: Record<string, unknown>; securitySchemes?: Record<string, unknown> };
  webhooks?: unknown;
  tags?: { name: string; description: string }[];
}

interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  description?: string;
}
export interface Inputs {
  parameters?: { name?: string; in?: string; required?: boolean; schema?: JsonSchema }[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: JsonSchema }> };
}

/**
 * What a query and a body take, as a validator in between reads it: a parameter is never null, a date is a day too,
 * and in a body a list may be the text that a query has.
 */
export function sayInputs(operation: Inputs): void {
  for (const parameter of operation.parameters ?? [])
    if (parameter.schema !== undefined) parameter.schema = withDays(withoutNull(parameter.schema));
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  for (const [name, schema] of Object.entries(body?.properties ?? {}))
    if (body?.properties !== undefined) body.properties[name] = withDays(isList(schema) ? orText(schema) : schema);
}

/** What a query can't do without, the body that stands for it can't either. */
export function requireInBody({ requestBody }: Inputs, { parameters = [] }: Inputs): void {
  const schema = requestBody?.content?.["application/json"]?.schema;
  const required = parameters.flatMap((one) =>
    one.in === "query" && one.required === true && one.name !== undefined ? [one.name] : [],
  );
  if (requestBody === undefined || schema === undefined || required.length === 0) return;
  requestBody.required = true;
  schema.required = [...new Set([...(schema.required ?? []), ...required])];
}

const typesOf = ({ type = [] }: JsonSchema): string[] => [type].flat();
const isList = (schema: JsonSchema): boolean => typesOf(schema).includes("array");

function withoutNull(schema: JsonSchema): JsonSchema {
  const types = typesOf(schema).filter((type) => type !== "null");
  const [only, ...more] = types;
  if (only === undefined) return schema;
  const words = schema.enum === undefined ? {} : { enum: schema.enum.filter((value) => value !== null) };
  return { ...schema, ...words, type: more.length === 0 ? only : types };
}

/** Null counts as not given, as an empty text does. */
function orText({ description, ...schema }: JsonSchema): JsonSchema {
  const choices: JsonSchema[] = [withoutNull(schema), { type: "string" }, { type: "null" }];
  return description === undefined ? { anyOf: choices } : { anyOf: choices, description };
}

function withDays({ format, ...schema }: JsonSchema): JsonSchema {
  if (format !== "date-time") return format === undefined ? schema : { ...schema, format };
  const { description, ...rest } = schema;
  const choices = [
    { ...rest, format },
    { ...rest, format: "date" },
  ];
  return description === undefined ? { anyOf: choices } : { anyOf: choices, description };
}

/** The document of some of its addresses, with the schemas, ways in and tags that these name. */
export function partOf<Document extends object>(document: Document, isIn: (path: string) => boolean): Document {
  const parts: DocumentParts = document;
  const paths = Object.fromEntries(Object.entries(parts.paths ?? {}).filter(([path]) => isIn(path)));
  const all = parts.components?.schemas ?? {};
  const named = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ""] of JSON.stringify(part ?? {}).matchAll(/#\/components\/schemas\/([\w.-]+)/g)) {
      if (named.has(name)) continue;
      named.add(name);
      follow(all[name]);
    }
  };
  follow(paths);
  follow(parts.webhooks);
  const schemas = Object.fromEntries(Object.entries(all).filter(([name]) => named.has(name)));
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods) as Named[]);
  const used = new Set(operations.flatMap(({ tags = [] }) => tags));
  const tags = (parts.tags ?? []).filter(({ name }) => used.has(name));
  const ways = new Set(operations.flatMap(({ security = [] }) => security.flatMap(Object.keys)));
  const securitySchemes = Object.fromEntries(
    Object.entries(parts.components?.securitySchemes ?? {}).filter(([name]) => ways.has(name)),
  );
  return { ...document, paths, components: { ...parts.components, schemas, securitySchemes }, tags };
}

interface Named {
  tags?: string[];
  security?: Record<string, unknown>[];
}
