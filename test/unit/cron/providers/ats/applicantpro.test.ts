import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { applicantpro } from "../../../../../src/cron/providers/ats/applicantpro.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const pageOf = (data: object): Uint8Array =>
  bytesOf(
    `<html><script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", ...data })}</script></html>`,
  );

it("takes no last day of a posting that is open until it is filled, and no amount that is none", () => {
  const [, filled, bare] = postings(readAll(applicantpro, fixture("applicantpro/acme.json")));
  expect(filled).toMatchObject({
    department: "Clinical",
    workplaceText: "Work from home flexibility",
    deadlineAt: null,
    pay: [{ min: 22.5, max: null, currency: null, period: "hour" }],
  });
  expect(bare).toMatchObject({ places: [], pay: [], postedAt: null, sourceUrl: null, deadlineAt: null });
});

it("asks for the list by the number that the site's page says, however that is written", () => {
  const listOf = (page: string): string =>
    applicantpro.ticket.read(bytesOf(page))(applicantpro.listRequest("isolvedhire:acme")).url;
  const url = "https://acme.isolvedhire.com/core/jobs/3495?getParams=%7B%7D";
  expect(listOf("<script>x({ componentData: { organizationId: 27, domainId : 3495 } })</script>")).toBe(url);
  expect(listOf('mountingData.courierCurrentRouteData = {"domain_id": "3495","user_id":0};')).toBe(url);
  expect(listOf('{"domain_id":3495}')).toBe(url);
  for (const none of ["<title>ApplicantPro</title>", "domainId: 0", '"domain_id":""', "domainId: x"])
    expect(() => listOf(none), none).toThrow("does not say its number");
});

it("takes pay of the page's data with its currency, and the list's where that has none", () => {
  const read = (data: object) => applicantpro.details.read(pageOf(data), expected.applicantpro);
  const value = { unitText: "YEAR", minValue: "110000.00", maxValue: "" };
  expect(
    read({ url: "https://acme.applicantpro.com/jobs/4124648.html", baseSalary: { currency: "USD", value } }),
  ).toMatchObject({
    posting: { pay: [{ min: 110_000, max: null, currency: "USD", period: "year" }] },
  });
  expect(read({ validThrough: "2031-09-09 00:00:00T23:59" })).toMatchObject({
    posting: { pay: expected.applicantpro.pay, postedAt: expected.applicantpro.postedAt },
  });
  expect(read({ url: "https://acme.applicantpro.com/jobs/7.html" })).toMatchObject({ posting: { key: "7" } });
});

it.skipIf(!isPresent)("reads the recorded page of a posting (skipped when ../shared/payloads is absent)", () => {
  const page = readFileSync(path.join(folder, "applicantpro/jeffersonhealthcare-4147596.html"));
  const listed = { ...expected.applicantpro, key: "4147596", postedAt: null, employmentText: null };
  expect(applicantpro.details.read(page, listed)).toMatchObject({
    kind: "posting",
    posting: {
      key: "4147596",
      companyName: "Jefferson Healthcare",
      employmentText: "FULL TIME",
      pay: [{ min: 23.98, max: 35.09, currency: "USD", period: "hour", label: null }],
      postedAt: Date.UTC(2026, 6, 14),
      descriptionHtml: expect.stringContaining("Home Health and Hospice Aide"),
    },
  });
});
