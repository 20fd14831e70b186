import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { polymer } from "../../../../../src/cron/providers/ats/polymer.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

it("does not take its word for on site for remote, and takes pay from its text", () => {
  const [remote, onSite, bare] = postings(readAll(polymer, fixture("polymer/acme.json")));
  expect(onSite).toMatchObject({ workplaceText: "on-site", native: { remoteness: "No remote" } });
  expect(onSite && normalizePosting(onSite).workplaceType).toBe("on_site");
  expect(remote?.payText).toBe("1,200 - 1,400 USD a month");
  expect(bare).toMatchObject({ places: [], sourceUrl: null });
});

it("ends at the number of pages, not at an empty one", () => {
  const items = Array.from({ length: 50 }, (_, id) => ({ id }));
  const page = (meta: object, asked = polymer.listRequest("acme")) =>
    polymer.readList(bytesOf({ items, meta }), "acme", asked).end();
  const [second] = page({ count: 100, total: 2, is_last: false }).next;
  expect(second?.url).toMatch(/\?page=2&per_page=50$/);
  expect(page({ count: 100, total: 2, is_last: false }, second).next).toEqual([]);
});

it.skipIf(!isPresent)("reads the recorded answer of a posting (skipped when ../shared/payloads is absent)", () => {
  const file = JSON.parse(readFileSync(path.join(folder, "polymer/cedar-list-and-detail.json"), "utf8")) as {
    details: Record<string, object>;
  };
  const listed = { ...expected.polymer, key: "38850" };
  expect(polymer.details.read(bytesOf(file.details["38850"]), listed)).toMatchObject({
    kind: "posting",
    posting: {
      title: "Senior Software Engineer",
      department: "Operations",
      descriptionHtml: expect.stringContaining("housing"),
    },
  });
});

it.each([
  ["170K - 220K USD a year", { min: 170_000, max: 220_000, currency: "USD", period: "year" }],
  ["13.50 USD an hour", { min: 13.5, max: 13.5, currency: "USD", period: "hour" }],
  ["DOE", null],
])("reads pay as it is written: %s", (salary_pretty, pay) => {
  const row = { id: 7, title: "Map Reader", salary_pretty };
  const [posting] = postings(readAll(polymer, bytesOf({ items: [row], meta: { count: 1, total: 1 } })));
  expect(posting?.pay).toEqual(pay === null ? [] : [{ ...pay, label: null }]);
});
