import { ATTACKING_BOARD, HOSTILE_BOARD, readBoards, readPostings, type Site } from "./open-site.ts";

/** Every kind of page that the site has; a test that says "every kind" has a case for each. */
export const pageKinds = [
  "home",
  "search",
  "filtered search",
  "empty search",
  "companies",
  "company",
  "posting",
  "closed posting",
  "hostile posting",
  "older version",
  "posting's events",
  "proof of closing",
  "browse",
  "browse one field",
  "slice",
  "pair of slices",
  "events",
  "company's events",
  "sources",
  "source",
  "coverage",
  "datasets",
  "status",
  "about",
  "add",
  "docs",
  "not found",
  "bad request",
] as const;
export type PageKind = (typeof pageKinds)[number];

/** One address of each kind, chosen so that the page has something to show. */
export async function findPageKinds(site: Site): Promise<Record<PageKind, string>> {
  const boards = await readBoards(site);
  const tame = boards.filter(({ board }) => !HOSTILE_BOARD.test(board));
  const hostile = boards.filter(({ board }) => ATTACKING_BOARD.test(board));
  const tameIds = `source_ids=${tame.map(({ source_id: id }) => id).join(",")}`;
  const open = await readPostings(site, tameIds);
  const [closed] = await readPostings(site, `status=expired&${tameIds}`);
  const attacking = (
    await readPostings(site, `include=description&source_ids=${hostile.map(({ source_id: id }) => id).join(",")}`)
  ).find((job) => typeof job.description_html === "string");
  // One that states a lot: its page has most to show.
  const posting = open.find(
    (job) => job.city !== null && job.department !== null && job.salary_min !== null && job.workplace_type !== null,
  );
  if (posting === undefined || closed === undefined || attacking === undefined)
    throw new Error("the sample data lacks a kind of posting");
  const { data: org } = await site.call<{ data: { slug: string } }>(`orgs/${posting.org_id}`);
  const department = encodeURIComponent(posting.department ?? "");
  const city = encodeURIComponent(posting.city ?? "");
  return {
    home: "/",
    search: "/jobs",
    "filtered search": `/jobs?provider=${posting.provider}&workplace_type=${posting.workplace_type}`,
    "empty search": "/jobs?q=nobodyeverwrotethisword&city=Berlin",
    companies: "/companies",
    company: `/companies/${org.slug}`,
    posting: `/jobs/${posting.job_id}`,
    "closed posting": `/jobs/${closed.job_id}`,
    "hostile posting": `/jobs/${attacking.job_id}`,
    "older version": `/jobs/${closed.job_id}?at=${closed.first_seen_at}`,
    "posting's events": `/jobs/${closed.job_id}/events`,
    "proof of closing": `/jobs/${closed.job_id}/proof`,
    browse: "/browse",
    "browse one field": "/browse/city",
    slice: `/browse/department/${department}`,
    "pair of slices": `/browse/city/${city}/department/${department}`,
    events: "/events",
    "company's events": `/events?org_ids=${posting.org_id}`,
    sources: "/sources",
    source: `/sources/${posting.source_id}`,
    coverage: "/coverage",
    datasets: "/datasets",
    status: "/status",
    about: "/about",
    add: "/add",
    docs: "/docs",
    "not found": "/jobs/none",
    "bad request": "/jobs?salary_min=lots",
  };
}
