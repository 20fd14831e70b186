import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { gupy } from "../../../../../src/cron/providers/ats/gupy.ts";
import { bytesOf, fixture, fixtureElements, payloadOf, postings, readAll, type Element } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const [first = {}] = fixtureElements("gupy");
const read = (changes: Element) => postings(readAll(gupy, payloadOf("gupy", [{ ...first, ...changes }])))[0];

it("takes a last day with a midnight behind it for that day, and no country for none", () => {
  expect(postings(readAll(gupy, fixture("gupy/acme.json")))[1]).toMatchObject({
    deadlineAt: Date.UTC(2026, 9, 31) - 1,
    places: [],
    employmentText: "contractor",
    workplaceText: "remote",
  });
  expect(read({ applicationDeadline: "2026-10-30T21:00:00.000Z" })?.deadlineAt).toBeNull();
  expect(read({ city: "", state: "" })?.places).toEqual([{ text: null, city: null, region: null, country: "Brasil" }]);
});

it("a row may say whose it is", () => {
  const readings = (companyId: unknown) => readAll(gupy, payloadOf("gupy", [{ ...first, companyId }]));
  expect(readings(986)).toMatchObject([{ kind: "posting", board: "986" }]);
  expect(readings("987")).toMatchObject([{ kind: "posting", board: "987" }]);
  expect(readings(undefined)).toMatchObject([{ kind: "posting", board: null }]);
});

it("parts a text at its headings, and keeps its entities", () => {
  const { descriptionHtml } = read({ description: "Somos&nbsp;a A&amp;B.Requisitos e qualificaçõesLer <b>." }) ?? {};
  expect(descriptionHtml).toBe("<p>Somos a A&amp;B.</p>\n<h3>Requisitos e qualificações</h3>\n<p>Ler &lt;b&gt;.</p>");
});

it("asks from the last posting of each page, until nothing is behind it: a short page may have been cut", () => {
  const nextOf = (count: number, asked = gupy.listRequest("986")) =>
    gupy
      .readList(
        payloadOf(
          "gupy",
          Array.from({ length: count }, () => first),
        ),
        "986",
        asked,
      )
      .end();
  const [second] = nextOf(100).next;
  expect(second?.url).toContain("companyId=986&limit=100&offset=99");
  expect(nextOf(100, second).next[0]?.url).toContain("offset=198");
  expect(nextOf(37).next[0]?.url).toContain("offset=36");
  expect(nextOf(37, second).next[0]?.url).toContain("offset=135");
  expect(nextOf(100).declaredTotal).toBeNull();
  expect(nextOf(1).next).toEqual([]);
  // Each page begins with the last posting of the one before: one that holds nothing is no true page.
  expect(nextOf(1, second).next).toEqual([]);
  expect(() => nextOf(0, second)).toThrow("page 2 holds no postings");
  expect(nextOf(0).next).toEqual([]);
});

it("finds a company's number by the pictures of its career page, where they are of one company", () => {
  const look = (...paths: string[]) =>
    gupy.look.read({
      url: new URL("https://acme.gupy.io/"),
      redirectedTo: null,
      text: "",
      addresses: paths.map((at) => new URL(at, "https://x.example")),
    });
  const picture = (company: number) => `/production/companies/${company}/career/1410/images/logo.png`;
  expect(gupy.look.request(new URL("https://acme.gupy.io/jobs/1"))).toEqual({ url: "https://acme.gupy.io/" });
  for (const other of ["https://portal.gupy.io/", "https://employability-portal.gupy.io/", "https://gupy.io/"])
    expect(gupy.look.request(new URL(other)), other).toBeNull();
  expect(look("/jobs/1", picture(986), picture(986))).toBe("986");
  expect(look(picture(986), picture(987))).toBeNull();
  expect(look("/jobs/1")).toBeNull();
});

it.skipIf(!isPresent)("reads a recorded list of answers (skipped when ../shared/payloads is absent)", () => {
  const answers: unknown = JSON.parse(readFileSync(path.join(folder, "gupy/portal-search-ia-4.json"), "utf8"));
  const [answer] = Array.isArray(answers) ? (answers as unknown[]) : [];
  const recorded = postings(readAll(gupy, bytesOf(answer)));
  expect(recorded).toHaveLength(4);
  for (const one of recorded) {
    expect(one.deadlineAt).not.toBeNull();
    expect(one.descriptionHtml).toContain("<h3>");
  }
});
