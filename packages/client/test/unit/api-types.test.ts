import openapi, { astToString, type OpenAPI3 } from "openapi-typescript";
import { expect, it } from "vitest";
import { createReadingApp } from "../node-worker.ts";

const HEAD =
  "/* oxlint-disable */\n/** Types of the API, made of its OpenAPI document: `npm run client:types`. Not to be changed by hand. */\n";

it("the types are those of the API's document: npm run client:types makes them anew", async () => {
  const bindings = { PUBLIC_ORIGIN: "https://jobledger.example" };
  const answer = await createReadingApp().request("/job-postings/v1/openapi.json", {}, bindings);
  // Which ATS are read grows faster than clients are made anew: `GET /providers` tells.
  const document = JSON.parse((await answer.text()).replaceAll(/ Known here: [^."]*\./g, "")) as OpenAPI3;
  const types = astToString(await openapi(document, { alphabetize: true, defaultNonNullable: false }));
  await expect(HEAD + types).toMatchFileSnapshot("../../src/api-types.ts");
});
