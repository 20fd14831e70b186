import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { hashReading, surveyList, type ListSurvey } from "../../../../src/cron/crawl/survey-list.ts";
import { avature } from "../../../../src/cron/providers/ats/avature.ts";
import { lever } from "../../../../src/cron/providers/ats/lever.ts";
import type { Entry, Provider, Reading } from "../../../../src/cron/providers/provider.ts";
import type { OpenJob } from "../../../../src/db/crawl/crawl-state.ts";

const BOARD = "acme";
const element = (id: string, over: object = {}): object => ({ id, text: `Posting ${id}`, ...over });
const bytesOf = (elements: unknown[]): Uint8Array => new TextEncoder().encode(JSON.stringify(elements));
const survey = (elements: unknown[], open: OpenJob[] = [], provider: Provider = lever): ListSurvey =>
  surveyList(provider, BOARD, [{ name: "page", bytes: bytesOf(elements) }], open);

/** What the database holds of a posting that was read from an element. */
function stored(one: object): OpenJob {
  const [fresh] = survey([one]).fresh.values();
  if (fresh?.posting == null) throw new Error("no posting");
  const { key } = fresh.posting;
  const { readHash } = fresh;
  const never = { payload: "", misses: 0, absentSince: null, lastSeenAt: null, deadlineAt: null };
  return { id: Number(key), key, sourceHash: fresh.entry.sourceHash, readHash, ...never };
}

describe("an element with other bytes", () => {
  const before = element("1", { categories: { team: "A", location: "Berlin" } });
  it.each([
    ["a key that is not read", { ...before, nonce: 7 }],
    ["keys in another order", Object.fromEntries(Object.entries(before).toReversed())],
    ["white space that a title does not keep", { ...before, text: " Posting  1" }],
  ])("is not looked at further where it reads the same: %s", (_, after) => {
    const { fresh, seen, accepted, rejected } = survey([after], [stored(before)]);
    expect([fresh.size, [...seen], accepted, rejected]).toEqual([0, ["1"], 1, 0]);
  });

  it("is where it says more, or what is stored has no hash yet", () => {
    expect(survey([{ ...before, createdAt: 1_760_000_000_000 }], [stored(before)]).fresh.size).toBe(1);
    expect(survey([{ ...before, nonce: 7 }], [{ ...stored(before), readHash: null }]).fresh.size).toBe(1);
  });
});

describe("one key that stands twice", () => {
  const [a, b] = [element("1", { text: "A" }), element("1", { text: "B" })];
  const standing = (elements: object[], open: OpenJob[] = []): string[] =>
    [...survey([...elements, element("2")], open).fresh.values()].map(({ posting }) => posting?.title ?? "");

  it("stands for the same posting in any order", () => {
    expect(standing([a, b]).toSorted()).toEqual(standing([b, a]).toSorted());
    expect(standing([a, b])).toHaveLength(2);
    expect(survey([a, b]).rejects).toEqual([{ key: "1", reason: "key: stands twice in the list" }]);
  });

  it.each([
    ["A", a],
    ["B", b],
  ])("stands for what is stored, %s, while the list has it", (_, one) => {
    for (const list of [
      [a, b],
      [b, a],
      [
        { ...b, nonce: 1 },
        { ...a, nonce: 2 },
      ],
    ])
      expect(standing(list, [stored(one)])).toEqual(["Posting 2"]);
  });

  it("is one where both say the same, and is read where one can't be", () => {
    expect(survey([a, { ...a, nonce: 1 }])).toMatchObject({ accepted: 1, rejected: 0 });
    for (const list of [
      [a, { id: "1" }],
      [{ id: "1" }, a],
    ]) {
      const { fresh, accepted, rejected } = survey(list);
      expect([fresh.size, accepted, rejected]).toEqual([1, 1, 1]);
    }
  });
});

