import type { Child } from "hono/jsx";

/** A column of a list: how it is headed, and what it says of a row. */
export interface Column<Row> {
  label: string;
  cell: (row: Row) => Child;
  /** Numbers stand to the right. */
  number?: true;
  /** Left out where the window is narrow. */
  wideOnly?: true;
  /** Further classes of its cells, of each row its own where it is a function. */
  look?: string | ((row: Row) => string);
  /** Where a row is a stack, the label stands before the value. */
  labelled?: true;
}

interface ListTableData<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** `stack`: each row is a stack of its cells where the window is narrow. */
  look?: string;
}

/** Rows of one kind below their headings. */
export function ListTable<Row>({ columns, rows, look }: ListTableData<Row>) {
  return (
    <table class={classes("list", look)}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={classes(column.number && "number", column.wideOnly && "wide-only")}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <td class={classesOfCell(column, row)} data-label={column.labelled && column.label}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same where it may be wider than its place: it scrolls there, by keys too. `label` names that region. */
export function ScrollingTable<Row>({ label, ...table }: ListTableData<Row> & { label: string }) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={label}>
      <ListTable {...table} />
    </div>
  );
}

function classesOfCell<Row>({ number, look, wideOnly }: Column<Row>, row: Row): string | undefined {
  return classes(number && "number", typeof look === "function" ? look(row) : look, wideOnly && "wide-only");
}

/** None at all rather than an empty attribute. */
function classes(...names: (string | undefined)[]): string | undefined {
  const given = names.filter((name) => name !== undefined);
  return given.length === 0 ? undefined : given.join(" ");
}
