export const ROUNDS = 12;
export const CLIENTS = 8;
/** A kind's part of a round. */
const SLICE_MS = 700;

/** A kind of request: the address of the n-th one. Names are unlike. */
export interface Asked {
  name: string;
  url: (n: number) => string;
}

export interface Measured {
  name: string;
  perSecond: number;
  p50: number;
  p99: number;
}

/**
 * Measures every kind of request in turn, round after round, so that a busy machine slows all alike: compare ratios
 * rather than the figures. Eight clients ask at once, each when it has been answered.
 */
export async function measureAll(kinds: Asked[], rounds = ROUNDS): Promise<Measured[]> {
  const times = new Map(kinds.map(({ name }): [string, number[]] => [name, []]));
  const spent = new Map(kinds.map(({ name }): [string, number] => [name, 0]));
  let sent = 0;
  const round = async ({ name, url }: Asked, noted: boolean): Promise<void> => {
    const started = performance.now();
    const taken: number[] = [];
    const client = async (): Promise<void> => {
      while (performance.now() - started < SLICE_MS) {
        const asked = performance.now();
        const response = await fetch(url(sent++));
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`${name}: ${response.status}`);
        taken.push(performance.now() - asked);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    if (!noted) return;
    times.get(name)?.push(...taken);
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - started);
  };
  // The first round warms up: code is compiled.
  for (let turn = 0; turn <= rounds; turn++) for (const kind of kinds) await round(kind, turn > 0);
  return kinds.map(({ name }) => {
    const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b);
    const quantile = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
    const perSecond = sorted.length / ((spent.get(name) ?? 1) / 1_000);
    return { name, perSecond, p50: quantile(0.5), p99: quantile(0.99) };
  });
}
