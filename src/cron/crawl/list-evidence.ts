import type { SourceRow } from "../../db/boards/read-sources.ts";
import type { OpenJob } from "../../db/crawl/crawl-state.ts";
import type { ReadList } from "../archive/archive.ts";
import type { ListEvidence } from "../proof/closing-evidence.ts";
import { sketchOf } from "../proof/list-sketch.ts";
import type { Provider } from "../providers/provider.ts";
import type { CrawlInput } from "./crawl-input.ts";
import type { ListSurvey } from "./survey-list.ts";

/** How the board stood when the list came: its crawls after the first have opened postings of it. */
export function readListOf({ list }: CrawlInput, open: OpenJob[], survey: ListSurvey): ReadList {
  const returned = open.filter(({ key, misses }) => misses > 0 && survey.seen.has(key)).length;
  return { open: open.length, returned, decidedIn: null, ...list };
}

/** Whether an earlier crawl decided by this list, so that it is not decided by again. */
export function isRest({ decidedIn }: Pick<ReadList, "decidedIn">, { number }: Pick<CrawlInput, "number">): boolean {
  return decidedIn !== null && decidedIn < number;
}

/** What a list says of its board: known before anything of it is taken. Of a board's first list `open` is empty. */
export function evidenceOf(
  provider: Provider,
  source: Pick<SourceRow, "board" | "suspectRounds" | "suspectSketch">,
  input: Pick<CrawlInput, "changesMax" | "number">,
  { open, survey, read }: { open: OpenJob[]; survey: ListSurvey; read: Omit<ReadList, "name" | "since"> },
): ListEvidence {
  const named = [...survey.fresh.values()].map(({ namedBoard }) => namedBoard);
  const listed = open.filter(({ key }) => survey.seen.has(key));
  return {
    at: read.at,
    number: input.number,
    isRest: isRest(read, input),
    listKind: provider.listKind,
    openBefore: read.open,
    listed: survey.seen.size,
    foreign: named.filter((board) => board !== null && board !== source.board).length,
    own: named.filter((board) => board === source.board).length,
    absent: open.filter(({ key }) => !survey.seen.has(key)),
    returned: read.returned,
    incomplete: survey.incomplete,
    emptyList: provider.meanings.emptyList,
    suspectRounds: source.suspectRounds,
    sketch: () => sketchOf(survey.seen),
    suspectSketch: source.suspectSketch,
    canAsk: provider.detailRequest !== null,
    control: listed[input.number % listed.length]?.key ?? null,
    closesMax: input.changesMax,
  };
}

/** What is left of a list that may be another board's: nothing but that it came. */
export function leaveNew(survey: ListSurvey, { foreign, openBefore }: ListEvidence): ListSurvey {
  const incomplete =
    survey.incomplete ??
    (foreign > 0 ? `${foreign} postings name another board` : `none of ${openBefore} open postings`);
  return { ...survey, companyName: null, incomplete };
}
