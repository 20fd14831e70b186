import type { OrgRow } from "../../db/read-orgs.ts";
import { countLabel } from "./format.ts";
import { Layout } from "./layout.tsx";
import { Pager, type PagerLinks } from "./pager.tsx";

interface CompaniesData {
  origin: string;
  orgs: OrgRow[];
  pager: PagerLinks;
}

export function CompaniesPage({ origin, orgs, pager }: CompaniesData) {
  const head = {
    title: "Companies · Jobledger",
    description: "Companies whose job boards are read, most open postings first.",
    canonical: pager.first === null ? `${origin}/companies` : null,
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
                <td>
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
    </Layout>
  );
}
