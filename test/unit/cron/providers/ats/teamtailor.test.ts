import { expect, it } from "vitest";
import { teamtailor } from "../../../../../src/cron/providers/ats/teamtailor.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("goes on where the feed says that there is more, on the board's own host whatever the feed names", () => {
  const page = (next: string, asked = teamtailor.listRequest("acme")) =>
    teamtailor.readList(bytesOf(`{${next}"items":[{"id":"x"}]}`), "acme", asked).end().next;
  expect(page("")).toEqual([]);
  const [second] = page('"next_url":"https://evil.example/jobs.json?page=9",');
  expect(second?.url).toBe("https://acme.teamtailor.com/jobs.json?page=2&per_page=100");
  expect(page('"next_url":"x",', second)[0]?.url).toContain("page=3");
  const empty = (asked = teamtailor.listRequest("acme")) =>
    teamtailor.readList(bytesOf('{"items":[]}'), "acme", asked).end().next;
  expect(empty()).toEqual([]);
  expect(() => empty(second)).toThrow("page 2 holds no postings");
});

it("takes a posting without texts, places and pay for what it is", () => {
  expect(postings(readAll(teamtailor, fixture("teamtailor/acme.json")))[1]).toMatchObject({
    descriptionHtml: null,
    places: [],
    locationText: null,
    pay: [],
    companyName: null,
    sourceUrl: "https://careers.acme.example/jobs/7167985-map-reader",
  });
});

it("has labels, labels of a region and hosts of companies for boards", () => {
  expect(teamtailor.hosts("acme.na")).toEqual(["acme.na.teamtailor.com"]);
  expect(teamtailor.canonicalBoard("Apply.Acme.com")).toBe("apply.acme.com");
  expect(teamtailor.hosts("apply.acme.com")).toEqual(["apply.acme.com"]);
  expect(teamtailor.canonicalBoard("Acme.teamtailor.com")).toBe("acme");
  for (const none of ["www", "a.b.teamtailor.com", "intranet.local", "a_b"]) {
    expect(teamtailor.canonicalBoard(none), none).toBeNull();
  }
});
