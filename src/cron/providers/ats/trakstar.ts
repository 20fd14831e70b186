import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { feedList, rss } from "../feed-list.ts";
import { Html, joinHtml, Key, Line, Link, native, Title } from "../fields.ts";
import { LastDay, MailDay } from "../loose-fields.ts";
import { childTexts, type MarkupNode } from "../markup.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";

const tenants = tenantHosts("hire.trakstar.com", []);
/** The ATS under its name of before, whose boards lead to the new one. */
const formerTenants = tenantHosts("recruiterbox.com", ["app", "api", "jsapi", "help", "blog", "developers"]);

const publicFields: PublicFields = {
  ...shown("link", "pubDate", "guid", "*:locationCity", "*:locationState"),
  ...prose("title", "description"),
  ...shown("*:locationCountry", "*:closeDte", "*:positionType", "*:team"),
};

const Item = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    link: Link,
    description: Html,
    posted: MailDay,
    city: Line,
    state: Line,
    country: Line,
    closes: LastDay,
    type: Line,
    team: Line,
  }),
);
type Item = z.infer<typeof Item>;

const ItemKey = z.lazy(() => z.object({ id: z.string() }));

/**
 * Trakstar Hire (once Recruiterbox): the feed of a customer's board, whole postings in one answer. From recorded
 * payloads (2026; ats-providers, ats-facts): the prefix of its own fields is the document's choice; a description is
 * escaped HTML between a line of the place and a link to the form; two towns stand in one city ("Bengaluru/Gurugram");
 * the time of `pubDate` is a local midnight, so a day; links are http. What `closeDte` looks like was not recorded.
 */
export const trakstar = {
  name: "trakstar",
  label: "Trakstar Hire",
  example: "acme",
  format: "xml",
  ...tenants.board,
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardFromUrl: (url) => tenants.board.boardFromUrl(url) ?? formerTenants.board.boardFromUrl(url),
  boardUrl: (board) => `https://${tenants.hostOf(board)}/`,
  listRequest: (board) => ({
    url: `https://${tenants.hostOf(board)}/jobfeeds/${board}`,
    headers: rss.headers,
  }),
  readList: (payload) => feedList(payload, rss, { publicFields, toFields, item: Item, key: ItemKey, toPosting }),
  // What an unknown board answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function toFields(node: MarkupNode): Record<string, unknown> {
  const fields = childTexts(node, {
    title: "title",
    link: "link",
    guid: "guid",
    description: "description",
    posted: "pubDate",
    city: "*:locationCity",
    state: "*:locationState",
    country: "*:locationCountry",
    closes: "*:closeDte",
    type: "*:positionType",
    team: "*:team",
  });
  const path = URL.parse((fields.guid ?? fields.link ?? "").trim())?.pathname ?? "";
  return { ...fields, id: /^\/jobs\/([^/]+)/.exec(path)?.[1] };
}

function toPosting(item: Item): Posting {
  const { city, state: region, country } = item;
  const cities = city === null ? [null] : city.split("/").map((one) => one.trim());
  const places = cities
    .filter((one) => one !== "")
    .map((one): PlaceHint => ({ text: null, city: one, region, country }))
    .filter((at) => Object.values(at).some((part) => part !== null));
  return {
    key: item.id,
    title: item.title,
    locationText: Line.parse([city, region, country].filter((part) => part !== null).join(", ")),
    places: places.slice(0, limits.locationsMax),
    // What the ATS calls a team is where in the company a posting belongs; it knows no departments.
    department: item.team,
    team: null,
    employmentText: item.type?.replaceAll("_", " ") ?? null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([item.description === null ? null : bodyOf(item.description)]),
    language: null,
    companyName: null,
    sourceUrl: item.link,
    // The form is on the posting's own page.
    applyUrl: item.link,
    postedAt: item.posted,
    updatedAt: null,
    deadlineAt: item.closes,
    native: native({ position_type: item.type, team: item.team }),
  };
}

/** Of a description, what stands between the place's line and the link to the form; all of it where these are absent. */
function bodyOf(html: string): string {
  const start = html.indexOf('<div id="job_description">');
  const end = html.lastIndexOf('<div id="how_to_apply">');
  return start < 0 || end < start ? html : html.slice(start, end).trim();
}
