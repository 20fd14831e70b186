import type { JobEvent } from "../../core/event.ts";
import { second } from "./format.ts";
import type { JobData } from "./job.tsx";

/** Kinds of event for people. */
export const eventWords = {
  "job.created": "Created",
  "job.updated": "Updated",
  "job.closed": "Closed",
  "job.reopened": "Reopened",
} as const;

/** Characters of a value in the timeline; the record and the API have it whole. */
const VALUE_CHARS_MAX = 120;

/** What happened to the posting, newest first. An update of three fields is one step. */
export function JobTimeline({ job, history, hasMoreHistory }: JobData) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Lifecycle timeline</h2>
      {history.length === 0 && <p class="empty">No events recorded.</p>}
      <ol class="timeline">
        {steps(history).map((step) => (
          <li class={step.type.replace("job.", "")}>
            <p>
              <strong>{eventWords[step.type]}</strong> <time datetime={step.at}>{second(step.at)}</time>
            </p>
            {step.events.map((event) => (
              <Detail event={event} />
            ))}
          </li>
        ))}
      </ol>
      {hasMoreHistory && (
        <p class="more">
          <a href={`/jobs/${job.job_id}/events`}>The whole history</a>
        </p>
      )}
    </section>
  );
}

function Detail({ event }: { event: JobEvent }) {
  const reason = event.metadata["reason"];
  if (event.field_name !== null) {
    return (
      <p class="change">
        <code>{event.field_name}</code>: <del>{short(event.old_value)}</del> → <ins>{short(event.new_value)}</ins>
      </p>
    );
  }
  if (event.metadata["baseline"] === true)
    return <p class="change">Found by the first crawl of its board; it was open before.</p>;
  return typeof reason === "string" ? <p class="change">{reason.replaceAll("_", " ")}</p> : null;
}

interface Step {
  at: string;
  type: JobEvent["event_type"];
  events: JobEvent[];
}

function steps(history: JobEvent[]): Step[] {
  const found: Step[] = [];
  for (const event of history) {
    const last = found.at(-1);
    if (last !== undefined && last.at === event.observed_at && last.type === event.event_type) last.events.push(event);
    else found.push({ at: event.observed_at, type: event.event_type, events: [event] });
  }
  return found;
}

function short(value: JobEvent["old_value"]): string {
  if (value === null) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text;
}
