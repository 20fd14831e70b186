import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describeProvider } from "../../../src/cron/providers/describe-provider.ts";
import { otherAts } from "../../../src/cron/providers/other-ats.ts";
import type { Provider } from "../../../src/cron/providers/provider.ts";
import { boardFromAddress, providers } from "../../../src/cron/providers/registry.ts";
import { readDataVersion } from "../../../src/db/boards/catalogue-state.ts";
import { createApp } from "../../../src/worker/app.ts";
import type { AppDependencies } from "../../../src/worker/dependencies.ts";

/** The app that the Worker serves, in Node: its reads, and no write. */
export function createReadingApp() {
  const take = async () => Promise.resolve({ isAllowed: true, remaining: 1, seconds: 1 });
  const limit = { burst: 1, perSecond: 1, take };
  const deps: Partial<AppDependencies> = {
    now: Date.now,
    providers: Object.values<Provider>(providers).map(describeProvider),
    otherAts,
    boardOfAddress: boardFromAddress,
    dataVersion: async ({ DB }) => readDataVersion(DB),
    rateLimits: { keyless: limit, keyed: limit },
  };
  return createApp(deps as AppDependencies);
}

/** Serves it over HTTP, from a database. */
export async function serve(db: D1Database): Promise<{ server: Server; url: string }> {
  const app = createReadingApp();
  const bindings = { DB: db, BUCKET_NAME: "test", PUBLIC_ORIGIN: "request", CONTACT: "", SELF_SERVICE_KEYS: "on" };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const { method = "GET", url = "/", headers } = request;
      const body = method === "GET" || method === "HEAD" ? {} : { body: Buffer.concat(parts) };
      const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
      const answered = await app.request(`http://127.0.0.1${url}`, { method, headers: given, ...body }, bindings);
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(Buffer.from(await answered.arrayBuffer()));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
