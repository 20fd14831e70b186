import { limits } from "../../../core/limits.ts";
import type { CloseReason } from "../../../core/event.ts";
import { extensionMeanings, fieldMeanings } from "./field-meanings.ts";

/** One chapter of what the reference page teaches. Text between backticks is code. */
export interface Chapter {
  id: string;
  title: string;
  text: readonly string[];
  /** Commands to copy; `$B` is the API's base. */
  calls?: readonly string[];
  /** What names mean. */
  terms?: readonly (readonly [name: string, meaning: string])[];
}

const { keyless, keyed } = limits.requests;

const closeReasons: Record<CloseReason, string> = {
  http_404: "Its own address answered 404.",
  http_410: "Its own address answered 410.",
  absent_confirmed: `${limits.missesToClose} complete lists of its board in a row lacked it.`,
  deadline_passed: "The last day that its board states has passed.",
  board_gone: "Its whole board answered 404 or 410 for a week.",
};

const inExtensions = Object.entries(extensionMeanings).map(([name, meaning]): [string, string] => [
  `extensions.${name}`,
  meaning,
]);

/** In the order in which one needs them; the reference stands behind. */
export const chapters: readonly Chapter[] = [
  {
    id: "first-call",
    title: "First call",
    text: [
      "No key is needed, and every read is a GET. A list answers `data` and `meta`; what is not known is `null`, never a guess.",
      "Every page of this site prints the calls that give what it shows, and most lists are also RSS, Atom, JSON Feed and CSV: add `.rss`, `.atom`, `.json` or `.csv` to the page's address.",
    ],
    calls: ["curl '$B/jobs?q=engineer&country=Germany&limit=5'", "curl '$B/jobs/{job_id}?include=description'"],
  },
  {
    id: "search",
    title: "Search",
    text: [
      'Conditions are joined by AND, the values of one by OR: `country=Germany,Austria`; most have an `_exclude` twin. `q` takes words, `"a phrase"`, `-without`, `this OR that` (an `OR` at the end is left out, a `|` is no operator), over title, department and the name of the company; with `include_query=true` `meta.query` says how they were read. `description` takes the same of the texts of open postings. `location` takes places by any of their names. What is asked of the place is met by one place of a posting.',
      "Without `status` a list is of open postings: `status=expired` is closed ones, `status=any` both. Lists go on with `meta.next_cursor` as `cursor`; the end is where there is none.",
      "A name that would narrow the answer and is not known is a 400, never ignored, as is a range that ends before it begins; others are named in `meta.ignored_params`. `include_total=true` adds how many match, and `/jobs/facets` counts by any field. Where several conditions find nothing together, `meta.finds_nothing` names those that find nothing alone.",
    ],
    calls: [
      "curl '$B/jobs/search?description=python+kubernetes&country=Germany'",
      "curl '$B/jobs/search?q=nurse+-senior&workplace_type=remote&salary_min=60000&include_total=true'",
      "curl '$B/jobs/facets?field=country,department&q=engineer'",
      "curl '$B/jobs/lookup?url=https://jobs.lever.co/company/posting'",
    ],
  },
  {
    id: "sync",
    title: "Keep a copy in step",
    text: [
      "Read everything once with `status=any`, then ask for what changed: `changed_after` lists it oldest change first, closings too. Begin again fifteen minutes before where you stopped, and take a `job_id` that comes twice as the newer one.",
      "Answers carry an `ETag`: sent back as `If-None-Match`, an unchanged list costs a 304. A cursor of before the database was rebuilt is a 400: start again without it.",
    ],
    calls: ["curl '$B/jobs?status=any&limit=100&changed_after=2026-11-22T06:00:00Z'"],
  },
  {
    id: "events",
    title: "Events",
    text: [
      "Each posting's life is a list of events: `job.created`, `job.updated` (one for each field, with old and new value), `job.closed`, `job.reopened`. Each names the crawl and the payload that prove it.",
      "What the first crawl of a board found was there before and is no news: it is left out unless `include_baseline=true`.",
      "`/events/search` takes every filter of postings. Under a rare one a page may be short or empty, even the first: read on with `next_cursor` until `meta.has_more` is false.",
    ],
    calls: [
      "curl '$B/events/search?event_types=job.closed,job.reopened&limit=10'",
      "curl '$B/jobs/{job_id}/events'",
      "curl '$B/jobs/{job_id}?at=2026-11-01T00:00:00Z'",
    ],
  },
  {
    id: "feeds",
    title: "Feeds",
    text: [
      "Any search is a feed, of postings or of events: the address of its page with `.rss`, `.atom` or `.json`; `limit` and `include=description` go with it. It holds the newest that match, each with its facts and a link to its record; like events it leaves out what was there when its board was first read, unless `include_baseline=true`.",
    ],
    calls: [
      "curl '$O/jobs.rss?q=engineer&country=Germany'",
      "curl '$O/events.atom?event_types=job.closed&country=Germany&limit=50'",
      "curl '$O/companies/{slug}.atom'",
    ],
  },
  {
    id: "webhooks",
    title: "Webhooks",
    text: [
      "With a key, events are pushed: register an endpoint, keep its `secret`, subscribe it to a search (`{}` as `search` is everything), a company, a board or a posting, and have a test event sent. Deliveries are signed as Standard Webhooks 1.0.0 writes it (`webhook-id`, `webhook-timestamp`, `webhook-signature`), so that its libraries check them; `webhook-id` is the `event_id`, and one that comes twice is the same event.",
      "Answer with a 2xx within ten seconds. What fails is sent again later; a 410, or three days without any success, disables the endpoint, and its address sent again enables it; `endpoint.overflow` then names the calls that give what was left out, as it does where too many wait. `GET /webhook_deliveries/{endpoint_id}` lists what was sent and waits, each to be sent again.",
    ],
    calls: [
      "curl '$B/webhook_endpoints' -H 'x-api-key: {key}' -H 'content-type: application/json' -d '{\"url\": \"https://example.com/hook\"}'",
      'curl \'$B/subscriptions\' -H \'x-api-key: {key}\' -H \'content-type: application/json\' -d \'{"endpoint_id": "{endpoint_id}", "search": {"q": "engineer", "country": "Germany"}}\'',
      "curl -X POST '$B/webhook_deliveries/{endpoint_id}/test' -H 'x-api-key: {key}'",
    ],
  },
  {
    id: "limits",
    title: "Keys and limits",
    text: [
      `Without a key: a burst of ${keyless.burst} requests and ${keyless.perSecond} a second; with one ${keyed.burst} and ${keyed.perSecond}. Every answer says what is left in \`RateLimit\` and \`RateLimit-Policy\`; a 429 says in \`Retry-After\` how many seconds to wait.`,
      `A key comes from \`POST /keys\`, at once and without an account, unless the operator has switched that off; it is shown once, and sent as \`x-api-key\` or \`Authorization: Bearer\`. One that is not used for ${limits.keyUnusedDaysMax} days is removed, unless it has a subscription whose endpoint answers. A key that is not known is a 401.`,
      `A page of a list has ${limits.pageRowsMax} rows at most. robots.txt, /health and what a cache answers are not counted.`,
    ],
    calls: ["curl -X POST '$B/keys'"],
  },
  {
    id: "errors",
    title: "Errors",
    text: [
      "A failure is `application/problem+json` (RFC 9457): `status`, `title`, `detail`, and in `errors` each parameter that is wrong, with what it takes in `allowed`.",
    ],
    terms: [
      ["400", "A parameter is wrong, or is not known and would narrow the answer. Sent again, it fails again."],
      ["401", "The key, or the operator's token, is missing or not known."],
      ["404", "There is none: a posting that was never seen, a board that opted out."],
      ["409", "It can't be done as things are; `detail` says why."],
      ["429", "Too many requests: wait as long as `Retry-After` says."],
      ["500, 503", "Our side, or a board that can't be asked just now: try again later."],
    ],
  },
  {
    id: "fields",
    title: "Fields of a posting",
    text: ["All stand in every record, in this order; `null` is unknown. Times are UTC."],
    terms: Object.entries(fieldMeanings).flatMap((field) =>
      field[0] === "extensions" ? [field].concat(inExtensions) : [field],
    ),
  },
  {
    id: "closing",
    title: "Why a posting is closed",
    text: [
      "Only on proof. `metadata.reason` of its `job.closed` event says which, `metadata.crawls` names the crawls that prove it. An error, an empty answer or a cut list closes nothing.",
    ],
    terms: Object.entries(closeReasons),
  },
];
