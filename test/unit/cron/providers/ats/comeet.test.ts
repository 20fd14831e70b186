import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { comeet } from "../../../../../src/cron/providers/ats/comeet.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("takes the positions of one posting for its places, and one that states little for what it is", () => {
  const [first, second, ...others] = postings(readAll(comeet, fixture("comeet/acme.html")));
  expect([first?.places.length, others]).toEqual([2, []]);
  expect(second).toMatchObject({ key: "AF.242", places: [], workplaceText: null, descriptionHtml: null });
});

it("believes the word for where people work before the place's flag", () => {
  expect(normalizePosting(expected.comeet).workplaceType).toBe("hybrid");
});

it("takes a page without the board's data, or a cut one, for no list", () => {
  const page = new TextDecoder().decode(fixture("comeet/acme.html"));
  for (const none of ["<html><body>Security check</body></html>", page.slice(0, 900), page.replace("}];", "}")])
    expect(() => readAll(comeet, bytesOf(none)), none.slice(0, 30)).toThrow(/./);
});

it("has the company's name and number for a board", () => {
  expect(comeet.canonicalBoard("Aidoc/b4.007")).toBe("aidoc|B4.007");
  expect(comeet.canonicalBoard("acme.com|37.004")).toBe("acme.com|37.004");
  for (const none of ["acme", "acme|65", "acme|65.00X", "a b|65.005", "acme|65.005|x"])
    expect(comeet.canonicalBoard(none), none).toBeNull();
});
