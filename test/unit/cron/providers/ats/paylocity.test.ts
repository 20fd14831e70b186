import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { paylocity } from "../../../../../src/cron/providers/ats/paylocity.ts";
import { PayloadError } from "../../../../../src/cron/providers/payload-error.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const page = (data: string, body: string) =>
  `<!DOCTYPE html><html><head><script type="application/ld+json">${data}</script></head><body>${body}</body></html>`;
const part = (heading: string, html: string) => `<div class="job-listing-header">${heading}</div>\n<div>${html}</div>`;
const withPage = (answer: Uint8Array) => {
  const reading = paylocity.details.read(answer, expected.paylocity);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

it("shows no place that is kept back, and nothing that is for insiders", () => {
  const [, second, third] = readAll(paylocity, fixture("paylocity/acme.html"));
  expect(second).toMatchObject({ posting: { places: [], locationText: null, isRemote: true, native: {} } });
  expect(third).toEqual({ kind: "unlisted", key: "4526054" });
});

it("takes the rest from the posting's page, its parts by their headings", () => {
  const body = `<div class="vertical-padding">${part("Job Type", "Full-time")}</div>${part("Description", "<p>Plan <div>&amp; fly.</div></p>")}<br>${part("Requirements", "<ul><li>Maps</li></ul>")}<div>Apply</div>${part("Salary Description", "$22.00 - $40.00/hour")}`;
  const salary = { currency: "USD", value: { minValue: 22.0, maxValue: "40.00", unitText: "HOUR" } };
  const data = { "@type": "JobPosting", datePosted: "2026-06-11T21:42:38-05:00", baseSalary: salary };
  const posting = withPage(bytesOf(page(JSON.stringify(data), body)));
  expect(posting).toMatchObject({
    // The page does not say whose it is.
    key: expected.paylocity.key,
    employmentText: "Full-time",
    pay: [{ min: 22, max: 40, currency: "USD", period: "hour", label: null }],
    payText: "$22.00 - $40.00/hour",
    // The linked data's is five hours off.
    postedAt: expected.paylocity.postedAt,
  });
  expect(posting.descriptionHtml).toBe(
    "<div><p>Plan <div>&amp; fly.</div></p></div>\n<h3>Requirements</h3>\n<div><ul><li>Maps</li></ul></div>",
  );
});

it("refuses another page, for a list and for a posting", () => {
  const other = bytesOf(page("{}", "<h1>Scheduled maintenance</h1>"));
  expect(paylocity.details.read(other, expected.paylocity)).toMatchObject({ kind: "reject" });
  expect(() => readAll(paylocity, other)).toThrow(PayloadError);
  const cut = new TextDecoder()
    .decode(fixture("paylocity/acme.html"))
    .replace(/\}\],"Locations.*/s, "</script></html>");
  expect(() => postings(readAll(paylocity, bytesOf(cut)))).toThrow(PayloadError);
});

it.skipIf(!isPresent)("reads recorded pages (skipped when ../shared/payloads is absent)", () => {
  const read = (file: string) => withPage(readFileSync(path.join(folder, "paylocity", file)));
  const [fermi, cnc, unitedImaging] = [
    read("detail-fermi-4248451.html"),
    read("detail-sendcutsend-4272751.html"),
    read("unitedimaging-detail-4463447.html"),
  ];
  expect([fermi, cnc, unitedImaging].map(({ key }) => key)).toEqual(["4248451", "4272751", "4463447"]);
  expect(fermi).toMatchObject({ employmentText: "Full-time", pay: [] });
  expect(fermi.descriptionHtml).toMatch(/sophisticated public company.*<h3>Requirements<\/h3>.*CPA strongly/s);
  expect(cnc.pay).toEqual([{ min: 22, max: 40, currency: "USD", period: "hour", label: null }]);
  expect(unitedImaging.descriptionHtml).toContain("Who we are?");
});
