import type { JobEvent } from "../../core/event.ts";
import { day, second } from "./format.ts";
import { eventWords } from "./job-timeline.tsx";

/** Characters of a value in a row; the API has it whole. */
const VALUE_CHARS_MAX = 80;

/** Events as rows: what happened to which posting, when. */
export function EventRows({ events, showJob }: { events: readonly JobEvent[]; showJob: boolean }) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="Events">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Event</th>
            {showJob && <th scope="col">Posting</th>}
            <th scope="col">What changed</th>
            <th scope="col">Proof</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr>
              <td>
                <time datetime={event.observed_at} title={second(event.observed_at)}>
                  {day(event.observed_at)} {event.observed_at.slice(11, 16)}
                </time>
              </td>
              <td>
                <span class={`event ${event.event_type.replace("job.", "")}`}>{eventWords[event.event_type]}</span>
              </td>
              {showJob && (
                <td>
                  <a href={`/jobs/${event.job_id}`}>
                    <code>{event.job_id.slice(0, 10)}</code>
                  </a>
                </td>
              )}
              <td>{changeText(event)}</td>
              <td class="quiet">{proofText(event)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function changeText({ field_name: field, old_value: before, new_value: after }: JobEvent): string {
  return field === null ? "–" : `${field}: ${shortValue(before)} → ${shortValue(after)}`;
}

function shortValue(value: JobEvent["old_value"]): string {
  if (value === null) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text;
}

/** Why it counts as proved. */
function proofText({ event_type: type, metadata, source_hash: hash }: JobEvent): string {
  if (type === "job.closed") {
    const { reason, misses } = metadata;
    const words = typeof reason === "string" ? (proofWords[reason] ?? reason.replaceAll("_", " ")) : "";
    return typeof misses === "number" && misses > 1 ? `${words}, ${misses} lists` : words;
  }
  if (metadata["baseline"] === true) return "in its board's first list";
  return hash === null ? "" : `payload bytes ${hash.slice(0, 8)}`;
}

const proofWords: Record<string, string> = {
  http_404: "its address answered 404",
  absent_confirmed: "complete lists without it",
};
