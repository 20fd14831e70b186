import { serve } from "@hono/node-server";
import { Hono } from "hono";
import postgres from "postgres";

/**
 * Hono on Node before Postgres: a posting's row has the JSON of its answer ready, and is only put between brackets.
 * `node postgres-server.ts <folder of the socket>`; says its port when it listens.
 */
const sql = postgres({ host: process.argv[2] ?? "", database: "postgres", username: "postgres", max: 8 });
const app = new Hono();
const equal = ["country", "provider", "workplace_type", "department"] as const;
type Parameter = string | number;

function conditions(asked: URLSearchParams): { where: string; values: Parameter[] } {
  const values: Parameter[] = [];
  const parts = ["active"];
  const add = (part: (place: string) => string, value: Parameter): void => {
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  for (const name of equal) {
    const value = asked.get(name);
    if (value !== null) add((place) => `${name} = ${place}`, value);
  }
  const [cursor, pay, words] = [asked.get("cursor"), asked.get("salary_min"), asked.get("q")];
  if (cursor !== null) add((place) => `id < ${place}::bigint`, cursor);
  if (pay !== null) add((place) => `salary_max >= ${place}::float`, Number(pay));
  if (words !== null) add((place) => `words @@ plainto_tsquery('english', ${place})`, words);
  return { where: parts.join(" and "), values };
}

const json = (body: string): Response => new Response(body, { headers: { "Content-Type": "application/json" } });

app.get("/jobs", async (c) => {
  const asked = new URL(c.req.url).searchParams;
  const limit = Number(asked.get("limit") ?? 50);
  const { where, values } = conditions(asked);
  const query = `select id, doc from postings where ${where} order by id desc limit ${limit + 1}`;
  const rows = await sql.unsafe<{ id: string; doc: string }[]>(query, values, { prepare: true });
  const page = rows.slice(0, limit);
  const next_cursor = rows.length > limit ? page.at(-1)?.id : null;
  const meta = JSON.stringify({ limit, count: page.length, next_cursor });
  return json(`{"data":[${page.map(({ doc }) => doc).join()}],"meta":${meta}}`);
});

app.get("/jobs/facets", async (c) => {
  const asked = new URL(c.req.url).searchParams;
  const { where, values } = conditions(asked);
  const lists = (asked.get("field") ?? "").split(",").map(async (field) => {
    const column = field === "country" ? "country" : "department";
    const query = `select ${column} as value, count(*)::int as count from postings where ${where} group by 1 order by 2 desc limit 100`;
    return [field, [...(await sql.unsafe(query, values, { prepare: true }))]] as const;
  });
  return c.json({ facets: Object.fromEntries(await Promise.all(lists)) });
});

app.get("/jobs/:id", async (c) => {
  const [row] = await sql<{ doc: string }[]>`select doc from postings where job_id = ${c.req.param("id")}`;
  return row === undefined ? c.json({ title: "Not found" }, 404) : json(`{"data":${row.doc}}`);
});

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(String(port)));
