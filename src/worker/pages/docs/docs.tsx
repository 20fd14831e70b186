import { ApiCalls } from "../parts/api-calls.tsx";
import { CodeName, CodeText } from "../parts/code-text.tsx";
import { Layout } from "../parts/layout.tsx";
import { Assistants } from "./assistants.tsx";
import { GuideChapters } from "./guide-chapters.tsx";

/** A JSON Schema, as far as the document's schemas go. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  const?: unknown;
  description?: string;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}
export interface Operation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
/** The part of an OpenAPI document that the reference page shows. */
export interface ApiDocument {
  info: { description?: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Fields inside fields shown; deeper ones are in openapi.json. */
const DEPTH_MAX = 4;

/** The reference of the API: plain HTML from the OpenAPI document, each read with a form that sends it. */
export function DocsPage({ origin, document }: { origin: string; document: ApiDocument }) {
  const head = {
    title: "The API: guide and reference · Jobledger",
    description:
      "How the Jobledger API is used, from the first call to webhooks, and every address with its parameters, answers and a form to try it.",
    canonical: `${origin}/docs`,
    crumbs: [{ label: "API" }],
    section: "docs" as const,
  };
  const widest = widestOf(document);
  const first = firstAddresses(document);
  const toldAt = answersTold(document);
  return (
    <Layout head={head}>
      <h1>The API</h1>
      <p class="lead">
        <CodeText text={document.info.description ?? ""} />
      </p>
      <p>
        For programs: <a href="/job-postings/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).
      </p>
      <GuideChapters origin={origin} />
      <Assistants origin={origin} />
      <h2 id="reference">Reference</h2>
      {Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => (
          <details class="operation">
            <summary>
              <code>{`${method.toUpperCase()} ${path}`}</code> <span class="quiet">{operation.summary}</span>
            </summary>
            {operation.description !== undefined && (
              <p>
                <CodeText text={operation.description} />
              </p>
            )}
            {first(method, path) === path ? (
              <>
                <Inputs
                  operation={operation}
                  schemas={document.components.schemas}
                  twin={method === "post" ? methods["get"] : undefined}
                  widest={widest}
                />
                {method === "get" && !path.startsWith("/admin/") && <TryForm path={path} operation={operation} />}
                <Answers
                  name={`${method.toUpperCase()} ${path}`}
                  {...{ operation, toldAt }}
                  schemas={document.components.schemas}
                />
              </>
            ) : (
              <p>
                Asks and answers what <code>{`${method.toUpperCase()} ${first(method, path)}`}</code> does.
              </p>
            )}
          </details>
        )),
      )}
      <ApiCalls origin={origin} paths={["openapi.json"]} />
    </Layout>
  );
}

/** The first of the addresses that take the same body and answer the same: for each method and path. All is told there. */
function firstAddresses({ paths }: ApiDocument): (method: string, path: string) => string {
  const told = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { parameters, requestBody, responses }] of Object.entries(methods)) {
      const said = JSON.stringify([method, parameters, requestBody, responses]);
      if (!told.has(said)) told.set(said, path);
      firsts.set(`${method} ${path}`, requestBody === undefined ? path : (told.get(said) ?? path));
    }
  return (method, path) => firsts.get(`${method} ${path}`) ?? path;
}

type Fields = [name: string, schema: Schema, required: boolean][];

/** Fewer parameters than this are told where they are. */
const AGAIN_MIN = 10;

function widestOf({ paths }: ApiDocument): InputsProps["widest"] {
  const reads = Object.entries(paths).flatMap(([path, { get: operation }]) =>
    operation === undefined ? [] : [{ path, operation }],
  );
  const sizeOf = ({ operation }: InputsProps["widest"]): number => operation.parameters?.length ?? 0;
  const [first = { path: "", operation: { responses: {} } }] = reads.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return first;
}

