import type { JobFilterValues } from "../../../db/search/job-filters.ts";
import { readingsOf } from "../../api/reading-notes.ts";
import { isolate } from "./bidi.ts";

/** How values of a search that may mean two things were read, as the API says it in `meta.notes`; nothing where all mean one. */
export function ReadingNotes({ address, filters }: { address: URL; filters: JobFilterValues }) {
  return readingsOf(filters).map(({ parameter, value, note, instead }) => {
    const { searchParams } = address;
    // Beside other places there is no search for this one by itself.
    const isAlone = searchParams.get(parameter)?.trim().toLowerCase() === value.toLowerCase();
    const links = isAlone
      ? instead.filter((one) => one.parameter === parameter || !searchParams.has(one.parameter))
      : [];
    return (
      <p class="note reading">
        {`${isolate(value)}: ${note}.`}
        {links.slice(0, LINKS_MAX).map((one) => (
          <>
            {" "}
            <a href={hrefWith(address, parameter, one)}>{`Search in ${one.words}`}</a>
          </>
        ))}
      </p>
    );
  });
}

const LINKS_MAX = 4;

function hrefWith(address: URL, left: string, { parameter, value }: { parameter: string; value: string }): string {
  const search = new URLSearchParams(address.searchParams);
  search.delete(left);
  search.set(parameter, value);
  return `${address.pathname}?${search.toString()}`;
}
