import { readFile } from "node:fs/promises";
import path from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Recorded payloads, where they are: tests in workerd have no file system of their own. */
const recorded = path.resolve(import.meta.dirname, "../shared/payloads");
const servePayload = async (request: Request): Promise<never> => {
  const file = path.join(recorded, decodeURIComponent(new URL(request.url).pathname));
  const bytes = file.startsWith(recorded) ? await readFile(file).catch(() => null) : null;
  return (bytes === null ? new Response(null, { status: 404 }) : new Response(bytes)) as never;
};

/** Anything that a test did not answer itself: no test reaches the network. */
const blockNetwork = (request: Request): never =>
  new Response(`a test may not reach ${request.method} ${request.url}`, { status: 599 }) as never;

/** A server of another worker that answers with the body it was sent, under the Content-Encoding it was told. */
const encodedAnswers = {
  name: "encoded",
  modules: true,
  compatibilityDate: "2026-10-20",
  script: `export default {
    fetch: ({ body, headers }) => new Response(body, {
      encodeBody: "manual",
      headers: { "content-encoding": headers.get("x-coding") },
    }),
  }`,
};

export default defineConfig({
  test: {
    projects: [
      {
        // Pure code in Node: no I/O but the project's own files.
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts", "packages/*/test/unit/**/*.test.ts"],
          setupFiles: ["test/block-network.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // A process for each of some fifty files took a quarter of their time.
          isolate: false,
        },
      },
      {
        // D1, R2, queue, cron and HTTP handlers in workerd.
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations(path.join(import.meta.dirname, "migrations")),
                ADMIN_TOKEN: "test-admin-token",
                // Without it the production Worker asks nobody; here it asks the firewall.
                CONTACT: "https://tests.example/",
                PUBLIC_ORIGIN: "request",
                THOROUGH: process.env["THOROUGH"] ?? "",
              },
              // What a replay is made into: a deployment has no such database until it is given one.
              d1Databases: { SECOND: "second" },
              outboundService: blockNetwork,
              serviceBindings: { PAYLOADS: servePayload, ENCODED: "encoded" },
              workers: [encodedAnswers],
            },
          })),
        ],
        test: {
          name: "workers",
          // A workerd for each of some 120 files, and its modules, took half of their time: see setup.ts.
          isolate: false,
          include: ["test/workers/**/*.test.ts", "test/workers/**/*.test.tsx", "packages/*/test/*.test.ts"],
          setupFiles: ["test/workers/setup.ts"],
          // Seeding thousands of rows takes a minute on a busy machine.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        // The production bundle over real HTTP, started as a user starts it.
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts", "packages/*/test/e2e/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // With the browser's tests, when those of one process each are done.
          sequence: { groupOrder: 1 },
        },
      },
      {
        // The same in Chromium: one site for all files, started beside the other projects' tests.
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/start-site.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
