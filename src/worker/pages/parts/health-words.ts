/** How a board does, for people. */
export const healthWords = {
  new: "Not crawled yet",
  ok: "Healthy",
  noisy: "Noisy: read less often, since it changes so much",
  suspect: "Suspect: nothing closes until three crawls agree",
  throttled: "Slowed by its host",
  blocked: "Blocked by its host",
  failing: "Failing",
  gone: "Gone: not found for a week",
  paused: "Paused",
} as const;
