import { DurableObject } from "cloudflare:workers";

/**
 * Keeps the rate of one host, for all crawls everywhere: one object per host name. Slots live in
 * memory: an idle object that is dropped has no slot to remember. A penalty is stored, since it
 * can outlast the object.
 */
export class HostGate extends DurableObject<Env> {
  #nextFreeAt = 0;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    void state.blockConcurrencyWhile(async () => {
      this.#nextFreeAt = (await state.storage.get<number>("leave_alone_until")) ?? 0;
    });
  }

  /**
   * Reserves the next slot. Milliseconds to wait for it, or null (and nothing reserved) when it is
   * further away than `maxWaitMs`.
   */
  reserve(intervalMs: number, maxWaitMs: number): number | null {
    const now = Date.now();
    const slot = Math.max(now, this.#nextFreeAt);
    if (slot - now > maxWaitMs) return null;
    this.#nextFreeAt = slot + intervalMs;
    return slot - now;
  }

  /** The host asked to be left alone for `ms`. */
  async penalize(ms: number): Promise<void> {
    this.#nextFreeAt = Math.max(this.#nextFreeAt, Date.now() + ms);
    await this.ctx.storage.put("leave_alone_until", this.#nextFreeAt);
  }
}
