import type { JobEvent } from "../../core/event.ts";
import type { NamedPosting } from "../../db/read-event-feed.ts";
import { Changes, eventWords, Proof, stepsOf, type Step } from "./event-steps.tsx";
import { day, second } from "./format.ts";

interface EventRowsData {
  events: readonly JobEvent[];
  /** Of these events, by job_id; null on the page of one posting. */
  postings: ReadonlyMap<string, NamedPosting> | null;
  epoch: string;
}

/** Events as rows, a step in each: what happened to which posting, when, and how that is proved. */
export function EventRows({ events, postings, epoch }: EventRowsData) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="Events">
      <table class="list stack events">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Event</th>
            <th scope="col">{postings === null ? "What changed" : "Posting, and what changed"}</th>
            <th scope="col">Proof</th>
          </tr>
        </thead>
        <tbody>
          {stepsOf(events).map((step) => (
            <tr>
              <td class="quiet">
                <time datetime={step.at} title={second(step.at)}>
                  {day(step.at)} {step.at.slice(11, 16)}
                </time>
              </td>
              <td>
                <span class={`event ${step.type.replace("job.", "")}`}>{eventWords[step.type]}</span>
              </td>
              <td>
                {postings !== null && <Posting step={step} posting={postings.get(step.first.job_id)} />}
                <Changes events={step.events} />
                {postings === null && <a href={`/jobs/${step.first.job_id}?at=${step.at}`}>As it stood then</a>}
              </td>
              <td class="quiet">
                <Proof step={step} epoch={epoch} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Posting({ step, posting }: { step: Step; posting: NamedPosting | undefined }) {
  const { job_id: id } = step.first;
  if (posting === undefined) return <a href={`/jobs/${id}`}>{id.slice(0, 10)}</a>;
  return (
    <>
      <a class="title" href={`/jobs/${id}`} dir="auto">
        {posting.title}
      </a>{" "}
      <span class="quiet">
        at{" "}
        <a href={`/companies/${posting.orgSlug}`} dir="auto">
          {posting.orgName}
        </a>
      </span>
    </>
  );
}
