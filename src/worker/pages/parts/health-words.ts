/** How a board does, for people. */
export const healthWords = {
  new: "Not crawled yet",
  ok: "Healthy",
  suspect: "Suspect: nothing closes until three crawls agree",
  throttled: "Slowed by its host",
  blocked: "Blocked by its host",
  failing: "Failing",
  gone: "Gone",
  paused: "Paused",
} as const;
