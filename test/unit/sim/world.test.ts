import { describe, expect, it } from "vitest";
import { describePosting } from "../../sim/describe-posting.ts";
import { createGeneratedSource } from "../../sim/generated-source.ts";
import { protocols } from "../../sim/protocols/registry.ts";
import { seedFrom } from "../../sim/random.ts";
import { providerNames, type SimBoard } from "../../sim/sim-posting.ts";
import { boardAt, makeWorld, transitions, truthAt, type World } from "../../sim/world.ts";

/** The board's list as its provider sends it. */
async function listOf(world: World, board: SimBoard, round: number): Promise<string> {
  const protocol = protocols[board.provider];
  const question = protocol.parse(new URL(protocol.listUrl(board.board)), null);
  if (question === null) throw new Error(`${board.id} has no list`);
  return await createGeneratedSource(world).list(board, round, question);
}

interface ListedJob {
  id: string | number;
  isListed?: boolean;
}

function jobsOf(list: string): ListedJob[] {
  const value = JSON.parse(list) as ListedJob[] | { jobs: ListedJob[] };
  return Array.isArray(value) ? value : value.jobs;
}

function publicKeys(list: string): Set<string> {
  return new Set(
    jobsOf(list)
      .filter((job) => job.isListed !== false)
      .map((job) => String(job.id)),
  );
}

