import { expect, it } from "vitest";
import { placeIdentity } from "../../../../../src/core/normalize/place/place-identity.ts";

const of = (asked: string, kind: string) => placeIdentity(asked).find((one) => one.kind === kind);

it("a city is one under all its names", () => {
  for (const asked of ["Munich", "München", "muenchen"])
    expect(of(asked, "city")).toMatchObject({ ids: expect.arrayContaining([2_867_714]) });
  expect(of("Cracow", "city")).toEqual(of("Krakau", "city"));
});
it("a region is found by name and code, in several languages", () => {
  for (const asked of ["Massachusetts", "MA", "ma"])
    expect(of(asked, "region")).toMatchObject({ codes: expect.arrayContaining(["US-MA"]) });
  expect(of("Bayern", "region")).toEqual({ kind: "region", codes: ["DE-BY"], names: ["Bavaria"] });
  expect(of("Scotland", "region")).toMatchObject({ codes: ["GB-SCT"] });
});
it("local names of regions are theirs", () => {
  for (const [asked, code] of [
    ["Hessen", "DE-HE"],
    ["Wallonie", "BE-WAL"],
    ["Tirol", "AT-7"],
    ["Castilla y León", "ES-CL"],
  ] as const)
    expect(of(asked, "region")).toMatchObject({ codes: [code] });
});
it("a country and an area are their codes", () => {
  expect(of("Korea", "country")).toEqual({ kind: "country", codes: ["KR"] });
  expect(of("Allemagne", "country")).toEqual({ kind: "country", codes: ["DE"] });
  expect(of("DACH", "area")).toMatchObject({ codes: ["AT", "CH", "DE"] });
  expect(of("EMEA", "area")).toMatchObject({ codes: expect.arrayContaining(["DE", "ZA", "AE"]) });
  expect(placeIdentity("must have right to work")).toEqual([]);
});
