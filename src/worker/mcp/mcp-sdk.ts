/**
 * What is used of the package of the protocol, in a file of its own: register-mcp.ts loads it when it is first needed, and
 * nothing but it. Whatever a part that is loaded so imports is made to be loadable late too, each module by itself, which
 * the start of every isolate would pay.
 */
export {
  createMcpHandler,
  fromJsonSchema,
  isLegacyRequest,
  McpServer,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
