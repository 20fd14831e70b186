import { z, type OpenAPIHono } from "@hono/zod-openapi";
import { readSettings } from "../../../core/operator-settings.ts";
import { readJob } from "../../../db/search/read-jobs.ts";
import { readOrgsById } from "../../../db/boards/read-orgs.ts";
import { readNewestCrawls } from "../../../db/ledger/read-crawls.ts";
import { readSource } from "../../../db/boards/read-sources.ts";
import { readCronWork } from "../../../db/again/read-walks.ts";
import { readTotals } from "../../../db/search/read-stats.ts";
import { readReplayState } from "../../replay-database.ts";
import { toBoardCrawl } from "../../api/crawl.ts";
import { JobId, Uuid } from "../../api/envelope.ts";
import { readDatasets } from "../../api/datasets.ts";
import { feedParameters, postingFiltersOf, readFeedPage, type GivenFeed } from "../../api/event-search.ts";
import { readHistoryPage } from "../../api/jobs.ts";
import { toSource } from "../../api/source.ts";
import { listSources, readLedgerPage, sourceListParameters } from "../../api/sources.ts";
import { readProviders } from "../../api/providers.ts";
import { readKeeping } from "../../api/retention.ts";
import { readQueue, STATS_TRUTH_DAYS, toStanding } from "../../api/stats.ts";
import { toTruthMeter } from "../../api/truth.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { cacheTags } from "../../http/cache.ts";
import { pageParameters } from "../../http/parameters.ts";
import { ProblemError } from "../../http/problem.ts";
import type { AppEnv } from "../../http/router.ts";
import { AboutPage } from "./about.tsx";
import { CoveragePage } from "./coverage.tsx";
import { DatasetsPage } from "./datasets.tsx";
import { EVENTS_BUDGET, EVENTS_ROWS, EventsPage, JobEventsPage, KIND_BUDGET } from "./events.tsx";
import { listAddress, pageParametersOf } from "../parts/page-request.ts";
import { originOf } from "../../http/origin.ts";
import { pagerLinks } from "../parts/pager.tsx";
import { CRAWLS_ROWS, SourcePage, SOURCES_ROWS, SourcesPage } from "./sources.tsx";
import { STATUS_CRAWLS, STATUS_LOST, STATUS_OVER_QUOTA, StatusPage } from "./status.tsx";
import { registerAddPage } from "./register-add.tsx";
import { showPage } from "../parts/show-page.tsx";

const cursorQuery = z.object({ cursor: pageParameters.cursor });

