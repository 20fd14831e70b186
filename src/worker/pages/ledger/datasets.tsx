import type { Dataset } from "../../api/datasets.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { byteLabel, countLabel, second } from "../parts/format.ts";
import { CodeText } from "../parts/code-text.tsx";
import { readNdjson } from "./read-ndjson.ts";
import { Layout, Time } from "../parts/layout.tsx";
import { ScrollingTable } from "../parts/list-table.tsx";

/** Files of all that is here, and what their columns mean. */
export function DatasetsPage({ origin, datasets }: { origin: string; datasets: readonly Dataset[] }) {
  const head = {
    title: "Datasets: everything as Parquet and NDJSON · Jobledger",
    description:
      "Every posting, its events and its description as files to take home, with the meaning of each column.",
    canonical: `${origin}/datasets`,
    crumbs: [{ label: "Datasets" }],
  };
  return (
    <Layout head={head}>
      <h1>Datasets</h1>
      <p class="lead">{head.description}</p>
      <p>
        Instants are in UTC, unknown is null. Parquet is compressed with Zstandard, NDJSON with gzip. A range of bytes
        can be asked for, so that DuckDB reads of a file only what it needs:
      </p>
      <pre tabindex={0}>
        <code>{`select country, count(*) from '${origin}/job-postings/v1/datasets/open.parquet' group by all`}</code>
      </pre>
      {datasets.map((dataset) => (
        <DatasetSection {...{ origin, dataset }} />
      ))}
      <ApiCalls origin={origin} paths={["datasets"]} />
    </Layout>
  );
}

interface SectionProps {
  origin: string;
  dataset: Dataset;
}

function DatasetSection({ origin, dataset }: SectionProps) {
  const { name, title, description, schedule, columns, files } = dataset;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <p>
        <CodeText text={description} />
      </p>
      <p class="note">{schedule}</p>
      {files.length === 0 ? (
        <p class="empty">Not written yet.</p>
      ) : (
        <ScrollingTable label={`Files of ${title}`} columns={fileColumns} rows={files} look="stack" />
      )}
      <details>
        <summary>
          {columns.length} columns of {title}
        </summary>
        <ScrollingTable label={`Columns of ${title}`} columns={columnColumns} rows={columns} />
        <p class="note">
          NDJSON has no types, and what a reader guesses follows the first rows of the file. DuckDB, told them:
        </p>
        <pre tabindex={0}>
          <code>{`select * from ${readNdjson(`${origin}/job-postings/v1/datasets/${files[0]?.name ?? name}.ndjson.gz`, columns)}`}</code>
        </pre>
      </details>
    </section>
  );
}

type File = Dataset["files"][number];

const fileColumns = [
  {
    label: "File",
    cell: ({ name, forms }: File) => (
      <>
        {name}:{" "}
        {forms.map(({ format, url, bytes, sha256 }) => (
          <span>
            <a href={new URL(url).pathname} title={`SHA-256 ${sha256}`} aria-label={`${name} as ${format}`}>
              {format}
            </a>{" "}
            ({byteLabel(bytes)}){" "}
          </span>
        ))}
      </>
    ),
  },
  { label: "Rows", number: true as const, labelled: true as const, cell: ({ rows }: File) => countLabel(rows) },
  { label: "Read from", labelled: true as const, cell: ({ begun_at: iso }: File) => <Time iso={iso} text={second} /> },
  { label: "to", labelled: true as const, cell: ({ ended_at: iso }: File) => <Time iso={iso} text={second} /> },
  {
    label: "SHA-256",
    labelled: true as const,
    look: "free",
    cell: ({ forms }: File) => forms.map(({ format, sha256 }) => <code title={format}>{sha256} </code>),
  },
];

type Column = Dataset["columns"][number];

const columnColumns = [
  { label: "Column", cell: ({ name }: Column) => <code>{name}</code> },
  { label: "Type", cell: ({ type, nullable }: Column) => (nullable ? `${type}, or null` : type) },
  { label: "Meaning", cell: ({ description }: Column) => <CodeText text={description} /> },
];
