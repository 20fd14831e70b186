import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { jobId } from "../../../../src/core/ids.ts";
import { readCsv } from "../../../read-csv.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

const asks = {
  seniority: "mid",
  yearsAsked: { min: 3, max: 5, required: false },
  education: { value: "bachelor", required: false },
  visaSponsorship: "no",
  securityClearance: { value: "secret", required: true },
  openings: 2,
  agency: "yes",
  deadline: "2026-03-12",
} as const;

beforeAll(async () => {
  await seedBoards(env.DB, [
    {
      provider: "lever",
      board: "one",
      slug: "one",
      name: "One",
      jobs: [
        {
          key: "asks",
          title: "Analyst",
          facts: {
            ...asks,
            known: {
              evidence: [
                {
                  fact: "visa_sponsorship",
                  confidence: 0.9,
                  field: "description",
                  method: "statement",
                  quote: "We do not sponsor visas.",
                  at: 40,
                },
                {
                  fact: "seniority",
                  confidence: 0.8,
                  field: "description",
                  method: "statement",
                  quote: "This mid-level role",
                  at: 0,
                },
              ],
              conflicts: [
                {
                  fact: "seniority",
                  value: "entry",
                  field: "description",
                  method: "label",
                  quote: "Junior",
                  at: 90,
                },
              ],
            },
          },
        },
        { key: "silent", title: "Clerk" },
      ],
    },
  ]);
});

const read = async (key: string): Promise<Job> =>
  (await (await ask(`${BASE}/jobs/${jobId("lever", "one", key)}`)).json<{ data: Job }>()).data;
const pageOf = async (key: string): Promise<string> => (await ask(`/jobs/${jobId("lever", "one", key)}`)).text();

describe("what a posting asks for and offers", () => {
  it("stands on the record, and is null where it is not stated", async () => {
    const { extensions } = await read("asks");
    expect(extensions).toMatchObject({
      seniority: "mid",
      education: asks.education,
      visa_sponsorship: "no",
      security_clearance: asks.securityClearance,
      openings: 2,
      agency: "yes",
      deadline: "2026-03-12",
      application_deadline: null,
    });
    expect((await read("silent")).extensions).toMatchObject({
      seniority: null,
      education: null,
      visa_sponsorship: null,
      security_clearance: null,
      openings: null,
    });
  });

  it("is told on the page with the words that say it, and there is no row for what is not stated", async () => {
    const page = await pageOf("asks");
    const rows = [...page.matchAll(/<dt>([^<]*)<\/dt><dd[^>]*>([^<]*)<\/dd>/g)].map(([, label, value]) => [
      label,
      value,
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["Seniority", "Mid level"],
        ["Years of experience", "3 to 5 (wished for)"],
        ["Education", "Bachelor (wished for)"],
        ["Security clearance", "Secret"],
        ["Visa sponsorship", "No"],
        ["Openings", "2"],
        ["Agency", "Yes"],
        ["Apply until", "2026-03-12"],
      ]),
    );
    expect(page).toMatch(/<dt>Visa sponsorship<\/dt><dd><ul class="plain"><li>“<span[^>]*>We do not sponsor visas\./);
    expect(page).toMatch(/<dt>Seniority<\/dt><dd><ul class="plain"><li>“<span[^>]*>This mid-level role/);
    expect(await pageOf("silent")).not.toMatch(/<dt>(?:Seniority|Education|Visa sponsorship|Openings)/);
  });

  it("is found where something says otherwise of its rank", async () => {
    const { data } = await (await ask(`${BASE}/jobs?conflict=seniority`)).json<{ data: Job[] }>();
    expect(
      data.map(({ title, parsed_structured: { conflicts } }) => [title, conflicts.map(({ value }) => value)]),
    ).toEqual([["Analyst", ["entry"]]]);
  });

  it("has columns behind the others in the CSV", async () => {
    const [names = [], ...rows] = readCsv(await (await ask("/jobs.csv")).text());
    const last = names.slice(names.indexOf("raw_payload_uri") + 1);
    expect(last).toEqual([
      "years_of_experience_min",
      "years_of_experience_max",
      "education",
      "visa_sponsorship",
      "security_clearance",
      "openings",
      "deadline",
      "agency",
      "application_deadline",
      "salary_year_min",
      "salary_year_max",
      "seniority",
      "title_family",
      "title_group",
    ]);
    const values = rows.map((row) => row.slice(-last.length));
    expect(values).toEqual([
      [...Array.from(last.slice(5), () => ""), "210000", "260000", "", "administrative_assistant", "administration"],
      ["3", "5", "bachelor", "no", "secret", "2", "2026-03-12", "yes", "", "210000", "260000", "mid", "", ""],
    ]);
  });
});
