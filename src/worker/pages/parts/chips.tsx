import { jobFilter, jobFilters, type JobFilterName } from "../../../db/search/job-filters.ts";
import type { Condition } from "./search-words.ts";

/** The list without a condition, or with the values of it that are left. */
export function withoutCondition(address: URL, parameter: string, rest: string | null): string {
  const search = new URLSearchParams(address.searchParams);
  const aliases = isFilterName(parameter) ? jobFilter(parameter).aliases : [];
  for (const name of [parameter, ...aliases]) search.delete(name);
  if (rest !== null) search.set(parameter, rest);
  // It is nothing by itself.
  if (parameter === "near") search.delete("radius_km");
  return search.size === 0 ? address.pathname : `${address.pathname}?${search.toString()}`;
}

function isFilterName(name: string): name is JobFilterName {
  return Object.hasOwn(jobFilters, name);
}

/** The conditions of a list, each a link to the list without it. `address`: of its first page. */
export function Chips({ address, conditions }: { address: URL; conditions: readonly Condition[] }) {
  if (conditions.length === 0) return null;
  const chips = conditions.flatMap(({ parameter, text, values }) =>
    (values ?? [{ text, rest: null }]).map((one) => ({ parameter, text: one.text, rest: one.rest })),
  );
  return (
    <ul class="chips" aria-label="Conditions">
      {chips.map(({ parameter, text, rest }) => (
        <li>
          <a href={withoutCondition(address, parameter, rest)} aria-label={`Remove: ${text}`}>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={address.pathname}>Remove all</a>
        </li>
      )}
    </ul>
  );
}
