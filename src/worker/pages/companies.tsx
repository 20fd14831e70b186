import type { OrgRow } from "../../db/read-orgs.ts";
import { ApiCalls } from "./api-calls.tsx";
import { countLabel } from "./format.ts";
import { Layout } from "./layout.tsx";
import { Pager, type PagerLinks } from "./pager.tsx";

/** Companies on a page. */
export const COMPANIES_ROWS = 100;

interface CompaniesData {
  origin: string;
  orgs: OrgRow[];
  pager: PagerLinks;
  cursor: string | undefined;
}

export function CompaniesPage({ origin, orgs, pager, cursor }: CompaniesData) {
  const head = {
    title: "Companies · Jobledger",
    description: "Companies whose job boards are read, most open postings first.",
    canonical: `${origin}/companies`,
    indexed: pager.first === null,
    crumbs: [{ label: "Companies" }],
    section: "companies" as const,
  };
  return (
    <Layout head={head}>
      <h1>Companies</h1>
      <p class="note">Most open postings first.</p>
      {orgs.length === 0 && <p class="empty">No companies here.</p>}
      {orgs.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Company</th>
              <th scope="col">Domain</th>
              <th scope="col" class="number">
                Open postings
              </th>
            </tr>
          </thead>
          <tbody>
            {orgs.map((org) => (
              <tr>
                <td class="free">
                  <a href={`/companies/${org.slug}`}>{org.name}</a>
                </td>
                <td class="quiet">{org.domain ?? "–"}</td>
                <td class="number">{countLabel(org.openJobs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager {...pager} />
      <p class="feeds">
        This list as <a href="/companies.csv">CSV</a> <a href="/job-postings/v1/orgs?limit=100">JSON</a>
      </p>
      <ApiCalls
        origin={origin}
        paths={[`orgs?limit=${COMPANIES_ROWS}${cursor === undefined ? "" : `&cursor=${cursor}`}`]}
      />
    </Layout>
  );
}
