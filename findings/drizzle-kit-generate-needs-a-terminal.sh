#!/usr/bin/env bash
# Most expect: `drizzle-kit generate` without a terminal (a script, CI, an agent) either writes the migration or takes an
#   option that answers its question; tools that ask "renamed or created?" have a default or a flag for it.
# What happens (drizzle-kit 0.31.11): as soon as one column disappears and another appears it asks on the terminal, has
#   no flag that answers, and without a terminal prints an error from its prompt, writes no migration, and exits with 0: a
#   script goes on as if it had been done.
# Why it matters here: schemas of a crawler change with every fact that is added. A change made by a script must be
#   cut in two (add first, generate, then remove, generate) or the migration is written by hand.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund drizzle-kit@0.31.11 drizzle-orm@0.45.4 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
schema() { echo "import { sqliteTable, integer, text } from 'drizzle-orm/sqlite-core'; export const jobs = sqliteTable('jobs', { id: integer().primaryKey(), $1: text() });" > schema.ts; }
generate() { node_modules/.bin/drizzle-kit generate --dialect sqlite --schema schema.ts --out out </dev/null >log.txt 2>&1; }
echo "node $(node --version) drizzle-kit 0.31.11"
schema place && generate || { cat log.txt; exit 2; }
schema city
generate
code=$?
count=$(ls out/*.sql | wc -l)
echo "second generate: exit code $code, migrations: $count"
grep -m 2 -iE "error|tty|terminal|interactive" log.txt
[ "$count" = 1 ] && [ "$code" = 0 ] && grep -qiE "tty|terminal|interactive" log.txt && exit 0
exit 1
