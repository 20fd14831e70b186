import { changed, fieldNames, json, withTitle, type HostileBoard } from "../hostile-board.ts";

const half = <T>(list: readonly T[], odd: boolean): T[] => list.filter((_, index) => (index % 2 === 1) === odd);

/** Lists that contradict themselves, each other, or whose they are. */
export const listBoards: readonly HostileBoard[] = [
  {
    name: "empty-now-and-then",
    provider: "greenhouse",
    answer: (asking) => asking.list(asking.fetch % 2 === 0 ? asking.elements(30) : []),
    open: 30,
    updatesMax: 0,
  },
  {
    name: "sparse",
    provider: "lever",
    // Each list holds one half of the postings: none is ever missing three times in a row.
    answer: (asking) => asking.list(half(asking.elements(40), asking.fetch % 2 === 1)),
  },
  {
    name: "total-too-large",
    provider: "greenhouse",
    answer: (asking) => asking.list(asking.elements(20), 1_000_000),
    updatesMax: 0,
  },
  {
    name: "total-negative",
    provider: "greenhouse",
    answer: (asking) => asking.list(asking.elements(20), -1),
    updatesMax: 0,
  },
  {
    name: "total-turns",
    provider: "greenhouse",
    answer: (asking) => asking.list(asking.elements(20), 20 + (asking.fetch % 3)),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "twins",
    provider: "lever",
    // One key, two titles, in turning order: neither is the posting's change.
    answer: (asking) => {
      const twins = asking.elements(10).flatMap((element) => [element, withTitle(asking, element, "The other one")]);
      return asking.list(asking.fetch % 2 === 0 ? twins : twins.toReversed());
    },
    open: 10,
    updatesMax: 20,
  },
  {
    name: "twins-at-once-300",
    provider: "ashby",
    answer: (asking) => {
      const first = asking.elements(1)[0] ?? {};
      return asking.list(Array.from({ length: 300 }, (_, index) => withTitle(asking, first, `Number ${index}`)));
    },
    open: 1,
    updatesMax: 1,
  },
  {
    name: "another-boards",
    provider: "lever",
    answer: (asking) =>
      changed(asking, 20, (element, index) => ({
        ...element,
        hostedUrl: `https://jobs.lever.co/somebody-else/${index}`,
      })),
  },
  {
    name: "another-boards-later",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 20, (element) =>
        asking.fetch < 2
          ? element
          : {
              ...element,
              id: Number(element["id"]) + 7,
              absolute_url: `https://job-boards.greenhouse.io/somebody/jobs/${String(element["id"])}`,
            },
      ),
  },
  {
    name: "keys-as-numbers-and-texts",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 20, (element) => ({
        ...element,
        id: asking.fetch % 2 === 0 ? element["id"] : String(element["id"]),
      })),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "keys-hostile",
    provider: "lever",
    answer: (asking) => {
      const keys = ["../../x", "a|b", "__proto__", "constructor", "%00", "x".repeat(5_000), "", "🦆", "a b", "\u0000"];
      return asking.list([
        ...asking.elements(10),
        ...asking.elements(keys.length, 10).map((element, index) => Object.assign(element, { id: keys[index] })),
      ]);
    },
  },
  {
    name: "types-wrong",
    provider: "ashby",
    answer: (asking) => {
      const wrong = [null, 5, [], {}, true, 1e308, "x"];
      return asking.list(
        asking
          .elements(40)
          .flatMap((element, index) =>
            Object.keys(element).length === 0
              ? []
              : [{ ...element, [Object.keys(element)[index % 12] ?? "x"]: wrong[index % wrong.length] }],
          ),
      );
    },
  },
  {
    name: "prototype-keys",
    provider: "greenhouse",
    answer: (asking) =>
      asking.wrap(
        asking
          .elements(20)
          .map((element) =>
            JSON.stringify(element).replace(
              "{",
              '{"__proto__":{"title":"x","polluted":1},"constructor":{"prototype":1},',
            ),
          ),
      ),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "title-twice-in-json",
    provider: "greenhouse",
    answer: (asking) =>
      asking.wrap(asking.elements(20).map((element) => JSON.stringify(element).replace("{", '{"title":"First",'))),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "list-twice",
    provider: "ashby",
    answer: (asking) => asking.list(asking.elements(20)).replace(/}$/, ',"jobs":[]}'),
    open: 0,
  },
  {
    name: "vanishes-and-returns",
    provider: "lever",
    answer: (asking) =>
      asking.fetch % 3 === 2 ? json('{"ok":false,"error":"Document not found"}', {}) : asking.list(asking.elements(20)),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "not-found-between",
    provider: "lever",
    answer: (asking) =>
      asking.fetch % 2 === 1 ? new Response("{}", { status: 404 }) : asking.list(asking.elements(20)),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "ten-thousand-and-one",
    provider: "ashby",
    answer: (asking) => {
      const [element = {}] = asking.elements(1);
      const { key } = fieldNames[asking.provider];
      const text = JSON.stringify({ ...element, descriptionHtml: "<p>x</p>", [key]: "KEY" });
      return asking.wrap(Array.from({ length: 10_001 }, (_, index) => text.replace('"KEY"', `"k-${index}"`)));
    },
    open: 0,
  },
];
