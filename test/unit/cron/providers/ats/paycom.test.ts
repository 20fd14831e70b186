import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { paycom } from "../../../../../src/cron/providers/ats/paycom.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const listed = expected.paycom;
const read = (answer: unknown, of = listed) => paycom.details.read(bytesOf(answer), of);
const answerOf = (linked: unknown, rest: object = {}) => ({
  jobPosting: {
    jobId: 383557,
    jobTitle: "Line Mechanic (57753)",
    salaryRange: "$15.16 - $18.50 Hourly",
    jobCategory: "Manufacturing",
    googleJobJson: typeof linked === "string" ? linked : JSON.stringify(linked),
    ...rest,
  },
});

it("takes places without a name of their own, and words that are no place of the usual kind", () => {
  const [, hybrid, anywhere] = postings(readAll(paycom, fixture("paycom/acme.json")));
  expect(hybrid).toMatchObject({
    places: [{ text: "El Paso, TX 79905", city: "El Paso", region: "TX", country: null }],
    workplaceText: "Hybrid",
  });
  expect(anywhere).toMatchObject({
    places: [{ text: "Anywhere", city: null, region: null, country: null }],
    employmentText: null,
  });
});

it("takes the day, the pay and the country of the linked data, and puts the country where its town is", () => {
  const linked = {
    datePosted: "2025-11-21",
    validThrough: "2027-01-01",
    employmentType: "OTHER",
    hiringOrganization: { name: "ACME" },
    jobLocation: { address: { addressLocality: "Darien", addressCountry: "USA", postalCode: 53114 } },
    baseSalary: { currency: "USD", value: { minValue: 15.16, maxValue: 18.5, unitText: "" } },
  };
  expect(read(answerOf(linked))).toMatchObject({
    kind: "posting",
    posting: {
      key: "383557",
      department: "Manufacturing",
      companyName: "ACME",
      employmentText: "Full Time",
      places: [
        { city: "Darien", country: "USA" },
        { city: "Elkhorn", country: null },
      ],
      pay: [{ min: 15.16, max: 18.5, currency: "USD", period: null, label: null }],
      payText: "$15.16 - $18.50 Hourly",
      postedAt: Date.UTC(2025, 10, 21),
      deadlineAt: null,
    },
  });
  const one = { baseSalary: { currency: "USD", value: { value: 19.5, unitText: "HOUR" } } };
  expect(read(answerOf(one))).toMatchObject({ posting: { pay: [{ min: 19.5, max: 19.5, period: "hour" }] } });
});

it("takes an answer whose linked data is cut or none, with the texts under their headings", () => {
  const texts = {
    description: "<p>A</p>",
    descriptionTitle: "Duties",
    qualifications: "",
    qualificationsTitle: "Skills",
  };
  for (const linked of ['{"datePosted":"2026-08-27","desc', "", "[]", "7"])
    expect(read(answerOf(linked, texts))).toMatchObject({
      kind: "posting",
      posting: { descriptionHtml: "<h3>Duties</h3>\n<p>A</p>", postedAt: null, pay: [] },
    });
});

it("rejects what is no answer of the posting's", () => {
  for (const none of ["", "<html></html>", "[]", "{}", '{"jobPosting":{"jobId":383557}}'])
    expect(read(none), none).toMatchObject({ kind: "reject", reject: { key: "383557" } });
});

it("asks with the token of the portal's page, however that writes it, and at the machine that the page names", () => {
  const ask = (page: string) => paycom.ticket.read(bytesOf(page))(paycom.listRequest());
  const token = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln";
  const asked = ask(`<script>var configsFromHost = {"sessionJWT":"${token}","libConfig":"{}"};</script>`);
  expect(asked).toMatchObject({ method: "POST", headers: { authorization: `Bearer ${token}` } });
  expect(new URL(asked.url).hostname).toBe("portal-applicant-tracking.us-cent.paycomonline.net");
  const within = ask(
    `"{\\"sessionJWT\\":\\"${token}\\",\\"atsPortalMantleServiceUrl\\":\\"https:\\\\/\\\\/portal-applicant-tracking.us-east.paycomonline.net\\\\/\\"}"`,
  );
  expect(within.headers).toMatchObject({ authorization: `Bearer ${token}` });
  expect(new URL(within.url).hostname).toBe("portal-applicant-tracking.us-east.paycomonline.net");
  expect(() => ask("<html>Maintenance</html>")).toThrow("hands out no token");
});

it.skipIf(!isPresent).each([
  ["elpasochildrens-detail-318211", "318211", "2026-09-02", "EL PASO CHILDRENS HOSPITAL CORPORATION"],
  // Whose linked data was cut by who recorded it.
  ["floresville-detail-165817", "165817", null, null],
])("reads the recorded answer %s (skipped when ../shared/payloads is absent)", (file, key, day, company) => {
  const answer = readFileSync(path.join(folder, `paycom/${file}.json`));
  const bare = { ...listed, key, locationText: null, places: [] };
  expect(paycom.details.read(answer, bare)).toMatchObject({
    kind: "posting",
    posting: {
      key,
      companyName: company,
      department: "Health Care",
      payText: null,
      pay: [],
      postedAt: day === null ? null : Date.parse(day),
      places: [{ region: "TX", country: day === null ? null : "USA" }],
      descriptionHtml: expect.stringMatching(/<h3>Description<\/h3>.*<h3>Qualifications<\/h3>/s),
      native: { education_level: "High School" },
    },
  });
});
