import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { STYLE_PATH } from "./style.ts";

interface Crumb {
  label: string;
  href?: string;
}

export interface PageHead {
  title: string;
  description: string;
  /** Absolute address, or null for pages that no search engine should list. */
  canonical: string | null;
  /** From below Home down to this page; the last one is this page. */
  crumbs: Crumb[];
  /** Which entry of the top navigation this page belongs to. */
  section?: "companies" | "jobs" | "docs";
}

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
          {head.canonical === null ? (
            <meta name="robots" content="noindex" />
          ) : (
            <link rel="canonical" href={head.canonical} />
          )}
          <link rel="icon" href={ICON} />
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
                <a href="/jobs" aria-current={head.section === "jobs" ? "true" : undefined}>
                  Jobs
                </a>
                <a href="/companies" aria-current={head.section === "companies" ? "true" : undefined}>
                  Companies
                </a>
                <a href="/docs" aria-current={head.section === "docs" ? "true" : undefined}>
                  API
                </a>
              </nav>
            </div>
          </header>
          <main id="main" class="wide">
            {head.crumbs.length > 0 && <Breadcrumbs crumbs={head.crumbs} />}
            {children}
          </main>
          <footer class="bottom">
            <div class="wide">
              <p>Every fact here points at the payload it was read from. Unknown is left blank, never guessed.</p>
              <p>
                <a href="/job-postings/v1/stats">Status as JSON</a> · <a href="/docs">API reference</a> ·{" "}
                <a href="/job-postings/v1/openapi.json">OpenAPI</a>
              </p>
            </div>
          </footer>
        </body>
      </html>
    )}`;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23175e54'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.5'/%3E%3C/svg%3E";

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
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <a href={crumb.href}>{crumb.label}</a>
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
