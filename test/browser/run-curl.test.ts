import { expect, it } from "vitest";
import { parseCurl } from "./run-curl.ts";

const url = "http://127.0.0.1:8787/v1/jobs?q=a&b=c";

it.each([
  [`curl '${url}'`, { method: "GET", url, headers: {}, body: null }],
  [`curl "${url}"`, { method: "GET", url, headers: {}, body: null }],
  [
    `curl -X POST '${url}' \\\n  -H 'content-type: application/json' \\\n  -d '{"q":"a b"}'`,
    { method: "POST", url, headers: { "content-type": "application/json" }, body: '{"q":"a b"}' },
  ],
  [
    `curl ${url.split("?")[0]} --data "say \\"x\\""`,
    { method: "POST", url: url.split("?")[0], headers: {}, body: 'say "x"' },
  ],
  // How a shell is told a quote inside quotes.
  [`curl '${url}'\\''s'`, { method: "GET", url: `${url}'s`, headers: {}, body: null }],
])("%s", (command, call) => {
  expect(parseCurl(command)).toEqual(call);
});

it.each([
  "wget x",
  "curl",
  "curl not-an-address",
  `curl '${url}' --insecure`,
  `curl '${url}' '${url}'`,
  `curl '${url}`,
])("refuses %s", (command) => {
  expect(() => parseCurl(command)).toThrow();
});
