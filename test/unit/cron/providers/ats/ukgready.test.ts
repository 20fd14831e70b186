import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ukgready } from "../../../../../src/cron/providers/ats/ukgready.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const read = (answer: Uint8Array) => ukgready.details.read(answer, expected.ukgready);

it("takes a lower end of pay alone, and leaves out what is paid for another time than it knows", () => {
  const [, hourly, other] = postings(readAll(ukgready, fixture("ukgready/acme.json")));
  expect(hourly).toMatchObject({
    pay: [{ min: 21.3, max: null, currency: null, period: "hour", label: null }],
    isRemote: true,
    employmentText: null,
  });
  expect(other).toMatchObject({ pay: [], places: [], locationText: null, isRemote: null });
});

it("counts pages, not rows, to the total", () => {
  const rows = Array.from({ length: 100 }, (_, id) => ({ id }));
  const page = (total: number, asked = ukgready.listRequest("secure7.saashr.com|acme")) =>
    ukgready
      .readList(
        bytesOf({ job_requisitions: rows, _paging: { offset: 1, size: 100, total } }),
        "secure7.saashr.com|acme",
        asked,
      )
      .end();
  const { declaredTotal, next } = page(201);
  expect([declaredTotal, next[0]?.url]).toEqual([201, expect.stringMatching(/\?offset=2&size=100$/)]);
  expect(page(201, next[0]).next[0]?.url).toMatch(/offset=3/);
  expect(page(100).next).toEqual([]);
});

it("puts the duties of a posting's own answer first, and rejects what is none", () => {
  const answer = {
    id: 621242952,
    job_title: "Mission Planner",
    job_preview: "<p>A</p>",
    job_description: "<p>B</p>",
    job_requirement: "<p>C</p>",
  };
  expect(read(bytesOf(answer))).toMatchObject({
    posting: { ...expected.ukgready, title: "Mission Planner", descriptionHtml: "<p>A</p>\n<p>B</p>\n<p>C</p>" },
  });
  for (const none of ["", "<html></html>", "[]", "{}", '{"id":7}'])
    expect(read(bytesOf(none)), none).toMatchObject({ kind: "reject", reject: { key: "621242952" } });
});

it.skipIf(!isPresent)("reads the recorded answer of a posting (skipped when ../shared/payloads is absent)", () => {
  const answer = readFileSync(path.join(folder, "ukg-ready/northernregional-detail-2151532804.json"));
  expect(read(answer)).toMatchObject({
    kind: "posting",
    posting: {
      key: "2151532804",
      employmentText: "100% Hourly",
      descriptionHtml: expect.stringMatching(/NURSING ASSISTANT I:.*Life Changing.*High School/s),
    },
  });
});
