/** A crawl: what it takes and costs, hosts and their gates, what closes a posting, when a board is due. */
export const crawlLimits = {
  /** Postings read out of one crawl of one board. */
  postingsPerCrawlMax: 10_000,
  /**
   * Postings whose facts one crawl changes; with a list of more the next crawl goes on, at once: with the
   * archived list, for so many crawls and milliseconds at the most. 10,000 postings are 250 crawls' answers, and
   * up to 30 crawls' pages.
   */
  changesPerCrawlMax: 500,
  crawlsPerListMax: 300,
  listAgeMsMax: 60 * 60_000,
  /**
   * What a board may cost in a day, its first list aside: rows that its crawls write, requests that they
   * make. Of the first, 4,000 new postings take four fifths. A board that costs more is crawled less often.
   */
  rowsPerBoardDayMax: 25_000,
  requestsPerBoardDayMax: 2_500,
  /**
   * And in a calendar month, where the operator sets nothing else: rows, and bytes of payloads stored. A
   * board beyond it is flagged, and crawled once a day until the month is over; nothing of it is lost.
   */
  boardRowsPerMonth: 300_000,
  boardBytesPerMonth: 10_000_000_000,
  /** Rejects that a crawl keeps with their reasons; the rest are only counted. */
  rejectsKeptMax: 20,
  /**
   * Pages (requests) that one list may take; all of them together are no larger than one payload. Ten postings a page, as
   * some ATS have whatever is asked, make 10,000 of 1,000 pages: at a request a second 17 minutes, over 23 crawls.
   */
  pagesPerBoardMax: 1_200,
  /**
   * Calls that one crawl makes of others, D1, R2, gates and hosts: a batch of ten makes no more than the
   * 10,000 subrequests that an invocation has. And milliseconds after which it asks a host for no more.
   */
  subrequestsPerCrawlMax: 1_000,
  askMsPerCrawlMax: 45_000,
  /**
   * Pages that one crawl asks for, and their bytes after which it asks for no more: the next crawl goes on
   * with the list.
   */
  pagesPerCrawlMax: 64,
  listBytesPerCrawlMax: 16_000_000,
  /**
   * Answers of their own that one crawl asks for, where a list's elements lack facts; the next crawls go on.
   * And their bytes in all.
   */
  detailsReadPerCrawlMax: 40,
  detailsBytesMax: 16_000_000,
  /**
   * An answer that was read so many milliseconds ago is asked for again though its list's element is as it was:
   * so many in a turn, which is the first crawl of its board in such a time. Of a board that is crawled in each
   * turn and holds up to 1,120 postings each answer is read within the age and 14 days; of a larger one later.
   */
  detailsAgeMs: 14 * 24 * 60 * 60_000,
  detailsPerTurnMax: 20,
  detailsTurnMs: 6 * 60 * 60_000,
  /** Postings whose own address is asked in one crawl, to prove that they are gone. */
  detailsPerCrawlMax: 20,
  /** HTTP redirects followed for one request, each checked like a first address. */
  redirectsMax: 3,
  /**
   * robots.txt (RFC 9309): redirects followed, bytes read of it, and milliseconds for which its rules
   * hold; a host that did not answer is asked for it again sooner.
   */
  robotsRedirectsMax: 5,
  robotsBytesMax: 500 * 1024,
  /** Characters of its rules with wildcards, times those of an address: what comparing them takes grows with both. */
  robotsStepsMax: 5_000_000,
  robotsMsMax: 24 * 60 * 60_000,
  robotsRetryMs: 60 * 60_000,
  /**
   * Of a page that is looked at for the board that it shows: bytes read, and addresses tried. What stands
   * behind them is left: nothing is lost, the operator is told what was looked at.
   */
  lookBytesMax: 2_000_000,
  lookAddressesMax: 5_000,
  /** Of a board that is asked before it is added: pages of its list, elements that are read, postings that are shown. */
  askedPagesMax: 3,
  askedElementsMax: 50,
  askedPostingsMax: 5,
  /** Milliseconds until a board must have answered in full. */
  fetchTimeoutMs: 30_000,
  /** Share of a board's open postings that one list may lose before the board is suspect. */
  lostShareMax: 0.3,
  /** Complete lists that must lack a posting before it closes without its own address's word. */
  missesToClose: 3,
  /** The same of implausible lists that do not agree, since each lacks more than the one before. */
  missesToCloseDrifting: 4,
  /** Open postings up to which one more or less is no share, and all can be asked at once. */
  smallBoardPostingsMax: 9,
  /** Share of its absences (one posting at least) in which a suspect list may differ from the one before. */
  suspectDriftShareMax: 0.1,
  /** A board is gone when its list answered 404 or 410 for so many milliseconds, and so many times. */
  goneMsMin: 7 * 24 * 60 * 60_000,
  goneAnswersMin: 3,
  /** Failed crawls of a board that are looked back on for that: a week has some 15 of them. */
  failuresReadMax: 100,
  /** Crawls that the event of a closing names as its proof, the newest ones. */
  proofCrawlsMax: 50,
  /** Boards, those that were removed included: each has 18 bytes of one row of D1, which has 2,000,000. */
  boardsMax: 100_000,
  /** Deliveries of a crawl message after its first; wrangler.toml holds them too. */
  messageRetriesMax: 100,
  /**
   * Deliveries of a crawl's message that are worked off side by side with others; and later ones that may end without a word,
   * as where a crawl takes more time or memory than a Worker has, before the crawl counts as failed.
   */
  deliveriesTogetherMax: 3,
  unendedCrawlsMax: 3,
  /** Milliseconds that a crawl may take: a consumer of a queue has no more. */
  crawlMsMax: 15 * 60_000,
  /** Milliseconds after which no crawl that began before can write anything any more: those, and room for a clock. */
  crawlsEndMs: 20 * 60_000,
  /** Lost messages that are remembered. */
  lostMessagesKept: 1_000,
  /** Boards of one provider that one run of the cron may send to the queue. */
  boardsPerScheduleMax: 1_000,
  /** Seconds between two runs of the cron, which wrangler.toml holds too: no more is sent to a host than it is asked in that time. */
  cronSeconds: 300,
  /** Longest wait for a slot of a host inside one queue message, milliseconds. */
  gateWaitMsMax: 10_000,
  /**
   * A gate remembers the boards that it let pass last, so many and for so many milliseconds. From such
   * a share of throttled ones on its host is left alone: the milliseconds of the first pause and of the
   * longest one. Below it, and after pauses, it is asked slower, so many times at the most.
   */
  gateBoardsKept: 12,
  gateWindowMs: 10 * 60_000,
  gateThrottledShare: 0.25,
  gatePauseMs: 15_000,
  gatePauseMsMax: 5 * 60_000,
  gateSlowdownMax: 16,
  /** Milliseconds that two machines' clocks may differ by; a time further off than that too is a wrong clock's. */
  clockErrorMsMax: 60 * 60_000,
  /** Interval between two crawls of a board, milliseconds: shortest, first and longest. */
  intervalMsMin: 15 * 60_000,
  intervalMsFirst: 60 * 60_000,
  intervalMsMax: 24 * 60 * 60_000,
  /** The same between two looks at a board that is gone and holds no open posting. */
  intervalMsGone: 30 * 24 * 60 * 60_000,
} as const;
