import { comparedValues, factNames, type StoredFacts } from "../../core/fact-table.ts";
import { sha256 } from "../../core/ids.ts";
import { canonicalJson, type Json } from "../../core/json.ts";

/** A fact under the API's field name. */
export type ComparedField = [name: string, value: Json];

/** Names of all that an event can be of. */
export const comparedFieldNames = [...factNames, "description"] as const;

/** Everything whose change is an event, under the API's field names. */
export function comparedFields(facts: StoredFacts, descriptionHash: string | null): ComparedField[] {
  return [...comparedValues(facts), ["description", descriptionHash]];
}

/** The content hash of a posting: changes exactly when an event is due. */
export function hashFields(fields: ComparedField[]): string {
  return sha256(canonicalJson(Object.fromEntries(fields)));
}

/** A description is compared by its text, so that other markup for the same words is no change. */
export function hashDescription(text: string | null): string | null {
  return text === null ? null : sha256(text);
}
