import { brotliCompressSync, gzipSync } from "node:zlib";
import { json, type Asking, type HostileBoard } from "../hostile-board.ts";

const DAY_S = 86_400;
const far = (asking: Asking, years: number): string => new Date(asking.at + years * 365 * DAY_S * 1000).toUTCString();
const honest = (asking: Asking): string => asking.list(asking.elements(20));
/** Answers well at first, so that there is something to lose. */
const later = (answer: (asking: Asking) => string | Response) => (asking: Asking) =>
  asking.fetch < 1 ? honest(asking) : answer(asking);
const redirects = (to: string) => later(() => new Response(null, { status: 302, headers: { location: to } }));
const throttles = (status: number, after: (asking: Asking) => string) =>
  later((asking) => new Response("slow down", { status, headers: { "retry-after": after(asking) } }));
const bomb = gzipSync(Buffer.alloc(60_000_000, 0x20));

/** A body that comes in pieces for as long as somebody listens. */
function endless(piece: string): Response {
  const bytes = new TextEncoder().encode(piece);
  let sent = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(bytes.slice());
        sent += bytes.length;
        if (sent > 100_000_000) controller.close();
      },
    }),
    { headers: { "content-type": "application/json" } },
  );
}

/** A body that stops in its middle, and neither ends nor breaks. */
function silent(beginning: string): Response {
  const bytes = new TextEncoder().encode(beginning);
  return new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes),
      // What never comes.
      pull: async () => await new Promise(() => undefined),
    }),
    { headers: { "content-type": "application/json" } },
  );
}

/** What happens below the list: throttling, redirects, encodings, bodies. Issue 13, line 4. */
export const networkBoards: readonly HostileBoard[] = [
  { name: "429-a-day", provider: "lever", answer: throttles(429, () => String(DAY_S)), open: 20 },
  { name: "503-a-day", provider: "greenhouse", answer: throttles(503, () => String(DAY_S)), open: 20 },
  { name: "429-ten-years", provider: "ashby", answer: throttles(429, (asking) => far(asking, 10)), open: 20 },
  { name: "429-in-the-past", provider: "lever", answer: throttles(429, (asking) => far(asking, -10)), open: 20 },
  { name: "429-huge-number", provider: "greenhouse", answer: throttles(429, () => "9".repeat(300)), open: 20 },
  { name: "503-no-number", provider: "ashby", answer: throttles(503, () => "soon"), open: 20 },
  {
    name: "429-always",
    provider: "lever",
    answer: () => new Response("", { status: 429, headers: { "retry-after": "3600" } }),
    open: 0,
  },
  {
    name: "redirect-to-inside",
    provider: "lever",
    answer: redirects("https://169.254.169.254/latest/meta-data"),
    open: 20,
  },
  {
    name: "redirect-to-localhost",
    provider: "greenhouse",
    answer: redirects("http://localhost:8787/admin/keys"),
    open: 20,
  },
  { name: "redirect-to-user-info", provider: "ashby", answer: redirects("https://a:b@api.ashbyhq.com/x"), open: 20 },
  {
    name: "redirect-to-itself",
    provider: "ashby",
    answer: later((asking) => new Response(null, { status: 301, headers: { location: `?${asking.fetch}` } })),
    open: 20,
  },
  {
    name: "redirect-to-neighbour",
    provider: "lever",
    answer: redirects("https://api.lever.co/v0/postings/honest-lever-0?mode=json"),
  },
  { name: "redirect-nowhere", provider: "greenhouse", answer: redirects("https://[::"), open: 20 },
  {
    name: "gzip-bomb-declared",
    provider: "lever",
    answer: later(() => new Response(bomb, { headers: { "content-encoding": "gzip" } })),
    open: 20,
  },
  {
    name: "gzip-bomb-decoded",
    provider: "greenhouse",
    // As fetch hands it on: decoded while it is read.
    answer: later(() => new Response(new Blob([bomb]).stream().pipeThrough(new DecompressionStream("gzip")))),
    open: 20,
  },
  {
    name: "encoding-unknown",
    provider: "ashby",
    answer: later((asking) => json(honest(asking), { "content-encoding": "x-evil" })),
    updatesMax: 0,
  },
  {
    name: "encoding-brotli-undeclared",
    provider: "lever",
    answer: later((asking) => new Response(brotliCompressSync(honest(asking)))),
    open: 20,
  },
  { name: "endless-blanks", provider: "lever", answer: later(() => endless(" ".repeat(1_000_000))), open: 20 },
  {
    name: "endless-postings",
    provider: "lever",
    answer: later((asking) => endless(`${asking.list(asking.elements(200)).slice(0, -1)},`)),
    open: 20,
  },
  {
    name: "silent-body",
    provider: "greenhouse",
    answer: later((asking) => silent(honest(asking).slice(0, 500))),
    open: 20,
  },
  { name: "cut-body", provider: "ashby", answer: later((asking) => json(honest(asking).slice(0, -30))), open: 20 },
  {
    name: "html-page",
    provider: "lever",
    answer: later(() => new Response("<!doctype html><h1>Maintenance</h1>")),
    open: 20,
  },
  {
    name: "utf-16",
    provider: "lever",
    answer: later((asking) => new Response(Buffer.from(`\uFEFF${honest(asking)}`, "utf16le"))),
    open: 20,
  },
  {
    name: "not-utf-8",
    provider: "lever",
    answer: later((asking) => new Response(Buffer.from(honest(asking).replaceAll("e", "é"), "latin1"))),
    open: 20,
  },
  { name: "204", provider: "greenhouse", answer: later(() => new Response(null, { status: 204 })), open: 20 },
  {
    name: "206",
    provider: "lever",
    answer: later((asking) => new Response(asking.list(asking.elements(3)), { status: 206 })),
    open: 20,
  },
  { name: "304-always", provider: "ashby", answer: later(() => new Response(null, { status: 304 })), open: 20 },
  {
    name: "418-and-others",
    provider: "lever",
    answer: later((asking) => new Response("", { status: [418, 599, 451, 407, 205][asking.fetch % 5] ?? 418 })),
    open: 20,
  },
  {
    name: "headers-huge",
    provider: "ashby",
    answer: (asking) => json(honest(asking), { etag: `"${"x".repeat(60_000)}"`, "last-modified": "y".repeat(60_000) }),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "connection-breaks",
    provider: "greenhouse",
    answer: later(() => {
      throw new TypeError("connection reset");
    }),
    open: 20,
  },
];
