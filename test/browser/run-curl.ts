/** A request as a `curl` call on a page says it. */
export interface Call {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * Reads `curl -X POST 'https://...' -H 'name: value' -d '...'`, as a shell would split it. Throws on
 * what it does not know: a call that can't be run proves nothing.
 */
export function parseCurl(command: string): Call {
  const words = splitWords(command.replaceAll(/\\\n/g, " "));
  if (words.shift() !== "curl") throw new Error(`no curl call: ${command}`);
  const call: Call = { method: "", url: "", headers: {}, body: null };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "-X" || word === "--request") call.method = words.shift() ?? "";
    else if (word === "-H" || word === "--header") {
      const [name = "", ...value] = (words.shift() ?? "").split(":");
      call.headers[name.trim().toLowerCase()] = value.join(":").trim();
    } else if (word === "-d" || word === "--data") call.body = words.shift() ?? "";
    else if (word.startsWith("-")) throw new Error(`unknown option ${word}: ${command}`);
    else if (call.url === "") call.url = word;
    else throw new Error(`two addresses: ${command}`);
  }
  if (!URL.canParse(call.url)) throw new Error(`no address: ${command}`);
  call.method ||= call.body === null ? "GET" : "POST";
  return call;
}

/** Runs a call against the running site, whatever origin the page has printed; its parsed JSON. */
export async function runCall({ method, url, headers, body }: Call): Promise<unknown> {
  const response = await fetch(url, { method, headers, body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${method} ${url}: HTTP ${response.status} ${text}`);
  return JSON.parse(text);
}

const WORD = /\s*((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+)\s*/gy;
const PIECE = /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g;

/** Words of a shell: blanks separate, quotes of both kinds hold together, a backslash escapes. */
function splitWords(command: string): string[] {
  const words = [...command.matchAll(WORD)];
  const read = words.reduce((sum, [whole]) => sum + whole.length, 0);
  if (read !== command.length) throw new Error(`unreadable from ${read} on: ${command}`);
  return words.map(([, raw = ""]) =>
    raw.replaceAll(
      PIECE,
      (_piece, single?: string, double?: string, escaped?: string) =>
        single ?? double?.replaceAll(/\\(["\\$`])/g, "$1") ?? escaped ?? "",
    ),
  );
}
