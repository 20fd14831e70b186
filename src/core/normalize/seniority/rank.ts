import { z } from "zod";

/** How senior a title says its posting is, the lowest first. */
export const Seniority = z.enum([
  "intern",
  "entry",
  "mid",
  "senior",
  "staff",
  "principal",
  "lead",
  "manager",
  "head",
  "director",
  "vp",
  "executive",
]);
export type Seniority = z.infer<typeof Seniority>;
