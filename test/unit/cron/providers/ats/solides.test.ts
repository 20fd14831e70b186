import { expect, it } from "vitest";
import { solides } from "../../../../../src/cron/providers/ats/solides.ts";
import { surveyList } from "../../../../../src/cron/crawl/survey-list.ts";
import { bytesOf, fixture, fixtureElements, payloadOf, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

it("shows pay, the way of working and the day only as the board does, and hidden ones not at all", () => {
  const [, remote, hidden] = readAll(solides, fixture("solides/acme.json"));
  expect(remote).toMatchObject({
    posting: { pay: [], workplaceText: null, isRemote: null, postedAt: null, places: [], locationText: null },
  });
  expect(remote).toMatchObject({ posting: { sourceUrl: "https://acme.vagas.solides.com.br/vaga/900088" } });
  expect(hidden).toEqual({ kind: "unlisted", key: "900089" });
});

it("takes 0 for an end that is not stated, and homes only where they are said", () => {
  const [row] = fixtureElements("solides");
  const read = (over: object) => postings(readAll(solides, payloadOf("solides", [{ ...row, ...over }])))[0];
  const salary = { showRangeToApplicant: true, initialRange: 0, finalRange: 0 };
  expect(read({ salary })?.pay).toEqual([]);
  expect(read({ salary: { ...salary, initialRange: 2000 } })?.pay).toMatchObject([{ min: 2000, max: null }]);
  expect(read({ homeOffice: true })?.isRemote).toBe(true);
});

it("says whose each row is: one of another company is none of the list", () => {
  const [row] = fixtureElements("solides");
  const boards = (slug: unknown) =>
    readAll(solides, payloadOf("solides", [{ ...row, slug }])).map((reading) => "board" in reading && reading.board);
  expect([boards("another"), boards("Acme"), boards(null)]).toEqual([["another"], ["acme"], [null]]);
  const page = { name: "page", bytes: payloadOf("solides", [row, { ...row, id: 903_479, slug: "another" }]) };
  const survey = surveyList(solides, "acme", [page], []);
  expect([[...survey.fresh.keys()], survey.rejects]).toEqual([
    ["903478"],
    [{ key: "903479", reason: "it names another board: another" }],
  ]);
});

it.skipIf(!isPresent)("reads each row of a recorded answer under its own company (../shared)", () => {
  const file = readRecording("solides/portal-estagiario-rio-4.json");
  const { data } = JSON.parse(new TextDecoder().decode(file)) as { data: { data: { slug: string; id: number }[] } };
  for (const { slug, id } of data.data) {
    const list = [...solides.readList(file, slug, solides.listRequest(slug)).entries].map((entry) => entry.read());
    const own = list.filter((reading) => reading.kind === "posting" && reading.board === slug);
    expect(own).toMatchObject([{ posting: { key: String(id), places: [{ city: "Rio de Janeiro", country: "BR" }] } }]);
  }
  expect(data.data).toHaveLength(4);
});

it.each([{ type: "interna" }, { currentState: "encerrada" }])("takes %o for unlisted", (over) => {
  const [row] = fixtureElements("solides");
  expect(readAll(solides, payloadOf("solides", [{ ...row, ...over }]))).toEqual([{ kind: "unlisted", key: "903478" }]);
});

it("asks page by page while there are more", () => {
  const next = (text: string, url: string) => solides.readList(bytesOf(text), "acme", { url }).end();
  const { url } = solides.listRequest("acme");
  const page = `{"success":true,"data":{"totalPages":2,"count":11,"data":[${'{"id":1},'.repeat(9)}{"id":1}]}}`;
  const second = next(page, url);
  expect(second.declaredTotal).toBe(11);
  expect(second.next.map((request) => request.url)).toEqual([url.replace("page=1", "page=2")]);
  expect(next(page, second.next[0]?.url ?? "").next).toEqual([]);
});
