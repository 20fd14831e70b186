import { describe, expect, it } from "vitest";
import { keysInAddress, storedForms } from "../../../../src/core/posting-address.ts";
import { addressesIn } from "../../../../src/cron/boards/look-up-board.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { boardFromAddress, otherAtsOf, providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { countSteps } from "../../../counted-regex.ts";
import { inPart, isWhole, sampled, tier } from "../../../sampled.ts";
import { makeHabits, makePosting } from "../../../sim/make-posting.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import { createRandom, seedFrom } from "../../../sim/random.ts";
import { bytesOf, fixture, readAll } from "./read-all.ts";

// All of them would take twelve minutes of the check's thirty.
const [QUICK, CHECK] = [48, 12];
const EVERY = tier(QUICK, CHECK, 1);
/** Characters of answers that are read for the words of one reader. */
const CHARS_MAX = tier(15_000, 30_000);
const PUMPS = ["<li>", "</li>", "<ul", "<", "&", "&lt;", "&#", " ", "\n", "-", "a", "0", ".", "/"];

/** A pure function of a provider over what somebody outside wrote, and an honest one of these. */
interface Reader {
  name: string;
  input: string;
  read: (input: string) => void;
}

/** What a board writes. */
function readersOf(provider: Provider): Reader[] {
  const { example, details, ticket, look } = provider;
  const name = provider.name as ProviderName;
  const { renderPosting, renderBoard, wrapList, parse } = protocols[name];
  const board = { id: name, provider: name, board: example, name: "Acme", url: "" };
  const random = createRandom(seedFrom(name));
  const posting = makePosting(random, makeHabits(random, name, false), Date.UTC(2026, 9, 1), 30);
  const asked = provider.listRequest(example);
  const question = parse(new URL(asked.url), asked.body ?? null);
  if (question === null) throw new Error("no list");
  const [listed] = readAll(provider, bytesOf(wrapList([renderPosting(board, posting, question)], 1, question)));
  if (listed?.kind !== "posting") throw new Error(JSON.stringify(listed));
  const own = { ...question, kind: "posting" as const, key: posting.key };
  const site = new URL("https://careers.acme.example/jobs");
  const boardUrl = provider.boardUrl(example);
  return [
    {
      name: "list",
      input: new TextDecoder().decode(fixture(`${name}/acme.${provider.format}`)),
      read: (input) => {
        const list = provider.readList(bytesOf(input), example, asked);
        for (const entry of list.entries) {
          entry.read();
          entry.publicPart();
        }
        list.end();
      },
    },
    ...(details === undefined
      ? []
      : [
          {
            name: "details",
            input: renderPosting(board, posting, own),
            read: (input: string) => {
              details.read(bytesOf(input), listed.posting);
              details.publicPart(bytesOf(input));
            },
          },
        ]),
    ...(ticket === undefined
      ? []
      : [
          {
            name: "ticket",
            input: renderBoard(board),
            read: (input: string) => void ticket.read(bytesOf(input), example)(asked),
          },
        ]),
    {
      name: "page that shows a board",
      input: `<html><script>var board = {"address":"${boardUrl}","id":"EF_acme.example"};</script><a href="${boardUrl}">Our jobs</a></html>`,
      read: (input) => {
        look?.read({ url: site, redirectedTo: null, text: input, addresses: addressesIn(input, site.href) });
        for (const { href } of addressesIn(input, site.href)) boardFromAddress(href);
      },
    },
  ];
}

