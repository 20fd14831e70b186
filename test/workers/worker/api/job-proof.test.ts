import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { jobId, sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { payloadKey } from "../../../../src/core/payload-key.ts";
import type { ClosingProof } from "../../../../src/worker/api/job-proof.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { askedPosting } from "../../asked-posting.ts";
import { createTestCrawler, HOUR } from "../../crawler.ts";
import { catalogue, NOW, seedBoards } from "../../seed.ts";
import { emptyStores } from "../../stores.ts";

beforeEach(emptyStores);

/** A Lever board of twelve postings; `own` says what their own addresses answer. */
/** `own`: what the address of a posting answers that the list lacks. */
async function stage(own: () => number) {
  const script = { list: Array.from({ length: 12 }, (_, index) => String(index + 1)), status: 200 };
  const fetch = (request: Request): Promise<Response> => {
    const key = askedPosting(request);
    if (key !== undefined)
      return Promise.resolve(new Response("{}", { status: script.list.includes(key) ? 200 : own() }));
    const list = script.list.map((id) => ({ id, text: `Posting ${id}`, createdAt: 1_760_000_000_000 }));
    return Promise.resolve(
      new Response(script.status === 200 ? JSON.stringify(list) : "no", { status: script.status }),
    );
  };
  const crawler = createTestCrawler({ fetch: fetch as never });
  const id = await crawler.add({ url: "https://jobs.lever.co/acme", name: "Acme" });
  await crawler.crawl(id);
  return { ...crawler, script, id };
}

const path = (key: string): string => `${BASE}/jobs/${jobId("lever", "acme", key)}/proof`;

async function proofOf(key: string): Promise<ClosingProof> {
  const response = await ask(path(key));
  expect(response.status).toBe(200);
  return (await response.json<{ data: ClosingProof }>()).data;
}

/** The archived list has the hash that the proof says, and lacks the posting. */
async function checkPayload({ sha256: hash, raw_payload_uri: uri }: ClosingProof["payloads"][number], key: string) {
  const name = uri.slice(uri.lastIndexOf("/") + 1, -".json".length);
  const object = await env.RAW.get(payloadKey("lever", "acme", name));
  if (object === null) throw new Error(`${uri} is not in the archive`);
  const bytes = await new Response(object.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  expect(sha256(new Uint8Array(bytes))).toBe(hash);
  const list = JSON.parse(new TextDecoder().decode(bytes)) as { id: string }[];
  expect(list.map(({ id }) => id)).not.toContain(key);
  return list.length;
}

describe("what proves a closing", () => {
  it("is its own address, after the list that lacked it", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    script.list = script.list.slice(1);
    await crawl(id);
    const proof = await proofOf("1");
    const at = new Date(clock.now).toISOString();
    expect(proof).toMatchObject({
      reason: "http_404",
      closed_at: at,
      last_seen_at: new Date(clock.now - HOUR).toISOString(),
      provider_job_key: "1",
      answer: { http_status: 404, at, asked: "https://api.lever.co/v0/postings/acme/1?mode=json" },
      deadline_at: null,
      crawls: [{ crawl_number: 2, at, http_status: 200, total: 11, lacked: true }],
    });
    expect(proof.summary).toBe(
      `The board's list of ${at} held 11 postings and lacked it; its own address at Lever then answered HTTP 404.`,
    );
    expect(proof.crawls[0]?.payload).toEqual(proof.payloads[0]);
    for (const payload of proof.payloads) expect(await checkPayload(payload, "1")).toBe(11);
    expect(proof.last_read_from.sha256).not.toBe(proof.payloads[0]?.sha256);
    const raw = await ask(proof.last_read_from.raw);
    expect(raw.headers.get("X-Fragment-Sha256")).toBe(proof.last_read_from.fragment_sha256);
  });

  it("is three lists in a row, each with its hash", async () => {
    const { script, crawl, id } = await stage(() => 503);
    script.list = script.list.slice(1);
    await crawl(id);
    script.list = [...script.list, "90"];
    await crawl(id);
    script.list = [...script.list, "91"];
    await crawl(id);
    const proof = await proofOf("1");
    expect(proof).toMatchObject({ reason: "absent_confirmed", answer: null });
    expect(proof.crawls.map(({ crawl_number: number, total, lacked }) => [number, total, lacked])).toEqual([
      [2, 11, true],
      [3, 12, true],
      [4, 13, true],
    ]);
    expect(new Set(proof.crawls.map(({ payload }) => payload?.sha256)).size).toBe(3);
    for (const payload of proof.payloads) await checkPayload(payload, "1");
    expect(proof.payloads).toHaveLength(3);
    expect(proof.summary).toContain("3 lists of its board in a row lacked it, from ");
  });

  it("is a week of a board that is gone, and stays when the ledger keeps its crawls no more", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    script.status = 404;
    for (let day = 0; day < 9; day++) {
      clock.now += 23 * HOUR;
      await crawl(id);
    }
    const proof = await proofOf("3");
    expect(proof).toMatchObject({
      reason: "board_gone",
      answer: { http_status: 404, asked: "https://api.lever.co/v0/postings/acme?mode=json" },
      payloads: [],
    });
    expect(proof.crawls.length).toBeGreaterThanOrEqual(limits.goneAnswersMin);
    for (const one of proof.crawls)
      expect(one).toMatchObject({ http_status: 404, total: null, lacked: false, payload: null });
    await env.DB.prepare("delete from crawls where outcome = 'failed'").run();
    const later = await proofOf("3");
    expect(later.crawls.map(({ crawl_number: number }) => number)).toEqual(
      proof.crawls.map(({ crawl_number: number }) => number),
    );
    expect(later.crawls[0]).toMatchObject({ at: null, http_status: null, total: null });
  });

  it("is none of an open posting, of a reopened one, of one that was never there", async () => {
    const { script, crawl, clock, id } = await stage(() => 404);
    const refused = async (address: string): Promise<[number, string]> => {
      const response = await ask(address);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      return [response.status, (await response.json<{ detail: string }>()).detail];
    };
    const seen = new Date(clock.now).toISOString();
    const open = `The posting is open: there is no closing to prove. Its board last held it at ${seen}.`;
    expect(await refused(path("1"))).toEqual([404, open]);
    expect((await refused(path("none")))[0]).toBe(404);
    expect((await refused(`${BASE}/jobs/nonsense/proof`))[0]).toBe(400);
    const whole = script.list;
    script.list = whole.slice(1);
    await crawl(id);
    expect((await proofOf("1")).reason).toBe("http_404");
    script.list = whole;
    await crawl(id);
    expect((await refused(path("1")))[1]).toContain("The posting is open");
  });
});

