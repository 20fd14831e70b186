import { z } from "@hono/zod-openapi";
import { once } from "../../core/once.ts";
import { DescriptionFormat } from "../../db/postings/describe.ts";
import { listParameter } from "../http/parameters.ts";

/** What a request says of descriptions: as existing clients ask, and in which form. */
export const descriptionParameters = once(() => ({
  include: listParameter(z.array(z.enum(["description"])), "`description` adds description_text and description_html."),
  description_format: listParameter(
    z.array(DescriptionFormat()),
    "Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables).",
  ),
}));

interface Asked {
  include?: ("description" | "truth")[] | undefined;
  description_format?: DescriptionFormat[] | undefined;
}

export function formatsOf({ include = [], description_format: formats }: Asked): DescriptionFormat[] {
  return formats ?? (include.includes("description") ? ["text", "html"] : []);
}
