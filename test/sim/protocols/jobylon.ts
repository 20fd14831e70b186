import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { employmentWords, htmlParts, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const HOST = "cdn.jobylon.com";
const PAGES = "https://emp.jobylon.com";
const MARK = "JBL.embed_v2['jobs'] = ";
const kinds = employmentWords("Heltid Deltid Extra Praktik Säsong");
const written = (ms: number): string =>
  new Date(ms).toLocaleDateString("sv-SE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The texts of a script as its template escapes them, between single quotes; half a character can be sent no other way. */
const escaped = (text: string): string =>
  `'${text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\\'"<>&=;`-]/gu, (char) => String.raw`\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;

/** An element as the script's literal; one that is no JSON as it stands. */
function elementLiteral(element: string): string {
  try {
    return literal(JSON.parse(element));
  } catch {
    return element;
  }
}

/** A value as a literal of the page's script: names without quotes, commas at ends. */
function literal(value: unknown): string {
  if (typeof value === "string") return escaped(value);
  if (Array.isArray(value)) return `[ ${value.map((one) => `${literal(one)},`).join("\n")} ]`;
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.entries(value).map(([name, one]) => {
    return `${/^[a-z_]+$/i.test(name) ? name : escaped(name)}: ${literal(one)},`;
  });
  return `{\n ${fields.join("\n ")}\n }`;
}

/** Jobylon: a widget's page whose script holds the whole list, the text in the linked data of postings' pages. */
export const jobylon: Protocol = {
  ...plain,
  provider: "jobylon",
  hosts: [HOST, "emp.jobylon.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => {
    const script = list.slice(list.indexOf(MARK) + MARK.length);
    const json = script.replace(
      /'([^']*)'|\b([A-Za-z_]\w*)(?=\s*:)|,(?=\s*[\]}])/g,
      (_, text: string | undefined, name: string | undefined) =>
        text === undefined ? (name === undefined ? "" : `"${name}"`) : `"${text}"`,
    );
    return sliceElements(json, null);
  },
  token: (_, rank) => String(1_000_000 + rank),
  careersUrl: (board) => `https://${HOST}/jobs/companies/${board}/embed/v2/`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const board = /^\/jobs\/companies\/(\d+)\/embed\/v2\/$/.exec(pathname)?.[1];
    if (hostname === HOST) return board === undefined ? null : { kind: "list", board, key: null, query };
    const [, key, company] = /^\/jobs\/(\d+)-(\d+)-/.exec(pathname) ?? [];
    return key === undefined || company === undefined ? null : { kind: "posting", board: company, key, query };
  },
  listUrl: (board) => `https://${HOST}/jobs/companies/${board}/embed/v2/`,
  postingUrl: (board, key) => `${PAGES}/jobs/${key}-${board}-words/`,
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html><html><body><script>JBL = {};\n${MARK}[ ${elements.map((element) => `${elementLiteral(element)},`).join("\n")} ];\nJBL.embed_v2['workspaces'] = [];</script></body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting({ board, name }: SimBoard, posting: SimPosting, question: Question): string {
  const { key, title, places } = posting;
  if (question.kind === "list") {
    const row = {
      id: key,
      url: `/jobs/${key}-${board}-words/`,
      title,
      company: name,
      company_id: board,
      klass: { [`job-id-${key}`]: true, internal: false },
      layers: {},
      locations: places.map(({ city }) => city),
      locations_text: places.map(({ city }) => city).join(", "),
      departments: [posting.department],
      workspace: posting.workplace,
      experience: "None",
      employment_type: kinds[posting.employment],
      function: "None",
      language: "English",
      to_date: "",
      published_date: written(posting.postedAt),
      is_internal: false,
    };
    return JSON.stringify(turnKeys(row, posting.keyTurn));
  }
  const where = places.map(({ city, region, countryCode }) => {
    return { address: { addressLocality: city, addressRegion: region, addressCountry: countryCode } };
  });
  const said = { title, url: `${PAGES}/jobs/${key}-${board}-words/`, description: htmlParts(posting, name).whole };
  const data = {
    "@type": "JobPosting",
    ...said,
    datePosted: new Date(posting.postedAt).toISOString(),
    jobLocation: where,
  };
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${JSON.stringify(data).replaceAll("<", String.raw`\u003c`)}</script></head></html>`;
}
