import { expect, it } from "vitest";
import { factorial } from "../../../../../src/cron/providers/ats/factorial.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

const html = new TextDecoder().decode(fixture("factorial/acme.html"));

it("takes a row's cells by their order, and an office only where its group names one", () => {
  const [, intern, miller] = postings(readAll(factorial, bytesOf(html)));
  expect(intern).toMatchObject({ title: "Becario de mapas", team: null, workplaceText: "Remote" });
  expect(intern).toMatchObject({ key: "310659", employmentText: "intern", locationText: "Barcelona & Sants" });
  // Two cells: which of team and way of working is the second is not said.
  expect(miller).toMatchObject({ key: "310660", title: "Miller", team: null, workplaceText: null, places: [] });
});

it("a posting that moves to another office is another source, and its neighbours are not", () => {
  const hashes = (text: string): string[] =>
    [...factorial.readList(bytesOf(text)).entries].map(({ sourceHash }) => sourceHash);
  const before = hashes(html);
  const after = hashes(html.replace("Barcelona &amp; Sants", "Girona"));
  expect(before.map((hash, index) => hash === after[index])).toEqual([false, false, true]);
});

it("rejects a row that leads to no posting", () => {
  const readings = readAll(factorial, bytesOf(html.replaceAll("/embed/job_posting/310660", "/embed/jobs")));
  expect(readings[2]).toMatchObject({ kind: "reject", reject: { key: null } });
});
