import { DatedText } from "./dated-text.tsx";
import { DASH } from "./format.ts";

interface FactRowsData {
  rows: readonly (readonly [label: string, value: string | null])[];
  /** `auto`: values may be a board's own words, in any direction. */
  dir?: "auto";
}

/** Rows of a `<dl class="facts">`; what is not known is a dash. */
export function FactRows({ rows, dir }: FactRowsData) {
  return (
    <>
      {rows.map(([label, value]) => (
        <>
          <dt>
            <DatedText text={label} />
          </dt>
          <dd dir={dir}>{value ?? DASH}</dd>
        </>
      ))}
    </>
  );
}
