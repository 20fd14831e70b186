import type { DerivedName, EvidenceField, FactConflict, FactEvidence } from "../../../core/evidence.ts";
import type { Job } from "../../../core/job.ts";
import { derivedWords } from "../parts/format.ts";

const fieldWords: Record<EvidenceField, string> = {
  title: "the title",
  location_text: "the place line",
  places: "the board's own place",
  department: "the department",
  workplace_text: "the board's work model",
  is_remote: "the board's remote flag",
  employment_text: "the board's employment type",
  pay: "the board's pay range",
  pay_text: "the board's line on pay",
  language: "the board's language tag",
  description: "the description",
  native: "a field of the board's own",
};

/** The words that derived facts rest on, and those that say otherwise; nothing where none are kept. */
export function HowWeKnow({ job }: { job: Job }) {
  const { evidence, conflicts } = job.parsed_structured;
  const facts = (Object.keys(derivedWords) as DerivedName[]).filter((name) =>
    [...evidence, ...conflicts].some(({ fact }) => fact === name),
  );
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="known">
      <h2 id="known">How we know</h2>
      <dl class="facts">
        {facts.map((name) => (
          <>
            <dt>{derivedWords[name]}</dt>
            <dd>
              <ul class="plain">
                {evidence
                  .filter(({ fact }) => fact === name)
                  .map((one) => (
                    <li>
                      <Statement {...one} />
                    </li>
                  ))}
                {conflicts
                  .filter(({ fact }) => fact === name)
                  .map((one) => (
                    <li>
                      {evidence.some(({ fact }) => fact === name) ? "Against it: " : "Undecided: "}
                      <Statement {...one} />
                    </li>
                  ))}
              </ul>
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Statement({ field, quote }: FactEvidence | FactConflict) {
  return (
    <>
      “<span dir="auto">{quote}</span>” <span class="quiet">in {fieldWords[field]}</span>
    </>
  );
}
