import { expect, it } from "vitest";
import { softgarden } from "../../../../../src/cron/providers/ats/softgarden.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("takes rows without towns, category and day", () => {
  const [, azubi, bare] = postings(readAll(softgarden, fixture("softgarden/acme.html")));
  expect(azubi).toMatchObject({ places: [], department: null, postedAt: Date.UTC(2026, 7, 23) });
  expect(bare).toMatchObject({ title: "Engineer", postedAt: null, native: { audience: null } });
});

it("takes what the page's linked data says, of one place or several, and the list's places where it says none", () => {
  const read = (data: object) =>
    softgarden.details.read(
      bytesOf(
        `<html><script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", title: "Azubi", ...data })}</script></html>`,
      ),
      expected.softgarden,
    );
  const address = { addressLocality: "Erlangen", addressRegion: "Bayern", addressCountry: "DE" };
  expect(read({ jobLocation: { address }, employmentType: ["FULL_TIME", "PART_TIME"] })).toMatchObject({
    posting: {
      title: "Azubi",
      places: [{ text: "Erlangen", city: "Erlangen", region: "Bayern", country: "DE" }],
      employmentText: "FULL TIME, PART TIME",
    },
  });
  expect(read({ jobLocation: [{ address }, { address: null }] })).toMatchObject({
    posting: { places: [{ country: "DE" }] },
  });
  expect(read({ datePosted: "2020-01-01" })).toMatchObject({
    posting: { places: expected.softgarden.places, postedAt: expected.softgarden.postedAt },
  });
  expect(read({ url: "https://acme.softgarden.io/job/7/words" })).toMatchObject({ posting: { key: "7" } });
});
