import { jobFilter, type JobFilterName, type JobFilterValues } from "../../../db/search/job-filters.ts";
import { isolate } from "./bidi.ts";
import { countLabel, day } from "./format.ts";

/** A filter's value in its words ("pay is at least $90,000 a year"), but for lists and the status. */
export function sayFilter(name: JobFilterName, values: JobFilterValues): string {
  const { kind, says } = jobFilter(name);
  const value: unknown = values[name];
  if (says === null) return "";
  if (typeof says === "function") return says(String(value));
  if (typeof says !== "string") return value === true ? says.true : says.false;
  return says.replace("*", () => valueWords(kind, value));
}

function valueWords(kind: string, value: unknown): string {
  if (typeof value === "number") return countLabel(value);
  return kind === "time" ? day(String(value)) : `“${isolate(String(value))}”`;
}
