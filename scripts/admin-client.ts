/** Calls of the admin API, for the local commands. */

/** The token of the local set-ups; a deployed Worker's comes from the environment. */
const adminToken = process.env["ADMIN_TOKEN"] ?? "local-admin-token";

/** Parsed JSON of an admin call. Throws with the problem's own words. */
export async function callAdmin<T>(base: string, method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  const response = await send(new URL(path, base), {
    method,
    headers: {
      authorization: `Bearer ${adminToken}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(problemText(text) ?? `HTTP ${response.status}`);
  return JSON.parse(text) as T;
}

async function send(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`no Worker answers at ${url.origin}: ${cause} (start one with npm start, or name it with --at)`, {
      cause: error,
    });
  }
}

function problemText(text: string): string | null {
  try {
    const problem = JSON.parse(text) as { title?: string; detail?: string };
    return problem.detail ?? problem.title ?? null;
  } catch {
    return null;
  }
}
