import { accuracy } from "../../../core/accuracy.ts";
import { DerivedFact } from "../../../core/facts.ts";
import { filledFields, type FilledField } from "../../../core/filled-fields.ts";
import type { ProviderCoverage } from "../../api/provider-coverage.ts";
import type { Providers } from "../../api/providers.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { FactRows } from "../parts/fact-rows.tsx";
import { countLabel, DASH, second } from "../parts/format.ts";
import { Layout, Time } from "../parts/layout.tsx";
import { ScrollingTable, type Column } from "../parts/list-table.tsx";

const fieldLabels: Record<FilledField, string> = {
  places: "Place",
  country: "Country",
  region: "Region",
  city: "City",
  workplace_type: "Work model",
  employment_type: "Employment",
  salary: "Pay",
  posted_at: "Posted",
  department: "Department",
  language: "Language",
  description: "Description",
};

/** Which ATS are read and how well, and which are not. */
export function CoveragePage({ origin, providers, asOf, fillAsOf }: { origin: string } & Providers) {
  const head = {
    title: "Coverage: which ATS are read, and how well · Jobledger",
    description:
      "Every applicant tracking system that is known here: how it is asked, how fresh and how full its postings are, and why some are not read.",
    canonical: `${origin}/coverage`,
    crumbs: [{ label: "Coverage" }],
    table: "/coverage",
  };
  const read = providers.filter((one) => one.read);
  const facts: [string, string][] = [
    ["ATS that are read", countLabel(read.length)],
    ["Of those unproven", countLabel(read.filter(({ proven }) => proven === false).length)],
    ["Known and not read", countLabel(providers.length - read.length)],
    ["Boards counted", asOf === null ? "not yet" : second(asOf)],
    ["Fields counted", fillAsOf === null ? "not yet" : second(fillAsOf)],
  ];
  return (
    <Layout head={head}>
      <h1>Coverage</h1>
      <p class="lead">{head.description}</p>
      <dl class="facts even">
        <FactRows rows={facts} />
      </dl>
      <ReadProviders providers={read} />
      <FilledFields providers={read.filter(({ fill }) => Object.values(fill).some((share) => share !== null))} />
      <Contradictions
        providers={read.filter(({ conflicts }) => Object.values(conflicts).some((share) => share !== null))}
      />
      <Measured />
      <OtherAts others={providers.filter((one) => !one.read)} />
      <ApiCalls origin={origin} paths={["providers"]} />
    </Layout>
  );
}

const name: Column<ProviderCoverage> = {
  label: "ATS",
  cell: ({ provider, label }) => <a href={`/sources?provider=${provider}`}>{label}</a>,
};

function percent(label: string, shareOf: (one: ProviderCoverage) => number | null): Column<ProviderCoverage> {
  return { label, number: true, cell: (one) => percentLabel(shareOf(one)) };
}

/** Rounded down, on one line: 100 % is all of them, and 0 % none of them. */
function percentLabel(share: number | null): string {
  if (share === null) return DASH;
  if (share > 0 && share < 0.01) return "< 1\u00A0%";
  return `${Math.floor(share * 100)}\u00A0%`;
}

function ReadProviders({ providers }: { providers: ProviderCoverage[] }) {
  return (
    <section aria-labelledby="read">
      <h2 id="read">Read</h2>
      <p class="note">
        Asked is an API that the ATS documents for the public, or pages and what they ask for themselves, as far as the
        host's robots.txt allows. Confirmed: the share of open postings that a whole list of their board held within the
        time before they were counted. Unproven: read by its documentation; no posting of it was seen yet.
      </p>
      <ScrollingTable
        label="ATS that are read"
        columns={[
          name,
          { label: "Asked", cell: ({ asks }) => (asks === "pages" ? "Pages" : "Documented API") },
          { label: "Known by", cell: ({ proven }) => (proven === true ? "Proven" : "Unproven") },
          { label: "Boards", number: true, cell: ({ boards }) => countLabel(boards) },
          { label: "Open", number: true, cell: ({ active_jobs: open }) => countLabel(open) },
          percent("Rejected", (one) => one.rejected_share),
          percent("Confirmed in 1 h", (one) => one.confirmed.within_1h),
          percent("24 h", (one) => one.confirmed.within_24h),
          percent("72 h", (one) => one.confirmed.within_72h),
          {
            label: "Last success",

            cell: (one) => <Time iso={one.last_success_at} text={second} />,
          },
        ]}
        rows={providers}
      />
    </section>
  );
}

