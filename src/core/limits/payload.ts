/** What comes from a board: a payload, its elements and their texts. */
export const payloadLimits = {
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
  /**
   * Steps (`normalize/steps.ts`; about 2 ns each) of reading one posting's facts: a fact beyond it is null and
   * says so. The dearest of 10,131 recorded ones takes 1,358,128. And those after which a crawl takes no
   * more of a list; the next one goes on.
   */
  stepsPerPostingMax: 10_000_000,
  stepsPerCrawlMax: 3_000_000_000,
  /** Characters of a title, of a short text (place, department) and of an address. */
  titleCharsMax: 500,
  textCharsMax: 1_000,
  urlCharsMax: 2_000,
  /** The label of a fact on a page for people; longer texts are none. */
  labelCharsMax: 100,
  /** Characters of a provider's own key of a posting. */
  keyCharsMax: 200,
  /** Characters of a board's token. */
  boardCharsMax: 120,
  /** Characters of a description's HTML. */
  descriptionCharsMax: 200_000,
  /** Bytes of the provider's own fields kept beside a posting, as JSON. */
  nativeBytesMax: 16_000,
  /** Places kept for one posting. */
  locationsMax: 50,
} as const;
