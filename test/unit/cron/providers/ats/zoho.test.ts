import { expect, it } from "vitest";
import { PayloadError } from "../../../../../src/cron/providers/payload-error.ts";
import { zoho } from "../../../../../src/cron/providers/ats/zoho.ts";
import { bytesOf, fixture, fixtureElements, payloadOf, postings, readAll, type Element } from "../read-all.ts";

const [first = {}] = fixtureElements("zoho");
const read = (changes: Element) => postings(readAll(zoho, payloadOf("zoho", [{ ...first, ...changes }])))[0];

it("reads several towns of one field as places, without the state of one of them", () => {
  expect(read({})?.places).toEqual(
    ["Kolkata", "Delhi", "Pune"].map((city) => ({ text: null, city, region: null, country: "India" })),
  );
  expect(read({ City: "Boulder", State: "Colorado", Country: "United States" })?.places).toEqual([
    { text: null, city: "Boulder", region: "Colorado", country: "United States" },
  ]);
});

it("keeps every digit of an id, and shows nothing that is not published", () => {
  const [, second, third] = readAll(zoho, fixture("zoho/acme.html"));
  expect(second).toMatchObject({ posting: { key: "474128000070306003", places: [], isRemote: true } });
  expect(third).toEqual({ kind: "unlisted", key: "474128000070306004" });
});

it("reads the field whichever way its quotes are written, and refuses a page without it", () => {
  const page = new TextDecoder().decode(fixture("zoho/acme.html"));
  const other = page.replaceAll("&#34;", "&quot;");
  expect(readAll(zoho, bytesOf(other))).toEqual(readAll(zoho, bytesOf(page)));
  for (const bad of [page.replace('id="jobs"', 'id="cfg"'), page.slice(0, 400), "<html></html>"])
    expect(() => readAll(zoho, bytesOf(bad))).toThrow(PayloadError);
});

it("takes the text as a text", () => {
  expect(read({})?.descriptionHtml).toBe("<p>\u2022 Plan &amp; fly &lt;maps&gt;.</p>");
});
