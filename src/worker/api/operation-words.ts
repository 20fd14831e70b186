import { limits } from "../../core/limits.ts";

/** What operations do whose routes say no more than a summary, by their method and path (below the API's base). */
export const operationWords: Readonly<Record<string, string>> = {
  "get ":
    "Each with its method, path, whole address and one line. `meta` names this document, the pages and `/health`.",
  "get /openapi.json":
    "OpenAPI 3.1, made of the schemas that requests are checked with. The operator's own addresses have one too.",
  "get /jobs": "The same as `/jobs/search`.",
  "get /jobs/search":
    "Open postings, those first that were first seen last; with `changed_after` or `changed_before` oldest change first. All filters must hold; of one filter's values, separated by commas, one. Go on with `meta.next_cursor` until there is none.",
  "post /jobs/search": "As GET: lists may be JSON lists, numbers and truth values JSON ones. It is not cached.",
  "post /jobs/batch_lookup":
    "`job_ids` first, then `urls`: one entry for each, `data` null where nothing is known. What an address names is read as `/jobs/lookup` reads it.",
  "get /jobs/{job_id}":
    "The whole record; a closed one says when and why. With `at` the posting as it was known at that instant.",
  "get /jobs/{job_id}/events":
    "All that was recorded of it, each field that changed as an event of its own with the old and the new value.",
  "get /jobs/{job_id}/diff": "Each field that differs, with both values. `to` is now if it is not given.",
  "get /orgs": "By open postings or by name; `q` finds names by whole words of which the last may be cut.",
  "post /orgs/batch_lookup": `Up to ${limits.lookupIdsMax} ids; one entry for each, \`data\` null where nothing is known.`,
  "get /orgs/{org_id}": "Its name, slug and domain, how many postings are open, and how many came and went in 30 days.",
  "get /orgs/{org_id}/breakdown":
    "Exact counts, and for each of the last 90 days how many postings were opened and closed.",
  "get /sources": "Each with its company, its health, when it was last read and when it is read next.",
  "get /sources/lookup": "The address of a board, or of any of its postings, at any ATS that is read here.",
  "get /sources/{source_id}": "With its health, when it was last read and when it is read next.",
  "get /sources/{source_id}/jobs": "The search, of this board alone: it takes all other filters.",
  "get /datasets": "Each with what it holds and where it is.",
  "get /stats": "Counts of postings, companies and boards, and for each kind of answer how many seconds it is behind.",
  "get /webhook_endpoints": "With their state and what was last answered; never with their secrets.",
  "delete /webhook_endpoints/{endpoint_id}": "What waits for it is not sent any more.",
  "get /subscriptions": "All of the key's, each with what it is about.",
  "delete /subscriptions/{subscription_id}": "The endpoint stays, and so do its other subscriptions.",
  "get /webhook_endpoints/subscriptions": "The same as `/subscriptions`.",
  "delete /webhook_endpoints/subscriptions/{subscription_id}": "The same as `/subscriptions/{subscription_id}`.",
  "get /admin/sources": "As everybody sees them, with what is told to the operator alone.",
  "post /admin/keys": "The key is shown this once: its hash is stored.",
  "get /admin/keys": "By their first letters; the keys themselves are not stored.",
  "post /admin/keys/{prefix}/revoke": "At once: its next request is a 401, and its endpoints get nothing more.",
  "get /admin/opt-outs": "With the reason that was given, and how far their removal is.",
  "get /admin/replay": "Its stage, what it has read, and where the two databases differ.",
  "delete /admin/replay": "What was rebuilt stays, and a replay that is asked for again goes on there.",
  "post /admin/sources/{source_id}/pause": "Its postings stay as they are and are served; nobody asks the board.",
  "post /admin/sources/{source_id}/resume": "It is asked again when it is next due.",
  "post /admin/sources/{source_id}/crawl": "The next run of the cron asks it, at its host's pace.",
  "post /admin/crawl": "The next runs of the cron ask them, each host at its pace.",
};
