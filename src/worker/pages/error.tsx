import type { Context } from "hono";
import { titleOf, type ProblemError } from "../http/problem.ts";
import { Layout } from "./layout.tsx";

/** A failure as a page. */
export async function errorPage(c: Context, error: ProblemError): Promise<Response> {
  const title = titleOf(error.status);
  const head = { title: `${title} · Jobledger`, description: title, canonical: null, crumbs: [] };
  const page = (
    <Layout head={head}>
      <div class="failure">
        <p class="code">{error.status}</p>
        <h1>{title}</h1>
        {error.errors.length === 0 && <p>{error.message}</p>}
        {error.errors.length > 0 && (
          <ul>
            {error.errors.map((one) => (
              <li>
                <code>{one.parameter}</code>: {one.message}
              </li>
            ))}
          </ul>
        )}
        <p>
          Go on with the <a href="/jobs">newest postings</a> or the <a href="/companies">companies</a>.
        </p>
      </div>
    </Layout>
  );
  for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
  return c.html(page, error.status);
}
