import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { API_BASE } from "../../core/api-base.ts";
import { hasFormat } from "./list-formats.ts";

const exposeHeaders = [
  "ETag",
  "Link",
  "Last-Modified",
  "Content-Disposition",
  "Content-Length",
  "Content-Range",
  "Accept-Ranges",
  "Age",
  "Retry-After",
  "RateLimit",
  "RateLimit-Policy",
  "X-Payload-Uri",
  "X-Payload-Sha256",
  "X-Fragment-Sha256",
  "X-Redacted",
  "X-Redacted-Count",
];
const EXPOSED = exposeHeaders.join(",");

/** What programs of every origin may read: the API and lists in its forms, whatever takes no cookies. */
export const openCors: MiddlewareHandler = async (c, next) => {
  if (!isData(c.req.path)) return next();
  // What a browser asks beforehand.
  if (c.req.method === "OPTIONS") return allowAll(c, next);
  await next();
  // On the answer itself: set before it is there, they would be headers of another one, and copied.
  c.res.headers.set("Access-Control-Allow-Origin", "*");
  c.res.headers.set("Access-Control-Expose-Headers", EXPOSED);
};

function isData(path: string): boolean {
  if (path === API_BASE || path.startsWith(`${API_BASE}/`) || path.startsWith("/.well-known/")) return true;
  if (/^\/mcp\/?$/.test(path)) return true;
  return hasFormat(path) && !path.startsWith("/admin/");
}

const allowAll = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "POST", "DELETE", "OPTIONS"],
  allowHeaders: [
    "Content-Type",
    "Authorization",
    "X-Api-Key",
    "If-None-Match",
    "If-Range",
    "Range",
    // Of the Model Context Protocol.
    "Mcp-Protocol-Version",
    "Mcp-Method",
    "Mcp-Name",
    "Mcp-Session-Id",
    "Last-Event-ID",
  ],
  exposeHeaders,
  maxAge: 86_400,
});
