/** An R2 bucket in memory. Remembers every key, and the bodies of the newest objects only. */
export interface MemoryBucket {
  bucket: R2Bucket;
  has: (key: string) => boolean;
  size: () => number;
}

/**
 * `bodiesMax`: objects whose bytes are kept. A run of days writes gigabytes, and a crawl reads none
 * but what the last ones wrote; to ask for a forgotten body throws.
 */
export function createMemoryBucket(bodiesMax: number): MemoryBucket {
  const keys = new Set<string>();
  const bodies = new Map<string, Uint8Array>();
  const bucket = {
    put: async (key: string, value: Uint8Array, options?: R2PutOptions) => {
      const onlyNew = options?.onlyIf instanceof Headers && options.onlyIf.get("if-none-match") === "*";
      if (onlyNew && keys.has(key)) return null;
      keys.add(key);
      bodies.set(key, value);
      for (const oldest of bodies.keys()) {
        if (bodies.size <= bodiesMax) break;
        bodies.delete(oldest);
      }
      return { key };
    },
    get: async (key: string) => {
      if (!keys.has(key)) return null;
      const body = bodies.get(key);
      if (body === undefined) throw new Error(`the body of ${key} is forgotten`);
      return { key, bytes: async () => body };
    },
    list: async ({ prefix = "" }: R2ListOptions = {}) => ({
      truncated: false,
      objects: [...keys].filter((key) => key.startsWith(prefix)).map((key) => ({ key })),
    }),
  } as unknown as R2Bucket;
  return { bucket, has: (key) => keys.has(key), size: () => keys.size };
}
