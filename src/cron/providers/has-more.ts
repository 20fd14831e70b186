/**
 * Whether a list goes on behind a page of `count` elements. `end`: how many stand in the list up to the page's end,
 * or how many pages; `total`: how many of these the page states. A list ends where its total is met, or at a page that
 * holds nothing. That a page is short says nothing: where no total is stated it may be one that was cut.
 */
export function hasMore(count: number, end: number, total: number | null): boolean {
  return count > 0 && (total === null || end < total);
}
