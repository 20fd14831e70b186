import {
  changed,
  fieldNames,
  json,
  withTitle,
  type Asking,
  type Element,
  type HostileBoard,
} from "../hostile-board.ts";

const nonce = ({ fetch, at }: Asking, index = 0): string => `${fetch}-${index}-${at}`;
const titleOf = ({ provider }: Asking, element: Element): string => String(element[fieldNames[provider].title]);

/** Boards whose bytes or facts move at each fetch, and those that grow. Issue 13, lines 1 and 7. */
export const restlessBoards: readonly HostileBoard[] = [
  {
    name: "nonce-600",
    provider: "lever",
    answer: (asking) => changed(asking, 600, (element, index) => ({ ...element, requestId: nonce(asking, index) })),
    open: 600,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "nonce-greenhouse-600",
    provider: "greenhouse",
    answer: (asking) => changed(asking, 600, (element, index) => ({ ...element, trace: nonce(asking, index) })),
    open: 600,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "nonce-40",
    provider: "ashby",
    answer: (asking) => changed(asking, 40, (element, index) => ({ ...element, rendered: nonce(asking, index) })),
    open: 40,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "nonce-envelope",
    provider: "greenhouse",
    answer: (asking) => asking.list(asking.elements(40)).replace('"meta":{', `"meta":{"nonce":"${nonce(asking)}",`),
    open: 40,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "nonce-metadata-40",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 40, (element, index) => ({
        ...element,
        metadata: [{ id: 1, name: "Cost center", value: nonce(asking, index), value_type: "short_text" }],
      })),
    open: 40,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "dates-move-600",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 600, (element) => ({ ...element, updated_at: new Date(asking.at).toISOString() })),
    open: 600,
    updatesMax: 0,
  },
  {
    name: "titles-move-600",
    provider: "ashby",
    answer: (asking) =>
      changed(asking, 600, (element) => withTitle(asking, element, `${titleOf(asking, element)} ${asking.fetch}`)),
    open: 600,
  },
  {
    name: "titles-move-40",
    provider: "lever",
    answer: (asking) =>
      changed(asking, 40, (element) => withTitle(asking, element, `${titleOf(asking, element)} ${asking.fetch}`)),
    open: 40,
  },
  {
    name: "titles-flip-600",
    provider: "lever",
    answer: (asking) =>
      changed(asking, 600, (element) => withTitle(asking, element, `${titleOf(asking, element)} ${asking.fetch % 2}`)),
    open: 600,
  },
  {
    name: "grows-600-at-head",
    provider: "lever",
    answer: (asking) => asking.list([...(asking.fetch < 2 ? [] : asking.elements(600, 100)), ...asking.elements(100)]),
    open: 700,
    updatesMax: 0,
  },
  {
    name: "grows-600-noisy",
    provider: "ashby",
    answer: (asking) =>
      asking.list(
        [...(asking.fetch < 2 ? [] : asking.elements(600, 100)), ...asking.elements(100)].map((element, index) =>
          Object.assign(element, { rendered: nonce(asking, index) }),
        ),
      ),
    open: 700,
    updatesMax: 0,
  },
  {
    name: "doubles",
    provider: "greenhouse",
    answer: (asking) => asking.list(asking.elements(asking.fetch < 2 ? 60 : 120)),
    open: 120,
    updatesMax: 0,
  },
  {
    name: "doubles-many-times",
    provider: "greenhouse",
    answer: (asking) => asking.list(asking.elements(Math.min(800, 25 * 2 ** asking.fetch))),
    updatesMax: 0,
  },
  {
    name: "new-keys-600",
    provider: "lever",
    answer: (asking) => asking.list(asking.elements(600, Math.min(asking.fetch, 4) * 600)),
  },
  {
    name: "order-turns-600",
    provider: "lever",
    answer: (asking) => {
      const all = asking.elements(600);
      const turn = (asking.fetch * 97) % all.length;
      return asking.list([...all.slice(turn), ...all.slice(0, turn)]);
    },
    open: 600,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "keys-turn-40",
    provider: "ashby",
    answer: (asking) =>
      changed(asking, 40, (element) => {
        const entries = Object.entries(element);
        const turn = asking.fetch % entries.length;
        return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)]);
      }),
    open: 40,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "blanks-move-40",
    provider: "lever",
    answer: (asking) =>
      asking.wrap(asking.elements(40).map((element) => JSON.stringify(element, null, (asking.fetch % 9) + 1))),
    open: 40,
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "etag-lies",
    provider: "lever",
    // Says that nothing changed to whoever asks with a validator; the list is another one each time.
    answer: (asking) =>
      json(
        changed(asking, 20, (element) => element),
        { etag: `"${nonce(asking)}"` },
      ),
    open: 20,
    updatesMax: 0,
    rowsMax: 30,
  },
];
