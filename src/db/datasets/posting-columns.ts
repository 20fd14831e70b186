import { factTable, type KeptName, type StoredFacts } from "../../core/fact-table.ts";
import { orgId, sourceId } from "../../core/ids.ts";
import { rowNames } from "../../core/job.ts";
import { openingBasis } from "../../core/normalize/opening/opening.ts";
import { payloadUri } from "../../core/payload-key.ts";
import { statedBounds, yearlyUsd } from "../../core/pay-yearly.ts";
import { DAY_MS } from "../../core/time.ts";
import { titleFacts, titleGroupOf } from "../../core/title-facts.ts";
import { unshownColumns, type ShownRow } from "../postings/job-of-row.ts";
import { columnsOf, type DatasetColumn } from "./dataset-column.ts";

/** Columns of `jobs` that a row of a file takes: the provider's own fields stay where they are, in the payload. */
export const unreadColumns = [...unshownColumns, "native"] as const;
export type ReadPosting = Omit<ShownRow, "native">;

/** A posting with what is made of its row. */
export interface PostingRow {
  row: ReadPosting;
  facts: StoredFacts;
  /** When its board was last seen whole (ms). */
  completeAt: number | null;
  bucketName: string;
}

const { always, maybe } = columnsOf<PostingRow>();

/** What the facts of one column of their own mean. */
const meanings: Record<(typeof rowNames)[number], string> = {
  department: "Department, as the board names it.",
  team: "Team, as the board names it.",
  employment_type: "full_time, part_time, contract, temporary, internship, per_diem or volunteer.",
  workplace_type: "remote, hybrid or on_site.",
};
const ownFacts = rowNames.map((name) =>
  maybe(name, "string", meanings[name], ({ facts }) => facts[factTable[name].key]),
);

const identity: DatasetColumn<PostingRow>[] = [
  always("job_id", "string", "The posting: SHA-1 of provider|board|provider_job_key in hex.", ({ row }) => row.jobId),
  always("org_id", "string", "The company: UUIDv5 of its slug.", ({ row }) => orgId(row.orgSlug)),
  always("org_slug", "string", "The company in addresses; files are sorted by it.", ({ row }) => row.orgSlug),
  always("org_name", "string", "The company's name.", ({ row }) => row.orgName),
  always("source_id", "string", "The board it is on.", ({ row }) => sourceId(row.provider, row.board)),
  always("provider", "string", "The ATS of that board.", ({ row }) => row.provider),
  always("provider_job_key", "string", "The ATS's own key of the posting.", ({ row }) => row.key),
  maybe(
    "duplicate_cluster_id",
    "string",
    "The same of every posting of one opening of one company.",
    ({ row }) => row.opening,
  ),
  maybe(
    "duplicate_cluster_basis",
    "string",
    "What those share beside company and title: requisition_id or description.",
    ({ row }) => (row.opening === null ? null : openingBasis(row.opening)),
  ),
  always("status", "string", "active, or expired once it was proved gone.", ({ row }) =>
    row.closedAt === null ? "active" : "expired",
  ),
  always("title", "string", "As the board writes it.", ({ facts }) => facts.title),
  maybe("normalized_title", "string", "The bare role in it.", ({ facts }) => facts.normalizedTitle),
  maybe("seniority", "string", "The rank that the title states, else the text.", ({ facts }) => facts.seniority),
  maybe("title_family", "string", "What the holder does, of some hundred families.", ({ facts }) =>
    titleFacts.title_family.valueOf(facts.title),
  ),
  maybe("title_group", "string", "The group of that family.", ({ facts }) => titleGroupOf(facts.title)),
];

const places: DatasetColumn<PostingRow>[] = [
  maybe("location_text", "string", "Where it is, as the board writes it.", ({ facts }) => facts.locationText),
  maybe("country", "string", "Of the first place: English short name.", ({ facts }) => facts.place.country),
  maybe(
    "region",
    "string",
    "Of the first place: postal code of a state in the US, Canada and Australia, else the name.",
    ({ facts }) => facts.place.region,
  ),
  maybe(
    "city",
    "string",
    "Of the first place: one name, whatever the posting calls it.",
    ({ facts }) => facts.place.city,
  ),
  maybe(
    "geoname_id",
    "integer",
    "That city's id in GeoNames, where it is known for sure.",
    ({ facts }) => facts.place.geoname_id,
  ),
  maybe("locations", "json", "Every place, where there is more than one.", ({ facts }) =>
    facts.places.length > 1 ? facts.places : null,
  ),
  maybe(
    "remote_scope",
    "json",
    "Where one may live who works from home, and the words that say so.",
    ({ facts }) => facts.remoteScope,
  ),
];

const pay: DatasetColumn<PostingRow>[] = [
  maybe("salary_raw", "string", "The words that state the pay.", ({ facts }) => facts.salary.raw),
  maybe("salary_min", "double", "The least, of salary_currency and salary_period.", ({ facts }) => facts.salary.min),
  maybe("salary_max", "double", "The most.", ({ facts }) => facts.salary.max),
  maybe("salary_currency", "string", "ISO 4217.", ({ facts }) => facts.salary.currency),
  maybe("salary_period", "string", "hour, day, week, month or year.", ({ facts }) => facts.salary.period),
  maybe(
    "salary_basis",
    "string",
    "Where it was read: structured, pay_text or description.",
    ({ facts }) => facts.salary.basis,
  ),
  maybe(
    "salary_year_min",
    "double",
    "The least as US dollars a year of full-time work, about: fixed rates, 2,080 hours. The API's salary_year.min_usd.",
    ({ facts: { salary } }) => statedBounds(salary, yearlyUsd(salary)).min,
  ),
  maybe(
    "salary_year_max",
    "double",
    "The most, so too.",
    ({ facts: { salary } }) => statedBounds(salary, yearlyUsd(salary)).max,
  ),
  maybe("salary_ranges", "json", "Every stated range, where there is more than one.", ({ facts }) =>
    facts.salaryRanges.length > 1 ? facts.salaryRanges : null,
  ),
];

