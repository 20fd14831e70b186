import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** What each layer may import: other layers by name, and packages. */
const layers: Record<string, { layers: string[]; packages: string[] }> = {
  core: {
    layers: ["core"],
    packages: ["zod", "node:crypto", "node:zlib", "htmlparser2", "entities", "countries-list", "#packed-cities"],
  },
  db: { layers: ["core", "db"], packages: ["zod", "drizzle-orm", "node:async_hooks", "node:crypto", "node:zlib"] },
  cron: {
    layers: ["core", "db", "cron"],
    packages: [
      "zod",
      "node:zlib",
      "node:stream",
      "cloudflare:workers",
      "standardwebhooks",
      "robots-parser",
      "htmlparser2",
      "node:crypto",
      "hyparquet-writer",
    ],
  },
  worker: {
    layers: ["core", "db", "worker"],
    packages: ["zod", "hono", "@hono/zod-openapi", "@modelcontextprotocol/server"],
  },
};

/**
 * Rooms inside a layer, each with the order of its own: a room imports itself and the rooms before it.
 * What lies beside the rooms (a folder's own files) may import all of them.
 */
const rooms: Record<string, string[]> = {
  "src/db":
    "schema sql postings index counts openings boards ledger search events opt-outs datasets retention crawl again clients".split(
      " ",
    ),
  "src/cron": [
    "providers",
    "proof",
    "archive",
    "fetch",
    "crawl",
    "queue",
    "boards",
    "again",
    "retention",
    "datasets",
    "webhooks",
  ],
  "src/worker/pages": ["parts", "companies", "browse", "ledger", "jobs", "feeds", "docs"],
};

/** The composition root, with what its cron does: the one place where worker and cron meet. */
const root = new Set(["src/worker/compose.ts", "src/worker/cron-steps.ts", "src/worker/index.ts"]);

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join("src", file));

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const statements = source.matchAll(
    /^(?:import|export)\s[^"]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

it("finds the sources", () => {
  expect(files.length).toBeGreaterThan(40);
});

it.each(files)("%s imports only what its layer may", (file) => {
  const layer = file.split(path.sep)[1] ?? "";
  const allowed = layers[layer];
  expect(allowed, `src/${layer} is no layer`).toBeDefined();
  for (const specifier of importsOf(file)) {
    if (specifier.startsWith(".")) {
      const target = path.join(path.dirname(file), specifier).split(path.sep)[1] ?? "";
      const meets = root.has(file) && target === "cron";
      expect(meets || allowed?.layers.includes(target), `${file} imports ${specifier}`).toBe(true);
    } else {
      const name = specifier.startsWith("@")
        ? specifier.split("/").slice(0, 2).join("/")
        : (specifier.split("/")[0] ?? "");
      expect(allowed?.packages, `${file} imports ${specifier}`).toContain(name);
    }
  }
});

/** The room of a file inside a layer that has rooms: its place in their order; null for files beside the rooms. */
function placeOf(folder: string, file: string): number | null {
  const [room = "", ...inside] = path.relative(folder, file).split(path.sep);
  if (inside.length === 0) return null;
  const place = rooms[folder]?.indexOf(room) ?? -1;
  expect(place, `${file}: ${folder}/${room} is no room of the order`).toBeGreaterThanOrEqual(0);
  return place;
}

it.each(Object.keys(rooms))("the rooms of %s import only rooms before them", (folder) => {
  const inside = files.filter((file) => file.startsWith(folder + path.sep));
  expect(new Set(inside.map((file) => placeOf(folder, file))).size).toBeGreaterThanOrEqual(rooms[folder]?.length ?? 0);
  for (const file of inside) {
    const place = placeOf(folder, file);
    if (place === null) continue;
    for (const target of relativeImports(file).filter((one) => one.startsWith(folder + path.sep))) {
      const other = placeOf(folder, target);
      expect(other !== null && other <= place, `${file} imports ${target}`).toBe(true);
    }
  }
});

function relativeImports(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => path.join(path.dirname(file), specifier));
}

it("no import leads in a circle, of types neither", () => {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    expect(trail, `a circle: ${[...trail, file].join(" -> ")}`).not.toContain(file);
    if (done.has(file)) return;
    for (const target of relativeImports(file)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(done.size).toBeGreaterThan(200);
});

it("providers do no I/O", () => {
  for (const file of files.filter((name) => name.includes("cron/providers"))) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(
      /\bfetch\(|\bD1Database\b|\bR2Bucket\b|node:fs|cloudflare:workers/,
    );
  }
});

it("the cron hands facts to the database, which makes words and counts of them", () => {
  for (const file of files.filter((name) => name.startsWith("src/cron"))) {
    for (const target of relativeImports(file)) expect(target, file).not.toMatch(/src\/db\/(?:index|counts)\//);
  }
});

it("the client package needs nothing but itself, and its examples nothing but it and Node", () => {
  const inPackage = (folder: string): string[] =>
    readdirSync(path.join("packages/client", folder)).map((name) => path.join("packages/client", folder, name));
  expect(inPackage("src").length).toBeGreaterThan(3);
  for (const file of inPackage("src"))
    for (const specifier of importsOf(file)) expect(specifier, file).toMatch(/^\.\/[\w-]+\.ts$/);
  expect(inPackage("examples").length).toBeGreaterThan(2);
  for (const file of inPackage("examples"))
    for (const specifier of importsOf(file))
      expect(specifier, file).toMatch(/^(?:node:[\w/]+|jobledger-client(?:\/\w+)?)$/);
  for (const file of files) for (const specifier of importsOf(file)) expect(specifier, file).not.toContain("packages/");
});

it("tests lie in the rooms of what they test", () => {
  // What is no room of src: the simulator's own tests, the adversary's, the commands'.
  const beside = /^(?:attack|scripts|sim)(?:\/|$)|__snapshots__/;
  const folders = ["unit", "workers"].flatMap((kind) =>
    readdirSync(path.join("test", kind), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.relative(path.join("test", kind), path.join(entry.parentPath, entry.name))),
  );
  expect(folders.length).toBeGreaterThan(30);
  for (const folder of folders)
    expect(beside.test(folder) || existsSync(path.join("src", folder)), `test/*/${folder}`).toBe(true);
});
