#!/usr/bin/env bash
# Most expect: `z.lazy(() => schema)` reads the same values as the schema, and is documented as it.
# What happens (@asteasolutions/zod-to-openapi 9.1.0, zod 4.6.7, OpenAPI 3.1): a default is left out; a union
#   that is made nullable behind it loses its null; and `unknown` whose type is written out ("an object") becomes that or null.
# Why it matters here: a Worker's start is bounded, so schemas of answers are made when they are asked for. A client
#   that is generated from the document then refuses a null that the API sends, and does not know its defaults.
#   Where the two must agree, say `.nullable()` inside the lazy and write objects as objects.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund zod@4.6.7 @asteasolutions/zod-to-openapi@9.1.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { z } from "zod";
import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
extendZodWithOpenApi(z);
function documented(value) {
  const registry = new OpenAPIRegistry();
  registry.register("Answer", z.object({ value }));
  const { components } = new OpenApiGeneratorV31(registry.definitions).generateComponents();
  return JSON.stringify(components.schemas.Answer.properties.value);
}
const schemas = {
  "a default": () => z.string().default("day"),
  "a nullable union": () => z.union([z.string(), z.int()]),
  "unknown, written out": () => z.unknown().openapi({ type: "object" }),
  "a nullable text": () => z.string().nullable(),
};
const seen = [];
for (const [what, make] of Object.entries(schemas)) {
  const nullable = what === "a nullable union";
  const pair = [make(), z.lazy(make)].map((schema) => documented(nullable ? schema.nullable() : schema));
  console.log(`${what}: ${pair[0]}, behind z.lazy ${pair[1]}`);
  seen.push(...pair);
}
const described = [
  '{"type":"string","default":"day"}', '{"type":"string"}',
  '{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}', '{"anyOf":[{"type":"string"},{"type":"integer"}]}',
  '{"type":"object"}', '{"type":["object","null"]}',
  '{"type":["string","null"]}', '{"type":["string","null"]}',
];
process.exit(JSON.stringify(seen) === JSON.stringify(described) ? 0 : 1);
JS
node run.mjs; code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
