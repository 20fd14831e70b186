import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Job } from "../../../../../src/core/job.ts";
import { readPayload } from "../../../../../src/cron/again/read-payload.ts";
import type { Provider } from "../../../../../src/cron/providers/provider.ts";
import { findProvider, providers } from "../../../../../src/cron/providers/registry.ts";
import { jobPosting } from "../../../../../src/worker/pages/jobs/job-posting.ts";
import { createGeneratedSource } from "../../../../sim/generated-source.ts";
import { protocols } from "../../../../sim/protocols/registry.ts";
import { makeWorld } from "../../../../sim/world.ts";
import { bytesOf } from "../../../cron/providers/read-all.ts";
import { inPart, tier } from "../../../../sampled.ts";
import { isPresent, readRecording, recordings } from "../../../cron/providers/recordings.ts";

const text = z.string().trim().min(1);
const Iso = z.union([z.iso.datetime(), z.iso.date()]);
const typed = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ "@type": z.literal(type), ...shape });
const amount = z.number().positive();
const unitText = z.enum(["HOUR", "DAY", "WEEK", "MONTH", "YEAR"]);
const Amount = typed("QuantitativeValue", { value: amount, unitText });
const Range = typed("QuantitativeValue", { minValue: amount.optional(), maxValue: amount.optional(), unitText })
  .refine(({ minValue, maxValue }) => minValue !== undefined || maxValue !== undefined, "no amount")
  .refine(({ minValue = 0, maxValue = Infinity }) => minValue < maxValue, "an empty range");
const Place = typed("Place", {
  address: typed("PostalAddress", {
    streetAddress: text.optional(),
    addressLocality: text.optional(),
    addressRegion: text.optional(),
    postalCode: text.optional(),
    // Google's one required part of an address.
    addressCountry: text,
  }),
});

/**
 * https://schema.org/JobPosting by https://developers.google.com/search/docs/appearance/structured-data/job-posting:
 * title, description, datePosted and hiringOrganization are required, and jobLocation, or
 * applicantLocationRequirements with TELECOMMUTE. Properties that neither knows are refused.
 */
const JobPosting = z
  .strictObject({
    "@context": z.enum(["https://schema.org/", "https://schema.org"]),
    "@type": z.literal("JobPosting"),
    title: text,
    // The whole description as HTML, and not only the title again.
    description: text.refine((html) => /<(?:p|li|br|div|h\d)\b/i.test(html), "not HTML"),
    url: z.url(),
    identifier: typed("PropertyValue", { name: text, value: text }),
    datePosted: Iso,
    validThrough: Iso.optional(),
    employmentType: z
      .enum(["FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"])
      .optional(),
    hiringOrganization: typed("Organization", { name: text, sameAs: z.url().optional(), logo: z.url().optional() }),
    jobLocation: z.array(Place).min(1).optional(),
    jobLocationType: z.literal("TELECOMMUTE").optional(),
    applicantLocationRequirements: z
      .array(typed("Country", { name: text }))
      .min(1)
      .optional(),
    baseSalary: typed("MonetaryAmount", {
      currency: z.string().regex(/^[A-Z]{3}$/),
      value: z.union([Amount, Range]),
    }).optional(),
    // "True" is only for those who apply on this very page: nobody does.
    directApply: z.literal(false).optional(),
  })
  .refine((one) => one.jobLocation !== undefined || one.applicantLocationRequirements !== undefined, "no place")
  .refine(
    (one) => (one.jobLocationType === undefined) === (one.applicantLocationRequirements === undefined),
    "TELECOMMUTE and where applicants may be belong together",
  )
  .refine((one) => one.validThrough === undefined || one.validThrough >= one.datePosted, "ends before it begins");
type JobPosting = z.infer<typeof JobPosting>;

const SEEN_AT = Date.parse("2026-11-20T00:00:00.000Z");
const url = (job: Job): string => `https://jobledger.example/jobs/${job.job_id}`;

/** The JSON-LD of a posting as the page writes it, checked; null where it has none. */
function linkedData(job: Job): JobPosting | null {
  const data = jobPosting(job, url(job), { domain: "x.example" });
  return data === null ? null : JobPosting.parse(JSON.parse(JSON.stringify(data)));
}

function jobsOf(payload: Uint8Array, provider: string, board: string, max = Infinity): Job[] {
  const found = findProvider(provider);
  if (found === null) throw new Error(`no provider ${provider}`);
  const context = { provider: found, board, seenAt: SEEN_AT, inferredAt: SEEN_AT, rawPayloadUri: "r2://x" };
  return [...readPayload([payload], context).postings().take(max)].flatMap((line) =>
    line.kind === "job" ? [line.job] : [],
  );
}

async function simulated(): Promise<Job[]> {
  const world = makeWorld({ seed: 5, boards: 12, postingsPerBoard: 40 });
  const source = createGeneratedSource(world);
  const lists = await Promise.all(
    world.boards.map(async (board) => {
      const protocol = protocols[board.provider];
      const question = protocol.parse(new URL(protocol.listUrl(board.board)), null);
      if (question === null) throw new Error(`${board.id} has no list`);
      return jobsOf(bytesOf(await source.list(board, 0, question)), board.provider, board.board);
    }),
  );
  return lists.flat();
}

