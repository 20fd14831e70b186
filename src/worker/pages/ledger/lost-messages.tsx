import type { LostMessage } from "../../api/lost-message.ts";
import { BoardLink } from "../parts/board-link.tsx";
import { countLabel, DASH, second } from "../parts/format.ts";
import { Time } from "../parts/layout.tsx";
import { ScrollingTable } from "../parts/list-table.tsx";

const reasonWords = {
  malformed: "it was no crawl's message",
  unknown_board: "its board is not here",
  paused: "its board was paused",
  done: "another message carried it out",
  busy: "its host had no free turn",
  fault: "storage failed",
  retries_used_up: "tried too often; why is not known",
} satisfies Record<LostMessage["reason"], string>;

interface LostData {
  lost: readonly LostMessage[];
  providerLabel: (name: string) => string;
}

/** The newest messages that the queue gave up on, and why. */
export function LostMessages({ lost, providerLabel }: LostData) {
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

function LostTable({ lost, providerLabel }: LostData) {
  return (
    <ScrollingTable
      label="Table of lost crawls"
      look="stack"
      columns={[
        { label: "At", look: "quiet", cell: ({ at }) => <Time iso={at} text={second} /> },
        {
          label: "Board",
          look: "free",
          cell: ({ source_id: id, org_name: name, provider }) =>
            id === null ? DASH : <BoardLink sourceId={id} orgName={name} ats={providerLabel(provider ?? "")} />,
        },
        { label: "Why", cell: ({ reason }) => reasonWords[reason] },
        {
          label: "Crawl",
          number: true,
          labelled: true,
          cell: ({ crawl_number: number }) => (number === null ? DASH : countLabel(number)),
        },
        { label: "Attempts", number: true, labelled: true, cell: ({ attempts }) => countLabel(attempts) },
      ]}
      rows={lost}
    />
  );
}
