import { DurableObject } from "cloudflare:workers";
import { limits } from "../../core/limits.ts";
import { noteThrottled, takeSlot, unhurried, type Pace } from "./pace.ts";

/**
 * Keeps the rate of one host, or of all hosts of one ATS, for all crawls everywhere: one object for
 * each name (gate-name.ts). Slots live in memory: an idle object that is dropped has no slot to
 * remember. That boards were throttled is stored, since it can outlast the object, for as long as it is of account:
 * anybody may have a host asked, and an object that holds nothing is none.
 */
export class HostGate extends DurableObject<Env> {
  #pace: Pace = unhurried;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    void state.blockConcurrencyWhile(async () => {
      this.#pace = (await state.storage.get<Pace>("pace")) ?? unhurried;
    });
  }

  /**
   * Reserves the next slot for a board. Milliseconds to wait for it, or null (and nothing reserved)
   * when it is further away than `maxWaitMs`.
   */
  reserve(board: string, intervalMs: number, maxWaitMs: number): number | null {
    const { pace, waitMs } = takeSlot(this.#pace, Date.now(), { board, intervalMs, maxWaitMs });
    this.#pace = pace;
    return waitMs;
  }

  /** A board was told "too many requests". Two rows written. */
  async noteThrottled(board: string): Promise<void> {
    this.#pace = noteThrottled(this.#pace, Date.now(), board);
    await this.ctx.storage.put("pace", this.#pace);
    await this.ctx.storage.setAlarm(Date.now() + limits.gatePauseMsMax + limits.gateWindowMs);
  }

  /** Nothing of what is stored holds any more (pace.ts). */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
