/**
 * What postings are counted by for series and percentiles, with the letters of their keys: by days (UTC), and by
 * numbers of three significant figures, which lie within half a hundredth of what they stand for.
 */
export const lifeFields = {
  /** The day of its first sight, of a posting that was new then; of one that its board's first crawl found. */
  opened: "+",
  found: "=",
  /** The day of its closing: of a closed posting alone. */
  closed: "-",
  /** Days from its first sight to its closing, so too; of one that was new when it was first seen. */
  days_open: "%",
  /** What a year pays, the middle of what is stated, behind its currency. */
  pay: "$",
} as const;
export type LifeField = keyof typeof lifeFields;
