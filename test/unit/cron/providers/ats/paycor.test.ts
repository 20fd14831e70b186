import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { paycor } from "../../../../../src/cron/providers/ats/paycor.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { fixture, postings, readAll } from "../read-all.ts";

it("reads pay from its text, and takes an entry that states little for what it is", () => {
  expect(normalizePosting(expected.paycor).salary).toMatchObject({ min: 25, max: 30, period: "hour" });
  expect(postings(readAll(paycor, fixture("paycor/acme.xml")))[1]).toMatchObject({
    payText: null,
    places: [],
    department: null,
    descriptionHtml: null,
    postedAt: Date.parse("2026-07-29T19:17:36Z"),
  });
});

it("knows a board by the customer's id alone", () => {
  const [id, path] = ["0ac3e0ac3e0ac3e0ac3e0ac3e0ac3e00", "https://recruitingbypaycor.com/career/"];
  expect(paycor.boardFromUrl(new URL(`${path}JobIntroduction.action?clientId=${id.toUpperCase()}&id=x`))).toBe(id);
  expect(paycor.boardFromUrl(new URL(`${path}CareerHome.action?clientId=acme`))).toBeNull();
});
