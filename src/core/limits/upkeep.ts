/** What the cron does beside crawls, in bounded steps: removing, reading and indexing anew, counting, files, replays. */
export const upkeepLimits = {
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
  truthDaysKept: 400,
  truthDaysMax: 90,
  /** Days for which it is known on which of them a board was read whole: for the coverage beside a series. */
  readDaysKept: 800,
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
  /** Hours of what was opened (db/ledger/opened-hours.ts) that one run of the cron drops at most. */
  openedHoursDropped: 100,
} as const;
