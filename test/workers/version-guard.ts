import { shownColumns, versionNumbers } from "../../src/db/search/listed-columns.ts";

const hasMoved = (name: keyof typeof shownColumns): string => {
  const column = shownColumns[name].name;
  return `old.${column} is not new.${column}`;
};

/**
 * Lists tell by a row's version alone whether what they remember of it is still so (listed-columns.ts). With this in
 * the database no statement, of the product or of a test, changes what is shown of a posting and leaves its version.
 */
export const versionGuard = `create trigger version_guard after update on jobs
  when (${Object.keys(shownColumns)
    .map((name) => hasMoved(name as keyof typeof shownColumns))
    .join(" or ")}) and not (${[...versionNumbers, "orgName" as const].map(hasMoved).join(" or ")})
  begin select raise(abort, 'what is shown of a posting changed, and its version did not'); end`;
