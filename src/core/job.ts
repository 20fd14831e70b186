import { z } from "zod";
import { DerivedName, EvidenceField } from "./evidence.ts";
import { factTable, plainNames, type PlainName, type StoredFacts } from "./fact-table.ts";
import { DerivedFact, Place, Salary, WorkplaceType } from "./facts.ts";
import { JsonObject, type Json } from "./json.ts";
import { keptFields, keptShape } from "./kept-facts.ts";
import { launchScope, LaunchScope } from "./launch-scope.ts";
import { openingBasis } from "./normalize/opening/opening.ts";
import type { RepostChain } from "./repost-chain.ts";
import { payAYear, statedBounds, yearlyUsd } from "./pay-yearly.ts";
import { PayPeriod } from "./posting.ts";
import { isoTime } from "./time.ts";
import { titleFacts, titleGroupOf } from "./title-facts.ts";

const Time = z.iso.datetime({ precision: 3 });
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Facts that the record has in places of their own; all others stand in one row, in the table's order. */
const placed = [
  "title",
  "location_text",
  "seniority",
  "language",
  "source_url",
  "apply_url",
] as const satisfies PlainName[];
type RowName = Exclude<PlainName, (typeof placed)[number]>;
export const rowNames = plainNames.filter((name): name is RowName => !(placed as readonly string[]).includes(name));
const rowShape = Object.fromEntries(rowNames.map((name) => [name, factTable[name].schema])) as {
  [Name in RowName]: (typeof factTable)[Name]["schema"];
};
type RowFields = { [Name in RowName]: z.infer<(typeof rowShape)[Name]> };

const rowKeys = rowNames.map((name) => [name, factTable[name].key] as const);

function rowFields(facts: StoredFacts): RowFields {
  const fields: Record<string, string | null> = {};
  for (const [name, key] of rowKeys) fields[name] = facts[key];
  return fields as RowFields;
}

const statement = () => ({
  fact: DerivedName,
  /** What was read, and where its words begin in that text, in UTF-16 units; null where it is no text. */
  field: EvidenceField,
  at: z.int().nonnegative().nullable(),
  quote: z.string(),
  /** The rule that read it. */
  method: z.string(),
});
const EvidenceOfFact = z.lazy(() => z.object({ ...statement(), confidence: z.number().min(0).max(1) }));
const ConflictOfFact = z.lazy(() => z.object({ ...statement(), value: z.string() }));

/**
 * Pay for a year of full-time work (2,080 hours, 260 days, 52 weeks), where amount and period are known; and in US
 * dollars by fixed approximate rates, where the currency has one.
 */
const SalaryYear = z.lazy(() =>
  z.object({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string().nullable(),
    min_usd: z.number().nullable(),
    max_usd: z.number().nullable(),
  }),
);

/** What the reference service does not tell. */
const Extensions = z.lazy(() =>
  z.object({
    /** Every place, primary first, when there is more than one. */
    locations: z.array(Place).optional(),
    /** Every stated pay range, when there is more than one. */
    salary_ranges: z.array(Salary).optional(),
    /** How derived facts were derived. */
    basis: z.object({
      /** What postings of this opening share beside company and title: the employer's number of it, or the text. */
      duplicate_cluster_id: z.enum(["requisition_id", "description"]).nullable(),
      salary: z.enum(["structured", "pay_text", "description"]).nullable(),
      workplace_type: z.string().nullable(),
      language: z.enum(["provider", "detected"]).nullable(),
    }),
    /** The rank that the title says, else the text. */
    seniority: factTable.seniority.schema,
    /** What its holder does, of some three hundred families (docs/title-families.md), and the group of that family. */
    title_family: z.string().nullable(),
    title_group: z.string().nullable(),
    ...keptShape,
    /** The last day to apply, as the board's field or the text states it with its year. */
    deadline: z.iso.date().nullable(),
    /** Facts that are null because reading them took more steps than one posting may take. */
    over_budget: z.array(DerivedFact).optional(),
    /** Found by the first crawl of its board: open before we looked, not new that day. */
    baseline: z.boolean(),
    /** Of a single record: where `org_name` comes from; `board_token` is no name, but stands in for one. */
    org_name_basis: z.enum(["registration", "payload", "board_token"]).optional(),
    /** Of a single record: the posting that it goes on from, where that is proved (core/repost-chain.ts). */
    repost: z
      .object({
        reposted_from: z.string(),
        /** When that one was last seen, and what both share beside company and title. */
        last_seen_at: Time,
        location_text: z.string().nullable(),
        basis: z.enum(["requisition_id", "description"]),
        /** Of the first of the chain; in how many days one of it was on its board. */
        first_opened_at: Time,
        days_open: z.number().nonnegative(),
        postings: z.int().min(2),
      })
      .nullable()
      .optional(),
    /** The instant that the board's own field gives. */
    application_deadline: Time.nullable(),
  }),
);

