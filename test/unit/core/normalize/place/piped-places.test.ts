import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";

const read = (line: string): string[] =>
  normalizePlaces([], line).map(
    ({ place, countryCode, regionCode }) => `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}`,
  );

describe("a country, a part of it and a town of that between bars", () => {
  it.each<[string, string[]]>([
    ["AU | NSW | Sydney", ["Sydney|NSW|AU"]],
    ["IN | KA | Bangalore", ["Bengaluru|KA|IN"]],
    ["Sydney | NSW | AU", ["Sydney|NSW|AU"]],
    ["USA/Texas/Austin", ["Austin|TX|US"]],
    ["DE / Bayern / München", ["Munich|BY|DE"]],
    ["Canada | Ontario | Toronto", ["Toronto|ON|CA"]],
    // Three places.
    ["US | Texas | Florida", ["-|-|US", "-|TX|US", "-|FL|US"]],
    ["Texas | Dallas | Houston", ["-|TX|US", "Dallas|TX|US", "Houston|TX|US"]],
    ["UK | London | Leeds", ["-|-|GB", "London|ENG|GB", "Leeds|ENG|GB"]],
    ["Germany | Berlin | Hamburg", ["-|-|DE", "Berlin|BE|DE", "Hamburg|HH|DE"]],
  ])("%j is %j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});
