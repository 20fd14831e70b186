import type { Job } from "../../src/core/job.ts";

export const BASE = "/job-postings/v1";

/** Every posting as our API answers it, closed ones too, the newest first: a hundred a request. */
export async function* readDocuments(url: string): AsyncGenerator<Job[]> {
  for (let cursor: string | undefined; ;) {
    const address = new URL(`${BASE}/jobs?status=any&limit=100`, url);
    if (cursor !== undefined) address.searchParams.set("cursor", cursor);
    const response = await fetch(address);
    if (response.status !== 200) throw new Error(`${address.href}: ${response.status}`);
    const page = (await response.json()) as { data: Job[]; meta: { next_cursor?: string | null } };
    yield page.data;
    cursor = page.meta.next_cursor ?? undefined;
    if (cursor === undefined) return;
  }
}
