import { z } from "zod";
import { isFactName } from "../../../core/fact-table.ts";
import { jobFilter, jobFilterNames, type JobFilterName } from "../../../db/search/job-filters.ts";
import { JobSort } from "../../../db/search/job-sorts.ts";
import { derivedLabel, factWords, titleWords } from "../parts/format.ts";
import { filterLabel } from "../parts/search-words.ts";

/** Orders for people: to choose from, and in a sentence. */
export const sortWords: Record<JobSort, { choice: string; said: string }> = {
  first_seen: { choice: "Newest here", said: "newest first" },
  posted: { choice: "Posted last", said: "last day of posting first" },
  pay: { choice: "Highest pay, of one currency", said: "highest pay first" },
  relevance: { choice: "Best match of the words", said: "best match first" },
};
/** The default stands for what goes with the other conditions: open, or closed where a time of closing is asked for. */
const statusOptions = { "": "Open", expired: "Closed", any: "Open and closed" };
/** Always in view; the others wait behind "More filters". */
const prominent: readonly JobFilterName[] = ["q", "location", "status"];
/** The same as another one, or ids that nobody types: carried along, not asked for. */
const unasked = new Set<JobFilterName>([
  "near",
  "location_text",
  "remote_policy",
  "org_ids",
  "source_ids",
  "job_ids",
  "duplicate_cluster_id",
]);

interface FormProps {
  /** Parameters as given. */
  given: URLSearchParams;
  providers: readonly { name: string; label: string }[];
}

/** The search form: an input for each filter of the registry; what it can't ask is carried along. */
export function SearchForm({ given, providers }: FormProps) {
  const rest = jobFilterNames.filter((name) => !prominent.includes(name) && !unasked.has(name));
  const shown = new Set<string>([...prominent, ...rest, "sort", "collapse", "cursor"]);
  return (
    <form class="filters search" method="get" action="/jobs" role="search">
      {prominent.map((name) => (
        <FilterInput {...{ name, given, providers }} />
      ))}
      <SortInput given={given} />
      <button type="submit">Search</button>
      <details>
        <summary>More filters</summary>
        <div class="fields">
          {rest.map((name) => (
            <FilterInput {...{ name, given, providers }} />
          ))}
          <CollapseInput given={given} />
        </div>
      </details>
      {[...given]
        .filter(([name, value]) => value !== "" && !shown.has(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </form>
  );
}

function SortInput({ given }: Pick<FormProps, "given">) {
  return (
    <label>
      Order
      <select name="sort">
        {JobSort.options.map((sort) => (
          <option value={sort === "first_seen" ? "" : sort} selected={given.get("sort") === sort}>
            {sortWords[sort].choice}
          </option>
        ))}
      </select>
    </label>
  );
}

function CollapseInput({ given }: Pick<FormProps, "given">) {
  return (
    <label>
      Duplicates
      <select name="collapse">
        <option value="">Every posting</option>
        <option value="duplicates" selected={given.get("collapse") === "duplicates"}>
          One of each opening
        </option>
      </select>
    </label>
  );
}

function FilterInput({ name, given, providers }: FormProps & { name: JobFilterName }) {
  const value =
    name === "status" ? statusIn(given) : given.getAll(name).join(jobFilter(name).kind === "places" ? "; " : ",");
  const options = optionsOf(name, providers);
  return (
    <label>
      {filterLabel(name)}
      {options === null ? (
        <input {...inputOf(name)} name={name} value={value} />
      ) : (
        <select name={name}>
          {name !== "status" && <option value="">Any</option>}
          {[...options, ...(value === "" || options.some(([one]) => one === value) ? [] : [[value, value]])].map(
            ([one, label]) => (
              <option value={one} selected={one === value}>
                {label}
              </option>
            ),
          )}
        </select>
      )}
    </label>
  );
}

function statusIn(given: URLSearchParams): string {
  const status = given.get("status") ?? "";
  const isOfClosed = ["closed_after", "closed_before"].some((name) => (given.get(name) ?? "") !== "");
  return status === "" && isOfClosed ? "expired" : status === "active" ? "" : status;
}

function inputOf(name: JobFilterName): Record<string, string> {
  const { kind } = jobFilter(name);
  // As text: a time with a zone, which an address may hold, is no value of a date input.
  if (kind === "time") return { type: "text", placeholder: "2026-01-31", inputmode: "numeric" };
  if (kind === "number") return { type: "number", min: "0", step: "any" };
  return { type: name === "q" ? "search" : "text", maxlength: "200", autocomplete: "off" };
}

/** Values to choose from; null where anything may be typed. */
function optionsOf(name: JobFilterName, providers: FormProps["providers"]): [string, string][] | null {
  if (name === "status") return Object.entries(statusOptions);
  if (name === "provider") return providers.map((provider) => [provider.name, provider.label]);
  const { kind, schema } = jobFilter(name);
  if (kind === "boolean")
    return [
      ["true", "Yes"],
      ["false", "No"],
    ];
  if (!(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodEnum)) return null;
  return schema.element.options.map((option) => [String(option), optionWords(name, String(option))]);
}

function optionWords(name: JobFilterName, option: string): string {
  if (name === "conflict") return derivedLabel(option);
  if (name === "title_group") return titleWords(option);
  const words = (isFactName(name) ? factWords(name, option) : option).replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