describe("the world", () => {
  it("is the same for the same seed, byte for byte, and another for another", async () => {
    const bytes = async (seed: number): Promise<string[]> => {
      const world = makeWorld({ seed, boards: 6, postingsPerBoard: 12 });
      return await Promise.all(world.boards.flatMap((board) => [0, 1, 2].map((round) => listOf(world, board, round))));
    };
    const first = await bytes(7);
    expect(await bytes(7)).toEqual(first);
    const other = await bytes(8);
    expect(first.some((list, index) => list === other[index])).toBe(false);
  });

  it("gives guests other trades if asked, and changes no other board for it", async () => {
    const options = { seed: 7, boards: 3, postingsPerBoard: 12, guestPostings: 6 };
    const [usual, other] = [makeWorld(options), makeWorld({ ...options, guestTrades: true })];
    expect(other.boards.map(({ id }) => id)).toEqual(usual.boards.map(({ id }) => id));
    const titles = (world: World, boards: readonly SimBoard[]): string[] =>
      boards.flatMap((board) => boardAt(world, board, 2).open.map(({ title }) => title));
    const [own, ownToo] = [usual, other].map((world) => titles(world, world.boards.slice(0, 3)));
    expect(ownToo).toEqual(own);
    const found = titles(other, other.boards.slice(3));
    for (const word of [/nurse/i, /driver/i, /sales/i, /warehouse/i, /\(m\/w\/d\)/]) {
      expect(found.filter((title) => word.test(title)).length, String(word)).toBeGreaterThan(2);
    }
    expect(found.filter((title) => /engineer|developer|recruiter/i.test(title))).toEqual([]);
  });

  it("says of a guest's posting what fits its title, in every language", () => {
    const world = makeWorld({ seed: 1, boards: 3, guestPostings: 12, guestTrades: true });
    const guests = world.boards.slice(3).flatMap((board) =>
      boardAt(world, board, 2).open.map((posting) => ({
        title: posting.title,
        department: posting.department,
        language: posting.language,
        said: JSON.stringify(describePosting(posting, board.name)),
      })),
    );
    const ofSoftware =
      /TypeScript|Python|SQL|Kubernetes|software|backlog|production|equity|prod[uo]|プロダクト|リリース|mobiles Arbeiten|jours de télétravail|híbrido|フレックス/i;
    expect(guests.filter(({ said }) => ofSoftware.test(said)).map(({ said }) => ofSoftware.exec(said)?.[0])).toEqual(
      [],
    );
    expect(new Set(guests.map(({ language }) => language)).size).toBe(5);
    const nurses = guests.filter(({ title }) => /nurse|nursing|pfleg|infirmi|enferm|看護/i.test(title));
    expect(nurses.length).toBeGreaterThan(10);
    expect(new Set(nurses.map(({ department }) => department))).toEqual(new Set(["Nursing"]));
    const english = nurses.filter(({ language }) => language === "en");
    expect(english.filter(({ said }) => !/patients?|shift|medication|rooms|vital/i.test(said))).toEqual([]);
  });

  it("has known bytes, so that it is the same in every runtime", async () => {
    const world = makeWorld({ seed: 7, boards: 6, postingsPerBoard: 12 });
    const lists = await Promise.all(world.boards.map((board) => listOf(world, board, 2)));
    expect(lists.map((list) => seedFrom(list))).toMatchInlineSnapshot(`
      [
        3025388999,
        837514247,
        576383437,
        1014185261,
        774858957,
        3872638586,
      ]
    `);
  });

  it("gives any round at once as it gives it step by step", async () => {
    const atOnce = makeWorld({ seed: 3, boards: 9 });
    const stepped = makeWorld({ seed: 3, boards: 9 });
    for (const [index, board] of stepped.boards.entries()) {
      for (const round of [0, 1, 2, 3]) boardAt(stepped, board, round);
      const twin = atOnce.boards[index];
      if (twin === undefined) throw new Error("the twin lacks a board");
      expect(await listOf(stepped, board, 3)).toBe(await listOf(atOnce, twin, 3));
      expect(await listOf(stepped, board, 1)).toBe(await listOf(atOnce, twin, 1));
    }
  });

  it("serves what is true, and tells truly what happened in between", async () => {
    const world = makeWorld({ seed: 5, boards: 12 });
    for (const board of world.boards) {
      let before = new Map<string, string>();
      const everOpen = new Set<string>();
      for (const round of [0, 1, 2, 3, 4]) {
        const list = await listOf(world, board, round);
        expect(publicKeys(list)).toEqual(truthAt(world, board, round));
        const after = new Map(jobsOf(list).map((job) => [String(job.id), JSON.stringify(job)]));
        const told = transitions(world, board, round);
        const isOpen = publicKeys(list);
        const isNew = [...isOpen].filter((key) => !before.has(key));
        expect(new Set(told.opened)).toEqual(new Set(isNew.filter((key) => !everOpen.has(key))));
        expect(new Set(told.reopened)).toEqual(new Set(isNew.filter((key) => everOpen.has(key))));
        expect(new Set(told.closed)).toEqual(new Set([...before.keys()].filter((key) => !after.has(key))));
        for (const { key, fields } of told.changed) {
          expect(after.get(key)).not.toBe(before.get(key));
          expect(fields.length).toBeGreaterThan(0);
        }
        const toldKeys = new Set([...told.changed.map(({ key }) => key), ...told.touched]);
        for (const [key, job] of after) {
          if (before.has(key) && isOpen.has(key) && before.get(key) !== job) expect(toldKeys).toContain(key);
          everOpen.add(key);
        }
        before = after;
      }
    }
  });

  it("shows every kind of event on every provider by round 2", () => {
    const world = makeWorld({ seed: 1 });
    for (const provider of providerNames) {
      const boards = world.boards.filter((board) => board.provider === provider);
      const total = (round: number): Record<string, number> => {
        const counts: Record<string, number> = {};
        for (const board of boards) {
          for (const [kind, list] of Object.entries(transitions(world, board, round)))
            counts[kind] = (counts[kind] ?? 0) + list.length;
        }
        return counts;
      };
      for (const kind of ["opened", "changed", "touched", "closed"])
        expect(total(1)[kind], `${provider} ${kind}`).toBeGreaterThan(0);
      expect(total(1)["reopened"]).toBe(0);
      expect(total(2)["reopened"]).toBeGreaterThan(0);
    }
  });

  it("reopens in round 2 what closed in round 1, under its key", () => {
    const world = makeWorld({ seed: 1 });
    for (const board of world.boards) {
      const closed = transitions(world, board, 1).closed;
      for (const key of transitions(world, board, 2).reopened) expect(closed).toContain(key);
    }
  });

  it("moves most boards in the first rounds and leaves some byte-identical", async () => {
    const world = makeWorld({ seed: 1 });
    const still = [];
    for (const board of world.boards) {
      if ((await listOf(world, board, 0)) === (await listOf(world, board, 1))) still.push(board.id);
    }
    expect(still.length).toBeGreaterThanOrEqual(3);
    expect(still.length).toBeLessThan(world.boards.length / 3);
  });

  it("never loses so much of a board at once that its list looks broken", () => {
    const world = makeWorld({ seed: 2 });
    for (const board of world.boards) {
      for (const round of [1, 2, 3]) {
        expect(transitions(world, board, round).closed.length).toBeLessThanOrEqual(
          0.3 * truthAt(world, board, round - 1).size,
        );
      }
    }
  });

  it("is varied: about 1,500 postings, EU boards, several languages, unlisted and tiered ones", () => {
    const world = makeWorld();
    const postings = world.boards.flatMap((board) => boardAt(world, board, 0).open);
    expect(world.boards).toHaveLength(40);
    expect(new Set(world.boards.map((board) => board.id)).size).toBe(40);
    expect(postings.length).toBeGreaterThan(1400);
    expect(postings.length).toBeLessThan(1700);
    expect(new Set(postings.map((posting) => posting.language))).toEqual(new Set(["en", "de", "fr", "pt", "ja"]));
    expect(postings.filter((posting) => posting.language === "en").length).toBeGreaterThan(postings.length / 2);
    expect(world.boards.some((board) => board.board.startsWith("eu:"))).toBe(true);
    expect(postings.some((posting) => !posting.listed)).toBe(true);
    expect(postings.some((posting) => posting.workplace === "remote" && posting.deniesRemote)).toBe(true);
    expect(postings.some((posting) => (posting.pay?.tiers.length ?? 0) > 1)).toBe(true);
    expect(new Set(postings.flatMap((posting) => posting.places.map((place) => place.country))).size).toBeGreaterThan(
      12,
    );
  });

  it("makes one board of 5,000 postings and some 30 MB on demand", async () => {
    const world = makeWorld({ seed: 1, boards: 0, bigBoard: { provider: "ashby", postings: 5000 } });
    const [board] = world.boards;
    if (board === undefined) throw new Error("no big board");
    const list = await listOf(world, board, 0);
    expect(truthAt(world, board, 0).size).toBeGreaterThan(4700);
    expect(list.length).toBeGreaterThan(25_000_000);
    expect(list.length).toBeLessThan(40_000_000);
  });
});
