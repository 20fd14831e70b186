import { expect, it } from "vitest";
import { neogov } from "../../../../../src/cron/providers/ats/neogov.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("leaves out amounts of an interval that is no period, and takes the day of publication where none of advertising is", () => {
  expect(postings(readAll(neogov, fixture("neogov/acme.xml")))[1]).toMatchObject({
    pay: [],
    postedAt: Date.parse("2026-08-18T14:00:00Z"),
    deadlineAt: null,
    department: null,
    descriptionHtml: "<p>Read maps.</p>",
    native: { categories: [], salary_interval: "Biweekly" },
  });
});

it("asks an agency's own site: schools have another", () => {
  expect(neogov.canonicalBoard("schooljobs.com/Acme")).toBe("schooljobs:acme");
  expect(neogov.canonicalBoard("governmentjobs.com/Acme")).toBe("acme");
  expect(neogov.listRequest("schooljobs:acme").url).toBe(
    "https://www.schooljobs.com/SearchEngine/JobsFeed?agency=acme",
  );
  expect(neogov.hosts("schooljobs:acme")).toEqual(["www.schooljobs.com"]);
  for (const none of ["home", "schooljobs:", "schooljobs:a b", "x:acme"])
    expect(neogov.canonicalBoard(none), none).toBeNull();
});

it("says the kind of job, division, state and number where the feed does", () => {
  const text = new TextDecoder().decode(fixture("neogov/acme.xml"));
  const more =
    "<joblisting:jobType>Permanent Part-Time</joblisting:jobType><joblisting:division>Maps</joblisting:division>" +
    "<joblisting:state>Georgia</joblisting:state><joblisting:jobNumberSingle>26-0117</joblisting:jobNumberSingle>";
  const [posting] = postings(readAll(neogov, bytesOf(text.replace("<joblisting:jobId>", `${more}<joblisting:jobId>`))));
  expect(posting).toMatchObject({
    employmentText: "Permanent Part-Time",
    team: "Maps",
    places: [{ text: "Atlanta, Georgia", city: null, region: "Georgia", country: null }],
    native: { requisition_id: "26-0117" },
  });
});
