import type { components, paths } from "./api-types.ts";

type Schemas = components["schemas"];
export type Job = Schemas["Job"];
export type JobEvent = Schemas["JobEvent"];
export type Org = Schemas["Org"];
export type Source = Schemas["Source"];
export type Problem = Schemas["Problem"];

const BASE = "/job-postings/v1";
type Base = typeof BASE;
type Method = "get" | "post" | "delete";
type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : never;

/** An address below the API's base that knows a method: `/jobs/{job_id}`. */
export type PathOf<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, object>
    ? Path extends `${Base}${infer Short}`
      ? Short
      : never
    : never;
}[keyof paths];
type Operation<M extends Method, Short extends string> = `${Base}${Short}` extends infer Path extends keyof paths
  ? paths[Path] extends Record<M, infer Known>
    ? Known
    : never
  : never;
/** Of an address without a query the document's types say `query?: never`. */
type InQuery<One> = One extends { parameters: { query?: infer Query } }
  ? [NonNullable<Query>] extends [never]
    ? unknown
    : NonNullable<Query>
  : unknown;
type InPath<One> = One extends { parameters: { path: infer Names } } ? Names : unknown;

/** What an address takes: the names in its path and its query, as one object. */
export type ParametersOf<M extends Method, Short extends string> = InPath<Operation<M, Short>> &
  InQuery<Operation<M, Short>>;
type InBody<One> = One extends { requestBody?: infer Body }
  ? [NonNullable<Body>] extends [never]
    ? unknown
    : Json<NonNullable<Body>>
  : unknown;
/** What an address takes by POST: the names in its path and the fields of its JSON body, as one object. */
export type BodyOf<Short extends string> = InPath<Operation<"post", Short>> & InBody<Operation<"post", Short>>;
/** What an address answers. */
export type AnswerOf<M extends Method, Short extends string> =
  Operation<M, Short> extends { responses: infer Answers } ? Json<Answers[keyof Answers & (200 | 201)]> : never;

/** Lists, which go on with a cursor. */
export type ListPath = {
  [Short in PathOf<"get">]: AnswerOf<"get", Short> extends { data: unknown[]; meta: { next_cursor?: string } }
    ? ParametersOf<"get", Short> extends { cursor?: string }
      ? Short
      : never
    : never;
}[PathOf<"get">];
type ItemOf<Short extends ListPath> = AnswerOf<"get", Short> extends { data: (infer Item)[] } ? Item : never;
type Page = { data: unknown[]; meta: { next_cursor?: string } };

/** An answer that says why there is none. */
export class ApiError extends Error {
  override name = "ApiError";
  /** HTTP's. */
  readonly status: number;
  /** What was wrong and what is allowed; null where something else than the API answered. */
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `the API answered ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** Where the service is: `https://jobs.example.org`. */
  baseUrl: string;
  /** None where it is undefined or empty. */
  apiKey?: string | undefined;
  /** Another way to ask than the runtime's `fetch`. */
  fetch?: (address: string, init: RequestInit) => Promise<Response>;
  /** How often a call is tried again; 5 if not given. */
  retries?: number;
  /** Milliseconds that one wait may take: an answer that asks for a longer one is thrown. A minute if not given. */
  waitMsMax?: number;
  /** Another way to wait. Rejects when the signal aborts. */
  wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

export interface CallOptions {
  signal?: AbortSignal;
}

export interface Client {
  get<Short extends PathOf<"get">>(
    path: Short,
    parameters: ParametersOf<"get", Short>,
    options?: CallOptions,
  ): Promise<AnswerOf<"get", Short>>;
  post<Short extends PathOf<"post">>(
    path: Short,
    body: BodyOf<Short>,
    options?: CallOptions,
  ): Promise<AnswerOf<"post", Short>>;
  delete<Short extends PathOf<"delete">>(
    path: Short,
    parameters: ParametersOf<"delete", Short>,
    options?: CallOptions,
  ): Promise<AnswerOf<"delete", Short>>;
  /** The pages of a list, each asked when the one before was taken. */
  pages<Short extends ListPath>(
    path: Short,
    parameters: ParametersOf<"get", Short>,
    options?: CallOptions,
  ): AsyncGenerator<AnswerOf<"get", Short>, void>;
  /** What is in a list, from all of its pages. */
  list<Short extends ListPath>(
    path: Short,
    parameters: ParametersOf<"get", Short>,
    options?: CallOptions,
  ): AsyncGenerator<ItemOf<Short>, void>;
}

/** A client of one service. Failures that pass (429, 503; where nothing is changed, network errors and 5xx) are tried again. */
export function createClient(options: ClientOptions): Client {
  const base = new URL(BASE, options.baseUrl).href;
  const send = async (method: Method, path: string, body: object | null, { signal }: CallOptions = {}) => {
    const init: RequestInit = {
      method: method.toUpperCase(),
      headers: {
        Accept: "application/json",
        ...(body === null ? {} : { "Content-Type": "application/json" }),
        ...(options.apiKey ? { "X-Api-Key": options.apiKey } : {}),
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    };
    const isRead = method === "get" || readers.has(path);
    return tryAgain(options, isRead, async (ask) => ask(base + path, init), signal);
  };
  const get = async (path: string, parameters: object, call?: CallOptions) =>
    send("get", addressOf(path, parameters), null, call);
  async function* pages(path: string, parameters: object, call?: CallOptions): AsyncGenerator<Page, void> {
    let cursor: string | undefined;
    do {
      const page = (await get(path, cursor === undefined ? parameters : { ...parameters, cursor }, call)) as Page;
      yield page;
      cursor = page.meta.next_cursor;
    } while (cursor !== undefined);
  }
  async function* list(path: string, parameters: object, call?: CallOptions): AsyncGenerator<unknown, void> {
    for await (const page of pages(path, parameters, call)) yield* page.data;
  }
  const post = async (path: string, given: object, call?: CallOptions) => {
    const { place, rest } = fillPath(path, given);
    return send("post", place, rest, call);
  };
  const remove = async (path: string, parameters: object, call?: CallOptions) =>
    send("delete", addressOf(path, parameters), null, call);
  // What each address takes and answers is the document's word, which the compiler has from its types.
  return { get, post, delete: remove, pages, list } as unknown as Client;
}

/** Addresses that are asked by POST and change nothing. */
const readers: ReadonlySet<string> = new Set<PathOf<"post">>([
  "/events/search",
  "/jobs/batch_lookup",
  "/jobs/facets",
  "/jobs/search",
  "/orgs/batch_lookup",
]);

/** The address with its names in place, and what is given besides. */
function fillPath(path: string, given: object): { place: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = {};
  let place = path;
  for (const [name, value] of Object.entries(given)) {
    if (place.includes(`{${name}}`)) place = place.replace(`{${name}}`, partOf(name, String(value ?? "")));
    else rest[name] = value;
  }
  return { place, rest };
}

/** The address with the other parameters as its query: several values by repeating the name. */
function addressOf(path: string, parameters: object): string {
  const { place, rest } = fillPath(path, parameters);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null) continue;
    for (const one of [value].flat() as unknown[]) query.append(name, String(one));
  }
  return query.size === 0 ? place : `${place}?${query.toString()}`;
}

