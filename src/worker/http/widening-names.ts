import { jobFilter, jobFilterNames } from "../../db/search/job-filters.ts";
import { once } from "../../core/once.ts";

/** Names that shape an answer: one that is mistyped brings no other postings than were asked for. */
const SHAPING = new Set([
  "limit",
  "cursor",
  "strict",
  "include",
  "include_total",
  "include_query",
  "include_baseline",
  "sort",
  "field",
]);

/** How a name ends that says which things are meant, in anybody's API. */
const IDENTIFIES =
  /(?:^|_)(?:ids?|urls?|uri|keys?|slug|domain|email|after|before|since|until|exclude|min|max|gte|lte)$/;
/** And how other APIs write a condition: `filter[country]`, `posted_at[gte]`. */
const CONDITION = /\[/;
/** What trackers append to any link (`utm_id`) means none. */
const TRACKS = /^(?:utm|mc|hsa|pk|mtm)_|^(?:fbclid|gclid|dclid|msclkid|yclid|igshid)$/;

/** Whether a name is a tracker's, which nobody meant for us. */
export function isTracking(name: string): boolean {
  return TRACKS.test(name);
}

/** What narrows lists and is no entry of the job filters. */
const OTHERS = [
  "active",
  "radius_km",
  "changed_after",
  "changed_before",
  "event_types",
  "field_name",
  "reason",
  "observed_after",
  "observed_before",
];

/** Every name that narrows a list somewhere. */
const filterNames = once(() => {
  const own = jobFilterNames.flatMap((name) => [name, `${name}_exclude`].concat(jobFilter(name).aliases));
  return new Set(OTHERS.concat(own));
});

/**
 * Whether to leave a name aside that an address does not know would give more than was asked for: it is a filter
 * elsewhere, is nearly one here (`meant`), or ends as what identifies does. Such a name is a 400, not ignored.
 */
export function wouldWiden(name: string, meant: string | null): boolean {
  if (isTracking(name)) return false;
  const plain = name
    .replaceAll(/[^a-zA-Z0-9]+/g, "_")
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_")
    .toLowerCase();
  if (filterNames().has(plain) || IDENTIFIES.test(plain) || CONDITION.test(name)) return true;
  return meant !== null && !SHAPING.has(meant);
}
