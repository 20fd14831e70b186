/** What the slots of `catalogue` say, read without the product's code. */
interface Clocks {
  complete: number | null;
  /** Null: never. */
  due: number | null;
}

const NEVER = "z".repeat(8);

function clocksOf(complete: string, due: string): Clocks {
  const time = due.slice(2);
  return {
    complete: complete === "00000000" ? null : Number.parseInt(complete, 36),
    due: time === NEVER ? null : Number.parseInt(time, 36),
  };
}

/** Boards whose slots are not what their columns say, and slots that are of no board, in words. */
export async function findWrongSlots(db: D1Database): Promise<string[]> {
  const row = await db
    .prepare("select cast(complete as text) as complete, cast(due as text) as due from catalogue where id = 1")
    .first<{ complete: string; due: string }>();
  const { complete, due } = row ?? { complete: "", due: "" };
  const { results } = await db
    .prepare(
      "select id, provider, last_complete_at as complete, case when not paused then next_crawl_after end as due from sources",
    )
    .all<Clocks & { id: number; provider: string }>();
  const boards = new Map(results.map((board) => [board.id, board]));
  const wrong: string[] = [];
  const slots = Math.max(complete.length / 8, due.length / 10, ...boards.keys());
  const lanes = new Map<string, Set<string>>();
  for (let id = 1; id <= slots; id++) {
    const dueSlot = due.slice(10 * (id - 1), 10 * id);
    const found = clocksOf(complete.slice(8 * (id - 1), 8 * id), dueSlot);
    const wanted = boards.get(id) ?? { complete: null, due: null };
    if (found.complete !== wanted.complete || found.due !== wanted.due)
      wrong.push(`board ${id}: the slots say ${JSON.stringify(found)}, the columns ${JSON.stringify(wanted)}`);
    const provider = boards.get(id)?.provider;
    // Boards that are gone share one.
    if (provider !== undefined && !dueSlot.startsWith("~~"))
      lanes.set(provider, (lanes.get(provider) ?? new Set()).add(dueSlot.slice(0, 2)));
  }
  for (const [provider, own] of lanes) if (own.size !== 1) wrong.push(`${provider} has ${own.size} lanes`);
  return wrong;
}