/** What must be there follows from the record, and what must not. */
function expectTrue(job: Job, data: JobPosting): void {
  expect(data.title).toBe(job.title);
  expect(data.datePosted).toBe(job.source_posted_at ?? job.first_seen_at);
  expect(data.validThrough ?? null).toBe(job.extensions.application_deadline);
  expect(data.employmentType === undefined).toBe(job.employment_type === null);
  const hasPay =
    job.salary_currency !== null && job.salary_period !== null && (job.salary_min ?? job.salary_max) !== null;
  expect(data.baseSalary !== undefined).toBe(hasPay);
  expect(data.baseSalary?.value.unitText).toBe(hasPay ? job.salary_period?.toUpperCase() : undefined);
  expect(data.jobLocationType !== undefined).toBe(job.workplace_type === "remote");
  const countries = new Set(
    (job.extensions.locations ?? [job.parsed_structured.location]).map(({ country }) => country),
  );
  for (const place of data.jobLocation ?? []) expect(countries.has(place.address.addressCountry)).toBe(true);
  for (const { name } of data.applicantLocationRequirements ?? []) expect(countries.has(name)).toBe(true);
}

describe("JSON-LD of the simulator's postings", () => {
  it("is complete by Google's rules, and says nothing that the posting does not", async () => {
    const jobs = await simulated();
    const withData = jobs.flatMap((job) => {
      const data = linkedData(job);
      return data === null ? [] : [{ job, data }];
    });
    expect(withData.length).toBeGreaterThan(200);
    for (const { job, data } of withData) expectTrue(job, data);
    // All kinds of postings are among them.
    const shares = {
      remote: withData.filter(({ data }) => data.jobLocationType !== undefined).length,
      located: withData.filter(({ data }) => data.jobLocation !== undefined).length,
      several: withData.filter(({ data }) => (data.jobLocation?.length ?? 0) > 1).length,
      paid: withData.filter(({ data }) => data.baseSalary !== undefined).length,
      unpaid: withData.filter(({ data }) => data.baseSalary === undefined).length,
    };
    for (const [kind, count] of Object.entries(shares)) expect([kind, count > 10]).toEqual([kind, true]);
    // Left out: only those without place and country, or without description or day.
    for (const job of jobs.filter((one) => linkedData(one) === null)) {
      const places = job.extensions.locations ?? [job.parsed_structured.location];
      const isPlaced = places.some(({ country }) => country !== null);
      expect([job.title, isPlaced && typeof job.description_html === "string"]).toEqual([job.title, false]);
    }
  });

  it("is absent of closed postings and of those whose day is not known", async () => {
    const job = (await simulated()).find((one) => linkedData(one) !== null);
    if (job === undefined) throw new Error("no posting");
    expect(linkedData({ ...job, active: false, status: "expired" })).toBeNull();
    const silent = { ...job, source_posted_at: null };
    expect(linkedData({ ...silent, extensions: { ...job.extensions, baseline: true } })).toBeNull();
    expect(linkedData({ ...silent, extensions: { ...job.extensions, baseline: false } })?.datePosted).toBe(
      job.first_seen_at,
    );
    expect(linkedData({ ...job, description_html: " " })).toBeNull();
  });

  it("keeps pay by its unit, open ranges too", async () => {
    const job = (await simulated()).find((one) => linkedData(one) !== null);
    if (job === undefined) throw new Error("no posting");
    const pay = (min: number | null, max: number | null, period: Job["salary_period"], currency: string | null) =>
      linkedData({ ...job, salary_min: min, salary_max: max, salary_period: period, salary_currency: currency })
        ?.baseSalary?.value;
    expect(pay(20, 30.5, "hour", "EUR")).toMatchObject({ minValue: 20, maxValue: 30.5, unitText: "HOUR" });
    expect(pay(500, 500, "day", "GBP")).toMatchObject({ value: 500, unitText: "DAY" });
    expect(pay(null, 900, "week", "USD")).toMatchObject({ maxValue: 900, unitText: "WEEK" });
    expect(pay(3_000, null, "month", "CHF")).toMatchObject({ minValue: 3_000, unitText: "MONTH" });
    expect(pay(3_000, null, null, "CHF")).toBeUndefined();
    expect(pay(3_000, null, "month", null)).toBeUndefined();
    expect(pay(null, null, "year", "CHF")).toBeUndefined();
  });
});

describe(
  isPresent ? "JSON-LD of recorded postings" : "JSON-LD of recorded postings (SKIPPED: ../shared is absent)",
  () => {
    // Of a list without descriptions no page has linked data; their own answers are read with it.
    const whole = Object.values<Provider>(providers).filter(({ details }) => details === undefined);
    it.skipIf(!isPresent).each(whole.map(({ name }) => name))(
      `%s${inPart("some twenty", "some three hundred")}`,
      (provider) => {
        const files = recordings().filter((recording) => recording.provider === provider);
        let [read, checked, dated] = [0, 0, 0];
        for (const { file, board } of files) {
          for (const job of readableJobs(readRecording(file), provider, board)) {
            read++;
            // A list that states no day of its postings (Pinpoint's), or no text (Cornerstone's), has none to give.
            if (job.source_posted_at !== null && job.description_html !== null) dated++;
            const data = linkedData(job);
            if (data === null) continue;
            expectTrue(job, data);
            checked++;
          }
          if (checked > tier(20, 300, 3_000)) break;
        }
        expect([provider, files.length === 0 || read > 0]).toEqual([provider, true]);
        expect([provider, dated === 0 || checked > 0]).toEqual([provider, true]);
      },
    );
  },
);

/** Postings of a recorded list; none of one that only its own board's token reads. */
function readableJobs(bytes: Uint8Array, provider: string, board: string): Job[] {
  try {
    return jobsOf(bytes, provider, findProvider(provider)?.canonicalBoard(board) ?? "acme", 20);
  } catch {
    return [];
  }
}
