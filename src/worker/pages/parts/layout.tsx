import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import { feedFormats, inFormat, type FeedFormat } from "../../http/list-formats.ts";
import { isolate } from "./bidi.ts";
import { IgnoredNote } from "./ignored-names.tsx";
import { ListForms, type LongList } from "./list-forms.tsx";
import { OG_IMAGE_PATH, OG_IMAGE_SIZE } from "./og-image.ts";
import { STYLE_PATH } from "./style.ts";

interface Crumb {
  label: string;
  href?: string;
}

export interface PageHead {
  title: string;
  description: string;
  /** Absolute address of this page; null for failures, which have none. */
  canonical: string | null;
  /** Absent: may be listed. False: no search engine should list it. */
  indexed?: boolean;
  /** From below Home down to this page; the last one is this page. */
  crumbs: Crumb[];
  /** Which entry of the top navigation this page belongs to. */
  section?: Section;
  /** Address of the list of postings, or of events, that this page shows or stands for: it can be followed. */
  feed?: string;
  /** Address of another list that this page shows, which is also JSON and CSV. */
  table?: string;
  /** Where that list has more rows than a file of it: said, and which part of it the page shows. */
  long?: LongList | undefined;
  /** A schema.org object for search engines. */
  linkedData?: object | null;
}

const sections = {
  jobs: ["/jobs", "Jobs"],
  companies: ["/companies", "Companies"],
  browse: ["/browse", "Browse"],
  events: ["/events", "Events"],
  sources: ["/sources", "Sources"],
  docs: ["/docs", "API"],
} as const;
type Section = keyof typeof sections;

/** A page: navigation, breadcrumbs, content. No script and no inline style, as the CSP demands. */
export function Layout({ head, children }: { head: PageHead; children: Child }) {
  return html`<!doctype html>${(
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{head.title}</title>
          <meta name="description" content={head.description} />
          {head.canonical !== null && <link rel="canonical" href={head.canonical} />}
          {(head.canonical === null || head.indexed === false) && <meta name="robots" content="noindex" />}
          <meta property="og:type" content="website" />
          <meta property="og:locale" content="en" />
          <meta property="og:site_name" content="Jobledger" />
          <meta property="og:title" content={head.title} />
          <meta property="og:description" content={head.description} />
          {head.canonical !== null && <ShareCard origin={new URL(head.canonical).origin} />}
          {head.canonical !== null && <meta property="og:url" content={head.canonical} />}
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="search" type="application/opensearchdescription+xml" title="Jobledger" href="/opensearch.xml" />
          {head.feed !== undefined &&
            Object.entries(feedFormats).map(([format, { mime, label }]) => (
              <link rel="alternate" type={mime} title={label} href={inFormat(head.feed ?? "", format as FeedFormat)} />
            ))}
          {head.linkedData !== undefined && head.linkedData !== null && (
            <script type="application/ld+json">{raw(dataBlock(head.linkedData))}</script>
          )}
          <link rel="stylesheet" href={STYLE_PATH} />
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to content
          </a>
          <header class="top">
            <div class="wide">
              <a class="brand" href="/">
                Jobledger
              </a>
              <nav aria-label="Main">
                {Object.entries(sections).map(([name, [href, label]]) => (
                  <a href={href} aria-current={head.section === name ? "true" : undefined}>
                    {label}
                  </a>
                ))}
              </nav>
            </div>
          </header>
          <main id="main" class="wide">
            {head.crumbs.length > 0 && <Breadcrumbs crumbs={head.crumbs} />}
            <IgnoredNote />
            {children}
            <ListForms {...head} rows={head.section === "events" ? "events" : "postings"} />
          </main>
          <footer class="bottom">
            <div class="wide">
              <p>Every fact here points at the payload it was read from. Unknown is left blank, never guessed.</p>
              <p>
                <a href="/datasets">Datasets</a> · <a href="/coverage">Coverage</a> · <a href="/status">Status</a> ·{" "}
                <a href="/about">How we crawl</a> · <a href="/about#words">Words</a> · <a href="/add">Add a board</a> ·{" "}
                <a href="/docs">API reference</a> · <a href="/job-postings/v1/openapi.json">OpenAPI</a> ·{" "}
                <a href="/llms.txt">llms.txt</a>
              </p>
            </div>
          </footer>
        </body>
      </html>
    )}`;
}

/** The picture beside a link to this page: the same for all of them, and our own. */
function ShareCard({ origin }: { origin: string }) {
  return (
    <>
      <meta property="og:image" content={`${origin}${OG_IMAGE_PATH}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(OG_IMAGE_SIZE.width)} />
      <meta property="og:image:height" content={String(OG_IMAGE_SIZE.height)} />
      <meta property="og:image:alt" content="Jobledger: job postings from companies' own boards, with proof" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** JSON inside a script element: no `<` may end it. */
function dataBlock(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Breadcrumbs">
      <ol>
        <li>
          <a href="/">Home</a>
        </li>
        {crumbs.map((crumb) => (
          <li>
            {crumb.href === undefined ? (
              <span aria-current="page">{isolate(crumb.label)}</span>
            ) : (
              <a href={crumb.href}>{isolate(crumb.label)}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A time for people, with the machine's form beside it; a dash for null. */
export function Time({ iso, text }: { iso: string | null; text: (iso: string) => string }) {
  return iso === null ? <>–</> : <time datetime={iso}>{text(iso)}</time>;
}

/** A link that leaves the site: nothing of ours goes along, and it is no endorsement. */
export function Out({ href, children }: { href: string; children: Child }) {
  return (
    <a href={href} rel="nofollow noopener noreferrer">
      {children}
    </a>
  );
}
