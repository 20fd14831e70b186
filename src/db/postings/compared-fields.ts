import { sha256 } from "../../core/ids.ts";
import { canonicalJson, type Json } from "../../core/json.ts";
import type { StoredFacts } from "./job-row.ts";

/** A fact under the API's field name. */
export type ComparedField = [name: string, value: Json];

/** Everything whose change is an event, under the API's field names. */
export function comparedFields(facts: StoredFacts, descriptionHash: string | null): ComparedField[] {
  const { place, salary } = facts;
  return [
    ["title", facts.title],
    ["location_text", facts.locationText],
    ["country", place.country],
    ["region", place.region],
    ["city", place.city],
    // A list in another order is the same list.
    [
      "locations",
      facts.places.length > 1 ? facts.places.map((other) => other.raw ?? canonicalJson(other)).toSorted() : [],
    ],
    ["department", facts.department],
    ["team", facts.team],
    ["employment_type", facts.employmentType],
    ["workplace_type", facts.workplaceType],
    ["salary_min", salary.min],
    ["salary_max", salary.max],
    ["salary_currency", salary.currency],
    ["salary_period", salary.period],
    ["language", facts.language],
    ["source_url", facts.sourceUrl],
    ["apply_url", facts.applyUrl],
    ["application_deadline", facts.deadlineAt],
    ["description", descriptionHash],
  ];
}

/** The content hash of a posting: changes exactly when an event is due. */
export function hashFields(fields: ComparedField[]): string {
  return sha256(canonicalJson(Object.fromEntries(fields)));
}

/** A description is compared by its text, so that other markup for the same words is no change. */
export function hashDescription(text: string | null): string | null {
  return text === null ? null : sha256(text);
}
