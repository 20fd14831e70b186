/** Fields of an open posting that may be empty, and of which coverage counts how many state them. */
export const filledFields = [
  "places",
  "country",
  "region",
  "city",
  "workplace_type",
  "employment_type",
  "salary",
  "posted_at",
  "department",
  "language",
  "description",
] as const;
export type FilledField = (typeof filledFields)[number];
