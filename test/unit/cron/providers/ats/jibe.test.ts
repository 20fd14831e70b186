import { expect, it } from "vitest";
import { jibe } from "../../../../../src/cron/providers/ats/jibe.ts";
import { fixtureElements, payloadOf, postings, readAll } from "../read-all.ts";

it("says until when applications are taken, where the site does", () => {
  const [job] = fixtureElements("jibe") as { data: object }[];
  const deadline = (posting_expiry_date: unknown) =>
    postings(readAll(jibe, payloadOf("jibe", [{ ...job, data: { ...job?.data, posting_expiry_date } }])))[0]
      ?.deadlineAt;
  expect(deadline("2026-05-30T05:00:00+0000")).toBe(Date.UTC(2026, 4, 30, 5));
  expect([deadline(null), deadline(""), deadline("-"), deadline(undefined)]).toEqual([null, null, null, null]);
});
