import { DurableObject } from "cloudflare:workers";
import { z } from "zod";
import { answerRequest, understand } from "./answer-request.ts";
import type { BoardSource } from "./board-source.ts";
import { Fault, FaultScope, takeFault, type FaultEntry } from "./faults.ts";
import { createGeneratedSource } from "./generated-source.ts";
import { withHostileBoards } from "./hostile/hostile-source.ts";
import { withTongues } from "./tongues-source.ts";
import { createRecordedWorld, type RecordedOptions } from "./recorded.ts";
import { makeWorld } from "./world.ts";

/** Vars of test/sim/wrangler.toml; all but the state may be left out. */
interface SimEnv {
  SIM_STATE: DurableObjectNamespace<SimState>;
  SIM_MODE?: string;
  SIM_SEED?: string;
  SIM_BOARDS?: string;
  /** One more board of so many postings for each provider that those have not. */
  SIM_GUEST_POSTINGS?: string;
  /** "1": those hire nurses, drivers and the like. */
  SIM_GUEST_TRADES?: string;
  /** "1": the world begins two days before its first start, else on a day of its own. */
  SIM_RECENT?: string;
  /** Size of every board; without it sizes vary. */
  SIM_POSTINGS?: string;
  /** Generated mode: so many attack strings on boards of their own. */
  SIM_ATTACKS?: string;
  /** Generated mode: "1" adds a board written in scripts other than Latin. */
  SIM_TONGUES?: string;
  /** Recorded mode: `6hourly`, `daily` or `all`. */
  SIM_SERIES?: string;
  /** Recorded mode: a folder with INDEX.tsv, as static assets. */
  PAYLOADS?: Fetcher;
}

const FaultRequest = z.object({ board: z.string(), fault: Fault, ...FaultScope.shape });

/** The round and the faults, outside of any isolate: they outlive restarts. */
export class SimState extends DurableObject<SimEnv> {
  constructor(state: DurableObjectState, env: SimEnv) {
    super(state, env);
    state.storage.sql.exec("CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL)");
  }

  round(): number {
    return this.#read("round", 0);
  }

  setRound(round: number): number {
    return this.#write("round", round);
  }

  advance(): number {
    return this.setRound(this.round() + 1);
  }

  /** Two days (ms) before the first start: a newcomer finds postings of this week, and no round lies ahead. */
  beganAt(): number {
    return this.#read<number | null>("beganAt", null) ?? this.#write("beganAt", Date.now() - 2 * 86_400_000);
  }

  addFault(entry: FaultEntry): void {
    this.#write("faults", [...this.faults(), entry]);
  }

  clearFaults(): void {
    this.#write("faults", []);
  }

  faults(): FaultEntry[] {
    return this.#read<FaultEntry[]>("faults", []);
  }

  /** What one request meets: the round, and the fault that it uses up. */
  meet(boardId: string | null, questionKind: string): { round: number; fault: Fault | null } {
    const round = this.round();
    const faults = this.faults();
    const fault = boardId === null ? null : takeFault(faults, boardId, questionKind, round);
    if (fault !== null) this.#write("faults", faults);
    return { round, fault };
  }

  #read<T>(key: string, fallback: T): T {
    const [row] = this.ctx.storage.sql.exec<{ value: string }>("SELECT value FROM state WHERE key = ?", key).toArray();
    return row === undefined ? fallback : (JSON.parse(row.value) as T);
  }

  #write<T>(key: string, value: T): T {
    this.ctx.storage.sql.exec("INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)", key, JSON.stringify(value));
    return value;
  }
}

/** Kept for the isolate's life; made again from the same vars it is the same. */
let opened: Promise<BoardSource> | undefined;