/** Where the data come from and what happens to it: events, sources, status. */
export function registerLedgerPages(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  registerEventPages(app, deps);
  registerAddPage(app, deps);
  const providerLabel = labelProviders(deps.providers);
  const sourcesQuery = sourceListParameters(deps.providers.map(({ name }) => name));
  app.get("/sources", async (c) => {
    const given = pageParametersOf(c, sourcesQuery);
    const { data: sources, meta } = await listSources(c, { ...given, limit: SOURCES_ROWS }, sourcesQuery.shape);
    const pager = pagerLinks(c, given.cursor, meta.next_cursor ?? null);
    const data = { address: listAddress(c), cursor: given.cursor, sources, pager, providerLabel };
    return showPage(c, <SourcesPage {...data} />, cacheTags("sources"));
  });
  app.get("/sources/:source_id", async (c) => {
    const { cursor } = pageParametersOf(c, cursorQuery);
    const sourceId = Uuid.safeParse(c.req.param("source_id"));
    const row = sourceId.success ? await readSource(c.env.DB, sourceId.data) : null;
    if (row === null) throw new ProblemError(404, "There is no board at this address.");
    const { crawls, nextCursor } = await readLedgerPage(c.env, row, cursor, CRAWLS_ROWS);
    const pager = pagerLinks(c, cursor, nextCursor);
    const data = {
      origin: originOf(c),
      source: toSource(row, readSettings(c.env)),
      orgSlug: row.orgSlug,
      crawls,
      cursor,
      pager,
    };
    return showPage(
      c,
      <SourcePage {...data} providerLabel={providerLabel} />,
      cacheTags("sources", `source-${row.sourceId}`),
    );
  });
  app.get("/status", async (c) => {
    const { DB: db, BUCKET_NAME: bucket } = c.env;
    const [totals, queue, keeping, newest, work, replay] = await Promise.all([
      readTotals(db),
      readQueue(db, deps.now(), STATUS_LOST),
      readKeeping(c.env, deps.now(), STATUS_OVER_QUOTA),
      readNewestCrawls(db, { after: null, rows: STATUS_CRAWLS }),
      readCronWork(db, deps.now(), STATS_TRUTH_DAYS),
      readReplayState(c.env),
    ]);
    const { walks } = work;
    const truth = toTruthMeter(work.truth, { days: STATS_TRUTH_DAYS, providers: null });
    const crawls = newest.map((row) => toBoardCrawl(row, bucket));
    const stats = toStanding(totals, { queue, keeping, replay, truth }, crawls[0]?.at ?? null);
    const data = { origin: originOf(c), stats, truth, crawls, walks };
    return showPage(c, <StatusPage {...data} providerLabel={providerLabel} />, cacheTags("stats", "crawls"));
  });
  app.get("/coverage", async (c) =>
    showPage(c, <CoveragePage origin={originOf(c)} {...await readProviders(c.env.DB, deps)} />, cacheTags("stats")),
  );
  app.get("/datasets", async (c) =>
    c.html(<DatasetsPage origin={originOf(c)} datasets={await readDatasets(c)} />, 200, cacheTags("datasets")),
  );
  app.get("/about", (c) =>
    showPage(c, <AboutPage origin={originOf(c)} contact={c.env.CONTACT} providers={deps.providers} />),
  );
}

/** Whether a feed is of kinds of events, of all boards and postings: of that more crawls are walked at the same cost. */
function isByKind(given: GivenFeed): boolean {
  const { org_ids: orgs, source_ids: sources, provider, ats_provider: ats } = given;
  return given.event_types !== undefined && (orgs ?? sources ?? provider ?? ats ?? postingFiltersOf(given)) === null;
}

function registerEventPages(app: OpenAPIHono<AppEnv>, { providers }: AppDependencies): void {
  const parameters = feedParameters(providers.map(({ name }) => name));
  app.get("/events", async (c) => {
    const given = pageParametersOf(c, parameters);
    const [page, orgName] = await Promise.all([
      readFeedPage(c.env.DB, given, EVENTS_ROWS, {
        ...(isByKind(given) ? KIND_BUDGET : EVENTS_BUDGET),
        // An end costs rows to find.
        ...(given.observed_before === undefined ? {} : { crawls: 8 }),
      }),
      given.org_ids?.length === 1 ? readOrgsById(c.env.DB, given.org_ids).then(([org]) => org?.name ?? null) : null,
    ]);
    const pager = pagerLinks(c, given.cursor, page.nextCursor);
    const data = { address: listAddress(c, "any"), cursor: given.cursor, ...page, pager, orgName };
    return showPage(c, <EventsPage {...data} />, cacheTags("events"));
  });
  app.get("/jobs/:job_id/events", async (c) => {
    const { cursor } = pageParametersOf(c, cursorQuery);
    const jobId = JobId.safeParse(c.req.param("job_id"));
    const found = jobId.success ? await readJob(c.env.DB, c.env.BUCKET_NAME, jobId.data, []) : null;
    if (found === null) throw new ProblemError(404, "There is no posting at this address.");
    const { events, epoch, nextCursor } = await readHistoryPage(c.env.DB, found, cursor, EVENTS_ROWS);
    const data = { origin: originOf(c), job: found.job, events, cursor, epoch };
    return showPage(
      c,
      <JobEventsPage {...data} pager={pagerLinks(c, cursor, nextCursor)} />,
      cacheTags("events", `job-${found.job.job_id}`),
    );
  });
}
