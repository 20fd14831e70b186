import type { JobQuery } from "../../../db/search/read-jobs.ts";
import { placesNotKnown } from "../../api/places-not-known.ts";
import { DatedText } from "../parts/dated-text.tsx";
import { isolate } from "../parts/bidi.ts";
import { plural } from "../parts/format.ts";
import type { PagerLinks } from "../parts/pager.tsx";
import type { NearMisses } from "./near-misses.ts";

interface NoPostingsProps {
  address: URL;
  query: JobQuery;
  pager: PagerLinks;
  hasConditions: boolean;
  near: NearMisses | null;
}

/** What is said in place of a list that is empty: what was not understood, and what would find something. */
export function NoPostings({ address, query, pager, hasConditions, near }: NoPostingsProps) {
  if (pager.next !== null)
    return <p class="empty">None among the postings looked at so far. Go on with the next page.</p>;
  if (!hasConditions && query.filters.status === "active") return <p class="empty">No open postings yet.</p>;
  return (
    <div class="empty">
      <p>No postings match{hasConditions ? " all of this together" : ""}.</p>
      <ul class="plain near">
        <UnknownPlaces {...{ address, query }} />
        {near?.nothing.map((part) => (
          <li>
            Nothing is found for{" "}
            <em>
              <DatedText text={isolate(part)} />
            </em>{" "}
            alone.
          </li>
        ))}
        {near?.orgs.map(({ name, slug, openJobs }) => (
          <li>
            The company{" "}
            <a href={`/companies/${slug}`} dir="auto">
              {name}
            </a>{" "}
            has {plural(openJobs, "open posting")}.
          </li>
        ))}
        {near?.searches.map((search) => (
          <NearSearch {...search} />
        ))}
        <li>
          <a href="/browse">Browse</a> shows which places, departments and work models there are.
        </li>
      </ul>
    </div>
  );
}

function NearSearch({ change, href, found }: NearMisses["searches"][number]) {
  const count =
    found === null
      ? "The same search"
      : found.isMore
        ? `More than ${plural(found.count, "posting")}`
        : plural(found.count, "posting");
  return (
    <li>
      <a href={href}>{count}</a>{" "}
      {"word" in change ? (
        <>
          with <strong>{change.by}</strong> in place of <em>{isolate(change.word)}</em>
        </>
      ) : "without" in change ? (
        <>
          without{" "}
          <em>
            <DatedText text={isolate(change.without)} />
          </em>
        </>
      ) : (
        "with those that are closed"
      )}
    </li>
  );
}

/** Names that are no place, each with a link to the search for the one that was probably meant. */
function UnknownPlaces({ address, query }: Pick<NoPostingsProps, "address" | "query">) {
  return placesNotKnown(query.filters).map(({ parameter, value, did_you_mean: meant, hint }) => {
    if (hint !== undefined) return <li>{`${isolate(value ?? "")} is ${hint}.`}</li>;
    const search = new URLSearchParams(address.searchParams);
    search.set(parameter, (search.get(parameter) ?? "").replace(value ?? "", meant ?? ""));
    return (
      <li>
        No place is called {isolate(value ?? "")}
        {meant === null ? (
          "."
        ) : (
          <>
            ; did you mean <a href={`/jobs?${search.toString()}`}>{meant}</a>?
          </>
        )}
      </li>
    );
  });
}
