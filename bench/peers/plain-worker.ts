import { and, count, desc, eq, getTableColumns, gte, like, lt, or, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { Hono } from "hono";
import { postings } from "./plain-schema.ts";

/** The app that one writes first with the same packages: columns, B-trees, LIKE, GROUP BY. */
const app = new Hono<{ Bindings: { DB: D1Database } }>();
const { id, ...columns } = getTableColumns(postings);
const words = { country: postings.country, provider: postings.provider, workplace_type: postings.workplace_type };

function conditions(asked: URLSearchParams): SQL | undefined {
  const given = (name: string, of: (value: string) => SQL | undefined): SQL | undefined => {
    const value = asked.get(name);
    return value === null ? undefined : of(value);
  };
  return and(
    eq(postings.active, true),
    ...Object.entries(words).map(([name, column]) => given(name, (value) => eq(column, value))),
    given("department", (value) => eq(postings.department, value)),
    given("cursor", (value) => lt(postings.id, Number(value))),
    given("salary_min", (value) => gte(postings.salary_max, Number(value))),
    given("q", (value) => or(like(postings.title, `%${value}%`), like(postings.department, `%${value}%`))),
  );
}

/** Makes the database where there is none yet. */
app.get("/", async (c) => c.json(await c.env.DB.prepare("select 1 as one").first()));

app.get("/jobs", async (c) => {
  const asked = new URL(c.req.url).searchParams;
  const limit = Number(asked.get("limit") ?? 50);
  const rows = await drizzle(c.env.DB)
    .select({ id, job: columns })
    .from(postings)
    .where(conditions(asked))
    .orderBy(desc(id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const next_cursor = rows.length > limit ? page.at(-1)?.id : null;
  return c.json({ data: page.map(({ job }) => job), meta: { limit, count: page.length, next_cursor } });
});

app.get("/jobs/facets", async (c) => {
  const asked = new URL(c.req.url).searchParams;
  const db = drizzle(c.env.DB);
  const lists = (asked.get("field") ?? "").split(",").map(async (field) => {
    const column = columns[field as "country" | "department"];
    const rows = await db
      .select({ value: column, count: count() })
      .from(postings)
      .where(conditions(asked))
      .groupBy(column)
      .orderBy(desc(count()))
      .limit(100);
    return [field, rows] as const;
  });
  return c.json({ facets: Object.fromEntries(await Promise.all(lists)) });
});

app.get("/jobs/:id", async (c) => {
  const [job] = await drizzle(c.env.DB)
    .select(columns)
    .from(postings)
    .where(eq(postings.job_id, c.req.param("id")));
  return job === undefined ? c.json({ title: "Not found" }, 404) : c.json({ data: job });
});

export default app;
