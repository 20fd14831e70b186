import { describe, expect, it } from "vitest";
import { normalizePosting } from "../../../../src/core/normalize/normalize-posting.ts";
import { Posting } from "../../../../src/core/posting.ts";
import { cleanBlock, cleanLine } from "../../../../src/core/text-in/clean-text.ts";
import { publicAddress } from "../../../../src/core/text-in/public-address.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import type { Provider, Reading } from "../../../../src/cron/providers/provider.ts";
import { makeAttacks } from "../../../sim/hostile/attack-strings.ts";
import { hostileAddresses, hostilePieces, hostileTexts } from "../../../sim/hostile/hostile-texts.ts";
import { jsonOfAnswer, withJson } from "../../../sim/hostile/page-data.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import { makeHabits, makePosting } from "../../../sim/make-posting.ts";
import { createRandom, seedFrom } from "../../../sim/random.ts";
import { inPart, tier } from "../../../sampled.ts";
import { bytesOf, elementFormat, fixture, readAll } from "./read-all.ts";

/** Each text in one field of so many, another one for each text. */
const [QUICK, CHECK] = [12, 4];
const EVERY = tier(QUICK, CHECK, 1);
const random = createRandom(13);
const generated = Array.from({ length: 30 }, () =>
  Array.from({ length: random.int(1, 10) }, () => random.pick(hostilePieces)).join(""),
);
const attacks = makeAttacks(24).map(({ text }) => text);

/** Copies of an element, each with another of its texts in place of `text`. */
function* replaced(value: unknown, text: string): Generator {
  if (typeof value === "string") yield text;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    for (const other of replaced(inner, text))
      yield Array.isArray(value)
        ? value.map((one: unknown, index) => (String(index) === key ? other : one))
        : { ...value, [key]: other };
}

/** Elements of a list as it is sent, each with another text of the fixture's first one in place of `text`. */
function* hostileElements(element: string, format: string, text: string): Generator<string> {
  if (format === "json") {
    for (const one of replaced(JSON.parse(element), text)) yield JSON.stringify(one);
    return;
  }
  // As a reference and as it is: a parser sees to both.
  const escaped = text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  // What a page says to other sites stands in attributes.
  for (const inner of element.matchAll(/(?<=>)[^<>]*[^<>\s][^<>]*(?=<)|(?<=<meta [^<>]*content=")[^"]+/g))
    yield element.slice(0, inner.index) + escaped + element.slice(inner.index + inner[0].length);
}

function* someOf<T>(all: Iterable<T>, first: number): Generator<T> {
  let index = first;
  for (const one of all) if (index++ % EVERY === 0) yield one;
}

/** Every text inside a value, with the way to it. */
function* textsIn(value: unknown, path = ""): Generator<[path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [`${path}.(name)`, key];
    yield* textsIn(inner, `${path}.${key}`);
  }
}

const blocks = new Set([".descriptionHtml", ".descriptionText"]);
const addresses = new Set([".sourceUrl", ".applyUrl"]);

/** Texts inside a value that are not in their only form. */
function uncleanIn(value: unknown): string[] {
  return [...textsIn(value)].flatMap(([path, text]) => {
    const isClean = text === (blocks.has(path) ? cleanBlock(text) : cleanLine(text));
    return isClean && (!addresses.has(path) || publicAddress(text) === text)
      ? []
      : [`${path}: ${JSON.stringify(text)}`];
  });
}

const same = (a: unknown, b: unknown): string[] =>
  JSON.stringify(a) === JSON.stringify(b) ? [] : ["reads differently"];

