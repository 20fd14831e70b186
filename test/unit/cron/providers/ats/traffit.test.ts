import { expect, it } from "vitest";
import { traffit } from "../../../../../src/cron/providers/ats/traffit.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

const read = (fields: object) =>
  readAll(traffit, bytesOf({ count: 1, items: [{ advertId: 1, name: "A", ...fields }] }))[0];
const nextOf = (offset: number, items: object[], count: unknown) => {
  const url = `https://acme.traffit.com/public/an/list/?limit=50&offset=${offset}`;
  return traffit
    .readList(bytesOf({ count, items }), "acme", { url })
    .end()
    .next.map((request) => request.url);
};

it("takes the one place of older adverts out of its text, and no place of a text that is no JSON", () => {
  const [, older] = postings(readAll(traffit, fixture("traffit/acme.json")));
  expect(older).toMatchObject({
    title: "Map Reader",
    isRemote: null,
    applyUrl: "https://kariera.acme.example/public/an/77aa",
    places: [{ city: "New York", region: "New York", country: "US" }],
    employmentText: "Temporary",
    postedAt: 1_789_560_000_000,
  });
  expect(read({ geolocation: "Warszawa" })).toMatchObject({ posting: { places: [], locationText: null } });
});

it("says remote only of what is set to be, and no deadline of the day on which an advert ends", () => {
  for (const remote of [true, 1, "1", "true"]) expect(read({ remote })).toMatchObject({ posting: { isRemote: true } });
  for (const remote of [false, 0, "0", "", null, {}, []])
    expect(read({ remote, validEnd: 1_792_152_000 })).toMatchObject({ posting: { isRemote: null, deadlineAt: null } });
});

it("keeps highlighted adverts, and rejects one without a title under its own key", () => {
  expect(read({ awarded: true })).toMatchObject({ kind: "posting" });
  expect(read({ name: " ", title: null })).toMatchObject({ kind: "reject", reject: { key: "1" } });
});

it("asks for further pages up to the total, and for none behind an empty one", () => {
  const [page] = [[{ advertId: 1, name: "A" }]];
  expect(nextOf(0, page ?? [], 3)).toEqual(["https://acme.traffit.com/public/an/list/?limit=50&offset=1"]);
  expect(nextOf(2, page ?? [], 3)).toEqual([]);
  expect(nextOf(0, [], 3)).toEqual([]);
  // Where no total can be read, a page that holds nothing is the end.
  expect(nextOf(0, page ?? [], "3")).toHaveLength(1);
});

it("takes the page of a host that is no customer's for no list", () => {
  expect(() => traffit.readList(bytesOf("<html></html>"), "acme", traffit.listRequest("acme"))).toThrow("JSON");
});
