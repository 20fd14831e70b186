import { mdText } from "../../http/markdown.ts";

/** How one assistant is told of the tools: where it is written, and what. */
interface Setup {
  client: string;
  where: string;
  text: string;
}

/** Three clients as they are set up; every other one asks for the same address. */
function setupsOf(origin: string): Setup[] {
  const url = `${origin}/mcp`;
  const json = (value: object): string => JSON.stringify(value, null, 2);
  return [
    { client: "Claude Code", where: "a terminal", text: `claude mcp add --transport http jobledger ${url}` },
    { client: "VS Code", where: ".vscode/mcp.json", text: json({ servers: { jobledger: { type: "http", url } } }) },
    { client: "Cursor", where: ".cursor/mcp.json", text: json({ mcpServers: { jobledger: { url } } }) },
  ];
}

const LEAD =
  "The same data as tools, by the Model Context Protocol (2026-07-28; clients of 2025 are answered at the same address): searching, counting, percentiles of pay, one posting with its evidence and its history, companies, changes, coverage, and whether a posting is open now. All of them only read; the last has a board asked. No key is needed; one in the header X-Api-Key has a higher limit.";

/** How to ask from an assistant. */
export function Assistants({ origin }: { origin: string }) {
  return (
    <section id="assistants">
      <h2>From an assistant</h2>
      <p>{LEAD}</p>
      <p>
        Address: <code>{origin}/mcp</code>. What to ask how: <a href="/agents.md">agents.md</a>.
      </p>
      {setupsOf(origin).map(({ client, where, text }) => (
        <>
          <h3>{client}</h3>
          <p class="quiet">
            In <code>{where}</code>
          </p>
          <pre class="call">
            <code>{text}</code>
          </pre>
        </>
      ))}
    </section>
  );
}

/** The same as Markdown. */
export function assistantsMarkdown(origin: string): string {
  const setups = setupsOf(origin).map(({ client, where, text }) =>
    [`### ${mdText(client)}`, `In \`${where}\`:`, `\`\`\`\n${text}\n\`\`\``].join("\n\n"),
  );
  return ["## From an assistant", mdText(LEAD), `Address: \`${origin}/mcp\``, ...setups].join("\n\n");
}
