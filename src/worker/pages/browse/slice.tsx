import type { JobPage } from "../../../db/search/read-jobs.ts";
import type { Slice } from "../../../db/search/read-slice.ts";
import { pictureCalls, type LifePictures } from "../../api/life-pictures.ts";
import { ActivitySection } from "../parts/activity-chart.tsx";
import { ApiCalls } from "../parts/api-calls.tsx";
import { isolate } from "../parts/bidi.ts";
import { Breakdown, type Bar } from "../parts/bars.tsx";
import { countLabel, plural } from "../parts/format.ts";
import { JobRows } from "../parts/job-rows.tsx";
import { Layout } from "../parts/layout.tsx";
import { longList } from "../parts/list-forms.tsx";
import { Spreads } from "../parts/spread-chart.tsx";
import {
  sliceFieldNames,
  sliceFields,
  slicePath,
  sliceQuery,
  valueLabel,
  type SlicePart,
} from "../parts/slice-fields.ts";

const BARS_MAX = 8;

interface SliceData {
  origin: string;
  parts: readonly [SlicePart] | readonly [SlicePart, SlicePart];
  /** Counts of the first part. */
  slice: Slice;
  open: number;
  total: number;
  page: JobPage;
  /** Null while postings are counted anew, and of a pair: no counts are kept of it. */
  pictures: LifePictures | null;
  nextHref: string | null;
  /** The instant at which ages are told (ms). */
  now: number;
  providerLabel: (name: string) => string;
}

/** Postings of one value of a field, or of a pair of values, with their counts. */
export function SlicePage(data: SliceData) {
  const { origin, parts, slice, open, total, page, pictures, nextHref, now, providerLabel } = data;
  const [first, second] = parts;
  const labels = parts.map(({ field, value }) => valueLabel(field, value, providerLabel));
  const phrase = parts
    .map(({ field }, index) => `${sliceFields[field].word} ${isolate(labels[index] ?? "")}`)
    .join(" ");
  const summary = `${plural(open, "open posting")} ${phrase}, ${countLabel(total - open)} closed.${second === undefined ? topSentence(slice) : ""}`;
  const path = slicePath(...parts);
  const head = {
    title: `Jobs ${phrase} · Jobledger`,
    description: summary,
    canonical: `${origin}${path}`,
    indexed: open > 0,
    crumbs: [
      { label: "Browse", href: "/browse" },
      { label: sliceFields[first.field].many, href: `/browse/${first.field}` },
      ...(second === undefined ? [] : [{ label: labels[0] ?? "", href: slicePath(first) }]),
      { label: labels.at(-1) ?? "" },
    ],
    section: "browse" as const,
    feed: path,
    long: longList({ total: open, hasMore: nextHref !== null }),
  };
  const query = sliceQuery(parts).slice(1);
  const facets = `jobs/facets${sliceQuery([first])}&field=${["org", ...sliceFieldNames].join(",")}`;
  return (
    <Layout head={head}>
      <h1>Jobs {phrase}</h1>
      <p class="lead">{summary}</p>
      <div class="columns">
        <section aria-labelledby="postings">
          <h2 id="postings">Newest open postings</h2>
          {page.jobs.length === 0 ? <p class="empty">None open now.</p> : <JobRows {...page} showOrg now={now} />}
          <nav class="pager" aria-label="Pages">
            {nextHref !== null && (
              <a rel="next" href={nextHref}>
                Next page
              </a>
            )}
            <a href={`/jobs?${query}`}>Search within these</a>
            <a href={`/jobs?${query}&status=expired`}>Closed postings</a>
          </nav>
        </section>
        <div>
          {second === undefined ? (
            <SingleBreakdowns {...{ part: first, slice, providerLabel }} />
          ) : (
            <PairLinks {...{ first, second, labels }} />
          )}
        </div>
      </div>
      {second === undefined && (
        <ActivitySection
          days={pictures?.days ?? null}
          boardsOf={first.field === "provider" ? "this ATS" : "all companies"}
        />
      )}
      {pictures !== null && <Spreads {...pictures} />}
      <ApiCalls
        origin={origin}
        paths={[
          `jobs?${query}&limit=${SLICE_ROWS}`,
          facets,
          ...(pictures === null ? [] : pictureCalls(pictures, query)),
        ]}
      />
    </Layout>
  );
}

/** Postings on a slice's page. */
export const SLICE_ROWS = 25;

function topSentence({ orgs }: Slice): string {
  const names = orgs.slice(0, 3).map(({ org, open }) => `${isolate(org.name)} (${countLabel(open)})`);
  return names.length === 0 ? "" : ` Most at ${names.join(", ")}.`;
}

function SingleBreakdowns({
  part,
  slice,
  providerLabel,
}: {
  part: SlicePart;
  slice: Slice;
  providerLabel: SliceData["providerLabel"];
}) {
  const { [part.field]: own, ...others } = sliceFields;
  const query = sliceQuery([part]);
  return (
    <>
      <h2>Where they are</h2>
      <Breakdown
        id="top-companies"
        title="Top companies"
        bars={slice.orgs.map(({ org, open }) => ({
          label: org.name,
          count: open,
          href: `/companies/${org.slug}${query}`,
        }))}
      />
      {sliceFieldNames
        .filter((field) => Object.hasOwn(others, field) && sliceFields[field] !== own)
        .map((field) => (
          <Breakdown
            id={`by-${field}`}
            title={sliceFields[field].many}
            bars={(slice.counts.get(field) ?? [])
              .values()
              .filter(({ open }) => open > 0)
              .take(BARS_MAX)
              .toArray()
              .map(({ value, open }): Bar => ({
                label: valueLabel(field, value, providerLabel),
                count: open,
                href: slicePath(part, { field, value }),
              }))}
          />
        ))}
    </>
  );
}

function PairLinks({ first, second, labels }: { first: SlicePart; second: SlicePart; labels: string[] }) {
  return (
    <section aria-labelledby="wider">
      <h2 id="wider">Wider</h2>
      <ul class="plain">
        {[first, second].map((part, index) => (
          <li>
            {sliceFields[part.field].one}:{" "}
            <a href={slicePath(part)} dir="auto">
              {labels[index]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
