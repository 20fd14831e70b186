import { inject } from "vitest";
import { siteAt, type Site } from "./open-site.ts";
import type { SiteState } from "./start-site.ts";
import type { PageKind } from "./page-kinds.ts";

/** Waits until the site of this run is filled; the site, and a path of every kind of page. */
export async function awaitSite(): Promise<{ site: Site; paths: Record<PageKind, string> }> {
  const response = await fetch(inject("site").readyAt);
  const state = (await response.json()) as SiteState;
  if ("error" in state) throw new Error(state.error);
  return { site: siteAt(state.url), paths: state.paths };
}
