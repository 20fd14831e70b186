import { EventType, type JobEvent } from "../../../core/event.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate } from "../parts/bidi.ts";
import type { NamedPosting } from "../../../db/events/read-event-feed.ts";
import { EventTable } from "./event-table.tsx";
import { eventWords } from "./event-steps.tsx";
import { Layout } from "../parts/layout.tsx";
import { longList } from "../parts/list-forms.tsx";
import { listCall } from "../parts/list-call.ts";
import { Pager, type PagerLinks } from "../parts/pager.tsx";

interface EventsData {
  /** The address asked, without its cursor. */
  address: URL;
  cursor: string | undefined;
  events: JobEvent[];
  pager: PagerLinks;
  orgName: string | null;
  postings: ReadonlyMap<string, NamedPosting>;
  epoch: string;
}

/** Events on a page, and what it may read for them: 200 rows at most, whatever is asked. */
export const EVENTS_ROWS = 25;
export const EVENTS_BUDGET = { crawls: 16, eventRows: 30, boards: 2, rounds: 1 };
/** The same of kinds of events alone: the newest crawls may have closed postings only. Most have none of an event that is sought. */
export const KIND_BUDGET = { ...EVENTS_BUDGET, crawls: 38, eventRows: 50, rounds: 2 };

/** The change feed, of all companies or of one. */
export function EventsPage({ address, cursor, events, postings, epoch, pager, orgName }: EventsData) {
  const of = orgName === null ? "" : ` at ${isolate(orgName)}`;
  const head = {
    title: `What changed${of} · Jobledger`,
    description: `Postings created, updated, closed and reopened${of}, newest first, each with its proof.`,
    canonical: address.href,
    indexed: pager.first === null && address.search === "",
    crumbs: [{ label: "Events" }],
    section: "events" as const,
    feed: `/events${address.search}`,
    long: longList({ total: null, cursor, hasMore: pager.next !== null }),
  };
  const conditions = [...address.searchParams].filter(([name]) => name !== "event_types" && name !== "org_ids");
  // A page that reads less than the API may be short: so many it gives, too.
  const call = listCall("events/search", address, events.length || EVENTS_ROWS, cursor);
  return (
    <Layout head={head}>
      <h1>What changed{of}</h1>
      <p class="lead">{head.description}</p>
      {conditions.length > 0 && (
        <p>
          Only events with{" "}
          {conditions.map(([name, value], index) => (
            <>
              {index > 0 && ", "}
              {name.replaceAll("_", " ")} <b dir="auto">{value}</b>
            </>
          ))}
          ; <a href="/events">all events</a>
        </p>
      )}
      <ul class="chips" aria-label="Kinds of event">
        {[null, ...EventType.options].map((type) => (
          <li>
            <a
              href={withType(address, type)}
              aria-current={(address.searchParams.get("event_types") ?? null) === type ? "true" : undefined}
            >
              {type === null ? "All" : eventWords[type]}
            </a>
          </li>
        ))}
      </ul>
      {events.length === 0 ? (
        <p class="empty">
          {pager.next === null
            ? "Nothing has changed here yet."
            : "None in this part of the feed; go on with the next page."}
        </p>
      ) : (
        <EventTable {...{ events, postings, epoch }} />
      )}
      <Pager {...pager} />
      <ApiCalls origin={address.origin} paths={[call]} />
    </Layout>
  );
}

function withType(address: URL, type: string | null): string {
  const search = new URLSearchParams(address.searchParams);
  if (type === null) search.delete("event_types");
  else search.set("event_types", type);
  return search.size === 0 ? "/events" : `/events?${search.toString()}`;
}

interface JobEventsData {
  origin: string;
  job: { job_id: string; title: string; org_name: string };
  events: JobEvent[];
  cursor: string | undefined;
  pager: PagerLinks;
  epoch: string;
}

/** The whole life of one posting. */
export function JobEventsPage({ origin, job, events, cursor, pager, epoch }: JobEventsData) {
  const path = `/jobs/${job.job_id}`;
  const head = {
    title: `History of ${isolate(job.title)} · ${isolate(job.org_name)} · Jobledger`,
    description: `Every change of the posting ${isolate(job.title)} at ${isolate(job.org_name)}, newest first, with its proof.`,
    canonical: `${origin}${path}/events`,
    indexed: false,
    crumbs: [{ label: "Jobs", href: "/jobs" }, { label: job.title, href: path }, { label: "History" }],
    section: "jobs" as const,
    table: `${path}/events`,
    long: longList({ total: null, cursor, hasMore: pager.next !== null }),
  };
  const query = cursor === undefined ? "" : `&cursor=${cursor}`;
  return (
    <Layout head={head}>
      <h1>
        History of <span dir="auto">{job.title}</span>
      </h1>
      <p class="lead">{head.description}</p>
      <EventTable {...{ events, epoch }} postings={null} />
      <Pager {...pager} />
      <ApiCalls origin={origin} paths={[`jobs/${job.job_id}/events?limit=${EVENTS_ROWS}${query}`]} />
    </Layout>
  );
}
