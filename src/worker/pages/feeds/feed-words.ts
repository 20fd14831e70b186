import type { Context } from "hono";
import type { FeedQuery } from "../../../db/events/feed-query.ts";
import type { JobQuery } from "../../../db/search/read-jobs.ts";
import type { FeedFormat } from "../../http/list-formats.ts";
import { addressOf } from "../../http/origin.ts";
import type { AppEnv } from "../../http/router.ts";
import { andWords, conditionsOf, searchSentence, searchWords, type NameOf } from "../parts/search-words.ts";
import { eventSentence, instant, postingsOf } from "../ledger/event-words.ts";
import { listAddress } from "../parts/page-request.ts";

const SUFFIX = " · Jobledger";
const NO_BASELINE = "What was open when its board was first read is left out; include_baseline=true has it.";

/** Title and description of a feed of postings: what it holds, no more and no less. */
export function jobFeedWords(
  { filters, changed, collapse }: Pick<JobQuery, "filters" | "changed" | "collapse">,
  isFresh: boolean,
  nameOf: NameOf,
): { title: string; description: string } {
  const conditions = conditionsOf(filters, nameOf);
  const sentence = isFresh
    ? `New ${searchWords(filters.status, conditions)}`
    : searchSentence(filters.status, conditions);
  const said = [sentence, ...changeParts(changed), ...(collapse === undefined ? [] : ["one of each opening"])].join(
    ", ",
  );
  const order = changed === null ? "newest first" : "oldest change first";
  return { title: said + SUFFIX, description: `${said}, ${order}.${isFresh ? ` ${NO_BASELINE}` : ""}` };
}

function changeParts(changed: JobQuery["changed"]): string[] {
  if (changed === null) return [];
  const { from, to } = changed;
  return [
    ...(from === 0 ? [] : [`changed on or after ${instant(from)}`]),
    ...(to === null ? [] : [`changed before ${instant(to)}`]),
  ];
}

/** The same of a feed of events. */
export function eventFeedWords(filters: Omit<FeedQuery, "after" | "rows" | "budget">, nameOf: NameOf) {
  const postings = postingsOf(filters);
  const words = postings.status === "any" ? "postings" : searchWords(postings.status, []);
  const conditions = conditionsOf(postings, nameOf).map(({ text }) => text);
  const said = eventSentence(filters, conditions.length === 0 ? words : `${words} where ${andWords(conditions)}`);
  const left = filters.includeBaseline
    ? ""
    : " What the first crawl of a board found is left out; include_baseline=true has it.";
  const now = filters.postings === null ? "" : " Postings are looked at as they stand now.";
  return { title: said + SUFFIX, description: `${said}, newest first.${now}${left}` };
}

/** The addresses of a feed and its page, which lacks what only feeds take (`own`). */
export function feedAddresses(
  c: Context<AppEnv>,
  format: FeedFormat,
  { own = [], status = "active" }: { own?: readonly string[]; status?: "active" | "any" } = {},
): { origin: string; page: string; id: string; self: string } {
  const self = addressOf(c);
  self.searchParams.delete("cursor");
  const id = listAddress(c, status);
  const page = new URL(id);
  page.pathname = page.pathname.slice(0, -1 - format.length);
  for (const name of own) page.searchParams.delete(name);
  return { origin: page.origin, page: page.href, id: id.href, self: self.href };
}
