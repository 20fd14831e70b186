import type { Tool } from "./tool.ts";

/** A JSON Schema, as far as it is taken apart here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

interface Operation {
  parameters?: { name: string; description?: string; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>;
}
/** The parts of our OpenAPI document that tools are described by. */
export interface Described {
  paths: Record<string, { get?: Operation; post?: Operation }>;
  components: { schemas: Record<string, JsonSchema> };
}

const COMPONENTS = "#/components/schemas/";

/** What a tool takes: parameters of its routes, those without which it says nothing first. */
export function inputSchema(document: Described, base: string, tool: Tool): JsonSchema {
  const { needs = [], isOpen = false, inBrief = () => false } = tool;
  const all = operationsOf(document, base, tool).flatMap((one) => parametersOf(one, document.components.schemas));
  const told = all.filter(({ name }) => tool.tells(name));
  const order = (name: string): number => (needs.includes(name) ? 0 : 1);
  const properties = Object.fromEntries(
    told
      .toSorted((a, b) => order(a.name) - order(b.name))
      .map(({ name, schema }) => [name, inBrief(name) ? briefly(schema) : schema]),
  );
  return {
    type: "object",
    properties,
    ...(needs.length === 0 ? {} : { required: [...needs] }),
    ...(isOpen ? {} : { additionalProperties: false }),
  };
}

/** With the first sentence of what is said of it. */
function briefly(schema: JsonSchema): JsonSchema {
  const { description } = schema;
  if (typeof description !== "string") return schema;
  const [first, rest] = description.split(/(?<=\.) (?=[A-Z])/, 2);
  return rest === undefined ? schema : { ...schema, description: `${first} More of it: search_jobs.` };
}

/** What a tool answers: what its routes do, with the fields that are kept, its page and its cost. */
export function outputSchema(document: Described, base: string, tool: Tool): JsonSchema {
  const { schemas } = document.components;
  const answers = operationsOf(document, base, tool).map(answerOf);
  const [first = {}] = answers;
  const data = joined(answers.map(({ properties = {} }) => narrowed(properties["data"] ?? {}, tool.keeps, schemas)));
  const rest = Object.fromEntries(Object.entries(first.properties ?? {}).filter(([name]) => name !== "data"));
  if (tool.keepsMeta !== undefined) rest["meta"] = narrowed(rest["meta"] ?? {}, tool.keepsMeta, schemas);
  const whole: JsonSchema = {
    type: "object",
    properties: {
      data,
      ...rest,
      page: { type: "string", description: "Where people see the same: the address to cite." },
      cost: {
        type: "object",
        properties: { rows_read: { type: "integer", description: "Rows that the database read for it." } },
        required: ["rows_read"],
      },
    },
    required: [...(first.required ?? []), "page", "cost"],
  };
  return selfContained(whole, schemas);
}

function operationsOf(document: Described, base: string, { routes }: Tool): Operation[] {
  return routes.map((route) => {
    const { get, post } = document.paths[base + route] ?? {};
    const operation = get ?? post;
    if (operation === undefined) throw new Error(`the document has no ${route}`);
    return operation;
  });
}

/** In path and query, or in the body of what is posted. */
function parametersOf({ parameters = [], requestBody }: Operation, schemas: Record<string, JsonSchema>) {
  const body = requestBody?.content["application/json"]?.schema ?? {};
  const { properties = {} } = body.$ref === undefined ? body : (schemas[body.$ref.slice(COMPONENTS.length)] ?? {});
  const inBody = Object.entries(properties).map(([name, schema]) => ({ name, schema }));
  return [...parameters.map(({ name, schema }) => ({ name, schema })), ...inBody];
}

function answerOf({ responses }: Operation): JsonSchema {
  return responses["200"]?.content?.["application/json"]?.schema ?? {};
}

/** A record, or records, with the kept fields alone. */
function narrowed(schema: JsonSchema, keeps: Tool["keeps"], schemas: Record<string, JsonSchema>): JsonSchema {
  const plain = schema.$ref === undefined ? schema : (schemas[schema.$ref.slice(COMPONENTS.length)] ?? {});
  if (plain.items !== undefined) return { ...plain, items: narrowed(plain.items, keeps, schemas) };
  for (const choice of ["anyOf", "oneOf"] as const) {
    const choices = plain[choice];
    if (choices !== undefined) return { ...plain, [choice]: choices.map((one) => narrowed(one, keeps, schemas)) };
  }
  if (plain.properties === undefined) return plain;
  return {
    ...plain,
    properties: Object.fromEntries(Object.entries(plain.properties).filter(([name]) => keeps(name))),
    required: (plain.required ?? []).filter(keeps),
  };
}

/** Records of which one has the fields of all. */
function joined(records: JsonSchema[]): JsonSchema {
  const [first = {}, ...more] = records;
  if (more.length === 0) return first;
  return {
    type: "object",
    properties: Object.assign({}, ...records.map(({ properties }) => properties)) as Record<string, JsonSchema>,
    required: [...new Set(records.flatMap(({ required = [] }) => required))],
  };
}

/** With the components that it names among its own definitions. */
function selfContained(schema: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const local = (part: JsonSchema): JsonSchema =>
    JSON.parse(JSON.stringify(part), (key, value: unknown) => {
      if (key !== "$ref" || typeof value !== "string" || !value.startsWith(COMPONENTS)) return value;
      const name = value.slice(COMPONENTS.length);
      if (!Object.hasOwn(definitions, name)) {
        definitions[name] = {};
        definitions[name] = local(schemas[name] ?? {});
      }
      return `#/$defs/${name}`;
    }) as JsonSchema;
  const whole = local(schema);
  return Object.keys(definitions).length === 0 ? whole : { ...whole, $defs: definitions };
}
