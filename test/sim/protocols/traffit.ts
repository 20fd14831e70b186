import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, pageByOffset, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.traffit.com`;

/** TRAFFIT: a customer's list in pages with a total, texts in it; a host that is no customer's shows a page. */
export const traffit: Protocol = {
  ...plain,
  provider: "traffit",
  hosts: ["*.traffit.com"],
  contentType: "application/json",
  slice: (list) => sliceElements(list, "items"),
  careersUrl: (board) => `${hostOf(board)}/career/`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname === "/public/an/list/" ? { kind: "list", board: hostname.split(".")[0] ?? "", key: null, query } : null,
  listUrl: (board) => `${hostOf(board)}/public/an/list/?limit=50&offset=0`,
  renderPosting,
  wrapList: (elements, total) => `{"count":${total},"items":[${elements.join(",")}]}`,
  selectPage: pageByOffset(10, 50),
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting({ board, name }: SimBoard, posting: SimPosting): string {
  const { body, skills, intro, closing } = htmlParts(posting, name);
  const row = {
    advertId: Number(posting.key),
    advertPublishId: Number(posting.key) + 1,
    recruitmentId: 7,
    nrRef: posting.requisition,
    name: posting.title,
    title: `(7) ${posting.title}`,
    url: `${hostOf(board)}/public/an/${posting.key}?source=career_page`,
    applicationForm: `${hostOf(board)}/public/form/a/${posting.key}?source=career_page`,
    validStart: Math.floor(posting.postedAt / 1000),
    validEnd: Math.floor(posting.postedAt / 1000) + 30 * 86_400,
    language: posting.language,
    remote: posting.workplace === "remote" ? "1" : "0",
    job_type: [posting.employment],
    description: intro,
    responsibilities: body,
    requirements: skills,
    benefits: closing,
    locations: posting.places.map(({ city, region, country, countryCode }) => {
      return { locality: city, region1: region, country, iso: countryCode.toLowerCase() };
    }),
    geolocation: null,
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
