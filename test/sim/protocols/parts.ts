import type { Place } from "../corpus/places.ts";
import type { Employment } from "../corpus/roles.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimPosting } from "../sim-posting.ts";
import type { Protocol } from "./protocol.ts";

/** What a protocol says that has nothing to say: one page, no validators, JSON alone, a board only by its list. */
export const plain = {
  validator: "none",
  anyCase: true,
  numberKeys: true,
  postingUrl: null,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  otherFormat: () => null,
} as const satisfies Partial<Protocol>;

/** Pages by `offset` and `limit`; `usual` many where no limit is asked, never more than `max`. */
export const pageByOffset =
  (usual: number, max: number): Protocol["selectPage"] =>
  (elements, query) => {
    const offset = Number(query.get("offset") ?? 0);
    return elements.slice(offset, offset + Math.min(max, Number(query.get("limit") ?? usual)));
  };

/** A provider's words for full time, part time, contract, intern and temporary, with a space between. */
export function employmentWords(words: string): Readonly<Record<Employment, string>> {
  const [full_time = "", part_time = "", contract = "", intern = "", temporary = ""] = words.split(" ");
  return { full_time, part_time, contract, intern, temporary };
}

/** A place as Recruitee and Jibe write it. */
export const placeFields = ({ city, region: state, country, countryCode: country_code }: Place) => ({
  city,
  state,
  country,
  country_code,
});

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join("");

/** A description as HTML in the three parts that formats know, and as a whole. */
export function htmlParts(
  posting: SimPosting,
  company: string,
): { texts: string[]; whole: string; intro: string; body: string; skills: string; closing: string } {
  const { intro, body, sections, pay, closing } = describePosting(posting, company);
  const skills = sections.flatMap(({ items }) => items);
  const end = [pay ?? "", ...closing];
  const texts = [...intro, ...body, ...skills, ...end];
  return {
    texts,
    whole: paragraphs(texts),
    intro: paragraphs(intro),
    body: paragraphs(body),
    skills: paragraphs(skills),
    closing: paragraphs(end),
  };
}

/** Pay in a provider's own fields: the first tier. */
export function listedPay({ pay, payListed }: SimPosting) {
  const tier = payListed ? pay?.tiers[0] : undefined;
  return {
    min: tier?.min ?? null,
    max: tier?.max ?? null,
    period: pay?.period ?? null,
    currency: pay?.currency ?? null,
  };
}

export const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A time without its fractions, with another end than "Z". */
export const secondsOf = (ms: number, zone: string): string => new Date(ms).toISOString().replace(/\.\d+Z/, zone);

/** An element of XML with a text in it. */
export const xmlTag = (name: string, text: string): string => `<${name}>${escapeHtml(text)}</${name}>`;

/** The day of an instant as feeds write it, with a time and zone that the format gives to all ("00:00:00 +0530"). */
export const mailTime = (ms: number, time: string): string =>
  new Date(ms).toUTCString().replace(/\d\d:\d\d:\d\d GMT$/, time);
