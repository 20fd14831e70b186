import { expect, it } from "vitest";
import { gusto } from "../../../../../src/cron/providers/ats/gusto.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

it("takes items that lead to postings alone, places and kinds of employment where they are", () => {
  const found = postings(readAll(gusto, fixture("gusto/acme.html")));
  expect(found).toHaveLength(2);
  expect(found[1]).toMatchObject({ title: "Miller", places: [], locationText: null, employmentText: null });
});

it("refuses a page that is no board's, so that nothing is taken for gone", () => {
  expect(() => gusto.readList(bytesOf("<html><body>Down for maintenance</body></html>"))).toThrow("no page of a board");
});

const read = (page: string) => gusto.details.read(bytesOf(page), expected.gusto);

it("reads the parts of the text under their headings, and the company before the title", () => {
  const page = `<html><head><link rel="canonical" href="${expected.gusto.sourceUrl}"><meta name="og:description" value="Maps &amp; mills"></head>
    <h1><span>Acme LLC</span><span>Mission Planner</span></h1><h3>About</h3><div class="rich-text-container">Mills.</div>
    <h3>Description</h3><div><div class="rich-text-container"><p>Maps.</p><h3>You</h3></div></div></html>`;
  expect(read(page)).toMatchObject({
    posting: {
      companyName: "Acme LLC",
      descriptionHtml:
        '<p>Maps &amp; mills</p>\n<h3>About</h3>\n<div class="rich-text-container">Mills.</div>\n<h3>Description</h3>\n<div class="rich-text-container"><p>Maps.</p><h3>You</h3></div>',
    },
  });
});

it("takes another posting's page for that one's, and a page without a text for another page", () => {
  const other = "2b84b230-7406-4214-a985-ee75a8b90aa7";
  const text = '<div class="rich-text-container">Mills.</div>';
  const page = `<html><link rel="canonical" href="https://jobs.gusto.com/postings/x-${other}">${text}</html>`;
  expect(read(page)).toMatchObject({ posting: { key: other, companyName: null } });
  expect(read("<html><h1>Sign in</h1></html>")).toMatchObject({ kind: "reject" });
});

it.skipIf(!isPresent).each(["material", "natura"])("reads the recorded page of %s (../shared)", (name) => {
  const reading = gusto.details.read(readRecording(`gusto/${name}-detail.html`), expected.gusto);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  expect(reading.posting.key).not.toBe(expected.gusto.key);
  expect(reading.posting.companyName).toMatch(/^(?:Material Hybrid Manufacturing Inc|Natura Resources LLC)$/);
  expect(reading.posting.descriptionHtml).toMatch(/^<p>.*<h3>About .*<h3>Description<\/h3>/s);
});
