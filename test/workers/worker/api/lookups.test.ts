import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId, sourceId } from "../../../../src/core/ids.ts";
import type { Job } from "../../../../src/core/job.ts";
import { ask, askCounted, BASE, postJson } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

const posting = (key: string, sourceUrl: string, applyUrl = `${sourceUrl}/apply`) => ({
  key,
  title: `Posting ${key}`,
  facts: { sourceUrl, applyUrl },
});
const ADP = "https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html";
const UUID = "5d7f3a52-43a1-4c3c-9a55-0d2f3c1b7e01";
const many = Array.from({ length: 120 }, (_, index) => posting(`${index}`, `https://jobs.lever.co/acme/${index}`));

/** A board each of addresses that say board and key, that hide the key, that are a company's own, that say nothing. */
beforeAll(async () => {
  await seedBoards(env.DB, [
    {
      provider: "lever",
      board: "acme",
      slug: "acme",
      name: "Acme",
      jobs: [...many, posting(UUID, `https://jobs.lever.co/acme/${UUID}`)],
    },
    {
      provider: "greenhouse",
      board: "databricks",
      slug: "databricks",
      name: "Databricks",
      jobs: [
        posting("8559344002", "https://www.databricks.com/company/careers/job?gh_jid=8559344002"),
        { ...posting("8559344003", "https://www.databricks.com/company/careers/job?gh_jid=8559344003"), closed: true },
      ],
    },
    {
      provider: "teamtailor",
      board: "career",
      slug: "career",
      name: "Career",
      jobs: [posting("20fafb7d-f013-4061-b6de-2894b3e0838b", "https://career.teamtailor.com/jobs/7167985-map-reader")],
    },
    {
      provider: "workable",
      board: "99x",
      slug: "99x",
      name: "99x",
      jobs: [posting("11480D18EB", "https://apply.workable.com/j/11480D18EB")],
    },
    {
      provider: "workday",
      board: "aig|wd1|aig",
      slug: "aig",
      name: "AIG",
      jobs: [
        posting("JR2601392", "https://aig.wd1.myworkdayjobs.com/aig/job/Singapore/Head-of-Maps--Singapore_JR2601392"),
      ],
    },
    {
      provider: "adpwfn",
      board: "3b0ae0b0-acdc|19000101_000001",
      slug: "adp-acme",
      name: "ADP Acme",
      jobs: [posting("9201233547924_1", `${ADP}?cid=3b0ae0b0-acdc&ccId=19000101_000001&lang=en_US&jobId=601395`)],
    },
  ]);
});

const lookup = (url: string): string => `${BASE}/jobs/lookup?url=${encodeURIComponent(url)}`;
type Found = { data: Job | null; meta: { address: { kind: string; source_id: string; jobs: string } } };

