import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { jobscore } from "../../../../../src/cron/providers/ats/jobscore.ts";
import { fixture, postings, readAll } from "../read-all.ts";

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
