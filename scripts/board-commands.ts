import { callAdmin } from "./admin-client.ts";

export interface OptOut {
  source_id: string;
  provider: string;
  board: string;
  opted_out_at: string;
  state: "removing" | "emptying_archive" | "done";
  reason: string | null;
}

/** As POST /admin/sources/ask answers. */
interface Asked {
  listed: number;
  total: number | null;
  postings: { title: string; place: string | null; url: string | null }[];
}

interface NewBoard {
  url: string;
  name: string | undefined;
  domain: string | undefined;
  unseen: boolean;
}

export async function addBoard(at: string, board: NewBoard): Promise<void> {
  const { data } = await callAdmin<{ data: { source_id: string; created: boolean; asked: Asked | null } }>(
    at,
    "POST",
    "/admin/sources",
    board,
  );
  console.log(`${data.created ? "added" : "already there"}: ${data.source_id}`);
  if (data.asked === null) return;
  const { listed, total, postings } = data.asked;
  console.log(listed === 0 ? "it has no open postings" : `${total ?? listed} postings, among them:`);
  for (const { title, place, url } of postings) console.log([`  ${title}`, place ?? "", url ?? ""].join("\t"));
}

interface SourcePage {
  data: { source_id: string; provider: string; board: string; health: string; org_name: string }[];
  meta: { next_cursor?: string | null };
}

export async function listBoards(at: string): Promise<void> {
  let cursor: string | null | undefined = "";
  while (cursor !== undefined && cursor !== null) {
    const query: string = `/admin/sources?limit=100${cursor && `&cursor=${cursor}`}`;
    const page: SourcePage = await callAdmin(at, "GET", query);
    for (const { source_id, provider, board, health, org_name } of page.data)
      console.log([source_id, provider, board, health, org_name].join("\t"));
    cursor = page.meta.next_cursor;
  }
}

/** Calls until no read knows the board any more: each call removes a bounded part of a large one. */
export async function optOutBoard(at: string, sourceId: string, reason: string | undefined): Promise<void> {
  for (;;) {
    const body = reason === undefined ? {} : { reason };
    const { data } = await callAdmin<{ data: OptOut }>(at, "POST", `/admin/sources/${sourceId}/opt-out`, body);
    if (data.state !== "removing") return console.log(`opted out: ${sourceId}; its archive is emptied within the hour`);
    console.log("removing...");
  }
}

/** Says what became of a board that was added by mistake: only one of which nothing was ever read goes. */
export async function removeBoard(at: string, sourceId: string): Promise<void> {
  const { data } = await callAdmin<{ data: { state: "removed" | "stopping" | "kept"; removable_at: string | null } }>(
    at,
    "POST",
    `/admin/sources/${sourceId}/remove`,
  );
  const said = {
    removed: `removed: ${sourceId}; nothing was ever read of it, and nothing of it is left`,
    stopping: `stopped: ${sourceId} is not crawled any more; a crawl may be at work: call this again after ${data.removable_at}, and it is removed`,
    kept: `stopped: ${sourceId} is not crawled any more; it has been read, so that what it said stays (opt-out deletes it)`,
  };
  console.log(said[data.state]);
}