/** As the format around it has it: a text of JSON, JSON in an attribute, markup. */
function written(input: string, { word, at }: Word, text: string): string {
  const json = JSON.stringify(text).slice(1, -1);
  const markup = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const isPage = /^\s*</.test(input);
  const next = /^(?:"|&#34;|<)/.exec(input.slice(at + word.length))?.[0];
  if (next === '"') return isPage ? json.replaceAll("<", "\\u003c") : json;
  if (next !== "&#34;") return markup;
  return json.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&#34;");
}

interface Word {
  word: string;
  at: number;
}

/** Texts of an answer, among them every long one: each stands for its field. */
function longWords(input: string): Word[] {
  const texts = input.matchAll(/(?<=[">]|&#34;)[^"<>{}[\]&]{6,}(?="\s*[,\]}/>]|"\s\w|<|&#34;\s*[,\]}])/g);
  const first = new Map([...texts].toReversed().map(({ 0: word, index }) => [word, index]));
  return [...first].map(([word, at]) => ({ word, at })).filter(({ word }) => !word.includes("\\"));
}

/** Steps for a text of so many characters in place of a word, as it is written there and as it is. */
function stepsOf({ input, read }: Reader, one: Word, text: string): number[] {
  return [...new Set([written(input, one, text), text])].map((inside) => {
    const spoiled = input.slice(0, one.at) + inside + input.slice(one.at + one.word.length);
    return countSteps(() => {
      try {
        read(spoiled);
      } catch (error) {
        // A word of the envelope (Oracle's site) may make it another board's list: refused as a whole, at a price too.
        if (!(error instanceof PayloadError)) throw error;
      }
    }).steps;
  });
}

/** What grew more than the text that is twice as long. */
function superlinear(reader: Reader, one: Word, pump: string): string[] {
  const [short = "", long = ""] = [500, 1_000].map((chars) => pump.repeat(chars / pump.length));
  const [before, after] = [stepsOf(reader, one, short), stepsOf(reader, one, long)];
  return after.flatMap((steps, index) =>
    steps < 2.6 * (before[index] ?? 0) + 20_000
      ? []
      : [`${reader.name}: ${one.word}: ${pump}: ${before[index]}, then ${steps}`],
  );
}

describe("providers take steps in proportion to a text's length", () => {
  it("and a reader that does not is found", () => {
    const input = "<p>Some words</p>";
    const slow = { name: "slow", input, read: (text: string) => void /\s+$/.test(text) };
    const [word = { word: "", at: 0 }] = longWords(input);
    expect(word.word).toBe("Some words");
    expect(superlinear(slow, word, " ")).toHaveLength(1);
    expect(superlinear({ ...slow, read: (text) => void /\s$/.test(text) }, word, " ")).toEqual([]);
  });

  it.each(Object.values<Provider>(providers))(
    `$name${inPart(`a word in ${QUICK}`, `a word in ${CHECK}, of long answers fewer`)}`,
    { timeout: 120_000 },
    (provider) => {
      const faults: string[] = [];
      for (const [place, reader] of readersOf(provider).entries()) {
        const { length } = reader.input;
        const between = [0, Math.floor(length / 2), length].map((at) => ({ word: "", at }));
        const words = longWords(reader.input).filter((_, index) => index % EVERY === 0);
        // The longer an answer, the dearer each of its words.
        const most = isWhole ? words.length : Math.max(2, Math.floor(CHARS_MAX / length));
        const step = Math.max(1, Math.ceil(words.length / most));
        const some = [
          ...words.filter((_, index) => index % step === 0),
          ...sampled(between, 3, place + provider.name.length),
        ];
        for (const [index, word] of some.entries())
          for (const pump of sampled(PUMPS, 5, place + index + provider.name.length, 4))
            faults.push(...superlinear(reader, word, pump));
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(Object.values<Provider>(providers))(`$name, of an address${inPart(3)}`, (provider) => {
    const { example } = provider;
    // Of very many parameters the runtime's own parser takes more steps than there are; here they are counted in JavaScript.
    const addresses = [provider.boardUrl(example), provider.listRequest(example).url];
    const faults: string[] = [];
    for (const [index, address] of addresses.entries()) {
      const read = (text: string): void => {
        boardFromAddress(text);
        otherAtsOf(text);
        provider.canonicalBoard(text);
        const url = URL.parse(text);
        if (url === null) return;
        provider.look?.request?.(url);
        keysInAddress(url);
        storedForms(url);
      };
      // Each part of it, and what may stand behind it.
      const parts = [...`${address}/`.matchAll(/(?<=[/.=])[^/.=&?#]*(?=[/.&?#]|$)/g)];
      expect(parts.length).toBeGreaterThan(2);
      for (const { 0: word, index: at } of sampled(parts, 3, index + provider.name.length))
        for (const pump of sampled(PUMPS, 3, at + index).filter((one) => !/[&<]/.test(one)))
          faults.push(...superlinear({ name: address, input: `${address}/`, read }, { word, at }, pump));
    }
    expect(faults).toEqual([]);
  });
});
