import { expect, it } from "vitest";
import { phenom } from "../../../../../src/cron/providers/ats/phenom.ts";
import { PayloadError } from "../../../../../src/cron/providers/payload-error.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

const pageOf = (data: object): Uint8Array =>
  bytesOf(
    `<html><body><script>phApp.ddo = ${JSON.stringify(data).replaceAll("<", "\\u003c")}; x = 1;</script></body></html>`,
  );
const detailed = (page: Uint8Array) => {
  const reading = phenom.details.read(page, expected.phenom);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

it("takes one place in its parts, the country where it stands, and pay in the company's words", () => {
  const readings = readAll(phenom, fixture("phenom/acme.html"));
  expect(postings(readings.slice(1, 2))).toMatchObject([
    {
      places: [
        {
          text: "Durham, North Carolina, United States",
          city: "Durham",
          region: "North Carolina",
          country: "United States",
        },
      ],
      employmentText: "FULL TIME",
      department: null,
      payText: "$52,640.00 USD - $61,260.00 USD",
      postedAt: Date.UTC(2026, 8, 11),
    },
  ]);
  expect(readings[2]).toEqual({ kind: "unlisted", key: "ACMEUS9EXTERNALENUS" });
});

it("goes on to the total, or to a page that holds nothing where none is said", () => {
  const page = (rows: number, from: number, totalHits?: number) => {
    const jobs = Array.from({ length: rows }, (_, at) => ({ jobSeqNo: String(at), title: "Mission Planner" }));
    const payload = pageOf({ eagerLoadRefineSearch: { totalHits, data: { jobs } } });
    const { url } = phenom.listRequest(phenom.example);
    return phenom.readList(payload, phenom.example, { url: url.replace("from=0", `from=${from}`) }).end();
  };
  expect(page(10, 10, 21).next[0]?.url).toBe("https://careers.acme.com/us/en/search-results?from=20&s=1");
  expect(page(10, 10, 20).next).toEqual([]);
  expect(page(10, 10).next).toHaveLength(1);
  expect(page(9, 10).next).toHaveLength(1);
  expect(page(0, 19).next).toEqual([]);
  expect(page(0, 10, 21)).toEqual({ declaredTotal: 21, next: [] });
});

it("takes a page without its data for no list", () => {
  const page = bytesOf('<html><script>phApp = {"ddoKey":"eagerLoadRefineSearch"};</script></html>');
  expect(() => readAll(phenom, page)).toThrow(PayloadError);
});

it("takes the text from the posting's page, keeps what that leaves out, and shows nobody", () => {
  const job = {
    title: "Mission Planner II",
    description: "<p>Plan.</p>",
    companyName: "Acme",
    location: "Bilbao",
    department: "Supervisory Organization (A Person)",
    recruitingCoordinatoremail: "a.person@acme.example",
  };
  const page = pageOf({ jobDetail: { data: { job } } });
  expect(detailed(page)).toEqual({
    ...expected.phenom,
    title: "Mission Planner II",
    descriptionHtml: "<p>Plan.</p>",
    companyName: "Acme",
  });
  expect(new TextDecoder().decode(phenom.details.publicPart(page).bytes)).not.toMatch(/person/i);
});

it.skipIf(!isPresent)("reads recorded postings' pages and answers, which carry the same", () => {
  const answers = ["childrenshealth-jobDetail-32260", "cisco-jobDetail-2011157"].map((name) => {
    const answer = new TextDecoder().decode(readRecording(`phenom/${name}.json`));
    // Of Cisco's, the recorder left the title out.
    return pageOf(
      JSON.parse(answer.replace('"category_raw"', '"title": "Quality Engineer", "category_raw"')) as object,
    );
  });
  const found = [readRecording("phenom/duke-job-detail-273419.html"), ...answers].map(detailed);
  expect(found.map(({ descriptionHtml }) => (descriptionHtml?.length ?? 0) > 70)).toEqual([true, true, false]);
  expect(found).toMatchObject([
    // Where a page does not say whose it is, it is the listed posting's.
    { key: expected.phenom.key, native: { reqId: "273419" } },
    { key: "CHHEUS32260EXTERNALENUS", employmentText: "FULL TIME", postedAt: Date.UTC(2026, 8, 11) },
    {
      companyName: "Cisco",
      workplaceText: "Hybrid",
      payText: "₹2,726,400.00 INR - ₹3,612,600.00 INR",
      department: "Flight Operations",
    },
  ]);
  expect(JSON.stringify(found)).not.toContain("Recruiter");
});
