#!/usr/bin/env bash
# Most expect: a named schema is one component, and `.nullable()` of it is, where it stands, that component or null.
# What happens (@asteasolutions/zod-to-openapi 9.1.0, zod 4.6.7, OpenAPI 3.1): the first use decides. Met first as
#   nullable, the component itself becomes "object or null", and every other use of it with it. Met first as it is, a
#   later nullable use is `allOf: [the component, {type: [object, null]}]`, which null can not satisfy: both must hold.
# Why it matters here: an API of records has "the company, or null" beside "the company". A generated client then
#   refuses the null that the API sends, or takes null where none can be; which of them, the order of routes decides.
#   A named schema behind z.lazy is written rightly, as one of the component and null.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund zod@4.6.7 @asteasolutions/zod-to-openapi@9.1.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { z } from "zod";
import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
extendZodWithOpenApi(z);
function documented(...answers) {
  const registry = new OpenAPIRegistry();
  answers.forEach((company, i) => registry.register(`Answer${i}`, z.object({ company })));
  return new OpenApiGeneratorV31(registry.definitions).generateComponents().components.schemas;
}
const company = () => z.object({ name: z.string() }).openapi("Company");
const one = company();
const nullableFirst = documented(one.nullable(), one);
const nullableLast = documented(one, one.nullable());
const late = z.lazy(company);
const lazy = documented(late.nullable(), late);
const inAnswer = (schemas, i) => JSON.stringify(schemas[`Answer${i}`].properties.company);
const seen = {
  "nullable use first, the component's type": JSON.stringify(nullableFirst.Company.type),
  "nullable use last, the component's type": JSON.stringify(nullableLast.Company.type),
  "nullable use last, as written": inAnswer(nullableLast, 1),
  "behind z.lazy, as written": inAnswer(lazy, 0),
};
for (const [what, text] of Object.entries(seen)) console.log(`${what}: ${text}`);
const ref = '{"$ref":"#/components/schemas/Company"}';
const described = ['["object","null"]', '"object"', `{"allOf":[${ref},{"type":["object","null"]}]}`, `{"oneOf":[${ref},{"type":"null"}]}`];
process.exit(JSON.stringify(Object.values(seen)) === JSON.stringify(described) ? 0 : 1);
JS
node run.mjs; code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
