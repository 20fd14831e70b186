import { Job } from "../../src/core/job.ts";

const API = "/job-postings/v1";

/** A running site, and a reader of its API. */
export interface Site {
  url: string;
  /** Parsed JSON of a call below the API's base; throws when it is no 200. */
  call: <T>(path: string) => Promise<T>;
}

export function siteAt(url: string): Site {
  const call = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}${API}/${path}`);
    if (answer.status !== 200) throw new Error(`${path}: HTTP ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return { url, call };
}

/** The boards that `test/sim/hostile` makes, and those that only lend their company an attack's name. */
export const ATTACKING_BOARD = /^hostile-/;
export const HOSTILE_BOARD = /^(?:hostile|named)-/;

/** Every element of a list, page after page. `path` has a query, with its limit. */
export async function readAll<T>({ call }: Site, path: string): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null | undefined = ""; typeof cursor === "string";) {
    const page: { data: T[]; meta: { next_cursor?: string | null } } = await call(
      `${path}${cursor === "" ? "" : `&cursor=${cursor}`}`,
    );
    all.push(...page.data);
    cursor = page.meta.next_cursor;
  }
  return all;
}

export interface BoardFacts {
  source_id: string;
  org_id: string;
  board: string;
  provider: string;
}

export async function readBoards(site: Site): Promise<BoardFacts[]> {
  return await readAll<BoardFacts>(site, "sources?limit=100");
}

/** Every posting of a search. */
export async function readPostings(site: Site, query: string): Promise<Job[]> {
  return (await readAll(site, `jobs?limit=100&${query}`)).map((job) => Job.parse(job));
}
