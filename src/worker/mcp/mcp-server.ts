import type { CallToolResult } from "@modelcontextprotocol/server";
import { countRowsRead } from "../../db/sql/rows-read.ts";
import { ProblemError } from "../http/problem.ts";
import { inputSchema, outputSchema, type Described } from "./tool-schemas.ts";
import { keepFields, type Call, type Given, type Tool } from "./tool.ts";
import { requireGiven, tools } from "./tools.ts";

/** What is used of the package, loaded. */
type Sdk = typeof import("./mcp-sdk.ts");

/** What one request brings along. */
export interface McpCaller {
  db: D1Database;
  /** Of every address that is given out. */
  origin: string;
  /** Asks the API over the given database. */
  call: (db: D1Database) => Call;
}

const INSTRUCTIONS =
  "Job postings of companies' public boards with their whole life, each fact with its proof. Null means not known: never take it for no. A closed posting was closed on proof. Cite `page`, which shows people the same. `cost.rows_read` is what an answer cost; ask narrow questions. Times are UTC.";

/** What clients ask before they let a model call it. */
const hintsOf = ({ asksBoard = false }: Tool) => ({
  readOnlyHint: !asksBoard,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: asksBoard,
});

/** What a tool is by our schemas, which describe it; the route itself checks, and says what is allowed. */
function described({ fromJsonSchema }: Sdk, schema: object) {
  return fromJsonSchema<Given>(schema, {
    getValidator: () => (value) => ({ valid: true, data: value as never, errorMessage: undefined }),
  });
}

/** Tools with their schemas, made once: of the document, and never of the request. */
function describeTools(sdk: Sdk, document: Described, base: string) {
  return Object.entries<Tool>(tools).map(([name, tool]) => ({
    name,
    tool,
    input: described(sdk, inputSchema(document, base, tool)),
    output: described(sdk, outputSchema(document, base, tool)),
  }));
}

/** Answers MCP's requests: those of 2026-07-28, and of 2025, each by itself and without a session. */
export function createMcp(sdk: Sdk, document: Described, base: string) {
  const { createMcpHandler, isLegacyRequest, McpServer, WebStandardStreamableHTTPServerTransport } = sdk;
  const registered = describeTools(sdk, document, base);
  const serverOf = (body: unknown, caller: McpCaller): InstanceType<typeof McpServer> => {
    const server = new McpServer(
      { name: "jobledger", title: "Jobledger", version: "0.1.0", websiteUrl: caller.origin },
      { instructions: INSTRUCTIONS, capabilities: { tools: { listChanged: false } } },
    );
    // It is made for one request: one that calls a tool needs no other.
    const called = calledTool(body);
    for (const { name, tool, input, output } of registered) {
      if (called !== null && name !== called) continue;
      const { title, description } = tool;
      const annotations = { title, ...hintsOf(tool) };
      const config = { title, description, inputSchema: input, outputSchema: output, annotations };
      server.registerTool(name, config, async (given) => callTool(tool, given, caller));
    }
    return server;
  };
  return async (request: Request, body: unknown, caller: McpCaller): Promise<Response> => {
    const makeServer = (): InstanceType<typeof McpServer> => serverOf(body, caller);
    if (calledTool(body) !== null && (await isLegacyRequest(request, body))) {
      // The handler below would answer the same as a stream through two others, which took as long as the answer.
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      const server = makeServer();
      await server.connect(transport);
      const answer = await transport.handleRequest(request, { parsedBody: body });
      await server.close();
      return answer;
    }
    // Nothing that clients could listen for ever changes here.
    return await createMcpHandler(makeServer, { maxSubscriptions: 0 }).fetch(request, { parsedBody: body });
  };
}

/** The tool that a message calls; null: it calls none. */
function calledTool(body: unknown): unknown {
  const { method, params } = (body ?? {}) as { method?: unknown; params?: { name?: unknown } | null };
  return method === "tools/call" ? (params?.name ?? "") : null;
}

async function callTool(tool: Tool, given: Given, { db, origin, call }: McpCaller): Promise<CallToolResult> {
  try {
    requireGiven(tool, given);
    // A name that is not known would widen the answer, and a model would not see that it did.
    const asked = { ...given, strict: true };
    const { value, rowsRead } = await countRowsRead(db, async (counted) => tool.ask(asked, call(counted)));
    const { keepsMeta = () => true } = tool;
    const answer = {
      ...value,
      data: keepFields(value.data, tool.keeps),
      ...(value.meta === undefined ? {} : { meta: keepFields(value.meta, keepsMeta) as Record<string, unknown> }),
      page: origin + tool.page(given, value),
      cost: { rows_read: rowsRead },
    };
    return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: answer };
  } catch (error) {
    if (!(error instanceof ProblemError)) console.error(error);
    return { content: [{ type: "text", text: toText(error) }], isError: true };
  }
}

/** What was wrong, and what is allowed. */
function toText(error: unknown): string {
  if (!(error instanceof ProblemError)) return "Something went wrong on our side. Try again later.";
  const lists = error.errors
    .filter(({ message, allowed = [] }) => allowed.length > 0 && !message.includes(allowed.join(", ")))
    .map(({ parameter, allowed = [] }) => `Allowed for ${parameter}: ${allowed.join(", ")}.`);
  return [error.message, ...lists].join("\n");
}
