import { placeLine, remoteLine } from "../corpus/places.ts";
import type { Employment } from "../corpus/roles.ts";
import { describePosting, escapeHtml, type Prose } from "../describe-posting.ts";
import { easternIso } from "../eastern-time.ts";
import { seedFrom } from "../random.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, turnList, type Protocol, type Question } from "./protocol.ts";

const HOST = "boards-api.greenhouse.io";
const JSON_TYPE = "application/json; charset=utf-8";

const timeTypes: Readonly<Record<Employment, string>> = {
  full_time: "Full time",
  part_time: "Part time",
  contract: "Contractor",
  intern: "Intern",
  temporary: "Fixed term",
};

/** Greenhouse's Job Board API: the description only on request, as HTML with its entities escaped once. */
export const greenhouse: Protocol = {
  provider: "greenhouse",
  hosts: [HOST],
  contentType: JSON_TYPE,
  validator: "etag",
  slice: (list) => sliceElements(list, "jobs"),
  token: (words) => words.join(""),
  careersUrl: (board) => `https://job-boards.greenhouse.io/${board}`,
  numberKeys: true,
  anyCase: false,
  parse: parseUrl,
  listUrl: (board) => `https://${HOST}/v1/boards/${board}/jobs?content=true&pay_transparency=true`,
  postingUrl: (board, key) => `https://${HOST}/v1/boards/${board}/jobs/${key}`,
  renderPosting,
  wrapList: (elements, total) => `{"jobs":[${elements.join(",")}],"meta":{"total":${total}}}`,
  renderBoard: (board) =>
    JSON.stringify({ name: board.name, content: `&lt;p&gt;${escapeHtml(escapeHtml(board.name))}&lt;/p&gt;` }),
  selectPage: (elements) => elements,
  notFound: (question) => ({
    status: 404,
    contentType: JSON_TYPE,
    body: JSON.stringify({ status: 404, error: question?.kind === "posting" ? "Job not found" : "Board not found" }),
  }),
  otherFormat: () => null,
};

function parseUrl(url: URL): Question | null {
  const match = /^\/v1\/boards\/([^/]+)(\/jobs(?:\/(\d+))?)?$/.exec(url.pathname);
  if (match?.[1] === undefined) return null;
  const board = decodeURIComponent(match[1]);
  const key = match[3] ?? null;
  if (key !== null) return { kind: "posting", board, key, query: url.searchParams };
  return { kind: match[2] === undefined ? "board" : "list", board, key: null, query: url.searchParams };
}

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const style = seedFrom(board.id);
  const { query } = question;
  // A single posting always has its description; a list only when asked.
  const full = question.kind === "posting" || query.get("content") === "true";
  const hosted = `https://job-boards.greenhouse.io/${board.board}/jobs/${posting.key}`;
  const value = {
    // Half of the recorded postings point at the company's own site.
    absolute_url: style % 2 === 0 ? hosted : `https://careers.${board.board}.example/jobs?gh_jid=${posting.key}`,
    data_compliance: [
      {
        type: "gdpr",
        requires_consent: false,
        requires_processing_consent: false,
        requires_retention_consent: false,
        retention_period: null,
        demographic_data_consent_applies: false,
      },
    ],
    internal_job_id: Number(posting.key) - 1_234_567,
    location: { name: locationName(posting, style) },
    metadata: metadataOf(posting, style),
    id: Number(posting.key),
    updated_at: easternIso(posting.updatedAt),
    requisition_id: posting.requisition,
    title: posting.title,
    ...(query.get("pay_transparency") === "true" ? { pay_input_ranges: payRanges(posting) } : {}),
    company_name: board.name,
    first_published: easternIso(posting.postedAt),
    language: posting.language,
    application_deadline: null,
    ...(full ? fullFields(board, posting) : {}),
  };
  return JSON.stringify(turnKeys(value, posting.keyTurn));
}

function locationName(posting: SimPosting, style: number): string {
  if (posting.workplace === "remote" && style % 3 !== 2)
    return posting.places.map((at) => remoteLine(at, style)).join("; ");
  return posting.places.map((at) => placeLine(at, style)).join([" • ", "; ", " | ", " or "][(style >>> 4) % 4]);
}

function metadataOf(posting: SimPosting, style: number): Record<string, unknown>[] | null {
  if (style % 3 === 0) return null;
  const workplace = { onsite: "On-site", hybrid: "Hybrid", remote: "Remote", unspecified: null }[posting.workplace];
  const metadata = [
    { id: 4_100_001, name: "Workplace Type", value: workplace, value_type: "single_select" },
    { id: 4_100_002, name: "Time Type", value: timeTypes[posting.employment], value_type: "single_select" },
    {
      id: 4_100_003,
      name: "Country",
      value: [...new Set(posting.places.map((at) => at.country))],
      value_type: "multi_select",
    },
    {
      id: 4_100_004,
      name: "Eligible for referral bonus",
      value: posting.employment === "full_time",
      value_type: "yes_no",
    },
  ];
  return turnList(metadata, posting.keyTurn);
}

function payRanges(posting: SimPosting): Record<string, unknown>[] {
  const { pay } = posting;
  if (pay === null || !posting.payListed) return [];
  const fallback = pay.period === "hour" ? "Hourly rate" : "Annual base salary";
  return pay.tiers.map((tier) => ({
    min_cents: Math.round(tier.min * 100),
    max_cents: Math.round(tier.max * 100),
    currency_type: pay.currency,
    title: tier.label ?? fallback,
    blurb: pay.equity ? "<p>Plus equity and benefits.</p>" : "",
  }));
}

function fullFields(board: SimBoard, posting: SimPosting): Record<string, unknown> {
  const offices = posting.places.map((at) => ({
    id: 70_000 + (seedFrom(at.city, at.countryCode) % 9_999),
    name: at.city,
    location: placeLine(at, 1),
    child_ids: [],
    parent_id: null,
  }));
  return {
    content: escapeHtml(contentHtml(describePosting(posting, board.name))),
    departments: [
      { id: 8_000 + (seedFrom(posting.department) % 999), name: posting.department, child_ids: [], parent_id: null },
    ],
    offices: turnList(offices, posting.keyTurn),
  };
}

function contentHtml(prose: Prose): string {
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>\n`;
  const sections = prose.sections.map(
    (section) =>
      `<h2><strong>${escapeHtml(section.heading)}</strong></h2>\n<ul>\n${section.items.map((item) => `<li><span style="font-weight: 400;">${escapeHtml(item)}</span></li>\n`).join("")}</ul>\n`,
  );
  const pay =
    prose.pay === null
      ? ""
      : `<div class="content-pay-transparency"><div class="pay-input"><div class="description">${paragraph(prose.pay)}</div></div></div>`;
  return [
    // Tracking pixels are real: a reader must drop them.
    `<div class="content-intro">${prose.intro.map(paragraph).join("")}<p><img style="display: none;" width="1px" src="https://click.tracker.example/pixel.gif">&nbsp;</p></div>`,
    prose.body.map(paragraph).join(""),
    sections.join("<p>&nbsp;</p>\n"),
    pay,
    `<div class="content-conclusion">${prose.closing.map(paragraph).join("")}</div>`,
  ].join("");
}
