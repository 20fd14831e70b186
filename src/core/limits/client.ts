/** What clients ask and are told: answers, requests, keys, webhooks. */
export const clientLimits = {
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
  /** Of them metropolitan areas, each of up to 100 cities. */
  metrosAskedMax: 3,
  /** Cities and regions that meet all conditions of a search on a place; of more, two places may meet them by halves. */
  placesMetMax: 1_000,
  /** Kilometres around a spot, and cities in them that are looked for. */
  radiusKmMax: 200,
  nearCitiesMax: 300,
  /**
   * Of an address that is looked up: texts in it that are tried as a posting's key, of whole parts and of pieces, and
   * as a board's name; boards that are called so, and of the companies that its host may name.
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
} as const;
