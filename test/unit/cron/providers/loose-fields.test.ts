import { expect, it } from "vitest";
import { z } from "zod";
import { IsoTime, Line, listOf, orNull } from "../../../../src/cron/providers/fields.ts";
import {
  Cents,
  CountryCode,
  Day,
  EpochSeconds,
  IdText,
  LooseTime,
  MailDay,
  MailTime,
  NumberOrText,
  UsDay,
  WrittenDay,
} from "../../../../src/cron/providers/loose-fields.ts";

const at = Date.UTC(2026, 7, 5, 10, 10, 39);
const day = Date.UTC(2026, 7, 5);

it.each([
  ["2026-08-05 10:10:39 UTC", at],
  ["2026-08-05T10:10:39Z", at],
  ["2026-08-05T10:10:39.000+0000", at],
  ["2026-08-05T12:10:39+0200", at],
  ["2026-08-05T12:10:39+02:00", at],
  ["2026-08-05T10:10Z", at - 39_000],
  [" 2026-08-05 ", day],
  ["2026-08-05T10:10:39", null],
  ["2026-13-05", null],
  ["2026-02-31", null],
  ["2026-02-31T10:10:39Z", null],
  ["0001-01-01T00:00:00Z", null],
  ["yesterday", null],
  [null, null],
  [undefined, null],
])("the time %j is %j", (text, ms) => {
  expect(LooseTime.parse(text)).toBe(ms);
});

it.each([
  ["Wed, 05 Aug 2026 10:10:39 GMT", at, day],
  ["Wed, 5 Aug 2026 10:10:39 Z", at, day],
  ["05 aug 2026 12:10:39 +0200", at, day],
  ["Wed, 05 Aug 2026 7:00:00 GMT", at - 11_439_000, day],
  ["Wed, 05 Aug 2026 00:00:00 +0530", day - 19_800_000, day],
  ["Wed, 05 Aug 2026 23:00:00 -0400", day + 97_200_000, day],
  ["Wed, 05 Aug 2026 10:10:39", null, null],
  ["Wed, 31 Feb 2026 10:10:39 GMT", null, null],
  ["Wed, 05 Foo 2026 10:10:39 GMT", null, null],
  ["", null, null],
  [null, null, null],
])("the mail's time %j is %j, on the day %j", (text, ms, start) => {
  expect(MailTime.parse(text)).toBe(ms);
  expect(MailDay.parse(text)).toBe(start);
});

it.each([
  ["2026-08-05", day],
  ["2026-8-5", null],
  ["2026-02-29", null],
  ["2028-02-29", Date.UTC(2028, 1, 29)],
  ["", null],
])("the day %j is %j", (text, ms) => {
  expect(Day.parse(text)).toBe(ms);
});

it.each([
  [1_785_924_639, 1_785_924_639_000],
  ["1785924639", 1_785_924_639_000],
  [0, null],
  ["soon", null],
  [null, null],
])("the seconds %j are %j", (value, ms) => {
  expect(EpochSeconds.parse(value)).toBe(ms);
});

it.each([
  ["34000.00", 34_000],
  [34_000.5, 34_000.5],
  ["34,000", null],
  ["1e9", null],
  ["", null],
  [null, null],
])("the number %j is %j", (value, number) => {
  expect(NumberOrText.parse(value)).toBe(number);
});

it("reads hundredths, ids and country codes", () => {
  expect(Cents.parse("12345")).toBe(123.45);
  expect(Cents.parse(null)).toBeNull();
  expect(IdText.parse(7)).toBe("7");
  expect(IdText.safeParse("").success).toBe(false);
  expect(IdText.safeParse(1.5).success).toBe(false);
  expect(CountryCode.parse("us ")).toBe("US");
  expect(CountryCode.parse("Nederland")).toBeNull();
});

it.each([
  ["2026-08-05T10:10:39Z", Date.UTC(2026, 7, 5, 10, 10, 39)],
  ["2026-08-05T10:10:39.123456-07:00", Date.UTC(2026, 7, 5, 17, 10, 39, 123)],
  ["2026-08-05T10:10+0200", Date.UTC(2026, 7, 5, 8, 10)],
  ["2026-02-30T10:10:39Z", null],
  ["2025-02-29T10:10:39+01:00", null],
  ["2026-08-05T10:10:39", null],
  ["2026-08-05", null],
  ["2026-08-05 10:10:39 UTC", null],
  ["", null],
  [null, null],
])("the ISO time %j is %j", (text, time) => {
  expect(IsoTime.parse(text)).toBe(time);
});

it("takes what says nothing for nothing: nulls in a list, an empty list for an object", () => {
  expect(listOf(Line).parse(["a", null, "b"])).toEqual(["a", "b"]);
  const objects = listOf(z.object({ name: Line }));
  expect(objects.parse([null, { name: "a" }])).toEqual([{ name: "a" }]);
  expect(objects.parse(undefined)).toEqual([]);
  for (const other of [["a"], [[]], {}, "a"]) expect(objects.safeParse(other).success).toBe(false);
  const object = orNull(z.object({ name: Line }));
  for (const none of [[], null, undefined]) expect(object.parse(none)).toBeNull();
  expect(orNull(z.lazy(() => z.object({ name: Line }))).parse([])).toBeNull();
  for (const other of [[null], [{ name: "a" }], "", 0, false]) expect(object.safeParse(other).success).toBe(false);
  expect(orNull(z.array(Line)).parse([])).toEqual([]);
});

it("refuses another type, so that a changed format is a reject", () => {
  for (const schema of [Day, LooseTime, CountryCode]) expect(schema.safeParse(5).success).toBe(false);
  for (const schema of [EpochSeconds, NumberOrText]) expect(schema.safeParse(true).success).toBe(false);
});

it.each([
  ["Aug 5, 2026", day],
  [" August 05, 2026 \n", day],
  ["5 August 2026 23:59 CET/CEST", day],
  ["Wed Aug 05 07:00:00 UTC 2026", day],
  ["Wed, Aug 5, 2026", day],
  ["05.08.2026", null],
  ["05/08/2026", null],
  ["Feb 31, 2026", null],
  ["Foo 5, 2026", null],
  ["5 août 2026", null],
  [null, null],
])("the written day %j is %j", (text, ms) => {
  expect(WrittenDay.parse(text)).toBe(ms);
});

it.each([
  ["9/10/2026", "2026-09-10"],
  [" 08/28/26 ", "2026-08-28"],
  ["2/30/2026", null],
  ["13/1/2026", null],
  ["-", null],
  ["1/2/026", null],
  [null, null],
])("takes %j as a day of the USA", (text, said) => {
  expect(UsDay.parse(text)).toBe(said === null ? null : Date.parse(said));
});
