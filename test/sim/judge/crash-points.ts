/** A process that dies at its k-th call outside: that call and all after it throw, until it is revived. */
export interface CrashPoints {
  /** Dies at the call of this number, counted from now from 1: before it takes effect, or after. Null: never. */
  arm: (plan: { call: number; when: "before" | "after" } | null) => void;
  /** Calls since it was armed. */
  calls: () => number;
  isDead: () => boolean;
  run: <T>(call: () => Promise<T>) => Promise<T>;
}

export function createCrashPoints(): CrashPoints {
  let plan: { call: number; when: "before" | "after" } | null = null;
  let calls = 0;
  let dead = false;
  const crash = (): never => {
    dead = true;
    throw new Error("the process died here");
  };
  return {
    arm: (next) => {
      plan = next;
      calls = 0;
      dead = false;
    },
    calls: () => calls,
    isDead: () => dead,
    run: async (call) => {
      if (dead) crash();
      calls++;
      if (plan === null || calls !== plan.call) return await call();
      if (plan.when === "after") await call();
      return crash();
    },
  };
}

/** Points of which one call fails, whether it took effect or not, while the process lives on. */
export function createFaultPoints(fault: { call: number; when: "before" | "after" }): CrashPoints {
  let calls = 0;
  return {
    arm: () => undefined,
    calls: () => calls,
    isDead: () => false,
    run: async (call) => {
      if (++calls !== fault.call) return await call();
      if (fault.when === "after") await call();
      throw new Error("the service failed here");
    },
  };
}

/** The database behind crash points: every statement run and every batch is one. */
export function crashingD1(db: D1Database, points: CrashPoints): D1Database {
  const inner = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: () => points.run(async () => await statement.all()),
      run: () => points.run(async () => await statement.run()),
      first: (column?: string) =>
        points.run(async () => (column === undefined ? await statement.first() : await statement.first(column))),
      raw: () => points.run(async () => await statement.raw()),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      points.run(async () => await db.batch(statements.map((statement) => inner.get(statement) ?? statement))),
  } as unknown as D1Database;
}

/** The bucket behind crash points: every call is one. */
export function crashingBucket(bucket: R2Bucket, points: CrashPoints): R2Bucket {
  return {
    put: (key: string, value: Uint8Array, options?: R2PutOptions) =>
      points.run(async () => await bucket.put(key, value, options)),
    get: (key: string) =>
      points.run(async () => {
        const object = await bucket.get(key);
        return object === null ? null : { bytes: () => points.run(async () => await object.bytes()) };
      }),
    list: (options: R2ListOptions) => points.run(async () => await bucket.list(options)),
    delete: (keys: string[]) => points.run(async () => await bucket.delete(keys)),
  } as unknown as R2Bucket;
}

/** Any asynchronous function behind a crash point. */
export function crashing<Args extends unknown[], T>(
  call: (...args: Args) => Promise<T>,
  points: CrashPoints,
): (...args: Args) => Promise<T> {
  return async (...args) => await points.run(async () => await call(...args));
}
