import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { jobscore } from "../../../../../src/cron/providers/ats/jobscore.ts";
import { fixture, fixtureElements, payloadOf, postings, readAll } from "../read-all.ts";

const [, remote, other] = postings(readAll(jobscore, fixture("jobscore/acme.json")));

it("takes amounts in the smallest unit of their currency: yen have none", () => {
  expect(remote?.pay).toEqual([{ min: 10_000_000, max: 20_000_000, currency: "JPY", period: "year", label: null }]);
});

it("does not take the home office of a posting done from afar for its place", () => {
  expect(remote?.places).toEqual([{ text: "Japan", city: null, region: null, country: "JP" }]);
  if (remote === undefined) throw new Error("no posting");
  expect(normalizePosting(remote)).toMatchObject({ workplaceType: "remote" });
});

it("leaves out amounts of an interval that is no period, and words about remote that it does not know", () => {
  expect(other).toMatchObject({ pay: [], isRemote: null, workplaceText: null, places: [], descriptionHtml: null });
});

/** The pay of a posting whose amounts are those of the fixture's first, in another currency. */
function payIn(currency: string, text: string | null = null) {
  const [first] = fixtureElements("jobscore");
  const element = { ...first, currency_code: currency, formatted_public_compensation: text };
  return postings(readAll(jobscore, payloadOf("jobscore", [element])))[0];
}

it.each([
  ["EUR", 40.5],
  ["CZK", 40.5],
  ["KRW", 4050],
  ["KWD", 4.05],
])("divides an amount in %s by what ISO 4217 says", (currency, min) => {
  expect(payIn(currency)?.pay).toMatchObject([{ min, currency }]);
});

it.each(["HUF", "IDR", "COP", "PKR"])(
  "takes no amount in %s, whose hundredths are in one list and not in the other, and reads the text",
  (currency) => {
    const posting = payIn(currency, `From ${currency} 40,500 to ${currency} 50,000 per hour`);
    expect(posting?.pay).toEqual([]);
    if (posting === undefined) throw new Error("no posting");
    expect(normalizePosting(posting).salary).toMatchObject({ min: 40_500, max: 50_000, currency, period: "hour" });
  },
);
