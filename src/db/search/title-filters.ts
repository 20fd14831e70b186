import { z } from "zod";
import { readFamilies } from "../../core/normalize/asked-values.ts";
import { titleGroups } from "../../core/normalize/title/read-family.ts";
import { textToken } from "../index/job-index.ts";
import { textList } from "./fact-filters.ts";
import { list } from "./filter-kinds.ts";

const tokenOf = (family: string): string => textToken("title_family", family);

/** What the holder of a title does: kinds of work that titles name, whatever the rank. */
export const titleFamily = textList(tokenOf, {
  label: "Kind of work",
  noun: "kind of work",
  description:
    "Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`).",
  read: readFamilies,
});

/** Groups of these: each is all of its families. */
export const titleGroup = list({
  schema: z.array(z.enum([...titleGroups.keys()])),
  description: "Groups of `title_family`: each is all of its families.",
  label: "Field of work",
  says: "field of work",
  aliases: [],
  tokens: (groups) => [groups.flatMap((group) => titleGroups.get(group) ?? []).map(tokenOf)],
});
