import { describe, expect, it } from "vitest";
import { Job } from "../../../../src/core/job.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { readPayload, type PayloadReading } from "../../../../src/cron/again/read-payload.ts";
import { bytesOf, fixture } from "./read-all.ts";

const context = {
  board: "acme",
  seenAt: 1_780_000_000_000,
  inferredAt: 1_780_000_000_001,
  rawPayloadUri: "file:///acme.json",
};
const read = (name: keyof typeof providers, payload: Uint8Array): PayloadReading =>
  readPayload([payload], { ...context, board: providers[name].example, provider: providers[name] });
const jobsOf = (reading: PayloadReading): Job[] =>
  [...reading.postings()].flatMap((row) => (row.kind === "job" ? [row.job] : []));

describe("readPayload", () => {
  it.each(Object.keys(providers) as (keyof typeof providers)[])("%s postings come in the API's shape", (name) => {
    const jobs = jobsOf(read(name, fixture(`${name}/acme.${providers[name].format}`)));
    expect(jobs.length).toBeGreaterThanOrEqual(2);
    for (const job of jobs) {
      const parsed = Job.safeParse(JSON.parse(JSON.stringify(job)));
      expect(parsed.error).toBeUndefined();
      expect(parsed.data).toEqual(job);
      expect(job).toMatchObject({ provider: name, status: "active", raw_payload_uri: "file:///acme.json" });
      expect(job.first_seen_at).toBe("2026-05-28T20:26:40.000Z");
      expect(job.description_text === null).toBe(job.description_html === null);
    }
    expect(new Set(jobs.map((job) => job.job_id)).size).toBe(jobs.length);
    expect(jobs[0]?.title).not.toMatch(/\s$/);
  });

  it("gives the reference service's job id", () => {
    const element = {
      id: "d126952c-a859-45b9-8b7b-eee85731acb9",
      text: "Senior Machine Learning Engineer - Personalization",
    };
    const reading = readPayload([bytesOf([element])], { ...context, board: "spotify", provider: providers.lever });
    expect(jobsOf(reading)).toMatchObject([
      { job_id: "47d16a2414272b3b3c084f2d73a37944205319d2", org_name: "spotify" },
    ]);
  });

  it("hashes the facts, not the bytes", () => {
    const hashes = (payload: string): unknown[] =>
      jobsOf(read("lever", bytesOf(payload))).map((job) => job.event_fields);
    const [a, b, c] = [
      hashes('[{"id":"a","text":"T"}]'),
      hashes('[{"text":"T ","id":"a"}]'),
      hashes('[{"id":"a","text":"U"}]'),
    ];
    expect(a).not.toEqual(b);
    const contentHash = (fields: unknown[]): unknown => (fields[0] as { content_hash: string }).content_hash;
    expect(contentHash(a)).toBe(contentHash(b));
    expect(contentHash(a)).not.toBe(contentHash(c));
  });

  it("passes on what is no posting, and throws on what is no list", () => {
    const ashby = read("ashby", fixture("ashby/acme.json"));
    expect([jobsOf(ashby).length, ashby.list.unlisted, ashby.list.rejected]).toEqual([2, 1, 0]);
    expect(read("lever", bytesOf('[{"id":"a"}]')).list.rejects).toMatchObject([{ key: "a" }]);
    expect(() => read("lever", bytesOf("{}"))).toThrow(PayloadError);
  });
});