describe("a posting is found by an address", () => {
  it.each([
    [`https://jobs.lever.co/acme/${UUID}`, UUID],
    [`jobs.lever.co/acme/${UUID}/apply?lever-source=LinkedIn&utm_medium=x#form`, UUID],
    [`https://api.lever.co/v0/postings/acme/${UUID}?mode=json`, UUID],
    ["https://www.databricks.com/company/careers/job?gh_jid=8559344002&gh_src=abc", "8559344002"],
    ["https://boards.greenhouse.io/databricks/jobs/8559344002", "8559344002"],
    ["https://job-boards.greenhouse.io/embed/job_app?for=databricks&token=8559344002", "8559344002"],
    ["https://databricks.com/company/careers/job?gh_jid=8559344003", "8559344003"],
    [
      "https://career.teamtailor.com/jobs/7167985-map-reader?promotion=1&utm_source=x",
      "20fafb7d-f013-4061-b6de-2894b3e0838b",
    ],
    ["https://career.teamtailor.com/jobs/7167985-map-reader/applications/new", "20fafb7d-f013-4061-b6de-2894b3e0838b"],
    ["http://apply.workable.com/j/11480D18EB/apply/", "11480D18EB"],
    ["https://aig.wd1.myworkdayjobs.com/en-US/aig/job/Head-of-Maps--Singapore_JR2601392-1?source=x", "JR2601392"],
    [`${ADP}?cid=3b0ae0b0-acdc&ccId=19000101_000001&lang=en_US&jobId=601395&source=x`, "9201233547924_1"],
    [`${ADP}?cid=3b0ae0b0-acdc&ccId=19000101_000001&jobId=601395`, "9201233547924_1"],
    [
      `${ADP}?jobId=601395&lang=fr_CA&selectedMenuKey=CareerCenter&ccId=19000101_000001&cid=3B0AE0B0-ACDC`,
      "9201233547924_1",
    ],
  ])("%s", async (url, key) => {
    const { response, rowsRead } = await askCounted(lookup(url));
    expect([url, response.status]).toEqual([url, 200]);
    const { data, meta } = await response.json<Found>();
    expect([data?.provider_job_key, meta.address.kind, meta.address.source_id]).toEqual([
      key,
      "posting",
      data?.source_id,
    ]);
    expect(rowsRead).toBeLessThanOrEqual(8);
    expect((await ask(`${BASE}/sources/lookup?url=${encodeURIComponent(url)}`)).status).toBe(200);
  });

  it("never another one: what is not here is a 404 that says what is", async () => {
    const missing: [url: string, says: string][] = [
      ["https://jobs.lever.co/acme/00000000-0000-0000-0000-000000000000", "has no posting at this address"],
      ["https://jobs.lever.co/acme/senior-engineer-7-now", "has no posting at this address"],
      ["https://jobs.lever.co/nobody/7", "which is not read here"],
      ["https://www.databricks.com/company/careers/other?gh_jid=8559344002", "names no board"],
      ["https://career.teamtailor.com/jobs/7167986-map-reader", "has no posting at this address"],
      [`${ADP}?cid=3b0ae0b0-acdc&ccId=19000101_000001&jobId=601396`, "has no posting at this address"],
      ["https://example.com/", "names no board"],
    ];
    for (const [url, says] of missing) {
      const { response, rowsRead } = await askCounted(lookup(url));
      expect([url, response.status, (await response.json<{ detail: string }>()).detail]).toEqual([
        url,
        404,
        expect.stringContaining(says),
      ]);
      expect(rowsRead).toBeLessThanOrEqual(8);
    }
    for (const bad of ["url=", "url=ftp://x.com/a", "", `url=${"x".repeat(2_001)}`])
      expect([bad, (await ask(`${BASE}/jobs/lookup?${bad}`)).status]).toEqual([bad, 400]);
  });

  it("a board's address is a board", async () => {
    for (const url of ["https://jobs.lever.co/acme/", "jobs.lever.co/acme?utm_source=x"]) {
      const { data, meta } = await (await ask(lookup(url))).json<Found>();
      expect([data, meta.address.kind, meta.address.source_id]).toEqual([null, "board", sourceId("lever", "acme")]);
      expect((await ask(meta.address.jobs)).status).toBe(200);
      const board = await ask(`${BASE}/sources/lookup?url=${encodeURIComponent(url)}`);
      expect(await board.json()).toMatchObject({ data: { source_id: sourceId("lever", "acme") } });
    }
    expect((await ask(`${BASE}/sources/lookup?url=jobs.lever.co/nobody`)).status).toBe(404);
  });
});

