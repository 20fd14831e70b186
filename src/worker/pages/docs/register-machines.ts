import type { OpenAPIHono } from "@hono/zod-openapi";
import { isoTime } from "../../../core/time.ts";
import { readSiteMapJobs, readSiteMapOrgs, readSiteMapParts } from "../../../db/search/read-site-map.ts";
import { readSlice } from "../../../db/search/read-slice.ts";
import { markdown } from "../../http/markdown.ts";
import { ProblemError } from "../../http/problem.ts";
import type { AppEnv } from "../../http/router.ts";
import { escapeXml, XML_HEADER, xmlElement } from "../../http/xml.ts";
import { OG_IMAGE, OG_IMAGE_PATH } from "../parts/og-image.ts";
import { originOf } from "../../http/origin.ts";
import { agentsMarkdown } from "./agents-markdown.ts";
import { sliceFieldNames, slicePath } from "../parts/slice-fields.ts";

const XML = { "Content-Type": "application/xml; charset=utf-8" };
const TEXT = { "Content-Type": "text/plain; charset=utf-8" };
const SITE_MAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
/** Slices of each field in the site map: all of them stay below the 50,000 of a part. */
const SLICES_PER_FIELD = 5_000;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#175e54"/><path d="M4 5h8M4 8h8M4 11h5" stroke="#fff" stroke-width="1.5"/></svg>`;

