import { json, type Asking, type AskingDetail, type Element, type HostileBoard } from "../hostile-board.ts";

const POSTINGS = 60;
const list = (asking: Asking): string => asking.list(asking.elements(POSTINGS));

/** The answers of single postings. Every new kind of request needs boards of its own. */
type Detail = NonNullable<HostileBoard["detail"]>;
const board = (name: string, detail: Detail, more: Partial<HostileBoard> = {}): HostileBoard => ({
  name: `detail-${name}`,
  provider: "smartrecruiters",
  answer: list,
  detail,
  updatesMax: 0,
  // Four lists an hour, and forty answers behind each.
  requestsMax: 170,
  rowsMax: 12,
  ...more,
});
const changed = (asking: AskingDetail, change: (answer: Element) => Element): string =>
  JSON.stringify(change(JSON.parse(asking.honest()) as Element));
/** The first crawl asks for forty. */
const firstForty =
  (detail: Detail): Detail =>
  (asking) =>
    asking.index < 40 ? detail(asking) : asking.honest();
const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } });

const later = (status: number, seconds: string): Response =>
  new Response("{}", { status, headers: { "retry-after": seconds } });

/** Ids that are no part of a path as they stand, or look like another one. */
const oddKeys = [
  "a/b",
  "../postings",
  "..",
  ".",
  "a?b=c",
  "a#b",
  "%2e%2e",
  "%00",
  "a b",
  "\u00FC\u202Ex",
  "x".repeat(300),
  "",
];

export const detailBoards: readonly HostileBoard[] = [
  board("honest", (asking) => asking.honest(), { open: POSTINGS }),
  board(
    "unreadable-first-forty",
    firstForty(() => "<html>not found</html>"),
    { open: POSTINGS - 40 },
  ),
  board("empty-object-always", () => "{}", { open: 0 }),
  board("empty-200", () => json(""), { open: 0 }),
  board("of-another", (asking) => asking.honest((asking.index + 1) % POSTINGS), { open: 0 }),
  board("never-the-same", (asking) => changed(asking, (answer) => ({ ...answer, nonce: asking.at + asking.times })), {
    open: POSTINGS,
  }),
  board("gone-half", (asking) => (asking.index % 2 === 0 ? new Response("{}", { status: 404 }) : asking.honest()), {
    open: POSTINGS / 2,
  }),
  board("gone-once", (asking) => (asking.times === 0 ? new Response("{}", { status: 404 }) : asking.honest()), {
    open: POSTINGS,
  }),
  board("redirect-to-inside", () => redirect("https://169.254.169.254/latest"), { open: 0 }),
  board("redirect-elsewhere", () => redirect("https://jobs.example.com/1"), { open: 0 }),
  board("throttled-a-day", () => later(429, "86400"), { open: 0 }),
  board("down-for-years", () => later(503, "315360000"), { open: 0 }),
  board("throttled-once", (asking) => (asking.index === 0 && asking.times === 0 ? later(429, "60") : asking.honest()), {
    open: POSTINGS,
  }),
  board("redirect-to-itself", () => redirect("#again"), { open: 0 }),
  board("broken", () => Promise.reject(new Error("broken connection")), { open: 0 }),
  board(
    "huge-first-forty",
    firstForty(() => " ".repeat(30_000_000)),
    { open: POSTINGS - 40 },
  ),
  board(
    "deep",
    firstForty(() => `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`),
    { open: POSTINGS - 40 },
  ),
  board("odd-ids", (asking) => asking.honest(0), {
    answer: (asking) =>
      asking.list(
        asking.elements(oddKeys.length).map((element, index) => Object.assign(element, { id: oddKeys[index] })),
      ),
    open: 0,
  }),
];