/** Of facts without a column in the database: each as `comparedValues` has it, and whether it is asked for or wished for. */
const kept: Record<KeptName, DatasetColumn<PostingRow>[]> = {
  education: ofLevel("education", "education"),
  visa_sponsorship: [
    maybe("visa_sponsorship", "string", "yes or no, as the posting says.", ({ facts }) => facts.visaSponsorship),
  ],
  security_clearance: ofLevel("security_clearance", "securityClearance"),
  openings: [maybe("openings", "integer", "How many are hired for it.", ({ facts }) => facts.openings)],
  agency: [maybe("agency", "string", "yes: placed for a client who hires.", ({ facts }) => facts.agency)],
};

function ofLevel(name: KeptName, key: "education" | "securityClearance"): DatasetColumn<PostingRow>[] {
  return [
    maybe(name, "string", "The lowest that is asked for or wished for.", ({ facts }) => facts[key]?.value ?? null),
    maybe(`${name}_required`, "boolean", "False: wished for.", ({ facts }) => facts[key]?.required ?? null),
  ];
}

const asked: DatasetColumn<PostingRow>[] = [
  maybe(
    "years_of_experience_min",
    "double",
    "Years asked for or wished for.",
    ({ facts }) => facts.yearsAsked?.min ?? null,
  ),
  maybe("years_of_experience_max", "double", "The most of them.", ({ facts }) => facts.yearsAsked?.max ?? null),
  maybe(
    "years_of_experience_required",
    "boolean",
    "False: wished for.",
    ({ facts }) => facts.yearsAsked?.required ?? null,
  ),
  ...Object.values(kept).flat(),
  maybe("language", "string", "Of the posting, two letters.", ({ facts }) => facts.language),
  maybe("deadline", "date", "The last day to apply.", ({ facts }) => facts.deadline),
  maybe(
    "application_deadline",
    "timestamp",
    "The instant that the board's own field gives.",
    ({ facts }) => facts.deadlineAt,
  ),
];

const life: DatasetColumn<PostingRow>[] = [
  always("first_seen_at", "timestamp", "When it was first on its board.", ({ row }) => row.firstSeenAt),
  always("last_seen_at", "timestamp", "When it was last on its board.", ({ row, completeAt }) =>
    seenAt(row, row.lastSeenAt, completeAt),
  ),
  always("last_checked_at", "timestamp", "When its board was last asked.", ({ row, completeAt }) =>
    seenAt(row, row.lastCheckedAt, completeAt),
  ),
  always("last_changed_at", "timestamp", "When its last event was observed.", ({ row }) => row.changedAt),
  maybe("inactive_at", "timestamp", "When it was proved gone.", ({ row }) => row.closedAt),
  maybe("source_posted_at", "timestamp", "When the board says it was posted.", ({ facts }) => facts.postedAt),
  maybe("source_updated_at", "timestamp", "When the board says it was updated.", ({ facts }) => facts.updatedAt),
  always(
    "days_open",
    "double",
    "Days from first_seen_at until inactive_at, or until last_seen_at while it is open. Of a baseline posting a lower bound.",
    daysOpen,
  ),
  always(
    "baseline",
    "boolean",
    "Found by the first crawl of its board: open before we looked.",
    ({ row }) => row.baseline,
  ),
];

const proof: DatasetColumn<PostingRow>[] = [
  maybe("source_url", "string", "The posting's own address.", ({ facts }) => facts.sourceUrl),
  maybe("apply_url", "string", "Where to apply.", ({ facts }) => facts.applyUrl),
  maybe(
    "description_hash",
    "string",
    "SHA-256 of its description, by which the file of texts has it.",
    ({ row }) => row.descriptionHash,
  ),
  always("content_hash", "string", "SHA-256 of all facts.", ({ row }) => row.contentHash),
  always("source_hash", "string", "SHA-256 of the posting's own bytes in its payload.", ({ row }) => row.sourceHash),
  always("raw_payload_uri", "string", "The payload that it was read from.", ({ row, bucketName }) =>
    payloadUri(bucketName, row.provider, row.board, row.payload),
  ),
];

/** The columns of `open` and `postings`, in order. */
export const postingColumns: DatasetColumn<PostingRow>[] = [
  ...identity,
  ...places,
  ...ownFacts,
  ...pay,
  ...asked,
  ...life,
  ...proof,
];

function seenAt({ firstSeenAt }: ReadPosting, ownAt: number | null, completeAt: number | null): number {
  return Math.max(firstSeenAt, ownAt ?? completeAt ?? firstSeenAt);
}

function daysOpen({ row, completeAt }: PostingRow): number {
  return ((row.closedAt ?? seenAt(row, row.lastSeenAt, completeAt)) - row.firstSeenAt) / DAY_MS;
}
