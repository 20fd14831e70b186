import type { Context } from "hono";

/** Where a list's other pages are: null when there is none. */
export interface PagerLinks {
  first: string | null;
  next: string | null;
}

/** The links of the page that was asked: each carries every parameter given, whatever it is. */
export function pagerLinks(c: Context, cursor: string | undefined, nextCursor: string | null): PagerLinks {
  const at = (given: string | null): string => {
    const { pathname, searchParams } = new URL(c.req.url);
    searchParams.delete("cursor");
    if (given !== null) searchParams.set("cursor", given);
    return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
  };
  return { first: cursor === undefined ? null : at(null), next: nextCursor === null ? null : at(nextCursor) };
}

export function Pager({ first, next }: PagerLinks) {
  return (
    <nav class="pager" aria-label="Pages">
      {first !== null && <a href={first}>First page</a>}
      {next !== null && (
        <a rel="next" href={next}>
          Next page
        </a>
      )}
    </nav>
  );
}