/**
 * A posting as the API serves it. Field names and order are the reference service's; `org_name`,
 * `duplicate_cluster_id` and, with `include=description`, `description_html` are ours. Unknown is null, never left out.
 */
export const Job = z.lazy(() =>
  z.object({
    job_id: z.string().regex(/^[0-9a-f]{40}$/),
    org_id: z.uuid(),
    org_name: z.string(),
    source_id: z.uuid(),
    board_id: z.uuid(),
    provider: z.string(),
    provider_job_key: z.string(),
    /** The same of every posting of one opening of one company; null where nothing proves any to be of the same. */
    duplicate_cluster_id: z.string().nullable(),
    /** Of a list of openings (`collapse`): its other open postings. */
    duplicate_count: z.int().nonnegative().optional(),
    title: z.string(),
    normalized_title: z.string().nullable(),
    status: z.enum(["active", "expired"]),
    active: z.boolean(),
    location_text: z.string().nullable(),
    country: z.string().nullable(),
    region: z.string().nullable(),
    city: z.string().nullable(),
    ...rowShape,
    remote_policy: WorkplaceType.nullable(),
    salary_raw: z.string().nullable(),
    salary_min: z.number().nullable(),
    salary_max: z.number().nullable(),
    salary_currency: z.string().nullable(),
    salary_period: PayPeriod.nullable(),
    salary_year: SalaryYear.nullable(),
    source_url: z.string().nullable(),
    apply_url: z.string().nullable(),
    first_seen_at: Time,
    last_seen_at: Time,
    last_checked_at: Time,
    last_changed_at: Time,
    inactive_at: Time.nullable(),
    source_posted_at: Time.nullable(),
    source_updated_at: Time.nullable(),
    raw_payload_uri: z.string(),
    event_fields: z.object({
      content_hash: Hash,
      source_hash: Hash,
      last_changed_at: Time,
      active_status: z.enum(["active", "expired"]),
    }),
    parsed_structured: z.object({
      language: z.string().nullable(),
      location: Place,
      salary_min: z.number().nullable(),
      salary_max: z.number().nullable(),
      salary_currency: z.string().nullable(),
      salary_period: PayPeriod.nullable(),
      remote_policy: WorkplaceType.nullable(),
      workplace_type: WorkplaceType.nullable(),
      inferred_at: Time,
      launch_scope: LaunchScope,
      /** The words that derived facts rest on, at most three a fact. */
      evidence: z.array(EvidenceOfFact),
      /** Statements that say otherwise; where nothing decides, the fact is null. */
      conflicts: z.array(ConflictOfFact),
    }),
    extensions: Extensions,
    native_structured: JsonObject,
    description_text: z.string().nullable().optional(),
    description_html: z.string().nullable().optional(),
    description_markdown: z.string().nullable().optional(),
  }),
);
export type Job = z.infer<typeof Job>;

/** What a posting is, apart from its facts: whose it is, and its life so far. Times in ms. */
export interface JobContext {
  jobId: string;
  orgId: string;
  orgName: string;
  sourceId: string;
  provider: string;
  key: string;
  firstSeenAt: number;
  lastSeenAt: number;
  lastCheckedAt: number;
  lastChangedAt: number;
  closedAt: number | null;
  inferredAt: number;
  rawPayloadUri: string;
  contentHash: string;
  sourceHash: string;
  baseline: boolean;
  opening: string | null;
}

/** The API's shape of a chain of postings. */
export function toRepost(
  { from, firstOpenedAt, daysOpen, postings }: RepostChain,
  opening: string,
): NonNullable<Job["extensions"]["repost"]> {
  return {
    reposted_from: from.jobId,
    last_seen_at: isoTime(from.lastSeenAt),
    location_text: from.locationText,
    basis: openingBasis(opening),
    first_opened_at: isoTime(firstOpenedAt),
    days_open: daysOpen,
    postings,
  };
}

