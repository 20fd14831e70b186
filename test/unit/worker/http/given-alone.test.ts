import { z } from "@hono/zod-openapi";
import { expect, it } from "vitest";
import { jobSearchParameters } from "../../../../src/worker/api/job-search.ts";

const parameters = jobSearchParameters(["lever", "ashby"]);
const plain = z.object(parameters.shape);

it.each<[given: unknown]>([
  [{}],
  [{ limit: "5", q: "engineer", country: "us,fr", unknown: "1" }],
  [{ limit: "", country: null, active: undefined }],
  [{ salary_min: 1, org_ids: ["x"], strict: "true" }],
  [{ limit: "x", sort: "newest", near: "1,2,3" }],
  [{ __proto__: null, constructor: "x", toString: "y", q: "a" }],
  [[]],
  ["q=engineer"],
  [null],
])("what is given alone is read as the whole schema reads it: %o", async (given) => {
  const [read, expected] = [parameters.safeParse(given), plain.safeParse(given)];
  expect(read.success).toBe(expected.success);
  expect(read.data).toEqual(expected.data);
  expect(read.error?.issues).toEqual(expected.error?.issues);
  expect((await parameters.safeParseAsync(given)).data).toEqual(expected.data);
});
