#!/usr/bin/env bash
# Most expect: z.fromJSONSchema() of zod 4 checks what a JSON Schema says, and throws for what it cannot say in zod, as it does
#   for `not` and `if`; its documentation calls it experimental, but what it returns is a schema that validates.
# What happens (zod 4.6.7): a schema without `type` checks nothing, whatever stands in it: properties, required, minLength,
#   items. What stands beside a $ref is dropped too, which JSON Schema 2020-12 (and so OpenAPI 3.1) lets hold as well. No
#   word, no error. So the usual way to narrow a record, allOf of its $ref and {required: [..]}, takes the record as it was.
# Why it matters here: APIs of postings and tools for assistants are described so. A reader that makes its checks of the
#   description, to notice when a board's answer loses its fields, notices nothing and closes what it can not see.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund zod@4.6.7 ajv@8.20.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import Ajv from "ajv/dist/2020.js";
import { z } from "zod";
const $defs = { Posting: { type: "object", properties: { title: { type: "string" } }, required: ["title"] }, Code: { type: "string" } };
const tries = {
  "properties, with a type": [{ type: "object", properties: { pay: { type: "number" } } }, { pay: "much" }],
  "properties": [{ properties: { pay: { type: "number" } } }, { pay: "much" }],
  "required": [{ required: ["title"] }, {}],
  "minLength": [{ minLength: 2 }, "x"],
  "items": [{ items: { type: "string" } }, [5]],
  "a $ref": [{ $ref: "#/$defs/Posting", $defs }, {}],
  "a $ref and maxLength": [{ $ref: "#/$defs/Code", maxLength: 2, $defs }, "DEU"],
  "allOf of a $ref and required": [{ allOf: [{ $ref: "#/$defs/Posting" }, { required: ["pay"] }], $defs }, { title: "Cook" }],
  "not": [{ not: { type: "string" } }, "x"],
  "if": [{ if: { type: "string" }, then: false }, "x"],
};
const ajv = new Ajv.default({ strict: false });
console.log("node", process.version, "zod 4.6.7, ajv 8.20.0; values that each schema forbids");
const seen = {};
for (const [what, [schema, value]] of Object.entries(tries)) {
  let byZod;
  try {
    byZod = z.fromJSONSchema(schema).safeParse(value).success ? "taken" : "refused";
  } catch {
    byZod = "throws";
  }
  seen[what] = [byZod, ajv.validate(schema, value) ? "taken" : "refused"];
  console.log(`${what}: ${JSON.stringify(value)} is ${seen[what][0]} by zod, ${seen[what][1]} by Ajv`);
}
const described = ["refused", "taken", "taken", "taken", "taken", "refused", "taken", "taken", "throws", "throws"];
const isAsDescribed = Object.values(seen).every(([byZod, byAjv], n) => byZod === described[n] && byAjv === "refused");
process.exit(isAsDescribed ? 0 : 3);
JS
node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
