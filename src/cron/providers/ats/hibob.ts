import { z } from "zod";
import type { Posting } from "../../../core/posting.ts";
import { Html, IsoTime, joinHtml, Key, Line, native, postingReading, readElement, Title } from "../fields.ts";
import { jsonList } from "../json-list.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";

const tenants = tenantHosts("careers.hibob.com", []);

const publicFields: PublicFields = {
  ...shown("id", "departmentId", "department", "employmentTypeId", "employmentType", "siteId", "site"),
  ...prose("title"),
  ...shown("country", "language", "publishedAt"),
  ...prose("description", "requirements", "responsibilities", "benefits"),
  ...shown("workspaceTypeId", "workspaceType"),
};

const Ad = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    department: Line,
    employmentTypeId: Line,
    employmentType: Line,
    site: Line,
    country: Line,
    language: Line,
    description: Html,
    requirements: Html,
    responsibilities: Html,
    benefits: Html,
    publishedAt: IsoTime,
    workspaceTypeId: Line,
    workspaceType: Line,
  }),
);
type Ad = z.infer<typeof Ad>;

const AdKey = z.lazy(() => z.object({ id: z.string() }));

/**
 * HiBob: what a company's careers site reads its board from, the whole board in one answer; the page's own address
 * must be its referer, else it answers 401. From recorded payloads (2026; ats-facts): `site` is a name of the
 * company's own, a town or a whole country ("USA"); `employmentTypeId` is HiBob's word, `employmentType` the company's
 * ("Permanent", "Regular Full Time"), and either may be absent; times may have nine decimals; departments may begin
 * with a cost centre; pay stands in the texts alone. What an unknown board answers was not recorded.
 */
export const hibob = {
  name: "hibob",
  label: "HiBob",
  example: "acme",
  format: "json",
  ...tenants.board,
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "full_dump",
  makesAddresses: true,
  boardUrl: (board) => `https://${tenants.hostOf(board)}/jobs`,
  listRequest: (board) => ({
    url: `https://${tenants.hostOf(board)}/api/job-ad`,
    headers: { accept: "application/json", referer: `https://${tenants.hostOf(board)}/jobs` },
  }),
  readList: (payload, board) =>
    jsonList(payload, {
      arrayKey: "jobAdDetails",
      publicFields,
      readElement: (element) => readElement(element, Ad, AdKey, (ad) => postingReading(toPosting(ad, board))),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A page of a closed posting is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function toPosting(ad: Ad, board: string): Posting {
  const address = `https://${tenants.hostOf(board)}/jobs/${ad.id}`;
  const hasPlace = ad.site !== null || ad.country !== null;
  const words = [...new Set([ad.employmentTypeId, ad.employmentType])].filter((word) => word !== null);
  return {
    key: ad.id,
    title: ad.title,
    locationText: ad.site ?? ad.country,
    places: hasPlace ? [{ text: ad.site, city: null, region: null, country: ad.country }] : [],
    department: ad.department,
    team: null,
    employmentText: words.length === 0 ? null : words.join(", "),
    workplaceText: ad.workspaceTypeId?.replaceAll("_", " ") ?? ad.workspaceType,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([ad.description, ad.responsibilities, ad.requirements, ad.benefits]),
    language: ad.language,
    companyName: null,
    sourceUrl: address,
    applyUrl: address,
    postedAt: ad.publishedAt,
    updatedAt: null,
    deadlineAt: null,
    native: native({ employment_type: ad.employmentType, site: ad.site, workspace_type: ad.workspaceType }),
  };
}