describe("a list of several pages", () => {
  const pagesOf = (totals: (number | null)[]): Provider => {
    let page = 0;
    return {
      ...lever,
      readList: (payload) => ({
        entries: lever.readList(payload).entries,
        end: () => ({ declaredTotal: totals[page++] ?? null, next: [] }),
      }),
    };
  };
  const pages = [
    { name: "one", bytes: bytesOf([element("1"), element("2")]) },
    { name: "two", bytes: bytesOf([element("3")]) },
  ];
  it.each([
    [[3, 3], null],
    [[3, 0], null],
    [[null, null], null],
    [[null, 3], null],
    [[4, 3], "declared 4, held 3"],
    [[2, 3], "declared 2, held 3"],
  ])("that declare %j", (totals, incomplete) => {
    const list = surveyList(pagesOf(totals), BOARD, pages, []);
    expect(list.incomplete).toBe(incomplete);
    expect([...list.fresh.values()].map(({ page }) => page)).toEqual(["one", "one", "two"]);
  });

  it("has no more postings than a crawl reads, over all of them", () => {
    const half = bytesOf(Array.from({ length: limits.postingsPerCrawlMax / 2 }, (_, index) => ({ id: `a${index}` })));
    const most = [half, half].map((bytes) => ({ name: "", bytes }));
    expect(surveyList(lever, BOARD, most, []).rejected).toBe(limits.postingsPerCrawlMax);
    expect(() => surveyList(lever, BOARD, [...most, { name: "", bytes: bytesOf([1]) }], [])).toThrow("postings");
  });
});

it("keeps only so many postings in memory, and knows the others by their hashes", () => {
  const description = "x".repeat(190_000);
  const { fresh } = survey(Array.from({ length: 40 }, (_, index) => element(String(index), { description })));
  const kept = [...fresh.values()].filter(({ posting }) => posting !== null);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.length).toBeLessThan(40);
  for (const { entry, readHash } of fresh.values()) {
    const reading = entry.read();
    expect(reading.kind === "posting" && hashReading(reading.posting)).toBe(readHash);
  }
});

it("an element that names another board is no posting of this list, one that names this board is", () => {
  const naming = (named: Record<string, string>): Provider => ({
    ...lever,
    readList: (payload) => {
      const { entries, ...list } = lever.readList(payload);
      const read = ({ read: readOne }: Entry): Reading => {
        const reading = readOne();
        if (reading.kind !== "posting") return reading;
        return { ...reading, board: named[reading.posting.key] ?? null };
      };
      return { ...list, entries: Array.from(entries, (entry) => ({ ...entry, read: () => read(entry) })) };
    },
  });
  const { fresh, rejects, seen } = survey(
    [element("1"), element("2"), element("3")],
    [],
    naming({ "1": BOARD, "2": "x" }),
  );
  expect([...fresh.values()].map(({ key, namedBoard }) => [key, namedBoard])).toEqual([
    ["1", BOARD],
    ["3", null],
  ]);
  expect(rejects).toEqual([{ key: "2", reason: "it names another board: x" }]);
  expect([...seen]).toEqual(["1", "2", "3"]);
});

