import type { Slice } from "../../../db/search/read-slice.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { Bars, Breakdown, type Bar } from "../parts/bars.tsx";
import { countLabel, plural } from "../parts/format.ts";
import { Layout } from "../parts/layout.tsx";
import { sliceFieldNames, sliceFields, slicePath, valueLabel, type SliceFieldName } from "../parts/slice-fields.ts";

interface BrowseData {
  origin: string;
  slice: Slice;
  providerLabel: (name: string) => string;
}

const TOP = 10;
/** Values of one field on its page. */
export const BROWSE_VALUES_MAX = 1_000;

/** What there is, by every field. */
export function BrowsePage({ origin, slice, providerLabel }: BrowseData) {
  const head = {
    title: "Browse job postings · Jobledger",
    description: `${plural(slice.open, "open posting")} by provider, place, department, work model and employment type.`,
    canonical: `${origin}/browse`,
    crumbs: [{ label: "Browse" }],
    section: "browse" as const,
    table: "/browse",
  };
  return (
    <Layout head={head}>
      <h1>Browse</h1>
      <p class="lead">{head.description}</p>
      <h2>Most open postings by</h2>
      <div class="grid">
        {sliceFieldNames.map((field) => (
          <Breakdown
            id={`by-${field}`}
            title={sliceFields[field].many}
            bars={barsOf(field, slice, providerLabel).slice(0, TOP)}
            more={`/browse/${field}`}
          />
        ))}
      </div>
      <ApiCalls origin={origin} paths={[`jobs/facets?field=${sliceFieldNames.join(",")}&limit=${TOP}`]} />
    </Layout>
  );
}

/** A heading within a sentence: "ATS providers" stays so. */
function inSentence(heading: string): string {
  return /^[A-Z]{2}/.test(heading) ? heading : heading.toLowerCase();
}

/** Every value of one field that has an open posting. */
export function BrowseFieldPage({ origin, slice, providerLabel, field }: BrowseData & { field: SliceFieldName }) {
  const { one, many } = sliceFields[field];
  const bars = barsOf(field, slice, providerLabel);
  const head = {
    title: `${many} of open job postings · Jobledger`,
    description: `${countLabel(bars.length)} ${inSentence(bars.length === 1 ? one : many)} with open postings, most first.`,
    canonical: `${origin}/browse/${field}`,
    crumbs: [{ label: "Browse", href: "/browse" }, { label: many }],
    section: "browse" as const,
    table: `/browse/${field}`,
  };
  return (
    <Layout head={head}>
      <h1>{many}</h1>
      <p class="lead">{head.description}</p>
      {bars.length === 0 ? (
        <p class="empty">No open posting states one.</p>
      ) : (
        <div class="many">
          <Bars bars={bars.slice(0, BROWSE_VALUES_MAX)} />
        </div>
      )}
      <ApiCalls origin={origin} paths={[`jobs/facets?field=${field}&limit=${BROWSE_VALUES_MAX}`]} />
    </Layout>
  );
}

function barsOf(field: SliceFieldName, slice: Slice, providerLabel: BrowseData["providerLabel"]): Bar[] {
  return (slice.counts.get(field) ?? [])
    .filter(({ open }) => open > 0)
    .map(({ value, open }) => ({
      label: valueLabel(field, value, providerLabel),
      count: open,
      href: slicePath({ field, value }),
    }));
}
