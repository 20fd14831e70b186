import type { z } from "zod";
import type { Org, orgListQuery } from "../../api/orgs.ts";
import { ApiCalls } from "../parts/api-calls.tsx";
import { countLabel, DASH } from "../parts/format.ts";
import { Layout } from "../parts/layout.tsx";
import { longList } from "../parts/list-forms.tsx";
import { listCall } from "../parts/list-call.ts";
import { ListTable, type Column } from "../parts/list-table.tsx";
import { Pager, type PagerLinks } from "../parts/pager.tsx";

/** Companies on a page. */
export const COMPANIES_ROWS = 100;
/** Companies looked at for words: two rows read each. */
export const COMPANIES_MATCHES = 90;
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

interface CompaniesData {
  /** The address asked, without its cursor. */
  address: URL;
  given: z.infer<ReturnType<typeof orgListQuery>>;
  orgs: Org[];
  pager: PagerLinks;
}

export function CompaniesPage({ address, given, orgs, pager }: CompaniesData) {
  const { q, letter, sort, cursor } = given;
  const which =
    q !== undefined
      ? `Companies that match “${q}”`
      : letter !== undefined
        ? `Companies: ${letter.toUpperCase()}`
        : null;
  const order = letter !== undefined || sort === "name" ? "By name." : "Most open postings first.";
  const head = {
    title: `${which ?? "Companies"} · Jobledger`,
    description: `${which ?? "Companies whose job boards are read"}. ${order}`,
    canonical: address.href,
    indexed: pager.first === null && address.search === "",
    crumbs: which === null ? [{ label: "Companies" }] : [{ label: "Companies", href: "/companies" }, { label: which }],
    section: "companies" as const,
    table: `/companies${address.search}`,
    long: longList({ total: null, cursor, hasMore: pager.next !== null }),
  };
  return (
    <Layout head={head}>
      <h1 dir="auto">{which ?? "Companies"}</h1>
      <p class="note">
        {order}
        {q !== undefined && orgs.length === COMPANIES_MATCHES && ` More may match: add a word.`}
      </p>
      <form class="find" method="get" action="/companies" role="search">
        <input type="search" name="q" aria-label="Name or domain" placeholder="Name or domain" value={q ?? ""} />
        <button type="submit">Search</button>
      </form>
      <Orders {...given} />
      {orgs.length === 0 ? <NoCompanies given={given} /> : <ListTable columns={columns} rows={orgs} />}
      <Pager {...pager} />
      <ApiCalls origin={address.origin} paths={[listCall("orgs", address, COMPANIES_ROWS, cursor)]} />
    </Layout>
  );
}

/** The ways into the list: by number of postings, by name, by first letter. */
function Orders({ q, letter, sort }: CompaniesData["given"]) {
  const links: [label: string, href: string, isHere: boolean][] = [
    ["Most postings", "/companies", q === undefined && letter === undefined && sort !== "name"],
    ["By name", "/companies?sort=name", letter === undefined && sort === "name"],
    ...LETTERS.map((one): [string, string, boolean] => [one.toUpperCase(), `/companies?letter=${one}`, letter === one]),
  ];
  return (
    <nav class="letters" aria-label="Order">
      {links.map(([label, href, isHere]) => (
        <a href={href} aria-current={isHere ? "true" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function NoCompanies({ given: { q, letter } }: Pick<CompaniesData, "given">) {
  if (q === undefined && letter === undefined) return <p class="empty">No companies here.</p>;
  return (
    <div class="empty">
      <p>{q === undefined ? `No company begins with ${(letter ?? "").toUpperCase()}.` : "No company matches."}</p>
      <ul class="plain">
        {q !== undefined && <li>All words must be in its name, address or domain; the last may be cut short.</li>}
        <li>
          <a href="/companies">All companies</a>, or <a href="/jobs">search the postings</a> instead.
        </li>
      </ul>
    </div>
  );
}

const columns: readonly Column<Org>[] = [
  {
    label: "Company",
    look: "free",
    cell: (org) => (
      <a href={`/companies/${org.slug}`} dir="auto">
        {org.display_name}
      </a>
    ),
  },
  { label: "Domain", look: "quiet", wideOnly: true, cell: (org) => org.domain ?? DASH },
  {
    label: "(Re)opened, 30 days",
    number: true,
    look: "quiet",
    wideOnly: true,
    cell: (org) => countLabel(org.opened_30d),
  },
  { label: "Closed, 30 days", number: true, look: "quiet", wideOnly: true, cell: (org) => countLabel(org.closed_30d) },
  { label: "Open", number: true, cell: (org) => countLabel(org.active_jobs) },
];
