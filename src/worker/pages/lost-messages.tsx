import type { LostMessage } from "../api/lost-message.ts";
import { BoardLink } from "./board-link.tsx";
import { countLabel, DASH, second } from "./format.ts";
import { Time } from "./layout.tsx";

const reasonWords = {
  malformed: "it was no crawl's message",
  unknown_board: "its board is not here",
  paused: "its board was paused",
  done: "another message carried it out",
  busy: "its host had no free turn",
  fault: "storage failed",
  retries_used_up: "tried too often; why is not known",
} satisfies Record<LostMessage["reason"], string>;

/** The newest messages that the queue gave up on, and why. */
export function LostMessages({
  lost,
  providerLabel,
}: {
  lost: readonly LostMessage[];
  providerLabel: (name: string) => string;
}) {
  return (
    <section aria-labelledby="lost">
      <h2 id="lost">Lost crawls</h2>
      <p class="note">
        Crawls that the queue gave up on, the newest ones. A board whose crawl was lost is asked again at its next turn.
      </p>
      {lost.length === 0 ? (
        <p class="empty">None is known.</p>
      ) : (
        <LostTable lost={lost} providerLabel={providerLabel} />
      )}
    </section>
  );
}

function LostTable({ lost, providerLabel }: { lost: readonly LostMessage[]; providerLabel: (name: string) => string }) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="Table of lost crawls">
      <table class="list stack">
        <thead>
          <tr>
            <th scope="col">At</th>
            <th scope="col">Board</th>
            <th scope="col">Why</th>
            <th scope="col" class="number">
              Crawl
            </th>
            <th scope="col" class="number">
              Attempts
            </th>
          </tr>
        </thead>
        <tbody>
          {lost.map((message) => (
            <tr>
              <td class="quiet">
                <Time iso={message.at} text={second} />
              </td>
              <td class="free">
                {message.source_id === null ? (
                  DASH
                ) : (
                  <BoardLink
                    sourceId={message.source_id}
                    orgName={message.org_name}
                    ats={providerLabel(message.provider ?? "")}
                  />
                )}
              </td>
              <td>{reasonWords[message.reason]}</td>
              <td class="number" data-label="Crawl">
                {message.crawl_number === null ? DASH : countLabel(message.crawl_number)}
              </td>
              <td class="number" data-label="Attempts">
                {countLabel(message.attempts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
