import path from "node:path";
import { describe, expect, it } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { addBoards } from "../../../../src/cron/boards/add-boards.ts";
import { continueOptOuts, optInBoard, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import { robotsKey } from "../../../../src/core/payload-key.ts";
import { limits } from "../../../../src/core/limits.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";

const NOW = Date.UTC(2026, 10, 1);

const swapCase = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => (letter < "a" ? letter.toLowerCase() : letter.toUpperCase()));

/** Tokens that a provider takes for two boards, and that differ in their case only. */
const twins = Object.values(providers).flatMap(({ name, example, canonicalBoard }) => {
  const tokens = [example, example.replace(/[^|]+$/, "Jobs")].map((token) => canonicalBoard(token) ?? example);
  const pairs = tokens.map((token) => ({ name, token, other: canonicalBoard(swapCase(token)) ?? token }));
  return pairs.filter(({ token, other }) => token !== other);
});

function begin() {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(1_000);
  const robots = async (): Promise<string[]> =>
    (await bucket.list({ prefix: "robots/" })).objects.map(({ key }) => key).toSorted();
  const add = async (provider: string, board: string) =>
    await addBoards(db, bucket, [{ url: null, provider, board, name: null, domain: null }], NOW);
  const finish = async (): Promise<void> => {
    for (const at of [1, 2, 3]) await continueOptOuts({ db, bucket }, NOW + at * limits.crawlsEndMs);
  };
  const boards = (): unknown[] => sqlite.prepare("select board from sources order by board").all();
  return { db, bucket, add, finish, boards, robots };
}

describe("a board whose token is an opted-out one's in another case", () => {
  it("is another one at Oracle, whose own names of sites keep their case", () => {
    expect(twins.map(({ name }) => name)).toContain("oracle");
  });

  it.each(twins)("is not added, of $name", async ({ name, token, other }) => {
    const { db, bucket, add, finish, boards } = begin();
    expect(await add(name, token)).toMatchObject([{ status: "added" }]);
    await optOutBoard({ db, bucket }, sourceId(name, token), "asked by mail", NOW);
    expect(await add(name, other)).toMatchObject([{ status: "refused", reason: "opted_out" }]);
    const url = providers[name].boardUrl(other);
    const added = await addBoard(db, bucket, { url, name: null, domain: null }, NOW);
    expect(added).toMatchObject({ ok: false, reason: expect.stringContaining("asked by mail") as string });
    await finish();
    expect(await add(name, other)).toMatchObject([{ status: "refused", reason: "opted_out" }]);
    expect(boards()).toEqual([]);
    expect(await optInBoard({ db, bucket }, sourceId(name, token), NOW)).toBe("allowed");
    expect(await add(name, other)).toMatchObject([{ status: "added" }]);
  });

  it.each(twins)("leaves with it, of $name, and only both come back", async ({ name, token, other }) => {
    const { db, bucket, add, finish, boards } = begin();
    for (const board of [token, other]) await add(name, board);
    // As long as nobody opts out they are two.
    expect(boards()).toHaveLength(2);
    await optOutBoard({ db, bucket }, sourceId(name, token), null, NOW);
    expect(await optInBoard({ db, bucket }, sourceId(name, token), NOW)).toBe("still_removing");
    await finish();
    expect(boards()).toEqual([]);
    for (const board of [token, other]) expect(await add(name, board)).toMatchObject([{ reason: "opted_out" }]);
    expect(await optInBoard({ db, bucket }, sourceId(name, other), NOW)).toBe("allowed");
    for (const board of [token, other]) expect(await add(name, board)).toMatchObject([{ status: "added" }]);
  });
});

describe("what a host said of crawlers", () => {
  it.each(Object.values(providers))("goes with the last board that is asked at it, of $name", async (provider) => {
    const { name, example } = provider;
    const { db, bucket, add, finish, robots } = begin();
    // Of most providers another tenant's, of some another site of the same one.
    const other = provider.canonicalBoard(example.replace(/\|[^|]+$/, "|CX_2").replace(/^([^|]+)$/, "x$1")) ?? "";
    await add(name, example);
    const isTwo = (await add(name, other))[0]?.status === "added";
    const hosts = new Set([...provider.hosts(example), ...(isTwo ? provider.hosts(other) : [])]);
    for (const host of hosts) await bucket.put(robotsKey(host), "robots");
    await optOutBoard({ db, bucket }, sourceId(name, example), null, NOW);
    await finish();
    expect(await robots()).toEqual((isTwo ? provider.hosts(other) : []).map(robotsKey).toSorted());
    if (!isTwo) return;
    await optOutBoard({ db, bucket }, sourceId(name, other), null, NOW);
    await finish();
    expect(await robots()).toEqual([]);
  });
});
