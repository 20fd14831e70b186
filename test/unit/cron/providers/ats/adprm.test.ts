import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { adprm } from "../../../../../src/cron/providers/ats/adprm.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

it("takes a place by its name alone, the category for a unit, and a day as midnight", () => {
  const [, nurse, bare] = postings(readAll(adprm, fixture("adprm/acme.json")));
  expect(nurse).toMatchObject({
    department: "Nursing",
    postedAt: Date.UTC(2026, 9, 1),
    places: [{ text: null, city: "Huntington", region: "WV", country: "US" }],
  });
  expect(bare).toMatchObject({ places: [{ text: "Anywhere" }], locationText: "Anywhere", descriptionHtml: null });
});

it("asks with the token of the site's facts, and not for a site that is switched off or is none", () => {
  const ask = (site: unknown) => adprm.ticket.read(bytesOf(site))(adprm.listRequest());
  expect(ask({ myJobsToken: "a.b.c", active: true })).toMatchObject({
    url: expect.stringMatching(/apply-custom-filters\?\$top=100&\$skip=0$/),
    headers: { accept: "application/json", myjobstoken: "a.b.c", rolecode: "manager" },
  });
  expect(() => ask({ myJobsToken: "a.b.c", active: false })).toThrow("is switched off");
  for (const none of [{}, { myJobsToken: "" }, { myJobsToken: "a\r\nb" }, "<html></html>", []])
    expect(() => ask(none), JSON.stringify(none)).toThrow("hands out no token");
});

it("counts rows to the total", () => {
  const jobRequisitions = Array.from({ length: 100 }, (_, id) => ({ reqId: String(id) }));
  const page = (count: number, asked = adprm.listRequest()) =>
    adprm.readList(bytesOf({ count, jobRequisitions }), "acme", asked).end();
  const [second] = page(201).next;
  expect(second?.url).toMatch(/\$skip=100$/);
  expect(page(201, second).next[0]?.url).toMatch(/\$skip=200$/);
  expect(page(200, second).next).toEqual([]);
});

it.skipIf(!isPresent)("reads the recorded list and requisition (skipped when ../shared/payloads is absent)", () => {
  const file = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(folder, `adp-recruiting/${name}.json`), "utf8"));
  const { churchmutual_listing_top10_skip0: list } = file("churchmutual-listing-3") as Record<string, object>;
  const rows = postings(readAll(adprm, bytesOf(list)));
  expect(rows.map(({ key }) => key)).toEqual(["5001227248706", "5001225467006", "5001222163806"]);
  // The primary one stands second.
  expect(rows[1]?.places.map(({ city }) => city)).toEqual(["Merrill", "Milwaukee", "Madison"]);
  const [nurse] = postings(
    readAll(adprm, bytesOf({ count: 1, jobRequisitions: [file("stmarys-requisition-5001230089200")] })),
  );
  expect(nurse).toMatchObject({
    employmentText: "F",
    descriptionHtml: expect.stringMatching(/full time RN.*WV RN license/s),
  });
});
