import type { ChangeWindow } from "../../db/search/read-jobs.ts";
import { ignoredWords } from "../../db/search/description-filter.ts";
import { jobFilter, jobFilterNames, type JobFilterValues } from "../../db/search/job-filters.ts";
import { sayWordQuery, type ReadClause } from "../../db/search/word-query.ts";
import { badParameter } from "../http/problem.ts";
import type { Meta } from "./envelope.ts";

/** How words were read, where that is asked for. */
export function saidOfWords(filters: JobFilterValues): NonNullable<Meta["query"]> {
  return Object.fromEntries(
    jobFilterNames.flatMap((name): [string, ReadClause[]][] => {
      const [{ queryOf }, value] = [jobFilter(name), filters[name]];
      return queryOf === undefined || value === undefined ? [] : [[name, sayWordQuery(queryOf(value))]];
    }),
  );
}

/** The words of a search that descriptions were not looked for by; nothing where there is none. */
export function saidOfIgnoredWords({ description }: JobFilterValues): Pick<Meta, "ignored_words"> {
  const words = description === undefined ? [] : ignoredWords(description);
  return words.length === 0 ? {} : { ignored_words: words };
}

/** A 400 for words of descriptions that the index is to find of closed postings too: it has those of open ones. */
export function refuseClosedTexts(
  { description, status, job_ids: ids }: JobFilterValues,
  changed: ChangeWindow | null,
): void {
  if (description === undefined || status === "active" || changed !== null || ids !== undefined) return;
  throw badParameter("description", "finds open postings; leave status, active, closed_after and closed_before out");
}