interface InputsProps {
  operation: Operation;
  schemas: Record<string, Schema>;
  /** What asks the same by GET, at the same address. */
  twin: Operation | undefined;
  /** The operation with the most parameters: others name those of them that are theirs too, and say no more of them. */
  widest: { path: string; operation: Operation };
}

function Inputs({ operation, schemas, twin, widest }: InputsProps) {
  const told = new Map(widest.operation.parameters?.map(({ name, description }) => [name, description]));
  const isTold = ({ name, description }: Parameter): boolean =>
    operation !== widest.operation && told.has(name) && told.get(name) === description;
  const all = operation.parameters ?? [];
  const again = all.filter(isTold).length > AGAIN_MIN ? all.filter(isTold) : [];
  const own = all.filter((one) => !again.includes(one));
  const parameters = own.map(({ name, description, schema, required }): Fields[number] => [
    name,
    description === undefined ? schema : Object.assign({}, schema, { description }),
    required === true,
  ]);
  const body = operation.requestBody?.content["application/json"]?.schema;
  const asked = body === undefined ? [] : fieldsOf(body, schemas);
  const known = new Set(twin?.parameters?.map(({ name }) => name));
  // The second of two ways to ask the same is told in a sentence: a table of sixty rows is half of it otherwise.
  const isTwin = known.size > 0 && asked.every(([name]) => known.has(name.replace(/\[\]$/, "")));
  return (
    <>
      {parameters.length > 0 && <FieldTable title="Parameters" fields={parameters} />}
      {again.length > 0 && (
        <p>
          And, as in <code>{`GET ${widest.path}`}</code>:{" "}
          {again.map(({ name }, index) => (
            <>
              {index > 0 && ", "}
              <CodeName name={name} />
            </>
          ))}
          .
        </p>
      )}
      {isTwin && asked.length > 0 && <p>JSON body: the parameters of GET, by their names; a list may be an array.</p>}
      {!isTwin && asked.length > 0 && <FieldTable title="JSON body" fields={asked} />}
    </>
  );
}

interface AnswersProps {
  /** `GET /path`. */
  name: string;
  operation: Operation;
  schemas: Record<string, Schema>;
  toldAt: (part: AnswerPart) => string | undefined;
}

/** The fields of an answer under one of its names: its `data`, or its `meta`. */
interface AnswerPart {
  part: string;
  fields: Fields;
}

function answerParts(schema: Schema, schemas: Record<string, Schema>): AnswerPart[] {
  const parts = Map.groupBy(fieldsOf(schema, schemas), ([name]) => name.split(/[.[]/, 1)[0] ?? "");
  return [...parts].map(([part, fields]) => ({ part, fields }));
}

/** Where the same fields are told first: half of the page was what lists say of themselves, and postings, again and again. */
function answersTold({ paths, components }: ApiDocument): AnswersProps["toldAt"] {
  const told = new Map<string, string>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(methods))
      for (const { content } of Object.values(responses))
        for (const part of answerParts(content?.["application/json"]?.schema ?? {}, components.schemas)) {
          const said = JSON.stringify(part);
          if (!told.has(said)) told.set(said, `${method.toUpperCase()} ${path}`);
        }
  return (part) => (part.fields.length > AGAIN_MIN ? told.get(JSON.stringify(part)) : undefined);
}

function AnswerFields({
  title,
  schema,
  name,
  schemas,
  toldAt,
}: Omit<AnswersProps, "operation"> & { title: string; schema: Schema }) {
  const parts = answerParts(schema, schemas);
  const isAgain = (part: AnswerPart): boolean => (toldAt(part) ?? name) !== name;
  const own = parts.filter((part) => !isAgain(part)).flatMap(({ fields }) => fields);
  return (
    <>
      {own.length > 0 && <FieldTable title={title} fields={own} />}
      {parts.filter(isAgain).map((part) => (
        <p>
          <code>{part.part}</code> is as in <code>{toldAt(part)}</code>.
        </p>
      ))}
    </>
  );
}

