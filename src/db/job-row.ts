import { z } from "zod";
import { EmploymentType, Place, Salary, WorkplaceType, type Facts } from "../core/facts.ts";
import { NORMALIZER_VERSION } from "../core/normalize/normalize-posting.ts";
import { PayPeriod } from "../core/posting.ts";
import type { jobs } from "./schema.ts";

/** Facts that only the single record shows, kept as JSON in `jobs.derived`. */
const DerivedFacts = z.object({
  place: Place,
  places: z.array(Place),
  salaryRanges: z.array(Salary),
  salaryBasis: Salary.shape.basis,
  workplaceBasis: z.string().nullable(),
  languageBasis: z.enum(["provider", "detected"]).nullable(),
  deadlineAt: z.number().nullable(),
  /** Version of the normaliser that made these facts. */
  normalizer: z.int().positive().default(1),
});

/** The columns of `jobs` that facts fill. */
export type FactColumns = Pick<
  typeof jobs.$inferSelect,
  | "title"
  | "normalizedTitle"
  | "locationText"
  | "country"
  | "region"
  | "city"
  | "department"
  | "team"
  | "employmentType"
  | "workplaceType"
  | "salaryRaw"
  | "salaryMin"
  | "salaryMax"
  | "salaryCurrency"
  | "salaryPeriod"
  | "language"
  | "sourceUrl"
  | "applyUrl"
  | "derived"
  | "postedAt"
  | "updatedAt"
>;

/** Facts without the description, which is stored apart. */
export type StoredFacts = Omit<Facts, "descriptionText">;

export function factColumns(facts: StoredFacts): FactColumns {
  const derived: z.infer<typeof DerivedFacts> = {
    place: facts.place,
    places: facts.places,
    salaryRanges: facts.salaryRanges,
    salaryBasis: facts.salary.basis,
    workplaceBasis: facts.workplaceBasis,
    languageBasis: facts.languageBasis,
    deadlineAt: facts.deadlineAt,
    normalizer: NORMALIZER_VERSION,
  };
  return {
    title: facts.title,
    normalizedTitle: facts.normalizedTitle,
    locationText: facts.locationText,
    country: facts.place.country,
    region: facts.place.region,
    city: facts.place.city,
    department: facts.department,
    team: facts.team,
    employmentType: facts.employmentType,
    workplaceType: facts.workplaceType,
    salaryRaw: facts.salary.raw,
    salaryMin: facts.salary.min,
    salaryMax: facts.salary.max,
    salaryCurrency: facts.salary.currency,
    salaryPeriod: facts.salary.period,
    language: facts.language,
    sourceUrl: facts.sourceUrl,
    applyUrl: facts.applyUrl,
    derived: JSON.stringify(derived),
    postedAt: facts.postedAt,
    updatedAt: facts.updatedAt,
  };
}

/** Version of the normaliser that made a row's facts. */
export function normalizerOfRow(row: Pick<FactColumns, "derived">): number {
  return DerivedFacts.shape.normalizer.parse((JSON.parse(row.derived) as { normalizer?: unknown }).normalizer);
}

/** The facts of a stored row. Throws when the row is not one that `factColumns` made. */
export function factsOfRow(row: FactColumns): StoredFacts {
  const derived = DerivedFacts.parse(JSON.parse(row.derived));
  return {
    title: row.title,
    normalizedTitle: row.normalizedTitle,
    locationText: row.locationText,
    place: derived.place,
    places: derived.places,
    department: row.department,
    team: row.team,
    employmentType: EmploymentType.nullable().parse(row.employmentType),
    workplaceType: WorkplaceType.nullable().parse(row.workplaceType),
    workplaceBasis: derived.workplaceBasis,
    salary: {
      raw: row.salaryRaw,
      min: row.salaryMin,
      max: row.salaryMax,
      currency: row.salaryCurrency,
      period: PayPeriod.nullable().parse(row.salaryPeriod),
      basis: derived.salaryBasis,
    },
    salaryRanges: derived.salaryRanges,
    language: row.language,
    languageBasis: derived.languageBasis,
    sourceUrl: row.sourceUrl,
    applyUrl: row.applyUrl,
    postedAt: row.postedAt,
    updatedAt: row.updatedAt,
    deadlineAt: derived.deadlineAt,
  };
}
