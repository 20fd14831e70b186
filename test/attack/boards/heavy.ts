import { createRandom, seedFrom } from "../../sim/random.ts";
import {
  changed,
  withHtml,
  withPlaces,
  withTitle,
  type Asking,
  type Element,
  type HostileBoard,
} from "../hostile-board.ts";

/** So many characters; what repeats is what a careless pattern goes back over. */
const filled = (text: string, chars: number): string => text.repeat(Math.ceil(chars / text.length)).slice(0, chars);
const TEXT_CHARS = 40_000;

/** Places of many segments; none is known, no two are alike. */
function manyPlaces(count: number, segments: number, separator: string): string[] {
  const random = createRandom(seedFrom("places", count, segments));
  return Array.from({ length: count }, () =>
    Array.from({ length: segments }, () => filled(`${random.int(100, 999)}x`, 4)).join(separator),
  );
}

const places =
  (count: number, segments: number, separator: string) =>
  (asking: Asking): string =>
    changed(asking, 40, (element) => withPlaces(asking, element, manyPlaces(count, segments, separator)));

/** One text in every field that may hold one: title, places, department, description, pay. */
function everywhere(asking: Asking, element: Element, text: string): Element {
  const long = text.slice(0, TEXT_CHARS);
  const short = text.slice(0, 480);
  const placed = withPlaces(asking, withTitle(asking, withHtml(asking, element, `<p>${long}</p>`), short), [
    long,
    long,
  ]);
  if (asking.provider === "lever") {
    const categories = { ...(placed["categories"] as object), department: long, team: long, commitment: long };
    return { ...placed, categories, salaryDescription: long, salaryDescriptionPlain: long, additional: long };
  }
  if (asking.provider === "greenhouse") {
    const pay = { min_cents: 1, max_cents: 2, currency_type: "USD", title: long, blurb: long };
    return { ...placed, departments: [{ name: long }], pay_input_ranges: [pay], company_name: long, language: long };
  }
  return { ...placed, department: long, team: long, employmentType: long, workplaceType: long };
}

/** Texts that make patterns with two ways to match the same thing try all of them. */
const backtracking: Record<string, string> = {
  blanks: filled(" ", TEXT_CHARS),
  "blanks-and-letter": `${filled(" ", TEXT_CHARS - 1)}x`,
  tabs: filled("\t \n", TEXT_CHARS),
  digits: filled("1", TEXT_CHARS),
  "digits-and-commas": filled("1,", TEXT_CHARS),
  "digits-and-dots": filled("1.", TEXT_CHARS),
  dollars: filled("$1 - ", TEXT_CHARS),
  "dollars-alone": filled("$", TEXT_CHARS),
  "pay-words": filled("salary range 100,000 to ", TEXT_CHARS),
  dashes: filled("-", TEXT_CHARS),
  "dashes-and-blanks": filled(" - ", TEXT_CHARS),
  "open-brackets": filled("(", TEXT_CHARS),
  "open-and-close": filled("(a) ", TEXT_CHARS),
  commas: filled(", ", TEXT_CHARS),
  slashes: filled(" / ", TEXT_CHARS),
  ors: filled("or ", TEXT_CHARS),
  remotes: filled("remote ", TEXT_CHARS),
  "remote-in": filled("remote in ", TEXT_CHARS),
  "not-remote": filled("not not remote or hybrid ", TEXT_CHARS),
  cities: filled("San Francisco, New York, London; ", TEXT_CHARS),
  letters: filled("a", TEXT_CHARS),
  accents: `e${filled("\u0301", TEXT_CHARS)}`,
  entities: filled("&amp;amp;", TEXT_CHARS),
  "entities-open": filled("&", TEXT_CHARS),
  "tags-open": filled("<", TEXT_CHARS),
  "comments-open": filled("<!--", TEXT_CHARS),
  "attributes-open": `<a ${filled("x=", TEXT_CHARS)}`,
  "quotes-open": filled("<a b='", TEXT_CHARS),
};

/** What costs time. Issue 13, line 3. */
export const heavyBoards: readonly HostileBoard[] = [
  // Half a megabyte.
  { name: "places-50x60", provider: "greenhouse", answer: places(50, 60, ", ") },
  { name: "places-50x60-lever", provider: "lever", answer: places(50, 60, ", ") },
  { name: "places-50x60-ashby", provider: "ashby", answer: places(50, 60, ", ") },
  { name: "places-50x60-slashes", provider: "lever", answer: places(50, 60, " / ") },
  { name: "places-1x3000", provider: "greenhouse", answer: places(1, 3_000, ", ") },
  { name: "places-3000x1", provider: "lever", answer: places(3_000, 1, "") },
  ...Object.entries(backtracking).map(([name, text], index): HostileBoard => ({
    name: `long-${name}`,
    provider: (["lever", "greenhouse", "ashby"] as const)[index % 3] ?? "lever",
    answer: (asking) => changed(asking, 10, (element) => everywhere(asking, element, text)),
  })),
  {
    name: "title-of-a-megabyte",
    provider: "greenhouse",
    answer: (asking) => changed(asking, 3, (element) => withTitle(asking, element, filled("Engineer ", 1_000_000))),
  },
  {
    name: "title-of-500-words",
    provider: "lever",
    answer: (asking) => changed(asking, 40, (element) => withTitle(asking, element, filled("a b ", 499))),
    open: 40,
  },
  {
    name: "json-deep",
    provider: "lever",
    answer: (asking) => asking.wrap([`{"a":`.repeat(100_000) + "1" + "}".repeat(100_000)]),
  },
  {
    name: "json-deep-inside",
    provider: "ashby",
    answer: (asking) =>
      changed(asking, 20, (element) => ({ ...element, extra: JSON.parse("[".repeat(60) + "]".repeat(60)) })),
  },
  {
    name: "html-deep",
    provider: "ashby",
    answer: (asking) =>
      changed(asking, 5, (element) =>
        withHtml(asking, element, `${filled("<div><b><i>", 90_000)}x${filled("</u></s>", 90_000)}`),
      ),
    open: 5,
  },
  {
    name: "html-of-links",
    provider: "lever",
    answer: (asking) => changed(asking, 5, (element) => withHtml(asking, element, filled("<a href=//x>y", 190_000))),
    open: 5,
  },
  // Each of fewer values than an element may have, and of more: then it is a reject.
  withKeys("keys-9000", 9_000, 5),
  withKeys("keys-20000", 20_000, 0),
  withTiers("pay-tiers-1500", 1_500, 5),
  withTiers("pay-tiers-5000", 5_000, 0),
];

function withKeys(name: string, count: number, open: number): HostileBoard {
  const many = Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));
  const answer = (asking: Asking): string => changed(asking, 5, (element) => ({ ...element, ...many }));
  return { name, provider: "lever", answer, open };
}

function withTiers(name: string, count: number, open: number): HostileBoard {
  const tier = (index: number): object => ({
    min_cents: index * 100,
    max_cents: index * 200,
    currency_type: "USD",
    title: `Tier ${index}`,
    blurb: "",
  });
  const pay_input_ranges = Array.from({ length: count }, (_, index) => tier(index));
  return {
    name,
    provider: "greenhouse",
    answer: (asking: Asking) => changed(asking, 5, (element) => ({ ...element, pay_input_ranges })),
    open,
  };
}
