import { HOUR_MS, MINUTE_MS } from "../../../core/time.ts";
import { limits } from "../../../core/limits.ts";
import type { ProviderInfo } from "../../dependencies.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { Layout, Out } from "../parts/layout.tsx";
import { webAddress } from "../parts/format.ts";

/** What is done, how politely, and how to say no. `contact`: an address of the operator. */
export function AboutPage({
  origin,
  contact,
  providers,
}: {
  origin: string;
  contact: string;
  providers: readonly ProviderInfo[];
}) {
  const head = {
    title: "How we crawl · Jobledger",
    description: "What Jobledger reads and how, how often it asks, how to be left out, and the licence of its data.",
    canonical: `${origin}/about`,
    crumbs: [{ label: "How we crawl" }],
  };
  const address = webAddress(contact);
  const reached =
    address === null ? contact || "the operator’s address, not set yet" : <Out href={address}>{contact}</Out>;
  return (
    <Layout head={head}>
      <h1>How we crawl</h1>
      <div class="prose">
        <p>
          Jobledger reads the public job boards that companies run at {providers.map(({ label }) => label).join(", ")}.
          It keeps every answer as it came, reads the postings out of it, and records what happened to each: created,
          updated, closed, reopened. Every fact points at the answer it was read from. What a board does not say stays
          blank.
        </p>
        <Politeness />
        <h2>When a posting counts as closed</h2>
        <p>
          Only on proof: its own address answers that it is gone, the deadline that it states has passed, or{" "}
          {limits.missesToClose} complete lists in a row lack it. An error, an empty answer or a cut list closes
          nothing. A board whose own address answers 404 for a week is gone, and its postings close.
        </p>
        <h2>People</h2>
        <p>
          Fields that boards keep for people, such as recruiters, approvers and their addresses, are not read. Where an
          answer is shown as it came, they are left out, and it says so.
        </p>
        <h2 id="opting-out">Opting out</h2>
        <p>A company that does not want its board read here can say so at {reached}. Then at once, and for good:</p>
        <ul>
          <li>its board is asked no more, and can’t be added again until the company says otherwise;</li>
          <li>
            its postings, their descriptions, histories and counts vanish from every page, feed, search and answer of
            the API, and from the copies that our cache holds;
          </li>
          <li>what was read is removed from the database, and the answers kept as proof from the archive;</li>
          <li>
            of the board stays that it is out, since when and why, so that no rebuilding from the archive brings it
            back.
          </li>
        </ul>
        <p>Copies that others made of the data before are beyond our reach.</p>
        <h2>Licence of the data</h2>
        <p>
          The texts of postings belong to the companies that published them; they are shown with a link to the original.
          The facts about them (titles, places, dates, changes) may be used freely. City names come from GeoNames, under
          CC BY 4.0.
        </p>
        <Words />
      </div>
      <ApiCalls origin={origin} paths={["sources?limit=100"]} />
    </Layout>
  );
}

/** What words mean on all pages. The API's own names for the same stand beside them. */
const words: readonly [word: string, meaning: string][] = [
  ["Posting", "One job as one board publishes it. The API says job."],
  ["Company", "Whoever publishes postings, on one board or several. The API says org."],
  ["Board", "One company’s list of postings at one ATS, the only place we read. The API says source."],
  ["ATS", "The software that runs a company’s board: Lever, Greenhouse and others. The API says provider."],
  ["Open", "Its board had it in the last list that was read whole, or nothing has proved that it is gone."],
  ["Closed", "Proved gone: see above. The record is kept, with the crawl that proves it."],
  ["Posted", "The date that its board gives. Some boards move it; we show what they say."],
  ["Here since", "When we first saw it: for a board’s first crawl the day on which we began to read it."],
  ["Confirmed", "When its board was last read whole and had it."],
  ["Opening", "One job that is published as several postings, in many places or on two boards."],
  ["Gone", "Of a board: its address has answered 404 or 410 for a week."],
];

function Words() {
  return (
    <>
      <h2 id="words">Words</h2>
      <dl class="facts">
        {words.map(([word, meaning]) => (
          <>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

function Politeness() {
  return (
    <>
      <h2>Politeness</h2>
      <ul>
        <li>
          Only the addresses at which a provider hands out its boards’ postings are asked, one after another, at a fixed
          rate for each host.
        </li>
        <li>
          A board is asked every {limits.intervalMsMin / MINUTE_MS} minutes at most, and once in{" "}
          {limits.intervalMsMax / HOUR_MS} hours at least, more often the more it changes; one that is gone, once in{" "}
          {limits.intervalMsGone / (24 * HOUR_MS)} days.
        </li>
        <li>A host that says “too many requests” is left alone for as long as it asks.</li>
        <li>
          We never log in and never fill in a form. What a provider does not document for the public is asked only as
          its host’s robots.txt allows.
        </li>
      </ul>
    </>
  );
}