describe("what an earlier survey found", () => {
  const elements = [
    element("1"),
    element("2", { text: "Two" }),
    { text: "no key" },
    element("3", { text: "" }),
    element("2", { text: "Another two" }),
    element("4", { hostedUrl: "https://jobs.lever.co/other/4" }),
  ];
  const pages = [{ name: "page", bytes: bytesOf(elements) }];
  /** A provider whose elements say how often they are read and hashed. */
  function watched(): { provider: Provider; reads: () => number; hashes: () => number } {
    let [reads, hashes] = [0, 0];
    const provider: Provider = {
      ...lever,
      readList: (payload) => {
        const list = lever.readList(payload);
        const entries = [...list.entries].map((entry) => ({
          bytes: entry.bytes,
          get sourceHash() {
            hashes++;
            return entry.sourceHash;
          },
          read: () => {
            reads++;
            return entry.read();
          },
          publicPart: entry.publicPart,
        }));
        return { ...list, entries };
      },
    };
    return { provider, reads: () => reads, hashes: () => hashes };
  }
  const bare = ({ fresh, notes: _notes, ...rest }: ListSurvey) => ({
    ...rest,
    fresh: [...fresh.values()].map(({ key, entry, page, readHash, namedBoard }) => ({
      key,
      page,
      readHash,
      namedBoard,
      hash: entry.sourceHash,
    })),
  });

  it.each<[what: string, open: object[]]>([
    ["nothing was stored", []],
    ["some of it is stored since", [elements[0] ?? {}, elements[5] ?? {}]],
  ])("is taken for it, and nothing is read or hashed again: %s", (_, storedSince) => {
    const { notes } = surveyList(lever, BOARD, pages, []);
    const open = storedSince.map(stored);
    const { provider, reads, hashes } = watched();
    const again = surveyList(provider, BOARD, pages, open, { notes });
    expect([reads(), hashes()]).toEqual([0, 0]);
    expect(bare(again)).toEqual(bare(surveyList(lever, BOARD, pages, open)));
    expect(again.notes).toEqual(notes);
    // What is taken of it is read then.
    const [taken] = again.fresh.values();
    expect(taken?.entry.read()).toMatchObject({ kind: "posting", posting: { key: taken?.key } });
  });

  it("says nothing of what it knew by its bytes: that is read where it is stored no longer", () => {
    const { notes } = surveyList(lever, BOARD, pages, [stored(element("1"))]);
    const { provider, reads } = watched();
    const again = surveyList(provider, BOARD, pages, [], { notes });
    expect(reads()).toBe(1);
    expect(bare(again)).toEqual(bare(surveyList(lever, BOARD, pages, [])));
  });

  it("is left alone where it is another list's", () => {
    const { notes } = surveyList(lever, BOARD, pages, []);
    const whole = bare(surveyList(lever, BOARD, pages, []));
    for (const others of [notes.slice(1), notes.toReversed(), [...notes, ...notes.slice(-1)], []])
      expect(bare(surveyList(lever, BOARD, pages, [], { notes: others }))).toEqual(whole);
  });
});

describe("pages that overlap", () => {
  const overlapping: Provider = { ...lever, paged: true, pagesMeet: true };
  const reading = (...pages: string[][]): [seen: string, incomplete: string | null, rejected: number] => {
    const all = pages.map((ids, at) => ({ name: String(at), bytes: bytesOf(ids.map((id) => element(id))) }));
    // Lever's pages name no next ones: each is read as one more.
    const next = { url: "https://api.lever.co/next" };
    const reads = all.map(({ bytes }) => bytes);
    const provider: Provider = {
      ...overlapping,
      readList: (bytes) => {
        const list = lever.readList(bytes);
        return { ...list, end: () => ({ ...list.end(), next: reads.indexOf(bytes) < reads.length - 1 ? [next] : [] }) };
      },
    };
    const { seen, incomplete, rejected } = surveyList(provider, BOARD, all, []);
    return [[...seen].join(""), incomplete, rejected];
  };

  it("are one list where each begins with the last posting of the one before", () => {
    expect(reading(["1", "2", "3"], ["3", "4", "5"], ["5", "6"])).toEqual(["123456", null, 0]);
    expect(reading(["1", "2", "3"], ["3"])).toEqual(["123", null, 0]);
  });

  it("say that postings moved where they do not meet, or have more in common", () => {
    const apart = "two pages do not meet";
    // One before the seam closed meanwhile, or one came in.
    expect(reading(["1", "2", "3"], ["4", "5", "6"])[1]).toBe(apart);
    expect(reading(["1", "2", "3"], ["2", "3", "4"])[1]).not.toBeNull();
    expect(reading(["1", "2", "3"], ["3", "1", "4"])[1]).toBe("a posting stands on two pages");
    expect(reading(["1", "2", "3"], ["3", "4", "5"], ["6", "5"])[1]).toBe(apart);
  });
});

