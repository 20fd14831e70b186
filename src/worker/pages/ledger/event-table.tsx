import type { JobEvent } from "../../../core/event.ts";
import type { NamedPosting } from "../../../db/events/read-event-feed.ts";
import { Changes, eventWords, Proof, stepsOf, type Step } from "./event-steps.tsx";
import { day, second } from "../parts/format.ts";
import { ScrollingTable, type Column } from "../parts/list-table.tsx";

interface EventTableData {
  events: readonly JobEvent[];
  /** Of these events, by job_id; null on the page of one posting. */
  postings: ReadonlyMap<string, NamedPosting> | null;
  epoch: string;
}

/** Events as rows, a step in each: what happened to which posting, when, and how that is proved. */
export function EventTable({ events, postings, epoch }: EventTableData) {
  const columns: Column<Step>[] = [
    {
      label: "When",
      look: "quiet",
      cell: ({ at }) => (
        <time datetime={at} title={second(at)}>
          {day(at)} {at.slice(11, 16)}
        </time>
      ),
    },
    {
      label: "Event",
      cell: ({ type }) => <span class={`event ${type.replace("job.", "")}`}>{eventWords[type]}</span>,
    },
    postings === null
      ? { label: "What changed", cell: (step) => <Change step={step} /> }
      : {
          label: "Posting, and what changed",
          cell: (step) => (
            <>
              <Posting step={step} posting={postings.get(step.first.job_id)} />
              <Changes events={step.events} />
            </>
          ),
        },
    { label: "Proof", look: "quiet", cell: (step) => <Proof step={step} epoch={epoch} /> },
  ];
  return <ScrollingTable label="Events" look="stack events" columns={columns} rows={stepsOf(events)} />;
}

function Change({ step }: { step: Step }) {
  return (
    <>
      <Changes events={step.events} />
      <a href={`/jobs/${step.first.job_id}?at=${step.at}`}>As it stood then</a>
    </>
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
