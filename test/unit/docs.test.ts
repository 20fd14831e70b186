import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { API_BASE } from "../../src/core/api-base.ts";
import { providers } from "../../src/cron/providers/registry.ts";
import { operationNames } from "../../src/worker/api/operation-names.ts";

/** Documents for people, by their paths from the root. */
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "test/README.md",
  "src/cron/providers/README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((file) => path.join("docs", file)),
].filter((file) => file.endsWith(".md"));

/** Places of the source that a document names in backticks, globs and examples with a placeholder aside. */
function sourcesNamed(text: string): string[] {
  return [...text.matchAll(/`((?:src|test|scripts|bench|docs|migrations)\/[\w./-]+)`/g)].map((match) => match[1] ?? "");
}

it("finds the documents", () => {
  expect(documents.length).toBeGreaterThanOrEqual(18);
});

it("the README's first lines name every provider", () => {
  const [first = ""] = readFileSync("README.md", "utf8").split("\n- ");
  const told = first.replaceAll(/\s+/g, " ").toLowerCase();
  const isTold = (word: string): boolean => told.includes(word.toLowerCase());
  expect(Object.values(providers).filter(({ name, label }) => !isTold(name) && !isTold(label))).toEqual([]);
});

it("the README's calls are those that there are, by the names of their parts", () => {
  const calls = [...readFileSync("README.md", "utf8").matchAll(/`(GET|POST|PUT|PATCH|DELETE)\s+([^\s`?]+)/g)]
    .map(([, method = "", address = ""]) => `${method.toLowerCase()} ${address.replace(API_BASE, "")}`)
    .filter((call) => !call.includes(" /admin/"));
  expect(calls.length).toBeGreaterThan(5);
  expect(calls.filter((call) => !Object.hasOwn(operationNames, call))).toEqual([]);
});

it.each(documents)("%s links to files that are there", (file) => {
  const links = [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)];
  const broken = links.map((match) => match[1] ?? "").filter((to) => !existsSync(path.join(path.dirname(file), to)));
  expect(broken).toEqual([]);
});

// The provider's walk-through makes files of an imaginary one; the change log tells of what has gone.
it.each(documents.filter((file) => file !== "CHANGELOG.md"))("%s names sources that are there", (file) => {
  const named = sourcesNamed(readFileSync(file, "utf8")).filter((name) => !/rocketboard/.test(name));
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

it.each(documents)("%s names npm commands that are there", (file) => {
  const named = readFileSync(file, "utf8").matchAll(/\bnpm run (?:-s )?(?!-)([\w:-]+)(?: -w ([\w/-]+))?/g);
  const lacking = [...named].filter(([, name = "", folder = "."]) => {
    const { scripts } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { scripts: object };
    return !Object.hasOwn(scripts, name);
  });
  expect(lacking.map(([call]) => call)).toEqual([]);
});

it.each(["src/core/normalize", "src/db", "src/cron", "src/worker/pages"])(
  "ARCHITECTURE names each room of %s",
  (at) => {
    const section =
      readFileSync("ARCHITECTURE.md", "utf8")
        .split(/^### /m)
        .find((one) => one.includes(at)) ?? "";
    const rooms = readdirSync(at, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(rooms.length).toBeGreaterThan(3);
    expect(rooms.map(({ name }) => name).filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
  },
);

it.each(["src/db", "src/cron"])("ARCHITECTURE's rooms of %s are there, in the order that is held", (at) => {
  const section =
    readFileSync("ARCHITECTURE.md", "utf8")
      .split(/^### /m)
      .find((one) => one.startsWith(at)) ?? "";
  const told = [...section.matchAll(/^\| `([\w-]+)`/gm)].map((match) => match[1] ?? "");
  expect(told.filter((room) => !existsSync(path.join(at, room)))).toEqual([]);
  const order = readFileSync("test/unit/layering.test.ts", "utf8").replaceAll(/[",\s]+/g, " ");
  expect(order).toContain(told.join(" "));
});