function openSource(env: SimEnv): Promise<BoardSource> {
  // A failed start (no INDEX.tsv yet) must not be remembered.
  opened ??= makeSource(env).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function makeSource(env: SimEnv): Promise<BoardSource> {
  if ((env.SIM_MODE ?? "generated") === "generated") {
    const size = env.SIM_POSTINGS === undefined ? {} : { postingsPerBoard: Number(env.SIM_POSTINGS) };
    const guests = env.SIM_GUEST_POSTINGS === undefined ? {} : { guestPostings: Number(env.SIM_GUEST_POSTINGS) };
    const guestTrades = env.SIM_GUEST_TRADES === "1";
    const begin = env.SIM_RECENT === "1" ? { startAt: await env.SIM_STATE.getByName("world").beganAt() } : {};
    const boards = Number(env.SIM_BOARDS ?? 40);
    const world = makeWorld({ seed: Number(env.SIM_SEED ?? 1), boards, ...size, ...guests, guestTrades, ...begin });
    const generated = createGeneratedSource(world);
    const source = env.SIM_TONGUES === "1" ? withTongues(generated) : generated;
    return env.SIM_ATTACKS === undefined ? source : withHostileBoards(source, Number(env.SIM_ATTACKS));
  }
  if (env.SIM_MODE !== "recorded")
    throw new Error(`SIM_MODE is "generated" or "recorded", not "${env.SIM_MODE ?? ""}"`);
  const payloads = env.PAYLOADS;
  if (payloads === undefined)
    throw new Error("recorded mode needs an assets binding PAYLOADS: a folder with INDEX.tsv");
  const load = async (file: string): Promise<Uint8Array> => {
    const response = await payloads.fetch(`https://payloads/${file.split("/").map(encodeURIComponent).join("/")}`);
    if (!response.ok) throw new Error(`PAYLOADS has no ${file}: status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const series = z.enum(["6hourly", "daily", "all"]).parse(env.SIM_SERIES ?? "all") satisfies RecordedOptions["series"];
  return createRecordedWorld(new TextDecoder().decode(await load("INDEX.tsv")), load, { series });
}

/** Addresses on `sim.invalid`, for whoever leads the demo. */
async function control(
  request: Request,
  url: URL,
  source: BoardSource,
  state: DurableObjectStub<SimState>,
  mode: string,
): Promise<Response> {
  const describe = async (round: number): Promise<Response> =>
    Response.json({
      mode,
      round,
      lastRound: source.lastRound,
      boards: source.boards.length,
      faults: await state.faults(),
    });
  switch (`${request.method} ${url.pathname}`) {
    case "GET /boards":
      return Response.json(
        source.boards.map(({ id, provider, board, url: address, name }) => ({
          id,
          provider,
          board,
          url: address,
          name,
        })),
      );
    case "GET /state":
      return await describe(await state.round());
    case "POST /advance":
      return await describe(await state.advance());
    case "POST /round": {
      const round = z.coerce
        .number()
        .int()
        .min(0)
        .safeParse(url.searchParams.get("n") ?? undefined);
      return round.success
        ? await describe(await state.setRound(round.data))
        : Response.json({ error: "n must be a round" }, { status: 400 });
    }
    case "POST /fault": {
      const wanted = FaultRequest.safeParse(await request.json().catch(() => null));
      if (!wanted.success) return Response.json({ error: z.prettifyError(wanted.error) }, { status: 400 });
      const { board, ...entry } = wanted.data;
      if (!source.boards.some(({ id }) => id === board))
        return Response.json({ error: `no board ${board}` }, { status: 404 });
      await state.addFault({ boardId: board, ...entry });
      return await describe(await state.round());
    }
    case "DELETE /fault":
      await state.clearFaults();
      return await describe(await state.round());
    case "GET /truth": {
      const board = source.boards.find(({ id }) => id === url.searchParams.get("board"));
      if (board === undefined) return Response.json({ error: "board must be an id of /boards" }, { status: 404 });
      const round = Number(url.searchParams.get("n") ?? (await state.round()));
      return Response.json({
        round,
        open: [...(await source.truth(board, round))],
        ...(await source.transitions(board, round)),
      });
    }
    default:
      return Response.json({ error: "not a control address" }, { status: 404 });
  }
}

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const state = env.SIM_STATE.getByName("world");
    const source = await openSource(env);
    if (url.hostname === "sim.invalid") return await control(request, url, source, state, env.SIM_MODE ?? "generated");
    const asked = await understand(source, request, () => state.round());
    if (asked === null) return new Response(`the simulator knows no ATS at ${request.url}`, { status: 599 });
    const { round, fault } = await state.meet(asked.board?.id ?? null, asked.question?.kind ?? "");
    return await answerRequest(source, request, asked, round, fault);
  },
} satisfies ExportedHandler<SimEnv>;
