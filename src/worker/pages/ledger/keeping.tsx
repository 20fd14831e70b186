import type { Keeping } from "../../api/retention.ts";
import { BoardLink } from "../parts/board-link.tsx";
import { FactRows } from "../parts/fact-rows.tsx";
import { byteLabel, countLabel, DASH, plural, second } from "../parts/format.ts";
import { ScrollingTable } from "../parts/list-table.tsx";

interface KeepingData {
  keeping: Keeping;
  providerLabel: (name: string) => string;
}

/** What goes with time and what has gone, and the boards that cost too much. */
export function KeepingSection({ keeping, providerLabel }: KeepingData) {
  const { retention, boards_over_quota: over } = keeping;
  const { removed } = retention;
  const facts: [string, string][] = [
    ["Payloads that prove nothing", daysLabel(retention.payload_days)],
    ["Crawls that changed nothing", daysLabel(retention.ledger_days)],
    ["Old versions of descriptions", daysLabel(retention.description_days)],
    ["Last run", retention.last_run_at === null ? DASH : second(retention.last_run_at)],
    ["Payloads removed", `${countLabel(removed.payloads)} (${byteLabel(removed.payload_bytes)})`],
    ["Crawls removed", countLabel(removed.crawls)],
    ["Versions of descriptions removed", countLabel(removed.descriptions)],
  ];
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">What is kept</h2>
      <p class="note">
        Postings, their events and every payload that proves one of them are kept for good. The rest goes with time.
      </p>
      {retention.wrong_settings.map((message) => (
        <p class="notice" role="note">
          <strong>A setting is not understood.</strong> {message}.
        </p>
      ))}
      <dl class="facts even">
        <FactRows rows={facts} />
      </dl>
      <h3>Boards over their quota this month</h3>
      {over.length === 0 ? (
        <p class="empty">None.</p>
      ) : (
        <ScrollingTable
          label="Boards over their quota"
          look="stack"
          columns={[
            {
              label: "Board",
              look: "free",
              cell: ({ source_id: id, org_name: name, provider }) => (
                <BoardLink sourceId={id} orgName={name} ats={providerLabel(provider)} />
              ),
            },
            { label: "Rows written", number: true, labelled: true, cell: (board) => countLabel(board.rows_written) },
            { label: "Payloads", number: true, labelled: true, cell: (board) => byteLabel(board.payload_bytes) },
          ]}
          rows={over}
        />
      )}
    </section>
  );
}

function daysLabel(days: number | null): string {
  return days === null ? "kept for good" : `kept for ${plural(days, "day")}`;
}
