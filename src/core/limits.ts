/**
 * Every bound of the system, each named with its unit. A payload, page or request beyond one of
 * these is refused with a recorded reason; it is never cut in silence.
 */
export const limits = {
  /** Decoded bytes of one payload. Half of it must fit beside the parsed postings in 128 MB. */
  payloadBytesMax: 48_000_000,
  /** Content codings of one body that are undone, one in the other, beside the runtime's own. */
  contentCodingsMax: 3,
  /** Nesting of JSON inside a payload. `JSON.parse` itself accepts millions of levels. */
  jsonDepthMax: 64,
  /** Characters of one label of a host name (RFC 1035): boards that are hosts of their own. */
  hostLabelCharsMax: 63,
  /** Bytes of a payload of XML or HTML, which is parsed as one text; and nesting of its elements. */
  markupBytesMax: 16_000_000,
  markupDepthMax: 64,
  /** Bytes of one element of a list. The largest recorded is 50 kB; parsed, hostile JSON takes 30 times its bytes. */
  elementBytesMax: 2_000_000,
  /**
   * Values of one element or answer, those inside others counted. The most recorded are 374; a schema keeps an
   * object of 500 bytes for each wrong one.
   */
  elementValuesMax: 10_000,
  /** Values of one element that are not public and named as left out; all are counted. */
  redactedPathsMax: 100,
  /** Bytes of the header that names them, but for how many more there are. */
  redactedHeaderBytesMax: 4_000,
  /** Bytes, and keys, of a list's root object besides the list. */
  envelopeBytesMax: 1_000_000,
  envelopeKeysMax: 1_000,
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
  /** Days after a posting was last seen in which another one of its opening and place goes on from it. */
  repostDaysMax: 30,
  /** Postings of an opening among which a chain is looked for; of more nobody can say which became which. */
  repostPostingsMax: 50,
  /** Times that a commit is planned, when other crawls move the openings of its postings meanwhile. */
  openingTriesMax: 4,
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
  /**
   * Steps (`normalize/steps.ts`; about 2 ns each) of reading one posting's facts: a fact beyond it is null and
   * says so. The dearest of 10,131 recorded ones takes 1,358,128. And those after which a crawl takes no
   * more of a list; the next one goes on.
   */
  stepsPerPostingMax: 10_000_000,
  stepsPerCrawlMax: 3_000_000_000,
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
  /** Characters of a title, of a short text (place, department) and of an address. */
  titleCharsMax: 500,
  textCharsMax: 1_000,
  urlCharsMax: 2_000,
  /** The label of a fact on a page for people; longer texts are none. */
  labelCharsMax: 100,
  /** Characters of a provider's own key of a posting. */
  keyCharsMax: 200,
  /** Boards, those that were removed included: each has 18 bytes of one row of D1, which has 2,000,000. */
  boardsMax: 100_000,
  /** Characters of a board's token. */
  boardCharsMax: 120,
  /** Characters of a description's HTML. */
  descriptionCharsMax: 200_000,
  /** Bytes of the provider's own fields kept beside a posting, as JSON. */
  nativeBytesMax: 16_000,
  /** Places kept for one posting. */
  locationsMax: 50,
  /** Places of one posting by which it is found and counted. */
  placesIndexedMax: 20,
  /** Places from which one posting says that one may, or may not, work: those by which it is found. */
  remotePlacesIndexedMax: 100,
  /** Different words of a title with its department, and of a posting's places, that are searched and counted. */
  titleWordsMax: 200,
  placeWordsMax: 400,
  /** Words of a posting, in all, up to which each is counted; the most of 9,644 recorded ones is 100. */
  countedWordsMax: 100,
  /** Characters of a description's text that are searched, and different words of them, stop words aside; 1 of 100 recorded ones has more than 717. */
  descriptionIndexedCharsMax: 30_000,
  descriptionWordsMax: 800,
  /** Postings whose descriptions one answer looks at, where the index alone can't decide: a text takes a millisecond. */
  descriptionsLookedAtMax: 200,
  /** Bytes of one JSON parameter; D1 takes strings up to 2,000,000 bytes. */
  sqlParamBytesMax: 900_000,
  /**
   * Characters of the log of counts that are not folded yet: some 900 postings that came. Folded in
   * larger numbers they touch fewer packs each; an isolate reads only what it has not read before.
   */
  countLogCharsMax: 300_000,
  /**
   * Values that a part of a pack of counts keeps: of one filter's postings, and of the whole
   * catalogue. Beyond it matches are counted, and the answer says so.
   */
  countsPerPackMax: 10_000,
  catalogueCountsMax: 50_000,
  /** Bytes of such a part as JSON; D1 takes 2 MB, and JSON in JSON may be twice as long. */
  countsPartBytesMax: 900_000,
  /** Values of all fields that are one row; more are split by field. */
  countsUnsplitMax: 1_000,
  /** Rows of a page of results. */
  pageRowsMax: 100,
  pageRowsDefault: 25,
  /** Bytes of the items of one answer, as JSON: a page of larger ones is short and goes on. With its envelope an answer stays below 2 MB. */
  answerItemsBytesMax: 1_900_000,
  /** Values in one answer of facets, over all fields. */
  facetValuesMax: 1_500,
  /** Intervals of one series, and groups of it. */
  seriesPointsMax: 400,
  seriesValuesMax: 50,
  /** Ids in one `batch_lookup`, and in one list filter. */
  lookupIdsMax: 100,
  /** Places that one search asks for. An area of the world has up to 150 countries and areas of its own. */
  placesAskedMax: 20,
  /** Kilometres around a spot, and cities in them that are looked for. */
  radiusKmMax: 200,
  nearCitiesMax: 300,
  /**
   * Of an address that is looked up: texts in it that are tried as a posting's key, of whole parts and of pieces;
   * boards of the companies that its host may name.
   */
  addressKeysMax: 12,
  addressBoardsMax: 20,
  /** Bytes of a request body. */
  requestBytesMax: 100_000,
  /** Boards in one request of the operator's, and bytes of its body. */
  importRowsMax: 1_000,
  importBytesMax: 2_000_000,
  /** Rows of a file of boards. */
  importFileRowsMax: 100_000,
  /**
   * Requests of one client: at once, and a second from then on, without a key and with one. wrangler.toml bounds them
   * again, by what that is in ten seconds, over all isolates of a location. Clients that an isolate remembers.
   */
  requests: { keyless: { burst: 50, perSecond: 10 }, keyed: { burst: 200, perSecond: 20 } },
  rateClientsMax: 10_000,
  /**
   * Verifications: of one client, as `requests` are said (perSecond: one in 30 s, one in 3 s); of one board, one in so
   * many milliseconds, and none once it has cost such a share of its day, so that they slow none of its crawls.
   */
  verifications: { keyless: { burst: 3, perSecond: 1 / 30 }, keyed: { burst: 20, perSecond: 1 / 3 } },
  /**
   * What anybody may have asked (verifications, boards that are looked at): the share of a host's rate, and requests at
   * once. The rest is for the boards that are due.
   */
  anybodysShare: 0.25,
  anybodysRequestsMax: 60,
  verifiedMs: 60_000,
  verifySpentShareMax: 0.5,
  /** Times that the parts of one answer are read, until no crawl came between them. */
  snapshotTriesMax: 4,
  /** Milliseconds for which a read version of the data is taken for the current one. */
  dataVersionAgeMsMax: 1_000,
  /** API keys that may be active at once, and characters of a key's name. */
  keysActiveMax: 1_000,
  /** Of these such as clients made themselves, and those of one network in a day. */
  keysSelfMadeMax: 500,
  keysPerNetworkDay: 5,
  /**
   * Days without use after which such a key is removed, and those of one run of the cron; milliseconds after which one
   * that was never used makes room for another; subscriptions that go in one transaction; milliseconds for which it is
   * remembered that there is no room.
   */
  keyUnusedDaysMax: 30,
  keysRemovedPerRun: 50,
  keyNeverUsedMs: 24 * 60 * 60_000,
  keySubscriptionsPerStep: 500,
  keysFullMs: 60_000,
  keyNameCharsMax: 100,
  /** Endpoints of webhooks of one key, and subscriptions of one endpoint. */
  webhookEndpointsPerKey: 10,
  webhookSubscriptionsPerEndpoint: 1_000,
  /**
   * Of these searches, of one key and of all keys: the cron reads each once a step, whatever events there are. And
   * deliveries that searches ask for, and descriptions that they have looked at, after which a step takes no further crawl.
   */
  webhookSearchesPerKey: 20,
  webhookSearchesMax: 500,
  webhookMatchesPerStep: 20_000,
  webhookTextsPerStep: 500,
  /** Days for which deliveries that arrived or were given up are listed; such removed by one run of the cron. */
  webhookLogDays: 7,
  webhookLogPrunedPerRun: 5_000,
  /** Milliseconds between two test events to one endpoint. */
  webhookTestMsMin: 10_000,
  /** Crawls and events that one run of the cron looks through for subscribers. */
  webhookCrawlsPerRun: 500,
  webhookEventsPerRun: 5_000,
  /** Events that wait for one endpoint before more are left out; one look through the ledger may bring it above. */
  webhookWaitingMax: 5_000,
  /**
   * Events that one run pushes, and milliseconds after which it begins no turn. A turn is one endpoint's:
   * so many events one after the other, and none begun after so many milliseconds. Turns of one key
   * at once, and of all keys: the runtime opens no more connections, and a waiting one would time out.
   */
  webhookDeliveriesPerRun: 2_000,
  webhookRunMsMax: 60_000,
  webhookDeliveriesPerTurn: 20,
  webhookTurnMsMax: 2_000,
  webhookTurnsPerKey: 2,
  webhookTurnsAtOnce: 6,
  /** Milliseconds until an endpoint must have answered. */
  webhookTimeoutMs: 10_000,
  /** An endpoint is disabled when nothing has arrived for so many milliseconds. */
  webhookFailingMsMax: 3 * 24 * 60 * 60_000,
  /** Events of one posting that are undone to tell how it stood at an instant. */
  historyEventsMax: 1_000,
  /**
   * Days for which is kept: a crawl that changed nothing, or failed, in the ledger; a payload that
   * proves nothing (core/retention.ts). The operator's settings override them.
   */
  ledgerDaysMax: 90,
  payloadDaysMax: 90,
  /** And a version of a description that no posting has any more, since one was replaced by another. */
  descriptionDaysMax: 365,
  /** Crawls of the ledger that one run of the cron looks at to remove old ones. */
  ledgerPruneRowsMax: 1_000,
  /**
   * Thinning of the archive: milliseconds from the end of one walk over all boards to the next one; of one
   * run of the cron the boards looked at, calls of R2, and milliseconds after which it begins no more;
   * payloads decided on at a time, and crawls of the ledger that are asked whether they name one.
   */
  thinningWalkMsMin: 7 * 24 * 60 * 60_000,
  thinnedBoardsPerRun: 100,
  thinningCallsPerRun: 500,
  thinningRunMsMax: 10_000,
  thinnedPayloadsPerSlice: 500,
  thinningCrawlsReadMax: 10_000,
  /** For old versions of descriptions: crawls and events looked at in a step, steps of comparing postings in a run. */
  versionCrawlsPerStep: 500,
  versionEventsPerStep: 5_000,
  versionStepsPerRun: 10,
  /**
   * Merging of the inverted index: share of its entries that lies outside its largest segment or is
   * outdated before everything is merged into one; pages of 4 kB (nine postings, two in the orders) of one
   * transaction, which takes 25 ms; such transactions of one run of the cron: a day's write the orders of a million
   * postings three times over.
   */
  indexChangedShareMax: 0.04,
  indexMergePagesPerStep: 250,
  indexMergeStepsPerRun: 32,
  /** Deliveries of a crawl message after its first; wrangler.toml holds them too. */
  messageRetriesMax: 100,
  /**
   * Deliveries of a crawl's message that are worked off side by side with others; and later ones that may end without a word,
   * as where a crawl takes more time or memory than a Worker has, before the crawl counts as failed.
   */
  deliveriesTogetherMax: 3,
  unendedCrawlsMax: 3,
  /**
   * Removal of an opted-out board: postings and crawls of one transaction; postings whose descriptions are
   * compared with its own at a time, and events whose old ones are; steps of one admin call and of one run of the cron.
   */
  removedPostingsPerStep: 200,
  removedCrawlsPerStep: 1_000,
  comparedPostingsPerStep: 2_000,
  comparedEventsPerStep: 5_000,
  removalStepsPerCall: 10,
  removalStepsPerRun: 50,
  /** Opted-out boards that one run of the cron works on. */
  removalsPerRun: 10,
  /** After a change of the normaliser: boards that one run of the cron looks at, and crawls' worth of postings that it reads again. */
  rereadBoardsPerRun: 100,
  rereadStepsPerRun: 20,
  /** When a company gets its name: transactions of 200 postings that are indexed anew at once; the cron does the rest. */
  renamedStepsMax: 25,
  /** Descriptions of an old database: postings whose one is moved in a transaction, and such steps of one run of the cron. */
  movedTextsPerStep: 100,
  movedTextStepsPerRun: 20,
  /** Open postings of an old database whose descriptions are indexed in a transaction, and such steps of one run of the cron. */
  describedPostingsPerStep: 100,
  describeStepsPerRun: 20,
  /** Rows of an old database that are written in the shorter form in a transaction, and such steps of one run of the cron. */
  packedRowsPerStep: 200,
  packStepsPerRun: 20,
  /** While everything is indexed and counted anew: transactions of 200 postings of one run of the cron. */
  reindexStepsPerRun: 50,
  /**
   * What is known of each provider: milliseconds before the boards, what their postings state, and the days on which
   * boards were read are counted again, and rows that one run of the cron reads for each of them, about. A million open postings are counted in a day.
   */
  coverageRestMs: { boards: 60 * 60_000, postings: 24 * 60 * 60_000, days: 3 * 60 * 60_000 },
  coverageRowsPerRun: 8_000,
  /**
   * Files that anybody may take home: milliseconds after which a run of the cron writes no further group of rows, rows of a
   * group, and characters of its texts after which it is one with fewer.
   */
  datasetRunMsMax: 10_000,
  datasetGroupRows: 10_000,
  datasetGroupChars: 16_000_000,
  /** How long a file is left that twice could not be written, ms. */
  datasetPutOffMs: 6 * 60 * 60_000,
  /** The truth meter: crawls that one run of the cron counts, days that are kept, and those of one answer. */
  truthCrawlsPerRun: 3_000,
  /** Days for which it is known on which of them a board was read whole: for the coverage beside a series. */
  readDaysKept: 800,
  truthDaysKept: 400,
  truthDaysMax: 90,
  /** Milliseconds after which a run of one or the other begins no more. */
  rereadRunMsMax: 10_000,
  /**
   * A replay into a second database, of one run of the cron: objects of the archive read to find what there is, and
   * pages of lists; boards of a list of it; crawls carried out, and such of a step; postings that they change, bytes of
   * their lists; chunks of a board compared, of a table copied or of a board removed, and rows of a chunk; milliseconds
   * after which it begins no more. D1 takes 1,000 calls of one invocation: a crawl is some five, a chunk ten. Objects are
   * subrequests, of which it has 10,000.
   */
  replayReadsPerRun: 1_000,
  replayPagesPerRun: 5_000,
  replayBoardsPerList: 200,
  replayCrawlsPerRun: 120,
  replayCrawlsPerStep: 40,
  replayChangesPerRun: 3_000,
  replayBytesPerRun: 150_000_000,
  replayChunksPerRun: 60,
  replayChunkRows: 200,
  replayRunMsMax: 60_000,
  /** Runs that stop at one board before it is left out, and such boards after which the replay stops. */
  replayTriesMax: 3,
  replayFaultsMax: 20,
  /** Boards that differ and are named. */
  replayBoardsNamed: 20,
  /** Milliseconds that a round of a replay takes at most to have caught up with crawls that go on. */
  replayRoundMsMax: 10 * 60_000,
  /** Milliseconds that a crawl may take: a consumer of a queue has no more. */
  crawlMsMax: 15 * 60_000,
  /** Milliseconds after which no crawl that began before can write anything any more: those, and room for a clock. */
  crawlsEndMs: 20 * 60_000,
  /** Hours of what was opened (db/ledger/opened-hours.ts) that one run of the cron drops at most. */
  openedHoursDropped: 100,
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
