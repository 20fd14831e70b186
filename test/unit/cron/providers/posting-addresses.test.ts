import { describe, expect, it } from "vitest";
import {
  boardNames,
  companyNames,
  isSameAddress,
  keysInAddress,
  storedForms,
  tellsOf,
} from "../../../../src/core/posting-address.ts";
import { pastedAddress } from "../../../../src/core/text-in/pasted-address.ts";
import { boardFromAddress, providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { expected } from "../../../fixtures/expected.ts";

const urlOf = (text: string): URL => pastedAddress(text) ?? expect.fail(text);

/** How a posting is found by its address: its board and key stand in it, or its host is its company's, or by the index. */
function foundBy(name: ProviderName): "key" | "company" | "index" {
  const { key, sourceUrl } = expected[name];
  const url = urlOf(sourceUrl ?? "");
  const { whole, pieces } = keysInAddress(url);
  if (!whole.includes(key) && !pieces.includes(key)) return "index";
  if (boardFromAddress(url.href)?.provider === name) return "key";
  return companyNames(url).includes("acme") ? "company" : "index";
}

/** Those of which an address alone tells no id. A provider that is not named here says board and key. */
const others: Partial<Record<ProviderName, "company" | "index">> = {
  adpwfn: "index",
  dover: "index",
  eightfold: "company",
  gupy: "index",
  gusto: "index",
  ismartrecruit: "index",
  jibe: "company",
  jobylon: "index",
  join: "index",
  loxo: "index",
  manatal: "index",
  paycor: "company",
  paylocity: "index",
  pinpoint: "index",
  recruitee: "index",
  teamtailor: "index",
  traffit: "index",
  workable: "index",
};

it.each(Object.keys(providers) as ProviderName[])("a posting of %s is found by its address", (name) => {
  expect(foundBy(name)).toBe(others[name] ?? "key");
});

it.each(Object.keys(others) as ProviderName[])(
  "a posting of %s is found whatever a link adds to its address",
  (name) => {
    const stored = urlOf(expected[name].sourceUrl ?? "");
    const pasted = new URL(stored);
    for (const [parameter, value] of ADDED) pasted.searchParams.append(parameter, value);
    pasted.hash = "top";
    expect(storedForms(pasted)).toContain(stored.href);
    expect(isSameAddress(pasted, stored.href)).toBe(true);
  },
);
const ADDED = Object.entries({ utm_source: "li", gclid: "1", source: "LinkedIn", ref: "x" });

it("is tried in few ways, however many parameters it has", () => {
  const many = "ref src via trk sid mode t iis codes".split(" ").map((name) => `${name}=1`);
  expect(storedForms(urlOf(`https://acme.com/a?${many.join("&")}&req=7`)).length).toBeLessThanOrEqual(20);
});

describe("an address is the same", () => {
  const stored = "https://boards.acme.com/jobs/Map-Reader/?req=7";
  it.each([
    "boards.acme.com/jobs/map-reader?req=7",
    "http://www.boards.acme.com/jobs/Map-Reader/?utm_source=x&req=7&gh_src=1#apply",
    "https://BOARDS.acme.com/jobs/Map%2DReader?req=7&fbclid=1",
  ])("%s", (pasted) => {
    expect(isSameAddress(urlOf(pasted), stored)).toBe(true);
  });

  it.each([
    "boards.acme.com/jobs/map-reader",
    "boards.acme.com/jobs/map-reader?req=8",
    "acme.com/jobs/map-reader?req=7",
  ])("and %s is another", (pasted) => {
    expect(isSameAddress(urlOf(pasted), stored)).toBe(false);
  });

  it("in one of the ways in which it may be stored, that of its form too", () => {
    const pasted = urlOf("http://acme.recruitee.com/o/map-reader/c/new?utm_campaign=x&lang=en#a");
    expect(storedForms(pasted)).toContain("https://acme.recruitee.com/o/map-reader");
    expect(storedForms(urlOf("acme.com/a?req=7&ref=x"))).toEqual(
      expect.arrayContaining(["https://acme.com/a?req=7", "https://acme.com/a/?req=7", "https://acme.com/a"]),
    );
    expect(storedForms(urlOf("acme.com/a?req=a%20b&none=&x"))).toEqual(
      expect.arrayContaining(["https://acme.com/a?req=a%20b&none=&x", "https://acme.com/a?req=a+b"]),
    );
  });
});

it("is stored in the way it was spelled, without what a tracker put behind it", () => {
  expect(storedForms(urlOf("https://acme.com/a?x=Q==&lang=en&utm_source=mail&fbclid=1#top"))).toEqual(
    expect.arrayContaining(["https://acme.com/a?x=Q==&lang=en", "https://acme.com/a?x=Q=="]),
  );
});

it("may name a board by its host, a label of it or that one's part, a part of its path, a value", () => {
  expect(boardNames(urlOf("https://www.careers-acme.example.com/jobs/Globex/7?for=initech&utm_source=x"))).toEqual(
    "www.careers-acme.example.com careers-acme.example.com careers-acme example acme Globex 7 initech".split(" "),
  );
  expect(boardNames(urlOf(`https://x.com/${"a/b1/".repeat(100)}`)).length).toBeLessThanOrEqual(12);
});

describe("hides of its key and board what a lookup finds in it", () => {
  it.each<[url: string, board: string, key: string, hidden: string]>([
    ["https://careers.acme.example/jobs?gh_jid=4780587524", "acme", "4780587524", "board key"],
    ["https://acme.eightfold.ai/careers/job/7402366502", "acme.eightfold.ai|acme.com", "7402366502", "board key"],
    ["https://jobs.example/postings/cook-0e187cf2-4a65", "acme", "0e187cf2-4a65", "key"],
    // Too short for the index of keys, and its board is not told.
    ["https://jobs.example/postings/812", "acme", "812", ""],
    ["https://jobs.example/acme/812", "acme", "812", "board key"],
    // Within a word: no lookup would try it.
    ["https://jobs.example/acme/X4615298232", "acme", "4615298232", "board"],
    ["https://acmecareers.com/jobs/4615298232", "acme", "4615298232", "key"],
    ["https://acmecareers.com/jobs/4615298232", "acme|x", "4615298232", ""],
    ["no address", "acme", "4615298232", ""],
  ])("%s of %s", (url, board, key, hidden) => {
    const tells = tellsOf(url, { board, key });
    expect([tells.board ? "board" : [], tells.key ? "key" : []].flat().join(" ")).toBe(hidden);
  });
});

it("tries few texts, and no short words of a title", () => {
  const { whole, pieces } = keysInAddress(
    urlOf(`https://x.com/${"a-b-c-1-2-".repeat(90)}/${"y/z/".repeat(100)}?a=1&utm_id=2`),
  );
  expect([whole.length, pieces.length <= 12]).toEqual([3, true]);
  expect(keysInAddress(urlOf("https://acme.bamboohr.com/careers/senior-engineer-2")).pieces).not.toContain("2");
});
