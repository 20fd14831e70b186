import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { bamboohr } from "../../../../src/cron/providers/ats/bamboohr.ts";
import { jazzhr } from "../../../../src/cron/providers/ats/jazzhr.ts";
import { oracle } from "../../../../src/cron/providers/ats/oracle.ts";
import { rippling } from "../../../../src/cron/providers/ats/rippling.ts";
import { smartrecruiters } from "../../../../src/cron/providers/ats/smartrecruiters.ts";
import { workday } from "../../../../src/cron/providers/ats/workday.ts";
import type { ProviderName } from "../../../../src/cron/providers/registry.ts";
import type { PostingDetails } from "../../../../src/cron/providers/provider.ts";
import { expected } from "../../../fixtures/expected.ts";
import { bytesOf } from "./read-all.ts";
import { folder, isPresent } from "./recordings.ts";

const posting = (provider: { details: PostingDetails }, answer: unknown, listed = expected.workday) => {
  const reading = provider.details.read(bytesOf(answer), listed);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

describe("the answer of a posting's own", () => {
  it("says the rest at SmartRecruiters", () => {
    const answer = {
      id: "744000138728139",
      active: true,
      postingUrl: "https://jobs.smartrecruiters.com/Acme/744000138728139-mission-planner",
      applyUrl: "https://jobs.smartrecruiters.com/Acme/744000138728139-mission-planner?oga=true",
      compensation: { min: 20.25, max: 26.33, currency: "USD", period: "HOURLY" },
      creator: { name: "Invented Person" },
      jobAd: {
        sections: {
          companyDescription: { title: "Company Description", text: "" },
          jobDescription: { title: "Job Description", text: "<p>Plan &amp; fly.</p>" },
          qualifications: { title: "You & us", text: "<p>Maps</p>" },
          additionalInformation: null,
        },
      },
    };
    expect(posting(smartrecruiters, answer, expected.smartrecruiters)).toEqual({
      ...expected.smartrecruiters,
      pay: [{ min: 20.25, max: 26.33, currency: "USD", period: "hour", label: null }],
      descriptionHtml: "<h3>Job Description</h3>\n<p>Plan &amp; fly.</p>\n<h3>You &amp; us</h3>\n<p>Maps</p>",
      sourceUrl: answer.postingUrl,
      applyUrl: answer.applyUrl,
    });
    const empty = { ...answer, jobAd: {}, compensation: [] };
    expect(posting(smartrecruiters, empty, expected.smartrecruiters)).toMatchObject({ descriptionHtml: null, pay: [] });
    const { bytes, redacted } = smartrecruiters.details.publicPart(bytesOf(answer));
    expect(new TextDecoder().decode(bytes)).not.toContain("Invented");
    expect(redacted).toContain("/creator");
  });

  it("says the rest at Workday: every place, the day, the employer", () => {
    const info = {
      title: "Mission Planner II",
      jobDescription: "<p>Plan.</p>",
      location: "US, NC, Durham",
      additionalLocations: ["US, TX, Remote", "US, NC, Durham"],
      startDate: "2026-08-18",
      endDate: "2026-11-09",
      timeType: "Part time",
      jobReqId: "JR-0105489",
      jobPostingId: "Mission-Planner---Night-Shift_JR-0105489-1",
      externalUrl: "https://acme.wd5.myworkdayjobs.com/External/job/x_JR-0105489-1",
      country: { descriptor: "United States of America" },
      jobRequisitionLocation: { country: { alpha2Code: "US" } },
    };
    expect(posting(workday, { jobPostingInfo: info, hiringOrganization: { name: "1 Acme, Inc." } })).toMatchObject({
      key: "JR-0105489-1",
      title: "Mission Planner II",
      places: [
        { text: "US, NC, Durham", country: "US" },
        { text: "US, TX, Remote", country: null },
      ],
      employmentText: "Part time",
      workplaceText: "Hybrid",
      companyName: "1 Acme, Inc.",
      postedAt: Date.UTC(2026, 7, 18),
      // A last day lasts to its end.
      deadlineAt: Date.UTC(2026, 10, 10) - 1,
    });
  });

  it("says the rest at JazzHR, and the list's word stands where it says nothing", () => {
    const data = {
      "@type": "JobPosting",
      title: "Mission Planner",
      description: "Plan.<br>Fly.",
      datePosted: "2026-09-08",
      validThrough: "2026-12-07",
      employmentType: "FULL_TIME",
      hiringOrganization: { name: "Acme" },
      jobLocation: { address: { addressLocality: "Austin", addressRegion: "TX" } },
    };
    const page = (json: string) =>
      `<!DOCTYPE html><html><head><script type="application/ld+json">${json}</script></head><body></body></html>`;
    expect(posting(jazzhr, page(JSON.stringify(data)), expected.jazzhr)).toMatchObject({
      places: [{ text: "Austin, TX", city: "Austin", region: "TX", country: null }],
      employmentText: "FULL TIME",
      postedAt: Date.UTC(2026, 8, 8),
      // Always ninety days on: no deadline.
      deadlineAt: null,
    });
    const url = "https://acme.applytojob.com/apply/abcDEF1234/Mission-Planner";
    expect(posting(jazzhr, page(JSON.stringify({ ...data, url })), expected.jazzhr).key).toBe("abcDEF1234");
    const bare = `<!DOCTYPE html><html><body><h1>\n ${expected.jazzhr.title} </h1></body></html>`;
    expect(posting(jazzhr, bare, expected.jazzhr)).toEqual(expected.jazzhr);
  });

  it("rejects of JazzHR a page that is none of the posting's: a description stays what it was", () => {
    for (const page of ["<html><body><h1>Scheduled maintenance</h1></body></html>", "<html></html>"])
      expect(jazzhr.details.read(bytesOf(page), expected.jazzhr)).toMatchObject({ kind: "reject" });
  });

  it.each([bamboohr, oracle, rippling, smartrecruiters, workday])(
    "rejects of $name what is no answer, under the key that was asked for",
    (provider) => {
      for (const answer of ["", "<html></html>", "[]", "{}", '{"id":7}']) {
        const listed = expected[provider.name];
        const reading = provider.details.read(bytesOf(answer), listed);
        expect(reading, answer).toMatchObject({ kind: "reject" });
      }
    },
  );
});

const asked = { bamboohr, oracle, rippling, smartrecruiters, workday };
describe.skipIf(!isPresent)("recorded answers (skipped when ../shared/payloads is absent)", () => {
  const rows = isPresent ? readFileSync(path.join(folder, "INDEX.tsv"), "utf8").split("\n") : [];
  const details = rows
    .map((row) => row.split("\t"))
    .filter(([file = "", provider, , , what = ""]) => {
      if (provider === "smartrecruiters") return what === "detail";
      return Object.hasOwn(asked, provider ?? "") && what.startsWith("detail") && file.endsWith(".json");
    });

  it("are read without a reject", () => {
    expect(details.length).toBeGreaterThan(15);
    for (const [file = "", name] of details) {
      const provider = asked[name as keyof typeof asked];
      const bytes = readFileSync(path.join(folder, file));
      const reading = provider.details.read(bytes, expected[provider.name]);
      expect(reading.kind, `${file}: ${JSON.stringify(reading).slice(0, 300)}`).toBe("posting");
      if (reading.kind !== "posting") continue;
      expect(reading.posting.descriptionHtml, file).not.toBeNull();
      // The key that was asked for stands in the file's name, of a UUID its beginning.
      if (!file.includes("sample")) expect(file).toContain(reading.posting.key.slice(0, 8));
      expect(() => provider.details.publicPart(bytes), file).not.toThrow();
    }
  });
});

describe("an answer of very many values is one cheap reject", () => {
  const many = (unit: string): string => `[${`${unit},`.repeat(400_000)}${unit}]`;
  const reason = `element: more than ${limits.elementValuesMax} values`;
  it.each<[string, { name: ProviderName; details: PostingDetails }, string]>([
    ["Oracle's postings", oracle, `{"items":${many("{}")}}`],
    ["places", oracle, `{"items":[{"Id":"1","Title":"Job","secondaryLocations":${many("0")}}]}`],
    ["places of Workday", workday, `{"jobPostingInfo":{"title":"Job","additionalLocations":${many("0")}}}`],
    ["a field that nobody reads", bamboohr, `{"result":{"jobOpening":{"jobOpeningName":"Job","x":${many("0")}}}}`],
    [
      "linked data",
      jazzhr,
      `<html><script type="application/ld+json">[${many("{}")},{"@type":"JobPosting","title":"Job","x":${many("0")}}]</script></html>`,
    ],
  ])("%s", (_, provider, answer) => {
    const listed = expected[provider.name];
    expect(provider.details.read(bytesOf(answer), listed)).toEqual({
      kind: "reject",
      reject: { key: listed.key, reason },
    });
  });

  it("only the first of Oracle's postings is read", () => {
    const row = { Id: "1", Title: "Job" };
    expect(posting(oracle, { items: [row, 0, { Title: 1 }] }, expected.oracle).title).toBe("Job");
  });
});