/** What programs look for on a site: site map, robots.txt, search description, icon, card, llms.txt. */
export function registerMachines(app: OpenAPIHono<AppEnv>): void {
  registerSiteMap(app);
  app.get("/favicon.svg", (c) =>
    c.body(ICON, 200, { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" }),
  );
  app.get(OG_IMAGE_PATH, (c) =>
    c.body(Buffer.from(OG_IMAGE, "base64"), 200, {
      "Content-Type": "image/png",
      "Cache-Control": "public, max-age=86400",
    }),
  );
  app.get("/favicon.ico", (c) => c.redirect("/favicon.svg", 301));
  app.get("/robots.txt", (c) =>
    c.body(
      `User-agent: *\nAllow: /\nDisallow: /jobs?\nDisallow: /admin/\n\nSitemap: ${originOf(c)}/sitemap.xml\n`,
      200,
      TEXT,
    ),
  );
  app.get("/opensearch.xml", (c) => {
    const template = `${escapeXml(originOf(c))}/jobs?q={searchTerms}`;
    const body = `${XML_HEADER}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Jobledger</ShortName><Description>Job postings, with proof</Description><InputEncoding>UTF-8</InputEncoding><Url type="text/html" template="${template}"/></OpenSearchDescription>`;
    return c.body(body, 200, { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" });
  });
  app.get("/llms.txt", (c) => c.body(llmsText(originOf(c)), 200, TEXT));
  app.get("/agents.md", (c) => markdown(c, agentsMarkdown(originOf(c))));
}

function registerSiteMap(app: OpenAPIHono<AppEnv>): void {
  app.get("/sitemap.xml", async (c) => {
    const parts = await readSiteMapParts(c.env.DB);
    const names = [
      "browse",
      ...Array.from({ length: parts.companies }, (_, part) => `companies-${part}`),
      ...Array.from({ length: parts.jobs }, (_, part) => `jobs-${part}`),
    ];
    const items = names.map((name) => `<sitemap>${xmlElement("loc", `${originOf(c)}/sitemap/${name}.xml`)}</sitemap>`);
    return c.body(`${XML_HEADER}<sitemapindex ${SITE_MAPS}>${items.join("")}</sitemapindex>`, 200, XML);
  });
  app.get("/sitemap/:name{[a-z]+(-[0-9]{1,6})?\\.xml}", async (c) => {
    const [, kind = "", part] = /^([a-z]+)(?:-(\d+))?\.xml$/.exec(c.req.param("name")) ?? [];
    const urls = await urlsOf(c.env.DB, kind, part === undefined ? null : Number(part));
    if (urls === null) throw new ProblemError(404, "There is no such part of the site map.");
    const items = urls.map(
      ([path, changedAt]) => `<url>${xmlElement("loc", originOf(c) + path)}${xmlElement("lastmod", changedAt)}</url>`,
    );
    return c.body(`${XML_HEADER}<urlset ${SITE_MAPS}>${items.join("")}</urlset>`, 200, XML);
  });
}

type SiteMapUrl = [path: string, changedAt: string | null];

async function urlsOf(db: D1Database, kind: string, part: number | null): Promise<SiteMapUrl[] | null> {
  if (kind === "jobs" && part !== null) {
    const rows = await readSiteMapJobs(db, part);
    return rows.map(({ jobId, changedAt }) => [`/jobs/${jobId}`, isoTime(changedAt)]);
  }
  if (kind === "companies" && part !== null) {
    const rows = await readSiteMapOrgs(db, part);
    return rows.map(({ slug }) => [`/companies/${slug}`, null]);
  }
  if (kind !== "browse" || part !== null) return null;
  const slice = await readSlice(db, { filters: { status: "active" }, fields: sliceFieldNames, orgs: 0 });
  const slices = sliceFieldNames.flatMap((field) =>
    (slice?.counts.get(field) ?? [])
      .filter(({ open }) => open > 0)
      .slice(0, SLICES_PER_FIELD)
      .map(({ value }): SiteMapUrl => [slicePath({ field, value }), null])
      // A value without a page of its own leads to the search, which is not to be listed.
      .filter(([path]) => path.startsWith("/browse/")),
  );
  const fixed = [
    "/",
    "/jobs",
    "/companies",
    "/browse",
    ...sliceFieldNames.map((field) => `/browse/${field}`),
    "/events",
    "/sources",
    "/datasets",
    "/coverage",
    "/status",
    "/about",
    "/docs",
  ];
  return [...fixed.map((path): SiteMapUrl => [path, null]), ...slices];
}

function llmsText(origin: string): string {
  return `# Jobledger

> Job postings read from companies' own public boards, with their whole life (created, updated, closed, reopened) and the payload that proves each fact. Unknown is null, never guessed.

Every page is also JSON: each says under "Get this page with API" which calls give what it shows.

## Assistants

- [How to ask](${origin}/agents.md): what to ask how, what null means, what it costs
- [Tools](${origin}/docs#assistants): the same data by the Model Context Protocol, at ${origin}/mcp

## API

- [OpenAPI](${origin}/job-postings/v1/openapi.json): every address, parameter and field
- [Reference](${origin}/docs): the same for people
- [Addresses](${origin}/job-postings/v1): every address in one list
- [Search](${origin}/job-postings/v1/jobs?q=engineer&limit=5): any filter of the search, q of titles, description of texts; meta.next_cursor continues
- [Counts](${origin}/job-postings/v1/jobs/facets?field=country): by country, city, department and so on
- [Changes](${origin}/job-postings/v1/events/search): the change feed
- [Crawls](${origin}/job-postings/v1/crawls): the newest of all boards, and what came of each
- [Providers](${origin}/job-postings/v1/providers): which ATS are read, and how well
- [Datasets](${origin}/job-postings/v1/datasets): everything as Parquet and NDJSON, with the meaning of each column
- [Series](${origin}/job-postings/v1/stats/series?interval=week): opened, closed and open, under any filter, by any fact
- [Percentiles](${origin}/job-postings/v1/stats/percentiles?currency=USD): of pay a year, and of days open
- [Totals](${origin}/job-postings/v1/stats): postings, boards, the crawl queue and what it lost
- [APIs](${origin}/.well-known/api-catalog): what there is for programs, as RFC 9727 has it

## Pages

Postings, companies and the reference are Markdown too, for \`Accept: text/markdown\`.

- [Jobs](${origin}/jobs), as feeds: [RSS](${origin}/jobs.rss), [Atom](${origin}/jobs.atom), [JSON Feed](${origin}/jobs.json), [CSV](${origin}/jobs.csv); all take the query of the search
- [Events](${origin}/events), as feeds: [RSS](${origin}/events.rss), [Atom](${origin}/events.atom), [JSON Feed](${origin}/events.json), [CSV](${origin}/events.csv); all take the query of the event search
- [Companies](${origin}/companies)
- [Browse](${origin}/browse): by provider, place, department, work model, employment type
- [Datasets](${origin}/datasets): what there is to take home
- [Coverage](${origin}/coverage): which ATS are read, how fresh and full, and which are not and why
- [Status](${origin}/status): the newest crawls, what waits, what was lost
- [How we crawl](${origin}/about)
`;
}
