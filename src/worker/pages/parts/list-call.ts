/** The call of a list that gives what a page of it shows: what the page was asked, and how far in. */
export function listCall(name: string, address: URL, limit: number, cursor: string | undefined): string {
  const query = new URLSearchParams(address.searchParams);
  query.set("limit", String(limit));
  if (cursor !== undefined) query.set("cursor", cursor);
  return `${name}?${query.toString()}`;
}
