import type { AskedList, OtherAtsInfo, ProviderInfo } from "../../dependencies.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { countLabel, plural, webAddress } from "../parts/format.ts";
import { Layout, Out } from "../parts/layout.tsx";

/** What is known of an address that somebody would like to be read. */
export type AddFinding =
  | { kind: "board"; provider: string; label: string; board: string; sourceId: string; isHere: boolean }
  | { kind: "other_ats"; label: string; why: string }
  | { kind: "unknown"; reason: string };

export interface AddData {
  origin: string;
  providers: readonly ProviderInfo[];
  otherAts: readonly OtherAtsInfo[];
  /** What was typed; the token never comes back. */
  given: { url: string; name: string; domain: string };
  finding: AddFinding | null;
  /** What the board answered; a sentence where it is none, or could not be asked. */
  asked: AskedList | string | null;
  /** Why it was not added. */
  refusal: string | null;
  /** Its page, when it was added. */
  added: { sourceId: string; created: boolean } | null;
}

const byLabel = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label, "en");

/** Adding a board: an address, what it is, some of its postings, and the operator's token. No script is needed. */
export function AddPage(data: AddData) {
  const { origin, providers, otherAts, given, finding, refusal, added } = data;
  const head = {
    title: "Add a board · Jobledger",
    description: "Paste the address of a job board: which ATS it is, some of its postings, and how it is added.",
    canonical: `${origin}/add`,
    crumbs: [{ label: "Sources", href: "/sources" }, { label: "Add a board" }],
    section: "sources" as const,
  };
  return (
    <Layout head={head}>
      <h1>Add a board</h1>
      <p class="lead">{head.description}</p>
      <form class="find" method="post" action="/add">
        <input
          name="url"
          aria-label="Address of the board"
          placeholder="https://jobs.lever.co/company"
          value={given.url}
          maxlength={2000}
          required
          autocomplete="url"
          inputmode="url"
        />
        <button type="submit">See what it is</button>
      </form>
      {refusal !== null && (
        <div class="notice" role="alert">
          <strong>Not added.</strong> {refusal}
        </div>
      )}
      {added !== null && (
        <div class="notice past" role="status">
          <strong>{added.created ? "Added." : "It was here already."}</strong>{" "}
          <a href={`/sources/${added.sourceId}`}>Its ledger</a> fills with its first crawl.
        </div>
      )}
      {finding !== null && added === null && <Finding {...data} finding={finding} />}
      <h2>What is read</h2>
      <p>{providers.map(({ label }) => label).join(", ")}.</p>
      <h2>Known, and not read</h2>
      <dl class="facts even told">
        {otherAts.toSorted(byLabel).map(({ label, why }) => (
          <>
            <dt>{label}</dt>
            <dd>{why}</dd>
          </>
        ))}
      </dl>
      <ApiCalls origin={origin} paths={["providers"]} />
    </Layout>
  );
}

function Finding({ finding, asked, given, providers }: AddData & { finding: AddFinding }) {
  if (finding.kind === "other_ats")
    return (
      <section aria-labelledby="found">
        <h2 id="found">{finding.label}</h2>
        <p>
          This is a board of {finding.label}, which is not read here. {finding.why}
        </p>
        <p>
          What can be done: where the company has a second board at an ATS that is read, paste its address. Reading a
          further ATS is one file of the source code: its README says how.
        </p>
      </section>
    );
  if (finding.kind === "unknown")
    return (
      <section aria-labelledby="found">
        <h2 id="found">No board known</h2>
        <p>{finding.reason}</p>
        <p>Addresses that are known look like these:</p>
        <ul class="plain">
          {providers.slice(0, 5).map(({ label, example }) => (
            <li>
              {label}: <code>{example}</code>
            </li>
          ))}
        </ul>
      </section>
    );
  const { label, board, sourceId, isHere } = finding;
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        {label}: <span dir="auto">{board}</span>
      </h2>
      {isHere ? (
        <p>
          This board is here already: <a href={`/sources/${sourceId}`}>its ledger</a>.
        </p>
      ) : (
        <>
          <Answer asked={asked} />
          <AddForm given={given} isUnseen={typeof asked === "string"} />
        </>
      )}
    </section>
  );
}

function Answer({ asked }: Pick<AddData, "asked">) {
  if (asked === null) return null;
  if (typeof asked === "string") return <p class="empty">{asked}</p>;
  const { listed, total, postings } = asked;
  if (listed === 0) return <p class="empty">It answers, and has no posting just now.</p>;
  return (
    <>
      <p>
        {total === null ? plural(listed, "posting") : `${countLabel(listed)} of ${plural(total, "posting")}`} in its
        first answer, among them:
      </p>
      <ul class="plain">
        {postings.map(({ title, place, url }) => {
          const address = webAddress(url);
          return (
            <li>
              {address === null ? <span dir="auto">{title}</span> : <Out href={address}>{title}</Out>}
              {place !== null && <span class="quiet"> {place}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function AddForm({ given, isUnseen }: Pick<AddData, "given"> & { isUnseen: boolean }) {
  if (isUnseen) return <p class="note">A board that does not answer is not added here; the admin API can.</p>;
  return (
    <form class="filters add" method="post" action="/add">
      <input type="hidden" name="url" value={given.url} />
      <label>
        Company, where you know its name
        <input name="name" value={given.name} maxlength={200} autocomplete="organization" />
      </label>
      <label>
        Its domain
        <input name="domain" value={given.domain} maxlength={200} placeholder="company.com" autocomplete="off" />
      </label>
      <label>
        Admin token
        <input name="token" type="password" required autocomplete="off" />
      </label>
      <button type="submit" name="step" value="add">
        Add it
      </button>
    </form>
  );
}