/** Only of those that have open postings. */
function FilledFields({ providers }: { providers: ProviderCoverage[] }) {
  return (
    <section aria-labelledby="filled">
      <h2 id="filled">Fields that open postings state</h2>
      <p class="note">What a posting does not state stays blank, so that no ATS has all of them.</p>
      {providers.length === 0 ? (
        <p class="empty">Not counted yet.</p>
      ) : (
        <ScrollingTable
          label="Share of open postings that state a field"
          columns={[name, ...filledFields.map((field) => percent(fieldLabels[field], ({ fill }) => fill[field]))]}
          rows={providers}
        />
      )}
    </section>
  );
}

const factLabel = (fact: DerivedFact): string => {
  const words = fact === "locations" ? "places" : fact.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Facts that nothing contradicts anywhere have no column. */
function Contradictions({ providers }: { providers: ProviderCoverage[] }) {
  const facts = DerivedFact.options.filter((fact) => providers.some(({ conflicts }) => (conflicts[fact] ?? 0) > 0));
  return (
    <section aria-labelledby="contradicted">
      <h2 id="contradicted">Fields that something contradicts</h2>
      <p class="note">
        The share of open postings in which two statements say different things of a field. Both are kept, and the
        posting's page shows them.
      </p>
      {facts.length === 0 ? (
        <p class="empty">{providers.length === 0 ? "Not counted yet." : "None."}</p>
      ) : (
        <ScrollingTable
          label="Share of open postings with a contradicted field"
          columns={[name, ...facts.map((fact) => percent(factLabel(fact), ({ conflicts }) => conflicts[fact]))]}
          rows={providers}
        />
      )}
    </section>
  );
}

type Measurement = (typeof accuracy)["fields"][number];

function Measured() {
  const tenths = (share: number | null): string => (share === null ? DASH : `${(100 * share).toFixed(1)}\u00A0%`);
  const columns: Column<Measurement>[] = [
    { label: "Field", cell: ({ part }) => part.charAt(0).toUpperCase() + part.slice(1) },
    { label: "Labelled", number: true, cell: ({ rows }) => countLabel(rows) },
    { label: "Precision", number: true, cell: ({ precision }) => tenths(precision) },
    { label: "Recall", number: true, cell: ({ recall }) => tenths(recall) },
  ];
  return (
    <section aria-labelledby="accuracy">
      <h2 id="accuracy">How right derived fields are</h2>
      <p class="note">
        Measured on {accuracy.measured_on}, on postings that were labelled before any output was seen and that no rule
        was made by. Precision: of what is said, how much is true. Recall: of what is true, how much is said.
      </p>
      <ScrollingTable label="Precision and recall by field" columns={columns} rows={accuracy.fields} />
    </section>
  );
}

function OtherAts({ others }: { others: ProviderCoverage[] }) {
  return (
    <section aria-labelledby="not-read">
      <h2 id="not-read">Known and not read</h2>
      <p class="note">
        An address of one of these is refused with its name. What robots.txt disallows is not asked, and sessions and
        bot walls are not got around.
      </p>
      <ScrollingTable
        label="ATS that are not read"
        look="stack"
        columns={[
          { label: "ATS", look: "free", cell: ({ label }) => label },
          { label: "Why", look: "free", cell: (one) => one.why_not_read },
        ]}
        rows={others}
      />
    </section>
  );
}
