import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { checkWorld } from "../../attack/check-world.ts";
import { askingOf, simBoardOf, type HostileBoard } from "../../attack/hostile-board.ts";
import { hostileBoards } from "../../attack/hostile-boards.ts";
import { playBoards } from "../../attack/play-boards.ts";

/** Kept out of the quick tests: their bodies never end, or are megabytes. */
const large = /endless|silent|bomb|600|ten-thousand|megabyte|many-times|3000|50x60/;

beforeEach(() => {
  for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

async function attack(boards: readonly HostileBoard[], hours: number) {
  const world = await playBoards({ root: process.cwd(), boards, hours, crawlsMax: 12, store: "sqlite" });
  const found = await checkWorld(world, boards);
  await world.store.close();
  return { ...found, played: new Map(world.played.map((one) => [one.name, one])) };
}

it("there are more than seventy, each of a name of its own, and each has an answer", async () => {
  expect(hostileBoards.length).toBeGreaterThan(70);
  expect(new Set(hostileBoards.map(({ name }) => name)).size).toBe(hostileBoards.length);
  for (const { name, provider, answer } of hostileBoards.filter((one) => !large.test(one.name))) {
    const said = await answer(askingOf(simBoardOf(provider, name), 0, Date.UTC(2026, 10, 1)));
    expect(typeof said === "string" ? said.length : said.status, name).toBeGreaterThan(0);
  }
});

it("a board that throttles, one that contradicts itself and honest ones beside them come to no harm", async () => {
  const boards = hostileBoards.filter(({ name }) =>
    ["429-a-day", "503-a-day", "total-turns", "doubles"].includes(name),
  );
  const { world, byBoard, played } = await attack(boards, 3);
  expect(world).toEqual([]);
  expect([...byBoard.values()].flat()).toEqual([]);
  expect(played.get("honest-lever-0")?.crawls).toBeGreaterThan(3);
  expect(played.get("429-a-day")?.crawls).toBe(2);
});

it("is no use if it can't tell: a lie about a board is found", async () => {
  const board = hostileBoards.find(({ name }) => name === "titles-move-40");
  if (board === undefined) throw new Error("no such board");
  const { byBoard } = await attack([{ ...board, open: 41, updatesMax: 0, secrets: ["Engineer"] }], 2);
  const found = byBoard.get("titles-move-40")?.join("\n");
  expect(found).toContain("40 of 41 postings are open");
  expect(found).toMatch(/\d+ updates for nothing/);
  expect(found).toContain('holds "Engineer"');
});

it("answers of single postings that say nothing, or another's, are taken for none, and asked for in turns", async () => {
  const names = /^detail-(?:unreadable-first-forty|empty-200|of-another|gone-half|odd-ids)$/;
  const { world, byBoard, played } = await attack(
    hostileBoards.filter(({ name }) => names.test(name)),
    3,
  );
  expect(world).toEqual([]);
  expect([...byBoard.values()].flat()).toEqual([]);
  // A list, and forty answers at most behind each.
  const { requests = 0, crawls = 0 } = played.get("detail-empty-200") ?? {};
  expect(requests).toBe(crawls * 41);
});
