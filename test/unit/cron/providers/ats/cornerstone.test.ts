import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { cornerstone } from "../../../../../src/cron/providers/ats/cornerstone.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const list = (name: string): Uint8Array => readFileSync(path.join(folder, `cornerstone/${name}`));

it("takes no last day and no place of what says none", () => {
  const [, hybrid, bare] = postings(readAll(cornerstone, fixture("cornerstone/acme.json")));
  expect(hybrid).toMatchObject({ deadlineAt: null, descriptionHtml: "SEE jd", postedAt: Date.UTC(2026, 7, 27) });
  expect(bare).toMatchObject({ places: [], locationText: null, descriptionHtml: null });
});

it("counts pages to the total, and asks for the site that it is of", () => {
  const asked = cornerstone.listRequest("acme|4");
  expect(JSON.parse(asked.body ?? "")).toMatchObject({
    careerSiteId: 4,
    careerSitePageId: 4,
    pageNumber: 1,
    pageSize: 200,
  });
  const requisitions = Array.from({ length: 200 }, (_, id) => ({ requisitionId: id }));
  const page = (totalCount: number, of = asked) =>
    cornerstone.readList(bytesOf({ status: 0, data: { totalCount, requisitions } }), "acme|4", of).end();
  const [second] = page(401).next;
  expect(JSON.parse(second?.body ?? "")).toMatchObject({ careerSitePageId: 4, pageNumber: 2 });
  expect(page(401, second).next).toHaveLength(1);
  expect(page(400, second).next).toEqual([]);
  expect(() =>
    readAll(cornerstone, bytesOf({ status: 2, error: { code: 40, message: "Resource not found" } })),
  ).toThrow();
});

it("asks with the token of the site's page, at the machine that the page names", () => {
  const ask = (page: Uint8Array) => cornerstone.ticket.read(page)(cornerstone.listRequest("acme|4"));
  const page = (context: unknown): Uint8Array =>
    bytesOf(`<html><script>csod.context=${JSON.stringify(context)}; x({}});</script></html>`);
  expect(ask(page({ endpoints: { cloud: "https://eu-fra.api.csod.com/" }, token: "a.b.c" }))).toMatchObject({
    url: "https://eu-fra.api.csod.com/rec-job-search/external/jobs",
    headers: { authorization: "Bearer a.b.c" },
  });
  for (const none of [
    {},
    { token: "a.b.c", endpoints: {} },
    { token: "a b", endpoints: { cloud: "https://us.api.csod.com/" } },
  ])
    expect(() => ask(page(none)), JSON.stringify(none)).toThrow("hands out no token");
  expect(() => ask(bytesOf("<html>Error</html>"))).toThrow();
});

it.skipIf(!isPresent)(
  "reads the recorded page and the searches of two sites (skipped without ../shared/payloads)",
  () => {
    const asked = cornerstone.ticket.read(list("macomtech-home.html"))(cornerstone.listRequest("macomtech|1"));
    expect(asked.headers).toMatchObject({ authorization: "Bearer eyJhbGciOiJIUzUxMiJ9.cut.cut" });
    const { search } = (
      JSON.parse(list("ama-assn-careersites-and-search-5.json").toString()) as {
        "ama-assn": { search: Record<string, unknown> };
      }
    )["ama-assn"];
    const keys = ["2", "3"].map((site) => postings(readAll(cornerstone, bytesOf(search[site]))).map(({ key }) => key));
    expect(keys).toEqual([
      ["4144", "4125", "4070"],
      ["4152", "4070"],
    ]);
  },
);