/** A part of a path. Throws for what would lead to another address. */
function partOf(name: string, text: string): string {
  if (/^\.{0,2}$/.test(text)) throw new TypeError(`${name} is ${JSON.stringify(text)}, which names nothing`);
  return encodeURIComponent(text);
}

const RETRIES = 5;
const WAIT_MS_MAX = 60_000;
const FIRST_WAIT_MS = 500;

async function tryAgain(
  { fetch: ask = fetch, retries = RETRIES, waitMsMax = WAIT_MS_MAX, wait = sleep }: ClientOptions,
  isRead: boolean,
  call: (ask: NonNullable<ClientOptions["fetch"]>) => Promise<Response>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  for (let tried = 0; ; tried++) {
    const backoff = Math.min(FIRST_WAIT_MS * 2 ** tried, waitMsMax);
    let waitMs: number;
    try {
      const response = await call(ask);
      if (response.ok) return await response.json();
      const error = new ApiError(response.status, await problemOf(response));
      // One of no time at all would be asked again and again at once.
      waitMs = retryAfterMs(response.headers) || backoff;
      if (tried >= retries || waitMs > waitMsMax || !passes(isRead, response.status)) throw error;
    } catch (error) {
      // A write whose answer was lost may have been done.
      if (error instanceof ApiError || signal?.aborted === true || !isRead || tried >= retries) throw error;
      waitMs = backoff;
    }
    await wait(waitMs, signal);
  }
}

/** Whether the same call may be answered in a while, and was not carried out. */
function passes(isRead: boolean, status: number): boolean {
  return status === 429 || status === 503 || (isRead && status >= 500);
}

/** Milliseconds of a Retry-After in seconds or as a date, by the service's own clock where it is told; 0: it says none. */
function retryAfterMs(headers: Headers): number {
  const value = headers.get("Retry-After")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  // Date.parse takes anything: "1.5" is a day of 2001.
  const at = / GMT$/i.test(value) ? Date.parse(value) : Number.NaN;
  const now = Date.parse(headers.get("Date") ?? "");
  return Number.isNaN(at) ? 0 : Math.max(0, at - (Number.isNaN(now) ? Date.now() : now));
}

async function problemOf(response: Response): Promise<Problem | null> {
  const isProblem = response.headers.get("Content-Type")?.includes("json") === true;
  const body: unknown = isProblem ? await response.json().catch(() => null) : null;
  if (!isProblem) await response.body?.cancel();
  return typeof body === "object" && body !== null && "detail" in body ? (body as Problem) : null;
}

async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
