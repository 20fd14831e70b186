import type { CloseReason } from "../../core/event.ts";
import { canonicalJson, type Json } from "../../core/json.ts";
import { sha256 } from "../../core/ids.ts";
import { nearParameters } from "../search/near-filter.ts";
import { planFilters, type FilterPlan, type JobFilterValues } from "../search/job-filters.ts";

/** Characters of a search as JSON: the cron reads all of them in each step. */
export const WEBHOOK_SEARCH_CHARS_MAX = 4_000;

/** What is asked of a crawl's board, by public ids: no row is read to resolve them. */
interface BoardFilters {
  org_ids?: string[];
  org_ids_exclude?: string[];
  source_ids?: string[];
  source_ids_exclude?: string[];
  provider?: string[];
}

/** A search that is subscribed to, by the names of its parameters; `status` is not there where any will do. */
export type WebhookSearch = BoardFilters & { field_name?: string[]; reason?: CloseReason[] } & Omit<
    JobFilterValues,
    "status" | keyof BoardFilters
  > & { status?: "active" | "expired" };

/** The subject of its subscriptions: the same search is one, in whatever order it is written. */
export function searchSubject(search: WebhookSearch): string {
  return `${SEARCH_PREFIX}${sha256(canonicalJson(search as Json)).slice(0, 32)}`;
}
export const SEARCH_PREFIX = "search:";
/** Behind all of them in an index. */
export const SEARCHES_END = "search;";

export interface EventBoard {
  sourceId: string;
  orgId: string;
  provider: string;
}

/** A search made ready to be asked of many events. */
export interface ReadySearch {
  ofBoard: (board: EventBoard) => boolean;
  /** Of postings; those that `plan.named` names alone, where it names any. */
  plan: FilterPlan;
  ofField: (field: string | null) => boolean;
  ofReason: (reason: string | null) => boolean;
}

/** Of what `searchSubject` was stored for. */
export function readySearch(search: WebhookSearch): ReadySearch {
  const {
    org_ids: orgs,
    org_ids_exclude: noOrgs,
    source_ids: sources,
    source_ids_exclude: noSources,
    provider: providers,
    field_name: fields,
    reason: reasons,
    ...postings
  } = search;
  const resolved = { orgs: new Map<string, number>(), sources: new Map<string, number>() };
  return {
    ofBoard: ({ orgId, sourceId, provider }) =>
      (orgs?.includes(orgId) ?? true) &&
      (sources?.includes(sourceId) ?? true) &&
      (providers?.includes(provider) ?? true) &&
      noOrgs?.includes(orgId) !== true &&
      noSources?.includes(sourceId) !== true,
    plan: planFilters({ ...postings, status: postings.status ?? "any" }, resolved),
    ofField: (field) => fields === undefined || (field !== null && fields.includes(field)),
    ofReason: (reason) => reasons === undefined || (reason !== null && (reasons as readonly string[]).includes(reason)),
  };
}

/** As `webhook_subscriptions.search` holds it. */
export function readSearch(stored: string): WebhookSearch {
  return JSON.parse(stored) as WebhookSearch;
}

/** The same as it is asked for: a spot and its radius apart. */
export function askedSearch({ near, ...search }: WebhookSearch): Record<string, unknown> {
  const spot = near === undefined ? null : nearParameters(near);
  return spot === null ? search : { ...search, ...spot, ...(spot.radius_km && { radius_km: Number(spot.radius_km) }) };
}

/** The same as the query of an event search. Texts whose commas are their own come once each. */
export function searchQuery(search: WebhookSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (name === "near")
      for (const [part, text] of Object.entries(nearParameters(String(value)))) query.set(part, text);
    else if (!Array.isArray(value)) query.set(name, String(value));
    else if (name === "location" || name === "location_text") for (const one of value) query.append(name, one);
    else query.set(name, value.join(","));
  }
  return query.toString();
}