describe.each(Object.values(providers))("$name", (provider) => {
  const saved = new TextDecoder().decode(fixture(`${provider.name}/acme.${provider.format}`));
  const { wrapList } = protocols[provider.name];
  const format = elementFormat(provider);
  const [entry] = provider.readList(bytesOf(saved), provider.example, provider.listRequest(provider.example)).entries;
  const own = new TextDecoder().decode(entry?.bytes);
  // Of a posting in pieces, its first piece.
  const first = format === "json" ? JSON.stringify([JSON.parse(own)].flat()[0]) : own;
  const read = (element: string): Reading | undefined => readAll(provider, bytesOf(wrapList([element], 1)))[0];

  it.each([
    ["texts", hostileTexts],
    ["addresses", hostileAddresses.filter((_, index) => index % 3 === 0)],
    ["generated texts", generated],
    ["attacks", attacks],
  ])(`hostile %s in any field come in clean, and in their only form${inPart(QUICK, CHECK)}`, (_, some) => {
    let postings = 0;
    // Collected: as expectations, a hundred thousand of them take minutes.
    const faults: string[] = [];
    for (const [index, text] of some.entries()) {
      for (const element of someOf(hostileElements(first, format, text), index)) {
        const reading = read(element);
        faults.push(...uncleanIn(reading?.kind === "reject" ? reading.reject : {}));
        if (reading?.kind !== "posting") continue;
        postings++;
        const { posting } = reading;
        const facts = normalizePosting(posting);
        faults.push(...uncleanIn(posting), ...uncleanIn(facts), ...same(Posting.parse(posting), posting));
        // Read again, as it would be by another crawl.
        faults.push(...same(normalizePosting(structuredClone(posting)), facts));
      }
    }
    expect(faults).toEqual([]);
    expect(postings).toBeGreaterThan(20 / EVERY);
  });

  it("rejects a title of which nothing can be seen", () => {
    const title = new Set(replacedTitle(first, "\u200B\u202E\uFEFF \u3164\u2800\u200F"));
    for (const element of title)
      expect(read(element)).toMatchObject({ kind: "reject", reject: { reason: expect.stringMatching(/is empty$/) } });
    expect(title.size).toBe(1);
  });

  /** The element whose title alone is another one. */
  function replacedTitle(element: string, text: string): string[] {
    const before = read(element);
    const name = before?.kind === "posting" ? before.posting.title : "";
    return [...hostileElements(element, format, "A title of its own")].flatMap((one) => {
      const reading = read(one);
      const isTitle = reading?.kind === "posting" && reading.posting.title !== name;
      return isTitle ? [one.replace("A title of its own", text)] : [];
    });
  }
});

const detailed = Object.values<Provider>(providers).filter(({ details }) => details !== undefined);

describe.each(detailed)("$name's answers of single postings", (provider) => {
  const name = provider.name as ProviderName;
  const { renderPosting, wrapList, parse } = protocols[name];
  const board = { id: name, provider: name, board: provider.example, name: "Acme", url: "" };
  const own = createRandom(seedFrom(name));
  const posting = makePosting(own, makeHabits(own, name, false), Date.UTC(2026, 9, 1), 30);
  const request = provider.listRequest(provider.example);
  const list = parse(new URL(request.url), request.body ?? null);
  const asked = { board: provider.example, key: posting.key, query: new URLSearchParams() };
  const answer = renderPosting(board, posting, { ...asked, kind: "posting" });
  const data = jsonOfAnswer(provider, answer);
  function* hostileAnswers(text: string): Generator<string> {
    if (data === null) yield* hostileElements(answer, "html", text);
    else for (const hostile of hostileElements(data, "json", text)) yield withJson(answer, data, hostile);
  }

  it(`come in clean, and in their only form${inPart(QUICK, CHECK)}`, () => {
    const element = renderPosting(board, posting, list ?? { ...asked, kind: "list" });
    const [reading] = readAll(provider, bytesOf(wrapList([element], 1, list ?? undefined)));
    if (reading?.kind !== "posting") throw new Error(JSON.stringify(reading));
    let postings = 0;
    const faults: string[] = [];
    const all = [...hostileTexts, ...hostileAddresses.filter((_, index) => index % 3 === 0), ...attacks];
    for (const [index, text] of all.entries()) {
      for (const hostile of someOf(hostileAnswers(text), index)) {
        const whole = provider.details?.read(bytesOf(hostile), reading.posting);
        faults.push(...uncleanIn(whole?.kind === "reject" ? whole.reject : {}));
        if (whole?.kind !== "posting") continue;
        postings++;
        faults.push(...uncleanIn(whole.posting), ...uncleanIn(normalizePosting(whole.posting)));
        faults.push(...same(Posting.parse(whole.posting), whole.posting));
      }
    }
    expect(faults).toEqual([]);
    expect(postings).toBeGreaterThan(20 / EVERY);
  });
});
