import { expect, it } from "vitest";
import { normalizePosting } from "../../../../src/core/normalize/normalize-posting.ts";
import { countPlace, placeOfRow, rememberPlace } from "../../../../src/db/counts/count-place.ts";
import { packPlace, unpackPlace } from "../../../../src/db/counts/pack-place.ts";
import { jobWords } from "../../../../src/db/index/job-index.ts";
import { factColumns } from "../../../../src/db/postings/job-row.ts";
import { expected } from "../../../fixtures/expected.ts";
import { rulesCorpus } from "../../../fixtures/rules-corpus.ts";

const MARK = "\uE000";

it.each([...Object.values(expected), ...rulesCorpus])(
  "what $title counts under is read back letter by letter",
  (one) => {
    const { descriptionHtml: _html, descriptionText: _text, ...facts } = normalizePosting(one);
    const board = { id: 12, org: 345, provider: "ashby", orgName: "Acme Robotics GmbH" };
    const columns = factColumns(facts, { board: "acme", key: "1" });
    const seen = { firstSeenAt: 1.7e12, baseline: false };
    const place = countPlace(board, { ...facts, ...seen }, jobWords(board, { ...facts, ...seen }));
    const { remembered } = rememberPlace(place, board, { ...columns, ...seen });
    const row = {
      ...columns,
      ...seen,
      source: 12,
      org: 345,
      provider: "ashby",
      orgName: "Other",
      remembered: Buffer.from(remembered, "hex"),
    };
    const again = placeOfRow(row as Parameters<typeof placeOfRow>[0]);
    expect(again.words).toBe(place.words);
    // Their order means nothing.
    expect(again.keys.toSorted()).toEqual(place.keys.toSorted());
    expect(again.together).toEqual(place.together);
    // About a fifth of what they are as text, half of it for what is a hash; keys that its columns tell cost a letter
    // (the currency and the day that it came on are the last two that came to it); and what belongs to which of several
    // places half a byte for each word and key.
    const hashes = place.words.match(/(?<= )\uE000[a-z0-9][0-9a-f]{12}(?= |$)/g) ?? [];
    const others = place.keys.filter((key) => !Object.values(columns).includes(key.slice(2))).join();
    expect(remembered.length / 2).toBeLessThan(
      46 +
        (Buffer.byteLength(place.words) + others.length) / 5 +
        4 * hashes.length +
        (place.together ?? []).flat(2).length / 2,
    );
  },
);

it.each<[string, string[], Record<string, string | null>]>([
  // Steps that are none, or of another fan-out; a title's words in another order; values like a column's.
  [`${MARK}a01 ${MARK}a10 ${MARK}a25`, [], {}],
  [`one two ${MARK}itwo ${MARK}ione`, ["z:\n\"'"], {}],
  [`one ${MARK}eon ${MARK}pon`, ["e:on", "p:other"], { e: "o_n", p: "on" }],
  // Letters behind z and 9: beside a column's value, of a hash of one, by themselves.
  [
    `${MARK}βyes ${MARK}γafa09db86882 ${MARK}ωno ${MARK}zno one`,
    ["β:yes", "γ:United States", "ω:no"],
    { β: "yes", γ: "United States", ω: null },
  ],
  // Hashes of places beside the column's.
  [`${MARK}cafa09db86882 ${MARK}c29a7e1c5d0a3`, ["c:United States", "c:x", "cx:United States"], { c: "x" }],
  [`${MARK}s ${MARK}k0z ${MARK}k13 ${MARK}k20 ${MARK}k30 ${MARK}k40`, ["c:", "c:x"], { c: "x" }],
])("any words are: %j", (words, keys, values) => {
  const unpacked = unpackPlace(packPlace({ words, keys }, values), values);
  expect(unpacked.words).toBe(words);
  expect(unpacked.keys.toSorted()).toEqual(keys.toSorted());
});

it("which words of places have which keys is read back, none of one too", () => {
  const words = Array.from({ length: 900 }, (_, index) => `${MARK}l${index}`);
  const keys = ["a:", "c:Canada", "y:London", "y:Toronto"];
  const together: [string[], string[]][] = [
    [
      [`${MARK}l0`, `${MARK}l899`],
      ["c:Canada", "y:Toronto"],
    ],
    [[`${MARK}l500`], []],
    [[`${MARK}l92`], ["y:London"]],
  ];
  const unpacked = unpackPlace(packPlace({ words: words.join(" "), keys, together }, { c: "Canada" }), { c: "Canada" });
  expect(unpacked.together).toEqual(together);
  expect(unpacked.words.split(" ")).toEqual(words);
});

it.each([
  ["first", "0183db910a29e5e039d02ed3882bb1800b391000", ["a:", "p:ashby", "n:senior"]],
  ["second", "0283db910a29e5e039d02ed3882bb1800b29107430eafc5800", ["a:", "p:ashby", "n:senior", "0:data_engineer"]],
])("bytes of the %s format are read as they were", (_, hex, keys) => {
  expect(unpackPlace(Buffer.from(hex, "hex"), { a: "", p: "ashby", e: "full_time" })).toEqual({
    words: `${MARK}zno ${MARK}pashby ${MARK}efulltime data engineer ${MARK}idata ${MARK}iengineer`,
    keys,
  });
});

it("bytes of another format are refused", () => {
  expect(() => unpackPlace(Uint8Array.of(9, 1, 2), {})).toThrow("unknown format 9");
});
