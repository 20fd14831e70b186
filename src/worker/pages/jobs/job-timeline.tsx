import type { JobEvent } from "../../../core/event.ts";
import { Changes, eventWords, Proof, stepsOf } from "../ledger/event-steps.tsx";
import { second } from "../parts/format.ts";

interface TimelineData {
  jobId: string;
  history: readonly JobEvent[];
  hasMoreHistory: boolean;
  epoch: string;
}

/** What happened to the posting, newest first, each step with its proof and the posting as it then stood. */
export function JobTimeline({ jobId, history, hasMoreHistory, epoch }: TimelineData) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Lifecycle timeline</h2>
      {history.length === 0 && <p class="empty">No events recorded.</p>}
      <ol class="timeline">
        {stepsOf(history).map((step) => (
          <li class={step.type.replace("job.", "")}>
            <p>
              <strong>{eventWords[step.type]}</strong> <time datetime={step.at}>{second(step.at)}</time>
            </p>
            <Changes events={step.events} />
            <p class="proof">
              Proof: <Proof step={step} epoch={epoch} />. <a href={`/jobs/${jobId}?at=${step.at}`}>As it stood then</a>
            </p>
          </li>
        ))}
      </ol>
      {hasMoreHistory && (
        <p class="more">
          <a href={`/jobs/${jobId}/events`}>The whole history</a>
        </p>
      )}
    </section>
  );
}
