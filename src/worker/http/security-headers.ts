import type { MiddlewareHandler } from "hono";

/** Pages have no script and no inline style, so that markup which slips through can do nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("X-Content-Type-Options", "nosniff");
  c.res.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  if (c.res.headers.get("Content-Type")?.startsWith("text/html") === true)
    c.res.headers.set("Content-Security-Policy", PAGE_POLICY);
};
