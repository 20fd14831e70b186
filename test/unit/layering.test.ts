import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** What each layer may import: other layers by name, and packages. */
const layers: Record<string, { layers: string[]; packages: string[] }> = {
  core: { layers: ["core"], packages: ["zod", "node:crypto", "htmlparser2", "sanitize-html", "countries-list"] },
  db: { layers: ["core", "db"], packages: ["zod", "drizzle-orm", "node:crypto", "node:zlib"] },
  cron: {
    layers: ["core", "db", "cron"],
    packages: ["zod", "node:zlib", "cloudflare:workers", "standardwebhooks", "robots-parser"],
  },
  worker: { layers: ["core", "db", "worker"], packages: ["zod", "hono", "@hono/zod-openapi"] },
};

/** The composition root: the one place where worker and cron meet. */
const root = new Set(["src/worker/compose.ts", "src/worker/index.ts"]);

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

it("providers do no I/O", () => {
  for (const file of files.filter((name) => name.includes("cron/providers"))) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(
      /\bfetch\(|\bD1Database\b|\bR2Bucket\b|node:fs|cloudflare:workers/,
    );
  }
});