describe("many at once", () => {
  type Batch = { data: { input: object; data: Job | null }[]; meta: { count: number } };
  const idOf = (index: number): string => jobId("lever", "acme", String(index));
  const namesOf = (index: number, count: number): string =>
    Array.from({ length: count }, (_, label) => `${label.toString(36)}x${index}.`).join("");

  it("a hundred ids and addresses, in the order asked, a row read for each", async () => {
    const ids = [...Array.from({ length: 49 }, (_, index) => idOf(index * 2)), "0".repeat(40)];
    const urls = [
      ...Array.from({ length: 49 }, (_, index) => `https://jobs.lever.co/acme/${index}`),
      "https://example.com/x",
    ];
    const body = JSON.stringify({ job_ids: ids, urls });
    const init = { method: "POST", body, headers: { "Content-Type": "application/json" } };
    const { response, rowsRead } = await askCounted(`${BASE}/jobs/batch_lookup`, init);
    const { data, meta } = await response.json<Batch>();
    expect([response.status, meta]).toEqual([200, { count: 100 }]);
    expect(data.map(({ input }) => Object.values(input)[0] as string)).toEqual([...ids, ...urls]);
    expect(data.slice(0, 49).map((one) => one.data?.job_id)).toEqual(ids.slice(0, 49));
    expect(data.slice(50, 99).map((one) => one.data?.provider_job_key)).toEqual(
      urls.slice(0, 49).map((url) => url.split("/").at(-1)),
    );
    expect([data[49]?.data, data[99]?.data]).toEqual([null, null]);
    expect(rowsRead).toBeLessThanOrEqual(2 * 100 + 10);
  });

  it.each([
    ["one company each", (index: number) => `https://careers.company${index}.example/jobs/${index}-cook`],
    ["many names each", (index: number) => `https://a${index}x.b${index}x.c${index}x.d${index}x.example/a-${index}`],
    ["as many names as a host may have", (index: number) => `https://${namesOf(index, 60)}example/`],
    ["more names than that", (index: number) => `https://${namesOf(index, 130)}example/`],
    ["parameters without end", (index: number) => `https://company${index}.example/?${"a&b=&".repeat(150)}`],
    ["nothing but numbers", (index: number) => `https://${index}.example/${index}`],
  ])("a hundred addresses of hosts with %s: what is not here is null", async (_, address) => {
    const urls = Array.from({ length: 100 }, (_one, index) => address(index));
    const init = { method: "POST", body: JSON.stringify({ urls }), headers: { "Content-Type": "application/json" } };
    const { response, rowsRead, statements } = await askCounted(`${BASE}/jobs/batch_lookup`, init);
    const { data } = await response.json<Batch>();
    expect(statements.length).toBeLessThan(150);
    expect([response.status, data.map((one) => one.data)]).toEqual([200, urls.map(() => null)]);
    expect(rowsRead).toBeLessThanOrEqual(2 * 100 + 10);
  });

  it.each([
    {},
    { job_ids: [], urls: [] },
    { job_ids: ["x"] },
    { urls: ["ftp://x"] },
    { urls: Array.from({ length: 101 }, (_, i) => `a.com/${i}`) },
  ])("%o is a 400", async (body) => {
    expect((await postJson(`${BASE}/jobs/batch_lookup`, body)).status).toBe(400);
  });

  it("job_ids is a filter of lists, totals and counts, page after page", async () => {
    const query = `job_ids=${Array.from({ length: 30 }, (_, index) => idOf(index)).join(",")}`;
    let cursor = "";
    const found: string[] = [];
    for (let page = 0; page < 3; page++) {
      const { response, rowsRead } = await askCounted(`${BASE}/jobs?${query}&limit=12${cursor}`);
      const { data, meta } = await response.json<{ data: Job[]; meta: { next_cursor?: string } }>();
      found.push(...data.map((job) => job.provider_job_key));
      cursor = `&cursor=${meta.next_cursor ?? ""}`;
      // A row for each id given, whatever the page; and three.
      expect(rowsRead).toBeLessThanOrEqual(30 + 3);
    }
    expect([found, cursor]).toEqual([Array.from({ length: 30 }, (_, index) => String(29 - index)), "&cursor="]);
    const total = await (await ask(`${BASE}/jobs?${query}&q=posting&include_total=true&limit=1`)).json();
    expect(total).toMatchObject({ meta: { total_matching: 30, total_matching_capped: false } });
    expect(await (await ask(`${BASE}/jobs/facets?field=provider&${query}`)).json()).toMatchObject({
      data: [{ value: "lever", count: 30 }],
    });
    expect(await (await ask(`${BASE}/jobs?${query}&provider=workday`)).json()).toMatchObject({ data: [] });
    const changed = await ask(`${BASE}/jobs?${query}&changed_after=2020-01-01&limit=100`);
    expect((await changed.json<{ data: Job[] }>()).data).toHaveLength(30);
    expect(
      await (await ask(`${BASE}/jobs/facets?field=provider&changed_after=2020-01-01&${query}`)).json(),
    ).toMatchObject({
      data: [{ value: "lever", count: 30 }],
    });
  });
});
