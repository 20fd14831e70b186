import { z } from "@hono/zod-openapi";
import { DerivedFact } from "../../core/facts.ts";
import { filledFields, type FilledField } from "../../core/filled-fields.ts";

const Time = z.iso.datetime({ precision: 3 });
export const Share = z.lazy(() => z.number().min(0).max(1).nullable());

const shareOf = (description: string) =>
  Share.unwrap().openapi({ description: `${description} Null: there are none.` });

/** An ATS, and how much of it is read here. */
export const ProviderCoverage = z.lazy(() =>
  z
    .object({
      provider: z.string(),
      label: z.string().openapi({ description: "For people." }),
      read: z.boolean().openapi({ description: "False: it is known, and not read." }),
      why_not_read: z.string().nullable(),
      asks: z.enum(["documented_api", "pages"]).nullable().openapi({
        description:
          "What is asked: an API that the ATS documents for the public, or pages and what they ask for themselves, as far as the host's robots.txt allows. Null where it is not read.",
      }),
      proven: z.boolean().nullable().openapi({
        description:
          "False: it is read by its documentation, no payload of it was seen, and no crawl has found a posting yet. Null where it is not read.",
      }),
      example: z
        .string()
        .nullable()
        .openapi({ description: "The shape of a board's address; the company is invented." }),
      boards: z.int(),
      active_jobs: z.int().openapi({ description: "Open postings, of this moment." }),
      total_jobs: z.int().openapi({ description: "Postings ever recorded, of this moment." }),
      rejected_postings: z.int().openapi({ description: "Elements of its boards' last lists that could not be read." }),
      rejected_share: shareOf("Of those and the open postings."),
      confirmed: z
        .object({
          within_1h: shareOf("Share of open postings that a whole list held within the hour before."),
          within_24h: shareOf("The same within 24 hours."),
          within_72h: shareOf("The same within 72 hours."),
        })
        .openapi({ description: "How fresh open postings were when they were counted." }),
      last_success_at: Time.nullable().openapi({ description: "The newest crawl of its boards that did not fail." }),
      fill: z
        .object(Object.fromEntries(filledFields.map((field) => [field, Share])) as Record<FilledField, typeof Share>)
        .openapi({ description: "Share of open postings that state a field. Null: there are none." }),
      conflicts: z
        .object(
          Object.fromEntries(DerivedFact.options.map((name) => [name, Share])) as Record<DerivedFact, typeof Share>,
        )
        .openapi({
          description:
            "Share of open postings in which something says otherwise than a fact (`conflict=` finds them). Null: there are none, or they were not counted.",
        }),
    })
    .openapi("ProviderCoverage"),
);
export type ProviderCoverage = z.infer<typeof ProviderCoverage>;
