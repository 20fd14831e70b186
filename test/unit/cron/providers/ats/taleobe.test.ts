import { expect, it } from "vitest";
import { taleobe } from "../../../../../src/cron/providers/ats/taleobe.ts";
import { fixture, postings, readAll } from "../read-all.ts";

it("takes a state by its name, and the plain text where there is no HTML", () => {
  expect(postings(readAll(taleobe, fixture("taleobe/acme.xml")))[1]).toMatchObject({
    places: [{ text: "Beaumont, TX", city: "Beaumont", region: "Texas", country: null }],
    descriptionHtml: "Read maps &lt; 1:50 000.",
    department: null,
    postedAt: null,
  });
});

it("has a part of the ATS's machines, the customer and a site for a board, on that part's host", () => {
  expect(taleobe.canonicalBoard("PHF02|acme|38")).toBe("phf02|ACME|38");
  expect(taleobe.hosts("phf02|ACME|38")).toEqual(["phf.tbe.taleo.net"]);
  for (const none of ["acme", "phf02|acme", "phf02|acme|x", "phf02|a c|38"])
    expect(taleobe.canonicalBoard(none), none).toBeNull();
});
