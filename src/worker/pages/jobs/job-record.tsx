import type { Job } from "../../../core/job.ts";
import { second, webAddress } from "../parts/format.ts";
import { Out } from "../parts/layout.tsx";

/** Shown under its own heading. */
const elsewhere = new Set(["description_text", "description_html"]);
const capitals = new Map([
  ["id", "ID"],
  ["url", "URL"],
  ["uri", "URI"],
]);

type Plain = string | number | boolean | null;

/** What the record shows as JSON, below the plain ones. */
function isBlock(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Every field of the posting as the API serves it. */
export function JobRecord({ job }: { job: Job }) {
  const fields = Object.entries(job).filter(([name]) => !elsewhere.has(name));
  const plain = fields.filter((field): field is [string, Plain] => !isBlock(field[1]));
  return (
    <section aria-labelledby="record">
      <h2 id="record">Full job record</h2>
      <dl class="facts record">
        {plain.map(([name, value]) => (
          <>
            <dt>{label(name)}</dt>
            <dd>
              <Value name={name} value={value} />
            </dd>
          </>
        ))}
      </dl>
      {fields
        .filter(([, value]) => isBlock(value))
        .map(([name, value]) => (
          <>
            <h3 id={name}>{label(name)}</h3>
            <pre tabindex={0}>{JSON.stringify(value, null, 2)}</pre>
          </>
        ))}
    </section>
  );
}

function Value({ name, value }: { name: string; value: Plain }) {
  if (value === null) return <span class="quiet">null</span>;
  if (typeof value === "boolean") return <>{value ? "yes" : "no"}</>;
  if (name.endsWith("_at")) return <time datetime={String(value)}>{second(String(value))}</time>;
  const address = name.endsWith("_url") ? webAddress(String(value)) : null;
  if (address !== null) return <Out href={address}>{address}</Out>;
  return /_(id|key|uri)$/.test(name) ? <code>{value}</code> : <span dir="auto">{value}</span>;
}

/** `raw_payload_uri` as `Raw Payload URI`. */
function label(name: string): string {
  return name
    .split("_")
    .map((word) => capitals.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