/** A posting without what its provider alone says, which lists hand on as the text that it is. */
export type ListedJob = Omit<Job, "native_structured">;

/** The API's shape of a posting, without its description. */
export function toJob(context: JobContext, facts: StoredFacts, native: { [key: string]: Json }): Job {
  return withNative(toListedJob(context, facts), native);
}

/** The same posting: it is not copied. */
export function withNative(job: ListedJob, native: { [key: string]: Json }): Job {
  return Object.assign(job, { native_structured: native });
}

export function toListedJob(context: JobContext, facts: StoredFacts): ListedJob {
  const status = context.closedAt === null ? "active" : "expired";
  const changedAt = isoTime(context.lastChangedAt);
  const { place, salary } = facts;
  const pay = {
    salary_min: salary.min,
    salary_max: salary.max,
    salary_currency: salary.currency,
    salary_period: salary.period,
  };
  return {
    job_id: context.jobId,
    org_id: context.orgId,
    org_name: context.orgName,
    source_id: context.sourceId,
    board_id: context.sourceId,
    provider: context.provider,
    provider_job_key: context.key,
    duplicate_cluster_id: context.opening,
    title: facts.title,
    normalized_title: facts.normalizedTitle,
    status,
    active: status === "active",
    location_text: facts.locationText,
    country: place.country,
    region: place.region,
    city: place.city,
    ...rowFields(facts),
    remote_policy: facts.workplaceType,
    salary_raw: salary.raw,
    ...pay,
    salary_year: salaryYear(salary),
    source_url: facts.sourceUrl,
    apply_url: facts.applyUrl,
    first_seen_at: isoTime(context.firstSeenAt),
    last_seen_at: isoTime(context.lastSeenAt),
    last_checked_at: isoTime(context.lastCheckedAt),
    last_changed_at: changedAt,
    inactive_at: isoTime(context.closedAt),
    source_posted_at: isoTime(facts.postedAt),
    source_updated_at: isoTime(facts.updatedAt),
    raw_payload_uri: context.rawPayloadUri,
    event_fields: {
      content_hash: context.contentHash,
      source_hash: context.sourceHash,
      last_changed_at: changedAt,
      active_status: status,
    },
    parsed_structured: {
      language: facts.language,
      location: place,
      ...pay,
      remote_policy: facts.workplaceType,
      workplace_type: facts.workplaceType,
      inferred_at: isoTime(context.inferredAt),
      launch_scope: launchScope(facts.language, place, facts.places),
      evidence: facts.known.evidence,
      conflicts: facts.known.conflicts,
    },
    extensions: extensionsOf(context, facts),
  };
}

/** What follows of the title alone, and is no fact of its own: its change is that of the title. */
function ofTitle(title: string): Pick<Job["extensions"], "title_family" | "title_group"> {
  return {
    title_family: titleFacts.title_family.valueOf(title),
    title_group: titleGroupOf(title),
  };
}

function salaryYear(salary: Salary): Job["salary_year"] {
  const pay = payAYear(salary);
  if (pay === null) return null;
  const usd = statedBounds(salary, yearlyUsd(salary));
  return { ...statedBounds(salary, pay), currency: salary.currency, min_usd: usd.min, max_usd: usd.max };
}

function extensionsOf({ baseline, opening }: JobContext, facts: StoredFacts): Job["extensions"] {
  const { salary } = facts;
  return {
    ...(facts.places.length > 1 ? { locations: facts.places } : {}),
    ...(facts.salaryRanges.length > 1 ? { salary_ranges: facts.salaryRanges } : {}),
    basis: {
      duplicate_cluster_id: opening === null ? null : openingBasis(opening),
      salary: salary.basis,
      workplace_type: facts.workplaceBasis,
      language: facts.languageBasis,
    },
    seniority: facts.seniority,
    ...ofTitle(facts.title),
    ...keptFields(facts),
    deadline: facts.deadline,
    ...(facts.overBudget.length > 0 ? { over_budget: facts.overBudget } : {}),
    baseline,
    application_deadline: isoTime(facts.deadlineAt),
  };
}
