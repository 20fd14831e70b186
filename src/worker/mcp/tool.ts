/** What a tool is asked: names and values that the model chose, and nothing of it is checked yet. */
export type Given = Record<string, unknown>;

/** An answer of the API: a record or a list, and what is said about it. */
export interface Answer {
  data: unknown;
  meta?: Record<string, unknown>;
}

/** Asks a route of the API in this process, below its base: values as a query, or as a JSON body. Throws what it throws. */
export type Call = (method: "GET" | "POST", path: string, given: Given) => Promise<Answer>;

/** A tool: a route of the API, whose parameters and answer are the tool's. */
export interface Tool {
  title: string;
  description: string;
  /**
   * Where the OpenAPI document describes its parameters, and what it answers: the fields of all of them as one. Read by
   * GET, or where there is none by POST.
   */
  routes: readonly [string, ...string[]];
  /** The parameters that the model is told of; the others of the route are taken all the same where `isOpen`. */
  tells: (name: string) => boolean;
  isOpen?: boolean;
  /** Parameters that search_jobs tells of in full: a model reads all tools, and each sentence once. */
  inBrief?: (name: string) => boolean;
  /** Parameters without which it says nothing. */
  needs?: readonly string[];
  /** It has a board asked, whose answer enters the ledger; all others only read. */
  asksBoard?: boolean;
  /** Fields of a record that are handed on. */
  keeps: (name: string) => boolean;
  /** The same of what is said about the answer; all, where this is left out. */
  keepsMeta?: (name: string) => boolean;
  ask: (given: Given, call: Call) => Promise<Answer>;
  /** The page for people that says the same: path and query. */
  page: (given: Given, answer: Answer) => string;
}

export const only = (names: string): ((name: string) => boolean) => {
  const listed = new Set(names.split(/\s+/));
  return (name) => listed.has(name);
};

export const without = (names: string): ((name: string) => boolean) => {
  const isListed = only(names);
  return (name) => !isListed(name);
};

/** What is kept of a record, of each record of a list, or of none. */
export function keepFields(data: unknown, keeps: Tool["keeps"]): unknown {
  if (Array.isArray(data)) return data.map((one: unknown) => keepFields(one, keeps));
  if (typeof data !== "object" || data === null) return data;
  // Through a list of its fields it took a third of all that a tool does besides asking.
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) if (keeps(name)) kept[name] = value;
  return kept;
}

/** Values as a query has them: lists with commas, but each text of `repeated` by itself. */
export function queryOf(given: Given, repeated: readonly string[] = []): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    const values = Array.isArray(value) && repeated.includes(name) ? value : [value];
    for (const one of values) {
      const text = textOf(one);
      if (text !== "") query.append(name, text);
    }
  }
  return query.toString();
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(",");
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : `${value as string | number | boolean}`;
}