it("is the deadline that its own payload stated", async () => {
  const deadlineAt = NOW - 2 * HOUR;
  const jobs = [{ key: "1", title: "Cook", closed: true, facts: { deadlineAt } }];
  await seedBoards(env.DB, [{ provider: "lever", board: "acme", slug: "acme", name: "Acme", jobs }]);
  await env.DB.prepare(
    "update events set metadata = json_set(metadata, '$.reason', 'deadline_passed') where type = 'job.closed'",
  ).run();
  const proof = await proofOf("1");
  const stated = new Date(deadlineAt).toISOString();
  expect(proof).toMatchObject({ reason: "deadline_passed", answer: null, deadline_at: stated });
  expect(proof.summary).toContain(`applications ended at ${stated}, as its own payload said`);
});

it("reads two rows for each crawl that it names, and few besides", async () => {
  await seedBoards(env.DB, catalogue());
  const id = jobId("lever", "spotify", "spotify-9");
  const numbers = Array.from({ length: limits.proofCrawlsMax }, (_, index) => index + 3);
  await env.DB.batch([
    ...numbers.map((number) =>
      env.DB.prepare(
        "insert into crawls (source, number, at, outcome, http_status, payload, seen, held) values (1, ?, ?, 'changed', 200, null, 59, 1)",
      ).bind(number, NOW + number),
    ),
    env.DB.prepare(
      "update events set metadata = json_set(metadata, '$.crawls', json(?)) where type = 'job.closed' and source = 1",
    ).bind(JSON.stringify(numbers)),
  ]);
  const { response, rowsRead } = await askCounted(`${BASE}/jobs/${id}/proof`);
  const { data } = await response.json<{ data: ClosingProof }>();
  expect(data.crawls).toHaveLength(limits.proofCrawlsMax);
  expect(data.crawls.every(({ at }) => at !== null)).toBe(true);
  expect(rowsRead).toBeLessThanOrEqual(2 * limits.proofCrawlsMax + 5);
  const page = await askCounted(`/jobs/${id}/proof`);
  expect(page.response.status).toBe(200);
  expect(page.rowsRead).toBeLessThanOrEqual(2 * limits.proofCrawlsMax + 5);
  const text = await page.response.text();
  expect(text).toContain("<h1>Proof of closing</h1>");
  expect(text).toContain(data.summary.split(";")[0]?.replaceAll("'", "&#39;") ?? "");
});
