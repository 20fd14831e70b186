/** The database: openings, index words, counts and what one answer looks at of them. */
export const databaseLimits = {
  /** Days after a posting was last seen in which another one of its opening and place goes on from it. */
  repostDaysMax: 30,
  /** Postings of an opening among which a chain is looked for; of more nobody can say which became which. */
  repostPostingsMax: 50,
  /** Times that a commit is planned, when other crawls move the openings of its postings meanwhile. */
  openingTriesMax: 4,
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
  /** Times that the parts of one answer are read, until no crawl came between them. */
  snapshotTriesMax: 4,
  /** Events of one posting that are undone to tell how it stood at an instant. */
  historyEventsMax: 1_000,
  /**
   * Merging of the inverted index: share of its entries that lies outside its largest segment or is
   * outdated before everything is merged into one; pages of 4 kB (nine postings, two in the orders) of one
   * transaction, which takes 25 ms; such transactions of one run of the cron: a day's write the orders of a million
   * postings three times over.
   */
  indexChangedShareMax: 0.04,
  indexMergePagesPerStep: 250,
  indexMergeStepsPerRun: 32,
} as const;
