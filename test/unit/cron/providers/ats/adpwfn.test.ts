import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { adpwfn } from "../../../../../src/cron/providers/ats/adpwfn.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const read = (answer: unknown) => adpwfn.details.read(bytesOf(answer), expected.adpwfn);
const board = adpwfn.example;

it("takes a country from the end of a place's name, and no place where all its parts are empty", () => {
  expect(postings(readAll(adpwfn, fixture("adpwfn/acme.json"))).slice(1)).toMatchObject([
    { places: [{ text: "US", city: null, region: null, country: "US" }], employmentText: null },
    { places: [], locationText: null, employmentText: "Temps plein", native: { external_job_id: null } },
  ]);
});

it("shows a customer's own fields only where it knows what they are", () => {
  const [first] = adpwfn.readList(fixture("adpwfn/acme.json"), board, adpwfn.listRequest(board)).entries;
  const { bytes, redacted } = first?.publicPart() ?? { bytes: new Uint8Array(), redacted: [] };
  expect(new TextDecoder().decode(bytes)).not.toMatch(/Invented/);
  expect(redacted).toContain("/customFieldGroup/stringFields/3/stringValue");
});

it("goes on behind its last row, to the total", () => {
  const rows = Array.from({ length: 20 }, (_, id) => ({ itemID: `${id}_1` }));
  const page = (first: number, meta: object) => {
    const asked = { url: adpwfn.listRequest(board).url.replace("$skip=1", `$skip=${first}`) };
    return adpwfn.readList(bytesOf({ jobRequisitions: rows, meta }), board, asked).end();
  };
  expect(page(1, { totalNumber: 41 }).next[0]?.url).toMatch(
    /\?cid=acme&ccId=19000101_000001&lang=en_US&\$top=20&\$skip=21$/,
  );
  expect(page(21, { totalNumber: 41 }).next[0]?.url).toMatch(/\$skip=41$/);
  expect(page(21, {}).next[0]?.url).toMatch(/\$skip=41$/);
  expect(page(21, { totalNumber: 40 })).toEqual({ declaredTotal: 40, next: [] });
});

it("reads a posting's own answer with or without a list around it, and rejects what is none", () => {
  const answer = {
    itemID: "9201233547924_1",
    requisitionTitle: "Mission Planner",
    requisitionDescription: "<p>Plan.</p>",
  };
  for (const one of [answer, { jobRequisitions: [answer] }])
    expect(read(one)).toMatchObject({ posting: { ...expected.adpwfn, descriptionHtml: "<p>Plan.</p>" } });
  for (const none of ["", "<html></html>", "[]", "{}", '{"id":7}', { jobRequisitions: [] }])
    expect(read(none)).toMatchObject({ kind: "reject", reject: { key: "9201233547924_1" } });
});

it.skipIf(!isPresent)(
  "reads recorded answers under a recorder's keys (skipped when ../shared/payloads is absent)",
  () => {
    const saved = (name: string): string => readFileSync(path.join(folder, `adp-wfn/${name}.json`), "utf8");
    for (const name of ["coxpalmer-listing-en-fr", "manhattanlife-page1-5-and-skip21"])
      for (const list of Object.values(JSON.parse(saved(name)) as object))
        expect(postings(readAll(adpwfn, bytesOf(list))).length).toBeGreaterThan(0);
    expect(read(saved("saas-detail-9205234334470_1"))).toMatchObject({ posting: { key: "9205234334470_1" } });
  },
);
