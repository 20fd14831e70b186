import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { CfWorkerJsonSchemaValidator } from "@modelcontextprotocol/client/validators/cf-worker";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as OldTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ask, ORIGIN } from "../../app-under-test.ts";

export type Given = Record<string, unknown>;
interface Result {
  content?: { type: string; text?: string }[];
  structuredContent?: Given;
  isError?: boolean;
}
export interface ListedTool {
  name: string;
  title?: string;
  description?: string;
  annotations?: Given;
  inputSchema: { properties?: Record<string, Given>; required?: string[]; additionalProperties?: boolean };
  outputSchema?: { properties?: Record<string, Given> };
}

/** A client of any protocol, as far as the tests use it. Each of them checks answers by the tools' output schemas. */
export interface McpClient {
  /** The versions that its requests named: the first of a client of 2025 names none. */
  versions: (string | null)[];
  instructions: () => string | undefined;
  list: () => Promise<ListedTool[]>;
  call: (name: string, given: Given) => Promise<Result>;
  close: () => Promise<void>;
}

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** The real packages, as they come and as they speak the newest protocol, each connected to the app. */
export const mcpClients = {
  "the package of 2025": async (send: Send = ask) => connectOld(send),
  "the package of 2026 as it comes": async (send: Send = ask) => connectNew(send, {}),
  "the package of 2026, protocol of 2026-07-28": async (send: Send = ask) =>
    connectNew(send, { versionNegotiation: { mode: { pin: "2026-07-28" } } }),
};

const named = { name: "tests", version: "1" };
const address = new URL(`${ORIGIN}/mcp`);

function noting(send: Send, versions: (string | null)[]) {
  return async (url: string | URL, init?: RequestInit): Promise<Response> => {
    versions.push(new Headers(init?.headers).get("mcp-protocol-version"));
    return send(new URL(url).pathname, init);
  };
}

async function connectOld(send: Send): Promise<McpClient> {
  const versions: (string | null)[] = [];
  // The validator that it comes with makes code of text, which workerd refuses.
  const client = new OldClient(named, { jsonSchemaValidator: new CfWorkerJsonSchemaValidator() });
  await client.connect(new OldTransport(address, { fetch: noting(send, versions) }));
  return {
    versions,
    instructions: () => client.getInstructions(),
    list: async () => (await client.listTools()).tools as unknown as ListedTool[],
    call: async (name, given) => (await client.callTool({ name, arguments: given })) as Result,
    close: async () => client.close(),
  };
}

async function connectNew(send: Send, options: object): Promise<McpClient> {
  const versions: (string | null)[] = [];
  const client = new Client(named, options);
  await client.connect(new StreamableHTTPClientTransport(address, { fetch: noting(send, versions) }));
  return {
    versions,
    instructions: () => client.getInstructions(),
    list: async () => (await client.listTools()).tools as unknown as ListedTool[],
    call: async (name, given) => (await client.callTool({ name, arguments: given })) as Result,
    close: async () => client.close(),
  };
}