function Answers({ name, operation, schemas, toldAt }: AnswersProps) {
  return (
    <>
      <h3>Answers</h3>
      <ul class="plain">
        {Object.entries(operation.responses).map(([status, { description }]) => (
          <li>
            <code>{status}</code> <CodeText text={description} />
          </li>
        ))}
      </ul>
      {Object.entries(operation.responses).flatMap(([status, { content }]) => {
        const schema = content?.["application/json"]?.schema;
        return schema === undefined
          ? []
          : [<AnswerFields title={`Fields of a ${status}`} {...{ schema, name, schemas, toldAt }} />];
      })}
    </>
  );
}

function FieldTable({ title, fields }: { title: string; fields: Fields }) {
  return (
    <>
      <h3>{title}</h3>
      <table class="list stack">
        <tbody>
          {fields.map(([name, schema, required]) => (
            <tr>
              <td>
                <CodeName name={name} />
                {required ? "" : " ?"}
              </td>
              <td>{typeLabel(schema)}</td>
              <td class="quiet">
                <CodeText text={schema.description ?? ""} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A form can't fill a place in an address: where there is one, `/docs/go` builds it. */
function TryForm({ path, operation }: { path: string; operation: Operation }) {
  const hasPlaces = path.includes("{");
  return (
    <form class="filters" method="get" action={hasPlaces ? "/docs/go" : path}>
      {hasPlaces && <input type="hidden" name="path" value={path} />}
      {(operation.parameters ?? []).filter(isTried).map((one) => (
        <label>
          {one.name}
          <Field parameter={one} />
        </label>
      ))}
      <button type="submit">Send</button>
    </form>
  );
}

/** What leaves out is in the table, and tried by its twin: with both a form was half as long again. */
function isTried({ name }: Parameter): boolean {
  return !name.endsWith("_exclude");
}

function Field({ parameter: { name, required, schema } }: { parameter: Parameter }) {
  const values = valuesOf(schema);
  const isBoolean = typesOf(schema).includes("boolean");
  if (!isBoolean && (values.length === 0 || schema.items !== undefined)) {
    return <input name={name} required={required === true} placeholder={values.slice(0, 3).join(",")} />;
  }
  return (
    <select name={name}>
      <option value="">–</option>
      {(isBoolean ? ["true", "false"] : values).map((value) => (
        <option value={value}>{value}</option>
      ))}
    </select>
  );
}

/** Every field with its path, like `data[].title`. */
function fieldsOf(schema: Schema, schemas: Record<string, Schema>, prefix = "", depth = 0): Fields {
  const plain = schema.$ref === undefined ? schema : (schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  if (plain.items !== undefined) return fieldsOf(plain.items, schemas, `${prefix}[]`, depth);
  if (depth >= DEPTH_MAX) return [];
  const fields: Fields = [];
  for (const [name, field] of Object.entries(plain.properties ?? {})) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    fields.push([path, field, plain.required?.includes(name) === true]);
    // Of "a company or null" the company's.
    fields.push(...fieldsOf(field.anyOf?.[0] ?? field, schemas, path, depth + 1));
  }
  return fields;
}

function typeLabel(schema: Schema): string {
  const types = typesOf(schema).join(" or ");
  const values = valuesOf(schema);
  const range =
    schema.minimum === undefined || schema.maximum === undefined ? "" : `, ${schema.minimum} to ${schema.maximum}`;
  return [values.length > 0 ? `${types}: ${values.join(", ")}` : types, schema.format ?? ""]
    .filter((part) => part !== "")
    .join(", ")
    .concat(range);
}

function typesOf(schema: Schema): string[] {
  const component = schema.$ref?.split("/").at(-1);
  return [component ?? schema.type ?? []].flat().concat(schema.anyOf?.flatMap(typesOf) ?? []);
}

/** The values that a parameter or field takes, where they can be listed. */
function valuesOf(schema: Schema): string[] {
  const values = [...(schema.enum ?? []), ...(schema.items?.enum ?? [])];
  return values.filter((value) => value !== null).map(String);
}
