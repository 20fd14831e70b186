import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import { jobFilterNames, listFilterNames } from "../../../../src/db/search/job-filters.ts";
import { jobSearchParameters } from "../../../../src/worker/api/job-search.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { Problem } from "../../../../src/worker/http/problem.ts";
import { ask, BASE, fakeDependencies, ORIGIN, postJson, wholeDocument } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";

const PUBLIC = "public, max-age=30, stale-while-revalidate=300, stale-if-error=86400";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

async function problemOf(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(status);
  return problem;
}

describe("caching", () => {
  const addresses = [
    `${BASE}/jobs`,
    `${BASE}/jobs/search?provider=lever`,
    `${BASE}/orgs`,
    `${BASE}/orgs/${orgId("acme")}`,
    `${BASE}/sources`,
    `${BASE}/events/search`,
    `${BASE}/stats`,
    `${BASE}/openapi.json`,
    "/",
    "/jobs",
    "/companies",
    "/companies/acme",
  ];
  it.each(addresses)("%s is cachable and answers 304 to its tag in any form", async (address) => {
    const first = await ask(address);
    expect(first.status).toBe(200);
    expect(first.headers.get("Cache-Control")).toBe(PUBLIC);
    const etag = first.headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await ask(address, { headers: { "If-None-Match": given } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      for (const name of ["ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin"]) {
        expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
      }
    }
    expect((await ask(address, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("codes nothing itself: the edge does, makes the tag weak where it does, and is told what the answer depends on", async () => {
    for (const address of [`${BASE}/jobs?limit=1`, `${BASE}/openapi.json`, "/jobs.csv", "/"]) {
      const [plain, gzip] = await Promise.all(
        ["identity", "gzip, br, zstd"].map(async (codings) =>
          ask(address, { headers: { "Accept-Encoding": codings } }),
        ),
      );
      expect(gzip?.headers.get("Content-Encoding")).toBeNull();
      expect(gzip?.headers.get("Vary")).toContain("Accept-Encoding");
      expect(gzip?.headers.get("ETag")).toBe(plain?.headers.get("ETag"));
      const weak = `W/${plain?.headers.get("ETag") ?? ""}`;
      const again = await ask(address, { headers: { "Accept-Encoding": "gzip", "If-None-Match": weak } });
      expect([again.status, again.headers.get("Vary")]).toEqual([304, plain?.headers.get("Vary")]);
    }
  });

  it("gives another tag to another body", async () => {
    const tags = await Promise.all(
      ["limit=1", "limit=2"].map(async (query) => (await ask(`${BASE}/jobs?${query}`)).headers.get("ETag")),
    );
    expect(tags[0]).not.toBe(tags[1]);
  });

  it("names what a response depends on", async () => {
    expect((await ask(`${BASE}/orgs/${orgId("acme")}`)).headers.get("Cache-Tag")).toBe(`orgs,org-${orgId("acme")}`);
  });

  it("answers HEAD with the headers alone", async () => {
    for (const address of [`${BASE}/jobs`, "/jobs"]) {
      const head = await ask(address, { method: "HEAD" });
      expect(head.status).toBe(200);
      expect(head.headers.get("ETag")).toBe((await ask(address)).headers.get("ETag"));
      expect(await head.text()).toBe("");
    }
  });
});

describe("CORS", () => {
  it("is open for reads and for failures", async () => {
    for (const address of [`${BASE}/jobs`, `${BASE}/jobs?limit=0`, `${BASE}/nothing`]) {
      const response = await ask(address, { headers: { Origin: "https://app.example" } });
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(response.headers.get("Access-Control-Expose-Headers")).toBe(
        "ETag,Link,Last-Modified,Content-Disposition,Content-Length,Content-Range,Accept-Ranges,Age,Retry-After,RateLimit,RateLimit-Policy,X-Payload-Uri,X-Payload-Sha256,X-Fragment-Sha256,X-Redacted,X-Redacted-Count",
      );
    }
  });

  it("answers a preflight", async () => {
    const response = await ask(`${BASE}/jobs/search`, {
      method: "OPTIONS",
      headers: {
        Origin: "https://app.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("Access-Control-Allow-Methods")).toContain("POST");
    expect(response.headers.get("Access-Control-Allow-Headers")).toContain("Content-Type");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });

  it("is shut for the admin routes", async () => {
    expect(
      (await ask("/admin/sources", { headers: { Origin: "https://app.example" } })).headers.has(
        "Access-Control-Allow-Origin",
      ),
    ).toBe(false);
  });
});

describe("bad input", () => {
  const long = "x".repeat(10_000);
  const uuids = Array.from({ length: 101 }, (_, index) => orgId(String(index))).join(",");
  const cases: [query: string, parameter: string][] = [
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=2.5", "limit"],
    ["limit=1e1", "limit"],
    ["limit=abc", "limit"],
    ["limit=NaN", "limit"],
    ["limit=1&limit=2", "limit"],
    ["provider=lever,", ""],
    ["provider=%E2%98%83", "provider"],
    ["provider=_", "provider"],
    ["provider=lever&ats_provider=lever", "ats_provider"],
    ["ats_provider=lever&provider=lever", "ats_provider"],
    ["org_ids=nonsense", "org_ids"],
    ["source_ids=%00", "source_ids"],
    [`org_ids=${uuids}`, "org_ids"],
    ["status=open", "status"],
    ["active=maybe", "active"],
    ["status=active&active=true", "active"],
    ["include=everything", "include"],
    ["q=%2B%2B", "q"],
    [`title=${"x".repeat(501)}`, "title"],
    ["country=-", "country"],
    ["employment_type=sometimes", "employment_type"],
    ["workplace_type_exclude=home", "workplace_type_exclude"],
    ["salary_min=much", "salary_min"],
    ["salary_min=-1", "salary_min"],
    ["salary_exists=perhaps", "salary_exists"],
    ["posted_after=yesterday", "posted_after"],
    ["changed_after=2026-13-01", "changed_after"],
    ["cursor=garbage", "cursor"],
    ["cursor=%ff%fe", "cursor"],
    [`cursor=${long}`, "cursor"],
    [`unknown=${long}`, "unknown"],
    ["unknown=%00", "unknown"],
  ];
  it.each(cases)("%s", async (query, parameter) => {
    const response = await ask(`${BASE}/jobs/search?${query}`);
    if (parameter === "") {
      expect(response.status).toBe(200);
      return;
    }
    const problem = await problemOf(response, 400);
    expect(problem.errors?.map((error) => error.parameter)).toContain(parameter);
    const page = await ask(`/jobs?${query}`);
    expect(page.status).toBe(400);
    expect(page.headers.get("Content-Type")).toContain("text/html");
  });

  it("names what is allowed", async () => {
    const problem = await problemOf(await ask(`${BASE}/jobs?provider=nosuch&strict=true`), 400);
    expect(problem.errors?.[0]).toMatchObject({ parameter: "provider", allowed: ["lever", "greenhouse", "ashby"] });
    expect((await problemOf(await ask(`${BASE}/jobs?status=x`), 400)).errors?.[0]?.allowed).toEqual([
      "active",
      "expired",
      "any",
    ]);
  });

  const nosuch = { parameter: "provider", value: "nosuch", did_you_mean: null };
  const levr = { parameter: "ats_provider", value: "levr", did_you_mean: "lever" };
  const open: [path: string, said: object[]][] = [
    ["/jobs?provider=nosuch", [nosuch]],
    ["/jobs/search?provider=Lever,nosuch", [nosuch]],
    ["/jobs/search?provider=lever,nosuch&include_total=true", [nosuch]],
    ["/jobs/facets?field=city&provider=nosuch", [nosuch]],
    ["/jobs?ats_provider=levr", [levr]],
    ["/jobs?provider_exclude=nosuch", [{ ...nosuch, parameter: "provider_exclude" }]],
    ["/sources?ats_provider=levr", [levr]],
    ["/events/search?provider=nosuch", [nosuch]],
    ["/jobs?provider=Le-Ver,no_such", [nosuch]],
  ];
  it.each(open)("answers for an ATS that is not read, and says so: %s", async (path, said) => {
    const response = await ask(`${BASE}${path}`);
    expect(response.status).toBe(200);
    const { data, meta } = await response.json<{ data: { provider?: string }[]; meta: object }>();
    expect(meta).toMatchObject({ unknown_values: said });
    const isExcluding = path.includes("_exclude");
    const isKnown = /le-?ver/i.test(path);
    expect(data.length > 0).toBe(isExcluding || isKnown);
    if (isKnown) expect(new Set(data.map(({ provider }) => provider))).toEqual(new Set(["lever"]));
    await problemOf(await ask(`${BASE}${path}&strict=true`), 400);
    if (path.startsWith("/jobs?")) expect((await ask(path)).status).toBe(200);
  });

  it("says so of a search that is posted", async () => {
    const post = async (body: object) =>
      await ask(`${BASE}/jobs/search`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect(await (await post({ provider: ["levr"] })).json()).toMatchObject({
      data: [],
      meta: { unknown_values: [{ ...levr, parameter: "provider" }] },
    });
    expect((await post({ provider: "levr", strict: true })).status).toBe(400);
  });

  it("refuses a cursor of another list, and one that was cut", async () => {
    const list = await (await ask(`${BASE}/orgs?limit=1`)).json<{ meta: { next_cursor: string } }>();
    const foreign = await problemOf(await ask(`${BASE}/jobs?cursor=${list.meta.next_cursor}`), 400);
    expect(foreign.detail).toContain("start again without cursor");
    const cut = list.meta.next_cursor.slice(1);
    for (const kind of ["orgs", "sources", "events/search", "jobs"])
      await problemOf(await ask(`${BASE}/${kind}?cursor=${cut}`), 400);
  });

  const bodies: [name: string, body: string, type: string, status: number][] = [
    ["not JSON", "{", "application/json", 400],
    ["empty", "", "application/json", 400],
    ["an array", "[]", "application/json", 400],
    ["a number", "5", "application/json", 400],
    ["null", "null", "application/json", 400],
    ["a NUL", String.raw`{"provider":"\u0000"}`, "application/json", 400],
    ["a NUL in an unknown name", String.raw`{"a\u0000":1}`, "application/json", 400],
    ["half a surrogate pair", String.raw`{"unknown":"\ud800"}`, "application/json", 400],
    ["deep nesting", `{"provider":${"[".repeat(45_000)}${"]".repeat(45_000)}}`, "application/json", 400],
    ["an object for a list", '{"provider":{"$ne":1}}', "application/json", 400],
    ["a list for a number", '{"limit":[1]}', "application/json", 400],
    ["a number out of range", '{"limit":1e300}', "application/json", 400],
    ["a form", "limit=5", "application/x-www-form-urlencoded", 415],
    ["text", "{}", "text/plain", 415],
    ["too long", JSON.stringify({ unknown: "x".repeat(100_001) }), "application/json", 413],
  ];
  it.each(bodies)("a body that is %s", async (_name, body, type, status) => {
    const response = await ask(`${BASE}/jobs/search`, { method: "POST", body, headers: { "Content-Type": type } });
    await problemOf(response, status);
  });

  it("takes a backslash before u0000 for what it is", async () => {
    const response = await postJson(`${BASE}/jobs/search`, String.raw`{"limit":1,"note":"\\u0000"}`);
    expect(response.status).toBe(200);
  });

  it("counts the bytes of a body without a length", async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 20; part++) controller.enqueue(new TextEncoder().encode(" ".repeat(10_000)));
        controller.close();
      },
    });
    const response = await ask(`${BASE}/jobs/search`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json" },
    });
    await problemOf(response, 413);
  });

  it("has no 404 without a problem, and says 405 where the method is wrong", async () => {
    const nowhere = await ask(`${BASE}/webhooks`);
    const { detail } = await nowhere.clone().json<{ detail: string }>();
    expect([nowhere.status, detail]).toEqual([
      404,
      `There is nothing at this address. GET ${BASE} lists what there is.`,
    ]);
    await problemOf(await ask(`${BASE}/nothing`), 404);
    const wrong = await ask(`${BASE}/jobs`, { method: "DELETE" });
    await problemOf(wrong, 405);
    expect(wrong.headers.get("Allow")).toBe("GET, HEAD");
    expect((await ask(`${BASE}/jobs/search`, { method: "PUT" })).headers.get("Allow")).toBe("GET, POST, HEAD");
    expect((await ask(`${BASE}/orgs/batch_lookup`, { method: "DELETE" })).status).toBe(405);
    const page = await ask("/nothing");
    expect(page.status).toBe(404);
    expect(page.headers.get("Content-Type")).toContain("text/html");
    expect((await ask("/companies", { method: "POST" })).status).toBe(405);
  });

  it("says nothing of what went wrong inside", async () => {
    const broken = { ...env, DB: undefined as unknown as D1Database };
    const app = createApp(fakeDependencies().deps);
    const problem = await problemOf(await app.request(`${ORIGIN}${BASE}/jobs`, {}, broken), 500);
    expect(JSON.stringify(problem)).not.toMatch(/undefined|prepare|src\//);
    expect((await app.request(`${ORIGIN}/jobs`, {}, broken)).headers.get("Content-Type")).toContain("text/html");
  });
});

describe("the OpenAPI document", () => {
  it("is 3.1 and has every route of the API with every parameter", async () => {
    const document = (await wholeDocument()) as unknown as {
      openapi: string;
      paths: Record<string, Record<string, { parameters?: { name: string; required: boolean }[] }>>;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toBe("3.1.0");
    const app = createApp(fakeDependencies().deps);
    const routes = app.routes
      .filter(({ method, path }) => method !== "ALL" && /^\/(job-postings|admin\/(?!openapi))/.test(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.toSorted()).toEqual([...new Set(routes)].toSorted());
    expect(documented.length).toBeGreaterThan(15);
    const search = document.paths[`${BASE}/jobs/search`]?.["get"]?.parameters ?? [];
    // What the route takes, and none of its filters left out.
    const taken = Object.keys(jobSearchParameters(["lever"]).shape);
    expect(search.map(({ name }) => name).toSorted()).toEqual(taken.toSorted());
    const filters = [...jobFilterNames, ...listFilterNames.map((name) => `${name}_exclude`)];
    expect(filters.filter((name) => !taken.includes(name))).toEqual([]);
    expect(search.every(({ required }) => !required)).toBe(true);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(["Job", "JobEvent", "Org", "Source", "Problem"]),
    );
  });
});
