import { once } from "../../once.ts";
import { titleFamilies } from "./title-families.ts";

/** The words that name families of jobs, folded: what a mistyped word of a title was probably meant to be. */
export const knownTitleWords = once((): readonly string[] => {
  const words = Object.values(titleFamilies).flatMap((families) =>
    families.split("\n").flatMap((line) => line.slice(line.indexOf(":") + 1).split(/[^a-z]+/)),
  );
  return [...new Set(words)].filter((word) => word.length > 3);
});
