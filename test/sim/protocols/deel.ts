import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, listedPay, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "jobs.deel.com";

/** Deel: one page whose flight stream (React) holds the board; texts stand in it, or in rows that it names. */
export const deel: Protocol = {
  ...plain,
  provider: "deel",
  hosts: [HOST],
  contentType: "text/html; charset=utf-8",
  anyCase: false,
  numberKeys: false,
  slice: (list) => {
    const pushes = [...list.matchAll(/(?<=__next_f\.push\()\[1,.*?\](?=\)<\/script>)/gs)].map(([push]) => push);
    const stream = pushes.map((push) => (JSON.parse(push) as [number, string])[1]).join("");
    return sliceElements(stream.slice(stream.indexOf('{"careerPageSettings"')), "jobPostings");
  },
  careersUrl: (board) => `https://${HOST}/${board}`,
  parse: ({ pathname, searchParams: query }) => {
    const board = /^\/([^/]+)$/.exec(pathname)?.[1];
    return board === undefined ? null : { kind: "list", board, key: null, query };
  },
  listUrl: (board) => `https://${HOST}/${board}`,
  renderPosting,
  wrapList: (elements) => {
    const row = `8:["$","$L1f",null,{"careerPageSettings":{"urlSlug":"acme"},"jobPostings":[${elements.join(",")}],"orgSlug":"acme"}]\n`;
    const push = JSON.stringify([1, row]).replaceAll("<", "\\u003c");
    return `<!DOCTYPE html><html><body><script>self.__next_f.push([0])</script><script>self.__next_f.push(${push})</script></body></html>`;
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const { min: minAmount, max: maxAmount, currency: currencyIsoCode } = listedPay(posting);
  const item = {
    id: posting.key,
    title: posting.title,
    richtextDescription: htmlParts(posting, board.name).whole,
    isCompensationVisible: minAmount !== null,
    createdAt: new Date(posting.postedAt).toISOString(),
    updatedAt: new Date(posting.updatedAt).toISOString(),
    job: {
      jobEmploymentTypes: [{ employmentType: { name: posting.employment } }],
      jobLocations: posting.places.map((place) => ({ location: { name: placeLine(place, 1) } })),
      currentCompensation: minAmount === null ? null : { currencyIsoCode, minAmount, maxAmount },
      jobTeams: [{ team: { name: posting.team } }],
      jobDepartments: [{ department: { name: posting.department } }],
    },
  };
  return JSON.stringify(turnKeys(item, posting.keyTurn));
}
