import { countryName } from "../../../core/normalize/place/countries.ts";
import type { JobFilterValues } from "../../../db/search/job-filters.ts";
import { readingsOf } from "../../api/reading-notes.ts";
import { isolate } from "./bidi.ts";

/** How values of a search that may mean two things were read, as the API says it in `meta.notes`; nothing where all mean one. */
export function ReadingNotes({ address, filters }: { address: URL; filters: JobFilterValues }) {
  return readingsOf(filters).map(({ parameter, value, note, country }) => {
    const search = new URLSearchParams(address.searchParams);
    // Beside other places there is no search for this one as a country.
    const isAlone = search.get(parameter)?.trim().toLowerCase() === value.toLowerCase();
    const name = country === null || !isAlone || search.has("country") ? null : countryName(country);
    search.delete(parameter);
    search.set("country", country ?? "");
    return (
      <p class="note reading">
        {`${isolate(value)}: ${note}.`}
        {name !== null && (
          <>
            {" "}
            <a href={`${address.pathname}?${search.toString()}`}>{`Search in ${name}`}</a>
          </>
        )}
      </p>
    );
  });
}