describe("pages of a list that states how many it holds", () => {
  const next = { url: "https://jobs.example/next" };
  const reading = (total: number | null, ...pages: (string | object)[][]) => {
    const all = pages.map((ids, index) => ({
      name: String(index),
      bytes: bytesOf(ids.map((id) => (typeof id === "string" ? element(id) : id))),
    }));
    const reads = all.map(({ bytes }) => bytes);
    const provider: Provider = {
      ...lever,
      paged: true,
      readList: (bytes) => {
        const list = lever.readList(bytes);
        const isLast = reads.indexOf(bytes) === reads.length - 1;
        return { ...list, end: () => ({ declaredTotal: total, next: isLast ? [] : [next] }) };
      },
    };
    return surveyList(provider, BOARD, all, []).incomplete;
  };

  it("are whole where what came meanwhile pushed postings onto later pages, and none is lacking", () => {
    expect(reading(6, ["1", "2", "3"], ["4", "5", "6"])).toBeNull();
    // One came at the head: the third posting is the fourth by then, and the last one is on a page more.
    expect(reading(6, ["1", "2", "3"], ["3", "4", "5"], ["6"])).toBeNull();
    expect(reading(null, ["1", "2", "3"], ["3", "4", "5"], ["6"])).toBe("a posting stands on two pages");
  });

  it("are not where one is lacking, however many elements there are", () => {
    expect(reading(6, ["1", "2", "3"], ["3", "5", "6"])).toBe("declared 6, held 5");
    expect(reading(6, ["1", "2", "3"], ["5", "6"])).toBe("declared 6, held 5");
    expect(reading(5, ["1", "2", "3"], ["3", "4", "5", "6"])).toBe("declared 5, held 6");
    // What can't be read, or is not for the public, is told by its bytes.
    const odd = { id: "9", text: 7 };
    expect(reading(6, ["1", "2", odd], [odd, "4", "5"])).toBe("declared 6, held 5");
    expect(reading(6, ["1", "2", odd], [odd, "4", "5"], ["6"])).toBeNull();
  });
});

describe("a list of many heavy pages", () => {
  const PAGES = 30;
  const filler = "<div class=menu><p>Words</p></div>".repeat(5_000);
  const row = (key: number): string =>
    `<article class="article article--result"><h3 class="article__header__text__title"><a class="link" href="https://acme.avature.net/careers/JobDetail/x/${key}">Clerk of post ${key} in town</a></h3></article>`;
  const pages = Array.from({ length: PAGES }, (_, index) => {
    const next =
      index + 1 < PAGES
        ? `<a class="paginationNextLink" href="https://acme.avature.net/careers/SearchJobs/?jobOffset=${2 * (index + 1)}">Next</a>`
        : "";
    const head = `<html><body><div class="list-controls__text">${2 * PAGES} results</div>`;
    const text = `${head}${row(2 * index + 1)}${row(2 * index + 2)}${next}${filler}</body></html>`;
    return { name: String(index), bytes: new TextEncoder().encode(text) };
  });
  const board = "acme.avature.net|careers";

  it("keeps no page that was parsed, but for the first ones, and reads of each element what it says", () => {
    const { fresh, incomplete, notes } = surveyList(avature, board, pages, []);
    expect([fresh.size, incomplete]).toEqual([2 * PAGES, null]);
    const all = [...fresh.values()];
    expect([all[0]?.posting === null, all.at(-1)?.posting]).toEqual([false, null]);
    for (const [index, { key, entry, readHash }] of all.entries()) {
      expect(key).toBe(String(index + 1));
      expect(new TextDecoder().decode(entry.bytes)).toBe(row(index + 1));
      const reading = entry.read();
      if (reading.kind !== "posting") throw new Error(key);
      expect([reading.posting.title, hashReading(reading.posting)]).toEqual([`Clerk of post ${key} in town`, readHash]);
      expect(new TextDecoder().decode(entry.publicPart().bytes)).toContain(`post ${key} `);
    }
    // In any order, and by another survey's notes.
    const again = surveyList(avature, board, pages, [], { notes });
    const last = [...again.fresh.values()].toReversed();
    expect(last.map(({ entry }) => entry.sourceHash)).toEqual(all.map(({ entry }) => entry.sourceHash).toReversed());
    expect(last.map(({ entry }) => entry.read())).toEqual(all.map(({ entry }) => entry.read()).toReversed());
  });
});
