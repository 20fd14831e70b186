import { cors } from "hono/cors";

/** The API is open to every origin; it takes no cookies. */
export const openCors = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "POST", "DELETE", "OPTIONS"],
  allowHeaders: ["Content-Type", "Authorization", "X-Api-Key", "If-None-Match"],
  exposeHeaders: [
    "ETag",
    "Retry-After",
    "RateLimit",
    "RateLimit-Policy",
    "X-Payload-Uri",
    "X-Payload-Sha256",
    "X-Fragment-Sha256",
    "X-Redacted",
    "X-Redacted-Count",
  ],
  maxAge: 86_400,
});
