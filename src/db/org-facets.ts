/** What the fields of one company's rollups in `facet_counts` begin with. */
export function orgFacets(orgId: string): string {
  return `org:${orgId}:`;
}
