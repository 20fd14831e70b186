import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";
import type { PlaceHint } from "../../../../../src/core/posting.ts";

const shown = (hints: PlaceHint[], line: string | null): string[] =>
  normalizePlaces(hints, line).map(
    ({ place, countryCode, regionCode }) =>
      `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}${place.geoname_id === null ? "" : " listed"}`,
  );

describe("a name in no list that is a large city of its state but for a slip", () => {
  it.each<[string, string]>([
    // A letter left out, one too many, two exchanged, letters doubled otherwise.
    ["Philadephia, PA", "Philadelphia|PA|US listed"],
    ["Jacksonvile, FL, USA", "Jacksonville|FL|US listed"],
    ["Philadelpphia, PA", "Philadelphia|PA|US listed"],
    ["Minneapoils, MN", "Minneapolis|MN|US listed"],
    ["Cincinatti, Ohio", "Cincinnati|OH|US listed"],
    ["Mississagua, ON", "Mississauga|ON|CA listed"],
    ["Melborne, VIC", "Melbourne|VIC|AU listed"],
    // Another letter, another state, a short name, a town of the list, a name of its own.
    ["Philadelbhia, PA", "Philadelbhia|PA|US"],
    ["Philadephia, OH", "Philadephia|OH|US"],
    ["Bostn, MA", "Bostn|MA|US"],
    ["Pittsburgh, KS", "Pittsburgh|KS|US"],
    ["Charlotte Hall, MD", "Charlotte Hall|MD|US listed"],
    ["Philadelphia Heights, PA", "Philadelphia Heights|PA|US"],
  ])("%j is %s", (line, expected) => {
    expect(shown([], line)).toEqual([expected]);
  });
  it("in an address too", () => {
    const address = { text: null, city: "Philadephia", region: "PA", country: "US" };
    expect(shown([address], null)).toEqual(["Philadelphia|PA|US listed"]);
  });
});

describe("a town's own name in a state", () => {
  it.each<[string, string]>([
    ["Riverdale, CA", "Riverdale|CA|US listed"],
    ["Glendale, CA", "Glendale|CA|US listed"],
    ["New York, NY", "New York|NY|US listed"],
    ["Nosuchtown, VIC", "Nosuchtown|VIC|AU"],
    ["VIC, BARCELONA", "Vic|B|ES listed"],
    ["Vic", "Vic|CT|ES listed"],
  ])("%j is %s", (line, expected) => {
    expect(shown([], line)).toEqual([expected]);
  });
});
