#!/usr/bin/env bash
# Most expect: a regular expression's flag (/^[a-z]{2}$/i), which OpenAPI's `pattern` cannot say, is left out with a warning,
#   refused, or its meaning written out; at worst the document is a little narrower than the API.
# What happens (@asteasolutions/zod-to-openapi 9.1.0, zod 4.6.7, OpenAPI 3.1): the flag is written into the pattern, with its
#   slash: "^[a-z]{2}$/i". What must follow the end of the text never can, so no value at all is valid. Without the "$" it asks
#   for a text that holds "/i". With u, which Unicode classes need, it is the same. zod's own z.toJSONSchema leaves the flag
#   out: there "DE" is refused and "de" taken.
# Why it matters here: codes of countries, languages and currencies are taken in both cases by an API that is kind. A client
#   that checks what it sends by the document (Ajv, a generated validator, a gateway) then refuses every country code.
#   Write the classes out (/^[A-Za-z]{2}$/).
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund zod@4.6.7 @asteasolutions/zod-to-openapi@9.1.0 ajv@8.20.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { z } from "zod";
import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import Ajv from "ajv/dist/2020.js";
extendZodWithOpenApi(z);
function documented(value) {
  const registry = new OpenAPIRegistry();
  registry.register("Answer", z.object({ value }));
  return new OpenApiGeneratorV31(registry.definitions).generateComponents().components.schemas.Answer.properties.value;
}
const schemas = { "i, as a whole": z.string().regex(/^[a-z]{2}$/i), "i, within": z.string().regex(/[a-z]{2}/i), u: z.string().regex(/^\p{L}+$/u) };
const ajv = new Ajv.default({ strict: false });
console.log("node", process.version, "zod-to-openapi 9.1.0, zod 4.6.7");
const seen = [];
for (const [flag, schema] of Object.entries(schemas)) {
  const { pattern } = documented(schema);
  const own = z.toJSONSchema(schema).pattern;
  const valid = ["DE", "de"].map((value) => [schema.safeParse(value).success, ajv.validate({ pattern }, value), ajv.validate({ pattern: own }, value)]);
  console.log(`flag ${flag}: documented as ${pattern}, by zod itself as ${own}`);
  for (const [n, value] of ["DE", "de"].entries())
    console.log(`  ${value}: zod ${valid[n][0]}, the document ${valid[n][1]}, zod's JSON Schema ${valid[n][2]}`);
  seen.push([pattern, ...valid]);
}
const described = [
  ["^[a-z]{2}$/i", [true, false, false], [true, false, true]],
  ["[a-z]{2}/i", [true, false, false], [true, false, true]],
  ["^\\p{L}+$/u", [true, false, true], [true, false, true]],
];
process.exit(JSON.stringify(seen) === JSON.stringify(described) ? 0 : 3);
JS
node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
