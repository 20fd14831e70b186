import type { Context } from "hono";
import { titleOf, type ProblemError } from "../../http/problem.ts";
import { Layout } from "./layout.tsx";

/** A failure as a page. */
export async function errorPage(c: Context, error: ProblemError): Promise<Response> {
  const title = titleOf(error.status);
  const head = { title: `${title} · Jobledger`, description: title, canonical: null, crumbs: [] };
  const withoutErrors = error.errors.length === 0 ? null : addressWithout(c, error);
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
        {withoutErrors !== null && (
          <p>
            <a href={withoutErrors}>Leave it out and look again</a>
          </p>
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

/** The address asked, without the parameters that are wrong; null where it is none of them. */
function addressWithout(c: Context, { errors }: ProblemError): string | null {
  const { pathname, searchParams } = new URL(c.req.url);
  const wrong = errors.map(({ parameter }) => parameter).filter((name) => searchParams.has(name));
  for (const name of wrong) searchParams.delete(name);
  if (wrong.length === 0) return null;
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
}
