import { expect, it } from "vitest";
import { personio } from "../../../../../src/cron/providers/ats/personio.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("reads a position that states little, and nothing that it does not state", () => {
  expect(postings(readAll(personio, fixture("personio/acme.xml")))[1]).toMatchObject({
    locationText: "Remote",
    department: null,
    employmentText: "intern",
    companyName: null,
    descriptionHtml: null,
    pay: [],
    postedAt: Date.UTC(2021, 2, 1, 8),
  });
});

it("knows a refused position by its id", () => {
  const feed = "<workzag-jobs><position><id> 7 </id><office>Oslo</office></position></workzag-jobs>";
  expect(readAll(personio, bytesOf(feed))).toMatchObject([{ kind: "reject", reject: { key: "7" } }]);
});

it.each(["<!DOCTYPE html><html><body>Security Checkpoint</body></html>", "<workzag-jobs><position><id>1</id>"])(
  "takes %j for no list",
  (text) => {
    expect(() => readAll(personio, bytesOf(text))).toThrow(/./);
  },
);

it("asks the board's own hosts alone", () => {
  expect(personio.hosts("acme")).toEqual(["acme.jobs.personio.com", "acme.jobs.personio.de"]);
});
