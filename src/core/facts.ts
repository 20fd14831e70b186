import { z } from "zod";
import { DerivedName, type Known } from "./evidence.ts";
import { PayPeriod } from "./posting.ts";

export const EmploymentType = z.enum([
  "full_time",
  "part_time",
  "contract",
  "temporary",
  "internship",
  "per_diem",
  "volunteer",
]);
export type EmploymentType = z.infer<typeof EmploymentType>;

export const WorkplaceType = z.enum(["remote", "hybrid", "on_site"]);
export type WorkplaceType = z.infer<typeof WorkplaceType>;

/** One place, resolved as far as it can be proved. */
export const Place = z.lazy(() =>
  z.object({
    raw: z.string().nullable(),
    /** Each city has one name, whatever the posting calls it (München: Munich). */
    city: z.string().nullable(),
    /** Postal code of a state in the US, Canada and Australia ("NY"), else the subdivision's English name ("Bavaria"). */
    region: z.string().nullable(),
    /** English short name ("United States"). */
    country: z.string().nullable(),
    is_remote: z.boolean().nullable(),
    /** 0 to 1: how sure the resolution of `raw` is; 0 when nothing was resolved. */
    confidence: z.number().min(0).max(1),
    /** The city's id in GeoNames; null without a city that is known for sure, and in rows of older rules. */
    geoname_id: z.int().nullable().default(null),
  }),
);
export type Place = z.infer<typeof Place>;

/** Where nothing could be resolved. */
export const noPlace: Place = {
  raw: null,
  city: null,
  region: null,
  country: null,
  is_remote: null,
  confidence: 0,
  geoname_id: null,
};

/** Base pay. `basis` says where it was read; all null when the posting does not state it. */
export const Salary = z.lazy(() =>
  z.object({
    raw: z.string().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string().nullable(),
    period: PayPeriod.nullable(),
    basis: z.enum(["structured", "pay_text", "description"]).nullable(),
  }),
);
export type Salary = z.infer<typeof Salary>;

/** Years of experience that a posting asks for. */
export const YearsAsked = z.lazy(() =>
  z.object({
    min: z.number().nullable(),
    max: z.number().nullable(),
    /** False: wished for, not asked for. */
    required: z.boolean(),
  }),
);
export type YearsAsked = z.infer<typeof YearsAsked>;

/** Where one may live who works from home, as far as the posting says. */
export const RemoteScope = z.lazy(() =>
  z.object({
    /** Said to be open to the world. */
    worldwide: z.boolean(),
    /** ISO 3166-1 alpha-2. A country of which `regions` names parts is open in these alone. */
    countries: z.array(z.string()),
    /** Areas ("EMEA", "Europe", "LATAM") and parts of countries in ISO 3166-2 ("US-CA"). */
    regions: z.array(z.string()),
    /** As written: "UTC-3 to UTC+2", "CET". */
    time_zones: z.array(z.string()),
    /** Countries, areas and parts of countries that are excepted, written as above. */
    exclude: z.array(z.string()),
    /** The words that state it. */
    quote: z.string(),
  }),
);
export type RemoteScope = z.infer<typeof RemoteScope>;

/** Education that a posting asks for, from the lowest. */
export const EducationLevel = z.enum([
  "none",
  "high_school",
  "vocational",
  "associate",
  "bachelor",
  "master",
  "doctorate",
]);
export type EducationLevel = z.infer<typeof EducationLevel>;

/** Security clearances, from the lowest; `any`: one whose level is not said. */
export const ClearanceLevel = z.enum(["none", "any", "public_trust", "sc", "secret", "dv", "top_secret"]);
export type ClearanceLevel = z.infer<typeof ClearanceLevel>;

/** What an employer says that it does; null where it says nothing. */
export const YesNo = z.enum(["yes", "no"]);
export type YesNo = z.infer<typeof YesNo>;

/** The lowest education that is asked for. */
export const EducationAsked = z.lazy(() =>
  z.object({
    value: EducationLevel,
    /** False: wished for, or experience may stand for it. */
    required: z.boolean(),
  }),
);
export type EducationAsked = z.infer<typeof EducationAsked>;

/** The lowest security clearance that is asked for. */
export const ClearanceAsked = z.lazy(() =>
  z.object({
    value: ClearanceLevel,
    /** False: wished for. What must be obtained once hired is required. */
    required: z.boolean(),
  }),
);
export type ClearanceAsked = z.infer<typeof ClearanceAsked>;

/** Facts that are derived, each by itself, and may cost more steps than a posting may take. */
export const DerivedFact = DerivedName.exclude(["title_family"]);
export type DerivedFact = z.infer<typeof DerivedFact>;

/** Facts that are more than one value, or known by more than it; the others are in fact-table.ts. */
export interface ComposedFacts {
  normalizedTitle: string | null;
  /** The primary place; all null inside when none could be resolved. */
  place: Place;
  /** Every place, primary first. */
  places: Place[];
  /** Which word decided the work model, e.g. `workplaceType: "remote"` or `title: "(Remote)"`. */
  workplaceBasis: string | null;
  salary: Salary;
  /** All stated ranges (levels, regions), when there is more than one. */
  salaryRanges: Salary[];
  languageBasis: "provider" | "detected" | null;
  yearsAsked: YearsAsked | null;
  remoteScope: RemoteScope | null;
  /** The day until which one may apply, "2026-03-12". */
  deadline: string | null;
  /** How derived facts were derived: the words that each rests on, and those that say otherwise. */
  known: Known;
  /** Facts that are null because reading them took too many steps (`limits.stepsPerPostingMax`). */
  overBudget: DerivedFact[];
  /** Plain text with line breaks, or null when the payload has no description. */
  descriptionText: string | null;
  postedAt: number | null;
  updatedAt: number | null;
  /** The instant that the board's own field gives: what may prove a closing. */
  deadlineAt: number | null;
}
